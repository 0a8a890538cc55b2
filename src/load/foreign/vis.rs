//! Items of `vis-timeline`, as a list or with their groups. `docs/formats.md` tells how an item becomes
//! an event.
//!
//! Owns the way through the file. Items are read in `item`, what their groups mean in `groups`.

mod groups;
mod item;

use std::collections::HashSet;

use compact_str::CompactString;

use self::groups::Groups;
use super::json::{Seen, check_end, open};
use super::register::{Register, keep};
use super::tally::{Tally, no_objects};
use crate::load::context::Context;
use crate::load::decode::Decoded;
use crate::load::event_file::{FIELDS, RECORDS, Steps, cancelled};
use crate::load::fields::{Fields, mark_replaced};
use crate::load::outline::Outline;
use crate::load::path::Path;
use crate::load::report::Words;
use crate::load::scan::Span;
use crate::load::value::Here;
use crate::load::{Loaded, Progress, Unreadable, codes};
use crate::model::{Dataset, Event, Text};
use crate::say;

const LISTS: [&str; 2] = ["items", "groups"];
const ITEMS: usize = 0;
const GROUPS: usize = 1;

/// Whether a text holds items, by the keys at its beginning.
pub(in crate::load) fn is_items(text: &str) -> bool {
    let Some(whole) = Seen::whole(text) else { return false };
    let is_item = |record: &super::json::Record<'_>| record.has("content") && record.has("start");
    if whole.is_list() {
        let records = whole.records();
        return records.iter().any(is_item)
            && !records.iter().any(super::json::Record::is_of_event_file);
    }
    if ["schema", "events"].iter().any(|key| whole.get(key).is_some()) {
        return false;
    }
    let Some(items) = whole.get(LISTS[ITEMS]).filter(Seen::is_list) else { return false };
    let records = items.records();
    let has_groups = || whole.get(LISTS[GROUPS]).is_some_and(|groups| groups.is_list());
    records.iter().any(is_item)
        || (has_groups() && records.iter().all(|record| record.has("start")))
}

/// Reads items.
pub(in crate::load) fn read(
    decoded: &Decoded<'_>,
    file: &str,
    progress: &dyn Progress,
) -> Result<Loaded, Unreadable> {
    let (mut ctx, mut outline) = open(decoded, file, progress, |scanner, ctx| {
        Outline::new(LISTS, ITEMS).walk(scanner, &Path::ROOT, ctx)
    })?;
    ctx.is_cut = outline.is_cut;
    let mut head = std::mem::take(&mut outline.head);
    mark_replaced(&mut head, &Path::ROOT, &mut ctx);
    let here = Here { span: Span { start: 0, end: outline.end }, depth: 0, path: Path::ROOT };
    let mut dataset = Dataset {
        schema: Some("attache/1".to_owned()),
        title: Some(Text::from("Items of a timeline")),
        ..Dataset::default()
    };
    for (key, value) in Fields::of(here, head, &mut ctx).rest(&[]) {
        keep(&mut dataset.other, FIELDS, &key, value);
    }
    let mut steps = Steps::new(progress, outline.lists.iter().map(Vec::len).sum());
    let [items, given] = &outline.lists;
    let groups = Groups::read(given, &mut ctx, &mut steps);
    let Some(groups) = groups else { return Err(cancelled(file)) };
    let mut register = Register::default();
    let path = Path::ROOT.key(LISTS[ITEMS]);
    let path = if outline.is_bare_list { &Path::ROOT } else { &path };
    let mut ids: HashSet<CompactString> = HashSet::new();
    let mut events: Vec<Event> = Vec::with_capacity(items.len());
    for element in items {
        if steps.step().is_none() {
            return Err(cancelled(file));
        }
        ctx.leave_record();
        let before = ctx.report.len();
        let path = path.index(element.ordinal);
        let here = Here { span: element.span, depth: element.depth, path };
        let mut fields = Fields::open(here, &mut ctx);
        let event = item::read(&mut fields, element.ordinal, &groups, &mut register);
        ctx.name_record_since(before);
        if !ids.insert(event.id.clone()) {
            ctx.problem(codes::DUPLICATE_ID, element.span.start, &path, || {
                (say!("item-twice", id = event.id.as_str()), say!("item-twice-hint").to_owned())
            });
        }
        events.push(event);
    }
    ctx.leave_record();
    if !progress.at(RECORDS) {
        return Err(cancelled(file));
    }
    tell(outline.count(ITEMS), events.len(), outline.is_cut, &mut ctx);
    check_end(outline.is_cut || decoded.is_cut, events.len(), &mut ctx);
    if !groups.written.is_empty() {
        keep(&mut dataset.other, FIELDS, LISTS[GROUPS], groups.written.into());
    }
    dataset.events = events;
    dataset.sources = register.sources;
    progress.at(1.0);
    Ok(Loaded { dataset, problems: ctx.report.finish() })
}

fn tell(total: usize, shown: usize, is_cut: bool, ctx: &mut Context<'_>) {
    Tally {
        told: say!("items-told", total = total, shown = shown),
        left_out: no_objects(total.saturating_sub(shown)),
        more: String::new(),
        hint: say!("items-hint"),
    }
    .tell(&mut ctx.report);
    if total == 0 && !is_cut {
        ctx.report.add(codes::NO_EVENTS, None, |_| Words {
            message: say!("items-none").to_owned(),
            hint: say!("right-file-hint").to_owned(),
            ..Words::default()
        });
    }
}
