//! What the readers of other JSON formats share: telling a format by its beginning, opening a file
//! with the recovering scanner, and values that may be texts or numbers.
//!
//! Owns the bound on what is looked at to tell a format: the first MiB, of a file of any size.

use std::borrow::Cow;

use crate::load::context::Context;
use crate::load::decode::Decoded;
use crate::load::event_file::{OUTLINE, after_end, cancelled};
use crate::load::fields::{Fields, Member};
use crate::load::path::Path;
use crate::load::scan::{Next, Scanner, Span};
use crate::load::value::{Expected, FromJson, Here, Reading, Sort, refuse};
use crate::load::{Progress, Unreadable, codes};
use crate::say;
use crate::words::Said;

/// Bytes at the beginning of a text that are looked at.
const LOOKED_AT: usize = 1 << 20;
/// Records of a list that are looked at.
const RECORDS: usize = 20;

/// A value at the beginning of a text, of which the end may not be in sight.
pub(super) struct Seen<'t> {
    text: &'t str,
    span: Span,
}

impl<'t> Seen<'t> {
    /// The object or list that a text is; none if it is neither.
    pub(super) fn whole(text: &'t str) -> Option<Self> {
        let end = text.floor_char_boundary(LOOKED_AT);
        let mut scanner = Scanner::new(text, Span { start: 0, end });
        scanner.blank();
        let seen = Self { text, span: Span { start: scanner.at, end } };
        (seen.is_object() || seen.is_list()).then_some(seen)
    }

    fn begins_with(&self, sign: char) -> bool {
        self.span.of(self.text).starts_with(sign)
    }

    pub(super) fn is_object(&self) -> bool {
        self.begins_with('{')
    }

    pub(super) fn is_list(&self) -> bool {
        self.begins_with('[')
    }

    /// The members of an object, as far as they are in sight.
    fn members(&self) -> Vec<(Cow<'t, str>, Self)> {
        let mut members = Vec::new();
        if !self.is_object() {
            return members;
        }
        let mut scanner = Scanner::new(self.text, self.span);
        let mut turn = scanner.enter();
        loop {
            match scanner.member(&mut turn) {
                Next::Key(key) => {
                    let member = Member::scan(&mut scanner, key, self.text);
                    members.push((member.key, Self { text: self.text, span: member.span }));
                }
                Next::Odd | Next::Entry => {}
                Next::End { .. } => return members,
            }
        }
    }

    /// The value under a key of an object.
    pub(super) fn get(&self, key: &str) -> Option<Self> {
        self.members().into_iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The first records of a list.
    pub(super) fn records(&self) -> Vec<Record<'t>> {
        let mut records = Vec::new();
        if !self.is_list() {
            return records;
        }
        let mut scanner = Scanner::new(self.text, self.span);
        let mut turn = scanner.enter();
        loop {
            match scanner.entry(&mut turn) {
                Next::Entry => {
                    let entry = Self { text: self.text, span: scanner.value().span };
                    if entry.is_object() {
                        records.push(Record(entry.members()));
                    }
                    if records.len() == RECORDS {
                        return records;
                    }
                }
                Next::Odd | Next::Key(_) => {}
                Next::End { .. } => return records,
            }
        }
    }
}

/// The members of a record that is in sight.
pub(super) struct Record<'t>(Vec<(Cow<'t, str>, Seen<'t>)>);

impl<'t> Record<'t> {
    pub(super) fn get(&self, key: &str) -> Option<&Seen<'t>> {
        self.0.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// Whether it is an event of the event file, which no other format has.
    pub(super) fn is_of_event_file(&self) -> bool {
        self.has("when") || self.has("kind")
    }
}

/// Opens a decoded text: a context, and the scanner's way through the top level, which `walk` goes.
/// None of `walk` is a file whose reading was stopped.
pub(super) fn open<'t, T>(
    decoded: &'t Decoded<'_>,
    file: &'t str,
    progress: &dyn Progress,
    walk: impl FnOnce(&mut Scanner<'t, '_>, &mut Context<'t>) -> Option<T>,
) -> Result<(Context<'t>, T), Unreadable> {
    let text = decoded.text.trim_end();
    let mut ctx = Context::new(file, text);
    decoded.report(&mut ctx.report);
    #[expect(clippy::cast_precision_loss, reason = "progress is for the eye")]
    let mut watch = |at: usize| progress.at(OUTLINE * at as f32 / text.len().max(1) as f32);
    let mut scanner = Scanner::watched(text, &mut watch);
    scanner.blank();
    ctx.report_odd(&mut scanner, &Path::ROOT);
    let Some(outline) = walk(&mut scanner, &mut ctx).filter(|_| !scanner.stopped) else {
        return Err(cancelled(file));
    };
    after_end(&mut scanner, &mut ctx);
    Ok((ctx, outline))
}

/// Reports that a file is cut off, if it is.
pub(super) fn check_end(is_cut: bool, events: usize, ctx: &mut Context<'_>) {
    if !is_cut {
        return;
    }
    ctx.is_cut = false;
    let end = ctx.text.len();
    ctx.problem(codes::FILE_CUT, end, &Path::ROOT, || {
        (say!("found-cut-shown", count = events), say!("found-cut-hint").to_owned())
    });
}

/// A text or a number: other formats write one for the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written(pub String);

impl FromJson for Written {
    const EXPECTED: Expected =
        Expected { what: Said("expected-text-or-number"), hint: Said("expected-text-hint") };

    fn read(here: &Here<'_>, ctx: &mut Context<'_>) -> Reading<Self> {
        let raw = here.span.of(ctx.text);
        match Sort::of(raw) {
            Sort::Text => String::read(here, ctx).map(Self),
            Sort::Number if !ctx.is_cut_at(here.span.end) => Reading::Whole(Self(raw.to_owned())),
            _ => refuse(here, ctx, &Self::EXPECTED),
        }
    }
}

/// What is written under a key, without blanks around it; none if nothing is.
pub(super) fn written(fields: &mut Fields<'_, '_>, key: &str) -> Option<String> {
    fields.optional::<Written>(key).and_then(text_of)
}

/// The text without blanks around it; none if it is empty.
pub(super) fn text_of(Written(text): Written) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
