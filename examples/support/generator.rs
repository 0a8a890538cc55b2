//! Makes up events: any number of them, of a few shapes in time, the same for the same seed.
//!
//! Shared by `generate_events`, by measurements and by tests. What it makes is valid, with texts in
//! three languages, 200 parties, 400 commissions and 2,000 people, and means nothing.

use attache::model::{
    Commission, CommissionRef, Dataset, Delegation, Event, Kind, Other, Participation, Person,
    PersonMention, Place, Source, SourceKind, Status, Text, When, country,
};
use attache::time::Moment;
use fastrand::Rng;

/// Parties that take part.
pub const PARTIES: usize = 200;
/// Commissions whose sessions some events are.
pub const COMMISSIONS: usize = 400;
/// People who head delegations.
pub const PEOPLE: usize = 2_000;
const PLACES: usize = 60;
const SOURCES: usize = 40;

/// How events are spread over time.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// Evenly over 1950–2026.
    #[default]
    Even,
    /// In some dozens of crowded weeks, with little between them.
    Bursts,
    /// All within one day, to the second.
    OneDay,
    /// Evenly, but for one event in the year 1 and one in 9999.
    Outlier,
}

/// What is to be made.
#[derive(Copy, Clone, Debug, Default)]
pub struct Plan {
    /// Number of events.
    pub events: usize,
    /// Another seed, other events.
    pub seed: u64,
    /// How they are spread.
    pub shape: Shape,
    /// Fewer words an event, for tests that hold a million of them.
    pub terse: bool,
}

/// A dataset with everything but its events.
pub fn frame(plan: Plan) -> Dataset {
    let countries = codes();
    let mut random = Rng::with_seed(plan.seed ^ 0xA77A_C4E0);
    let commissions = (0..COMMISSIONS).map(|number| {
        let (one, other) = commission_parties(number);
        let names = [one, other].map(|place| countries.get(place).copied().unwrap_or("MAR"));
        Commission {
            id: format!("c{number:03}"),
            name: texts([
                format!("{}–{} commission {number}", names[0], names[1]),
                format!("Commission {number} {}–{}", names[0], names[1]),
                format!("اللجنة {number} {}–{}", names[0], names[1]),
            ]),
            kind: Some("joint_military_commission".to_owned()),
            parties: names.map(str::to_owned).to_vec(),
            founded_by: None,
            cadence: None,
            other: Other::new(),
        }
    });
    let people = (0..PEOPLE).map(|number| Person {
        id: format!("p{number:04}"),
        name: Text::Plain(format!(
            "{} {}",
            pick(&mut random, &GIVEN_NAMES),
            pick(&mut random, &FAMILY_NAMES)
        )),
        aliases: Vec::new(),
        country: countries.get(number % PARTIES).map(|code| (*code).to_owned()),
        posts: Vec::new(),
        other: Other::new(),
    });
    let people = people.collect();
    let places = (0..PLACES).map(|number| Place {
        id: format!("l{number:02}"),
        name: texts([
            format!("Town {number}"),
            format!("Ville {number}"),
            format!("مدينة {number}"),
        ]),
        country: countries.get(number % PARTIES).map(|code| (*code).to_owned()),
        lat: None,
        lon: None,
        other: Other::new(),
    });
    let sources = (0..SOURCES).map(|number| Source {
        id: format!("s{number:02}"),
        publisher: Some(Text::Plain(format!("Agency {number}"))),
        title: Some(Text::Plain(format!("Dispatch {number}"))),
        url: None,
        language: Some("en".to_owned()),
        published: When::Missing,
        retrieved: When::Missing,
        archive_url: None,
        kind: Some(SourceKind::Press),
        other: Other::new(),
    });
    Dataset {
        schema: Some("attache/1".to_owned()),
        title: Some(Text::Plain(format!(
            "{} generated events",
            attache::time::grouped(plan.events)
        ))),
        about: Some(Text::Plain("Made up by generate_events; it means nothing.".to_owned())),
        as_of: When::read("2026-11-24"),
        language: Some("en".to_owned()),
        people,
        commissions: commissions.collect(),
        places: places.collect(),
        sources: sources.collect(),
        ..Dataset::default()
    }
}

/// The events of a plan, one after the other.
pub fn events(plan: Plan) -> impl Iterator<Item = Event> {
    let mut random = Rng::with_seed(plan.seed);
    let countries = codes();
    (0..plan.events).map(move |number| event(plan, number, &mut random, &countries))
}

/// The whole of a plan in memory.
#[allow(dead_code, reason = "not everybody who shares this file needs it")]
pub fn dataset(plan: Plan) -> Dataset {
    Dataset { events: events(plan).collect(), ..frame(plan) }
}

fn codes() -> Vec<&'static str> {
    let present = country::all().iter().filter(|country| country.former.is_none());
    present.map(|country| country.code).take(PARTIES).collect()
}

fn commission_parties(number: usize) -> (usize, usize) {
    let one = number * 7 % PARTIES;
    (one, (one + 1 + number / 29 % (PARTIES - 1)) % PARTIES)
}

fn event(plan: Plan, number: usize, random: &mut Rng, countries: &[&'static str]) -> Event {
    let moment = moment(plan, number, random);
    let kind = kind(random);
    let commission = (kind == Kind::CommissionMeeting).then(|| random.usize(..COMMISSIONS));
    let places = parties(random, &kind, commission);
    let names: Vec<&str> =
        places.iter().filter_map(|place| countries.get(*place).copied()).collect();
    let title = words(&kind, &names.join("–"), number, plan.terse);
    let mut event = Event::new(&format!("e{number:07}"), kind, title, when(plan, moment, random));
    event.status = Some(if random.u8(..50) == 0 { Status::Reported } else { Status::Held });
    event.parties = names.iter().map(|code| Participation::from(*code)).collect();
    if event.kind == Kind::Visit
        && let [sender, host, ..] = event.parties.as_mut_slice()
    {
        sender.role = Some("sender".into());
        host.role = Some("host".into());
    }
    event.commission = commission.map(|number| CommissionRef {
        id: format!("c{number:03}").into(),
        session: Some(1 + (moment.seconds() / (400 * Moment::DAY)).unsigned_abs() as u32),
        other: Other::new(),
    });
    if plan.terse {
        return event;
    }
    event.summary = Some(summary(&names.join(", "), random));
    event.place = Some(format!("l{:02}", random.usize(..PLACES)));
    event.sources = vec![format!("s{:02}", random.usize(..SOURCES))];
    if random.bool() {
        event.sources.push(format!("s{:02}", random.usize(..SOURCES)));
        event.sources.dedup();
    }
    if random.u8(..3) == 0 {
        let head = PersonMention {
            person: format!("p{:04}", random.usize(..PEOPLE)).into(),
            rank: Some(Text::Plain("Gen.".to_owned())),
            post: None,
            other: Other::new(),
        };
        event.delegations = vec![Delegation {
            party: event.parties.first().map(|part| part.party.to_string()).unwrap_or_default(),
            size: None,
            head: Some(head),
            members: Vec::new(),
            other: Other::new(),
        }];
    }
    event
}

/// When the event was, to the second; inside of the shape.
fn moment(plan: Plan, number: usize, random: &mut Rng) -> Moment {
    let day = |year| Moment::from_civil(year, 1, 1).seconds();
    let from = day(1950);
    let length = day(2026) - from;
    match plan.shape {
        Shape::Outlier if number == 0 => Moment::from_civil(1, 3, 15),
        Shape::Outlier if number == 1 => Moment::from_civil(9999, 6, 1),
        Shape::Even | Shape::Outlier => Moment::from_seconds(from + random.i64(0..length)),
        Shape::OneDay => Moment::from_civil(2025, 2, 17).plus_seconds(random.i64(0..Moment::DAY)),
        Shape::Bursts => {
            let crisis = random.i64(0..40);
            let start = from + crisis * crisis * 7_919 * 197 % length;
            // Most of a crisis is in its first days.
            let into = random.f64().powi(3) * 21.0 * Moment::DAY as f64;
            Moment::from_seconds(start + into as i64)
        }
    }
}

/// A date as files write it: mostly a day, at times less or more than that.
fn when(plan: Plan, moment: Moment, random: &mut Rng) -> When {
    let at = moment.civil();
    let day = format!("{:04}-{:02}-{:02}", at.year, at.month, at.day);
    if plan.shape == Shape::OneDay {
        return When::read(&format!("{day}T{:02}:{:02}:{:02}Z", at.hour, at.minute, at.second));
    }
    When::read(&match random.u8(..100) {
        0..78 => day,
        78..88 => {
            let last = moment.plus_seconds(random.i64(1..6) * Moment::DAY).civil();
            format!("{day}/{:04}-{:02}-{:02}", last.year, last.month, last.day)
        }
        88..93 => format!("{:04}-{:02}", at.year, at.month),
        93..95 => format!("{:04}", at.year),
        95..96 => format!("{day}?"),
        96..97 => format!("{day}~"),
        97..98 => format!("{:04}?-{:02}-{:02}", at.year, at.month, at.day),
        98..99 => format!("{:04}-{:02}-XX", at.year, at.month),
        _ => {
            let last = moment.plus_seconds(random.i64(30..900) * Moment::DAY).civil();
            format!("{day}/{:04}-{:02}-{:02}", last.year, last.month, last.day)
        }
    })
}

fn kind(random: &mut Rng) -> Kind {
    match random.u8(..100) {
        0..34 => Kind::Visit,
        34..56 => Kind::CommissionMeeting,
        56..74 => Kind::Meeting,
        74..82 => Kind::Statement,
        82..88 => Kind::Agreement,
        88..93 => Kind::Training,
        93..96 => Kind::Exercise,
        96..98 => Kind::Delivery,
        98..99 => Kind::Deployment,
        _ => Kind::Recognition,
    }
}

/// Places of the parties in the list of codes, each once.
fn parties(random: &mut Rng, kind: &Kind, commission: Option<usize>) -> Vec<usize> {
    if let Some(number) = commission {
        let (one, other) = commission_parties(number);
        return vec![one, other];
    }
    let count = match kind {
        Kind::Meeting if random.u8(..8) == 0 => random.usize(3..9),
        Kind::Statement | Kind::Recognition => 1,
        _ => 2,
    };
    let mut chosen: Vec<usize> = Vec::with_capacity(count);
    while chosen.len() < count {
        // Few countries are in most events, as everywhere.
        let place = (random.f64().powi(2) * PARTIES as f64) as usize % PARTIES;
        if !chosen.contains(&place) {
            chosen.push(place);
        }
    }
    chosen
}

fn words(kind: &Kind, names: &str, number: usize, terse: bool) -> Text {
    let [en, fr, ar] = match kind {
        Kind::Visit => ["Official visit", "Visite officielle", "زيارة رسمية"],
        Kind::CommissionMeeting => {
            ["Commission session", "Session de la commission", "دورة اللجنة"]
        }
        Kind::Meeting => ["Ministerial meeting", "Réunion ministérielle", "اجتماع وزاري"],
        Kind::Agreement => ["Agreement signed", "Accord signé", "توقيع اتفاق"],
        Kind::Training => ["Training course", "Stage de formation", "دورة تدريبية"],
        _ => ["Event", "Événement", "حدث"],
    };
    if terse {
        return Text::Plain(format!("{en} {names}"));
    }
    texts([format!("{en} {names}, no. {number}"), format!("{fr} {names}"), format!("{ar} {names}")])
}

/// A sentence in three languages.
fn summary(names: &str, random: &mut Rng) -> Text {
    let [en, fr, ar] = *random.choice(&TOPICS).unwrap_or(&TOPICS[0]);
    texts([
        format!("Talks on {en} between {names}."),
        format!("Entretiens sur {fr} entre {names}."),
        format!("مباحثات حول {ar} بين {names}."),
    ])
}

fn texts([en, fr, ar]: [String; 3]) -> Text {
    Text::ByLanguage(vec![("en".into(), en), ("fr".into(), fr), ("ar".into(), ar)])
}

fn pick<'a>(random: &mut Rng, names: &[&'a str]) -> &'a str {
    random.choice(names).copied().unwrap_or_default()
}

const TOPICS: [[&str; 3]; 6] = [
    ["military training", "la formation militaire", "التدريب العسكري"],
    ["border security", "la sécurité des frontières", "أمن الحدود"],
    ["equipment", "l'équipement", "المعدات"],
    ["military health", "la santé militaire", "الصحة العسكرية"],
    ["maritime patrols", "les patrouilles maritimes", "الدوريات البحرية"],
    ["logistics", "la logistique", "الخدمات اللوجستية"],
];
const GIVEN_NAMES: [&str; 12] = [
    "Amina",
    "Bakary",
    "Claire",
    "Daouda",
    "Elena",
    "Fatou",
    "Guillaume",
    "Hana",
    "Ibrahim",
    "Jean",
    "Khadija",
    "Lars",
];
const FAMILY_NAMES: [&str; 12] = [
    "Alaoui", "Barry", "Cissé", "Diallo", "Eriksen", "Fofana", "Garcia", "Haddad", "Issoufou",
    "Jansen", "Keïta", "Lemaire",
];
