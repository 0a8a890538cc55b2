//! The card of a visit: who went to whom, whom the sender sent, and what came of it.

use super::parts::{Parts, event_row};
use super::{Block, EventRow};
use crate::query::Side;
use crate::say;

pub(super) fn blocks(parts: &Parts<'_>) -> Vec<Block> {
    let event = parts.event;
    let missing = [
        (say!("cards-missing-visit-kind"), visit_kind(parts).is_empty()),
        (say!("cards-missing-sender"), parts.facts.senders().is_empty()),
        (say!("cards-missing-host"), parts.facts.hosts().is_empty()),
        (say!("cards-missing-place"), event.place.is_none()),
        (say!("cards-head-of-delegation"), event.delegations.iter().all(|it| it.head.is_none())),
        (say!("cards-missing-size"), event.delegations.iter().all(|it| it.size.is_none())),
        (say!("cards-missing-received"), event.hosts.is_empty()),
        (say!("cards-missing-programme"), event.programme.is_empty()),
        (say!("cards-missing-discussed"), event.agenda.is_empty()),
        (say!("cards-missing-results"), event.outcomes.is_empty() && event.commitments.is_empty()),
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
        parts.outcomes(say!("cards-results"), say!("cards-commitments")),
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
    let words: Vec<String> = kinds.map(kind_words).collect();
    if words.is_empty() { Vec::new() } else { vec![Block::Chips(words)] }
}

/// "state visit".
fn kind_words(kind: &str) -> String {
    match kind {
        "state" => say!("cards-visit-state").to_owned(),
        "official" => say!("cards-visit-official").to_owned(),
        "working" => say!("cards-visit-working").to_owned(),
        "private" => say!("cards-visit-private").to_owned(),
        "technical" => say!("cards-visit-technical").to_owned(),
        other => say!("cards-visit-other", kind = other),
    }
}

/// The other record of a visit that is recorded from both sides.
fn mirrored(parts: &Parts<'_>) -> Vec<Block> {
    let mirrors = parts.catalog.mirrors();
    let twin = mirrors.twin(parts.ix);
    let row = twin.and_then(|twin| event_row(parts.catalog, twin, parts.language));
    let (Some(twin), Some(row)) = (twin, row) else { return Vec::new() };
    let is_made = parts.catalog.event(twin).and_then(Side::of) == Some(Side::Made);
    let side = if is_made { say!("cards-mirror-made") } else { say!("cards-mirror-hosted") };
    let merged = say!("cards-mirror-merged");
    let (name, what) = match (parts.is_merging, mirrors.is_second(twin)) {
        (true, true) => (merged, say!("cards-mirror-into-this")),
        (true, false) => (merged, say!("cards-mirror-for-both")),
        (false, _) => (say!("cards-mirror"), say!("cards-mirror-same-visit")),
    };
    let note = Some(say!("cards-mirror-note", side = side, what = what));
    let row = EventRow { note, ..row };
    vec![Block::Section(name.to_owned(), None), Block::Events(vec![row])]
}
