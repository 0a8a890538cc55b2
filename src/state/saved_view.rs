//! A view that is kept under a name: by ids and dates and not by numbers, so that it means the same in
//! another reading of the file, and in another file that has the ids.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::history::View;
use super::lanes::Lanes;
use super::panels::Panels;
use super::pin::Pin;
use super::selection::{Selection, SelectionCommand, Target};
use crate::model::Other;
use crate::query::language;
use crate::query::{Catalog, EventIx, Field, Filter};
use crate::say;
use crate::time::{EventDate, Moment, Span, TimeView};

/// A selection of more events than this is not kept: it is a list, not a choice.
const MOST_EVENTS: usize = 500;
/// Fields whose values are ids of the file.
const FIELDS_OF_IDS: [Field; 9] = [
    Field::Party,
    Field::Pair,
    Field::Organisation,
    Field::Person,
    Field::Commission,
    Field::Place,
    Field::Source,
    Field::Tag,
    Field::File,
];
/// The years that EDTF writes with four digits.
const PLAIN_YEARS: std::ops::RangeInclusive<i64> = 0..=9999;

/// See the module.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SavedView {
    /// What it is called.
    pub name: String,
    /// The filter, as a query line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    query: String,
    /// The time on screen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    time: Option<SavedSpan>,
    /// The selected range of time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    range: Option<SavedSpan>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    selection: Option<SavedTarget>,
    /// What is pinned beside it: kept of the session of a file, and no part of a view with a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pinned: Option<SavedTarget>,
    #[serde(default)]
    lanes: Lanes,
    #[serde(default, serialize_with = "without_window")]
    panels: Panels,
    /// What a newer program keeps of it.
    #[serde(flatten)]
    other: Other,
}

/// What is selected, by ids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum SavedTarget {
    Event(String),
    Events(Vec<String>),
    Party(String),
    Pair(String, String),
    Person(String),
    Organisation(String),
    Commission(String),
    Place(String),
    Source(String),
}

/// A stretch of time as two dates.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct SavedSpan {
    from: From,
    to: To,
}

/// Where it begins: of a date its first moment.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
struct From(Moment);

/// Where it ends: of a day, month or year its end.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
struct To(Moment);

impl SavedView {
    /// A view of a catalog, under a name.
    #[must_use]
    pub fn of(name: String, view: &View, catalog: &Catalog) -> Self {
        Self {
            name,
            query: language::write(&view.filter),
            time: Some(SavedSpan::of(view.time.span())),
            range: view.range.map(SavedSpan::of),
            selection: view.selection.target().and_then(|it| SavedTarget::of(it, catalog)),
            pinned: None,
            lanes: view.lanes.clone(),
            panels: view.panels.clone(),
            other: Other::new(),
        }
    }

    /// The same view under another name.
    #[must_use]
    pub fn named(self, name: String) -> Self {
        Self { name, ..self }
    }

    /// The same view with what is pinned beside the selection.
    #[must_use]
    pub fn with_pin(self, pin: &Pin, catalog: &Catalog) -> Self {
        let pinned = pin.target().and_then(|target| SavedTarget::of(target, catalog));
        Self { pinned, ..self }
    }

    /// What is pinned in it, if a catalog has that; else it is said.
    #[must_use]
    pub fn pinned(&self, catalog: &Catalog, left_out: &mut Vec<String>) -> Option<Target> {
        let saved = self.pinned.as_ref()?;
        let found = saved.find(catalog, left_out);
        if found.is_none() {
            left_out.push(say!("lacks-pinned", target = saved.words()));
        }
        found
    }

    /// Whether what is written in it can be read, and what not.
    ///
    /// # Errors
    ///
    /// The first clause of the query that is none, in words.
    pub fn check(&self) -> Result<(), String> {
        match language::read(&self.query).1.first() {
            Some(problem) => {
                let piece = self.piece(problem);
                Err(say!("view-wrong-query", piece = piece, problem = &problem.words))
            }
            None => Ok(()),
        }
    }

    fn piece(&self, problem: &language::QueryProblem) -> &str {
        let (from, to) = problem.place;
        self.query.get(from..to).unwrap_or(&self.query)
    }

    /// The time on screen.
    #[must_use]
    pub fn time(&self) -> Option<Span> {
        self.time.map(SavedSpan::span)
    }

    /// The filter, as a query line.
    #[must_use]
    pub fn query(&self) -> &str {
        &self.query
    }

    /// The view in a catalog, as far as this has what it names; and in words what was left out. What
    /// cannot be shown stays as it is in the `present` view.
    #[must_use]
    pub fn resolve(&self, catalog: &Catalog, present: &View) -> (View, Vec<String>) {
        let mut left_out = Vec::new();
        let filter = self.filter(catalog, &mut left_out);
        let mut inside = |span: Option<SavedSpan>, lacks: fn(String) -> String| {
            let span = span?.span();
            let within = catalog.extent().is_none_or(|extent| extent.intersects(span));
            if !within {
                left_out.push(lacks(span.words()));
            }
            within.then_some(span)
        };
        let time = inside(self.time, |time| say!("lacks-time", time = time));
        let time = time.map_or(present.time, TimeView::of);
        let range = inside(self.range, |time| say!("lacks-range", time = time));
        let mut selection = Selection::default();
        if let Some(saved) = &self.selection {
            match saved.find(catalog, &mut left_out) {
                Some(target) => selection.apply(SelectionCommand::Select(target)),
                None => left_out.push(say!("lacks-selected", target = saved.words())),
            }
        }
        let (lanes, panels) = (self.lanes.clone(), self.panels.of_view());
        (View { time, selection, filter, lanes, range, panels }, left_out)
    }

    fn filter(&self, catalog: &Catalog, left_out: &mut Vec<String>) -> Filter {
        let (mut filter, problems) = language::read(&self.query);
        left_out.extend(problems.iter().map(|it| say!("lacks-of-filter", piece = self.piece(it))));
        // Of a large file values are known later: then what it has not shows no event, and is seen.
        if catalog.columns_if_made().is_some() {
            for field in FIELDS_OF_IDS {
                let Some(choice) = filter.fields.get_mut(&field) else { continue };
                for list in [&mut choice.only, &mut choice.not] {
                    list.retain(|value| {
                        let known = !catalog.values_meant(field, value).is_empty();
                        if !known {
                            let (field, value) = (field.key(), value.as_str());
                            left_out.push(say!("lacks-value", field = field, value = value));
                        }
                        known
                    });
                }
            }
        }
        super::filter::tidy(&mut filter);
        filter
    }
}

impl SavedTarget {
    pub(super) fn of(target: &Target, catalog: &Catalog) -> Option<Self> {
        let id = |event: EventIx| catalog.event(event).map(|event| event.id.to_string());
        let code = |party| catalog.party(party).map(|party| party.code.clone());
        Some(match target {
            Target::Event(event) => Self::Event(id(*event)?),
            Target::Events(events) if events.len() > MOST_EVENTS => return None,
            Target::Events(events) => {
                Self::Events(events.iter().filter_map(|event| id(*event)).collect())
            }
            Target::Party(party) => Self::Party(code(*party)?),
            Target::Pair(one, other) => Self::Pair(code(*one)?, code(*other)?),
            Target::Person(person) => Self::Person(person.to_string()),
            Target::Organisation(name) => Self::Organisation(name.to_string()),
            Target::Commission(it) => Self::Commission(catalog.commission_id(*it)?.to_owned()),
            Target::Place(place) => Self::Place(place.to_string()),
            Target::Source(source) => Self::Source(source.to_string()),
        })
    }

    /// What it is in a catalog; says which of several events are missing.
    pub(super) fn find(&self, catalog: &Catalog, left_out: &mut Vec<String>) -> Option<Target> {
        // A name without an entry is one that events name.
        let named = |target: Target, has_entry: bool| {
            let known =
                has_entry || !catalog.has_dossiers() || !target.its_events(catalog).is_empty();
            known.then_some(target)
        };
        match self {
            Self::Event(id) => catalog.find_event(id).map(Target::Event),
            Self::Events(ids) => {
                let found: Vec<EventIx> =
                    ids.iter().filter_map(|id| catalog.find_event(id)).collect();
                let missing = ids.len() - found.len();
                if missing > 0 && !found.is_empty() {
                    left_out.push(say!("lacks-events", missing = missing, count = ids.len()));
                }
                (!found.is_empty()).then(|| Target::events(found))
            }
            Self::Party(code) => catalog.find_party(code).map(Target::Party),
            Self::Pair(one, other) => {
                Some(Target::Pair(catalog.find_party(one)?, catalog.find_party(other)?))
            }
            Self::Person(it) => {
                named(Target::Person(it.as_str().into()), catalog.person(it).is_some())
            }
            Self::Organisation(it) => {
                named(Target::organisation(catalog, it), catalog.organisation(it).is_some())
            }
            Self::Commission(id) => catalog.find_commission(id).map(Target::Commission),
            Self::Place(it) => {
                named(Target::Place(it.as_str().into()), catalog.place(it).is_some())
            }
            Self::Source(it) => {
                named(Target::Source(it.as_str().into()), catalog.source(it).is_some())
            }
        }
    }

    pub(super) fn words(&self) -> String {
        match self {
            Self::Event(id) => say!("target-event", id = id),
            Self::Events(ids) => say!("count-events", count = ids.len()),
            Self::Party(code) => code.clone(),
            Self::Pair(one, other) => say!("target-pair", one = one, other = other),
            Self::Person(name) => say!("target-person", name = name),
            Self::Organisation(name) => say!("target-organisation", name = name),
            Self::Commission(id) => say!("target-commission", id = id),
            Self::Place(name) => say!("target-place", name = name),
            Self::Source(id) => say!("target-source", id = id),
        }
    }
}

impl SavedSpan {
    fn of(span: Span) -> Self {
        Self { from: From(span.start()), to: To(span.end()) }
    }

    fn span(self) -> Span {
        Span::new(self.from.0, self.to.0)
    }
}

/// A moment is written as an instant; where the calendar's four digits end, as seconds.
fn write<S: Serializer>(moment: Moment, serializer: S) -> Result<S::Ok, S::Error> {
    let at = moment.civil();
    if !PLAIN_YEARS.contains(&at.year) {
        return serializer.serialize_i64(moment.seconds());
    }
    let date = moment.iso_day();
    let text = format!("{date}T{:02}:{:02}:{:02}Z", at.hour, at.minute, at.second);
    serializer.serialize_str(&text)
}

fn read<'de, D: Deserializer<'de>>(deserializer: D, is_end: bool) -> Result<Moment, D::Error> {
    let complain = |words: String| de::Error::custom(words);
    let written = serde_json::Value::deserialize(deserializer)?;
    if let Some(seconds) = written.as_i64() {
        return Ok(Moment::from_seconds(seconds));
    }
    let Some(text) = written.as_str() else {
        return Err(complain("a date is to be a text such as \"2024-06-30\"".to_owned()));
    };
    let date =
        EventDate::parse(text).map_err(|it| complain(format!("{}; {}", it.reason, it.hint)))?;
    // An instant is the end itself, and not the second that it names.
    let is_instant = text.contains('T');
    let moment = if is_end && !is_instant { date.latest() } else { date.earliest() };
    moment.ok_or_else(|| complain(format!("“{text}” has no such end")))
}

impl Serialize for From {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(self.0, serializer)
    }
}

impl<'de> Deserialize<'de> for From {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read(deserializer, false).map(Self)
    }
}

impl Serialize for To {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(self.0, serializer)
    }
}

impl<'de> Deserialize<'de> for To {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read(deserializer, true).map(Self)
    }
}

/// How the window looks is no part of a view, and of no use to who is given one.
fn without_window<S: Serializer>(panels: &Panels, serializer: S) -> Result<S::Ok, S::Error> {
    let mut value = serde_json::to_value(panels).map_err(serde::ser::Error::custom)?;
    if let Some(fields) = value.as_object_mut() {
        for name in Panels::OF_WINDOW {
            fields.remove(name);
        }
    }
    value.serialize(serializer)
}

#[cfg(test)]
mod tests {
    use super::SavedView;
    use crate::query::{Field, Grouping, test_catalog};
    use crate::state::{
        Command, FilterCommand, LanesCommand, LowerPanel, PanelsCommand, RulerCommand,
        SelectionCommand, State, Target, ThemeChoice,
    };
    use crate::time::{Moment, Span};

    const TWO: &str = r#"[
        {"id":"a","kind":"visit","title":"A","when":"2023-05","parties":["MAR","MLI"]},
        {"id":"b","kind":"visit","title":"B","when":"2024-05","parties":["MAR","MRT"]}]"#;
    /// The same in another order, without one of them.
    const ONE: &str = r#"[
        {"id":"b","kind":"visit","title":"B","when":"2024-05","parties":["MRT","MAR"]},
        {"id":"c","kind":"visit","title":"C","when":"2022-05","parties":["FRA"]}]"#;

    fn text(view: &SavedView) -> String {
        serde_json::to_string(view).expect("writes")
    }

    #[test]
    fn a_view_comes_back_as_it_was_by_ids_and_dates() {
        let catalog = test_catalog(TWO);
        let _ = catalog.columns();
        let mut state = State::default();
        state.open(&catalog);
        let year = |year| Moment::from_civil(year, 1, 1);
        let b = catalog.find_event("b").expect("there");
        for command in [
            Command::Filter(FilterCommand::Toggle(Field::Party, "MRT".to_owned())),
            Command::Filter(FilterCommand::SetText("\"b\"".to_owned())),
            Command::Lanes(LanesCommand::SetGrouping(Grouping::Kind)),
            Command::Panels(PanelsCommand::ToggleLower(LowerPanel::Events)),
            Command::Panels(PanelsCommand::SetTheme(ThemeChoice::Dark)),
            Command::Ruler(RulerCommand::SetRange(Span::new(year(2023), year(2025)))),
            Command::Select(SelectionCommand::Select(Target::Event(b))),
        ] {
            let _ = state.apply(command, Some(&catalog), 0.0);
        }
        let view = state.view();
        let saved = SavedView::of("Mauritania".to_owned(), &view, &catalog);
        let written = text(&saved);
        for part in
            [r#""query":"party:MRT \"b\"""#, r#"{"event":"b"}"#, r#""to":"2025-01-01T00:00:00Z""#]
        {
            assert!(written.contains(part), "{part} in {written}");
        }
        assert!(!written.contains("theme"), "{written}");
        let read: SavedView = serde_json::from_str(&written).expect("reads");
        assert_eq!(read, saved);
        assert_eq!(read.resolve(&catalog, &view), (view.clone(), vec![]));
        let other = test_catalog(ONE);
        let _ = other.columns();
        let (there, left_out) = read.resolve(&other, &view);
        assert_eq!(left_out, [] as [String; 0]);
        assert_eq!(there.selection.event(), other.find_event("b"), "found by its id");
        assert_ne!(there.selection, view.selection);
    }

    #[test]
    fn what_a_file_lacks_is_left_out_and_said() {
        let catalog = test_catalog(ONE);
        let _ = catalog.columns();
        let mut state = State::default();
        state.open(&catalog);
        let saved: SavedView = serde_json::from_str(
            r#"{"name":"x","query":"party:MAR+MLI kind:visit -person:\"Nobody\" colour:red",
                "time":{"from":"1950","to":"1960"},"range":{"from":"2024-02","to":"2024-03"},
                "selection":{"event":"a"}}"#,
        )
        .expect("reads");
        let (view, left_out) = saved.resolve(&catalog, &state.view());
        assert_eq!(
            left_out,
            [
                "“colour:red” of the filter",
                "party “MLI” of the filter",
                "person “Nobody” of the filter",
                "the time on screen, 1 Jan 1950 – 31 Dec 1960, when nothing happens",
                "what is selected, the event a",
            ]
        );
        assert_eq!(view.filter.only(Field::Party).collect::<Vec<_>>(), ["MAR"]);
        assert_eq!(view.filter.only(Field::Kind).collect::<Vec<_>>(), ["visit"]);
        assert_eq!(view.range.map(Span::words).as_deref(), Some("1 Feb – 31 Mar 2024"));
        assert_eq!((view.time, view.selection.target()), (state.view().time, None));
        assert!(saved.check().is_err_and(|words| words.contains("colour:red")));
    }

    #[test]
    fn times_beyond_four_digits_come_back_to_the_second() {
        let catalog = test_catalog("[]");
        let mut state = State::default();
        for year in [-12_000, -1, 0, 9_999, 12_000] {
            let at = Moment::from_civil(year, 2, 3).plus_seconds(4_567);
            let span = Span::new(at, at.plus_seconds(90));
            let _ = state.apply(Command::Ruler(RulerCommand::SetRange(span)), None, 0.0);
            let saved = SavedView::of(String::new(), &state.view(), &catalog);
            let read: SavedView = serde_json::from_str(&text(&saved)).expect("reads");
            let (view, _) = read.resolve(&catalog, &state.view());
            assert_eq!(view.range, Some(span), "{}", text(&saved));
        }
    }
}
