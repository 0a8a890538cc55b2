//! Up to sixteen bytes of a text as one number: most of what a file says is that short, and is said over and over.

/// Bytes of a short text, at most.
pub(super) const SHORT: usize = size_of::<u128>();

/// The bytes of a short text, the first in the lowest and zeros behind the last; none of a longer one.
#[inline]
pub(super) fn padded(text: &[u8]) -> Option<u128> {
    let length = text.len();
    // The first and the last half overlap where there are fewer bytes than in both.
    if let (Some(first), Some(last)) = (text.first_chunk(), text.last_chunk()) {
        let unused = (SHORT.checked_sub(length)? * 8) as u32;
        let last = u64::from_le_bytes(*last) >> unused.min(u64::BITS - 1) >> (unused / u64::BITS);
        return Some(u128::from(u64::from_le_bytes(*first)) | u128::from(last) << u64::BITS);
    }
    if let (Some(first), Some(last)) = (text.first_chunk(), text.last_chunk()) {
        let unused = ((size_of::<u64>() - length) * 8) as u32;
        let last = u32::from_le_bytes(*last).checked_shr(unused).unwrap_or(0);
        let both = u64::from(u32::from_le_bytes(*first)) | u64::from(last) << u32::BITS;
        return Some(u128::from(both));
    }
    let bytes = text.iter().rev();
    Some(bytes.fold(0, |bytes, byte| bytes << 8 | u128::from(*byte)))
}

/// A hash for tables in which those that collide are forgotten, and nothing else.
#[inline]
pub(super) fn scattered(bytes: u128, salt: u64) -> u64 {
    // The first digits of π behind the point.
    const KEYS: [u64; 2] = [0x243f_6a88_85a3_08d3, 0x1319_8a2e_0370_7344];
    let [low, high] = [bytes as u64, (bytes >> u64::BITS) as u64];
    let product = u128::from(low ^ salt ^ KEYS[0]) * u128::from(high ^ KEYS[1]);
    product as u64 ^ (product >> u64::BITS) as u64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{SHORT, padded};

    proptest! {
        #[test]
        fn short_texts_are_their_bytes(text in prop::collection::vec(any::<u8>(), 0..20)) {
            let mut expected = [0; SHORT];
            let is_short = text.len() <= SHORT;
            if is_short {
                expected[..text.len()].copy_from_slice(&text);
            }
            prop_assert_eq!(padded(&text), is_short.then(|| u128::from_le_bytes(expected)));
        }
    }
}
