//! The brackets that are open at a place, in memory that does not grow with their number.
//!
//! Owns which closing bracket closes what where they do not match. Remembers the kinds of the 128
//! innermost brackets; those further out accept any closing bracket.

/// Open brackets, innermost last.
#[derive(Default)]
pub(super) struct Brackets {
    depth: usize,
    /// How many of the bits of `lists` are known.
    known: u32,
    /// One bit for each bracket, the innermost lowest; set for `[`.
    lists: u128,
}

impl Brackets {
    /// How many are open.
    pub(super) const fn depth(&self) -> usize {
        self.depth
    }

    /// Whether the innermost is `[`.
    pub(super) const fn is_in_list(&self) -> bool {
        self.known > 0 && self.lists & 1 == 1
    }

    /// Whether any `[` is open, among the brackets whose kinds are known.
    pub(super) const fn has_list(&self) -> bool {
        self.lists != 0
    }

    /// Whether the bracket so far out, 0 for the innermost, is `[`; none where that is not known.
    pub(super) fn kind(&self, place: u32) -> Option<bool> {
        (place < self.known).then_some((self.lists >> place) & 1 == 1)
    }

    /// Whether the kinds of all of them are known.
    pub(super) const fn is_known(&self) -> bool {
        self.depth == self.known as usize
    }

    /// How far out the nearest of this kind is, 0 for the innermost; none where none is known.
    pub(super) fn nearest(&self, is_list: bool) -> Option<u32> {
        let wanted = if is_list { self.lists } else { !self.lists };
        let within = wanted.trailing_zeros();
        (within < self.known).then_some(within)
    }

    /// Closes the innermost, of whichever kind it is.
    pub(super) fn close_innermost(&mut self) {
        self.pop(1);
    }

    /// Opens a bracket.
    pub(super) fn open(&mut self, is_list: bool) {
        self.depth += 1;
        self.known = (self.known + 1).min(u128::BITS);
        self.lists = (self.lists << 1) | u128::from(is_list);
    }

    /// Closes the innermost bracket of this kind with all that is open within it. False, and
    /// nothing is closed, if there is none.
    pub(super) fn close(&mut self, is_list: bool) -> bool {
        if let Some(within) = self.nearest(is_list) {
            self.pop(within + 1);
            return true;
        }
        if !self.is_known() {
            self.pop(self.known + 1);
            return true;
        }
        false
    }

    /// Closes the lists that are open directly around this place.
    pub(super) fn leave_lists(&mut self) {
        self.pop(self.lists.trailing_ones().min(self.known));
    }

    fn pop(&mut self, count: u32) {
        self.depth = self.depth.saturating_sub(count as usize);
        self.known = self.known.saturating_sub(count);
        self.lists = self.lists.checked_shr(count).unwrap_or(0);
    }
}

#[cfg(test)]
mod tests {
    use super::Brackets;

    #[test]
    fn a_bracket_closes_the_nearest_of_its_kind() {
        let mut open = Brackets::default();
        for is_list in [false, true, false] {
            open.open(is_list);
        }
        assert!(open.close(true), "the list, and the object in it");
        assert_eq!(open.depth(), 1);
        assert!(!open.close(true), "no list is left");
        assert!(open.close(false));
        assert_eq!(open.depth(), 0);
    }

    #[test]
    fn millions_of_brackets_take_no_memory_and_close_again() {
        let mut open = Brackets::default();
        for _ in 0..1_000_000 {
            open.open(true);
        }
        for _ in 0..1_000_000 {
            assert!(open.close(true));
        }
        assert_eq!(open.depth(), 0);
        assert!(!open.close(true));
    }
}
