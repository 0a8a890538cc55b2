//! What pointer and keys do to the view of the map: the wheel zooms at the pointer, a drag pans, a
//! double click looks closer; with the focus on the map + − 0 and the arrows do the same.

use egui::{EventFilter, InputState, Key, Pos2, Response, Ui, Vec2, vec2};

use crate::scene::map::{MapHit, MapLayout, Window};
use crate::state::{MapCommand, MapView};

/// Points of wheel that zoom by e, as on the timeline.
const ZOOM_POINTS: f32 = 220.0;
/// Zoom of a key, a button, or a double click.
pub(super) const ZOOM_STEP: f64 = 1.6;
/// Share of the view that an arrow key pans.
const PAN_STEP: f32 = 0.15;

/// What is asked for in this frame.
pub(super) fn read(
    ui: &Ui,
    response: &Response,
    (layout, window): (&MapLayout, &Window),
    hit: Option<MapHit>,
    focused: bool,
) -> Vec<MapCommand> {
    let mut commands = Vec::new();
    let zoom = f64::from(window.scale / layout.window(MapView::default(), window.rect).scale);
    let zoom_at = |factor: f64, at: Pos2| zoom_at(layout, window, zoom, factor, at);
    let pointer = ui.input(|input| input.pointer.hover_pos());
    if response.contains_pointer()
        && let Some(at) = pointer
    {
        let (scroll, pinch) = ui.input(|input| (input.smooth_scroll_delta().y, input.zoom_delta()));
        let factor = f64::from(pinch * (scroll / ZOOM_POINTS).exp());
        if (factor - 1.0).abs() > 1e-4 {
            commands.extend(zoom_at(factor, at));
        }
        if response.double_clicked() && hit.is_none() {
            commands.extend(zoom_at(ZOOM_STEP * ZOOM_STEP, at));
        }
    }
    if response.dragged() && response.drag_delta() != Vec2::ZERO {
        commands.extend(pan(layout, window, -response.drag_delta()));
    }
    if focused {
        if response.has_focus() {
            let own = EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, own));
            let by = ui.input(arrows) * PAN_STEP * window.rect.size();
            if by != Vec2::ZERO {
                commands.extend(pan(layout, window, by));
            }
        }
        let (steps, fit) = ui.input(|input| {
            let pressed = |key| i32::try_from(input.num_presses(key)).unwrap_or(1);
            let steps = pressed(Key::Plus) + pressed(Key::Equals) - pressed(Key::Minus);
            (steps, input.key_pressed(Key::Num0))
        });
        if steps != 0 {
            commands.extend(zoom_at(ZOOM_STEP.powi(steps), window.middle));
        }
        if fit {
            commands.push(MapCommand::Fit);
        }
    }
    commands
}

/// Whether a key is the map's while it has the focus.
pub(super) fn is_own(key: Key) -> bool {
    matches!(key, Key::Plus | Key::Equals | Key::Minus | Key::Num0)
}

/// How often arrow keys were pressed, as a way to the right and down.
pub(super) fn arrows(input: &InputState) -> Vec2 {
    let pressed = |key| input.num_presses(key) as f32;
    let (left, right) = (pressed(Key::ArrowLeft), pressed(Key::ArrowRight));
    vec2(right - left, pressed(Key::ArrowDown) - pressed(Key::ArrowUp))
}

/// Zooming that keeps a point on screen where it is, within what the map allows.
pub(super) fn zoom_at(
    layout: &MapLayout,
    window: &Window,
    zoom: f64,
    factor: f64,
    at: Pos2,
) -> Option<MapCommand> {
    let (least, most) = layout.zooms(window.rect);
    let factor = (zoom * factor).clamp(least, most) / zoom;
    let about = layout.offset(layout.kept_in(window.in_plane(at)));
    ((factor - 1.0).abs() > 1e-6).then_some(MapCommand::Zoom { factor, about })
}

/// Panning by points; the middle of the view stays on the map.
fn pan(layout: &MapLayout, window: &Window, points: Vec2) -> Option<MapCommand> {
    let by = layout.kept_in(window.centre + points / window.scale) - window.centre;
    let by = (f64::from(by.x), f64::from(by.y));
    (by != (0.0, 0.0)).then_some(MapCommand::Pan { by })
}
