//! What panels remember from frame to frame that is not a choice of the user: what the pointer is
//! on, half-typed words, scenes that need not be laid out again.

use std::collections::HashMap;
use std::sync::Arc;

use egui::Rect;

use super::gestures::Gesture;
use crate::query::{EventIx, Ties};
use crate::scene::cards::Card;
use crate::scene::graph::GraphHit;
use crate::scene::timeline::TimelineScene;
use crate::state::{Selection, Target};
use crate::time::Span;

/// See the module.
#[derive(Default)]
pub struct Memory {
    /// The event under the pointer, in any panel.
    pub(super) hovered: Option<EventIx>,
    /// What the pointer does on the timeline.
    pub(super) gesture: Gesture,
    /// What the pointer does on the overview.
    pub(super) overview_drag: Option<super::overview::Drag>,
    /// What the pointer in the graph is on.
    pub(super) graph_hover: Option<GraphHit>,
    /// Words were being typed in the frame before.
    pub(super) was_typing: bool,
    /// The slash that opened the search has yet to arrive as text.
    pub(super) slash_to_come: bool,
    /// The search field wants the focus.
    pub(super) focus_search: bool,
    /// Facets that are listed in full.
    pub(super) expanded: HashMap<&'static str, bool>,
    /// Words typed above a long facet.
    pub(super) country_search: String,
    /// Half-typed dates of the filter.
    pub(super) dates: [Option<String>; 2],
    /// A path typed on the welcome screen.
    pub(super) path: String,
    /// The selection of the frame before.
    pub(super) last_selection: Option<Selection>,
    /// The lifeline view, and what it was made from.
    pub(super) timeline: Option<(TimelineKey, Arc<TimelineScene>)>,
    /// Ties in the visible time, and what they were counted from.
    pub(super) ties: Option<((u64, Span), Ties)>,
    /// The card, and what it is of.
    pub(super) card: Option<(CardKey, Card)>,
}

/// What a card depends on: the revision of what is shown, the selection, whether a filter is on.
pub(super) type CardKey = (u64, Option<Target>, bool);

/// What a lifeline view depends on.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TimelineKey {
    pub revision: u64,
    pub span: Span,
    pub scroll: f32,
    pub rect: Rect,
    pub selection: Selection,
    pub hovered: Option<EventIx>,
    pub pixels_per_point: f32,
}

impl Memory {
    /// The lifeline view as last shown.
    #[must_use]
    pub fn timeline_scene(&self) -> Option<&TimelineScene> {
        self.timeline.as_ref().map(|(_, scene)| &**scene)
    }

    /// Forgets what belongs to a file that is no longer open.
    pub fn forget_file(&mut self) {
        *self = Self { path: std::mem::take(&mut self.path), ..Self::default() };
    }
}
