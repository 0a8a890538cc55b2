//! The overview panel: drag outside of the window for a new one, drag the window to pan, drag an
//! edge to resize, double-click for everything.

use std::sync::Arc;

use egui::{CursorIcon, Response, Role, Sense, Ui, WidgetInfo};

use super::{Intent, Memory, OpenFile, World};
use crate::paint::{EguiCanvas, FontsMeasure, paint_overview};
use crate::say;
use crate::scene::overview::{
    Grasp, OverviewBar, OverviewInput, OverviewScene, bars, hits, overview,
};
use crate::state::{CameraCommand, Command};
use crate::time::{Moment, Span};

/// The revision of what is shown, the time and the place that bars were made for, and they.
pub(super) type KeptBars = ((u64, Span, egui::Rect), (Arc<[OverviewBar]>, Arc<[f32]>));

/// The least time on screen that an edge of the window can be dragged to, in seconds.
const LEAST: i64 = 60;

/// A drag that goes on: what was grasped, and the times at its start.
#[derive(Copy, Clone, Debug)]
pub(super) struct Drag {
    grasp: Grasp,
    from: Moment,
    window: Span,
}

pub(super) fn show(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::click_and_drag());
    let on_screen = world.state.camera.view(world.now).span();
    let whole = world.state.camera.whole();
    let key = (file.revision, whole, rect);
    let kept = memory.overview_bars.take().filter(|(of, _)| *of == key);
    let (_, (bars, hits)) = memory.overview_bars.insert(kept.unwrap_or_else(|| {
        let hits = if marks_hits(world, file) {
            hits(&file.found.all, whole, rect)
        } else {
            Arc::default()
        };
        (key, (bars(&file.everything, &file.found.all, whole, rect), hits))
    }));
    let scene = ui.ctx().fonts_mut(|fonts| {
        let (bars, hits, ruler) = (Arc::clone(bars), Arc::clone(hits), &world.state.ruler);
        let input = OverviewInput { bars, whole, on_screen, hits, ruler, rect };
        overview(input, &mut FontsMeasure(fonts))
    });
    response.widget_info(|| {
        let words = say!("overview-name", span = on_screen.words(), whole = whole.words());
        WidgetInfo::labeled(Role::Canvas, true, words)
    });
    if response.double_clicked() {
        intents.push(Command::Camera(CameraCommand::FitAll).into());
    }
    if let Some(command) = drag(&response, &scene, memory, on_screen) {
        intents.push(Command::Camera(command).into());
    }
    cursor(ui, &response, &scene, memory);
    paint_overview(&mut EguiCanvas::new(ui.painter_at(rect), world.flags), &scene, world.palette);
}

/// Whether what is shown is marked with ticks, on the axis and here: where words are searched for, and
/// where it stands among events that are dimmed.
pub(super) fn marks_hits(world: &World<'_>, file: &OpenFile) -> bool {
    let searched = !world.state.filter.filter().text.trim().is_empty();
    searched || file.found.lit.is_some()
}

fn drag(
    response: &Response,
    scene: &OverviewScene,
    memory: &mut Memory,
    on_screen: Span,
) -> Option<CameraCommand> {
    let at = response.interact_pointer_pos();
    if response.drag_started() {
        let origin = response.ctx.input(|input| input.pointer.press_origin()).or(at)?;
        memory.overview_drag = Some(Drag {
            grasp: scene.grasp(origin.x),
            from: scene.scale.moment_at(origin.x),
            window: on_screen,
        });
    }
    if response.drag_stopped() {
        memory.overview_drag = None;
    }
    let Drag { grasp, from, window } = memory.overview_drag?;
    // A pointer that is held still asks for nothing.
    if response.drag_delta() == egui::Vec2::ZERO {
        return None;
    }
    let now = scene.scale.moment_at(at?.x);
    Some(CameraCommand::SetSpan(match grasp {
        Grasp::Left => Span::new(now.min(window.end().plus_seconds(-LEAST)), window.end()),
        Grasp::Right => Span::new(window.start(), now.max(window.start().plus_seconds(LEAST))),
        Grasp::Window => {
            let by = now.seconds().saturating_sub(from.seconds());
            Span::new(window.start().plus_seconds(by), window.end().plus_seconds(by))
        }
        Grasp::Outside => Span::new(from, now),
    }))
}

fn cursor(ui: &Ui, response: &Response, scene: &OverviewScene, memory: &Memory) {
    let Some(at) = response.hover_pos() else { return };
    let grasp = memory.overview_drag.map_or_else(|| scene.grasp(at.x), |drag| drag.grasp);
    ui.ctx().set_cursor_icon(match grasp {
        Grasp::Left | Grasp::Right => CursorIcon::ResizeHorizontal,
        Grasp::Window => CursorIcon::Grab,
        Grasp::Outside => CursorIcon::Crosshair,
    });
}
