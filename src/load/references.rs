//! Whether what records refer to is there: parties, sources, events, commissions; and whether ids
//! are unique.
//!
//! Owns the table of all references of the format. Checks the dataset, which is quick, and goes
//! back to the text only for records with a fault. A plain name where a person or a place has no
//! entry is fine and not looked at. Corrects two things, and says so: country codes in small
//! letters, and whole names of countries.

mod parties;
mod refers;

use std::collections::HashMap;

use foldhash::fast::RandomState;
use rayon::prelude::*;

use self::parties::Corrections;
pub(super) use self::refers::{Refers, Target};
use super::codes::{self, Code};
use super::context::Context;
use super::locate::{Found, find};
use super::nearest::nearest_id;
use super::outline::{Element, LISTS};
use super::plain::{PackedIds, Packing};
use super::report::Words;
use crate::model::{Dataset, country};
use crate::say;
use crate::words::language;

/// How many ids are compared in search of the one that was meant, in all. Without a bound, a file
/// with as many wrong references as ids would take hours.
const COMPARISONS: usize = 300_000;

/// Ids, each with the place of its record.
type Ids<'d> = HashMap<&'d str, usize, RandomState>;

/// The ids of each kind of thing that can be referred to.
struct Known<'d> {
    organisations: Ids<'d>,
    sources: Ids<'d>,
    events: EventIds<'d>,
    commissions: Ids<'d>,
}

/// The ids of events.
enum EventIds<'d> {
    InMemory(Ids<'d>),
    Packed(PackedIds<'d>),
}

impl EventIds<'_> {
    fn contains(&self, id: &str) -> bool {
        match self {
            Self::InMemory(ids) => ids.contains_key(id),
            Self::Packed(ids) => ids.contains(id),
        }
    }
}

impl Known<'_> {
    fn has(&self, target: Target, id: &str) -> bool {
        match target {
            Target::Party => self.organisations.contains_key(id) || country::by_code(id).is_some(),
            Target::Source => self.sources.contains_key(id),
            Target::Event => self.events.contains(id),
            Target::Commission => self.commissions.contains_key(id),
        }
    }
}

/// Checks all references and ids of the dataset, whose records stand at `lists`.
pub(super) fn check(
    dataset: &mut Dataset,
    lists: &[Vec<Element>; LISTS.len()],
    packing: Option<&mut Packing<'_>>,
    ctx: &mut Context<'_>,
) {
    ctx.leave_record();
    let mut check = Check {
        ctx,
        comparisons: COMPARISONS,
        corrections: HashMap::new(),
        hints: HashMap::new(),
        organisation_names: parties::spoken(&dataset.organisations),
    };
    let [organisations, people, commissions, places, sources, events] = lists;
    let known = Known {
        organisations: check.ids(&dataset.organisations, LISTS[0], organisations),
        commissions: check.ids(&dataset.commissions, LISTS[2], commissions),
        sources: check.ids(&dataset.sources, LISTS[4], sources),
        events: match packing.as_deref() {
            Some(packing) => EventIds::Packed(check.packed_ids(packing)),
            None => EventIds::InMemory(check.ids(&dataset.events, LISTS[5], events)),
        },
    };
    check.ids(&dataset.people, LISTS[1], people);
    check.ids(&dataset.places, LISTS[3], places);
    check.hidden_countries(&dataset.organisations, organisations);
    let wrong = (
        check.list(&dataset.organisations, LISTS[0], organisations, &known),
        check.list(&dataset.people, LISTS[1], people, &known),
        check.list(&dataset.commissions, LISTS[2], commissions, &known),
        check.list(&dataset.places, LISTS[3], places, &known),
        match packing.as_deref() {
            Some(packing) => check.packed(packing, &known),
            None => check.list(&dataset.events, LISTS[5], events, &known),
        },
    );
    let corrections = check.corrections;
    correct(&mut dataset.organisations, &wrong.0, &corrections);
    correct(&mut dataset.people, &wrong.1, &corrections);
    correct(&mut dataset.commissions, &wrong.2, &corrections);
    correct(&mut dataset.places, &wrong.3, &corrections);
    match packing {
        Some(packing) => {
            for place in &wrong.4 {
                let Some(mut event) = packing.packed.get(*place) else { continue };
                correct(std::slice::from_mut(&mut event), &[0], &corrections);
                packing.keep(*place, event);
            }
        }
        None => correct(&mut dataset.events, &wrong.4, &corrections),
    }
}

/// Writes parties by their codes in the records at these places.
fn correct<R: Refers>(records: &mut [R], wrong: &[usize], corrections: &Corrections) {
    let correct = |written: &str| corrections.get(written)?.as_ref();
    for place in wrong {
        if let Some(record) = records.get_mut(*place) {
            record.correct(&correct);
        }
    }
}

struct Check<'c, 't> {
    ctx: &'c mut Context<'t>,
    /// How many comparisons of ids are left.
    comparisons: usize,
    /// What became of each party that is no code and no organisation of the file.
    corrections: Corrections,
    /// The hint for each unknown party.
    hints: HashMap<String, String>,
    /// What organisations of the file are called, in small letters, with their ids.
    organisation_names: HashMap<String, String>,
}

impl Check<'_, '_> {
    /// The ids of a list, each with the place of its first record. Reports the later ones.
    fn ids<'d, R: Refers>(
        &mut self,
        records: &'d [R],
        list: &str,
        elements: &[Element],
    ) -> Ids<'d> {
        let mut ids = Ids::with_capacity_and_hasher(records.len(), RandomState::default());
        for (place, record) in records.iter().enumerate() {
            let first = *ids.entry(record.id()).or_insert(place);
            if let (true, Some(first), Some(element)) =
                (first != place, elements.get(first), elements.get(place))
            {
                self.duplicate(list, record.id(), first, element);
            }
        }
        ids
    }

    fn duplicate(&mut self, list: &str, id: &str, first: &Element, element: &Element) {
        let line = self.ctx.report.line(first.span.start);
        self.report(codes::DUPLICATE_ID, list, element, "id", id, || {
            (
                say!("found-id-twice", id = id, line = line.to_string()),
                say!("found-id-twice-hint").to_owned(),
            )
        });
    }

    /// The ids of packed events. Reports those that stand twice.
    fn packed_ids<'p>(&mut self, packing: &'p Packing<'p>) -> PackedIds<'p> {
        let (ids, again) = packing.ids();
        for (place, first) in again {
            // Nothing of one that is not listed is looked at.
            if !self.ctx.report.lists(codes::DUPLICATE_ID) {
                self.ctx.report.add(codes::DUPLICATE_ID, None, |_| Words::default());
                continue;
            }
            let (Some(event), Some(first), Some(element)) =
                (packing.packed.get(place), packing.element(first), packing.element(place))
            else {
                continue;
            };
            self.duplicate(LISTS[5], &event.id, &first, &element);
        }
        ids
    }

    /// As [`list`](Self::list), of packed events: only those of pieces with a fault are read.
    fn packed(&mut self, packing: &Packing<'_>, known: &Known<'_>) -> Vec<usize> {
        let mut wrong = Vec::new();
        let doubtful = packing.doubtful(&|target, id| known.has(target, id));
        self.ctx.has_bad_events |= !doubtful.is_empty();
        for range in doubtful {
            for (place, event) in range.clone().zip(packing.events(range)) {
                if !is_bad(&event, known) {
                    continue;
                }
                if let Some(element) = packing.element(place)
                    && self.bad(&event, LISTS[5], &element, known)
                {
                    wrong.push(place);
                }
            }
        }
        wrong
    }

    fn hidden_countries<R: Refers>(&mut self, organisations: &[R], elements: &[Element]) {
        for (organisation, element) in organisations.iter().zip(elements) {
            let id = organisation.id();
            let Some(country) = country::by_code(id) else { continue };
            self.report(codes::HIDDEN_COUNTRY, LISTS[0], element, "id", id, || {
                (
                    say!("found-hidden-country", id = id, country = country.name(language().tag())),
                    say!("found-hidden-country-hint").to_owned(),
                )
            });
        }
    }

    /// Checks what the records of a list refer to. Gives the places of those in which a party has to
    /// be written by its code.
    fn list<R: Refers + Sync>(
        &mut self,
        records: &[R],
        list: &str,
        elements: &[Element],
        known: &Known<'_>,
    ) -> Vec<usize> {
        // On all cores; nearly all are good.
        let bad: Vec<usize> = records
            .par_iter()
            .enumerate()
            .filter_map(|(place, record)| is_bad(record, known).then_some(place))
            .collect();
        let mut wrong = Vec::new();
        for place in bad {
            if let (Some(record), Some(element)) = (records.get(place), elements.get(place))
                && self.bad(record, list, element, known)
            {
                wrong.push(place);
            }
        }
        wrong
    }

    /// Reports what a record refers to and is not there. Whether a party has to be written by its code.
    fn bad<R: Refers>(
        &mut self,
        record: &R,
        list: &str,
        element: &Element,
        known: &Known<'_>,
    ) -> bool {
        let mut is_wrong = false;
        for (target, pattern) in R::PLACES {
            for found in find(self.ctx.text, element.span, pattern) {
                let Some(id) = super::value::text_of(found.span, self.ctx.text) else {
                    continue;
                };
                // What a cut file names may stand after the cut.
                let is_party = *target == Target::Party;
                if known.has(*target, &id) {
                    continue;
                }
                let is_fault = !self.ctx.is_cut || is_party && self.correction(&id).is_some();
                if !is_fault {
                    continue;
                }
                let (record, missing) = (record.id(), Some(&*id));
                let at = At { list, element, found: &found, record, missing };
                if is_party {
                    is_wrong |= self.party(&at, &id, known);
                } else if !self.ctx.is_cut {
                    self.missing(&at, *target, &id, known);
                }
            }
        }
        is_wrong
    }

    fn missing(&mut self, at: &At<'_>, target: Target, id: &str, known: &Known<'_>) {
        let (code, what, list) = match target {
            Target::Source => (codes::UNKNOWN_SOURCE, "source", "sources"),
            Target::Event => (codes::UNKNOWN_EVENT, "event", "events"),
            Target::Commission | Target::Party => {
                (codes::UNKNOWN_COMMISSION, "commission", "commissions")
            }
        };
        let near = if self.ctx.report.lists(code) {
            match (target, &known.events) {
                (Target::Source, _) => self.nearest(id, &known.sources),
                (Target::Event, EventIds::InMemory(ids)) => self.nearest(id, ids),
                (Target::Event, EventIds::Packed(ids)) => self.nearest_packed(id, ids),
                _ => self.nearest(id, &known.commissions),
            }
        } else {
            None
        };
        self.report_at(code, at, || {
            let hint = near.map_or_else(
                || say!("found-missing-hint", what = what, list = list),
                |near| say!("found-missing-near", near = near, what = what, list = list),
            );
            let id = super::value::short(id);
            (say!("found-missing", what = what, id = id), hint)
        });
    }

    /// The id that was meant, as long as looking for it is not too costly.
    fn nearest(&mut self, id: &str, ids: &Ids<'_>) -> Option<String> {
        self.comparisons = self.comparisons.checked_sub(ids.len())?;
        // In the order of the file, so that the answer is the same each time.
        let mut ordered: Vec<(&usize, &&str)> = ids.iter().map(|(id, place)| (place, id)).collect();
        ordered.sort_unstable();
        nearest_id(id, ordered.into_iter().map(|(_, id)| *id)).map(str::to_owned)
    }

    /// The same among the ids of packed events.
    fn nearest_packed(&mut self, id: &str, ids: &PackedIds<'_>) -> Option<String> {
        self.comparisons = self.comparisons.checked_sub(ids.len())?;
        let written = ids.written();
        nearest_id(id, written.iter().map(|(_, id)| id.as_str())).map(str::to_owned)
    }

    /// Reports something about a field of a record.
    fn report(
        &mut self,
        code: &'static Code,
        list: &str,
        element: &Element,
        key: &str,
        record: &str,
        words: impl FnOnce() -> (String, String),
    ) {
        if !self.ctx.report.lists(code) {
            self.ctx.report.add(code, None, |_| Words::default());
            return;
        }
        let found = find(self.ctx.text, element.span, key).pop();
        let found = found.unwrap_or_else(|| Found { span: element.span, path: key.to_owned() });
        let at = At { list, element, found: &found, record, missing: None };
        self.report_at(code, &at, words);
    }

    fn report_at(
        &mut self,
        code: &'static Code,
        at: &At<'_>,
        words: impl FnOnce() -> (String, String),
    ) {
        self.ctx.report.add(code, Some(at.found.span.start), |_| {
            let (message, hint) = words();
            let path = format!("{}[{}].{}", at.list, at.element.ordinal, at.found.path);
            let missing = at.missing.map(str::to_owned);
            Words { path, record: Some(at.record.to_owned()), missing, message, hint }
        });
    }
}

/// Whether a record refers to something that is not there.
fn is_bad<R: Refers>(record: &R, known: &Known<'_>) -> bool {
    let mut is_good = true;
    record.each(&mut |target, id| is_good = is_good && known.has(target, id));
    !is_good
}

/// A value within a record.
struct At<'a> {
    list: &'a str,
    element: &'a Element,
    found: &'a Found,
    record: &'a str,
    /// What is referred to and is not there.
    missing: Option<&'a str>,
}
