//! Several files as one dataset: the union of their records by id.
//!
//! A record that several files have is put together field by field: what only one file says is taken over,
//! lists are united, texts in several languages stand beside each other. Where files differ, nothing is
//! overwritten: of an event both values become claims, of anything else the other value is kept under other
//! fields; and it is said.

mod fields;

use std::collections::{BTreeSet, HashMap, HashSet};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use self::fields::{Difference, Languages, put_together};
use super::codes::{self, Code};
use super::report::LISTED;
use super::{Loaded, Problem};
use crate::model::{
    Claim, Commission, Dataset, Event, FileSet, Organisation, Other, Person, Place, Source,
    SourceKind, Text, When, country,
};
use crate::say;

/// So many files can be told apart in a union.
pub const MOST_FILES: usize = FileSet::MOST;

/// What can be united: it has an id.
trait Record: Serialize + DeserializeOwned {
    /// What one is called in a message.
    const NAME: &'static str;
    fn id(&self) -> &str;
    /// Keys that version 1 does not know, and values that could not be read.
    fn other(&mut self) -> &mut Other;
}

macro_rules! records {
    ($($record:ty, $name:literal;)+) => {
        $(impl Record for $record {
            const NAME: &'static str = $name;
            fn id(&self) -> &str {
                &self.id
            }
            fn other(&mut self) -> &mut Other {
                &mut self.other
            }
        })+
    };
}

records! {
    Organisation, "organisation";
    Person, "person";
    Commission, "commission";
    Place, "place";
    Source, "source";
    Event, "event";
}

/// Unites what files gave, each with its name, in their order; the problems of each are kept, but for
/// references to what another file has. At most [`MOST_FILES`] files are told apart.
#[must_use]
pub fn unite(files: Vec<(String, Loaded)>) -> Loaded {
    let mut files = files.into_iter();
    let Some((first, loaded)) = files.next() else {
        return Loaded { dataset: Dataset::default(), problems: Vec::new() };
    };
    if files.len() == 0 {
        return loaded;
    }
    let mut union = Union::of(first, loaded);
    for (name, loaded) in files {
        union.add(name, loaded);
    }
    union.finish()
}

struct Union {
    dataset: Dataset,
    problems: Vec<Problem>,
    /// Differences that were found, listed or not.
    differences: usize,
    /// The languages of plain texts: of what is there, and of what comes.
    languages: Languages,
    /// Files whose claims need a source.
    claiming: BTreeSet<usize>,
    /// Which file gave a record, where it is not the first one: by sort and id.
    records: HashMap<(&'static str, String), usize>,
    /// Which file gave a field of a record, where it is not the one that gave the record.
    fields: HashMap<(&'static str, String, String), usize>,
}

impl Union {
    fn of(name: String, loaded: Loaded) -> Self {
        let Loaded { mut dataset, problems } = loaded;
        dataset.events.iter_mut().for_each(|event| event.files = FileSet::one(0));
        let languages = Languages { here: dataset.language.clone(), there: None };
        dataset.files = vec![name];
        Self {
            dataset,
            problems,
            differences: 0,
            languages,
            claiming: BTreeSet::new(),
            records: HashMap::new(),
            fields: HashMap::new(),
        }
    }

    fn add(&mut self, name: String, loaded: Loaded) {
        let Loaded { dataset: other, problems } = loaded;
        let number = self.dataset.files.len();
        self.dataset.files.push(name);
        self.problems.extend(problems);
        self.languages.there = other.language.clone();
        self.heads(&other);
        let Dataset { organisations, people, commissions, places, sources, events, .. } = other;
        self.register(|it| &mut it.organisations, organisations, number);
        self.register(|it| &mut it.people, people, number);
        self.register(|it| &mut it.commissions, commissions, number);
        self.register(|it| &mut it.places, places, number);
        self.register(|it| &mut it.sources, sources, number);
        self.events(events, number);
        self.languages.here = self.dataset.language.clone();
    }

    /// What files say of themselves.
    fn heads(&mut self, other: &Dataset) {
        let own = &mut self.dataset;
        own.title = both(own.title.take(), other.title.as_ref(), " + ");
        own.about = both(own.about.take(), other.about.as_ref(), "\n\n");
        own.licence = match (own.licence.take(), &other.licence) {
            (Some(own), Some(other)) if own != *other => Some(format!("{own}; {other}")),
            (own, other) => own.or_else(|| other.clone()),
        };
        // Complete up to the later of two days is what is known best.
        let day = |when: &When| when.date().and_then(crate::time::EventDate::latest);
        if day(&other.as_of) > day(&own.as_of) {
            own.as_of = other.as_of.clone();
        }
        if own.language != other.language {
            own.language = None;
        }
        for (key, value) in &other.other {
            if !own.other.contains_key(key) {
                own.other.insert(key.clone(), value.clone());
            }
        }
    }

    /// Adds the records of a list that is not of events.
    fn register<R: Record>(
        &mut self,
        list: fn(&mut Dataset) -> &mut Vec<R>,
        others: Vec<R>,
        file: usize,
    ) {
        let mut own = std::mem::take(list(&mut self.dataset));
        let places = places(&own);
        for other in others {
            let Some(record) = places.get(other.id()).and_then(|place| own.get_mut(*place)) else {
                self.came_with(&other, file);
                own.push(other);
                continue;
            };
            let name = self.name(file);
            for difference in self.put_together(record, other, file) {
                let kept = format!("{} ({name})", difference.field);
                record.other().insert(kept, difference.there.clone());
                self.say(record, &difference, file);
            }
        }
        *list(&mut self.dataset) = own;
    }

    fn events(&mut self, others: Vec<Event>, file: usize) {
        let mut own = std::mem::take(&mut self.dataset.events);
        let places = places(&own);
        for mut other in others {
            let Some(event) = places.get(&*other.id).and_then(|place| own.get_mut(*place)) else {
                other.files = FileSet::one(file);
                self.came_with(&other, file);
                own.push(other);
                continue;
            };
            let (files, origin) = (event.files.and(FileSet::one(file)), event.origin);
            let said = serde_json::to_value(&other).unwrap_or_default();
            let differences = self.put_together(event, other, file);
            (event.files, event.origin) = (files, origin);
            self.agree(event, &said, file);
            for difference in differences {
                self.claim(event, &difference, file);
                self.say(event, &difference, file);
            }
        }
        self.dataset.events = own;
    }

    fn came_with<R: Record>(&mut self, record: &R, file: usize) {
        // Of two records of one file with one id, the first is the one that others are put to.
        self.records.entry((R::NAME, record.id().to_owned())).or_insert(file);
    }

    /// The file that gave a field of a record.
    fn origin<R: Record>(&self, record: &R, field: &str) -> usize {
        let id = record.id().to_owned();
        let of_field = self.fields.get(&(R::NAME, id.clone(), field.to_owned()));
        of_field.or_else(|| self.records.get(&(R::NAME, id))).copied().unwrap_or(0)
    }

    fn name(&self, file: usize) -> String {
        self.dataset.files.get(file).cloned().unwrap_or_default()
    }

    /// Puts two records together in the place of the first; what differs is returned.
    fn put_together<R: Record>(
        &mut self,
        own: &mut R,
        mut other: R,
        file: usize,
    ) -> Vec<Difference> {
        // What cannot be read stands under the keys of fields, too: it goes its own way.
        let (rest, rest_there) = (std::mem::take(own.other()), std::mem::take(other.other()));
        let map = |record: &R| match serde_json::to_value(record) {
            Ok(Value::Object(map)) => map,
            _ => serde_json::Map::new(),
        };
        let (mut here, there) = (map(own), map(&other));
        let fields::Outcome { mut added, mut differences } =
            put_together(&mut here, there, &self.languages);
        let mut united = serde_json::Map::new();
        for (key, value) in rest {
            let key = if here.contains_key(&key) { format!("{key} (unreadable)") } else { key };
            united.insert(key, value);
        }
        let name = self.name(file);
        let (known, unknown): (Vec<_>, Vec<_>) =
            rest_there.into_iter().partition(|(key, _)| here.contains_key(key));
        let of_rest = put_together(&mut united, unknown.into_iter().collect(), &self.languages);
        added.extend(of_rest.added);
        differences.extend(of_rest.differences);
        for (key, value) in known {
            united.insert(format!("{key} ({name})"), value);
        }
        match serde_json::from_value(Value::Object(here)) {
            Ok(record) => *own = record,
            Err(error) => {
                // Both were read: so is what they are together. Nothing is lost all the same.
                tracing::error!("{} {} stays as it was: {error}", R::NAME, own.id());
                let there = map(&other).into_iter();
                united.extend(there.map(|(key, value)| (format!("{key} ({name})"), value)));
            }
        }
        *own.other() = united.into();
        for field in added {
            self.fields.entry((R::NAME, own.id().to_owned(), field)).or_insert(file);
        }
        differences
    }

    /// A file that says the same as a claim of another file is a source of it, too.
    fn agree(&mut self, event: &mut Event, said: &Value, file: usize) {
        for claim in &mut event.claims {
            let of_files = claim.sources.iter().any(|source| source.starts_with(FILE));
            if of_files && fields::at(said, &claim.field) == Some(&claim.value) {
                self.claiming.insert(file);
                add_source(claim, source_of(&self.dataset.files, file));
            }
        }
    }

    /// Both values of a field as claims, each once.
    fn claim(&mut self, event: &mut Event, difference: &Difference, file: usize) {
        let first = self.origin(event, &difference.field);
        for (value, file) in [(&difference.here, first), (&difference.there, file)] {
            let source = source_of(&self.dataset.files, file);
            let is_known =
                |claim: &&mut Claim| claim.field == difference.field && claim.value == *value;
            match event.claims.iter_mut().find(is_known) {
                // With sources of its own, it says more than that a file holds it.
                Some(claim) if !claim.sources.iter().any(|source| source.starts_with(FILE)) => {}
                Some(claim) => {
                    self.claiming.insert(file);
                    add_source(claim, source);
                }
                None => {
                    self.claiming.insert(file);
                    event.claims.push(Claim {
                        field: difference.field.clone(),
                        value: value.clone(),
                        sources: vec![source],
                        confidence: None,
                        other: Other::new(),
                    });
                }
            }
        }
    }

    fn say<R: Record>(&mut self, record: &R, difference: &Difference, file: usize) {
        self.differences += 1;
        if self.differences > LISTED {
            return;
        }
        let id = record.id();
        let first = self.name(self.origin(record, &difference.field));
        let second = self.name(file);
        let (what, field) = (R::NAME, &difference.field);
        let (here, there) = (difference.here.to_string(), difference.there.to_string());
        let (in_first, in_second) = (first.as_str(), second.as_str());
        let message = if what == Event::NAME {
            say!(
                "found-differ-event",
                id = id,
                field = field,
                here = here,
                first = in_first,
                there = there,
                second = in_second,
            )
        } else {
            say!(
                "found-differ",
                what = what,
                id = id,
                field = field,
                here = here,
                first = in_first,
                there = there,
                second = in_second,
            )
        };
        let hint = say!("found-differ-hint");
        let record = Some(id.to_owned());
        self.problems
            .push(Problem { record, ..problem(codes::FILES_DIFFER, second, message, hint) });
    }

    fn finish(mut self) -> Loaded {
        let more = self.differences.saturating_sub(LISTED);
        if more > 0 {
            let code = codes::FILES_DIFFER;
            let message = say!("found-more", count = more, meaning = code.meaning_words());
            let file = self.dataset.files.last().cloned().unwrap_or_default();
            self.problems.push(problem(code, file, message, code.remedy_words()));
        }
        for file in std::mem::take(&mut self.claiming) {
            let id = source_of(&self.dataset.files, file);
            let name = self.dataset.files.get(file).map(|name| Text::from(name.as_str()));
            if self.dataset.sources.iter().all(|source| source.id != id) {
                self.dataset.sources.push(Source {
                    id,
                    publisher: name,
                    title: None,
                    url: None,
                    language: None,
                    published: When::default(),
                    retrieved: When::default(),
                    archive_url: None,
                    kind: Some(SourceKind::Dataset),
                    other: Other::new(),
                });
            }
        }
        let known = Known::of(&self.dataset);
        self.problems.retain(|problem| !known.has(problem));
        Loaded { dataset: self.dataset, problems: self.problems }
    }
}

/// What ids of such sources begin with.
const FILE: &str = "file:";

fn add_source(claim: &mut Claim, source: String) {
    if !claim.sources.contains(&source) {
        claim.sources.push(source);
    }
}

/// The source that stands for a file where it differs from another one.
fn source_of(files: &[String], file: usize) -> String {
    format!("{FILE}{}", files.get(file).map_or("", String::as_str))
}

/// The place of the first record of each id.
fn places<R: Record>(records: &[R]) -> HashMap<String, usize> {
    let mut places = HashMap::with_capacity(records.len());
    for (place, record) in records.iter().enumerate() {
        places.entry(record.id().to_owned()).or_insert(place);
    }
    places
}

/// Two texts in one, where they differ.
fn both(own: Option<Text>, other: Option<&Text>, between: &str) -> Option<Text> {
    match (own, other) {
        (Some(own), Some(other)) if own != *other => {
            Some(Text::Plain(format!("{}{between}{}", own.get("en"), other.get("en"))))
        }
        (own, other) => own.or_else(|| other.cloned()),
    }
}

fn problem(code: &'static Code, file: String, message: String, hint: &str) -> Problem {
    Problem {
        severity: code.severity,
        code: code.name,
        file,
        position: None,
        path: String::new(),
        record: None,
        missing: None,
        message,
        hint: hint.to_owned(),
        excerpt: None,
    }
}

/// What can be referred to in the union.
struct Known {
    parties: HashSet<String>,
    sources: HashSet<String>,
    commissions: HashSet<String>,
    events: HashSet<String>,
}

impl Known {
    fn of(dataset: &Dataset) -> Self {
        Self {
            parties: dataset.organisations.iter().map(|it| it.id.clone()).collect(),
            sources: dataset.sources.iter().map(|it| it.id.clone()).collect(),
            commissions: dataset.commissions.iter().map(|it| it.id.clone()).collect(),
            events: dataset.events.iter().map(|it| it.id.to_string()).collect(),
        }
    }

    /// Whether a reference that one file cannot follow leads into another one.
    fn has(&self, problem: &Problem) -> bool {
        let list = match problem.code {
            code if code == codes::UNKNOWN_COUNTRY.name => &self.parties,
            code if code == codes::UNKNOWN_SOURCE.name => &self.sources,
            code if code == codes::UNKNOWN_EVENT.name => &self.events,
            code if code == codes::UNKNOWN_COMMISSION.name => &self.commissions,
            _ => return false,
        };
        let is_there = |id: &String| list.contains(id) || country::by_code(id).is_some();
        problem.missing.as_ref().is_some_and(is_there)
    }
}

#[cfg(test)]
mod tests;
