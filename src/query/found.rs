//! What a filter finds, in the lanes in which it is looked at: all that panels ask for, made at
//! once, off the UI thread where events are many.

use std::sync::{Arc, OnceLock};

use super::{
    Catalog, Correction, EventIx, Field, Filter, Grouping, Highlight, LaneEvents, LaneIndex,
    LaneIx, LazyPlaces, LazyTies, Shown,
};

/// See the module. Parts are shared, so that another grouping costs only its lanes.
#[derive(Clone, Debug)]
pub struct Found {
    /// What the filter shows.
    pub shown: Arc<Shown>,
    /// What the filter would show without its countries: the graph offers the others, too.
    pub shown_of_all_parties: Arc<Shown>,
    /// Ties of what the graph offers.
    pub ties: Arc<LazyTies>,
    /// The shown events by place.
    pub places: Arc<LazyPlaces>,
    /// Of the shown events those that fit the words of the filter best, the best first; none without
    /// words.
    pub best: Arc<[EventIx]>,
    /// Words of the filter that are nowhere in the file, and what was looked for in their place.
    pub corrections: Arc<[Correction]>,
    /// What the words of the filter look for, to be marked in texts.
    pub highlight: Arc<Highlight>,
    /// The shown events in one lane.
    pub all: Arc<LaneIndex>,
    /// The shown events by kind, made when it is first asked for.
    pub kinds: Arc<OnceLock<Arc<LaneIndex>>>,
    /// The shown events by country.
    pub countries: Arc<LaneIndex>,
    /// The shown events by pair of countries, made when it is first asked for.
    pub pairs: Arc<OnceLock<Arc<LaneIndex>>>,
    /// The events in the lanes of the timeline: the shown ones; all, where the others are dimmed.
    pub lanes: Arc<LaneIndex>,
    /// The shown events in lanes that are grouped so, where the others are dimmed.
    pub lit: Option<Arc<LaneIndex>>,
}

/// How the lanes of the timeline are wanted.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// By what events are grouped.
    pub grouping: Grouping,
    /// The order that keeps links short will be asked for.
    pub by_ties: bool,
    /// What the filter leaves out is dimmed, and not hidden.
    pub dims: bool,
}

/// Lanes that can be stacked over time.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Stacked {
    /// Those of countries.
    Country,
    /// Those of pairs of countries.
    Pair,
}

impl Found {
    /// What a filter finds. `go_on` is asked between the steps; where it says no, there is no
    /// answer.
    pub fn of(
        catalog: &Catalog,
        filter: &Filter,
        wanted: Wanted,
        go_on: &dyn Fn() -> bool,
    ) -> Option<Self> {
        let shown = Arc::new(Shown::of(catalog, filter));
        Self::in_lanes(catalog, filter, shown, wanted, go_on)
    }

    fn in_lanes(
        catalog: &Catalog,
        filter: &Filter,
        shown: Arc<Shown>,
        wanted: Wanted,
        go_on: &dyn Fn() -> bool,
    ) -> Option<Self> {
        if !go_on() {
            return None;
        }
        let shown_of_all_parties = if filter.only(Field::Party).next().is_none() {
            Arc::clone(&shown)
        } else {
            let without = filter.clone().without(Field::Party);
            Arc::new(Shown::of(catalog, &without))
        };
        let lanes = |grouping| Arc::new(LaneIndex::of(catalog, &shown.mask, grouping));
        let (all, countries) = rayon::join(|| lanes(Grouping::None), || lanes(Grouping::Country));
        let lanes = Arc::clone(&countries);
        let (ties, places) = (Arc::default(), Arc::default());
        let (kinds, pairs) = (Arc::default(), Arc::default());
        if !go_on() {
            return None;
        }
        let (best, corrections) = hits(catalog, filter, &shown);
        let highlight = Arc::new(Highlight::of(catalog, &filter.text));
        let lit = None;
        let found = Self {
            shown,
            shown_of_all_parties,
            ties,
            places,
            best,
            corrections,
            highlight,
            all,
            kinds,
            countries,
            pairs,
            lanes,
            lit,
        };
        go_on().then(|| found.regrouped(catalog, wanted))
    }

    /// Everything, by country: what a newly opened file shows. Its facets are not counted yet.
    #[must_use]
    pub fn all(catalog: &Catalog) -> Self {
        let none = || Self {
            shown: Arc::default(),
            shown_of_all_parties: Arc::default(),
            ties: Arc::default(),
            places: Arc::default(),
            best: Arc::default(),
            corrections: Arc::default(),
            highlight: Arc::default(),
            all: Arc::default(),
            kinds: Arc::default(),
            countries: Arc::default(),
            pairs: Arc::default(),
            lanes: Arc::default(),
            lit: None,
        };
        let shown = Arc::new(Shown::everything(catalog));
        let filter = Filter::default();
        Self::in_lanes(catalog, &filter, shown, Wanted::default(), &|| true).unwrap_or_else(none)
    }

    /// How many of the best events are kept.
    pub const MOST_BEST: usize = 50;

    /// The shown events by kind. It takes its time where events are many, the first time.
    pub fn by_kind(&self, catalog: &Catalog) -> &Arc<LaneIndex> {
        let of_kinds = || Arc::new(LaneIndex::of(catalog, &self.shown.mask, Grouping::Kind));
        self.kinds.get_or_init(of_kinds)
    }

    fn by_pair(&self, catalog: &Catalog) -> &Arc<LaneIndex> {
        let of_pairs = || Arc::new(LaneIndex::of(catalog, &self.shown.mask, Grouping::Pair));
        self.pairs.get_or_init(of_pairs)
    }

    /// Prepares lanes to be stacked over time. It takes its time where events are many.
    pub fn stack(&self, catalog: &Catalog, by: Stacked) {
        match by {
            Stacked::Country => self.countries.add_up(catalog),
            Stacked::Pair => self.by_pair(catalog).add_up(catalog),
        }
    }

    /// The lanes that are stacked, if they are prepared.
    #[must_use]
    pub fn stacked(&self, by: Stacked) -> Option<&LaneIndex> {
        let lanes = match by {
            Stacked::Country => &self.countries,
            Stacked::Pair => self.pairs.get()?,
        };
        lanes.is_added_up().then_some(&**lanes)
    }

    /// The same events in other lanes.
    #[must_use]
    pub fn regrouped(&self, catalog: &Catalog, wanted: Wanted) -> Self {
        let lanes = match wanted.grouping {
            Grouping::Country => Arc::clone(&self.countries),
            Grouping::Kind => Arc::clone(self.by_kind(catalog)),
            Grouping::None => Arc::clone(&self.all),
            Grouping::Pair => Arc::clone(self.by_pair(catalog)),
            other => Arc::new(LaneIndex::of(catalog, &self.shown.mask, other)),
        };
        let dims = wanted.dims && self.shown.len() < catalog.len();
        let (lanes, lit) =
            if dims { (catalog.lanes_of_all(wanted.grouping), Some(lanes)) } else { (lanes, None) };
        lanes.prepare(catalog);
        if wanted.by_ties {
            let _ = lanes.closest();
        }
        Self { lanes, lit, ..self.clone() }
    }

    /// The shown events of a lane of the timeline.
    #[must_use]
    pub fn shown_in(&self, lane: LaneIx) -> LaneEvents<'_> {
        match &self.lit {
            Some(lit) => {
                let own = self.lanes.key(lane).and_then(|key| lit.find(key));
                // One that is not there is empty.
                lit.lane(own.unwrap_or(LaneIx(u32::MAX)))
            }
            None => self.lanes.lane(lane),
        }
    }
}

/// The best of the shown events, and the words that were put right.
fn hits(catalog: &Catalog, filter: &Filter, shown: &Shown) -> (Arc<[EventIx]>, Arc<[Correction]>) {
    let words = filter.text.trim();
    if words.is_empty() {
        return Default::default();
    }
    let among: Vec<EventIx> = shown.dated.iter().chain(&shown.undated).copied().collect();
    let best = catalog.best_hits(words, &among, Found::MOST_BEST);
    (best.into(), catalog.corrections(words).into())
}
