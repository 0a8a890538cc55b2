//! The filter as a query line, and back: `maroc kind:visit,agreement party:MAR+MLI -status:cancelled
//! after:2024 before:2025-06 has:conflict "joint commission"`. `docs/filter.md` describes the grammar.
//!
//! Reading never fails: what is no clause is a word to search for, and what looks like a clause but is
//! none is told.

use super::{Catalog, Evidence, Field, Filter, Lies, PartyMode, Period};
use crate::say;
use crate::time::EventDate;

/// What is wrong in a query line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryProblem {
    /// Where it stands: from and to, in bytes.
    pub place: (usize, usize),
    /// What is wrong, and what to write.
    pub words: String,
}

/// A piece of a query line.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// Where it begins, in bytes.
    pub start: usize,
    /// All of it, as it is written.
    pub text: &'a str,
}

/// The pieces of a query line: parted by spaces outside of quotes.
pub fn pieces(line: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut start = None;
    let mut is_quoted = false;
    let ends = line.char_indices().chain(std::iter::once((line.len(), ' ')));
    ends.filter_map(move |(place, character)| {
        let is_end = place == line.len();
        if character == '"' && !is_end {
            is_quoted = !is_quoted;
        }
        if is_end || (character.is_whitespace() && !is_quoted) {
            let from = start.take()?;
            return Some(Piece { start: from, text: line.get(from..place)? });
        }
        start.get_or_insert(place);
        None
    })
}

/// A clause: its key, whether it leaves out, its values, and whether all of them must hold.
struct Clause {
    key: String,
    not: bool,
    values: Vec<String>,
    every: bool,
}

impl Clause {
    /// `None` for what is a word or a phrase.
    fn parse(text: &str) -> Option<Self> {
        let (not, rest) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (key, values) = rest.split_once(':')?;
        let is_key = !key.is_empty() && key.chars().all(|it| it.is_ascii_alphabetic());
        // An address is a word.
        if !is_key || values.starts_with("//") {
            return None;
        }
        let every = key == "party" && parted(values, '+').len() > 1;
        let values = parted(values, if every { '+' } else { ',' });
        let values = values.into_iter().filter(|value| !value.is_empty()).collect();
        Some(Self { key: key.to_lowercase(), not, values, every })
    }
}

/// Values between separators outside of quotes, without their quotes.
fn parted(text: &str, separator: char) -> Vec<String> {
    let mut values = vec![String::new()];
    let mut is_quoted = false;
    for character in text.chars() {
        match character {
            '"' => is_quoted = !is_quoted,
            it if it == separator && !is_quoted => values.push(String::new()),
            it => values.last_mut().into_iter().for_each(|value| value.push(it)),
        }
    }
    values
}

/// The longest query line that is read, in bytes. A line of values takes up to a hundred times its size in
/// memory, and nobody writes as long a one.
pub const LONGEST: usize = 1 << 18;

/// Reads a query line. Values of fields are not looked up but in the lists that are closed.
#[must_use]
pub fn read(line: &str) -> (Filter, Vec<QueryProblem>) {
    let mut filter = Filter::default();
    let mut problems = Vec::new();
    if line.len() > LONGEST {
        let words = say!("query-too-long", length = line.len(), most = LONGEST);
        let place = (line.floor_char_boundary(LONGEST), line.len());
        return (filter, vec![QueryProblem { place, words }]);
    }
    let mut words: Vec<&str> = Vec::new();
    for piece in pieces(line) {
        let taken = match Clause::parse(piece.text) {
            None if bare_period(piece.text).is_some() && filter.period.is_none() => {
                filter.period = bare_period(piece.text);
                Ok(())
            }
            None => {
                words.push(piece.text);
                Ok(())
            }
            Some(clause) => take(&mut filter, clause),
        };
        if let Err(words) = taken {
            let place = (piece.start, piece.start + piece.text.len());
            problems.push(QueryProblem { place, words });
        }
    }
    // A phrase that is not closed may end in spaces.
    filter.text = words.join(" ").trim_end().to_owned();
    if filter.only(Field::Party).nth(1).is_none() {
        // One alone is all of them.
        filter.party_mode = PartyMode::Any;
    }
    (filter, problems)
}

/// Reads one piece: `None` for a word or a phrase, else the filter that it stands for.
#[must_use]
pub fn clause(piece: &str) -> Option<Result<Filter, String>> {
    if let Some(period) = bare_period(piece) {
        return Some(Ok(Filter { period: Some(period), ..Filter::default() }));
    }
    let clause = Clause::parse(piece)?;
    let mut filter = Filter::default();
    Some(take(&mut filter, clause).map(|()| filter))
}

/// The words and phrases of a line, without its clauses.
#[must_use]
pub fn words_of(line: &str) -> String {
    let words = pieces(line).map(|piece| piece.text).filter(|text| clause(text).is_none());
    words.collect::<Vec<_>>().join(" ")
}

/// `2024-Q3` and `last:18m` are periods by themselves; a plain number may be a word.
fn bare_period(text: &str) -> Option<Period> {
    let is_quarter = text.len() == 7 && text.get(4..6) == Some("-Q");
    is_quarter.then(|| Period::parse(text, Lies::Overlapping)).flatten()
}

fn take(filter: &mut Filter, clause: Clause) -> Result<(), String> {
    let single = || clause.values.first().cloned().ok_or_else(|| say!("query-no-value").to_owned());
    let date = |value: String| match EventDate::parse(&value) {
        Ok(_) => Ok(value),
        Err(error) => Err(format!("{}; {}", error.reason, error.hint)),
    };
    match clause.key.as_str() {
        "after" => filter.after = Some(date(single()?)?),
        "before" => filter.before = Some(date(single()?)?),
        "last" => {
            let text = format!("last:{}", single()?);
            let period = Period::parse(&text, Lies::Overlapping);
            filter.period = Some(period.ok_or_else(|| say!("query-last").to_owned())?);
        }
        "merge" => match single()?.as_str() {
            "mirrored" => filter.merge_mirrored = true,
            _ => return Err(say!("query-merge").to_owned()),
        },
        key => {
            if let Some((lies, _)) = Lies::EVERY.into_iter().find(|(_, own)| *own == key) {
                let period = Period::parse(&single()?, lies);
                filter.period = Some(period.ok_or_else(|| say!("query-period").to_owned())?);
                return Ok(());
            }
            return take_field(filter, clause);
        }
    }
    Ok(())
}

fn take_field(filter: &mut Filter, clause: Clause) -> Result<(), String> {
    let field = Field::of_key(&clause.key).ok_or_else(|| unknown_key(&clause.key))?;
    if clause.values.is_empty() {
        return Err(say!("query-no-value").to_owned());
    }
    let mut values = Vec::new();
    for value in clause.values {
        values.push(match field {
            Field::Evidence if Evidence::of_code(&value).is_none() => {
                let known = Evidence::ALL.map(Evidence::code).join(", ");
                return Err(say!("query-not-among", value = value, known = known));
            }
            // A status, or what became of a commitment, that is not stated.
            Field::Status | Field::Commitment if value == "none" => String::new(),
            _ => value,
        });
    }
    // A clause that is none leaves nothing behind.
    let choice = filter.fields.entry(field).or_default();
    let list = if clause.not { &mut choice.not } else { &mut choice.only };
    list.extend(values);
    if field == Field::Party && !clause.not {
        filter.party_mode = if clause.every { PartyMode::All } else { PartyMode::Any };
    }
    Ok(())
}

fn unknown_key(key: &str) -> String {
    let known = Field::EVERY.map(Field::key).join(", ");
    say!("query-unknown-key", key = key, known = known)
}

/// Writes a filter as a query line that reads back as the same filter.
#[must_use]
pub fn write(filter: &Filter) -> String {
    let mut pieces = Vec::new();
    for (field, choice) in &filter.fields {
        let every = *field == Field::Party && filter.party_mode == PartyMode::All;
        for (sign, values, separator) in
            [("", &choice.only, if every { "+" } else { "," }), ("-", &choice.not, ",")]
        {
            if !values.is_empty() {
                let values: Vec<String> = values.iter().map(|it| quoted(*field, it)).collect();
                pieces.push(format!("{sign}{}:{}", field.key(), values.join(separator)));
            }
        }
    }
    for (key, date) in [("after", &filter.after), ("before", &filter.before)] {
        pieces.extend(date.as_ref().map(|date| format!("{key}:{}", kept_together(date))));
    }
    if let Some(period) = &filter.period {
        let is_last = period.text.starts_with("last:") && period.lies == Lies::Overlapping;
        let key = if is_last { String::new() } else { format!("{}:", period.lies.key()) };
        pieces.push(format!("{key}{}", kept_together(&period.text)));
    }
    if filter.merge_mirrored {
        pieces.push("merge:mirrored".to_owned());
    }
    let text = filter.text.trim();
    if !text.is_empty() {
        pieces.push(text.to_owned());
    }
    pieces.join(" ")
}

/// A date, in quotes where it would be taken for several: `[1667,1672]`.
fn kept_together(date: &str) -> String {
    let parts = |it: char| it == ',' || it.is_whitespace();
    if date.contains(parts) { format!("\"{date}\"") } else { date.to_owned() }
}

/// A value in quotes where it needs some.
fn quoted(field: Field, value: &str) -> String {
    let is_plain = |it: char| match it {
        '+' => field == Field::Pair,
        ',' | '"' => false,
        it => !it.is_whitespace(),
    };
    match value {
        "" => match field {
            Field::Status | Field::Commitment => "none".to_owned(),
            _ => "\"\"".to_owned(),
        },
        // What begins as an address does would be a word.
        value if value.chars().all(is_plain) && !value.starts_with("//") => value.to_owned(),
        // A quote within a value cannot be written; it is left out.
        value => format!("\"{}\"", value.replace('"', "")),
    }
}

/// A completion of the piece that is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// The whole piece, as it is to be written.
    pub text: String,
    /// What it means, for the list.
    pub label: String,
    /// How many events it would show under the rest of the filter; `None` for a key.
    pub events: Option<u32>,
}

/// As many completions as a list holds.
const MOST: usize = 8;

/// What the last piece of a line may become: keys, or values of the field whose key is there, the most
/// frequent first.
#[must_use]
pub fn completions(
    catalog: &Catalog,
    facets: &super::FacetCounts,
    line: &str,
    language: &str,
) -> Vec<Completion> {
    let Some(piece) = pieces(line).last().filter(|_| !line.ends_with(char::is_whitespace)) else {
        return Vec::new();
    };
    let (sign, rest) = piece.text.strip_prefix('-').map_or(("", piece.text), |rest| ("-", rest));
    let Some((key, values)) = rest.split_once(':') else {
        let keys = Field::EVERY
            .into_iter()
            .filter(|field| rest.len() > 1 && field.key().starts_with(&rest.to_lowercase()));
        let completion = |field: Field| Completion {
            text: format!("{sign}{}:", field.key()),
            label: field.label().to_owned(),
            events: None,
        };
        return keys.map(completion).collect();
    };
    let Some(field) = Field::of_key(key) else { return Vec::new() };
    let between: &[char] = if field == Field::Pair { &[','] } else { &[',', '+'] };
    let (before, typed) = match values.rfind(between) {
        Some(place) => values.split_at(place + 1),
        None => ("", values),
    };
    let wanted = super::fold::fold(typed);
    let column = catalog.columns().field(field);
    let counts = facets.field(field);
    let mut met: Vec<(u32, usize)> = (0..column.values.len())
        .map(|number| (counts.get(number).copied().unwrap_or(0), number))
        .filter(|(_, number)| wanted.is_empty() || catalog.value_begins(field, *number, &wanted))
        .collect();
    met.sort_by_key(|(count, number)| (std::cmp::Reverse(*count), *number));
    let completion = |(events, number): (u32, usize)| {
        let value = column.values.get(number)?;
        Some(Completion {
            text: format!("{sign}{key}:{before}{}", quoted(field, value)),
            label: catalog.value_name(field, number, language),
            events: Some(events),
        })
    };
    met.into_iter().take(MOST).filter_map(completion).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{completions, pieces, read, write};
    use crate::query::{Choice, Field, Filter, Lies, PartyMode, Period, Shown, test_catalog};

    #[test]
    fn the_line_of_the_guide_is_read() {
        let line = concat!(
            "maroc mali kind:visit,commission_meeting party:MAR+MLI -status:cancelled after:2024 ",
            "before:2025-06 topic:training person:\"Mouhib\" source:apanews has:conflict ",
            "\"joint commission\" last:18m"
        );
        let (filter, problems) = read(line);
        assert_eq!(problems, []);
        assert_eq!(filter.text, "maroc mali \"joint commission\"");
        let only = |field| filter.only(field).collect::<Vec<_>>();
        assert_eq!(only(Field::Kind), ["commission_meeting", "visit"]);
        assert_eq!((only(Field::Party), filter.party_mode), (vec!["MAR", "MLI"], PartyMode::All));
        assert_eq!(filter.not(Field::Status).collect::<Vec<_>>(), ["cancelled"]);
        assert_eq!(
            (only(Field::Person), only(Field::Evidence)),
            (vec!["Mouhib"], vec!["conflict"])
        );
        assert_eq!(filter.after.as_deref(), Some("2024"));
        assert_eq!(filter.period.as_ref().map(|it| it.text.as_str()), Some("last:18m"));
        assert_eq!(read(&write(&filter)).0, filter);
    }

    #[test]
    fn what_is_no_clause_is_told_with_its_place() {
        let (filter, problems) = read("visit:MAR after:soon has:gold last:3q https://a.org");
        let places: Vec<(usize, usize)> = problems.iter().map(|problem| problem.place).collect();
        assert_eq!(places, [(0, 9), (10, 20), (21, 29), (30, 37)]);
        assert!(problems[0].words.contains("No field is called “visit”"));
        assert_eq!(filter.text, "https://a.org", "an address is a word");
    }

    /// Lines that damaging found.
    #[test]
    fn odd_lines_read_back_from_what_is_written() {
        for line in [
            "has:gold kind:",
            "party:MAR+",
            "party:MAR+MAR -party:MLI+FRA",
            "after:\"[1667,1672]\" in:\"{1960,1961-12}\"",
            "place:\"//x\" source:\"//a b\"",
            "a \"b c  ",
        ] {
            let (filter, _) = read(line);
            let written = write(&filter);
            assert_eq!(read(&written), (filter, vec![]), "{line} as {written}");
        }
        assert!(read("has:gold kind: party:\"\"").0.is_empty(), "nothing is left behind");
    }

    #[test]
    fn a_line_that_is_too_long_is_told_and_filters_nothing() {
        let line = format!("kind:{}", "é,".repeat(super::LONGEST / 3));
        assert_eq!(read(&line[..line.floor_char_boundary(super::LONGEST)]).1, []);
        let line = line + "visit";
        let (filter, problems) = read(&line);
        assert!(filter.is_empty());
        assert!(problems[0].words.contains("too long") && problems.len() == 1);
        assert!(line.get(problems[0].place.0..problems[0].place.1).is_some());
    }

    #[test]
    fn pieces_are_parted_outside_of_quotes() {
        let texts: Vec<&str> =
            pieces(" a  person:\"El Fassi\" \"b c\" d\"e").map(|it| it.text).collect();
        assert_eq!(texts, ["a", "person:\"El Fassi\"", "\"b c\"", "d\"e"]);
    }

    #[test]
    fn a_piece_is_completed_by_keys_and_by_values() {
        let catalog = test_catalog(
            r#"[{"id":"1","kind":"visit","title":"","when":"2023","parties":["MAR","MLI"]},
                {"id":"2","kind":"visit","title":"","when":"2023","parties":["MAR","MRT"]}]"#,
        );
        let facets = Shown::of(&catalog, &Filter::default()).facets;
        let texts = |line: &str| {
            let found = completions(&catalog, &facets, line, "en");
            found.into_iter().map(|it| (it.text, it.events)).collect::<Vec<_>>()
        };
        assert_eq!(texts("maroc ki"), [("kind:".to_owned(), None)]);
        let of = |text: &str, events| (text.to_owned(), Some(events));
        assert_eq!(texts("party:m"), [of("party:MAR", 2), of("party:MLI", 1), of("party:MRT", 1)]);
        assert_eq!(texts("-party:MAR+mali"), [of("-party:MAR+MLI", 1)]);
        assert_eq!(texts("party:MAR "), []);
    }

    fn any_filter() -> impl Strategy<Value = Filter> {
        let value = "[a-zA-Z0-9é_][a-zA-Z0-9é_ ,+.:-]{0,8}";
        let set = || prop::collection::btree_set(value, 0..3);
        let choice = (set(), set()).prop_map(|(only, not)| Choice { only, not });
        let free =
            [Field::Kind, Field::Party, Field::Pair, Field::Person, Field::Source, Field::Tag];
        let fields = prop::collection::btree_map(prop::sample::select(free.to_vec()), choice, 0..4);
        let period =
            ("2024|2024-Q3|last:18m|2023/2024", prop::sample::select(Lies::EVERY.to_vec()));
        let text = "([a-z]{1,5}|-[a-z]{2,5}|\"[a-z]{1,4} [a-z]{1,4}\")( [a-z]{1,5}){0,2}";
        (
            fields,
            prop::option::of(text),
            prop::option::of("2024-0[1-9]"),
            prop::option::of(period),
            any::<(bool, bool)>(),
        )
            .prop_map(|(fields, text, after, period, (all, merge_mirrored))| {
                let mut filter = Filter {
                    text: text.unwrap_or_default(),
                    after,
                    period: period.map(|(text, (lies, _))| Period { text, lies }),
                    merge_mirrored,
                    ..Filter::default()
                };
                filter.fields = fields;
                filter.fields.retain(|_, it| !(it.only.is_empty() && it.not.is_empty()));
                if all && filter.only(Field::Party).count() > 1 {
                    filter.party_mode = PartyMode::All;
                }
                filter
            })
    }

    proptest! {
        #[test]
        fn a_filter_reads_back_from_its_line(filter in any_filter()) {
            let line = write(&filter);
            let (read, problems) = read(&line);
            prop_assert_eq!(&problems, &[], "{}", line);
            prop_assert_eq!(read, filter, "{}", line);
        }

        #[test]
        fn any_line_is_read(line in "\\PC{0,40}") {
            let _ = read(&line);
        }
    }
}
