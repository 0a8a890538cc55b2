//! Short lists of numbers that are asked for in no order: one or two, as most have, stand beside each other, so that one
//! look at memory finds them.

/// See the module.
pub(super) struct Near(Vec<[u32; 2]>);

/// In place of a number: none, or more than stand here. No file has as many of anything.
const NONE: u32 = u32::MAX;
const MORE: u32 = u32::MAX - 1;

impl Near {
    /// Of about so many lists.
    pub(super) fn with_capacity(lists: usize) -> Self {
        Self(Vec::with_capacity(lists))
    }

    /// Adds the next list.
    pub(super) fn push(&mut self, mut list: impl ExactSizeIterator<Item = u32>) {
        self.0.push(match list.len() {
            0..=2 => [list.next().unwrap_or(NONE), list.next().unwrap_or(NONE)],
            _ => [MORE, NONE],
        });
    }

    /// The numbers of a list; none if it has more than stand here.
    pub(super) fn get(&self, list: usize) -> Option<impl Iterator<Item = u32> + use<>> {
        let own = self.0.get(list).copied().unwrap_or([NONE; 2]);
        (own != [MORE, NONE]).then(|| own.into_iter().filter(|number| *number != NONE))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Near;

    proptest! {
        #[test]
        fn lists_of_up_to_two_stand_here(lists in prop::collection::vec(prop::collection::vec(0_u32..9, 0..4), 0..9)) {
            let mut near = Near::with_capacity(lists.len());
            lists.iter().for_each(|list| near.push(list.iter().copied()));
            for (place, list) in lists.iter().enumerate() {
                let found = near.get(place).map(Iterator::collect::<Vec<_>>);
                prop_assert_eq!(found, (list.len() <= 2).then(|| list.clone()));
            }
            prop_assert_eq!(near.get(lists.len()).map(Iterator::count), Some(0));
        }
    }
}
