//! Timelines of `TimelineJS`, versions 3 and 2, in JSON. `docs/formats.md` tells how a slide becomes an
//! event.
//!
//! Owns the way through the file, and its title slide. Slides and eras are read in `slide`, their
//! media in `media`, dates in `date`.

mod date;
mod media;
mod slide;

use std::collections::HashSet;

use compact_str::CompactString;

use self::date::Scale;
use self::media::{Asset, Media, TextPart};
use self::slide::{Era, Slide, Way};
use super::html::plain;
use super::json::{Seen, check_end, open, text_of};
use super::register::{Register, keep};
use super::tally::{Tally, no_objects};
use super::titles::{first_words, one_line};
use crate::load::context::Context;
use crate::load::decode::Decoded;
use crate::load::event_file::{FIELDS, RECORDS, Steps, cancelled};
use crate::load::fields::{Fields, Member, mark_replaced, report_key};
use crate::load::outline::Outline;
use crate::load::path::Path;
use crate::load::records::part;
use crate::load::report::Words;
use crate::load::scan::{Next, Scanner, Span};
use crate::load::value::Here;
use crate::load::{Loaded, Progress, Unreadable, codes};
use crate::model::{Dataset, Event, Other, Text};
use crate::say;
use crate::words::Said;

/// The list of slides among those of a file.
const SLIDES: usize = 0;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Version {
    Two,
    Three,
}

/// Whether a text is a timeline, by the keys at its beginning.
pub(in crate::load) fn is_timeline(text: &str) -> bool {
    version(text).is_some()
}

fn version(text: &str) -> Option<Version> {
    let whole = Seen::whole(text).filter(Seen::is_object)?;
    if whole.get("schema").is_some() {
        return None;
    }
    let slides = whole.get("events").map(|events| events.records()).unwrap_or_default();
    if slides.iter().any(super::json::Record::is_of_event_file) {
        return None;
    }
    if let Some(timeline) = whole.get("timeline").filter(Seen::is_object)
        && ["date", "era", "headline"].iter().any(|key| timeline.get(key).is_some())
    {
        return Some(Version::Two);
    }
    let eras = whole.get("eras").map(|eras| eras.records()).unwrap_or_default();
    let is_slide = slides.iter().chain(&eras).any(|record| {
        ["start_date", "text"].iter().any(|key| record.get(key).is_some_and(Seen::is_object))
    });
    let has_title_slide = || {
        let title = whole.get("title");
        title.is_some_and(|title| title.get("text").is_some_and(|text| text.is_object()))
    };
    (is_slide || has_title_slide()).then_some(Version::Three)
}

/// What stands in a file, of either version.
struct Outlined<'t> {
    outline: Outline<'t, 2>,
    /// Of version 2, what stands beside the timeline.
    beside: Vec<Member<'t>>,
}

/// Reads a timeline.
pub(in crate::load) fn read(
    decoded: &Decoded<'_>,
    file: &str,
    progress: &dyn Progress,
) -> Result<Loaded, Unreadable> {
    let version = version(&decoded.text).unwrap_or(Version::Three);
    let (names, root) = match version {
        Version::Two => (["date", "era"], Path::ROOT.key("timeline")),
        Version::Three => (["events", "eras"], Path::ROOT),
    };
    let (mut ctx, Outlined { mut outline, beside }) =
        open(decoded, file, progress, |scanner, ctx| match version {
            Version::Two => nested(scanner, names, &root, ctx),
            Version::Three => {
                let outline = Outline::new(names, SLIDES).walk(scanner, &root, ctx)?;
                Some(Outlined { outline, beside: Vec::new() })
            }
        })?;
    ctx.is_cut = outline.is_cut;
    let mut register = Register::default();
    let head = std::mem::take(&mut outline.head);
    let mut dataset = match version {
        Version::Two => head_2(head, outline.end, &root, &mut register, &mut ctx),
        Version::Three => head_3(head, outline.end, &mut register, &mut ctx),
    };
    let is_cosmic = dataset.other.get("scale").and_then(|it| it.as_str()) == Some("cosmological");
    let scale = if is_cosmic { Scale::Cosmic } else { Scale::Human };
    keep_beside(beside, &mut dataset, &mut ctx);
    let mut steps = Steps::new(progress, outline.lists.iter().map(Vec::len).sum());
    let Some(events) =
        slides(&outline, names, (version, scale), &root, &mut register, &mut ctx, &mut steps)
    else {
        return Err(cancelled(file));
    };
    if !progress.at(RECORDS) {
        return Err(cancelled(file));
    }
    tell(&outline, version, events.len(), &mut ctx);
    check_end(outline.is_cut || decoded.is_cut, events.len(), &mut ctx);
    dataset.events = events;
    dataset.sources = register.sources;
    dataset.places = register.places;
    progress.at(1.0);
    Ok(Loaded { dataset, problems: ctx.report.finish() })
}

/// The way through a file of version 2, whose lists stand in the object `timeline`.
fn nested<'t>(
    scanner: &mut Scanner<'t, '_>,
    names: [&'static str; 2],
    root: &Path<'_>,
    ctx: &mut Context<'t>,
) -> Option<Outlined<'t>> {
    let (mut found, mut beside) = (None, Vec::new());
    let mut is_cut = false;
    let mut turn = scanner.enter();
    loop {
        let next = scanner.member(&mut turn);
        ctx.report_odd(scanner, &Path::ROOT);
        match next {
            Next::Key(key) => {
                report_key(key, &Path::ROOT, ctx);
                let is_it = key.of(ctx.text).trim_matches('"') == "timeline";
                if is_it && found.is_none() && scanner.peek() == Some(b'{') {
                    found = Some(Outline::new(names, SLIDES).walk(scanner, root, ctx)?);
                } else {
                    beside.push(Member::scan(scanner, key, ctx.text));
                }
            }
            Next::Odd | Next::Entry => {}
            Next::End { closed } => {
                is_cut |= !closed;
                break;
            }
        }
    }
    let mut outline = found.unwrap_or_else(|| Outline::new(names, SLIDES));
    outline.is_cut |= is_cut;
    Some(Outlined { outline, beside })
}

/// All slides and eras. None if the reader was stopped.
fn slides(
    outline: &Outline<'_, 2>,
    names: [&str; 2],
    (version, scale): (Version, Scale),
    root: &Path<'_>,
    register: &mut Register,
    ctx: &mut Context<'_>,
    steps: &mut Steps<'_>,
) -> Option<Vec<Event>> {
    let mut events = Vec::new();
    let mut ids: HashSet<CompactString> = HashSet::new();
    let way = |read, noun| Way { read, noun, scale };
    let ways: [Way; 2] = match version {
        Version::Two => [way(Slide::version_2, "event"), way(Era::version_2, "era")],
        Version::Three => [way(Slide::version_3, "event"), way(Era::version_3, "era")],
    };
    for ((elements, name), way) in outline.lists.iter().zip(names).zip(&ways) {
        let list = root.key(name);
        for element in elements {
            steps.step()?;
            ctx.leave_record();
            let before = ctx.report.len();
            let path = list.index(element.ordinal);
            let here = Here { span: element.span, depth: element.depth, path };
            let event = way.event(&mut Fields::open(here, ctx), element.ordinal, register);
            ctx.name_record_since(before);
            if !ids.insert(event.id.clone()) {
                ctx.problem(codes::DUPLICATE_ID, element.span.start, &path, || {
                    (
                        say!("slide-twice", id = event.id.as_str()),
                        say!("slide-twice-hint").to_owned(),
                    )
                });
            }
            events.push(event);
        }
    }
    ctx.leave_record();
    Some(events)
}

fn tell(outline: &Outline<'_, 2>, version: Version, shown: usize, ctx: &mut Context<'_>) {
    let total = outline.count(0) + outline.count(1);
    let number = if version == Version::Two { "2" } else { "3" };
    Tally {
        told: say!("slides-told", version = number, total = total, shown = shown),
        left_out: no_objects(total.saturating_sub(shown)),
        more: String::new(),
        hint: say!("slides-hint"),
    }
    .tell(&mut ctx.report);
    if total == 0 && !outline.is_cut {
        ctx.report.add(codes::NO_EVENTS, None, |_| Words {
            message: say!("slides-none").to_owned(),
            hint: say!("right-file-hint").to_owned(),
            ..Words::default()
        });
    }
}

/// The title slide of version 3.
struct TitleSlide {
    text: Option<TextPart>,
    media: Option<Media>,
    other: Other,
}

part!(TitleSlide, Said("expected-slide"), Said("expected-slide-hint"), {
    text: optional,
    media: optional,
});

/// Everything of version 3 but the lists.
fn head_3<'t>(
    mut head: Vec<Member<'t>>,
    end: usize,
    register: &mut Register,
    ctx: &mut Context<'t>,
) -> Dataset {
    mark_replaced(&mut head, &Path::ROOT, ctx);
    let here = Here { span: Span { start: 0, end }, depth: 0, path: Path::ROOT };
    let mut fields = Fields::of(here, head, ctx);
    let title = fields.optional::<TitleSlide>("title");
    let rest = fields.rest(&[]);
    let Some(TitleSlide { text, media, mut other }) = title else {
        return dataset("", "", register, media_of(None), rest, Other::new());
    };
    let TextPart { headline, text, other: text_other } =
        text.unwrap_or(TextPart { headline: None, text: None, other: Other::new() });
    if !text_other.is_empty() {
        keep(&mut other, &[], "text", text_other.into());
    }
    let of = |written: Option<_>| written.and_then(text_of).unwrap_or_default();
    dataset(&of(headline), &of(text), register, media_of(media), rest, other)
}

fn media_of(media: Option<Media>) -> Media {
    media.unwrap_or_default()
}

/// Everything of version 2 but the lists.
fn head_2<'t>(
    mut head: Vec<Member<'t>>,
    end: usize,
    path: &Path<'_>,
    register: &mut Register,
    ctx: &mut Context<'t>,
) -> Dataset {
    mark_replaced(&mut head, path, ctx);
    let here = Here { span: Span { start: 0, end }, depth: 0, path: *path };
    let mut fields = Fields::of(here, head, ctx);
    let headline = super::json::written(&mut fields, "headline").unwrap_or_default();
    let text = super::json::written(&mut fields, "text").unwrap_or_default();
    let media = fields.optional::<Asset>("asset").map(Asset::into_media);
    let rest = fields.rest(&[]);
    dataset(&headline, &text, register, media_of(media), rest, Other::new())
}

/// A dataset without its lists. What has no place in it stays under the keys of the timeline.
fn dataset(
    headline: &str,
    text: &str,
    register: &mut Register,
    mut media: Media,
    rest: Other,
    mut title_slide: Other,
) -> Dataset {
    let (headline, about) = (plain(headline), plain(text));
    let title = one_line(&headline.text);
    let title = if title.is_empty() { first_words(&about.text) } else { Some(title) };
    for source in media.sources().into_iter().chain(
        headline
            .links
            .iter()
            .chain(&about.links)
            .map(|link| super::register::page(&link.address, "", &link.words)),
    ) {
        register.list(source);
    }
    if !media.other.is_empty() {
        keep(&mut title_slide, &[], "media", std::mem::take(&mut media.other).into());
    }
    let mut other = Other::new();
    if !title_slide.is_empty() {
        keep(&mut other, FIELDS, "title_slide", title_slide.into());
    }
    for (key, value) in rest {
        keep(&mut other, FIELDS, &key, value);
    }
    Dataset {
        schema: Some("attache/1".to_owned()),
        title: title.map(Text::Plain),
        about: Some(Text::Plain(about.text)).filter(|about| !about.is_blank()),
        other,
        ..Dataset::default()
    }
}

fn keep_beside<'t>(mut beside: Vec<Member<'t>>, dataset: &mut Dataset, ctx: &mut Context<'t>) {
    mark_replaced(&mut beside, &Path::ROOT, ctx);
    let here = Here { span: Span { start: 0, end: ctx.text.len() }, depth: 0, path: Path::ROOT };
    for (key, value) in Fields::of(here, beside, ctx).rest(&[]) {
        keep(&mut dataset.other, FIELDS, &key, value);
    }
}
