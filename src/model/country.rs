//! Countries: the codes and names of ISO 3166-1, and of the former states of ISO 3166-3.
//!
//! Owns the two tables in `assets/`, the answers to "which country has this code or this name?",
//! and what may have been meant by a code or a name that nothing has. Kosovo is in the table
//! under the user-assigned `XKX`, as ISO leaves it to its users; a row states a usage, no opinion.
//!
//! Refuses to guess: a code is exact, a name is a whole name, and a name that two countries share
//! ("Korea", "Virgin Islands") is nobody's. A former name of a country that goes on ("Burma",
//! "Zaire") is a name of the country; the former state of ISO 3166-3 is meant only by its code.
//! Organisations (African Union, Arab League) are not countries: a file declares its own.

use std::collections::HashMap;
use std::sync::OnceLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

const COUNTRIES: &str = include_str!("../../assets/countries.tsv");
const FORMER_STATES: &str = include_str!("../../assets/former_states.tsv");

/// How many countries [`suggest`] names at most.
const SUGGESTIONS: usize = 3;

/// A state or territory of ISO 3166-1, or a former one of ISO 3166-3.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Country {
    /// Alpha-3, or the alpha-4 of ISO 3166-3 for a former state.
    pub code: &'static str,
    /// Alpha-2. That of a former state may be in use again by another country.
    pub alpha2: Option<&'static str>,
    /// Short name in English.
    pub en: &'static str,
    /// Short name in French.
    pub fr: &'static str,
    /// Short name in Arabic.
    pub ar: &'static str,
    /// Other names in the three languages: official, longer, shorter, earlier.
    pub aliases: Vec<&'static str>,
    /// What became of it, if it is a former state.
    pub former: Option<Former>,
}

/// What became of a former state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Former {
    /// The year in which ISO 3166 withdrew the code, often later than the end of the state.
    pub until: i32,
    /// Alpha-3 codes of the countries of today on its territory.
    pub successors: Vec<&'static str>,
}

impl Country {
    /// The short name in a language: French, Arabic, for every other one English.
    #[must_use]
    pub fn name(&self, language: &str) -> &'static str {
        match language.split(['-', '_']).next() {
            Some("fr") => self.fr,
            Some("ar") => self.ar,
            _ => self.en,
        }
    }

    /// The alpha-2 under which the flag atlas has its flag. Former states have none.
    #[must_use]
    pub fn flag_code(&self) -> Option<&'static str> {
        if self.former.is_some() { None } else { self.alpha2 }
    }

    /// Every name it has, the short ones first.
    fn names(&self) -> impl Iterator<Item = &'static str> {
        [self.en, self.fr, self.ar].into_iter().chain(self.aliases.iter().copied())
    }
}

/// Every country by its alpha-3, then the former states.
#[must_use]
pub fn all() -> &'static [Country] {
    &table().countries
}

/// By alpha-3, alpha-2, the alpha-4 of ISO 3166-3, or a former alpha-3 that is not in use again.
///
/// Exact: `"mar"` is not a code. Alpha-2 codes of former states are not accepted, as some have
/// passed to other countries (`SK`, Sikkim, is Slovakia now).
#[must_use]
pub fn by_code(code: &str) -> Option<&'static Country> {
    let table = table();
    table.by_code.get(code).and_then(|&place| table.countries.get(place))
}

/// By the number of ISO 3166-1 and of UN M49, also without its leading zeros.
#[must_use]
pub fn by_numeric(number: &str) -> Option<&'static Country> {
    let number: u16 = number.parse().ok()?;
    let table = table();
    table.by_numeric.get(&number).and_then(|&place| table.countries.get(place))
}

/// By a whole name or alias in English, French or Arabic, never by a part of one.
///
/// Case, accents and punctuation do not count ("cote d ivoire"), nor does the order of an inverted
/// name ("Korea, Republic of").
#[must_use]
pub fn by_name(name: &str) -> Option<&'static Country> {
    let table = table();
    let place = table.by_name.get(&fold(name)).or_else(|| {
        let upright = turn_round(name)?;
        table.by_name.get(&fold(&upright))
    })?;
    table.countries.get(*place)
}

/// As [`by_name`], but for names by which people also call another country: "Congo" is the short
/// name of the one in Brazzaville, and what many call the one in Kinshasa.
#[must_use]
pub fn by_sole_name(name: &str) -> Option<&'static Country> {
    by_name(name).filter(|_| !ALSO_ANOTHER.contains(&fold(name).as_str()))
}

/// Names, folded, that are one country's in the table and another's in use.
const ALSO_ANOTHER: &[&str] = &["congo", "الكونغو"];

/// The countries nearest in spelling to an unknown code or name, the nearest first: at most three.
///
/// Near is a code with one letter wrong or two swapped, a name that begins so, or a name with few
/// letters wrong. Nothing near is an empty answer.
#[must_use]
pub fn suggest(code_or_name: &str) -> Vec<&'static Country> {
    let table = table();
    let by_name = misspelt_names(table, &fold(code_or_name));
    let mut near: Vec<(usize, &'static Country)> = (0..)
        .zip(&table.countries)
        .filter_map(|(place, country)| {
            let code = misspelt_code(country, code_or_name);
            let name = by_name.get(&place).copied();
            Some((both_or_either(code, name)?, country))
        })
        .collect();
    near.sort_by_key(|(distance, country)| (*distance, country.former.is_some(), country.code));
    near.into_iter().map(|(_, country)| country).take(SUGGESTIONS).collect()
}

/// The two files, parsed, with their indexes. A place is an index into `countries`.
struct Table {
    countries: Vec<Country>,
    by_code: HashMap<&'static str, usize>,
    by_name: HashMap<String, usize>,
    by_numeric: HashMap<u16, usize>,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(parse)
}

/// Present-day countries are entered first: a code or name that a former state shares is theirs.
fn parse() -> Table {
    let mut table = Table {
        countries: Vec::new(),
        by_code: HashMap::new(),
        by_name: HashMap::new(),
        by_numeric: HashMap::new(),
    };
    for (country, numeric) in rows(COUNTRIES).filter_map(present_day) {
        let alpha2 = country.alpha2;
        if let Ok(numeric) = numeric.parse() {
            table.by_numeric.insert(numeric, table.countries.len());
        }
        table.add(country, alpha2);
    }
    for (country, alpha3) in rows(FORMER_STATES).filter_map(former_state) {
        table.add(country, Some(alpha3));
    }
    table
}

impl Table {
    /// Takes in a country under its code, a second code, and its names, where they are still free.
    fn add(&mut self, country: Country, second_code: Option<&'static str>) {
        let place = self.countries.len();
        for code in std::iter::once(country.code).chain(second_code) {
            self.by_code.entry(code).or_insert(place);
        }
        for name in country.names() {
            self.by_name.entry(fold(name)).or_insert(place);
        }
        self.countries.push(country);
    }
}

/// The lines of a table after its comments and its heading.
fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).skip(1)
}

/// Reads `alpha3, alpha2, numeric, en, fr, ar, aliases`; answers with the number beside the country.
fn present_day(row: &'static str) -> Option<(Country, &'static str)> {
    let mut cells = row.split('\t');
    let (code, alpha2, numeric) = (cells.next()?, cells.next()?, cells.next()?);
    let (en, fr, ar) = (cells.next()?, cells.next()?, cells.next()?);
    let aliases = list(cells.next()?);
    let country = Country { code, alpha2: Some(alpha2), en, fr, ar, aliases, former: None };
    Some((country, numeric))
}

/// Reads `alpha4, alpha3, alpha2, en, fr, ar, from, until, successors, aliases`; answers with the
/// former alpha-3 beside the state.
fn former_state(row: &'static str) -> Option<(Country, &'static str)> {
    let mut cells = row.split('\t');
    let (code, alpha3, alpha2) = (cells.next()?, cells.next()?, cells.next()?);
    let (en, fr, ar) = (cells.next()?, cells.next()?, cells.next()?);
    let (_from, until, successors) = (cells.next()?, cells.next()?, cells.next()?);
    let aliases = list(cells.next()?);
    let former = Some(Former { until: until.parse().ok()?, successors: list(successors) });
    Some((Country { code, alpha2: Some(alpha2), en, fr, ar, aliases, former }, alpha3))
}

/// The entries of a cell, which `|` separates.
fn list(cell: &'static str) -> Vec<&'static str> {
    cell.split('|').filter(|entry| !entry.is_empty()).collect()
}

/// A name as it is compared: lower-case words without accents, punctuation or a leading article.
fn fold(name: &str) -> String {
    let mut letters = String::with_capacity(name.len());
    for letter in name.nfkd().filter(|letter| !is_ignored(*letter)) {
        match letter {
            '&' => letters.push_str(" and "),
            'ß' => letters.push_str("ss"),
            'æ' | 'Æ' => letters.push_str("ae"),
            'œ' | 'Œ' => letters.push_str("oe"),
            'ø' | 'Ø' => letters.push('o'),
            'ł' | 'Ł' => letters.push('l'),
            'đ' | 'Đ' => letters.push('d'),
            'ı' => letters.push('i'),
            'ة' => letters.push('ه'),
            'ى' => letters.push('ي'),
            _ if letter.is_alphanumeric() => letters.extend(letter.to_lowercase()),
            _ => letters.push(' '),
        }
    }
    // The Arabic "and" is written onto the next word, or apart from it.
    let letters = letters.replace(" و ", " و");
    let words: Vec<&str> = letters.split_whitespace().collect();
    match words.as_slice() {
        ["the", rest @ ..] if !rest.is_empty() => rest.join(" "),
        all => all.join(" "),
    }
}

/// Marks that stand on or between letters without parting them: accents, vowel signs, the points
/// of an abbreviation, the tatweel, modifier letters, soft hyphens, marks of direction.
fn is_ignored(letter: char) -> bool {
    is_combining_mark(letter)
        || matches!(
            letter,
            '.' | '\u{ad}' | '\u{640}' | '\u{61c}' | '\u{feff}'
                | '\u{2b0}'..='\u{2ff}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}'
        )
}

/// "Korea, Republic of" and "Iran (Islamic Republic of)" with the last part first.
fn turn_round(name: &str) -> Option<String> {
    let (head, tail) = name.split_once([',', '،', '('])?;
    Some(format!("{tail} {head}"))
}

/// How far an unknown code is from a code of the country: 0 for another case or a withdrawn
/// alpha-2, 3 for a letter wrong, missing or too many, or two letters swapped.
fn misspelt_code(country: &Country, code: &str) -> Option<usize> {
    if !(2..=4).contains(&code.len()) || !code.is_ascii() {
        return None;
    }
    let code = code.to_ascii_uppercase();
    if country.code == code || country.alpha2 == Some(code.as_str()) {
        return Some(0);
    }
    let near = code.len() > 2
        && (edit_distance(&code, country.code) == 1 || same_letters(&code, country.code));
    near.then_some(3)
}

/// How far an unknown name is from the nearest name of each country that has a near one: 2 for the
/// beginning of it, else one more than the letters wrong, of which a third may be.
fn misspelt_names(table: &Table, name: &str) -> HashMap<usize, usize> {
    let mut near: HashMap<usize, usize> = HashMap::new();
    for (known, place) in &table.by_name {
        let Some(distance) = misspelt_name(known, name) else { continue };
        near.entry(*place).and_modify(|least| *least = distance.min(*least)).or_insert(distance);
    }
    near
}

fn misspelt_name(known: &str, name: &str) -> Option<usize> {
    let length = name.chars().count();
    if length < 3 {
        return None;
    }
    if known.starts_with(name) {
        return Some(2);
    }
    let allowed = (length + 1) / 3;
    if length < 4 || known.chars().count().abs_diff(length) > allowed {
        return None;
    }
    let distance = edit_distance(known, name);
    (distance <= allowed).then_some(distance + 1)
}

/// The lesser of two distances; two that are there are a better sign than one.
fn both_or_either(code: Option<usize>, name: Option<usize>) -> Option<usize> {
    match (code, name) {
        (Some(code), Some(name)) => Some(code.min(name).saturating_sub(1)),
        (code, name) => code.or(name),
    }
}

fn same_letters(one: &str, other: &str) -> bool {
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    one.len() == other.len() && sorted(one) == sorted(other)
}

/// The distance of Levenshtein: letters to put in, take out or exchange.
fn edit_distance(one: &str, other: &str) -> usize {
    let mut above: Vec<usize> = (0..=other.chars().count()).collect();
    for (done, letter) in one.chars().enumerate() {
        let mut left = done + 1;
        let mut row = vec![left];
        for (pair, wanted) in above.windows(2).zip(other.chars()) {
            let &[corner, over] = pair else { continue };
            let exchange = corner + usize::from(letter != wanted);
            left = exchange.min(over + 1).min(left + 1);
            row.push(left);
        }
        above = row;
    }
    above.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code_of(name: &str) -> Option<&'static str> {
        by_name(name).map(|country| country.code)
    }

    fn suggested(name: &str) -> Vec<&'static str> {
        suggest(name).into_iter().map(|country| country.code).collect()
    }

    #[test]
    fn every_line_of_the_tables_is_a_country() {
        assert_eq!(all().len(), rows(COUNTRIES).count() + rows(FORMER_STATES).count());
        assert_eq!(all().iter().filter(|country| country.former.is_some()).count(), 31);
        for country in all() {
            let names = [country.en, country.fr, country.ar];
            assert!(names.iter().all(|name| !name.is_empty()), "{}", country.code);
        }
    }

    #[test]
    fn codes_resolve() {
        for code in ["MAR", "MA"] {
            assert_eq!(by_code(code).map(|country| country.en), Some("Morocco"));
        }
        for unknown in ["mar", "Ma", "", "M", "MARR", "XXX"] {
            assert_eq!(by_code(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn numbers_resolve() {
        for number in ["504", "004", "4", "466"] {
            assert!(by_numeric(number).is_some(), "{number}");
        }
        assert_eq!(by_numeric("504").map(|country| country.code), Some("MAR"));
        assert_eq!(by_numeric("999"), None);
    }

    #[test]
    fn codes_of_former_states_resolve() {
        for (code, name) in [
            ("SUHH", "Soviet Union"),
            ("SUN", "Soviet Union"),
            ("YUG", "Yugoslavia"),
            ("SCG", "Serbia and Montenegro"),
            ("CSK", "Czechoslovakia"),
            ("HVBF", "Upper Volta"),
        ] {
            assert_eq!(by_code(code).map(|country| country.en), Some(name), "{code}");
        }
        assert_eq!(by_code("ATF").map(|country| country.en), Some("French Southern Territories"));
        assert_eq!(by_code("SK").map(|country| country.en), Some("Slovakia"));
        assert_eq!(by_code("SU"), None, "an alpha-2 of a former state");
    }

    #[test]
    fn former_states_know_their_successors() {
        let yugoslavia = by_code("YUCS").and_then(|country| country.former.as_ref());
        assert_eq!(yugoslavia.map(|former| former.until), Some(2003));
        for country in all() {
            for successor in country.former.iter().flat_map(|former| &former.successors) {
                let found = by_code(successor).filter(|found| found.former.is_none());
                assert_eq!(found.map(|found| found.code), Some(*successor), "{}", country.code);
            }
        }
    }

    #[test]
    fn no_code_is_there_twice() {
        let mut codes: Vec<&str> = all().iter().map(|country| country.code).collect();
        codes.extend(all().iter().filter_map(Country::flag_code));
        let count = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), count);
    }

    #[test]
    fn names_resolve_in_three_languages() {
        for name in ["Morocco", "MAROC", "المغرب", "Kingdom of Morocco", "royaume du maroc"] {
            assert_eq!(code_of(name), Some("MAR"), "{name}");
        }
        for name in ["Côte d'Ivoire", "cote d ivoire", "COTE D’IVOIRE", "Ivory Coast", "ساحل العاج"]
        {
            assert_eq!(code_of(name), Some("CIV"), "{name}");
        }
        for name in ["الإمارات", "الامارات", "U.A.E.", "the United Arab Emirates"] {
            assert_eq!(code_of(name), Some("ARE"), "{name}");
        }
        assert_eq!(code_of("Turkey"), code_of("Türkiye"));
        assert_eq!(code_of("U.S.S.R."), Some("SUHH"));
        assert_eq!(code_of("Trinidad & Tobago"), Some("TTO"));
        assert_eq!(code_of("ترينيداد و توباغو"), Some("TTO"));
    }

    #[test]
    fn inverted_names_resolve() {
        for (name, code) in [
            ("Korea, Republic of", "KOR"),
            ("Korea, North", "PRK"),
            ("Germany, Federal Republic of", "DEU"),
            ("Iran (Islamic Republic of)", "IRN"),
            ("Congo, Democratic Republic of the", "COD"),
            ("Macedonia, Former Yugoslav Republic of", "MKD"),
            ("Yemen, People's Democratic Republic of", "YDYE"),
        ] {
            assert_eq!(code_of(name), Some(code), "{name}");
        }
    }

    #[test]
    fn a_part_of_a_name_is_not_the_name() {
        for (name, code) in [
            ("Niger", "NER"),
            ("Nigeria", "NGA"),
            ("Guinea", "GIN"),
            ("Guinea-Bissau", "GNB"),
            ("Guinée équatoriale", "GNQ"),
            ("Papua New Guinea", "PNG"),
            ("Congo", "COG"),
            ("DR Congo", "COD"),
            ("Congo-Kinshasa", "COD"),
            ("Congo (Brazzaville)", "COG"),
            ("Dominica", "DMA"),
            ("Dominican Republic", "DOM"),
            ("Sudan", "SDN"),
            ("South Sudan", "SSD"),
            ("Ireland", "IRL"),
            ("Samoa", "WSM"),
        ] {
            assert_eq!(code_of(name), Some(code), "{name}");
        }
        for name in ["Nige", "Guinea B", "United", "", "the", ",", "Ireland (Northern)"] {
            assert_eq!(code_of(name), None, "{name}");
        }
    }

    #[test]
    fn earlier_names_are_names_of_the_country() {
        for (name, code) in [
            ("Ceylon", "LKA"),
            ("Burma", "MMR"),
            ("Upper Volta", "BFA"),
            ("Haute-Volta", "BFA"),
            ("Dahomey", "BEN"),
            ("Zaïre", "COD"),
            ("Swaziland", "SWZ"),
            ("Cape Verde", "CPV"),
            ("Macedonia", "MKD"),
            ("Persia", "IRN"),
            ("Siam", "THA"),
        ] {
            assert_eq!(code_of(name), Some(code), "{name}");
        }
    }

    #[test]
    fn shared_names_are_nobodys() {
        for name in ["Korea", "Virgin Islands", "Vietnam, Republic of", "Republic of China"] {
            assert_eq!(code_of(name), None, "{name}");
        }
    }

    #[test]
    fn a_name_in_use_for_two_is_no_sole_name() {
        for name in ["Congo", "the Congo", "CONGO", "الكونغو", "Korea"] {
            assert_eq!(by_sole_name(name), None, "{name}");
        }
        for (name, code) in [("Congo (Brazzaville)", "COG"), ("DR Congo", "COD"), ("Niger", "NER")]
        {
            assert_eq!(by_sole_name(name).map(|country| country.code), Some(code), "{name}");
        }
        for folded in ALSO_ANOTHER {
            assert!(by_name(folded).is_some() && fold(folded) == **folded, "{folded}");
        }
    }

    /// A former state may share a name with its own successor, and with nobody else.
    #[test]
    fn no_name_is_ambiguous() {
        let mut owners: HashMap<String, &Country> = HashMap::new();
        for country in all() {
            for name in country.names() {
                let owner = *owners.entry(fold(name)).or_insert(country);
                let succeeded = country
                    .former
                    .as_ref()
                    .is_some_and(|former| former.successors.contains(&owner.code));
                let fine = owner.code == country.code || succeeded;
                assert!(fine, "{name}: {} and {}", owner.code, country.code);
            }
        }
    }

    #[test]
    fn no_name_is_the_code_of_another() {
        for country in all() {
            for name in country.names() {
                let coded = by_code(name).map_or(country.code, |coded| coded.code);
                assert_eq!(coded, country.code, "{name}");
            }
        }
    }

    #[test]
    fn a_name_comes_in_the_language_asked_for() {
        let germany = by_code("DEU").expect("in the table");
        assert_eq!(germany.name("fr"), "Allemagne");
        assert_eq!(germany.name("fr-CA"), "Allemagne");
        assert_eq!(germany.name("ar"), "ألمانيا");
        assert_eq!(germany.name("de"), "Germany");
    }

    #[test]
    fn only_present_day_countries_have_flags() {
        assert_eq!(by_code("MLI").and_then(Country::flag_code), Some("ML"));
        assert_eq!(by_code("DDDE").and_then(Country::flag_code), None);
        let flags: Vec<&str> = include_str!("../../assets/flags.txt").lines().collect();
        for code in all().iter().filter_map(Country::flag_code) {
            assert!(flags.contains(&code), "{code}");
        }
    }

    #[test]
    fn near_codes_are_suggested() {
        assert_eq!(suggested("mar").first(), Some(&"MAR"));
        assert_eq!(suggested("MOR").first(), Some(&"MAR"));
        assert!(suggested("MIL").contains(&"MLI"));
        assert_eq!(suggested("SU").first(), Some(&"SUHH"));
        assert!(suggested("MRA").len() <= SUGGESTIONS);
    }

    #[test]
    fn near_names_are_suggested() {
        assert_eq!(suggested("Somoa").first(), Some(&"WSM"));
        assert_eq!(suggested("Marroco").first(), Some(&"MAR"));
        assert_eq!(suggested("Maurit"), ["MRT", "MUS"]);
        assert_eq!(suggested("African Union"), [""; 0]);
        assert_eq!(suggested(""), [""; 0]);
    }

    #[test]
    fn distances_are_those_of_levenshtein() {
        for (one, other, distance) in
            [("", "", 0), ("", "mali", 4), ("mali", "mali", 0), ("kitten", "sitting", 3)]
        {
            assert_eq!(edit_distance(one, other), distance);
        }
    }
}
