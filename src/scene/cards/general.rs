//! The card of any other kind of event.

use super::Block;
use super::parts::Parts;

pub(super) fn blocks(parts: &Parts<'_>) -> Vec<Block> {
    let event = parts.event;
    let missing = [
        ("parties", event.parties.is_empty()),
        ("place", event.place.is_none()),
        ("who took part", event.delegations.is_empty() && event.hosts.is_empty()),
    ];
    [
        parts.parties(),
        parts.date(),
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
        parts.row_as_written(),
    ]
    .concat()
}
