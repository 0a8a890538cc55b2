//! The event file, version 1: outline, records, references, one after the other.
//!
//! Owns what is said about the file as a whole. Leaves records to `records`.

use super::codes;
use super::context::Context;
use super::decode::{Decoded, SMALLEST};
use super::fields::{Fields, mark_replaced};
use super::outline::{EVENTS, Element, LISTS, Outline};
use super::path::Path;
use super::plain::{Given, Odd, Packing, Plain};
use super::records::Record;
use super::report::Words;
use super::scan::{Scanner, Span};
use super::value::{DEEPEST, Expected, FromJson, Here, Reading, found, refuse, short};
use super::{Loaded, Progress, Rising, Unreadable, lines, references};
use crate::model::{Dataset, Event, Onlooker, PackedEvents};
use crate::say;
use crate::words::Said;

/// The part of the work, of 1, that is done when the outline is known.
pub(super) const OUTLINE: f32 = 0.3;
/// The part of the work that is done when the records are read.
pub(super) const RECORDS: f32 = 0.9;

/// The fields of the whole file.
pub(super) const FIELDS: &[&str] = &[
    "schema",
    "title",
    "about",
    "licence",
    "as_of",
    "language",
    "organisations",
    "people",
    "commissions",
    "places",
    "sources",
    "events",
];

/// Reads a text that was decoded.
pub(super) fn read(
    decoded: &Decoded<'_>,
    file: &str,
    progress: &dyn Progress,
) -> Result<Loaded, Unreadable> {
    Ok(read_watched(decoded, file, progress, None)?.0)
}

/// Reads a text of which events can be packed; they are then not in the dataset.
pub(super) fn read_watched(
    decoded: &Decoded<'_>,
    file: &str,
    progress: &dyn Progress,
    onlooker: Option<&dyn Onlooker>,
) -> Result<(Loaded, Option<PackedEvents>), Unreadable> {
    let progress = &Rising::new(progress);
    let read =
        read_with(decoded, file, progress, Quick { is_careful: false, onlooker, given: None })?;
    // More events than those of a plain list: all of them are one list for the careful reader.
    let careful = || Ok(read_with(decoded, file, progress, Quick::NOT)?.unwrap_or_default());
    let Read { loaded, packing, .. } = read.map_or_else(careful, Ok)?;
    Ok((loaded, packing.map(Packing::done)))
}

/// Reads a text whose list of events was read and packed before; it stands in the text, or is empty there. None if
/// the text does not keep to the rules. Beside it, whether something is to be said of the file, be it that only the
/// text of the events can tell what.
pub(super) fn read_given<'t>(
    decoded: &'t Decoded<'_>,
    file: &'t str,
    progress: &dyn Progress,
    given: Given<'t>,
) -> Result<Option<(Loaded, Packing<'t>, bool)>, Unreadable> {
    let quick = Quick { is_careful: false, onlooker: None, given: Some(given) };
    let read = read_with(decoded, file, progress, quick)?;
    Ok(read.and_then(|Read { loaded, packing, has_bad_events }| {
        let has_faults = has_bad_events || !loaded.problems.is_empty();
        Some((loaded, packing?, has_faults))
    }))
}

/// What was read of a text.
#[derive(Default)]
struct Read<'t> {
    loaded: Loaded,
    /// Its events, if they are packed.
    packing: Option<Packing<'t>>,
    /// See [`Context::has_bad_events`].
    has_bad_events: bool,
}

/// How quickly a text is read.
struct Quick<'t> {
    /// With care throughout.
    is_careful: bool,
    /// Who looks at the events, which are packed then.
    onlooker: Option<&'t dyn Onlooker>,
    /// Its events, if they were read before.
    given: Option<Given<'t>>,
}

impl Quick<'_> {
    /// Not at all.
    const NOT: Self = Self { is_careful: true, onlooker: None, given: None };
}

/// Reads a text with care throughout, as a test of the quicker way.
#[cfg(test)]
pub(super) fn read_with_care(
    decoded: &Decoded<'_>,
    file: &str,
    progress: &dyn Progress,
) -> Result<Loaded, Unreadable> {
    Ok(read_with(decoded, file, progress, Quick::NOT)?.unwrap_or_default().loaded)
}

/// Reads a text, with care or as far as needed; none if that was too little.
fn read_with<'t>(
    decoded: &'t Decoded<'_>,
    file: &'t str,
    progress: &dyn Progress,
    quick: Quick<'t>,
) -> Result<Option<Read<'t>>, Unreadable> {
    let text = decoded.text.trim_end();
    let mut ctx = Context::new(file, text);
    ctx.is_careful = quick.is_careful;
    ctx.onlooker = quick.onlooker;
    ctx.given = quick.given;
    decoded.report(&mut ctx.report);
    let mut outline = outline(&mut ctx, file, progress)?;
    if outline.needs_care || ctx.given.is_some() {
        return Ok(None);
    }
    ctx.is_cut = outline.is_cut;
    let head = std::mem::take(&mut outline.head);
    let mut dataset = read_head(head, outline.end, &mut ctx);
    let mut steps = Steps::new(progress, outline.lists.iter().map(Vec::len).sum());
    let read = read_lists(&mut dataset, &mut outline, &mut ctx, &mut steps);
    let (true, Ok(mut packing)) = (progress.at(RECORDS), read) else {
        return Err(cancelled(file));
    };
    references::check(&mut dataset, &outline.lists, packing.as_mut(), &mut ctx);
    let events = packing.as_ref().map_or(dataset.events.len(), |packing| packing.packed.len());
    check_whole(&dataset, events, &outline, decoded, &mut ctx);
    progress.at(1.0);
    let has_bad_events = ctx.has_bad_events;
    let loaded = Loaded { dataset, problems: ctx.report.finish() };
    Ok(Some(Read { loaded, packing, has_bad_events }))
}

/// What is said of a file whose reading was stopped by the user.
pub(crate) fn cancelled(file: &str) -> Unreadable {
    let message = say!("found-cancelled");
    Unreadable::whole(file, codes::CANCELLED, message, say!("found-cancelled-hint"))
}

/// The outline of the text, which must begin with an object or a list.
fn outline<'t>(
    ctx: &mut Context<'t>,
    file: &str,
    progress: &dyn Progress,
) -> Result<Outline<'t, { LISTS.len() }>, Unreadable> {
    let text = ctx.text;
    // A file is never so large that its fraction would not fit.
    // A plain list of events is read while it is found.
    let share = if ctx.is_careful { OUTLINE } else { RECORDS };
    let mut watch = |at: usize| progress.at(share * at as f32 / text.len().max(1) as f32);
    let mut scanner = Scanner::watched(text, &mut watch);
    scanner.blank();
    ctx.report_odd(&mut scanner, &Path::ROOT);
    let start = scanner.at;
    if !matches!(scanner.peek(), Some(b'{' | b'[')) {
        return Err(if scanner.stopped { cancelled(file) } else { no_object(text, start, file) });
    }
    if lines::are_lines(text, start) {
        return lines::outline(&mut scanner, ctx).ok_or_else(|| cancelled(file));
    }
    let outline = Outline::new(LISTS, EVENTS).maybe_plain().walk(&mut scanner, &Path::ROOT, ctx);
    let Some(outline) = outline else { return Err(cancelled(file)) };
    if outline.is_bare_list
        && outline.plain.is_none()
        && outline.lists.get(EVENTS).is_none_or(Vec::is_empty)
    {
        let message = if outline.deepest > DEEPEST {
            say!("found-deep-list", depth = outline.deepest + 1, most = DEEPEST)
        } else {
            say!("found-list-of-nothing").to_owned()
        };
        let hint = say!("found-right-file", smallest = SMALLEST);
        return Err(Unreadable::at(file, text, codes::WRONG_TOP_LEVEL, start, &message, &hint));
    }
    if outline.is_bare_list {
        ctx.problem(codes::BARE_LIST, start, &Path::ROOT, || {
            (say!("found-bare-list").to_owned(), say!("found-bare-list-hint").to_owned())
        });
    }
    after_end(&mut scanner, ctx);
    Ok(outline)
}

/// Why a text that begins neither with a brace nor with a bracket is no event file.
fn no_object(text: &str, at: usize, file: &str) -> Unreadable {
    let rest = text.get(at..).unwrap_or_default();
    let hint = say!("found-right-file", smallest = SMALLEST);
    if serde_json::from_str::<serde::de::IgnoredAny>(rest).is_ok() {
        let found = found(rest);
        let message = say!("found-nothing-but", found = &found);
        return Unreadable::at(file, text, codes::WRONG_TOP_LEVEL, at, &message, &hint);
    }
    let line = rest.lines().next().unwrap_or_default();
    let looks = if rest.starts_with('<') {
        say!("looks-like-a-page")
    } else if rest.starts_with("BEGIN:VCARD") {
        say!("looks-like-addresses")
    } else if line.matches([',', ';', '\t']).count() > 1 {
        say!("looks-like-a-table")
    } else {
        ""
    };
    let message = say!("found-no-brace", beginning = short(line));
    let message = format!("{message} {looks}");
    Unreadable::at(file, text, codes::NOT_JSON, at, message.trim_end(), &hint)
}

/// Reports what follows after the end of the object.
pub(super) fn after_end(scanner: &mut Scanner<'_, '_>, ctx: &mut Context<'_>) {
    scanner.blank();
    ctx.report_odd(scanner, &Path::ROOT);
    let next = scanner.peek();
    if next.is_none() {
        return;
    }
    ctx.problem(codes::TRAILING_CONTENT, scanner.at, &Path::ROOT, || {
        let hint = if next == Some(b'{') {
            say!("found-trailing-object-hint")
        } else {
            say!("found-trailing-hint")
        };
        (say!("found-trailing").to_owned(), hint.to_owned())
    });
}

/// Stands where a list should: what is there is no list.
struct NoList;

impl FromJson for NoList {
    const EXPECTED: Expected =
        Expected { what: Said("expected-list"), hint: Said("expected-list-hint") };

    fn read(here: &Here<'_>, ctx: &mut Context<'_>) -> Reading<Self> {
        refuse(here, ctx, &Self::EXPECTED)
    }
}

/// Everything but the lists.
fn read_head<'t>(
    mut head: Vec<super::fields::Member<'t>>,
    end: usize,
    ctx: &mut Context<'t>,
) -> Dataset {
    mark_replaced(&mut head, &Path::ROOT, ctx);
    let here = Here { span: Span { start: 0, end }, depth: 0, path: Path::ROOT };
    let mut fields = Fields::of(here, head, ctx);
    for list in LISTS {
        fields.needed::<NoList>(list);
    }
    Dataset {
        schema: schema(&mut fields),
        title: fields.optional("title"),
        about: fields.optional("about"),
        licence: fields.optional("licence"),
        as_of: fields.date("as_of"),
        language: fields.optional("language"),
        other: fields.rest(FIELDS),
        ..Dataset::default()
    }
}

fn schema(fields: &mut Fields<'_, '_>) -> Option<String> {
    let at = fields.span_of("schema").map_or(0, |span| span.start);
    let schema: String = fields.optional("schema")?;
    if schema != "attache/1" {
        let path = fields.here.path.key("schema");
        fields.ctx.problem(codes::UNKNOWN_VERSION, at, &path, || {
            let shown = short(&schema);
            (say!("found-version", version = shown), say!("found-version-hint").to_owned())
        });
    }
    Some(schema)
}

/// The watcher does not want it any more.
struct Stopped;

/// All the records; of packed events, these.
fn read_lists<'t>(
    dataset: &mut Dataset,
    outline: &mut Outline<'t, { LISTS.len() }>,
    ctx: &mut Context<'_>,
    steps: &mut Steps<'_>,
) -> Result<Option<Packing<'t>>, Stopped> {
    let plain = outline.plain.take();
    let [organisations, people, commissions, places, sources, events] = &mut outline.lists;
    dataset.organisations = records(organisations, LISTS[0], ctx, steps).ok_or(Stopped)?;
    dataset.people = records(people, LISTS[1], ctx, steps).ok_or(Stopped)?;
    dataset.commissions = records(commissions, LISTS[2], ctx, steps).ok_or(Stopped)?;
    dataset.places = records(places, LISTS[3], ctx, steps).ok_or(Stopped)?;
    dataset.sources = records(sources, LISTS[4], ctx, steps).ok_or(Stopped)?;
    dataset.events = match plain {
        Some(mut plain) => {
            odd_records(&mut plain, ctx);
            if plain.packing.is_some() {
                return Ok(plain.packing);
            }
            *events = plain.events.iter().enumerate().map(element).collect();
            plain.events
        }
        None => records(events, LISTS[5], ctx, steps).ok_or(Stopped)?,
    };
    Ok(None)
}

/// Reads those events of a plain list that need care.
fn odd_records(plain: &mut Plain<'_>, ctx: &mut Context<'_>) {
    let path = Path::ROOT.key(LISTS[EVENTS]);
    for (place, Odd { span, depth }) in std::mem::take(&mut plain.odd) {
        let event = record(&Here { span, depth, path: path.index(place) }, ctx);
        if let Some(packing) = &mut plain.packing {
            packing.keep(place, event);
        } else if let Some(own) = plain.events.get_mut(place) {
            *own = event;
        }
    }
    if let Some(packing) = &mut plain.packing {
        packing.note_again();
    }
    ctx.leave_record();
}

/// Where an event of a plain list stands.
fn element((ordinal, event): (usize, &Event)) -> Element {
    let range = event.origin.range().unwrap_or_default();
    Element { span: Span { start: range.start, end: range.end }, ordinal, depth: 0 }
}

fn record<T: Record>(here: &Here<'_>, ctx: &mut Context<'_>) -> T {
    ctx.leave_record();
    let before = ctx.report.len();
    let mut fields = Fields::open(*here, ctx);
    fields.report_empty();
    let record = T::read(&mut fields);
    ctx.name_record_since(before);
    record
}

fn records<T: Record>(
    elements: &[Element],
    list: &str,
    ctx: &mut Context<'_>,
    steps: &mut Steps<'_>,
) -> Option<Vec<T>> {
    let path = Path::ROOT.key(list);
    // Exactly as many: while a list grows, it is there twice.
    let mut records = Vec::with_capacity(elements.len());
    for element in elements {
        steps.step()?;
        let here =
            Here { span: element.span, depth: element.depth, path: path.index(element.ordinal) };
        records.push(record(&here, ctx));
    }
    ctx.leave_record();
    Some(records)
}

/// Counts records, and tells the watcher every thousand.
pub(super) struct Steps<'p> {
    progress: &'p dyn Progress,
    done: usize,
    total: usize,
}

impl<'p> Steps<'p> {
    pub(super) fn new(progress: &'p dyn Progress, total: usize) -> Self {
        Self { progress, done: 0, total }
    }

    /// One record further. None if the watcher asked to stop.
    pub(super) fn step(&mut self) -> Option<()> {
        self.done += 1;
        if !self.done.is_multiple_of(1_000) {
            return Some(());
        }
        #[expect(clippy::cast_precision_loss, reason = "progress is for the eye")]
        let part = self.done as f32 / self.total.max(1) as f32;
        self.progress.at(OUTLINE + (RECORDS - OUTLINE) * part).then_some(())
    }
}

/// What can only be said when everything is read.
fn check_whole(
    dataset: &Dataset,
    events: usize,
    outline: &Outline<'_, { LISTS.len() }>,
    decoded: &Decoded<'_>,
    ctx: &mut Context<'_>,
) {
    let end = ctx.text.len();
    if outline.is_cut || decoded.is_cut {
        ctx.is_cut = false;
        ctx.problem(codes::FILE_CUT, end, &Path::ROOT, || {
            let read = match events {
                0 => say!("found-cut-nothing").to_owned(),
                _ => say!("found-cut-events", count = events),
            };
            (say!("found-file-cut", read = read), say!("found-file-cut-hint").to_owned())
        });
        return;
    }
    let names_events = dataset.other.contains_key("events (unreadable)");
    if !outline.has_main && !names_events {
        let is_event = ["kind", "when", "id"].iter().any(|key| dataset.other.contains_key(*key));
        ctx.report.add(codes::NO_EVENTS, None, |_| {
            let message = say!("found-no-list").to_owned();
            let is_list = |(_, value): &(&String, &serde_json::Value)| {
                value.as_array().is_some_and(|list| list.iter().any(serde_json::Value::is_object))
            };
            let list = dataset.other.iter().find(is_list).map(|(key, _)| short(key));
            let hint = if is_event {
                say!("found-single-event").to_owned()
            } else if let Some(list) = list {
                say!("found-other-list", list = list)
            } else {
                say!("found-add-list", smallest = SMALLEST)
            };
            Words { message, hint, ..Words::default() }
        });
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use crate::load::read;

    fn many() -> String {
        let event = r#"{"id": "x", "kind": "visit", "title": "A visit", "when": "2025"},"#;
        format!("{{\"events\": [{}]}}", event.repeat(5_000).trim_end_matches(','))
    }

    #[test]
    fn progress_grows_to_one() {
        let seen = RefCell::new(Vec::new());
        let watch = |fraction: f32| {
            seen.borrow_mut().push(fraction);
            true
        };
        assert!(read(many().as_bytes(), "f", &watch).is_ok());
        let seen = seen.into_inner();
        assert!(seen.is_sorted() && seen.last() == Some(&1.0), "{seen:?}");
        assert!(seen.len() < 20, "not called too often: {}", seen.len());
    }

    #[test]
    fn reading_can_be_stopped_at_any_step() {
        let mut stopped = 0;
        for limit in [0.0, 0.2, 0.4, 0.85, 0.899] {
            let error = read(many().as_bytes(), "f", &|fraction| fraction <= limit).err();
            stopped += usize::from(error.is_some_and(|error| error.problem.code == "cancelled"));
        }
        assert_eq!(stopped, 5);
    }
}
