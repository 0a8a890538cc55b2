//! The first picture of a file is the one that stays. On a machine without a graphics card each takes a tenth of a
//! second, and one that is wrong by a few points jumps.

#![allow(clippy::expect_used, reason = "a test may fail loudly")]

use attache::app::{AttacheApp, Options};
use egui::epaint::ClippedShape;
use egui::{Context, RawInput, Rect, pos2, vec2};

/// What is drawn at a time, in seconds.
fn drawn(ctx: &Context, app: &mut AttacheApp, time: f64) -> Vec<ClippedShape> {
    let screen = Rect::from_min_size(pos2(0.0, 0.0), vec2(1440.0, 900.0));
    let input = RawInput { screen_rect: Some(screen), time: Some(time), ..RawInput::default() };
    let mut output = ctx.run_ui(input, |ui| app.frame(ui, None));
    // Nobody uploads them.
    output.textures_delta.clear();
    output.shapes
}

/// Whether it may change: the list of values at the left gets a bar to scroll once its height is known, and relations
/// are counted on a thread.
fn may_change(shape: &ClippedShape) -> bool {
    let clip = shape.clip_rect;
    clip.right() < 213.0 || (clip.right() < 1095.0 && clip.top() > 555.0)
}

fn assert_stays(options: Options, what: &str) {
    let ctx = Context::default();
    let mut app = AttacheApp::new(&ctx, Options { slow_pictures: true, ..options });
    // As if it had been read while the window was made.
    app.finish_jobs(&ctx);
    let first = drawn(&ctx, &mut app, 0.0);
    assert!(first.len() > 5, "{what}: something is drawn");
    for frame in 1..4 {
        let next = drawn(&ctx, &mut app, f64::from(frame) * 0.1);
        let moved =
            first.iter().filter(|shape| !may_change(shape) && !next.contains(shape)).count();
        assert_eq!(moved, 0, "{what}: shapes that moved");
    }
}

#[test]
fn the_first_picture_stays() {
    let file = Some("sample-data/sahel.json".into());
    assert_stays(Options { file, ..Options::default() }, "a file");
    assert_stays(Options::default(), "the first screen");
}
