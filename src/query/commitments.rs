//! Commitments of all events: where each stands, and what became of it against the day up to which
//! the file is complete.
//!
//! Owns the reading of "overdue" and "not followed up". Refuses today: a file cannot know what
//! happened after it was closed.

use serde::{Deserialize, Serialize};

use super::{Catalog, EventIx};
use crate::model::{Commitment, CommitmentStatus};
use crate::say;
use crate::time::{EventDate, Moment};

/// Where a commitment stands.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Promise {
    /// The event at which it was made.
    pub event: EventIx,
    /// Its place among those of the event.
    pub place: u32,
}

/// How a commitment is overdue.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Overdue {
    /// It was due before this moment, and by the second one it was neither done nor dropped.
    Since(Moment, Moment),
    /// The file calls it overdue, and does not say since when.
    Stated,
}

/// Which commitments are listed.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CommitmentFilter {
    /// All.
    #[default]
    All,
    /// Stated to be under way or still to come: neither done nor dropped.
    Open,
    /// Due, and neither done nor dropped.
    Overdue,
    /// Done.
    Done,
    /// Dropped.
    Dropped,
    /// Announced or agreed at most, and no event is said to fulfil it.
    NotFollowedUp,
}

impl Promise {
    /// All commitments, by event in the order of the file.
    pub(super) fn all(catalog: &Catalog) -> Vec<Self> {
        let of_event = |(event, count): &(EventIx, u32)| {
            let event = *event;
            (0..*count).map(move |place| Self { event, place })
        };
        catalog.promises().iter().flat_map(of_event).collect()
    }

    /// The commitment itself.
    #[must_use]
    pub fn get(self, catalog: &Catalog) -> Option<&Commitment> {
        catalog.event(self.event)?.commitments.get(self.place as usize)
    }
}

impl Overdue {
    /// Whether and how a commitment is overdue: the last moment of its due date lies before that of the
    /// day up to which the file is complete, and it is neither done nor dropped; or the file calls it
    /// overdue.
    #[must_use]
    pub fn of(catalog: &Catalog, promise: &Commitment) -> Option<Self> {
        if matches!(promise.status, Some(CommitmentStatus::Done | CommitmentStatus::Dropped)) {
            return None;
        }
        let due = promise.due.date().and_then(EventDate::latest);
        match (due, catalog.complete_up_to()) {
            (Some(due), Some(as_of)) if due < as_of => Some(Self::Since(due, as_of)),
            _ => (promise.status == Some(CommitmentStatus::Overdue)).then_some(Self::Stated),
        }
    }

    /// For how long, in seconds; 0 where it is not known.
    #[must_use]
    pub fn seconds(self) -> i64 {
        match self {
            Self::Since(due, as_of) => as_of.seconds().saturating_sub(due.seconds()),
            Self::Stated => 0,
        }
    }
}

impl CommitmentFilter {
    /// Every choice, in the order of the menu.
    pub const EVERY: [Self; 6] =
        [Self::All, Self::Open, Self::Overdue, Self::Done, Self::Dropped, Self::NotFollowedUp];

    /// Its name in the menu.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::All => say!("commitments-all"),
            Self::Open => say!("commitments-open"),
            Self::Overdue => say!("commitments-overdue"),
            Self::Done => say!("commitments-done"),
            Self::Dropped => say!("commitments-dropped"),
            Self::NotFollowedUp => say!("commitments-not-followed-up"),
        }
    }

    /// Whether a commitment is listed.
    #[must_use]
    pub fn admits(self, catalog: &Catalog, promise: &Commitment) -> bool {
        use CommitmentStatus::{Agreed, Announced, Done, Dropped, Unknown};
        let status = promise.status.as_ref();
        match self {
            Self::All => true,
            Self::Open => !matches!(status, Some(Done | Dropped | Unknown) | None),
            Self::Overdue => Overdue::of(catalog, promise).is_some(),
            Self::Done => status == Some(&Done),
            Self::Dropped => status == Some(&Dropped),
            Self::NotFollowedUp => {
                matches!(status, Some(Announced | Agreed | Unknown) | None)
                    && promise.fulfilled_by.is_empty()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{CommitmentFilter, Overdue, Promise};
    use crate::model::{Commitment, Dataset};
    use crate::query::Catalog;

    fn catalog(as_of: Option<&str>, commitments: &str) -> Catalog {
        let as_of = as_of.map_or_else(String::new, |day| format!("\"as_of\":\"{day}\","));
        let json = format!(
            r#"{{{as_of}"events":[{{"id":"a","kind":"meeting","title":"","when":"2020",
                "commitments":[{commitments}]}}]}}"#
        );
        Catalog::new(serde_json::from_str::<Dataset>(&json).expect("a dataset"))
    }

    fn first(catalog: &Catalog) -> Commitment {
        let promise = *Promise::all(catalog).first().expect("one");
        promise.get(catalog).expect("there").clone()
    }

    #[test]
    fn overdue_is_counted_from_the_last_moment_of_the_due_date() {
        let of = |as_of, json: &str| {
            let catalog = catalog(as_of, json);
            Overdue::of(&catalog, &first(&catalog)).map(|overdue| overdue.seconds() / 86_400)
        };
        let open = r#"{"text":"x","due":"2026-11-23","status":"agreed"}"#;
        assert_eq!(of(Some("2026-11-24"), open), Some(1));
        assert_eq!(of(Some("2026-11-23"), open), None, "its day is not over");
        assert_eq!(of(None, open), None, "the file does not say up to when it is complete");
        assert_eq!(of(Some("2026-11-24"), r#"{"text":"x","due":"2026"}"#), None);
        assert_eq!(of(Some("2027"), r#"{"text":"x","due":"2025"}"#), Some(730));
        assert_eq!(of(Some("2027"), r#"{"text":"x","due":"2025","status":"done"}"#), None);
        assert_eq!(of(Some("2027"), r#"{"text":"x","due":"2025","status":"dropped"}"#), None);
        assert_eq!(of(Some("2027"), r#"{"text":"x","status":"overdue"}"#), Some(0), "as stated");
    }

    #[test]
    fn what_is_announced_and_then_heard_of_no_more_is_not_followed_up() {
        let admits = |json: &str| {
            let catalog = catalog(None, json);
            CommitmentFilter::NotFollowedUp.admits(&catalog, &first(&catalog))
        };
        assert!(admits(r#"{"text":"x","status":"announced"}"#) && admits(r#"{"text":"x"}"#));
        assert!(!admits(r#"{"text":"x","status":"announced","fulfilled_by":["b"]}"#));
        assert!(!admits(r#"{"text":"x","status":"in_progress"}"#));
    }

    proptest! {
        /// A commitment is overdue by as many days as the calendar has between both dates.
        #[test]
        fn overdue_agrees_with_counting_days(
            due in 0i64..3_000,
            end in 0i64..3_000,
            status in proptest::option::of("done|dropped|agreed|announced|in_progress|unknown"),
        ) {
            let day = |days: i64| {
                let civil = crate::time::Moment::from_civil(2018, 1, 1)
                    .plus_seconds(days * crate::time::Moment::DAY)
                    .civil();
                format!("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day)
            };
            let stated = status.as_ref().map_or_else(String::new, |it| format!(",\"status\":\"{it}\""));
            let json = format!("{{\"text\":\"x\",\"due\":\"{}\"{stated}}}", day(due));
            let catalog = catalog(Some(&day(end)), &json);
            let promise = first(&catalog);
            let over = !matches!(status.as_deref(), Some("done" | "dropped"));
            let expected = (over && end > due).then_some(end - due);
            let found = Overdue::of(&catalog, &promise);
            prop_assert_eq!(found.map(|it| it.seconds() / 86_400), expected);
            prop_assert_eq!(
                CommitmentFilter::Overdue.admits(&catalog, &promise), expected.is_some()
            );
        }
    }
}
