//! Briefs, in each form and language; and that what a file says is never markup.

use std::fs;

use attache::query::{Shown, language};

use crate::checks::{check_pdf, check_svg};
use crate::docx::{check_docx, docx_part, read_docx};
use crate::program::{attache, told};
use crate::{SAHEL, folder, path, sample, writes_the_same_again};

/// Writes the brief of Morocco and Mali in a language, in the forms that the names end in; by which arguments.
fn write_in<'a>(language: &'a str, names: &'a [String; 4]) -> Vec<&'a str> {
    let mut arguments = vec!["export", SAHEL, "--query", "party:MAR+MLI", "--language", language];
    arguments.extend(["--date", "2026-11-26"]);
    names.iter().for_each(|name| arguments.extend(["-o", name]));
    let done = attache(&arguments);
    assert!(done.status.success(), "{}", told(&done));
    arguments
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
        let arguments = write_in(language, &names);
        let text = |place: usize| fs::read_to_string(&names[place]).expect("UTF-8");
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
        let docx = fs::read(&names[3]).expect("written");
        let (text, pictures) = read_docx(&docx);
        for words in words.iter().copied().chain(titles.iter().map(String::as_str)) {
            assert!(text.iter().any(|it| it == words), "{language}: {words} in {text:?}");
        }
        assert_eq!(pictures, 2, "a timeline and a graph");
        check_docx(&docx, language);
        let sources = html.matches("<li id=\"source-").count();
        assert!(sources > 5);
        for number in 1..=sources {
            let lead = format!("[{number}] ");
            assert!(text.iter().any(|it| it.starts_with(&lead)), "{language}: source {number}");
        }
        writes_the_same_again(&arguments, &names);
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
    write_in("ar", &names);
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
    let part = |name: &str| docx_part(&docx, name);
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
