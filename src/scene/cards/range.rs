//! The card of a selected range of time: its length, and what it holds, by kind and by country.

use super::party::chronology;
use super::{Block, Card, PartnerRow};
use crate::model::CodeList;
use crate::query::{Catalog, EventIx, Found, LaneIndex, LaneIx, LaneKey, PartyKind};
use crate::say;
use crate::scene::counts;
use crate::state::Target;
use crate::time::{Span, elapsed};

/// Countries that are listed.
const MOST_COUNTRIES: usize = 12;
/// Events that are listed.
const MOST_LISTED: usize = 60;

/// The card of a range of the shown events. Counts are exact, however many there are; those of kinds are left
/// out until their lanes are made ([`Found::by_kind`]).
#[must_use]
pub fn range_card(catalog: &Catalog, found: &Found, range: Span, language: &str) -> Card {
    let count = found.all.lane(LaneIx(0)).touching(range);
    let mut blocks = vec![Block::Rows(vec![
        (say!("cards-length").to_owned(), elapsed(range.start(), range.end())),
        (say!("cards-events").to_owned(), counts::grouped(count)),
    ])];
    let by_kind = found.kinds.get();
    let kinds: Vec<(String, String)> = by_kind
        .into_iter()
        .flat_map(|lanes| counted(lanes, range).into_iter().map(move |counted| (lanes, counted)))
        .filter_map(|(lanes, (lane, count))| {
            Some((lanes.kind_of(lane)?.label(), counts::grouped(count)))
        })
        .collect();
    if !kinds.is_empty() {
        blocks.push(Block::Section(say!("cards-by-kind").to_owned(), None));
        blocks.push(Block::Rows(kinds));
    }
    let countries: Vec<PartnerRow> = counted(&found.countries, range)
        .into_iter()
        .filter_map(|(lane, count)| {
            let Some(LaneKey::Party(party)) = found.countries.key(lane) else { return None };
            let known = catalog.party(party).filter(|it| it.kind != PartyKind::Unstated)?;
            Some(PartnerRow {
                target: Target::Party(party),
                name: super::called(catalog, party).to_owned(),
                flag: known.flag,
                kind: None,
                figure: counts::grouped(count),
                change: None,
            })
        })
        .collect();
    if !countries.is_empty() {
        let all = countries.len();
        blocks.push(Block::Section(say!("cards-by-country").to_owned(), Some(all.to_string())));
        blocks.push(Block::Partners(countries.into_iter().take(MOST_COUNTRIES).collect()));
        if all > MOST_COUNTRIES {
            blocks.push(Block::Remark(say!("cards-and-more", count = all - MOST_COUNTRIES)));
        }
    }
    if (1..=MOST_LISTED).contains(&count) {
        blocks.extend(chronology(catalog, &events(catalog, found, range), language));
    }
    Card { kind: None, title: range.words(), blocks }
}

/// Lanes with the events that touch the range, the fullest first.
fn counted(index: &LaneIndex, range: Span) -> Vec<(LaneIx, usize)> {
    let mut counted: Vec<(LaneIx, usize)> = index
        .lanes()
        .map(|(ix, _, lane)| (ix, lane.touching(range)))
        .filter(|(_, count)| *count > 0)
        .collect();
    counted.sort_by_key(|(lane, count)| (std::cmp::Reverse(*count), *lane));
    counted
}

/// The shown events that touch the range, by their start.
fn events(catalog: &Catalog, found: &Found, range: Span) -> Vec<EventIx> {
    let touches = |event: EventIx| {
        let extent = catalog.facts(event).and_then(crate::query::EventFacts::extent);
        extent.is_some_and(|extent| extent.intersects(range))
    };
    let lane = found.all.lane(LaneIx(0));
    let window = lane.window(range);
    let mut events = lane.events().get(window.first..window.end).unwrap_or_default().to_vec();
    events.extend(lane.reaching_in(range, window.first, touches).take(window.before));
    events.extend(lane.begun_in(range, window.end, touches).take(window.after));
    events.sort_by_key(|ix| (catalog.facts(*ix).map(crate::query::EventFacts::start_key), *ix));
    events
}

#[cfg(test)]
mod tests {
    use super::range_card;
    use crate::query::{Found, test_catalog as catalog};
    use crate::scene::cards::Block;
    use crate::time::{Moment, Span};

    #[test]
    fn a_range_tells_its_length_and_what_it_holds() {
        let catalog = catalog(
            r#"[{"id":"1","kind":"visit","title":"","when":"2024-12-20/2025-01-05","parties":["MAR","MLI"]},
                {"id":"2","kind":"visit","title":"","when":"2025-01-10","parties":["MAR"]},
                {"id":"3","kind":"agreement","title":"","when":"2025-01-31","parties":["MLI"]},
                {"id":"4","kind":"visit","title":"","when":"2025-02-01","parties":["MAR"]}]"#,
        );
        let january = Span::new(Moment::from_civil(2025, 1, 1), Moment::from_civil(2025, 2, 1));
        let found = Found::all(&catalog);
        found.by_kind(&catalog);
        let card = range_card(&catalog, &found, january, "en");
        let rows: Vec<(&str, &str)> = card
            .blocks
            .iter()
            .filter_map(|block| if let Block::Rows(rows) = block { Some(rows) } else { None })
            .flatten()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        assert_eq!(
            rows,
            [("Length", "1 month (31 days)"), ("Events", "3"), ("Visit", "2"), ("Agreement", "1")],
        );
        let partners = card.blocks.iter().find_map(|block| {
            if let Block::Partners(partners) = block { Some(partners) } else { None }
        });
        let partners: Vec<_> = partners
            .expect("countries")
            .iter()
            .map(|row| (row.name.as_str(), row.figure.as_str()))
            .collect();
        assert_eq!(partners, [("Morocco", "2"), ("Mali", "2")]);
    }
}
