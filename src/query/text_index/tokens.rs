//! What the events of a piece say, each different word or id once, one after the other in memory: there are
//! thousands of them in each of hundreds of pieces.

/// Where the name behind an id is found.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Behind {
    Person,
    Place,
    Series,
    Party,
}

/// Words, folded, behind which nothing stands, and ids.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    letters: String,
    /// Where the letters of each end.
    ends: Vec<u32>,
    behind: Vec<Option<Behind>>,
}

impl Tokens {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn get(&self, number: u32) -> Option<(Option<Behind>, &str)> {
        let place = number as usize;
        let before = place.checked_sub(1).and_then(|before| self.ends.get(before));
        let start = before.map_or(0, |end| *end as usize);
        let text = self.letters.get(start..*self.ends.get(place)? as usize)?;
        Some((*self.behind.get(place)?, text))
    }

    /// One after the other.
    pub(super) fn iter(&self) -> impl Iterator<Item = (Option<Behind>, &str)> {
        (0..self.len() as u32).filter_map(|number| self.get(number))
    }

    /// Adds one; gives its number.
    pub(super) fn push(&mut self, behind: Option<Behind>, text: &str) -> u32 {
        let number = self.ends.len() as u32;
        self.letters.push_str(text);
        // Of a piece of a file, which is shorter.
        self.ends.push(u32::try_from(self.letters.len()).unwrap_or(u32::MAX));
        self.behind.push(behind);
        number
    }

    /// The same in another order, in no more memory than they need.
    pub(super) fn in_order(&self, order: &[u32]) -> Self {
        let mut tokens = Self {
            letters: String::with_capacity(self.letters.len()),
            ends: Vec::with_capacity(order.len()),
            behind: Vec::with_capacity(order.len()),
        };
        for (behind, text) in order.iter().filter_map(|number| self.get(*number)) {
            tokens.push(behind, text);
        }
        tokens
    }

    pub(super) fn clear(&mut self) {
        self.letters.clear();
        self.ends.clear();
        self.behind.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::{Behind, Tokens};

    #[test]
    fn tokens_stand_in_the_order_that_was_asked_for() {
        let mut tokens = Tokens::default();
        let numbers = [(None, "visit"), (Some(Behind::Party), "MAR"), (None, "")]
            .map(|(behind, text)| tokens.push(behind, text));
        assert_eq!(numbers, [0, 1, 2]);
        let moved: Vec<_> =
            tokens.in_order(&[2, 0, 1]).iter().map(|(_, text)| text.to_owned()).collect();
        assert_eq!(moved, ["", "visit", "MAR"]);
        assert_eq!(tokens.get(1), Some((Some(Behind::Party), "MAR")));
        assert_eq!((tokens.get(3), tokens.len()), (None, 3));
    }
}
