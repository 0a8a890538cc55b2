//! Events.
//!
//! Owns what an event is that lacks one of its four fields: it is shown, under its line, as other,
//! untitled or undated.

use super::{Record, id, remark, title};
use crate::load::codes::{self, Code};
use crate::load::fields::{Fields, Need};
use crate::load::locate::{Found, find};
use crate::load::value::{date_hint, date_words, text_of};
use crate::model::{Claim, CommissionRef, Event, Kind, Origin, Text, When};
use crate::say;
use crate::time::EventDate;

/// The longest title, in characters, that passes without a remark.
pub(in crate::load) const LONG_TITLE: usize = 1_000;

/// The fields of an event.
pub(in crate::load) const KNOWN: &[&str] = &[
    "id",
    "kind",
    "title",
    "when",
    "summary",
    "status",
    "parties",
    "place",
    "commission",
    "delegations",
    "hosts",
    "co_chairs",
    "programme",
    "agenda",
    "outcomes",
    "commitments",
    "quotes",
    "relations",
    "claims",
    "sources",
    "tags",
    "codes",
    "note",
];

impl Record for Event {
    fn read(fields: &mut Fields<'_, '_>) -> Self {
        let id = id(fields);
        let kind = kind(fields);
        let title = title(fields, "title", &["name", "headline", "heading"], &id);
        check_title(fields, &title);
        let when = when(fields);
        let event = Self {
            summary: fields.optional("summary"),
            status: fields.optional("status"),
            parties: fields.list("parties"),
            place: fields.optional("place"),
            commission: fields.optional("commission"),
            delegations: fields.list("delegations"),
            hosts: fields.list("hosts"),
            co_chairs: fields.list("co_chairs"),
            programme: fields.list("programme"),
            agenda: fields.list("agenda"),
            outcomes: fields.list("outcomes"),
            commitments: fields.list("commitments"),
            quotes: fields.list("quotes"),
            relations: fields.list("relations"),
            claims: fields.list("claims"),
            sources: fields.list("sources"),
            tags: fields.list("tags"),
            codes: fields.optional("codes"),
            note: fields.optional("note"),
            origin: Origin::of(fields.here.span.start, fields.here.span.end),
            ..Self::new(&id, kind, title, when)
        };
        check_session(fields, event.commission.as_ref());
        check_claims(fields, &event.claims);
        Self { other: fields.rest(KNOWN), ..event }
    }
}

fn kind(fields: &mut Fields<'_, '_>) -> Kind {
    match fields.needed("kind") {
        Need::Given(kind) => return kind,
        Need::Unreadable => return Kind::Other,
        Need::Absent => {}
    }
    fields.missing(codes::MISSING_KIND, "kind", &["type", "category"], || {
        (say!("found-no-kind").to_owned(), say!("found-no-kind-hint").to_owned())
    });
    Kind::Other
}

fn when(fields: &mut Fields<'_, '_>) -> When {
    let when = fields.date("when");
    if when.is_missing() {
        const OTHERS: &[&str] = &["date", "dates", "day", "start", "start_date", "time"];
        fields.missing(codes::MISSING_WHEN, "when", OTHERS, || {
            (say!("found-no-when").to_owned(), say!("found-no-when-hint").to_owned())
        });
    }
    when
}

fn check_title(fields: &mut Fields<'_, '_>, title: &Text) {
    let length = |text: &str| if text.len() > LONG_TITLE { text.chars().count() } else { 0 };
    let longest = title.all().map(length).max().unwrap_or_default();
    if longest > LONG_TITLE {
        remark(fields, codes::LONG_TITLE, "title", || {
            (say!("found-long-title", count = longest), say!("found-long-title-hint").to_owned())
        });
    }
}

fn check_session(fields: &mut Fields<'_, '_>, commission: Option<&CommissionRef>) {
    if commission.and_then(|commission| commission.session) != Some(0) {
        return;
    }
    for found in find(fields.ctx.text, fields.here.span, "commission.session") {
        remark_found(fields, codes::SESSION_ZERO, &found, || {
            (say!("found-session-zero").to_owned(), say!("found-session-zero-hint").to_owned())
        });
    }
}

/// Claims on `when` are drawn beside the date, so that they have to be dates too.
fn check_claims(fields: &mut Fields<'_, '_>, claims: &[Claim]) {
    let is_date =
        |claim: &Claim| claim.value.as_str().is_some_and(|text| EventDate::parse(text).is_ok());
    if claims.iter().all(|claim| claim.field != "when" || is_date(claim)) {
        return;
    }
    let text = fields.ctx.text;
    for claim in find(text, fields.here.span, "claims[]") {
        let value_of = |key| find(text, claim.span, key).pop();
        let field = value_of("field").and_then(|field| text_of(field.span, text));
        let Some(value) = value_of("value").filter(|_| field.as_deref() == Some("when")) else {
            continue;
        };
        let written = text_of(value.span, text);
        let written = written.unwrap_or_else(|| value.span.of(text).to_owned());
        let Err(error) = EventDate::parse(&written) else { continue };
        let value = Found { path: format!("{}.value", claim.path), ..value };
        remark_found(fields, codes::CLAIM_NOT_A_DATE, &value, || {
            let what = date_words(&error);
            (say!("found-claim-no-date", what = what), date_hint(&error))
        });
    }
}

/// Reports something about a value within the event.
fn remark_found(
    fields: &mut Fields<'_, '_>,
    code: &'static Code,
    found: &Found,
    words: impl FnOnce() -> (String, String),
) {
    let path = fields.here.path.key(&found.path);
    fields.ctx.problem(code, found.span.start, &path, words);
}
