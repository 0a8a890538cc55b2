//! What each kind of record refers to: the table, and the same for a record that was read.

use crate::model::{Commission, Event, Organisation, Person, Place, Source};

/// What a reference leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A country, by code, or an organisation, by id.
    Party,
    Source,
    Event,
    Commission,
}

/// A record that has an id, and refers to others.
pub(super) trait Refers {
    /// Every reference it can have, as a pattern for [`find`](crate::load::locate::find).
    const PLACES: &'static [(Target, &'static str)];

    /// Its id.
    fn id(&self) -> &str;

    /// Calls `tell` for every reference: for the same values as `PLACES` leads to.
    fn each(&self, tell: &mut dyn FnMut(Target, &str));

    /// Calls `change` for every reference to a party.
    fn each_party_mut(&mut self, change: &mut dyn FnMut(&mut str));
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

    fn each_party_mut(&mut self, change: &mut dyn FnMut(&mut str)) {
        self.parties.iter_mut().for_each(|party| change(party.party.as_mut_str()));
        self.delegations.iter_mut().for_each(|delegation| change(&mut delegation.party));
        for commitment in &mut self.commitments {
            commitment
                .owner
                .iter_mut()
                .chain(&mut commitment.beneficiary)
                .for_each(|party| change(party));
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

    fn each_party_mut(&mut self, change: &mut dyn FnMut(&mut str)) {
        self.country.iter_mut().chain(&mut self.members).for_each(|party| change(party));
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

    fn each_party_mut(&mut self, change: &mut dyn FnMut(&mut str)) {
        self.parties.iter_mut().for_each(|party| change(party));
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

            fn each_party_mut(&mut self, change: &mut dyn FnMut(&mut str)) {
                self.country.iter_mut().for_each(|party| change(party));
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

    fn each_party_mut(&mut self, _: &mut dyn FnMut(&mut str)) {}
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Refers, Target};
    use crate::load::read;
    use crate::model::{Commission, Event, Organisation, Person, Place};

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
            let mut record = object_with("nothing-has-this", pattern);
            for (key, value) in
                [("id", "r"), ("kind", "visit"), ("title", "T"), ("name", "T"), ("when", "2025")]
            {
                record[key] = json!(value);
            }
            let mut file = json!({ "events": [] });
            file[list] = json!([record]);
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
}
