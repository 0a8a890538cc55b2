//! The small map of a card: the place as a dot on the ground around it. A click opens the large map
//! there.

use std::sync::Arc;

use egui::{Role, Sense, Ui, WidgetInfo, vec2};

use super::card::Cards;
use super::{Intent, card_text};
use crate::model::borders::Detail;
use crate::paint::{EguiCanvas, paint_place};
use crate::say;
use crate::scene::cards::Location;
use crate::scene::map::{Window, ground, short_note};
use crate::state::{Command, MapCommand, PanelsCommand, RelationsFace};
use crate::theme::{RADIUS, line, panel, space};

/// Points for a radius of the globe: five for a degree, so that a region is in sight.
const SCALE: f32 = 290.0;
/// How close the large map looks, against where everything fits.
const ZOOM: f64 = 3.0;

pub(super) fn show(ui: &mut Ui, cards: &mut Cards<'_, '_>, place: &Location) {
    let world = cards.world;
    let Some(file) = world.file else { return };
    let palette = world.palette;
    let words = format!("{} · {}", place.name, place.words);
    card_text::body(ui, &words, palette.text_2);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), panel::CARD_MAP), Sense::click());
    response.widget_info(|| {
        let words = say!("card-show-on-map", place = &place.name);
        WidgetInfo::labeled(Role::Button, true, words)
    });
    let centre = file.map.projection.project(place.at);
    if ui.is_rect_visible(rect) {
        let window = Window { rect, middle: rect.center(), centre, scale: SCALE };
        let land = file.lands.iter().find(|land| land.detail == Detail::Coarse);
        let land = land.or(file.lands.first());
        if land.is_none() && !world.drawing_land {
            cards.intents.push(Intent::DrawLand(Detail::Coarse));
        }
        let kept = cards.scenes.ground.as_ref();
        let kept = kept.filter(|kept| {
            kept.window == window && land.is_some_and(|land| Arc::ptr_eq(&kept.land, land))
        });
        let found = kept.map(Arc::clone).or_else(|| Some(Arc::new(ground(land?, window))));
        let painter = ui.painter_at(rect);
        painter.rect_filled(rect, RADIUS, palette.water);
        let mut canvas = EguiCanvas::new(painter, world.flags);
        paint_place(&mut canvas, found.as_deref(), (rect, rect.center()), short_note(), palette);
        drop(canvas);
        cards.scenes.ground = found;
    }
    if response.hovered() || response.has_focus() {
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        let line = egui::Stroke::new(line::SIGN, palette.accent);
        ui.painter().rect_stroke(rect, RADIUS, line, egui::StrokeKind::Inside);
    }
    if response.clicked() {
        if !world.state.panels.relations() {
            cards.push(Command::Panels(PanelsCommand::ToggleRelations));
        }
        cards.push(Command::Panels(PanelsCommand::SetFace(RelationsFace::Map)));
        let offset = file.map.offset(centre);
        cards.push(Command::Map(MapCommand::Look { offset, zoom: ZOOM }));
    }
    ui.add_space(space::XS);
}
