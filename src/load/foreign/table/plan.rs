//! A mapping laid over the columns of a table: the number of the column for each part of an event.

use std::collections::HashMap;

use super::dates::{Rules, fold};
use super::dialect::Sheet;
use super::layouts;
use super::mapping::{Mapping, PrecisionScheme, Scheme, Target, Targets};
use super::title::Template;

/// So many cells are kept each under its own name; a name beside each of millions would fill the memory.
const MOST_APART: usize = 500_000;
/// The same of names that are many times as long as the text, beyond so many bytes of them.
const MOST_NAMES: usize = 16;
const FEW_NAMES: usize = 1 << 20;
/// Under this key the kept cells of a row stand, where they are kept as one text.
pub(super) const PACKED: &str = "row";

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub header: Vec<String>,
    /// Under which key the cells of a column are kept.
    pub keys: Vec<String>,
    pub id: Option<usize>,
    pub title: Option<usize>,
    pub template: Option<Template>,
    pub when: Option<usize>,
    pub start: Option<usize>,
    pub end: Option<usize>,
    /// Year, month, day.
    pub parts: [Option<usize>; 3],
    /// The same of the end.
    pub end_parts: [Option<usize>; 3],
    pub precision: Option<(usize, PrecisionScheme)>,
    pub kind: Option<usize>,
    pub status: Option<usize>,
    pub parties: Vec<(usize, Side)>,
    pub summary: Option<usize>,
    pub place: Option<usize>,
    pub place_country: Option<usize>,
    pub lat: Option<usize>,
    pub lon: Option<usize>,
    pub tags: Vec<usize>,
    pub sources: Vec<usize>,
    pub note: Option<usize>,
    pub commission: Option<usize>,
    /// Columns that are kept as they are.
    pub kept: Vec<usize>,
    /// They are many: those of a row are kept as one text, and their names once, with the file.
    pub packs: bool,
    pub rules: Rules,
    /// Codes of kinds by value, folded.
    pub kinds: HashMap<String, String>,
    pub kind_default: Option<String>,
    pub scheme: Option<Scheme>,
    pub statuses: HashMap<String, String>,
    /// The column that tells a title and eras from events.
    pub row_type: Option<usize>,
}

/// The part of a party in an event.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Any,
    From,
    To,
}

impl Plan {
    pub(super) fn of(sheet: &Sheet<'_>, mapping: &Mapping) -> Self {
        let header = sheet.header.clone();
        let mut plan = Self {
            template: mapping.title.as_deref().map(|title| Template::of(title, &header)),
            rules: Rules { order: mapping.date.order, serial: mapping.date.serial },
            kinds: folded(&mapping.kind.values),
            kind_default: mapping.kind.default.clone(),
            scheme: mapping.kind.scheme,
            statuses: folded(&mapping.status.values),
            ..Self::default()
        };
        let layout = mapping.name.as_deref().and_then(layouts::named);
        if layout.is_some_and(|layout| layout.has_row_types) {
            plan.row_type = header.iter().position(|name| fold(name) == "type");
        }
        let by_name: HashMap<&str, &Targets> = mapping.columns.iter().collect();
        for (column, name) in header.iter().enumerate() {
            let targets = by_name.get(name.as_str()).map(|it| it.list()).unwrap_or_default();
            for target in targets {
                plan.take(*target, column, mapping);
            }
            if targets.iter().all(|target| *target == Target::Other) {
                plan.kept.push(column);
            }
        }
        let names = plan.kept.iter().filter_map(|column| header.get(*column));
        let names = names.map(String::len).sum::<usize>().saturating_mul(sheet.rows.len());
        plan.packs = plan.kept.len() * sheet.rows.len() > MOST_APART
            || names > FEW_NAMES + MOST_NAMES * sheet.text.len();
        plan.keys = header.iter().map(|name| key(name)).collect();
        plan.header = header;
        plan
    }

    fn take(&mut self, target: Target, column: usize, mapping: &Mapping) {
        let [year, month, day] = &mut self.parts;
        let [end_year, end_month, end_day] = &mut self.end_parts;
        let place = match target {
            Target::Other => return,
            Target::Party => return self.parties.push((column, Side::Any)),
            Target::PartyFrom => return self.parties.push((column, Side::From)),
            Target::PartyTo => return self.parties.push((column, Side::To)),
            Target::Tags => return self.tags.push(column),
            Target::Source => return self.sources.push(column),
            Target::DatePrecision => {
                self.precision = mapping.date.precision.map(|scheme| (column, scheme));
                return;
            }
            Target::Id => &mut self.id,
            Target::Title => &mut self.title,
            Target::When => &mut self.when,
            Target::Start => &mut self.start,
            Target::End => &mut self.end,
            Target::Year => year,
            Target::Month => month,
            Target::Day => day,
            Target::EndYear => end_year,
            Target::EndMonth => end_month,
            Target::EndDay => end_day,
            Target::Kind => &mut self.kind,
            Target::Status => &mut self.status,
            Target::Summary => &mut self.summary,
            Target::Place => &mut self.place,
            Target::PlaceCountry => &mut self.place_country,
            Target::Lat => &mut self.lat,
            Target::Lon => &mut self.lon,
            Target::Note => &mut self.note,
            Target::Commission => &mut self.commission,
        };
        // Of two columns for one part, the first counts; the other is kept.
        if place.is_none() {
            *place = Some(column);
        } else {
            self.kept.push(column);
        }
    }

    /// Whether some column gives a date.
    pub(super) fn has_date(&self) -> bool {
        let [year, ..] = self.parts;
        self.when.or(self.start).or(self.end).or(year).is_some()
    }

    /// Whether a title is made of some column.
    pub(super) fn has_title(&self) -> bool {
        self.title.is_some() || self.template.as_ref().is_some_and(|it| !it.parts.is_empty())
    }
}

/// The fields of an event in the event file.
const FIELDS: &[&str] = &[
    "id",
    "kind",
    "title",
    "when",
    "summary",
    "status",
    "parties",
    "place",
    "commission",
    "delegations",
    "hosts",
    "co_chairs",
    "programme",
    "agenda",
    "outcomes",
    "commitments",
    "quotes",
    "relations",
    "claims",
    "sources",
    "tags",
    "codes",
    "note",
];

/// The key of a column that is kept: its name, but for those that an event has already.
fn key(name: &str) -> String {
    if FIELDS.contains(&name) { format!("{name} (column)") } else { name.to_owned() }
}

fn folded(values: &std::collections::BTreeMap<String, String>) -> HashMap<String, String> {
    values.iter().map(|(value, code)| (value.trim().to_lowercase(), code.clone())).collect()
}
