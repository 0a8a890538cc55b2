//! Bytes of a file that are no text: where they stand, what they are, and � in their place.

use std::borrow::Cow;

use super::Decoded;
use crate::load::codes;
use crate::load::report::{LISTED, Report, Words};
use crate::say;

/// Where something is no text, as bytes of the text, and what it is.
#[derive(Default)]
pub(in crate::load) struct Lost {
    /// As many as are listed.
    listed: Vec<(usize, Damage)>,
    /// How many more there are of bytes that are no letters.
    more: usize,
}

/// What is no text.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Damage {
    /// A byte that is no letter in UTF-8.
    Byte(u8),
    /// Half of a character in UTF-16.
    Half,
    /// So many zero bytes.
    Zeros(usize),
    /// So many zero bytes at the end of the file.
    ZerosAtEnd(usize),
}

impl Lost {
    pub(super) fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    pub(super) fn add(&mut self, at: usize, damage: Damage) {
        if self.listed.len() < LISTED {
            self.listed.push((at, damage));
        } else {
            self.more += usize::from(matches!(damage, Damage::Byte(_) | Damage::Half));
        }
    }

    pub(super) fn report(&self, report: &mut Report<'_>) {
        for (at, damage) in &self.listed {
            let code = match damage {
                Damage::Byte(_) | Damage::Half => codes::BROKEN_CHARACTER,
                Damage::Zeros(_) | Damage::ZerosAtEnd(_) => codes::ZERO_BYTES,
            };
            report.add(code, Some(*at), |_| {
                let (message, hint) = damage.words();
                Words { message, hint, ..Words::default() }
            });
        }
        (0..self.more).for_each(|_| report.count(codes::BROKEN_CHARACTER));
    }
}

impl Decoded<'_> {
    /// Cuts zero bytes from the end of the text.
    pub(super) fn cut_zeros(&mut self) {
        let end = self.text.trim_end_matches('\0').len();
        let zeros = self.text.len() - end;
        if zeros == 0 {
            return;
        }
        match &mut self.text {
            Cow::Borrowed(text) => *text = text.get(..end).unwrap_or_default(),
            Cow::Owned(text) => text.truncate(end),
        }
        self.lost.add(end, Damage::ZerosAtEnd(zeros));
    }

    /// Puts � in the place of zero bytes.
    pub(super) fn mend_zeros(&mut self) {
        let mut mended = String::with_capacity(self.text.len());
        let mut lost = Lost { more: self.lost.more, ..Lost::default() };
        let mut known = std::mem::take(&mut self.lost.listed).into_iter().peekable();
        let mut rest: &str = &self.text;
        while let Some(zero) = memchr::memchr(0, rest.as_bytes()) {
            let (before, zeros) = rest.split_at_checked(zero).unwrap_or((rest, ""));
            let at = self.text.len() - zeros.len();
            while let Some((earlier, damage)) = known.next_if(|(earlier, _)| *earlier < at) {
                lost.add(mended.len() + before.len() - (at - earlier), damage);
            }
            mended.push_str(before);
            let behind = zeros.trim_start_matches('\0');
            lost.add(mended.len(), Damage::Zeros(zeros.len() - behind.len()));
            mended.push(char::REPLACEMENT_CHARACTER);
            rest = behind;
        }
        let shift = self.text.len() - rest.len();
        for (earlier, damage) in known {
            lost.add(mended.len() + earlier.saturating_sub(shift), damage);
        }
        mended.push_str(rest);
        self.lost = lost;
        self.text = Cow::Owned(mended);
    }
}

impl Damage {
    fn words(self) -> (String, String) {
        match self {
            Self::Byte(byte) => {
                let (letter, _) = encoding_rs::WINDOWS_1252
                    .decode_without_bom_handling(std::slice::from_ref(&byte));
                let hint = match letter.chars().next() {
                    Some(letter) if !letter.is_control() => {
                        say!("found-byte-meant-hint", letter = letter.to_string())
                    }
                    _ => say!("found-byte-hint").to_owned(),
                };
                (say!("found-byte", byte = format!("{byte:02X}")), hint)
            }
            Self::Half => {
                (say!("found-half-sixteen").to_owned(), say!("found-half-sixteen-hint").to_owned())
            }
            Self::Zeros(count) => {
                (say!("found-zeros", count = count), say!("found-zeros-hint").to_owned())
            }
            Self::ZerosAtEnd(count) => (
                say!("found-zeros-at-end", count = count),
                say!("found-zeros-at-end-hint").to_owned(),
            ),
        }
    }
}
