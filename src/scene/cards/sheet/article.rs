//! A text of several parts on a sheet: what a brief is printed from.
//!
//! Owns where its parts stand. What they say is made elsewhere.

use emath::{Rect, pos2, vec2};

use super::setter::Setter;
use super::{Ink, Look, MARGIN, Sheet, SheetItem, SheetLine};
use crate::model::Kind;
use crate::scene::Measure;
use crate::theme::{Weight, size, space};

/// A part of an article.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// What the whole is called.
    Title(String),
    /// The name of what follows.
    Section(String),
    /// A paragraph.
    Text(String),
    /// A quiet remark.
    Remark(String),
    /// Labels with what belongs to each.
    Facts(Vec<(String, String)>),
    /// The figure of this number, with its height against its width, and what it shows.
    Figure(usize, f32, String),
    /// An event of a chronology.
    Event(ArticleEvent),
    /// A head and rows of equal length, with the share of the width that each column takes.
    Table(Vec<String>, Vec<Vec<String>>, Vec<f32>),
    /// What is contested, and each value with those who give it.
    Claims(String, Vec<(String, String)>),
    /// A numbered source: what it is, and its address.
    Source(usize, String, Option<String>),
}

/// An event of a chronology.
#[derive(Clone, Debug, PartialEq)]
pub struct ArticleEvent {
    /// Its kind.
    pub kind: Kind,
    /// It is in doubt.
    pub hollow: bool,
    /// When it was.
    pub when: String,
    /// Its title.
    pub title: String,
    /// Kind, parties, place, status.
    pub about: String,
    /// What is told of it.
    pub summary: Option<String>,
    /// What sources say otherwise.
    pub warning: Option<String>,
    /// Numbers of its sources: `[1] [4]`.
    pub cited: String,
}

/// Room for the date of an event, and for the number of a source.
const DATE: f32 = 128.0;
const NUMBER: f32 = 30.0;
const HEADING: f32 = size::HEAD;

/// Lays an article out on a sheet of a width.
#[must_use]
pub fn article(parts: &[Part], width: f32, measure: &mut dyn Measure) -> Sheet {
    let mut setter = Setter::new(MARGIN, width - MARGIN, MARGIN, measure);
    for part in parts {
        let top = setter.y;
        self::part(&mut setter, part);
        let bottom = match part {
            // With the beginning of what it is the name of.
            Part::Section(_) => setter.y + 56.0,
            Part::Event(_) | Part::Claims(..) | Part::Source(..) => setter.y - space::XS,
            _ => continue,
        };
        let (left, right) = (setter.left, setter.right);
        let kept = Rect::from_min_max(pos2(left, top), pos2(right, bottom.max(top)));
        setter.items.push(SheetItem::Together(kept));
    }
    let bottom = setter.y + MARGIN;
    Sheet { size: vec2(width, bottom.ceil()), items: setter.items }
}

fn part(setter: &mut Setter<'_>, part: &Part) {
    let strong = Look::strong();
    match part {
        Part::Title(words) => {
            setter.paragraph(words, &Look::new(size::HEADLINE, Weight::Bold, Ink::Plain));
            setter.space(space::XS);
        }
        Part::Section(words) => {
            setter.space(space::L);
            setter.paragraph(words, &Look::new(HEADING, Weight::Bold, Ink::Plain));
            setter.rule();
        }
        Part::Text(words) => {
            setter.paragraph(words, &Look::body());
            setter.space(space::XS);
        }
        Part::Remark(words) => {
            setter.paragraph(words, &Look::small());
            setter.space(space::XS);
        }
        Part::Facts(rows) => {
            for (label, words) in rows {
                setter.labelled(label, |column| column.paragraph(words, &Look::body()));
                setter.space(space::XXS);
            }
        }
        Part::Figure(number, share, words) => {
            setter.space(space::S);
            let width = setter.right - setter.left;
            let rect = Rect::from_min_size(pos2(setter.left, setter.y), vec2(width, width * share));
            setter.items.push(SheetItem::Figure(rect, *number));
            setter.space(rect.height() + space::XS);
            setter.paragraph(words, &Look::small());
            setter.space(space::S);
        }
        Part::Event(event) => self::event(setter, event),
        Part::Table(head, rows, shares) => {
            row(setter, head, shares, &Look::new(size::SMALL, Weight::SemiBold, Ink::Quiet));
            setter.rule();
            for cells in rows {
                row(setter, cells, shares, &Look::new(size::SMALL, Weight::Regular, Ink::Plain));
                setter.space(space::XS);
            }
        }
        Part::Claims(words, values) => {
            setter.paragraph(words, &strong);
            setter.along(SheetLine::Contested, |column| {
                for (value, by) in values {
                    column.paragraph(value, &Look::body());
                    column.paragraph(by, &Look::small());
                }
            });
            setter.space(space::S);
        }
        Part::Source(number, words, address) => {
            let (left, right, top) = (setter.left, setter.right, setter.y);
            let label = format!("[{number}]");
            setter.within(left, left + NUMBER, |column| column.beside(&label, &Look::small()));
            setter.y = top;
            setter.within(left + NUMBER, right, |column| {
                let plain = Look::new(size::SMALL, Weight::Regular, Ink::Plain);
                column.paragraph(words, &plain);
                if let Some(address) = address {
                    column.beside(address, &Look::small());
                }
            });
            setter.space(space::XXS);
        }
    }
}

fn event(setter: &mut Setter<'_>, event: &ArticleEvent) {
    let (left, right, top) = (setter.left, setter.right, setter.y);
    setter.within(left, left + DATE, |column| {
        column.marked((&event.kind, event.hollow), 17.0, |column| {
            column.beside(&event.when, &Look::new(size::SMALL, Weight::SemiBold, Ink::Plain));
        });
    });
    let bottom = std::mem::replace(&mut setter.y, top);
    setter.within(left + DATE + space::S, right, |column| {
        let cited = Look::small();
        column.ended(&event.title, &Look::strong(), &event.cited, &cited);
        column.paragraph(&event.about, &Look::small());
        if let Some(summary) = &event.summary {
            column.paragraph(summary, &Look::new(size::SMALL + 0.5, Weight::Regular, Ink::Plain));
        }
        if let Some(warning) = &event.warning {
            column.paragraph(warning, &Look::new(size::SMALL, Weight::SemiBold, Ink::Warning));
        }
    });
    setter.y = setter.y.max(bottom);
    setter.space(space::S);
}

fn row(setter: &mut Setter<'_>, cells: &[String], shares: &[f32], look: &Look) {
    let (left, width, top) = (setter.left, setter.right - setter.left, setter.y);
    let (mut x, mut bottom) = (left, top);
    for (cell, share) in cells.iter().zip(shares) {
        setter.y = top;
        let right = x + width * share;
        setter.within(x, right - space::S, |column| column.beside(cell, look));
        bottom = bottom.max(setter.y);
        x = right;
    }
    setter.y = bottom;
}
