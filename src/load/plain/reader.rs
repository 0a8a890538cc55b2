//! A place in a text that is JSON in every letter, and how it moves on.
//!
//! Owns the grammar. Every answer of none means: not plain. What is not plain is never reported here.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use compact_str::CompactString;
use foldhash::fast::RandomState;
use serde_json::Value;

use super::values::Plain;
use crate::load::fields::QUOTES;
use crate::load::nearest::Slips;
use crate::load::records::LONG_TITLE;
use crate::load::value::DEEPEST;
use crate::model::{CodeList, Other};
use crate::time::EventDate;

/// Dates, but days, that are kept to be given again; files have the same ones over and over.
const DATES: usize = 1 << 16;

/// What comes next in an object.
pub(super) enum Next<'t> {
    /// A key; its value follows.
    Key(&'t str),
    End,
}

/// A field of an object.
pub(super) enum Slot<T> {
    Absent,
    /// It is there, but says nothing.
    Null,
    Given(T),
}

impl<T> Slot<T> {
    pub(super) fn given(self) -> Option<T> {
        match self {
            Self::Given(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }
}

pub(super) struct Reader<'t> {
    text: &'t str,
    bytes: &'t [u8],
    /// The byte that comes next.
    pub at: usize,
    slips: Slips,
    dates: KnownDates,
}

/// Dates by how they are written.
type KnownDates = HashMap<CompactString, EventDate, RandomState>;

/// The dates that were met so far: who begins to read takes some along, and gives them back.
#[derive(Default)]
pub(super) struct Dates(Mutex<Vec<KnownDates>>);

impl Dates {
    pub(super) fn take(&self) -> KnownDates {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default()
    }

    pub(super) fn keep(&self, dates: KnownDates) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(dates);
    }
}

/// How many bytes stand before the first quote, backslash or control character; none if there is none.
#[inline]
fn plain_letters(bytes: &[u8]) -> Option<usize> {
    /// Every byte 1, and 128.
    const LOW: u64 = u64::from_ne_bytes([0x01; 8]);
    const HIGH: u64 = u64::from_ne_bytes([0x80; 8]);
    /// The high bit of each byte that is less than this, 128 at most; behind the first one, of others, too.
    fn below(bytes: u64, bound: u8) -> u64 {
        bytes.wrapping_sub(LOW * u64::from(bound)) & !bytes & HIGH
    }
    let mut passed = 0;
    let (eights, _) = bytes.as_chunks::<8>();
    for eight in eights {
        let eight = u64::from_le_bytes(*eight);
        let quote = below(eight ^ (LOW * u64::from(b'"')), 1);
        let backslash = below(eight ^ (LOW * u64::from(b'\\')), 1);
        let found = quote | backslash | below(eight, b' ');
        if found != 0 {
            return Some(passed + (found.trailing_zeros() / u8::BITS) as usize);
        }
        passed += 8;
    }
    let rest = bytes.get(passed..)?;
    Some(passed + rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f))?)
}

impl<'t> Reader<'t> {
    /// A reader of a text from a byte on.
    pub(super) fn new(text: &'t str, at: usize) -> Self {
        Self::knowing(text, at, KnownDates::default())
    }

    /// The same, with dates that are known already.
    pub(super) fn knowing(text: &'t str, at: usize, dates: KnownDates) -> Self {
        Self { text, bytes: text.as_bytes(), at, slips: Slips::default(), dates }
    }

    pub(super) fn into_dates(self) -> KnownDates {
        self.dates
    }

    /// The next byte that is no blank; the reader then stands before it.
    pub(super) fn next(&mut self) -> Option<u8> {
        loop {
            let byte = *self.bytes.get(self.at)?;
            if !matches!(byte, b' ' | b'\t' | b'\n' | b'\r') {
                return Some(byte);
            }
            self.at += 1;
        }
    }

    /// Whether a line has ended since a byte.
    pub(super) fn has_line_since(&self, at: usize) -> bool {
        self.bytes.get(at..self.at).is_some_and(|passed| passed.contains(&b'\n'))
    }

    /// Passes a sign, which must be the next.
    pub(super) fn pass(&mut self, sign: u8) -> Option<()> {
        (self.next()? == sign).then(|| self.at += 1)
    }

    /// Passes `null`, if it is next.
    fn passes_null(&mut self) -> Option<bool> {
        if self.next()? != b'n' {
            return Some(false);
        }
        (self.bytes.get(self.at..self.at + 4)? == b"null").then(|| self.at += 4)?;
        Some(true)
    }

    /// What stands between the quotes of the text that is next, and whether a backslash does.
    fn quoted(&mut self) -> Option<(&'t str, bool)> {
        self.pass(b'"')?;
        let start = self.at;
        let mut escapes = false;
        loop {
            self.at += plain_letters(self.bytes.get(self.at..)?)?;
            match self.bytes.get(self.at)? {
                b'"' => break,
                b'\\' => {
                    escapes = true;
                    self.at += 2;
                }
                // A control character.
                _ => return None,
            }
        }
        let text = self.text.get(start..self.at)?;
        self.at += 1;
        Some((text, escapes))
    }

    /// The text that is next.
    pub(super) fn text(&mut self) -> Option<Cow<'t, str>> {
        let start = self.at;
        let (text, escapes) = self.quoted()?;
        if !escapes {
            return Some(Cow::Borrowed(text));
        }
        let raw = self.text.get(start..self.at)?;
        serde_json::from_str::<String>(raw).ok().map(Cow::Owned)
    }

    /// The date that is next.
    pub(super) fn date(&mut self) -> Option<EventDate> {
        let (text, escapes) = self.quoted()?;
        if escapes {
            return None;
        }
        if let Some(days) = EventDate::of_days(text) {
            return Some(days);
        }
        if let Some(known) = self.dates.get(text) {
            return Some(known.clone());
        }
        let date = EventDate::parse(text).ok()?;
        if self.dates.len() < DATES {
            self.dates.insert(text.into(), date.clone());
        }
        Some(date)
    }

    /// The whole number that is next, without sign, point or exponent.
    pub(super) fn whole_number(&mut self) -> Option<u32> {
        self.next()?;
        let rest = self.bytes.get(self.at..)?;
        let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let written = self.text.get(self.at..self.at + digits)?;
        // `007` is no JSON, and `2.0` is for the careful reader.
        let is_plain = written == "0" || !written.starts_with('0');
        let ends =
            matches!(rest.get(digits), Some(b',' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t'));
        let number = if is_plain && ends { written.parse().ok()? } else { return None };
        self.at += digits;
        Some(number)
    }

    /// The value that is next, whatever it is.
    pub(super) fn value(&mut self) -> Option<Value> {
        let first = self.next()?;
        let start = self.at;
        let mut depth = 0_usize;
        loop {
            match self.bytes.get(self.at)? {
                b'"' => {
                    self.quoted()?;
                }
                b'{' | b'[' => {
                    depth += 1;
                    if depth > DEEPEST {
                        return None;
                    }
                    self.at += 1;
                }
                b'}' | b']' => {
                    depth = depth.checked_sub(1)?;
                    self.at += 1;
                }
                b',' if depth == 0 => return None,
                _ => self.at += 1,
            }
            if depth > 0 {
                continue;
            }
            // A text, a list and an object have ended; a number or a word ends before what follows.
            let ends = matches!(first, b'"' | b'{' | b'[')
                || matches!(
                    self.bytes.get(self.at)?,
                    b',' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t'
                );
            if ends {
                return serde_json::from_str(self.text.get(start..self.at)?).ok();
            }
        }
    }

    /// Opens the object that is next.
    pub(super) fn open(&mut self) -> Option<()> {
        self.pass(b'{')
    }

    /// The next key of an object, whose value then is next; `is_first` says
    /// whether it was just opened, and is false afterwards.
    pub(super) fn key(&mut self, is_first: &mut bool) -> Option<Next<'t>> {
        let next = self.next()?;
        if next == b'}' {
            self.at += 1;
            return Some(Next::End);
        }
        if !std::mem::take(is_first) {
            self.pass(b',')?;
        }
        let key = self.quoted().filter(|(_, escapes)| !escapes)?.0;
        self.pass(b':')?;
        Some(Next::Key(key))
    }

    /// Passes what separates the entries of a list; false at its end.
    pub(super) fn has_entry(&mut self, is_first: &mut bool) -> Option<bool> {
        if self.next()? == b']' {
            self.at += 1;
            return Some(false);
        }
        if !std::mem::take(is_first) {
            self.pass(b',')?;
        }
        Some(true)
    }

    /// Reads the value of a field that must not have been there before. Null is as good as absent.
    pub(super) fn once<T: Plain>(&mut self, slot: &mut Slot<T>) -> Option<()> {
        if !matches!(slot, Slot::Absent) {
            return None;
        }
        *slot = if self.passes_null()? { Slot::Null } else { Slot::Given(T::read(self)?) };
        Some(())
    }

    /// Reads the value of a field that the object does not know.
    pub(super) fn unknown(
        &mut self,
        key: &str,
        known: &'static [&'static str],
        other: &mut Other,
    ) -> Option<()> {
        // Of a key in two kinds of quotes, the careful reader takes away both.
        let is_odd = key.starts_with(QUOTES) || key.ends_with(QUOTES) || key.len() > LONG_TITLE;
        if is_odd || other.contains_key(key) || self.slips.find(key, known, |name| name).is_some() {
            return None;
        }
        let value = self.value()?;
        other.insert(key.to_owned(), value);
        Some(())
    }

    /// The code that is next; one that is not listed must not look like a slip.
    pub(super) fn code<T: CodeList + for<'a> From<&'a str>>(&mut self) -> Option<T> {
        let written = self.text()?;
        let code = T::from(&written);
        let is_slip =
            !code.is_listed() && self.slips.find(&written, T::LISTED, CodeList::code).is_some();
        (!is_slip).then_some(code)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::plain_letters;

    proptest! {
        #[test]
        fn letters_are_plain_up_to_the_first_that_is_not(
            bytes in prop::collection::vec(prop::sample::select(
                vec![b'a', b' ', b'!', b'"', b'#', b'[', b'\\', b']', 0, 0x1f, 0x7f, 0x80, 0x9f, 0xa2, 0xdc, 0xff]), 0..30),
            letters in 0_usize..40,
        ) {
            let bytes = [vec![b'a'; letters], bytes].concat();
            let expected = bytes.iter().position(|it| matches!(it, b'"' | b'\\' | 0..=0x1f));
            prop_assert_eq!(plain_letters(&bytes), expected);
        }
    }
}
