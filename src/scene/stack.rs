//! Kinds stacked in a bar: each as high as its share, none too thin to be seen.

use crate::query::{KindClass, KindCounts};

/// Least height of a kind within a bar in points, so that a rare one shows.
const LEAST_PART: f32 = 1.5;

/// Kinds stacked in a height: each with its start and its height, none too thin to be seen.
pub fn stacked(
    kinds: &KindCounts,
    total: u32,
    height: f32,
) -> impl Iterator<Item = (KindClass, f32, f32)> {
    let present = kinds.iter().filter(|count| **count > 0).count();
    // What thin parts are given is taken from all alike.
    let least = LEAST_PART.min(height / present.max(1) as f32);
    let rest = height - least * present as f32;
    let mut from = 0.0;
    KindClass::all().zip(*kinds).filter(|(_, count)| *count > 0).map(move |(kind, count)| {
        let part = least + rest * count as f32 / total.max(1) as f32;
        let start = from;
        from += part;
        (kind, start, part)
    })
}

#[cfg(test)]
mod tests {
    use super::{LEAST_PART, stacked};
    use crate::query::KindCounts;

    #[test]
    fn a_rare_kind_is_seen_and_all_fill_the_bar() {
        let mut kinds = KindCounts::default();
        (kinds[0], kinds[3], kinds[7]) = (9_998, 1, 1);
        let parts: Vec<_> = stacked(&kinds, 10_000, 30.0).collect();
        assert_eq!(parts.len(), 3);
        assert!(parts.iter().all(|(_, _, height)| *height >= LEAST_PART));
        let sum: f32 = parts.iter().map(|(_, _, height)| height).sum();
        assert!((sum - 30.0).abs() < 1e-3);
    }
}
