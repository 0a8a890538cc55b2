//! The event file as one object, and as lines.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::Serialize;

use crate::model::{Dataset, Event};

/// What a file of version 1 says that it follows.
const SCHEMA: &str = "attache/1";

/// One object; what can be many stands one a line, so that a comparison of two files shows records.
pub(super) fn file<'e>(
    head: &Dataset,
    events: impl Iterator<Item = Cow<'e, Event>>,
    to: &mut dyn Write,
) -> io::Result<()> {
    let mut object = Object::begin(to, "\n  ")?;
    head_of(head, &mut object)?;
    object.list("events", events)?;
    object.end("\n}\n")
}

/// The object without its events on the first line, then the events, each on its own.
pub(super) fn lines<'e>(
    head: &Dataset,
    events: impl Iterator<Item = Cow<'e, Event>>,
    to: &mut dyn Write,
) -> io::Result<()> {
    let mut object = Object::begin(to, "")?;
    head_of(head, &mut object)?;
    object.end("}\n")?;
    for event in events {
        serde_json::to_writer(&mut *to, &event)?;
        to.write_all(b"\n")?;
    }
    Ok(())
}

/// Everything but the events.
fn head_of(head: &Dataset, object: &mut Object<'_>) -> io::Result<()> {
    // Named one by one, so that no field can be forgotten.
    let Dataset {
        schema,
        title,
        about,
        licence,
        as_of,
        language,
        organisations,
        people,
        commissions,
        places,
        sources,
        events: _,
        files: _,
        other,
    } = head;
    // Keys for editors and other programs come first, where these look for them.
    let (first, rest): (Vec<_>, Vec<_>) = other.iter().partition(|(key, _)| key.starts_with('$'));
    for (key, value) in first {
        object.field(key, value)?;
    }
    object.field("schema", schema.as_deref().unwrap_or(SCHEMA))?;
    object.given("title", title.as_ref())?;
    object.given("about", about.as_ref())?;
    object.given("licence", licence.as_ref())?;
    object.given("as_of", Some(as_of).filter(|as_of| !as_of.is_missing()))?;
    object.given("language", language.as_ref())?;
    for (key, value) in rest {
        object.field(key, value)?;
    }
    object.records("organisations", organisations)?;
    object.records("people", people)?;
    object.records("commissions", commissions)?;
    object.records("places", places)?;
    object.records("sources", sources)
}

/// An object that is written field by field.
struct Object<'w> {
    to: &'w mut dyn Write,
    /// What stands before a field: a line break with blanks, or nothing.
    before: &'static str,
    is_empty: bool,
}

impl<'w> Object<'w> {
    fn begin(to: &'w mut dyn Write, before: &'static str) -> io::Result<Self> {
        to.write_all(b"{")?;
        Ok(Self { to, before, is_empty: true })
    }

    fn key(&mut self, key: &str) -> io::Result<()> {
        if !std::mem::take(&mut self.is_empty) {
            self.to.write_all(b",")?;
        }
        self.to.write_all(self.before.as_bytes())?;
        serde_json::to_writer(&mut *self.to, key)?;
        self.to.write_all(if self.before.is_empty() { b":" } else { b": " })
    }

    fn field<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> io::Result<()> {
        self.key(key)?;
        Ok(serde_json::to_writer(&mut *self.to, value)?)
    }

    fn given<T: Serialize>(&mut self, key: &str, value: Option<&T>) -> io::Result<()> {
        value.map_or(Ok(()), |value| self.field(key, value))
    }

    /// A list, unless there is nothing in it.
    fn records<T: Serialize>(&mut self, key: &str, records: &[T]) -> io::Result<()> {
        if records.is_empty() { Ok(()) } else { self.list(key, records.iter()) }
    }

    fn list<T: Serialize>(
        &mut self,
        key: &str,
        records: impl Iterator<Item = T>,
    ) -> io::Result<()> {
        self.key(key)?;
        self.to.write_all(b"[")?;
        let mut is_first = true;
        for record in records {
            if !std::mem::take(&mut is_first) {
                self.to.write_all(b",")?;
            }
            if !self.before.is_empty() {
                write!(self.to, "{}  ", self.before)?;
            }
            serde_json::to_writer(&mut *self.to, &record)?;
        }
        if !is_first {
            self.to.write_all(self.before.as_bytes())?;
        }
        self.to.write_all(b"]")
    }

    fn end(self, end: &str) -> io::Result<()> {
        self.to.write_all(end.as_bytes())
    }
}
