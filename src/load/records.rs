//! The records of the event file, each read field by field.
//!
//! Owns what becomes of a record without an id or a name: it is shown under a made-up one, never
//! dropped. The files below have one reader for each noun of the model.

pub(in crate::load) mod event;
mod evidence;
mod mention;
mod proceedings;
mod register;

pub(super) use event::{KNOWN as KNOWN_OF_EVENT, LONG_TITLE};

use super::codes::{self, Code};
use super::context::Context;
use super::fields::{Fields, Need};
use super::value::{Expected, Here, Reading, Sort, refuse};
use crate::model::Text;
use crate::say;

/// An entry of one of the lists of the file.
pub(super) trait Record: Sized {
    /// Reads it. There is always something to show.
    fn read(fields: &mut Fields<'_, '_>) -> Self;
}

/// A part of a record that is an object. Gives it up, as a whole, where `read` does.
pub(in crate::load) fn object<T>(
    here: &Here<'_>,
    ctx: &mut Context<'_>,
    expected: &Expected,
    known: &'static [&'static str],
    read: impl FnOnce(&mut Fields<'_, '_>) -> Option<T>,
) -> Reading<T> {
    if Sort::of(here.span.of(ctx.text)) != Sort::Object {
        return refuse(here, ctx, expected);
    }
    let mut fields = Fields::open(*here, ctx);
    let value = read(&mut fields);
    if !fields.is_finished() {
        // The object is kept as written; this only reports what is wrong in the rest of it.
        let _ = fields.rest(known);
    }
    value.map_or(Reading::Nothing, Reading::Whole)
}

/// Declares the reader of a part of a record: what to say if something else stands there, its
/// fields, and how each is read. The fields are read in the order of the lines.
macro_rules! part {
    ($name:ident, $what:expr, $hint:expr, { $($field:ident: $how:ident),+ $(,)? }) => {
        impl $crate::load::value::FromJson for $name {
            const EXPECTED: $crate::load::value::Expected =
                $crate::load::value::Expected { what: $what, hint: $hint };

            fn read(
                here: &$crate::load::value::Here<'_>,
                ctx: &mut $crate::load::context::Context<'_>,
            ) -> $crate::load::value::Reading<Self> {
                const KNOWN: &[&str] = &[$(stringify!($field)),+];
                $crate::load::records::object(here, ctx, &Self::EXPECTED, KNOWN, |fields| {
                    Some(Self {
                        $($field: part!(fields, $how, stringify!($field)),)+
                        other: fields.rest(KNOWN),
                    })
                })
            }
        }
    };
    ($fields:ident, required, $key:expr) => { $fields.required($key)? };
    ($fields:ident, optional, $key:expr) => { $fields.optional($key) };
    ($fields:ident, list, $key:expr) => { $fields.list($key) };
    ($fields:ident, date, $key:expr) => { $fields.date($key) };
}
pub(in crate::load) use part;

/// The id of a record; `(line 12)` if it has none.
fn id(fields: &mut Fields<'_, '_>) -> String {
    let start = fields.here.span.start;
    let span = fields.span_of("id");
    if let Some(span) = span {
        fields.ctx.enter_record(span);
    }
    match fields.needed::<String>("id") {
        Need::Given(id) if !id.trim().is_empty() => {
            if id.len() > LONG_TITLE && id.chars().count() > LONG_TITLE {
                remark(fields, codes::LONG_NAME, "id", || {
                    (
                        say!("found-long-id", count = id.chars().count()),
                        say!("found-long-id-hint").to_owned(),
                    )
                });
            }
            return id;
        }
        Need::Unreadable => return fields.ctx.enter_nameless(start),
        Need::Given(_) | Need::Absent => {}
    }
    let id = fields.ctx.enter_nameless(start);
    fields.missing(codes::MISSING_ID, "id", &["key", "uid", "identifier"], || {
        (say!("found-no-id", name = &id), say!("found-no-id-hint").to_owned())
    });
    id
}

/// The title or name of a record; its id if it has none.
fn title(fields: &mut Fields<'_, '_>, key: &'static str, others: &[&str], id: &str) -> Text {
    let made_up = format!("(untitled, {})", id.trim_matches(['(', ')']));
    match fields.needed::<Text>(key) {
        Need::Given(title) if !title.is_blank() => return title,
        Need::Unreadable => return Text::Plain(made_up),
        Need::Given(_) | Need::Absent => {}
    }
    fields.missing(codes::MISSING_TITLE, key, others, || {
        (say!("found-no-title", key = key, name = &made_up), say!("found-no-title-hint", key = key))
    });
    Text::Plain(made_up)
}

/// Reports something about the value of a field that was read.
fn remark(
    fields: &mut Fields<'_, '_>,
    code: &'static Code,
    key: &str,
    words: impl FnOnce() -> (String, String),
) {
    let at = fields.span_of(key).map_or(fields.here.span.start, |span| span.start);
    let path = fields.here.path.key(key);
    fields.ctx.problem(code, at, &path, words);
}
