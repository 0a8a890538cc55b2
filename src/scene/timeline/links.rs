//! Links: the stroke of an event through the lanes of its parties.

use super::TimelineInput;
use super::lanes::Layout;
use super::marks::mark_x;
use crate::model::Kind;
use crate::query::EventIx;
use crate::time::TimeScale;

/// Up to this many events on screen, links are drawn in full.
const FULL_STRENGTH: usize = 90;
/// Beyond this many, only the links of what is selected or under the pointer are drawn.
const MOST_LINKED: usize = 700;

/// A stroke between lanes.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Which event.
    pub event: EventIx,
    /// Where it stands.
    pub x: f32,
    /// Its upper end.
    pub top: f32,
    /// Its lower end.
    pub bottom: f32,
    /// Heights of arrow heads, with whether they point down.
    pub arrows: Vec<(f32, bool)>,
    /// Kind of the event.
    pub kind: Kind,
    /// Its date or existence is in doubt: drawn dashed.
    pub dashed: bool,
    /// It is selected.
    pub selected: bool,
    /// The pointer is on its event.
    pub hovered: bool,
    /// 0 to 1: fainter where there are many.
    pub strength: f32,
}

pub(super) fn links(
    input: &TimelineInput<'_>,
    lanes: &Layout,
    scale: &TimeScale,
    on_screen: &[EventIx],
) -> Vec<Link> {
    let strength = match on_screen.len() {
        0..=FULL_STRENGTH => 1.0,
        many if many > MOST_LINKED => 0.0,
        many => (FULL_STRENGTH as f32 / many as f32).max(0.15),
    };
    let one = |event: &EventIx| link(input, lanes, scale, *event, strength);
    on_screen.iter().filter_map(one).collect()
}

fn link(
    input: &TimelineInput<'_>,
    lanes: &Layout,
    scale: &TimeScale,
    event: EventIx,
    strength: f32,
) -> Option<Link> {
    let selected = input.selection.has_event(event);
    let hovered = input.hovered == Some(event);
    let strength = if selected || hovered { 1.0 } else { strength };
    let facts = input.catalog.facts(event)?;
    if strength <= 0.0 || facts.parties.len() < 2 {
        return None;
    }
    let ys = facts.parties.iter().filter_map(|party| lanes.y(*party));
    let (top, bottom) =
        ys.fold((f32::INFINITY, f32::NEG_INFINITY), |(top, bottom), y| (top.min(y), bottom.max(y)));
    // A link between two lanes that are both scrolled away would be a line from nowhere.
    let in_sight = facts.parties.iter().any(|party| lanes.is_on_screen(*party));
    if bottom <= top || !in_sight {
        return None;
    }
    let arrows = facts
        .directions()
        .filter_map(|(from, to)| {
            let (from, to) = (lanes.y(from)?, lanes.y(to)?);
            Some((to, to > from))
        })
        .collect();
    Some(Link {
        event,
        x: mark_x(facts, scale),
        top: top.max(lanes.canvas.top()),
        bottom: bottom.min(lanes.canvas.bottom()),
        arrows,
        kind: input.catalog.event(event)?.kind.clone(),
        dashed: facts.doubt.doubtful,
        selected,
        hovered,
        strength,
    })
}
