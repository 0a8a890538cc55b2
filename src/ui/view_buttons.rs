//! The buttons over the graph and the map: closer, farther, all of it.

use egui::{Align2, Id, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo};
use egui::{pos2, vec2};

use crate::paint::{EguiCanvas, paint_corners};
use crate::say;
use crate::theme::{Palette, RADIUS, Weight, font_id, height, line, room, size, space};

/// Side of a button, in points.
const SIDE: f32 = height::CONTROL;
/// How many there are.
const BUTTONS: u8 = 3;

/// Which button was pressed.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Pressed {
    /// Zoom in.
    Closer,
    /// Zoom out.
    Farther,
    /// Show all of it.
    Fit,
}

/// What the buttons are of.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Of {
    /// The map.
    Map,
    /// The graph.
    Graph,
}

impl Of {
    /// Names of the buttons: closer, farther, all of it.
    fn names(self) -> [&'static str; 3] {
        match self {
            Self::Map => [say!("view-closer-map"), say!("view-farther-map"), say!("view-fit-map")],
            Self::Graph => {
                [say!("view-closer-graph"), say!("view-farther-graph"), say!("view-fit-graph")]
            }
        }
    }
}

/// Where the buttons are: in the upper right corner, one under the other, or beside each other where
/// there is little height.
pub(super) fn place(rect: Rect) -> Rect {
    let all = SIDE * f32::from(BUTTONS);
    let size = if rect.height() < room::BUTTONS { vec2(all, SIDE) } else { vec2(SIDE, all) };
    let corner = pos2(rect.right() - space::M - size.x, rect.top() + space::S);
    Rect::from_min_size(corner, size)
}

/// Shows the buttons of the map or the graph. Nothing is to be fitted where all of it is shown.
pub(super) fn show(
    ui: &Ui,
    palette: &Palette,
    what: Of,
    rect: Rect,
    can_fit: bool,
) -> Option<Pressed> {
    let painter = ui.painter();
    painter.rect(
        rect,
        RADIUS,
        palette.panel,
        Stroke::new(line::FINE, palette.line),
        StrokeKind::Inside,
    );
    let step = if rect.width() > rect.height() { vec2(SIDE, 0.0) } else { vec2(0.0, SIDE) };
    let [closer, farther, fit] = what.names();
    let buttons =
        [(Pressed::Closer, "+", closer), (Pressed::Farther, "−", farther), (Pressed::Fit, "", fit)];
    let mut pressed = None;
    for (number, (button, sign, name)) in (0u8..).zip(buttons) {
        let own = Rect::from_min_size(rect.min + step * f32::from(number), vec2(SIDE, SIDE));
        let response = ui.interact(own, Id::unique(("view button", what, number)), Sense::click());
        let free = button != Pressed::Fit || can_fit;
        response.widget_info(|| WidgetInfo::labeled(Role::Button, free, name));
        let lit = response.hovered() || response.has_focus();
        let colour = match (free, lit) {
            (true, true) => palette.text,
            (true, false) => palette.text_2,
            _ => palette.lane,
        };
        if lit {
            painter.rect_filled(own.shrink(space::XXS), RADIUS, palette.raised);
        }
        if sign.is_empty() {
            paint_corners(&mut EguiCanvas::new(painter.clone(), None), own.center(), colour);
        } else {
            let font = font_id(Weight::SemiBold, size::HEAD);
            painter.text(own.center(), Align2::CENTER_CENTER, sign, font, colour);
        }
        if response.on_hover_text(name).clicked() {
            pressed = Some(button);
        }
    }
    pressed
}
