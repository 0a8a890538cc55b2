//! The card of any other kind of event: what all have in common, and the facts of its kind.

use super::Block;
use super::parts::Parts;
use crate::model::{Event, Kind};
use crate::say;

pub(super) fn blocks(parts: &Parts<'_>) -> Vec<Block> {
    let event = parts.event;
    let (facts, unstated) = parts.kind_facts();
    let mut missing = missing(event);
    missing.extend(unstated.iter().map(|name| (*name, true)));
    // What was said is what a statement is about.
    let (quotes_first, quotes) = match event.kind {
        Kind::Statement | Kind::Recognition => (parts.quotes(), Vec::new()),
        _ => (Vec::new(), parts.quotes()),
    };
    [
        parts.parties(),
        parts.date(),
        parts.summary(),
        quotes_first,
        facts,
        parts.series(),
        parts.people(),
        parts.programme(),
        parts.agenda(),
        parts.outcomes(say!("cards-agreed"), say!("cards-commitments")),
        quotes,
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

/// What matters for a kind and is not there. What only the facts of a kind know comes besides.
fn missing(event: &Event) -> Vec<(&'static str, bool)> {
    let no_people =
        event.delegations.iter().all(|sent| sent.head.is_none() && sent.members.is_empty());
    let no_size = event.delegations.iter().all(|sent| sent.size.is_none());
    let has_role = |roles: &[&str]| {
        event.parties.iter().any(|it| it.role.as_deref().is_some_and(|it| roles.contains(&it)))
    };
    let mut missing = vec![(say!("cards-missing-parties"), event.parties.is_empty())];
    missing.extend(match &event.kind {
        Kind::Agreement => vec![
            (say!("cards-missing-place"), event.place.is_none()),
            (say!("cards-missing-signed"), no_people),
            (say!("cards-missing-text"), event.outcomes.is_empty()),
        ],
        Kind::Training => vec![
            (say!("cards-missing-place"), event.place.is_none()),
            (say!("cards-missing-trains"), !has_role(&["host", "trainer", "sender"])),
            (say!("cards-missing-trainees"), no_size && !event.other.contains_key("trainees")),
        ],
        Kind::Exercise => vec![(say!("cards-missing-place"), event.place.is_none())],
        Kind::Delivery => vec![
            (say!("cards-missing-delivers"), !has_role(&["sender", "supplier", "donor"])),
            (say!("cards-missing-to-whom"), !has_role(&["host", "recipient", "beneficiary"])),
        ],
        Kind::Deployment => vec![
            (say!("cards-missing-place"), event.place.is_none()),
            (say!("cards-missing-people"), no_size && !event.other.contains_key("personnel")),
        ],
        Kind::Statement | Kind::Recognition => {
            vec![(say!("cards-missing-words"), event.quotes.is_empty())]
        }
        _ => vec![
            (say!("cards-missing-place"), event.place.is_none()),
            (say!("cards-missing-took-part"), no_people && event.hosts.is_empty()),
            (say!("cards-missing-discussed"), event.agenda.is_empty()),
        ],
    });
    missing
}
