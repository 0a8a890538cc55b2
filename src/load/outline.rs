//! The outline of an event file: which lists it has and where each of their records stands.
//!
//! Owns the walk through the top level, in one pass that can be watched and stopped. Reads no
//! record; each can be read later, in any order, and one day in parallel.

use super::codes;
use super::context::Context;
use super::fields::{Member, report_key};
use super::path::Path;
use super::plain::{self, Plain};
use super::scan::{Extent, Next, Oddity, Scanner, Span, Turn};
use super::value::{Sort, found};
use crate::say;

/// The lists of an event file, in the order of [`Outline::lists`].
pub(super) const LISTS: [&str; 6] =
    ["organisations", "people", "commissions", "places", "sources", "events"];

/// The place of `events` among [`LISTS`].
pub(super) const EVENTS: usize = 5;

/// An object in one of the lists.
#[derive(Clone, Copy, Debug)]
pub(super) struct Element {
    pub span: Span,
    /// Its place in the list of the file, counted from 0; entries that are no objects count.
    pub ordinal: usize,
    /// How deep brackets stand in one another in it.
    pub depth: usize,
}

/// What stands on the top level of a file with `N` lists.
#[expect(clippy::struct_excessive_bools, reason = "each tells of another departure from the rule")]
pub(super) struct Outline<'t, const N: usize> {
    /// The names of the lists.
    names: [&'static str; N],
    /// The list that a file without an object around it is.
    main: usize,
    /// Everything but the lists.
    pub head: Vec<Member<'t>>,
    pub lists: [Vec<Element>; N],
    /// Whether the file names the main list, or is one.
    pub has_main: bool,
    /// Whether the file is a list rather than an object.
    pub is_bare_list: bool,
    /// Whether the text ends before everything is closed.
    pub is_cut: bool,
    /// The byte after the end of the top level.
    pub end: usize,
    /// The events, where their list keeps to the rules; `lists` then has none.
    pub plain: Option<Plain<'t>>,
    may_be_plain: bool,
    /// Whether more events came after a plain list, so that all have to be read with care.
    pub needs_care: bool,
    /// The list that was read last.
    last: Option<usize>,
    /// The list that was read last and the byte where its closing bracket is missing.
    unclosed: Option<(usize, usize)>,
    /// How many entries each list has; also those that are no objects.
    counts: [usize; N],
    /// Where each list was named first.
    named: [Option<usize>; N],
    /// How deep brackets stand in one another in entries that are no objects.
    pub deepest: usize,
}

impl<'t, const N: usize> Outline<'t, N> {
    /// An outline of which nothing is known yet. A list without an object around it is the one at
    /// the place `main`.
    pub(super) fn new(names: [&'static str; N], main: usize) -> Self {
        Self {
            names,
            main,
            head: Vec::new(),
            lists: std::array::from_fn(|_| Vec::new()),
            has_main: false,
            is_bare_list: false,
            is_cut: false,
            end: 0,
            last: None,
            unclosed: None,
            counts: [0; N],
            named: [None; N],
            deepest: 0,
            may_be_plain: false,
            plain: None,
            needs_care: false,
        }
    }

    /// The same, of a file whose main list holds events of our own format: if it keeps to the rules, it is
    /// read at once.
    pub(super) fn maybe_plain(self) -> Self {
        Self { may_be_plain: true, ..self }
    }

    /// Walks through the object or list that is next, which stands at a path of the file. None if
    /// the watch of the scanner stopped it.
    pub(super) fn walk(
        mut self,
        scanner: &mut Scanner<'t, '_>,
        root: &Path<'_>,
        ctx: &mut Context<'t>,
    ) -> Option<Self> {
        if scanner.peek() == Some(b'[') && !scanner.opens_object(scanner.at) {
            self.is_bare_list = true;
            self.list(self.main, scanner, root, ctx);
        } else {
            if scanner.peek() == Some(b'[') {
                ctx.problem(codes::BROKEN_JSON, scanner.at, root, not_a_brace);
            }
            self.object(scanner, root, ctx);
        }
        self.end = scanner.at;
        if scanner.stopped { None } else { Some(self) }
    }

    /// How many entries a list has, also those that are no objects.
    pub(super) fn count(&self, list: usize) -> usize {
        self.counts.get(list).copied().unwrap_or_default()
    }

    fn name(&self, list: usize) -> &'static str {
        self.names.get(list).copied().unwrap_or_default()
    }

    pub(super) fn object(
        &mut self,
        scanner: &mut Scanner<'t, '_>,
        root: &Path<'_>,
        ctx: &mut Context<'t>,
    ) {
        let mut turn = scanner.enter();
        loop {
            let next = scanner.member(&mut turn);
            ctx.report_odd(scanner, root);
            match next {
                Next::Key(key) => self.member(key, scanner, root, ctx),
                Next::Odd | Next::Entry => {}
                Next::End { closed } => {
                    self.is_cut |= !closed;
                    if !closed || !self.resume(scanner, root, ctx) {
                        self.report_unclosed(root, ctx);
                        return;
                    }
                }
            }
        }
    }

    /// Goes on with the last list if the object was closed by a bracket too many in one of its
    /// records: then another record or the end of the list follows. One slip must not hide all
    /// the events after it.
    fn resume(
        &mut self,
        scanner: &mut Scanner<'t, '_>,
        root: &Path<'_>,
        ctx: &mut Context<'t>,
    ) -> bool {
        let closed_at = scanner.at.saturating_sub(1);
        scanner.blank();
        ctx.report_odd(scanner, root);
        let goes_on = match scanner.peek() {
            Some(b',') => scanner.peek_second() == Some(b'{'),
            Some(b']') => matches!(scanner.peek_second(), Some(b',' | b'}')),
            _ => false,
        };
        let Some(list) = self.last.filter(|_| goes_on) else { return false };
        self.unclosed = None;
        let name = self.name(list);
        ctx.problem(codes::BROKEN_JSON, closed_at, root, || {
            (
                say!("found-closed-too-early", list = name),
                say!("found-closed-too-early-hint").to_owned(),
            )
        });
        self.entries(list, Turn::Value, scanner, root, ctx);
        true
    }

    fn member(
        &mut self,
        key: Span,
        scanner: &mut Scanner<'t, '_>,
        root: &Path<'_>,
        ctx: &mut Context<'t>,
    ) {
        report_key(key, root, ctx);
        let name = key.of(ctx.text).trim_matches('"');
        match self.names.iter().position(|list| *list == name) {
            Some(list) if scanner.peek() == Some(b'[') => {
                self.check_named(list, key.start, root, ctx);
                self.list(list, scanner, root, ctx);
            }
            _ => self.head.push(Member::scan(scanner, key, ctx.text)),
        }
    }

    /// Reports a list that stands twice.
    fn check_named(&mut self, list: usize, at: usize, root: &Path<'_>, ctx: &mut Context<'_>) {
        let name = self.name(list);
        let Some(named) = self.named.get_mut(list) else { return };
        let Some(first) = *named else {
            *named = Some(at);
            return;
        };
        let line = ctx.report.line(first);
        ctx.problem(codes::DUPLICATE_KEY, at, root, || {
            (
                say!("found-list-again", list = name, line = line.to_string()),
                say!("found-list-again-hint").to_owned(),
            )
        });
    }

    fn list(
        &mut self,
        list: usize,
        scanner: &mut Scanner<'t, '_>,
        root: &Path<'_>,
        ctx: &mut Context<'t>,
    ) {
        self.has_main |= list == self.main;
        if list == self.main && self.plain_list(scanner, root, ctx) {
            return;
        }
        let turn = scanner.enter();
        self.entries(list, turn, scanner, root, ctx);
    }

    /// Reads the list of events that is next, if it is plain.
    fn plain_list(
        &mut self,
        scanner: &mut Scanner<'t, '_>,
        root: &Path<'_>,
        ctx: &mut Context<'t>,
    ) -> bool {
        let is_first = self.count(self.main) == 0 && self.plain.is_none();
        if !self.may_be_plain || ctx.is_careful || !is_first {
            return false;
        }
        let start = scanner.at;
        if let Some(given) = ctx.given.take() {
            let plain = given.plain();
            self.report_unclosed(root, ctx);
            self.last = Some(self.main);
            scanner.move_to(plain.end);
            self.plain = Some(plain);
            return true;
        }
        match plain::events(ctx.text, start, ctx.onlooker, &mut |at| scanner.move_to(at)) {
            plain::Outcome::Read(plain) => {
                self.report_unclosed(root, ctx);
                self.last = Some(self.main);
                scanner.move_to(plain.end);
                self.plain = Some(*plain);
                true
            }
            plain::Outcome::NotPlain => {
                scanner.at = start;
                false
            }
            plain::Outcome::Stopped => true,
        }
    }

    fn entries(
        &mut self,
        list: usize,
        mut turn: Turn,
        scanner: &mut Scanner<'t, '_>,
        root: &Path<'_>,
        ctx: &mut Context<'t>,
    ) {
        self.needs_care |= list == self.main && self.plain.is_some();
        self.report_unclosed(root, ctx);
        self.last = Some(list);
        let path = root.key(self.name(list));
        loop {
            let next = scanner.entry(&mut turn);
            ctx.report_odd(scanner, &path);
            match next {
                Next::Entry => self.entry(list, scanner.value(), &path, ctx),
                Next::Odd | Next::Key(_) => {}
                Next::End { closed } => {
                    let is_end = scanner.peek().is_none();
                    self.is_cut |= !closed && is_end;
                    self.unclosed = (!closed && !is_end).then_some((list, scanner.at));
                    return;
                }
            }
        }
    }

    /// Reports a list that had no closing bracket, once it is clear that this was the slip.
    fn report_unclosed(&mut self, root: &Path<'_>, ctx: &mut Context<'_>) {
        if let Some((list, at)) = self.unclosed.take() {
            let path = root.key(self.name(list));
            ctx.odd(Oddity::Unclosed, at, &path);
        }
    }

    pub(super) fn entry(
        &mut self,
        list: usize,
        value: Extent,
        path: &Path<'_>,
        ctx: &mut Context<'_>,
    ) {
        let (Some(elements), Some(count)) = (self.lists.get_mut(list), self.counts.get_mut(list))
        else {
            return;
        };
        let ordinal = *count;
        *count += 1;
        let Extent { span, depth, .. } = value;
        let raw = span.of(ctx.text);
        let is_object =
            raw.starts_with('[') && Scanner::new(ctx.text, span).opens_object(span.start);
        if is_object || raw.starts_with('{') {
            elements.push(Element { span, ordinal, depth });
            if is_object {
                ctx.problem(codes::BROKEN_JSON, span.start, &path.index(ordinal), not_a_brace);
            }
            return;
        }
        self.deepest = self.deepest.max(depth);
        ctx.problem(codes::NOT_A_RECORD, span.start, &path.index(ordinal), || {
            let found = match Sort::of(raw) {
                Sort::List if depth > 8 => say!("value-deep-list", depth = depth.to_string()),
                _ => found(raw),
            };
            (say!("found-no-record", found = found), say!("found-no-record-hint").to_owned())
        });
    }
}

/// What is said of an object that begins with the bracket of a list.
fn not_a_brace() -> (String, String) {
    (say!("found-bracket-for-brace").to_owned(), say!("found-bracket-for-brace-hint").to_owned())
}
