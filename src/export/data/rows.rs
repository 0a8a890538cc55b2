//! Tables with more than one row an event: who took part, and what was promised.

use std::io::{self, Write};

use csv::WriterBuilder;

use super::Extract;
use crate::export::dates::{days, written};
use crate::model::{CodeList, Delegation, Event, PersonMention, Text};
use crate::query::TableKind;
use crate::scene::tables::{promise_record, record_head};

/// The head of the table of participations.
const PARTICIPATIONS: [&str; 19] = [
    "event_id",
    "event_kind",
    "event_title",
    "event_date",
    "first_day",
    "last_day",
    "event_status",
    "event_place",
    "party",
    "party_name",
    "role",
    "as_reported",
    "delegation_size",
    "head",
    "head_rank",
    "head_post",
    "members",
    "commission",
    "session",
];

/// One row for each party of each event.
pub(super) fn participations(extract: &Extract<'_>, to: &mut dyn Write) -> io::Result<()> {
    let mut writer = WriterBuilder::new().from_writer(to);
    writer.write_record(PARTICIPATIONS)?;
    for (_, event, _) in extract.events() {
        let (first, last) = days(&event.when);
        let place = event.place.as_deref();
        let place = place.map(|it| extract.catalog.place_name(it, extract.language));
        let session = event.commission.as_ref().and_then(|it| it.session);
        let session = session.map(|number| number.to_string()).unwrap_or_default();
        for party in &event.parties {
            let known = extract.catalog.find_party(&party.party);
            let sent = sent_by(&event, &party.party);
            let head = sent.and_then(|it| it.head.as_ref());
            let size = sent.and_then(|it| it.size).map(|size| size.to_string());
            let members: Vec<&str> = sent
                .iter()
                .flat_map(|it| &it.members)
                .map(|member| name(extract, member))
                .collect();
            writer.write_record([
                event.id.as_str(),
                event.kind.code(),
                event.title.get(extract.language),
                written(&event.when),
                &first,
                &last,
                event.status.as_ref().map_or("", CodeList::code),
                place.unwrap_or_default(),
                &party.party,
                known.map_or(party.party.as_str(), |it| extract.catalog.party_name(it)),
                party.role.as_deref().unwrap_or_default(),
                party.as_reported.as_deref().unwrap_or_default(),
                size.as_deref().unwrap_or_default(),
                head.map_or("", |head| name(extract, head)),
                said(extract, head.and_then(|it| it.rank.as_ref())),
                said(extract, head.and_then(|it| it.post.as_ref())),
                &members.join(";"),
                event.commission.as_ref().map_or("", |it| it.id.as_str()),
                &session,
            ])?;
        }
    }
    writer.flush()
}

fn said<'t>(extract: &Extract<'_>, text: Option<&'t Text>) -> &'t str {
    text.map_or("", |text| text.get(extract.language))
}

/// Whom a party sent.
fn sent_by<'e>(event: &'e Event, party: &str) -> Option<&'e Delegation> {
    event.delegations.iter().find(|sent| sent.party == party)
}

fn name<'a>(extract: &Extract<'a>, mention: &'a PersonMention) -> &'a str {
    let known = extract.catalog.person(&mention.person);
    known.map_or(mention.person.as_str(), |person| person.name.get(extract.language))
}

/// One row for each commitment, with the columns of the table of commitments in the window.
pub(super) fn commitments(extract: &Extract<'_>, to: &mut dyn Write) -> io::Result<()> {
    let mut writer = WriterBuilder::new().from_writer(to);
    writer.write_record(record_head(TableKind::Commitments))?;
    for (_, event, _) in extract.events() {
        for promise in &event.commitments {
            let of = (&*event, promise);
            writer.write_record(promise_record(extract.catalog, of, extract.language))?;
        }
    }
    writer.flush()
}
