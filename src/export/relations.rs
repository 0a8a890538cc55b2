//! The relations panel as a figure, and by `rows` as data: the same scenes as in the window.

mod rows;

use std::collections::HashSet;
use std::sync::Arc;

use egui::epaint::emath;
use emath::{Align2, Rect, pos2, vec2};

use super::page::{FigureOptions, GAP, Heading, Pen, page};
use crate::model::CodeList;
use crate::paint::{
    Canvas as _, TextStyle, layer_colour, paint_activity, paint_change, paint_graph,
    paint_layer_sign, paint_map, paint_matrix, paint_measures, paint_turn,
};
use crate::query::{Catalog, Found, LaneIndex, LaneIx, PartyIx, PlaceCounts};
use crate::say;
use crate::scene::activity::{
    ActivityScene, Layer, Seats, bars_in_words, by_kind, by_lane, layer_name,
};
use crate::scene::activity_figure::{AXIS, activity_figure};
use crate::scene::compare::{self, Comparison, Turn, change_row};
use crate::scene::graph::{GraphInput, GraphLayout, graph, groups};
use crate::scene::map::{Land, MapInput, MapLayout, ground, map, wanted_detail};
use crate::scene::matrix::{MatrixInput, matrix, matrix_fitting, matrix_size, order};
use crate::scene::measures::{self, columns, measure_row, sorted, whole};
use crate::scene::relations::CountedTies;
use crate::scene::{counts, cut, filter_words};
use crate::state::{ComparedAs, RelationsFace, Scope, Selection, State, TieColour};
use crate::theme::{Weight, size, width};
use crate::time::{CalendarBins, TimeScale};
use crate::words::{comma, in_language};

/// Width of a bar of activity in points, at least.
const BAR: f32 = width::BAR;
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
