//! What each kind of record refers to: the table, and the same for a record that was read.

use serde_json::Value;

use super::parties::Corrected;
use crate::model::{Commission, Event, Organisation, Other, Participation, Person, Place, Source};

/// What a reference leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::load) enum Target {
    /// A country, by code, or an organisation, by id.
    Party,
    Source,
    Event,
    Commission,
}

impl Target {
    /// All, in order.
    pub(in crate::load) const ALL: [Self; 4] =
        [Self::Party, Self::Source, Self::Event, Self::Commission];
}

/// A record that has an id, and refers to others.
pub(in crate::load) trait Refers {
    /// Every reference it can have, as a pattern for [`find`](crate::load::locate::find).
    const PLACES: &'static [(Target, &'static str)];

    /// Its id.
    fn id(&self) -> &str;

    /// Calls `tell` for every reference: for the same values as `PLACES` leads to.
    fn each(&self, tell: &mut dyn FnMut(Target, &str));

    /// Writes parties that `correct` knows better by their code, and keeps beside each what was
    /// written, if that was a name.
    fn correct(&mut self, correct: Correct<'_>);
}

/// What a party should be written as, if that differs from how it is.
pub(in crate::load) type Correct<'a> = &'a dyn Fn(&str) -> Option<&'a Corrected>;

/// Corrects one party. Gives the name that was written, to be kept.
fn correct_text(party: &mut String, correct: Correct<'_>) -> Option<String> {
    let corrected = correct(party)?;
    let written = std::mem::replace(party, corrected.code.to_string());
    corrected.is_by_name.then_some(written)
}

/// Corrects the party of a field; its name is kept in `other`.
fn correct_field(key: &str, party: &mut String, other: &mut Other, correct: Correct<'_>) {
    if let Some(name) = correct_text(party, correct) {
        keep(key, Value::String(name), other);
    }
}

/// Corrects the parties of a list; if one was a name, the list as it was written is kept in `other`.
fn correct_list(key: &str, parties: &mut [String], other: &mut Other, correct: Correct<'_>) {
    let written = parties.to_vec();
    let names = parties.iter_mut().filter_map(|party| correct_text(party, correct)).count();
    if names > 0 {
        keep(key, Value::from(written), other);
    }
}

/// Keeps a value under a key that is free: a file that was written out can have the first already.
fn keep(key: &str, written: Value, other: &mut Other) {
    let mut free = format!("{key} (as written)");
    let mut number = 1;
    while other.contains_key(&free) {
        number += 1;
        free = format!("{key} (as written, {number})");
    }
    other.insert(free, written);
}

/// Corrects a party of an event, which has a place of its own for the name that a source uses.
fn correct_participation(party: &mut Participation, correct: Correct<'_>) {
    let Some(corrected) = correct(&party.party) else { return };
    let written = std::mem::replace(&mut party.party, corrected.code.clone());
    if !corrected.is_by_name {
        return;
    }
    if party.as_reported.is_none() {
        party.as_reported = Some(written.into_string());
    } else {
        keep("party", Value::String(written.into_string()), &mut party.other);
    }
}

impl Refers for Event {
    const PLACES: &'static [(Target, &'static str)] = &[
        (Target::Party, "parties[]|party"),
        (Target::Party, "delegations[].party"),
        (Target::Party, "commitments[].owner"),
        (Target::Party, "commitments[].beneficiary"),
        (Target::Source, "sources[]"),
        (Target::Source, "outcomes[].sources[]"),
        (Target::Source, "commitments[].sources[]"),
        (Target::Source, "claims[].sources[]"),
        (Target::Source, "quotes[].source"),
        (Target::Event, "relations[].to"),
        (Target::Event, "commitments[].fulfilled_by[]"),
        (Target::Commission, "commission.id"),
    ];

    fn id(&self) -> &str {
        &self.id
    }

    fn each(&self, tell: &mut dyn FnMut(Target, &str)) {
        self.parties.iter().for_each(|party| tell(Target::Party, &party.party));
        self.delegations.iter().for_each(|delegation| tell(Target::Party, &delegation.party));
        for commitment in &self.commitments {
            let parties = commitment.owner.iter().chain(&commitment.beneficiary);
            parties.for_each(|party| tell(Target::Party, party));
            commitment.sources.iter().for_each(|source| tell(Target::Source, source));
            commitment.fulfilled_by.iter().for_each(|event| tell(Target::Event, event));
        }
        let of_outcomes = self.outcomes.iter().flat_map(|outcome| &outcome.sources);
        let of_claims = self.claims.iter().flat_map(|claim| &claim.sources);
        let of_quotes = self.quotes.iter().filter_map(|quote| quote.source.as_ref());
        let sources = self.sources.iter().chain(of_outcomes).chain(of_claims).chain(of_quotes);
        sources.for_each(|source| tell(Target::Source, source));
        self.relations.iter().for_each(|relation| tell(Target::Event, &relation.to));
        self.commission.iter().for_each(|session| tell(Target::Commission, &session.id));
    }

    fn correct(&mut self, correct: Correct<'_>) {
        self.parties.iter_mut().for_each(|party| correct_participation(party, correct));
        for sent in &mut self.delegations {
            correct_field("party", &mut sent.party, &mut sent.other, correct);
        }
        for promise in &mut self.commitments {
            let fields = [("owner", &mut promise.owner), ("beneficiary", &mut promise.beneficiary)];
            for (key, party) in fields {
                if let Some(party) = party {
                    correct_field(key, party, &mut promise.other, correct);
                }
            }
        }
    }
}

impl Refers for Organisation {
    const PLACES: &'static [(Target, &'static str)] =
        &[(Target::Party, "country"), (Target::Party, "members[]")];

    fn id(&self) -> &str {
        &self.id
    }

    fn each(&self, tell: &mut dyn FnMut(Target, &str)) {
        self.country.iter().chain(&self.members).for_each(|party| tell(Target::Party, party));
    }

    fn correct(&mut self, correct: Correct<'_>) {
        if let Some(country) = &mut self.country {
            correct_field("country", country, &mut self.other, correct);
        }
        correct_list("members", &mut self.members, &mut self.other, correct);
    }
}

impl Refers for Commission {
    const PLACES: &'static [(Target, &'static str)] =
        &[(Target::Party, "parties[]"), (Target::Event, "founded_by")];

    fn id(&self) -> &str {
        &self.id
    }

    fn each(&self, tell: &mut dyn FnMut(Target, &str)) {
        self.parties.iter().for_each(|party| tell(Target::Party, party));
        self.founded_by.iter().for_each(|event| tell(Target::Event, event));
    }

    fn correct(&mut self, correct: Correct<'_>) {
        correct_list("parties", &mut self.parties, &mut self.other, correct);
    }
}

/// Records that refer to a country and nothing else.
macro_rules! refers_to_country {
    ($($name:ident),+) => {$(
        impl Refers for $name {
            const PLACES: &'static [(Target, &'static str)] = &[(Target::Party, "country")];

            fn id(&self) -> &str {
                &self.id
            }

            fn each(&self, tell: &mut dyn FnMut(Target, &str)) {
                self.country.iter().for_each(|party| tell(Target::Party, party));
            }

            fn correct(&mut self, correct: Correct<'_>) {
                if let Some(country) = &mut self.country {
                    correct_field("country", country, &mut self.other, correct);
                }
            }
        }
    )+};
}
refers_to_country!(Person, Place);

impl Refers for Source {
    const PLACES: &'static [(Target, &'static str)] = &[];

    fn id(&self) -> &str {
        &self.id
    }

    fn each(&self, _: &mut dyn FnMut(Target, &str)) {}

    fn correct(&mut self, _: Correct<'_>) {}
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Refers, Target};
    use crate::load::read;
    use crate::model::{Commission, Event, Organisation, Person, Place};

    /// A file with one record, which refers to `id` where the pattern leads.
    fn file_with(id: &str, list: &str, pattern: &str) -> Value {
        let mut record = object_with(id, pattern);
        for (key, value) in
            [("id", "r"), ("kind", "visit"), ("title", "T"), ("name", "T"), ("when", "2025")]
        {
            record[key] = json!(value);
        }
        let mut file = json!({ "events": [] });
        file[list] = json!([record]);
        file
    }

    /// An object with `id` where the pattern leads, and what its parts need beside it.
    fn object_with(id: &str, pattern: &str) -> Value {
        let (step, rest) =
            pattern.split_once('.').map_or((pattern, None), |(step, rest)| (step, Some(rest)));
        let key = step.split(['[', '|']).next().unwrap_or_default();
        let inner = rest.map_or(json!(id), |rest| object_with(id, rest));
        let value = if step.contains("[]") { json!([inner]) } else { inner };
        let mut object = json!({ "party": "MAR", "text": "T", "field": "f", "value": 1 });
        object[key] = value;
        object
    }

    fn check<R: Refers>(list: &str) {
        for (target, pattern) in R::PLACES {
            let file = file_with("nothing-has-this", list, pattern);
            let loaded = read(file.to_string().as_bytes(), "f", &|_| true).expect("readable");
            let wanted = match target {
                Target::Party => "unknown-country",
                Target::Source => "unknown-source",
                Target::Event => "unknown-event",
                Target::Commission => "unknown-commission",
            };
            let found = loaded.problems.iter().filter(|problem| problem.code == wanted).count();
            assert_eq!(found, 1, "{list}: {pattern}: {:?}", loaded.problems);
        }
    }

    #[test]
    fn every_reference_of_the_table_is_checked() {
        check::<Event>("events");
        check::<Organisation>("organisations");
        check::<Commission>("commissions");
        check::<Person>("people");
        check::<Place>("places");
    }

    /// Wherever a party can stand, a name is read as the code, and is still there when written out.
    fn check_names<R: Refers>(list: &str) {
        for (_, pattern) in R::PLACES.iter().filter(|(target, _)| *target == Target::Party) {
            let file = file_with("Ivory Coast", list, pattern);
            let loaded = read(file.to_string().as_bytes(), "f", &|_| true).expect("readable");
            let codes: Vec<&str> = loaded.problems.iter().map(|problem| problem.code).collect();
            assert_eq!(
                codes.iter().filter(|code| **code == "country-name").count(),
                1,
                "{codes:?}"
            );
            let written = serde_json::to_string(&loaded.dataset).expect("writes");
            assert!(written.contains("\"CIV\""), "{list}: {pattern}: {written}");
            assert!(written.contains("\"Ivory Coast\""), "{list}: {pattern}: {written}");
            let again = read(written.as_bytes(), "f", &|_| true).expect("readable");
            assert!(again.problems.iter().all(|problem| problem.code != "country-name"));
        }
    }

    #[test]
    fn a_country_s_name_is_read_in_every_place() {
        check_names::<Event>("events");
        check_names::<Organisation>("organisations");
        check_names::<Commission>("commissions");
        check_names::<Person>("people");
        check_names::<Place>("places");
    }
}
