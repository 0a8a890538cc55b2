//! Which column is which part of an event, guessed by names and by values.
//!
//! Owns the reasons: each answer says in words why. A name proposes, the values decide.

use super::dates::{DateOrder, fold};
use super::dialect::Sheet;
use super::mapping::{Codes, DateRules, DialectChoice, Mapping, Target, Targets};
use super::names;
use super::order::{DateProof, OrderEvidence};
use super::profile::{LISTED, Profile};
use super::sheet::read;
use super::value::slug;
use crate::model::CodeList;
use crate::say;

/// Rows whose values are looked at.
const LOOKED_AT: usize = 10_000;

/// How sure a guess is.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Nothing speaks for another part.
    Low,
    /// The name or the values say so.
    Medium,
    /// The name and the values say so.
    High,
}

impl Confidence {
    /// In words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Low => say!("sure-low"),
            Self::Medium => say!("sure-medium"),
            Self::High => say!("sure-high"),
        }
    }
}

/// What was guessed of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuessedColumn {
    /// Its header.
    pub name: String,
    /// What it gives.
    pub targets: Targets,
    /// How sure that is.
    pub confidence: Confidence,
    /// Why, in words.
    pub reason: String,
}

/// What was guessed of a table.
#[derive(Debug)]
pub(super) struct Guess {
    pub mapping: Mapping,
    pub columns: Vec<GuessedColumn>,
    pub proof: DateProof,
    /// The values of each column.
    pub profiles: Vec<Profile>,
}

/// A part that a column may be.
struct Candidate {
    column: usize,
    target: Target,
    confidence: Confidence,
    /// The lower, the surer is its name.
    place: usize,
    reason: String,
}

/// The values of each column.
fn profiles(sheet: &Sheet<'_>) -> Vec<Profile> {
    let mut profiles: Vec<Profile> = Vec::new();
    profiles.resize_with(sheet.header.len(), Profile::default);
    let rows = sheet.rows.get(..LOOKED_AT.min(sheet.rows.len())).unwrap_or_default();
    let (mut line, mut at) = (1, 0);
    read(sheet.text, rows, sheet.delimiter.byte(), |span, record| {
        let passed = sheet.text.as_bytes().get(at..span.start).unwrap_or_default();
        line += memchr::memchr_iter(b'\n', passed).count();
        at = span.start;
        for (profile, cell) in profiles.iter_mut().zip(record) {
            profile.look(cell, line);
        }
    });
    profiles
}

/// Guesses the mapping of a table.
pub(super) fn guess(sheet: &Sheet<'_>, choice: DialectChoice) -> Guess {
    let profiles = profiles(sheet);
    let folded: Vec<String> = sheet.header.iter().map(|name| fold(name)).collect();
    let rows = sheet.rows.len().min(LOOKED_AT);
    let mut candidates = Vec::new();
    for (column, (name, profile)) in folded.iter().zip(&profiles).enumerate() {
        by_name(column, name, profile, rows, &mut candidates);
        by_values(column, name, profile, rows, &mut candidates);
    }
    let chosen = choose(candidates, sheet.header.len());
    let mut columns: Vec<GuessedColumn> = sheet
        .header
        .iter()
        .zip(&profiles)
        .map(|(name, profile)| left_over(name, profile))
        .collect();
    for candidate in &chosen {
        if let Some(column) = columns.get_mut(candidate.column) {
            column.targets = Targets::One(candidate.target);
            column.confidence = candidate.confidence;
            column.reason.clone_from(&candidate.reason);
        }
    }
    settle(&mut columns);
    let mut evidence = OrderEvidence::default();
    let mut serial = false;
    for (column, profile) in columns.iter().zip(&profiles) {
        if column.targets.list().iter().any(|it| is_date(*it)) {
            evidence.add(&profile.order);
            serial |= profile.serials > profile.dates;
        }
    }
    let proof = evidence.decide();
    let mut mapping = Mapping {
        fingerprint: Some(sheet.fingerprint()),
        dialect: choice,
        date: DateRules { order: proof.order, serial, precision: None },
        ..Mapping::default()
    };
    for column in &columns {
        mapping.columns.put(&column.name, column.targets.clone());
    }
    mapping.title = title(&columns, &folded);
    mapping.kind = codes(&columns, &profiles, Target::Kind);
    mapping.status = codes(&columns, &profiles, Target::Status);
    Guess { mapping, columns, proof, profiles }
}

fn is_date(target: Target) -> bool {
    matches!(target, Target::When | Target::Start | Target::End)
}

/// What the name of a column proposes, where its values do not speak against it.
fn by_name(column: usize, name: &str, profile: &Profile, rows: usize, found: &mut Vec<Candidate>) {
    for (target, place) in names::meanings(name) {
        let Some((confidence, reason)) = agrees(target, profile, rows) else { continue };
        // "x" and "y" are degrees only if all of them can be.
        let is_degrees = matches!(target, Target::Lat | Target::Lon);
        if is_degrees && place > 1 && confidence < Confidence::High && name.len() == 1 {
            continue;
        }
        // "No" and "event" are names of many things.
        let confidence = if place > 10 { confidence.min(Confidence::Medium) } else { confidence };
        found.push(Candidate { column, target, confidence, place, reason });
    }
}

/// Whether values can be of a part of an event; how surely, and what they are.
fn agrees(target: Target, profile: &Profile, rows: usize) -> Option<(Confidence, String)> {
    use Confidence::{High, Medium};
    if profile.filled == 0 {
        return Some((Confidence::Low, say!("reason-name-empty").to_owned()));
    }
    let all = profile.filled;
    let dates = profile.dates + if target == Target::Year { 0 } else { profile.serials };
    let is_whole = |from: f64, to: f64| {
        profile.numbers * 10 >= profile.filled * 9
            && profile.smallest >= from
            && profile.largest <= to
    };
    match target {
        Target::When | Target::Start | Target::End => (dates * 2 >= profile.filled)
            .then(|| (High, say!("reason-name-dates", count = dates, all = all))),
        Target::Year | Target::EndYear => {
            is_whole(-9_999.0, 9_999.0).then(|| (High, say!("reason-name-years").to_owned()))
        }
        Target::Month | Target::EndMonth => {
            is_whole(1.0, 12.0).then(|| (High, say!("reason-name-months").to_owned()))
        }
        Target::Day | Target::EndDay => {
            is_whole(1.0, 31.0).then(|| (High, say!("reason-name-days").to_owned()))
        }
        Target::Party | Target::PartyFrom | Target::PartyTo | Target::PlaceCountry => {
            (profile.countries * 10 >= profile.filled * 3).then(|| {
                (High, say!("reason-name-countries", count = profile.countries, all = all))
            })
        }
        Target::Lat | Target::Lon => {
            let most = if target == Target::Lat { 90.0 } else { 180.0 };
            if is_whole(-most, most) {
                return Some((High, say!("reason-name-degrees").to_owned()));
            }
            (profile.numbers * 2 >= profile.filled)
                .then(|| (Medium, say!("reason-name-some-degrees").to_owned()))
        }
        Target::Kind => {
            let few = profile.distinct <= usize::max(40, profile.filled / 10) && !is_text(profile);
            let known = profile.kinds * 2 >= profile.filled;
            (few && (known || !is_numeric(profile))).then(|| {
                let words = if known {
                    say!("reason-name-kinds", count = profile.kinds, all = all)
                } else {
                    say!("reason-name-different", count = profile.distinct)
                };
                (if known { High } else { Medium }, words)
            })
        }
        Target::Status => (profile.statuses * 2 >= profile.filled)
            .then(|| (High, say!("reason-name-statuses", count = profile.statuses, all = all))),
        Target::Id if profile.distinct == profile.filled && profile.filled == rows => {
            Some((High, say!("reason-name-once").to_owned()))
        }
        Target::Id => (profile.distinct * 10 >= profile.filled * 8
            && profile.filled * 10 >= rows * 8)
            .then(|| (Medium, say!("reason-name-nearly-once").to_owned())),
        Target::Title | Target::Summary | Target::Place | Target::Note | Target::Commission => {
            let is_words = !is_numeric(profile) && profile.urls * 2 < profile.filled;
            is_words.then(|| (Medium, say!("reason-name").to_owned()))
        }
        Target::Source if profile.urls * 2 >= profile.filled => {
            Some((High, say!("reason-name-addresses", count = profile.urls, all = all)))
        }
        Target::Source | Target::Tags => {
            (!is_numeric(profile)).then(|| (Medium, say!("reason-name").to_owned()))
        }
        Target::DatePrecision | Target::Other => None,
    }
}

fn is_numeric(profile: &Profile) -> bool {
    profile.numbers * 10 >= profile.filled * 8
}

fn is_text(profile: &Profile) -> bool {
    profile.mean_length() > 60
}

/// What values alone propose.
fn by_values(
    column: usize,
    name: &str,
    profile: &Profile,
    rows: usize,
    found: &mut Vec<Candidate>,
) {
    if profile.filled == 0 {
        return;
    }
    let all = profile.filled;
    let mut add = |target, confidence, reason: String| {
        found.push(Candidate { column, target, confidence, place: 100, reason });
    };
    let exact = profile.dates - profile.years;
    if profile.share(exact) >= 0.8 {
        add(Target::When, Confidence::Medium, say!("reason-dates", count = exact, all = all));
    }
    let says_date = name.split(' ').any(|word| ["date", "day", "jour"].contains(&word));
    if says_date && profile.share(profile.serials) >= 0.8 && exact == 0 {
        let reason = say!("reason-serials", count = profile.serials, all = all);
        add(Target::When, Confidence::Medium, reason);
    }
    let says_country = ["country", "pays", "state", "nation", "iso", "m49"]
        .iter()
        .any(|word| name.split(' ').any(|it| it.starts_with(word)));
    let are_names = !is_numeric(profile) && profile.share(profile.countries) >= 0.7;
    if !is_text(profile) && (are_names || says_country && profile.share(profile.countries) >= 0.5) {
        add(
            Target::Party,
            Confidence::Medium,
            say!("reason-countries", count = profile.countries, all = all),
        );
    }
    if profile.share(profile.urls) >= 0.8 {
        add(
            Target::Source,
            Confidence::Medium,
            say!("reason-addresses", count = profile.urls, all = all),
        );
    }
    let few = profile.distinct <= 40 && profile.distinct * 2 <= profile.filled;
    if few && profile.share(profile.kinds) >= 0.8 && !is_text(profile) {
        add(
            Target::Kind,
            Confidence::Medium,
            say!("reason-kinds", count = profile.kinds, all = all),
        );
    }
    let with_blanks = profile.values.iter().filter(|value| value.contains(' ')).count();
    let is_title = !is_text(profile)
        && !is_numeric(profile)
        && with_blanks * 2 > profile.values.len()
        && profile.distinct * 10 >= profile.filled * 7
        && profile.share(profile.urls + profile.dates + profile.countries) < 0.3
        && !names::WHO.contains(&name);
    if is_title {
        add(Target::Title, Confidence::Low, say!("reason-short-texts").to_owned());
    }
    if is_text(profile) && profile.urls == 0 {
        let words = say!("reason-texts", count = profile.mean_length());
        add(Target::Summary, Confidence::Low, words);
    }
    let is_short = profile.mean_length() <= 40 && !is_numeric(profile);
    let has_digits = profile.values.iter().all(|it| it.bytes().any(|byte| byte.is_ascii_digit()));
    if column == 0
        && profile.distinct == rows
        && profile.filled == rows
        && is_short
        && has_digits
        && profile.dates == 0
        && !profile.values.iter().any(|it| it.contains(' '))
    {
        add(Target::Id, Confidence::Low, say!("reason-first-once").to_owned());
    }
}

/// One part for each column, the surest first; a part of which there is one goes to one column.
fn choose(mut candidates: Vec<Candidate>, columns: usize) -> Vec<Candidate> {
    candidates.sort_by_key(|it| (std::cmp::Reverse(it.confidence), it.place, it.column));
    let mut is_taken = vec![false; columns];
    let mut given = std::collections::HashSet::new();
    let mut chosen = Vec::new();
    for candidate in candidates {
        let Some(taken) = is_taken.get_mut(candidate.column) else { continue };
        if *taken || (!candidate.target.takes_several() && given.contains(&candidate.target)) {
            continue;
        }
        *taken = true;
        given.insert(candidate.target);
        chosen.push(candidate);
    }
    chosen
}

/// What is said of a column that gives nothing.
fn left_over(name: &str, profile: &Profile) -> GuessedColumn {
    let reason = if profile.filled == 0 {
        say!("reason-empty").to_owned()
    } else if !names::meanings(&fold(name)).is_empty() {
        say!("reason-other-column").to_owned()
    } else {
        say!("reason-nothing").to_owned()
    };
    GuessedColumn {
        name: name.to_owned(),
        targets: Targets::One(Target::Other),
        confidence: Confidence::Low,
        reason,
    }
}

/// Parts that need each other: an end needs a start, a month a year.
fn settle(columns: &mut [GuessedColumn]) {
    let has = |columns: &[GuessedColumn], target| {
        columns.iter().any(|column| column.targets.list().contains(&target))
    };
    let change = |columns: &mut [GuessedColumn], from: Target, to: Target, why: &str| {
        for column in columns.iter_mut().filter(|it| it.targets.list().contains(&from)) {
            column.targets = Targets::One(to);
            if to == Target::Other {
                why.clone_into(&mut column.reason);
                column.confidence = Confidence::Medium;
            }
        }
    };
    let start = has(columns, Target::Start);
    if start && has(columns, Target::End) {
        change(columns, Target::When, Target::Other, say!("reason-start-and-end"));
    } else if start && has(columns, Target::When) {
        change(columns, Target::Start, Target::Other, say!("reason-date-elsewhere"));
    } else if start {
        change(columns, Target::Start, Target::When, "");
    } else if has(columns, Target::End) && has(columns, Target::When) {
        change(columns, Target::When, Target::Start, "");
    } else if has(columns, Target::End) {
        change(columns, Target::End, Target::When, "");
    }
    let dated = has(columns, Target::When) || has(columns, Target::Start);
    let parts = [
        Target::Year,
        Target::Month,
        Target::Day,
        Target::EndYear,
        Target::EndMonth,
        Target::EndDay,
    ];
    if dated || !has(columns, Target::Year) {
        let why = if dated { say!("reason-whole-date") } else { say!("reason-no-year") };
        parts.into_iter().for_each(|part| change(columns, part, Target::Other, why));
    }
    // One of two sides is a side; a country alone is a party.
    let (from, to) = (has(columns, Target::PartyFrom), has(columns, Target::PartyTo));
    if from && !to && !has(columns, Target::Party) {
        change(columns, Target::PartyFrom, Target::Party, "");
    }
    // Places lie somewhere; where a country of parties is there, another one may be that of the place.
    if !(has(columns, Target::Lat) && has(columns, Target::Lon)) {
        let why = say!("reason-both-degrees");
        [Target::Lat, Target::Lon]
            .into_iter()
            .for_each(|part| change(columns, part, Target::Other, why));
    }
    if !has(columns, Target::Place) && !has(columns, Target::Lat) {
        change(columns, Target::PlaceCountry, Target::Party, "");
    }
}

/// A title of what there is, where no column gives one.
fn title(columns: &[GuessedColumn], folded: &[String]) -> Option<String> {
    let of = |target: Target| {
        let mut found = columns.iter().filter(|column| column.targets.list().contains(&target));
        found.next().map(|column| format!("{{{}}}", column.name))
    };
    if of(Target::Title).is_some() {
        return None;
    }
    let who = columns.iter().zip(folded).find(|(column, folded)| {
        names::WHO.contains(&folded.as_str()) && column.targets.list() == [Target::Other]
    });
    let who = who.map(|(column, _)| format!("{{{}}}", column.name));
    let lead = who.or_else(|| of(Target::Kind));
    let sides = match (of(Target::PartyFrom), of(Target::PartyTo)) {
        (Some(from), Some(to)) => Some(format!("{from} → {to}")),
        (from, to) => from.or(to).or_else(|| of(Target::Party)),
    };
    match (lead, sides) {
        (Some(lead), Some(sides)) => Some(format!("{lead}: {sides}")),
        (_, None) if of(Target::Summary).is_some() => of(Target::Summary),
        (Some(lead), None) => Some(lead),
        (None, sides) => of(Target::Commission).or(sides).or_else(|| of(Target::Place)),
    }
}

/// The code for each value of the column of kinds or of status.
fn codes(columns: &[GuessedColumn], profiles: &[Profile], target: Target) -> Codes {
    let mut codes = Codes::default();
    for (column, profile) in columns.iter().zip(profiles) {
        if !column.targets.list().contains(&target) {
            continue;
        }
        for value in profile.values.iter().take(LISTED) {
            let code = match target {
                Target::Kind => names::kind(value).map(|kind| kind.code().to_owned()),
                _ => names::status(value).map(|status| status.code().to_owned()),
            };
            codes.values.insert(value.clone(), code.unwrap_or_else(|| slug(value)));
        }
    }
    codes
}

impl Guess {
    /// The order of days and months in the columns that a mapping takes for dates.
    pub(super) fn proof_of(&self, mapping: &Mapping) -> DateProof {
        let mut evidence = OrderEvidence::default();
        for (column, profile) in self.columns.iter().zip(&self.profiles) {
            let targets = mapping.columns.get(&column.name).map(Targets::list).unwrap_or_default();
            if targets.iter().any(|it| is_date(*it)) {
                evidence.add(&profile.order);
            }
        }
        let mut proof = evidence.decide();
        let chosen: DateOrder = mapping.date.order;
        if proof.order != chosen {
            let is_certain = proof.words.is_empty();
            let words = if is_certain {
                say!("proof-chosen", order = chosen.words())
            } else {
                say!("proof-chosen-though", order = chosen.words(), proof = proof.words)
            };
            proof = DateProof { order: chosen, is_certain, words };
        }
        proof
    }
}
