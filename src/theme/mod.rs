//! The look in one place: colours with their meanings, type sizes, faces, spacing.
//!
//! No colour and no size is written outside of it. Refuses to know egui's widgets; `ui::style`
//! dresses them from here.

mod fonts;
mod palette;

pub use fonts::{Face, definitions, faces, font_id, svg_font_files};
pub use palette::{Palette, contrast};

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
    /// A line of small words.
    pub const LINE: f32 = 16.0;
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
    /// Signs that are drawn.
    pub const SIGN: f32 = 1.5;
    /// Edges that tell one from the others.
    pub const BOLD: f32 = 2.0;
    /// An end that stays open, at its beginning.
    pub const WIDE: f32 = 3.5;
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
}

/// Corner radius of small swatches and grounds of words, in points.
pub const SMALL_RADIUS: u8 = 2;
/// Corner radius of controls, in points.
pub const RADIUS: u8 = 4;
/// Corner radius of what is round at its ends, in points.
pub const PILL_RADIUS: u8 = 11;
/// Corner radius of cards, in points.
pub const CARD_RADIUS: u8 = 8;

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
