//! What the ruler says at each zoom, in points.

use super::*;
use crate::time::{Span, TimeView};
use crate::words::{Language, in_language};
use proptest::prelude::*;

fn scale(from: (i64, u8, u8), days: i64, points: f32) -> TimeScale {
    let start = Moment::from_civil(from.0, from.1, from.2);
    let end = start.plus_seconds(days * Moment::DAY);
    TimeScale::new(Span::new(start, end), 0.0, points)
}

fn row(scale: &TimeScale, min_gap: f32, level: TickLevel) -> Vec<String> {
    let on_row = |tick: &Tick| tick.level == level;
    let all = ticks(scale, min_gap).into_iter().filter(on_row);
    all.map(|tick| tick.label).collect()
}

/// The first labels of each row.
fn rows(scale: &TimeScale, min_gap: f32) -> (String, String) {
    let first = |level| {
        let mut labels = row(scale, min_gap, level);
        labels.truncate(4);
        labels.join(" | ")
    };
    (first(TickLevel::Major), first(TickLevel::Minor))
}

#[test]
fn on_a_day_a_point_weeks_of_seven_points_stand_under_months() {
    let scale = scale((2025, 1, 1), 100, 100.0);
    let found = ticks(&scale, 7.0);
    let at = |level| -> Vec<f32> {
        let on_row = found.iter().filter(|tick| tick.level == level);
        on_row.map(|tick| scale.x(tick.at)).collect()
    };
    // 1 January 2025 was a Wednesday, so the first Monday is five days on.
    assert_eq!(at(TickLevel::Minor)[..3], [5.0, 12.0, 19.0]);
    assert_eq!(at(TickLevel::Major), [0.0, 31.0, 59.0, 90.0]);
    assert_eq!(
        row(&scale, 7.0, TickLevel::Major),
        ["January 2025", "February 2025", "March 2025", "April 2025"]
    );
}

#[test]
fn each_zoom_has_its_calendar_unit_and_the_one_above() {
    let cases = [
        (700, "2025 | 2026", "Jan | Apr | Jul | Oct"),
        (300, "2025", "Jan | Feb | Mar | Apr"),
        (40, "January 2025 | February 2025", "6 | 13 | 20 | 27"),
        (10, "January 2025", "Wed 1 | Thu 2 | Fri 3 | Sat 4"),
        (4, "1 Jan 2025 | 2 Jan 2025 | 3 Jan 2025 | 4 Jan 2025", "00:00 | 12:00 | 00:00 | 12:00"),
        (1, "1 Jan 2025", "00:00 | 03:00 | 06:00 | 09:00"),
    ];
    for (days, above, below) in cases {
        let found = rows(&scale((2025, 1, 1), days, 400.0), 30.0);
        assert_eq!((found.0.as_str(), found.1.as_str()), (above, below), "{days} days");
    }
}

#[test]
fn years_stand_under_decades_and_decades_under_centuries() {
    let (above, below) = rows(&scale((2018, 1, 1), 3653, 400.0), 30.0);
    assert_eq!((above.as_str(), below.as_str()), ("2020s", "2018 | 2019 | 2020 | 2021"));
    let (above, below) = rows(&scale((1880, 1, 1), 36_525, 400.0), 30.0);
    assert_eq!((above.as_str(), below.as_str()), ("1900–1999", "1880 | 1890 | 1900 | 1910"));
    let (above, below) = rows(&scale((-600, 1, 1), 365_250, 400.0), 30.0);
    assert_eq!(above, "");
    assert_eq!(below, "600 BC | 500 BC | 400 BC | 300 BC");
}

#[test]
fn minutes_stand_under_hours() {
    let view = TimeView::of(Span::new(
        Moment::from_civil(2025, 2, 17).plus_seconds(35_900),
        Moment::from_civil(2025, 2, 17).plus_seconds(36_200),
    ));
    let (above, below) = rows(&TimeScale::of(view, 0.0, 400.0), 40.0);
    assert_eq!(above, "17 Feb 2025, 10:00");
    assert_eq!(below, "09:59 | 10:00 | 10:01 | 10:02");
}

#[test]
fn ticks_speak_french() {
    let french =
        |from, days| in_language(Language::French, || rows(&scale(from, days, 400.0), 30.0));
    for (from, days, above, below) in [
        ((2025, 1, 1), 300, "2025", "janv. | févr. | mars | avr."),
        ((2025, 1, 1), 10, "janvier 2025", "mer. 1er | jeu. 2 | ven. 3 | sam. 4"),
        ((2025, 2, 17), 1, "17 févr. 2025", "0\u{a0}h | 3\u{a0}h | 6\u{a0}h | 9\u{a0}h"),
        ((2018, 1, 1), 3653, "années 2020", "2018 | 2019 | 2020 | 2021"),
    ] {
        let found = french(from, days);
        assert_eq!((found.0.as_str(), found.1.as_str()), (above, below), "{days} days");
    }
}

#[test]
fn ticks_speak_arabic() {
    let arabic =
        |from, days| in_language(Language::Arabic, || rows(&scale(from, days, 400.0), 30.0));
    for (from, days, above, below) in [
        ((2025, 1, 1), 300, "2025", "يناير | فبراير | مارس | أبريل"),
        ((2025, 1, 1), 10, "يناير 2025", "أربعاء 1 | خميس 2 | جمعة 3 | سبت 4"),
        ((2025, 2, 17), 1, "17 فبراير 2025", "00:00 | 03:00 | 06:00 | 09:00"),
        ((2018, 1, 1), 3653, "عقد 2020", "2018 | 2019 | 2020 | 2021"),
    ] {
        let found = arabic(from, days);
        assert_eq!((found.0.as_str(), found.1.as_str()), (above, below), "{days} days");
    }
}

#[test]
fn the_leading_tick_names_where_the_screen_begins() {
    let scale = scale((2025, 2, 17), 10, 400.0);
    let leading = leading_tick(&scale, 30.0);
    assert_eq!(leading.label, "February 2025");
    assert_eq!(leading.at, Moment::from_civil(2025, 2, 1));
}

#[test]
fn nonsense_gaps_do_no_harm() {
    let scale = scale((2025, 1, 1), 10, 100.0);
    for gap in [f32::NAN, -1.0, 0.0, f32::NEG_INFINITY] {
        assert!(ticks(&scale, gap).len() <= 200);
    }
    assert!(ticks(&scale, f32::INFINITY).is_empty());
}

proptest! {
    #[test]
    fn ticks_are_in_order_inside_and_apart(
        centre in -1.0_f64..1.0, power in 1.78_f64..12.1,
        width in 50.0_f32..3000.0, min_gap in 2.0_f32..200.0,
    ) {
        let half = 10_f64.powf(power) / 2.0;
        let middle = centre * TimeView::LIMIT;
        let scale = TimeScale::of(TimeView::from((middle - half, middle + half)), 10.0, 10.0 + width);
        let found = ticks(&scale, min_gap);
        prop_assert!(found.windows(2).all(|pair| pair[0].at <= pair[1].at));
        for level in [TickLevel::Major, TickLevel::Minor] {
            let on_row: Vec<_> = found.iter().filter(|tick| tick.level == level).collect();
            #[allow(clippy::cast_precision_loss)]
            let count = on_row.len() as f32;
            prop_assert!(count <= width / min_gap + 2.0);
            prop_assert!(on_row.iter().all(|tick| scale.span().contains(tick.at)));
            for pair in on_row.windows(2) {
                prop_assert!(pair[0].at < pair[1].at);
                // Points are f32: some thousand of them leave a thousandth of doubt.
                prop_assert!(scale.x(pair[1].at) - scale.x(pair[0].at) >= min_gap - 0.01);
            }
        }
        for tick in found.iter().filter(|tick| tick.level == TickLevel::Major) {
            let repeated = found.iter().any(|other| {
                other.level == TickLevel::Minor && other.at == tick.at && other.label == tick.label
            });
            prop_assert!(!repeated);
        }
        prop_assert!(leading_tick(&scale, min_gap).at <= scale.span().start());
    }
}
