//! What a filter finds, in the lanes in which it is looked at: all that panels ask for, made at
//! once, off the UI thread where events are many.

use std::sync::{Arc, OnceLock};

use super::{Catalog, Field, Filter, Grouping, LaneIndex, LazyPlaces, LazyTies, Shown};

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
    /// The shown events in one lane.
    pub all: Arc<LaneIndex>,
    /// The shown events by kind.
    pub kinds: Arc<LaneIndex>,
    /// The shown events by country.
    pub countries: Arc<LaneIndex>,
    /// The shown events by pair of countries, made when it is first asked for.
    pub pairs: Arc<OnceLock<Arc<LaneIndex>>>,
    /// The shown events in the lanes of the timeline.
    pub lanes: Arc<LaneIndex>,
}

/// How the lanes of the timeline are wanted.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// By what events are grouped.
    pub grouping: Grouping,
    /// The order that keeps links short will be asked for.
    pub by_ties: bool,
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
        let (all, (kinds, countries)) = rayon::join(
            || lanes(Grouping::None),
            || rayon::join(|| lanes(Grouping::Kind), || lanes(Grouping::Country)),
        );
        let lanes = Arc::clone(&countries);
        let (ties, places, pairs) = (Arc::default(), Arc::default(), Arc::default());
        let found =
            Self { shown, shown_of_all_parties, ties, places, all, kinds, countries, pairs, lanes };
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
            all: Arc::default(),
            kinds: Arc::default(),
            countries: Arc::default(),
            pairs: Arc::default(),
            lanes: Arc::default(),
        };
        let shown = Arc::new(Shown::everything(catalog));
        let filter = Filter::default();
        Self::in_lanes(catalog, &filter, shown, Wanted::default(), &|| true).unwrap_or_else(none)
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
            Grouping::Kind => Arc::clone(&self.kinds),
            Grouping::None => Arc::clone(&self.all),
            Grouping::Pair => Arc::clone(self.by_pair(catalog)),
            other => Arc::new(LaneIndex::of(catalog, &self.shown.mask, other)),
        };
        lanes.prepare(catalog);
        if wanted.by_ties {
            let _ = lanes.closest();
        }
        Self { lanes, ..self.clone() }
    }
}
