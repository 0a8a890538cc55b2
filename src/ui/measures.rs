//! Measures of the network of ties, as a table that is sorted by any of them. What each one means is
//! said where the pointer rests on its name.

use egui::{Button, Frame, Id, Label, Role, ScrollArea, Sense, Ui, UiBuilder};
use egui::{WidgetInfo, vec2};

use super::style;
use super::widgets::{body, rich};
use super::{Intent, OpenFile, World, ties};
use crate::paint::{EguiCanvas, FontsMeasure, paint_measures};
use crate::query::{Measures, PartyMeasures};
use crate::say;
use crate::scene::graph::GraphHit;
use crate::scene::measures::{ROW, columns, figure, measure_row, sorted, whole};
use crate::scene::sentence_case;
use crate::state::{Command, Measure, PanelsCommand};
use crate::theme::{Weight, size, space};
use crate::words::comma;

pub(super) fn show(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    Frame::new().inner_margin(style::below_head(space::XXS, space::XS)).show(ui, |ui| {
        let counted = file.ties.as_ref().and_then(|counted| counted.measures.as_deref());
        let Some(measures) = counted else { return };
        whole_network(ui, world, measures);
        // Rows end where their bar to scroll begins, be it there or not, and heads with them.
        let room = ui.available_width() - ui.spacing().scroll.allocated_width();
        head(ui, world, room, intents);
        let rows = sorted(&file.catalog, measures, world.state.panels.measure());
        let table = ScrollArea::vertical().id_salt("measures").auto_shrink(false);
        table.show_rows(ui, ROW, rows.len(), |ui, seen| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for own in rows.get(seen).unwrap_or_default() {
                row(ui, world, (file, room), own, intents);
            }
        });
    });
}

/// The measures of the whole network.
fn whole_network(ui: &mut Ui, world: &World<'_>, measures: &Measures) {
    let words = body(&whole(measures), world.palette.text);
    ui.add(Label::new(words).truncate().selectable(false)).on_hover_text(say!("measures-meaning"));
}

fn head(ui: &mut Ui, world: &World<'_>, room: f32, intents: &mut Vec<Intent>) {
    let (rect, _) = ui.allocate_exact_size(vec2(room, ROW), Sense::hover());
    let chosen = world.state.panels.measure();
    for (measure, room) in columns(rect) {
        let layout = egui::Layout::right_to_left(egui::Align::Center);
        // As far from the head before it as words of a table are from each other.
        let room = room.with_min_x(room.left() + space::S);
        let mut ui = ui.new_child(UiBuilder::new().max_rect(room).layout(layout));
        let (weight, colour) = if measure == chosen {
            (Weight::Bold, world.palette.text)
        } else {
            (Weight::Regular, world.palette.text_2)
        };
        let name = rich(&sentence_case(measure.name()), weight, size::SMALL, colour);
        ui.spacing_mut().button_padding = vec2(space::XXS, space::HAIR);
        let response = ui.add(Button::new(name).frame(false).truncate());
        response.widget_info(|| {
            let words = say!("sort-by", name = measure.name());
            WidgetInfo::selected(Role::Button, true, measure == chosen, words)
        });
        if response.on_hover_text(measure.meaning()).clicked() {
            intents.push(Command::Panels(PanelsCommand::SetMeasure(measure)).into());
        }
    }
}

fn row(
    ui: &mut Ui,
    world: &World<'_>,
    (file, room): (&OpenFile, f32),
    own: &PartyMeasures,
    intents: &mut Vec<Intent>,
) {
    let (rect, _) = ui.allocate_exact_size(vec2(room, ROW), Sense::hover());
    let response = ui.interact(rect, Id::unique(("measures", own.party)), Sense::click());
    let name = file.catalog.party_called(own.party);
    let selected = world.state.selection.has_party(own.party);
    response.widget_info(|| {
        let figures = Measure::EVERY.map(|it| format!("{} {}", it.name(), figure(it, own)));
        let words = format!("{name}: {}", figures.join(comma()));
        WidgetInfo::selected(Role::Button, true, selected, words)
    });
    if response.clicked() {
        ties::choose(world, file, GraphHit::Node(own.party), intents);
    }
    let order = world.state.panels.measure();
    let row = ui.fonts_mut(|fonts| {
        measure_row(&file.catalog, own, order, (rect, world.language), &mut FontsMeasure(fonts))
    });
    let mut canvas = EguiCanvas::new(ui.painter_at(rect), world.flags);
    let pointed = response.hovered() || response.has_focus();
    paint_measures(&mut canvas, &row, (selected, pointed), world.palette);
}
