//! The card of a visit: who went to whom, whom the sender sent, and what came of it.

use super::parts::{Parts, event_row};
use super::{Block, EventRow};
use crate::query::Side;

pub(super) fn blocks(parts: &Parts<'_>) -> Vec<Block> {
    let event = parts.event;
    let missing = [
        ("kind of visit", visit_kind(parts).is_empty()),
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
        mirrored(parts),
        parts.series(),
        parts.people(),
        parts.programme(),
        parts.agenda(),
        parts.outcomes("Results", "Commitments"),
        parts.quotes(),
        parts.contested_fields(),
        parts.other_claims(),
        parts.linked(),
        parts.location(),
        parts.remarks(),
        Parts::not_stated(&missing),
        parts.sources(),
        parts.row_as_written(),
    ]
    .concat()
}

/// The kind of visit as reported, from tags such as `visit:state`.
fn visit_kind(parts: &Parts<'_>) -> Vec<Block> {
    let kinds = parts.event.tags.iter().filter_map(|tag| tag.strip_prefix("visit:"));
    let words: Vec<String> = kinds.map(|kind| format!("{kind} visit")).collect();
    if words.is_empty() { Vec::new() } else { vec![Block::Chips(words)] }
}

/// The other record of a visit that is recorded from both sides.
fn mirrored(parts: &Parts<'_>) -> Vec<Block> {
    let mirrors = parts.catalog.mirrors();
    let twin = mirrors.twin(parts.ix);
    let row = twin.and_then(|twin| event_row(parts.catalog, twin, parts.language));
    let (Some(twin), Some(row)) = (twin, row) else { return Vec::new() };
    let is_made = parts.catalog.event(twin).and_then(Side::of) == Some(Side::Made);
    let side = if is_made { "made (042)" } else { "hosted (043)" };
    let (name, what) = match (parts.is_merging, mirrors.is_second(twin)) {
        (true, true) => ("Merged record", "is merged into this one"),
        (true, false) => ("Merged record", "stands for both while they are merged"),
        (false, _) => ("Mirrored record", "is of the same visit"),
    };
    let note = Some(format!("recorded as {side}; {what}"));
    let row = EventRow { note, ..row };
    vec![Block::Section(name.to_owned(), None), Block::Events(vec![row])]
}
