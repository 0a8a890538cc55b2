//! What is said of a calendar as a whole: what is wrong with its structure, and what became of its
//! records.

use super::super::tally::{Tally, left_out};
use super::component::Flaw;
use crate::load::codes;
use crate::load::report::{Report, Words};
use crate::load::value::short;
use crate::say;

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
        let more = match self.recurring {
            0 => String::new(),
            several => {
                say!("calendar-recurring", recurring = several, times = self.occurrences)
            }
        };
        Tally {
            told: say!("calendar-told", total = self.records, shown = self.shown),
            left_out: [
                left_out(self.not_events, |count| say!("left-out-not-events", count = count)),
                left_out(self.nothing_left, |count| say!("left-out-days", count = count)),
            ]
            .into_iter()
            .flatten()
            .collect(),
            more,
            hint: say!("calendar-hint"),
        }
        .tell(report);
        if events == 0 {
            report.add(codes::NO_EVENTS, None, |_| Words {
                message: say!("calendar-none").to_owned(),
                hint: say!("right-file-hint").to_owned(),
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
            say!("calendar-unclosed", name = short(name)),
            say!("calendar-unclosed-hint", name = short(name)),
        ),
        Flaw::NotOpen { name, at } => (
            *at,
            say!("calendar-not-open", name = short(name)),
            say!("calendar-not-open-hint").to_owned(),
        ),
        Flaw::Outside { at } => {
            (*at, say!("calendar-outside").to_owned(), say!("calendar-outside-hint").to_owned())
        }
        Flaw::TooDeep { at } => {
            (*at, say!("calendar-too-deep").to_owned(), say!("calendar-too-deep-hint").to_owned())
        }
        Flaw::Broken { at } => {
            (*at, say!("calendar-broken").to_owned(), say!("calendar-broken-hint").to_owned())
        }
    };
    report.add(codes::BROKEN_LINE, Some(at), |_| Words { message, hint, ..Words::default() });
}
