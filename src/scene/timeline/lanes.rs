//! Lanes on screen: where each stands.
//!
//! Lanes fill the height while there are few, and scroll once there are many; pinned ones stay at
//! the top. Only lanes on screen are looked at.

use emath::{Rect, pos2};
use smallvec::SmallVec;

use super::TimelineInput;
use super::axis::axis_height;
use super::plan::LanePlan;
use crate::model::Kind;
use crate::query::{LaneIx, LaneKey};
use crate::scene::{Measure, cut};
use crate::state::Target;
use crate::theme::{Weight, sign, size, space};

/// The least height of a lane in points.
pub const LEAST_HEIGHT: f32 = 44.0;
const MOST_HEIGHT: f32 = 128.0;
/// Room for gaps beside a name.
const BESIDE_NAME: f32 = space::L + space::M;
/// Room for a flag, or the mark of a kind, with its gap.
const FLAG: f32 = sign::LANE_FLAG + space::S;
const NAME_WIDTH: std::ops::RangeInclusive<f32> = 50.0..=132.0;

/// A lane on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// Which it is.
    pub lane: LaneIx,
    /// Its name, in one or two lines, cut to the room there is.
    pub name: SmallVec<[String; 2]>,
    /// Where the name begins, in points from the left edge of the view.
    pub name_left: f32,
    /// ISO alpha-2 codes of its flags.
    pub flags: SmallVec<[Option<&'static str>; 2]>,
    /// The kind that it is of, if lanes are kinds.
    pub kind: Option<Kind>,
    /// Height of its line.
    pub y: f32,
    /// Its strip: half-way to its neighbours.
    pub strip: Rect,
    /// Where its name stands.
    pub name_rect: Rect,
    /// Shown events in it, over all time.
    pub events: usize,
    /// It is selected, alone or in a pair.
    pub selected: bool,
    /// It does not scroll.
    pub pinned: bool,
    /// It is thin and without labels.
    pub collapsed: bool,
}

/// Where lanes stand.
pub(super) struct Layout<'a> {
    pub canvas: Rect,
    pub scrolling: Rect,
    pub on_screen: Vec<Lane>,
    pub scroll_max: f32,
    pub height: f32,
    plan: &'a LanePlan,
    pinned: usize,
    top_gap: f32,
    scroll: f32,
}

impl<'a> Layout<'a> {
    pub(super) fn of(input: &TimelineInput<'a>, measure: &mut dyn Measure) -> Self {
        let plan = input.plan;
        let rect = input.rect;
        let flags = flag_column(input);
        let names = plan.widest_name().ceil().clamp(*NAME_WIDTH.start(), *NAME_WIDTH.end());
        let canvas = Rect::from_min_max(
            pos2(rect.left() + names + flags + BESIDE_NAME, rect.top() + axis_height(input)),
            rect.max,
        );
        let room = canvas.height().max(1.0);
        // A lane alone has all the room for its labels.
        let most = if plan.height() <= 1.0 { room.max(LEAST_HEIGHT) } else { MOST_HEIGHT };
        let height = (room / plan.height().max(1.0)).clamp(LEAST_HEIGHT, most);
        let total = height * plan.height();
        let scroll_max = (total - room).max(0.0);
        let pinned = plan.pinned(scroll_max > 0.0);
        let pinned_height = plan.extent(pinned).map_or(0.0, |(top, _)| top * height);
        // Pinned lanes leave at least one lane's room for the others.
        let pinned_height = pinned_height.min((room - height).max(0.0));
        let mut layout = Self {
            canvas,
            scrolling: Rect::from_min_max(
                pos2(canvas.left(), canvas.top() + pinned_height),
                canvas.max,
            ),
            on_screen: Vec::new(),
            scroll_max,
            height,
            plan,
            pinned,
            top_gap: ((room - total) / 2.0).max(0.0),
            scroll: input.scroll.clamp(0.0, scroll_max),
        };
        if layout.top_gap > 0.0 {
            layout.scrolling.min.y = canvas.top();
        }
        layout.place_all(input, (names, flags), measure);
        layout
    }

    fn place_all(
        &mut self,
        input: &TimelineInput<'_>,
        columns: (f32, f32),
        measure: &mut dyn Measure,
    ) {
        for place in 0..self.pinned.min(self.plan.slots().len()) {
            self.place(input, place, columns, measure);
        }
        let above =
            (self.scrolling.top() - self.canvas.top() - self.top_gap + self.scroll) / self.height;
        let first = self.plan.first_below(above.max(0.0)).max(self.pinned);
        for place in first..self.plan.slots().len() {
            let Some((top, _)) = self.strip(place) else { break };
            if top >= self.canvas.bottom() {
                break;
            }
            self.place(input, place, columns, measure);
        }
    }

    /// Top and bottom of a slot's strip.
    fn strip(&self, place: usize) -> Option<(f32, f32)> {
        let (top, bottom) = self.plan.extent(place)?;
        let offset = if place < self.pinned { 0.0 } else { self.scroll };
        let zero = self.canvas.top() + self.top_gap - offset;
        Some((zero + top * self.height, zero + bottom * self.height))
    }

    fn place(
        &mut self,
        input: &TimelineInput<'_>,
        place: usize,
        (names, flags): (f32, f32),
        measure: &mut dyn Measure,
    ) {
        let (Some(slot), Some((top, bottom))) = (self.plan.slots().get(place), self.strip(place))
        else {
            return;
        };
        let pinned = place < self.pinned;
        let within = if pinned { self.canvas } else { self.scrolling };
        if bottom <= within.top() || top >= within.bottom() {
            return;
        }
        let index = input.lanes;
        let strip =
            Rect::from_min_max(pos2(self.canvas.left(), top), pos2(self.canvas.right(), bottom));
        let name = index.name(input.catalog, slot.lane, input.language);
        let lines = if slot.collapsed { 1 } else { 2 };
        self.on_screen.push(Lane {
            lane: slot.lane,
            name: in_lines(&name, names, lines, measure),
            name_left: space::L + flags,
            flags: index.flags(input.catalog, slot.lane),
            kind: index.kind_of(slot.lane),
            y: f32::midpoint(top, bottom).round(),
            strip,
            name_rect: Rect::from_min_max(
                pos2(input.rect.left(), strip.top().max(within.top())),
                pos2(self.canvas.left(), strip.bottom().min(within.bottom())),
            ),
            events: input
                .lit
                .as_ref()
                .map_or(index.lane(slot.lane), |lit| lit.lane(index, slot.lane))
                .len(),
            selected: is_selected(input, slot.lane),
            pinned,
            collapsed: slot.collapsed,
        });
    }

    /// y of a lane, on screen or not; `None`: it is hidden.
    pub(super) fn y(&self, lane: LaneIx) -> Option<f32> {
        let (top, bottom) = self.strip(self.plan.place(lane)?)?;
        Some(f32::midpoint(top, bottom).round())
    }

    /// Whether a lane's line is on screen.
    pub(super) fn is_on_screen(&self, lane: LaneIx) -> bool {
        let Some(place) = self.plan.place(lane) else { return false };
        let within = if place < self.pinned { self.canvas } else { self.scrolling };
        self.y(lane).is_some_and(|y| y >= within.top() && y <= within.bottom())
    }
}

/// A name in at most so many lines, broken at blanks and dashes; the last one is cut.
fn in_lines(
    name: &str,
    width: f32,
    lines: usize,
    measure: &mut dyn Measure,
) -> SmallVec<[String; 2]> {
    let mut fits =
        |text: &str| measure.width(text.trim_end(), size::BODY, Weight::SemiBold) <= width;
    let mut end = 0;
    if lines > 1 && !fits(name) {
        for part in name.split_inclusive([' ', '–']) {
            if !name.get(..end + part.len()).is_some_and(&mut fits) {
                break;
            }
            end += part.len();
        }
    }
    let (first, rest) = name.split_at_checked(end).unwrap_or(("", name));
    let mut cut_to = |text: &str| cut(text, width, size::BODY, Weight::SemiBold, measure);
    if first.is_empty() {
        return SmallVec::from_iter([cut_to(rest)]);
    }
    SmallVec::from_iter([first.trim_end().to_owned(), cut_to(rest)])
}

fn is_selected(input: &TimelineInput<'_>, lane: LaneIx) -> bool {
    match input.lanes.key(lane) {
        Some(LaneKey::Party(party)) => input.selection.has_party(party),
        Some(LaneKey::Pair(one, other)) => {
            let pair = input.selection.pair();
            pair == Some((one, other)) || pair == Some((other, one))
        }
        Some(LaneKey::Commission(commission)) => {
            input.selection.target() == Some(&Target::Commission(commission))
        }
        Some(LaneKey::Person(_)) => match input.selection.target() {
            Some(Target::Person(person)) => input.lanes.code(input.catalog, lane) == **person,
            _ => false,
        },
        Some(LaneKey::Organisation(_)) => match input.selection.target() {
            Some(Target::Organisation(name)) => input.lanes.code(input.catalog, lane) == **name,
            Some(Target::Party(party)) => {
                let code = input.lanes.code(input.catalog, lane);
                input.catalog.find_party(&code) == Some(*party)
            }
            _ => false,
        },
        _ => false,
    }
}

/// Width of the column of flags: those of a pair stand beside each other.
fn flag_column(input: &TimelineInput<'_>) -> f32 {
    use crate::query::Grouping::{Commission, Country, Kind, None, Organisation, Pair, Person};
    match input.lanes.grouping() {
        Country | Person | Kind => FLAG,
        Pair | Commission => FLAG + sign::LANE_FLAG_STEP,
        Organisation | None => 0.0,
    }
}
