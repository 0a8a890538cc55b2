//! What is said of a calendar as a whole: what is wrong with its structure, and what became of its
//! records.

use super::super::tally::Tally;
use super::component::Flaw;
use crate::load::codes;
use crate::load::report::{Report, Words};
use crate::load::value::short;
use crate::time::grouped;

/// How many records became what.
#[derive(Default)]
pub(super) struct Counts {
    pub records: usize,
    pub shown: usize,
    pub not_events: usize,
    pub nothing_left: usize,
    pub recurring: usize,
    pub occurrences: usize,
}

impl Counts {
    /// Says it.
    pub(super) fn tell(&self, events: usize, report: &mut Report<'_>) {
        let times = if self.occurrences == 1 {
            "once"
        } else {
            &format!("{} times", grouped(self.occurrences))
        };
        let more = match self.recurring {
            0 => String::new(),
            1 => format!("One of them recurs, and is shown {times}."),
            several => format!("{} of them recur, and are shown {times}.", grouped(several)),
        };
        Tally {
            what: "This is a calendar (iCalendar).",
            records: "records",
            total: self.records,
            shown: self.shown,
            left_out: &[
                (self.not_events, "is no event", "are no events"),
                (
                    self.nothing_left,
                    "has no day that is not excluded",
                    "have no day that is not excluded",
                ),
            ],
            more: &more,
            hint: "Nothing to do. docs/formats.md tells how a record becomes an event.",
        }
        .tell(report);
        if events == 0 {
            report.add(codes::NO_EVENTS, None, |_| Words {
                message: "No record of the calendar could become an event, so that there is nothing to show.".to_owned(),
                hint: "Check that it is the right file.".to_owned(),
                ..Words::default()
            });
        }
    }
}

/// Reports what is wrong with the structure.
pub(super) fn tell_flaw(flaw: &Flaw, report: &mut Report<'_>) {
    let (at, message, hint) = match flaw {
        Flaw::Unclosed { name, at } => (
            *at,
            format!("A {} has no END before this. It was read up to here.", short(name)),
            format!("Put END:{} where it ends.", short(name)),
        ),
        Flaw::NotOpen { name, at } => (
            *at,
            format!("This ends a {} that is not open. It was ignored.", short(name)),
            "Remove the line, or look before it for a BEGIN that is missing.".to_owned(),
        ),
        Flaw::Outside { at } => (
            *at,
            "This line stands outside of any calendar. It was ignored.".to_owned(),
            "Move it between BEGIN:VCALENDAR and END:VCALENDAR, or remove it.".to_owned(),
        ),
        Flaw::TooDeep { at } => (
            *at,
            "Components stand in one another deeper than calendars need. This one was read as a line.".to_owned(),
            "Look before it for an END that is missing.".to_owned(),
        ),
        Flaw::Broken { at } => (
            *at,
            "This line is not a name, a colon and a value. It is kept with its record under other fields.".to_owned(),
            "If it goes on from the line before, begin it with a blank; if it is a line of its own, write a name and a colon before it.".to_owned(),
        ),
    };
    report.add(codes::BROKEN_LINE, Some(at), |_| Words { message, hint, ..Words::default() });
}
