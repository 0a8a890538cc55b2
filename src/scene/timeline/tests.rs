//! The lifeline view in points: counts are right at every zoom, nothing stands on anything else.

use std::collections::HashMap;

use emath::{Rect, pos2, vec2};
use proptest::prelude::*;

use super::{Hit, LanePlan, Lit, Members, TimelineInput, TimelineScene, timeline};
use crate::model::{Dataset, Event, Kind, Participation, Text, When};
use crate::query::{Catalog, Filter, Found, Grouping, LaneIx, Wanted};
use crate::scene::tests::Typewriter;
use crate::state::{Lanes, Ruler, Selection};
use crate::time::{Moment, Span};

fn scene_of(catalog: &Catalog, found: &Found, span: Span, height: f32) -> TimelineScene {
    let everything = catalog.lanes_of_all(Grouping::None);
    let plan = LanePlan::of(catalog, &found.lanes, &Lanes::default(), "en", &mut Typewriter);
    let input = TimelineInput {
        catalog,
        lanes: &found.lanes,
        lit: found.lit.as_ref().map(|lanes| Lit {
            mask: &found.shown.mask,
            lanes,
            all: &found.all,
        }),
        hits: None,
        all: found.lit.as_ref().map_or(&found.all, |_| &everything),
        plan: &plan,
        selection: &Selection::default(),
        hovered: None,
        span,
        scroll: 0.0,
        rect: Rect::from_min_max(pos2(0.0, 0.0), pos2(900.0, height)),
        today: None,
        ruler: &Ruler::default(),
        language: "en",
    };
    timeline(&input, &mut Typewriter)
}

fn scene(catalog: &Catalog, span: Span, height: f32) -> TimelineScene {
    scene_of(catalog, &Found::all(catalog), span, height)
}

fn catalog(events: impl IntoIterator<Item = (String, Vec<&'static str>)>) -> Catalog {
    let events = events.into_iter().enumerate().map(|(number, (when, parties))| {
        let mut event =
            Event::new(&number.to_string(), Kind::Visit, Text::from("A visit"), When::read(&when));
        event.parties = parties.into_iter().map(Participation::from).collect();
        event
    });
    Catalog::new(Dataset { events: events.collect(), ..Dataset::default() })
}

/// How many events each lane on screen draws, whichever way it draws them, and how many of them are not
/// dimmed.
fn counts(scene: &TimelineScene) -> HashMap<LaneIx, (usize, usize)> {
    let mut counts: HashMap<LaneIx, (usize, usize)> = HashMap::new();
    let mut add = |lane: LaneIx, all: usize, shown: usize| {
        let own = counts.entry(lane).or_default();
        *own = (own.0 + all, own.1 + shown);
    };
    for mark in &scene.marks {
        match mark.members {
            Members::One(_) => add(mark.lane, 1, usize::from(!mark.dimmed)),
            Members::Several(cluster) => add(mark.lane, cluster.count, cluster.shown),
        }
    }
    for bar in &scene.densities {
        add(bar.cluster.lane, bar.cluster.count, bar.cluster.shown);
    }
    counts
}

fn year(from: i64, to: i64) -> Span {
    Span::new(Moment::from_civil(from, 1, 1), Moment::from_civil(to, 1, 1))
}

#[test]
fn a_visit_is_a_stroke_between_two_lanes_with_a_mark_on_each() {
    let catalog = catalog([("2024-06-15".to_owned(), vec!["MAR", "MLI"])]);
    let scene = scene(&catalog, year(2024, 2025), 400.0);
    assert_eq!((scene.lanes.len(), scene.marks.len(), scene.links.len()), (2, 2, 1));
    let link = &scene.links[0];
    let mut ys: Vec<f32> = scene.marks.iter().map(|mark| mark.at.y).collect();
    ys.sort_by(f32::total_cmp);
    assert_eq!(ys, [link.top, link.bottom]);
    assert_eq!(scene.pick(scene.marks[0].at), Some(Hit::Event(link.event)));
}

#[test]
fn an_imprecise_date_is_a_halo_and_a_duration_is_a_bar() {
    let catalog = catalog([
        ("2022".to_owned(), vec!["MAR"]),
        ("2023-02-01/2023-06-30".to_owned(), vec!["MAR"]),
    ]);
    let scene = scene(&catalog, year(2021, 2025), 400.0);
    assert_eq!((scene.halos.len(), scene.bars.len(), scene.marks.len()), (1, 1, 2));
}

#[test]
fn an_event_without_parties_has_a_lane_too() {
    let catalog =
        catalog([("2024-06-15".to_owned(), vec!["MAR", "MLI"]), ("2024-07-15".to_owned(), vec![])]);
    let scene = scene(&catalog, year(2024, 2025), 400.0);
    assert!(scene.lanes.last().is_some_and(|lane| lane.name.concat().starts_with("No party")));
    assert_eq!(scene.marks.len(), 3);
}

#[test]
fn rows_do_not_move_while_zooming() {
    let catalog = catalog([
        ("2001-01-01".to_owned(), vec!["MAR", "MLI"]),
        ("2020-01-01".to_owned(), vec!["MAR", "NER"]),
    ]);
    let rows = |span: Span| {
        let scene = scene(&catalog, span, 400.0);
        scene.lanes.iter().map(|lane| (lane.lane, lane.y.to_bits())).collect::<Vec<_>>()
    };
    assert_eq!(rows(year(2000, 2021)), rows(year(2019, 2021)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Each lane shows each of its events that touch the span exactly once, at every zoom, however
    /// events are grouped; and what a sign counts can be listed.
    #[test]
    fn counts_are_right_at_every_zoom(
        days in proptest::collection::vec((0i64..20_000, 0i64..40, 0usize..4), 1..400),
        (from, length) in (0i64..20_000, 1i64..20_000),
        grouping in proptest::sample::select(Grouping::ALL.to_vec()),
        dimmed_before in proptest::option::of(1975i64..2020),
    ) {
        const PARTIES: [&[&str]; 4] = [&["MAR", "MLI"], &["MAR"], &["NER", "BFA", "MAR"], &["MLI"]];
        let date = |day: i64| {
            let civil = Moment::from_seconds(day * Moment::DAY).civil();
            format!("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day)
        };
        let catalog = catalog(days.iter().map(|(day, length, parties)| {
            let when = match length {
                0..20 => date(*day),
                20..24 => date(*day)[..4].to_owned(),
                _ => format!("{}/{}", date(*day), date(day + length)),
            };
            (when, PARTIES[*parties].to_vec())
        }));
        let start = Moment::from_seconds(from * Moment::DAY);
        let span = Span::new(start, start.plus_seconds(length * Moment::DAY));
        let filter =
            Filter { after: dimmed_before.map(|year| year.to_string()), ..Filter::default() };
        let wanted = Wanted { grouping, dims: true, ..Wanted::default() };
        let found = Found::of(&catalog, &filter, wanted, &|| true).expect("nobody cancels");
        let scene = scene_of(&catalog, &found, span, 800.0);
        let mut expected: HashMap<LaneIx, (usize, usize)> = HashMap::new();
        let mut on_screen = 0;
        for (event, _, facts) in catalog.events() {
            if facts.extent().is_some_and(|extent| extent.intersects(span)) {
                let is_shown = found.shown.contains(event);
                on_screen += usize::from(is_shown);
                for lane in found.lanes.lanes_of(event) {
                    let (all, shown) = expected.entry(*lane).or_default();
                    *all += 1;
                    *shown += usize::from(is_shown);
                }
            }
        }
        prop_assert_eq!(counts(&scene), expected);
        prop_assert_eq!(scene.events_on_screen, on_screen);
        for label in &scene.labels {
            prop_assert!(found.shown.contains(label.event), "what is dimmed has no label");
        }
        for mark in &scene.marks {
            if let Members::Several(cluster) = mark.members {
                let listed = cluster.events(&catalog, &found.lanes, usize::MAX);
                prop_assert_eq!(listed.len(), cluster.count);
            }
        }
    }

    /// No label lies over another, and none leaves the canvas.
    #[test]
    fn labels_never_overlap(days in proptest::collection::vec(0i64..900, 1..80)) {
        let catalog = catalog(days.iter().map(|day| {
            let civil = Moment::from_seconds(day * Moment::DAY).civil();
            let when = format!("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day);
            (when, vec!["MAR", "MLI"])
        }));
        let scene = scene(&catalog, year(1970, 1973), 500.0);
        for (place, label) in scene.labels.iter().enumerate() {
            prop_assert!(scene.canvas.contains_rect(label.rect));
            for other in &scene.labels[place + 1..] {
                prop_assert!(!label.rect.intersects(other.rect));
            }
        }
    }

    /// Brackets and signs of doubt stand on no other mark of their lane, with its number, and within the canvas, and one
    /// that has the room keeps them. Numbers hide no arrow head of what stands next, if the other side is free.
    #[test]
    fn signs_of_dates_keep_clear_of_other_marks(
        days in proptest::collection::vec(
            (prop_oneof![0i64..1_100, 300i64..420, 700i64..730], 0usize..5), 1..40),
    ) {
        let events = days.iter().enumerate().map(|(number, (day, sign))| {
            let civil = Moment::from_seconds(day * Moment::DAY).civil();
            // The year was inferred by the compiler of the file, as EDTF writes it.
            let year = if *sign == 3 { "?" } else { "" };
            let sign = ["", "?", "~", "", "%"][*sign];
            let when = format!("{:04}{year}-{:02}-{:02}{sign}", civil.year, civil.month, civil.day);
            format!(r#"{{"id":"{number}","kind":"visit","title":"A visit","when":"{when}","parties":["MLI"]}}"#)
        });
        let text = format!(r#"{{"events":[{}]}}"#, events.collect::<Vec<_>>().join(","));
        let catalog = Catalog::new(serde_json::from_str(&text).expect("a dataset"));
        let scene = scene(&catalog, year(1970, 1973), 500.0);
        // What is drawn of a mark: its circle, or the two of several events, and their number.
        let drawn = |mark: &super::Mark| {
            let x = mark.at.x;
            let Members::Several(cluster) = mark.members else { return (x - 5.2, x + 5.2) };
            let number = 6.0 + 5.9 * cluster.told().to_string().len() as f32;
            let half = if mark.side.is_none() { 7.4 } else { 4.5 };
            if mark.number_left { (x - number, x + half) } else { (x - half, x + number) }
        };
        for mark in &scene.marks {
            let others = || {
                let of_lane = scene.marks.iter().filter(|other| other.lane == mark.lane);
                of_lane.filter(|other| other.at != mark.at)
            };
            let is_free = |left: f32, right: f32| {
                left >= scene.canvas.left()
                    && right <= scene.canvas.right()
                    && others().map(drawn).all(|(from, to)| to < left || from > right)
            };
            let x = mark.at.x;
            let Members::One(event) = mark.members else {
                let number = drawn(mark).1 - x;
                let hides = |other: &super::Mark| other.at.x > x && other.at.x - 4.0 < x + number - 0.5;
                let left_is_free = is_free(x - number - 25.0, x - 7.4);
                prop_assert!(mark.side.is_some() || mark.number_left || !left_is_free || !others().any(hides), "{mark:?}");
                continue;
            };
            let half = if mark.time.inferred { 9.2 } else { 5.2 };
            prop_assert!(!mark.time.inferred || is_free(x - half, x + half), "{mark:?}");
            let doubt = match (mark.time.uncertain, mark.time.approximate) {
                (false, false) => 0.0,
                (true, true) => 13.0,
                _ => 7.0,
            };
            prop_assert!(doubt == 0.0 || is_free(x - half - doubt, x), "{mark:?}");
            let time = catalog.facts(event).expect("its facts").time();
            // Neither its own signs nor those of a neighbour come near.
            if mark.side.is_none() && is_free(x - 50.0, x + 50.0) {
                prop_assert_eq!(mark.time, time);
            }
        }
    }

    /// No name lies over an arrow head of another event, over what doubts a date, or, on free ground, over
    /// an arc.
    #[test]
    fn names_keep_clear_of_arrow_heads_signs_and_arcs(
        days in proptest::collection::vec((0i64..1_100, 0usize..3, any::<bool>()), 1..60),
    ) {
        let events = days.iter().enumerate().map(|(number, (day, sign, sits))| {
            let civil = Moment::from_seconds(day * Moment::DAY).civil();
            let when = format!("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day);
            let series = if *sits { r#","commission":{"id":"jmc"}"# } else { "" };
            let sign = ["", "?", "~"][*sign];
            // Some stand in one lane only, so that names have to stand beside its arcs.
            let sender = r#"{"party":"MAR","role":"sender"},"#;
            let sender = if number % 3 == 0 { "" } else { sender };
            format!(
                r#"{{"id":"{number}","kind":"visit","title":"A visit","when":"{when}{sign}"{series},
                    "parties":[{sender}{{"party":"MLI","role":"host"}}]}}"#
            )
        });
        let text = format!(r#"{{"events":[{}]}}"#, events.collect::<Vec<_>>().join(","));
        let dataset: Dataset = serde_json::from_str(&text).expect("a dataset");
        let scene = scene(&Catalog::new(dataset), year(1970, 1973), 500.0);
        let half = vec2(4.0, 4.0);
        for label in &scene.labels {
            for link in scene.links.iter().filter(|link| link.event != label.event) {
                for (y, down) in &link.arrows {
                    let middle = if *down { y - 11.5 } else { y + 11.5 };
                    let head = Rect::from_center_size(pos2(link.x, middle), 2.0 * half);
                    prop_assert!(!head.intersects(label.rect), "{label:?} over an arrow head");
                }
            }
            for mark in &scene.marks {
                let doubted = mark.time.uncertain || mark.time.approximate;
                if doubted && matches!(mark.members, Members::One(_)) {
                    let sign = Rect::from_min_max(mark.at - vec2(15.0, 11.0), mark.at);
                    prop_assert!(!sign.intersects(label.rect), "{label:?} over a sign");
                }
            }
            if !label.over_link {
                let clear = label.rect.shrink2(vec2(0.0, 3.0));
                prop_assert!(!scene.arcs.iter().any(|arc| arc.crosses(clear)), "{label:?}");
            }
        }
    }
}
