//! Sources, claims and quotes.

use super::{Record, id, part};
use crate::load::fields::Fields;
use crate::model::{Claim, Quote, Source};
use crate::words::Said;

part!(Claim, Said("expected-claim"), Said("expected-claim-hint"), {
    field: required,
    value: required,
    sources: list,
    confidence: optional,
});

part!(Quote, Said("expected-quote"), Said("expected-quote-hint"), {
    text: required,
    original: optional,
    language: optional,
    speaker: optional,
    via: optional,
    source: optional,
});

impl Record for Source {
    fn read(fields: &mut Fields<'_, '_>) -> Self {
        Self {
            id: id(fields),
            publisher: fields.optional("publisher"),
            title: fields.optional("title"),
            url: fields.optional("url"),
            language: fields.optional("language"),
            published: fields.date("published"),
            retrieved: fields.date("retrieved"),
            archive_url: fields.optional("archive_url"),
            kind: fields.optional("kind"),
            other: fields.rest(&[
                "id",
                "publisher",
                "title",
                "url",
                "language",
                "published",
                "retrieved",
                "archive_url",
                "kind",
            ]),
        }
    }
}
