//! All events of two countries on one line: marks as on the timeline, a few ticks, and the longest silence.
//!
//! Owns where they stand, in points from the line's own top left, and which marks stand for several
//! events. Drawn on any canvas, for the card as for a figure.

use std::collections::HashSet;

use emath::Rect;

use super::timeline::{Bar, Extents, Halo};
use super::{Measure, counts};
use crate::query::{Catalog, EventFacts, EventIx, KindClass, KindCounts, Knowledge};
use crate::theme::{Weight, height, mark as theme, size};
use crate::time::{Moment, Span, TickLevel, TimeScale, ticks};

/// Height of the line with its counts, bracket and ticks, in points.
pub const HEIGHT: f32 = 68.0;
/// Height of the line itself, from the top.
pub const LINE: f32 = height::SIGNED_ROW;
/// Height of the bracket of the silence.
pub const BRACKET: f32 = 37.0;
/// Room at both ends, in points, and at an end that goes on.
const END: f32 = 9.0;
const OPEN_END: f32 = 44.0;
/// Marks nearer than this, in points, become one with a count: no two lie over each other.
const CLUSTER_WIDTH: f32 = 15.0;
/// A mark says how its time is known where its neighbours are as far as this.
const SIGN_ROOM: f32 = 22.0;
/// Ticks are this far apart, in points, or more; nearer where there would be fewer than three.
const TICK_GAPS: [f32; 2] = [52.0, 36.0];
const LEAST_TICKS: usize = 3;
/// A silence shorter than this, in points, has no bracket.
const LEAST_SILENCE: f32 = 12.0;

/// What the line is of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PairEvents {
    /// Dated events by where their marks stand.
    pub events: Vec<EventIx>,
    /// The longest time without any, and how long it is in words.
    pub silence: Option<(Span, String)>,
}

impl PairEvents {
    /// Of events in any order; undated ones are left out.
    #[must_use]
    pub fn of(catalog: &Catalog, events: &[EventIx], silence: Option<(Span, String)>) -> Self {
        let anchor = |event: &EventIx| catalog.facts(*event).and_then(EventFacts::anchor);
        let mut events: Vec<EventIx> =
            events.iter().copied().filter(|event| anchor(event).is_some()).collect();
        events.sort_by_key(|event| (anchor(event), *event));
        Self { events, silence }
    }
}

/// A mark on the line.
#[derive(Clone, Debug, PartialEq)]
pub struct LineMark {
    /// Its middle.
    pub x: f32,
    /// The first of its events, as a place among those of the line.
    pub first: usize,
    /// The place after the last one.
    pub end: usize,
    /// Kind of its event; of most of its events.
    pub kind: KindClass,
    /// All of them are in doubt.
    pub hollow: bool,
    /// How its time is known, of one event that has room to say so.
    pub time: Knowledge,
    /// From the first to the last of its events.
    pub span: Span,
}

impl LineMark {
    /// How many events it stands for.
    #[must_use]
    pub fn count(&self) -> usize {
        self.end - self.first
    }
}

/// The longest silence, below the line.
#[derive(Clone, Debug, PartialEq)]
pub struct Silence {
    /// Where it begins.
    pub left: f32,
    /// Where it ends.
    pub right: f32,
    /// How long it is, where there is room to say so.
    pub words: Option<String>,
}

/// The line as geometry.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PairLine {
    /// Its width in points.
    pub width: f32,
    /// Where ticks stand, and what they say.
    pub ticks: Vec<(f32, String)>,
    /// Ranges in which imprecise dates lie.
    pub halos: Vec<Halo>,
    /// Durations.
    pub bars: Vec<Bar>,
    /// Marks by x.
    pub marks: Vec<LineMark>,
    /// The longest silence.
    pub silence: Option<Silence>,
}

/// Lays out the line in `width` points. Work grows with the number of events: keep what it gives.
pub fn pair_line(
    catalog: &Catalog,
    of: &PairEvents,
    width: f32,
    measure: &mut dyn Measure,
) -> PairLine {
    let extents = of.events.iter().filter_map(|event| catalog.facts(*event)?.extent());
    let Some(whole) = extents.reduce(Span::union) else { return PairLine::default() };
    // One moment alone stands in the middle of a year.
    let around = if whole.seconds() < 2 * Moment::DAY { 183 * Moment::DAY } else { 0 };
    let whole = Span::new(whole.start().plus_seconds(-around), whole.end().plus_seconds(around));
    let goes_on = |event: &EventIx| {
        catalog.facts(*event).is_some_and(|facts| facts.time().open_end || facts.time().unknown_end)
    };
    let right = if of.events.iter().any(goes_on) { OPEN_END } else { END };
    let inner = TimeScale::new(whole, END, (width - right).max(END + 1.0));
    // Ticks stand over the whole width.
    let edges = Span::new(inner.moment_at(0.0), inner.moment_at(width));
    let scale = TimeScale::new(edges, 0.0, width);
    let mut line = PairLine { width, ..PairLine::default() };
    for gap in TICK_GAPS {
        if line.ticks.len() < LEAST_TICKS {
            let ticks = one_row(&scale, gap).into_iter().map(|(at, words)| (scale.x(at), words));
            let fits = |(x, words): &(f32, String)| {
                let half = measure.width(words, size::SMALL, Weight::Regular) / 2.0;
                x - half >= 0.0 && x + half <= width
            };
            line.ticks = ticks.filter(fits).collect();
        }
    }
    line.add_extents(catalog, of, &scale);
    line.add_marks(catalog, of, &scale);
    line.silence = of.silence.as_ref().and_then(|(span, words)| {
        let (left, right) = (scale.x(span.start()), scale.x(span.end()));
        let fits = measure.width(words, size::SMALL, Weight::Regular) + 6.0 <= right - left;
        let words = fits.then(|| words.clone());
        (right - left >= LEAST_SILENCE).then_some(Silence { left, right, words })
    });
    line
}

impl PairLine {
    /// Bars and bands; of those that would be drawn over each other only the first.
    fn add_extents(&mut self, catalog: &Catalog, of: &PairEvents, scale: &TimeScale) {
        let mut drawn: HashSet<(KindClass, i32, i32)> = HashSet::new();
        for event in &of.events {
            let Some(facts) = catalog.facts(*event) else { continue };
            let extents = Extents::of(catalog, facts, *event, LINE, scale, false);
            let mut is_new = |left: f32, right: f32| {
                drawn.insert((facts.kind, left.round() as i32, right.round() as i32))
            };
            self.bars.extend(extents.bar.filter(|bar| is_new(bar.left, bar.right)));
            self.halos
                .extend(extents.halo.filter(|halo| is_new(halo.rect.left(), halo.rect.right())));
        }
    }

    fn add_marks(&mut self, catalog: &Catalog, of: &PairEvents, scale: &TimeScale) {
        let anchor = |event: &EventIx| catalog.facts(*event).and_then(EventFacts::anchor);
        for (first, end) in clusters(of, &|event| anchor(event).map_or(0.0, |at| scale.x(at))) {
            let members = of.events.get(first..end).unwrap_or_default();
            let facts = || members.iter().filter_map(|event| catalog.facts(*event));
            let ends = members.first().and_then(anchor).zip(members.last().and_then(anchor));
            let Some((start, last)) = ends else { continue };
            let mut kinds = KindCounts::default();
            for facts in facts() {
                if let Some(count) = kinds.get_mut(facts.kind.index()) {
                    *count += 1;
                }
            }
            self.marks.push(LineMark {
                x: f32::midpoint(scale.x(start), scale.x(last)),
                first,
                end,
                kind: KindClass::commonest(&kinds),
                hollow: facts().all(|facts| facts.doubt().doubtful),
                time: match members {
                    [only] => catalog.facts(*only).map(EventFacts::time).unwrap_or_default(),
                    _ => Knowledge::default(),
                },
                span: Span::new(start, last),
            });
        }
        // Where each stands, and what its number takes at its right.
        let number = |count: usize| match count {
            ..=1 => 0.0,
            many => theme::COUNT.x + theme::DIGIT * counts::grouped(many).chars().count() as f32,
        };
        let places: Vec<(f32, f32)> =
            self.marks.iter().map(|mark| (mark.x, number(mark.count()))).collect();
        for (place, mark) in self.marks.iter_mut().enumerate() {
            let before = place.checked_sub(1).and_then(|before| places.get(before));
            let is_near = before.is_some_and(|(x, number)| mark.x - x < SIGN_ROOM + number)
                || places.get(place + 1).is_some_and(|(x, _)| x - mark.x < SIGN_ROOM);
            if is_near {
                mark.time = Knowledge::default();
            }
        }
    }

    /// Where a mark can be touched.
    #[must_use]
    pub fn touch(mark: &LineMark) -> Rect {
        let half = CLUSTER_WIDTH / 2.0;
        Rect::from_x_y_ranges(mark.x - half..=mark.x + half, 4.0..=LINE + half + 2.0)
    }
}

/// Ranges of events whose marks would be nearer than [`CLUSTER_WIDTH`], in order.
fn clusters(of: &PairEvents, x: &impl Fn(&EventIx) -> f32) -> Vec<(usize, usize)> {
    let middle = |(first, end): (usize, usize)| {
        let at = |place: usize| of.events.get(place).map_or(0.0, x);
        f32::midpoint(at(first), at(end - 1))
    };
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut first = 0;
    while let Some(start) = of.events.get(first) {
        // Events are in order, so that the end is found without asking all.
        let rest = of.events.get(first..).unwrap_or_default();
        let near = rest.partition_point(|event| x(event) - x(start) < CLUSTER_WIDTH);
        let mut cluster = (first, first + near.max(1));
        first = cluster.1;
        // The mark stands in the middle of its events, and so may come too near to the one before.
        while let Some(before) = found.pop() {
            if middle(cluster) - middle(before) >= CLUSTER_WIDTH {
                found.push(before);
                break;
            }
            cluster.0 = before.0;
        }
        found.push(cluster);
    }
    found
}

/// The ticks of a scale on one row, at least `gap` points apart: each with the shortest name that is
/// complete where it stands.
#[must_use]
pub fn one_row(scale: &TimeScale, gap: f32) -> Vec<(Moment, String)> {
    let mut row: Vec<(Moment, String)> = Vec::new();
    for tick in ticks(scale, gap) {
        match row.last_mut().filter(|(at, _)| *at == tick.at) {
            // "1990" under "1990s" or "années 1990": of a stretch of years its first one.
            Some((_, words)) if tick.level == TickLevel::Minor => {
                let is_year =
                    tick.label.len() > 2 && tick.label.bytes().all(|it| it.is_ascii_digit());
                if is_year && words.contains(tick.label.as_str()) {
                    *words = tick.label;
                }
            }
            _ => row.push((tick.at, tick.label)),
        }
    }
    row
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{CLUSTER_WIDTH, LINE, PairEvents, PairLine, one_row, pair_line};
    use crate::query::{Catalog, EventIx, pair_history, test_catalog};
    use crate::scene::tests::Typewriter;
    use crate::time::{Moment, Span, TimeScale};
    use crate::words::{Language, in_language};

    fn line_of(catalog: &Catalog, width: f32) -> (PairEvents, PairLine) {
        let [one, other] = ["MAR", "MLI"].map(|code| catalog.find_party(code).expect(code));
        let history = pair_history(catalog, one, other);
        let silence =
            history.longest_silence.map(|(from, to)| (Span::new(from, to), "long".into()));
        let events = PairEvents::of(catalog, &history.events, silence);
        let line = pair_line(catalog, &events, width, &mut Typewriter);
        (events, line)
    }

    #[test]
    fn a_year_that_begins_ten_of_them_has_its_number_in_every_language() {
        let years = [2012, 2027].map(|year| Moment::from_civil(year, 1, 1));
        let scale = TimeScale::new(Span::new(years[0], years[1]), 0.0, 300.0);
        for language in Language::EVERY {
            let row = in_language(language, || one_row(&scale, 52.0));
            let words: Vec<&str> = row.iter().map(|(_, words)| words.as_str()).collect();
            assert!(words.contains(&"2020"), "{language:?}: {words:?}");
        }
    }

    #[test]
    fn marks_bars_bands_doubt_and_silence_stand_on_one_line() {
        let catalog = test_catalog(
            r#"[{"id":"1","kind":"visit","title":"","when":"2010-05-01?","parties":["MAR","MLI"]},
                {"id":"2","kind":"training","title":"","when":"2018-01/2019-06","parties":["MAR","MLI"]},
                {"id":"3","kind":"agreement","title":"","when":"2022","parties":["MAR","MLI"]},
                {"id":"4","kind":"visit","title":"","when":"2025-05-01","parties":["MAR","MLI"]},
                {"id":"5","kind":"visit","title":"","when":"2025-05-09","parties":["MAR","MLI"]}]"#,
        );
        let (events, line) = line_of(&catalog, 300.0);
        let counts: Vec<usize> = line.marks.iter().map(super::LineMark::count).collect();
        assert_eq!((events.events.len(), counts.as_slice()), (5, &[1, 1, 1, 2][..]));
        let hollow: Vec<bool> = line.marks.iter().map(|mark| mark.hollow).collect();
        assert_eq!(hollow, [true, false, false, false]);
        assert!(line.marks[0].time.uncertain, "it has room to say so");
        assert_eq!((line.bars.len(), line.halos.len()), (1, 1));
        let silence = line.silence.expect("eight years");
        assert!(line.marks[0].x <= silence.left && silence.right <= line.marks[1].x + 0.1);
        assert_eq!(silence.words.as_deref(), Some("long"));
        assert!(line.ticks.len() >= 3, "{:?}", line.ticks);
        assert!(line.ticks.iter().all(|(_, words)| words.len() == 4), "{:?}", line.ticks);
    }

    #[test]
    fn one_event_alone_and_none_have_a_line_too() {
        let alone = test_catalog(
            r#"[{"id":"1","kind":"visit","title":"","when":"2020-05-01","parties":["MAR","MLI"]}]"#,
        );
        let (_, line) = line_of(&alone, 200.0);
        assert_eq!(line.marks.len(), 1);
        assert!((line.marks[0].x - 100.0).abs() < 2.0);
        let none = pair_line(&alone, &PairEvents::default(), 200.0, &mut Typewriter);
        assert_eq!(none, PairLine::default());
    }

    #[test]
    fn years_are_named_by_themselves_on_one_row() {
        let decades = Span::new(Moment::from_civil(1978, 1, 1), Moment::from_civil(2026, 1, 1));
        let names = one_row(&TimeScale::new(decades, 0.0, 400.0), 60.0);
        let names: Vec<&str> = names.iter().map(|(_, name)| name.as_str()).collect();
        assert_eq!(names, ["1980", "1990", "2000", "2010", "2020"]);
        let months = Span::new(Moment::from_civil(2023, 11, 1), Moment::from_civil(2024, 3, 1));
        let names = one_row(&TimeScale::new(months, 0.0, 400.0), 60.0);
        let names: Vec<&str> = names.iter().map(|(_, name)| name.as_str()).collect();
        assert_eq!(names, ["Nov", "Dec", "2024", "Feb"]);
    }

    proptest! {
        #[test]
        fn every_event_stands_behind_exactly_one_mark_and_marks_stay_apart(
            days in prop::collection::vec(0..12_000_u32, 1..120),
            width in 80.0_f32..900.0,
        ) {
            let event = |(number, day): (usize, &u32)| {
                let at = Moment::from_civil(1990, 1, 1);
                let civil = at.plus_seconds(i64::from(*day) * Moment::DAY).civil();
                let doubt = if day % 3 == 0 { "?" } else { "" };
                let when = format!("{:04}-{:02}-{:02}{doubt}", civil.year, civil.month, civil.day);
                format!(
                    r#"{{"id":"{number}","kind":"visit","title":"","when":"{when}","parties":["MAR","MLI"]}}"#
                )
            };
            let events: Vec<String> = days.iter().enumerate().map(event).collect();
            let catalog = test_catalog(&format!("[{}]", events.join(",")));
            let (of, line) = line_of(&catalog, width);
            let mut next = 0;
            let mut last = f32::NEG_INFINITY;
            for mark in &line.marks {
                prop_assert_eq!(mark.first, next);
                next = mark.end;
                let x = |event: &EventIx| catalog.facts(*event).and_then(crate::query::EventFacts::anchor);
                let members = &of.events[mark.first..mark.end];
                prop_assert!(members.iter().all(|it| mark.span.start() <= x(it).expect("dated")));
                prop_assert!((0.0..=width).contains(&mark.x));
                let touch = PairLine::touch(mark);
                prop_assert!(touch.contains(emath::pos2(mark.x, LINE)));
                prop_assert!(mark.x - last >= CLUSTER_WIDTH - 0.01);
                last = mark.x;
            }
            // What doubts a date, some 12 points left of its mark, stands on no number of several events.
            for pair in line.marks.windows(2) {
                let digits = pair[0].count().to_string().len() as f32;
                let end = pair[0].x + if pair[0].count() > 1 { 6.0 + 5.9 * digits } else { 5.0 };
                prop_assert!(!pair[1].time.uncertain || pair[1].x - 12.0 > end, "{:?}", pair);
            }
            prop_assert_eq!(next, of.events.len());
            prop_assert!(line.marks.len() as f32 <= width / CLUSTER_WIDTH + 1.0);
        }
    }
}
