//! The legend of a timeline on paper: the kinds that are shown, with their numbers, and the signs.

use egui::epaint::emath;
use emath::{Align2, Pos2, Rect, pos2, vec2};

use super::extract::Extract;
use super::page::{Pen, ROW, quiet};
use crate::model::{CodeList, Kind};
use crate::paint::{
    Canvas as _, Line, MarkLook, TextStyle, paint_bar, paint_claim, paint_halo, paint_mark,
    paint_several,
};
use crate::query::{EventIx, KindClass};
use crate::say;
use crate::scene::shape;
use crate::scene::timeline::{Bar, Claim, End, Halo, Members, TimelineScene};
use crate::theme::{Weight, line, mark, strength};
use crate::time::grouped;

/// Kinds with the number of their events, the most frequent first.
pub(super) fn kinds(extract: &Extract<'_>) -> Vec<(Kind, usize)> {
    let mut by_class: Vec<(KindClass, usize)> = Vec::new();
    let mut unlisted: Vec<(Kind, usize)> = Vec::new();
    for (_, event, facts) in extract.events() {
        if let Kind::Unlisted(_) = event.kind {
            match unlisted.iter_mut().find(|(kind, _)| *kind == event.kind) {
                Some((_, count)) => *count += 1,
                None => unlisted.push((event.kind.clone(), 1)),
            }
            continue;
        }
        match by_class.iter_mut().find(|(class, _)| *class == facts.kind) {
            Some((_, count)) => *count += 1,
            None => by_class.push((facts.kind, 1)),
        }
    }
    let mut kinds: Vec<(Kind, usize)> =
        by_class.into_iter().map(|(class, count)| (class.kind().clone(), count)).collect();
    kinds.append(&mut unlisted);
    kinds.sort_by_key(|(kind, count)| (std::cmp::Reverse(*count), kind.clone()));
    kinds
}

#[derive(Copy, Clone)]
enum Sign {
    Lasted,
    GoesOn,
    Band,
    Doubt,
    Contested,
    Session,
    Cluster,
    Density,
}

impl Sign {
    const EVERY: [Self; 8] = [
        Self::Lasted,
        Self::GoesOn,
        Self::Band,
        Self::Doubt,
        Self::Contested,
        Self::Session,
        Self::Cluster,
        Self::Density,
    ];

    fn is_on(self, scene: &TimelineScene) -> bool {
        match self {
            Self::Lasted => scene.bars.iter().any(|bar| bar.ends.1 != End::Open),
            Self::GoesOn => scene.bars.iter().any(|bar| bar.ends.1 == End::Open),
            Self::Band => !scene.halos.is_empty(),
            Self::Doubt => scene.marks.iter().any(|mark| mark.hollow),
            Self::Contested => !scene.claims.is_empty(),
            Self::Session => !scene.arcs.is_empty(),
            Self::Cluster => {
                scene.marks.iter().any(|mark| matches!(mark.members, Members::Several(_)))
            }
            Self::Density => !scene.densities.is_empty(),
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Lasted => say!("figure-sign-lasted"),
            Self::GoesOn => say!("figure-sign-goeson"),
            Self::Band => say!("figure-sign-band"),
            Self::Doubt => say!("figure-sign-doubt"),
            Self::Contested => say!("figure-sign-contested"),
            Self::Session => say!("figure-sign-session"),
            Self::Cluster => say!("figure-sign-cluster"),
            Self::Density => say!("figure-sign-density"),
        }
    }

    fn width(self) -> f32 {
        match self {
            Self::Cluster | Self::Doubt => 18.0,
            Self::Density => 16.0,
            _ => 36.0,
        }
    }

    fn draw(self, pen: &mut Pen<'_>, at: Pos2) {
        let (palette, kind) = (pen.palette, &Kind::CommissionMeeting);
        let (y, right) = (at.y, at.x + self.width());
        let look = MarkLook {
            shape: shape(kind),
            colour: palette.kind(kind),
            ground: palette.panel,
            hollow: false,
            radius: mark::SMALL,
        };
        let bar = |right: f32, ends| Bar {
            event: EventIx(0),
            y,
            left: at.x + 4.0,
            right,
            certain: Some((at.x + 4.0, right)),
            kind,
            ends,
            selected: false,
            dimmed: false,
        };
        match self {
            Self::Lasted => {
                paint_bar(pen.canvas, &bar(right - 3.0, (End::Known, End::Known)), palette);
                paint_mark(pen.canvas, pos2(at.x + 4.0, y), look);
            }
            Self::GoesOn => {
                let line =
                    Line::solid(line::WIDE, palette.kind(kind).gamma_multiply(strength::QUIET));
                pen.canvas.line(pos2(at.x + 4.0, y), pos2(right - 8.0, y), line);
                let tip =
                    [pos2(right - 1.0, y), pos2(right - 8.0, y - 4.5), pos2(right - 8.0, y + 4.5)];
                pen.canvas.polygon(&tip, palette.kind(kind).gamma_multiply(strength::STRONG), None);
                paint_mark(pen.canvas, pos2(at.x + 4.0, y), look);
            }
            Self::Band => {
                let rect = Rect::from_min_max(pos2(at.x, y - 5.0), pos2(right, y + 5.0));
                let halo =
                    Halo { rect, kind, dotted: false, approximate: false, dimmed: false, over: 1 };
                paint_halo(pen.canvas, &halo, palette);
                paint_mark(pen.canvas, rect.center(), look);
            }
            Self::Doubt => {
                let at = pos2(at.x + 9.0, y);
                paint_mark(pen.canvas, at, MarkLook { hollow: true, ..look });
            }
            Self::Contested => {
                let differences = [(at.x + 12.0, right - 2.0)].into_iter().collect();
                let claim = Claim { event: EventIx(0), y, differences, dimmed: false };
                paint_claim(pen.canvas, &claim, palette);
                paint_mark(pen.canvas, pos2(at.x + 4.0, y), look);
            }
            Self::Session => {
                let points: Vec<Pos2> = (0..=12)
                    .map(|step| {
                        let share = step as f32 / 12.0;
                        let rise = 4.0 * share * (1.0 - share) * 7.0;
                        pos2(at.x + 4.0 + share * (right - at.x - 8.0), y + 4.0 - rise)
                    })
                    .collect();
                pen.canvas.polyline(&points, Line::dotted(1.2, palette.kind(kind)));
            }
            Self::Cluster => {
                let at = pos2(at.x + 9.0, y);
                paint_several(pen.canvas, at, look);
            }
            Self::Density => {
                for (place, height) in [4.0, 9.0, 6.0].into_iter().enumerate() {
                    let left = at.x + 1.0 + 4.5 * place as f32;
                    let rect =
                        Rect::from_min_max(pos2(left, y + 5.0 - height), pos2(left + 4.0, y + 5.0));
                    pen.canvas.rect(rect, 0.0, palette.kind(&Kind::Visit));
                }
            }
        }
    }
}

/// Draws the legend into the foot; what finds no room is left out, signs before kinds.
pub(super) fn draw(pen: &mut Pen<'_>, kinds: &[(Kind, usize)], scene: Option<&TimelineScene>) {
    let style = quiet(pen.palette);
    let mut at = pos2(pen.foot.left(), pen.foot.top() + ROW / 2.0);
    let mut place = |pen: &mut Pen<'_>, width: f32| -> Option<Pos2> {
        if at.x + width > pen.foot.right() && at.x > pen.foot.left() {
            at = pos2(pen.foot.left(), at.y + ROW);
        }
        let here = at;
        at.x += width + 16.0;
        (here.y < pen.foot.bottom()).then_some(here)
    };
    for (kind, count) in kinds {
        let words = format!("{} {}", kind.label(), grouped(count));
        let width = pen.measure.width(&words, style.size, style.weight);
        let Some(at) = place(pen, 16.0 + width) else { return };
        let look = MarkLook {
            shape: shape(kind),
            colour: pen.palette.kind(kind),
            ground: pen.palette.panel,
            hollow: false,
            radius: mark::LIST,
        };
        paint_mark(pen.canvas, at + vec2(5.0, 0.0), look);
        pen.canvas.text(at + vec2(15.0, 0.0), Align2::LEFT_CENTER, &words, style);
    }
    let Some(scene) = scene else { return };
    for sign in Sign::EVERY.into_iter().filter(|sign| sign.is_on(scene)) {
        let words = sign.words();
        let width = pen.measure.width(words, style.size, style.weight);
        let Some(at) = place(pen, sign.width() + 6.0 + width) else { return };
        sign.draw(pen, at);
        let style = TextStyle { weight: Weight::Regular, ..style };
        let right = at + vec2(sign.width() + 6.0, 0.0);
        pen.canvas.text(right, Align2::LEFT_CENTER, words, style);
    }
}
