//! Every kind of date as it is drawn, near and far: the figure of a fixture, kept as a snapshot, so
//! that no sign is lost or becomes another one unseen.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use attache::export::{Extract, FigureOptions, timeline_svg};
use attache::files::{self, Unwatched};
use attache::query::{Catalog, Filter, Shown};
use attache::time::{Moment, Span};
use egui::vec2;

/// The figure without its flags, whose bytes say nothing here.
fn figure(span: Span) -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/dates.json");
    let loaded = files::open(path.as_ref(), &Unwatched).expect("readable");
    let catalog = Catalog::new(loaded.dataset);
    let shown = Shown::of(&catalog, &Filter::default());
    let filter = Filter::default();
    let extract = Extract {
        catalog: &catalog,
        shown: &shown,
        filter: &filter,
        file: "dates.json",
        date: "2026-11-26",
        language: "en",
    };
    let svg = timeline_svg(&extract, span, &FigureOptions::of_size(vec2(1000.0, 900.0)));
    let kept = svg.lines().filter(|line| !line.contains("<image"));
    kept.collect::<Vec<_>>().join("\n")
}

fn day(year: i64, month: u8, day: u8) -> Moment {
    Moment::from_civil(year, month, day)
}

#[test]
fn each_kind_of_date_has_its_own_look_within_a_year() {
    insta::assert_snapshot!("year", figure(Span::new(day(2024, 1, 1), day(2025, 1, 1))));
}

#[test]
fn a_day_is_a_band_from_near() {
    insta::assert_snapshot!("days", figure(Span::new(day(2024, 2, 8), day(2024, 2, 13))));
}

#[test]
fn marks_keep_their_signs_from_far() {
    insta::assert_snapshot!("decades", figure(Span::new(day(1990, 1, 1), day(2040, 1, 1))));
}
