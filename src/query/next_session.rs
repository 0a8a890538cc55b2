//! Which sessions of a series sat, and what the file states of the next one.
//!
//! Owns the reading of what is stated: a session that is planned or postponed, or a promise to sit
//! again. Refuses estimates: what nobody states has no answer.

use super::{Catalog, EventIx, Series};
use crate::model::{Commitment, Event, Status};
use crate::time::{EventDate, Moment};

/// What is stated of the next session of a series.
#[derive(Copy, Clone, Debug, PartialEq)]
pub enum NextSession<'a> {
    /// A session that is yet to come.
    Session(EventIx),
    /// A promise made at a session, with a date when it is due.
    Promise(EventIx, &'a Commitment),
}

impl Catalog {
    /// The last moment up to which the file is complete, where it says so.
    #[must_use]
    pub fn complete_up_to(&self) -> Option<Moment> {
        self.dataset().as_of.date().and_then(EventDate::latest)
    }

    /// Whether an event is yet to come: planned or postponed, or it begins after the time up to which the
    /// file is complete.
    #[must_use]
    pub fn is_to_come(&self, event: EventIx) -> bool {
        match self.event(event).and_then(|event| event.status.as_ref()) {
            Some(Status::Planned | Status::Postponed) => true,
            Some(Status::Cancelled | Status::Held | Status::Ongoing) => false,
            _ => {
                let start = self.facts(event).and_then(|facts| Some(facts.extent()?.start()));
                matches!((start, self.complete_up_to()), (Some(start), Some(end)) if start >= end)
            }
        }
    }

    /// The sessions of a series that sat, dated or not, in time order.
    pub fn sat<'a>(&'a self, series: &Series<'a>) -> impl DoubleEndedIterator<Item = EventIx> + 'a {
        let cancelled = |event: &EventIx| {
            self.event(*event).is_some_and(|event| event.status == Some(Status::Cancelled))
        };
        let sat = move |event: &EventIx| !self.is_to_come(*event) && !cancelled(event);
        series.sessions.iter().copied().filter(sat)
    }

    /// What the file states of the next session: the first one that is yet to come, else a promise of
    /// the last one that sat.
    #[must_use]
    pub fn next_session<'a>(&'a self, series: &Series<'a>) -> Option<NextSession<'a>> {
        let last = self.sat(series).next_back();
        let after_last = |event: &EventIx| {
            let start = |event: EventIx| Some(self.facts(event)?.extent()?.start());
            // An undated session that is to come stands last, and is.
            match (last.and_then(start), start(*event)) {
                (Some(last), Some(own)) => own >= last,
                _ => true,
            }
        };
        let mut to_come = series.sessions.iter().copied().filter(|event| self.is_to_come(*event));
        if let Some(event) = to_come.find(after_last) {
            return Some(NextSession::Session(event));
        }
        let last = last?;
        let promise = self.event(last).and_then(promised)?;
        Some(NextSession::Promise(last, promise))
    }
}

/// A promise of a session, with the date when it is due.
fn promised(event: &Event) -> Option<&Commitment> {
    event.commitments.iter().find(|promise| {
        let says = promise.text.all().any(|text| text.to_lowercase().contains("session"));
        says && !promise.due.is_missing()
    })
}

#[cfg(test)]
mod tests {
    use super::NextSession;
    use crate::model::Dataset;
    use crate::query::Catalog;

    fn catalog(sessions: &str) -> Catalog {
        let json = format!(r#"{{"as_of":"2026-06-30","events":[{sessions}]}}"#);
        let dataset: Dataset = serde_json::from_str(&json).expect("a dataset");
        Catalog::new(dataset)
    }

    fn session(id: &str, when: &str, more: &str) -> String {
        format!(
            r#"{{"id":"{id}","kind":"commission_meeting","title":"","when":"{when}",
                "commission":{{"id":"jmc"}},"parties":["MAR","MLI"]{more}}}"#
        )
    }

    fn next(sessions: &[String]) -> Option<String> {
        let catalog = catalog(&sessions.join(","));
        let series = catalog.series("jmc").expect("a series");
        let id = |event| catalog.event(event).map(|event| event.id.to_string());
        match catalog.next_session(&series)? {
            NextSession::Session(event) => id(event),
            NextSession::Promise(event, promise) => {
                Some(format!("{} by {}", promise.due.words(), id(event)?))
            }
        }
    }

    const PROMISE: &str = r#","commitments":[{"text":"2nd session in Rabat","due":"2027"}]"#;

    #[test]
    fn a_session_to_come_is_stated_before_a_promise_and_nothing_is_guessed() {
        let first = || session("s1", "2025-02", PROMISE);
        let of = |id: &str, when: &str, status: &str| {
            session(id, when, &format!(r#","status":"{status}""#))
        };
        assert_eq!(next(&[session("s1", "2025-02", "")]), None);
        assert_eq!(next(&[first()]).as_deref(), Some("2027 by s1"));
        assert_eq!(next(&[first(), of("p", "2027-03", "planned")]).as_deref(), Some("p"));
        assert_eq!(next(&[first(), of("p", "2026-03", "postponed")]).as_deref(), Some("p"));
        assert_eq!(next(&[first(), session("late", "2026-09", "")]).as_deref(), Some("late"));
        assert_eq!(next(&[first(), of("p", "soon", "planned")]).as_deref(), Some("p"));
        // One that sat since made no promise; one that was called off did not sit.
        assert_eq!(next(&[first(), session("s2", "2026-02", "")]), None);
        assert_eq!(
            next(&[first(), of("c", "2026-02", "cancelled")]).as_deref(),
            Some("2027 by s1")
        );
    }

    #[test]
    fn what_was_planned_before_the_last_session_is_not_the_next_one() {
        let plan = session("p", "2025-06", r#","status":"planned""#);
        assert_eq!(next(&[plan, session("s2", "2026-02", "")]), None);
    }
}
