//! Figures and data: a scene as SVG and as PNG, without a display and without a GPU; what it draws as a
//! table; events as a file.
//!
//! Same input, same bytes. Owns the flags as pictures; refuses panels and files.

mod brief;
mod card;
mod data;
mod dates;
mod events;
mod extract;
mod figure;
mod flags;
mod fonts;
mod legend;
mod listed;
mod page;
mod paper;
mod pdf;
mod png;
mod relations;
mod stamp;
mod table;
mod timeline;

pub use brief::{Brief, BriefAs, BriefError, DocxError};
pub use card::{CARD_WIDTH, CardDocument};
pub use data::{DataAs, LeftOut, Network};
pub use events::{CSV_COLUMNS, EventsAs};
pub use extract::Extract;
pub use figure::{Figure, FigureKind};
pub use flags::{flag_pixels, flag_places};
pub use fonts::svg_with_fonts;
pub use listed::Listed;
pub use page::FigureOptions;
pub use paper::Paper;
pub use pdf::{PdfAbout, PdfError, svgs_to_pdf};
pub use png::{PngError, svg_to_pixels, svg_to_pixels_within, svg_to_png};
pub use relations::Relations;
pub use stamp::Stamp;
pub use table::{Table, csv_to_tsv};
pub use timeline::{TimelineFigure, overview_svg, timeline_svg, whole_span};
