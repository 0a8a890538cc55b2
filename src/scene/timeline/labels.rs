//! Labels beside marks: greedy by importance, never over one another or over a mark.

use emath::{Rect, pos2, vec2};

use super::TimelineInput;
use super::lanes::{Lane, Layout};
use super::links::Link;
use super::marks::{Mark, Members};
use crate::model::Kind;
use crate::query::EventIx;
use crate::scene::{Measure, cut, ordinal};
use crate::theme::{Weight, size};

/// Height of a label's line in points.
const LINE: f32 = 15.0;
/// Longest label in points.
const MOST_WIDTH: f32 = 168.0;
/// Distance of a label's middle from the lane.
const AWAY: f32 = 15.0;
/// More marks than this are not tried.
const MOST_TRIED: usize = 160;

/// A label.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Which event.
    pub event: EventIx,
    /// Where it stands.
    pub rect: Rect,
    /// Its words.
    pub text: String,
    /// A second, quieter line, for the selected event.
    pub second: Option<String>,
    /// Of the selected event.
    pub selected: bool,
    /// It lies over a link and needs a ground of its own.
    pub over_link: bool,
    /// The text ends at the mark, rather than beginning there.
    pub ends_at_mark: bool,
}

pub(super) fn labels(
    input: &TimelineInput<'_>,
    lanes: &Layout,
    marks: &[Mark],
    links: &[Link],
    measure: &mut dyn Measure,
) -> Vec<Label> {
    let mut room = Room::new(lanes, marks, links);
    let mut labels = Vec::new();
    for event in by_importance(input, marks) {
        let places: Vec<(&Mark, &Lane)> = marks
            .iter()
            .filter(|mark| mark.members == Members::One(event))
            .filter_map(|mark| {
                Some((mark, lanes.on_screen.iter().find(|lane| lane.party == mark.party)?))
            })
            .collect();
        labels.extend(label(input, event, &places, &mut room, measure));
    }
    labels
}

/// The short name of an event on the timeline: "2nd session, Rabat", or its title.
pub fn short_title(input: &TimelineInput<'_>, event: EventIx) -> String {
    let Some(own) = input.catalog.event(event) else { return String::new() };
    let session = own.commission.as_ref().and_then(|session| session.session);
    if let (Kind::CommissionMeeting, Some(session)) = (&own.kind, session) {
        let place = own.place.as_deref().map(|id| input.catalog.place_name(id, input.language));
        return match place {
            Some(place) => format!("{} session, {place}", ordinal(session)),
            None => format!("{} session", ordinal(session)),
        };
    }
    own.title.get(input.language).to_owned()
}

/// Selected first, then under the pointer, sessions, events between several lanes, the rest.
fn by_importance(input: &TimelineInput<'_>, marks: &[Mark]) -> Vec<EventIx> {
    let mut events: Vec<(u8, EventIx)> = Vec::new();
    for mark in marks {
        let Members::One(event) = mark.members else { continue };
        let class = match (mark.selected, mark.hovered, &mark.kind) {
            (true, ..) => 0,
            (_, true, _) => 1,
            (.., Kind::CommissionMeeting) => 2,
            (.., Kind::Agreement) => 3,
            (.., Kind::Visit | Kind::Training) => 4,
            _ => 5,
        };
        events.push((class, event));
    }
    events.sort_unstable();
    events.dedup();
    if events.len() > MOST_TRIED {
        // Too many to tell apart: only what the reader points at keeps its name.
        events.retain(|(class, event)| *class < 2 || input.selection.has_event(*event));
    }
    events.into_iter().map(|(_, event)| event).collect()
}

fn label(
    input: &TimelineInput<'_>,
    event: EventIx,
    places: &[(&Mark, &Lane)],
    room: &mut Room<'_>,
    measure: &mut dyn Measure,
) -> Option<Label> {
    let selected = input.selection.has_event(event);
    let weight = if selected { Weight::Bold } else { Weight::Regular };
    let second = selected.then(|| second_line(input, event)).flatten();
    let height = if second.is_some() { 2.0 * LINE } else { LINE };
    for text in wordings(input, event) {
        let text = cut(&text, MOST_WIDTH, size::SMALL, weight, measure);
        let mut width = measure.width(&text, size::SMALL, weight);
        if let Some(second) = &second {
            width = width.max(measure.width(second, size::SMALL, Weight::Regular));
        }
        let found = room.find(places, event, selected, (width, height));
        if let Some((rect, ends_at_mark, over_link)) = found.filter(|_| !text.is_empty()) {
            room.take(rect);
            return Some(Label { event, rect, text, second, selected, over_link, ends_at_mark });
        }
    }
    None
}

/// What a label may say, the best first: a session keeps its number where its place has no room.
fn wordings(input: &TimelineInput<'_>, event: EventIx) -> Vec<String> {
    let mut wordings = vec![short_title(input, event)];
    let own = input.catalog.event(event).filter(|own| own.kind == Kind::CommissionMeeting);
    let session = own.and_then(|own| own.commission.as_ref()?.session);
    wordings.extend(session.map(ordinal));
    wordings
}

fn second_line(input: &TimelineInput<'_>, event: EventIx) -> Option<String> {
    let own = input.catalog.event(event)?;
    let mut words = own.when.short_words();
    if own.is_contested("when") {
        words.push_str(" · contested");
    }
    Some(words)
}

/// Right above, right below, left above, left below; with the text's side.
fn candidates(mark: &Mark, width: f32, height: f32) -> [(Rect, bool); 4] {
    let away = AWAY + (height - LINE) / 2.0;
    let make = |left: f32, middle: f32| {
        Rect::from_min_size(pos2(left, mark.at.y + middle - height / 2.0), vec2(width, height))
    };
    // A selected mark has a ring around it.
    let beside = if mark.selected { 12.0 } else { 7.0 };
    let (right, left) = (mark.at.x + beside, mark.at.x - beside - width);
    [
        (make(right, -away), false),
        (make(right, away), false),
        (make(left, -away), true),
        (make(left, away), true),
    ]
}

/// What is taken already.
struct Room<'a> {
    lanes: &'a Layout,
    marks: &'a [Mark],
    links: &'a [Link],
    taken: Vec<Rect>,
}

impl<'a> Room<'a> {
    fn new(lanes: &'a Layout, marks: &'a [Mark], links: &'a [Link]) -> Self {
        Self { lanes, marks, links, taken: Vec::new() }
    }

    fn take(&mut self, rect: Rect) {
        self.taken.push(rect.expand2(vec2(5.0, 0.0)));
    }

    /// Free ground first; over a link only where there is none. Returns the place, whether the
    /// text ends at its mark, and whether it lies over a link.
    fn find(
        &self,
        places: &[(&Mark, &Lane)],
        event: EventIx,
        selected: bool,
        (width, height): (f32, f32),
    ) -> Option<(Rect, bool, bool)> {
        for over_link in [false, true] {
            for (mark, lane) in places {
                for (rect, ends_at_mark) in candidates(mark, width, height) {
                    if self.is_free((rect, ends_at_mark), lane, event, over_link, selected) {
                        return Some((rect, ends_at_mark, over_link));
                    }
                }
            }
        }
        None
    }

    fn is_free(
        &self,
        (rect, ends_at_mark): (Rect, bool),
        lane: &Lane,
        event: EventIx,
        over_link: bool,
        selected: bool,
    ) -> bool {
        let within = if lane.pinned { lane.strip } else { self.lanes.scrolling };
        let inside = rect.left() >= self.lanes.canvas.left() + 2.0
            && rect.right() <= self.lanes.canvas.right() - 2.0
            && rect.top() >= within.top()
            && rect.bottom() <= within.bottom();
        // A label in its neighbour's strip would seem to be the neighbour's.
        let own_strip = selected
            || (rect.top() >= lane.strip.top() - 2.0 && rect.bottom() <= lane.strip.bottom() + 2.0);
        inside
            && own_strip
            && !self.taken.iter().any(|taken| taken.intersects(rect))
            && !self.marks.iter().any(|mark| {
                // Text that begins at another mark of its lane would seem to be that one's; so
                // would text that ends at its own mark, but passes others.
                let ambiguous = if ends_at_mark { rect.right() + 5.0 } else { rect.left() + 8.0 };
                let beside = mark.party == lane.party
                    && !selected
                    && mark.members != Members::One(event)
                    && mark.at.x > rect.left() - 5.0
                    && mark.at.x < ambiguous;
                beside || Rect::from_center_size(mark.at, vec2(14.0, 14.0)).intersects(rect)
            })
            && (over_link
                || !self.links.iter().any(|link| {
                    link.event != event
                        && link.x > rect.left() - 2.0
                        && link.x < rect.right() + 2.0
                        && link.top < rect.bottom()
                        && link.bottom > rect.top()
                }))
    }
}
