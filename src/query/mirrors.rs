//! Mirrored records: one visit that a file records twice, once as made and once as hosted.
//!
//! Machine-coded tables (GDELT, ICEWS) do so: CAMEO's code 042 is told of the visitor, 043 of the
//! host. Owns which two records are one visit. Refuses to merge what they say: both stay in the
//! catalog, and the filter hides the second of a pair while that is asked for.
//!
//! Two visits are a pair if one is coded 042 and the other 043, in `codes.cameo`, both on the same
//! day or days, known to the day, with the same senders and the same hosts, of whom there is at
//! least one each. Of several that fit, the first 042 of the file goes with the first 043, the second
//! with the second; a record is in one pair at most.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::facts_table::FactsTable;
use super::{EventFacts, EventIx, PartyList};
use crate::model::{Event, Kind};
use crate::time::Span;

/// From which side a visit is coded.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Side {
    /// 042.
    Made,
    /// 043.
    Hosted,
}

impl Side {
    /// The side that the codes of an event name; most events have no codes, and cost one look.
    #[must_use]
    pub fn of(event: &Event) -> Option<Self> {
        let codes = event.codes.as_ref()?;
        match codes.get("cameo")?.as_str()? {
            "042" if event.kind == Kind::Visit => Some(Self::Made),
            "043" if event.kind == Kind::Visit => Some(Self::Hosted),
            _ => None,
        }
    }
}

/// What two records of one visit have in common.
#[derive(PartialEq, Eq, Hash)]
struct Visit {
    when: Span,
    /// In order of their numbers.
    senders: PartyList,
    hosts: PartyList,
}

impl Visit {
    /// None if there is no telling which visit it is.
    fn of(facts: &EventFacts) -> Option<Self> {
        let sorted = |parties: &[super::PartyIx]| {
            let mut parties = PartyList::from_slice(parties);
            parties.sort_unstable();
            parties
        };
        let (senders, hosts) = (sorted(facts.senders()), sorted(facts.hosts()));
        let is_known = !facts.doubt().imprecise && !senders.is_empty() && !hosts.is_empty();
        let when = facts.extent().filter(|_| is_known)?;
        Some(Self { when, senders, hosts })
    }
}

/// The pairs of a catalog.
#[derive(Debug, Default)]
pub struct Mirrors {
    /// The record that is kept and the one that is merged into it, in the order of the kept ones.
    pairs: Vec<(EventIx, EventIx)>,
    /// The other record of each that is in a pair.
    twins: HashMap<EventIx, EventIx, RandomState>,
}

impl Mirrors {
    /// The pairs among visits of which the codes name a side, given in the order of the file.
    pub(super) fn of(coded: &[(EventIx, Side)], facts: &FactsTable) -> Self {
        let mut waiting: HashMap<Visit, [Vec<EventIx>; 2], RandomState> = HashMap::default();
        for (event, side) in coded {
            let Some(visit) = facts.get(*event).and_then(Visit::of) else { continue };
            let [made, hosted] = waiting.entry(visit).or_default();
            match side {
                Side::Made => made.push(*event),
                Side::Hosted => hosted.push(*event),
            }
        }
        let mut pairs: Vec<(EventIx, EventIx)> = waiting
            .into_values()
            .flat_map(|[made, hosted]| made.into_iter().zip(hosted))
            .map(|(made, hosted)| (made.min(hosted), made.max(hosted)))
            .collect();
        pairs.sort_unstable();
        let both = |(kept, merged): &(EventIx, EventIx)| [(*kept, *merged), (*merged, *kept)];
        let twins = pairs.iter().flat_map(both).collect();
        Self { pairs, twins }
    }

    /// Number of visits that are recorded twice.
    #[must_use]
    pub fn len(&self) -> usize {
        self.pairs.len()
    }

    /// Whether no visit is recorded twice.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }

    /// Each pair: the record that is kept, which stands first in the file, and the other.
    #[must_use]
    pub fn pairs(&self) -> &[(EventIx, EventIx)] {
        &self.pairs
    }

    /// The other record of the same visit.
    #[must_use]
    pub fn twin(&self, event: EventIx) -> Option<EventIx> {
        self.twins.get(&event).copied()
    }

    /// Whether an event is the second record of its visit.
    #[must_use]
    pub fn is_second(&self, event: EventIx) -> bool {
        self.twin(event).is_some_and(|twin| twin < event)
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use proptest::prelude::*;

    use crate::model::Kind;
    use crate::query::catalog::tests::catalog;
    use crate::query::{Catalog, EventIx, Field, Filter, Shown};

    /// A visit as a test describes it.
    #[derive(Clone, Debug)]
    struct Record {
        code: &'static str,
        day: &'static str,
        from: &'static str,
        to: &'static str,
        kind: &'static str,
    }

    fn record() -> impl Strategy<Value = Record> {
        (
            prop::sample::select(vec!["042", "043", "42", "040", ""]),
            prop::sample::select(vec![
                "2025-02-17",
                "2025-02-18",
                "2025-02",
                "2025-02-17/2025-02-18",
                "?",
            ]),
            prop::sample::select(vec!["MAR", "MLI", "MA", ""]),
            prop::sample::select(vec!["MAR", "MLI", "NER"]),
            prop::sample::select(vec!["visit", "visit", "visit", "meeting"]),
        )
            .prop_map(|(code, day, from, to, kind)| Record { code, day, from, to, kind })
    }

    fn of(records: &[Record]) -> Catalog {
        let mut events = String::new();
        for (number, Record { code, day, from, to, kind }) in records.iter().enumerate() {
            let comma = if number == 0 { "" } else { "," };
            let sender = if from.is_empty() {
                String::new()
            } else {
                format!(r#"{{"party":"{from}","role":"sender"}},"#)
            };
            write!(
                events,
                r#"{comma}{{"id":"{number}","kind":"{kind}","title":"word{number}","when":"{day}",
                    "parties":[{sender}{{"party":"{to}","role":"host"}}],"codes":{{"cameo":"{code}"}}}}"#
            )
            .expect("a text");
        }
        catalog(&format!("[{events}]"))
    }

    /// Whether two records may be one visit, said once more and from the events alone.
    fn fits(catalog: &Catalog, one: EventIx, other: EventIx) -> bool {
        let event = |ix: EventIx| catalog.event(ix).expect("there");
        let code = |ix: EventIx| event(ix).codes.as_ref().expect("codes")["cameo"].clone();
        let parties = |ix: EventIx, role: &str| {
            let mut codes: Vec<_> = event(ix)
                .parties
                .iter()
                .filter(|party| party.role.as_deref() == Some(role))
                .map(|party| catalog.find_party(&party.party))
                .collect();
            codes.sort();
            codes
        };
        let to_the_day =
            |ix: EventIx| event(ix).when.words().chars().filter(char::is_ascii_digit).count() > 4;
        event(one).kind == Kind::Visit
            && event(other).kind == Kind::Visit
            && code(one) == "042"
            && code(other) == "043"
            && event(one).when == event(other).when
            && event(one).when.date().is_some()
            && to_the_day(one)
            && !parties(one, "sender").is_empty()
            && parties(one, "sender") == parties(other, "sender")
            && parties(one, "host") == parties(other, "host")
    }

    /// By brute force: each 042 of the file takes the first free 043 that fits.
    fn oracle(catalog: &Catalog) -> Vec<(EventIx, EventIx)> {
        let all: Vec<EventIx> = catalog.events().map(|(ix, ..)| ix).collect();
        let mut taken: Vec<EventIx> = Vec::new();
        let mut pairs = Vec::new();
        for one in &all {
            let twin =
                all.iter().find(|other| fits(catalog, *one, **other) && !taken.contains(other));
            if let Some(twin) = twin {
                taken.push(*twin);
                pairs.push((*one.min(twin), *one.max(twin)));
            }
        }
        pairs.sort();
        pairs
    }

    fn shown(catalog: &Catalog, text: &str, merged: bool) -> Vec<EventIx> {
        let filter = Filter { text: text.to_owned(), merge_mirrored: merged, ..Filter::default() };
        let shown = Shown::of(catalog, &filter);
        catalog.events().map(|(ix, ..)| ix).filter(|ix| shown.contains(*ix)).collect()
    }

    proptest! {
        #[test]
        fn pairs_are_those_of_brute_force(records in prop::collection::vec(record(), 0..24)) {
            let catalog = of(&records);
            prop_assert_eq!(catalog.mirrors().pairs(), oracle(&catalog));
        }

        #[test]
        fn what_is_shown_and_what_is_merged_are_all(records in prop::collection::vec(record(), 0..24)) {
            let catalog = of(&records);
            let all = shown(&catalog, "", false);
            let merged = shown(&catalog, "", true);
            prop_assert_eq!(all.len(), records.len());
            let hidden: Vec<_> = all.iter().filter(|ix| !merged.contains(ix)).collect();
            prop_assert_eq!(hidden.len(), catalog.mirrors().len());
            prop_assert_eq!(merged.len() + hidden.len(), all.len());
            for ix in hidden {
                prop_assert!(catalog.mirrors().is_second(*ix));
                let twin = catalog.mirrors().twin(*ix).expect("a twin");
                prop_assert!(merged.contains(&twin), "its twin is shown");
                prop_assert_eq!(catalog.mirrors().twin(twin), Some(*ix));
            }
            // Counts beside facets count what is shown.
            let filter = Filter { merge_mirrored: true, ..Filter::default() };
            let counts = Shown::of(&catalog, &filter).facets;
            prop_assert_eq!(counts.field(Field::Kind).iter().sum::<u32>() as usize, merged.len());
        }
    }

    #[test]
    fn a_merged_visit_is_found_by_the_words_of_either_record() {
        let visit =
            |code| Record { code, day: "2025-02-17", from: "MAR", to: "MLI", kind: "visit" };
        let catalog = of(&[visit("043"), visit("042"), visit("042")]);
        assert_eq!(catalog.mirrors().pairs(), [(EventIx(0), EventIx(1))]);
        assert_eq!(shown(&catalog, "word1", false), [EventIx(1)]);
        assert_eq!(shown(&catalog, "word1", true), [EventIx(0)], "the kept record stands for both");
        assert_eq!(shown(&catalog, "word", true), [EventIx(0), EventIx(2)]);
    }
}
