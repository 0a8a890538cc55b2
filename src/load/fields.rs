//! An object, read field by field.
//!
//! Owns which fields of a record were read, and what becomes of the rest: unknown keys, values
//! that could not be read and the earlier of two equal keys are kept in their order, so that
//! nothing of a record is lost. What was read in part, or is replaced by a made-up value, is kept
//! as `title (unreadable)`, so that a converted file does not have one key twice.

mod members;

use serde_json::Value;

pub(super) use members::{Member, QUOTES, entries, mark_replaced, report_key};
use members::{State, read_list};

use super::codes::{self, Code};
use super::context::Context;
use super::nearest::nearest_name;
use super::records::LONG_TITLE;
use super::scan::Span;
use super::value::{Expected, FromJson, Here, Reading, Sort, keep, keep_unread, refuse, short};
use crate::model::{Other, When};
use crate::say;
use crate::words::Said;

/// What a needed field gave.
pub(super) enum Need<T> {
    Given(T),
    /// It is there, but could not be read, which is reported.
    Unreadable,
    Absent,
}

/// The fields of one object.
pub(super) struct Fields<'f, 't> {
    pub ctx: &'f mut Context<'t>,
    pub here: Here<'f>,
    members: Vec<Member<'t>>,
    /// Values that were read in part, under keys of their own.
    unreadable: Vec<(String, Value)>,
    is_finished: bool,
    /// It was reported that there is none, so that none is missing by itself.
    is_empty: bool,
}

impl<'f, 't> Fields<'f, 't> {
    /// Opens an object.
    pub(super) fn open(here: Here<'f>, ctx: &'f mut Context<'t>) -> Self {
        let members = entries(&here, ctx);
        Self::of(here, members, ctx)
    }

    /// The fields of an object whose members were found already.
    pub(super) fn of(here: Here<'f>, members: Vec<Member<'t>>, ctx: &'f mut Context<'t>) -> Self {
        let unreadable = Vec::new();
        Self { ctx, here, members, unreadable, is_finished: false, is_empty: false }
    }

    /// Reports that the record has no field, if it has none: that is one slip, whatever each field is for.
    pub(super) fn report_empty(&mut self) {
        self.is_empty = self.members.is_empty() && !self.is_cut();
        if self.is_empty {
            let (start, path) = (self.here.span.start, self.here.path);
            self.ctx.problem(codes::EMPTY_RECORD, start, &path, || {
                (say!("found-empty-record").to_owned(), say!("found-empty-record-hint").to_owned())
            });
        }
    }

    /// Whether the end of the file cuts through this object, so that fields may be missing.
    pub(super) fn is_cut(&self) -> bool {
        self.ctx.is_cut_at(self.here.span.end)
    }

    /// Where the value of a field stands, if the field is there.
    pub(super) fn span_of(&self, key: &str) -> Option<Span> {
        let mut given = self.members.iter().filter(|member| !member.is_replaced);
        given.find(|member| member.key == key).map(|member| member.span)
    }

    /// A field that a record can do without. A value that cannot be read is kept under its key.
    pub(super) fn optional<T: FromJson>(&mut self, key: &str) -> Option<T> {
        let (place, here) = self.take(key)?;
        match self.read::<T>(key, here) {
            Reading::Whole(value) => Some(value),
            Reading::Part(value) => {
                self.keep_apart(key, here.span, here.depth);
                Some(value)
            }
            Reading::Nothing => {
                if let Some(member) = self.members.get_mut(place) {
                    member.state = State::Reported;
                }
                None
            }
        }
    }

    /// A field in whose place something is made up if it cannot be read.
    pub(super) fn needed<T: FromJson>(&mut self, key: &str) -> Need<T> {
        let Some((_, here)) = self.take(key) else { return Need::Absent };
        match self.read::<T>(key, here) {
            Reading::Whole(value) => Need::Given(value),
            Reading::Part(value) => {
                self.keep_apart(key, here.span, here.depth);
                Need::Given(value)
            }
            Reading::Nothing => {
                self.keep_apart(key, here.span, here.depth);
                Need::Unreadable
            }
        }
    }

    /// A field without which the object says nothing; its absence is reported. If there is none,
    /// the object as a whole is to be given up.
    pub(super) fn required<T: FromJson>(&mut self, key: &'static str) -> Option<T> {
        match self.needed(key) {
            Need::Given(value) => Some(value),
            Need::Unreadable => None,
            Need::Absent => {
                self.missing(codes::MISSING_FIELD, key, &[], || {
                    (say!("found-missing-field", key = key), say!("found-add-field", key = key))
                });
                None
            }
        }
    }

    /// A date; [`When::Missing`] if there is none.
    pub(super) fn date(&mut self, key: &str) -> When {
        self.optional(key).unwrap_or_default()
    }

    /// A list. Entries that cannot be read are kept apart; a single value is a list of one.
    pub(super) fn list<T: FromJson>(&mut self, key: &str) -> Vec<T> {
        let Some((place, here)) = self.take(key) else { return Vec::new() };
        let path = self.here.path.key(key);
        let list = Here { path, ..here };
        match Sort::of(list.span.of(self.ctx.text)) {
            Sort::List => {
                let (entries, unread) = read_list(&list, self.ctx);
                if !unread.is_empty() && entries.is_empty() {
                    self.set_reported(place);
                } else if !unread.is_empty() {
                    self.unreadable.push((unreadable(key), Value::Array(unread)));
                }
                entries
            }
            Sort::Text | Sort::Number | Sort::Object => self.list_of_one(key, place, here),
            _ => {
                let (what, hint) = (Said("expected-list"), Said("expected-brackets-hint"));
                refuse::<T>(&list, self.ctx, &Expected { what, hint });
                self.set_reported(place);
                Vec::new()
            }
        }
    }

    fn list_of_one<T: FromJson>(&mut self, key: &str, place: usize, here: Here<'f>) -> Vec<T> {
        let object = self.here.path;
        let path = object.key(key);
        let (value, is_whole) = match T::read(&Here { path: path.index(0), ..here }, self.ctx) {
            Reading::Whole(value) => (value, true),
            Reading::Part(value) => (value, false),
            Reading::Nothing => {
                self.set_reported(place);
                return Vec::new();
            }
        };
        if !is_whole {
            self.keep_apart(key, here.span, here.depth);
        }
        self.ctx.problem(codes::NOT_A_LIST, here.span.start, &path, || {
            (say!("found-no-list-here", key = key), say!("found-no-list-here-hint").to_owned())
        });
        vec![value]
    }

    /// Reports that a field is missing; `others` are names under which people may have written it.
    /// In a record that the end of the file cuts through, nothing is reported.
    pub(super) fn missing(
        &mut self,
        code: &'static Code,
        key: &'static str,
        others: &[&str],
        words: impl FnOnce() -> (String, String),
    ) {
        if self.is_cut() || self.is_empty {
            return;
        }
        let slip = self.members.iter_mut().find(|member| {
            let name = member.key.to_ascii_lowercase();
            let is_meant = others.contains(&name.as_str()) || nearest_name(&name, [key]).is_some();
            member.state == State::Unread && is_meant
        });
        let start = self.here.span.start;
        let Some(slip) = slip else {
            self.ctx.problem(code, start, &self.here.path, words);
            return;
        };
        slip.state = State::Reported;
        self.ctx.problem(code, slip.key_at, &self.here.path, || {
            let hint = say!("found-slip-of-key", written = short(&slip.key), key = key);
            (words().0, hint)
        });
    }

    /// What was not read, to be kept with the record. Names that look like slips are reported.
    pub(super) fn rest(&mut self, known: &'static [&'static str]) -> Other {
        self.is_finished = true;
        let members = std::mem::take(&mut self.members);
        let is_kept = |it: &&Member<'_>| it.is_replaced || it.state != State::Read;
        let mut other = Other::with_room(members.iter().filter(is_kept).count());
        let mut earlier = 0;
        for member in &members {
            let path = self.here.path.key(&member.key);
            let here = Here { span: member.span, depth: member.depth, path };
            let value = match member.state {
                State::Read if !member.is_replaced => continue,
                State::Reported => keep_unread(&here, self.ctx.text),
                State::Read | State::Unread => keep(&here, self.ctx),
            };
            // In `"place": ,` there is nothing to keep.
            if member.span.start == member.span.end {
                continue;
            }
            let key = if member.is_replaced {
                free_key(&other, &member.key, &mut earlier)
            } else {
                self.report_slip(member, &members, known);
                self.report_long(member);
                member.key.clone().into_owned()
            };
            other.insert(key, value);
        }
        other.extend(self.unreadable.drain(..));
        other
    }

    /// Keeps the value of a field that was read but is not used after all.
    pub(super) fn give_back(&mut self, key: &str) {
        let mut given = self.members.iter_mut().filter(|member| !member.is_replaced);
        if let Some(member) = given.find(|member| member.key == key) {
            member.state = State::Reported;
        }
    }

    /// Whether the object was read to its end.
    pub(super) const fn is_finished(&self) -> bool {
        self.is_finished
    }

    fn report_slip(
        &mut self,
        slip: &Member<'_>,
        given: &[Member<'_>],
        known: &'static [&'static str],
    ) {
        // Names such as `$schema` are for other programs.
        let is_foreign = slip.key.starts_with('$');
        if is_foreign || slip.state == State::Reported || known.contains(&&*slip.key) {
            return;
        }
        let Some(meant) = self.ctx.slips.find(&slip.key, known, |name| name) else { return };
        // Beside `note`, a field `notes` is no slip.
        if given.iter().any(|member| member.key == meant) {
            return;
        }
        self.ctx.problem(codes::MISSPELT_KEY, slip.key_at, &self.here.path, || {
            let key = short(&slip.key);
            (say!("found-misspelt-key", key = key), say!("found-misspelt-key-hint", meant = meant))
        });
    }

    fn report_long(&mut self, member: &Member<'_>) {
        let length = || member.key.chars().count();
        if member.key.len() <= LONG_TITLE || length() <= LONG_TITLE {
            return;
        }
        self.ctx.problem(codes::LONG_NAME, member.key_at, &self.here.path, || {
            (say!("found-long-key", count = length()), say!("found-long-key-hint").to_owned())
        });
    }

    /// The value of a field, which then counts as read. Null is as good as absent.
    fn take(&mut self, key: &str) -> Option<(usize, Here<'f>)> {
        let mut given = self.members.iter_mut().enumerate();
        let (place, member) = given.find(|(_, member)| {
            member.state == State::Unread && !member.is_replaced && member.key == key
        })?;
        member.state = State::Read;
        let here = Here { span: member.span, depth: member.depth, path: self.here.path };
        let is_null = Sort::of(here.span.of(self.ctx.text)) == Sort::Null;
        if is_null { None } else { Some((place, here)) }
    }

    fn read<T: FromJson>(&mut self, key: &str, here: Here<'_>) -> Reading<T> {
        let path = self.here.path.key(key);
        T::read(&Here { path, ..here }, self.ctx)
    }

    fn set_reported(&mut self, place: usize) {
        if let Some(member) = self.members.get_mut(place) {
            member.state = State::Reported;
        }
    }

    /// Keeps a value beside what was read or made up in its place.
    fn keep_apart(&mut self, key: &str, span: Span, depth: usize) {
        let here = Here { span, depth, path: self.here.path };
        self.unreadable.push((unreadable(key), keep_unread(&here, self.ctx.text)));
    }
}

fn unreadable(key: &str) -> String {
    format!("{key} (unreadable)")
}

/// A key for a value whose own key is taken: `title (earlier)`, `title (earlier 2)`.
///
/// `count` runs through the whole object, so that a key that stands a million times is not looked
/// for a million times from the start.
fn free_key(taken: &Other, key: &str, count: &mut usize) -> String {
    let mut name = format!("{key} (earlier)");
    while taken.contains_key(&name) {
        *count += 1;
        name = format!("{key} (earlier {})", *count + 1);
    }
    name
}
