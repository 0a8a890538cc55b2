//! Lines of cards with a figure at the right: people by events, partners with their change.

use egui::{Label, Ui, vec2};

use super::commands::select_event;
use super::widgets::{body, flag, kind_mark, link, rich};
use super::{Intent, World};
use crate::scene::cards::PartnerRow;
use crate::scene::counts;
use crate::state::{Command, SelectionCommand, Target};
use crate::theme::{Weight, size};

/// Room for the change against the period before, in points.
const CHANGE: f32 = 92.0;

/// A line with a figure at its right end, which stands first so that a long line is wrapped before it.
pub(super) fn figure(ui: &mut Ui, world: &World<'_>, (words, figure): &(String, String)) {
    let palette = world.palette;
    let layout = egui::Layout::right_to_left(egui::Align::Min);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), 16.0), layout, |ui| {
        let figure = rich(figure, Weight::Regular, size::SMALL, palette.text_2);
        ui.add(Label::new(figure).selectable(false));
        let rest = vec2(ui.available_width().max(60.0), 16.0);
        let layout = egui::Layout::top_down(egui::Align::Min);
        ui.allocate_ui_with_layout(rest, layout, |ui| {
            ui.set_width(rest.x);
            ui.add(Label::new(body(words, palette.text)).wrap());
        });
    });
}

pub(super) fn partner(ui: &mut Ui, world: &World<'_>, row: &PartnerRow, intents: &mut Vec<Intent>) {
    let palette = world.palette;
    ui.horizontal_top(|ui| {
        let is_event = matches!(row.target, Target::Event(_));
        if is_event {
            kind_mark(ui, world, &crate::model::Kind::CommissionMeeting);
        } else {
            flag(ui, world, row.flag);
        }
        let figure = rich(&row.figure, Weight::Regular, size::SMALL, palette.text_2);
        let change_width = if row.change.is_some() { CHANGE } else { 0.0 };
        let figure_width = ui.fonts_mut(|fonts| {
            use crate::scene::Measure;
            crate::paint::FontsMeasure(fonts).width(&row.figure, size::SMALL, Weight::Regular)
        });
        let width = (ui.available_width() - figure_width - change_width - 14.0).max(60.0);
        let clicked = ui
            .vertical(|ui| {
                ui.set_width(width);
                let name = row.change.map_or_else(
                    || row.name.clone(),
                    |change| {
                        let events = counts::events(change.after);
                        format!("{}, {events}, {}", row.name, change.words())
                    },
                );
                link(ui, body(&row.name, palette.text), &name).clicked()
            })
            .inner;
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
            if let Some(change) = row.change {
                let is_none = change.before == change.after;
                let colour = if is_none { palette.text_3 } else { palette.text };
                let words = rich(&change.words(), Weight::Regular, size::SMALL, colour);
                let layout = egui::Layout::left_to_right(egui::Align::Min);
                ui.allocate_ui_with_layout(vec2(CHANGE, 16.0), layout, |ui| {
                    ui.set_min_width(CHANGE);
                    ui.add_space(8.0);
                    ui.add(Label::new(words).selectable(false));
                });
            }
            ui.add(Label::new(figure).selectable(false));
        });
        if clicked {
            match &row.target {
                Target::Event(event) => select_event(world, *event, intents),
                other => {
                    let select = SelectionCommand::Select(other.clone());
                    intents.push(Command::Select(select).into());
                }
            }
        }
    });
}
