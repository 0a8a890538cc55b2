//! French, for figures and briefs: dates, numbers, kinds.
//!
//! The window speaks English. A brief is sent to people who may not.

use std::fmt::Display;

use crate::model::{CodeList, CommitmentStatus, Kind, Status, When};
use crate::query::{Catalog, Field, Filter, Lies, PartyMode};
use crate::time::{Edge, EventDate, Moment, Precision, grouped};

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// A number with narrow spaces between thousands.
pub(super) fn number(number: impl Display) -> String {
    grouped(number).replace(',', "\u{202f}")
}

/// `1 événement`, `7 535 événements`.
pub(super) fn events(count: impl Display) -> String {
    match number(count).as_str() {
        "0" => "0 événement".to_owned(),
        "1" => "1 événement".to_owned(),
        many => format!("{many} événements"),
    }
}

fn month(at: Moment) -> &'static str {
    usize::from(at.civil().month).checked_sub(1).and_then(|it| MONTHS.get(it)).unwrap_or(&"")
}

fn year(at: Moment) -> String {
    match at.civil().year {
        year @ 1.. => year.to_string(),
        before => format!("{} av. J.-C.", 1 - before),
    }
}

fn day_of(at: Moment) -> String {
    match at.civil().day {
        1 => "1er".to_owned(),
        day => day.to_string(),
    }
}

/// An end of a date, as precisely as it is known.
fn edge(edge: Edge) -> Option<String> {
    let (earliest, latest) = (edge.earliest()?, edge.latest()?);
    let last = latest.plus_seconds(-1).max(earliest);
    let plain = match edge.precision()? {
        Precision::Instant => {
            let of_day = earliest.seconds().rem_euclid(Moment::DAY);
            let (hour, minute) = (of_day / 3_600, of_day / 60 % 60);
            let day = day_of(earliest);
            format!("{day} {} {} à {hour} h {minute:02}", month(earliest), year(earliest))
        }
        Precision::Day => {
            format!("{} {} {}", day_of(earliest), month(earliest), year(earliest))
        }
        Precision::Month => format!("{} {}", month(earliest), year(earliest)),
        Precision::Year => year(earliest),
        _ => {
            let (from, to) = (year(earliest), year(last));
            if from == to {
                format!("{} – {} {from}", month(earliest), month(last))
            } else {
                format!("{from} – {to}")
            }
        }
    };
    let doubt = edge.qualifier();
    let about = if doubt.approximate { "vers " } else { "" };
    Some(format!("{about}{plain}"))
}

/// A date in words, with what is not known of it.
pub(super) fn date(date: &EventDate) -> String {
    let words = if date.is_interval() {
        match (edge(date.start()), edge(date.end())) {
            (Some(from), Some(to)) => between(date, &from, &to),
            (Some(from), None) if date.is_open_ended() => format!("depuis le {from}, en cours"),
            (Some(from), None) => format!("à partir du {from}, fin inconnue"),
            (None, Some(to)) => format!("jusqu’au {to}, début inconnu"),
            (None, None) => date.words(),
        }
    } else {
        match edge(date.start()).or_else(|| edge(date.end())) {
            Some(words) => words,
            None => date.words(),
        }
    };
    let words = words.replace("depuis le vers", "depuis environ").replace("le vers", "vers");
    let mut more = Vec::new();
    if date.year_inferred() {
        more.push("année déduite");
    } else if date.is_uncertain() {
        more.push("incertain");
    }
    if date.has_unknown_digits() {
        more.push("jour non précisé");
    }
    if more.is_empty() { words } else { format!("{words} ({})", more.join(", ")) }
}

/// Two ends, without what they share: "17–19 février 2025".
fn between(date: &EventDate, from: &str, to: &str) -> String {
    let known = |edge: Edge| {
        let at = edge.earliest()?;
        (edge.precision()? == Precision::Day).then(|| at.civil())
    };
    let shared = match (known(date.start()), known(date.end())) {
        (Some(one), Some(other)) if one.year == other.year && one.month == other.month => 2,
        (Some(one), Some(other)) if one.year == other.year => 1,
        _ => 0,
    };
    let parts: Vec<&str> = from.rsplitn(shared + 1, ' ').collect();
    let short = parts.last().copied().unwrap_or(from);
    if shared == 2 { format!("{short}–{to}") } else { format!("{short} – {to}") }
}

/// When an event was.
pub(super) fn when(when: &When) -> String {
    match when {
        When::Date(given) => date(given),
        When::Unreadable(text) => format!("« {text} » (pas une date)"),
        When::Missing => "sans date".to_owned(),
    }
}

/// A kind of event.
pub(super) fn kind(kind: &Kind) -> String {
    match kind {
        Kind::CommissionMeeting => "Réunion de commission",
        Kind::Visit => "Visite",
        Kind::Meeting => "Rencontre",
        Kind::Agreement => "Accord",
        Kind::Training => "Formation",
        Kind::Exercise => "Exercice",
        Kind::Delivery => "Livraison",
        Kind::Deployment => "Déploiement",
        Kind::Statement => "Déclaration",
        Kind::Recognition => "Reconnaissance",
        Kind::Other => "Autre",
        Kind::Unlisted(_) => return kind.label(),
    }
    .to_owned()
}

/// How far an event has come.
pub(super) fn status(status: &Status) -> String {
    match status {
        Status::Planned => "prévu",
        Status::Ongoing => "en cours",
        Status::Held => "tenu",
        Status::Cancelled => "annulé",
        Status::Postponed => "reporté",
        Status::Reported => "rapporté",
        Status::Unlisted(_) => return status.label().to_lowercase(),
    }
    .to_owned()
}

/// What became of a commitment.
pub(super) fn commitment(status: &CommitmentStatus) -> String {
    match status {
        CommitmentStatus::Announced => "annoncé",
        CommitmentStatus::Agreed => "convenu",
        CommitmentStatus::InProgress => "en cours",
        CommitmentStatus::Done => "réalisé",
        CommitmentStatus::Overdue => "en retard",
        CommitmentStatus::Dropped => "abandonné",
        CommitmentStatus::Unknown => "inconnu",
        CommitmentStatus::Unlisted(_) => return status.label().to_lowercase(),
    }
    .to_owned()
}

/// The filter in one line; `None` where everything passes. What has a list of codes and no words here keeps
/// its code, as one types it.
pub(super) fn filter(catalog: &Catalog, filter: &Filter) -> Option<String> {
    let mut words = Vec::new();
    for (field, choice) in &filter.fields {
        let word = field_word(*field);
        for (number, value) in choice.only.iter().enumerate() {
            let lead = match (number, filter.party_mode) {
                (0, _) => word,
                (_, PartyMode::All) if *field == Field::Party => "et",
                _ => "ou",
            };
            words.push(format!("{lead} : {}", value_words(catalog, *field, value)));
        }
        for value in &choice.not {
            words.push(format!("sauf {word} : {}", value_words(catalog, *field, value)));
        }
    }
    if let Some(period) = &filter.period {
        let lies = match period.lies {
            Lies::Overlapping => "période",
            Lies::During => "pendant",
            Lies::Starting => "début",
            Lies::Ending => "fin",
        };
        words.push(format!("{lies} : {}", period.text));
    }
    let ends = [("après", &filter.after), ("avant", &filter.before)];
    words.extend(
        ends.iter().filter_map(|(lead, date)| Some(format!("{lead} : {}", date.as_ref()?))),
    );
    if filter.merge_mirrored {
        words.push("visites codées des deux côtés réunies".to_owned());
    }
    let text = filter.text.trim();
    if !text.is_empty() {
        words.push(format!("mots : {text}"));
    }
    (!words.is_empty()).then(|| words.join(" · "))
}

fn field_word(field: Field) -> &'static str {
    match field {
        Field::Kind => "type",
        Field::Party => "partie",
        Field::Pair => "paire",
        Field::Organisation => "organisation",
        Field::Status => "état",
        Field::Evidence => "preuves",
        Field::Topic => "thème",
        Field::Person => "personne",
        Field::Commission => "commission",
        Field::Place => "lieu",
        Field::Source => "source",
        Field::SourceKind => "type de source",
        Field::Confidence => "confiance",
        Field::Commitment => "engagement",
        Field::Precision => "précision",
        Field::Year => "année",
        Field::Tag => "mot-clé",
        Field::File => "fichier",
    }
}

fn value_words(catalog: &Catalog, field: Field, value: &str) -> String {
    match field {
        Field::Status | Field::Commitment if value.is_empty() => "non précisé".to_owned(),
        Field::Kind => kind(&Kind::from(value)),
        Field::Status => status(&Status::from(value)),
        Field::Commitment => commitment(&CommitmentStatus::from(value)),
        Field::Evidence
        | Field::Topic
        | Field::SourceKind
        | Field::Confidence
        | Field::Precision => value.to_owned(),
        _ => catalog.name_of_value(field, value, "fr"),
    }
}

/// The label of a tick of an axis, with the month in French.
pub(super) fn tick(label: &str) -> String {
    const SHORT: [(&str, &str); 12] = [
        ("Jan", "janv."),
        ("Feb", "févr."),
        ("Mar", "mars"),
        ("Apr", "avr."),
        ("May", "mai"),
        ("Jun", "juin"),
        ("Jul", "juil."),
        ("Aug", "août"),
        ("Sep", "sept."),
        ("Oct", "oct."),
        ("Nov", "nov."),
        ("Dec", "déc."),
    ];
    let word = |word: &str| {
        if let Some(decade) = word.strip_suffix("0s") {
            return format!("années {decade}0");
        }
        let found = SHORT.iter().find(|(english, _)| *english == word);
        found.map_or(word, |(_, french)| french).to_owned()
    };
    label.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{date, events, tick};
    use crate::time::EventDate;

    #[test]
    fn dates_read_as_french_does() {
        for (text, words) in [
            ("2025-02-17", "17 février 2025"),
            ("2025-02-01", "1er février 2025"),
            ("2025-02-17/2025-02-19", "17–19 février 2025"),
            ("2025-09-29/2025-10-02", "29 septembre – 2 octobre 2025"),
            ("2025-12-29/2026-01-02", "29 décembre 2025 – 2 janvier 2026"),
            ("2024-02", "février 2024"),
            ("2022", "2022"),
            ("2014~", "vers 2014"),
            ("2026-04-10/..", "depuis le 10 avril 2026, en cours"),
            ("2025?-02-17", "17 février 2025 (année déduite)"),
        ] {
            assert_eq!(date(&EventDate::parse(text).expect(text)), words, "{text}");
        }
        assert_eq!(events(7_535), "7\u{202f}535 événements");
        assert_eq!(tick("Feb 2024"), "févr. 2024");
        assert_eq!(tick("2010s"), "années 2010");
    }
}
