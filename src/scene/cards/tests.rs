//! Cards, read as a person reads them: against the Sahel sample, fact by fact where it matters.

use std::collections::BTreeSet;

use super::{Action, Balance, Block, Card, Change, Period, card};
use crate::model::{Area, CodeList, CommitmentStatus, Dataset, OutcomeKind};
use crate::query::{Catalog, Filter, Shown, TieIndex};
use crate::say;
use crate::state::{Scope, Target};
use crate::time::{Moment, Span};
use crate::words::{Language, in_language};

fn sahel() -> Catalog {
    let json = include_str!("../../../sample-data/sahel.json");
    let dataset: Dataset = serde_json::from_str(json).expect("the sample reads");
    Catalog::new(dataset)
}

fn event_card(id: &str) -> Card {
    let catalog = sahel();
    let event = catalog.find_event(id).expect("in the sample");
    card(&catalog, Some(&Target::Event(event)), None, "en", false)
}

/// A card as lines of text.
fn words(card: &Card) -> String {
    format!("{}\n{:#?}", card.title, card.blocks)
}

#[test]
fn the_first_session_names_its_chairs_areas_and_both_end_dates_with_their_sources() {
    let card = event_card("mar-mli-jmc-1");
    let Some(Block::Date(date)) = card.blocks.iter().find(|block| matches!(block, Block::Date(_)))
    else {
        panic!("a card has a date");
    };
    assert_eq!(date.words, "17–19 February 2025");
    let claims = date.claims.as_ref().expect("the end is contested");
    assert_eq!(claims.values[0].value.get(None), "ends 19 February 2025");
    assert_eq!(claims.values[1].value.get(None), "ends 20 February 2025");
    assert!(claims.values[1].by[0].words.contains("TelQuel"), "{claims:?}");
    let words = words(&card);
    for expected in ["Abdelghani Mouhib", "Mahamadou Massaoulé Samaké", "Training", "Equipment"] {
        assert!(words.contains(expected), "{expected} is missing in {words}");
    }
}

#[test]
fn a_session_knows_the_one_after_and_how_long_it_took() {
    let card = event_card("mar-mli-jmc-1");
    let strip = card.blocks.iter().find_map(|block| match block {
        Block::Sessions(strip) => Some(strip),
        _ => None,
    });
    let strip = strip.expect("a session is part of a series");
    let labels: Vec<&str> = strip.stops.iter().map(|stop| stop.label.as_str()).collect();
    assert_eq!(labels, ["1st, Bamako", "2nd, Rabat"]);
    assert_eq!(strip.stops[1].since.as_deref(), Some("12 months"));
    let last = &strip.stops[1];
    assert!(last.doubtful && last.inferred, "its year is inferred, and it is only reported");
}

#[test]
fn a_commission_meeting_says_with_whom_else_morocco_sits() {
    let words = words(&event_card("mar-mli-jmc-1"));
    assert!(words.contains("Morocco–Mauritania joint military commission"));
    assert!(words.contains("Morocco–Burkina Faso joint military commission"));
}

#[test]
fn a_visit_goes_from_its_sender_to_its_host() {
    let card = event_card("ner-cema-visit");
    let Some(Block::Parties(line)) = card.blocks.get(1) else { panic!("parties come first") };
    assert_eq!((line.from[0].name.as_str(), line.to[0].name.as_str()), ("Niger", "Morocco"));
    assert!(words(&card).contains("head of delegation"));
}

#[test]
fn every_card_of_the_sample_has_a_title_a_date_and_sources() {
    let catalog = sahel();
    for (ix, event, _) in catalog.events() {
        let card = card(&catalog, Some(&Target::Event(ix)), None, "en", false);
        assert!(!card.title.is_empty(), "{}", event.id);
        assert!(card.blocks.iter().any(|block| matches!(block, Block::Date(_))), "{}", event.id);
        let sources = card.blocks.iter().find_map(|block| match block {
            Block::Sources(rows) => Some(rows.len()),
            _ => None,
        });
        assert!(sources > Some(0), "{}", event.id);
    }
}

/// The card of a country of the sample, of a time.
fn party_card(code: &str, scope: Scope, span: Option<Span>) -> Card {
    let catalog = sahel();
    catalog.list_by_party();
    let ties = TieIndex::of(&catalog, &Shown::of(&catalog, &Filter::default()));
    let span = span.or(catalog.extent()).expect("dated events");
    let period = Period { ties: Some(&ties), scope, span, filtered: false };
    let party = catalog.find_party(code).expect(code);
    card(&catalog, Some(&Target::Party(party)), Some(&period), "en", false)
}

fn pair_card(codes: [&str; 2]) -> Card {
    let catalog = sahel();
    let [one, other] = codes.map(|code| catalog.find_party(code).expect(code));
    card(&catalog, Some(&Target::Pair(one, other)), None, "en", false)
}

fn remarks(card: &Card) -> Vec<&str> {
    let blocks = card.blocks.iter();
    blocks
        .filter_map(|it| if let Block::Remark(words) = it { Some(words.as_str()) } else { None })
        .collect()
}

#[test]
fn a_country_ranks_its_partners_against_the_period_before() {
    let span = Span::new(Moment::from_civil(2022, 5, 8), Moment::from_civil(2026, 6, 5));
    let card = party_card("MAR", Scope::Screen, Some(span));
    let partners: Vec<(&str, &str, Option<String>)> = card
        .blocks
        .iter()
        .filter_map(|block| if let Block::Partners(rows) = block { Some(rows) } else { None })
        .flatten()
        .filter(|row| matches!(row.target, Target::Pair(..)))
        .map(|row| (row.name.as_str(), row.figure.as_str(), row.change.map(Change::words)))
        .collect();
    let expected = [
        ("Mali", "10", "+7 more"),
        ("Burkina Faso", "9", "+9 new"),
        ("Niger", "6", "+6 new"),
        ("Chad", "4", "+4 new"),
        ("Mauritania", "3", "= as many"),
    ];
    let expected = expected.map(|(name, figure, words)| (name, figure, Some(words.to_owned())));
    assert_eq!(partners, expected);
    let words = "Events on screen, 8 May 2022 – 4 Jun 2026, against the 4 years 1 month before.";
    assert!(remarks(&card).contains(&words), "{:?}", remarks(&card));
    let early = Span::new(Moment::from_civil(1984, 1, 1), Moment::from_civil(1994, 1, 1));
    let card = party_card("MAR", Scope::Screen, Some(early));
    assert!(remarks(&card)[0].contains("the file begins on 4 Jul 1980"), "{:?}", remarks(&card));
}

#[test]
fn over_all_time_nothing_changed_and_visits_and_people_are_counted() {
    let card = party_card("MAR", Scope::All, None);
    let changes = card
        .blocks
        .iter()
        .filter_map(|block| if let Block::Partners(rows) = block { Some(rows) } else { None })
        .flatten()
        .filter(|row| row.change.is_some());
    assert_eq!(changes.count(), 0);
    let balance = Balance { left: ("made", 3), right: ("received", 7) };
    assert!(card.blocks.contains(&Block::Balance(balance)));
    let rows = card.blocks.iter().filter_map(|block| match block {
        Block::Partners(rows) => Some(rows),
        _ => None,
    });
    let first = rows.flatten().find(|row| matches!(row.target, Target::Person(_)));
    let first = first.map(|row| (row.name.as_str(), row.figure.as_str()));
    assert_eq!(first, Some(("Mohammed VI", "4 events")));
}

#[test]
fn changes_have_a_sign_and_words() {
    let words = |before, after| Change { before, after }.words();
    assert_eq!(words(2, 5), "+3 more");
    assert_eq!(words(5, 4), "−1 fewer");
    assert_eq!(words(0, 4), "+4 new");
    assert_eq!(words(2, 0), "−2 none since");
    assert_eq!(words(2, 2), "= as many");
}

#[test]
fn a_pair_says_what_is_stated_next_and_does_not_guess() {
    let burkina = pair_card(["MAR", "BFA"]);
    let stated = "11 months since the last; next stated for 2027 (session of 10 December 2025).";
    assert!(remarks(&burkina).contains(&stated), "{:?}", remarks(&burkina));
    let mali = pair_card(["MAR", "MLI"]);
    let unstated = "Every 12 months (one interval), 9 months since the last; next not stated.";
    assert!(remarks(&mali).contains(&unstated), "{:?}", remarks(&mali));
}

#[test]
fn a_pair_has_all_its_dated_events_on_one_line() {
    let card = pair_card(["MAR", "MLI"]);
    let line = card.blocks.iter().find_map(|block| match block {
        Block::Line(line) => Some(line),
        _ => None,
    });
    let line = line.expect("a line");
    assert_eq!(line.events.len(), 17);
    let (span, words) = line.silence.as_ref().expect("a silence");
    assert_eq!((span.words().as_str(), words.as_str()), ("1 Jan 2015 – 7 Mar 2018", "3 years"));
}

#[test]
fn planned_sessions_are_named_as_such_and_are_no_contact_yet() {
    let json = r#"{"as_of":"2026-06-30",
        "commissions":[{"id":"jmc","name":"JMC","parties":["MAR","MLI"],"cadence":"yearly"}],
        "events":[
          {"id":"s1","kind":"commission_meeting","title":"1st","when":"2025-02-10",
           "commission":{"id":"jmc","session":1},"parties":["MAR","MLI"]},
          {"id":"s2","kind":"commission_meeting","title":"2nd","when":"2026-02-10",
           "commission":{"id":"jmc","session":2},"parties":["MAR","MLI"]},
          {"id":"s3","kind":"commission_meeting","title":"3rd session","when":"2027-03",
           "status":"planned","commission":{"id":"jmc","session":3},"parties":["MAR","MLI"]}]}"#;
    let catalog = Catalog::new(serde_json::from_str(json).expect("a dataset"));
    let [one, other] = ["MAR", "MLI"].map(|code| catalog.find_party(code).expect(code));
    let card = card(&catalog, Some(&Target::Pair(one, other)), None, "en", false);
    let found = remarks(&card);
    let next = "Every 12 months (one interval), 5 months since the last; next stated for March 2027 (planned).";
    assert_eq!(found[..2], [next, "By statute: yearly."]);
    let rows: Vec<&(String, String)> = card
        .blocks
        .iter()
        .filter_map(|block| if let Block::Rows(rows) = block { Some(rows) } else { None })
        .flatten()
        .collect();
    let row = |name: &str| rows.iter().find(|(label, _)| label == name).map(|(_, it)| it.as_str());
    assert_eq!(row("Next stated"), Some("March 2027, planned: 3rd session"));
    assert_eq!(row("Contacts"), Some("2, 1 to come"));
    assert_eq!(row("First · last"), Some("10 Feb 2025 · 10 Feb 2026"));
    assert_eq!(row("Since the last"), Some("5 months, up to 30 June 2026"));
    let strip = card.blocks.iter().find_map(|block| match block {
        Block::Sessions(strip) => Some(strip),
        _ => None,
    });
    let strip = strip.expect("a strip");
    let last = strip.stops.last().expect("three sessions");
    assert_eq!((last.when.as_str(), last.doubtful), ("Mar 2027 · planned", true));
    assert_eq!(strip.tail, "", "the next session stands above");
}

#[test]
fn sessions_beside_are_offered_where_the_strip_does_not_show_all() {
    let offered = |count: u32, asked: &str| {
        let event = |number: u32| {
            format!(
                r#"{{"id":"s{number}","kind":"commission_meeting","title":"s","when":"{}-02-10",
                    "commission":{{"id":"jmc","session":{number}}},"parties":["MAR","MLI"]}}"#,
                1980 + number
            )
        };
        let events: Vec<String> = (1..=count).map(event).collect();
        let json = format!(r#"{{"events":[{}]}}"#, events.join(","));
        let catalog = Catalog::new(serde_json::from_str(&json).expect("a dataset"));
        let event = catalog.find_event(asked).expect(asked);
        let card = card(&catalog, Some(&Target::Event(event)), None, "en", false);
        let place = card.blocks.iter().find_map(|block| match block {
            Block::SessionPlace(place) => Some(place.clone()),
            _ => None,
        });
        let place = place.expect("a place in the series");
        [place.before, place.after].map(|beside| beside.map(|(_, when)| when))
    };
    assert_eq!(offered(3, "s2"), [None, None], "the strip has both");
    let [before, after] = ["10 Feb 1981", "10 Feb 1983"].map(|when| Some(when.to_owned()));
    assert_eq!(offered(30, "s2"), [before, after]);
}

/// Words of a card that are the same in both languages.
const SAME: [&str; 12] = [
    "Contacts",
    "Date",
    "Documents",
    "Licence",
    "Parties",
    "Programme",
    "Ratification",
    "Sessions",
    "Sources",
    "documents",
    "session",
    "source",
];

/// Whether a list of codes of the model says it.
fn is_of_model(label: &str) -> bool {
    fn is_label<T: CodeList>(label: &str) -> bool {
        T::LISTED.iter().any(|code| code.label() == label)
    }
    is_label::<Area>(label) || is_label::<OutcomeKind>(label) || is_label::<CommitmentStatus>(label)
}

/// What a card says by itself: names of its sections and rows, remarks, and words beside links. Dates and
/// labels of codes are words of other layers.
fn labels(card: &Card) -> BTreeSet<String> {
    let mut labels: BTreeSet<String> = BTreeSet::new();
    let mut add = |words: &str| {
        if words.chars().any(char::is_alphabetic) && !is_of_model(words) {
            labels.insert(words.to_owned());
        }
    };
    let is_date = |words: &str| words.chars().any(|letter| letter.is_ascii_digit());
    let mut section = "";
    for block in &card.blocks {
        match block {
            Block::Section(name, figure) => {
                section = name;
                add(name);
                figure.iter().for_each(|it| add(it));
            }
            Block::SessionPlace(place) => add(&place.words),
            Block::Sessions(strip) => {
                add(&strip.tail);
                strip.stops.iter().filter_map(|stop| stop.since.as_ref()).for_each(|it| add(it));
            }
            Block::Balance(balance) => {
                add(balance.left.0);
                add(balance.right.0);
            }
            Block::People(rows) => {
                let heads = [Language::English, Language::French]
                    .map(|it| in_language(it, || say!("cards-head-of-delegation")));
                let lines = rows.iter().filter_map(|row| row.line.as_deref());
                let lines = lines.filter(|line| heads.iter().any(|head| line.starts_with(head)));
                lines.for_each(&mut add);
            }
            Block::Chips(_) if section == say!("cards-tags") => {}
            Block::Chips(words) => words.iter().for_each(|it| add(it)),
            Block::Quote(quote) => quote.language.iter().for_each(|it| add(it)),
            // Their names are keys of the file.
            Block::Rows(_) if section == say!("cards-other-fields") => {}
            Block::Rows(rows) => rows.iter().for_each(|(label, _)| add(label)),
            Block::Links(rows) => {
                let names = rows.iter().map(|(label, _)| label);
                names.filter(|label| !is_date(label)).for_each(|it| add(it));
            }
            Block::Actions(actions) => actions.iter().map(Action::words).for_each(|it| add(&it)),
            Block::Entries(rows) => {
                for row in rows {
                    if !is_date(&row.label) && section != say!("cards-some-sources-say") {
                        add(&row.label);
                    }
                    row.warning.iter().for_each(|it| add(it));
                    row.events.iter().filter_map(|it| it.note.as_ref()).for_each(|it| add(it));
                }
            }
            Block::Remark(words) if section == say!("cards-not-stated") => {
                words.split(", ").for_each(&mut add);
            }
            Block::Remark(words) => add(words),
            _ => {}
        }
    }
    labels
}

/// The labels of a card that are in French as they are in English.
fn forgotten(catalog: &Catalog, target: Option<&Target>) -> Vec<String> {
    let of = |language| in_language(language, || labels(&card(catalog, target, None, "fr", false)));
    let (english, french) = (of(Language::English), of(Language::French));
    assert!(!english.is_empty() && !french.is_empty(), "{target:?} says something");
    let same = english.intersection(&french).filter(|label| !SAME.contains(&label.as_str()));
    same.cloned().collect()
}

#[test]
fn cards_of_a_visit_and_of_a_commission_meeting_have_no_english_label_left_in_french() {
    let catalog = sahel();
    for id in ["ner-cema-visit", "mar-mli-jmc-1"] {
        let event = catalog.find_event(id).expect("in the sample");
        assert_eq!(forgotten(&catalog, Some(&Target::Event(event))), [""; 0], "{id}");
    }
    let event = catalog.find_event("mar-mli-jmc-1").expect("in the sample");
    let words = in_language(Language::French, || {
        super::markdown(&card(&catalog, Some(&Target::Event(event)), None, "fr", false))
    });
    for expected in ["Délégation\u{a0}: Maroc", "chef de délégation", "Thèmes abordés", "(Bamako)"]
    {
        assert!(words.contains(expected), "{expected} is missing in {words}");
    }
}

#[test]
fn every_other_card_of_the_sample_speaks_french_too() {
    let catalog = sahel();
    catalog.list_by_party();
    catalog.prepare_dossiers();
    for (ix, event, _) in catalog.events() {
        assert_eq!(forgotten(&catalog, Some(&Target::Event(ix))), [""; 0], "{}", event.id);
    }
    let [one, other] = ["MAR", "MLI"].map(|code| catalog.find_party(code).expect(code));
    let commission = catalog.find_commission("mar-mli-jmc").expect("in the sample");
    let data = catalog.dataset();
    let targets = [
        Target::Party(one),
        Target::Pair(one, other),
        Target::Commission(commission),
        Target::Person(data.people[0].id.as_str().into()),
        Target::Person("nobody".into()),
        Target::Place(data.places[0].id.as_str().into()),
        Target::Place("nowhere".into()),
        Target::Source(data.sources[0].id.as_str().into()),
        Target::Source("none".into()),
        Target::Organisation(data.organisations[0].id.as_str().into()),
        Target::Organisation("none".into()),
    ];
    for target in targets.iter().map(Some).chain([None]) {
        assert_eq!(forgotten(&catalog, target), [""; 0], "{target:?}");
    }
}

#[test]
fn changes_and_counts_agree_in_french() {
    in_language(Language::French, || {
        let words = |before, after| Change { before, after }.words();
        assert_eq!(words(0, 1), "+1 nouveau");
        assert_eq!(words(0, 4), "+4 nouveaux");
        assert_eq!(words(2, 0), "−2 aucun depuis");
        assert_eq!(words(2, 2), "= autant");
        let sentence = pair_card(["MAR", "MLI"]);
        let rhythm = "Écart de 12\u{a0}mois";
        let found = remarks(&sentence).join("\n").replace(' ', "\u{a0}");
        assert!(found.contains(&rhythm.replace(' ', "\u{a0}")), "{found}");
    });
}
