//! Numbers packed in bytes: seven bits in each, the lowest first; the last byte of each number has its top
//! bit clear (LEB128).

/// Bits of a number in each of its bytes.
const BITS: u32 = 7;

/// Numbers as they are packed in bytes.
pub(super) struct Numbers<'a>(pub(super) &'a [u8]);

impl Iterator for Numbers<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
            shift += BITS;
        }
    }
}

pub(super) fn pack(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 1 << BITS {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= BITS;
    }
    bytes.push(number as u8);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Numbers, pack};

    proptest! {
        #[test]
        fn numbers_come_back_as_they_were_packed(numbers in prop::collection::vec(any::<u32>(), 0..20)) {
            let mut bytes = Vec::new();
            numbers.iter().for_each(|number| pack(&mut bytes, *number));
            prop_assert_eq!(Numbers(&bytes).collect::<Vec<_>>(), numbers);
        }
    }
}
