//! What the pointer does on the timeline: a gesture that began as a pan stays a pan, one that began
//! as a zoom stays a zoom, and one that began on the ruler selects time to its end.

use egui::{PointerButton, Pos2, Response, Ui};

use crate::scene::timeline::{RangeEdge, TimelineScene};
use crate::state::{CameraCommand, Command, RulerCommand};
use crate::time::{Moment, Span};

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

/// What is being dragged.
#[derive(Copy, Clone, Debug, PartialEq)]
enum Drag {
    /// The canvas: time and lanes.
    Pan,
    /// A range, with the end that stays.
    Range(Moment),
}

/// See the module.
#[derive(Copy, Clone, Debug, Default)]
pub(super) struct Gesture {
    wheel: Option<(Wheel, f64)>,
    drag: Option<Drag>,
}

impl Gesture {
    /// What wheel, drag and touch ask for.
    pub(super) fn read(
        &mut self,
        ui: &Ui,
        response: &Response,
        scene: &TimelineScene,
        now: f64,
    ) -> Vec<Command> {
        let mut commands = Vec::new();
        let touch = ui.input(egui::InputState::multi_touch);
        if let Some(touch) = touch.filter(|touch| scene.rect.contains(touch.center_pos)) {
            self.drag = None;
            pinch(scene, touch, &mut commands);
            return commands;
        }
        self.read_drag(ui, response, scene, &mut commands);
        if response.contains_pointer() {
            self.read_wheel(ui, scene, now, &mut commands);
        }
        commands
    }

    /// Whether time is being selected.
    pub(super) fn selects_time(&self) -> bool {
        matches!(self.drag, Some(Drag::Range(_)))
    }

    fn read_drag(
        &mut self,
        ui: &Ui,
        response: &Response,
        scene: &TimelineScene,
        commands: &mut Vec<Command>,
    ) {
        if response.drag_started() {
            let origin = ui.input(|input| input.pointer.press_origin());
            let shift = ui.input(|input| input.modifiers.shift);
            let left = response.dragged_by(PointerButton::Primary);
            self.drag = origin.filter(|_| left).and_then(|at| begun(scene, at, shift));
            self.drag = self.drag.or(Some(Drag::Pan));
        }
        if !response.dragged() {
            self.drag = None;
            return;
        }
        match self.drag {
            // A pointer that is held still asks for nothing.
            Some(Drag::Range(_)) if response.drag_delta() == egui::Vec2::ZERO => {}
            Some(Drag::Range(fixed)) => {
                let Some(at) = response.interact_pointer_pos() else { return };
                let x = at.x.clamp(scene.canvas.left(), scene.canvas.right());
                let range = Span::new(fixed, scene.scale.moment_at(x));
                commands.push(Command::Ruler(RulerCommand::SetRange(range)));
            }
            Some(Drag::Pan) | None => {
                let delta = response.drag_delta();
                if delta.x != 0.0 {
                    commands.push(pan(scene, delta.x));
                }
                if delta.y != 0.0 && scene.scroll_max > 0.0 {
                    commands.push(Command::Camera(CameraCommand::ScrollLanes(-delta.y)));
                }
            }
        }
    }

    fn read_wheel(
        &mut self,
        ui: &Ui,
        scene: &TimelineScene,
        now: f64,
        commands: &mut Vec<Command>,
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
        match kind {
            Wheel::Zoom => {
                let factor =
                    if wanted == Wheel::Zoom { zoom } else { (scroll.y / ZOOM_POINTS).exp() };
                let x = pointer.map_or(scene.canvas.center().x, |at| at.x);
                commands.push(zoom_about(scene, factor, x));
            }
            Wheel::Pan => commands.push(pan(scene, scroll.x)),
            // Where all lanes are on screen, the wheel would do nothing: it pans in time.
            Wheel::Lanes if scene.scroll_max <= 0.0 => {
                commands.push(pan(scene, scroll.y + scroll.x));
            }
            Wheel::Lanes => commands.push(Command::Camera(CameraCommand::ScrollLanes(-scroll.y))),
        }
    }
}

/// On the ruler, with Shift, or at an edge of the range: time is selected.
fn begun(scene: &TimelineScene, at: Pos2, shift: bool) -> Option<Drag> {
    let on_ruler = at.y < scene.canvas.top() && at.x >= scene.canvas.left();
    if let Some(edge) = scene.pick_edge(at) {
        let range = scene.range.as_ref()?;
        let fixed = if edge == RangeEdge::Start { range.right } else { range.left };
        return Some(Drag::Range(scene.scale.moment_at(fixed)));
    }
    let selects = on_ruler || (shift && scene.canvas.contains(at));
    selects.then(|| Drag::Range(scene.scale.moment_at(at.x)))
}

fn width(scene: &TimelineScene) -> f64 {
    f64::from(scene.canvas.width().max(1.0))
}

fn pan(scene: &TimelineScene, points: f32) -> Command {
    let share = -f64::from(points) / width(scene);
    Command::Camera(CameraCommand::Pan { share, smooth: false })
}

fn zoom_about(scene: &TimelineScene, factor: f32, x: f32) -> Command {
    let about = (f64::from(x - scene.canvas.left()) / width(scene)).clamp(0.0, 1.0);
    Command::Camera(CameraCommand::Zoom { factor: f64::from(factor), about, smooth: false })
}

/// Two fingers zoom about their middle and pan with it, both at once.
fn pinch(scene: &TimelineScene, touch: egui::MultiTouchInfo, commands: &mut Vec<Command>) {
    if (touch.zoom_delta - 1.0).abs() > f32::EPSILON {
        commands.push(zoom_about(scene, touch.zoom_delta, touch.center_pos.x));
    }
    if touch.translation_delta.x != 0.0 {
        commands.push(pan(scene, touch.translation_delta.x));
    }
    if touch.translation_delta.y != 0.0 && scene.scroll_max > 0.0 {
        commands.push(Command::Camera(CameraCommand::ScrollLanes(-touch.translation_delta.y)));
    }
}
