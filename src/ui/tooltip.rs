//! The hover card of a mark, a cluster or a lane.

use egui::{Label, Response, Ui};

use super::widgets::{body, kind_mark, rich};
use super::{OpenFile, World};
use crate::model::CodeList;
use crate::query::{Catalog, EventIx, LaneKey};
use crate::say;
use crate::scene::leading;
use crate::scene::timeline::{Hit, Side};
use crate::theme::{Weight, size, width};
use crate::words::{comma, listed};

/// Events that a cluster's card lists.
const MOST_LISTED: usize = 6;

pub(super) fn show(response: &Response, world: &World<'_>, hit: Hit) {
    let Some(file) = world.file else { return };
    response.clone().on_hover_ui_at_pointer(|ui| {
        ui.set_max_width(width::TOOLTIP);
        match hit {
            Hit::Event(event) => one(ui, world, file, event),
            Hit::Events(cluster) => {
                let count = cluster.words();
                ui.label(rich(&count, Weight::Bold, size::BODY, world.palette.text));
                let words = match cluster.side {
                    None => cluster.span.words(),
                    Some(Side::Left) => say!("tooltip-earlier").to_owned(),
                    Some(Side::Right) => say!("tooltip-later").to_owned(),
                };
                ui.label(body(&words, world.palette.text_2));
                for event in cluster.events(&file.catalog, &file.found.lanes, MOST_LISTED) {
                    line(ui, world, file, event);
                }
                let more = cluster.count.saturating_sub(MOST_LISTED);
                let hint = if more > 0 {
                    say!("tooltip-cluster-more", count = more)
                } else {
                    say!("tooltip-cluster").to_owned()
                };
                ui.label(rich(&hint, Weight::Regular, size::SMALL, world.palette.text_3));
            }
            Hit::Lane(lane) => {
                let index = &file.found.lanes;
                let name = index.name(&file.catalog, lane, world.language);
                ui.label(rich(&name, Weight::Bold, size::BODY, world.palette.text));
                let count = file.found.shown_in(lane).len();
                let words = say!("tooltip-lane-events", count = count);
                ui.label(body(&words, world.palette.text_2));
                let key = index.key(lane);
                let can =
                    matches!(key, Some(LaneKey::Party(_) | LaneKey::Pair(..) | LaneKey::Kind(_)));
                let hint = if can { say!("tooltip-lane-only") } else { say!("tooltip-lane") };
                ui.label(rich(hint, Weight::Regular, size::SMALL, world.palette.text_3));
            }
        }
    });
}

fn one(ui: &mut Ui, world: &World<'_>, file: &OpenFile, ix: EventIx) {
    let palette = world.palette;
    let (Some(event), Some(facts)) = (file.catalog.event(ix), file.catalog.facts(ix)) else {
        return;
    };
    ui.horizontal(|ui| {
        kind_mark(ui, world, &event.kind);
        let mut words = event.kind.label();
        if let Some(status) = &event.status {
            words = format!("{words} · {}", status.label().to_lowercase());
        }
        ui.label(rich(&words, Weight::SemiBold, size::SMALL, palette.kind_words(&event.kind)));
    });
    let title = event.title.get(world.language);
    ui.add(Label::new(rich(title, Weight::Bold, size::BODY, palette.text)).wrap());
    ui.add(Label::new(body(&event.when.words(), palette.text)).wrap());
    if event.is_contested("when") {
        ui.label(rich(say!("tooltip-contested"), Weight::SemiBold, size::SMALL, palette.contested));
    }
    let parties = parties_words(&file.catalog, ix);
    if !parties.is_empty() {
        ui.add(Label::new(body(&parties, palette.text_2)).wrap());
    }
    if facts.doubt().single_source {
        ui.label(rich(say!("tooltip-one-source"), Weight::Regular, size::SMALL, palette.text_3));
    }
}

pub(super) fn line(ui: &mut Ui, world: &World<'_>, file: &OpenFile, ix: EventIx) {
    let Some(event) = file.catalog.event(ix) else { return };
    ui.horizontal(|ui| {
        kind_mark(ui, world, &event.kind);
        let words = format!("{}  {}", event.when.short_words(), event.title.get(world.language));
        ui.add(
            Label::new(rich(&words, Weight::Regular, size::SMALL, world.palette.text)).truncate(),
        );
    });
}

/// "Mali → Morocco", or "Morocco, Mali and Niger".
fn parties_words(catalog: &Catalog, ix: EventIx) -> String {
    let Some(facts) = catalog.facts(ix) else { return String::new() };
    let names = |parties: &[crate::query::PartyIx]| {
        let names: Vec<&str> = parties.iter().map(|party| catalog.party_called(*party)).collect();
        listed(&names, say!("and"))
    };
    if !facts.senders().is_empty() && !facts.hosts().is_empty() {
        return leading(&names(facts.senders()), &names(facts.hosts()));
    }
    names(&facts.parties)
}

/// An event in one line, as a screen reader says it.
pub(super) fn event_words(catalog: &Catalog, ix: EventIx, language: &str) -> String {
    let Some(event) = catalog.event(ix) else { return String::new() };
    let parties = parties_words(catalog, ix);
    let mut words =
        format!("{}{comma}{}", event.title.get(language), event.when.words(), comma = comma());
    if !parties.is_empty() {
        words = format!("{words}{comma}{parties}", comma = comma());
    }
    words
}
