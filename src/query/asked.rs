//! What the words of a search ask for: words and phrases that are wanted or not, and whole names of
//! countries, which nothing stands for that only begins or ends so.

use std::sync::OnceLock;

use super::fold::fold;
use crate::model::country;

/// The longest names of countries have so many words, parted by spaces.
const LONGEST_NAME: usize = 8;

/// Words that follow each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Term {
    /// Folded; never empty. The last one stands for all that begin with it, unless the term is a
    /// country's name.
    pub words: Vec<String>,
    /// The code of the country whose whole name this is: "Niger" is not Nigeria, "Guinea" is not
    /// Equatorial Guinea.
    pub country: Option<&'static str>,
}

impl Term {
    /// Folded words as a term; `None` where there are none.
    fn of(text: &str) -> Option<Self> {
        let words: Vec<String> = fold(text).split_whitespace().map(str::to_owned).collect();
        let country = country::by_sole_name(text).map(|country| country.code);
        (!words.is_empty()).then_some(Self { words, country })
    }

    /// One folded word, which may be a country's name.
    pub(super) fn word(word: &str) -> Self {
        let country = country::by_sole_name(word).map(|country| country.code);
        Self { words: vec![word.to_owned()], country }
    }

    /// Longer names of other countries that the name is a part of, each with the place in it: "Guinea" in
    /// "Equatorial Guinea" is not the country.
    pub(super) fn longer_names(&self) -> Vec<(usize, &'static [String])> {
        let Some(own) = self.country else { return Vec::new() };
        let length = self.words.len();
        let longer = names().iter().filter(|(code, name)| own != *code && name.len() > length);
        let places = longer.flat_map(|(_, name)| {
            let parts = name.windows(length.max(1)).enumerate();
            parts.map(move |(place, part)| (place, part, name.as_slice()))
        });
        let is_part = |(_, part, _): &(usize, &[String], &[String])| *part == self.words;
        places.filter(is_part).map(|(place, _, name)| (place, name)).collect()
    }

    /// Whether a folded word can stand in a place of the term.
    pub(super) fn allows(&self, place: usize, word: &str) -> bool {
        let is_last = place + 1 == self.words.len();
        self.words.get(place).is_some_and(|own| {
            if is_last && self.country.is_none() { word.starts_with(own) } else { word == own }
        })
    }
}

/// All names of all countries, folded, with their codes.
fn names() -> &'static [(&'static str, Vec<String>)] {
    static NAMES: OnceLock<Vec<(&str, Vec<String>)>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let words = |name: &str| fold(name).split_whitespace().map(str::to_owned).collect();
        let of = |it: &'static country::Country| {
            let names = [it.en, it.fr, it.ar].into_iter().chain(it.aliases.iter().copied());
            names.map(move |name| (it.code, words(name)))
        };
        country::all().iter().flat_map(of).collect()
    })
}

/// All names of a country, as terms.
pub(super) fn names_of_country(code: &str) -> impl Iterator<Item = Term> {
    let own = names().iter().filter(move |(other, words)| *other == code && !words.is_empty());
    own.map(|(code, words)| Term { words: words.clone(), country: Some(code) })
}

/// All that a search asks for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Asked {
    pub wanted: Vec<Term>,
    pub unwanted: Vec<Term>,
}

/// A piece of a search as it is written.
struct Piece<'a> {
    text: &'a str,
    is_quoted: bool,
    is_unwanted: bool,
}

impl Asked {
    /// `maroc "joint commission" -cancelled`: words and phrases, those after `-` unwanted. A quote that
    /// is not closed yet goes to the end.
    pub(super) fn parse(query: &str) -> Self {
        let pieces = pieces(query);
        let mut asked = Self::default();
        let mut rest = pieces.as_slice();
        while let Some((piece, after)) = rest.split_first() {
            let list = if piece.is_unwanted { &mut asked.unwanted } else { &mut asked.wanted };
            if piece.is_quoted {
                list.extend(Term::of(piece.text));
            } else if let Some((name, count)) = country_name(rest) {
                list.extend(Term::of(&name));
                rest = rest.get(count..).unwrap_or_default();
                continue;
            } else {
                // One word may fold to several: "El-Fassi".
                list.extend(fold(piece.text).split_whitespace().map(Term::word));
            }
            rest = after;
        }
        asked
    }

    pub(super) fn is_empty(&self) -> bool {
        self.wanted.is_empty() && self.unwanted.is_empty()
    }
}

fn pieces(query: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = query.trim_start();
    while !rest.is_empty() {
        let (is_unwanted, part) = match rest.strip_prefix('-') {
            Some(part) if !part.starts_with(char::is_whitespace) => (true, part),
            _ => (false, rest),
        };
        let (text, after) = match part.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => part.split_once(char::is_whitespace).unwrap_or((part, "")),
        };
        pieces.push(Piece { text, is_quoted: part.starts_with('"'), is_unwanted });
        rest = after.trim_start();
    }
    pieces
}

/// The longest whole name of a country that words begin with, and how many they are.
fn country_name(pieces: &[Piece<'_>]) -> Option<(String, usize)> {
    let goes_on = |piece: &&Piece<'_>| !piece.is_quoted && !piece.is_unwanted;
    let first = pieces.first()?;
    let more = pieces.get(1..)?.iter().take_while(goes_on).count();
    let most = if first.is_unwanted { 1 } else { (more + 1).min(LONGEST_NAME) };
    (1..=most).rev().find_map(|count| {
        let words: Vec<&str> = pieces.get(..count)?.iter().map(|piece| piece.text).collect();
        let name = words.join(" ");
        country::by_sole_name(&name).is_some().then_some((name, count))
    })
}

#[cfg(test)]
mod tests {
    use super::{Asked, Term};

    fn words(terms: &[Term]) -> Vec<String> {
        let mark = |term: &Term| term.country.map_or(String::new(), |code| format!(" = {code}"));
        terms.iter().map(|term| format!("{}{}", term.words.join(" "), mark(term))).collect()
    }

    #[test]
    fn words_phrases_and_words_that_must_not_be_there() {
        let asked =
            Asked::parse(r#" Bamako "Joint  Commission" -annulé -"état major" El-Fassi - "#);
        assert_eq!(words(&asked.wanted), ["bamako", "joint commission", "el", "fassi"]);
        assert_eq!(words(&asked.unwanted), ["annule", "etat major"]);
        assert_eq!(words(&Asked::parse(r#""joint comm"#).wanted), ["joint comm"], "not closed yet");
        assert!(Asked::parse(" - \" ").is_empty());
    }

    #[test]
    fn whole_names_of_countries_are_told_from_words() {
        let wanted = |query: &str| words(&Asked::parse(query).wanted);
        assert_eq!(wanted("maroc mali"), ["maroc = MAR", "mali = MLI"]);
        assert_eq!(wanted("niger nigeri"), ["niger = NER", "nigeri"]);
        assert_eq!(wanted("visit guinea bissau rabat"), ["visit", "guinea bissau = GNB", "rabat"]);
        assert_eq!(wanted("Équatorial guinea"), ["equatorial guinea = GNQ"]);
        assert_eq!(wanted("\"South Sudan\" ساحل العاج"), ["south sudan = SSD", "ساحل العاج = CIV"]);
        assert_eq!(words(&Asked::parse("-niger").unwanted), ["niger = NER"]);
    }

    #[test]
    fn a_term_allows_words_that_begin_so_unless_it_is_a_country() {
        let asked = Asked::parse("rabat \"joint comm\" niger");
        let allows = |term: usize, place: usize, word: &str| {
            asked.wanted.get(term).is_some_and(|term| term.allows(place, word))
        };
        assert!(allows(0, 0, "rabatt") && !allows(0, 0, "raba"));
        assert!(!allows(1, 0, "jointly") && allows(1, 1, "commission"));
        assert!(allows(2, 0, "niger") && !allows(2, 0, "nigeria"));
    }
}
