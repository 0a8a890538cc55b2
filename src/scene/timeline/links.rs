//! Links: the stroke of an event through the lanes it stands in.

use smallvec::SmallVec;

use super::TimelineInput;
use super::lanes::Layout;
use super::on_screen::OnScreen;
use crate::model::Kind;
use crate::query::{EventFacts, EventIx, Grouping, LaneKey};
use crate::time::TimeScale;

/// Up to this many events on screen, links are drawn in full.
const FULL_STRENGTH: usize = 90;

/// A stroke between lanes.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "each tells something by itself")]
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
    pub arrows: SmallVec<[(f32, bool); 2]>,
    /// Kind of the event.
    pub kind: &'static Kind,
    /// Its date or existence is in doubt: drawn dashed.
    pub dashed: bool,
    /// It is selected.
    pub selected: bool,
    /// The pointer is on its event.
    pub hovered: bool,
    /// The filter leaves its event out.
    pub dimmed: bool,
    /// 0 to 1: fainter where there are many.
    pub strength: f32,
}

pub(super) fn links(
    input: &TimelineInput<'_>,
    lanes: &Layout<'_>,
    scale: &TimeScale,
    on_screen: &OnScreen,
) -> Vec<Link> {
    let strength = match on_screen.count {
        0..=FULL_STRENGTH => 1.0,
        many => (FULL_STRENGTH as f32 / many as f32).max(0.15),
    };
    let one = |event: &EventIx| link(input, lanes, scale, *event, strength);
    let mut links: Vec<Link> = on_screen.events.iter().filter_map(one).collect();
    // By x, so that labels find those they might cross.
    links.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.event.cmp(&b.event)));
    links
}

fn link(
    input: &TimelineInput<'_>,
    lanes: &Layout<'_>,
    scale: &TimeScale,
    event: EventIx,
    strength: f32,
) -> Option<Link> {
    let own = input.lanes.lanes_of(event);
    let facts = input.catalog.facts(event)?;
    let anchor = facts.anchor()?;
    // Where the mark itself is out of sight, a stroke at the edge would be at a false time.
    if own.len() < 2 || !input.span.contains(anchor) {
        return None;
    }
    let ys = own.iter().filter_map(|lane| lanes.y(*lane));
    let (top, bottom) =
        ys.fold((f32::INFINITY, f32::NEG_INFINITY), |(top, bottom), y| (top.min(y), bottom.max(y)));
    // A link between two lanes that are both scrolled away would be a line from nowhere.
    let in_sight = own.iter().any(|lane| lanes.is_on_screen(*lane));
    if bottom <= top || !in_sight {
        return None;
    }
    let selected = input.selection.has_event(event);
    let hovered = input.hovered == Some(event);
    Some(Link {
        event,
        x: scale.x(anchor),
        top: top.max(lanes.canvas.top()),
        bottom: bottom.min(lanes.canvas.bottom()),
        arrows: arrows(input, lanes, event),
        kind: facts.kind.kind(),
        dashed: facts.doubt().doubtful,
        selected,
        hovered,
        dimmed: input.is_dimmed(event),
        strength: if selected || hovered { 1.0 } else { strength },
    })
}

/// Arrow heads on the lanes of hosts.
fn arrows(
    input: &TimelineInput<'_>,
    lanes: &Layout<'_>,
    event: EventIx,
) -> SmallVec<[(f32, bool); 2]> {
    if input.lanes.grouping() != Grouping::Country {
        return SmallVec::new();
    }
    let y = |party| lanes.y(input.lanes.find(LaneKey::Party(party))?);
    let facts = input.catalog.facts(event);
    facts
        .into_iter()
        .flat_map(EventFacts::directions)
        .filter_map(|(from, to)| {
            let (from, to) = (y(from)?, y(to)?);
            Some((to, to > from))
        })
        .collect()
}
