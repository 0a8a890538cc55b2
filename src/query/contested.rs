//! Facts on which sources differ: which field of which event, and what each claim says.

use rayon::prelude::*;

use super::{Catalog, EventIx};
use crate::model::{Claim, Event};

/// A field of an event on which sources differ.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dispute {
    /// Which event.
    pub event: EventIx,
    /// Place of the first claim on the field among the claims of the event.
    pub first: u32,
}

impl Dispute {
    /// All of them, by event in the order of the file, then as its claims stand.
    pub(super) fn all(catalog: &Catalog) -> Vec<Self> {
        let mut events = catalog.contested().to_vec();
        events.sort_unstable();
        let of_event = |ix: EventIx| {
            let places = catalog.with_event(ix, first_claims).unwrap_or_default();
            places.into_iter().map(move |first| Self { event: ix, first })
        };
        events.into_par_iter().flat_map_iter(of_event).collect()
    }

    /// The field, as the file writes it: `delegations.MAR.head.post`.
    #[must_use]
    pub fn field(self, catalog: &Catalog) -> Option<&str> {
        Some(&catalog.event(self.event)?.claims.get(self.first as usize)?.field)
    }

    /// The claims on the field, in the order of the file.
    pub fn claims(self, catalog: &Catalog) -> impl Iterator<Item = &Claim> {
        let field = self.field(catalog);
        let claims = catalog.event(self.event).map_or(&[][..], |event| &event.claims);
        claims.iter().filter(move |claim| Some(claim.field.as_str()) == field)
    }
}

/// The place of the first claim on each field on which claims differ.
fn first_claims(event: &Event) -> Vec<u32> {
    let fields = event.contested_fields();
    let place = |field: &&str| event.claims.iter().position(|claim| claim.field == **field);
    fields.iter().filter_map(place).map(|place| place as u32).collect()
}

#[cfg(test)]
mod tests {
    use super::Dispute;
    use crate::query::catalog::tests::catalog;

    #[test]
    fn each_contested_field_is_one_fact_with_all_its_claims() {
        let catalog = catalog(
            r#"[{"id":"a","kind":"visit","title":"","when":"2024","claims":[
                  {"field":"when","value":"2024-01"},{"field":"place","value":"Rabat"},
                  {"field":"when","value":"2024-02"},{"field":"unit","value":"1"},
                  {"field":"unit","value":"1"},{"field":"when","value":"2024-02"}]},
                {"id":"b","kind":"visit","title":"","when":"2023","claims":[
                  {"field":"size","value":3},{"field":"size","value":4}]}]"#,
        );
        let facts: Vec<(&str, usize)> = Dispute::all(&catalog)
            .into_iter()
            .filter_map(|it| Some((it.field(&catalog)?, it.claims(&catalog).count())))
            .collect();
        assert_eq!(facts, [("when", 3), ("size", 2)], "one value alone is no dispute");
    }
}
