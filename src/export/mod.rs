//! Figures and data: a scene as SVG and as PNG, without a display and without a GPU; what it draws as a
//! table; events as a file.
//!
//! Same input, same bytes. Owns the flags as pictures; refuses panels and files.

mod card;
mod data;
mod events;
mod extract;
mod flags;
mod listed;
mod page;
mod png;
mod relations;
mod table;
mod timeline;

pub use card::{CARD_WIDTH, CardDocument};
pub use data::{DataAs, LeftOut, Network};
pub use events::{CSV_COLUMNS, EventsAs};
pub use extract::Extract;
pub use flags::{flag_pixels, flag_places};
pub use listed::Listed;
pub use page::FigureOptions;
pub use png::{PngError, svg_to_png};
pub use relations::Relations;
pub use table::Table;
pub use timeline::timeline_svg;
