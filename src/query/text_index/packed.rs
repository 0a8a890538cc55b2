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

/// Appends a number.
pub(super) fn pack(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 1 << BITS {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= BITS;
    }
    bytes.push(number as u8);
}

/// In how many bytes a number is packed.
pub(super) fn packed_length(number: u32) -> u32 {
    (u32::BITS - (number | 1).leading_zeros()).div_ceil(BITS)
}

/// Writes a number at the beginning of `to`; tells how many bytes that took.
pub(super) fn write(to: &mut [u8], mut number: u32) -> u32 {
    let mut length = 0;
    for byte in to {
        length += 1;
        *byte = (number & 0x7f) as u8;
        number >>= BITS;
        if number == 0 {
            break;
        }
        *byte |= 0x80;
    }
    length
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Numbers, pack, packed_length, write};

    proptest! {
        #[test]
        fn numbers_come_back_as_they_were_packed(numbers in prop::collection::vec((any::<u32>(), 0_u32..32).prop_map(|(it, bits)| it >> bits), 0..20)) {
            let mut bytes = Vec::new();
            numbers.iter().for_each(|number| pack(&mut bytes, *number));
            prop_assert_eq!(Numbers(&bytes).collect::<Vec<_>>(), numbers.as_slice());
            let mut written = vec![0; numbers.iter().map(|it| packed_length(*it) as usize).sum()];
            let mut at = 0;
            for number in numbers {
                at += write(&mut written[at..], number) as usize;
            }
            prop_assert_eq!((written, at), (bytes.clone(), bytes.len()));
        }
    }
}
