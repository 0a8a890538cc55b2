//! What came out of an event: documents, results, and what was promised, with what became of it.

use super::dossier::party_or_organisation;
use super::parts::{Parts, event_row};
use super::piece::{FIRST, SECOND, joined, woven};
use super::{Block, Entry, EventRow, Piece};
use crate::model::{CodeList, Commitment, CommitmentStatus, Outcome, OutcomeKind};
use crate::say;
use crate::time::{EventDate, length};
use crate::words::comma;

impl Parts<'_> {
    /// Documents and results, and what was promised; `documents` and `promises` name the sections.
    pub(super) fn outcomes(&self, documents: &str, promises: &str) -> Vec<Block> {
        let mut blocks = Vec::new();
        if !self.event.outcomes.is_empty() {
            let rows = self.event.outcomes.iter().map(|outcome| self.outcome(outcome)).collect();
            blocks.push(Block::Section(documents.to_owned(), None));
            blocks.push(Block::Entries(rows));
        }
        if !self.event.commitments.is_empty() {
            blocks.push(Block::Section(promises.to_owned(), None));
            blocks.push(Block::Entries(self.roadmap(&self.event.commitments)));
        }
        blocks
    }

    fn outcome(&self, outcome: &Outcome) -> Entry {
        let details = outcome.sources.iter().map(|id| vec![self.source_words(id)]).collect();
        let words = outcome.text.as_ref().filter(|text| !text.is_blank());
        let words = words.map(|text| self.wording(text));
        match (&outcome.kind, words) {
            (Some(OutcomeKind::NonePublished), words) => Entry {
                label: say!("cards-documents").to_owned(),
                words: words.unwrap_or_else(|| say!("cards-none-published").into()),
                details,
                ..Entry::default()
            },
            (kind, words) => Entry {
                label: kind
                    .as_ref()
                    .map_or_else(|| say!("cards-result").to_owned(), CodeList::label),
                words: words.unwrap_or_else(|| say!("cards-no-more-stated").into()),
                details,
                ..Entry::default()
            },
        }
    }

    /// Commitments with owner, due date, status and what fulfilled them.
    pub(super) fn roadmap(&self, commitments: &[Commitment]) -> Vec<Entry> {
        commitments.iter().map(|promise| self.commitment(promise)).collect()
    }

    fn commitment(&self, promise: &Commitment) -> Entry {
        let status = promise.status.as_ref();
        let status = status
            .map_or_else(|| say!("cards-promise-status-not-stated").to_owned(), CodeList::label);
        let name = |code: &String| party_or_organisation(self.catalog, code, self.language);
        let owner = promise.owner.as_ref().map(name);
        let parties = match (owner, promise.beneficiary.as_ref().map(name)) {
            (Some(owner), Some(gains)) => woven(
                &say!("cards-promise-between", owner = FIRST, gains = SECOND),
                [vec![owner], vec![gains]],
            ),
            (Some(owner), None) => vec![owner],
            (None, Some(gains)) => {
                woven(&say!("cards-promise-for-unowned", gains = FIRST), [vec![gains]])
            }
            (None, None) => vec![Piece::plain(say!("cards-owner-not-stated"))],
        };
        let area =
            promise.area.as_ref().map(|area| vec![Piece::plain(area.label().to_lowercase())]);
        let due = if promise.due.is_missing() {
            say!("cards-no-due-date").to_owned()
        } else {
            say!("cards-due", date = promise.due.words())
        };
        let facts = [parties].into_iter().chain(area).chain([vec![Piece::plain(due)]]);
        let mut details = vec![joined(facts, " · ")];
        let (mut events, mut lost): (Vec<EventRow>, Vec<&str>) = (Vec::new(), Vec::new());
        for id in &promise.fulfilled_by {
            let found = self.catalog.find_event(id);
            match found.and_then(|event| event_row(self.catalog, event, self.language)) {
                Some(row) => {
                    let note = Some(say!("cards-fulfilled-it").to_owned());
                    events.push(EventRow { note, ..row });
                }
                None => lost.push(id),
            }
        }
        if !lost.is_empty() {
            let words = say!("cards-fulfilled-by-lost", ids = lost.join(comma()));
            details.push(vec![Piece::plain(words)]);
        }
        details.extend(promise.sources.iter().map(|id| vec![self.source_words(id)]));
        Entry {
            label: status,
            words: self.wording(&promise.text),
            details,
            warning: self.overdue(promise),
            events,
        }
    }

    /// "overdue by 3 months", where the file is complete up to a time after the due date.
    fn overdue(&self, promise: &Commitment) -> Option<String> {
        if is_settled(promise) {
            return None;
        }
        let due = promise.due.date().and_then(EventDate::latest);
        let as_of = self.catalog.complete_up_to();
        match (due, as_of) {
            (Some(due), Some(as_of)) if due < as_of => {
                Some(say!("cards-overdue-by", length = length(due, as_of)))
            }
            _ => None,
        }
    }

    /// What became of the roadmap of the session before.
    pub(super) fn roadmap_before(&self) -> Vec<Block> {
        let before = self.catalog.session_neighbours(self.ix).previous;
        let Some(before) = before.and_then(|before| self.catalog.event(before)) else {
            return Vec::new();
        };
        if before.commitments.is_empty() {
            return Vec::new();
        }
        let all = before.commitments.len();
        let done = before.commitments.iter().filter(|promise| is_done(promise)).count();
        let name = say!("cards-roadmap-of", date = before.when.short_words());
        let count = say!("cards-done-of-all", done = done, all = all);
        vec![Block::Section(name, Some(count)), Block::Entries(self.roadmap(&before.commitments))]
    }
}

fn is_done(promise: &Commitment) -> bool {
    promise.status == Some(CommitmentStatus::Done) || !promise.fulfilled_by.is_empty()
}

/// Nothing is owed any more.
fn is_settled(promise: &Commitment) -> bool {
    is_done(promise) || promise.status == Some(CommitmentStatus::Dropped)
}
