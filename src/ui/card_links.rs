//! Names on cards as links, lines of words with links in them, and the buttons of dossiers.

use egui::{Align, Color32, Grid, Label, Layout, Role, Sense, Ui, WidgetInfo, vec2};

use super::commands::select_event;
use super::widgets::{as_link, body, link, rich};
use super::{Intent, World, card_text, sides};
use crate::model::LonLat;
use crate::paint::{SET, display_runs, needs_order};
use crate::query::Choice;
use crate::scene::cards::{Action, Piece, line_words};
use crate::scene::{begins_at_right, has_right_to_left};
use crate::state::{
    Command, FilterCommand, MapCommand, PanelsCommand, RelationsFace, SelectionCommand, Target,
};
use crate::theme::{Weight, column, font_id, size, space};
use crate::words::language;

/// How close a place is looked at, against where everything fits.
const CLOSE: f64 = 5.0;

/// Opens the card of something; an event is also brought on screen.
pub(super) fn follow(world: &World<'_>, target: &Target, intents: &mut Vec<Intent>) {
    match target {
        Target::Event(event) => select_event(world, *event, intents),
        other => {
            let select = SelectionCommand::Select(other.clone());
            intents.push(Command::Select(select).into());
        }
    }
}

/// Words of one weight and size, as a link where they lead somewhere.
pub(super) fn piece(
    ui: &mut Ui,
    world: &World<'_>,
    piece: &Piece,
    (weight, size, colour): (Weight, f32, Color32),
    intents: &mut Vec<Intent>,
) {
    // What joins it to the next one never begins a line.
    let words = format!("{}{}", piece.words, piece.tail);
    let text = rich(&words, weight, size * card_text::scale(ui), colour);
    let Some(target) = &piece.target else {
        ui.add(Label::new(text).wrap());
        return;
    };
    if link(ui, text, &piece.words).clicked() {
        follow(world, target, intents);
    }
}

/// A line of pieces that wraps as one text does. What leads somewhere stands out from the rest, by
/// its colour and the given weight.
fn pieces(
    ui: &mut Ui,
    world: &World<'_>,
    pieces: &[Piece],
    (link_weight, size, colour): (Weight, f32, Color32),
    intents: &mut Vec<Intent>,
) {
    // A line is as high as its words, as everywhere else on a card.
    ui.spacing_mut().interact_size.y = 0.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let stands_out = pieces.iter().any(|piece| piece.target.is_none());
        for each in pieces {
            let is_link = each.target.is_some() && stands_out;
            let colour = if is_link { world.palette.text } else { colour };
            let weight = if is_link { link_weight } else { Weight::Regular };
            piece(ui, world, each, (weight, size, colour), intents);
        }
    });
}

/// A line of pieces in its order of reading.
pub(super) fn line(
    ui: &mut Ui,
    world: &World<'_>,
    list: &[Piece],
    (weight, size, colour): (Weight, f32, Color32),
    intents: &mut Vec<Intent>,
) {
    let words = line_words(list);
    if list.iter().all(|piece| piece.target.is_none()) {
        card_text::paragraph(ui, &words, (Weight::Regular, size, colour));
    } else if has_right_to_left(&words) {
        ui.scope(|ui| {
            // As close as the lines of one text.
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.spacing_mut().interact_size.y = 0.0;
            turned(ui, world, list, (weight, size, colour), intents);
        });
    } else {
        pieces(ui, world, list, (weight, size, colour), intents);
    }
}

/// A line of pieces with right-to-left words, broken in the order of reading; it stands at the side where it
/// begins.
fn turned(
    ui: &mut Ui,
    world: &World<'_>,
    list: &[Piece],
    (link_weight, size, colour): (Weight, f32, Color32),
    intents: &mut Vec<Intent>,
) {
    let words = line_words(list);
    let parts: Vec<&str> =
        list.iter().flat_map(|piece| [piece.words.as_str(), piece.tail]).collect();
    let scale = card_text::scale(ui);
    let stands_out = list.iter().any(|piece| piece.target.is_none());
    let look = |part: usize| {
        let piece =
            list.get(part / 2).filter(|piece| piece.target.is_some() && part.is_multiple_of(2));
        let is_link = piece.is_some();
        let weight = if is_link && stands_out { link_weight } else { Weight::Regular };
        let colour = if is_link && stands_out { world.palette.text } else { colour };
        (piece, font_id(weight, size * scale), colour)
    };
    let width = ui.available_width() - card_text::SLACK;
    let widest = font_id(link_weight, size * scale);
    let lines = ui.fonts_mut(|fonts| {
        let mut measure =
            |words: &str| fonts.layout_no_wrap(words.to_owned(), widest.clone(), colour).size().x;
        display_runs(&parts, width, &mut measure)
    });
    let from_right = begins_at_right(&words);
    let mut said = vec![false; parts.len()];
    for line in lines {
        let galleys: Vec<_> = line
            .iter()
            .map(|(part, words)| {
                let (_, font, colour) = look(*part);
                let set = if needs_order(words) { format!("{SET}{words}") } else { words.clone() };
                ui.fonts_mut(|fonts| fonts.layout_no_wrap(set, font, colour))
            })
            .collect();
        let taken: f32 = galleys.iter().map(|galley| galley.size().x).sum();
        let height = galleys.iter().map(|galley| galley.size().y).fold(0.0, f32::max);
        let layout = Layout::left_to_right(Align::Min);
        ui.allocate_ui_with_layout(vec2(ui.available_width(), height), layout, |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            if from_right {
                ui.add_space((ui.available_width() - taken - 0.5).max(0.0));
            }
            for ((part, _), galley) in line.iter().zip(galleys) {
                // A name that goes on in the next line is one link, and is said and reached once.
                let is_first =
                    said.get_mut(*part).is_some_and(|said| !std::mem::replace(said, true));
                let name =
                    if is_first { parts.get(*part).copied().unwrap_or_default() } else { "" };
                let (piece, ..) = look(*part);
                let Some(target) = piece.and_then(|piece| piece.target.as_ref()) else {
                    let shown = ui.add(Label::new(galley));
                    shown.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
                    continue;
                };
                let label = Label::new(galley).selectable(false);
                let response = if is_first {
                    as_link(ui, label.sense(Sense::click()), name)
                } else {
                    let response = ui.add(label.sense(Sense::CLICK));
                    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, ""));
                    response.on_hover_cursor(egui::CursorIcon::PointingHand)
                };
                if response.clicked() {
                    follow(world, target, intents);
                }
            }
        });
    }
}

/// Lines with a label in front, of words that may be links.
pub(super) fn rows(
    ui: &mut Ui,
    world: &World<'_>,
    list: &[(String, Vec<Piece>)],
    intents: &mut Vec<Intent>,
) {
    let palette = world.palette;
    let id = ui.next_auto_id();
    let room = ui.available_width();
    let label_width = (room * 0.36).min(column::LABEL);
    let layout = Layout::top_down(Align::Min);
    Grid::new(id)
        .num_columns(2)
        .spacing(vec2(space::S, space::XS))
        .min_col_width(label_width)
        .min_row_height(0.0)
        .show(ui, |ui| {
            for (label, words) in list {
                let from_right = language().is_right_to_left();
                let mut beside = |ui: &mut Ui| {
                    ui.with_layout(layout, |ui| {
                        ui.set_width((room - label_width - space::M).max(column::LEAST));
                        let look = (Weight::SemiBold, size::BODY, palette.text);
                        line(ui, world, words, look, intents);
                    });
                };
                if from_right {
                    beside(ui);
                }
                sides::column(ui, |ui| {
                    ui.set_width(label_width);
                    ui.add(Label::new(body(label, palette.text_2)).wrap());
                });
                if !from_right {
                    beside(ui);
                }
                ui.end_row();
            }
        });
}

/// Buttons beside each other.
pub(super) fn actions(ui: &mut Ui, world: &World<'_>, list: &[Action], intents: &mut Vec<Intent>) {
    ui.add_space(space::XS);
    sides::words(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        for action in list {
            let words = rich(&action.words(), Weight::Regular, size::SMALL, world.palette.text);
            let response = ui.button(words);
            let response = match action {
                Action::Copy(_, text) => response.on_hover_text(text),
                _ => response,
            };
            if response.clicked() {
                act(world, action, intents);
            }
        }
    });
}

fn act(world: &World<'_>, action: &Action, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    match action {
        Action::SelectEvents(target, _) => {
            let events = Target::events(target.its_events(&file.catalog));
            intents.push(Command::Select(SelectionCommand::Select(events)).into());
        }
        Action::FilterBy(field, value) => {
            let mut filter = world.state.filter.filter().clone();
            let own =
                Choice { only: std::iter::once(value.clone()).collect(), ..Choice::default() };
            filter.fields.insert(*field, own);
            intents.push(Command::Filter(FilterCommand::Replace(filter)).into());
        }
        Action::ShowOnMap(point) => show_on_map(world, *point, intents),
        Action::Copy(_, text) => intents.push(Intent::Copy(text.clone())),
    }
}

fn show_on_map(world: &World<'_>, point: LonLat, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    if !world.state.panels.relations() {
        intents.push(Command::Panels(PanelsCommand::ToggleRelations).into());
    }
    intents.push(Command::Panels(PanelsCommand::SetFace(RelationsFace::Map)).into());
    let offset = file.map.offset(file.map.projection.project(point));
    let zoom = world.state.map.zoom().max(CLOSE);
    intents.push(Command::Map(MapCommand::Look { offset, zoom }).into());
}
