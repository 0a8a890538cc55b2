//! Stretches of time on a lane: durations, ranges in which a date lies, and what sources say otherwise.

use egui::epaint::{Color32, emath};
use emath::{Align2, Pos2, Rect, pos2, vec2};

use super::canvas::{Canvas, Line, TextStyle};
use super::signs::{paint_goes_on, paint_stop};
use crate::scene::timeline::{Bar, Claim, End, Halo};
use crate::theme::{FINE_RADIUS, Palette, Weight, line, mark, size, space, strength};

/// Draws a duration: solid where it is certain, thin where its ends are known no better.
pub fn paint_bar(canvas: &mut dyn Canvas, bar: &Bar, palette: &Palette) {
    let colour = if bar.selected { palette.accent } else { palette.kind(bar.kind) };
    let strong = faint(colour, strength::STRONG);
    let stretch = |left: f32, right: f32, half: f32| {
        Rect::from_min_max(pos2(left, bar.y - half), pos2(right, bar.y + half))
    };
    canvas.rect(stretch(bar.left, bar.right, mark::BAR[0]), 0.0, faint(colour, strength::QUIET));
    if let Some((left, right)) = bar.certain.filter(|(left, right)| right - left > 0.5) {
        canvas.rect(stretch(left, right, mark::BAR[1]), FINE_RADIUS, strong);
        // A sharp end is cut off straight.
        for (x, sharp) in [(left, left <= bar.left + 0.5), (right, right >= bar.right - 0.5)] {
            if sharp {
                paint_stop(canvas, pos2(x, bar.y), mark::BAR_END, Line::solid(line::SIGN, strong));
            }
        }
    }
    let (start, end) = bar.ends;
    for (what, x, out) in [(start, bar.left, -1.0), (end, bar.right, 1.0)] {
        paint_end(canvas, what, pos2(x, bar.y), out, (colour, palette));
    }
}

/// An end that is open goes on, thinner and thinner, with a point; one that nobody states fades
/// into dots and a question mark.
fn paint_end(
    canvas: &mut dyn Canvas,
    end: End,
    at: Pos2,
    out: f32,
    (colour, palette): (Color32, &Palette),
) {
    let far = at + vec2(out * mark::OPEN_END, 0.0);
    match end {
        End::Known => {}
        End::Open => {
            canvas.line(at, far, Line::solid(line::WIDE, faint(colour, strength::QUIET)));
            paint_goes_on(canvas, far, out, faint(colour, strength::STRONG));
        }
        End::Unknown => {
            let dots = Line { dash: Some(line::WIDE_DOTS), ..Line::solid(line::BOLD, colour) };
            canvas.line(at, far, dots);
            let style =
                TextStyle { size: size::SMALL, weight: Weight::Bold, colour: palette.text_2 };
            canvas.text(far + vec2(out * space::S, 0.0), Align2::CENTER_CENTER, "?", style);
        }
    }
}

/// How strong each of so many halos is that lie over each other: all of them as one alone, as a stretch of time in full
/// colour is one that is known.
fn halo_strength(over: usize) -> f32 {
    1.0 - (1.0 - strength::HALO).powf(1.0 / over.max(1) as f32)
}

/// Draws the range in which an imprecise date lies.
pub fn paint_halo(canvas: &mut dyn Canvas, halo: &Halo, palette: &Palette) {
    let colour = palette.kind(halo.kind);
    if halo.dotted {
        // On one unknown day of this stretch.
        let (y, ends) = (halo.rect.center().y, halo.rect.x_range());
        let strong = Line::solid(line::BOLD, faint(colour, strength::COVER));
        let dots = Line { dash: Some(line::WIDER_DOTS), ..strong };
        canvas.line(pos2(ends.min, y), pos2(ends.max, y), dots);
        for x in [ends.min, ends.max] {
            let edge = Line::solid(line::FINE, faint(colour, strength::QUIET));
            paint_stop(canvas, pos2(x, y), mark::BAR_END, edge);
        }
    } else {
        let solid = if halo.approximate { 0.05 } else { 0.35 };
        canvas.faded(halo.rect, faint(colour, halo_strength(halo.over)), solid);
    }
}

/// Draws where sources put an event otherwise.
pub fn paint_claim(canvas: &mut dyn Canvas, claim: &Claim, palette: &Palette) {
    let line = Line::solid(line::SIGN, palette.contested);
    for (own, other) in &claim.differences {
        let (near, far) = (own.min(*other), own.max(*other));
        let y = claim.y;
        canvas.line(pos2(near, y), pos2(far, y), Line { dash: Some(line::SHORT_DASHES), ..line });
        for x in [*own, *other] {
            paint_stop(canvas, pos2(x, y), mark::CLAIM_END, line);
        }
    }
}

/// A colour with `share` of its strength.
pub(super) fn faint(colour: Color32, share: f32) -> Color32 {
    colour.gamma_multiply(share)
}

#[cfg(test)]
mod tests {
    use super::halo_strength;
    use crate::theme::strength::HALO;

    #[test]
    fn many_halos_are_as_strong_as_one() {
        for over in 1..30_u8 {
            let left = (1.0 - halo_strength(usize::from(over))).powi(i32::from(over));
            assert!((1.0 - left - HALO).abs() < 1e-3, "{over}");
        }
    }
}
