//! From a row to an event, with its place and its sources.
//!
//! Owns which cell goes where. A cell that could not be read as what it should be is kept under the name of
//! its column, and noted as a [`Fault`].

use std::borrow::Cow;
use std::collections::HashMap;

use compact_str::{CompactString, format_compact};
use csv::StringRecord;
use serde_json::Value;

use super::dates::fold;
use super::mapping::Scheme;
use super::names;
use super::parties::{self, Parties, Party};
use super::plan::{PACKED, Plan, Side};
use super::sheet::{RowSpan, cell_at};
use super::title;
use super::value::{host, is_url, number, plain, present, several, slug};
use super::when::{self, Found, Precision};
use crate::load::codes::{self as problem, Code};
use crate::load::foreign::gdelt;
use crate::load::report::LISTED;
use crate::load::value::short;
use crate::model::{
    CodeList, CommissionRef, Event, Kind, Origin, Other, Participation, Place, Source, SourceKind,
    Status, Text, When,
};
use crate::say;
use crate::words::{Language, in_language};

/// Something odd about a row.
pub(super) struct Fault {
    pub code: &'static Code,
    pub at: usize,
    pub column: String,
    pub record: Option<CompactString>,
    pub message: String,
    pub hint: Cow<'static, str>,
}

/// What a row is.
pub(super) enum Reading {
    /// Boxed, as most of an event is room for what a row never has.
    Event(Box<Event>),
    /// The title of the whole.
    Title(String, String),
    /// A span of time with a name.
    Era(Other),
    /// Nothing stands in it.
    Empty,
}

/// Reads rows, and collects what several of them share.
pub(super) struct Reader<'p> {
    pub plan: &'p Plan,
    text: &'p str,
    delimiter: u8,
    parties: Parties,
    /// By id.
    pub places: HashMap<String, Place>,
    /// By id.
    pub sources: HashMap<String, Source>,
    /// Parties that are no country.
    pub strangers: HashMap<String, Stranger>,
    pub commissions: HashMap<String, String>,
    pub faults: Vec<Fault>,
    /// How many faults there are of each code, listed or not.
    pub counts: HashMap<&'static str, (usize, &'static Code)>,
    kinds: HashMap<String, Kind>,
}

/// A party that is no country.
pub(super) struct Stranger {
    /// In how many rows.
    pub count: usize,
    /// Where first.
    pub at: usize,
    pub column: String,
    /// How many others were met before it: several can stand in one cell.
    pub order: usize,
}

/// A row with its cells.
#[derive(Copy, Clone)]
struct Row<'r> {
    cells: &'r StringRecord,
    span: &'r RowSpan,
    /// Its number, counted from 1.
    number: usize,
}

impl<'r> Row<'r> {
    fn get(self, column: usize) -> Option<&'r str> {
        present(self.cells.get(column)?)
    }

    fn of(self, column: Option<usize>) -> Option<&'r str> {
        self.get(column?)
    }

    fn raw(self, column: Option<usize>) -> &'r str {
        column.and_then(|column| self.cells.get(column)).unwrap_or_default()
    }
}

impl<'p> Reader<'p> {
    pub(super) fn new(plan: &'p Plan, text: &'p str, delimiter: u8) -> Self {
        Self {
            plan,
            text,
            delimiter,
            parties: Parties::default(),
            places: HashMap::new(),
            sources: HashMap::new(),
            strangers: HashMap::new(),
            commissions: HashMap::new(),
            faults: Vec::new(),
            counts: HashMap::new(),
            kinds: HashMap::new(),
        }
    }

    /// Reads a row; its number is counted from 1.
    pub(super) fn row(&mut self, span: &RowSpan, cells: &StringRecord, number: usize) -> Reading {
        let row = Row { cells, span, number };
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return Reading::Empty;
        }
        let plan = self.plan;
        match row.of(plan.row_type).map(fold).as_deref() {
            Some("title") => {
                let text = |column| row.of(column).map(|it| plain(it).into_owned());
                let title = text(plan.title).unwrap_or_default();
                return Reading::Title(title, text(plan.summary).unwrap_or_default());
            }
            Some("era") => return Reading::Era(self.era(row)),
            _ => {}
        }
        let id = match row.of(plan.id) {
            Some(id) => CompactString::from(id),
            None => format_compact!("row-{number}"),
        };
        self.width(row, &id);
        let mut other = self.kept(row);
        let when = self.when(row, &id, &mut other);
        let (kind, codes) = self.kind(row);
        let title = self.title(row, &id, &kind);
        let text =
            |column: Option<usize>| row.of(column).map(|it| Text::Plain(plain(it).into_owned()));
        let event = Event {
            summary: text(plan.summary),
            note: text(plan.note),
            status: self.status(row),
            parties: self.parties(row, &kind, codes.as_ref()),
            place: self.place(row, &id, &mut other),
            commission: self.commission(row),
            sources: self.sources(row),
            tags: plan.tags.iter().flat_map(|column| tags(row.raw(Some(*column)))).collect(),
            codes,
            other,
            origin: Origin::of(span.start, span.end),
            ..Event::new(&id, kind, title, when)
        };
        Reading::Event(Box::new(event))
    }

    /// Cells of columns that give nothing, and those that no column has.
    fn kept(&self, row: Row<'_>) -> Other {
        let mut other = Other::new();
        if self.plan.packs {
            let packed = self.packed(row);
            other.extend(packed.map(|packed| (PACKED.to_owned(), Value::from(packed))));
        }
        let apart = if self.plan.packs { &[] } else { self.plan.kept.as_slice() };
        for column in apart {
            if let (Some(value), Some(name)) = (row.get(*column), self.plan.keys.get(*column)) {
                other.insert(name.clone(), Value::from(value));
            }
        }
        let more: Vec<&str> = row.cells.iter().skip(self.plan.header.len()).collect();
        if more.iter().any(|cell| !cell.trim().is_empty()) {
            let sign = char::from(self.delimiter).to_string();
            other.insert("cells without a column".to_owned(), Value::from(more.join(&sign)));
        }
        other
    }

    /// The kept cells of a row as one text, with tabs between them; none if all are empty.
    fn packed(&self, row: Row<'_>) -> Option<String> {
        let mut packed = String::new();
        let mut is_empty = true;
        for (number, column) in self.plan.kept.iter().enumerate() {
            if number > 0 {
                packed.push('\t');
            }
            if let Some(value) = row.get(*column) {
                is_empty = false;
                let plain = |it: char| if matches!(it, '\t' | '\n' | '\r') { ' ' } else { it };
                packed.extend(value.chars().map(plain));
            }
        }
        (!is_empty).then_some(packed)
    }

    /// Says that a row has other cells than there are columns.
    fn width(&mut self, row: Row<'_>, id: &CompactString) {
        let (cells, columns) = (row.cells.len(), self.plan.header.len());
        // Spreadsheets leave empty cells out at the end, or add some.
        let more = row.cells.iter().skip(columns).any(|cell| !cell.trim().is_empty());
        if cells == columns || (cells > columns && !more) {
            return;
        }
        let message = move || {
            if more {
                say!("found-ragged-more", cells = cells, columns = columns)
            } else {
                say!("found-ragged-less", cells = cells, columns = columns)
            }
        };
        let hint = say!("found-ragged-hint");
        self.fault(
            problem::RAGGED_ROW,
            row,
            columns.min(cells).saturating_sub(1),
            Some(id),
            message,
            hint,
        );
    }

    fn when(&mut self, row: Row<'_>, id: &CompactString, other: &mut Other) -> When {
        let plan = self.plan;
        let precision = plan.precision.and_then(|(column, scheme)| {
            let number = number(row.get(column)?)?;
            Some(Precision { scheme, number: number as u8 })
        });
        let columns = [plan.when, plan.start, plan.end];
        let found = match columns {
            [when @ Some(_), ..] => when::one(row.raw(when), plan.rules, precision),
            [None, None, None] => {
                let parts = |columns: [Option<usize>; 3]| {
                    when::of_parts(columns.map(|column| row.raw(column)))
                };
                return match (parts(plan.parts), parts(plan.end_parts)) {
                    (Ok(None), Ok(None)) => self.undated(row, id),
                    (Ok(Some(start)), Ok(Some(end))) if start != end => {
                        self.interval(row, id, &format!("{start}/{end}"))
                    }
                    (Ok(Some(date)), Ok(_)) | (Ok(None), Ok(Some(date))) => When::read(&date),
                    (Err(written), _) | (_, Err(written)) => self.no_date(row, id, &written),
                };
            }
            [None, start, end] => {
                when::from_to((row.raw(start), row.raw(end)), plan.rules, precision)
            }
        };
        match found {
            Found::Date(When::Unreadable(written), _) => self.interval(row, id, &written),
            Found::Date(when, has_time) => {
                if has_time {
                    self.keep_dates(row, other);
                }
                when
            }
            Found::Unreadable(written) => {
                if plan.when.is_none() {
                    self.keep_dates(row, other);
                }
                self.no_date(row, id, written)
            }
            Found::Nothing => self.undated(row, id),
        }
    }

    /// Keeps the cells of dates, of which not all stands in the date.
    fn keep_dates(&self, row: Row<'_>, other: &mut Other) {
        for column in [self.plan.when, self.plan.start, self.plan.end].into_iter().flatten() {
            if let (Some(value), Some(name)) = (row.get(column), self.plan.keys.get(column)) {
                other.insert(name.clone(), Value::from(value));
            }
        }
    }

    fn date_column(&self) -> Option<usize> {
        let [year, ..] = self.plan.parts;
        self.plan.when.or(self.plan.start).or(self.plan.end).or(year)
    }

    fn undated(&mut self, row: Row<'_>, id: &CompactString) -> When {
        if let Some(column) = self.date_column() {
            let message = || say!("found-row-undated").to_owned();
            let hint = say!("found-row-undated-hint");
            self.fault(problem::MISSING_WHEN, row, column, Some(id), message, hint);
        }
        When::Missing
    }

    fn no_date(&mut self, row: Row<'_>, id: &CompactString, written: &str) -> When {
        let written = short(written);
        let order = self.plan.rules.order.words();
        let starts_with_year =
            written.get(..4).is_some_and(|year| year.bytes().all(|it| it.is_ascii_digit()));
        let message = || {
            if starts_with_year {
                say!("found-row-date", written = &written)
            } else {
                say!("found-row-date-order", written = &written, order = order)
            }
        };
        let hint = say!("found-row-date-hint");
        let column = self.date_column().unwrap_or_default();
        self.fault(problem::UNREADABLE_DATE, row, column, Some(id), message, hint);
        When::Unreadable(written)
    }

    /// A start and an end as one date.
    fn interval(&mut self, row: Row<'_>, id: &CompactString, edtf: &str) -> When {
        let when = When::read(edtf);
        if when.date().is_some() {
            return when;
        }
        let column = self.plan.end.or(self.date_column()).unwrap_or_default();
        let written = short(edtf);
        let message = || say!("found-row-ends", written = &written);
        self.fault(
            problem::UNREADABLE_DATE,
            row,
            column,
            Some(id),
            message,
            say!("found-row-ends-hint"),
        );
        When::Unreadable(written)
    }

    fn title(&mut self, row: Row<'_>, id: &CompactString, kind: &Kind) -> Text {
        let plan = self.plan;
        if let Some(title) = row.of(plan.title) {
            return Text::Plain(plain(title).replace(['\n', '\r'], " "));
        }
        let filled = plan.template.as_ref().map(|it| it.fill(|column| row.get(column)));
        if let Some(title) = filled.filter(|title| !title.is_empty()) {
            return Text::Plain(title::cut(&plain(&title)));
        }
        if plan.has_title() {
            let column = plan.title.unwrap_or_default();
            let message = || say!("found-row-title").to_owned();
            self.fault(
                problem::MISSING_TITLE,
                row,
                column,
                Some(id),
                message,
                say!("found-row-title-hint"),
            );
        }
        // A title is data: it is the same whoever reads the file.
        let kind = in_language(Language::English, || kind.label());
        Text::Plain(format!("{kind} {}", row.number))
    }

    /// The kind, and its code in a scheme of its own.
    fn kind(&mut self, row: Row<'_>) -> (Kind, Option<Value>) {
        let plan = self.plan;
        let Some(value) = row.of(plan.kind) else {
            return (plan.kind_default.as_deref().map_or(Kind::Other, Kind::from), None);
        };
        if plan.scheme == Some(Scheme::Cameo) {
            // Spreadsheets take the leading zero away: 42 is 042.
            let code = match value.len() {
                1 | 2 if !value.starts_with('0') => format!("0{value}"),
                _ => value.to_owned(),
            };
            let mut codes = serde_json::Map::with_capacity(1);
            codes.insert("cameo".to_owned(), Value::from(code.as_str()));
            return (gdelt::kind(&code), Some(Value::Object(codes)));
        }
        if let Some(kind) = self.kinds.get(value) {
            return (kind.clone(), None);
        }
        let chosen = plan.kinds.get(&value.to_lowercase()).map(|code| Kind::from(code.as_str()));
        let kind = chosen.or_else(|| names::kind(value)).unwrap_or_else(|| {
            let slug = slug(value);
            if slug.is_empty() { Kind::Other } else { Kind::from(slug.as_str()) }
        });
        if self.kinds.len() < 10_000 {
            self.kinds.insert(value.to_owned(), kind.clone());
        }
        (kind, None)
    }

    fn status(&self, row: Row<'_>) -> Option<Status> {
        let value = row.of(self.plan.status)?;
        let chosen = self.plan.statuses.get(&value.to_lowercase());
        let chosen = chosen.map(|code| Status::from(code.as_str()));
        chosen.or_else(|| names::status(value)).or_else(|| Some(Status::from(slug(value).as_str())))
    }

    fn parties(&mut self, row: Row<'_>, kind: &Kind, codes: Option<&Value>) -> Vec<Participation> {
        // 043 is told by the one who receives.
        let code = codes.and_then(|codes| codes.get("cameo")).and_then(Value::as_str);
        let is_turned = code == Some(gdelt::HOST_A_VISIT);
        let mut all: Vec<Participation> = Vec::new();
        for (column, side) in &self.plan.parties {
            let Some(cell) = row.get(*column) else { continue };
            let side = match side {
                Side::From if is_turned => Side::To,
                Side::To if is_turned => Side::From,
                side => *side,
            };
            let role = role(side, kind);
            for party in self.parties.of(cell) {
                let (party, as_reported) = match party {
                    Party::Country(country, name) => (CompactString::const_new(country.code), name),
                    Party::Name(name) => {
                        let name = short_name(&name);
                        self.stranger(row, *column, &name);
                        (CompactString::from(name), None)
                    }
                };
                let role = role.map(CompactString::const_new);
                all.push(Participation { party, role, as_reported, other: Other::new() });
            }
        }
        once(&mut all, |it| (it.party.clone(), it.role.clone()));
        all
    }

    fn stranger(&mut self, row: Row<'_>, column: usize, name: &str) {
        if let Some(known) = self.strangers.get_mut(name) {
            known.count += 1;
            return;
        }
        let at = cell_at(self.text, row.span, self.delimiter, column);
        let column = self.plan.header.get(column).cloned().unwrap_or_default();
        let order = self.strangers.len();
        self.strangers.insert(name.to_owned(), Stranger { count: 1, at, column, order });
    }

    /// The id of the place of the event.
    fn place(&mut self, row: Row<'_>, id: &CompactString, other: &mut Other) -> Option<String> {
        let plan = self.plan;
        let name = row.of(plan.place);
        let lat = self.degrees(row, plan.lat, 90.0, id, other);
        let lon = self.degrees(row, plan.lon, 180.0, id, other);
        // One without the other is no place; it is kept.
        for (column, is_lost) in
            [(plan.lat, lat.is_some() && lon.is_none()), (plan.lon, lon.is_some() && lat.is_none())]
        {
            let key = column.and_then(|column| plan.keys.get(column));
            if let (true, Some(value), Some(key)) = (is_lost, row.of(column), key) {
                other.insert(key.clone(), Value::from(value));
            }
        }
        let (lat, lon) = lat.zip(lon).unzip();
        let country = row.of(plan.place_country).and_then(parties::country);
        let at = lat.zip(lon).map(|(lat, lon)| format!("{lat}, {lon}"));
        let place = match (name, at, country) {
            (Some(name), Some(at), _) => format!("{name} ({at})"),
            (Some(name), None, Some(country)) => format!("{name} ({})", country.code),
            (Some(name), None, None) => name.to_owned(),
            (None, Some(at), _) => at,
            (None, None, _) => return None,
        };
        if !self.places.contains_key(&place) {
            let found = Place {
                id: place.clone(),
                name: Text::from(name.unwrap_or(&place)),
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
        row: Row<'_>,
        column: Option<usize>,
        most: f64,
        id: &CompactString,
        other: &mut Other,
    ) -> Option<f64> {
        let column = column?;
        let written = row.get(column)?;
        let degrees = number(written);
        if let Some(degrees) = degrees.filter(|degrees| degrees.abs() <= most) {
            return Some(degrees);
        }
        if let Some(name) = self.plan.keys.get(column) {
            other.insert(name.clone(), Value::from(written));
        }
        let written = short(written);
        let (code, message) = if degrees.is_some() {
            (problem::OFF_THE_MAP, say!("found-row-globe", written = &written))
        } else {
            (problem::WRONG_TYPE, say!("found-row-degrees", written = &written))
        };
        let hint = say!("found-row-globe-hint");
        self.fault(code, row, column, Some(id), || message, hint);
        None
    }

    fn commission(&mut self, row: Row<'_>) -> Option<CommissionRef> {
        let name = row.of(self.plan.commission)?;
        let id = slug(name);
        if id.is_empty() {
            return None;
        }
        self.commissions.entry(id.clone()).or_insert_with(|| name.to_owned());
        Some(CommissionRef { id: id.into(), session: None, other: Other::new() })
    }

    /// The ids of the sources.
    fn sources(&mut self, row: Row<'_>) -> Vec<String> {
        let mut ids = Vec::new();
        for column in &self.plan.sources {
            let Some(cell) = row.get(*column) else { continue };
            let text = plain(cell);
            let parts: Vec<&str> = if text.len() < cell.len() {
                vec![&*text]
            } else {
                let words = |part: &'_ str| part.split_whitespace().all(is_url);
                several(&text)
                    .flat_map(|part| match part {
                        part if words(part) => part.split_whitespace().collect(),
                        part => vec![part],
                    })
                    .collect()
            };
            for part in parts.into_iter().map(|part| part.trim_matches('"').trim()) {
                if part.is_empty() {
                    continue;
                }
                if !self.sources.contains_key(part) {
                    self.sources.insert(part.to_owned(), source(part));
                }
                ids.push(part.to_owned());
            }
        }
        once(&mut ids, Clone::clone);
        ids
    }

    fn era(&self, row: Row<'_>) -> Other {
        let plan = self.plan;
        let mut era = Other::new();
        let parts = |columns: [Option<usize>; 3]| {
            when::of_parts(columns.map(|column| row.raw(column))).ok().flatten()
        };
        let values = [
            ("title", row.of(plan.title).map(|it| plain(it).into_owned())),
            ("start", parts(plan.parts)),
            ("end", parts(plan.end_parts)),
            ("summary", row.of(plan.summary).map(|it| plain(it).into_owned())),
        ];
        for (key, value) in values {
            era.extend(value.map(|value| (key.to_owned(), Value::from(value))));
        }
        era
    }

    fn fault(
        &mut self,
        code: &'static Code,
        row: Row<'_>,
        column: usize,
        id: Option<&CompactString>,
        message: impl FnOnce() -> String,
        hint: &'static str,
    ) {
        let (count, _) = self.counts.entry(code.name).or_insert((0, code));
        *count += 1;
        // What is not listed is only counted: no words and no place.
        if *count <= LISTED {
            let at = cell_at(self.text, row.span, self.delimiter, column);
            let column = self.plan.header.get(column).cloned().unwrap_or_default();
            let (record, message) = (id.cloned(), message());
            self.faults.push(Fault { code, at, column, record, message, hint: hint.into() });
        }
    }
}

/// The name of a party as its id: no name of one is longer.
fn short_name(name: &str) -> String {
    let name: String = name.chars().take(120).collect();
    // "OAS" is no country; should it be the code of one, it must not be read as that.
    if crate::model::country::by_code(&name).is_some() { format!("{name} (party)") } else { name }
}

/// Leaves out what stands there before.
fn once<T, K: std::hash::Hash + Eq>(all: &mut Vec<T>, key: impl Fn(&T) -> K) {
    if all.len() > 1 {
        let mut seen = std::collections::HashSet::with_capacity(all.len());
        all.retain(|it| seen.insert(key(it)));
    }
}

/// What a party does in an event of a kind.
fn role(side: Side, kind: &Kind) -> Option<&'static str> {
    let (from, to) = match kind {
        Kind::Delivery => ("supplier", "recipient"),
        Kind::Visit | Kind::Meeting | Kind::Training | Kind::Deployment => ("sender", "host"),
        _ => ("source", "target"),
    };
    match side {
        Side::Any => None,
        Side::From => Some(from),
        Side::To => Some(to),
    }
}

fn tags(cell: &str) -> Vec<String> {
    let by_comma = !cell.contains([';', '|', '\n']);
    let tags = several(cell).flat_map(|part| {
        let parts = if by_comma { part.split(',').collect() } else { vec![part] };
        parts.into_iter().filter_map(present).map(str::to_owned)
    });
    tags.collect()
}

/// A source: an address, or words.
fn source(written: &str) -> Source {
    let is_url = is_url(written);
    let publisher = host(written).filter(|_| is_url).unwrap_or(written);
    Source {
        id: written.to_owned(),
        publisher: Some(Text::Plain(title::cut(publisher))),
        title: None,
        url: is_url.then(|| written.to_owned()),
        language: None,
        published: When::Missing,
        retrieved: When::Missing,
        archive_url: None,
        kind: is_url.then_some(SourceKind::Press),
        other: Other::new(),
    }
}
