//! The order of rows by any column: numbers by size, words without case and accents, what is not stated
//! last.

use rayon::prelude::*;

use super::fold::fold;
use super::{Catalog, Column, EventIx, Overdue, PartyKind, RowIx, Sort, TableIndex, TableKind};
use crate::model::{CodeList, Commitment, Event};

/// Rows by a key, equal ones as they were; those without one come last.
pub(super) fn ordered<K: Ord + Send>(
    rows: &[u32],
    descending: bool,
    key: impl Fn(u32) -> Option<K> + Sync,
) -> Vec<u32> {
    let mut keyed: Vec<(Option<K>, u32)> = rows.par_iter().map(|row| (key(*row), *row)).collect();
    keyed.par_sort_by(|(one, _), (other, _)| match (one, other) {
        (Some(one), Some(other)) if descending => other.cmp(one),
        (Some(one), Some(other)) => one.cmp(other),
        (one, other) => other.is_some().cmp(&one.is_some()),
    });
    keyed.into_iter().map(|(_, row)| row).collect()
}

/// What rows are sorted by.
pub(super) struct Sorter<'a> {
    pub catalog: &'a Catalog,
    pub index: &'a TableIndex,
    pub table: TableKind,
}

impl<'a> Sorter<'a> {
    pub(super) fn sorted(&self, rows: &[u32], sort: Sort) -> Vec<u32> {
        let Sort { column, descending } = sort;
        if let Some(number) = self.number(column) {
            return ordered(rows, descending, number);
        }
        if column == self.table.heading() {
            let order = self.index.by_heading(self.catalog, self.table);
            let blank = |row: u32| {
                self.index.heading(self.catalog, self.table, RowIx(row)).trim().is_empty()
            };
            return ordered(rows, descending, |row| order.rank(row).filter(|_| !blank(row)));
        }
        let words = |row| {
            let words = fold(&self.words(column, row)?);
            (!words.is_empty()).then_some(words)
        };
        ordered(rows, descending, words)
    }

    /// The number by which a column is sorted; `None` for columns of words.
    fn number(&self, column: Column) -> Option<Box<dyn Fn(u32) -> Option<i64> + Sync + '_>> {
        let of_event = |number: fn(&Self, EventIx) -> Option<i64>| {
            move |row| number(self, self.index.event(self.table, RowIx(row))?)
        };
        Some(match column {
            Column::Date | Column::Announced => Box::new(of_event(|it, event| {
                Some(it.catalog.facts(event)?.extent?.start().seconds())
            })),
            Column::Sources => Box::new(of_event(|it, event| {
                i64::try_from(it.catalog.event(event)?.sources.len()).ok()
            })),
            Column::Contested => Box::new(of_event(|it, event| {
                Some(i64::from(it.catalog.facts(event)?.doubt.contested))
            })),
            Column::SingleSource => Box::new(of_event(|it, event| {
                Some(i64::from(it.catalog.facts(event)?.doubt.single_source))
            })),
            Column::Due => Box::new(|row| {
                let due = self.promise(row)?.due.date()?.known_span()?;
                Some(due.end().seconds())
            }),
            Column::Overdue => {
                Box::new(|row| Some(Overdue::of(self.catalog, self.promise(row)?)?.seconds()))
            }
            Column::Fulfilled => Box::new(|row| {
                let mut by = self.promise(row)?.fulfilled_by.iter();
                let event = by.find_map(|id| self.catalog.find_event(id))?;
                Some(self.catalog.facts(event)?.start_key())
            }),
            _ => return None,
        })
    }

    fn promise(&self, row: u32) -> Option<&'a Commitment> {
        Some(self.index.promise(self.catalog, RowIx(row))?.1)
    }

    fn event(&self, row: u32) -> Option<(EventIx, &'a Event)> {
        let event = self.index.event(self.table, RowIx(row))?;
        Some((event, self.catalog.event(event)?))
    }

    /// The words by which a column is sorted.
    fn words(&self, column: Column, row: u32) -> Option<String> {
        let (catalog, language) = (self.catalog, self.index.language());
        let party = |code: &String| {
            let party = catalog.find_party(code);
            party.map_or_else(|| code.clone(), |party| catalog.party_name(party).to_owned())
        };
        match column {
            Column::Kind => Some(self.event(row)?.1.kind.label()),
            Column::Title => Some(self.event(row)?.1.title.get(language).to_owned()),
            Column::Parties => {
                let facts = catalog.facts(self.event(row)?.0)?;
                let stated = facts.parties.iter().filter(|party| {
                    let known = catalog.party(**party);
                    known.is_some_and(|party| party.kind != PartyKind::Unstated)
                });
                let names: Vec<&str> = stated.map(|party| catalog.party_name(*party)).collect();
                Some(names.join(" "))
            }
            Column::Status => self.event(row)?.1.status.as_ref().map(CodeList::label),
            Column::Place => {
                let place = self.event(row)?.1.place.as_deref()?;
                Some(catalog.place_name(place, language).to_owned())
            }
            Column::Commission => {
                let session = self.event(row)?.1.commission.as_ref()?;
                let name = catalog.commission(&session.id).map(|it| it.name.get(language));
                let number = session.session.unwrap_or(0);
                Some(format!("{} {number:09}", name.unwrap_or(&session.id)))
            }
            Column::Owner => self.promise(row)?.owner.as_ref().map(party),
            Column::Beneficiary => self.promise(row)?.beneficiary.as_ref().map(party),
            Column::Area => self.promise(row)?.area.as_ref().map(CodeList::label),
            Column::Outcome => self.promise(row)?.status.as_ref().map(CodeList::label),
            Column::Field => Some(self.index.dispute(RowIx(row))?.field(catalog)?.to_owned()),
            Column::Claims => {
                let claim = self.index.claims(catalog, RowIx(row)).next()?;
                let words = claim.value.as_str().map(str::to_owned);
                Some(words.unwrap_or_else(|| claim.value.to_string()))
            }
            _ => None,
        }
    }
}
