//! Figures: a scene as SVG, and as PNG, without a display and without a GPU.
//!
//! Same input, same bytes. Owns the flags as pictures; refuses panels and files.

mod figure;
mod flags;
mod png;

pub use figure::{FigureOptions, timeline_svg};
pub use flags::{flag_pixels, flag_places};
pub use png::{PngError, svg_to_png};
