//! The relations panel as a figure, and as data: the same scenes as in the window.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use egui::epaint::emath;
use emath::{Align2, Rect, pos2, vec2};

use super::page::{FigureOptions, GAP, Heading, Pen, page};
use super::table::Table;
use crate::model::CodeList;
use crate::paint::{
    Canvas as _, TextStyle, layer_colour, paint_activity, paint_change, paint_graph,
    paint_layer_sign, paint_map, paint_matrix, paint_measures, paint_turn,
};
use crate::query::{Catalog, Found, LaneIndex, LaneIx, PartyIx, PlaceCounts, Tie};
use crate::say;
use crate::scene::activity::{
    ActivityScene, Layer, Seats, bars_in_words, by_kind, by_lane, layer_name,
};
use crate::scene::activity_figure::{AXIS, activity_figure};
use crate::scene::compare::{self, Comparison, Turn, change_row};
use crate::scene::graph::{GraphInput, GraphLayout, graph, groups};
use crate::scene::map::{Land, MapInput, MapLayout, ground, map, wanted_detail};
use crate::scene::matrix::{MatrixInput, matrix, matrix_fitting, matrix_size, order, turned};
use crate::scene::measures::{self, columns, figure, measure_row, sorted, whole};
use crate::scene::relations::CountedTies;
use crate::scene::{counts, cut, filter_words};
use crate::state::{ComparedAs, Measure, RelationsFace, Scope, Selection, State, TieColour};
use crate::theme::{Weight, size};
use crate::time::{CalendarBins, Moment, TimeScale};
use crate::words::{Language, comma, in_language};

/// Width of a bar of activity in points, at least.
const BAR: f32 = 14.0;
/// Width of the bars that a table is made of, in points: as many as a wide window shows.
const WIDE: f32 = 1_400.0;
/// Width of the names of layers beside the bars, in points.
const LEGEND: f32 = 210.0;

/// What a face of the relations panel is drawn from.
#[derive(Copy, Clone)]
pub struct Relations<'a> {
    /// The dataset.
    pub catalog: &'a Catalog,
    /// What the filter shows of it.
    pub found: &'a Found,
    /// Places of countries in the graph.
    pub layout: &'a GraphLayout,
    /// Where its parties and places lie.
    pub map: &'a MapLayout,
    /// What the user has chosen.
    pub state: &'a State,
    /// The time that is spoken of, by name.
    pub scope: Scope,
    /// The ties of that time.
    pub counted: &'a CountedTies,
}

impl Relations<'_> {
    /// The face that is shown, as an SVG document.
    #[must_use]
    pub fn svg(&self, options: &FigureOptions) -> String {
        in_language(options.spoken(), || self.drawn(options))
    }

    fn drawn(&self, options: &FigureOptions) -> String {
        let span = self.counted.query.span;
        let (shown, all) = (self.counted.ties.events, self.catalog.len());
        let events = say!("export-count", shown = shown, all = all);
        let heading = Heading {
            subject: self.subject().to_owned(),
            count: format!("{} · {events}", span.words()),
            filter: filter_words::in_words(self.catalog, self.state.filter.filter()),
            page: (1, 1),
        };
        page(self.catalog, &heading, options, 1, |pen| match self.state.panels.face() {
            RelationsFace::Graph => self.draw_graph(pen, &options.language),
            RelationsFace::Matrix => self.draw_matrix(pen, &options.language),
            RelationsFace::Map => self.draw_map(pen, &options.language),
            RelationsFace::Activity => self.draw_activity(pen, &options.language),
            RelationsFace::Compare => self.draw_comparison(pen, &options.language),
            RelationsFace::Measures => self.draw_measures(pen, &options.language),
        })
    }

    /// What the face that is shown draws, as a table: all of it, also what finds no room in a figure.
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

    /// What the face is called.
    #[must_use]
    pub fn subject(&self) -> &'static str {
        match self.state.panels.face() {
            RelationsFace::Graph => say!("figure-graph"),
            RelationsFace::Matrix => say!("figure-matrix"),
            RelationsFace::Map => say!("figure-map"),
            RelationsFace::Activity => say!("figure-activity"),
            RelationsFace::Compare => say!("figure-compare"),
            RelationsFace::Measures => say!("figure-measures"),
        }
    }

    fn draw_graph(&self, pen: &mut Pen<'_>, language: &str) {
        let communities = self.counted.communities.as_deref();
        let groups = groups(self.catalog, self.state.panels.groups(), communities, language);
        let input = GraphInput {
            catalog: self.catalog,
            layout: self.layout,
            ties: &self.counted.ties,
            chosen: &self.counted.chosen,
            span: self.counted.query.span,
            by_kind: self.state.panels.tie_colour() == TieColour::Kind,
            groups: &groups,
            view: &self.state.graph,
            selection: &Selection::default(),
            language,
            rect: pen.body,
        };
        let scene = graph(&input, pen.measure);
        pen.canvas.clip(Some(pen.body));
        paint_graph(pen.canvas, &scene, None, pen.palette);
        pen.canvas.clip(None);
        pen.say_below(&scene.remarks(self.scope));
    }

    fn order(&self) -> Vec<PartyIx> {
        let by = self.state.panels.matrix_order();
        order(self.catalog, &self.found.countries, &self.counted.ties, by)
    }

    fn draw_matrix(&self, pen: &mut Pen<'_>, language: &str) {
        let all = self.order();
        let room = pen.body;
        // Where not all fit, the busiest do, in the same order.
        let fitting = matrix_fitting(room.size());
        let busiest = self.counted.ties.parties.iter().take(fitting);
        let busiest: HashSet<PartyIx> = busiest.map(|(party, _)| *party).collect();
        let order: Vec<PartyIx> =
            all.iter().copied().filter(|party| busiest.contains(party)).collect();
        let table = Rect::from_min_size(room.min, matrix_size(order.len()));
        let input = MatrixInput {
            catalog: self.catalog,
            ties: &self.counted.ties,
            order: &order,
            origin: room.min,
            visible: room.intersect(table),
            selection: &Selection::default(),
            language,
        };
        let scene = matrix(&input, pen.measure);
        paint_matrix(pen.canvas, &scene, None, pen.palette);
        let mut words = say!("figure-matrix-words").to_owned();
        if order.len() < all.len() {
            let (shown, all) = (order.len(), all.len());
            words += &format!(" {}", say!("figure-matrix-busiest", shown = shown, all = all));
        }
        pen.say_below(&words);
    }

    fn draw_map(&self, pen: &mut Pen<'_>, language: &str) {
        let no_places = PlaceCounts::default();
        let window = self.map.window(self.state.map, pen.body);
        let land = Arc::new(Land::of(self.map.projection, wanted_detail(&window)));
        let input = MapInput {
            catalog: self.catalog,
            layout: self.map,
            ground: Some(&Arc::new(ground(&land, window))),
            window,
            ties: &self.counted.ties,
            chosen: &self.counted.chosen,
            span: self.counted.query.span,
            by_kind: self.state.panels.tie_colour() == TieColour::Kind,
            places: self.counted.places.as_deref().unwrap_or(&no_places),
            selection: &Selection::default(),
            language,
            covered: &[],
        };
        let scene = map(&input, pen.measure);
        paint_map(pen.canvas, &scene, None, pen.palette);
        pen.say_below(&scene.left_out);
    }

    /// Bars of a width, and the lanes that they stack.
    fn activity(&self, width: f32) -> (ActivityScene, Option<&LaneIndex>) {
        let (panels, span) = (&self.state.panels, self.counted.query.span);
        let bins = CalendarBins::of(&TimeScale::new(span, 0.0, width), BAR);
        let lanes = panels.stack().lanes().and_then(|by| self.found.stacked(by));
        let Some(lanes) = lanes else {
            let all = self.found.all.lane(LaneIx(0));
            return (by_kind(all, bins, panels.activity()), None);
        };
        let mut seats = Seats::default();
        seats.seat(lanes, span);
        (by_lane(lanes, &seats, bins, panels.activity()), Some(lanes))
    }

    fn draw_activity(&self, pen: &mut Pen<'_>, language: &str) {
        let (stack, measure) = (self.state.panels.stack(), self.state.panels.activity());
        let legend =
            Rect::from_x_y_ranges(pen.body.right() - LEGEND..=pen.body.right(), pen.body.y_range());
        let mut room = pen.body.shrink2(vec2(0.0, 6.0));
        room.max.x = legend.left() - GAP;
        let (scene, lanes) = self.activity(room.width() - AXIS);
        let span = self.counted.query.span;
        let figure = activity_figure(&scene, span, measure, room);
        paint_activity(pen.canvas, &figure, pen.palette);
        let style =
            TextStyle { size: size::SMALL, weight: Weight::Regular, colour: pen.palette.text };
        for (place, series) in scene.series.iter().enumerate() {
            let y = legend.top() + 16.0 + 20.0 * place as f32;
            let swatch = Rect::from_center_size(pos2(legend.left() + 7.0, y), vec2(14.0, 14.0));
            pen.canvas.rect(swatch, 2.0, layer_colour(series.layer, pen.palette));
            paint_layer_sign(pen.canvas, swatch.center(), series.layer, pen.palette);
            let name = match series.layer {
                Layer::Kind(kind) => kind.kind().label(),
                layer => layer_name(self.catalog, (stack, lanes), layer, language),
            };
            let total = counts::grouped(series.total);
            let room = legend.width() - 32.0 - pen.measure.width(&total, style.size, style.weight);
            let name = cut(&name, room, style.size, style.weight, pen.measure);
            pen.canvas.text(
                swatch.right_center() + vec2(7.0, 0.0),
                Align2::LEFT_CENTER,
                &name,
                style,
            );
            pen.canvas.text(pos2(legend.right(), y), Align2::RIGHT_CENTER, &total, style);
        }
        pen.say_below(&bars_in_words(stack, measure, &scene.bins));
    }

    fn draw_comparison(&self, pen: &mut Pen<'_>, language: &str) {
        let compared = self.counted.comparison.as_deref().zip(self.counted.query.periods);
        let Some((comparison, periods)) = compared else {
            return pen.say_below(say!("figure-nothing-compared"));
        };
        let words = compare::periods_in_words(self.catalog, &periods, language);
        let style =
            TextStyle { size: size::SMALL, weight: Weight::Regular, colour: pen.palette.text_2 };
        let at = pen.body.left_top() + vec2(0.0, 8.0);
        pen.canvas.text(at, Align2::LEFT_CENTER, &words, style);
        pen.body.min.y += 22.0;
        if self.state.panels.compared_as() == ComparedAs::Graph {
            self.draw_graph(pen, language);
            return draw_turns(pen, comparison);
        }
        let rows = (pen.body.height() / compare::ROW) as usize;
        for (place, change) in comparison.changes.iter().take(rows).enumerate() {
            let top = pen.body.top() + compare::ROW * place as f32;
            let x = pen.body.x_range();
            let rect = Rect::from_x_y_ranges(x, top..=top + compare::ROW);
            let row =
                change_row(self.catalog, *change, comparison.most, (rect, language), pen.measure);
            paint_change(pen.canvas, &row, (false, false), pen.palette);
        }
        let turns = comparison.turns().map(|(turn, count)| format!("{count} {}", turn.words()));
        let turns = turns.collect::<Vec<_>>().join(comma());
        let mut words = say!("figure-turns", turns = turns);
        let left = comparison.changes.len().saturating_sub(rows);
        if left > 0 {
            words += &format!(" {}", say!("figure-changes-left", count = left));
        }
        pen.say_below(&words);
    }

    fn draw_measures(&self, pen: &mut Pen<'_>, language: &str) {
        let Some(measures) = self.counted.measures.as_deref() else { return };
        let by = self.state.panels.measure();
        let row = |place: usize| {
            let top = pen.body.top() + measures::ROW * place as f32;
            let x = pen.body.x_range();
            Rect::from_x_y_ranges(x, top..=top + measures::ROW)
        };
        let rows = ((pen.body.height() / measures::ROW) as usize).saturating_sub(1);
        for (measure, room) in columns(row(0)) {
            let weight = if measure == by { Weight::Bold } else { Weight::Regular };
            let style = TextStyle { size: size::SMALL, weight, colour: pen.palette.text_2 };
            let at = room.right_center() - vec2(2.0, 0.0);
            pen.canvas.text(at, Align2::RIGHT_CENTER, measure.name(), style);
        }
        let sorted = sorted(self.catalog, measures, by);
        for (place, own) in sorted.iter().take(rows).enumerate() {
            let row = measure_row(self.catalog, own, by, (row(place + 1), language), pen.measure);
            paint_measures(pen.canvas, &row, (false, false), pen.palette);
        }
        let mut words = format!("{}.", whole(measures));
        if sorted.len() > rows {
            let (shown, all) = (rows, sorted.len());
            words += &format!(" {}", say!("figure-first-parties", shown = shown, all = all));
        }
        pen.say_below(&words);
    }

    /// Code and name of a party.
    fn named(&self, party: PartyIx) -> [String; 2] {
        let code = self.catalog.party(party).map_or_else(String::new, |party| party.code.clone());
        [code, self.catalog.party_name(party).to_owned()]
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
                let seen = date(look.last_seen.plus_seconds(-1));
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
            let times = [scene.bins.name(bin), date(span.start()), date(span.end())];
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
}

/// "2024-03-01".
fn date(at: Moment) -> String {
    let civil = at.civil();
    format!("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day)
}

/// What the signs in the comparison mean.
fn draw_turns(pen: &mut Pen<'_>, comparison: &Comparison) {
    let style =
        TextStyle { size: size::SMALL, weight: Weight::Regular, colour: pen.palette.text_2 };
    let mut x = pen.foot.right();
    let turns: Vec<(Turn, usize)> = comparison.turns().collect();
    for (turn, count) in turns.into_iter().rev() {
        let words = format!("{} {}", counts::grouped(count), turn.words());
        let width = pen.measure.width(&words, size::SMALL, Weight::Regular);
        let y = pen.foot.center().y;
        pen.canvas.text(pos2(x, y), Align2::RIGHT_CENTER, &words, style);
        paint_turn(pen.canvas, pos2(x - width - 9.0, y), turn, pen.palette);
        x -= width + 28.0;
    }
}
