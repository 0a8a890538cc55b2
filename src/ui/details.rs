//! The details panel: the card of what is selected; of what is shown, or of the file, where
//! nothing is.

use egui::{Context, Frame, Margin, ScrollArea, Ui};

use super::memory::{CardPeriod, KeptCard};
use super::widgets::body;
use super::{Intent, Memory, OpenFile, TieQuery, World, card};
use crate::query::Filter;
use crate::scene::cards::{self, Card, Period};
use crate::state::Target;

pub(super) fn show(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    if current(ui.ctx(), world, memory, intents).is_none() {
        return;
    }
    let Memory { card: Some(kept), card_scenes, .. } = memory else { return };
    if card_scenes.reading {
        // It is laid out once, where it is read.
        Frame::new().inner_margin(18).show(ui, |ui| {
            ui.label(body("The card is open in the reading view.", world.palette.text_2));
        });
        return;
    }
    // Another card begins at its top.
    let id = egui::Id::unique(("card", card_scenes.number));
    ScrollArea::vertical().id_salt(id).auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: 18, right: 18, top: 14, bottom: 24 }).show(
            ui,
            |ui| {
                ui.set_width(ui.available_width());
                card::show(ui, world, &kept.card, card_scenes, intents);
            },
        );
    });
}

/// The card of what is selected, made anew only when that is another; of a country also when relations
/// speak of another time, once nothing is dragged any more.
pub(super) fn current<'m>(
    ctx: &Context,
    world: &World<'_>,
    memory: &'m mut Memory,
    intents: &mut Vec<Intent>,
) -> Option<&'m Card> {
    let file = world.file?;
    let target = world.state.selection.target().cloned();
    let filtered = !world.state.filter.filter().is_empty();
    let range = world.state.ruler.range().filter(|_| target.is_none());
    let key = (file.revision, target.clone(), filtered, range);
    let period = match target {
        Some(Target::Party(_)) => period(world, file, intents),
        _ => CardPeriod::default(),
    };
    let language = memory.card_scenes.language.as_deref().unwrap_or(world.language).to_owned();
    let kept = memory.card.as_ref();
    let is_same = kept.is_some_and(|kept| kept.key == key && kept.language == language);
    let is_old = kept.is_some_and(|kept| kept.period != period);
    if !is_same || is_old && !ctx.input(|input| input.pointer.any_down()) {
        let is_another = kept.is_none_or(|kept| kept.key.1 != key.1);
        let (catalog, in_language) = (&file.catalog, language.as_str());
        let card = match (&target, range) {
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
                cards::card(catalog, target.as_ref(), period.as_ref(), in_language, is_merging)
            }
        };
        memory.card = Some(KeptCard { key, period, language, card });
        memory.card_scenes.number += u64::from(!is_same);
        memory.card_scenes.languages.clear();
        memory.card_scenes.pieces.forget();
        // Another card in the reading view stays there; without a selection there is none to read.
        memory.card_scenes.reading &= !is_another || world.state.selection.event().is_some();
    }
    memory.card.as_ref().map(|kept| &kept.card)
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
    }
}

/// Whether a filter leaves out events by more than their parties.
fn leaves_out(filter: &Filter) -> bool {
    !Filter { parties: Vec::new(), ..filter.clone() }.is_empty()
}
