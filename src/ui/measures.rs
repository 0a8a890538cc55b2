//! Measures of the network of ties, as a table that is sorted by any of them. What each one means is
//! said where the pointer rests on its name.

use egui::{Align2, Button, Frame, Id, Label, Margin, Rect, Role, ScrollArea, Sense, Ui};
use egui::{UiBuilder, WidgetInfo, pos2, vec2};

use super::widgets::{body, paint_text, rich};
use super::{Intent, OpenFile, World, graph};
use crate::paint::{Canvas as _, EguiCanvas, FontsMeasure};
use crate::query::{Measures, PartyMeasures};
use crate::scene::graph::GraphHit;
use crate::scene::{counts, cut};
use crate::state::{Command, Measure, PanelsCommand};
use crate::theme::{Weight, size};

/// Height of a row in points.
const ROW: f32 = 22.0;
/// Width of a figure in points, at most.
const FIGURE: f32 = 104.0;

pub(super) fn show(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    Frame::new().inner_margin(Margin { left: 16, right: 16, top: 2, bottom: 4 }).show(ui, |ui| {
        let counted = file.ties.as_ref().and_then(|counted| counted.measures.as_deref());
        let Some(measures) = counted else { return };
        whole(ui, world, measures);
        head(ui, world, intents);
        let rows = sorted(world, file, measures);
        let table = ScrollArea::vertical().id_salt("measures").auto_shrink(false);
        table.show_rows(ui, ROW, rows.len(), |ui, seen| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for own in rows.get(seen).unwrap_or_default() {
                row(ui, world, file, own, intents);
            }
        });
    });
}

/// The measures of the whole network.
fn whole(ui: &mut Ui, world: &World<'_>, measures: &Measures) {
    let mut words = vec![format!("{} parties", counts::grouped(measures.parties.len()))];
    if let Some(density) = measures.density {
        words.push(format!("density {}", percent(density)));
    }
    if let Some(reciprocity) = measures.reciprocity {
        words.push(format!("reciprocity {}", percent(reciprocity)));
    }
    if let Some(modularity) = measures.communities.modularity {
        let count = measures.communities.groups.len();
        words.push(format!("{count} communities, modularity {modularity:.2}"));
    }
    let words = body(&words.join(" · "), world.palette.text);
    ui.add(Label::new(words).truncate().selectable(false)).on_hover_text(
        "Density: which part of all possible pairs of these met.\n\
         Reciprocity: which part of all visits is answered by one the other way.\n\
         Modularity: which part more of the ties lies within communities than by chance;\n\
         below about 0.3 the communities mean little.",
    );
}

fn sorted<'a>(
    world: &World<'_>,
    file: &OpenFile,
    measures: &'a Measures,
) -> Vec<&'a PartyMeasures> {
    let mut rows: Vec<&PartyMeasures> = measures.parties.iter().collect();
    let order = world.state.panels.measure();
    rows.sort_by_cached_key(|it| file.catalog.party_name(it.party).to_lowercase());
    rows.sort_by(|one, other| value(order, other).total_cmp(&value(order, one)));
    rows
}

/// What rows are sorted by; those without a value come last.
fn value(measure: Measure, of: &PartyMeasures) -> f64 {
    match measure {
        Measure::Events => f64::from(of.events),
        Measure::Degree => f64::from(of.degree),
        Measure::Strength => f64::from(of.strength),
        Measure::Betweenness => of.betweenness,
        Measure::Reciprocity => of.reciprocity.unwrap_or(-1.0),
        // The first community comes first.
        Measure::Community => of.community.map_or(f64::NEG_INFINITY, |place| -(place as f64)),
    }
}

fn figure(measure: Measure, of: &PartyMeasures) -> String {
    match measure {
        Measure::Events => counts::grouped(of.events),
        Measure::Degree => counts::grouped(of.degree),
        Measure::Strength => counts::grouped(of.strength),
        Measure::Betweenness => percent(of.betweenness),
        Measure::Reciprocity => of.reciprocity.map_or_else(|| "–".to_owned(), percent),
        Measure::Community => {
            of.community.map_or_else(|| "–".to_owned(), |place| (place + 1).to_string())
        }
    }
}

/// "12 %", "0.4 %": small parts are not nothing.
fn percent(part: f64) -> String {
    let hundredths = part * 100.0;
    if hundredths > 0.0 && hundredths < 9.95 {
        format!("{hundredths:.1} %")
    } else {
        format!("{hundredths:.0} %")
    }
}

/// Width of a figure: all of them and a name fit beside each other.
fn figure_width(width: f32) -> f32 {
    FIGURE.min(width * 0.7 / Measure::EVERY.len() as f32)
}

fn head(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    // The rows below end where their scroll bar begins.
    let room = ui.available_width() - ui.spacing().scroll.allocated_width();
    let (rect, _) = ui.allocate_exact_size(vec2(room, ROW), Sense::hover());
    let width = figure_width(rect.width());
    let chosen = world.state.panels.measure();
    for (place, measure) in Measure::EVERY.iter().enumerate() {
        let right = rect.right() - width * (Measure::EVERY.len() - 1 - place) as f32;
        let room = Rect::from_x_y_ranges(right - width..=right, rect.y_range());
        let layout = egui::Layout::right_to_left(egui::Align::Center);
        let mut ui = ui.new_child(UiBuilder::new().max_rect(room).layout(layout));
        let (weight, colour) = if *measure == chosen {
            (Weight::Bold, world.palette.text)
        } else {
            (Weight::Regular, world.palette.text_2)
        };
        let name = rich(measure.name(), weight, size::SMALL, colour);
        ui.spacing_mut().button_padding = vec2(2.0, 1.0);
        let response = ui.add(Button::new(name).frame(false).truncate());
        response.widget_info(|| {
            let words = format!("Sort by {}", measure.name());
            WidgetInfo::selected(Role::Button, true, *measure == chosen, words)
        });
        if response.on_hover_text(measure.meaning()).clicked() {
            intents.push(Command::Panels(PanelsCommand::SetMeasure(*measure)).into());
        }
    }
}

fn row(
    ui: &mut Ui,
    world: &World<'_>,
    file: &OpenFile,
    own: &PartyMeasures,
    intents: &mut Vec<Intent>,
) {
    let palette = world.palette;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let response = ui.interact(rect, Id::unique(("measures", own.party)), Sense::click());
    let name = file.catalog.party_name(own.party);
    let selected = world.state.selection.has_party(own.party);
    response.widget_info(|| {
        let figures = Measure::EVERY.map(|it| format!("{} {}", it.name(), figure(it, own)));
        let words = format!("{name}: {}", figures.join(", "));
        WidgetInfo::selected(Role::Button, true, selected, words)
    });
    if response.clicked() {
        graph::choose(world, file, GraphHit::Node(own.party), intents);
    }
    let mut canvas = EguiCanvas::new(ui.painter_at(rect), world.flags);
    if selected || response.hovered() || response.has_focus() {
        let fill = if selected { palette.accent_ground } else { palette.raised };
        canvas.rect(rect.shrink2(vec2(0.0, 1.0)), 4.0, fill);
    }
    let middle = rect.center().y;
    if let Some(code) = file.catalog.party(own.party).and_then(|party| party.flag) {
        let at = pos2(rect.left() + 13.0, middle);
        canvas.flag(Rect::from_center_size(at, vec2(18.0, 12.0)), code);
    }
    drop(canvas);
    let width = figure_width(rect.width());
    let left = rect.left() + 28.0;
    let room = rect.right() - width * Measure::EVERY.len() as f32 - left;
    let short = ui.fonts_mut(|fonts| {
        cut(name, room, size::SMALL, Weight::SemiBold, &mut FontsMeasure(fonts))
    });
    let colour = if selected { palette.accent } else { palette.text };
    let style = (Weight::SemiBold, size::SMALL, colour);
    paint_text(ui, pos2(left, middle), Align2::LEFT_CENTER, &short, style);
    for (place, measure) in Measure::EVERY.iter().enumerate() {
        let right = rect.right() - width * (Measure::EVERY.len() - 1 - place) as f32;
        let colour =
            if *measure == world.state.panels.measure() { palette.text } else { palette.text_2 };
        let style = (Weight::Regular, size::SMALL, colour);
        let at = pos2(right - 2.0, middle);
        paint_text(ui, at, Align2::RIGHT_CENTER, &figure(*measure, own), style);
    }
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn small_parts_are_told_apart_from_nothing() {
        assert_eq!(
            [0.0, 0.004, 0.099, 0.12, 1.0].map(percent),
            ["0 %", "0.4 %", "9.9 %", "12 %", "100 %"]
        );
    }
}
