//! What the bars of activity say: the menus above, the legend of layers beside, the card of a bar.
//!
//! A layer has a colour and a sign: the mark of a kind, or the number of a country or pair.

use egui::{Align, Align2, Id, Label, Layout, Pos2, Rect, Response, ScrollArea, Sense, Ui};
use egui::{Role, Vec2, WidgetInfo, pos2, vec2};

use super::widgets::{body, choice, paint_text, rich};
use super::{Intent, OpenFile, World, ties};
use crate::model::CodeList;
use crate::paint::{EguiCanvas, FontsMeasure, layer_colour, paint_layer_sign};
use crate::query::{Field, LaneIndex, LaneIx, LaneKey};
use crate::say;
use crate::scene::activity::{ActivityScene, Layer, Series, bars_in_words, layer_name};
use crate::scene::graph::GraphHit;
use crate::scene::{counts, cut};
use crate::state::{ActivityMeasure, ActivityStack, Command, FilterCommand, PanelsCommand};
use crate::theme::{RADIUS, SMALL_RADIUS, Weight, height, sign, size, space, width};
use crate::time::CalendarBins;

/// What the bars and the line are, and the menus that say so.
pub(super) fn menus(
    ui: &mut Ui,
    world: &World<'_>,
    bins: &CalendarBins,
    intents: &mut Vec<Intent>,
) {
    let palette = world.palette;
    ui.horizontal(|ui| {
        let (stack, measure) = (world.state.panels.stack(), world.state.panels.activity());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let measures = (measure, ActivityMeasure::EVERY.as_slice());
            let label = say!("activity-bars");
            if let Some(other) = choice(ui, palette, label, measures, ActivityMeasure::name) {
                intents.push(Command::Panels(PanelsCommand::SetActivity(other)).into());
            }
            let stacks = (stack, ActivityStack::EVERY.as_slice());
            if let Some(other) =
                choice(ui, palette, say!("activity-stacked"), stacks, ActivityStack::name)
            {
                intents.push(Command::Panels(PanelsCommand::SetStack(other)).into());
            }
            let words = bars_in_words(stack, measure, bins);
            let words = rich(&words, Weight::Regular, size::SMALL, palette.text_3);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(words).truncate().selectable(false));
            });
        });
    });
}

/// The name of a layer.
fn name(world: &World<'_>, file: &OpenFile, layer: Layer) -> String {
    let stack = world.state.panels.stack();
    layer_name(&file.catalog, (stack, lanes(world, file)), layer, world.language)
}

fn lanes<'a>(world: &World<'_>, file: &'a OpenFile) -> Option<&'a LaneIndex> {
    file.found.stacked(world.state.panels.stack().lanes()?)
}

/// The layers by name, as they are numbered, with their events; a click shows only one.
pub(super) fn show(
    ui: &mut Ui,
    world: &World<'_>,
    file: &OpenFile,
    scene: &ActivityScene,
    intents: &mut Vec<Intent>,
) {
    ScrollArea::vertical().id_salt("layers").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for series in &scene.series {
            layer(ui, world, file, series, intents);
        }
        if scene.series.is_empty() {
            ui.label(body(say!("activity-none"), world.palette.text_2));
        }
    });
}

fn layer(
    ui: &mut Ui,
    world: &World<'_>,
    file: &OpenFile,
    series: &Series,
    intents: &mut Vec<Intent>,
) {
    let palette = world.palette;
    let sense = if series.layer == Layer::Others { Sense::hover() } else { Sense::click() };
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height::ROW), Sense::hover());
    let id = match series.layer {
        Layer::Kind(kind) => Id::unique(("layer of a kind", kind)),
        Layer::Lane(lane, _) => Id::unique(("layer of a lane", lane)),
        Layer::Others => Id::unique("layer of others"),
    };
    let response = ui.interact(rect, id, sense);
    let (name, figure) = (name(world, file, series.layer), counts::grouped(series.total));
    let role = if series.layer == Layer::Others { Role::Label } else { Role::Button };
    response.widget_info(|| {
        let words = match series.layer {
            Layer::Lane(_, seat) => {
                let number = (seat + 1).to_string();
                say!("activity-layer-numbered", number = number, name = &name, count = &figure)
            }
            _ => say!("activity-layer", name = &name, count = &figure),
        };
        WidgetInfo::labeled(role, true, words)
    });
    if sense.senses_click() && (response.hovered() || response.has_focus()) {
        ui.painter().rect_filled(rect, RADIUS, palette.raised);
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    let swatch = Rect::from_center_size(
        pos2(rect.left() + space::XS + sign::MARK / 2.0, rect.center().y),
        Vec2::splat(sign::MARK),
    );
    ui.painter().rect_filled(swatch, SMALL_RADIUS, layer_colour(series.layer, palette));
    sign(ui, world, swatch.center(), series.layer);
    let quiet = (Weight::Regular, size::SMALL, palette.text_2);
    let right = pos2(rect.right() - space::XS, rect.center().y);
    let figure = paint_text(ui, right, Align2::RIGHT_CENTER, &figure, quiet);
    let left = pos2(swatch.right() + space::S, rect.center().y);
    let room = figure.left() - space::S - left.x;
    let short = ui.fonts_mut(|fonts| {
        let short = cut(&name, room, size::SMALL, Weight::Regular, &mut FontsMeasure(fonts));
        // Half a pair is none: its codes have room.
        match series.layer {
            Layer::Lane(lane, _)
                if short != name && world.state.panels.stack() == ActivityStack::Pair =>
            {
                let code = lanes(world, file).map(|lanes| lanes.code(&file.catalog, lane));
                code.map_or(short, |code| code.replace('+', " – "))
            }
            _ => short,
        }
    });
    let style = (Weight::Regular, size::SMALL, palette.text);
    paint_text(ui, left, Align2::LEFT_CENTER, &short, style);
    if response.clicked() {
        choose(world, file, series.layer, intents);
    }
    if short != name {
        response.on_hover_text(name);
    }
}

/// Shows only the events of a layer, or lets go of it.
fn choose(world: &World<'_>, file: &OpenFile, layer: Layer, intents: &mut Vec<Intent>) {
    match layer {
        Layer::Kind(kind) => {
            let code = kind.kind().code().to_owned();
            intents.push(Command::Filter(FilterCommand::Toggle(Field::Kind, code)).into());
        }
        Layer::Lane(lane, _) => match lanes(world, file).and_then(|lanes| lanes.key(lane)) {
            Some(LaneKey::Party(party)) => {
                ties::choose(world, file, GraphHit::Node(party), intents);
            }
            Some(LaneKey::Pair(one, other)) => {
                ties::choose(world, file, GraphHit::Edge(one, other), intents);
            }
            _ => {}
        },
        Layer::Others => {}
    }
}

/// Draws the sign of a layer on its colour.
fn sign(ui: &Ui, world: &World<'_>, at: Pos2, layer: Layer) {
    let mut canvas = EguiCanvas::new(ui.painter().clone(), world.flags);
    paint_layer_sign(&mut canvas, at, layer, world.palette);
}

/// The bar under the pointer: its time, and its layers with their numbers, that under the pointer in bold.
pub(super) fn explain(
    response: &Response,
    world: &World<'_>,
    file: &OpenFile,
    scene: &ActivityScene,
    (bin, height): (usize, f64),
) {
    let pointed = scene.layer_at(bin, height);
    response.clone().on_hover_ui_at_pointer(|ui| {
        ui.set_max_width(width::TOOLTIP);
        ui.spacing_mut().item_spacing.y = space::XXS;
        ui.spacing_mut().interact_size.y = height::LINE;
        let palette = world.palette;
        // Layers count an event for each of their countries; the bar's own number does not.
        let span = scene.bins.span(bin);
        let all = file.found.all.lane(LaneIx(0));
        let events = counts::events(span.map_or(0, |span| all.marks(span)));
        let words = say!("activity-bar", time = scene.bins.name(bin), events = events);
        ui.label(rich(&words, Weight::Bold, size::BODY, palette.text));
        // From the highest to the lowest, as they stand.
        for (place, series) in scene.series.iter().enumerate().rev() {
            let count = series.counts.get(bin).copied().unwrap_or(0);
            let value = series.values.get(bin).copied().unwrap_or(0.0);
            if value <= 0.0 {
                continue;
            }
            ui.horizontal(|ui| {
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(sign::MARK), Sense::hover());
                ui.painter().rect_filled(rect, SMALL_RADIUS, layer_colour(series.layer, palette));
                sign(ui, world, rect.center(), series.layer);
                let words = match series.layer {
                    Layer::Kind(kind) => counts::of_kind(count, &kind.kind().label()),
                    layer => {
                        let (name, events) = (name(world, file, layer), counts::events(count));
                        say!("activity-bar", time = name, events = events)
                    }
                };
                let words = match world.state.panels.activity() {
                    ActivityMeasure::Count => words,
                    ActivityMeasure::Share => {
                        let share = format!("{:.0}", value * 100.0);
                        say!("activity-share", layer = words, share = share)
                    }
                    ActivityMeasure::Total => {
                        say!("activity-total", layer = words, count = counts::grouped(value))
                    }
                };
                let weight = if pointed == Some(place) { Weight::Bold } else { Weight::Regular };
                ui.label(rich(&words, weight, size::SMALL, palette.text));
            });
        }
    });
}
