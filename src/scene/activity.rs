//! Activity over time: how many events there are in each unit of the calendar, in layers of kinds,
//! of countries or of pairs of countries.

use crate::model::CodeList;
use crate::query::{Catalog, KindClass, LaneEvents, LaneIndex, LaneIx, LaneKey, histogram_between};
use crate::say;
use crate::state::{ActivityMeasure, ActivityStack};
use crate::time::{CalendarBins, Span};

/// Bars that the moving average is taken over: the bar itself and two on either side.
pub const AVERAGED: usize = 5;
/// Countries or pairs that have a layer of their own.
pub const LAYERS: usize = 6;

/// What a layer is of.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Layer {
    /// A kind of events.
    Kind(KindClass),
    /// A country or a pair: its lane, and the seat that gives it its colour and its number.
    Lane(LaneIx, usize),
    /// All countries or pairs that have no layer of their own.
    Others,
}

/// A layer with its bars.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What it is of.
    pub layer: Layer,
    /// Its events in each bar.
    pub counts: Vec<u32>,
    /// What its bars show: events, a share from 0 to 1, or events so far.
    pub values: Vec<f64>,
    /// Its events in all bars.
    pub total: u32,
}

/// Activity as figures.
#[derive(Clone, Debug, PartialEq)]
pub struct ActivityScene {
    /// The bars.
    pub bins: CalendarBins,
    /// Layers that have an event, from the lowest to the highest.
    pub series: Vec<Series>,
    /// Each bar with all its layers. An event of several countries counts once for each of them.
    pub totals: Vec<u32>,
    /// The highest stack.
    pub peak: f64,
    /// The mean over [`AVERAGED`] bars, of those there are; empty where it means nothing.
    pub average: Vec<f64>,
}

impl ActivityScene {
    /// The layer at a height of a bar, as a place in [`series`](Self::series).
    #[must_use]
    pub fn layer_at(&self, bin: usize, height: f64) -> Option<usize> {
        let mut top = 0.0;
        self.series.iter().position(|series| {
            let bottom = top;
            top += series.values.get(bin).copied().unwrap_or(0.0);
            (bottom..top).contains(&height)
        })
    }
}

/// Layers of kinds: the events of a lane by where their marks stand. The cost grows with the number of
/// bars.
#[must_use]
pub fn by_kind(
    lane: LaneEvents<'_>,
    bins: CalendarBins,
    measure: ActivityMeasure,
) -> ActivityScene {
    let counts = histogram_between(lane, bins.edges());
    let of_kind = |kind: KindClass| {
        let kinds = counts.bins.iter();
        kinds.map(|kinds| kinds.get(kind.index()).copied().unwrap_or(0)).collect()
    };
    let layers = KindClass::all().map(|kind| (Layer::Kind(kind), of_kind(kind)));
    scene(layers.collect(), bins, measure)
}

/// Layers of countries or pairs: those that have a seat, and all others together. The lanes are prepared by
/// [`LaneIndex::add_up`].
#[must_use]
pub fn by_lane(
    lanes: &LaneIndex,
    seats: &Seats,
    bins: CalendarBins,
    measure: ActivityMeasure,
) -> ActivityScene {
    let mut others = lanes.marks_between(bins.edges());
    let mut layers = Vec::with_capacity(LAYERS + 1);
    for (seat, lane) in seats.0.iter().enumerate() {
        let Some(lane) = lane.and_then(|key| lanes.find(key)) else { continue };
        let counts = histogram_between(lanes.lane(lane), bins.edges());
        let counts: Vec<u32> = (0..bins.len()).map(|bin| counts.total(bin)).collect();
        for (rest, own) in others.iter_mut().zip(&counts) {
            *rest = rest.saturating_sub(*own);
        }
        layers.push((Layer::Lane(lane, seat), counts));
    }
    layers.push((Layer::Others, others));
    scene(layers, bins, measure)
}

fn scene(
    layers: Vec<(Layer, Vec<u32>)>,
    bins: CalendarBins,
    measure: ActivityMeasure,
) -> ActivityScene {
    let mut totals = vec![0_u32; bins.len()];
    for (_, counts) in &layers {
        for (total, count) in totals.iter_mut().zip(counts) {
            *total = total.saturating_add(*count);
        }
    }
    let mut series: Vec<Series> = Vec::new();
    for (layer, counts) in layers {
        let mut so_far = 0_u32;
        let values = counts.iter().zip(&totals).map(|(count, total)| {
            so_far = so_far.saturating_add(*count);
            match measure {
                ActivityMeasure::Count => f64::from(*count),
                ActivityMeasure::Share => f64::from(*count) / f64::from((*total).max(1)),
                ActivityMeasure::Total => f64::from(so_far),
            }
        });
        let values = values.collect();
        if so_far > 0 {
            series.push(Series { layer, counts, values, total: so_far });
        }
    }
    let events = || totals.iter().map(|total| f64::from(*total));
    let peak = match measure {
        ActivityMeasure::Count => events().fold(0.0, f64::max),
        ActivityMeasure::Share => 1.0,
        ActivityMeasure::Total => events().sum(),
    };
    let average = match measure {
        ActivityMeasure::Count => averages(&events().collect::<Vec<_>>()),
        _ => Vec::new(),
    };
    ActivityScene { bins, series, totals, peak: peak.max(1.0), average }
}

fn averages(values: &[f64]) -> Vec<f64> {
    let around = |place: usize| {
        let from = place.saturating_sub(AVERAGED / 2);
        let to = (place + AVERAGED / 2 + 1).min(values.len());
        let near = values.get(from..to).unwrap_or_default();
        near.iter().sum::<f64>() / near.len().max(1) as f64
    };
    (0..values.len()).map(around).collect()
}

/// The name of a layer; `lanes` are those that are stacked.
#[must_use]
pub fn layer_name(
    catalog: &Catalog,
    (stack, lanes): (ActivityStack, Option<&LaneIndex>),
    layer: Layer,
    language: &str,
) -> String {
    match layer {
        Layer::Kind(kind) => kind.kind().label(),
        Layer::Lane(lane, _) => {
            lanes.map_or_else(String::new, |lanes| lanes.name(catalog, lane, language))
        }
        Layer::Others => match stack {
            ActivityStack::Pair => say!("activity-other-pairs"),
            _ => say!("activity-others"),
        }
        .to_owned(),
    }
}

/// What the bars say, and what the line is.
#[must_use]
pub fn bars_in_words(
    stack: ActivityStack,
    measure: ActivityMeasure,
    bins: &CalendarBins,
) -> String {
    let unit = bins.unit();
    let (bars, more) = match measure {
        ActivityMeasure::Count => {
            let line = say!("activity-line", bars = AVERAGED);
            (say!("activity-bars-count", unit = unit), Some(line))
        }
        ActivityMeasure::Share => {
            let shares = say!("activity-shares-do-not-grow").to_owned();
            (say!("activity-bars-share", unit = unit), Some(shares))
        }
        ActivityMeasure::Total => (say!("activity-bars-total", unit = unit), None),
    };
    let several = match stack {
        ActivityStack::Kind => None,
        ActivityStack::Country => Some(say!("activity-of-each-country").to_owned()),
        ActivityStack::Pair => Some(say!("activity-of-each-pair").to_owned()),
    };
    let sentences: Vec<String> = std::iter::once(bars).chain(several).chain(more).collect();
    sentences.join(" ")
}

/// Who has which layer: a country keeps its colour while it stays among the busiest.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub struct Seats([Option<LaneKey>; LAYERS]);

impl Seats {
    /// Seats the busiest of a span: who sits stays, who is new takes what is free.
    pub fn seat(&mut self, lanes: &LaneIndex, span: Span) {
        let counts = |key: LaneKey| match key {
            LaneKey::Pair(one, other) => one != other,
            LaneKey::Party(_) => true,
            _ => false,
        };
        let busiest = lanes.busiest(span, LAYERS, counts);
        let busiest: Vec<LaneKey> =
            busiest.into_iter().filter_map(|(lane, _)| lanes.key(lane)).collect();
        for seat in &mut self.0 {
            *seat = seat.filter(|key| busiest.contains(key));
        }
        for key in busiest {
            if !self.0.contains(&Some(key))
                && let Some(free) = self.0.iter_mut().find(|seat| seat.is_none())
            {
                *free = Some(key);
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "small numbers, exact in binary")]
mod tests {
    use super::{ActivityScene, Layer, Seats, averages, by_kind, by_lane};
    use crate::query::{Catalog, Filter, Found, LaneIx, Stacked, Wanted, test_catalog as catalog};
    use crate::state::ActivityMeasure;
    use crate::time::{CalendarBins, Moment, Span, TimeScale};

    const EVENTS: &str = r#"[
        {"id":"1","kind":"visit","title":"","when":"2020-02-01","parties":["MAR"]},
        {"id":"2","kind":"visit","title":"","when":"2020-03-01","parties":["MAR","MLI"]},
        {"id":"3","kind":"agreement","title":"","when":"2020-04-01","parties":["MAR","MLI","NER"]},
        {"id":"4","kind":"agreement","title":"","when":"2022-04-01"}]"#;

    fn found(catalog: &Catalog) -> Found {
        let found = Found::of(catalog, &Filter::default(), Wanted::default(), &|| true);
        found.expect("nobody cancels")
    }

    fn years() -> CalendarBins {
        let span = Span::new(Moment::from_civil(2020, 1, 1), Moment::from_civil(2023, 1, 1));
        CalendarBins::of(&TimeScale::new(span, 0.0, 60.0), 14.0)
    }

    fn of_kinds(measure: ActivityMeasure) -> ActivityScene {
        by_kind(found(&catalog(EVENTS)).all.lane(LaneIx(0)), years(), measure)
    }

    fn of_lanes(by: Stacked, measure: ActivityMeasure) -> (Vec<String>, ActivityScene) {
        let catalog = catalog(EVENTS);
        let found = found(&catalog);
        assert!(found.stacked(by).is_none(), "it is not prepared yet");
        found.stack(&catalog, by);
        let lanes = found.stacked(by).expect("prepared");
        let mut seats = Seats::default();
        seats.seat(lanes, catalog.extent().expect("dated"));
        let scene = by_lane(lanes, &seats, years(), measure);
        let name = |layer| match layer {
            Layer::Lane(lane, _) => lanes.name(&catalog, lane, "en"),
            Layer::Kind(_) | Layer::Others => "others".to_owned(),
        };
        (scene.series.iter().map(|series| name(series.layer)).collect(), scene)
    }

    fn values(scene: &ActivityScene) -> Vec<&[f64]> {
        scene.series.iter().map(|series| series.values.as_slice()).collect()
    }

    #[test]
    fn counts_shares_and_running_totals_say_the_same_in_three_ways() {
        let visits_then_agreements = of_kinds(ActivityMeasure::Count);
        assert_eq!(values(&visits_then_agreements), [&[2.0, 0.0, 0.0][..], &[1.0, 0.0, 1.0]]);
        assert_eq!(visits_then_agreements.peak, 3.0);
        let shares = of_kinds(ActivityMeasure::Share);
        assert_eq!(values(&shares), [&[2.0 / 3.0, 0.0, 0.0][..], &[1.0 / 3.0, 0.0, 1.0]]);
        let totals = of_kinds(ActivityMeasure::Total);
        assert_eq!(values(&totals), [&[2.0, 2.0, 2.0][..], &[1.0, 1.0, 2.0]]);
        assert_eq!(totals.peak, 4.0);
    }

    #[test]
    fn an_event_counts_for_each_of_its_countries_and_pairs() {
        let (names, scene) = of_lanes(Stacked::Country, ActivityMeasure::Count);
        assert_eq!(names, ["Morocco", "Mali", "Niger", "No party stated"]);
        assert_eq!(scene.totals, [6, 0, 1]);
        assert_eq!(values(&scene)[0], [3.0, 0.0, 0.0]);
        let (_, shares) = of_lanes(Stacked::Country, ActivityMeasure::Share);
        assert_eq!(values(&shares)[0], [0.5, 0.0, 0.0]);
        // Events of one country alone, or of none, are among the others.
        let (names, scene) = of_lanes(Stacked::Pair, ActivityMeasure::Count);
        assert_eq!(names, ["Mali – Morocco", "Morocco – Niger", "Mali – Niger", "others"]);
        assert_eq!(values(&scene)[3], [1.0, 0.0, 1.0]);
        assert_eq!(scene.layer_at(0, 1.5), Some(0));
        assert_eq!(scene.layer_at(0, 2.5), Some(1));
        assert_eq!((scene.layer_at(1, 0.5), scene.layer_at(0, 9.0)), (None, None));
    }

    #[test]
    fn who_stays_among_the_busiest_keeps_its_seat() {
        let event = |number: usize, year: usize, code: &str| {
            format!(
                r#"{{"id":"{number}","kind":"visit","title":"","when":"{year}","parties":["{code}"]}}"#
            )
        };
        let codes = ["MAR", "MLI", "NER", "TCD", "BFA", "MRT", "SEN"];
        let mut events = Vec::new();
        for (number, code) in codes.iter().enumerate() {
            // Senegal only later, and then most; Niger only before.
            if *code != "SEN" {
                events.push(event(events.len(), 2000, code));
            }
            if *code != "NER" {
                (0..=number).for_each(|_| events.push(event(events.len(), 2010, code)));
            }
        }
        let catalog = catalog(&format!("[{}]", events.join(",")));
        let found = found(&catalog);
        found.stack(&catalog, Stacked::Country);
        let lanes = found.stacked(Stacked::Country).expect("prepared");
        let year =
            |year| Span::new(Moment::from_civil(year, 1, 1), Moment::from_civil(year + 1, 1, 1));
        let names = |seats: &Seats| -> Vec<String> {
            let lane = |key: &Option<_>| lanes.find((*key)?);
            let name = |key| lane(key).map_or(String::new(), |it| lanes.name(&catalog, it, "en"));
            seats.0.iter().map(name).collect()
        };
        let mut seats = Seats::default();
        seats.seat(lanes, year(2000));
        let first = names(&seats);
        assert_eq!(first, ["Morocco", "Mali", "Niger", "Chad", "Burkina Faso", "Mauritania"]);
        seats.seat(lanes, year(2010));
        let then = names(&seats);
        assert_eq!(then, ["Morocco", "Mali", "Senegal", "Chad", "Burkina Faso", "Mauritania"]);
    }

    #[test]
    fn an_average_is_of_the_bars_there_are() {
        assert_eq!(averages(&[4.0; 7]), [4.0; 7]);
        assert_eq!(averages(&[6.0, 0.0, 0.0, 0.0]), [2.0, 1.5, 1.5, 0.0]);
    }
}
