//! Lines of cards with a figure at the right: people by events, partners with their change, series.

use egui::{Align, Label, Layout, Ui, vec2};

use super::card_links::follow;
use super::widgets::{flag, kind_mark, rich};
use super::{Intent, World, card_text, sides};
use crate::scene::cards::PartnerRow;
use crate::scene::counts;
use crate::theme::{Weight, column, height, size, space};
use crate::words::comma;

pub(super) fn partner(ui: &mut Ui, world: &World<'_>, row: &PartnerRow, intents: &mut Vec<Intent>) {
    let palette = world.palette;
    sides::row(ui, |ui| {
        match &row.kind {
            Some(kind) => kind_mark(ui, world, kind),
            None => flag(ui, world, row.flag),
        }
        let figure = rich(&row.figure, Weight::Regular, size::SMALL, palette.text_2);
        let change_width = if row.change.is_some() { column::DATE } else { 0.0 };
        let figure_width = ui.fonts_mut(|fonts| {
            use crate::scene::Measure;
            crate::paint::FontsMeasure(fonts).width(&row.figure, size::SMALL, Weight::Regular)
        });
        let width =
            (ui.available_width() - figure_width - change_width - space::L).max(column::LEAST);
        let [_, from_end] = sides::directions();
        let clicked = ui
            .allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(sides::side()), |ui| {
                ui.set_width(width);
                let name = row.change.map_or_else(
                    || row.name.clone(),
                    |change| {
                        let events = counts::events(change.after);
                        format!(
                            "{}{comma}{events}{comma}{}",
                            row.name,
                            change.words(),
                            comma = comma()
                        )
                    },
                );
                let look = (Weight::Regular, size::BODY, palette.text);
                card_text::linked(ui, &row.name, look, &name).clicked()
            })
            .inner;
        ui.with_layout(from_end(Align::Min), |ui| {
            if let Some(change) = row.change {
                let is_none = change.before == change.after;
                let colour = if is_none { palette.text_3 } else { palette.text };
                let words = rich(&change.words(), Weight::Regular, size::SMALL, colour);
                let layout = Layout::left_to_right(Align::Min);
                ui.allocate_ui_with_layout(vec2(column::DATE, height::LINE), layout, |ui| {
                    ui.set_min_width(column::DATE);
                    ui.add_space(space::S);
                    ui.add(Label::new(words).selectable(false));
                });
            }
            ui.add(Label::new(figure).selectable(false));
        });
        if clicked {
            follow(world, &row.target, intents);
        }
    });
    ui.add_space(space::XXS);
}
