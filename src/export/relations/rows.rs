//! What each face of the relations panel draws, as rows of data: all of it, also what finds no room in a figure.

use std::collections::HashMap;

use super::Relations;
use crate::export::table::Table;
use crate::model::CodeList;
use crate::query::{PartyIx, Tie};
use crate::scene::activity::layer_name;
use crate::scene::matrix::turned;
use crate::scene::measures::{figure, sorted};
use crate::state::{Measure, RelationsFace};
use crate::words::{Language, in_language};

/// Width of the bars that a table is made of, in points: as many as a wide window shows.
const WIDE: f32 = 1_400.0;

impl Relations<'_> {
    /// What the face that is shown draws, as a table.
    #[must_use]
    pub fn table(&self) -> Table {
        // Data are the same whoever reads them.
        in_language(Language::English, || match self.state.panels.face() {
            RelationsFace::Graph | RelationsFace::Map => self.ties(),
            RelationsFace::Matrix => self.fields(),
            RelationsFace::Activity => self.bars(),
            RelationsFace::Compare => self.changes(),
            RelationsFace::Measures => self.measures(),
        })
    }

    fn ties(&self) -> Table {
        let mut table = Table::new(&[
            "a",
            "a_name",
            "b",
            "b_name",
            "events",
            "visits_a_to_b",
            "visits_b_to_a",
            "main_kind",
            "last_seen",
        ]);
        let (ties, span) = (&self.counted.ties.pairs, self.counted.query.span);
        let shown = &self.found.shown_of_all_parties;
        let looks = self.found.ties.looks(self.catalog, shown, span, ties);
        for (tie, look) in ties.iter().zip(looks).rev() {
            let [a, a_name] = self.named(tie.a);
            let [b, b_name] = self.named(tie.b);
            let (kind, seen) = look.map_or_else(Default::default, |look| {
                let seen = look.last_seen.plus_seconds(-1).iso_day();
                (look.main_kind().kind().code().to_owned(), seen)
            });
            let counts = [tie.events, tie.a_to_b, tie.b_to_a].map(|count| count.to_string());
            table
                .rows
                .push([vec![a, a_name, b, b_name], counts.to_vec(), vec![kind, seen]].concat());
        }
        table
    }

    fn bars(&self) -> Table {
        let (scene, lanes) = self.activity(WIDE);
        let stack = self.state.panels.stack();
        let mut table = Table::new(&["time", "from", "to"]);
        table.head.extend(
            scene
                .series
                .iter()
                .map(|series| layer_name(self.catalog, (stack, lanes), series.layer, "en")),
        );
        for bin in 0..scene.bins.len() {
            let Some(span) = scene.bins.span(bin) else { continue };
            let times = [scene.bins.name(bin), span.start().iso_day(), span.end().iso_day()];
            let counts = scene.series.iter().map(|series| {
                let value = series.values.get(bin).copied().unwrap_or(0.0);
                value.to_string()
            });
            table.rows.push(times.into_iter().chain(counts).collect());
        }
        table
    }

    fn fields(&self) -> Table {
        let order = self.order();
        let mut table = Table::new(&["from \\ to"]);
        table.head.extend(order.iter().map(|party| self.named(*party)[0].clone()));
        let ties: HashMap<(PartyIx, PartyIx), &Tie> =
            self.counted.ties.pairs.iter().map(|tie| ((tie.a, tie.b), tie)).collect();
        for row in &order {
            let field = |column: &PartyIx| {
                let tie = ties.get(&(*row.min(column), *row.max(column)));
                tie.map_or_else(|| "0".to_owned(), |tie| turned(tie, *row).0.to_string())
            };
            let [code, _] = self.named(*row);
            table.rows.push(std::iter::once(code).chain(order.iter().map(field)).collect());
        }
        table
    }

    fn changes(&self) -> Table {
        let mut table = Table::new(&[
            "a",
            "a_name",
            "b",
            "b_name",
            "events_before",
            "events_after",
            "difference",
            "turn",
        ]);
        for change in self.counted.comparison.iter().flat_map(|compared| &compared.changes) {
            let names = [self.named(change.parties.0), self.named(change.parties.1)].concat();
            let counts = [
                change.before.to_string(),
                change.after.to_string(),
                change.difference().to_string(),
                change.turn().code().to_owned(),
            ];
            table.rows.push([names, counts.to_vec()].concat());
        }
        table
    }

    fn measures(&self) -> Table {
        let mut table = Table::new(&["party", "name"]);
        table.head.extend(Measure::EVERY.map(|measure| measure.name().to_owned()));
        let Some(measures) = self.counted.measures.as_deref() else { return table };
        for own in sorted(self.catalog, measures, self.state.panels.measure()) {
            let figure = |measure| match measure {
                Measure::Betweenness => own.betweenness.to_string(),
                Measure::Reciprocity => {
                    own.reciprocity.map_or_else(String::new, |part| part.to_string())
                }
                Measure::Community if own.community.is_none() => String::new(),
                Measure::Events => own.events.to_string(),
                Measure::Degree => own.degree.to_string(),
                Measure::Strength => own.strength.to_string(),
                Measure::Community => figure(measure, own),
            };
            let names = self.named(own.party).to_vec();
            table.rows.push([names, Measure::EVERY.map(figure).to_vec()].concat());
        }
        table
    }

    /// Code and name of a party.
    fn named(&self, party: PartyIx) -> [String; 2] {
        let code = self.catalog.party(party).map_or_else(String::new, |party| party.code.clone());
        [code, self.catalog.party_name(party).to_owned()]
    }
}
