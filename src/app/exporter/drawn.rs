//! What the export window shows of an export before it is written: a page, or the beginning of data.

use egui::{ColorImage, Vec2};

use super::snapshot::Snapshot;
use crate::export::svg_to_pixels_within;
use crate::say;

/// So many pages are drawn to be looked at.
pub(super) const LOOKED_AT: usize = 30;
/// So much of data is shown.
const TEXT: usize = 4_000;

/// What came of drawing a page.
pub(super) struct Drawn {
    pub(super) page: Option<ColorImage>,
    pub(super) text: Option<String>,
    pub(super) pages: (usize, usize),
    pub(super) problem: Option<String>,
}

impl Snapshot {
    /// Draws a page for the room it has, in pixels; nothing where that is not wanted any more.
    pub(super) fn drawn(&self, page: usize, room: Vec2, go_on: &dyn Fn() -> bool) -> Option<Drawn> {
        let mut drawn = Drawn { page: None, text: None, pages: (0, 0), problem: None };
        if self.is_table() {
            let text = match self.table() {
                Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
                Err(problem) => {
                    drawn.problem = Some(problem);
                    return Some(drawn);
                }
            };
            let end = text.char_indices().nth(TEXT).map(|(at, _)| at);
            drawn.text = Some(match end {
                Some(end) => format!("{}…", text.get(..end).unwrap_or_default()),
                None => text,
            });
            return Some(drawn);
        }
        let pages = self.pages(LOOKED_AT);
        if !go_on() {
            return None;
        }
        let page = page.min(pages.len().saturating_sub(1));
        drawn.pages = (page, pages.len());
        match pages.get(page).map(|svg| svg_to_pixels_within(svg, room)) {
            Some(Ok((size, pixels))) => {
                drawn.page = Some(ColorImage::from_rgba_unmultiplied(size, &pixels));
            }
            Some(Err(error)) => drawn.problem = Some(error.to_string()),
            None => drawn.problem = Some(say!("nothing-to-draw").to_owned()),
        }
        go_on().then_some(drawn)
    }
}
