//! Scenes drawn on a canvas: the same strokes for the window and for figures.
//!
//! Owns looks: which colour, width and dash stands for what. Refuses input and state.

mod canvas;
mod egui_canvas;
mod graph;
mod map;
mod marks;
mod matrix;
mod overview;
mod svg_canvas;
mod text;
mod timeline;

pub use canvas::{AreaShape, Canvas, Line, TextStyle};
pub use egui_canvas::{EguiCanvas, FlagAtlas, FontsMeasure};
pub use graph::paint_graph;
pub use map::paint_map;
pub use marks::{MarkLook, paint_mark, paint_time_signs};
pub use matrix::paint_matrix;
pub use overview::paint_overview;
pub use svg_canvas::SvgCanvas;
pub use text::display_text;
pub use timeline::{paint_bar, paint_claim, paint_halo, paint_timeline};
