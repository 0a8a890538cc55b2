//! Turns the open data on visits to and from the United States into an event file.
//!
//! ```sh
//! cargo run --release --example import_us_visits -- visits_and_trips.json sample-data/us-visits.json
//! ```
//!
//! Every record becomes one event, under its own id. Owns the reconciliation of this data set's
//! names of countries, and the titles. Refuses to guess: a country that neither the table nor
//! [`ODDITIES`] knows becomes an organisation under the name given, and every name that is not the
//! present one of its code stays beside the code as `as_reported`.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;
use std::fs;

use anyhow::{Context as _, Result, bail};
use attache::model::country::{self, Country};
use serde::{Deserialize, Serialize};

/// Names that need more than the table of countries: a spelling of this data set, a qualifier, a
/// name that meant another state at another time, a state without a code.
const ODDITIES: &[Oddity] = &[
    always("Afghanistan (Interim Authority)", "AFG", "Afghanistan"),
    always("Bosnian Federation", "bosnian-federation", "Federation of Bosnia and Herzegovina"),
    between("Burma", "", "1989-06-18", "BUMM", "Burma"),
    always("Ceylon (Sri Lanka)", "LKA", "Ceylon"),
    // Until 1949 the name of the state whose code is CHN today; in this data set, Taipei after it.
    between("China, Republic of", "", "1949-10-01", "CHN", "China"),
    between("China, Republic of", "1949-10-01", "", "TWN", "Taiwan"),
    between("Republic of China", "1949-10-01", "", "TWN", "Taiwan"),
    always("Cuba (Provisional Government)", "CUB", "Cuba"),
    always("Czechoslovakia (government-in-exile)", "CSHH", "Czechoslovakia"),
    always("Dahomey (Benin)", "DYBJ", "Dahomey"),
    // One name for every year in this data set; the state was called Zaire between these days.
    between("Democratic Republic of the Congo (Zaire)", "", "1971-10-27", "COD", "DR Congo"),
    between(
        "Democratic Republic of the Congo (Zaire)",
        "1971-10-27",
        "1997-05-17",
        "ZRCD",
        "Zaire",
    ),
    between("Democratic Republic of the Congo (Zaire)", "1997-05-17", "", "COD", "DR Congo"),
    always("Denmark (Greenland)", "DNK", "Greenland"),
    always("France (Provisional Government)", "FRA", "France"),
    between("Germany, Federal Republic of", "", "1990-10-03", "DEU", "West Germany"),
    always("Hawaii", "hawaii", "Hawaii"),
    always("Israel (Provisional Government)", "ISR", "Israel"),
    always("Khmer Republic (Cambodia)", "KHM", "Khmer Republic"),
    // Every visitor given as from "Korea" held an office in Seoul.
    always("Korea", "KOR", "South Korea"),
    always("Macedonia, Former Yugoslav Republic of", "MKD", "Macedonia"),
    always("Poland (government-in-exile)", "POL", "Poland"),
    // Until February 2003 the Federal Republic of Yugoslavia.
    between("Serbia-Montenegro (Kosovo)", "", "2003-02-04", "YUCS", "Kosovo"),
    always("Siam (Thailand)", "THA", "Siam"),
    always("Somoa", "WSM", "Samoa"),
    always("Southern Rhodesia (Zimbabwe)", "RHZW", "Southern Rhodesia"),
    // The union with Zanzibar continued its membership of the United Nations.
    always("Tanganyika", "TZA", "Tanganyika"),
    always("U.S.S.R.", "SUHH", "Soviet Union"),
    always("United Kingdom (Northern Ireland)", "GBR", "Northern Ireland"),
    always("United Kingdom (Wales)", "GBR", "Wales"),
    between("Upper Volta", "", "1984-08-04", "HVBF", "Upper Volta"),
    between("Upper Volta (Burkina Faso)", "", "1984-08-04", "HVBF", "Upper Volta"),
    // Saigon: the State of Vietnam, then the Republic. ISO 3166-3 has no entry for either.
    between("Vietnam", "", "1975-04-30", "south-vietnam", "South Vietnam"),
    always("West Bank", "PSE", "West Bank"),
    always("Yugoslavia (Kosovo)", "YUCS", "Kosovo"),
];

/// States and entities without a code: id, name, kind, and the country of which it is a part.
const KEPT: &[(&str, &str, &str, Option<&str>)] = &[
    ("bosnian-federation", "Bosnian Federation", "unknown", Some("BIH")),
    ("hawaii", "Hawaii", "state", None),
    ("south-vietnam", "South Vietnam", "state", None),
];

/// Ends of former states, for records that name one later.
const ENDED: &[(&str, &str, &str)] = &[
    ("CSHH", "1993-01-01", "Czechoslovakia, which was dissolved on 31 December 1992"),
    ("DDDE", "1990-10-03", "the German Democratic Republic, which ended on 3 October 1990"),
    ("SUHH", "1991-12-26", "the U.S.S.R., which was dissolved on 26 December 1991"),
    ("YUCS", "2003-02-04", "Yugoslavia, which ended on 4 February 2003"),
];

/// How the source writes the names of its travellers, where a shorter form is usual.
const USUAL_NAMES: &[(&str, &str)] = &[
    ("Alexander Meigs Haig", "Alexander Haig"),
    ("Antony John Blinken", "Antony Blinken"),
    ("Christian Archibald Herter", "Christian Herter"),
    ("Colin Luther Powell", "Colin Powell"),
    ("Cyrus Roberts Vance", "Cyrus Vance"),
    ("David Dean Rusk", "Dean Rusk"),
    ("Dean Gooderham Acheson", "Dean Acheson"),
    ("Donald J. Trump", "Donald Trump"),
    ("Edmund Sixtus Muskie", "Edmund Muskie"),
    ("Edward Reilly Stettinius", "Edward Stettinius"),
    ("Frank Billings Kellogg", "Frank Kellogg"),
    ("George Catlett Marshall", "George Marshall"),
    ("George Pratt Shultz", "George Shultz"),
    ("Gerald R. Ford", "Gerald Ford"),
    ("Henry A. (Heinz Alfred) Kissinger", "Henry Kissinger"),
    ("Henry Lewis Stimson", "Henry Stimson"),
    ("Herbert C. Hoover", "Herbert Hoover"),
    ("Hillary Rodham Clinton", "Hillary Clinton"),
    ("James Addison Baker", "James Baker"),
    ("James Francis Byrnes", "James Byrnes"),
    ("John Forbes Kerry", "John Kerry"),
    ("John Milton Hay", "John Hay"),
    ("Joseph R. Biden", "Joe Biden"),
    ("Madeleine Korbel Albright", "Madeleine Albright"),
    ("Michael R. Pompeo", "Mike Pompeo"),
    ("Philander Chase Knox", "Philander Knox"),
    ("Rex W. Tillerson", "Rex Tillerson"),
    ("Richard M. Nixon", "Richard Nixon"),
    ("Warren Minor Christopher", "Warren Christopher"),
    ("William Henry Seward", "William Seward"),
    ("William J. Clinton", "Bill Clinton"),
    ("William Pierce Rogers", "William Rogers"),
];

/// Phrases of the text that become tags.
const PHRASES: &[(&str, &[&str])] = &[
    ("state visit", &["visit:state"]),
    ("official visit", &["visit:official"]),
    ("official working visit", &["visit:official", "visit:working"]),
    ("working visit", &["visit:working"]),
    ("private visit", &["visit:private"]),
];

const VISITS: &str = "hist-state-visits";
const TRAVELS: &str = "hist-state-travels";

/// A name of this data set, in a span of time: from a day, before another, both may be open.
struct Oddity {
    given: &'static str,
    from: &'static str,
    before: &'static str,
    party: &'static str,
    called: &'static str,
}

const fn always(given: &'static str, party: &'static str, called: &'static str) -> Oddity {
    between(given, "", "", party, called)
}

const fn between(
    given: &'static str,
    from: &'static str,
    before: &'static str,
    party: &'static str,
    called: &'static str,
) -> Oddity {
    Oddity { given, from, before, party, called }
}

impl Oddity {
    /// ISO dates sort as text.
    fn means(&self, given: &str, day: &str) -> bool {
        self.given == given && self.from <= day && (self.before.is_empty() || day < self.before)
    }
}

/// A record as the source has it.
#[derive(Clone, Debug, Deserialize)]
struct Record {
    id: String,
    kind: String,
    start: String,
    end: String,
    who: String,
    role: String,
    from_country: String,
    to_country: String,
    locale: String,
    text: String,
}

/// The event file without its events, which are written one a line.
#[derive(Serialize)]
struct Head {
    schema: &'static str,
    title: &'static str,
    about: &'static str,
    licence: &'static str,
    as_of: String,
    language: &'static str,
    organisations: Vec<Organisation>,
    people: Vec<Person>,
    sources: [Source; 2],
}

#[derive(Clone, Serialize)]
struct Organisation {
    id: String,
    name: String,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<&'static str>,
}

#[derive(Clone, Serialize)]
struct Person {
    id: String,
    name: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    aliases: Vec<String>,
    country: &'static str,
    posts: Vec<Post>,
}

#[derive(Clone, Serialize)]
struct Post {
    title: &'static str,
}

#[derive(Serialize)]
struct Source {
    id: &'static str,
    publisher: &'static str,
    title: &'static str,
    url: &'static str,
    language: &'static str,
    kind: &'static str,
}

#[derive(Serialize)]
struct Event {
    id: String,
    kind: &'static str,
    title: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    summary: String,
    status: &'static str,
    when: String,
    parties: [Participation; 2],
    #[serde(skip_serializing_if = "String::is_empty")]
    place: String,
    delegations: [Delegation; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    relations: Vec<Relation>,
    sources: [&'static str; 1],
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    tags: BTreeSet<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

#[derive(Serialize)]
struct Participation {
    party: String,
    role: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    as_reported: Option<String>,
}

#[derive(Serialize)]
struct Delegation {
    party: String,
    head: Leader,
}

/// One of ours, by id and with the post; or a visitor, whose title is in the name.
#[derive(Serialize)]
#[serde(untagged)]
enum Leader {
    Official { person: String, post: &'static str },
    Visitor(String),
}

#[derive(Serialize)]
struct Relation {
    to: String,
    kind: &'static str,
}

/// A country as the source names it, found or kept by name.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Party {
    /// Code of a country, or id of an organisation.
    id: String,
    /// The name for a title.
    called: String,
    as_reported: Option<String>,
}

impl Party {
    fn in_role(&self, role: &'static str) -> Participation {
        Participation { party: self.id.clone(), role, as_reported: self.as_reported.clone() }
    }
}

/// What the run has met, for the head of the file and the summary.
#[derive(Default)]
struct Ledger {
    organisations: BTreeMap<String, Organisation>,
    parties: BTreeMap<String, usize>,
    people: BTreeMap<String, Person>,
    as_reported: usize,
    duplicates: usize,
    date_problems: usize,
    anachronisms: usize,
}

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (Some(from), Some(to), None) = (arguments.next(), arguments.next(), arguments.next())
    else {
        bail!("usage: import_us_visits <visits_and_trips.json> <out.json>");
    };
    let bytes = fs::read(&from).with_context(|| format!("cannot read {from}"))?;
    let mut records: Vec<Record> =
        serde_json::from_slice(&bytes).with_context(|| format!("{from} is not the data set"))?;
    records.sort_by(|one, other| (&one.start, &one.id).cmp(&(&other.start, &other.id)));
    let mut ledger = Ledger::default();
    let events = import(&records, &mut ledger);
    let file = write_file(&head(&records, &ledger), &events)?;
    fs::write(&to, file).with_context(|| format!("cannot write {to}"))?;
    print!("{}", summary(&events, &ledger));
    Ok(())
}

/// One event for every record; a record that repeats an earlier one but for its id says so.
fn import(records: &[Record], ledger: &mut Ledger) -> Vec<Event> {
    let mut first_of: HashMap<[&str; 9], &str> = HashMap::new();
    records
        .iter()
        .map(|record| {
            let first = *first_of.entry(content(record)).or_insert(&record.id);
            let mut event = event(record, ledger);
            if first != record.id {
                ledger.duplicates += 1;
                event.relations.push(Relation { to: first.to_owned(), kind: "same_as" });
            }
            event
        })
        .collect()
}

/// Everything of a record but its id.
fn content(record: &Record) -> [&str; 9] {
    let Record { id: _, kind, start, end, who, role, from_country, to_country, locale, text } =
        record;
    [kind, start, end, who, role, from_country, to_country, locale, text]
}

fn event(record: &Record, ledger: &mut Ledger) -> Event {
    let sender = ledger.party(&record.from_country, &record.start);
    let host = ledger.party(&record.to_country, &record.start);
    let (when, date_problem) = when(&record.start, &record.end);
    ledger.date_problems += usize::from(date_problem.is_some());
    let anachronism = anachronism(&sender, &host, &record.start);
    ledger.anachronisms += usize::from(anachronism.is_some());
    Event {
        id: record.id.clone(),
        kind: "visit",
        title: title(record, &sender, &host),
        summary: record.text.clone(),
        status: "held",
        when,
        parties: [sender.in_role("sender"), host.in_role("host")],
        place: record.locale.clone(),
        delegations: [Delegation { party: sender.id, head: ledger.leader(record) }],
        relations: Vec::new(),
        sources: [if record.kind == "visit-to-us" { VISITS } else { TRAVELS }],
        tags: tags(&record.text),
        note: date_problem.or(anachronism),
    }
}

impl Ledger {
    /// The country that a record names, counted, and entered among the organisations if it is none.
    fn party(&mut self, given: &str, day: &str) -> Party {
        let party = reconcile(given, day);
        if country::by_code(&party.id).is_none() {
            let organisation = self.organisations.entry(party.id.clone());
            organisation.or_insert_with(|| kept_by_name(&party, given));
        }
        *self.parties.entry(party.id.clone()).or_default() += 1;
        self.as_reported += usize::from(party.as_reported.is_some());
        party
    }

    /// The head of the delegation. Presidents and secretaries are persons of the file.
    fn leader(&mut self, record: &Record) -> Leader {
        let Some(post) = post(&record.role) else { return Leader::Visitor(record.who.clone()) };
        let name = usual_name(&record.who);
        let id = slug(name);
        self.people.entry(id.clone()).or_insert_with(|| {
            let aliases = if name == record.who { vec![] } else { vec![record.who.clone()] };
            let (id, name, posts) = (id.clone(), name.to_owned(), vec![Post { title: post }]);
            Person { id, name, aliases, country: "USA", posts }
        });
        Leader::Official { person: id, post }
    }
}

/// The country of a name on a day: by the oddities, then by the table, else by its name alone.
fn reconcile(given: &str, day: &str) -> Party {
    if let Some(oddity) = ODDITIES.iter().find(|oddity| oddity.means(given, day)) {
        let present = country::by_code(oddity.party)
            .map(|country| country.en)
            .or_else(|| KEPT.iter().find(|kept| kept.0 == oddity.party).map(|kept| kept.1));
        return Party {
            id: oddity.party.to_owned(),
            called: oddity.called.to_owned(),
            as_reported: (present != Some(given)).then(|| given.to_owned()),
        };
    }
    match country::by_name(given) {
        Some(country) => found(country, given),
        None => Party { id: slug(given), called: given.to_owned(), as_reported: None },
    }
}

/// An inverted name ("Korea, Republic of") is not for a title; an earlier one ("Swaziland") is.
fn found(country: &Country, given: &str) -> Party {
    let called = if given.contains(',') { country.en } else { given };
    Party {
        id: country.code.to_owned(),
        called: called.to_owned(),
        as_reported: (given != country.en).then(|| given.to_owned()),
    }
}

fn kept_by_name(party: &Party, given: &str) -> Organisation {
    let known = KEPT.iter().find(|kept| kept.0 == party.id);
    let (name, kind, country) =
        known.map_or((given, "unknown", None), |kept| (kept.1, kept.2, kept.3));
    Organisation { id: party.id.clone(), name: name.to_owned(), kind, country }
}

/// The span of a visit, and what is wrong with it. A day that is none is left out, not mended.
fn when(start: &str, end: &str) -> (String, Option<String>) {
    match (is_day(start), is_day(end)) {
        (true, true) if start == end => (start.to_owned(), None),
        (true, true) if start < end => (format!("{start}/{end}"), None),
        (true, true) => (start.to_owned(), Some(format!("The source has it end earlier: {end}."))),
        (true, false) => (start.to_owned(), Some(format!("The source gives the end as “{end}”."))),
        (false, true) => {
            (end.to_owned(), Some(format!("The source gives the start as “{start}”.")))
        }
        (false, false) => {
            ("XXXX".to_owned(), Some(format!("The source gives the days as “{start}”, “{end}”.")))
        }
    }
}

/// Whether it is a day of the calendar, written `YYYY-MM-DD`.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    let digits = text.chars().all(|letter| letter == '-' || letter.is_ascii_digit());
    let widths = (year.len(), month.len(), day.len()) == (4, 2, 2);
    let (Ok(year), Ok(month), Ok(day)) = (year.parse(), month.parse(), day.parse::<u32>()) else {
        return false;
    };
    digits && widths && (1..=days_in(year, month)).contains(&day)
}

/// How many days a month has; none if there is no such month.
fn days_in(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

/// What to say of a record that names a state after its end.
fn anachronism(sender: &Party, host: &Party, day: &str) -> Option<String> {
    let ended = |party: &Party| {
        ENDED.iter().find(|(code, end, _)| party.id == *code && day >= *end).map(|(.., what)| what)
    };
    let what = ended(sender).or_else(|| ended(host))?;
    Some(format!("The source names {what}."))
}

fn post(role: &str) -> Option<&'static str> {
    match role {
        "president" => Some("President of the United States"),
        "secretary" => Some("Secretary of State"),
        _ => None,
    }
}

fn usual_name(who: &str) -> &str {
    USUAL_NAMES.iter().find(|(given, _)| *given == who).map_or(who, |(_, usual)| usual)
}

fn title(record: &Record, sender: &Party, host: &Party) -> String {
    if host.id == "USA" { visit_title(&record.who, sender) } else { trip_title(record, host) }
}

/// "King Kalakaua of Hawaii visits the United States".
fn visit_title(who: &str, sender: &Party) -> String {
    let visit = if is_several(who) { "visit" } else { "visits" };
    // A pope is of no country, and a name that has its country needs it no second time.
    if who.starts_with("Pope ") || who.ends_with(&format!(" of {}", sender.called)) {
        return format!("{who} {visit} the United States");
    }
    format!("{who} of {} {visit} the United States", with_article(&sender.called))
}

/// Whether two visitors share a record: "President Duda and Prime Minister Tusk".
fn is_several(who: &str) -> bool {
    [", Prime Minister ", " and Prime Minister ", " and Crown Prince "]
        .iter()
        .any(|second| who.contains(second))
}

/// "John Kerry in Paris, France".
fn trip_title(record: &Record, host: &Party) -> String {
    let who = usual_name(&record.who);
    let places = places(&record.locale, &host.called);
    if places.is_empty() {
        return format!("{who} in {}", with_article(&host.called));
    }
    format!("{who} in {}, {}", listed(&places), host.called)
}

/// The places of a trip. The comma of "Mexico, D.F." parts nothing; a city with the name of its
/// country is the country.
fn places(locale: &str, country: &str) -> Vec<String> {
    let locale = locale.replace("Mexico, D.F.", "Mexico City");
    if locale == country {
        return Vec::new();
    }
    locale.split(", ").filter(|place| !place.is_empty()).map(str::to_owned).collect()
}

/// Two places by name, of more the first two and their number.
fn listed(places: &[String]) -> String {
    match places {
        [] => String::new(),
        [one] => one.clone(),
        [one, two] => format!("{one} and {two}"),
        [one, two, three] => format!("{one}, {two} and {three}"),
        [one, two, rest @ ..] => format!("{one}, {two} and {} more places", rest.len()),
    }
}

/// "the Netherlands", "the Slovak Republic", but "Mali" and "The Gambia".
fn with_article(name: &str) -> String {
    const PLURALS: &[&str] = &["Bahamas", "Comoros", "Maldives", "Netherlands", "Philippines"];
    let wants = PLURALS.contains(&name)
        || ["United ", "Union ", "Soviet Union", "Federation of", "Holy See", "West Bank"]
            .iter()
            .any(|beginning| name.starts_with(beginning))
        || [" Republic", " Islands", " Authority", " Antilles"]
            .iter()
            .any(|ending| name.ends_with(ending));
    if wants { format!("the {name}") } else { name.to_owned() }
}

/// The kinds of visit that a text names, by whole phrases: an unofficial visit is no official one.
fn tags(text: &str) -> BTreeSet<&'static str> {
    let words: Vec<String> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let said = |phrase: &str| {
        let phrase: Vec<&str> = phrase.split(' ').collect();
        words.windows(phrase.len()).any(|window| window == phrase)
    };
    let told = PHRASES.iter().filter(|(phrase, _)| said(phrase));
    told.flat_map(|(_, tags)| tags.iter().copied()).collect()
}

/// An id from a name: lower-case words with hyphens.
fn slug(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(
            |letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { ' ' },
        )
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join("-")
}

fn head(records: &[Record], ledger: &Ledger) -> Head {
    let last = records.iter().flat_map(|record| [&record.start, &record.end]);
    Head {
        schema: "attache/1",
        title: "Visits to and from the United States, 1866–2025",
        about: "Visits of foreign leaders to the United States and travels abroad of its \
                presidents and secretaries of state, from the open data of the US Office of the \
                Historian (CC0). Names of countries were reconciled with ISO 3166; where the \
                source has another name it is kept as reported, and what has no code is kept by \
                its name. Titles are composed; the texts are the source's own. Made by \
                examples/import_us_visits.rs.",
        licence: "CC0-1.0",
        as_of: last.filter(|day| is_day(day)).max().cloned().unwrap_or_default(),
        language: "en",
        organisations: ledger.organisations.values().cloned().collect(),
        people: ledger.people.values().cloned().collect(),
        sources: [
            source(
                VISITS,
                "Visits by Foreign Leaders",
                "https://history.state.gov/departmenthistory/visits",
            ),
            source(
                TRAVELS,
                "Travels of the President and the Secretary of State",
                "https://history.state.gov/departmenthistory/travels",
            ),
        ],
    }
}

fn source(id: &'static str, title: &'static str, url: &'static str) -> Source {
    let publisher = "US Office of the Historian";
    Source { id, publisher, title, url, language: "en", kind: "primary" }
}

/// The head laid out for reading, then one event a line.
fn write_file(head: &Head, events: &[Event]) -> Result<String> {
    let head = serde_json::to_string_pretty(head)?;
    let head = head.strip_suffix('}').unwrap_or(&head).trim_end();
    let lines: Vec<String> = events.iter().map(serde_json::to_string).collect::<Result<_, _>>()?;
    Ok(format!("{head},\n  \"events\": [\n{}\n  ]\n}}\n", lines.join(",\n")))
}

fn summary(events: &[Event], ledger: &Ledger) -> String {
    let (mut present, mut former, mut kept) = (0, Vec::new(), Vec::new());
    for (id, count) in &ledger.parties {
        match country::by_code(id) {
            Some(Country { former: None, .. }) => present += 1,
            Some(Country { en, .. }) => former.push(format!("{id} {en} {count}")),
            None => kept.push(format!("{id} {count}")),
        }
    }
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = write!(
        text,
        "events          {}\ncountries       {present}\nformer states   {}: {}\nkept by name    \
         {}: {}\nas reported     {}\npeople          {}\nduplicates      {}\ndate problems   {}\n\
         after the end   {}\n",
        events.len(),
        former.len(),
        former.join(", "),
        kept.len(),
        kept.join(", "),
        ledger.as_reported,
        ledger.people.len(),
        ledger.duplicates,
        ledger.date_problems,
        ledger.anachronisms,
    );
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(id: &str, who: &str, role: &str, from: &str, to: &str, locale: &str) -> Record {
        let kind = if to == "United States" { "visit-to-us" } else { "us-trip-abroad" };
        Record {
            id: id.to_owned(),
            kind: kind.to_owned(),
            start: "1995-05-01".to_owned(),
            end: "1995-05-02".to_owned(),
            who: who.to_owned(),
            role: role.to_owned(),
            from_country: from.to_owned(),
            to_country: to.to_owned(),
            locale: locale.to_owned(),
            text: "Working visit.".to_owned(),
        }
    }

    fn titled(record: &Record) -> String {
        event(record, &mut Ledger::default()).title
    }

    fn code(given: &str, day: &str) -> String {
        reconcile(given, day).id
    }

    #[test]
    fn a_name_means_the_state_of_its_time() {
        assert_eq!(code("Burma", "1957-12-16"), "BUMM");
        assert_eq!(code("Burma", "2012-11-19"), "MMR");
        let zaire = "Democratic Republic of the Congo (Zaire)";
        assert_eq!(code(zaire, "1960-07-27"), "COD");
        assert_eq!(code(zaire, "1983-08-02"), "ZRCD");
        assert_eq!(code(zaire, "2009-08-10"), "COD");
        assert_eq!(code("China, Republic of", "1945-04-26"), "CHN");
        assert_eq!(code("China, Republic of", "1967-05-09"), "TWN");
        assert_eq!(code("Vietnam", "1957-05-08"), "south-vietnam");
        assert_eq!(code("Vietnam", "2016-05-22"), "VNM");
    }

    #[test]
    fn a_name_that_is_not_the_present_one_is_kept() {
        assert_eq!(reconcile("Mali", "1990-01-01").as_reported, None);
        let reported = |given| reconcile(given, "1990-01-01").as_reported;
        for given in ["Somoa", "Ceylon (Sri Lanka)", "Turkey", "Korea, Republic of", "U.S.S.R."] {
            assert_eq!(reported(given).as_deref(), Some(given));
        }
        assert_eq!(reconcile("Vietnam", "1957-05-08").as_reported.as_deref(), Some("Vietnam"));
    }

    #[test]
    fn an_unknown_name_is_kept_by_name() {
        let mut ledger = Ledger::default();
        let party = ledger.party("Kingdom of Nowhere", "1990-01-01");
        assert_eq!(party.id, "kingdom-of-nowhere");
        assert_eq!(ledger.organisations["kingdom-of-nowhere"].name, "Kingdom of Nowhere");
        ledger.party("Hawaii", "1874-12-12");
        assert_eq!(ledger.organisations["hawaii"].kind, "state");
    }

    #[test]
    fn every_oddity_is_a_country_or_kept() {
        for oddity in ODDITIES {
            let kept = KEPT.iter().any(|kept| kept.0 == oddity.party);
            assert!(kept || country::by_code(oddity.party).is_some(), "{}", oddity.given);
        }
    }

    #[test]
    fn titles_read_well() {
        for (who, from, title) in [
            ("King Kalakaua", "Hawaii", "King Kalakaua of Hawaii visits the United States"),
            (
                "Prime Minister Kok",
                "Netherlands",
                "Prime Minister Kok of the Netherlands visits the United States",
            ),
            ("President Rhee", "Korea", "President Rhee of South Korea visits the United States"),
            ("Pope Francis", "Vatican City", "Pope Francis visits the United States"),
            (
                "President Duda and Prime Minister Tusk",
                "Poland",
                "President Duda and Prime Minister Tusk of Poland visit the United States",
            ),
        ] {
            assert_eq!(titled(&record("v", who, "", from, "United States", "")), title);
        }
        for (to, locale, title) in [
            ("France", "Paris", "John Kerry in Paris, France"),
            ("United Kingdom", "", "John Kerry in the United Kingdom"),
            ("Singapore", "Singapore", "John Kerry in Singapore"),
            ("Mexico", "Mexico, D.F., Puebla", "John Kerry in Mexico City and Puebla, Mexico"),
            (
                "India",
                "Delhi, Agra, Jaipur, Goa",
                "John Kerry in Delhi, Agra and 2 more places, India",
            ),
        ] {
            let trip = record("t", "John Forbes Kerry", "secretary", "United States", to, locale);
            assert_eq!(titled(&trip), title);
        }
    }

    #[test]
    fn tags_are_whole_phrases() {
        let tagged = |text| tags(text).into_iter().collect::<Vec<_>>();
        assert_eq!(tagged("Official Working Visit."), ["visit:official", "visit:working"]);
        assert_eq!(
            tagged("State visit; private visit to Dallas"),
            ["visit:private", "visit:state"]
        );
        assert_eq!(tagged("Unofficial visit. Official visits."), [""; 0]);
        assert_eq!(tagged(""), [""; 0]);
    }

    #[test]
    fn days_that_are_none_are_told() {
        assert_eq!(when("1990-02-01", "1990-02-01"), ("1990-02-01".to_owned(), None));
        assert_eq!(when("1990-02-01", "1990-02-03").0, "1990-02-01/1990-02-03");
        for (start, end, left) in [
            ("1990-02-03", "1990-02-01", "1990-02-03"),
            ("1990-02-03", "1990-02-30", "1990-02-03"),
            ("", "1990-02-03", "1990-02-03"),
            ("1990-13-01", "?", "XXXX"),
        ] {
            let (when, problem) = when(start, end);
            assert_eq!(when, left);
            assert!(problem.is_some());
        }
        assert!(is_day("2024-02-29") && !is_day("2023-02-29") && !is_day("1900-02-29"));
    }

    #[test]
    fn a_state_named_after_its_end_is_noted() {
        let soviet = reconcile("U.S.S.R.", "1992-01-27");
        let america = reconcile("United States", "1992-01-27");
        assert!(anachronism(&america, &soviet, "1992-01-27").is_some());
        assert!(anachronism(&america, &soviet, "1991-12-15").is_none());
    }

    #[test]
    fn a_repeated_record_points_to_the_first() {
        let mut ledger = Ledger::default();
        let one = record("trip-1", "Marco Rubio", "secretary", "United States", "Panama", "");
        let other = Record { id: "trip-2".to_owned(), ..one.clone() };
        let events = import(&[one, other], &mut ledger);
        assert_eq!(events.len(), 2);
        assert!(events[0].relations.is_empty());
        assert_eq!(events[1].relations[0].to, "trip-1");
        assert_eq!(ledger.duplicates, 1);
    }

    #[test]
    fn presidents_and_secretaries_are_persons() {
        let mut ledger = Ledger::default();
        let trip = record("t", "John Forbes Kerry", "secretary", "United States", "France", "");
        import(&[trip], &mut ledger);
        assert_eq!(ledger.people["john-kerry"].aliases, ["John Forbes Kerry"]);
    }
}
