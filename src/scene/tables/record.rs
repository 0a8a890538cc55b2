//! Rows as data: codes and dates as the file writes them, beside their words, which are English as the heads
//! are, whatever the interface speaks. All columns, whichever are shown.

use super::TableInput;
use crate::model::{CodeList, Commitment, Event, When};
use crate::query::{Catalog, EventIx, Overdue, RowIx, TableKind};
use crate::scene::cards::claim_words;
use crate::scene::field_words;
use crate::time::{Moment, in_words};
use crate::words::{Language, in_language};

/// Names of the columns of a table as data.
#[must_use]
pub fn head(table: TableKind) -> &'static [&'static str] {
    match table {
        TableKind::Events => &[
            "id",
            "date",
            "date_in_words",
            "kind",
            "title",
            "parties",
            "party_names",
            "status",
            "place",
            "commission",
            "session",
            "sources",
            "contested_fields",
            "single_source",
        ],
        TableKind::Commitments => &[
            "event_id",
            "event_date",
            "event_title",
            "commitment",
            "owner",
            "owner_name",
            "beneficiary",
            "beneficiary_name",
            "area",
            "due",
            "due_in_words",
            "status",
            "overdue_days",
            "fulfilled_by",
            "sources",
        ],
        TableKind::Contested => &[
            "event_id",
            "event_date",
            "event_title",
            "field",
            "field_in_words",
            "value",
            "value_in_words",
            "sources",
            "source_names",
            "confidence",
        ],
    }
}

impl TableInput<'_> {
    /// Names of the columns as data.
    #[must_use]
    pub fn record_head(&self) -> &'static [&'static str] {
        head(self.table)
    }

    /// A row as data; a contested fact is one record for each claim.
    #[must_use]
    pub fn records(&self, row: RowIx) -> Vec<Vec<String>> {
        let Some(ix) = self.index.event(self.table, row) else { return Vec::new() };
        as_data(|| match self.table {
            TableKind::Events => self.event_record(ix).into_iter().collect(),
            TableKind::Commitments => self.promise_record(row).into_iter().collect(),
            TableKind::Contested => self.claim_records(row, ix),
        })
    }

    fn event_record(&self, ix: EventIx) -> Option<Vec<String>> {
        let (event, facts) = (self.catalog.event(ix)?, self.catalog.facts(ix)?);
        let codes: Vec<&str> = event.parties.iter().map(|it| it.party.as_str()).collect();
        let names: Vec<&str> =
            facts.parties.iter().map(|party| self.catalog.party_name(*party)).collect();
        let place = event.place.as_deref().map(|it| self.catalog.place_name(it, self.language));
        let session = event.commission.as_ref();
        let number = session.and_then(|it| it.session).map(|number| number.to_string());
        Some(vec![
            event.id.to_string(),
            written(&event.when),
            event.when.words(),
            event.kind.code().to_owned(),
            event.title.get(self.language).to_owned(),
            codes.join(";"),
            if codes.is_empty() { String::new() } else { names.join(";") },
            code(event.status.as_ref()),
            place.unwrap_or_default().to_owned(),
            session.map(|it| it.id.to_string()).unwrap_or_default(),
            number.unwrap_or_default(),
            event.sources.len().to_string(),
            event.contested_fields().join(";"),
            facts.doubt().single_source.to_string(),
        ])
    }

    fn promise_record(&self, row: RowIx) -> Option<Vec<String>> {
        let (at, promise) = self.index.promise(self.catalog, row)?;
        let event = self.catalog.event(at)?;
        Some(promise_record(self.catalog, (event, promise), self.language))
    }

    fn claim_records(&self, row: RowIx, ix: EventIx) -> Vec<Vec<String>> {
        let Some(event) = self.catalog.event(ix) else { return Vec::new() };
        let of_claim = |claim: &crate::model::Claim| {
            let value = claim.value.as_str().map(str::to_owned);
            let names = claim.sources.iter().map(|id| {
                let publisher = self.catalog.source(id).and_then(|it| it.publisher.as_ref());
                publisher.map_or(id.as_str(), |publisher| publisher.get(self.language))
            });
            vec![
                event.id.to_string(),
                written(&event.when),
                event.title.get(self.language).to_owned(),
                claim.field.clone(),
                field_words(self.catalog, &claim.field),
                value.unwrap_or_else(|| claim.value.to_string()),
                claim_words(claim, false),
                claim.sources.join(";"),
                names.collect::<Vec<_>>().join(";"),
                code(claim.confidence.as_ref()),
            ]
        };
        self.index.claims(self.catalog, row).map(of_claim).collect()
    }
}

/// The same words whatever the window speaks, and however it writes dates.
fn as_data<R>(make: impl FnOnce() -> R) -> R {
    in_language(Language::English, || in_words(make))
}

/// A commitment of an event as data, with the columns of [`head`].
#[must_use]
pub fn promise_record(
    catalog: &Catalog,
    (event, promise): (&Event, &Commitment),
    language: &str,
) -> Vec<String> {
    as_data(|| promise_values(catalog, (event, promise), language))
}

fn promise_values(
    catalog: &Catalog,
    (event, promise): (&Event, &Commitment),
    language: &str,
) -> Vec<String> {
    let name = |code: Option<&String>| {
        let party = code.and_then(|code| catalog.find_party(code));
        party.map(|party| catalog.party_name(party).to_owned()).unwrap_or_default()
    };
    let days = match Overdue::of(catalog, promise) {
        Some(Overdue::Since(due, as_of)) => {
            (as_of.seconds().saturating_sub(due.seconds()) / Moment::DAY).to_string()
        }
        Some(Overdue::Stated) => "stated".to_owned(),
        None => String::new(),
    };
    let due = if promise.due.is_missing() { String::new() } else { promise.due.words() };
    vec![
        event.id.to_string(),
        written(&event.when),
        event.title.get(language).to_owned(),
        promise.text.get(language).to_owned(),
        promise.owner.clone().unwrap_or_default(),
        name(promise.owner.as_ref()),
        promise.beneficiary.clone().unwrap_or_default(),
        name(promise.beneficiary.as_ref()),
        code(promise.area.as_ref()),
        written(&promise.due),
        due,
        code(promise.status.as_ref()),
        days,
        promise.fulfilled_by.join(";"),
        promise.sources.join(";"),
    ]
}

/// A date as the file writes it; empty where it gives none.
fn written(when: &When) -> String {
    match when {
        When::Date(date) => date.text().to_owned(),
        When::Unreadable(text) => text.clone(),
        When::Missing => String::new(),
    }
}

fn code<T: CodeList>(value: Option<&T>) -> String {
    value.map(|value| value.code().to_owned()).unwrap_or_default()
}
