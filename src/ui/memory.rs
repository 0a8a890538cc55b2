//! What panels remember from frame to frame that is not a choice of the user: what the pointer is
//! on, half-typed words, scenes that need not be laid out again.

use std::collections::HashMap;
use std::sync::Arc;

use egui::Rect;

use super::gestures::Gesture;
use crate::query::{EventIx, Field, Grouping, LaneIx, PartyIx};
use crate::scene::cards::Card;
use crate::scene::graph::GraphHit;
use crate::scene::map::{Ground, MapHit};
use crate::scene::pair_line::PairLine;
use crate::scene::timeline::{LanePlan, TimelineScene};
use crate::state::{Lanes, Ruler, Scope, Selection, Target};
use crate::time::{DateStyle, Moment, Span};
use crate::words::Language;

/// See the module.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools, reason = "independent marks of what goes on in panels")]
pub struct Memory {
    /// Where the guide is open.
    pub(super) guide: super::guide::Reading,
    /// The step of the guided first look.
    pub(super) tour_step: usize,
    /// Where the panels lay.
    pub(super) places: super::tour::Places,
    /// The language of what is kept here.
    spoken: (Language, DateStyle),
    /// The event under the pointer, in any panel.
    pub(super) hovered: Option<EventIx>,
    /// What the pointer does on the timeline.
    pub(super) gesture: Gesture,
    /// What the pointer does on the overview.
    pub(super) overview_drag: Option<super::overview::Drag>,
    /// The bars of the overview.
    pub(super) overview_bars: Option<super::overview::KeptBars>,
    /// What the pointer in the graph is on.
    pub(super) graph_hover: Option<GraphHit>,
    /// What the pointer in the graph drags.
    pub(super) graph_drag: Option<super::graph::Drag>,
    /// The row and the column of the matrix that the pointer or the focus is on.
    pub(super) matrix_hover: Option<(PartyIx, PartyIx)>,
    /// What the pointer or the focus on the map is on.
    pub(super) map_hover: Option<MapHit>,
    /// The map, or something on it, has the focus.
    pub(super) map_focus: bool,
    /// The ground of the map as last shown.
    pub(super) map_ground: Option<Arc<Ground>>,
    /// The time under the pointer in the activity.
    pub(super) activity_time: Option<Moment>,
    /// Which countries or pairs have a layer in the activity.
    pub(super) activity_seats: super::activity::KeptSeats,
    /// Words were being typed in the frame before.
    pub(super) was_typing: bool,
    /// The slash that opened the search has yet to arrive as text.
    pub(super) slash_to_come: bool,
    /// The search field wants the focus.
    pub(super) focus_search: bool,
    /// The filter is to be shown as one line.
    pub(super) query_line: bool,
    /// The command palette, if it is open.
    pub(super) palette: Option<super::palette::Palette>,
    /// What is typed in the search field.
    pub(super) typed: Option<super::search::Typed>,
    /// Facets that are listed in full.
    pub(super) expanded: HashMap<&'static str, bool>,
    /// Words typed above a long facet.
    pub(super) facet_search: HashMap<Field, String>,
    /// Facets that were opened or closed.
    pub(super) open_facets: HashMap<Field, bool>,
    /// The values of facets in their order.
    pub(super) listed: HashMap<Field, super::facets::Listed>,
    /// Half-typed dates of the filter.
    pub(super) dates: [Option<String>; 2],
    /// A half-typed date that divides two periods.
    pub(super) division: Option<String>,
    /// A path typed on the welcome screen.
    pub(super) path: String,
    /// The selection of the frame before.
    pub(super) last_selection: Option<Selection>,
    /// The plan of lanes, and what it was made from.
    pub(super) plan: Option<(PlanKey, Arc<LanePlan>)>,
    /// The timeline, and what it was made from.
    pub(super) timeline: Option<(TimelineKey, Arc<TimelineScene>)>,
    /// The change from one arrangement of lanes to another.
    pub(super) morph: Option<Morph>,
    /// Where the pointer is over the timeline, as a share of its width, and at which time.
    pub(super) pointer: Option<(f64, Moment)>,
    /// The lane that is being dragged.
    pub(super) lane_drag: Option<LaneIx>,
    /// The menu of lanes is to be opened.
    pub(super) open_lanes: bool,
    /// The list of views before and after is to be opened.
    pub(super) open_history: bool,
    /// The saved views, if they are listed.
    pub(super) views: Option<super::views::Open>,
    /// Keys that are being changed in the sheet of shortcuts.
    pub(super) changing: super::shortcuts::Changing,
    /// Words typed to find a lane.
    pub(super) lane_search: String,
    /// A bookmark that was just set and waits for its name.
    pub(super) new_bookmark: Option<Moment>,
    /// The name of a bookmark, half-typed.
    pub(super) bookmark_name: String,
    /// The card, and what it is of.
    pub(super) card: Option<KeptCard>,
    /// What of it is laid out.
    pub(super) card_scenes: CardScenes,
    /// The card of the pair beside the graph.
    pub(super) pair_card: Option<KeptCard>,
    /// What of it is laid out.
    pub(super) pair_scenes: CardScenes,
    /// The pinned card.
    pub(super) pinned: Option<KeptCard>,
    /// What of it is laid out.
    pub(super) pinned_scenes: CardScenes,
    /// Which problems are listed.
    pub(super) problems: super::problems::ProblemsMemory,
    /// How a source is looked at.
    pub(super) source: super::source::SourceMemory,
    /// How tables are looked at.
    pub(super) tables: super::tables::TablesMemory,
}

/// What a card is of: the revision of what is shown, the selection, whether a filter is on, the
/// selected range of time.
pub(super) type CardKey = (u64, Option<Target>, bool, Option<Span>);

/// What the card of a country or a dossier depends on besides: the time that relations speak of, and
/// whether what it asks for is prepared. Another one makes the card anew, and is still the same card.
#[allow(clippy::struct_excessive_bools, reason = "each is asked for by itself")]
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct CardPeriod {
    pub time: Option<(Scope, Span)>,
    pub ties_are_made: bool,
    pub people_are_counted: bool,
    pub dossiers_are_made: bool,
    pub kinds_are_counted: bool,
}

/// A card as it was last made.
pub(super) struct KeptCard {
    pub key: CardKey,
    pub period: CardPeriod,
    /// The language of its texts.
    pub language: String,
    pub card: Card,
}

/// What of a card is laid out, and need not be again, and how it is looked at.
#[derive(Default)]
pub(super) struct CardScenes {
    /// Its pieces and how high they are.
    pub pieces: super::card_pieces::Pieces,
    /// The ground of its small map.
    pub ground: Option<Arc<Ground>>,
    /// The language that texts of a block were switched to, by the number of the block.
    pub languages: HashMap<usize, String>,
    /// One was switched in this frame.
    pub switched: bool,
    /// The language that cards are read in; `None`: that of the window.
    pub language: Option<String>,
    /// The card is shown large.
    pub reading: bool,
    /// An address that was clicked and waits to be confirmed.
    pub opening: Option<String>,
    /// The number of the card, the width, and the line of the pair.
    pub line: Option<(u64, f32, Arc<PairLine>)>,
    /// The number of the card that is shown.
    pub number: u64,
    /// The next card is the same one, of another reading of the file: it stays scrolled where it is.
    pub stays: bool,
}

impl CardScenes {
    fn reopened(self) -> Self {
        Self {
            language: self.language,
            reading: self.reading,
            number: self.number,
            stays: true,
            ..Self::default()
        }
    }
}

/// What a plan of lanes depends on, and how they are grouped in it.
#[derive(Clone, Debug)]
pub(super) struct PlanKey {
    pub revision: u64,
    pub grouping: Grouping,
    pub lanes: Lanes,
}

/// A change from one arrangement of lanes to another.
pub(super) struct Morph {
    /// The timeline before.
    pub from: Arc<TimelineScene>,
    /// When it began, in seconds of the clock of frames.
    pub started: f64,
    /// Both number their lanes alike.
    pub same_lanes: bool,
}

/// What a timeline depends on.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TimelineKey {
    pub revision: u64,
    /// Address of the plan of lanes, which lives as long as the key.
    pub plan: usize,
    pub span: Span,
    pub scroll: f32,
    pub rect: Rect,
    pub selection: Selection,
    pub ruler: Ruler,
    pub hovered: Option<EventIx>,
    pub pixels_per_point: f32,
}

impl Memory {
    /// The lifeline view as last shown.
    #[must_use]
    pub fn timeline_scene(&self) -> Option<&TimelineScene> {
        self.timeline.as_ref().map(|(_, scene)| &**scene)
    }

    /// Lets go of what was made of the words of another language than the one that is spoken now,
    /// or with dates that were written otherwise.
    pub(super) fn speak(&mut self, spoken: (Language, DateStyle)) {
        if std::mem::replace(&mut self.spoken, spoken) == spoken {
            return;
        }
        (self.palette, self.plan, self.timeline, self.morph) = (None, None, None, None);
        self.listed.clear();
        let cards = [
            (&mut self.card, &mut self.card_scenes),
            (&mut self.pair_card, &mut self.pair_scenes),
            (&mut self.pinned, &mut self.pinned_scenes),
        ];
        for (kept, scenes) in cards {
            scenes.stays |= kept.take().is_some();
            scenes.line = None;
        }
    }

    /// Goes on with another reading of the same file, where this is selected: what goes by numbers of
    /// events or countries is forgotten, what was typed, opened and scrolled to stays.
    pub fn reopen(&mut self, selection: &Selection) {
        let before = std::mem::take(self);
        *self = Self {
            spoken: before.spoken,
            was_typing: before.was_typing,
            slash_to_come: before.slash_to_come,
            focus_search: before.focus_search,
            query_line: before.query_line,
            typed: before.typed,
            expanded: before.expanded,
            facet_search: before.facet_search,
            open_facets: before.open_facets,
            dates: before.dates,
            division: before.division,
            path: before.path,
            last_selection: Some(selection.clone()),
            views: before.views,
            changing: before.changing,
            lane_search: before.lane_search,
            new_bookmark: before.new_bookmark,
            bookmark_name: before.bookmark_name,
            card_scenes: before.card_scenes.reopened(),
            pinned_scenes: before.pinned_scenes.reopened(),
            tables: before.tables.reopened(),
            ..Self::default()
        };
    }

    /// Forgets what belongs to a file that is no longer open.
    pub fn forget_file(&mut self) {
        let path = std::mem::take(&mut self.path);
        *self = Self { spoken: self.spoken, path, ..Self::default() };
    }
}
