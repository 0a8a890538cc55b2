//! `attache export`: what leaves the program can be read by others, holds what the filter shows, and says so.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod program;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use attache::export::{DataAs, Extract, Network};
use attache::load::{self, Loaded};
use attache::model::{Dataset, Event, country};
use attache::query::{Catalog, Filter, Shown, language};
use attache::time::{EventDate, Moment};
use program::{attache, told};
use serde_json::Value;

const SAHEL: &str = "sample-data/sahel.json";

/// Whether a tool that a check needs is there. Without one the check cannot run, which is said; where the
/// machine is one that has been set up for tests, it fails.
fn has(tool: &str, arguments: &[&str]) -> bool {
    let run = Command::new(tool).args(arguments).output();
    let there = run.is_ok_and(|output| output.status.success());
    if !there {
        assert!(std::env::var_os("CI").is_none(), "{tool} is missing: scripts/setup --tests");
        eprintln!("NOT CHECKED: {tool} is missing; `scripts/setup --tests` installs it");
    }
    there
}

fn read(bytes: &[u8], name: &str) -> Loaded {
    load::read(bytes, name, &|_| true).unwrap_or_else(|error| panic!("{error}"))
}

fn sample(path: &str) -> Catalog {
    let bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("there");
    Catalog::new(read(&bytes, path).dataset)
}

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

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

fn path(folder: &tempfile::TempDir, name: &str) -> String {
    folder.path().join(name).display().to_string()
}

/// Same input, same bytes, over what was written before.
fn writes_the_same_again(arguments: &[&str], outputs: &[String]) {
    let bytes = || outputs.iter().map(|it| fs::read(it).expect("written")).collect::<Vec<_>>();
    let before = bytes();
    assert!(attache(&[arguments, &["--force"]].concat()).status.success());
    assert!(before == bytes(), "{arguments:?}");
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

#[test]
fn what_cannot_be_done_is_said_and_leaves_nothing() {
    let folder = folder();
    let output = path(&folder, "a.csv");
    let fails = |arguments: &[&str], words: &str| {
        let done = attache(&[&["export", SAHEL][..], arguments].concat());
        assert!(!done.status.success(), "{arguments:?}");
        assert!(told(&done).contains(words), "{arguments:?}: {}", told(&done));
        done.status.code()
    };
    let wrong = ["--query", "colour:red", "-o", &output];
    assert_eq!(fails(&wrong, "No field is called “colour”"), Some(2));
    fails(&["-o", &path(&folder, "a.xyz")], "the ending says what to write");
    fails(&["-o", &output, "-o", &output], "twice");
    fails(&["-o", &output, "-o", &path(&folder, "b.csv"), "--format", "csv"], "one output");
    fails(&["-o", &output, "--date", "2026-11"], "one day");
    fails(&["-o", &path(&folder, "none/a.csv")], "there is no such folder");
    let missing = attache(&["export", "no-such-file.json", "-o", &output]);
    assert_eq!(missing.status.code(), Some(2), "{}", told(&missing));
    assert_eq!(fs::read_dir(&folder).expect("readable").count(), 0, "nothing is left");
    fs::write(&output, "mine").expect("written");
    fails(&["-o", &output], "--force writes over it");
    assert_eq!(fs::read_to_string(&output).expect("there"), "mine");
    assert!(attache(&["export", SAHEL, "-o", &output, "--force"]).status.success());
    assert_ne!(fs::read_to_string(&output).expect("there"), "mine");
    let done = attache(&["export", SAHEL, "-o", "-", "--format", "jsonl"]);
    let lines = String::from_utf8_lossy(&done.stdout).lines().count();
    assert_eq!(lines, sample(SAHEL).len() + 1, "a head, and one for each event");
}

/// A disk that is full in the middle of writing: what was there stays, and nothing is left beside it.
#[test]
fn a_full_disk_leaves_what_was_there() {
    let folder = folder();
    let output: PathBuf = folder.path().join("a.csv");
    fs::write(&output, "before").expect("written");
    let full = || std::io::Error::from(std::io::ErrorKind::StorageFull);
    let error = attache::files::write_with(&output, true, |to| {
        to.write_all(&vec![b'x'; 100_000])?;
        Err(full())
    })
    .expect_err("it is full");
    let words = attache::files::not_written(&output, &error);
    assert!(words.contains("the disk is full"), "{words}");
    assert_eq!(fs::read_to_string(&output).expect("there"), "before");
    assert_eq!(fs::read_dir(&folder).expect("readable").count(), 1);
}

/// Runs a tool on a file, and gives what it says.
fn run(tool: &str, arguments: &[&str]) -> String {
    let output = Command::new(tool).args(arguments).output().expect("it starts");
    assert!(output.status.success(), "{tool} {arguments:?}: {}", told(&output));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A PDF that others read: sound, and with each of some words in its text.
fn check_pdf(path: &str, pages: std::ops::RangeInclusive<usize>, words: &[&str]) {
    if has("qpdf", &["--version"]) {
        run("qpdf", &["--check", path]);
        let count: usize = run("qpdf", &["--show-npages", path]).trim().parse().expect("a number");
        assert!(pages.contains(&count), "{path}: {count} pages");
    }
    if has("pdftotext", &["-v"]) {
        let text = run("pdftotext", &["-layout", path, "-"]);
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let text = plain(&text);
        for word in words {
            assert!(text.contains(&plain(word)), "{path} lacks “{word}”: {text}");
        }
    }
}

/// XML that is well formed, and with no part from elsewhere.
fn check_svg(svg: &str) {
    let mut reader = quick_xml::Reader::from_str(svg);
    loop {
        match reader.read_event() {
            Ok(quick_xml::events::Event::Eof) => break,
            Ok(_) => {}
            Err(error) => panic!("{error} at {}", reader.error_position()),
        }
    }
    let names = svg.replace("http://www.w3.org/2000/svg", "");
    assert!(!names.contains("href=\"http"), "nothing is fetched");
}

#[test]
fn every_view_is_drawn_as_svg_png_and_pdf_and_the_same_each_time() {
    let folder = folder();
    for view in ["timeline", "overview", "graph", "matrix", "map", "activity", "events", "ledger"] {
        let outputs =
            ["svg", "png", "pdf"].map(|ending| path(&folder, &format!("{view}.{ending}")));
        let mut arguments = vec!["render", SAHEL, "--view", view, "--size", "A4-landscape"];
        arguments.extend(["--query", "party:MAR+MLI", "--date", "2026-11-26", "--scale", "1"]);
        outputs.iter().for_each(|output| arguments.extend(["-o", output]));
        let done = attache(&arguments);
        assert!(done.status.success(), "{view}: {}", told(&done));
        assert!(told(&done).contains(" of 32 events of sahel.json; filter: party:MAR+MLI"));
        let svg = fs::read_to_string(&outputs[0]).expect("written");
        check_svg(&svg);
        let said = ["Filter: party: Morocco", "24 November 2026", "Exported 26 November 2026"];
        for words in said.iter().chain(&["sahel.json", "Sources ("]) {
            assert!(svg.contains(words), "{view}: {words}");
        }
        if view == "graph" {
            assert!(svg.contains("Niger") && !svg.contains("Mauritania"), "only what is filtered");
        }
        assert!(svg.contains("width=\"297mm\"") && svg.contains("height=\"210mm\""));
        let title = sample(SAHEL).dataset().title.as_ref().expect("titled").get("en").to_owned();
        check_pdf(&outputs[2], 1..=4, &[&title, "Exported 26 November 2026"]);
        writes_the_same_again(&arguments, &outputs);
    }
}

#[test]
fn a_pdf_of_a_timeline_has_every_title_that_the_figure_shows() {
    let folder = folder();
    let (pdf, svg) = (path(&folder, "t.pdf"), path(&folder, "t.svg"));
    let arguments = ["render", SAHEL, "--group-by", "commission", "-o", &pdf, "-o", &svg];
    let done = attache(&arguments);
    assert!(done.status.success(), "{}", told(&done));
    let svg = fs::read_to_string(&svg).expect("written");
    let mut reader = quick_xml::Reader::from_str(&svg);
    let mut words: Vec<String> = Vec::new();
    let mut is_text = false;
    loop {
        use quick_xml::events::Event::{End, Eof, Start, Text};
        match reader.read_event().expect("well formed") {
            Start(tag) => is_text = tag.name().as_ref() == b"text",
            End(_) => is_text = false,
            Text(text) if is_text => {
                let text = text.decode().expect("UTF-8");
                let text = quick_xml::escape::unescape(&text).expect("entities").into_owned();
                // Right-to-left words stand in another order on the page.
                if text.trim().len() > 3 && text.is_ascii() {
                    words.push(text.trim().to_owned());
                }
            }
            Eof => break,
            _ => {}
        }
    }
    assert!(words.len() > 30, "{words:?}");
    if has("pdftotext", &["-v"]) {
        let text = run("pdftotext", &["-raw", &pdf, "-"]);
        let plain = |text: &str| text.split_whitespace().collect::<String>();
        let text = plain(&text);
        for word in &words {
            assert!(text.contains(&plain(word)), "“{word}” cannot be searched for");
        }
    }
    if has("pdffonts", &["-v"]) {
        let fonts = run("pdffonts", &[&pdf]);
        let rows: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!rows.is_empty() && rows.iter().all(|row| row.contains("NotoSans")), "{fonts}");
        // Embedded, as a subset, with a map to Unicode.
        assert!(rows.iter().all(|row| row.contains("yes yes yes")), "{fonts}");
    }
}

#[test]
fn many_lanes_take_several_pages_with_the_names_of_lanes_on_each() {
    let folder = folder();
    let visits = "sample-data/us-visits.json";
    let pdf = path(&folder, "v.pdf");
    let done = attache(&["render", visits, "--size", "A4-landscape", "-o", &pdf]);
    assert!(done.status.success(), "{}", told(&done));
    check_pdf(&pdf, 5..=40, &["United States", "Exported"]);
    let svg = path(&folder, "v.svg");
    let across = ["render", SAHEL, "--size", "A3-landscape", "--pages-across", "2", "-o", &svg];
    let done = attache(&across);
    assert!(done.status.success(), "{}", told(&done));
    let pages = [1, 2]
        .map(|page| fs::read_to_string(path(&folder, &format!("v-{page}.svg"))).expect("written"));
    for (page, svg) in (1..).zip(&pages) {
        assert!(svg.contains("Morocco") && svg.contains("Mali"), "page {page}");
        assert!(svg.contains(&format!("{page}/2")), "page {page}");
    }
    assert_ne!(pages[0], pages[1]);
}

/// The paragraphs of a DOCX, without the numbers of sources at the end of titles, and how many pictures it
/// has. All its parts are XML that is well formed, or PNG; nothing but links leads out of it.
fn read_docx(bytes: &[u8]) -> (Vec<String>, usize) {
    use quick_xml::events::Event;
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a ZIP");
    let (mut pictures, mut text) = (0, Vec::new());
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).expect("a part");
        let name = part.name().to_owned();
        let mut content = Vec::new();
        std::io::Read::read_to_end(&mut part, &mut content).expect("whole");
        if name.rsplit('.').next() == Some("png") {
            assert!(content.starts_with(b"\x89PNG") && content.len() > 10_000, "{name}");
            pictures += 1;
            continue;
        }
        let Ok(xml) = String::from_utf8(content) else { panic!("{name} is no text") };
        let is_text = name == "word/document.xml";
        let mut reader = quick_xml::Reader::from_str(&xml);
        let (mut is_link, mut said) = (false, String::new());
        loop {
            let event = reader.read_event();
            if let Ok(Event::Start(tag) | Event::Empty(tag)) = &event {
                for attribute in tag.attributes() {
                    let value = attribute.expect("an attribute").value.into_owned();
                    let value = String::from_utf8(value).expect("UTF-8");
                    quick_xml::escape::unescape(&value).expect("escaped");
                }
            }
            match event {
                Ok(Event::Eof) => break,
                Ok(Event::Start(tag)) if tag.name().as_ref() == b"w:hyperlink" => {
                    is_link = tag.attributes().flatten().any(|it| it.key.as_ref() == b"w:anchor");
                }
                Ok(Event::End(tag)) if tag.name().as_ref() == b"w:hyperlink" => is_link = false,
                Ok(Event::End(tag)) if tag.name().as_ref() == b"w:p" => {
                    text.push(std::mem::take(&mut said).trim_end().to_owned());
                }
                Ok(Event::Text(words)) if is_text && !is_link => {
                    said.push_str(&words.decode().expect("UTF-8"));
                }
                Ok(Event::GeneralRef(reference)) if is_text && !is_link => {
                    let name = reference.decode().expect("UTF-8");
                    let letter = reference.resolve_char_ref().expect("a letter").map(String::from);
                    let known = quick_xml::escape::resolve_xml_entity(&name).map(str::to_owned);
                    said.push_str(&letter.or(known).expect("an entity of XML"));
                }
                Ok(_) => {}
                Err(error) => panic!("{name}: {error} at {}", reader.error_position()),
            }
        }
        if name.rsplit('.').next() == Some("rels") {
            let outside = xml.matches("TargetMode=\"External\"").count();
            assert_eq!(outside, xml.matches("Target=\"http").count(), "{name}: {xml}");
        }
    }
    (text, pictures)
}

/// Headings, tables and links are those of the word processor, and it is told of title, language and pictures.
fn check_docx(bytes: &[u8], language: &str) {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a ZIP");
    let mut part = |name: &str| {
        let mut text = String::new();
        let mut part = archive.by_name(name).expect("a part");
        std::io::Read::read_to_string(&mut part, &mut text).expect("UTF-8");
        text
    };
    let (document, styles) = (part("word/document.xml"), part("word/styles.xml"));
    let values = |tag: &str, attribute: &str| -> Vec<String> {
        let begin = format!("<{tag} ");
        let tags = document.split(&begin).skip(1).filter_map(|rest| rest.split('>').next());
        let values = tags.filter_map(|tag| tag.split(&format!("{attribute}=\"")).nth(1));
        values.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
    };
    let used = values("w:pStyle", "w:val");
    for style in &used {
        assert!(styles.contains(&format!("w:styleId=\"{style}\"")), "{style}");
    }
    let count = |style: &str| used.iter().filter(|it| *it == style).count();
    assert!(count("Title") == 1 && count("Heading1") >= 6 && count("Heading2") > 15, "{used:?}");
    assert!(document.matches("<w:tbl>").count() >= 3, "tables");
    assert_eq!(document.matches("<w:tblHeader />").count(), 1, "the head of commitments");
    let places = values("w:bookmarkStart", "w:name");
    let links = values("w:hyperlink", "w:anchor");
    assert!(links.len() > 20 && links.iter().all(|it| places.contains(it)), "{links:?} {places:?}");
    let outside = values("w:hyperlink", "r:id");
    let addresses = part("word/_rels/document.xml.rels");
    assert!(outside.len() > 5);
    for id in &outside {
        assert_eq!(addresses.matches(&format!("Id=\"{id}\"")).count(), 1, "{id}");
    }
    assert_eq!(document.matches(" descr=\"Figure ").count(), 2, "words for pictures");
    assert!(part("docProps/core.xml").contains(&format!("<dc:language>{language}<")));
    assert!(styles.contains(&format!("<w:lang w:val=\"{language}\" />")));
    let footer = part("word/footer1.xml");
    assert!(footer.contains(">PAGE<") && footer.contains(">NUMPAGES<"), "{footer}");
}

/// Every country of the sample whose name differs in French, in both languages.
fn renamed(catalog: &Catalog) -> Vec<(&'static str, &'static str)> {
    let countries = catalog.parties().iter().filter_map(|it| country::by_code(&it.code));
    countries.map(|it| (it.en, it.fr)).filter(|(english, french)| english != french).collect()
}

#[test]
fn a_french_figure_names_no_country_in_english() {
    let folder = folder();
    let catalog = sample(SAHEL);
    let names = renamed(&catalog);
    for pair in [("Morocco", "Maroc"), ("Chad", "Tchad"), ("Mauritania", "Mauritanie")] {
        assert!(names.contains(&pair), "{names:?}");
    }
    // What the file says in its own words stays as it is: titles, and names of publishers.
    let file =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(SAHEL)).expect("there");
    let is_own = |text: &str| {
        file.contains(text) && !names.iter().any(|(english, _)| text.eq_ignore_ascii_case(english))
    };
    for (view, grouping) in [
        ("timeline", "country"),
        ("timeline", "pair"),
        ("overview", "none"),
        ("graph", "none"),
        ("matrix", "none"),
        ("map", "none"),
        ("activity", "none"),
        ("compare", "none"),
        ("measures", "none"),
        ("events", "none"),
        ("ledger", "none"),
    ] {
        let output = path(&folder, &format!("{view}-{grouping}.svg"));
        let mut arguments = vec!["render", SAHEL, "--view", view, "--language", "fr"];
        if view == "timeline" {
            arguments.extend(["--group-by", grouping]);
        }
        arguments.extend(["--query", "party:MAR,TCD", "--size", "A3-landscape", "-o", &output]);
        let done = attache(&arguments);
        assert!(done.status.success(), "{view}: {}", told(&done));
        let texts = texts(&fs::read_to_string(&output).expect("written"));
        let filter = "Filtre\u{a0}: partie\u{a0}: Maroc · ou\u{a0}: Tchad";
        assert!(texts.iter().any(|text| text == filter), "{view}: {texts:?}");
        for text in texts.iter().filter(|text| !text.starts_with("Sources (")) {
            let stem = text.trim_end_matches('…');
            for (english, _) in names.iter().filter(|_| !is_own(stem)) {
                assert!(!text.contains(english), "{view}: “{text}” names {english}");
            }
        }
        if ["graph", "matrix", "map", "measures"].contains(&view) || grouping == "country" {
            assert!(texts.iter().any(|text| text == "Maroc"), "{view}: {texts:?}");
        }
        if grouping == "pair" {
            let pair = "Tchad – Maroc";
            assert!(texts.iter().any(|text| text == pair), "{texts:?}");
        }
    }
}

/// The texts of an SVG.
fn texts(svg: &str) -> Vec<String> {
    let mut reader = quick_xml::Reader::from_str(svg);
    let mut texts = Vec::new();
    loop {
        match reader.read_event().expect("well formed") {
            quick_xml::events::Event::Text(text) => {
                texts.push(text.decode().expect("UTF-8").trim().to_owned());
            }
            quick_xml::events::Event::Eof => return texts,
            _ => {}
        }
    }
}

#[test]
fn a_brief_is_written_in_both_languages() {
    let folder = folder();
    for (language, words) in [
        (
            "en",
            [
                "In figures",
                "Chronology",
                "Commitments",
                "Contested facts",
                "What is not stated",
                "Method",
                "Sources",
            ],
        ),
        (
            "fr",
            [
                "En chiffres",
                "Chronologie",
                "Engagements",
                "Faits contestés",
                "Ce qui n’est pas dit",
                "Méthode",
                "Sources",
            ],
        ),
    ] {
        let names = ["b.md", "b.html", "b.pdf", "b.docx"];
        let names = names.map(|name| path(&folder, &format!("{language}-{name}")));
        let mut arguments =
            vec!["export", SAHEL, "--query", "party:MAR+MLI", "--language", language];
        arguments.extend(["--date", "2026-11-26"]);
        names.iter().for_each(|name| arguments.extend(["-o", name]));
        let done = attache(&arguments);
        assert!(done.status.success(), "{}", told(&done));
        let bytes = |names: &[String]| -> Vec<Vec<u8>> {
            names.iter().map(|name| fs::read(name).expect("written")).collect()
        };
        let before = bytes(&names);
        let text = |place: usize| String::from_utf8(before[place].clone()).expect("UTF-8");
        let (md, html) = (text(0), text(1));
        for heading in words {
            assert!(md.contains(&format!("## {heading}\n")), "{language}: {heading}");
            assert!(html.contains(&format!("<h2>{heading}</h2>")), "{language}: {heading}");
        }
        for figure in ["timeline", "relations"] {
            let name = format!("{language}-b-{figure}.svg");
            assert!(md.contains(&format!("(<{name}>)")), "{md}");
            check_svg(&fs::read_to_string(path(&folder, &name)).expect("beside it"));
        }
        assert!(!html.contains("<script") && !html.contains("<link") && !html.contains("src="));
        assert_eq!(html.matches("<svg").count(), 2);
        let ids: Vec<&str> =
            html.split(" id=\"").skip(1).filter_map(|it| it.split('"').next()).collect();
        let unique: std::collections::HashSet<&&str> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len(), "ids of both figures are apart");
        let catalog = sample(SAHEL);
        let (filter, _) = language::read("party:MAR+MLI");
        let shown = Shown::of(&catalog, &filter);
        let events = catalog.events().filter(|(ix, ..)| shown.contains(*ix));
        let titles: Vec<String> =
            events.map(|(_, event, _)| event.title.get(language).to_owned()).collect();
        let escaped = |title: &str| title.replace('&', "&amp;").replace('"', "&quot;");
        for title in &titles {
            assert!(html.contains(&escaped(title)), "{language}: {title}");
        }
        let first: Vec<&str> =
            titles.iter().take(3).map(|it| it.split(' ').next().expect("a word")).collect();
        let ends = [words[1], words[5], first[0], first[1]];
        check_pdf(&names[2], 2..=20, &ends);
        let (text, pictures) = read_docx(&before[3]);
        for words in words.iter().copied().chain(titles.iter().map(String::as_str)) {
            assert!(text.iter().any(|it| it == words), "{language}: {words} in {text:?}");
        }
        assert_eq!(pictures, 2, "a timeline and a graph");
        check_docx(&before[3], language);
        let sources = html.matches("<li id=\"source-").count();
        assert!(sources > 5);
        for number in 1..=sources {
            let lead = format!("[{number}] ");
            assert!(text.iter().any(|it| it.starts_with(&lead)), "{language}: source {number}");
        }
        arguments.push("--force");
        assert!(attache(&arguments).status.success());
        assert!(before == bytes(&names), "same input, same bytes");
    }
    let french = fs::read_to_string(path(&folder, "fr-b.md")).expect("written");
    assert!(
        french.contains("Exporté") || french.contains("établi le 26 novembre 2026"),
        "{french}"
    );
    assert!(!french.contains("February") && !french.contains(" held"), "{french}");
}

#[test]
fn a_brief_in_arabic_is_read_from_the_right() {
    let folder = folder();
    let names = ["b.md", "b.html", "b.pdf", "b.docx"].map(|name| path(&folder, name));
    let mut arguments = vec!["export", SAHEL, "--query", "party:MAR+MLI", "--language", "ar"];
    arguments.extend(["--date", "2026-11-26"]);
    names.iter().for_each(|name| arguments.extend(["-o", name]));
    let done = attache(&arguments);
    assert!(done.status.success(), "{}", told(&done));
    let text = |place: usize| fs::read_to_string(&names[place]).expect("UTF-8");
    let (md, html) = (text(0), text(1));
    assert!(html.contains("<html lang=\"ar\" dir=\"rtl\">") && html.contains("svg{direction:ltr}"));
    for heading in ["بالأرقام", "التسلسل الزمني", "الالتزامات"] {
        assert!(md.contains(&format!("## {heading}\n")), "{heading}: {md}");
        assert!(html.contains(&format!("<h2>{heading}</h2>")), "{heading}");
    }
    assert!(md.contains("17–19 فبراير 2025") && md.contains("المغرب"), "{md}");
    assert!(!md.contains("February") && !md.contains(" held"), "{md}");
    // A line of a figure that begins at the right says so: what shows it begins at the left.
    assert!(html.contains("\u{2067}الدورة"), "labels of the figure");
    let docx = fs::read(&names[3]).expect("written");
    let (words, _) = read_docx(&docx);
    assert!(words.iter().any(|it| it == "التسلسل الزمني"), "{words:?}");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(docx)).expect("a ZIP");
    let mut part = |name: &str| {
        let mut text = String::new();
        let mut part = archive.by_name(name).expect("a part");
        std::io::Read::read_to_string(&mut part, &mut text).expect("UTF-8");
        text
    };
    let (document, styles) = (part("word/document.xml"), part("word/styles.xml"));
    assert!(styles.contains("<w:pPrDefault><w:pPr><w:bidi /></w:pPr></w:pPrDefault>"), "{styles}");
    assert!(styles.contains("<w:lang w:bidi=\"ar\" />"), "{styles}");
    let tables = document.matches("<w:tbl>").count();
    assert!(tables > 1 && document.matches("<w:bidiVisual />").count() == tables);
    let runs = document.split("<w:r>").skip(1).filter_map(|run| run.split("</w:r>").next());
    for run in runs.filter(|run| !run.contains("<w:drawing>")) {
        let is_arabic = run.chars().any(|it| matches!(it, 'ء'..='ي' | '؛'));
        assert_eq!(run.contains("<w:rtl />"), is_arabic, "{run}");
    }
}

/// What a file says is text, whatever signs it has.
#[test]
fn no_text_of_a_file_becomes_markup() {
    let evil = r#"{"title":"<script>alert(1)</script>","events":[{"id":"a\"><b","kind":"visit",
        "title":"</svg><script>x</script> & \u0001 \"q\" ]]>","when":"2024-05-01",
        "summary":"<img src=x onerror=y>","parties":["MAR","MLI"],"sources":["s","t"],
        "commitments":[{"text":"<b>| x","owner":"MAR"}],"place":"<i>"}],
        "sources":[{"id":"s","publisher":"<u>","url":"javascript:alert(1)"},
        {"id":"t","publisher":"T","url":"https://example.org/?a=1&b='2'"}]}"#;
    let folder = folder();
    let input = path(&folder, "evil.json");
    fs::write(&input, evil).expect("written");
    let names = ["e.html", "e.md", "e.gexf", "e.graphml", "e.ics", "e.pdf", "e.docx"];
    let names = names.map(|name| path(&folder, name));
    let mut arguments = vec!["export", &input];
    names.iter().for_each(|name| arguments.extend(["-o", name]));
    let done = attache(&arguments);
    assert!(done.status.success(), "{}", told(&done));
    let html = fs::read_to_string(&names[0]).expect("written");
    assert!(!html.contains("<script") && !html.contains("<img"), "{html}");
    assert!(!html.contains("href=\"javascript"), "{html}");
    for name in &names[2..4] {
        check_svg(&fs::read_to_string(name).expect("written"));
    }
    check_svg(&fs::read_to_string(path(&folder, "e-timeline.svg")).expect("written"));
    check_pdf(&names[5], 1..=5, &["alert(1)"]);
    let (text, _) = read_docx(&fs::read(&names[6]).expect("written"));
    for words in ["<script>alert(1)</script>", "</svg><script>x</script> &  \"q\" ]]>"] {
        assert!(text.iter().any(|it| it == words), "{words}: {text:?}");
    }
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

/// Runs a script in a shell, in a folder on a disk of 64 KiB; none where that is refused.
#[cfg(target_os = "linux")]
fn on_a_small_disk(script: &str) -> Option<Output> {
    const MOUNT: &str = "mount -t tmpfs -o size=64k,mode=777 small \"$1\" || exit 99; cd \"$1\"";
    let folder = folder();
    let own: [&[&str]; 2] = [&["--mount"], &["--user", "--map-root-user", "--mount"]];
    own.iter().find_map(|own| {
        let run = Command::new("unshare")
            .args(*own)
            .args(["sh", "-c", &format!("{MOUNT}; {script}"), "sh"])
            .arg(folder.path())
            .arg(env!("CARGO_BIN_EXE_attache"))
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join(SAHEL))
            .stdin(Stdio::null())
            .output();
        run.ok().filter(|run| run.status.code().is_some_and(|code| code == 0))
    })
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_and_leaves_what_was_there() {
    const SCRIPT: &str = r#"
        for ending in json csv pdf docx html; do printf mine > "a.$ending"; done
        # Little is left on it, whatever is small.
        head -c 40000 /dev/zero > ballast
        for ending in json csv pdf docx html; do
            "$2" export "$3" -o "a.$ending" --force > said 2>&1; echo "$ending $? $(cat said)"
            "$2" export "$3" -o "new.$ending" > said 2>&1; echo "new.$ending $? $(cat said)"
        done
        "$2" render "$3" -o new.png > said 2>&1; echo "new.png $? $(cat said)"
        rm said ballast
        ls -A; cat a.*
    "#;
    let Some(done) = on_a_small_disk(SCRIPT) else {
        eprintln!("NOT CHECKED: nothing can be mounted here");
        return;
    };
    let words = told(&done);
    let names = ["json", "csv", "pdf", "docx", "html"];
    for name in names.iter().map(|it| (*it).to_owned()).chain(names.map(|it| format!("new.{it}"))) {
        let path = if name.starts_with("new") { name.clone() } else { format!("a.{name}") };
        let line = format!("{name} 1 ");
        let line = words.lines().find(|it| it.starts_with(&line));
        let line = line.unwrap_or_else(|| panic!("{name}: {words}"));
        let said = format!("{path} cannot be written: the disk is full. Nothing was changed.");
        assert!(line.contains(&said), "{line}");
    }
    assert!(words.contains("new.png 1 "), "{words}");
    let left = "a.csv\na.docx\na.html\na.json\na.pdf\nminemineminemine";
    assert!(words.contains(left), "nothing half-written is left: {words}");
}

/// The same where nothing can be mounted: files may be no longer than 4 KiB.
#[cfg(unix)]
#[test]
fn a_file_that_may_not_grow_is_said_and_leaves_what_was_there() {
    let folder = folder();
    for ending in ["json", "pdf", "docx"] {
        let output = path(&folder, &format!("a.{ending}"));
        fs::write(&output, "mine").expect("written");
        let done = Command::new("sh")
            .args(["-c", "trap '' XFSZ; ulimit -f 8; exec \"$@\"", "sh"])
            .args([env!("CARGO_BIN_EXE_attache"), "export", SAHEL, "--force", "-o", &output])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stdin(Stdio::null())
            .output()
            .expect("a shell");
        let words = told(&done);
        assert_eq!(done.status.code(), Some(1), "{words}");
        assert!(words.contains("cannot be written: "), "{words}");
        assert!(words.contains("Nothing was changed."), "{words}");
        assert_eq!(fs::read_to_string(&output).expect("there"), "mine");
    }
    assert_eq!(fs::read_dir(&folder).expect("readable").count(), 3, "nothing half-written is left");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_standard_output_is_said() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux has it");
    let done = Command::new(env!("CARGO_BIN_EXE_attache"))
        .args(["export", SAHEL, "-o", "-", "--format", "json"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::null())
        .stdout(full)
        .output()
        .expect("the program starts");
    assert_eq!(done.status.code(), Some(1), "{}", told(&done));
    assert!(told(&done).to_lowercase().contains("no space left"), "{}", told(&done));
}

/// An SVG document sets its words with what it holds, and with nothing of the machine.
#[test]
fn figures_hold_the_parts_of_fonts_that_they_need() {
    let folder = folder();
    let output = path(&folder, "a.svg");
    let arguments = ["render", SAHEL, "--date", "2026-11-26", "-o", &output];
    assert!(attache(&arguments).status.success());
    let svg = fs::read_to_string(&output).expect("written");
    check_svg(&svg);
    for face in ["'Noto Sans';font-weight:400", "'Noto Sans';font-weight:700"] {
        assert_eq!(svg.matches(face).count(), 1, "{face}");
    }
    let fonts = svg.split("base64,").skip(1).filter_map(|rest| rest.split(')').next());
    let fonts: Vec<usize> = fonts.filter(|it| it.starts_with("AAE")).map(str::len).collect();
    assert!(fonts.len() >= 2 && fonts.iter().sum::<usize>() < 150_000, "{fonts:?}");
}
