//! Sets lines one under the other, in columns.

use emath::{Rect, pos2, vec2};

use super::wrap::wrap;
use super::{Ink, Look, SheetItem, SheetLine, SheetText};
use crate::model::Kind;
use crate::scene::{Measure, begins_at_right};
use crate::theme::{Weight, column, sign, size, space};
use crate::words::language;

/// Height of a line, and of the letters on it, against the size of the type.
const LEADING: f32 = 1.42;
const LETTERS: f32 = 1.3;
/// Room for a label, as a share of the width, at least and at most; and what follows it.
const LABEL: (f32, f32, f32) = (0.3, 84.0, 140.0);
const AFTER_LABEL: f32 = space::S;

/// Length of an arrow, with the room around it.
const ARROW: f32 = sign::FLAG;

/// Where the next line goes, and what was set.
pub(super) struct Setter<'m> {
    pub left: f32,
    pub right: f32,
    pub y: f32,
    pub items: Vec<SheetItem>,
    pub measure: &'m mut dyn Measure,
}

/// Something in a line that wraps.
pub(super) enum Token {
    /// Words; each may go to the next line.
    Words(String, Look),
    /// Words on a ground, which go there as a whole.
    Chip(String),
    /// A flag, or its empty place, and the name after it.
    Flagged(Option<&'static str>, String),
    /// From sender to host.
    Arrow,
}

impl<'m> Setter<'m> {
    pub(super) fn new(left: f32, right: f32, y: f32, measure: &'m mut dyn Measure) -> Self {
        Self { left, right, y, items: Vec::new(), measure }
    }

    pub(super) fn space(&mut self, height: f32) {
        self.y += height;
    }

    pub(super) fn width(&mut self, words: &str, look: &Look) -> f32 {
        self.measure.width(words, look.size, look.weight)
    }

    /// A line across the column.
    pub(super) fn rule(&mut self) {
        let y = self.y + space::XS;
        let (from, to) = (pos2(self.left, y), pos2(self.right, y));
        self.items.push(SheetItem::Line(from, to, SheetLine::Rule));
        self.y += space::S;
    }

    /// A text over the column, in as many lines as it takes.
    pub(super) fn paragraph(&mut self, words: &str, look: &Look) {
        let from_right = begins_at_right(words);
        // Figures and dates in digits stand at the side of the words around them.
        let is_figure = language().is_right_to_left() && !words.chars().any(char::is_alphabetic);
        for line in wrap(words, self.right - self.left, look, self.measure) {
            self.line(line, look, from_right || is_figure, from_right);
        }
    }

    /// The same at the left, whatever its direction: what stands beside a flag or a date.
    pub(super) fn beside(&mut self, words: &str, look: &Look) {
        let from_right = begins_at_right(words);
        for line in wrap(words, self.right - self.left, look, self.measure) {
            self.line(line, look, false, from_right);
        }
    }

    fn line(&mut self, text: String, look: &Look, at_right: bool, from_right: bool) {
        let width = self.width(&text, look).min(self.right - self.left);
        let left = if at_right { self.right - width } else { self.left };
        self.text(left, width, text, look, from_right);
        self.y += look.size * LEADING;
    }

    /// A text at a place of the line that begins at `y`, which stays where it is.
    fn text(&mut self, left: f32, width: f32, text: String, look: &Look, from_right: bool) {
        let (height, room) = (look.size * LETTERS, look.size * LEADING);
        let top = self.y + (room - height) / 2.0;
        let rect = Rect::from_min_size(pos2(left, top), vec2(width, height));
        self.items.push(SheetItem::Text(SheetText { rect, text, look: look.clone(), from_right }));
    }

    /// Sets something in a narrower column.
    pub(super) fn within(&mut self, left: f32, right: f32, set: impl FnOnce(&mut Self)) {
        let before = (self.left, self.right);
        (self.left, self.right) = (left, right.max(left + 1.0));
        set(self);
        (self.left, self.right) = before;
    }

    /// A label, and beside it what belongs to it.
    pub(super) fn labelled(&mut self, label: &str, set: impl FnOnce(&mut Self)) {
        let (share, least, most) = LABEL;
        let (left, right, top) = (self.left, self.right, self.y);
        let wide = ((right - left) * share).clamp(least, most);
        if language().is_right_to_left() {
            self.within(right - wide, right, |column| column.paragraph(label, &Look::quiet()));
            let bottom = std::mem::replace(&mut self.y, top);
            self.within(left, right - wide - AFTER_LABEL, set);
            self.y = self.y.max(bottom);
            return;
        }
        let middle = left + wide;
        self.within(left, middle, |column| column.beside(label, &Look::quiet()));
        let bottom = std::mem::replace(&mut self.y, top);
        self.within(middle + AFTER_LABEL, right, set);
        self.y = self.y.max(bottom);
    }

    /// Something indented along a line.
    pub(super) fn along(&mut self, line: SheetLine, set: impl FnOnce(&mut Self)) {
        let (left, right, top) = (self.left, self.right, self.y);
        self.within(left + space::M, right, set);
        let (from, to) = (pos2(left + 2.0, top + 1.0), pos2(left + 2.0, self.y - 1.0));
        if to.y > from.y {
            self.items.push(SheetItem::Line(from, to, line));
        }
    }

    /// A name with a figure at the right end of its first line.
    pub(super) fn ended(&mut self, name: &str, look: &Look, figure: &str, figure_look: &Look) {
        let top = self.y;
        let room = self.right - self.left;
        let wide = self.width(figure, figure_look).min(room * 0.6);
        let (left, right) = (self.left, self.right);
        self.within(left, right - wide - space::M, |column| column.beside(name, look));
        let bottom = self.y;
        if wide > 0.0 {
            // On the same middle as the name.
            self.y = top + (look.size - figure_look.size) * LEADING / 2.0;
            self.within(right - wide, right, |column| {
                // Words measured one by one may take a little more than all together.
                for line in wrap(figure, wide + 1.0, figure_look, column.measure) {
                    let from_right = begins_at_right(&line);
                    column.line(line, figure_look, false, from_right);
                }
            });
        }
        self.y = self.y.max(bottom);
    }

    /// The name of a section in capitals, with a figure.
    pub(super) fn section(&mut self, name: &str, figure: Option<&str>) {
        self.space(space::M);
        let look = Look::new(size::SECTION, Weight::SemiBold, Ink::Faint);
        let figure_look = Look::new(size::SMALL, Weight::Regular, Ink::Faint);
        self.ended(&name.to_uppercase(), &look, figure.unwrap_or_default(), &figure_look);
        self.space(space::XS);
    }

    /// The mark of a kind or a flag, and beside its first line what belongs to it.
    pub(super) fn marked(
        &mut self,
        (kind, hollow): (&Kind, bool),
        indent: f32,
        set: impl FnOnce(&mut Self),
    ) {
        let at = pos2(self.left + sign::IN_TABLE / 2.0, self.y + size::BODY * LEADING / 2.0);
        self.items.push(SheetItem::Mark(at, kind.clone(), hollow));
        self.after_sign(indent, set);
    }

    /// A flag, or its empty place, and beside it what belongs to it.
    pub(super) fn flagged(&mut self, flag: Option<&'static str>, set: impl FnOnce(&mut Self)) {
        self.flag(self.left, size::BODY * LEADING, flag);
        self.after_sign(column::NUMBER, set);
    }

    /// What stands beside a sign takes a line at least.
    fn after_sign(&mut self, indent: f32, set: impl FnOnce(&mut Self)) {
        let (left, right, bottom) = (self.left, self.right, self.y + size::BODY * LEADING);
        self.within(left + indent, right, set);
        self.y = self.y.max(bottom);
    }

    fn flag(&mut self, left: f32, height: f32, flag: Option<&'static str>) {
        let middle = pos2(left + sign::FLAG / 2.0, self.y + height / 2.0);
        self.items.push(match flag {
            Some(code) => SheetItem::Flag(Rect::from_center_size(middle, sign::FLAG_SIZE), code),
            None => SheetItem::NoFlag(middle),
        });
    }

    /// Words, chips and flags in lines that wrap, `gap` points apart.
    pub(super) fn flow(&mut self, tokens: Vec<Token>, gap: f32) {
        let (mut x, mut height) = (self.left, 0.0_f32);
        for token in tokens {
            let look = token.look();
            let (before, after) = token.around();
            let around = before + after;
            let room = self.right - self.left - around;
            for (number, part) in self.parts(&token, &look, room).into_iter().enumerate() {
                let is_next_word = matches!(token, Token::Words(..)) && number > 0;
                let own = match token {
                    Token::Arrow => ARROW,
                    _ => self.width(&part, &look).min(room),
                };
                if x > self.left {
                    x += if is_next_word { self.width(" ", &look) } else { gap };
                }
                if x > self.left && x + own + around > self.right + 0.01 {
                    self.y += height + 1.0;
                    (x, height) = (self.left, 0.0);
                }
                self.place(&token, (x, own), (number, part), &look);
                x += own + around;
                height = height.max(look.size * LEADING + if after > 0.0 { space::S } else { 0.0 });
            }
        }
        self.y += height;
    }

    /// What of a token goes to the next line as a whole.
    fn parts(&mut self, token: &Token, look: &Look, room: f32) -> Vec<String> {
        match token {
            Token::Arrow => vec![String::new()],
            Token::Words(words, _) => {
                words.split(' ').flat_map(|word| wrap(word, room, look, self.measure)).collect()
            }
            Token::Chip(words) | Token::Flagged(_, words) => wrap(words, room, look, self.measure),
        }
    }

    /// Sets a part of a token on the line that begins at `y`.
    fn place(
        &mut self,
        token: &Token,
        (x, own): (f32, f32),
        (number, part): (usize, String),
        look: &Look,
    ) {
        let (before, after) = token.around();
        let high = look.size * LEADING;
        match token {
            Token::Chip(_) => {
                let chip = vec2(before + own + after, high + space::XS);
                self.items.push(SheetItem::Chip(Rect::from_min_size(pos2(x, self.y), chip)));
                self.y += 2.0;
                self.text(x + before, own, part, look, false);
                self.y -= 2.0;
            }
            Token::Flagged(flag, _) => {
                if number == 0 {
                    self.flag(x, high, *flag);
                }
                self.text(x + before, own, part, look, false);
            }
            Token::Words(..) => self.text(x, own, part, look, false),
            Token::Arrow => {
                let y = self.y + high / 2.0;
                let (from, to) = (pos2(x + 2.0, y), pos2(x + own - 2.0, y));
                self.items.push(SheetItem::Arrow(from, to));
            }
        }
    }
}

impl Token {
    fn look(&self) -> Look {
        match self {
            Self::Words(_, look) => look.clone(),
            Self::Chip(_) => Look::new(size::SMALL, Weight::Regular, Ink::Plain),
            Self::Flagged(..) => Look::strong(),
            Self::Arrow => Look::body(),
        }
    }

    /// Room before and after the words.
    fn around(&self) -> (f32, f32) {
        match self {
            Self::Chip(_) => (space::S, space::S),
            Self::Flagged(..) => (sign::FLAG + space::XS, 0.0),
            Self::Words(..) | Self::Arrow => (0.0, 0.0),
        }
    }
}
