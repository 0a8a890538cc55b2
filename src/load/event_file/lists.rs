//! The lists of the event file, record by record.

use super::{OUTLINE, RECORDS};
use crate::load::Progress;
use crate::load::context::Context;
use crate::load::fields::Fields;
use crate::load::outline::{EVENTS, Element, LISTS, Outline};
use crate::load::path::Path;
use crate::load::plain::{Odd, Packing, Plain};
use crate::load::records::Record;
use crate::load::scan::Span;
use crate::load::value::Here;
use crate::model::{Dataset, Event};

/// The watcher does not want it any more.
pub(super) struct Stopped;

/// All the records; of packed events, these.
pub(super) fn read_lists<'t>(
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

fn record<T: Record>(here: &Here<'_>, ctx: &mut Context<'_>) -> T {
    ctx.leave_record();
    let before = ctx.report.len();
    let mut fields = Fields::open(*here, ctx);
    fields.report_empty();
    let record = T::read(&mut fields);
    ctx.name_record_since(before);
    record
}

/// Counts records, and tells the watcher every thousand.
pub(in crate::load) struct Steps<'p> {
    progress: &'p dyn Progress,
    done: usize,
    total: usize,
}

impl<'p> Steps<'p> {
    pub(in crate::load) fn new(progress: &'p dyn Progress, total: usize) -> Self {
        Self { progress, done: 0, total }
    }

    /// One record further. None if the watcher asked to stop.
    pub(in crate::load) fn step(&mut self) -> Option<()> {
        self.done += 1;
        if !self.done.is_multiple_of(1_000) {
            return Some(());
        }
        #[expect(clippy::cast_precision_loss, reason = "progress is for the eye")]
        let part = self.done as f32 / self.total.max(1) as f32;
        self.progress.at(OUTLINE + (RECORDS - OUTLINE) * part).then_some(())
    }
}
