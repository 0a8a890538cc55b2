//! Dossiers, read as a person reads them, of a file with one of each sort of name.

use crate::model::Dataset;
use crate::query::Catalog;
use crate::scene::cards::{Action, Block, Card, Piece, card};
use crate::state::Target;

/// A file with three sessions, people with posts, and sources of which some stand alone.
fn catalog() -> Catalog {
    let json = r#"{
        "as_of":"2025-06-30",
        "organisations":[
            {"id":"far","name":"Royal Armed Forces","kind":"armed_forces","country":"MAR"},
            {"id":"aes","name":"Alliance of Sahel States","members":["MLI","NER"]}],
        "people":[
            {"id":"mouhib","name":"Abdelghani Mouhib","country":"MAR",
             "posts":[{"organisation":"far","rank":"Gen.","title":"Inspector","from":"2024"}]},
            {"id":"quiet","name":"Nobody","posts":[{"organisation":"The Staff","to":"2019"}]}],
        "places":[{"id":"bamako","name":"Bamako","country":"MLI","lat":12.64,"lon":-8.0}],
        "sources":[{"id":"apa","publisher":"APA","title":"A meeting","url":"https://apa.example/1",
                    "published":"2024-01-12"},
                   {"id":"le360","publisher":"Le360"}],
        "commissions":[{"id":"jmc","name":"Joint commission","kind":"joint_military_commission",
            "parties":["MAR","MLI"],"cadence":"yearly","founded_by":"accord"}],
        "events":[
            {"id":"accord","kind":"agreement","title":"Accord","when":"2021","parties":["MAR","MLI"],
             "sources":["apa","le360"],
             "claims":[{"field":"when","value":"2021-05","sources":["apa"]},
                       {"field":"when","value":"2021-06","sources":["le360"]}]},
            {"id":"s1","kind":"commission_meeting","title":"First","when":"2022-01-10",
             "status":"held","commission":{"id":"jmc","session":1},"parties":["MAR","MLI"],
             "place":"bamako","sources":["apa"],
             "delegations":[{"party":"MAR","head":{"person":"mouhib","rank":"Col."},
                             "members":["Capt. X"]}],
             "commitments":[{"text":"Train a company","owner":"MAR","beneficiary":"MLI",
                             "status":"done","fulfilled_by":["s2"]}]},
            {"id":"s2","kind":"commission_meeting","title":"Second","when":"2023-01-10",
             "status":"held","commission":{"id":"jmc","session":2},"parties":["MAR","MLI"],
             "co_chairs":[{"person":"mouhib","rank":"Gen.","post":"Inspector"},"Capt. X"],
             "programme":[{"title":"Reception","place":"bamako"}],"sources":["le360"]},
            {"id":"s3","kind":"commission_meeting","title":"Third","when":"2024-01-10",
             "status":"held","commission":{"id":"jmc","session":3},"parties":["MAR","MLI"],
             "sources":["apa"],
             "quotes":[{"text":"Good","speaker":"mouhib"},{"text":"So","speaker":"aes"}]}]}"#;
    let dataset: Dataset = serde_json::from_str(json).expect("a dataset");
    let catalog = Catalog::new(dataset);
    catalog.list_by_party();
    catalog.prepare_dossiers();
    catalog
}

fn dossier(catalog: &Catalog, target: &Target) -> Card {
    card(catalog, Some(target), None, "en", false)
}

fn person(name: &str) -> Target {
    Target::Person(name.into())
}

/// What stands under a section, up to the next one.
fn section<'a>(card: &'a Card, name: &str) -> &'a [Block] {
    let is_section = |block: &Block| matches!(block, Block::Section(..));
    let own = |block: &Block| matches!(block, Block::Section(section, _) if section == name);
    let from = card.blocks.iter().position(own).unwrap_or_else(|| panic!("no section {name}"));
    let rest = &card.blocks[from + 1..];
    &rest[..rest.iter().position(is_section).unwrap_or(rest.len())]
}

/// Rows as one reads them: "from 2024: Gen. · Inspector".
fn rows(blocks: &[Block]) -> Vec<String> {
    let line = |pieces: &[Piece]| {
        pieces.iter().flat_map(|it| [it.words.as_str(), it.tail]).collect::<String>()
    };
    let rows = blocks.iter().filter_map(|block| match block {
        Block::Links(rows) => Some(rows),
        _ => None,
    });
    rows.flatten().map(|(label, pieces)| format!("{label}: {}", line(pieces))).collect()
}

/// Titles of listed events with their notes.
fn events(blocks: &[Block]) -> Vec<(&str, Option<&str>)> {
    let rows = blocks.iter().filter_map(|block| match block {
        Block::Events(rows) => Some(rows),
        _ => None,
    });
    rows.flatten().map(|row| (row.title.as_str(), row.note.as_deref())).collect()
}

fn remarks(blocks: &[Block]) -> String {
    let words = blocks.iter().filter_map(|block| match block {
        Block::Remark(words) => Some(words.as_str()),
        _ => None,
    });
    words.collect::<Vec<_>>().join("\n")
}

fn partners(blocks: &[Block]) -> Vec<(&str, &str, &Target)> {
    let rows = blocks.iter().filter_map(|block| match block {
        Block::Partners(rows) => Some(rows),
        _ => None,
    });
    rows.flatten().map(|row| (row.name.as_str(), row.figure.as_str(), &row.target)).collect()
}

#[test]
fn a_person_has_posts_as_listed_and_as_reported_and_a_part_in_each_event() {
    let catalog = catalog();
    let card = dossier(&catalog, &person("mouhib"));
    assert_eq!(card.title, "Abdelghani Mouhib");
    let listed = rows(section(&card, "Posts, as the file lists them"));
    assert_eq!(listed, ["from 2024: Gen. · Inspector · Royal Armed Forces"]);
    let reported = rows(section(&card, "Posts, as reported"));
    assert_eq!(reported, ["10 Jan 2022: Col.", "10 Jan 2023: Gen. · Inspector"]);
    let expected = [
        ("First", Some("head of the delegation of Morocco · Col.")),
        ("Second", Some("co-chair · Gen. · Inspector")),
        ("Third", Some("speaker")),
    ];
    assert_eq!(events(section(&card, "Events")), expected);
    let with = partners(section(&card, "With whom most"));
    assert_eq!(with[0], ("Capt. X", "2 events", &person("Capt. X")));
    let countries = partners(section(&card, "Countries of these events"));
    assert_eq!(countries[0].1, "3 events");
}

#[test]
fn a_plain_name_is_a_person_and_one_whom_nobody_names_says_so() {
    let catalog = catalog();
    let card = dossier(&catalog, &person("Capt. X"));
    assert!(remarks(&card.blocks).contains("no entry for this person"));
    let own = events(section(&card, "Events"));
    let titles: Vec<&str> = own.iter().map(|(title, _)| *title).collect();
    assert_eq!(titles, ["First", "Second"]);
    let quiet = dossier(&catalog, &person("quiet"));
    assert!(remarks(&quiet.blocks).contains("No event names this person."));
    let listed = rows(section(&quiet, "Posts, as the file lists them"));
    assert_eq!(listed, ["until 2019: The Staff"]);
}

#[test]
fn a_dossier_says_so_while_its_events_are_being_listed() {
    let dataset = catalog().into_dataset();
    let catalog = Catalog::new(dataset);
    for target in [person("mouhib"), Target::Place("bamako".into()), Target::Source("apa".into())] {
        assert!(target.is_named());
        let card = dossier(&catalog, &target);
        assert!(remarks(&card.blocks).contains("being listed"), "{target:?}");
    }
}

#[test]
fn an_organisation_has_its_staff_and_one_that_is_quoted_is_no_person() {
    let catalog = catalog();
    assert_eq!(Target::speaker(&catalog, "aes"), Target::Organisation("aes".into()));
    assert_eq!(Target::speaker(&catalog, "mouhib"), person("mouhib"));
    let card = dossier(&catalog, &Target::organisation(&catalog, "far"));
    let Block::People(people) = &section(&card, "People with posts in it")[0] else {
        panic!("no people")
    };
    assert_eq!(
        (people[0].name.as_str(), people[0].line.as_deref()),
        ("Abdelghani Mouhib", Some("Gen. · Inspector"),)
    );
    assert_eq!(events(section(&card, "Events of its people")).len(), 3);
    let alliance = dossier(&catalog, &Target::Organisation("aes".into()));
    let Block::People(members) = &section(&alliance, "Members")[0] else { panic!("no members") };
    let mali = catalog.find_party("MLI").expect("a party");
    assert_eq!(members[0].target, Some(Target::Party(mali)));
    assert_eq!(members[1].target, None, "no event has Niger, so that it has no card");
    assert_eq!(members[1].name, "Niger");
}

#[test]
fn a_commission_tells_its_rhythm_and_calls_an_estimate_one() {
    let catalog = catalog();
    let jmc = catalog.find_commission("jmc").expect("there");
    let card = dossier(&catalog, &Target::Commission(jmc));
    let about = rows(&card.blocks[..3]);
    let expected =
        ["Kind: Joint military commission", "Founded by: Accord, 2021", "By statute: yearly"];
    assert_eq!(about, expected);
    let sessions = section(&card, "Sessions");
    let Block::Sessions(strip) = &sessions[0] else { panic!("no strip") };
    let since: Vec<Option<&str>> = strip.stops.iter().map(|stop| stop.since.as_deref()).collect();
    assert_eq!(since, [None, Some("12 months"), Some("12 months")]);
    let words = remarks(sessions);
    assert!(words.contains("The median interval of 3 sessions is 12 months"), "{words}");
    let estimate = "Estimate: in January 2025 — the last session plus the median interval of 3 \
                    sessions, ± their spread (median absolute deviation); that is past, and up to 30 \
                    June 2025 the file has none; not stated by any source.";
    assert!(words.contains(estimate), "{words}");
    let roadmap = rows(section(&card, "Roadmap"));
    let done = "1st, 10 Jan 2022: Train a company · Morocco to Mali · done · fulfilled by Second, \
                10 Jan 2023";
    assert_eq!(roadmap, [done]);
}

#[test]
fn nothing_is_estimated_of_two_sessions_or_where_the_next_one_is_stated() {
    let mut dataset = catalog().into_dataset();
    dataset.events.truncate(3);
    let two = Catalog::new(dataset);
    let jmc = |catalog: &Catalog| {
        let target = Target::Commission(catalog.find_commission("jmc").expect("there"));
        remarks(&dossier(catalog, &target).blocks)
    };
    assert!(jmc(&two).contains("One interval, of 12 months.") && !jmc(&two).contains("Estimate"));
    let mut dataset = catalog().into_dataset();
    let mut planned = dataset.events[3].clone();
    planned.id = "s4".into();
    planned.when = crate::model::When::read("2025-09");
    planned.status = Some(crate::model::Status::Planned);
    dataset.events.push(planned);
    let stated = Catalog::new(dataset);
    assert!(jmc(&stated).contains("median") && !jmc(&stated).contains("Estimate"));
}

#[test]
fn a_place_lists_what_was_there_and_offers_the_map() {
    let catalog = catalog();
    let card = dossier(&catalog, &Target::Place("bamako".into()));
    let about = rows(&card.blocks[..1]);
    assert_eq!(about, ["Country: Mali", "Coordinates: 12.64° N, 8.00° W"]);
    let there = events(section(&card, "Events there"));
    assert_eq!(there, [("First", None), ("Second", Some("in the programme"))]);
    let shows = |card: &Card| {
        card.blocks.iter().any(|block| match block {
            Block::Actions(all) => all.iter().any(|it| matches!(it, Action::ShowOnMap(_))),
            _ => false,
        })
    };
    assert!(shows(&card));
    let nowhere = dossier(&catalog, &Target::Place("Elsewhere".into()));
    assert!(!shows(&nowhere) && remarks(&nowhere.blocks).contains("No event was there."));
}

#[test]
fn a_source_names_what_rests_on_it_alone() {
    let catalog = catalog();
    let card = dossier(&catalog, &Target::Source("apa".into()));
    assert_eq!(card.title, "A meeting");
    let alone = events(section(&card, "Rests on it alone"));
    assert_eq!(alone, [("First", None), ("Third", None)]);
    let parts = rows(section(&card, "Parts that rest on it alone"));
    assert_eq!(parts, ["Claim: date: May 2021 — Accord"]);
    let beside = events(section(&card, "Cited beside other sources"));
    assert_eq!(beside, [("Accord", None)]);
    let unknown = dossier(&catalog, &Target::Source("nobody".into()));
    assert!(remarks(&unknown.blocks).contains("no entry for this source"));
}

#[test]
fn each_name_of_an_event_leads_to_its_dossier() {
    let catalog = catalog();
    let of = |id: &str| dossier(&catalog, &Target::Event(catalog.find_event(id).expect("there")));
    let second = of("s2");
    let parties = second.blocks.iter().find_map(|block| match block {
        Block::Parties(line) => Some(line),
        _ => None,
    });
    assert_eq!(parties.expect("parties").place, None);
    let people = second.blocks.iter().find_map(|block| match block {
        Block::People(people) => Some(people),
        _ => None,
    });
    assert_eq!(people.expect("co-chairs")[0].target, Some(person("mouhib")));
    let in_entries = |card: &Card, name: &str| -> Vec<Target> {
        let lists = section(card, name).iter().filter_map(|block| match block {
            Block::Entries(list) => Some(list),
            _ => None,
        });
        let pieces = lists.flatten().flat_map(|entry| entry.details.iter().flatten());
        pieces.filter_map(|piece| piece.target.clone()).collect()
    };
    assert_eq!(in_entries(&second, "Programme"), [Target::Place("bamako".into())]);
    let third = of("s3");
    let quotes = section(&third, "Said").iter().filter_map(|block| match block {
        Block::Quote(quote) => quote.by[0].target.clone(),
        _ => None,
    });
    let quotes: Vec<Target> = quotes.collect();
    assert_eq!(quotes, [person("mouhib"), Target::Organisation("aes".into())]);
    let Block::Sources(sources) = &section(&third, "Sources")[1] else { panic!("none") };
    assert_eq!(sources[0].line.target, Some(Target::Source("apa".into())));
    let first = of("s1");
    let mar = catalog.find_party("MAR").expect("a party");
    assert!(in_entries(&first, "Roadmap").contains(&Target::Party(mar)));
}
