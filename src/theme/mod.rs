//! The look in one place: colours with their meanings, type sizes, faces, spacing.
//!
//! No colour and no size is written outside of it. Refuses to know egui's widgets; `ui::style`
//! dresses them from here.

mod fonts;
mod palette;

pub use fonts::{Face, definitions, faces, font_id, svg_font_files};
pub use palette::Palette;

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

/// Spacing steps in points.
pub mod space {
    /// Between things that belong together.
    pub const XS: f32 = 4.0;
    /// Between rows.
    pub const S: f32 = 8.0;
    /// Between groups.
    pub const M: f32 = 12.0;
    /// Margin of panels.
    pub const L: f32 = 16.0;
    /// Between sections.
    pub const XL: f32 = 24.0;
}

/// Corner radius of controls, in points.
pub const RADIUS: u8 = 4;
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
