//! A long sheet cut into pages, between lines and never through one.

use emath::{Rect, Vec2, vec2};

use super::{MARGIN, Sheet, SheetItem};
use crate::theme::sign;

impl Sheet {
    /// Pages of a height, each with the margins of the sheet. What is higher than a page is cut.
    #[must_use]
    pub fn pages(&self, height: f32) -> Vec<Self> {
        let room = (height - 2.0 * MARGIN).max(MARGIN);
        let mut pages: Vec<Self> = Vec::new();
        let (mut top, end) = (MARGIN, (self.size.y - MARGIN).max(MARGIN));
        loop {
            let bottom = self.cut_before(top, top + room);
            let shift = vec2(0.0, MARGIN - top);
            let is_here = |item: &&SheetItem| {
                let middle = extent(item).center().y;
                (top..bottom).contains(&middle) || pages.is_empty() && middle < top
            };
            let items = self.items.iter().filter(is_here).map(|item| shifted(item, shift));
            let items = items.collect();
            pages.push(Self { size: vec2(self.size.x, height), items });
            if bottom >= end {
                return pages;
            }
            top = bottom;
        }
    }

    /// The lowest height up to `most` through which nothing goes; `most` where all of the page is one thing.
    fn cut_before(&self, top: f32, most: f32) -> f32 {
        let mut cut = most;
        // What is cut moves to the next page, and takes with it what stands beside it.
        loop {
            let crossed = self.items.iter().filter(|item| !is_line(item)).map(extent);
            // What is higher than a page cannot be kept on one.
            let crossed = crossed.filter(|rect| rect.height() < most - top);
            let highest = crossed
                .filter(|rect| rect.top() < cut - 0.01 && rect.bottom() > cut + 0.01)
                .map(|rect| rect.top())
                .reduce(f32::min);
            match highest {
                Some(higher) if higher > top + 1.0 => cut = higher,
                Some(_) => return most,
                None => return cut,
            }
        }
    }
}

/// Lines beside paragraphs may be cut.
fn is_line(item: &SheetItem) -> bool {
    matches!(item, SheetItem::Line(..) | SheetItem::Arrow(..))
}

fn extent(item: &SheetItem) -> Rect {
    match item {
        SheetItem::Text(text) => text.rect,
        SheetItem::Mark(at, ..) | SheetItem::NoFlag(at) => {
            Rect::from_center_size(*at, Vec2::splat(sign::IN_TABLE))
        }
        SheetItem::Flag(rect, _)
        | SheetItem::Chip(rect)
        | SheetItem::Figure(rect, _)
        | SheetItem::Together(rect) => *rect,
        SheetItem::Line(from, to, _) | SheetItem::Arrow(from, to) => Rect::from_two_pos(*from, *to),
        SheetItem::Pair(at, line) => {
            let far = *at + vec2(line.width, crate::scene::pair_line::HEIGHT);
            Rect::from_min_max(*at, far)
        }
    }
}

fn shifted(item: &SheetItem, by: Vec2) -> SheetItem {
    let mut item = item.clone();
    match &mut item {
        SheetItem::Text(text) => text.rect = text.rect.translate(by),
        SheetItem::Mark(at, ..) | SheetItem::NoFlag(at) | SheetItem::Pair(at, _) => *at += by,
        SheetItem::Flag(rect, _)
        | SheetItem::Chip(rect)
        | SheetItem::Figure(rect, _)
        | SheetItem::Together(rect) => {
            *rect = rect.translate(by);
        }
        SheetItem::Line(from, to, _) | SheetItem::Arrow(from, to) => {
            *from += by;
            *to += by;
        }
    }
    item
}
