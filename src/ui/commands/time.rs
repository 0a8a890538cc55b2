//! Commands of time: where the camera looks, and what is marked on the ruler.

use crate::query::EventIx;
use crate::state::{Bookmark, CameraCommand, Command, RulerCommand, Target};
use crate::time::{Moment, Span};
use crate::ui::{Intent, Memory, World, timeline};

/// Zoom of one key press.
pub(super) const ZOOM_STEP: f64 = 1.5;
/// Share of the width that one key press pans.
pub(super) const PAN_STEP: f64 = 0.2;
/// Points that one key press scrolls.
pub(super) const SCROLL_STEP: f32 = 60.0;

/// Closer or farther, about the pointer.
pub(super) fn zoom(memory: &Memory, factor: f64) -> Command {
    let about = memory.pointer.map_or(0.5, |(share, _)| share);
    Command::Camera(CameraCommand::Zoom { factor, about, smooth: true })
}

/// To later or earlier times, by a share of the width.
pub(super) fn pan(share: f64) -> Command {
    Command::Camera(CameraCommand::Pan { share, smooth: true })
}

/// To lanes further down or up.
pub(super) fn scroll_lanes(points: f32) -> Command {
    Command::Camera(CameraCommand::ScrollLanes(points))
}

/// Brings the selection to the middle; where it is there already, fits it.
pub(in crate::ui) fn fit_selection(world: &World<'_>, intents: &mut Vec<Intent>) {
    let Some(span) = selection_span(world) else { return };
    let on_screen = world.state.camera.goal().span();
    let middle = |span: Span| span.start().plus_seconds(span.seconds() / 2);
    let off = middle(span).seconds().abs_diff(middle(on_screen).seconds());
    // Centred already, to a hundredth of the width: then fit it.
    let centred = off <= on_screen.seconds().unsigned_abs() / 100;
    let command =
        if centred { CameraCommand::Fit(span) } else { CameraCommand::Centre(middle(span)) };
    intents.push(Command::Camera(command).into());
}

/// Comes closer to the range on the ruler; without one, to the selection.
pub(super) fn look_closely(world: &World<'_>) -> Option<Command> {
    let command = match world.state.ruler.range() {
        Some(range) => CameraCommand::Show(range),
        None => timeline::closer(world, selection_span(world)?),
    };
    Some(Command::Camera(command))
}

/// A range on the ruler: of the selection, else of what is on screen.
pub(super) fn range(world: &World<'_>) -> Command {
    let span = selection_span(world).unwrap_or_else(|| world.state.camera.goal().span());
    Command::Ruler(RulerCommand::SetRange(span))
}

/// Counts from the selected event; from none, where there is none or it is counted from already.
pub(super) fn count_from(world: &World<'_>) -> Command {
    let chosen = world.state.selection.event();
    let already = chosen.is_none() || chosen == world.state.ruler.zero();
    let from = if already { None } else { chosen };
    Command::Ruler(RulerCommand::CountFrom(from))
}

/// The time that the selection covers.
fn selection_span(world: &World<'_>) -> Option<Span> {
    let file = world.file?;
    let span = |event: &EventIx| file.catalog.facts(*event)?.extent();
    match world.state.selection.target()? {
        Target::Event(event) => span(event),
        Target::Events(events) => events.iter().filter_map(span).reduce(Span::union),
        Target::Party(_) | Target::Pair(..) => {
            file.shown().dated.iter().filter_map(span).reduce(Span::union)
        }
        dossier => dossier.its_events(&file.catalog).iter().filter_map(span).reduce(Span::union),
    }
}

/// The first or the last event that is shown.
pub(super) fn end_of_time(world: &World<'_>, first: bool) -> Option<Command> {
    let dated = &world.file?.shown().dated;
    let event = if first { dated.first() } else { dated.last() }?;
    let anchor: Moment = world.file?.catalog.facts(*event)?.anchor()?;
    Some(Command::Camera(CameraCommand::Centre(anchor)))
}

/// A bookmark on the selected event, or in the middle of the screen; its name can be typed at once.
pub(super) fn bookmark(world: &World<'_>, memory: &mut Memory) -> Option<Command> {
    let file = world.file?;
    let of_event = world.state.selection.event().and_then(|event| {
        let title = file.catalog.event(event)?.title.get(world.language).to_owned();
        Some((title, file.catalog.facts(event)?.anchor()?))
    });
    let (name, at) = of_event.unwrap_or_else(|| {
        let middle = world.state.camera.goal().span().middle();
        let at = memory.pointer.map_or(middle, |(_, at)| at);
        (Span::new(at, at).words(), at)
    });
    memory.new_bookmark = Some(at);
    Some(Command::Ruler(RulerCommand::AddBookmark(Bookmark { name, at })))
}
