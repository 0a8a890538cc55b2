//! The parts of a brief, from the title to the list of sources.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::words::Words;
use super::{BriefFigure, RELATIONS, TIMELINE};
use crate::export::extract::Extract;
use crate::export::legend::kinds;
use crate::export::stamp::publisher;
use crate::model::{Claim, CommitmentStatus, Event, Kind, When};
use crate::query::{EventFacts, EventIx, Overdue, PartyIx, PartyKind};
use crate::scene::cards::claim_words;
use crate::scene::cards::sheet::{ArticleEvent, Part};
use crate::scene::field_words;
use crate::time::{EventDate, Span};

/// So many parties are named among the figures.
const NAMED: usize = 6;

/// Sources by the order in which they are first cited.
#[derive(Default)]
struct Cited<'a> {
    order: Vec<&'a str>,
    numbers: HashMap<&'a str, usize>,
}

impl<'a> Cited<'a> {
    fn number(&mut self, id: &'a str) -> usize {
        let next = self.order.len() + 1;
        *self.numbers.entry(id).or_insert_with(|| {
            self.order.push(id);
            next
        })
    }

    fn all(&mut self, ids: &'a [String]) -> String {
        let numbers: Vec<String> = ids.iter().map(|id| format!("[{}]", self.number(id))).collect();
        numbers.join(" ")
    }
}

type Shown<'a> = (EventIx, &'a Event, &'a EventFacts);

pub(super) fn parts(extract: &Extract<'_>, words: Words, figures: &[BriefFigure]) -> Vec<Part> {
    // In time; what has no date comes last.
    let mut events: Vec<Shown<'_>> = extract.kept().collect();
    events.sort_by_key(|(ix, _, facts)| (facts.start_key(), *ix));
    let mut cited = Cited::default();
    let mut parts = vec![Part::Title(extract.title().to_owned())];
    parts.push(Part::Text(lead(extract, words)));
    parts.push(Part::Section(words.say("In figures", "En chiffres").to_owned()));
    parts.push(Part::Facts(facts(extract, words, &events)));
    for (number, (figure, share)) in figures.iter().zip([TIMELINE, RELATIONS]).enumerate() {
        parts.push(Part::Figure(number, share, figure.caption.clone()));
    }
    parts.push(Part::Section(words.say("Chronology", "Chronologie").to_owned()));
    if events.is_empty() {
        let none = words.say("No event passes the filter.", "Aucun événement ne passe le filtre.");
        parts.push(Part::Text(none.to_owned()));
    }
    parts.extend(events.iter().map(|shown| Part::Event(event(extract, words, shown, &mut cited))));
    commitments(extract, words, &events, &mut cited, &mut parts);
    contested(extract, words, &events, &mut cited, &mut parts);
    not_stated(words, &events, &mut parts);
    method(extract, words, &mut parts);
    sources(extract, words, &cited, &mut parts);
    parts
}

fn lead(extract: &Extract<'_>, words: Words) -> String {
    let query = extract.query();
    let count = words.count(extract);
    let filter = match (query.as_str(), words.is_french) {
        ("", false) => "no filter".to_owned(),
        ("", true) => "sans filtre".to_owned(),
        (query, false) => format!("filter: {query}"),
        (query, true) => format!("filtre : {query}"),
    };
    let as_of = extract.catalog.dataset().as_of.date().map(|date| {
        let lead = words.say("The file is complete up to", "Le fichier est complet au");
        format!(" {lead} {}.", words.date(date))
    });
    let as_of = as_of.unwrap_or_default();
    let file = extract.file;
    if words.is_french {
        format!("{count} du fichier {file} ({filter}).{as_of}")
    } else {
        format!("{count} of the file {file} ({filter}).{as_of}")
    }
}

fn facts(extract: &Extract<'_>, words: Words, events: &[Shown<'_>]) -> Vec<(String, String)> {
    let mut rows: Vec<(String, String)> = Vec::new();
    let mut add = |english, french, text: String| {
        if !text.is_empty() {
            rows.push((words.say(english, french).to_owned(), text));
        }
    };
    add("Events", "Événements", words.count(extract));
    let extents = events.iter().filter_map(|(_, _, facts)| facts.extent);
    let span = extents.reduce(Span::union).map(|span| words.span(span));
    add("Time", "Période", span.unwrap_or_default());
    let by_kind: Vec<String> =
        kinds(extract).iter().map(|(kind, count)| words.of_kind(kind, *count)).collect();
    add("Kinds", "Types", by_kind.join(", "));
    let mut parties: HashMap<PartyIx, usize> = HashMap::new();
    for (_, _, facts) in events {
        for party in &facts.parties {
            *parties.entry(*party).or_default() += 1;
        }
    }
    let is_stated = |party: PartyIx| {
        extract.catalog.party(party).is_some_and(|it| it.kind != PartyKind::Unstated)
    };
    parties.retain(|party, _| is_stated(*party));
    let mut parties: Vec<(PartyIx, usize)> = parties.into_iter().collect();
    parties.sort_by_key(|(party, count)| (Reverse(*count), *party));
    let mut named: Vec<String> = parties
        .iter()
        .take(NAMED)
        .map(|(party, count)| {
            format!("{} ({})", words.party(extract, *party), words.number(*count))
        })
        .collect();
    if parties.len() > NAMED {
        let more = words.number(parties.len() - NAMED);
        named.push(if words.is_french { format!("{more} autres") } else { format!("{more} more") });
    }
    add("Parties", "Parties", named.join(", "));
    let promises = || events.iter().flat_map(|(_, event, _)| &event.commitments);
    let total = promises().count();
    if total > 0 {
        let done = promises().filter(|it| it.status == Some(CommitmentStatus::Done)).count();
        let overdue = promises().filter(|it| Overdue::of(extract.catalog, it).is_some()).count();
        let text = format!(
            "{} ({}, {})",
            words.number(total),
            words.many(done, ["done", "done"], ["réalisé", "réalisés"]),
            words.many(overdue, ["overdue", "overdue"], ["en retard", "en retard"]),
        );
        add("Commitments", "Engagements", text);
    }
    let contested = events.iter().filter(|(_, _, facts)| facts.doubt.contested).count();
    let single = events.iter().filter(|(_, _, facts)| facts.doubt.single_source).count();
    add(
        "Contested",
        "Contesté",
        words.many(
            contested,
            ["event on which sources differ", "events on which sources differ"],
            [
                "événement sur lequel les sources divergent",
                "événements sur lesquels les sources divergent",
            ],
        ),
    );
    add(
        "One source only",
        "Source unique",
        words.many(single, ["event", "events"], ["événement", "événements"]),
    );
    rows
}

fn event<'a>(
    extract: &Extract<'a>,
    words: Words,
    (_, event, facts): &Shown<'a>,
    cited: &mut Cited<'a>,
) -> ArticleEvent {
    let mut about = vec![words.kind(&event.kind)];
    let name = |party: &PartyIx| words.party(extract, *party);
    let parties: Vec<String> = facts
        .parties
        .iter()
        .filter(|party| {
            extract.catalog.party(**party).is_some_and(|it| it.kind != PartyKind::Unstated)
        })
        .map(name)
        .collect();
    if !parties.is_empty() {
        about.push(parties.join(", "));
    }
    if let Some(place) = &event.place {
        about.push(extract.catalog.place_name(place, words.tag()).to_owned());
    }
    about.extend(event.status.as_ref().map(|status| words.status(status)));
    let fields = event.contested_fields();
    let warning = (!fields.is_empty()).then(|| {
        let fields: Vec<String> =
            fields.iter().map(|field| self::field(extract, words, field)).collect();
        let lead = words.say("Contested: ", "Contesté : ");
        format!("{lead}{}", fields.join("; "))
    });
    ArticleEvent {
        kind: event.kind.clone(),
        hollow: facts.doubt.doubtful,
        when: words.when(&event.when),
        title: event.title.get(words.tag()).to_owned(),
        about: about.join(" · "),
        summary: event.summary.as_ref().map(|it| it.get(words.tag()).to_owned()),
        warning,
        cited: cited.all(&event.sources),
    }
}

fn commitments<'a>(
    extract: &Extract<'a>,
    words: Words,
    events: &[Shown<'a>],
    cited: &mut Cited<'a>,
    parts: &mut Vec<Part>,
) {
    let mut rows = Vec::new();
    for (_, event, _) in events {
        for promise in &event.commitments {
            let owner = promise.owner.as_deref().map(|it| words.written_party(extract, it));
            let due = if promise.due.is_missing() {
                words.say("not stated", "non précisé").to_owned()
            } else {
                words.when(&promise.due)
            };
            let mut status = words.promise(promise.status.as_ref());
            if let Some(overdue) = Overdue::of(extract.catalog, promise) {
                status = format!("{status}; {}", words.overdue(overdue));
            }
            let own = if promise.sources.is_empty() { &event.sources } else { &promise.sources };
            rows.push(vec![
                promise.text.get(words.tag()).to_owned(),
                owner.unwrap_or_else(|| words.say("not stated", "non précisé").to_owned()),
                due,
                status,
                format!("{} {}", words.when(&event.when), cited.all(own)),
            ]);
        }
    }
    parts.push(Part::Section(words.say("Commitments", "Engagements").to_owned()));
    if rows.is_empty() {
        let none = words.say(
            "The file states no commitment of these events.",
            "Le fichier ne mentionne aucun engagement pour ces événements.",
        );
        return parts.push(Part::Text(none.to_owned()));
    }
    let head = [
        words.say("What", "Objet"),
        words.say("Owner", "Responsable"),
        words.say("Due", "Échéance"),
        words.say("Status", "État"),
        words.say("Made at", "Pris le"),
    ];
    let shares = vec![0.4, 0.13, 0.15, 0.15, 0.17];
    parts.push(Part::Table(head.map(str::to_owned).to_vec(), rows, shares));
}

fn field(extract: &Extract<'_>, words: Words, field: &str) -> String {
    match (field, words.is_french) {
        ("when", true) => "date".to_owned(),
        ("place", true) => "lieu".to_owned(),
        ("title", true) => "titre".to_owned(),
        ("status", true) => "état".to_owned(),
        ("quotes", true) => "citation".to_owned(),
        ("commission.session", true) => "numéro de la session".to_owned(),
        (field, true) if field.starts_with("delegations.") => {
            let party = field.split('.').nth(1).unwrap_or_default();
            let party = words.written_party(extract, party);
            match field.rsplit('.').next() {
                Some("post") => format!("délégation ({party}), fonction du chef"),
                Some("rank") => format!("délégation ({party}), grade du chef"),
                _ => format!("délégation ({party})"),
            }
        }
        (field, true) => format!("« {field} »"),
        (field, false) => field_words(extract.catalog, field),
    }
}

fn contested<'a>(
    extract: &Extract<'a>,
    words: Words,
    events: &[Shown<'a>],
    cited: &mut Cited<'a>,
    parts: &mut Vec<Part>,
) {
    parts.push(Part::Section(words.say("Contested facts", "Faits contestés").to_owned()));
    let before = parts.len();
    for (_, event, _) in events {
        for name in event.contested_fields() {
            let claims: Vec<&'a Claim> =
                event.claims.iter().filter(|claim| claim.field == name).collect();
            let values = claims.iter().map(|claim| {
                let value = match (name, claim.value.as_str()) {
                    ("when", Some(text)) => words.when(&When::read(text)),
                    _ => claim_words(claim, false),
                };
                let by: Vec<String> = claim
                    .sources
                    .iter()
                    .map(|id| {
                        let known = extract.catalog.source(id);
                        let name = known.map_or(id.as_str(), |it| publisher(it, words.tag()));
                        format!("{name} [{}]", cited.number(id))
                    })
                    .collect();
                let none = words.say("no source is named", "aucune source citée").to_owned();
                (value, if by.is_empty() { none } else { by.join("; ") })
            });
            let values: Vec<(String, String)> = values.collect();
            let title = event.title.get(words.tag());
            let field = field(extract, words, name);
            let colon = words.say(":", " :");
            parts.push(Part::Claims(format!("{title}{colon} {field}"), values));
        }
    }
    if parts.len() == before {
        let none = words.say(
            "The sources of these events do not contradict each other on any field.",
            "Les sources de ces événements ne se contredisent sur aucun point.",
        );
        parts.push(Part::Text(none.to_owned()));
    }
}

/// What is missing, with the number of events that lack it.
fn not_stated(words: Words, events: &[Shown<'_>], parts: &mut Vec<Part>) {
    let count =
        |lacks: &dyn Fn(&Event) -> bool| events.iter().filter(|(_, event, _)| lacks(event)).count();
    let is_session = |event: &Event| event.kind == Kind::CommissionMeeting;
    let is_visit = |event: &Event| event.kind == Kind::Visit;
    let has_head = |event: &Event| event.delegations.iter().any(|it| it.head.is_some());
    let open_end = |event: &Event| {
        event.when.date().is_some_and(|date| date.end() == crate::time::Edge::Unknown)
    };
    let rows: [(&str, &str, usize); 9] = [
        ("A date that can be read", "Une date lisible", count(&|it| it.when.date().is_none())),
        (
            "The day (known to a month, season or year)",
            "Le jour (mois, saison ou année seulement)",
            events.iter().filter(|(_, _, facts)| facts.doubt.imprecise).count(),
        ),
        ("The end", "La fin", count(&open_end)),
        ("The place", "Le lieu", count(&|it| it.place.is_none())),
        ("Any source", "Toute source", count(&|it| it.sources.is_empty())),
        ("The parties", "Les parties", count(&|it| it.parties.is_empty())),
        (
            "Who led the delegation of a visit",
            "Le chef de délégation d’une visite",
            count(&|it| is_visit(it) && !has_head(it)),
        ),
        (
            "The agenda of a commission meeting",
            "L’ordre du jour d’une réunion de commission",
            count(&|it| is_session(it) && it.agenda.is_empty()),
        ),
        (
            "What came out of a commission meeting",
            "Les résultats d’une réunion de commission",
            count(&|it| is_session(it) && it.outcomes.is_empty()),
        ),
    ];
    parts.push(Part::Section(words.say("What is not stated", "Ce qui n’est pas dit").to_owned()));
    let rows: Vec<(String, String)> = rows
        .into_iter()
        .filter(|(_, _, count)| *count > 0)
        .map(|(english, french, count)| {
            let label = if words.is_french { french } else { english };
            let of = words.many(count, ["event", "events"], ["événement", "événements"]);
            (label.to_owned(), of)
        })
        .collect();
    if rows.is_empty() {
        let none = words.say(
            "Date, place, parties and sources are stated for every event.",
            "Date, lieu, parties et sources sont indiqués pour chaque événement.",
        );
        return parts.push(Part::Text(none.to_owned()));
    }
    parts.push(Part::Facts(rows));
}

fn method(extract: &Extract<'_>, words: Words, parts: &mut Vec<Part>) {
    parts.push(Part::Section(words.say("Method", "Méthode").to_owned()));
    let dataset = extract.catalog.dataset();
    if let Some(about) = &dataset.about {
        parts.push(Part::Text(about.get(words.tag()).to_owned()));
    }
    let day = EventDate::parse(extract.date).ok();
    let day = day.map_or_else(|| extract.date.to_owned(), |date| words.date(&date));
    let text = if words.is_french {
        format!(
            "Ce document a été établi le {day} par Attaché à partir du fichier {}. Rien n’y est déduit : dates, noms et fonctions sont ceux du fichier ; ce que le fichier marque comme incertain ou contesté est donné comme tel. Un lien entre deux parties compte chaque événement auquel toutes deux prennent part.",
            extract.file
        )
    } else {
        format!(
            "This document was made on {day} by Attaché from the file {}. Nothing in it is inferred: dates, names and posts are those of the file, and what the file marks as uncertain or contested is given as such. A tie between two parties counts each event in which both take part.",
            extract.file
        )
    };
    parts.push(Part::Text(text));
    if let Some(licence) = &dataset.licence {
        let lead = words.say("Licence of the data: ", "Licence des données : ");
        parts.push(Part::Text(format!("{lead}{licence}.")));
    }
}

fn sources(extract: &Extract<'_>, words: Words, cited: &Cited<'_>, parts: &mut Vec<Part>) {
    parts.push(Part::Section("Sources".to_owned()));
    if cited.order.is_empty() {
        let none = words.say("None is stated.", "Aucune n’est citée.");
        return parts.push(Part::Text(none.to_owned()));
    }
    for (number, id) in (1..).zip(&cited.order) {
        let Some(source) = extract.catalog.source(id) else {
            parts.push(Part::Source(number, (*id).to_owned(), None));
            continue;
        };
        let mut line: Vec<String> = Vec::new();
        line.extend(source.publisher.as_ref().map(|it| it.get(words.tag()).to_owned()));
        line.extend(source.title.as_ref().map(|title| words.quoted(title.get(words.tag()))));
        line.extend(source.published.date().map(|date| words.date(date)));
        let read = words.say("read on", "consulté le");
        line.extend(source.retrieved.date().map(|date| format!("{read} {}", words.date(date))));
        let line = if line.is_empty() { source.id.clone() } else { line.join(", ") };
        parts.push(Part::Source(number, line, source.url.clone()));
    }
}
