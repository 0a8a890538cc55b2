//! Back and forward through whole views: time, lanes, selection, filter and panels together.
//!
//! A pan or zoom replaces the view it began from for as long as nothing else changes, so that
//! "back" undoes a decision and not each turn of the wheel.

use super::lanes::Lanes;
use super::panels::Panels;
use super::selection::{Selection, Target};
use crate::query::{Catalog, Filter};
use crate::time::{Span, TimeView};

/// More views than this are forgotten, oldest first.
const MOST_VIEWS: usize = 200;

/// A whole view.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The span of time.
    pub time: TimeView,
    /// What is selected.
    pub selection: Selection,
    /// What is shown.
    pub filter: Filter,
    /// How it is grouped, and in which order.
    pub lanes: Lanes,
    /// The selected range of time.
    pub range: Option<Span>,
    /// Which panels are open and what they show; see [`Panels::of_view`].
    pub panels: Panels,
}

/// The views before and after the present one.
#[derive(Clone, Debug, Default)]
pub struct History {
    back: Vec<View>,
    forward: Vec<View>,
    /// The last change was to the range of time only.
    panning: bool,
}

/// What the history is asked to do.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum HistoryCommand {
    /// To the view before.
    Back,
    /// To the view that "back" left.
    Forward,
    /// So many views back at once.
    BackBy(usize),
    /// So many views forward at once.
    ForwardBy(usize),
}

impl HistoryCommand {
    /// Whether it goes to an earlier view.
    #[must_use]
    pub fn is_back(self) -> bool {
        matches!(self, Self::Back | Self::BackBy(_))
    }

    /// How many views away.
    #[must_use]
    pub fn steps(self) -> usize {
        match self {
            Self::Back | Self::Forward => 1,
            Self::BackBy(steps) | Self::ForwardBy(steps) => steps,
        }
    }
}

impl History {
    /// Whether there is a view to go back to.
    #[must_use]
    pub fn can_go_back(&self) -> bool {
        !self.back.is_empty()
    }

    /// Whether there is a view to go forward to.
    #[must_use]
    pub fn can_go_forward(&self) -> bool {
        !self.forward.is_empty()
    }

    /// The views before the present one, the latest first.
    #[must_use]
    pub fn before(&self) -> impl ExactSizeIterator<Item = &View> {
        self.back.iter().rev()
    }

    /// The views that "back" left, the nearest first.
    #[must_use]
    pub fn after(&self) -> impl ExactSizeIterator<Item = &View> {
        self.forward.iter().rev()
    }

    /// The same views in another reading of the file, where what was selected has other numbers; what is
    /// not there any more is not selected.
    pub(super) fn carry(&mut self, mut target: impl FnMut(&Target) -> Option<Target>) {
        for view in self.back.iter_mut().chain(&mut self.forward) {
            view.selection = Selection::of(view.selection.target().and_then(&mut target));
        }
    }

    /// Views of all the time of the beginning of a file become those of all the time of the whole.
    pub(super) fn widen(&mut self, beginning: TimeView, whole: TimeView) {
        let views = self.back.iter_mut().chain(&mut self.forward);
        views.filter(|view| view.time == beginning).for_each(|view| view.time = whole);
    }

    /// Notes that `before` became `after`.
    pub(super) fn note(&mut self, before: View, after: &View) {
        if before == *after {
            return;
        }
        let same_words = before.filter.text != after.filter.text
            && Filter { text: String::new(), ..before.filter.clone() }
                == Filter { text: String::new(), ..after.filter.clone() };
        let same_lanes = before.lanes == after.lanes && before.panels == after.panels;
        let only_time =
            before.selection == after.selection && before.filter == after.filter && same_lanes;
        // Typing, like panning, is one step from its first letter to its last.
        let continues =
            only_time || (same_words && before.selection == after.selection && same_lanes);
        if !(continues && self.panning) {
            self.back.push(before);
            if self.back.len() > MOST_VIEWS {
                self.back.remove(0);
            }
        }
        self.panning = continues;
        self.forward.clear();
        // A step that ends where it began is none: letters that became a clause, a look aside.
        if continues && self.back.last() == Some(after) {
            self.back.pop();
            self.panning = false;
        }
    }

    /// The view to show instead of `present`, if there is one.
    pub(super) fn apply(
        &mut self,
        command: HistoryCommand,
        present: &View,
        catalog: Option<&Catalog>,
    ) -> Option<View> {
        let steps = command.steps();
        let (from, to) = if command.is_back() {
            (&mut self.back, &mut self.forward)
        } else {
            (&mut self.forward, &mut self.back)
        };
        if steps == 0 || steps > from.len() {
            return None;
        }
        to.push(present.clone());
        for _ in 1..steps {
            to.extend(from.pop());
        }
        let view = from.pop()?;
        self.panning = false;
        Some(View { selection: still_there(view.selection, catalog), ..view })
    }
}

/// A selection of something that the dataset no longer has is none.
fn still_there(selection: Selection, catalog: Option<&Catalog>) -> Selection {
    let gone = match (selection.target(), catalog) {
        (Some(Target::Event(event)), Some(catalog)) => catalog.event(*event).is_none(),
        _ => false,
    };
    if gone { Selection::default() } else { selection }
}
