//! The look in one place: colours with their meanings, type sizes, faces, spacing.
//!
//! Windows, dialogs, controls and signs take every colour and size from here; how a figure is laid out within its room
//! is geometry of `scene`. Refuses to know egui's widgets; `ui::style` dresses them from here.

mod fonts;
mod palette;
mod parts;

pub use fonts::{Face, definitions, faces, font_id, svg_font_files};
pub use palette::{Palette, contrast};
pub use parts::{column, dialog, mark, panel, room};

/// Type sizes in points.
pub mod size {
    /// Signs on maps and in tables.
    pub const FINE: f32 = 9.0;
    /// Counts at marks, notes on paper.
    pub const COUNT: f32 = 9.5;
    /// Axis ticks, secondary lines.
    pub const SMALL: f32 = 11.0;
    /// Chips.
    pub const CHIP: f32 = 11.5;
    /// Body text, lane names.
    pub const BODY: f32 = 12.5;
    /// Section names, in capitals.
    pub const SECTION: f32 = 10.5;
    /// Names that lead a line, and what a window is for.
    pub const LEAD: f32 = 13.0;
    /// Heads of notices.
    pub const HEAD: f32 = 14.0;
    /// Signs on buttons.
    pub const SIGN: f32 = 15.0;
    /// The title of a card.
    pub const TITLE: f32 = 17.0;
    /// The title of a brief.
    pub const HEADLINE: f32 = 22.0;
    /// The name of the app on the welcome screen.
    pub const DISPLAY: f32 = 28.0;
}

/// Steps of distance in points: eights, halved where things are close, and their multiples.
pub mod space {
    /// Between lines of one block.
    pub const HAIR: f32 = 1.0;
    /// Between a sign and its word.
    pub const XXS: f32 = 2.0;
    /// Between things that belong together.
    pub const XS: f32 = 4.0;
    /// Between rows, and within controls.
    pub const S: f32 = 8.0;
    /// Between groups.
    pub const M: f32 = 12.0;
    /// Margin of panels.
    pub const L: f32 = 16.0;
    /// Between sections, and margin of dialogs.
    pub const XL: f32 = 24.0;
    /// Around texts that are read as pages.
    pub const XXL: f32 = 32.0;
}

/// Heights of what stands in lines, in points.
pub mod height {
    /// A line of the name of a lane or an event.
    pub const NAME_LINE: f32 = 15.0;
    /// A line of small words.
    pub const LINE: f32 = 16.0;
    /// A line of a row of several lines in a table.
    pub const TABLE_LINE: f32 = 14.0;
    /// A row with a flag and a figure, the heads of a table.
    pub const SIGNED_ROW: f32 = 22.0;
    /// A row of a list.
    pub const ROW: f32 = 20.0;
    /// A control among others: a box to write in, a row that can be chosen.
    pub const CONTROL: f32 = 24.0;
    /// A button of a bar or a dialog.
    pub const BUTTON: f32 = 28.0;
    /// What stands in the bar at the top: its buttons, and the box to search with its edge.
    pub const BAR: f32 = BUTTON + 2.0 * super::line::FINE;
    /// A button that a window is about.
    pub const LARGE: f32 = 32.0;
    /// Two lines close below each other.
    pub const TWO_LINES: f32 = 2.0 * LINE + super::space::XXS;
    /// A row of two lines in a list.
    pub const TWO_LINE_ROW: f32 = TWO_LINES + super::space::XS;
    /// A bar that tells how far something is.
    pub const PROGRESS: f32 = 6.0;
    /// The same as a line along an edge.
    pub const PROGRESS_LINE: f32 = 3.0;
}

/// Widths that parts share, in points.
pub mod width {
    /// A button with a short word, at least.
    pub const BUTTON: f32 = 72.0;
    /// The button that does what a dialog is for, at least.
    pub const LEADING_BUTTON: f32 = 96.0;
    /// A button that a window is about, at least.
    pub const LARGE_BUTTON: f32 = 128.0;
    /// A menu.
    pub const MENU: f32 = 200.0;
    /// A menu of two columns.
    pub const WIDE_MENU: f32 = 330.0;
    /// A bar among many that can be clicked, at least.
    pub const LEAST_BAR: f32 = 5.0;
    /// A bar that carries a sign, at least.
    pub const BAR: f32 = 14.0;
    /// A bar beside the line that is meant.
    pub const MARKER: f32 = 3.0;
    /// A bar to scroll with, with its room.
    pub const SCROLL_BAR: f32 = 9.0;
    /// What is said beside the pointer, at most.
    pub const TOOLTIP: f32 = 320.0;
}

/// Widths of lines in points.
pub mod line {
    /// Edges and rules on paper.
    pub const HAIR: f32 = 0.8;
    /// Edges and rules.
    pub const FINE: f32 = 1.0;
    /// What leads from one event to another.
    pub const LINK: f32 = 1.2;
    /// Who takes part in one event.
    pub const SEATS: f32 = 1.3;
    /// Signs that are drawn.
    pub const SIGN: f32 = 1.5;
    /// Who takes part in the event that is selected or pointed at.
    pub const SEATS_BOLD: f32 = 2.4;
    /// Edges that tell one from the others.
    pub const BOLD: f32 = 2.0;
    /// An end that stays open, at its beginning.
    pub const WIDE: f32 = 3.5;

    /// Lengths of the dashes of a dashed line and of the gaps between them.
    pub const DASHES: (f32, f32) = (4.0, 3.0);
    /// The same of a dotted line.
    pub const DOTS: (f32, f32) = (1.5, 3.0);
    /// The same of a line to what an event led to, and of what is not stated.
    pub const LONG_DASHES: (f32, f32) = (5.0, 2.5);
    /// The same of a line between what sources say.
    pub const SHORT_DASHES: (f32, f32) = (2.5, 2.0);
    /// The same of an end that nobody states.
    pub const WIDE_DOTS: (f32, f32) = (2.0, 3.0);
    /// The same of one unknown day among others.
    pub const WIDER_DOTS: (f32, f32) = (2.0, 4.0);
}

/// Sizes of signs in lines, in points.
pub mod sign {
    /// The sign of a state before a line.
    pub const STATE: f32 = 10.0;
    /// A mark as the timeline draws it, and the sides of a swatch.
    pub const MARK: f32 = 14.0;
    /// The lens in the box to search.
    pub const LENS: f32 = 16.0;
    /// Width of a flag.
    pub const FLAG: f32 = 18.0;
    /// Height of a flag.
    pub const FLAG_HEIGHT: f32 = 12.0;
    /// Width and height of a flag.
    pub const FLAG_SIZE: emath::Vec2 = emath::vec2(FLAG, FLAG_HEIGHT);
    /// Width of a flag that leads a lane.
    pub const LANE_FLAG: f32 = 21.0;
    /// Height of a flag that leads a lane.
    pub const LANE_FLAG_HEIGHT: f32 = 14.0;
    /// From a flag that leads a lane to the next.
    pub const LANE_FLAG_STEP: f32 = LANE_FLAG + super::space::XS;
    /// Half of what leads a lane of a party without a flag.
    pub const NO_LANE_FLAG: f32 = 6.0;
    /// Width and height of a sign in a table.
    pub const IN_TABLE: f32 = 12.0;
    /// The icon of the program.
    pub const ICON: f32 = 56.0;
    /// Height of the tick of what was searched for, on an axis.
    pub const HIT: f32 = 4.0;
    /// The pennant of a bookmark.
    pub const PENNANT: emath::Vec2 = emath::vec2(9.0, 10.0);
    /// The pennant of a bookmark on the overview.
    pub const SMALL_PENNANT: emath::Vec2 = emath::vec2(6.0, 7.0);
    /// What drags an edge of the window of the overview.
    pub const HANDLE: emath::Vec2 = emath::vec2(4.0, 18.0);
    /// What can be clicked where something small is drawn, at least.
    pub const REACH: f32 = 12.0;
}

/// Corner radius of what is a few points high, in points.
pub const FINE_RADIUS: f32 = 1.0;
/// Corner radius of small swatches and grounds of words, in points.
pub const SMALL_RADIUS: f32 = 2.0;
/// Corner radius of controls, in points.
pub const RADIUS: f32 = 4.0;
/// Corner radius of what is round at its ends, in points.
pub const PILL_RADIUS: f32 = 11.0;
/// Corner radius of cards, in points.
pub const CARD_RADIUS: f32 = 8.0;

/// How strong a colour is that lets through what is below it, 0 to 1.
pub mod strength {
    /// A stretch that is chosen, over what has colours of its own.
    pub const BAND: f32 = 0.16;
    /// A range in which a time lies.
    pub const HALO: f32 = 0.34;
    /// What stands behind what is meant.
    pub const QUIET: f32 = 0.6;
    /// What is meant, beside what is selected.
    pub const STRONG: f32 = 0.8;
    /// A ground under words: what it covers is still felt.
    pub const VEIL: f32 = 0.8;
    /// A ground under words that have to be read.
    pub const COVER: f32 = 0.9;
}

/// A face of the type family.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// 400.
    #[default]
    Regular,
    /// 600.
    SemiBold,
    /// 700.
    Bold,
    /// 400, slanted.
    Italic,
    /// Fixed width.
    Mono,
}
