//! The details panel: the card of what is selected; of what is shown, or of the file, where
//! nothing is.

use egui::{Frame, Margin, ScrollArea, Ui};

use super::{Intent, Memory, World, card};
use crate::query::EventIx;
use crate::scene::cards;
use crate::state::Target;

pub(super) fn show(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    let target = world.state.selection.target().cloned();
    let filtered = !world.state.filter.filter().is_empty();
    let key = (file.revision, target.clone(), filtered);
    if memory.card.as_ref().is_none_or(|(kept, _)| *kept != key) {
        let listed = (target.is_none() && filtered).then(|| {
            let shown: Vec<EventIx> =
                file.shown.dated.iter().chain(&file.shown.undated).copied().collect();
            Target::Events(shown)
        });
        let target = target.as_ref().or(listed.as_ref());
        memory.card = Some((key, cards::card(&file.catalog, target, world.language)));
    }
    let Some((_, document)) = &memory.card else { return };
    // Another card begins at its top.
    let id = egui::Id::unique(("card", format!("{target:?}")));
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
