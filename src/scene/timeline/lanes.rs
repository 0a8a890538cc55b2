//! Lanes: which countries have one, and where it stands.
//!
//! Lanes fill the height while there are few, and scroll once there are many. Then a hub, a party
//! of more than half of the events, stays pinned at the top, so that its links have an end.

use emath::{Rect, pos2};

use super::TimelineInput;
use super::axis::AXIS_HEIGHT;
use crate::query::PartyIx;
use crate::scene::{Measure, cut};
use crate::theme::{Weight, size};

const LEAST_HEIGHT: f32 = 44.0;
const MOST_HEIGHT: f32 = 112.0;
/// Room for flag and gaps beside a name.
const BESIDE_NAME: f32 = 54.0;
const NAME_WIDTH: std::ops::RangeInclusive<f32> = 50.0..=116.0;

/// A lane on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// Whose it is.
    pub party: PartyIx,
    /// Its name, cut to the room there is.
    pub name: String,
    /// ISO alpha-2 code of its flag.
    pub flag: Option<&'static str>,
    /// Height of its line.
    pub y: f32,
    /// Its strip: half-way to its neighbours.
    pub strip: Rect,
    /// Where its name stands.
    pub name_rect: Rect,
    /// Shown events in it, over all time.
    pub events: u32,
    /// It is selected, alone or in a pair.
    pub selected: bool,
    /// It does not scroll.
    pub pinned: bool,
}

/// Where lanes stand.
pub(super) struct Layout {
    pub canvas: Rect,
    pub scrolling: Rect,
    pub on_screen: Vec<Lane>,
    pub count: usize,
    pub scroll_max: f32,
    pub height: f32,
    /// y of every lane by number of the party, on screen or not.
    all_y: Vec<Option<f32>>,
    pinned: Option<PartyIx>,
}

impl Layout {
    pub(super) fn of(input: &TimelineInput<'_>, measure: &mut dyn Measure) -> Self {
        let parties = lane_parties(input);
        let rect = input.rect;
        let names = name_width(input, &parties, measure);
        let canvas = Rect::from_min_max(
            pos2(rect.left() + names + BESIDE_NAME, rect.top() + AXIS_HEIGHT),
            rect.max,
        );
        let room = canvas.height().max(1.0);
        let count = parties.len();
        let height = (room / count.max(1) as f32).clamp(LEAST_HEIGHT, MOST_HEIGHT);
        let total = height * count as f32;
        let scroll_max = (total - room).max(0.0);
        let pinned = (scroll_max > 0.0).then(|| hub(input, &parties)).flatten();
        let top_gap = ((room - total) / 2.0).max(0.0);
        let scroll = input.scroll.clamp(0.0, scroll_max);
        let scrolling_top = if pinned.is_some() { canvas.top() + height } else { canvas.top() };
        let mut layout = Self {
            canvas,
            scrolling: Rect::from_min_max(pos2(canvas.left(), scrolling_top), canvas.max),
            on_screen: Vec::new(),
            count,
            scroll_max,
            height,
            all_y: vec![None; input.catalog.parties().len()],
            pinned,
        };
        for (place, party) in parties.iter().enumerate() {
            let fixed = pinned == Some(*party);
            let offset = if fixed { 0.0 } else { scroll };
            let y = canvas.top() + top_gap + height * (place as f32 + 0.5) - offset;
            layout.place(input, *party, y.round(), names, measure);
        }
        layout
    }

    fn place(
        &mut self,
        input: &TimelineInput<'_>,
        party: PartyIx,
        y: f32,
        names: f32,
        measure: &mut dyn Measure,
    ) {
        if let Some(slot) = self.all_y.get_mut(party.index()) {
            *slot = Some(y);
        }
        let pinned = self.pinned == Some(party);
        let within = if pinned { self.canvas } else { self.scrolling };
        let strip = Rect::from_min_max(
            pos2(self.canvas.left(), y - self.height / 2.0),
            pos2(self.canvas.right(), y + self.height / 2.0),
        );
        if strip.bottom() <= within.top() || strip.top() >= within.bottom() {
            return;
        }
        let Some(known) = input.catalog.party(party) else { return };
        self.on_screen.push(Lane {
            party,
            name: cut(&known.name, names, size::BODY, Weight::SemiBold, measure),
            flag: known.flag,
            y,
            strip,
            name_rect: Rect::from_min_max(
                pos2(input.rect.left(), strip.top().max(within.top())),
                pos2(self.canvas.left(), strip.bottom().min(within.bottom())),
            ),
            events: input.shown.by_party.get(party.index()).copied().unwrap_or(0),
            selected: input.selection.has_party(party),
            pinned,
        });
    }

    /// y of a party's lane, on screen or not; `None`: it has none.
    pub(super) fn y(&self, party: PartyIx) -> Option<f32> {
        self.all_y.get(party.index()).copied().flatten()
    }

    /// Whether a lane's line is on screen.
    pub(super) fn is_on_screen(&self, party: PartyIx) -> bool {
        let within = if self.pinned == Some(party) { self.canvas } else { self.scrolling };
        self.y(party).is_some_and(|y| y >= within.top() && y <= within.bottom())
    }
}

/// The parties of shown events in the order of lanes. Lanes do not depend on the span on screen,
/// so that rows do not jump while zooming.
fn lane_parties(input: &TimelineInput<'_>) -> Vec<PartyIx> {
    let order = input.catalog.lane_order().iter().copied();
    order
        .filter(|party| input.shown.by_party.get(party.index()).is_some_and(|count| *count > 0))
        .collect()
}

fn hub(input: &TimelineInput<'_>, parties: &[PartyIx]) -> Option<PartyIx> {
    let first = parties.first().copied()?;
    let own = input.shown.by_party.get(first.index()).copied()?;
    (own as usize * 2 > input.shown.dated.len()).then_some(first)
}

fn name_width(input: &TimelineInput<'_>, parties: &[PartyIx], measure: &mut dyn Measure) -> f32 {
    let mut widest = 0.0_f32;
    for party in parties {
        let name = input.catalog.party_name(*party);
        widest = widest.max(measure.width(name, size::BODY, Weight::SemiBold));
        if widest >= *NAME_WIDTH.end() {
            break;
        }
    }
    widest.ceil().clamp(*NAME_WIDTH.start(), *NAME_WIDTH.end())
}
