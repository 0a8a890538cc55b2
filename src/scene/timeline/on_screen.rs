//! The events whose strokes and chains are drawn: all on screen while they can be told apart, else
//! those that are selected or under the pointer.

use super::TimelineInput;
use crate::query::{EventFacts, EventIx, LaneIx};
use crate::state::Target;
use crate::time::Span;

/// Beyond this many events on screen, only what the reader points at is linked.
const MOST_LINKED: usize = 700;
/// Of a selection of many, so many are linked.
const MOST_SELECTED: usize = 200;

pub(super) struct OnScreen {
    /// Shown events that touch the span on screen.
    pub count: usize,
    /// Those to be linked.
    pub events: Vec<EventIx>,
}

impl OnScreen {
    pub(super) fn of(input: &TimelineInput<'_>) -> Self {
        let lane = input.all.lane(LaneIx(0));
        let window = lane.window(input.span);
        let count = window.count();
        if count > MOST_LINKED {
            return Self { count, events: pointed_at(input) };
        }
        let mut events = lane.events().get(window.first..window.end).unwrap_or_default().to_vec();
        let touches = touches(input, input.span);
        events.extend(lane.reaching_in(input.span, window.first, &touches).take(window.before));
        events.extend(lane.begun_in(input.span, window.end, &touches).take(window.after));
        Self { count, events }
    }
}

/// Whether an event touches a span.
pub(super) fn touches<'a>(
    input: &'a TimelineInput<'_>,
    span: Span,
) -> impl Fn(EventIx) -> bool + 'a {
    move |event| {
        let facts: Option<&EventFacts> = input.catalog.facts(event);
        facts.and_then(EventFacts::extent).is_some_and(|extent| extent.intersects(span))
    }
}

fn pointed_at(input: &TimelineInput<'_>) -> Vec<EventIx> {
    let mut events: Vec<EventIx> = match input.selection.target() {
        Some(Target::Event(event)) => vec![*event],
        Some(Target::Events(events)) => events.iter().copied().take(MOST_SELECTED).collect(),
        _ => Vec::new(),
    };
    if let Some(hovered) = input.hovered.filter(|hovered| !events.contains(hovered)) {
        events.push(hovered);
    }
    events
}
