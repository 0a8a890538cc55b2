//! Scenes drawn on a canvas: the same strokes for the window and for figures.
//!
//! Owns looks: which colour, width and dash stands for what. Refuses input and state.

mod activity;
mod axis;
mod canvas;
mod compare;
mod egui_canvas;
mod graph;
mod map;
mod marks;
mod matrix;
mod measures;
mod overview;
mod pair_line;
mod sheet;
mod signs;
mod spans;
mod svg_canvas;
mod table;
mod text;
mod timeline;

pub use activity::{SIGN_ROOM, layer_colour, paint_activity, paint_layer_sign};
pub use canvas::{AreaShape, Canvas, Line, TextStyle};
pub use compare::paint_change;
pub use egui_canvas::{EguiCanvas, FlagAtlas, FontsMeasure};
pub use graph::{paint_graph, paint_turn};
pub use map::{paint_map, paint_place};
pub use marks::{MarkLook, paint_count, paint_mark, paint_several, paint_time_signs};
pub use matrix::paint_matrix;
pub use measures::paint_measures;
pub use overview::{paint_overview, paint_overview_figure};
pub use pair_line::paint_pair_line;
pub use sheet::paint_sheet;
pub use signs::{
    paint_arrow, paint_aside, paint_corners, paint_fold, paint_lens, paint_no_flag, paint_opens,
    paint_to, paint_to_come, paint_warning,
};
pub use spans::{paint_bar, paint_claim, paint_halo};
pub use svg_canvas::SvgCanvas;
pub use table::{RowLook, paint_table_heads, paint_table_row};
pub use text::{SET, display_runs, is_shaped, needs_order, rows_in_order};
pub use timeline::paint_timeline;
