//! What is found is what looking at every text finds.

use proptest::prelude::*;

use crate::model::country;
use crate::query::asked::{Asked, Term};
use crate::query::fold::fold;
use crate::query::{Catalog, EventIx, Filter, Shown, test_catalog};

fn found(catalog: &Catalog, text: &str) -> Vec<String> {
    let filter = Filter { text: text.to_owned(), ..Filter::default() };
    let shown = Shown::of(catalog, &filter);
    let shown = catalog.events().filter(|(ix, ..)| shown.contains(*ix));
    shown.map(|(_, event, _)| event.id.to_string()).collect()
}

fn of_titles(titles: &[&str]) -> Catalog {
    let event = |(number, title): (usize, &&str)| {
        format!(r#"{{"id":"{number}","kind":"visit","title":"{title}","when":"2020"}}"#)
    };
    let events: Vec<String> = titles.iter().enumerate().map(event).collect();
    test_catalog(&format!("[{}]", events.join(",")))
}

#[test]
fn a_country_is_never_found_by_a_part_of_a_name() {
    let catalog = test_catalog(
        r#"[{"id":"niger","kind":"visit","title":"x","when":"2020","parties":["NER"]},
            {"id":"nigeria","kind":"visit","title":"x","when":"2020","parties":["NGA"]},
            {"id":"maliki","kind":"visit","title":"Nouri al-Maliki","when":"2020"},
            {"id":"mali","kind":"visit","title":"x","when":"2020","parties":["MLI"]},
            {"id":"guinea","kind":"visit","title":"x","when":"2020","parties":["GIN"]},
            {"id":"bissau","kind":"visit","title":"x","when":"2020","parties":["GNB"]},
            {"id":"text","kind":"visit","title":"Equatorial Guinea signs","when":"2020"},
            {"id":"both","kind":"visit","title":"Equatorial Guinea and Guinea sign","when":"2020"},
            {"id":"ivory","kind":"visit","title":"x","when":"2020","parties":["CIV"]}]"#,
    );
    assert_eq!(found(&catalog, "niger"), ["niger"]);
    assert_eq!(found(&catalog, "النيجر"), ["niger"]);
    assert_eq!(found(&catalog, "nigeri"), ["nigeria"], "begun to be typed");
    assert_eq!(found(&catalog, "mali"), ["mali"]);
    assert_eq!(found(&catalog, "malik"), ["maliki"]);
    assert_eq!(found(&catalog, "guinea"), ["guinea", "both"]);
    assert_eq!(found(&catalog, "equatorial guinea"), ["text", "both"]);
    assert_eq!(found(&catalog, "guinea bissau"), ["bissau"]);
    for name in ["Côte d'Ivoire", "cote divoire", "Ivory Coast", "ساحل العاج"] {
        assert_eq!(found(&catalog, name), ["ivory"], "{name}");
    }
}

#[test]
fn a_slip_of_the_pen_finds_what_is_near_and_says_so() {
    let catalog = of_titles(&["General Mouhib", "Burkina", "visit", "المحجوب"]);
    assert_eq!(found(&catalog, "muohib"), ["0"]);
    assert_eq!(found(&catalog, "burkna"), ["1"]);
    assert_eq!(found(&catalog, "المحجب"), ["3"]);
    assert_eq!(found(&catalog, "vist"), ["2"]);
    assert_eq!(found(&catalog, "vis"), ["2"], "a beginning is no slip");
    assert_eq!(found(&catalog, "xyz"), [""; 0]);
    let said: Vec<(String, Vec<String>)> = catalog
        .corrections("general muohib")
        .into_iter()
        .map(|it| (it.written, it.taken))
        .collect();
    assert_eq!(said, [("muohib".to_owned(), vec!["mouhib".to_owned()])]);
}

#[test]
fn the_best_hits_come_first() {
    let catalog = test_catalog(
        r#"[{"id":"elsewhere","kind":"visit","title":"x","summary":"rabat","when":"2020"},
            {"id":"begins","kind":"visit","title":"Rabatois","when":"2021"},
            {"id":"title","kind":"visit","title":"In Rabat","when":"2022"},
            {"id":"name","kind":"visit","title":"x","when":"2023","parties":["Rabat"]},
            {"id":"title too","kind":"visit","title":"Rabat","when":"2024"}]"#,
    );
    catalog.index_words();
    let ids = |events: Vec<EventIx>| -> Vec<String> {
        events.iter().filter_map(|it| Some(catalog.event(*it)?.id.to_string())).collect()
    };
    let all = catalog.chronological();
    assert_eq!(
        ids(catalog.best_hits("rabat", all, 9)),
        ["title", "title too", "begins", "name", "elsewhere"]
    );
    assert_eq!(ids(catalog.best_hits("rabat", all, 2)), ["title", "title too"]);
}

/// Whether folded texts hold a term: some words of one of them follow each other as it asks, and not
/// within the longer name of another country.
fn holds(texts: &[String], term: &Term) -> bool {
    texts.iter().any(|text| {
        let words: Vec<&str> = text.split_whitespace().collect();
        let longer = term.country.map_or_else(Vec::new, |own| longer_names(&words, own, term));
        words.windows(term.words.len()).enumerate().any(|(start, window)| {
            let end = start + window.len();
            window.iter().enumerate().all(|(place, word)| {
                let is_last = place + 1 == term.words.len();
                let own = &term.words[place];
                *word == own || (is_last && term.country.is_none() && word.starts_with(own))
            }) && !longer.iter().any(|name| name.start <= start && end <= name.end)
        })
    })
}

/// Where names of other countries stand that are longer than a term.
fn longer_names(words: &[&str], own: &str, term: &Term) -> Vec<std::ops::Range<usize>> {
    let others = country::all().iter().filter(|country| country.code != own);
    let names =
        others.flat_map(|it| [it.en, it.fr, it.ar].into_iter().chain(it.aliases.iter().copied()));
    let mut found = Vec::new();
    for name in names {
        let name = fold(name);
        let name: Vec<&str> = name.split_whitespace().collect();
        if name.len() > term.words.len() {
            let places = words.windows(name.len()).enumerate().filter(|(_, part)| **part == name);
            found.extend(places.map(|(place, _)| place..place + name.len()));
        }
    }
    found
}

/// The words of all texts that are nearest to a word that begins none of them, if they are near enough.
fn near(all: &[String], word: &str) -> Vec<String> {
    let words: std::collections::BTreeSet<&str> =
        all.iter().flat_map(|text| text.split_whitespace()).collect();
    let most = match word.chars().count() {
        ..4 => 0,
        4..8 => 1,
        8.. => 2,
    };
    if words.iter().any(|other| other.starts_with(word)) {
        return Vec::new();
    }
    let at = |distance: usize| -> Vec<String> {
        let is = |other: &&&str| strsim::osa_distance(other, word) == distance;
        words.iter().filter(is).map(|&other| other.to_owned()).collect()
    };
    (1..=most).map(at).find(|found| !found.is_empty()).unwrap_or_default()
}

proptest! {
    /// In three scripts, with countries, slips and words that must not be there.
    #[test]
    fn words_find_what_looking_at_every_text_finds(
        titles in prop::collection::vec(
            "((rabat|Rabatt|ra|Côte|cote|لجنة|اللجنة|Ελλάδα|Niger|nigerian|Mali|Maliki|visite|Guinea|Guinée|équatoriale|Equatorial) ){0,5}", 1..12),
        parties in prop::collection::vec(prop::sample::subsequence(vec!["NER", "NGA", "MLI", "GIN"], 0..3), 12),
        query in "(-?(ra|rabat|rabbat|c|cote|لجن|للجنة|ελ|niger|nigeria|mali|malik|guinee|guinea|equatorial|vsite) ?){1,3}",
        phrase in prop::option::of("(rabat ra|cote rab|لجنه ra|niger mali)"),
    ) {
        let event = |(number, title): (usize, &String)| {
            let parties = serde_json::to_string(&parties[number]).expect("codes");
            format!(r#"{{"id":"{number}","kind":"visit","title":"{title}","when":"2020","parties":{parties}}}"#)
        };
        let events: Vec<String> = titles.iter().enumerate().map(event).collect();
        let catalog = test_catalog(&format!("[{}]", events.join(",")));
        let text = phrase.iter().fold(query, |text, phrase| format!("{text} \"{phrase}\""));
        let shown = Shown::of(&catalog, &Filter { text: text.clone(), ..Filter::default() });
        let asked = Asked::parse(&text);
        let names = |code: &str| -> Vec<String> {
            let party = catalog.find_party(code).and_then(|party| catalog.party(party));
            party.into_iter().flat_map(|party| {
                std::iter::once(&party.name).chain(&party.other_names).map(|name| fold(name))
            }).collect()
        };
        let mut all: Vec<String> = titles.iter().map(|title| fold(title)).collect();
        for code in parties.iter().take(titles.len()).flatten() {
            all.push(fold(code));
            all.extend(names(code));
        }
        for (ix, event, _) in catalog.events() {
            let mut texts = vec![fold(&titles[ix.index()])];
            texts.extend(event.parties.iter().map(|party| fold(&party.party)));
            let has_one = |term: &Term| {
                let is_country = |code: &str| event.parties.iter().any(|party| party.party == code);
                let by_name = || event.parties.iter().any(|party| holds(&names(&party.party), term));
                holds(&texts, term) || match term.country {
                    Some(code) => is_country(code),
                    None => by_name(),
                }
            };
            let has = |term: &Term| {
                let others = match term.words.as_slice() {
                    [word] if term.country.is_none() => near(&all, word),
                    _ => Vec::new(),
                };
                has_one(term) || others.iter().any(|word| has_one(&Term::word(word)))
            };
            let expected = asked.wanted.iter().all(has) && !asked.unwanted.iter().any(has_one);
            prop_assert_eq!(shown.contains(ix), expected || asked.is_empty(), "{} in {:?}", text, texts);
        }
    }
}
