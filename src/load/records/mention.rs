//! Parties and people as an event names them: a plain text, or an object.

use super::object;
use crate::load::context::Context;
use crate::load::value::{Expected, FromJson, Here, Reading, Sort};
use crate::model::{Participation, PersonMention};
use crate::words::Said;

impl FromJson for Participation {
    const EXPECTED: Expected =
        Expected { what: Said("expected-party"), hint: Said("expected-party-hint") };

    fn read(here: &Here<'_>, ctx: &mut Context<'_>) -> Reading<Self> {
        const KNOWN: &[&str] = &["party", "role", "as_reported"];
        if let Some(plain) = plain(here, ctx) {
            return plain;
        }
        object(here, ctx, &Self::EXPECTED, KNOWN, |fields| {
            Some(Self {
                party: fields.required("party")?,
                role: fields.optional("role"),
                as_reported: fields.optional("as_reported"),
                other: fields.rest(KNOWN),
            })
        })
    }
}

impl FromJson for PersonMention {
    const EXPECTED: Expected =
        Expected { what: Said("expected-person"), hint: Said("expected-person-hint") };

    fn read(here: &Here<'_>, ctx: &mut Context<'_>) -> Reading<Self> {
        const KNOWN: &[&str] = &["person", "rank", "post"];
        if let Some(plain) = plain(here, ctx) {
            return plain;
        }
        object(here, ctx, &Self::EXPECTED, KNOWN, |fields| {
            Some(Self {
                person: fields.required("person")?,
                rank: fields.optional("rank"),
                post: fields.optional("post"),
                other: fields.rest(KNOWN),
            })
        })
    }
}

/// A mention by a text, or by a number that stands for one.
fn plain<T: for<'a> From<&'a str>>(here: &Here<'_>, ctx: &mut Context<'_>) -> Option<Reading<T>> {
    if !matches!(Sort::of(here.span.of(ctx.text)), Sort::Text | Sort::Number) {
        return None;
    }
    Some(match String::read(here, ctx) {
        Reading::Whole(name) | Reading::Part(name) => Reading::Whole(T::from(&name)),
        Reading::Nothing => Reading::Nothing,
    })
}
