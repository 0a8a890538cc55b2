//! The legend: every sign of the timeline, drawn by what draws the timeline, with what it means.

use egui::{Context, Grid, Modal, Rect, Sense, Ui, pos2, vec2};

use super::style;
use super::widgets::{kind_mark, rich, section};
use super::{Intent, World};
use crate::model::{CodeList, Kind};
use crate::paint::{
    Canvas, EguiCanvas, Line, MarkLook, paint_arrow, paint_aside, paint_bar, paint_claim,
    paint_count, paint_halo, paint_mark, paint_several, paint_time_signs,
};
use crate::query::EventIx;
use crate::say;
use crate::scene::shape;
use crate::scene::timeline::{Bar, Claim, End, Halo, Knowledge};
use crate::state::{Command, PanelsCommand};
use crate::theme::{Weight, column, dialog, height, line, mark, sign, size, space};
use crate::words::Said;

/// Width of a drawn sign in points.
const SIGN: f32 = column::SIGN;
/// Where things stand in it, from its left, in points.
const AT: [f32; 4] = [space::L, 0.35 * SIGN, 0.65 * SIGN, SIGN - space::L];

/// A sign of the legend.
#[derive(Copy, Clone)]
enum Sign {
    Mark(Knowledge, bool),
    Halo { dotted: bool, approximate: bool },
    Bar(Option<(f32, f32)>, End),
    Claim,
    Link { dashed: bool },
    Arc,
    Cluster,
    Side,
}

impl Sign {
    /// Height of what is drawn, in points: two lanes need more.
    fn height(self) -> f32 {
        match self {
            Self::Link { .. } => height::CONTROL + space::M,
            _ => height::CONTROL,
        }
    }
}

pub(super) fn show(ctx: &Context, world: &World<'_>, intents: &mut Vec<Intent>) {
    if !world.state.panels.legend() {
        return;
    }
    let frame = style::dialog(ctx);
    let mut closed = false;
    let shown = Modal::new(egui::Id::unique("legend")).frame(frame).show(ctx, |ui| {
        ui.set_width(dialog::WIDE.min(style::dialog_room(ctx).x));
        closed = super::settings::head(ui, world, say!("legend-title"));
        ui.columns(2, |columns| {
            let [left, right] = columns else { return };
            kinds(left, world);
            signs(left, world, say!("legend-who"), &WHO);
            signs(left, world, say!("legend-how-long"), &HOW_LONG);
            signs(right, world, say!("legend-how-precisely"), &HOW_PRECISE);
            signs(right, world, say!("legend-how-surely"), &HOW_SURE);
        });
    });
    if closed || shown.should_close() {
        intents.push(Command::Panels(PanelsCommand::ToggleLegend).into());
    }
}

const PLAIN: Knowledge = Knowledge {
    lasts: false,
    instant: false,
    uncertain: false,
    approximate: false,
    inferred: false,
    unspecified: false,
    open_start: false,
    open_end: false,
    unknown_start: false,
    unknown_end: false,
};

const WHO: [(Sign, Said); 4] = [
    (Sign::Link { dashed: false }, Said("legend-event")),
    (Sign::Arc, Said("legend-arc")),
    (Sign::Cluster, Said("legend-cluster")),
    (Sign::Side, Said("legend-side")),
];

const HOW_LONG: [(Sign, Said); 4] = [
    (Sign::Bar(Some((AT[0], AT[3])), End::Known), Said("legend-lasted")),
    (Sign::Bar(Some((AT[1], AT[2])), End::Known), Said("legend-lasted-about")),
    (Sign::Bar(None, End::Open), Said("legend-open")),
    (Sign::Bar(None, End::Unknown), Said("legend-ended")),
];

const HOW_PRECISE: [(Sign, Said); 4] = [
    (Sign::Mark(PLAIN, false), Said("legend-day")),
    (Sign::Halo { dotted: false, approximate: false }, Said("legend-soft")),
    (Sign::Halo { dotted: true, approximate: false }, Said("legend-dotted")),
    (Sign::Halo { dotted: false, approximate: true }, Said("legend-about")),
];

const HOW_SURE: [(Sign, Said); 4] = [
    (Sign::Mark(Knowledge { uncertain: true, ..PLAIN }, true), Said("legend-uncertain")),
    (Sign::Mark(Knowledge { inferred: true, ..PLAIN }, false), Said("legend-inferred")),
    (Sign::Link { dashed: true }, Said("legend-hollow")),
    (Sign::Claim, Said("legend-amber")),
];

fn kinds(ui: &mut Ui, world: &World<'_>) {
    section(ui, world, say!("legend-kinds"), None);
    ui.add_space(space::XXS);
    Grid::new("kinds")
        .num_columns(4)
        .spacing([space::S, space::XS])
        .min_row_height(0.0)
        .min_col_width(0.0)
        .show(ui, |ui| {
            for (number, kind) in Kind::LISTED.iter().enumerate() {
                kind_mark(ui, world, kind);
                let words = kind.label();
                ui.label(rich(&words, Weight::Regular, size::SMALL, world.palette.text_2));
                if number % 2 == 1 {
                    ui.end_row();
                }
            }
        });
}

fn signs(ui: &mut Ui, world: &World<'_>, title: &str, signs: &[(Sign, Said)]) {
    section(ui, world, title, None);
    ui.add_space(space::XXS);
    for (sign, words) in signs {
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(SIGN, sign.height()), Sense::hover());
            draw(ui, world, rect, *sign);
            let words = rich(words.words(), Weight::Regular, size::SMALL, world.palette.text_2);
            ui.add(egui::Label::new(words).wrap());
        });
    }
}

fn draw(ui: &Ui, world: &World<'_>, rect: Rect, sign: Sign) {
    let palette = world.palette;
    let canvas = &mut EguiCanvas::new(ui.painter().clone(), world.flags);
    let (y, left, middle) = (rect.center().y, rect.left(), rect.center());
    let line = Line::solid(line::FINE, palette.lane);
    if !matches!(sign, Sign::Link { .. }) {
        canvas.line(pos2(left, y), pos2(rect.right(), y), line);
    }
    let kind = &Kind::CommissionMeeting;
    let look = |kind: &Kind, hollow| MarkLook {
        shape: shape(kind),
        colour: palette.kind(kind),
        ground: palette.panel,
        hollow,
        radius: mark::RADIUS,
    };
    let band = Rect::from_center_size(middle, vec2(AT[3] - AT[0], sign::MARK));
    match sign {
        Sign::Mark(time, hollow) => {
            paint_mark(canvas, middle, look(kind, hollow));
            paint_time_signs(canvas, middle, time, look(kind, hollow));
        }
        Sign::Halo { dotted, approximate } => {
            paint_halo(
                canvas,
                &Halo { rect: band, kind, dotted, approximate, dimmed: false, over: 1 },
                palette,
            );
            paint_mark(canvas, middle, look(kind, approximate));
            let time = Knowledge { approximate, unspecified: dotted, ..PLAIN };
            paint_time_signs(canvas, middle, time, look(kind, approximate));
        }
        Sign::Bar(certain, end) => {
            let right = if end == End::Known { left + AT[3] } else { left + AT[0] + space::S };
            let bar = Bar {
                event: EventIx(0),
                y,
                left: left + AT[0],
                right,
                certain: certain.map(|(from, to)| (left + from, left + to)),
                kind,
                ends: (End::Known, end),
                selected: false,
                dimmed: false,
            };
            paint_bar(canvas, &bar, palette);
            paint_mark(canvas, pos2(left + AT[0], y), look(kind, false));
        }
        Sign::Claim => {
            let differences = [(left + SIGN / 2.0, left + AT[3])].into_iter().collect();
            paint_claim(
                canvas,
                &Claim { event: EventIx(0), y, differences, dimmed: false },
                palette,
            );
            paint_mark(canvas, pos2(left + AT[1], y), look(kind, false));
        }
        Sign::Link { dashed } => {
            let kind = &Kind::Visit;
            let (top, bottom) = (rect.top() + space::XS, rect.bottom() - space::XS);
            for y in [top, bottom] {
                canvas.line(pos2(left, y), pos2(rect.right(), y), line);
            }
            let colour = palette.kind(kind);
            let stroke = if dashed {
                Line::dashed(line::SIGN, colour)
            } else {
                Line::solid(line::SIGN, colour)
            };
            canvas.line(pos2(middle.x, top), pos2(middle.x, bottom), stroke);
            for y in [top, bottom] {
                let look = MarkLook { radius: mark::SMALL, ..look(kind, dashed) };
                paint_mark(canvas, pos2(middle.x, y), look);
            }
            if !dashed {
                paint_arrow(canvas, pos2(middle.x, top), false, colour);
            }
        }
        Sign::Arc => draw_arcs(canvas, rect, look(kind, false)),
        Sign::Cluster => {
            paint_several(canvas, middle, look(kind, false));
            paint_count(canvas, middle, ("12", false), look(kind, false), palette.text);
        }
        Sign::Side => {
            let colour = palette.kind(kind);
            paint_aside(canvas, pos2(left + space::S, y), -1.0, colour, colour);
        }
    }
}

/// An arc to the next session, and one to what an event led to.
fn draw_arcs(canvas: &mut EguiCanvas<'_>, rect: Rect, look: MarkLook) {
    const STEPS: u8 = 12;
    let y = rect.center().y;
    let [first, second, third] = [rect.left() + space::S, rect.center().x, rect.right() - space::S];
    let mut arc = |from: f32, to: f32, line: Line| {
        let point = |step: u8| {
            let share = f32::from(step) / f32::from(STEPS);
            let rise = 4.0 * share * (1.0 - share) * space::M;
            pos2(from + (to - from) * share, y - rise)
        };
        canvas.polyline(&(0..=STEPS).map(point).collect::<Vec<_>>(), line);
    };
    arc(first, second, Line::dotted(line::LINK, look.colour));
    arc(second, third, Line::dashed(line::LINK, look.colour));
    for x in [first, second, third] {
        paint_mark(canvas, pos2(x, y), MarkLook { radius: mark::SMALL, ..look });
    }
}
