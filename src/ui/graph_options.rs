//! The row above the graph: which ties, what their colour says, groups, whose surroundings, pins.

use egui::{Button, Frame, Label, Rect, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::style;
use super::widgets::{choice, rich};
use super::{Intent, OpenFile, World};
use crate::query::Ties;
use crate::say;
use crate::scene::graph::{Chosen, strengths};
use crate::state::{Around, Command, GraphCommand, Groups, PanelsCommand, Target, TieColour};
use crate::theme::{Weight, column, height, line, size, space};

pub(super) fn show(
    ui: &mut Ui,
    world: &World<'_>,
    file: &OpenFile,
    (ties, chosen): (&Ties, &Chosen),
    intents: &mut Vec<Intent>,
) {
    if file.catalog.parties().is_empty() {
        return;
    }
    let frame = Frame::new().inner_margin(style::below_head(space::XXS, 0.0));
    frame.show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            strength(ui, world, ties, chosen, intents);
            colour(ui, world, intents);
            let groups = (world.state.panels.groups(), Groups::EVERY.as_slice());
            if let Some(groups) =
                choice(ui, world.palette, say!("graph-around"), groups, Groups::name)
            {
                intents.push(Command::Panels(PanelsCommand::SetGroups(groups)).into());
            }
            surroundings(ui, world, file, intents);
            unpin(ui, world, intents);
        });
    });
}

/// The same for the map, without what it cannot show; returns the free rest of the row.
pub(super) fn row_of_map(
    ui: &mut Ui,
    world: &World<'_>,
    file: &OpenFile,
    (ties, chosen): (&Ties, &Chosen),
    intents: &mut Vec<Intent>,
) -> Rect {
    let frame = Frame::new().inner_margin(style::below_head(space::XXS, space::XXS));
    let row = frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            strength(ui, world, ties, chosen, intents);
            colour(ui, world, intents);
            surroundings(ui, world, file, intents);
            ui.add_space(space::S);
            ui.available_rect_before_wrap()
        })
        .inner
    });
    row.inner
}

/// What the colour of a tie says.
fn colour(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let colours = (world.state.panels.tie_colour(), TieColour::EVERY.as_slice());
    if let Some(colour) = choice(ui, world.palette, say!("graph-ties-in"), colours, TieColour::name)
    {
        intents.push(Command::Panels(PanelsCommand::SetTieColour(colour)).into());
    }
}

/// All countries, or those around the selected one.
fn surroundings(ui: &mut Ui, world: &World<'_>, file: &OpenFile, intents: &mut Vec<Intent>) {
    let around = world.state.graph.around();
    let selected = match world.state.selection.target() {
        Some(Target::Party(party)) => Some(*party),
        _ => None,
    };
    let Some(party) = around.map(|around| around.party).or(selected) else { return };
    let name = file.catalog.party_called(party);
    let words = |steps: u8| match steps {
        0 => say!("graph-all").to_owned(),
        1 => say!("graph-around-one", name = name),
        _ => say!("graph-around-two", name = name),
    };
    let chosen = around.map_or(0, |around| around.steps);
    let text = rich(&words(chosen), Weight::Regular, size::SMALL, world.palette.text);
    let menu = egui::ComboBox::from_id_salt("surroundings").selected_text(text);
    let shown = menu.show_ui(ui, |ui| {
        for steps in 0..=2 {
            if ui.selectable_label(steps == chosen, words(steps)).clicked() {
                let around = (steps > 0).then_some(Around { party, steps });
                intents.push(Command::Graph(GraphCommand::Around(around)).into());
            }
        }
    });
    shown.response.widget_info(|| {
        WidgetInfo::labeled(egui::Role::ComboBox, true, say!("graph-shown", what = words(chosen)))
    });
}

/// Lets all pinned countries go, if there are any.
fn unpin(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    if world.state.graph.pins().is_empty() {
        return;
    }
    let text = rich(say!("graph-unpin-all"), Weight::Regular, size::SMALL, world.palette.text);
    let response = ui.add(Button::new(text));
    let name = say!("graph-unpin-hint");
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, name));
    if response.on_hover_text(name).clicked() {
        intents.push(Command::Graph(GraphCommand::UnpinAll).into());
    }
}

/// How strong a tie must be to be drawn, beside a histogram of all strengths.
fn strength(
    ui: &mut Ui,
    world: &World<'_>,
    ties: &Ties,
    chosen: &Chosen,
    intents: &mut Vec<Intent>,
) {
    let most = ties.pairs.last().map_or(1, |tie| tie.events);
    if most < 2 {
        return;
    }
    let palette = world.palette;
    let quiet = |words: &str| rich(words, Weight::Regular, size::SMALL, palette.text_3);
    // Where nothing was said, the weakest of those that are drawn.
    let automatic = chosen.ties.first().map_or(1, |drawn| drawn.tie.events);
    let given = world.state.graph.least_tie().map(|least| least.min(most));
    let shown = given.unwrap_or(automatic);
    histogram(ui, world, ties, shown);
    ui.add(Label::new(quiet(say!("graph-least"))).selectable(false));
    let mut least = shown;
    ui.scope(|ui| {
        ui.spacing_mut().slider_width = column::DATE;
        // The rail of a slider is as faint as a button otherwise.
        ui.visuals_mut().widgets.inactive.bg_fill = palette.lane;
        let slider = egui::Slider::new(&mut least, 1..=most).logarithmic(true).show_value(false);
        let response = ui.add(slider);
        response
            .widget_info(|| WidgetInfo::slider(true, f64::from(shown), say!("graph-least-name")));
        // The field beside it is one more stop of the Tab key, with a name of its own.
        let field = ui.add(egui::DragValue::new(&mut least).range(1..=most));
        ui.ctx().accesskit_node_builder(field.id, |node| {
            node.set_label(say!("graph-least-number"));
        });
    });
    if least != shown {
        intents.push(Command::Graph(GraphCommand::SetLeastTie(Some(least))).into());
    }
    if given.is_some() {
        let button = Button::new(quiet(say!("graph-auto"))).frame(false);
        let response = ui.add(button).on_hover_text(say!("graph-auto-hint"));
        response
            .widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, say!("graph-auto-hint")));
        if response.clicked() {
            intents.push(Command::Graph(GraphCommand::SetLeastTie(None)).into());
        }
    }
    ui.add_space(space::S);
}

/// Ties by strength, in classes of doubling width; those that are drawn stand out.
fn histogram(ui: &mut Ui, world: &World<'_>, ties: &Ties, least: u32) {
    let counts = strengths(ties);
    let (rect, response) =
        ui.allocate_exact_size(vec2(column::SHORT, height::LINE), Sense::hover());
    let most = counts.iter().copied().max().unwrap_or(1).max(1) as f32;
    let width = rect.width() / counts.len().max(1) as f32;
    // Strengths that no tie has are seen to be none.
    let ground = Stroke::new(line::FINE, world.palette.line);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, ground);
    for (place, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        let height = (rect.height() * (*count as f32 / most).sqrt()).max(1.5);
        let left = rect.left() + place as f32 * width;
        let bar = Rect::from_min_max(
            egui::pos2(left + 0.5, rect.bottom() - height),
            egui::pos2(left + width - 0.5, rect.bottom()),
        );
        let drawn = (2_u64 << place) > u64::from(least);
        let colour = if drawn { world.palette.text_2 } else { world.palette.line };
        ui.painter().rect_filled(bar, 0.0, colour);
    }
    response.on_hover_text(say!("graph-strengths"));
}
