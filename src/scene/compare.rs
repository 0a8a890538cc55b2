//! Two periods beside each other: which ties began, ended, grew or shrank, and a row for each.

use std::cmp::Reverse;
use std::collections::HashMap;

use emath::{Pos2, Rect, pos2};

use super::{Measure, counts, cut};
use crate::query::{Catalog, PartyIx, Ties};
use crate::say;
use crate::state::{Division, Periods};
use crate::theme::{Weight, column, height, sign, size, space};
use crate::time::{Moment, Span};
use crate::words::comma;

/// Height of a row in points.
pub const ROW: f32 = height::CONTROL;
/// Room for the names of a pair, in points, at most.
const NAMES: f32 = 250.0;
/// Room for what became of it, in points.
const WORDS: f32 = 110.0;
/// Room for the count beside a bar, in points.
const COUNT: f32 = 34.0;
/// Height of a bar.
const BAR: f32 = 10.0;

/// What became of a tie from one period to the next.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// No event before, some after.
    Began,
    /// Some before, none after.
    Ended,
    /// More after.
    Grew,
    /// Fewer after.
    Shrank,
    /// As many.
    Same,
}

impl Turn {
    /// Every turn, as they are summed up.
    pub const EVERY: [Self; 5] = [Self::Began, Self::Ended, Self::Grew, Self::Shrank, Self::Same];

    /// In words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Began => say!("turn-began"),
            Self::Ended => say!("turn-ended"),
            Self::Grew => say!("turn-grew"),
            Self::Shrank => say!("turn-shrank"),
            Self::Same => say!("turn-same"),
        }
    }

    /// How many ties took it: "3 began".
    #[must_use]
    pub fn counted(self, ties: usize) -> String {
        match self {
            Self::Began => say!("turns-began", count = ties),
            Self::Ended => say!("turns-ended", count = ties),
            Self::Grew => say!("turns-grew", count = ties),
            Self::Shrank => say!("turns-shrank", count = ties),
            Self::Same => say!("turns-same", count = ties),
        }
    }

    /// As a table says it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Began => "began",
            Self::Ended => "ended",
            Self::Grew => "grew",
            Self::Shrank => "shrank",
            Self::Same => "the same",
        }
    }
}

/// A tie in two periods.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The party with the lower number, and the other.
    pub parties: (PartyIx, PartyIx),
    /// Events in the first period.
    pub before: u32,
    /// Events in the second period.
    pub after: u32,
}

impl Change {
    /// What became of it.
    #[must_use]
    pub fn turn(self) -> Turn {
        match (self.before, self.after) {
            (0, _) => Turn::Began,
            (_, 0) => Turn::Ended,
            (before, after) if after > before => Turn::Grew,
            (before, after) if after < before => Turn::Shrank,
            _ => Turn::Same,
        }
    }

    /// How many more events there are in the second period.
    #[must_use]
    pub fn difference(self) -> i64 {
        i64::from(self.after) - i64::from(self.before)
    }
}

/// Two periods, tie by tie.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Every tie of either period, the greatest change first.
    pub changes: Vec<Change>,
    /// The most events of a tie in either period.
    pub most: u32,
    turns: [usize; 5],
}

/// Compares the ties of two periods.
#[must_use]
pub fn compare(before: &Ties, after: &Ties) -> Comparison {
    let changes = changes(before, after);
    let most = changes.iter().map(|it| it.before.max(it.after)).max().unwrap_or(0);
    let turns = Turn::EVERY.map(|turn| changes.iter().filter(|it| it.turn() == turn).count());
    Comparison { changes, most, turns }
}

impl Comparison {
    /// How many ties took which turn; none that no tie took.
    pub fn turns(&self) -> impl Iterator<Item = (Turn, usize)> {
        Turn::EVERY.into_iter().zip(self.turns).filter(|(_, count)| *count > 0)
    }
}

fn changes(before: &Ties, after: &Ties) -> Vec<Change> {
    let mut found: HashMap<(PartyIx, PartyIx), Change> = HashMap::new();
    let new = |parties| Change { parties, before: 0, after: 0 };
    for tie in &before.pairs {
        let parties = (tie.a, tie.b);
        found.entry(parties).or_insert_with(|| new(parties)).before = tie.events;
    }
    for tie in &after.pairs {
        let parties = (tie.a, tie.b);
        found.entry(parties).or_insert_with(|| new(parties)).after = tie.events;
    }
    let mut changes: Vec<Change> = found.into_values().collect();
    changes.sort_by_key(|it| {
        (Reverse(it.difference().abs()), Reverse(it.before.max(it.after)), it.parties)
    });
    changes
}

/// A tie in two periods as a row of the table: its bars lead from the middle of their room to both
/// sides, on one scale.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeRow {
    /// What changed.
    pub change: Change,
    /// The whole row.
    pub rect: Rect,
    /// Flags with their places; a country without one has none.
    pub flags: Vec<(Rect, &'static str)>,
    /// Both names.
    pub names: String,
    /// Both names, cut to their room.
    pub short: String,
    /// Left end of the names.
    pub names_at: Pos2,
    /// The bar of the first period, and that of the second.
    pub bars: [Rect; 2],
    /// "+2 grew".
    pub words: String,
    /// Left end of these words; a sign stands before them.
    pub words_at: Pos2,
}

/// Lays out a row, in a place and with names in a language; `most` is the most events of a tie in either period.
pub fn change_row(
    catalog: &Catalog,
    change: Change,
    most: u32,
    (rect, language): (Rect, &str),
    measure: &mut dyn Measure,
) -> ChangeRow {
    let (one, other) = change.parties;
    let middle = rect.center().y;
    let first = rect.left() + space::XS;
    let flags = [(one, first + sign::FLAG / 2.0), (other, first + sign::FLAG * 1.5 + space::XS)]
        .into_iter()
        .filter_map(|(party, x)| {
            let place = Rect::from_center_size(pos2(x, middle), sign::FLAG_SIZE);
            Some((place, catalog.party(party)?.flag?))
        });
    let room = NAMES.min(rect.width() * 0.4);
    let bars = (rect.width() - room - WORDS - column::LEAST).max(column::WORD) / 2.0;
    let zero = rect.left() + 2.0 * sign::FLAG + space::M + room + bars;
    let long = |count: u32| (bars - COUNT).max(space::XS) * count as f32 / most.max(1) as f32;
    let bar = |from: f32, to: f32| {
        Rect::from_x_y_ranges(from..=to, middle - BAR / 2.0..=middle + BAR / 2.0)
    };
    let name = |party| catalog.party_name_in(party, language);
    let names = format!("{} – {}", name(one), name(other));
    let names_at = pos2(first + 2.0 * sign::FLAG + space::S, middle);
    let short = cut(&names, zero - bars - names_at.x, size::SMALL, Weight::SemiBold, measure);
    let difference = change.difference();
    let sign = match change.turn() {
        Turn::Same => "=".to_owned(),
        _ => counts::signed(difference),
    };
    ChangeRow {
        change,
        rect,
        flags: flags.collect(),
        names,
        short,
        names_at,
        bars: [
            bar(zero - 1.0 - long(change.before), zero - 1.0),
            bar(zero + 1.0, zero + 1.0 + long(change.after)),
        ],
        words: format!("{sign} {}", change.turn().words()),
        words_at: pos2(rect.right() - WORDS + space::M, middle),
    }
}

/// Two periods and what divides them, in words.
#[must_use]
pub fn periods_in_words(catalog: &Catalog, periods: &Periods, language: &str) -> String {
    let divided = match periods.divided_at {
        Division::Middle => say!("divided-in-the-middle").to_owned(),
        Division::Event(event) => match catalog.event(event) {
            Some(event) => say!("divided-at-event", title = event.title.get(language)),
            None => say!("divided-at-some-event").to_owned(),
        },
        Division::Date(at) => {
            let date = Span::new(at, at.plus_seconds(Moment::DAY)).words();
            say!("divided-at-date", date = date)
        }
    };
    format!(
        "{} | {}{comma}{divided}",
        periods.before.words(),
        periods.after.words(),
        comma = comma()
    )
}

#[cfg(test)]
mod tests {
    use super::{Turn, compare};
    use crate::query::{Filter, Shown, test_catalog as catalog, ties};
    use crate::time::{Moment, Span};

    #[test]
    fn ties_begin_end_grow_shrink_or_stay() {
        let catalog = catalog(
            r#"[{"id":"1","kind":"visit","title":"","when":"2020-02","parties":["MAR","MLI"]},
                {"id":"2","kind":"visit","title":"","when":"2020-03","parties":["MAR","NER"]},
                {"id":"3","kind":"visit","title":"","when":"2020-03","parties":["MAR","BFA"]},
                {"id":"4","kind":"visit","title":"","when":"2021-03","parties":["MAR","MLI"]},
                {"id":"5","kind":"visit","title":"","when":"2021-04","parties":["MAR","MLI"]},
                {"id":"6","kind":"visit","title":"","when":"2021-05","parties":["MAR","MLI"]},
                {"id":"7","kind":"visit","title":"","when":"2021-05","parties":["MAR","TCD"]},
                {"id":"8","kind":"visit","title":"","when":"2021-05","parties":["MAR","BFA"]}]"#,
        );
        let shown = Shown::of(&catalog, &Filter::default());
        let year =
            |year| Span::new(Moment::from_civil(year, 1, 1), Moment::from_civil(year + 1, 1, 1));
        let of = |span| ties(&catalog, &shown, Some(span));
        let compared = compare(&of(year(2020)), &of(year(2021)));
        let words: Vec<(String, Turn, i64)> = compared
            .changes
            .iter()
            .map(|it| (catalog.party_name(it.parties.1).to_owned(), it.turn(), it.difference()))
            .collect();
        assert_eq!(
            words,
            [
                ("Mali".to_owned(), Turn::Grew, 2),
                ("Niger".to_owned(), Turn::Ended, -1),
                ("Chad".to_owned(), Turn::Began, 1),
                ("Burkina Faso".to_owned(), Turn::Same, 0),
            ]
        );
        let turns: Vec<(Turn, usize)> = compared.turns().collect();
        let each_once = [Turn::Began, Turn::Ended, Turn::Grew, Turn::Same].map(|turn| (turn, 1));
        assert_eq!(turns, each_once);
        assert_eq!(compared.most, 3);
    }
}
