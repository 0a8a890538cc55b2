//! The card of a visit: who went to whom, whom the sender sent, and what came of it.

use super::Block;
use super::parts::Parts;

pub(super) fn blocks(parts: &Parts<'_>) -> Vec<Block> {
    let event = parts.event;
    let missing = [
        ("sender", parts.facts.senders().is_empty()),
        ("host", parts.facts.hosts().is_empty()),
        ("place", event.place.is_none()),
        ("head of delegation", event.delegations.iter().all(|sent| sent.head.is_none())),
        ("size of the delegation", event.delegations.iter().all(|sent| sent.size.is_none())),
        ("who received it", event.hosts.is_empty()),
        ("programme by day", event.programme.is_empty()),
        ("what was discussed", event.agenda.is_empty()),
        ("results", event.outcomes.is_empty() && event.commitments.is_empty()),
    ];
    [
        parts.parties(),
        parts.date(),
        visit_kind(parts),
        parts.summary(),
        parts.people(),
        parts.programme(),
        parts.agenda(),
        parts.outcomes(),
        parts.quotes(),
        parts.contested_fields(),
        parts.linked(),
        parts.remarks(),
        Parts::not_stated(&missing),
        parts.sources(),
    ]
    .concat()
}

/// The kind of visit as reported, from tags such as `visit:state`.
fn visit_kind(parts: &Parts<'_>) -> Vec<Block> {
    let kinds = parts.event.tags.iter().filter_map(|tag| tag.strip_prefix("visit:"));
    let words: Vec<String> = kinds.map(|kind| format!("{kind} visit")).collect();
    if words.is_empty() { Vec::new() } else { vec![Block::Chips(words)] }
}
