//! Rules that come true, those that hardly do, and all others against the crate `rrule`.

use std::fmt::Write;

use jiff::civil::{DateTime, date};
use proptest::prelude::*;

use super::{Ending, Limits, MOST, WORK_OF_A_FILE, WORK_OF_A_RULE, expand};
use crate::load::foreign::icalendar::rule::Rule;
use crate::load::foreign::icalendar::stamp::Stamp;

const START: DateTime = date(2025, 1, 31).at(9, 0, 0, 0);

fn ours(text: &str, start: DateTime, most: usize) -> (Vec<DateTime>, Ending) {
    let rule = Rule::read(text).expect("a rule");
    let limits = Limits { horizon: date(2060, 1, 1).at(0, 0, 0, 0), most };
    let until = rule.until.map(Stamp::civil);
    expand(&rule, start, until, &limits, &mut { WORK_OF_A_FILE })
}

fn days(text: &str) -> String {
    let (found, ending) = ours(text, START, 6);
    let mut days = String::new();
    for time in found {
        write!(days, "{} ", time.strftime("%Y-%m-%dT%H:%M")).expect("a text");
    }
    format!("{days}{ending:?}")
}

#[test]
fn rules_come_true() {
    insta::assert_snapshot!(
        [
            "FREQ=DAILY;COUNT=3",
            "FREQ=DAILY;INTERVAL=10;UNTIL=20250220T090000Z",
            "FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4",
            "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU;COUNT=4",
            "FREQ=MONTHLY;COUNT=4",
            "FREQ=MONTHLY;BYMONTHDAY=-1,15;COUNT=5",
            "FREQ=MONTHLY;BYDAY=2TU,-1FR;COUNT=4",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3",
            "FREQ=YEARLY;COUNT=3",
            "FREQ=YEARLY;BYMONTH=3,9;BYDAY=1SU;COUNT=4",
            "FREQ=YEARLY;BYDAY=20MO;COUNT=2",
            "FREQ=YEARLY;BYWEEKNO=20;COUNT=2",
            "FREQ=YEARLY;BYYEARDAY=1,-1;COUNT=3",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=2",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=DAILY;BYHOUR=9,17;COUNT=3",
            "FREQ=HOURLY;INTERVAL=8;COUNT=4",
            "FREQ=MINUTELY;INTERVAL=90;BYHOUR=9,12;COUNT=3",
            "FREQ=WEEKLY",
            "FREQ=YEARLY;INTERVAL=20",
            "FREQ=SECONDLY;BYMONTH=7",
        ]
        .map(|rule| format!("{rule}: {}", days(rule)))
        .join("\n"),
        @r"
        FREQ=DAILY;COUNT=3: 2025-01-31T09:00 2025-02-01T09:00 2025-02-02T09:00 Itself
        FREQ=DAILY;INTERVAL=10;UNTIL=20250220T090000Z: 2025-01-31T09:00 2025-02-10T09:00 2025-02-20T09:00 Itself
        FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4: 2025-02-03T09:00 2025-02-05T09:00 2025-02-10T09:00 2025-02-12T09:00 Itself
        FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU;COUNT=4: 2025-02-09T09:00 2025-02-11T09:00 2025-02-23T09:00 2025-02-25T09:00 Itself
        FREQ=MONTHLY;COUNT=4: 2025-01-31T09:00 2025-03-31T09:00 2025-05-31T09:00 2025-07-31T09:00 Itself
        FREQ=MONTHLY;BYMONTHDAY=-1,15;COUNT=5: 2025-01-31T09:00 2025-02-15T09:00 2025-02-28T09:00 2025-03-15T09:00 2025-03-31T09:00 Itself
        FREQ=MONTHLY;BYDAY=2TU,-1FR;COUNT=4: 2025-01-31T09:00 2025-02-11T09:00 2025-02-28T09:00 2025-03-11T09:00 Itself
        FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3: 2025-01-31T09:00 2025-02-28T09:00 2025-03-31T09:00 Itself
        FREQ=YEARLY;COUNT=3: 2025-01-31T09:00 2026-01-31T09:00 2027-01-31T09:00 Itself
        FREQ=YEARLY;BYMONTH=3,9;BYDAY=1SU;COUNT=4: 2025-03-02T09:00 2025-09-07T09:00 2026-03-01T09:00 2026-09-06T09:00 Itself
        FREQ=YEARLY;BYDAY=20MO;COUNT=2: 2025-05-19T09:00 2026-05-18T09:00 Itself
        FREQ=YEARLY;BYWEEKNO=20;COUNT=2: 2025-05-16T09:00 2026-05-15T09:00 Itself
        FREQ=YEARLY;BYYEARDAY=1,-1;COUNT=3: 2025-12-31T09:00 2026-01-01T09:00 2026-12-31T09:00 Itself
        FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=2: 2028-02-29T09:00 2032-02-29T09:00 Itself
        FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30: Horizon
        FREQ=DAILY;BYHOUR=9,17;COUNT=3: 2025-01-31T09:00 2025-01-31T17:00 2025-02-01T09:00 Itself
        FREQ=HOURLY;INTERVAL=8;COUNT=4: 2025-01-31T09:00 2025-01-31T17:00 2025-02-01T01:00 2025-02-01T09:00 Itself
        FREQ=MINUTELY;INTERVAL=90;BYHOUR=9,12;COUNT=3: 2025-01-31T09:00 2025-01-31T12:00 2025-02-01T09:00 Itself
        FREQ=WEEKLY: 2025-01-31T09:00 2025-02-07T09:00 2025-02-14T09:00 2025-02-21T09:00 2025-02-28T09:00 2025-03-07T09:00 Most
        FREQ=YEARLY;INTERVAL=20: 2025-01-31T09:00 2045-01-31T09:00 Horizon
        FREQ=SECONDLY;BYMONTH=7: Work
        "
    );
}

#[test]
fn no_rule_asks_for_much() {
    for text in [
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=2",
        "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6;COUNT=1",
        "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=366;BYMONTH=1;COUNT=1",
        "FREQ=DAILY;INTERVAL=4294967295;COUNT=9",
    ] {
        let rule = Rule::read(text).expect("a rule");
        let limits = Limits { horizon: DateTime::MAX, most: MOST };
        let mut work = WORK_OF_A_FILE;
        let (found, ending) = expand(&rule, START, None, &limits, &mut work);
        assert!(found.len() <= 1, "{text}");
        assert!(WORK_OF_A_FILE - work <= WORK_OF_A_RULE, "{text}");
        assert!(matches!(ending, Ending::Work | Ending::Itself), "{text}");
    }
    let every: Vec<String> = (0..60).map(|number: u32| number.to_string()).collect();
    let every = every.join(",");
    let text = format!("FREQ=YEARLY;BYMONTHDAY=1;BYHOUR=1,2,3;BYMINUTE={every};BYSECOND={every}");
    let (found, ending) = ours(&text, START, MOST);
    assert_eq!((found.len(), ending), (MOST, Ending::Most));
}

fn list(values: std::ops::RangeInclusive<i16>) -> impl Strategy<Value = String> {
    proptest::collection::btree_set(values.prop_filter("not 0", |it| *it != 0), 1..4)
        .prop_map(|set| set.iter().map(i16::to_string).collect::<Vec<_>>().join(","))
}

fn weekdays() -> impl Strategy<Value = String> {
    let day = proptest::sample::select(vec!["MO", "TU", "WE", "TH", "FR", "SA", "SU"]);
    proptest::collection::vec(day, 1..4).prop_map(|days| days.join(","))
}

fn rules() -> impl Strategy<Value = String> {
    let of = |frequency: &'static str, keys: Vec<(&'static str, BoxedStrategy<String>)>| {
        let parts: Vec<_> = keys
            .into_iter()
            .map(|(key, value)| {
                proptest::option::weighted(0.4, value).prop_map(move |value| {
                    value.map(|value| format!(";{key}={value}")).unwrap_or_default()
                })
            })
            .collect();
        (parts, 1u32..5).prop_map(move |(parts, interval)| {
            let mut text = format!("FREQ={frequency};INTERVAL={interval}{}", parts.concat());
            // A place says nothing of a rule without a list.
            if text.contains("BYSETPOS") && text.matches(";BY").count() == 1 {
                text.push_str(";BYHOUR=8,20");
            }
            text
        })
    };
    let nth = (-4i16..=4, weekdays()).prop_map(|(which, days)| {
        let which = if which == 0 { String::new() } else { which.to_string() };
        days.split(',').map(|day| format!("{which}{day}")).collect::<Vec<_>>().join(",")
    });
    let nth = nth.boxed();
    prop_oneof![
        of(
            "YEARLY",
            vec![
                ("BYMONTH", list(1..=12).boxed()),
                ("BYMONTHDAY", list(-31..=31).boxed()),
                ("BYDAY", nth.clone()),
                ("BYSETPOS", list(-3..=3).boxed()),
            ]
        ),
        of(
            "YEARLY",
            vec![("BYYEARDAY", list(-366..=366).boxed()), ("BYHOUR", list(1..=23).boxed())]
        ),
        of("YEARLY", vec![("BYMONTH", list(1..=12).boxed())]),
        (list(-51..=51), weekdays())
            .prop_map(|(weeks, days)| format!("FREQ=YEARLY;BYWEEKNO={weeks};BYDAY={days}")),
        of(
            "MONTHLY",
            vec![
                ("BYMONTH", list(1..=12).boxed()),
                ("BYMONTHDAY", list(-31..=31).boxed()),
                ("BYDAY", nth),
                ("BYSETPOS", list(-3..=3).boxed()),
            ]
        ),
        of(
            "WEEKLY",
            vec![
                ("BYMONTH", list(1..=12).boxed()),
                ("BYDAY", weekdays().boxed()),
                (
                    "WKST",
                    proptest::sample::select(vec!["MO", "SU", "WE"])
                        .prop_map(str::to_owned)
                        .boxed()
                ),
                ("BYHOUR", list(1..=23).boxed()),
            ]
        ),
        of(
            "DAILY",
            vec![
                ("BYMONTH", list(1..=12).boxed()),
                ("BYMONTHDAY", list(-31..=31).boxed()),
                ("BYDAY", weekdays().boxed()),
                ("BYMINUTE", list(1..=59).boxed()),
            ]
        ),
        of("HOURLY", vec![("BYHOUR", list(1..=23).boxed()), ("BYDAY", weekdays().boxed())]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn rules_mean_what_rrule_says(text in rules(), day in 0i64..800, hour in 0i8..24) {
        let start = date(2023, 1, 1).at(hour, 30, 0, 0);
        let start = start.checked_add(jiff::Span::new().days(day)).expect("a day");
        let set = format!("DTSTART:{}Z\nRRULE:{text}", start.strftime("%Y%m%dT%H%M%S"));
        let theirs: Result<rrule::RRuleSet, _> = set.parse();
        prop_assume!(theirs.is_ok());
        let theirs = theirs.expect("a set").all(20).dates;
        let theirs: Vec<String> = theirs
            .iter()
            .map(|time| time.format("%Y-%m-%dT%H:%M:%S").to_string())
            .filter(|time| time.as_str() < "2060")
            .collect();
        let (ours, _) = ours(&text, start, 20);
        let ours: Vec<String> = ours.iter().map(DateTime::to_string).collect();
        prop_assert_eq!(ours, theirs, "{} from {}", text, start);
    }
}
