//! What the values of a column are: dates, countries, numbers, addresses, few or many of them.
//!
//! Owns the counting over the rows that are looked at. Leaves what follows from it to `guess`.

use std::collections::{HashMap, HashSet};

use super::dates::{self, DateOrder, Rules};
use super::names;
use super::order::OrderEvidence;
use super::parties::{self, Party};
use super::value::{is_url, number, present};

/// So many different values of a column are remembered.
const DISTINCT: usize = 20_000;
/// So many of them are kept for a list of kinds.
pub(super) const LISTED: usize = 60;

/// The values of a column.
#[derive(Debug, Default)]
pub(super) struct Profile {
    /// Cells that hold something.
    pub filled: usize,
    pub dates: usize,
    /// Of the dates, those that are a year and nothing else.
    pub years: usize,
    /// Numbers that could be days of a spreadsheet.
    pub serials: usize,
    pub countries: usize,
    pub urls: usize,
    pub numbers: usize,
    pub largest: f64,
    pub smallest: f64,
    /// Characters of all cells.
    pub letters: usize,
    pub kinds: usize,
    pub statuses: usize,
    /// Different values, in their order; those after the first are not listed.
    pub values: Vec<String>,
    seen: HashSet<u64>,
    pub distinct: usize,
    pub order: OrderEvidence,
    /// What is known of a value that came before.
    known: HashMap<String, Known>,
}

#[derive(Copy, Clone, Debug, Default)]
struct Known {
    is_country: bool,
    is_kind: bool,
    is_status: bool,
}

impl Profile {
    /// Looks at a cell in a line.
    pub(super) fn look(&mut self, cell: &str, line: usize) {
        let Some(value) = present(cell) else { return };
        self.filled += 1;
        self.letters += value.len();
        self.count_distinct(value);
        if value.split_whitespace().all(is_url) {
            self.urls += 1;
            return;
        }
        if let Some(number) = number(value) {
            self.number(number);
        }
        if value.len() <= 80 && value.bytes().any(|it| it.is_ascii_digit()) {
            self.date(value, line);
        }
        let known = self.known(value);
        self.countries += usize::from(known.is_country);
        self.kinds += usize::from(known.is_kind);
        self.statuses += usize::from(known.is_status);
    }

    fn count_distinct(&mut self, value: &str) {
        use std::hash::BuildHasher;
        if self.seen.len() >= DISTINCT {
            self.distinct += 1;
            return;
        }
        let hash = foldhash::fast::FixedState::default().hash_one(value);
        if self.seen.insert(hash) {
            self.distinct += 1;
            if self.values.len() < LISTED {
                self.values.push(value.to_owned());
            }
        }
    }

    fn number(&mut self, number: f64) {
        if self.numbers == 0 {
            (self.smallest, self.largest) = (number, number);
        }
        self.numbers += 1;
        self.smallest = self.smallest.min(number);
        self.largest = self.largest.max(number);
        // 1927 to 2119.
        self.serials += usize::from((10_000.0..80_000.0).contains(&number));
    }

    fn date(&mut self, value: &str, line: usize) {
        let is_year = value.len() == 4 && value.bytes().all(|it| it.is_ascii_digit());
        if is_year {
            let is_near = value.parse::<u32>().is_ok_and(|year| (1000..2200).contains(&year));
            self.dates += usize::from(is_near);
            self.years += usize::from(is_near);
            return;
        }
        let read = |order| dates::read(value, Rules { order, serial: false }).is_some();
        if read(DateOrder::Dmy) || read(DateOrder::Mdy) {
            self.dates += 1;
            self.order.look(value, line);
        }
    }

    fn known(&mut self, value: &str) -> Known {
        if value.len() > 120 || value.bytes().all(|it| it.is_ascii_digit() || b"/.-:".contains(&it))
        {
            // A country by its number.
            let is_country = value.len() == 3 && parties::country(value).is_some();
            return Known { is_country, ..Known::default() };
        }
        if let Some(known) = self.known.get(value) {
            return *known;
        }
        let is_country = |party: &Party| matches!(party, Party::Country(..));
        let known = Known {
            is_country: parties::read(value).iter().any(is_country),
            is_kind: names::kind(value).is_some(),
            is_status: names::status(value).is_some(),
        };
        if self.known.len() < DISTINCT {
            self.known.insert(value.to_owned(), known);
        }
        known
    }

    /// The share of the filled cells, from 0 to 1.
    pub(super) fn share(&self, count: usize) -> f32 {
        if self.filled == 0 { 0.0 } else { count as f32 / self.filled as f32 }
    }

    /// Letters in a cell, on average.
    pub(super) fn mean_length(&self) -> usize {
        self.letters.checked_div(self.filled).unwrap_or_default()
    }
}
