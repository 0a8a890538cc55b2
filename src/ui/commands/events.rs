//! Commands of events: from one to the next by hits, by lane and along the chain; what is done with the
//! selected one.

use crate::query::{EventFacts, EventIx, LaneEvents, LaneIx, linked_events};
use crate::state::{CameraCommand, Command, PinCommand, SelectionCommand, Target};
use crate::time::Span;
use crate::ui::{Intent, SourceOf, World};

/// Selects an event and brings it on screen.
pub(in crate::ui) fn select_event(world: &World<'_>, event: EventIx, intents: &mut Vec<Intent>) {
    let select = Command::Select(SelectionCommand::Select(Target::Event(event)));
    let facts = world.file.and_then(|file| file.catalog.facts(event));
    let anchor = facts.and_then(EventFacts::anchor);
    let on_screen = world.state.camera.goal().span();
    // A little inside of the edge, so that its label has room.
    let margin = on_screen.seconds() / 20;
    let inner =
        Span::new(on_screen.start().plus_seconds(margin), on_screen.end().plus_seconds(-margin));
    let off = anchor.filter(|anchor| !inner.contains(*anchor));
    let centre = off.map(|anchor| Command::Camera(CameraCommand::Centre(anchor)));
    // One click is one step back.
    intents.push(Command::Together(std::iter::once(select).chain(centre).collect()).into());
}

/// The next or previous of all events that are shown.
pub(super) fn step_in_hits(world: &World<'_>, intents: &mut Vec<Intent>, forward: bool) {
    let Some(file) = world.file else { return };
    let shown = file.shown();
    let hits: Vec<EventIx> = shown.dated.iter().chain(&shown.undated).copied().collect();
    let selected = world.state.selection.event();
    let place = selected.and_then(|event| hits.iter().position(|other| *other == event));
    let next = beside(place, hits.len(), forward);
    if let Some(event) = next.and_then(|next| hits.get(next)) {
        select_event(world, *event, intents);
    }
}

/// The next or previous event of the first lane of the selected one; of all shown events where none
/// is selected.
pub(super) fn step_in_lane(world: &World<'_>, intents: &mut Vec<Intent>, forward: bool) {
    let Some(file) = world.file else { return };
    let selected = world.state.selection.event();
    let own = selected.and_then(|event| file.found.lanes.lanes_of(event).first().copied());
    let lane: LaneEvents<'_> = match own {
        Some(lane) => file.found.shown_in(lane),
        None => file.found.all.lane(LaneIx(0)),
    };
    let anchor = selected.and_then(|event| file.catalog.facts(event)?.anchor());
    let place = selected.zip(anchor).and_then(|(event, at)| lane.place_of(event, at));
    let next = beside(place, lane.len(), forward);
    if let Some(event) = next.and_then(|next| lane.event(next)) {
        select_event(world, event, intents);
    }
}

/// The place after or before one in a list; from none, the first or the last.
fn beside(place: Option<usize>, length: usize, forward: bool) -> Option<usize> {
    match place {
        Some(place) if forward => Some(place + 1),
        Some(place) => place.checked_sub(1),
        None if forward => Some(0),
        None => length.checked_sub(1),
    }
}

/// Along the chain: the next or previous session, else the next or previous linked event.
pub(super) fn walk(world: &World<'_>, intents: &mut Vec<Intent>, forward: bool) {
    let (Some(file), Some(event)) = (world.file, world.state.selection.event()) else { return };
    let sessions = file.catalog.session_neighbours(event);
    let session = if forward { sessions.next } else { sessions.previous };
    let linked = || {
        let links = linked_events(&file.catalog, event);
        let mut of_side = links.into_iter().filter(|link| link.is_later == forward);
        if forward { of_side.next() } else { of_side.next_back() }.map(|link| link.event)
    };
    if let Some(next) = session.or_else(linked) {
        select_event(world, next, intents);
    }
}

/// Pins the card of the selection; where it is pinned already, or nothing is selected, lets go.
pub(super) fn pin(world: &World<'_>) -> Option<Command> {
    let (selected, pinned) = (world.state.selection.target(), world.state.pin.target());
    let command = match selected.filter(|target| Some(*target) != pinned) {
        Some(target) => PinCommand::Keep(target.clone()),
        None => pinned.map(|_| PinCommand::LetGo)?,
    };
    Some(Command::Pin(command))
}

/// The record of the selected event, if it was read from a file.
pub(in crate::ui) fn record_of_selection(world: &World<'_>) -> Option<SourceOf> {
    let event = world.state.selection.event()?;
    world.file?.catalog.event(event)?.origin.range()?;
    Some(SourceOf::Event(event))
}
