//! Figures of every view: the same each time, in the language that is asked for, with words that can be found.

use std::fs;
use std::path::Path;

use attache::model::country;
use attache::query::Catalog;

use crate::checks::{check_pdf, check_svg, has, run};
use crate::program::{attache, told};
use crate::{SAHEL, folder, path, sample, writes_the_same_again};

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
