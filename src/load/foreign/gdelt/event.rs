//! From a row of GDELT to an event with its place and its sources.
//!
//! Owns which value of a row goes where. The row itself stays with the event as it was written, so
//! that nothing is lost. What is odd about a value is noted as a [`Fault`].

use std::borrow::Cow;
use std::collections::HashMap;

use compact_str::{CompactString, format_compact};
use serde_json::{Map, Value};

use super::codes::{self, Who};
use super::columns::{
    ACTOR_1, ACTOR_2, ACTOR_COUNTRY, ACTOR_NAME, DATE, EVENT_CODE, GOLDSTEIN, ID, MENTIONS,
    QUAD_CLASS, Row, SOURCE_COUNT, TONE,
};
use crate::load::codes as problem;
use crate::load::codes::Code;
use crate::load::report::{LISTED, Report, Words};
use crate::load::value::short;
use crate::model::{Event, Origin, Other, Participation, Place, Source, SourceKind, Text, When};
use crate::say;

/// Id of the source that is the table itself.
pub(super) const TABLE: &str = "gdelt";

/// CAMEO: the first actor goes to the second.
const MAKE_A_VISIT: &str = "042";
/// CAMEO: the first actor receives the second.
pub(in crate::load::foreign) const HOST_A_VISIT: &str = "043";

/// Something odd about a row. Its words are made here, as what they speak of is gone afterwards.
pub(super) struct Fault {
    pub code: &'static Code,
    pub at: usize,
    pub column: &'static str,
    pub record: Option<CompactString>,
    pub message: Cow<'static, str>,
    pub hint: Cow<'static, str>,
}

/// What is odd about rows, as far as a list shows it: a damaged table has several oddities in each of a million
/// rows.
#[derive(Default)]
pub(super) struct Faults {
    listed: Vec<Fault>,
    /// How many there are of each code, listed or not.
    counts: HashMap<&'static str, (usize, &'static Code)>,
}

impl Faults {
    /// Adds one; its words are made only if they are listed.
    pub(super) fn add(&mut self, code: &'static Code, fault: impl FnOnce() -> Fault) {
        let (count, _) = self.counts.entry(code.name).or_insert((0, code));
        *count += 1;
        if *count <= LISTED {
            self.listed.push(fault());
        }
    }

    /// Adds those of rows that follow.
    pub(super) fn extend(&mut self, others: Self) {
        let mut before: HashMap<&str, usize> =
            self.counts.iter().map(|(name, (count, _))| (*name, *count)).collect();
        for fault in others.listed {
            let count = before.entry(fault.code.name).or_default();
            *count += 1;
            if *count <= LISTED {
                self.listed.push(fault);
            }
        }
        for (name, (count, code)) in others.counts {
            self.counts.entry(name).or_insert((0, code)).0 += count;
        }
    }

    /// Reports all of them.
    pub(super) fn report(self, report: &mut Report<'_>) {
        for (count, code) in self.counts.values() {
            for _ in LISTED..*count {
                report.count(code);
            }
        }
        for fault in self.listed {
            report.list(
                fault.code,
                fault.at,
                Words {
                    path: fault.column.to_owned(),
                    record: fault.record.map(CompactString::into_string),
                    message: fault.message.into_owned(),
                    hint: fault.hint.into_owned(),
                    ..Words::default()
                },
            );
        }
    }
}

/// What a row is found to be.
pub(super) enum Reading {
    /// Boxed, as most of an event is room for what a row never has.
    Event(Box<Event>),
    /// Neither actor is a country.
    NoCountry,
}

/// Reads rows, and collects what several of them share.
#[derive(Default)]
pub(super) struct Reader {
    /// Each day once: rows have few of them.
    days: HashMap<CompactString, When>,
    /// By id.
    pub places: HashMap<String, Place>,
    /// By id.
    pub sources: HashMap<String, Source>,
    /// Regions that take part, by code, with their names.
    pub regions: HashMap<&'static str, &'static str>,
    pub faults: Faults,
}

/// One of the two actors of a row.
struct Actor<'r> {
    who: Option<Who>,
    code: &'r str,
    name: &'r str,
}

impl<'r> Actor<'r> {
    fn of(row: &Row<'r>, first: usize) -> Self {
        let country = row.get(first + ACTOR_COUNTRY);
        let who = (!country.is_empty()).then(|| codes::who(country));
        Self { who, code: row.get(first), name: row.get(first + ACTOR_NAME) }
    }

    fn is_country(&self) -> bool {
        matches!(self.who, Some(Who::Country(_)))
    }

    /// As it stands in a title; empty where there is none.
    fn label(&self) -> &'r str {
        match self.who {
            Some(Who::Country(country)) => country.en,
            Some(Who::Region(_, name)) => name,
            _ if self.name.is_empty() => self.code,
            _ => self.name,
        }
    }

    fn participation(&self, role: Option<&'static str>) -> Option<Participation> {
        let (party, name) = match self.who? {
            Who::Country(country) => (CompactString::const_new(country.code), country.en),
            Who::Region(code, name) => (region_id(code), name),
            Who::Unknown => return None,
        };
        let differs = !self.name.is_empty() && !self.name.eq_ignore_ascii_case(name);
        Some(Participation {
            party,
            role: role.map(CompactString::const_new),
            as_reported: differs.then(|| self.name.to_owned()),
            other: Other::new(),
        })
    }
}

/// Id of the organisation that stands for a region.
pub(super) fn region_id(code: &str) -> CompactString {
    format_compact!("region-{code}")
}

impl Reader {
    /// Reads a row that is whole; `line` is the row as it was written.
    pub(super) fn row(&mut self, row: &Row<'_>, line: &str) -> Reading {
        let id = format_compact!("gdelt-{}", row.get(ID));
        let actors = [Actor::of(row, ACTOR_1), Actor::of(row, ACTOR_2)];
        for (actor, first) in actors.iter().zip([ACTOR_1, ACTOR_2]) {
            if actor.who == Some(Who::Unknown) {
                self.unknown(row, first + ACTOR_COUNTRY, &id, say!("code-of-country"));
            }
        }
        if !actors.iter().any(Actor::is_country) {
            self.no_country(row, id);
            return Reading::NoCountry;
        }
        let code = row.get(EVENT_CODE);
        let words = codes::words(code);
        if words.is_none() {
            self.unknown(row, EVENT_CODE, &id, say!("code-of-event"));
        }
        for party in &actors {
            if let Some(Who::Region(code, name)) = party.who {
                self.regions.insert(code, name);
            }
        }
        let [first, second] = &actors;
        let roles = match code {
            MAKE_A_VISIT => (Some("sender"), Some("host")),
            HOST_A_VISIT => (Some("host"), Some("sender")),
            _ => (None, None),
        };
        let parties = [first.participation(roles.0), second.participation(roles.1)];
        let title = Text::Plain(title(code, words, first, second));
        let when = self.when(row, &id);
        let event = Event {
            status: codes::status(code),
            parties: parties.into_iter().flatten().collect(),
            place: self.place(row, &id),
            sources: self.sources(row),
            tags: codes::class(row.get(QUAD_CLASS)).map(str::to_owned).into_iter().collect(),
            codes: Some(self.codes(row, code, &id)),
            other: self.other(row, line, &id),
            origin: Origin::of(row.start, row.start + line.len()),
            ..Event::new(&id, codes::kind(code), title, when)
        };
        Reading::Event(Box::new(event))
    }

    fn when(&mut self, row: &Row<'_>, id: &CompactString) -> When {
        let written = row.get(DATE);
        if let Some(day) = self.days.get(written) {
            return day.clone();
        }
        let dashed = match (written.get(..4), written.get(4..6), written.get(6..)) {
            (Some(year), Some(month), Some(day)) if written.len() == 8 => {
                When::read(&format!("{year}-{month}-{day}"))
            }
            _ => When::Unreadable(written.to_owned()),
        };
        if matches!(dashed, When::Date(_)) {
            self.days.insert(written.into(), dashed.clone());
            return dashed;
        }
        let written = short(written);
        self.fault(
            problem::UNREADABLE_DATE,
            row,
            DATE,
            id,
            || say!("gdelt-no-day", text = &written),
            say!("gdelt-no-day-hint"),
        );
        When::Unreadable(written)
    }

    /// The id of the place of the event.
    fn place(&mut self, row: &Row<'_>, id: &CompactString) -> Option<String> {
        let layout = row.layout;
        let name = row.get(layout.place_name());
        let number = row.get(layout.place_id());
        if name.is_empty() {
            return None;
        }
        // Only whole numbers but 0 are of one place: Monaco and Minnesota are both `MN`.
        let is_of_one = number.parse::<i64>().is_ok_and(|number| number != 0);
        let place = if is_of_one { format!("geo{number}") } else { name.to_owned() };
        if !self.places.contains_key(&place) {
            let fips = row.get(layout.place_country());
            let country = codes::by_fips(fips);
            if country.is_none() && !fips.is_empty() {
                self.unknown(row, layout.place_country(), id, say!("code-of-place"));
            }
            let lat = self.degrees(row, layout.latitude(), 90.0, id);
            let lon = self.degrees(row, layout.longitude(), 180.0, id);
            let found = Place {
                id: place.clone(),
                name: Text::from(name),
                country: country.map(|country| country.code.to_owned()),
                lat,
                lon,
                other: Other::new(),
            };
            self.places.insert(place.clone(), found);
        }
        Some(place)
    }

    fn degrees(
        &mut self,
        row: &Row<'_>,
        column: usize,
        most: f64,
        id: &CompactString,
    ) -> Option<f64> {
        let degrees = self.number(row, column, id)?;
        if degrees.abs() <= most {
            return Some(degrees);
        }
        self.fault(
            problem::OFF_THE_MAP,
            row,
            column,
            id,
            || say!("gdelt-off-the-map", degrees = degrees.to_string()),
            say!("gdelt-off-the-map-hint"),
        );
        None
    }

    /// The ids of the sources: the article that the row names, and the table itself where it says
    /// that there are more, or names none.
    fn sources(&mut self, row: &Row<'_>) -> Vec<String> {
        let written = row.get(row.layout.address());
        let mut sources = Vec::with_capacity(2);
        if !written.is_empty() {
            if !self.sources.contains_key(written) {
                self.sources.insert(written.to_owned(), article(written, row));
            }
            sources.push(written.to_owned());
        }
        if written.is_empty() || row.get(SOURCE_COUNT) != "1" {
            sources.push(TABLE.to_owned());
        }
        sources
    }

    fn codes(&mut self, row: &Row<'_>, code: &str, id: &CompactString) -> Value {
        let mut scheme = Map::with_capacity(3);
        scheme.insert("cameo".to_owned(), Value::from(code));
        let class = row.get(QUAD_CLASS);
        if !class.is_empty() {
            scheme.insert("quad_class".to_owned(), Value::from(class));
        }
        if let Some(scale) = self.number(row, GOLDSTEIN, id) {
            scheme.insert("goldstein".to_owned(), Value::from(scale));
        }
        Value::Object(scheme)
    }

    fn other(&mut self, row: &Row<'_>, line: &str, id: &CompactString) -> Other {
        let mut other = Other::new();
        for (key, column) in [("mentions", MENTIONS), ("average_tone", TONE)] {
            if let Some(number) = self.number(row, column, id) {
                let whole = number.fract() == 0.0 && (0.0..1e9).contains(&number);
                let value = if whole { Value::from(number as u64) } else { Value::from(number) };
                other.insert(key.to_owned(), value);
            }
        }
        other.insert(row.layout.key.to_owned(), Value::from(line));
        other
    }

    fn number(&mut self, row: &Row<'_>, column: usize, id: &CompactString) -> Option<f64> {
        let written = row.get(column);
        if written.is_empty() {
            return None;
        }
        let number = written.parse::<f64>().ok().filter(|number| number.is_finite());
        if number.is_none() {
            let written = short(written);
            self.fault(
                problem::WRONG_TYPE,
                row,
                column,
                id,
                || say!("gdelt-no-number", text = written),
                say!("gdelt-no-number-hint"),
            );
        }
        number
    }

    fn no_country(&mut self, row: &Row<'_>, id: CompactString) {
        let column = ACTOR_1 + ACTOR_COUNTRY;
        self.faults.add(problem::NO_COUNTRY, || Fault {
            code: problem::NO_COUNTRY,
            at: row.at(column),
            column: row.layout.name(column),
            record: Some(id),
            message: Cow::Borrowed(say!("gdelt-no-country")),
            hint: Cow::Borrowed(say!("gdelt-no-country-hint")),
        });
    }

    fn unknown(&mut self, row: &Row<'_>, column: usize, id: &CompactString, of: &str) {
        let written = short(row.get(column));
        self.fault(
            problem::UNKNOWN_CODE,
            row,
            column,
            id,
            || say!("gdelt-code", text = written, of = of),
            say!("gdelt-code-hint"),
        );
    }

    fn fault(
        &mut self,
        code: &'static Code,
        row: &Row<'_>,
        column: usize,
        id: &CompactString,
        message: impl FnOnce() -> String,
        hint: &'static str,
    ) {
        self.faults.add(code, || Fault {
            code,
            at: row.at(column),
            column: row.layout.name(column),
            record: Some(id.clone()),
            message: Cow::Owned(message()),
            hint: Cow::Borrowed(hint),
        });
    }
}

/// "Make a visit: Mali → Morocco": the published words, and from whom to whom. Of a visit that is
/// hosted, the second actor is the one who travels.
fn title(code: &str, words: Option<&str>, first: &Actor<'_>, second: &Actor<'_>) -> String {
    let words = words.map(|words| words.strip_suffix(", not specified below").unwrap_or(words));
    let (from, to) = if code == HOST_A_VISIT { (second, first) } else { (first, second) };
    let mut title = words.map_or_else(|| format!("Event {code}"), str::to_owned);
    match (from.label(), to.label()) {
        ("", "") => {}
        ("", one) | (one, "") => title.extend([": ", one]),
        (from, to) => title.extend([": ", from, " → ", to]),
    }
    title
}

/// The source that a row names: an address, or in old files the name of a monitoring service.
fn article(written: &str, row: &Row<'_>) -> Source {
    let rest = written.strip_prefix("https://").or_else(|| written.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split('/').next()).filter(|host| host.contains('.'));
    let added = row.get(row.layout.added());
    let day = match (added.get(..4), added.get(4..6), added.get(6..8)) {
        (Some(year), Some(month), Some(day)) => When::read(&format!("{year}-{month}-{day}")),
        _ => When::Missing,
    };
    let publisher = host.map_or(written, |host| host.strip_prefix("www.").unwrap_or(host));
    Source {
        id: written.to_owned(),
        publisher: Some(Text::from(publisher)),
        title: None,
        url: host.map(|_| written.to_owned()),
        language: None,
        published: When::Missing,
        retrieved: if day.date().is_some() { day } else { When::Missing },
        archive_url: None,
        kind: Some(SourceKind::Press),
        other: Other::new(),
    }
}
