//! What a sheet makes of each block of a card.

use emath::pos2;

use super::setter::{Setter, Token};
use super::{Ink, Look, SheetItem, SheetLine};
use crate::model::CodeList;
use crate::query::Catalog;
use crate::say;
use crate::scene::cards::{
    Block, Card, ClaimRow, Entry, EventRow, FieldClaims, PartnerRow, PartyLine, PersonRow,
    QuoteBlock, SessionPlace, SessionStrip, SourceRow, line_words,
};
use crate::scene::pair_line::{HEIGHT, pair_line};
use crate::theme::{Weight, column, height, size, space};
use crate::words::semicolon;

/// Room for a mark; for the date of an event in a list, as a share of the width and at most.
const MARK: f32 = height::ROW;
const DATE: (f32, f32) = (0.34, 122.0);
/// Room for the number of a source.
const NUMBER: f32 = 28.0;

/// Kind, status and title.
pub(super) fn heading(setter: &mut Setter<'_>, card: &Card) {
    if let Some((kind, status)) = &card.kind {
        let status = status.as_ref().map_or_else(
            || say!("cards-status-not-stated").to_owned(),
            |status| status.label().to_lowercase(),
        );
        setter.marked((kind, false), MARK, |column| {
            let look = Look::new(size::SECTION, Weight::SemiBold, Ink::Kind(kind.clone()));
            column.space(1.5);
            column.ended(&kind.label().to_uppercase(), &look, &status, &Look::quiet());
        });
        setter.space(space::XS);
    }
    setter.paragraph(&card.title, &Look::new(size::TITLE, Weight::Bold, Ink::Plain));
    setter.space(space::XS);
}

pub(super) fn block(setter: &mut Setter<'_>, catalog: &Catalog, block: &Block) {
    match block {
        Block::Head(head) => {
            if !head.contested.is_empty() {
                let words = say!("cards-contested", fields = head.contested.join(semicolon()));
                let look = Look::new(size::SMALL, Weight::SemiBold, Ink::Warning);
                setter.paragraph(&words, &look);
                setter.space(space::XS);
            }
        }
        Block::Section(name, figure) => setter.section(name, figure.as_deref()),
        Block::Parties(line) => parties(setter, line),
        Block::Date(date) => {
            setter.paragraph(&date.words, &Look::new(size::LEAD, Weight::SemiBold, Ink::Plain));
            date.claims.iter().for_each(|found| claims(setter, found));
        }
        Block::Contested(found) => claims(setter, found),
        Block::SessionPlace(place) => session_place(setter, place),
        Block::Sessions(strip) => sessions(setter, strip),
        Block::Line(events) => {
            let (at, width) = (pos2(setter.left, setter.y), setter.right - setter.left);
            let line = pair_line(catalog, events, width, setter.measure);
            setter.items.push(SheetItem::Pair(at, line));
            setter.space(HEIGHT);
        }
        Block::Balance(balance) => {
            let ((left, one), (right, other)) = (balance.left, balance.right);
            let words = say!(
                "cards-balance-of-figures",
                left = left,
                one = one,
                right = right,
                other = other
            );
            setter.paragraph(&words, &Look::strong());
        }
        Block::People(list) => list.iter().for_each(|row| person(setter, row)),
        Block::Chips(words) => {
            setter.flow(words.iter().cloned().map(Token::Chip).collect(), space::S);
            setter.space(space::XXS);
        }
        Block::Quote(said) => quote(setter, said),
        Block::Rows(list) => {
            for (label, words) in list {
                setter.labelled(label, |column| column.paragraph(words, &Look::body()));
                setter.space(space::HAIR);
            }
        }
        Block::Links(list) => {
            for (label, pieces) in list {
                let words = line_words(pieces);
                setter.labelled(label, |column| column.paragraph(&words, &Look::body()));
                setter.space(space::HAIR);
            }
        }
        // Nothing can be done on paper.
        Block::Actions(_) => {}
        Block::Entries(list) => list.iter().for_each(|row| entry(setter, row)),
        Block::Events(list) => list.iter().for_each(|row| event(setter, row)),
        Block::Partners(list) => list.iter().for_each(|row| partner(setter, row)),
        Block::Text(text) => {
            setter.paragraph(text, &Look::body());
            setter.space(space::XS);
        }
        Block::Wording(wording) => {
            setter.space(space::XXS);
            setter.paragraph(wording.get(None), &Look::body());
            setter.space(space::XXS);
        }
        Block::Location(place) => {
            setter.paragraph(&format!("{} · {}", place.name, place.words), &Look::body());
        }
        Block::Remark(text) => {
            setter.paragraph(text, &Look::quiet());
            setter.space(space::XXS);
        }
        Block::Sources(list) => {
            (1..).zip(list).for_each(|(number, row)| source(setter, number, row));
        }
    }
}

fn parties(setter: &mut Setter<'_>, line: &PartyLine) {
    let mut tokens = Vec::new();
    for (place, side) in [&line.from, &line.to].into_iter().enumerate() {
        if place == 1 && !side.is_empty() {
            tokens.push(Token::Arrow);
        }
        for (number, party) in side.iter().enumerate() {
            if number > 0 {
                let joint = if number + 1 == side.len() { say!("and") } else { "·" };
                tokens.push(Token::Words(joint.to_owned(), Look::quiet()));
            }
            tokens.push(Token::Flagged(party.flag, party.name.clone()));
        }
    }
    if let Some(place) = &line.place {
        let words = say!("cards-in-place", place = &place.words);
        tokens.push(Token::Words(words, Look::quiet()));
    }
    setter.flow(tokens, space::S);
    setter.space(space::XS);
    setter.rule();
}

fn claims(setter: &mut Setter<'_>, found: &FieldClaims) {
    if !found.field.is_empty() {
        setter.paragraph(&found.field, &Look::strong());
    }
    setter.space(space::XXS);
    setter.along(SheetLine::Contested, |column| {
        for (number, ClaimRow { value, by, confidence }) in found.values.iter().enumerate() {
            if number > 0 {
                column.space(space::XS);
            }
            column.paragraph(value.get(None), &Look::strong());
            let by = by.iter().map(|by| by.words.as_str()).collect::<Vec<_>>();
            let by = by.join(semicolon());
            let confidence = confidence.as_deref();
            let words = [by.as_str()].into_iter().chain(confidence).collect::<Vec<_>>();
            column.paragraph(&words.join(" · "), &Look::quiet());
        }
    });
    setter.space(space::XS);
}

fn session_place(setter: &mut Setter<'_>, place: &SessionPlace) {
    setter.paragraph(&place.words, &Look::body());
    let before =
        place.before.as_ref().map(|(_, when)| say!("cards-the-session-before", date = when));
    let after = place.after.as_ref().map(|(_, when)| say!("cards-the-session-after", date = when));
    let words = before.into_iter().chain(after).collect::<Vec<_>>().join(" · ");
    if !words.is_empty() {
        setter.paragraph(&words, &Look::small());
    }
    setter.space(space::XXS);
}

fn sessions(setter: &mut Setter<'_>, strip: &SessionStrip) {
    if !strip.series.words.is_empty() {
        setter.beside(&strip.series.words, &Look::quiet());
    }
    if strip.earlier > 0 {
        let words = say!("cards-sessions-earlier", count = strip.earlier);
        setter.paragraph(&words, &Look::small());
    }
    for stop in &strip.stops {
        let weight = if stop.current { Weight::Bold } else { Weight::Regular };
        let mut tokens = vec![
            Token::Words(stop.label.clone(), Look::new(size::BODY, weight, Ink::Plain)),
            Token::Words(stop.when.clone(), Look::quiet()),
        ];
        if let Some(since) = &stop.since {
            let look = Look::new(size::BODY, Weight::Regular, Ink::Faint);
            tokens.push(Token::Words(format!("+ {since}"), look));
        }
        let kind = (&stop.kind, stop.doubtful);
        setter.marked(kind, MARK, |column| column.flow(tokens, space::S));
        setter.space(space::XXS);
    }
    if !strip.tail.is_empty() {
        let (left, right) = (setter.left, setter.right);
        setter.within(left + MARK, right, |column| column.paragraph(&strip.tail, &Look::quiet()));
    }
    setter.space(space::XS);
}

fn person(setter: &mut Setter<'_>, row: &PersonRow) {
    setter.flagged(row.flag, |column| {
        column.beside(&row.name, &Look::strong());
        row.line.iter().for_each(|line| column.beside(line, &Look::quiet()));
    });
    setter.space(space::XS);
}

fn quote(setter: &mut Setter<'_>, said: &QuoteBlock) {
    setter.along(SheetLine::Said, |column| {
        let look = Look::new(size::BODY, Weight::Italic, Ink::Plain);
        column.paragraph(&say!("cards-quoted", text = said.text.get(None)), &look);
        if let Some(original) = &said.original {
            let language = said.language.as_deref().unwrap_or(say!("cards-original"));
            column.paragraph(&say!("cards-original-in", language = language), &Look::small());
            column.paragraph(&say!("cards-quoted", text = original.get(None)), &Look::body());
        }
        column.paragraph(&line_words(&said.by), &Look::quiet());
        if let Some(source) = &said.source {
            column.paragraph(&source.words, &Look::small());
        }
    });
    setter.space(space::XS);
}

fn entry(setter: &mut Setter<'_>, row: &Entry) {
    setter.labelled(&row.label, |column| {
        column.paragraph(row.words.get(None), &Look::body());
        for line in &row.details {
            column.paragraph(&line_words(line), &Look::small());
        }
        if let Some(warning) = &row.warning {
            let look = Look::new(size::SMALL, Weight::SemiBold, Ink::Warning);
            column.paragraph(warning, &look);
        }
        for event in &row.events {
            let note = event.note.iter().chain([&event.when]);
            let note = note.map(String::as_str).collect::<Vec<_>>().join(" · ");
            column.marked((&event.kind, false), MARK, |column| {
                column.beside(&event.title, &Look::body());
                column.beside(&note, &Look::small());
            });
        }
    });
    setter.space(space::XS);
}

fn event(setter: &mut Setter<'_>, row: &EventRow) {
    setter.marked((&row.kind, false), MARK, |column| {
        let (left, right, top) = (column.left, column.right, column.y);
        let date = left + ((right - left) * DATE.0).min(DATE.1);
        column.within(left, date, |column| column.beside(&row.when, &Look::quiet()));
        let bottom = std::mem::replace(&mut column.y, top);
        column.within(date + space::S, right, |column| {
            column.beside(&row.title, &Look::body());
            row.note.iter().for_each(|note| column.beside(note, &Look::small()));
        });
        column.y = column.y.max(bottom);
    });
    setter.space(space::XXS);
}

fn partner(setter: &mut Setter<'_>, row: &PartnerRow) {
    let change = row.change.map(|change| format!(" ({})", change.words())).unwrap_or_default();
    let figure = format!("{}{change}", row.figure);
    let set = |column: &mut Setter<'_>| {
        column.ended(&row.name, &Look::body(), &figure, &Look::quiet());
    };
    match &row.kind {
        Some(kind) => setter.marked((kind, false), column::NUMBER, set),
        None => setter.flagged(row.flag, set),
    }
    setter.space(space::XXS);
}

fn source(setter: &mut Setter<'_>, number: usize, row: &SourceRow) {
    let (left, right, top) = (setter.left, setter.right, setter.y);
    let look = Look::new(size::BODY, Weight::Regular, Ink::Faint);
    setter.within(left, left + NUMBER, |column| column.beside(&number.to_string(), &look));
    let bottom = std::mem::replace(&mut setter.y, top);
    setter.within(left + NUMBER, right, |column| {
        column.beside(&row.line.words, &Look::body());
        column.beside(&row.meta, &Look::small());
        let faint = Look::new(size::SMALL, Weight::Regular, Ink::Faint);
        row.url.iter().for_each(|url| column.beside(url, &faint));
        if let Some(archive) = &row.archive {
            column.beside(&say!("cards-archived", address = archive), &faint);
        }
    });
    setter.y = setter.y.max(bottom);
    setter.space(space::XS);
}
