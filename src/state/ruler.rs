//! What the user laid on the ruler: a range of time, an event from which time is counted, and
//! bookmarks.

use serde::{Deserialize, Serialize};

use crate::query::EventIx;
use crate::time::{Moment, Span};

/// More bookmarks than this are not taken.
const MOST_BOOKMARKS: usize = 500;

/// A moment with a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bookmark {
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub at: Moment,
}

/// See the module.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ruler {
    range: Option<Span>,
    zero: Option<EventIx>,
    division: Option<Moment>,
    /// By their moments.
    bookmarks: Vec<Bookmark>,
}

/// What the ruler is asked to do.
#[derive(Clone, Debug, PartialEq)]
pub enum RulerCommand {
    /// Select a range of time.
    SetRange(Span),
    /// Let go of it.
    ClearRange,
    /// Count time from an event, or no more.
    CountFrom(Option<EventIx>),
    /// Compare what was before a date with what came after it, or divide as by itself.
    DivideAt(Option<Moment>),
    /// Set a bookmark.
    AddBookmark(Bookmark),
    /// Give the bookmark at this place in the list another name.
    RenameBookmark(usize, String),
    /// Take the bookmark at this place in the list away.
    RemoveBookmark(usize),
    /// The bookmarks of another day.
    ReplaceBookmarks(Vec<Bookmark>),
}

impl Ruler {
    /// The selected range of time.
    #[must_use]
    pub fn range(&self) -> Option<Span> {
        self.range
    }

    /// The event from which time is counted.
    #[must_use]
    pub fn zero(&self) -> Option<EventIx> {
        self.zero
    }

    /// The chosen date that divides two compared periods.
    #[must_use]
    pub fn division(&self) -> Option<Moment> {
        self.division
    }

    /// The bookmarks by their moments.
    #[must_use]
    pub fn bookmarks(&self) -> &[Bookmark] {
        &self.bookmarks
    }

    /// The same in another reading of the file, where the event has this number.
    pub(super) fn carry(&mut self, zero: Option<EventIx>) {
        self.zero = zero;
    }

    /// Returns whether the bookmarks changed.
    pub(super) fn apply(&mut self, command: RulerCommand) -> bool {
        match command {
            RulerCommand::SetRange(span) => self.range = (span.seconds() > 0).then_some(span),
            RulerCommand::ClearRange => self.range = None,
            RulerCommand::CountFrom(event) => {
                self.zero = event;
                self.division = None;
            }
            RulerCommand::DivideAt(date) => self.division = date,
            RulerCommand::AddBookmark(bookmark) => return self.add(bookmark),
            RulerCommand::RenameBookmark(place, name) => {
                if let Some(bookmark) = self.bookmarks.get_mut(place) {
                    bookmark.name = name;
                    return true;
                }
            }
            RulerCommand::RemoveBookmark(place) => {
                if place < self.bookmarks.len() {
                    self.bookmarks.remove(place);
                    return true;
                }
            }
            RulerCommand::ReplaceBookmarks(mut bookmarks) => {
                bookmarks.sort_by_key(|bookmark| bookmark.at);
                bookmarks.truncate(MOST_BOOKMARKS);
                self.bookmarks = bookmarks;
                return true;
            }
        }
        false
    }

    fn add(&mut self, bookmark: Bookmark) -> bool {
        let taken = self.bookmarks.contains(&bookmark) || self.bookmarks.len() >= MOST_BOOKMARKS;
        if !taken {
            let place = self.bookmarks.partition_point(|other| other.at <= bookmark.at);
            self.bookmarks.insert(place, bookmark);
        }
        !taken
    }
}

#[cfg(test)]
mod tests {
    use super::{Bookmark, Ruler, RulerCommand};
    use crate::time::{Moment, Span};

    #[test]
    fn bookmarks_stand_in_time_order_each_once() {
        let mut ruler = Ruler::default();
        let mark = |name: &str, seconds| Bookmark {
            name: name.to_owned(),
            at: Moment::from_seconds(seconds),
        };
        for (name, seconds) in [("late", 9), ("early", 1), ("early", 1)] {
            ruler.apply(RulerCommand::AddBookmark(mark(name, seconds)));
        }
        ruler.apply(RulerCommand::RenameBookmark(0, "first".to_owned()));
        assert!(!ruler.apply(RulerCommand::RemoveBookmark(7)));
        let names: Vec<_> = ruler.bookmarks().iter().map(|mark| mark.name.as_str()).collect();
        assert_eq!(names, ["first", "late"]);
    }

    #[test]
    fn a_range_of_no_length_is_none() {
        let mut ruler = Ruler::default();
        let at = Moment::from_seconds(5);
        ruler.apply(RulerCommand::SetRange(Span::new(at, at.plus_seconds(60))));
        assert!(ruler.range().is_some());
        ruler.apply(RulerCommand::SetRange(Span::new(at, at)));
        assert_eq!(ruler.range(), None);
    }
}
