//! The messages of the program: every one that the code says is there, is used, and is the same in each language.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use attache::words::Language;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use read_fonts::TableProvider as _;

/// The messages of a language: their ids, what fills each, and their words without that.
type Messages = BTreeMap<String, (BTreeSet<String>, String)>;

fn files(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, ending, found);
        } else if path.extension().is_some_and(|it| it == ending) {
            found.push(path);
        }
    }
    found.sort();
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>, words: &mut String) {
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable { expression } => read_expression(expression, found, words),
            PatternElement::TextElement { value } => words.push_str(value),
        }
    }
}

fn read_expression(
    expression: &Expression<&str>,
    found: &mut BTreeSet<String>,
    words: &mut String,
) {
    let (asked, variants) = match expression {
        Expression::Inline(inline) => (inline, &[][..]),
        Expression::Select { selector, variants } => (selector, variants.as_slice()),
    };
    match asked {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => read_expression(expression, found, words),
        _ => {}
    }
    for variant in variants {
        read_pattern(&variant.value, found, words);
    }
}

fn messages(language: Language) -> Messages {
    let mut paths = Vec::new();
    files(&root().join("assets/words").join(language.tag()), "ftl", &mut paths);
    let mut messages = Messages::new();
    for path in paths {
        let text = fs::read_to_string(&path).expect("readable");
        let read = fluent_syntax::parser::parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in &read.body {
            let Entry::Message(message) = entry else { continue };
            let pattern = message.value.as_ref().expect("a message says something");
            let (mut filled, mut words) = (BTreeSet::new(), String::new());
            read_pattern(pattern, &mut filled, &mut words);
            let before = messages.insert(message.id.name.to_owned(), (filled, words));
            assert!(before.is_none(), "{} is said twice", message.id.name);
        }
    }
    messages
}

/// What the code says: each id with what fills it, once for each place; `None` where it is in a table.
fn said() -> Vec<(String, Option<BTreeSet<String>>, String)> {
    let mut paths = Vec::new();
    files(&root().join("src"), "rs", &mut paths);
    let mut said = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).expect("readable");
        let code: Vec<&str> =
            text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        let code = code.join("\n");
        let place = path.strip_prefix(root()).expect("inside").display().to_string();
        for (at, lead) in code.match_indices("say!(") {
            let rest = &code[at + lead.len()..];
            let Some(id) = literal(rest) else { continue };
            let after = &rest[rest.find('"').expect("a literal") + id.len() + 2..];
            said.push((id.to_owned(), Some(names(after)), place.clone()));
        }
        for (at, lead) in code.match_indices("Said(") {
            if let Some(id) = literal(&code[at + lead.len()..]) {
                said.push((id.to_owned(), None, place.clone()));
            }
        }
    }
    said
}

/// The text that a call begins with.
fn literal(rest: &str) -> Option<&str> {
    rest.trim_start().strip_prefix('"')?.split('"').next()
}

/// The names before `=` at the level of the call, whose first text was read.
fn names(after: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let (mut depth, mut quoted, mut escaped, mut begin) = (0_usize, false, false, None);
    for (at, sign) in after.char_indices() {
        if quoted {
            match sign {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => quoted = false,
                _ => {}
            }
            continue;
        }
        match sign {
            '"' => quoted = true,
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => begin = Some(at + 1),
            '=' => {
                if let Some(begin) = begin.take().filter(|_| depth == 0) {
                    names.insert(after[begin..at].trim().to_owned());
                }
            }
            _ => {}
        }
    }
    names
}

#[test]
fn every_message_that_is_said_is_there_and_filled() {
    let english = messages(Language::English);
    let mut wrong = Vec::new();
    for (id, names, place) in said() {
        if id == "nobody-says-this" {
            continue;
        }
        match (english.get(&id), names) {
            (None, _) => wrong.push(format!("{place}: {id} is not in assets/words/en")),
            (Some((filled, _)), names) => {
                let names = names.unwrap_or_default();
                if names != *filled {
                    wrong.push(format!("{place}: {id} is filled by {names:?}, wants {filled:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_message_is_said_somewhere() {
    let said: BTreeSet<String> = said().into_iter().map(|(id, ..)| id).collect();
    let english = messages(Language::English);
    let unused: Vec<&String> = english.keys().filter(|id| !said.contains(*id)).collect();
    assert!(unused.is_empty(), "nobody says {unused:#?}");
    assert!(english.len() > 10, "the messages were read");
}

#[test]
fn every_language_says_the_same_messages() {
    let english = messages(Language::English);
    let mut wrong = Vec::new();
    for language in Language::EVERY {
        let own = messages(language);
        let tag = language.tag();
        for (id, (filled, words)) in &english {
            match own.get(id) {
                None => wrong.push(format!("{tag} lacks {id}")),
                Some((own_filled, _)) if own_filled != filled => {
                    wrong.push(format!("{tag}: {id} is filled by {own_filled:?}, not {filled:?}"));
                }
                Some((_, own_words)) if language != Language::English && own_words == words => {
                    // Single words may be the same ("Commission"); a sentence that is was forgotten.
                    let letters =
                        |word: &&str| word.chars().filter(|it| it.is_alphabetic()).count() > 1;
                    if words.split_whitespace().filter(letters).count() > 2 {
                        wrong.push(format!("{tag}: {id} is as in English"));
                    }
                }
                Some(_) => {}
            }
        }
        for id in own.keys().filter(|id| !english.contains_key(*id)) {
            wrong.push(format!("{tag} has {id}, which is not in English"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_bundled_faces_have_every_letter_of_every_message() {
    let faces = attache::theme::faces(attache::theme::Weight::Regular);
    let fonts = faces.map(|face| read_fonts::FontRef::new(face.file).expect("a font"));
    let has = |letter: char| {
        fonts.iter().any(|font| {
            font.cmap().expect("letters").map_codepoint(letter).is_some_and(|it| it.to_u32() > 0)
        })
    };
    // Signs that order words, and the narrow blank, which is drawn as a part of a blank.
    let is_unseen = |letter: &char| matches!(letter, '\u{2066}'..='\u{2069}' | '\u{202f}' | '\n');
    for language in Language::EVERY {
        for (id, (_, words)) in messages(language) {
            let lacks: String = words.chars().filter(|it| !is_unseen(it) && !has(*it)).collect();
            assert!(lacks.is_empty(), "no face has {lacks:?} of {id} in {}", language.tag());
        }
    }
}

#[test]
fn isolates_of_a_message_are_closed() {
    for (id, (_, words)) in messages(Language::Arabic) {
        let count = |signs: std::ops::RangeInclusive<char>| {
            words.chars().filter(|it| signs.contains(it)).count()
        };
        assert_eq!(count('\u{2066}'..='\u{2068}'), count('\u{2069}'..='\u{2069}'), "{id}");
    }
}

#[test]
fn names_are_read_at_the_level_of_the_call() {
    let read = |after: &str| names(after).into_iter().collect::<Vec<_>>();
    assert_eq!(read(", count = n)"), ["count"]);
    assert_eq!(
        read(", count = if a == b { 1 } else { 2 }, name = f(x, y = 3))"),
        ["count", "name"]
    );
    assert_eq!(read(")"), Vec::<String>::new());
    assert_eq!(read(",\n  name = \"a, b = c)\",\n)"), ["name"]);
}

#[test]
fn examples_look_for_words_as_they_are_said_in_the_language_of_the_window() {
    let mut paths = Vec::new();
    files(&root().join("examples"), "rs", &mut paths);
    let mut looked = 0;
    for path in paths {
        let code = fs::read_to_string(&path).expect("readable");
        for asked in code.split("by_label").skip(1) {
            let asked = asked.trim_start_matches(|sign| "_contains(& ".contains(sign));
            // What stands between quotes right there is English, whatever is spoken.
            let is_english = asked.starts_with('"') || asked.starts_with("format!");
            assert!(!is_english, "{}: {asked:.60}", path.display());
            looked += 1;
        }
    }
    assert!(looked > 2, "{looked}");
}
