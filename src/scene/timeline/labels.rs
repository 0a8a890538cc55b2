//! Labels beside marks: greedy by importance, never over one another or over a mark.

use emath::{Pos2, Rect, pos2, vec2};

use super::TimelineInput;
use super::arcs::Arc;
use super::lanes::{Lane, Layout};
use super::links::Link;
use super::marks::{Mark, Members};
use super::room::{GROUND, Place, Room, Stands};
use crate::model::Kind;
use crate::query::EventIx;
use crate::say;
use crate::scene::{Measure, cut, ordinal};
use crate::theme::{Weight, height, size};

/// Height of a label's line in points.
pub(super) const LINE: f32 = height::NAME_LINE;
/// Longest label in points.
const MOST_WIDTH: f32 = 168.0;
/// Longest line of a card in points.
const CARD_WIDTH: f32 = 210.0;
/// Distance of a label's middle from the lane.
const AWAY: f32 = 15.0;
/// Distance of rows of labels.
const ROW: f32 = 17.0;
/// Rows of labels beyond the first.
const MOST_ROWS: usize = 7;
/// So many labels are set at most.
const MOST_LABELS: usize = 150;
/// So many texts are measured at most.
const MOST_MEASURED: usize = 220;
/// Where less than this is free, in points, no text is tried.
const LEAST_WIDTH: f32 = 30.0;
/// Up to so many events on screen, labels are cards, with the date as a second line …
const FEW: usize = 14;
/// … where lanes are at least so high.
const CARD_LANE: f32 = 64.0;
/// From this height on, a lane has room for several rows of labels.
const TALL: f32 = 120.0;

/// A label.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Which event.
    pub event: EventIx,
    /// Where it stands.
    pub rect: Rect,
    /// Its words.
    pub text: String,
    /// A second, quieter line: the date.
    pub second: Option<String>,
    /// Of the selected event.
    pub selected: bool,
    /// It lies over a link and needs a ground of its own.
    pub over_link: bool,
    /// The text ends at the mark, rather than beginning there.
    pub ends_at_mark: bool,
    /// Kind of the event.
    pub kind: &'static Kind,
    /// The mark that it belongs to.
    pub mark: Pos2,
}

pub(super) fn labels(
    input: &TimelineInput<'_>,
    lanes: &Layout<'_>,
    marks: &[Mark],
    (links, arcs): (&[Link], &[Arc]),
    on_screen: usize,
    measure: &mut dyn Measure,
) -> Vec<Label> {
    let mut room = Room::new(lanes, marks, links, arcs);
    let mut labels = Vec::new();
    let cards = on_screen <= FEW && lanes.height >= CARD_LANE;
    let mut measured = 0;
    let candidates = by_importance(input, lanes, marks);
    for of_event in candidates.chunk_by(|a, b| a.event == b.event) {
        let Some(first) = of_event.first() else { continue };
        if labels.len() >= MOST_LABELS || measured >= MOST_MEASURED {
            break;
        }
        let places: Vec<(&Mark, &Lane)> =
            of_event.iter().map(|candidate| (candidate.mark, candidate.lane)).collect();
        let event = first.event;
        let selected = input.selection.has_event(event);
        let least = |mark: &Mark, lane: &Lane| stands(mark, lane, LEAST_WIDTH, LINE);
        if !selected && room.find(&places, event, selected, least).is_none() {
            continue;
        }
        measured += 1;
        let two_lines = selected || cards;
        let mut found = label(input, event, &places, &mut room, two_lines, measure);
        if found.is_none() && cards && !selected {
            found = label(input, event, &places, &mut room, false, measure);
        }
        labels.extend(found);
    }
    labels
}

/// A mark that may carry the label of its event.
struct Candidate<'a> {
    class: u8,
    event: EventIx,
    mark: &'a Mark,
    lane: &'a Lane,
}

/// Selected first, then under the pointer, sessions, agreements, visits, the rest.
fn by_importance<'a>(
    input: &TimelineInput<'_>,
    lanes: &'a Layout<'_>,
    marks: &'a [Mark],
) -> Vec<Candidate<'a>> {
    let mut candidates: Vec<Candidate<'a>> = Vec::with_capacity(marks.len());
    let mut on_lane = lanes.on_screen.iter();
    let mut lane = on_lane.next();
    for mark in marks {
        // Marks stand lane by lane, in the order of lanes.
        while lane.is_some_and(|lane| lane.lane != mark.lane) {
            lane = on_lane.next();
        }
        let (Some(lane), Members::One(event)) = (lane, mark.members) else { continue };
        let selected = input.selection.has_event(event);
        if (lane.collapsed || mark.dimmed && !mark.hovered) && !selected {
            continue;
        }
        let class = match (selected, mark.hovered, mark.kind.kind()) {
            (true, ..) => 0,
            (_, true, _) => 1,
            (.., Kind::CommissionMeeting) => 2,
            (.., Kind::Agreement) => 3,
            (.., Kind::Visit | Kind::Training) => 4,
            _ => 5,
        };
        candidates.push(Candidate { class, event, mark, lane });
    }
    if lanes.height < TALL {
        candidates.sort_by_key(|candidate| (candidate.class, candidate.event));
        return candidates;
    }
    // In a tall lane the last ones come first: then the line from a mark to a label further away
    // passes on the left of what is set already.
    let x = |event: EventIx| {
        let anchor = input.catalog.facts(event).and_then(crate::query::EventFacts::anchor);
        std::cmp::Reverse(anchor)
    };
    candidates.sort_by_cached_key(|candidate| {
        (candidate.class.min(2), x(candidate.event), candidate.event)
    });
    candidates
}

/// The short name of an event on the timeline: "2nd session, Rabat", or its title.
pub fn short_title(input: &TimelineInput<'_>, event: EventIx) -> String {
    let Some(own) = input.catalog.event(event) else { return String::new() };
    let session = own.commission.as_ref().and_then(|session| session.session);
    if let (Kind::CommissionMeeting, Some(session)) = (&own.kind, session) {
        let place = own.place.as_deref().map(|id| input.catalog.place_name(id, input.language));
        return match place {
            Some(place) => {
                say!("timeline-session-at", session = ordinal(session), place = place)
            }
            None => say!("timeline-session", session = ordinal(session)),
        };
    }
    own.title.get(input.language).to_owned()
}

fn label(
    input: &TimelineInput<'_>,
    event: EventIx,
    places: &[(&Mark, &Lane)],
    room: &mut Room<'_>,
    two_lines: bool,
    measure: &mut dyn Measure,
) -> Option<Label> {
    let selected = input.selection.has_event(event);
    let second = two_lines.then(|| second_line(input, event)).flatten();
    let weight = match (selected, &second) {
        (true, _) => Weight::Bold,
        (false, Some(_)) => Weight::SemiBold,
        (false, None) => Weight::Regular,
    };
    let most = if second.is_some() { CARD_WIDTH } else { MOST_WIDTH };
    let height = if second.is_some() { 2.0 * LINE } else { LINE };
    for text in wordings(input, event) {
        let text = cut(&text, most, size::SMALL, weight, measure);
        let mut width = measure.width(&text, size::SMALL, weight);
        if let Some(second) = &second {
            width = width.max(measure.width(second, size::SMALL, Weight::Regular));
        }
        if text.is_empty() {
            continue;
        }
        let stand = |mark: &Mark, lane: &Lane| stands(mark, lane, width, height);
        let found = room.find(places, event, selected, stand);
        // What is selected has its name, even over others.
        let found = found.or_else(|| room.force(places.first().filter(|_| selected)?, stand));
        if let Some(place) = found {
            room.take(&place, selected);
            let kind = input.catalog.facts(event).map_or(&Kind::Other, |it| it.kind.kind());
            return Some(Label {
                event,
                rect: place.rect,
                text,
                second,
                selected,
                over_link: place.over_link,
                ends_at_mark: place.ends_at_mark,
                kind,
                mark: place.mark,
            });
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
        words.push_str(" · ");
        words.push_str(say!("timeline-contested"));
    }
    Some(words)
}

/// Where a label may stand, the best first, with whether the text ends at its mark: right above,
/// right below, left above, left below; then further away, as far as the lane reaches.
fn stands(mark: &Mark, lane: &Lane, width: f32, height: f32) -> Stands {
    let rows = ((lane.strip.height() / 2.0 - AWAY - height / 2.0) / ROW).floor().max(0.0) as usize;
    // A selected mark has a ring around it.
    let beside = if mark.selected { 12.0 } else { 7.0 };
    let (right, left) = (mark.at.x + beside, mark.at.x - beside - width);
    // Two lines have a ground of their own, which reaches beyond them.
    let ground = if height > LINE { GROUND.y } else { 0.0 };
    let mut stands = Stands::new();
    for row in 0..=rows.min(MOST_ROWS) {
        let away = AWAY + ground + (height - LINE) / 2.0 + row as f32 * ROW;
        for (x, ends_at_mark) in [(right, false), (left, true)] {
            for middle in [-away, away] {
                let top = mark.at.y + middle - height / 2.0;
                stands.push((Rect::from_min_size(pos2(x, top), vec2(width, height)), ends_at_mark));
            }
        }
    }
    stands
}

impl Place {
    /// Whether a label in another lane's strip would be allowed here.
    pub(super) fn is_within(rect: Rect, lane: &Lane) -> bool {
        rect.top() >= lane.strip.top() - 2.0 && rect.bottom() <= lane.strip.bottom() + 2.0
    }
}
