//! The order of rows by any column: numbers by size, words without case and accents, what is not stated
//! last.

use rayon::prelude::*;

use super::fold::fold;
use super::{Catalog, Column, EventIx, Overdue, PartyKind, RowIx, Sort, TableIndex, TableKind};
use crate::model::{Claim, CodeList, Commitment, Event};
use crate::words::{Language, in_language};

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
    /// Rows are looked at on all cores, which would speak the language of the process.
    pub spoken: Language,
}

impl Sorter<'_> {
    pub(super) fn sorted(&self, rows: &[u32], sort: Sort) -> Vec<u32> {
        let Sort { column, descending } = sort;
        if let Some(number) = self.number(column) {
            return ordered(rows, descending, number);
        }
        if column == self.table.heading() {
            let order = self.index.by_heading(self.catalog, self.table);
            let blank = |row: u32| {
                let words = |words: &str| words.trim().is_empty();
                self.index.with_heading(self.catalog, self.table, RowIx(row), words)
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
                Some(it.catalog.facts(event)?.extent()?.start().seconds())
            })),
            Column::Sources => Box::new(of_event(|it, event| {
                it.catalog.with_event(event, |event| i64::try_from(event.sources.len()).ok())?
            })),
            Column::Contested => Box::new(of_event(|it, event| {
                Some(i64::from(it.catalog.facts(event)?.doubt().contested))
            })),
            Column::SingleSource => Box::new(of_event(|it, event| {
                Some(i64::from(it.catalog.facts(event)?.doubt().single_source))
            })),
            Column::Due => Box::new(|row| {
                self.promise(row, |it| Some(it.due.date()?.known_span()?.end().seconds()))
            }),
            Column::Overdue => Box::new(|row| {
                self.promise(row, |it| Some(Overdue::of(self.catalog, it)?.seconds()))
            }),
            Column::Fulfilled => Box::new(|row| {
                let event = self.promise(row, |it| {
                    it.fulfilled_by.iter().find_map(|id| self.catalog.find_event(id))
                })?;
                Some(self.catalog.facts(event)?.start_key())
            }),
            _ => return None,
        })
    }

    fn promise<T>(&self, row: u32, look: impl FnOnce(&Commitment) -> Option<T>) -> Option<T> {
        self.index.with_promise(self.catalog, RowIx(row), look)
    }

    fn event<T>(&self, row: u32, look: impl FnOnce(&Event) -> Option<T>) -> Option<T> {
        let event = self.index.event(self.table, RowIx(row))?;
        self.catalog.with_event(event, look)?
    }

    /// The first claim on a contested fact.
    fn claim<T>(&self, row: u32, look: impl FnOnce(&Claim) -> T) -> Option<T> {
        let dispute = self.index.dispute(RowIx(row))?;
        let first = |event: &Event| Some(look(event.claims.get(dispute.first as usize)?));
        self.catalog.with_event(dispute.event, first)?
    }

    fn label(&self, code: &impl CodeList) -> String {
        in_language(self.spoken, || code.label())
    }

    /// The words by which a column is sorted.
    fn words(&self, column: Column, row: u32) -> Option<String> {
        let (catalog, language) = (self.catalog, self.index.language());
        let party = |code: &String| {
            let party = catalog.find_party(code);
            party.map_or_else(|| code.clone(), |party| catalog.party_name(party).to_owned())
        };
        match column {
            Column::Kind => self.event(row, |it| Some(self.label(&it.kind))),
            Column::Title => self.event(row, |it| Some(it.title.get(language).to_owned())),
            Column::Parties => {
                let facts = catalog.facts(self.index.event(self.table, RowIx(row))?)?;
                let stated = facts.parties.iter().filter(|party| {
                    let known = catalog.party(**party);
                    known.is_some_and(|party| party.kind != PartyKind::Unstated)
                });
                let names: Vec<&str> = stated.map(|party| catalog.party_name(*party)).collect();
                Some(names.join(" "))
            }
            Column::Status => self.event(row, |it| it.status.as_ref().map(|it| self.label(it))),
            Column::Place => self.event(row, |it| {
                Some(catalog.place_name(it.place.as_deref()?, language).to_owned())
            }),
            Column::Commission => self.event(row, |it| {
                let session = it.commission.as_ref()?;
                let name = catalog.commission(&session.id).map(|it| it.name.get(language));
                let number = session.session.unwrap_or(0);
                Some(format!("{} {number:09}", name.unwrap_or(&session.id)))
            }),
            Column::Owner => self.promise(row, |it| it.owner.as_ref().map(party)),
            Column::Beneficiary => self.promise(row, |it| it.beneficiary.as_ref().map(party)),
            Column::Area => self.promise(row, |it| it.area.as_ref().map(|it| self.label(it))),
            Column::Outcome => self.promise(row, |it| it.status.as_ref().map(|it| self.label(it))),
            Column::Field => self.claim(row, |it| it.field.clone()),
            Column::Claims => self.claim(row, |it| {
                let words = it.value.as_str().map(str::to_owned);
                words.unwrap_or_else(|| it.value.to_string())
            }),
            _ => None,
        }
    }
}
