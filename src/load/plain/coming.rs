//! A plain list of which not all is in memory at a time, and one that was read before its text is.

use super::packing::Packing;
use super::reader::{Dates, Next, Reader};
use super::{Beginning, Between, PACKED_PIECE, Plain, Window, first, parts};
use crate::model::Onlooker;

/// A list of events that comes in.
pub(in crate::load) struct Coming<'o> {
    plain: Plain<'o>,
    beginning: Beginning,
    dates: Dates,
    /// Number of the next part.
    next: usize,
}

impl<'o> Coming<'o> {
    /// The list whose opening bracket stands at a byte of the beginning of the text; none if it is not plain,
    /// or if it cannot be told where records begin.
    pub(in crate::load) fn begin(
        text: &str,
        bracket: usize,
        onlooker: &'o dyn Onlooker,
    ) -> Option<Self> {
        let start = first(text, bracket)?;
        let beginning = Beginning::of(text, start, Between::Commas);
        if beginning.pattern.is_empty() {
            return None;
        }
        let packing = Some(Packing::new(onlooker, text.get(start..)?));
        let plain = Plain { end: start, packing, ..Plain::default() };
        Some(Self { plain, beginning, dates: Dates::default(), next: 0 })
    }

    /// Where the next record begins in the whole text, or the byte after the list.
    pub(in crate::load) fn end(&self) -> usize {
        self.plain.end
    }

    /// The parts of what is in memory, which begins at the byte `base` of the whole text and goes to its end or
    /// not: without the last record, which may not be there as a whole. None if that is the only one.
    pub(in crate::load) fn parts(
        &self,
        text: &str,
        base: usize,
        is_all: bool,
    ) -> Option<Vec<(usize, usize)>> {
        let from = self.plain.end.checked_sub(base)?;
        let end = if is_all { text.len() } else { self.beginning.last(text, from)? };
        let mut starts = self.beginning.all(text, from, PACKED_PIECE);
        starts.retain(|start| *start < end);
        Some(parts(&starts, end, 0).into_iter().map(|(_, part)| part).collect())
    }

    /// Reads these parts; tells whether the list ends in them. None if something is not as it should be.
    pub(in crate::load) fn read(
        &mut self,
        text: &str,
        base: usize,
        parts: &[(usize, usize)],
    ) -> Option<bool> {
        let numbered: Vec<_> = (self.next..).zip(parts.iter().copied()).collect();
        self.next += parts.len();
        let window = Window { text, base, between: Between::Commas, dates: &self.dates };
        self.plain.read(window, &numbered)
    }

    /// The list, in a text in which it ends before this byte.
    pub(in crate::load) fn ending_at(self, end: usize) -> Given<'o> {
        Given(self.plain).ending_at(end)
    }
}

/// A list of events that was read before.
pub(in crate::load) struct Given<'o>(Plain<'o>);

impl<'o> Given<'o> {
    /// A list that was taken for one without faults.
    pub(in crate::load) fn again(mut packing: Packing<'o>) -> Self {
        packing.forget_kept();
        Self(Plain { packing: Some(packing), ..Plain::default() })
    }

    /// The same in a text in which it ends before this byte.
    pub(in crate::load) fn ending_at(self, end: usize) -> Self {
        Self(Plain { end, ..self.0 })
    }

    /// Whether a record is left to the careful reader.
    pub(in crate::load) fn has_odd(&self) -> bool {
        !self.0.odd.is_empty()
    }

    pub(in crate::load) fn plain(self) -> Plain<'o> {
        self.0
    }
}

/// Where the list of events opens in an object that is plain up to there; none if it does not, or if not all of
/// that is there.
pub(in crate::load) fn bracket(text: &str) -> Option<usize> {
    let mut reader = Reader::new(text, 0);
    let mut is_first = true;
    reader.open()?;
    while let Next::Key(key) = reader.key(&mut is_first)? {
        if key == "events" {
            return (reader.next()? == b'[').then_some(reader.at);
        }
        reader.value()?;
    }
    None
}
