//! Where the contents of a cell go: in lines, cut to their room.

use emath::{Pos2, Rangef, Rect, Vec2, pos2, vec2};

use super::cells::{Content, Piece, Sign, Tone};
use crate::query::EventIx;
use crate::scene::Measure;
use crate::theme::{Weight, height, sign, size, space};

/// From the middle of one line to that of the next, in points.
pub const LINE: f32 = height::TABLE_LINE;
/// Room for a sign before its text, in points: a flag is wider than a mark.
const FLAG: f32 = sign::FLAG + space::XS;
const MARK: f32 = sign::IN_TABLE + space::XS;
/// Between two pieces on a line, in points.
const BETWEEN: f32 = space::S;
/// Between words and the number beside them.
const BESIDE: f32 = space::S;
/// Of a name at least so much is shown, in points.
const LEAST_NAME: f32 = 32.0;
/// Width of a value among several, in points, at least.
const VALUE: f32 = 150.0;

/// A text with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedText {
    /// The middle of its left end, or of its right end.
    pub at: Pos2,
    /// It ends at `at`.
    pub right: bool,
    /// The text, cut.
    pub text: String,
    /// How it looks.
    pub tone: Tone,
}

/// Everything in a row that is drawn, with its place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Placed {
    /// Texts.
    pub texts: Vec<PlacedText>,
    /// Signs.
    pub signs: Vec<(Rect, Sign)>,
    /// What leads to another event.
    pub links: Vec<(Rect, EventIx)>,
    /// Something did not fit.
    pub is_cut: bool,
}

/// Puts contents into rows.
pub(super) struct Placer<'a> {
    pub placed: Placed,
    pub measure: &'a mut dyn Measure,
    /// Lines in a row.
    pub lines: usize,
    /// The middle of the first one.
    pub y: f32,
}

/// The weight of a tone.
#[must_use]
pub fn weight(tone: Tone) -> Weight {
    match tone {
        Tone::Warning => Weight::SemiBold,
        _ => Weight::Regular,
    }
}

/// The width of a content on one line, in points.
pub(super) fn wide(content: &Content, measure: &mut dyn Measure) -> f32 {
    let mut of = |piece: &Piece| {
        let own = piece.sign.as_ref().map_or(0.0, sign_room);
        own + measure.width(&piece.text, size::SMALL, weight(piece.tone))
    };
    match content {
        Content::Words(piece) => of(piece),
        Content::Run(pieces) => {
            let between = BETWEEN * pieces.len().saturating_sub(1) as f32;
            pieces.iter().map(of).sum::<f32>() + between
        }
        Content::Empty | Content::Stack(_) | Content::Beside(_) => 0.0,
    }
}

/// From the left of a sign to the text after it.
fn sign_room(sign: &Sign) -> f32 {
    match sign {
        Sign::Flag(_) => FLAG,
        // No text comes after an arrow.
        Sign::To => sign::IN_TABLE,
        _ => MARK,
    }
}

impl Placer<'_> {
    pub(super) fn cell(&mut self, content: &Content, room: Rangef, right: bool) {
        match content {
            Content::Empty => {}
            Content::Words(piece) if right => self.figure(piece, room),
            Content::Words(piece) => self.words(piece, room),
            Content::Run(pieces) => self.run(pieces, room),
            Content::Stack(pieces) => {
                let shown = pieces.len().min(self.lines);
                let more = pieces.len() - shown;
                for (place, piece) in pieces.iter().take(shown).enumerate() {
                    let y = self.y + LINE * place as f32;
                    let counts_more = more > 0 && place + 1 == shown;
                    let mut room = room;
                    if counts_more {
                        let words = format!("+{more}");
                        self.placed.is_cut = true;
                        room.max -= self.width(&words, Tone::Quiet) + BESIDE;
                        let at = pos2(room.max + BESIDE, y);
                        self.put(at, words, Tone::Quiet);
                    }
                    self.line(piece, room, y);
                }
            }
            Content::Beside(values) => self.beside(values, room),
        }
    }

    fn width(&mut self, text: &str, tone: Tone) -> f32 {
        self.measure.width(text, size::SMALL, weight(tone))
    }

    fn cut(&mut self, text: &str, width: f32, tone: Tone) -> String {
        let cut = clip(text, width, weight(tone), self.measure);
        self.placed.is_cut |= cut != text;
        cut
    }

    fn put(&mut self, at: Pos2, text: String, tone: Tone) {
        self.placed.texts.push(PlacedText { at, right: false, text, tone });
    }

    fn figure(&mut self, piece: &Piece, room: Rangef) {
        let text = piece.text.clone();
        let at = pos2(room.max, self.y);
        self.placed.texts.push(PlacedText { at, right: true, text, tone: piece.tone });
    }

    /// Puts a sign at the left of a room; returns where text may begin.
    fn sign(&mut self, sign: Option<&Sign>, left: f32, y: f32) -> f32 {
        let Some(sign) = sign else { return left };
        let room = sign_room(sign);
        let size = if matches!(sign, Sign::Flag(_)) {
            sign::FLAG_SIZE
        } else {
            Vec2::splat(sign::IN_TABLE)
        };
        let middle = pos2(left + size.x / 2.0, y);
        self.placed.signs.push((Rect::from_center_size(middle, size), sign.clone()));
        left + room
    }

    /// A piece on one line.
    fn line(&mut self, piece: &Piece, room: Rangef, y: f32) {
        let left = self.sign(piece.sign.as_ref(), room.min, y);
        if piece.text.is_empty() {
            return;
        }
        let text = self.cut(&piece.text, room.max - left, piece.tone);
        if let Some(event) = piece.link {
            let width = self.width(&text, piece.tone);
            let middle = pos2(left + width / 2.0, y);
            self.placed.links.push((Rect::from_center_size(middle, vec2(width, LINE)), event));
        }
        self.put(pos2(left, y), text, piece.tone);
    }

    /// A text in as many lines as there are.
    fn words(&mut self, piece: &Piece, room: Rangef) {
        let left = self.sign(piece.sign.as_ref(), room.min, self.y);
        if piece.text.is_empty() {
            return;
        }
        let lines =
            wrap(&piece.text, room.max - left, self.lines, weight(piece.tone), self.measure);
        self.placed.is_cut |= lines.iter().any(|line| !piece.text.contains(line));
        for (place, text) in lines.into_iter().enumerate() {
            self.put(pos2(left, self.y + LINE * place as f32), text, piece.tone);
        }
    }

    /// Pieces one after the other; what finds no room is counted.
    fn run(&mut self, pieces: &[Piece], room: Rangef) {
        let mut left = room.min;
        for (place, piece) in pieces.iter().enumerate() {
            let own = piece.sign.as_ref().map_or(0.0, sign_room);
            let needed = own + self.width(&piece.text, piece.tone);
            let is_last = place + 1 == pieces.len();
            let more = pieces.get(place..).unwrap_or_default();
            let more = more.iter().filter(|piece| piece.sign != Some(Sign::To)).count();
            // The first and the last are cut, if need be; others stand whole or not at all.
            let counted = if is_last { 0.0 } else { FLAG };
            let is_cut_well = is_last && left + own + LEAST_NAME <= room.max;
            if place > 0 && !is_cut_well && left + needed + counted > room.max {
                self.placed.is_cut = true;
                self.put(pos2(left, self.y), format!("+{more}"), Tone::Quiet);
                return;
            }
            let end = if is_last { room.max } else { room.max - counted };
            self.line(piece, Rangef::new(left, end.max(left)), self.y);
            left += needed + BETWEEN;
        }
    }

    /// Values in columns of one width, so that those of all rows stand below each other.
    fn beside(&mut self, values: &[(String, String)], room: Rangef) {
        let fit = ((room.span() + BETWEEN) / (VALUE + BETWEEN)).floor().max(1.0);
        let width = room.span() / fit;
        let shown = values.len().min(fit as usize);
        let more = values.len() - shown;
        for (place, (value, by)) in values.iter().take(shown).enumerate() {
            let left = room.min + width * place as f32;
            let mut own = width - BETWEEN;
            if more > 0 && place + 1 == shown {
                let words = format!("+{more}");
                own -= self.width(&words, Tone::Quiet) + BETWEEN;
                self.placed.is_cut = true;
                self.put(pos2(left + own + BETWEEN, self.y), words, Tone::Quiet);
            }
            let value = self.cut(value, own, Tone::Plain);
            self.put(pos2(left, self.y), value, Tone::Plain);
            let by = self.cut(by, own, Tone::Quiet);
            self.put(pos2(left, self.y + LINE), by, Tone::Quiet);
        }
    }
}

/// Cuts a text anywhere, with "…": in a narrow column a cut at a word would leave little.
fn clip(text: &str, width: f32, weight: Weight, measure: &mut dyn Measure) -> String {
    if measure.width(text, size::SMALL, weight) <= width {
        return text.to_owned();
    }
    // No more than this fits into any column; longer texts are not measured whole.
    let letters: Vec<char> = text.chars().take(400).collect();
    let cut = |count: usize| -> String {
        let kept: String = letters.iter().take(count).collect();
        format!("{}…", kept.trim_end_matches([',', ';', ':', '–', '-', '(', ' ']))
    };
    let (mut fits, mut too_many) = (0, letters.len());
    while fits + 1 < too_many {
        let middle = usize::midpoint(fits, too_many);
        if measure.width(&cut(middle), size::SMALL, weight) <= width {
            fits = middle;
        } else {
            too_many = middle;
        }
    }
    cut(fits)
}

/// A text in at most so many lines, the last one cut.
fn wrap(
    text: &str,
    width: f32,
    lines: usize,
    weight: Weight,
    measure: &mut dyn Measure,
) -> Vec<String> {
    let mut wrapped: Vec<String> = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() && wrapped.len() + 1 < lines {
        let mut end = 0;
        // Lines break after a blank or a hyphen.
        for part in rest.split_inclusive([' ', '-']) {
            let longer = rest.get(..end + part.len()).unwrap_or_default().trim_end();
            if end > 0 && measure.width(longer, size::SMALL, weight) > width {
                break;
            }
            end += part.len();
        }
        let (line, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        // One word may be wider than the line.
        wrapped.push(clip(line.trim_end(), width, weight, measure));
        rest = after.trim_start();
    }
    if !rest.is_empty() {
        wrapped.push(clip(rest, width, weight, measure));
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::wrap;
    use crate::scene::tests::Typewriter;
    use crate::theme::Weight;

    #[test]
    fn words_wrap_and_the_last_line_is_cut() {
        // Letters are 5.5 points wide.
        let wrap = |text: &str, width: f32, lines| {
            wrap(text, width, lines, Weight::Regular, &mut Typewriter)
        };
        assert_eq!(wrap("to train five hundred", 60.0, 2), ["to train", "five hund…"]);
        assert_eq!(wrap("to train five hundred", 120.0, 2), ["to train five hundred"]);
        assert_eq!(wrap("to train five hundred", 60.0, 1), ["to train…"]);
        assert_eq!(wrap("Ouagadougou again", 40.0, 2), ["Ouagad…", "again"]);
        assert_eq!(wrap("Counter-terrorism", 60.0, 2), ["Counter-", "terrorism"]);
        assert_eq!(wrap("", 40.0, 2), [""; 0]);
    }
}
