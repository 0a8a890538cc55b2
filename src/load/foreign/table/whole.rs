//! The whole table: its rows put together, and what is said of it.

use std::collections::{BTreeMap, HashMap, HashSet};

use compact_str::CompactString;
use serde_json::Value;

use super::dialect::Sheet;
use super::event::{Fault, Reader, Reading, Stranger};
use super::layouts;
use super::mapping::Target;
use super::plan::{PACKED, Plan};
use super::{By, Known};
use crate::load::Loaded;
use crate::load::codes::{self as problem, Code};
use crate::load::decode::Decoded;
use crate::load::report::{LISTED, Report, Words};
use crate::load::value::short;
use crate::model::{Commission, Dataset, Event, Organisation, Other, Text, country};
use crate::say;
use crate::words::language;

/// What some rows hold.
pub(super) struct Piece<'p> {
    pub rows: Vec<Reading>,
    pub reader: Reader<'p>,
}

/// See the module.
#[derive(Default)]
pub(super) struct Table {
    dataset: Dataset,
    ids: HashSet<CompactString>,
    places: HashSet<String>,
    sources: HashSet<String>,
    /// Parties that are no country, in the order of the text: how often, where first, in which column.
    strangers: Vec<(String, usize, usize, String)>,
    stranger_places: HashMap<String, usize>,
    commissions: BTreeMap<String, String>,
    title: Option<(String, String)>,
    eras: Vec<Value>,
    empty: usize,
    rows: usize,
    undated: usize,
    faults: Vec<Fault>,
    /// How many of each code are kept.
    listed: HashMap<&'static str, usize>,
    counts: BTreeMap<&'static str, (usize, &'static Code)>,
}

impl Table {
    pub(super) fn add(&mut self, piece: Piece<'_>) {
        let Piece { rows, reader } = piece;
        self.rows += rows.len();
        for row in rows {
            match row {
                Reading::Event(event) => self.event(*event, &reader),
                Reading::Empty => self.empty += 1,
                Reading::Era(era) => self.eras.push(era.into()),
                Reading::Title(title, about) => self.title = Some((title, about)),
            }
        }
        let mut strangers: Vec<_> = reader.strangers.into_iter().collect();
        strangers.sort_unstable_by_key(|(_, stranger)| stranger.order);
        for (name, Stranger { count, at, column, .. }) in strangers {
            if let Some(known) = self.stranger_places.get(&name) {
                if let Some((_, all, ..)) = self.strangers.get_mut(*known) {
                    *all += count;
                }
            } else {
                self.stranger_places.insert(name.clone(), self.strangers.len());
                self.strangers.push((name, count, at, column));
            }
        }
        self.commissions.extend(reader.commissions);
        reader.faults.into_iter().for_each(|fault| self.fault(fault.code, || fault));
        for (name, (count, code)) in reader.counts {
            self.counts.entry(name).or_insert((0, code)).0 += count;
        }
    }

    /// Keeps a fault, if a list would show it.
    fn fault(&mut self, code: &'static Code, fault: impl FnOnce() -> Fault) {
        let listed = self.listed.entry(code.name).or_default();
        if *listed < LISTED {
            *listed += 1;
            self.faults.push(fault());
        }
    }

    fn event(&mut self, event: Event, reader: &Reader<'_>) {
        if !self.ids.insert(event.id.clone()) {
            self.fault(problem::DUPLICATE_ID, || twice(&event, reader.plan));
            self.counts.entry("duplicate-id").or_insert((0, problem::DUPLICATE_ID)).0 += 1;
        }
        self.undated += usize::from(event.when.date().is_none());
        if let Some(place) = event.place.as_ref().and_then(|id| reader.places.get(id))
            && self.places.insert(place.id.clone())
        {
            self.dataset.places.push(place.clone());
        }
        for source in event.sources.iter().filter_map(|id| reader.sources.get(id)) {
            if self.sources.insert(source.id.clone()) {
                self.dataset.sources.push(source.clone());
            }
        }
        self.dataset.events.push(event);
    }

    /// The dataset, and all that is said of it.
    pub(super) fn finish(
        mut self,
        decoded: &Decoded<'_>,
        sheet: &Sheet<'_>,
        plan: &Plan,
        known: &Known,
        file: &str,
    ) -> Loaded {
        let mut report = Report::new(file, sheet.text);
        encoding(decoded, sheet.text, &mut report);
        self.rows_words(sheet, known, &mut report);
        columns_words(known, &mut report);
        beside(sheet, &mut report);
        order(known, &mut report);
        self.lacks(plan, &mut report);
        for quote in &sheet.unclosed {
            report.add(problem::UNCLOSED_QUOTE, Some(*quote), |_| Words {
                message: say!("found-open-quote").to_owned(),
                hint: say!("found-open-quote-hint").to_owned(),
                ..Words::default()
            });
        }
        self.strangers_words(&mut report);
        self.report(&mut report);
        let mut dataset = self.into_dataset(sheet, known, file);
        if plan.packs {
            let names = plan.kept.iter().filter_map(|column| plan.header.get(*column));
            let names: Vec<Value> = names.map(|name| Value::from(name.as_str())).collect();
            let columns = serde_json::json!({ PACKED: names });
            dataset.other.insert("columns".to_owned(), columns);
        }
        Loaded { dataset, problems: report.finish() }
    }

    /// How many rows became what.
    fn rows_words(&self, sheet: &Sheet<'_>, known: &Known, report: &mut Report<'_>) {
        let (columns, rows, events) = (sheet.header.len(), self.rows, self.dataset.events.len());
        let delimiter = sheet.delimiter.words();
        let mut said = vec![match known.by {
            By::Layout(name) => say!(
                "found-table-of",
                name = name,
                columns = columns,
                delimiter = delimiter,
                rows = rows,
                events = events,
            ),
            _ => say!(
                "found-table",
                columns = columns,
                delimiter = delimiter,
                rows = rows,
                events = events,
            ),
        }];
        if self.undated > 0 {
            said.push(say!("found-rows-undated", count = self.undated));
        }
        let mut left_out = Vec::new();
        if self.empty > 0 {
            left_out.push(say!("left-out-empty", count = self.empty));
        }
        if self.title.is_some() {
            left_out.push(say!("left-out-titles", count = 1_usize));
        }
        if !self.eras.is_empty() {
            left_out.push(say!("left-out-eras", count = self.eras.len()));
        }
        if !left_out.is_empty() {
            said.push(say!("found-left-out", list = left_out.join("; ")));
        }
        report.add(problem::FOREIGN_FILE, None, |_| Words {
            message: said.join(" "),
            hint: say!("found-table-hint").to_owned(),
            ..Words::default()
        });
    }

    /// What the whole table lacks.
    fn lacks(&self, plan: &Plan, report: &mut Report<'_>) {
        if self.dataset.events.is_empty() {
            report.add(problem::NO_EVENTS, None, |_| Words {
                message: say!("found-no-row").to_owned(),
                hint: say!("found-no-row-hint").to_owned(),
                ..Words::default()
            });
            return;
        }
        let map = say!("found-say-column");
        if !plan.has_date() {
            report.add(problem::MISSING_WHEN, None, |_| Words {
                message: say!("found-no-date-column").to_owned(),
                hint: map.to_owned(),
                ..Words::default()
            });
        }
        if !plan.has_title() {
            report.add(problem::MISSING_TITLE, None, |_| Words {
                message: say!("found-no-title-column").to_owned(),
                hint: map.to_owned(),
                ..Words::default()
            });
        }
    }

    fn strangers_words(&self, report: &mut Report<'_>) {
        for (name, count, at, column) in &self.strangers {
            report.add(problem::NOT_A_COUNTRY, Some(*at), |_| {
                let near = if name.len() > 40 { Vec::new() } else { country::suggest(name) };
                let near: Vec<String> = near
                    .iter()
                    .map(|country| format!("{} ({})", country.name(language().tag()), country.code))
                    .collect();
                let hint = if near.is_empty() {
                    say!("found-stranger-hint").to_owned()
                } else {
                    say!("found-stranger-near", countries = near.join(", "))
                };
                Words {
                    path: column.clone(),
                    message: say!("found-stranger", name = short(name), rows = *count),
                    hint,
                    ..Words::default()
                }
            });
        }
    }

    fn report(&mut self, report: &mut Report<'_>) {
        for fault in self.faults.drain(..) {
            report.add(fault.code, Some(fault.at), |_| Words {
                path: fault.column,
                record: fault.record.map(CompactString::into_string),
                message: fault.message,
                hint: fault.hint.into_owned(),
                ..Words::default()
            });
        }
        for (name, (count, code)) in &self.counts {
            // Only counted: there are more of them than a list shows.
            for _ in self.listed.get(name).copied().unwrap_or_default()..*count {
                report.count(code);
            }
        }
    }

    fn into_dataset(self, sheet: &Sheet<'_>, known: &Known, file: &str) -> Dataset {
        let layout = match known.by {
            By::Layout(name) => layouts::named(name),
            _ => known.mapping.name.as_deref().and_then(layouts::named),
        };
        let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let mut lines = sheet.before.iter().filter(|line| !line.is_empty());
        let (mut title, mut about) = match self.title {
            Some((title, about)) => (title, about),
            None => (lines.next().cloned().unwrap_or_default(), String::new()),
        };
        if title.is_empty() {
            title = match layout.filter(|layout| !layout.has_row_types) {
                Some(layout) => format!("Events of {}", layout.name),
                None => stem.to_owned(),
            };
        }
        let rest: Vec<&str> = lines.map(String::as_str).collect();
        let notes: Vec<&str> = sheet
            .after
            .iter()
            .map(|(_, line)| line.as_str())
            .filter(|line| !line.is_empty())
            .collect();
        let said = layout.map(|layout| layout.about).unwrap_or_default();
        let all = [about.as_str(), said, &rest.join("\n"), &notes.join("\n")];
        about = all.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join("\n");
        let organisation = |(name, ..): (String, usize, usize, String)| Organisation {
            id: name.clone(),
            name: Text::Plain(name),
            short: None,
            kind: None,
            country: None,
            members: Vec::new(),
            other: Other::new(),
        };
        let commission = |(id, name): (String, String)| Commission {
            id,
            name: Text::Plain(name),
            kind: None,
            parties: Vec::new(),
            founded_by: None,
            cadence: None,
            other: Other::new(),
        };
        let mut other = Other::new();
        if !self.eras.is_empty() {
            other.insert("eras".to_owned(), Value::Array(self.eras));
        }
        Dataset {
            schema: Some("attache/1".to_owned()),
            title: Some(Text::Plain(title)),
            about: (!about.is_empty()).then_some(Text::Plain(about)),
            licence: layout.and_then(|layout| layout.licence).map(str::to_owned),
            organisations: self.strangers.into_iter().map(organisation).collect(),
            commissions: self.commissions.into_iter().map(commission).collect(),
            other,
            ..self.dataset
        }
    }
}

fn encoding(decoded: &Decoded<'_>, text: &str, report: &mut Report<'_>) {
    for (code, message, hint) in &decoded.notes {
        report.add(code, None, |_| Words {
            message: message.words().to_owned(),
            hint: hint.words().to_owned(),
            ..Words::default()
        });
    }
    if let Some(guessed) = decoded.guessed.as_ref().filter(|guessed| !guessed.example.is_empty()) {
        report.add(problem::WINDOWS_1252, None, |_| Words {
            message: say!("found-table-older", example = &guessed.example),
            hint: say!("found-table-older-hint").to_owned(),
            ..Words::default()
        });
    }
    decoded.report_signs(report);
    if decoded.is_cut {
        report.add(problem::FILE_CUT, Some(text.len()), |_| Words {
            message: say!("found-cut-character").to_owned(),
            hint: say!("found-cut-hint").to_owned(),
            ..Words::default()
        });
    }
}

/// What each column was taken as.
fn columns_words(known: &Known, report: &mut Report<'_>) {
    report.add(problem::TABLE_COLUMNS, None, |_| {
        let mut taken: Vec<String> = Vec::new();
        let mut kept: Vec<&str> = Vec::new();
        for (name, targets) in known.mapping.columns.iter() {
            if targets.list().iter().all(|target| *target == Target::Other) {
                kept.push(name);
            } else {
                taken.push(say!("column-taken", column = short(name), parts = targets.words()));
            }
        }
        if let Some(title) = &known.mapping.title {
            taken.push(say!("column-titles", title = title));
        }
        let taken =
            if taken.is_empty() { say!("columns-none").to_owned() } else { taken.join(", ") };
        let mut message = match known.by {
            By::Guess => say!("columns-by-guess", taken = taken),
            By::Layout(_) => say!("columns-by-layout", taken = taken),
            By::Given => say!("columns-by-mapping", taken = taken),
        };
        let kept = match kept.len() {
            0 => String::new(),
            1..=12 => say!("columns-kept", columns = kept.join(", ")),
            count => say!("columns-kept-more", count = count),
        };
        if !kept.is_empty() {
            message = format!("{message} {kept}");
        }
        Words {
            message,
            hint: problem::TABLE_COLUMNS.remedy_words().to_owned(),
            ..Words::default()
        }
    });
}

fn beside(sheet: &Sheet<'_>, report: &mut Report<'_>) {
    let before = sheet.before.iter().filter(|line| !line.is_empty()).count();
    let after: Vec<_> = sheet.after.iter().filter(|(_, line)| !line.is_empty()).collect();
    if before > 0 {
        report.add(problem::BESIDE_TABLE, Some(0), |_| Words {
            message: say!("found-before-table", count = before),
            hint: say!("nothing-to-do").to_owned(),
            ..Words::default()
        });
    }
    if let Some((span, _)) = after.first() {
        report.add(problem::BESIDE_TABLE, Some(span.start), |_| Words {
            message: say!("found-after-table", count = after.len()),
            hint: say!("nothing-to-do").to_owned(),
            ..Words::default()
        });
    }
}

fn order(known: &Known, report: &mut Report<'_>) {
    if known.proof.is_certain || known.by == By::Given {
        return;
    }
    report.add(problem::DATE_ORDER, None, |_| Words {
        message: say!("found-order", why = &known.proof.words),
        hint: problem::DATE_ORDER.remedy_words().to_owned(),
        ..Words::default()
    });
}

fn twice(event: &Event, plan: &Plan) -> Fault {
    Fault {
        code: problem::DUPLICATE_ID,
        at: event.origin.range().map_or(0, |range| range.start),
        column: plan.id.and_then(|column| plan.header.get(column)).cloned().unwrap_or_default(),
        record: Some(event.id.clone()),
        message: say!("found-row-twice", id = short(&event.id)),
        hint: say!("found-row-twice-hint").into(),
    }
}
