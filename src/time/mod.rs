//! Time as the rest of the program sees it: dates as they are known, spans, the
//! mapping between time and x, and the ruler's ticks.
//!
//! Everything here is a plain value on one axis: seconds since
//! 1970-01-01T00:00:00 UTC in the proleptic Gregorian calendar. A date that was
//! written without a zone is read as if in UTC, so that equal dates stand at equal
//! places. This layer refuses a clock ("now" comes from `app`), time zone
//! databases, drawing, and egui.

mod bins;
mod date;
mod elapsed;
mod moment;
mod names;
mod scale;
mod span;
mod step;
mod ticks;
mod typed;
mod view;
mod written;

pub use crate::words::grouped;
pub use bins::CalendarBins;
pub use date::{DateError, Edge, EventDate, Precision, Qualifier};
pub use elapsed::{elapsed, length, relative_ticks};
pub use moment::{Civil, Moment, Weekday, days_in_month};
pub use scale::TimeScale;
pub use span::Span;
pub use ticks::{Tick, TickLevel, leading_tick, ticks};
pub use typed::typed_time;
pub use view::TimeView;
pub use written::{DateStyle, date_style, in_words, write_dates};
