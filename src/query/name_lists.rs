//! Lists by name: which numbers (of events, or of people) belong to each name that the file writes.
//!
//! Owns the layout: one list after the other, so that a million entries are two allocations. Names are
//! ids or plain names, as written; nothing tells whether two spellings are one.

use std::collections::HashMap;

use compact_str::CompactString;
use foldhash::fast::RandomState;

use super::columns::FieldColumn;

/// See the module. Entries keep the order in which they were told.
#[derive(Debug, Default)]
pub(super) struct NameLists {
    numbers: HashMap<CompactString, u32, RandomState>,
    /// Where each list begins, and where the last one ends.
    offsets: Vec<u32>,
    entries: Vec<u32>,
}

/// Takes entries one by one.
#[derive(Debug, Default)]
pub(super) struct Gathering {
    numbers: HashMap<CompactString, u32, RandomState>,
    /// The number of the name and the entry.
    told: Vec<(u32, u32)>,
    /// The last entry of each name, so that one that is told twice in a row counts once.
    last: Vec<Option<u32>>,
}

impl Gathering {
    /// Adds an entry to the list of a name, unless it is the last one there.
    pub fn tell(&mut self, name: &str, entry: u32) {
        let number = if let Some(number) = self.numbers.get(name) {
            *number
        } else {
            let number = self.last.len() as u32;
            self.numbers.insert(name.into(), number);
            self.last.push(None);
            number
        };
        let Some(last) = self.last.get_mut(number as usize) else { return };
        if *last != Some(entry) {
            *last = Some(entry);
            self.told.push((number, entry));
        }
    }

    pub fn done(self) -> NameLists {
        let mut offsets = vec![0_u32; self.last.len() + 1];
        for (number, _) in &self.told {
            if let Some(count) = offsets.get_mut(*number as usize + 1) {
                *count += 1;
            }
        }
        running_sums(&mut offsets);
        let mut next = offsets.clone();
        let mut entries = vec![0; self.told.len()];
        for (number, entry) in &self.told {
            let Some(place) = next.get_mut(*number as usize) else { continue };
            if let Some(own) = entries.get_mut(*place as usize) {
                *own = *entry;
            }
            *place += 1;
        }
        NameLists { numbers: self.numbers, offsets, entries }
    }
}

/// Of the lengths of lists, each one place after its own, where each list begins and where the last one ends; and that
/// end.
pub(super) fn running_sums(offsets: &mut [u32]) -> u32 {
    let mut sum = 0;
    for offset in offsets {
        sum += *offset;
        *offset = sum;
    }
    sum
}

impl NameLists {
    /// The lists of events by the values of a column, in this order of all events.
    pub fn of_column(column: &FieldColumn, order: &[u32]) -> Self {
        let mut offsets = vec![0_u32; column.values.len() + 1];
        // How long they are does not depend on the order.
        for number in column.all() {
            if let Some(count) = offsets.get_mut(number as usize + 1) {
                *count += 1;
            }
        }
        let sum = running_sums(&mut offsets);
        let mut next = offsets.clone();
        let mut entries = vec![0; sum as usize];
        for event in order {
            for number in column.of(*event as usize) {
                let Some(place) = next.get_mut(number as usize) else { continue };
                if let Some(own) = entries.get_mut(*place as usize) {
                    *own = *event;
                }
                *place += 1;
            }
        }
        let numbers = column.values.iter().cloned().zip(0_u32..).collect();
        Self { numbers, offsets, entries }
    }

    /// The list of a name; empty for one that the file does not write.
    pub fn of(&self, name: &str) -> &[u32] {
        let Some(number) = self.numbers.get(name) else { return &[] };
        let at = |place: usize| self.offsets.get(place).map_or(0, |offset| *offset as usize);
        let place = *number as usize;
        self.entries.get(at(place)..at(place + 1)).unwrap_or_default()
    }

    /// The lists that are longer than `least`, with their names, in any order.
    pub fn longer_than(&self, least: usize) -> impl Iterator<Item = (&CompactString, &[u32])> {
        let lists = self.numbers.keys().map(|name| (name, self.of(name)));
        lists.filter(move |(_, list)| list.len() > least)
    }
}

#[cfg(test)]
mod tests {
    use super::Gathering;

    #[test]
    fn a_name_keeps_its_entries_in_order_and_each_once() {
        let mut gathering = Gathering::default();
        for (name, entry) in [("b", 3), ("a", 1), ("b", 3), ("b", 0), ("a", 2)] {
            gathering.tell(name, entry);
        }
        let lists = gathering.done();
        assert_eq!((lists.of("a"), lists.of("b")), (&[1, 2][..], &[3, 0][..]));
        assert!(lists.of("c").is_empty());
        assert_eq!(lists.longer_than(1).count(), 2);
        assert_eq!(lists.longer_than(2).count(), 0);
    }
}
