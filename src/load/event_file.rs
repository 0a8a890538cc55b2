//! The event file, version 1: outline, records, references, one after the other.
//!
//! Owns the order of these, and the head of the file. Leaves its `lists` record by record to `records`; `whole` is
//! what is said about all of it.

mod lists;
mod whole;

pub(super) use lists::Steps;

use super::codes;
use super::context::Context;
use super::decode::{Decoded, SMALLEST};
use super::fields::{Fields, mark_replaced};
use super::outline::{EVENTS, LISTS, Outline};
use super::path::Path;
use super::plain::{Given, Packing};
use super::scan::{Scanner, Span};
use super::value::{DEEPEST, Expected, FromJson, Here, Reading, refuse, short};
use super::{Loaded, Progress, Rising, Unreadable, lines, references};
use crate::model::{Dataset, Onlooker, PackedEvents};
use crate::say;
use crate::words::Said;
use lists::read_lists;
use whole::{check_whole, no_object};

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
