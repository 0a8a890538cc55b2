//! What tables need of a whole file, made when it is first asked for: its commitments, its contested
//! facts, and the rows of each table by the words that one types to find them.

use std::sync::OnceLock;

use rayon::prelude::*;

use super::fold::fold;
use super::{Catalog, Dispute, EventIx, Promise, RowIx, TableKind};
use crate::model::{Claim, Commitment, Event};

/// See the module. Shared by `Arc`; what takes time is made on the thread that collects rows.
#[derive(Debug)]
pub struct TableIndex {
    language: String,
    promises: OnceLock<Vec<Promise>>,
    disputes: OnceLock<Vec<Dispute>>,
    headings: [OnceLock<TextOrder>; 3],
}

/// All rows of a table by the words of their heading.
#[derive(Debug, Default)]
pub(super) struct TextOrder {
    /// Rows in the order of their words.
    pub rows: Vec<u32>,
    /// The rank of each row; equal words have equal ranks.
    pub ranks: Vec<u32>,
}

impl TableIndex {
    /// Nothing made yet; texts will be read in `language`.
    #[must_use]
    pub fn new(language: &str) -> Self {
        Self {
            language: language.to_owned(),
            promises: OnceLock::new(),
            disputes: OnceLock::new(),
            headings: std::array::from_fn(|_| OnceLock::new()),
        }
    }

    /// The language in which texts are read.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// A commitment by its row, and the event at which it was made.
    #[must_use]
    pub fn promise<'a>(
        &self,
        catalog: &'a Catalog,
        row: RowIx,
    ) -> Option<(EventIx, &'a Commitment)> {
        let promise = self.promises.get()?.get(row.index())?;
        Some((promise.event, promise.get(catalog)?))
    }

    /// What `look` says of a commitment, of which nothing is kept.
    pub(super) fn with_promise<T>(
        &self,
        catalog: &Catalog,
        row: RowIx,
        look: impl FnOnce(&Commitment) -> Option<T>,
    ) -> Option<T> {
        let promise = self.promises.get()?.get(row.index())?;
        let own = |event: &Event| look(event.commitments.get(promise.place as usize)?);
        catalog.with_event(promise.event, own)?
    }

    /// A contested fact by its row.
    #[must_use]
    pub fn dispute(&self, row: RowIx) -> Option<Dispute> {
        self.disputes.get()?.get(row.index()).copied()
    }

    /// The claims of a contested fact.
    pub fn claims<'a>(
        &self,
        catalog: &'a Catalog,
        row: RowIx,
    ) -> impl Iterator<Item = &'a Claim> + use<'a> {
        self.dispute(row).into_iter().flat_map(move |dispute| dispute.claims(catalog))
    }

    /// The event that a row is of.
    #[must_use]
    pub fn event(&self, table: TableKind, row: RowIx) -> Option<EventIx> {
        match table {
            TableKind::Events => Some(EventIx(row.0)),
            TableKind::Commitments => self.promises.get()?.get(row.index()).map(|it| it.event),
            TableKind::Contested => self.dispute(row).map(|it| it.event),
        }
    }

    /// The rows of an event, shown or not.
    #[must_use]
    pub fn rows_of(&self, table: TableKind, event: EventIx) -> std::ops::Range<u32> {
        fn range<T>(
            all: Option<&Vec<T>>,
            event: EventIx,
            of: impl Fn(&T) -> EventIx,
        ) -> std::ops::Range<u32> {
            let all = all.map_or(&[][..], Vec::as_slice);
            let first = all.partition_point(|it| of(it) < event);
            let end = all.partition_point(|it| of(it) <= event);
            first as u32..end as u32
        }
        match table {
            TableKind::Events => event.0..event.0 + 1,
            TableKind::Commitments => range(self.promises.get(), event, |it| it.event),
            TableKind::Contested => range(self.disputes.get(), event, |it| it.event),
        }
    }

    /// The words of a row that one types to find it.
    #[must_use]
    pub fn heading<'a>(&self, catalog: &'a Catalog, table: TableKind, row: RowIx) -> &'a str {
        let words = match table {
            TableKind::Commitments => self.promise(catalog, row).map(|(_, promise)| &promise.text),
            _ => self.event(table, row).and_then(|ix| Some(&catalog.event(ix)?.title)),
        };
        words.map_or("", |text| text.get(&self.language))
    }

    /// What `look` says of the words by which a row is found, of which nothing is kept.
    pub(super) fn with_heading<T: Default>(
        &self,
        catalog: &Catalog,
        table: TableKind,
        row: RowIx,
        look: impl FnOnce(&str) -> T,
    ) -> T {
        let language = &self.language;
        let found = match table {
            TableKind::Commitments => {
                self.with_promise(catalog, row, |it| Some(look(it.text.get(language))))
            }
            _ => self.event(table, row).and_then(|event| {
                catalog.with_event(event, |event| look(event.title.get(language)))
            }),
        };
        found.unwrap_or_default()
    }

    /// Puts the rows of a table in the order of their words, so that typing finds them. It takes its time
    /// where rows are many; until then typing finds nothing.
    pub fn prepare_typing(&self, catalog: &Catalog, table: TableKind) {
        let _ = self.by_heading(catalog, table);
    }

    /// Whether typing finds rows of a table already.
    #[must_use]
    pub fn finds_typed(&self, table: TableKind) -> bool {
        self.order(table).get().is_some()
    }

    fn order(&self, table: TableKind) -> &OnceLock<TextOrder> {
        let [events, commitments, contested] = &self.headings;
        match table {
            TableKind::Events => events,
            TableKind::Commitments => commitments,
            TableKind::Contested => contested,
        }
    }

    pub(super) fn promises(&self, catalog: &Catalog) -> &[Promise] {
        self.promises.get_or_init(|| Promise::all(catalog))
    }

    pub(super) fn disputes(&self, catalog: &Catalog) -> &[Dispute] {
        self.disputes.get_or_init(|| Dispute::all(catalog))
    }

    /// Rows by their words; made when it is first asked for.
    pub(super) fn by_heading(&self, catalog: &Catalog, table: TableKind) -> &TextOrder {
        let made = || {
            let count = match table {
                TableKind::Events => catalog.len(),
                TableKind::Commitments => self.promises(catalog).len(),
                TableKind::Contested => self.disputes(catalog).len(),
            };
            TextOrder::of(count as u32, |row| self.with_heading(catalog, table, RowIx(row), fold))
        };
        self.order(table).get_or_init(made)
    }

    /// The rows whose heading begins with `typed`, by their words; empty where they are not made.
    pub(super) fn beginning_with(
        &self,
        catalog: &Catalog,
        table: TableKind,
        typed: &str,
    ) -> &[u32] {
        let (Some(order), folded) = (self.order(table).get(), fold(typed)) else { return &[] };
        if folded.is_empty() {
            return &[];
        }
        let words = |row: &u32| fold(self.heading(catalog, table, RowIx(*row)));
        let first = order.rows.partition_point(|row| words(row) < folded);
        let rest = order.rows.get(first..).unwrap_or_default();
        let count = rest.partition_point(|row| words(row).starts_with(&folded));
        rest.get(..count).unwrap_or_default()
    }
}

impl TextOrder {
    /// Of rows by their folded words.
    fn of(count: u32, folded: impl Fn(u32) -> String + Send + Sync) -> Self {
        let words: Vec<String> = (0..count).into_par_iter().map(folded).collect();
        // The first letters beside the number: most comparisons need no more.
        let mut keyed: Vec<(u64, u32)> =
            (0..count).into_par_iter().map(|row| (first_letters(&words, row), row)).collect();
        keyed.par_sort_by(|(one, row), (other, next)| {
            one.cmp(other).then_with(|| at(&words, *row).cmp(at(&words, *next)))
        });
        let rows: Vec<u32> = keyed.into_iter().map(|(_, row)| row).collect();
        let mut ranks = vec![0; rows.len()];
        let (mut rank, mut before) = (0, None);
        for row in &rows {
            let own = at(&words, *row);
            if before.is_some_and(|before| before != own) {
                rank += 1;
            }
            before = Some(own);
            if let Some(place) = ranks.get_mut(*row as usize) {
                *place = rank;
            }
        }
        Self { rows, ranks }
    }

    /// The rank of a row.
    pub(super) fn rank(&self, row: u32) -> Option<u32> {
        self.ranks.get(row as usize).copied()
    }
}

fn at(words: &[String], row: u32) -> &str {
    words.get(row as usize).map_or("", String::as_str)
}

/// The first eight bytes, in an order like that of the whole.
fn first_letters(words: &[String], row: u32) -> u64 {
    let bytes = at(words, row).bytes().chain(std::iter::repeat(0));
    bytes.take(8).fold(0, |letters, byte| letters << 8 | u64::from(byte))
}
