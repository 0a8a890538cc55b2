//! The members of an object and the entries of a list, as they stand in the text.
//!
//! Owns what is said of keys that stand twice. Leaves the values to the readers of each type.

use std::borrow::Cow;
use std::collections::HashMap;

use serde_json::Value;

use crate::load::codes;
use crate::load::context::Context;
use crate::load::json_text;
use crate::load::path::Path;
use crate::load::scan::{Next, Oddity, Scanner, Span};
use crate::load::value::{FromJson, Here, Reading, keep_unread, short};
use crate::say;

/// A key and where its value stands.
pub(in crate::load) struct Member<'t> {
    pub key: Cow<'t, str>,
    pub key_at: usize,
    pub span: Span,
    /// How deep brackets stand in one another in the value.
    pub depth: usize,
    /// Whether the same key stands again later, so that this value does not count.
    pub is_replaced: bool,
    pub(super) state: State,
}

/// What became of a member.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Unread,
    Read,
    /// It was reported; it is kept under its key.
    Reported,
}

impl<'t> Member<'t> {
    /// The member whose value comes next, without any report.
    pub(in crate::load) fn scan(scanner: &mut Scanner<'t, '_>, key: Span, text: &'t str) -> Self {
        let value = scanner.value();
        Self {
            key: key_text(key.of(text)),
            key_at: key.start,
            span: value.span,
            depth: value.depth,
            is_replaced: false,
            state: State::Unread,
        }
    }
}

impl Member<'static> {
    /// All that stands there, which is kept as text.
    fn rest(span: Span) -> Self {
        let (key, key_at) = (Cow::Borrowed(FURTHER), span.start);
        Self { key, key_at, span, depth: 0, is_replaced: false, state: State::Reported }
    }
}

/// Signs in which people put keys.
pub(in crate::load) const QUOTES: [char; 7] = ['"', '\'', '“', '”', '„', '«', '»'];

/// A key without its quotes, of whatever kind.
fn key_text(raw: &str) -> Cow<'_, str> {
    let inner = raw.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    if let Some(inner) = inner.filter(|_| is_plain(raw)) {
        return Cow::Borrowed(inner);
    }
    if lacks_quote(raw) {
        // What a quote becomes when one of its bits is turned belongs to no name.
        let name = raw.trim_matches(QUOTES);
        return Cow::Borrowed(name.trim_matches(['#', '&', '*', ' ']));
    }
    if !is_plain(raw)
        && let Ok(decoded) = json_text::decode(raw)
    {
        return Cow::Owned(decoded.text);
    }
    Cow::Borrowed(raw.trim_matches(QUOTES))
}

/// Whether a key has one of its two double quotes.
fn lacks_quote(raw: &str) -> bool {
    raw.starts_with('"') != (raw.len() > 1 && raw.ends_with('"'))
}

/// Whether a key has neither escapes nor control characters, as nearly all have.
fn is_plain(raw: &str) -> bool {
    !raw.bytes().any(|byte| byte == b'\\' || byte < b' ')
}

/// Reports what is wrong with the text of a key.
pub(in crate::load) fn report_key(key: Span, path: &Path<'_>, ctx: &mut Context<'_>) {
    let raw = key.of(ctx.text);
    if lacks_quote(raw) {
        ctx.problem(codes::MISSING_QUOTE, key.start, path, || {
            let name = short(&key_text(raw));
            (say!("found-key-quote", name = &name), say!("found-key-quote-hint", name = &name))
        });
        return;
    }
    if is_plain(raw) {
        return;
    }
    let at = match json_text::decode(raw) {
        Ok(decoded) => match decoded.control.or(decoded.half) {
            Some(at) => at,
            None => return,
        },
        Err(json_text::Flaw::Escape(at)) => at,
    };
    ctx.problem(codes::BROKEN_JSON, key.start + at, path, || {
        (say!("found-broken-key").to_owned(), say!("found-broken-key-hint").to_owned())
    });
}

/// The most fields that are read one by one of an object that is not quite JSON. No record has so many; where
/// quotes or brackets are missing, anything can look like a field, and each takes a hundred times its size.
const MOST_FIELDS: usize = 10_000;

/// Where the fields beyond are kept.
const FURTHER: &str = "(further fields)";

/// The members of an object. What is not JSON between them, and keys that stand twice, are
/// reported.
pub(in crate::load) fn entries<'t>(here: &Here<'_>, ctx: &mut Context<'t>) -> Vec<Member<'t>> {
    let text = ctx.text;
    let mut scanner = Scanner::new(text, here.span);
    let mut turn = scanner.enter();
    let (mut members, mut is_odd) = (Vec::new(), false);
    loop {
        let next = scanner.member(&mut turn);
        if !scanner.odd.is_empty() {
            is_odd = true;
            ctx.report_odd(&mut scanner, &here.path);
        }
        match next {
            Next::Key(key) if is_odd && members.len() >= MOST_FIELDS => {
                ctx.problem(codes::TOO_MANY_FIELDS, key.start, &here.path, || {
                    (
                        say!("found-too-many-fields", most = MOST_FIELDS),
                        say!("found-too-many-fields-hint").to_owned(),
                    )
                });
                members.push(Member::rest(Span { start: key.start, end: here.span.end }));
                break;
            }
            Next::Key(key) => {
                report_key(key, &here.path, ctx);
                members.push(Member::scan(&mut scanner, key, text));
            }
            Next::Odd | Next::Entry => {}
            Next::End { closed } => {
                if !closed {
                    ctx.odd(Oddity::Unclosed, scanner.at, &here.path);
                }
                break;
            }
        }
    }
    mark_replaced(&mut members, &here.path, ctx);
    members
}

/// Finds keys that stand twice: as in most programs, the last one counts.
pub(in crate::load) fn mark_replaced(
    members: &mut [Member<'_>],
    path: &Path<'_>,
    ctx: &mut Context<'_>,
) {
    // Comparing each with each is fastest for an object as people write it, and hopeless for one
    // with a million keys.
    const FEW: usize = 24;
    let has_twice = if members.len() <= FEW {
        let twice = |(place, member): (usize, &Member<'_>)| {
            members.iter().skip(place + 1).any(|other| other.key == member.key)
        };
        members.iter().enumerate().any(twice)
    } else {
        true
    };
    if !has_twice {
        return;
    }
    let mut last: HashMap<String, (usize, usize)> = HashMap::new();
    for (place, member) in members.iter().enumerate() {
        last.insert(member.key.clone().into_owned(), (place, member.key_at));
    }
    for (place, member) in members.iter_mut().enumerate() {
        let Some(&(_, kept_at)) = last.get(&*member.key).filter(|(last, _)| *last != place) else {
            continue;
        };
        member.is_replaced = true;
        let line = ctx.report.line(kept_at);
        let is_same = line == ctx.report.line(member.key_at);
        ctx.problem(codes::DUPLICATE_KEY, member.key_at, path, || {
            let key = short(&member.key);
            let message = if is_same {
                say!("found-key-again-on-line", key = key)
            } else {
                say!("found-key-again", key = key, line = line.to_string())
            };
            (message, say!("found-key-again-hint").to_owned())
        });
    }
}

/// The entries of a list, and those that could not be read, as they were written.
pub(super) fn read_list<T: FromJson>(
    list: &Here<'_>,
    ctx: &mut Context<'_>,
) -> (Vec<T>, Vec<Value>) {
    let text = ctx.text;
    let mut scanner = Scanner::new(text, list.span);
    let mut turn = scanner.enter();
    let (mut entries, mut unread) = (Vec::new(), Vec::new());
    let mut index = 0;
    loop {
        let next = scanner.entry(&mut turn);
        if !scanner.odd.is_empty() {
            ctx.report_odd(&mut scanner, &list.path);
        }
        match next {
            Next::Entry => {
                let value = scanner.value();
                let path = list.path.index(index);
                let here = Here { span: value.span, depth: value.depth, path };
                index += 1;
                match T::read(&here, ctx) {
                    Reading::Whole(entry) => entries.push(entry),
                    Reading::Part(entry) => {
                        entries.push(entry);
                        unread.push(keep_unread(&here, text));
                    }
                    Reading::Nothing => unread.push(keep_unread(&here, text)),
                }
            }
            Next::Odd | Next::Key(_) => {}
            Next::End { closed } => {
                if !closed {
                    ctx.odd(Oddity::Unclosed, scanner.at, &list.path);
                }
                return (entries, unread);
            }
        }
    }
}
