//! The matrix of relations, with the pointer on it: a click on a field shows only the events of the
//! pair, one on a name those of the country.

use egui::{Align, Frame, Id, Label, Layout, Rect, Role, ScrollArea, Sense, Ui};
use egui::{UiBuilder, WidgetInfo};

use super::style;
use super::widgets::{body, choice, rich};
use super::{Intent, Memory, OpenFile, World, ties};
use crate::paint::{EguiCanvas, FontsMeasure, paint_matrix};
use crate::query::{PartyIx, Ties};
use crate::say;
use crate::scene::graph::GraphHit;
use crate::scene::matrix::{MatrixInput, MatrixScene, matrix, matrix_size, order};
use crate::scene::{counts, leading};
use crate::state::{Command, MatrixOrder, PanelsCommand, Scope};
use crate::theme::{Weight, size, space};

/// Fields that keyboard and screen reader can reach; more are a matter of scrolling.
const MOST_NODES: usize = 150;

pub(super) fn show(
    ui: &mut Ui,
    world: &World<'_>,
    memory: &mut Memory,
    scope: Scope,
    intents: &mut Vec<Intent>,
) {
    let Some(file) = world.file else { return };
    let no_ties = Ties::default();
    let ties = file.ties.as_ref().map_or(&no_ties, |counted| &*counted.ties);
    let order =
        order(&file.catalog, &file.found.countries, ties, world.state.panels.matrix_order());
    Frame::new().inner_margin(style::below_head(space::XXS, space::XS)).show(ui, |ui| {
        if order.is_empty() {
            let words = say!("relations-nobody", scope = scope.words());
            ui.label(body(&words, world.palette.text_2));
            return;
        }
        legend(ui, world, intents);
        let table = ScrollArea::both().id_salt("matrix").auto_shrink(false);
        table.show_viewport(ui, |ui, _| {
            let origin = ui.min_rect().min;
            ui.allocate_rect(Rect::from_min_size(origin, matrix_size(order.len())), Sense::hover());
            let visible = ui.clip_rect();
            let mut ui = ui.new_child(UiBuilder::new().max_rect(visible));
            let input = MatrixInput {
                catalog: &file.catalog,
                ties,
                order: &order,
                origin,
                visible,
                selection: &world.state.selection,
                language: world.language,
            };
            let scene = ui.fonts_mut(|fonts| matrix(&input, &mut FontsMeasure(fonts)));
            fields(&mut ui, world, file, memory, (scope, &scene), intents);
        });
    });
}

/// What the table says, and in which order it stands.
fn legend(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let quiet = |words: &str| rich(words, Weight::Regular, size::SMALL, world.palette.text_3);
    ui.horizontal(|ui| {
        // What is chosen has its room first: the words beside it are cut where there is little.
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let chosen = world.state.panels.matrix_order();
            let orders = (chosen, MatrixOrder::EVERY.as_slice());
            let label = say!("matrix-order");
            if let Some(order) = choice(ui, world.palette, label, orders, MatrixOrder::name) {
                intents.push(Command::Panels(PanelsCommand::SetMatrixOrder(order)).into());
            }
            ui.add(Label::new(quiet(say!("matrix-by"))).selectable(false));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let words = say!("matrix-legend");
                ui.add(Label::new(quiet(words)).truncate().selectable(false));
            });
        });
    });
}

fn fields(
    ui: &mut Ui,
    world: &World<'_>,
    file: &OpenFile,
    memory: &mut Memory,
    (scope, scene): (Scope, &MatrixScene),
    intents: &mut Vec<Intent>,
) {
    let visible = ui.clip_rect();
    let response = ui.interact(visible, Id::unique("matrix"), Sense::click());
    response.widget_info(|| {
        let (rows, fields) = (scene.rows.len(), scene.fields.len());
        let words = say!("matrix-name", rows = rows, fields = fields);
        WidgetInfo::labeled(Role::Canvas, true, words)
    });
    let at = response.hover_pos();
    let hovered = nodes(ui, world, file, scene, intents).or(at.and_then(|at| scene.pick(at)));
    let heading = at.and_then(|at| scene.pick_heading(at));
    if memory.matrix_hover != hovered {
        memory.matrix_hover = hovered;
        ui.request_repaint();
    }
    let hit = match (heading, hovered) {
        (Some(party), _) => Some(GraphHit::Node(party)),
        (_, Some((row, column))) => Some(GraphHit::Edge(row.min(column), row.max(column))),
        _ => None,
    };
    if hit.is_some() {
        ui.set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    if let Some((row, column)) = hovered {
        response.clone().on_hover_ui_at_pointer(|ui| {
            explain(ui, world, file, (row, column), (scope, scene));
        });
    }
    if response.clicked()
        && let Some(hit) = hit
    {
        ties::choose(world, file, hit, intents);
    }
    let mut canvas = EguiCanvas::new(ui.painter_at(visible), world.flags);
    paint_matrix(&mut canvas, scene, hovered, world.palette);
}

/// Fields as buttons for keyboard and screen reader, as one reads; returns the one with focus.
fn nodes(
    ui: &Ui,
    world: &World<'_>,
    file: &OpenFile,
    scene: &MatrixScene,
    intents: &mut Vec<Intent>,
) -> Option<(PartyIx, PartyIx)> {
    let mut focused = None;
    for field in scene.fields.iter().take(MOST_NODES) {
        let pair = (field.row, field.column);
        let response = ui.interact(field.rect, Id::unique(("matrix field", pair)), Sense::click());
        response.widget_info(|| {
            let words = say!(
                "matrix-field",
                one = file.catalog.party_called(pair.0),
                other = file.catalog.party_called(pair.1),
                events = counts::events(field.count),
            );
            WidgetInfo::selected(Role::Button, true, field.selected, words)
        });
        if response.has_focus() || response.hovered() {
            focused = Some(pair);
        }
        if response.clicked() {
            let (row, column) = pair;
            let hit = GraphHit::Edge(row.min(column), row.max(column));
            ties::choose(world, file, hit, intents);
        }
    }
    focused
}

fn explain(
    ui: &mut Ui,
    world: &World<'_>,
    file: &OpenFile,
    (row, column): (PartyIx, PartyIx),
    (scope, scene): (Scope, &MatrixScene),
) {
    let names = (file.catalog.party_called(row), file.catalog.party_called(column));
    let title = leading(names.0, names.1);
    ui.label(rich(&title, Weight::Bold, size::BODY, world.palette.text));
    let words = match scene.field(row, column) {
        None => say!("matrix-nothing", scope = scope.words()),
        Some(field) => say!(
            "matrix-events",
            count = field.visits,
            others = counts::events(field.count - field.visits),
            scope = scope.words(),
        ),
    };
    ui.label(body(&words, world.palette.text_2));
    let hint = say!("matrix-click");
    ui.label(rich(hint, Weight::Regular, size::SMALL, world.palette.text_3));
}
