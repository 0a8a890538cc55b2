//! Dotted arcs from one session of a series to the next.

use emath::{Pos2, pos2};

use super::TimelineInput;
use super::lanes::Layout;
use super::marks::mark_x;
use crate::model::Kind;
use crate::query::{EventIx, PartyIx, Series};
use crate::time::TimeScale;

/// Height of an arc over its lane, in points, at most.
const RISE: f32 = 30.0;
/// An arc shorter than this, in points, says nothing.
const LEAST_WIDTH: f32 = 18.0;

/// The tie of a session to the next one.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionArc {
    /// From the earlier session.
    pub from: Pos2,
    /// To the later one.
    pub to: Pos2,
    /// How far it rises over the lane, in points.
    pub rise: f32,
    /// Kind of the later session.
    pub kind: Kind,
    /// One of the two is selected.
    pub selected: bool,
}

pub(super) fn arcs(
    input: &TimelineInput<'_>,
    lanes: &Layout,
    scale: &TimeScale,
) -> Vec<SessionArc> {
    let series = input.catalog.all_series();
    series.iter().flat_map(|series| of_series(input, lanes, scale, series)).collect()
}

fn of_series(
    input: &TimelineInput<'_>,
    lanes: &Layout,
    scale: &TimeScale,
    series: &Series<'_>,
) -> Vec<SessionArc> {
    let Some(party) = lane_of(input, series).filter(|party| lanes.is_on_screen(*party)) else {
        return Vec::new();
    };
    let Some(y) = lanes.y(party) else { return Vec::new() };
    let shown: Vec<EventIx> =
        series.sessions.iter().copied().filter(|session| input.shown.contains(*session)).collect();
    shown
        .windows(2)
        .filter_map(|pair| {
            let [earlier, later] = pair else { return None };
            let own = input.catalog.event(*later)?;
            let from = mark_place(input, scale, *earlier, party)?;
            let to = mark_place(input, scale, *later, party)?;
            (to - from >= LEAST_WIDTH && to > scale.left() && from < scale.right()).then(|| {
                SessionArc {
                    from: pos2(from, y),
                    to: pos2(to, y),
                    rise: RISE.min(lanes.height * 0.42).min((to - from) * 0.5),
                    kind: own.kind.clone(),
                    selected: input.selection.has_event(*earlier)
                        || input.selection.has_event(*later),
                }
            })
        })
        .collect()
}

/// x of a session's mark on the lane of `party`; `None` where it has none.
fn mark_place(
    input: &TimelineInput<'_>,
    scale: &TimeScale,
    event: EventIx,
    party: PartyIx,
) -> Option<f32> {
    let facts = input.catalog.facts(event).filter(|facts| facts.parties.contains(&party))?;
    let anchor = facts.anchor?;
    // On screen where the mark is; off screen where it would be.
    Some(if scale.span().contains(anchor) { mark_x(facts, scale) } else { scale.x(anchor) })
}

/// The lane that carries the arcs of a series: that of its least busy party, where there is most
/// room.
fn lane_of(input: &TimelineInput<'_>, series: &Series<'_>) -> Option<PartyIx> {
    let parties = input.catalog.series_parties(series);
    parties
        .into_iter()
        .filter(|party| input.shown.by_party.get(party.index()).is_some_and(|count| *count > 0))
        .min_by_key(|party| input.shown.by_party.get(party.index()).copied())
}
