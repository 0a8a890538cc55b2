//! Two periods of equal length beside each other, divided at a date, at an event or in the middle: which ties
//! began, ended, grew or shrank. A click on a row shows only the events of the pair.

use egui::vec2;
use egui::{
    Align, Frame, Id, Label, Layout, Role, ScrollArea, Sense, TextEdit, Ui, Vec2, WidgetInfo,
};

use super::filters::name_field;
use super::style;
use super::widgets::{body, choice, rich};
use super::{Intent, Memory, OpenFile, World, graph, ties};
use crate::paint::{EguiCanvas, FontsMeasure, paint_change, paint_turn};
use crate::say;
use crate::scene::compare::{Change, Comparison, ROW, Turn, change_row, periods_in_words};
use crate::scene::counts;
use crate::scene::graph::GraphHit;
use crate::state::{Command, ComparedAs, PanelsCommand, Periods, RulerCommand, Scope};
use crate::theme::{Weight, column, font_id, sign, size, space};
use crate::time::{Span, typed_time};

pub(super) fn show(
    ui: &mut Ui,
    world: &World<'_>,
    memory: &mut Memory,
    scope: Scope,
    intents: &mut Vec<Intent>,
) {
    let Some(file) = world.file else { return };
    Frame::new().inner_margin(style::below_head(space::XXS, space::XS)).show(ui, |ui| {
        // The periods that were compared, not those that are being compared now.
        let counted = file.ties.as_ref();
        let compared = counted.and_then(|it| Some((it.query.periods?, it.comparison.as_deref()?)));
        let Some((periods, comparison)) = compared else { return };
        let changes = &comparison.changes;
        head(ui, world, file, (&periods, comparison), &mut memory.division, intents);
        if changes.is_empty() {
            ui.label(body(say!("compare-none"), world.palette.text_2));
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
    (periods, comparison): (&Periods, &Comparison),
    typed: &mut Option<String>,
    intents: &mut Vec<Intent>,
) {
    let words = periods_in_words(&file.catalog, periods, world.language);
    let quiet = rich(&words, Weight::Regular, size::SMALL, world.palette.text_3);
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let ways = (world.state.panels.compared_as(), ComparedAs::EVERY.as_slice());
            if let Some(way) = choice(ui, world.palette, say!("compare-as"), ways, ComparedAs::name)
            {
                intents.push(Command::Panels(PanelsCommand::SetComparedAs(way)).into());
            }
            division(ui, world, typed, intents);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(quiet).truncate().selectable(false));
            });
        });
    });
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        ui.add(Label::new(body(say!("compare-ties"), world.palette.text)).selectable(false));
        for (turn, count) in comparison.turns() {
            if turn != Turn::Same {
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(sign::MARK), Sense::hover());
                let mut canvas = EguiCanvas::new(ui.painter().clone(), world.flags);
                paint_turn(&mut canvas, rect.center(), turn, world.palette);
            }
            let words = turn.counted(count);
            ui.add(Label::new(body(&words, world.palette.text)).selectable(false));
        }
    });
}

/// The date that divides the periods, as it is typed; an empty field lets go of it.
fn division(ui: &mut Ui, world: &World<'_>, typed: &mut Option<String>, intents: &mut Vec<Intent>) {
    let from = world.state.camera.goal().span().middle();
    let chosen = world.state.ruler.division();
    let shown = chosen.map(|at| {
        let day = at.civil();
        format!("{:04}-{:02}-{:02}", day.year, day.month, day.day)
    });
    let mut text = typed.clone().or(shown).unwrap_or_default();
    let meant = typed_time(&text, from).map(Span::start);
    let is_wrong = !text.trim().is_empty() && meant.is_none();
    let colour = if is_wrong { world.palette.contested } else { world.palette.text };
    let field = TextEdit::singleline(&mut text)
        .hint_text(say!("date-example"))
        .text_color(colour)
        .font(font_id(Weight::Regular, size::SMALL))
        .desired_width(column::DATE);
    let response = ui.add(field).on_hover_text(say!("compare-hint"));
    name_field(&response, say!("compare-field"));
    if response.changed() {
        *typed = Some(text.clone());
    }
    let enter = ui.input(|input| input.key_pressed(egui::Key::Enter));
    if (response.lost_focus() || enter && response.has_focus()) && typed.is_some() && !is_wrong {
        let meant = typed_time(&text, from).map(Span::start);
        intents.push(Command::Ruler(RulerCommand::DivideAt(meant)).into());
        *typed = None;
    }
    let words = rich(say!("compare-divide"), Weight::Regular, size::SMALL, world.palette.text_2);
    ui.add(Label::new(words).selectable(false));
}

fn row(
    ui: &mut Ui,
    world: &World<'_>,
    file: &OpenFile,
    change: Change,
    most: u32,
    intents: &mut Vec<Intent>,
) {
    let (one, other) = change.parties;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let response = ui.interact(rect, Id::unique(("compare", change.parties)), Sense::click());
    let names = (file.catalog.party_called(one), file.catalog.party_called(other));
    let selected = world.state.selection.pair() == Some(change.parties);
    response.widget_info(|| {
        let words = say!(
            "compare-row",
            one = names.0,
            other = names.1,
            before = change.before,
            events = counts::events(change.after),
            turn = change.turn().words(),
        );
        WidgetInfo::selected(Role::Button, true, selected, words)
    });
    if response.clicked() {
        ties::choose(world, file, GraphHit::Edge(one, other), intents);
    }
    let row = ui.fonts_mut(|fonts| {
        change_row(&file.catalog, change, most, (rect, world.language), &mut FontsMeasure(fonts))
    });
    let mut canvas = EguiCanvas::new(ui.painter_at(rect), world.flags);
    let pointed = response.hovered() || response.has_focus();
    paint_change(&mut canvas, &row, (selected, pointed), world.palette);
    if row.short != row.names {
        response.on_hover_text(&row.names);
    }
}
