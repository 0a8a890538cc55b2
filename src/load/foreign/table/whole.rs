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
use crate::time::grouped;

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
        reader.faults.into_iter().for_each(|fault| self.fault(fault));
        for (name, (count, code)) in reader.counts {
            self.counts.entry(name).or_insert((0, code)).0 += count;
        }
    }

    /// Keeps a fault, if a list would show it.
    fn fault(&mut self, fault: Fault) {
        let listed = self.listed.entry(fault.code.name).or_default();
        if *listed < LISTED {
            *listed += 1;
            self.faults.push(fault);
        }
    }

    fn event(&mut self, event: Event, reader: &Reader<'_>) {
        if !self.ids.insert(event.id.clone()) {
            self.fault(twice(&event, reader.plan));
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
                message: "A quote opens this cell and is not closed where the cell ends. It was read as a letter.".to_owned(),
                hint: "Close it, or write it twice within quotes if it belongs to the text.".to_owned(),
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
        let what = match known.by {
            By::Layout(name) => format!("a table of {name}"),
            _ => "a table".to_owned(),
        };
        let titles = usize::from(self.title.is_some());
        let left_out = [
            (self.empty, "with nothing in it", "with nothing in them"),
            (titles, "with the title of the whole", "with titles of the whole"),
            (self.eras.len(), "with an era, kept with the file", "with eras, kept with the file"),
        ];
        let left_out: Vec<String> = left_out
            .iter()
            .filter(|(count, ..)| *count > 0)
            .map(|(count, one, many)| {
                format!("{} {}", grouped(*count), if *count == 1 { one } else { many })
            })
            .collect();
        let left_out = if left_out.is_empty() {
            String::new()
        } else {
            format!(" Left out: {}.", left_out.join("; "))
        };
        let undated = match self.undated {
            0 => String::new(),
            1 => " 1 of them has no date.".to_owned(),
            count => format!(" {} of them have no date.", grouped(count)),
        };
        let events = self.dataset.events.len();
        report.add(problem::FOREIGN_FILE, None, |_| Words {
            message: format!(
                "This is {what} with {} columns, a {} between cells. Of its {} rows, {} became events.{undated}{left_out}",
                grouped(sheet.header.len()),
                sheet.delimiter.words(),
                grouped(self.rows),
                grouped(events)
            ),
            hint: "Nothing to do. docs/tables.md tells how a row becomes an event.".to_owned(),
            ..Words::default()
        });
    }

    /// What the whole table lacks.
    fn lacks(&self, plan: &Plan, report: &mut Report<'_>) {
        if self.dataset.events.is_empty() {
            report.add(problem::NO_EVENTS, None, |_| Words {
                message: "The table has no row with an event, so that there is nothing to show."
                    .to_owned(),
                hint: "Open a table with a row for each event.".to_owned(),
                ..Words::default()
            });
            return;
        }
        let map = "Say which column it is with “Map columns…”, or in a mapping (`attache map`).";
        if !plan.has_date() {
            report.add(problem::MISSING_WHEN, None, |_| Words {
                message: "No column of the table was found to hold dates. All events are shown as undated.".to_owned(),
                hint: map.to_owned(),
                ..Words::default()
            });
        }
        if !plan.has_title() {
            report.add(problem::MISSING_TITLE, None, |_| Words {
                message: "No column of the table was found to hold titles. Events are shown by their kind and number.".to_owned(),
                hint: map.to_owned(),
                ..Words::default()
            });
        }
    }

    fn strangers_words(&self, report: &mut Report<'_>) {
        for (name, count, at, column) in &self.strangers {
            report.add(problem::NOT_A_COUNTRY, Some(*at), |_| {
                let rows = if *count == 1 { "1 row".to_owned() } else { format!("{} rows", grouped(*count)) };
                let near = if name.len() > 40 { Vec::new() } else { country::suggest(name) };
                let near: Vec<String> = near
                    .iter()
                    .map(|country| format!("{} ({})", country.en, country.code))
                    .collect();
                let hint = if near.is_empty() {
                    "Nothing to do, if it is an organisation.".to_owned()
                } else {
                    format!("If a country is meant: {}?", near.join(", "))
                };
                Words {
                    path: column.clone(),
                    message: format!("“{}” is no country that is known. In {rows}, it was taken as an organisation of this name.", short(name)),
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
        let (message, hint) = ((*message).to_owned(), (*hint).to_owned());
        report.add(code, None, |_| Words { message, hint, ..Words::default() });
    }
    if let Some(guessed) = decoded.guessed.as_ref().filter(|guessed| !guessed.example.is_empty()) {
        report.add(problem::WINDOWS_1252, None, |_| Words {
            message: format!("The table is not UTF-8. It was read as Windows-1252, the encoding of older spreadsheets: {}.", guessed.example),
            hint: "If this letter is wrong, save the table as “CSV UTF-8”.".to_owned(),
            ..Words::default()
        });
    }
    decoded.report_signs(report);
    if decoded.is_cut {
        report.add(problem::FILE_CUT, Some(text.len()), |_| Words {
            message: "The file ends here, within a character. The rows before this are shown."
                .to_owned(),
            hint: "It was probably cut off while it was copied or downloaded: get it again."
                .to_owned(),
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
                taken.push(format!("“{}” as {}", short(name), targets.words()));
            }
        }
        if let Some(title) = &known.mapping.title {
            taken.push(format!("titles are made as {title}"));
        }
        let by = match known.by {
            By::Guess => "by a guess from names and values",
            By::Layout(_) => "as this layout is published",
            By::Given => "by a mapping",
        };
        let taken = if taken.is_empty() { "none".to_owned() } else { taken.join(", ") };
        let kept = match kept.len() {
            0 => String::new(),
            1..=12 => format!(" Kept as they are: {}.", kept.join(", ")),
            count => format!(" Kept as they are: {count} more columns."),
        };
        Words {
            message: format!("Columns were taken {by}: {taken}.{kept}"),
            hint: problem::TABLE_COLUMNS.remedy.to_owned(),
            ..Words::default()
        }
    });
}

fn beside(sheet: &Sheet<'_>, report: &mut Report<'_>) {
    let before = sheet.before.iter().filter(|line| !line.is_empty()).count();
    let after: Vec<_> = sheet.after.iter().filter(|(_, line)| !line.is_empty()).collect();
    if before > 0 {
        report.add(problem::BESIDE_TABLE, Some(0), |_| Words {
            message: format!(
                "{} before the names of the columns. The first was taken as the title.",
                lines(before)
            ),
            hint: "Nothing to do.".to_owned(),
            ..Words::default()
        });
    }
    if let Some((span, _)) = after.first() {
        report.add(problem::BESIDE_TABLE, Some(span.start), |_| Words {
            message: format!(
                "{} after the last row. The text is kept with the dataset.",
                lines(after.len())
            ),
            hint: "Nothing to do.".to_owned(),
            ..Words::default()
        });
    }
}

fn lines(count: usize) -> String {
    if count == 1 { "1 line stands".to_owned() } else { format!("{count} lines stand") }
}

fn order(known: &Known, report: &mut Report<'_>) {
    if known.proof.is_certain || known.by == By::Given {
        return;
    }
    report.add(problem::DATE_ORDER, None, |_| Words {
        message: format!("Whether day or month comes first is in doubt: {}.", known.proof.words),
        hint: problem::DATE_ORDER.remedy.to_owned(),
        ..Words::default()
    });
}

fn twice(event: &Event, plan: &Plan) -> Fault {
    Fault {
        code: problem::DUPLICATE_ID,
        at: event.origin.range().map_or(0, |range| range.start),
        column: plan.id.and_then(|column| plan.header.get(column)).cloned().unwrap_or_default(),
        record: Some(event.id.clone()),
        message: format!(
            "The id “{}” stands twice in the table. Both rows are shown.",
            short(&event.id)
        ),
        hint: "Give each row an id of its own, or map another column as the id.".into(),
    }
}
