//! What the faces of the relations panel draw: one question, and what was counted for it.

use std::sync::Arc;

use super::compare::{Comparison, compare};
use super::graph::{Chosen, Look, changed, choose};
use crate::query::{
    Catalog, Communities, Found, Measures, PlaceCounts, Stacked, Ties, communities, measures,
};
use crate::state::{Around, ComparedAs, Groups, Periods, RelationsFace, State};
use crate::time::Span;

/// Of which time ties are wanted.
#[allow(clippy::struct_excessive_bools, reason = "each is asked for by itself")]
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct TieQuery {
    /// The time that the relations panel speaks of.
    pub span: Span,
    /// Two periods to be compared.
    pub periods: Option<Periods>,
    /// The network is to be measured.
    pub measured: bool,
    /// Communities are to be found.
    pub communities: bool,
    /// Ties are drawn as a graph or on the map: of at least so many events, around one party. Of two periods those
    /// that changed.
    pub drawn: Option<(Option<u32>, Option<Around>)>,
    /// Events are to be counted by place.
    pub placed: bool,
    /// Lanes to be prepared for the activity.
    pub stacked: Option<Stacked>,
    /// Lanes of kinds are to be prepared for the card of a range.
    pub by_kind: bool,
}

/// Ties, with what they were counted from.
#[derive(Clone, Debug)]
pub struct CountedTies {
    /// The revision of what is shown.
    pub revision: u64,
    /// Of which time.
    pub query: TieQuery,
    /// The ties of that time.
    pub ties: Arc<Ties>,
    /// How they differ between the two periods.
    pub comparison: Option<Arc<Comparison>>,
    /// Those that are drawn.
    pub chosen: Arc<Chosen>,
    /// Their measures.
    pub measures: Option<Arc<Measures>>,
    /// Communities.
    pub communities: Option<Arc<Communities>>,
    /// Events by place.
    pub places: Option<Arc<PlaceCounts>>,
}

impl TieQuery {
    /// What the face that is shown asks of a time; `now` as for [`State::scope`].
    #[must_use]
    pub fn of(state: &State, catalog: &Catalog, span: Span, now: f64) -> Self {
        let (panels, graph) = (&state.panels, &state.graph);
        let face = panels.face();
        let compares = face == RelationsFace::Compare;
        let is_graph = match face {
            RelationsFace::Graph | RelationsFace::Map => true,
            RelationsFace::Compare => panels.compared_as() == ComparedAs::Graph,
            _ => false,
        };
        Self {
            span,
            periods: compares.then(|| state.periods(catalog, now)).flatten(),
            measured: face == RelationsFace::Measures,
            communities: is_graph
                && face != RelationsFace::Map
                && panels.groups() == Groups::Communities,
            drawn: is_graph.then(|| (graph.least_tie(), graph.around())),
            placed: face == RelationsFace::Map,
            stacked: panels.stacked(),
            by_kind: false,
        }
    }

    /// The ties of a span, and nothing else.
    #[must_use]
    pub fn over(span: Span) -> Self {
        Self {
            span,
            periods: None,
            measured: false,
            communities: false,
            drawn: None,
            placed: false,
            stacked: None,
            by_kind: false,
        }
    }
}

impl CountedTies {
    /// Counts ties, chooses those that are drawn, compares and measures them, as far as it is asked.
    #[must_use]
    pub fn count(catalog: &Catalog, found: &Found, revision: u64, query: TieQuery) -> Self {
        let of = |span| found.ties.ties(catalog, &found.shown_of_all_parties, span);
        let compared = |periods: Periods| compare(&of(periods.before), &of(periods.after));
        let comparison = query.periods.map(compared).map(Arc::new);
        let ties = Arc::new(of(query.span));
        let measures = query.measured.then(|| Arc::new(measures(&ties)));
        let communities = query.communities.then(|| Arc::new(communities(&ties)));
        let chosen = query.drawn.map(|(least, around)| match comparison.as_deref() {
            Some(comparison) => changed(comparison, around, &ties),
            None => with_looks(catalog, found, query, choose(&ties, least, around)),
        });
        let chosen = Arc::new(chosen.unwrap_or_default());
        let places = query
            .placed
            .then(|| Arc::new(found.places.get(catalog, &found.shown).counts(query.span)));
        Self { revision, query, ties, comparison, chosen, measures, communities, places }
    }
}

/// What each of the chosen ties is made of.
fn with_looks(catalog: &Catalog, found: &Found, query: TieQuery, mut chosen: Chosen) -> Chosen {
    let ties: Vec<_> = chosen.ties.iter().map(|drawn| drawn.tie.clone()).collect();
    let looks = found.ties.looks(catalog, &found.shown_of_all_parties, query.span, &ties);
    for (drawn, look) in chosen.ties.iter_mut().zip(looks) {
        drawn.look = look.map_or(Look::Plain, Look::Made);
    }
    chosen
}
