//! Dimensions of the parts of the window in points: dialogs, columns, panels, marks of events.
//!
//! What is drawn in one figure only, as where a label stands beside its mark, is geometry of that figure and
//! stands with it in `scene`.

/// Widths of dialogs and of lists that open, where there is room, and heights within them.
pub mod dialog {
    /// A step of the first look.
    pub const STEP: f32 = 300.0;
    /// How far a step of the first look stands below the top of what it is about.
    pub const STEP_BELOW: f32 = 80.0;
    /// The highest step of the first look, about.
    pub const STEP_HEIGHT: f32 = 220.0;
    /// A question, a list of short lines.
    pub const NARROW: f32 = 440.0;
    /// A list with something beside its names; settings.
    pub const MEDIUM: f32 = 560.0;
    /// Texts, and what stands in two columns.
    pub const WIDE: f32 = 720.0;
    /// Two columns of lines with keys.
    pub const SHEET: f32 = 832.0;
    /// Texts with a list of their parts beside them.
    pub const BOOK: f32 = 936.0;
    /// Height of texts with a list of their parts.
    pub const BOOK_HEIGHT: f32 = 760.0;
    /// A table.
    pub const WIDEST: f32 = 1_160.0;
    /// A line of text that is read with ease.
    pub const LINE: f32 = 680.0;
    /// Height of a list among other things.
    pub const LIST_HEIGHT: f32 = 300.0;
    /// Height of a list that opens below a field, at most.
    pub const OPEN_LIST_HEIGHT: f32 = 420.0;
    /// Height of a text within a question, at most.
    pub const TEXT_HEIGHT: f32 = 220.0;
    /// A page that is shown before it is exported, with its edge, at most.
    pub const PAGE: emath::Vec2 = emath::vec2(860.0, 640.0);
    /// Height of the head of a dialog, with its distance to what follows.
    pub const HEAD: f32 = 64.0;
    /// What the height of a window must have around a page that is exported.
    pub const AROUND_PAGE: f32 = 226.0;
    /// What the height of a window must have around a table whose columns are chosen.
    pub const AROUND_TABLE: f32 = 380.0;
    /// What the height of a window must have around the list of licences.
    pub const AROUND_LICENCES: f32 = 330.0;
    /// A page that is shown before it is exported, at least.
    pub const LEAST_PAGE: emath::Vec2 = emath::vec2(200.0, 160.0);
}

/// Widths of columns and fields.
pub mod column {
    /// The number of a source, a sign with its room.
    pub const NUMBER: f32 = 26.0;
    /// One short word.
    pub const WORD: f32 = 48.0;
    /// A number of many digits, a short label.
    pub const SHORT: f32 = 64.0;
    /// Words that wrap are given so much at least.
    pub const LEAST: f32 = 60.0;
    /// A date, a change.
    pub const DATE: f32 = 92.0;
    /// A date in few signs.
    pub const SHORT_DATE: f32 = 78.0;
    /// A place in a file; the legend of a plot, at least.
    pub const PLACE: f32 = 118.0;
    /// A sign in the legend.
    pub const SIGN: f32 = 96.0;
    /// What resets keys.
    pub const RESET: f32 = 56.0;
    /// A label.
    pub const LABEL: f32 = 132.0;
    /// Keys.
    pub const KEYS: f32 = 142.0;
    /// Names.
    pub const NAMES: f32 = 168.0;
    /// Names of chapters.
    pub const CHAPTERS: f32 = 190.0;
    /// Choices beside a page.
    pub const CHOICES: f32 = 240.0;
    /// A list that opens with something beside its names.
    pub const LIST: f32 = 400.0;
}

/// From which width or height of their place on parts show more.
pub mod room {
    /// Signs in all rows of a facet.
    pub const SIGNS: f32 = 190.0;
    /// Counts beside names of tables.
    pub const COUNTS: f32 = 420.0;
    /// A quote beside its translation.
    pub const BESIDE: f32 = 480.0;
    /// Two cards beside each other.
    pub const TWO_CARDS: f32 = 560.0;
    /// Two columns.
    pub const TWO_COLUMNS: f32 = 600.0;
    /// Tools beside the names of tables.
    pub const TOOLS: f32 = 510.0;
    /// The same, where there are many of them.
    pub const WIDE_TOOLS: f32 = 700.0;
    /// Tools beside the names of the faces of the relations.
    pub const FACE_TOOLS: f32 = 220.0;
    /// A pair's summary beside the graph.
    pub const PAIR: f32 = 700.0;
    /// Counts in the bar at the top.
    pub const TOP_COUNT: f32 = 960.0;
    /// Wide columns beside the figures.
    pub const WIDE_COLUMN: f32 = 1_000.0;
    /// Long names in the bar at the top.
    pub const TOP_NAME: f32 = 1_100.0;
    /// A window with panels of full width.
    pub const WINDOW: f32 = 1_200.0;
    /// Height for lines of its own above and below a figure.
    pub const HIGH: f32 = 120.0;
    /// Height for buttons one under the other.
    pub const BUTTONS: f32 = 150.0;
}

/// Sizes of panels.
pub mod panel {
    use std::ops::RangeInclusive;

    /// Widths of the filters: of a narrow window, and of others.
    pub const FILTERS: [f32; 2] = [178.0, 212.0];
    /// How wide the filters can be dragged.
    pub const FILTERS_RANGE: RangeInclusive<f32> = 150.0..=340.0;
    /// Widths of the details: of a narrow window, and of others.
    pub const DETAILS: [f32; 2] = [280.0, 346.0];
    /// How narrow the details can be dragged.
    pub const DETAILS_LEAST: f32 = 240.0;
    /// How wide the details can be dragged: one card, and two beside each other.
    pub const DETAILS_MOST: [f32; 2] = [720.0, 1_200.0];
    /// Heights of the problems before they are dragged.
    pub const PROBLEMS: RangeInclusive<f32> = 150.0..=230.0;
    /// The least height of the problems.
    pub const PROBLEMS_LEAST: f32 = 90.0;
    /// Heights of relations and tables, without their tabs, before they are dragged.
    pub const LOWER: RangeInclusive<f32> = 150.0..=420.0;
    /// How low relations and tables can be dragged.
    pub const LOWER_LEAST: f32 = 120.0;
    /// How high relations and tables can be dragged, where lanes leave them the room.
    pub const LOWER_MOST: RangeInclusive<f32> = 180.0..=700.0;
    /// What the timeline keeps for itself: its axis and four lanes.
    pub const LANES: f32 = 210.0;
    /// The summary of a pair beside the graph, and where there is much room.
    pub const PAIR: [f32; 2] = [300.0, 380.0];
    /// The legend of the activity.
    pub const LEGEND: f32 = 168.0;
    /// A plot, at least.
    pub const LEAST_PLOT: f32 = 240.0;
    /// The map of a place on a card.
    pub const CARD_MAP: f32 = 128.0;
    /// The histogram of years.
    pub const YEARS: f32 = 34.0;
    /// Room above the first screen, at most.
    pub const WELCOME_TOP: f32 = 150.0;
    /// The first screen.
    pub const WELCOME: f32 = 520.0;
    /// Room for a line about nothing to show, with the way out below it.
    pub const NOTHING: emath::Vec2 = emath::vec2(360.0, 46.0);
    /// The name of the file in the bar at the top, of a small window and of a large one.
    pub const FILE_NAME: [f32; 2] = [84.0, 170.0];
    /// The same with words that only its beginning is shown, of a window of middle width and of a large one.
    pub const BEGINNING: [f32; 2] = [150.0, 260.0];
    /// Room to type a query beside what is already searched for: for who looks, for who types.
    pub const QUERY: [f32; 2] = [108.0, 240.0];
}

/// Marks of events and what stands around them, as the timeline, lines of pairs and cards draw them.
///
/// `paint` draws with these numbers, and `scene` keeps names off with the same.
pub mod mark {
    use emath::{Vec2, vec2};

    /// Half of a mark on the timeline.
    pub const RADIUS: f32 = 5.2;
    /// How much wider than its half the widest shape of a mark is, the diamond.
    pub const WIDEST: f32 = 1.28;
    /// Half of a mark in lists, tables and on cards.
    pub const LIST: f32 = 4.8;
    /// Half of a mark on a line or among others.
    pub const SMALL: f32 = 4.0;
    /// Half of a mark on a colour.
    pub const FINE: f32 = 3.4;
    /// How far the ring of what is selected or pointed at lies outside of its mark.
    pub const RING: f32 = 5.0;
    /// How far the second mark of several events lies outside of their mark, and how much smaller that is.
    pub const SEVERAL: (f32, f32) = (2.2, 1.2);
    /// Half of the width, and the length, of an arrow head.
    pub const ARROW: Vec2 = vec2(4.0, 8.0);
    /// Between an arrow head and its mark.
    pub const ARROW_GAP: f32 = 0.5;
    /// How far the brackets of an inferred date stand beside their mark, and rise above it.
    pub const BRACKETS: Vec2 = vec2(4.0, 2.0);
    /// The feet of a bracket.
    pub const BRACKET_FOOT: f32 = 2.6;
    /// What doubts a date stands so far left of and above a mark.
    pub const DOUBT: Vec2 = vec2(1.5, 2.0);
    /// Each sign that doubts a date takes so much at the left of its mark or bracket.
    pub const DOUBT_ROOM: f32 = 9.0;
    /// The number of several events begins so far beside the middle of their mark, and its middle stands so far
    /// above: off the arrow head of their mark.
    pub const COUNT: Vec2 = vec2(6.0, 9.0);
    /// Width of a digit of that number, about.
    pub const DIGIT: f32 = 0.63 * super::super::size::COUNT;
    /// Half of the height of a duration: where it is known no better, and where it is certain.
    pub const BAR: [f32; 2] = [0.9, 2.6];
    /// Half of the height of a sharp end.
    pub const BAR_END: f32 = 4.5;
    /// How far an end that is not known is drawn.
    pub const OPEN_END: f32 = 26.0;
    /// Half of the height of what ends a claim or a distance.
    pub const CLAIM_END: f32 = 5.5;
    /// Half of a dot of a day that is not known, its distance to the next, and that of all to their mark.
    pub const DAYS: [f32; 3] = [1.0, 4.0, 4.5];
}
