//! JSON Lines: a record on each line, and perhaps first a line with all that is not an event.
//!
//! Owns how such a file is told, and that a damaged line spoils no other.

use super::context::Context;
use super::locate::find;
use super::outline::{EVENTS, LISTS, Outline};
use super::path::Path;
use super::plain;
use super::scan::{Oddity, Scanner, Span};

/// The longest first line, in bytes, by which a file is told.
const LONGEST: usize = 64 << 20;

/// How far, in bytes, the end of a record is looked for that is not on its line.
const FAR: usize = 1 << 20;
/// How often it is looked for in vain, before every line is taken by itself.
const TRIES: usize = 100;

/// Whether a text has an object on its first line, and another one begins on the next line that is not blank.
pub(super) fn are_lines(text: &str, start: usize) -> bool {
    let rest = text.get(start..).unwrap_or_default();
    let near = rest.as_bytes().get(..LONGEST).unwrap_or(rest.as_bytes());
    let Some(line) = memchr::memchr(b'\n', near) else { return false };
    let next = rest.get(line..).unwrap_or_default().trim_start();
    if !rest.starts_with('{') || !next.starts_with('{') {
        return false;
    }
    let first = Span { start, end: start + line };
    let value = Scanner::new(text, first).value();
    value.closed && text.get(value.span.end..first.end).is_some_and(|rest| rest.trim().is_empty())
}

/// Whether an object says what a file does, rather than what an event does.
fn is_head(text: &str, object: Span) -> bool {
    let has = |key: &str| !find(text, object, key).is_empty();
    let is_event = ["kind", "when"].into_iter().any(has);
    !is_event && (has("schema") || LISTS.into_iter().any(has))
}

/// What stands in a file of lines.
type Lines<'t> = Outline<'t, { LISTS.len() }>;

/// Walks through the lines. None if the watch of the scanner stopped it.
pub(super) fn outline<'t>(
    scanner: &mut Scanner<'t, '_>,
    ctx: &mut Context<'t>,
) -> Option<Lines<'t>> {
    let mut outline = Outline::new(LISTS, EVENTS).maybe_plain();
    let first =
        Scanner::new(ctx.text, Span { start: scanner.at, end: ctx.text.len() }).value().span;
    if is_head(ctx.text, first) {
        outline.object(scanner, &Path::ROOT, ctx);
        scanner.blank();
        ctx.report_odd(scanner, &Path::ROOT);
    }
    outline.has_main = true;
    let is_first = outline.plain.is_none() && outline.lists.get(EVENTS).is_none_or(Vec::is_empty);
    if !ctx.is_careful && is_first && scanner.peek() == Some(b'{') {
        let start = scanner.at;
        match plain::lines(ctx.text, start, ctx.onlooker, &mut |at| scanner.move_to(at)) {
            plain::Outcome::Read(plain) => {
                outline.end = plain.end;
                outline.plain = Some(*plain);
                return Some(outline);
            }
            plain::Outcome::NotPlain => scanner.at = start,
            plain::Outcome::Stopped => return None,
        }
    }
    outline.needs_care |= outline.plain.is_some();
    let mut in_vain = 0;
    while !scanner.stopped {
        scanner.blank();
        ctx.report_odd(scanner, &Path::ROOT);
        if scanner.peek().is_none() {
            break;
        }
        line(&mut outline, &mut in_vain, scanner, ctx);
    }
    outline.end = scanner.at;
    (!scanner.stopped).then_some(outline)
}

/// Passes the record that is next, and what is left of its line.
fn line<'t>(
    outline: &mut Lines<'t>,
    in_vain: &mut usize,
    scanner: &mut Scanner<'t, '_>,
    ctx: &mut Context<'t>,
) {
    let text = ctx.text;
    let (start, path) = (scanner.at, Path::ROOT.key("events"));
    let end_of_line = |at: usize| {
        let rest = text.as_bytes().get(at..).unwrap_or_default();
        memchr::memchr(b'\n', rest).map_or(text.len(), |line| at + line)
    };
    let mut value = Scanner::new(text, Span { start, end: end_of_line(start) }).value();
    if !value.closed && *in_vain < TRIES {
        // A record may go on over several lines.
        let end = text.floor_char_boundary(start.saturating_add(FAR));
        let whole = Scanner::new(text, Span { start, end }).value();
        if whole.closed {
            value = whole;
        } else {
            *in_vain += 1;
        }
    }
    outline.is_cut |= !value.closed && value.span.end >= text.len();
    if value.span.start == value.span.end {
        ctx.odd(Oddity::Stray, start, &path);
    } else {
        outline.entry(EVENTS, value, &path, ctx);
    }
    let end = end_of_line(value.span.end.max(start));
    let left = Span { start: value.span.end, end }.of(text);
    // A comma after a record does no harm.
    let stray = left.trim_start_matches([' ', '\t', '\r', ',']);
    if !stray.is_empty() && !outline.is_cut {
        ctx.odd(Oddity::Stray, end - stray.len(), &path);
    }
    scanner.move_to(end);
}
