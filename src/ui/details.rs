//! The details panel: the card of what is selected; of what is shown, or of the file, where
//! nothing is.

use egui::{Frame, Margin, ScrollArea, Ui};

use super::{Intent, Memory, World, card};
use crate::scene::cards::{self, Card};

pub(super) fn show(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    if current(world, memory).is_none() {
        return;
    }
    let Some((_, document)) = &memory.card else { return };
    // Another card begins at its top.
    let id = egui::Id::unique(("card", memory.card_number));
    ScrollArea::vertical().id_salt(id).auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: 18, right: 18, top: 14, bottom: 24 }).show(
            ui,
            |ui| {
                ui.set_width(ui.available_width());
                card::show(ui, world, document, intents);
            },
        );
    });
}

/// The card of what is selected, made anew only when that is another.
pub(super) fn current<'m>(world: &World<'_>, memory: &'m mut Memory) -> Option<&'m Card> {
    let file = world.file?;
    let target = world.state.selection.target().cloned();
    let filtered = !world.state.filter.filter().is_empty();
    let range = world.state.ruler.range().filter(|_| target.is_none());
    let key = (file.revision, target.clone(), filtered, range);
    if memory.card.as_ref().is_none_or(|(kept, _)| *kept != key) {
        let (catalog, language) = (&file.catalog, world.language);
        let card = match (&target, range) {
            (None, Some(range)) => cards::range_card(catalog, &file.found, range, language),
            (None, None) if filtered => cards::shown_card(catalog, file.shown(), language),
            (target, _) => {
                let is_merging = world.state.filter.filter().merge_mirrored;
                cards::card(catalog, target.as_ref(), language, is_merging)
            }
        };
        memory.card = Some((key, card));
        memory.card_number += 1;
    }
    memory.card.as_ref().map(|(_, card)| card)
}
