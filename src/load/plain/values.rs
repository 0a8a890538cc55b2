//! Single values, and lists of them.

use compact_str::CompactString;
use serde_json::Value;

use super::reader::{Next, Reader};
use crate::load::fields::QUOTES;
use crate::model::{CodeList, Text, When};

/// A type of the model that is read from plain JSON.
pub(super) trait Plain: Sized {
    /// Reads the value that is next, which is not null; none if the careful reader has to.
    fn read(reader: &mut Reader<'_>) -> Option<Self>;
}

impl Plain for String {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.text().map(std::borrow::Cow::into_owned)
    }
}

impl Plain for CompactString {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.text().map(Self::from)
    }
}

impl Plain for u32 {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.whole_number()
    }
}

impl Plain for Value {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.value()
    }
}

impl Plain for When {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.date().map(Self::Date)
    }
}

impl Plain for Text {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        if reader.next()? == b'"' {
            return String::read(reader).map(Self::Plain);
        }
        reader.open()?;
        let (mut texts, mut is_first) = (Vec::<(CompactString, String)>::new(), true);
        while let Next::Key(tag) = reader.key(&mut is_first)? {
            if texts.iter().any(|(known, _)| known == tag) || texts.len() == MOST_LANGUAGES {
                return None;
            }
            if tag.starts_with(QUOTES) || tag.ends_with(QUOTES) {
                return None;
            }
            if texts.is_empty() {
                texts.reserve_exact(3);
            }
            texts.push((tag.into(), String::read(reader)?));
        }
        Some(Self::ByLanguage(texts))
    }
}

/// A text in more languages is left to the careful reader, which finds one that stands twice among many.
const MOST_LANGUAGES: usize = 24;

impl<T: CodeList + for<'a> From<&'a str>> Plain for T {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.code()
    }
}

/// Reads a list.
pub(super) fn list<T: Plain>(reader: &mut Reader<'_>) -> Option<Vec<T>> {
    reader.pass(b'[')?;
    let (mut entries, mut is_first) = (Vec::new(), true);
    while reader.has_entry(&mut is_first)? {
        // Room that grows by itself is for four at first; most have one or two.
        if entries.is_empty() {
            entries.reserve_exact(2);
        }
        entries.push(T::read(reader)?);
    }
    Some(entries)
}

/// A list, as the value of a field.
pub(super) struct List<T>(pub Vec<T>);

impl<T: Plain> Plain for List<T> {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        list(reader).map(Self)
    }
}
