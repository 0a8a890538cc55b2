//! Whether the day or the month comes first, and what proves it.

use super::dates::DateOrder;
use crate::load::value::short;
use crate::say;

/// A value with its line.
type Proof = (String, usize);

/// What the values of dates tell of their order.
#[derive(Clone, Debug, Default)]
pub(super) struct OrderEvidence {
    /// The first value that can only be day first, and how many are.
    day_first: Option<Proof>,
    day_count: usize,
    month_first: Option<Proof>,
    month_count: usize,
    /// Values that can be both.
    open: usize,
    first_open: Option<Proof>,
    /// Of those, values with points, which only day-first writing has.
    points: usize,
    /// A year of two digits stands in some.
    short_years: usize,
    long_years: usize,
}

/// In which order dates are read, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateProof {
    /// The order.
    pub order: DateOrder,
    /// Whether it is certain; if not, dates may be read wrongly.
    pub is_certain: bool,
    /// Why, in a sentence; empty if no date needs it.
    pub words: String,
}

impl OrderEvidence {
    /// Looks at a date in a line.
    pub(super) fn look(&mut self, value: &str, line: usize) {
        let Some((first, second, third, sign)) = numbers(value) else { return };
        self.short_years += usize::from(third.len() == 2);
        self.long_years += usize::from(third.len() == 4);
        let (Ok(first), Ok(second)) = (first.parse::<u32>(), second.parse::<u32>()) else { return };
        let proof = || (short(value), line);
        match (first > 12, second > 12) {
            (true, false) => {
                self.day_count += 1;
                self.day_first.get_or_insert_with(proof);
            }
            (false, true) => {
                self.month_count += 1;
                self.month_first.get_or_insert_with(proof);
            }
            // The same day in both orders proves nothing, and needs no proof.
            (false, false) if first != second => {
                self.open += 1;
                self.points += usize::from(sign == '.');
                self.first_open.get_or_insert_with(proof);
            }
            _ => {}
        }
    }

    /// Takes in what another column tells.
    pub(super) fn add(&mut self, other: &Self) {
        let earlier = |one: &Option<Proof>, two: &Option<Proof>| {
            let both = one.iter().chain(two);
            both.min_by_key(|(_, line)| *line).cloned()
        };
        self.day_first = earlier(&self.day_first, &other.day_first);
        self.month_first = earlier(&self.month_first, &other.month_first);
        self.first_open = earlier(&self.first_open, &other.first_open);
        self.day_count += other.day_count;
        self.month_count += other.month_count;
        self.open += other.open;
        self.points += other.points;
        self.short_years += other.short_years;
        self.long_years += other.long_years;
    }

    /// The order, and its proof.
    pub(super) fn decide(&self) -> DateProof {
        let only = |(value, line): &Proof, order: DateOrder| {
            say!("proof-only", value = value, line = line.to_string(), order = order.words())
        };
        let (order, is_certain, mut words) = match (&self.day_first, &self.month_first) {
            (Some(day), None) => (DateOrder::Dmy, true, only(day, DateOrder::Dmy)),
            (None, Some(month)) => (DateOrder::Mdy, true, only(month, DateOrder::Mdy)),
            (Some(day), Some(month)) => {
                let order =
                    if self.month_count > self.day_count { DateOrder::Mdy } else { DateOrder::Dmy };
                let words = say!(
                    "proof-both",
                    day = only(day, DateOrder::Dmy),
                    days = self.day_count.to_string(),
                    month = only(month, DateOrder::Mdy),
                    months = self.month_count.to_string(),
                    order = order.words()
                );
                (order, false, words)
            }
            (None, None) if self.open > 0 && self.points == self.open => {
                (DateOrder::Dmy, true, say!("proof-points").to_owned())
            }
            (None, None) => match &self.first_open {
                Some((value, line)) => {
                    let words = say!("proof-none", value = value, line = line.to_string());
                    (DateOrder::Dmy, false, words)
                }
                None => (DateOrder::Dmy, true, String::new()),
            },
        };
        if self.short_years > 0 && self.long_years == 0 && !words.is_empty() {
            words = say!("proof-short-years", proof = words);
        }
        DateProof { order, is_certain, words }
    }
}

/// The three numbers of a date whose year does not come first, and what stands between them.
fn numbers(value: &str) -> Option<(&str, &str, &str, char)> {
    let day = value.split([' ', 'T']).next()?;
    let sign = day.chars().find(|letter| !letter.is_ascii_digit())?;
    let mut parts = day.split(sign);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    let is_number = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|it| it.is_ascii_digit())
    };
    (is_number(first, 2) && is_number(second, 2) && is_number(third, 4))
        .then_some((first, second, third, sign))
}

#[cfg(test)]
mod tests {
    use super::{DateOrder, OrderEvidence};

    fn decide(values: &[&str]) -> (DateOrder, bool, String) {
        let mut evidence = OrderEvidence::default();
        for (line, value) in (2..).zip(values) {
            evidence.look(value, line);
        }
        let proof = evidence.decide();
        (proof.order, proof.is_certain, proof.words)
    }

    #[test]
    fn one_value_proves_the_order_of_all() {
        let (order, certain, words) = decide(&["02/03/2025", "27/02/2025"]);
        assert_eq!((order, certain), (DateOrder::Dmy, true));
        assert_eq!(words, "“27/02/2025” in line 3 can only be day first");
        assert_eq!(decide(&["02/27/2025"]).0, DateOrder::Mdy);
    }

    #[test]
    fn without_proof_it_is_said() {
        let (order, certain, words) = decide(&["02/03/2025", "05/05/2025"]);
        assert_eq!((order, certain), (DateOrder::Dmy, false));
        assert!(words.starts_with("not decidable: all days are 12 or less"), "{words}");
        assert!(decide(&["02.03.2025"]).1, "points");
        assert!(decide(&["05/05/2025", "2025-03-02"]).1, "nothing to decide");
    }

    #[test]
    fn two_orders_in_one_table_are_said() {
        let (order, certain, words) = decide(&["27/02/2025", "28/02/2025", "02/27/2025"]);
        assert_eq!((order, certain), (DateOrder::Dmy, false));
        assert!(words.contains("(2 such dates), but “02/27/2025” in line 4"), "{words}");
    }
}
