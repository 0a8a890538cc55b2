//! Two periods of equal length beside each other, divided at an event or in the middle: which ties
//! began, ended, grew or shrank. A click on a row shows only the events of the pair.

use egui::{
    Align, Align2, Frame, Id, Label, Layout, Margin, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo,
};
use egui::{pos2, vec2};

use super::widgets::{body, choice, paint_text, rich};
use super::{Intent, Memory, OpenFile, World, graph};
use crate::paint::{Canvas as _, EguiCanvas, FontsMeasure, paint_turn};
use crate::scene::compare::{Change, Comparison, Turn};
use crate::scene::graph::GraphHit;
use crate::scene::{counts, cut};
use crate::state::{Command, ComparedAs, PanelsCommand, Periods, Scope};
use crate::theme::{Weight, size};

/// Height of a row in points.
const ROW: f32 = 24.0;
/// Room for the names of a pair, in points, at most.
const NAMES: f32 = 250.0;
/// Room for what became of it, in points.
const WORDS: f32 = 110.0;

pub(super) fn show(
    ui: &mut Ui,
    world: &World<'_>,
    memory: &mut Memory,
    scope: Scope,
    intents: &mut Vec<Intent>,
) {
    let Some(file) = world.file else { return };
    Frame::new().inner_margin(Margin { left: 16, right: 16, top: 2, bottom: 4 }).show(ui, |ui| {
        // The periods that were compared, not those that are being compared now.
        let counted = file.ties.as_ref();
        let compared = counted.and_then(|it| Some((it.query.periods?, it.comparison.as_deref()?)));
        let Some((periods, comparison)) = compared else { return };
        let changes = &comparison.changes;
        head(ui, world, file, &periods, comparison, intents);
        if changes.is_empty() {
            ui.label(body("No two countries met in either period.", world.palette.text_2));
            return;
        }
        if world.state.panels.compared_as() == ComparedAs::Graph {
            return graph::network(ui, world, memory, scope, intents);
        }
        let most = comparison.most.max(1);
        let table = ScrollArea::vertical().id_salt("compare").auto_shrink(false);
        table.show_rows(ui, ROW, changes.len(), |ui, seen| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for change in changes.get(seen).unwrap_or_default() {
                row(ui, world, file, *change, most, intents);
            }
        });
    });
}

/// Both periods, what divides them, how many ties took which turn, and how it is shown.
fn head(
    ui: &mut Ui,
    world: &World<'_>,
    file: &OpenFile,
    periods: &Periods,
    comparison: &Comparison,
    intents: &mut Vec<Intent>,
) {
    let event = periods.event.and_then(|event| file.catalog.event(event));
    let divided = match event {
        Some(event) => format!("divided at “{}”", event.title.get(world.language)),
        None => "divided in the middle; select an event and press C to divide there".to_owned(),
    };
    let words = format!("{} | {}, {divided}", periods.before.words(), periods.after.words());
    let quiet = rich(&words, Weight::Regular, size::SMALL, world.palette.text_3);
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let ways = (world.state.panels.compared_as(), ComparedAs::EVERY.as_slice());
            if let Some(way) = choice(ui, world.palette, "Compared as", ways, ComparedAs::name) {
                intents.push(Command::Panels(PanelsCommand::SetComparedAs(way)).into());
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(quiet).truncate().selectable(false));
            });
        });
    });
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.add(Label::new(body("Ties:", world.palette.text)).selectable(false));
        for (turn, count) in comparison.turns() {
            if turn != Turn::Same {
                let (rect, _) = ui.allocate_exact_size(vec2(12.0, 14.0), Sense::hover());
                let mut canvas = EguiCanvas::new(ui.painter().clone(), world.flags);
                paint_turn(&mut canvas, rect.center(), turn, world.palette);
            }
            let words = format!("{} {}", counts::grouped(count), turn.words());
            ui.add(Label::new(body(&words, world.palette.text)).selectable(false));
        }
    });
}

fn row(
    ui: &mut Ui,
    world: &World<'_>,
    file: &OpenFile,
    change: Change,
    most: u32,
    intents: &mut Vec<Intent>,
) {
    let palette = world.palette;
    let (one, other) = change.parties;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let response = ui.interact(rect, Id::unique(("compare", change.parties)), Sense::click());
    let names = (file.catalog.party_name(one), file.catalog.party_name(other));
    let selected = world.state.selection.pair() == Some(change.parties);
    let (turn, difference) = (change.turn(), change.difference());
    response.widget_info(|| {
        let words = format!(
            "{} – {}: {} before, {} after, {}",
            names.0,
            names.1,
            counts::grouped(change.before),
            counts::events(change.after),
            turn.words()
        );
        WidgetInfo::selected(Role::Button, true, selected, words)
    });
    if response.clicked() {
        graph::choose(world, file, GraphHit::Edge(one, other), intents);
    }
    let mut canvas = EguiCanvas::new(ui.painter_at(rect), world.flags);
    if selected || response.hovered() || response.has_focus() {
        let fill = if selected { palette.accent_ground } else { palette.raised };
        canvas.rect(rect.shrink2(vec2(0.0, 1.0)), 4.0, fill);
    }
    let middle = rect.center().y;
    let mut x = rect.left() + 4.0;
    for party in [one, other] {
        if let Some(code) = file.catalog.party(party).and_then(|party| party.flag) {
            let flag = Rect::from_center_size(pos2(x + 9.0, middle), vec2(18.0, 12.0));
            canvas.flag(flag, code);
        }
        x += 22.0;
    }
    let room = NAMES.min(rect.width() * 0.4);
    // Bars from the middle of their room to both sides, on one scale.
    let bars = (rect.width() - room - WORDS - 60.0).max(40.0) / 2.0;
    let zero = rect.left() + 48.0 + room + bars;
    let long = |count: u32| (bars - 34.0).max(4.0) * count as f32 / most as f32;
    let bar = |from: f32, to: f32| Rect::from_x_y_ranges(from..=to, middle - 5.0..=middle + 5.0);
    canvas.rect(bar(zero - 1.0 - long(change.before), zero - 1.0), 1.0, palette.text_3);
    canvas.rect(bar(zero + 1.0, zero + 1.0 + long(change.after)), 1.0, palette.text_2);
    drop(canvas);
    let quiet = (Weight::Regular, size::SMALL, palette.text_2);
    let left = pos2(zero - 7.0 - long(change.before), middle);
    paint_text(ui, left, Align2::RIGHT_CENTER, &counts::grouped(change.before), quiet);
    let right = pos2(zero + 7.0 + long(change.after), middle);
    paint_text(ui, right, Align2::LEFT_CENTER, &counts::grouped(change.after), quiet);
    let name =
        (Weight::SemiBold, size::SMALL, if selected { palette.accent } else { palette.text });
    let words = format!("{} – {}", names.0, names.1);
    let short = ui.fonts_mut(|fonts| {
        cut(&words, zero - bars - x, size::SMALL, Weight::SemiBold, &mut FontsMeasure(fonts))
    });
    if short != words {
        response.on_hover_text(&words);
    }
    paint_text(ui, pos2(x, middle), Align2::LEFT_CENTER, &short, name);
    let sign = match turn {
        Turn::Same => "=".to_owned(),
        _ if difference > 0 => format!("+{}", counts::grouped(difference)),
        _ => format!("−{}", counts::grouped(difference.abs())),
    };
    let words = format!("{sign} {}", turn.words());
    let at = pos2(rect.right() - WORDS + 10.0, middle);
    let mut canvas = EguiCanvas::new(ui.painter_at(rect), world.flags);
    paint_turn(&mut canvas, at - vec2(10.0, 0.0), turn, palette);
    let weight =
        if matches!(turn, Turn::Began | Turn::Ended) { Weight::Bold } else { Weight::Regular };
    paint_text(ui, at, Align2::LEFT_CENTER, &words, (weight, size::SMALL, palette.text));
}
