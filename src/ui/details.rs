//! The details panel: the card of what is selected; of what is shown, or of the file, where
//! nothing is; and beside it the pinned card.

use std::time::Duration;

use egui::{Context, Frame, Rect, ScrollArea, Ui, vec2};

use super::commands::{self, CommandId};
use super::memory::{CardPeriod, CardScenes, KeptCard};
use super::widgets::{body, link, rich};
use super::{CardAs, Intent, Memory, OpenFile, ShownCard, TieQuery, World, card, highlight, sides};
use crate::query::{Field, Filter, PartyIx, PartyKind};
use crate::say;
use crate::scene::cards::{self, Card, Period};
use crate::state::{Command, HistoryCommand, PinCommand, Target};
use crate::theme::{Weight, height, line, room, size, space};
use crate::time::Span;

/// How often it is asked whether what a dossier waits for is made.
const LOOK_AGAIN: Duration = Duration::from_millis(200);

pub(super) fn show(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    if world.state.pin.target().is_none() {
        return selected(ui, world, memory, intents);
    }
    let (first, second) = halves(ui.available_rect_before_wrap());
    let line = egui::Stroke::new(line::FINE, world.palette.line);
    if first.right() < second.right() {
        ui.painter().vline(first.right(), first.y_range(), line);
    } else {
        ui.painter().hline(first.x_range(), first.bottom(), line);
    }
    part(ui, first, "pinned", |ui| pinned(ui, world, memory, intents));
    part(ui, second, "selected", |ui| selected(ui, world, memory, intents));
}

/// Beside each other where both have room, else one above the other.
fn halves(rect: Rect) -> (Rect, Rect) {
    if rect.width() >= room::TWO_CARDS {
        rect.split_left_right_at_fraction(0.5)
    } else {
        rect.split_top_bottom_at_fraction(0.5)
    }
}

fn part(ui: &mut Ui, rect: Rect, name: &str, add: impl FnOnce(&mut Ui)) {
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(rect).id_salt(name));
    child.set_clip_rect(rect.intersect(ui.clip_rect()));
    add(&mut child);
}

/// The card of what is selected.
fn selected(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    let target = world.state.selection.target();
    let is_pinned = target.is_some() && target == world.state.pin.target();
    if !is_pinned && current(ui.ctx(), world, memory, intents).is_none() {
        return;
    }
    let Memory { card, card_scenes, .. } = memory;
    if card_scenes.reading {
        // It is laid out once, where it is read.
        Frame::new().inner_margin(space::L).show(ui, |ui| {
            ui.label(body(say!("details-reading"), world.palette.text_2));
        });
        return;
    }
    // Another card begins at its top.
    let id = egui::Id::unique(("card", card_scenes.number));
    scroll(ui, id, |ui| {
        let kept = card.as_ref().filter(|_| !is_pinned);
        tools(ui, world, (kept, card_scenes), intents);
        if is_pinned {
            let words = say!("details-pinned-beside");
            ui.add(egui::Label::new(body(words, world.palette.text_2)).wrap());
        } else if let Some(kept) = card {
            highlight::behind(ui, world, |ui| {
                card::show(ui, world, &kept.card, card_scenes, intents);
            });
        }
    });
}

/// The pinned card.
fn pinned(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    let Some(target) = world.state.pin.target() else { return };
    keep(ui.ctx(), world, Some(target), (&mut memory.pinned, &mut memory.pinned_scenes), intents);
    let Memory { pinned: Some(kept), pinned_scenes, .. } = memory else { return };
    let id = egui::Id::unique(("pinned card", pinned_scenes.number));
    scroll(ui, id, |ui| {
        let [from_start, from_end] = sides::directions().map(|side| side(egui::Align::Center));
        ui.allocate_ui_with_layout(vec2(ui.available_width(), height::LINE), from_end, |ui| {
            let close =
                rich(say!("details-close"), Weight::Regular, size::SMALL, world.palette.accent);
            if link(ui, close, say!("details-close-name")).clicked() {
                intents.push(Command::Pin(PinCommand::LetGo).into());
            }
            let rest = ui.available_size();
            ui.allocate_ui_with_layout(rest, from_start, |ui| {
                let colour = world.palette.text_3;
                let words = rich(say!("details-pinned"), Weight::SemiBold, size::SECTION, colour);
                ui.label(words.extra_letter_spacing(0.7));
            });
        });
        highlight::behind(ui, world, |ui| {
            card::show(ui, world, &kept.card, pinned_scenes, intents);
        });
    });
}

fn scroll(ui: &mut Ui, id: egui::Id, add: impl FnOnce(&mut Ui)) {
    // As wide with a bar to scroll as without one: else words would wrap otherwise, and need the bar that they
    // would not need.
    let margin = egui::epaint::MarginF32 {
        left: space::L,
        right: space::M,
        top: space::S,
        bottom: space::XL,
    };
    let bar = ui.spacing().scroll.allocated_width();
    let width = ui.available_width() - bar - margin.sum().x;
    ScrollArea::vertical().id_salt(id).auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(width);
            add(ui);
        });
    });
}

/// The way back, the pin, the way to paper and to the reading view.
fn tools(
    ui: &mut Ui,
    world: &World<'_>,
    (kept, scenes): (Option<&KeptCard>, &mut CardScenes),
    intents: &mut Vec<Intent>,
) {
    let accent = world.palette.accent;
    let [from_start, from_end] = sides::directions().map(|side| side(egui::Align::Center));
    let target = world.state.selection.target();
    if target.is_none() {
        return;
    }
    ui.allocate_ui_with_layout(vec2(ui.available_width(), height::LINE), from_end, |ui| {
        if let Some(target) = target.filter(|target| world.state.pin.target() != Some(*target)) {
            let words = rich(say!("details-pin"), Weight::Regular, size::SMALL, accent);
            let hint = commands::find(CommandId::Pin).hint(world.keys);
            if link(ui, words, say!("details-pin-name")).on_hover_text(hint).clicked() {
                intents.push(Command::Pin(PinCommand::Keep(target.clone())).into());
            }
        }
        if let Some(kept) = kept {
            ui.add_space(space::S);
            export(ui, world, kept, intents);
        }
        if world.state.selection.event().is_some() {
            ui.add_space(space::S);
            let words = rich(say!("details-read"), Weight::Regular, size::SMALL, accent);
            let hint = commands::find(CommandId::Read).hint(world.keys);
            if link(ui, words, say!("details-read-name")).on_hover_text(hint).clicked() {
                scenes.reading = true;
            }
        }
        if let Some(record) = commands::record_of_selection(world) {
            ui.add_space(space::S);
            let words = rich(say!("details-source"), Weight::Regular, size::SMALL, accent);
            let hint = commands::find(CommandId::Source).hint(world.keys);
            if link(ui, words, say!("details-source-name")).on_hover_text(hint).clicked() {
                intents.push(Intent::ShowSource(record));
            }
        }
        let rest = ui.available_size();
        ui.allocate_ui_with_layout(rest, from_start, |ui| {
            if world.state.history.can_go_back() {
                let words = rich(say!("details-back"), Weight::Regular, size::SMALL, accent);
                let hint = commands::find(CommandId::Back).hint(world.keys);
                if link(ui, words, say!("details-back-name")).on_hover_text(hint).clicked() {
                    intents.push(Command::History(HistoryCommand::Back).into());
                }
            }
        });
    });
}

/// The menu that writes the card to a file.
fn export(ui: &mut Ui, world: &World<'_>, kept: &KeptCard, intents: &mut Vec<Intent>) {
    let words = rich(say!("details-export"), Weight::Regular, size::SMALL, world.palette.accent);
    let button = egui::Button::new(words).frame(false).small();
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        let copy = ui.button(body(say!("details-copy"), world.palette.text));
        let name = say!("details-copy-name");
        copy.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name));
        if copy.clicked() {
            intents.push(Intent::Copy(cards::markdown(&kept.card)));
        }
        for form in CardAs::EVERY {
            if ui.button(body(form.name(), world.palette.text)).clicked() {
                let (_, target, ..) = &kept.key;
                intents.push(Intent::ExportCard(
                    form,
                    Box::new(ShownCard {
                        card: kept.card.clone(),
                        target: target.clone(),
                        language: kept.language.clone(),
                    }),
                ));
            }
        }
    });
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::Button, true, say!("details-export-name"))
    });
    response.on_hover_text(say!("details-export-hint"));
}

/// The card of what is selected, made anew only when that is another; of a country also when relations
/// speak of another time, once nothing is dragged any more.
pub(super) fn current<'m>(
    ctx: &Context,
    world: &World<'_>,
    memory: &'m mut Memory,
    intents: &mut Vec<Intent>,
) -> Option<&'m Card> {
    let target = world.state.selection.target();
    keep(ctx, world, target, (&mut memory.card, &mut memory.card_scenes), intents);
    memory.card.as_ref().map(|kept| &kept.card)
}

/// Of a file of so many events at most, the pair of the selected event is summed up.
const MOST_BESIDE: usize = 20_000;

/// The pair of which a summary stands beside the graph: that of the selected event; the selected one itself, where
/// its card is not open.
pub(super) fn pair_beside(world: &World<'_>) -> Option<Target> {
    let catalog = &world.file?.catalog;
    match world.state.selection.target()? {
        target @ Target::Pair(..) => (!world.state.panels.details()).then(|| target.clone()),
        // Its card looks at all of their events, which are packed where they are many.
        Target::Event(event) if catalog.len() <= MOST_BESIDE => {
            let is_stated = |party: &PartyIx| {
                catalog.party(*party).is_some_and(|party| party.kind != PartyKind::Unstated)
            };
            match catalog.facts(*event)?.parties.as_slice() {
                [one, other] if is_stated(one) && is_stated(other) => {
                    Some(Target::Pair(*one, *other))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// Its card.
pub(super) fn card_beside<'m>(
    ctx: &Context,
    world: &World<'_>,
    memory: &'m mut Memory,
    pair: &Target,
    intents: &mut Vec<Intent>,
) -> Option<&'m Card> {
    keep(ctx, world, Some(pair), (&mut memory.pair_card, &mut memory.pair_scenes), intents);
    memory.pair_card.as_ref().map(|kept| &kept.card)
}

/// Makes the card of a target, unless the one that is kept is still right.
fn keep(
    ctx: &Context,
    world: &World<'_>,
    target: Option<&Target>,
    (kept, scenes): (&mut Option<KeptCard>, &mut CardScenes),
    intents: &mut Vec<Intent>,
) {
    let Some(file) = world.file else { return };
    let filtered = !world.state.filter.filter().is_empty();
    let range = world.state.ruler.range().filter(|_| target.is_none());
    let key = (file.revision, target.cloned(), filtered, range);
    let period = match target {
        Some(Target::Party(_)) => period(world, file, intents),
        Some(target) => named(ctx, file, target),
        None => range.map(|range| of_range(world, file, range, intents)).unwrap_or_default(),
    };
    let language = scenes.language.as_deref().unwrap_or(world.language).to_owned();
    let before = kept.as_ref();
    let is_same = before.is_some_and(|kept| kept.key == key && kept.language == language);
    let is_old = before.is_some_and(|kept| kept.period != period);
    if !is_same || is_old && !ctx.input(|input| input.pointer.any_down()) {
        let is_another = before.is_none_or(|kept| kept.key.1 != key.1);
        let (catalog, in_language) = (&file.catalog, language.as_str());
        let card = match (target, range) {
            (None, Some(range)) => cards::range_card(catalog, &file.found, range, in_language),
            (None, None) if filtered => cards::shown_card(catalog, file.shown(), in_language),
            (target, _) => {
                let period = period.time.map(|(scope, span)| Period {
                    ties: file.found.ties.if_made(),
                    scope,
                    span,
                    filtered: leaves_out(world.state.filter.filter()),
                });
                let is_merging = world.state.filter.filter().merge_mirrored;
                cards::card(catalog, target, period.as_ref(), in_language, is_merging)
            }
        };
        *kept = Some(KeptCard { key, period, language, card });
        scenes.number += u64::from(!is_same && !std::mem::take(&mut scenes.stays));
        scenes.languages.clear();
        scenes.pieces.forget();
        // Another card in the reading view stays there; without a selection there is none to read.
        scenes.reading &= !is_another || world.state.selection.event().is_some();
    }
}

/// What the card of a range depends on; lanes of kinds that are not prepared yet are asked for.
fn of_range(
    world: &World<'_>,
    file: &OpenFile,
    range: Span,
    intents: &mut Vec<Intent>,
) -> CardPeriod {
    let kinds_are_counted = file.found.kinds.get().is_some();
    if !kinds_are_counted && !world.counting {
        intents.push(Intent::CountTies(TieQuery { by_kind: true, ..TieQuery::over(range) }));
    }
    CardPeriod { kinds_are_counted, ..CardPeriod::default() }
}

/// What a dossier depends on: until its index is made, the window looks again from time to time.
fn named(ctx: &Context, file: &OpenFile, target: &Target) -> CardPeriod {
    if !target.is_named() {
        return CardPeriod::default();
    }
    let dossiers_are_made = file.catalog.has_dossiers();
    if !dossiers_are_made {
        ctx.request_repaint_after(LOOK_AGAIN);
    }
    CardPeriod { dossiers_are_made, ..CardPeriod::default() }
}

/// What the card of a country depends on; ties that are not prepared yet are asked for.
fn period(world: &World<'_>, file: &OpenFile, intents: &mut Vec<Intent>) -> CardPeriod {
    let (scope, span) = world.state.scope_goal(&file.catalog);
    let ties_are_made = file.found.ties.if_made().is_some();
    // The panel of relations asks by itself.
    if !ties_are_made && !world.counting && !world.state.panels.relations() {
        intents.push(Intent::CountTies(TieQuery::over(span)));
    }
    CardPeriod {
        time: Some((scope, span)),
        ties_are_made,
        people_are_counted: file.catalog.has_people(),
        dossiers_are_made: file.catalog.has_dossiers(),
        kinds_are_counted: false,
    }
}

/// Whether a filter leaves out events by more than their parties.
fn leaves_out(filter: &Filter) -> bool {
    !filter.clone().without(Field::Party).is_empty()
}
