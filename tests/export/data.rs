//! Events for other programs: event files, tables, calendars, timelines and networks.

use std::fs;
use std::process::Command;

use attache::export::{DataAs, Extract, Network};
use attache::model::{Dataset, Event};
use attache::query::{Catalog, Filter, Shown, language};
use attache::time::{EventDate, Moment};
use serde_json::Value;

use crate::checks::has;
use crate::program::{attache, told};
use crate::{SAHEL, folder, path, read, sample, writes_the_same_again};

/// What is written of the events that a query shows.
fn written(catalog: &Catalog, query: &str, form: DataAs) -> String {
    let (filter, problems) = language::read(query);
    assert!(problems.is_empty(), "{query}");
    let shown = Shown::of(catalog, &filter);
    let mut bytes = Vec::new();
    form.write(&extract(catalog, &filter, &shown), &mut bytes).expect("memory does not fail");
    String::from_utf8(bytes).expect("UTF-8")
}

fn extract<'a>(catalog: &'a Catalog, filter: &'a Filter, shown: &'a Shown) -> Extract<'a> {
    Extract { catalog, shown, filter, file: "f.json", date: "2026-11-26", language: "en" }
}

fn without_comment(mut dataset: Dataset) -> Dataset {
    assert!(dataset.other.shift_remove("$comment").is_some(), "it says what it holds");
    dataset
}

#[test]
fn event_files_read_back_as_the_same_dataset() {
    for file in [SAHEL, "sample-data/us-visits.json", "sample-data/with-problems.json"] {
        let catalog = sample(file);
        for form in [DataAs::Json, DataAs::Lines] {
            let text = written(&catalog, "", form);
            let again = read(text.as_bytes(), &format!("f.{}", form.ending())).dataset;
            let mut before = catalog.to_dataset();
            before.schema = before.schema.or_else(|| again.schema.clone());
            assert_eq!(without_comment(again), before, "{file} as {form:?}");
        }
    }
}

#[test]
fn a_filter_is_exported_and_said_in_every_form() {
    let folder = folder();
    let query = "party:MAR+MLI after:2024";
    let catalog = sample(SAHEL);
    let (filter, _) = language::read(query);
    let shown = Shown::of(&catalog, &filter);
    assert!(shown.len() > 5 && shown.len() < catalog.len());
    let count = format!("{} of {} events", shown.len(), catalog.len());
    let names = ["a.json", "a.jsonl", "a.csv", "a.ics", "a.gexf", "a.graphml"];
    let outputs = names.map(|name| path(&folder, name));
    let mut arguments = vec!["export", SAHEL, "--query", query, "--date", "2026-11-26"];
    outputs.iter().for_each(|output| arguments.extend(["-o", output]));
    let done = attache(&arguments);
    let words = told(&done);
    assert!(done.status.success(), "{words}");
    for (name, output) in names.iter().zip(&outputs) {
        assert!(words.contains(&format!("{output}: {count} of sahel.json; filter: {query}")));
        let text = fs::read_to_string(output).expect("written").replace("\r\n ", "");
        // A table is rows and nothing else.
        if *name != "a.csv" {
            assert!(text.contains(&count) && text.contains(query), "{name}: {text}");
            assert!(text.contains("2026-11-2"), "{name}");
        }
    }
    let again = read(&fs::read(&outputs[0]).expect("written"), "a.json").dataset;
    let ids = |events: &[Event]| events.iter().map(|it| it.id.to_string()).collect::<Vec<_>>();
    let expected: Vec<String> = catalog
        .events()
        .filter(|(ix, ..)| shown.contains(*ix))
        .map(|(_, event, _)| event.id.to_string())
        .collect();
    assert_eq!(ids(&again.events), expected);
    writes_the_same_again(&arguments, &outputs);
}

#[test]
fn tables_have_a_row_for_each_event_party_and_commitment() {
    let catalog = sample(SAHEL);
    let rows = |form| {
        let text = written(&catalog, "", form);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let head = reader.headers().expect("a head").clone();
        let rows: Vec<csv::StringRecord> =
            reader.records().map(|row| row.expect("as long as the head")).collect();
        (head, rows)
    };
    let events = || catalog.events().map(|(_, event, _)| event);
    assert_eq!(rows(DataAs::Events).1.len(), catalog.len());
    let (head, participations) = rows(DataAs::Participations);
    assert_eq!(participations.len(), events().map(|it| it.parties.len()).sum::<usize>());
    let column = |name: &str| head.iter().position(|it| it == name).expect("a column");
    let session = participations
        .iter()
        .find(|row| &row[0] == "mar-mli-jmc-1" && &row[column("party")] == "MAR")
        .expect("the first session");
    assert_eq!(&session[column("party_name")], "Morocco");
    assert!(session[column("head")].contains("Mouhib"), "{session:?}");
    let (_, commitments) = rows(DataAs::Commitments);
    assert_eq!(commitments.len(), events().map(|it| it.commitments.len()).sum::<usize>());
    assert!(!commitments.is_empty());
    let (_, edges) = rows(DataAs::Edges);
    let pair = edges.iter().find(|row| [&row[0], &row[1]] == ["MLI", "MAR"]).expect("a tie");
    let of_both = |event: &&Event| {
        ["MLI", "MAR"].iter().all(|code| event.parties.iter().any(|it| it.party == *code))
    };
    assert_eq!(pair[3], events().filter(of_both).count().to_string());
}

#[test]
fn calendars_read_back_with_the_same_days() {
    for file in [SAHEL, "sample-data/us-visits.json", "tests/dates.json"] {
        let catalog = sample(file);
        let text = written(&catalog, "", DataAs::Calendar);
        assert!(text.lines().all(|line| line.len() <= 75));
        assert!(text.split("\r\n").all(|line| !line.contains(['\n', '\r'])));
        let again = read(text.as_bytes(), "f.ics").dataset;
        assert_eq!(again.events.len(), catalog.len(), "{file}: none is lost");
        let mut compared = 0;
        for ((_, before, _), after) in catalog.events().zip(&again.events) {
            assert_eq!(after.id, before.id);
            let words = |event: &Event| {
                event.title.get("en").split_whitespace().collect::<Vec<_>>().join(" ")
            };
            assert_eq!(words(after), words(before), "{}", before.id);
            let span = |event: &Event| event.when.date().and_then(EventDate::known_span);
            let in_reach = |event: &Event| {
                span(event).is_some_and(|span| (1..9_999).contains(&span.start().civil().year))
            };
            if !in_reach(before) {
                assert!(after.when.date().is_none(), "{}: no false day", before.id);
                continue;
            }
            let days = |event: &Event| {
                let span = span(event).expect("dated");
                let days = [span.start(), span.end().plus_seconds(-1)].map(Moment::civil);
                days.map(|day| (day.year, day.month, day.day))
            };
            assert_eq!(days(after), days(before), "{}: {}", before.id, before.when.words());
            compared += 1;
        }
        assert!(compared > 10, "{file}");
    }
}

#[test]
fn timelines_for_the_web_have_all_dated_events() {
    let catalog = sample("sample-data/us-visits.json");
    let text = written(&catalog, "", DataAs::TimelineJs);
    let again = read(text.as_bytes(), "f.json").dataset;
    let dated = catalog.events().filter(|(_, event, _)| event.when.date().is_some());
    let dated: Vec<&Event> = dated.map(|(_, event, _)| event).collect();
    assert_eq!(again.events.len(), dated.len());
    for (before, after) in dated.iter().zip(&again.events) {
        let first = |event: &Event| event.when.date().and_then(EventDate::earliest);
        assert_eq!((&after.id, first(after)), (&before.id, first(before)), "{}", before.id);
    }
    let undated = r#"{"events":[{"id":"x","kind":"visit","title":"<b>&","when":"soon"},
        {"id":"y","kind":"visit","title":"<b>&","when":"2024-05"}]}"#;
    let catalog = Catalog::new(read(undated.as_bytes(), "f.json").dataset);
    let (filter, shown) = (Filter::default(), Shown::of(&catalog, &Filter::default()));
    let mut bytes = Vec::new();
    let left_out = DataAs::TimelineJs.write(&extract(&catalog, &filter, &shown), &mut bytes);
    assert_eq!(left_out.expect("memory").events, 1);
    let json: Value = serde_json::from_slice(&bytes).expect("JSON");
    assert_eq!(json["events"][0]["start_date"], serde_json::json!({"year": 2024, "month": 5}));
    assert_eq!(json["events"][0]["text"]["headline"], "&lt;b&gt;&amp;");
}

/// Parties and ties of a dataset, counted without any of our indexes, with the sum of all weights.
fn counted(catalog: &Catalog) -> (usize, usize, usize) {
    use std::collections::BTreeSet;
    let (mut nodes, mut edges, mut weight) = (BTreeSet::new(), BTreeSet::new(), 0);
    for (_, event, _) in catalog.events() {
        let code = |written: &str| {
            let party = catalog.find_party(written).expect("known");
            catalog.party(party).expect("there").code.clone()
        };
        let parties: BTreeSet<String> = event.parties.iter().map(|it| code(&it.party)).collect();
        let parties: Vec<String> = parties.into_iter().collect();
        for (place, one) in parties.iter().enumerate() {
            nodes.insert(one.clone());
            for other in &parties[place + 1..] {
                edges.insert((one.clone(), other.clone()));
                weight += 1;
            }
        }
    }
    (nodes.len(), edges.len(), weight)
}

#[test]
fn networks_load_in_networkx_with_the_right_counts() {
    const SCRIPT: &str = "import sys, networkx as nx
path = sys.argv[1]
g = nx.read_gexf(path) if path.endswith('.gexf') else nx.read_graphml(path)
print(g.number_of_nodes(), g.number_of_edges(), int(sum(w for _, _, w in g.edges(data='weight'))))
print('MAR' in g and g.nodes['MAR'].get('label'))";
    let folder = folder();
    let python = ["/usr/bin/python3", "python3"]
        .into_iter()
        .find(|python| {
            let run = Command::new(python).args(["-c", "import networkx"]).output();
            run.is_ok_and(|output| output.status.success())
        })
        .unwrap_or("python3");
    let can_load = has(python, &["-c", "import networkx"]);
    for file in [SAHEL, "sample-data/us-visits.json"] {
        let catalog = sample(file);
        let (filter, shown) = (Filter::default(), Shown::of(&catalog, &Filter::default()));
        let (nodes, edges, weight) = counted(&catalog);
        let network = Network::of(&extract(&catalog, &filter, &shown));
        assert_eq!(network.size(), (nodes, edges), "{file}");
        for form in [DataAs::Gexf, DataAs::GraphMl] {
            let text = written(&catalog, "", form);
            assert_eq!(text, written(&catalog, "", form));
            let path = folder.path().join(format!("n.{}", form.ending()));
            fs::write(&path, text).expect("written");
            if can_load {
                let run = Command::new(python).arg("-c").arg(SCRIPT).arg(&path).output();
                let run = run.expect("it starts");
                let words = told(&run);
                let expected = format!("{nodes} {edges} {weight}\n");
                assert!(run.status.success() && words.starts_with(&expected), "{file}: {words}");
                assert!(file != SAHEL || words.contains("Morocco"), "{words}");
            }
        }
    }
    let dynamic = written(&sample(SAHEL), "", DataAs::Gexf);
    assert!(dynamic.contains("mode=\"dynamic\"") && dynamic.contains("<spell start=\""));
}

/// Ids of every list of entries of a dataset.
fn entries(dataset: &Dataset) -> [Vec<&str>; 5] {
    [
        dataset.organisations.iter().map(|it| it.id.as_str()).collect(),
        dataset.people.iter().map(|it| it.id.as_str()).collect(),
        dataset.commissions.iter().map(|it| it.id.as_str()).collect(),
        dataset.places.iter().map(|it| it.id.as_str()).collect(),
        dataset.sources.iter().map(|it| it.id.as_str()).collect(),
    ]
}

#[test]
fn a_filtered_event_file_has_the_entries_that_its_events_refer_to() {
    const FILE: &str = r#"{"title":"T",
        "organisations":[{"id":"o-post","name":"O","members":["o-member"]},{"id":"o-member","name":"O"},
            {"id":"o-party","name":"O"},{"id":"o-series","name":"O"},{"id":"o-of-no-use","name":"O"}],
        "people":[{"id":"p-head","name":"P","posts":[{"organisation":"o-post"}]},{"id":"p-claimed","name":"P"},
            {"id":"p-unknown-key","name":"P"},{"id":"p-speaker","name":"P"},{"id":"p-of-no-use","name":"P"}],
        "commissions":[{"id":"c-held","name":"C","parties":["MAR","o-series"],"founded_by":"b"},
            {"id":"c-of-no-use","name":"C"}],
        "places":[{"id":"pl","name":"L"},{"id":"pl-programme","name":"L"},{"id":"pl-of-no-use","name":"L"}],
        "sources":[{"id":"s-event"},{"id":"s-claim"},{"id":"s-result"},{"id":"s-promise"},{"id":"s-quote"},
            {"id":"s-of-no-use"}],
        "events":[{"id":"a","kind":"visit","title":"A","when":"2024","parties":["MAR","o-party"],"place":"pl",
            "commission":{"id":"c-held","session":1},"delegations":[{"party":"MAR","head":"p-head"}],
            "programme":[{"title":"T","place":"pl-programme"}],"sources":["s-event"],
            "claims":[{"field":"delegations.MAR.head","value":{"person":"p-claimed"},"sources":["s-claim"]}],
            "outcomes":[{"text":"R","sources":["s-result"]}],
            "commitments":[{"text":"C","sources":["s-promise"]}],
            "quotes":[{"text":"Q","speaker":"p-speaker","source":"s-quote"}],
            "guest_of_honour":["p-unknown-key"]},
            {"id":"b","kind":"agreement","title":"B","when":"2020","parties":["MLI","o-of-no-use"],
            "place":"pl-of-no-use","hosts":["p-of-no-use"],"commission":{"id":"c-of-no-use"},
            "sources":["s-of-no-use"]}]}"#;
    let catalog = Catalog::new(read(FILE.as_bytes(), "f.json").dataset);
    for form in [DataAs::Json, DataAs::Lines] {
        let name = format!("f.{}", form.ending());
        let of = |query: &str| read(written(&catalog, query, form).as_bytes(), &name).dataset;
        let some = of("kind:visit");
        assert_eq!(some.events.len(), 1);
        assert_eq!(some.title, catalog.dataset().title);
        let kept = [
            vec!["o-post", "o-member", "o-party", "o-series"],
            vec!["p-head", "p-claimed", "p-unknown-key", "p-speaker"],
            vec!["c-held"],
            vec!["pl", "pl-programme"],
            vec!["s-event", "s-claim", "s-result", "s-promise", "s-quote"],
        ];
        assert_eq!(entries(&some), kept, "{form:?}");
        assert_eq!(entries(&of("kind:visit no-such-word")), [const { Vec::<&str>::new() }; 5]);
        assert_eq!(entries(&of("")), entries(catalog.dataset()), "without a filter all of them");
    }
    // Whatever an event names has its entry still, as far as it had one.
    let whole = sample(SAHEL);
    let some = read(written(&whole, "party:MAR+MLI", DataAs::Json).as_bytes(), "f.json");
    let (all, left) = (entries(whole.dataset()), entries(&some.dataset));
    assert!(left.iter().zip(&all).any(|(left, all)| left.len() < all.len()));
    let problems: Vec<&str> = some.problems.iter().map(|it| it.code).collect();
    assert!(problems.iter().all(|code| *code == "unknown-event"), "{problems:?}");
    let events = serde_json::to_string(&some.dataset.events).expect("JSON");
    for (all, left) in all.iter().zip(&left) {
        for id in all.iter().filter(|id| events.contains(&format!("\"{id}\""))) {
            assert!(left.contains(id), "{id}");
        }
    }
}
