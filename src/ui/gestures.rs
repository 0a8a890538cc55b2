//! What the pointer does on the timeline: a gesture that began as a pan stays a pan, and one that
//! began as a zoom stays a zoom.

use egui::{PointerButton, Response, Ui};

use crate::scene::timeline::TimelineScene;
use crate::state::CameraCommand;

/// Seconds without a wheel event after which a new gesture begins.
const WHEEL_REST: f64 = 0.25;
/// Points of wheel that zoom by e.
const ZOOM_POINTS: f32 = 220.0;

/// A wheel gesture that goes on.
#[derive(Copy, Clone, Debug, PartialEq)]
enum Wheel {
    Zoom,
    Pan,
    Lanes,
}

/// See the module.
#[derive(Copy, Clone, Debug, Default)]
pub(super) struct Gesture {
    wheel: Option<(Wheel, f64)>,
}

impl Gesture {
    /// What wheel and drag ask of the camera.
    pub(super) fn read(
        &mut self,
        ui: &Ui,
        response: &Response,
        scene: &TimelineScene,
        now: f64,
    ) -> Vec<CameraCommand> {
        let mut commands = Vec::new();
        let width = f64::from(scene.canvas.width().max(1.0));
        let dragged = response.dragged_by(PointerButton::Primary)
            || response.dragged_by(PointerButton::Middle);
        if dragged {
            let delta = response.drag_delta();
            if delta.x != 0.0 {
                commands
                    .push(CameraCommand::Pan { share: -f64::from(delta.x) / width, smooth: false });
            }
            if delta.y != 0.0 && scene.scroll_max > 0.0 {
                commands.push(CameraCommand::ScrollLanes(-delta.y));
            }
        }
        if response.contains_pointer() {
            self.read_wheel(ui, scene, now, &mut commands);
        }
        commands
    }

    fn read_wheel(
        &mut self,
        ui: &Ui,
        scene: &TimelineScene,
        now: f64,
        commands: &mut Vec<CameraCommand>,
    ) {
        let (scroll, zoom, pointer) = ui.input(|input| {
            (input.smooth_scroll_delta(), input.zoom_delta(), input.pointer.hover_pos())
        });
        let wanted = if (zoom - 1.0).abs() > f32::EPSILON {
            Wheel::Zoom
        } else if scroll.x.abs() > scroll.y.abs() {
            Wheel::Pan
        } else if scroll.y != 0.0 {
            Wheel::Lanes
        } else {
            return;
        };
        let kind = match self.wheel {
            Some((kind, last)) if now - last < WHEEL_REST => kind,
            _ => wanted,
        };
        self.wheel = Some((kind, now));
        let width = f64::from(scene.canvas.width().max(1.0));
        let pan =
            |points: f32| CameraCommand::Pan { share: -f64::from(points) / width, smooth: false };
        match kind {
            Wheel::Zoom => {
                let factor =
                    if wanted == Wheel::Zoom { zoom } else { (scroll.y / ZOOM_POINTS).exp() };
                let x = pointer.map_or(scene.canvas.center().x, |at| at.x);
                let about = f64::from(x - scene.canvas.left()) / width;
                let about = about.clamp(0.0, 1.0);
                commands.push(CameraCommand::Zoom {
                    factor: f64::from(factor),
                    about,
                    smooth: false,
                });
            }
            Wheel::Pan => commands.push(pan(scroll.x)),
            // Where all lanes are on screen, the wheel would do nothing: it pans in time.
            Wheel::Lanes if scene.scroll_max <= 0.0 => commands.push(pan(scroll.y + scroll.x)),
            Wheel::Lanes => commands.push(CameraCommand::ScrollLanes(-scroll.y)),
        }
    }
}
