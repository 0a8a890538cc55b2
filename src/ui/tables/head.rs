//! The heads of a table: a click sorts by a column, another one turns the order round.

use egui::{Id, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use super::Shown;
use crate::paint::{EguiCanvas, FontsMeasure, paint_table_heads};
use crate::say;
use crate::scene::tables::{Columns, Head, heads, look};
use crate::state::{Command, PanelsCommand, TablesCommand};
use crate::theme::{RADIUS, line, space};
use crate::ui::Intent;

pub(super) fn show(
    ui: &Ui,
    shown: Shown<'_>,
    (columns, rect): (&Columns, Rect),
    intents: &mut Vec<Intent>,
) {
    let Shown { world, table, .. } = shown;
    let sort = world.state.panels.tables().sort(table);
    let heads = ui.fonts_mut(|fonts| heads(columns, sort, rect, &mut FontsMeasure(fonts)));
    let palette = world.palette;
    for head in &heads {
        if sense(ui, shown, head) {
            let sort = sort.clicked(head.column);
            let command = PanelsCommand::Tables(TablesCommand::Sort(table, sort));
            intents.push(Command::Panels(command).into());
        }
    }
    let mut canvas = EguiCanvas::new(ui.painter_at(rect.expand(super::EDGE)), world.flags);
    paint_table_heads(&mut canvas, &heads, palette);
    let line = egui::Stroke::new(line::FINE, palette.line);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
}

/// Senses a head; returns whether it was clicked.
fn sense(ui: &Ui, shown: Shown<'_>, head: &Head) -> bool {
    let palette = shown.world.palette;
    let look = look(shown.table, head.column);
    let place = head.rect.expand2(vec2(space::XS, -space::HAIR));
    let response =
        ui.interact(place, Id::unique(("head", shown.table, head.column)), Sense::click());
    let chosen = head.order.is_some();
    response.widget_info(|| {
        WidgetInfo::selected(Role::Button, true, chosen, say!("sort-by", name = look.name))
    });
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(place, RADIUS, palette.raised);
    }
    if response.has_focus() {
        let line = egui::Stroke::new(line::FINE, palette.accent);
        ui.painter().rect_stroke(place, RADIUS, line, egui::StrokeKind::Inside);
    }
    let hint = match head.order {
        Some((_, false)) => say!("table-sorted-up"),
        Some((_, true)) => say!("table-sorted-down"),
        None => say!("table-sort"),
    };
    response.on_hover_text(format!("{}\n{hint}", look.meaning)).clicked()
}
