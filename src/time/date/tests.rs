//! What a date says and where it lies, and what is said of a text that is none.

use super::*;
use proptest::prelude::*;

use crate::words::{Language, in_language};

fn date(text: &str) -> EventDate {
    match EventDate::parse(text) {
        Ok(date) => date,
        Err(error) => panic!("{error}"),
    }
}

#[allow(clippy::unnecessary_wraps, reason = "compared with optional bounds")]
fn day(year: i64, month: u8, day: u8) -> Option<Moment> {
    Some(Moment::from_civil(year, month, day))
}

#[test]
fn every_form_has_its_words() {
    let cases = [
        ("2025-02-17", "17 February 2025", "17 Feb 2025"),
        ("2025-02-17/2025-02-19", "17–19 February 2025", "17–19 Feb 2025"),
        ("2025-02-17/2025-02-17", "17 February 2025", "17 Feb 2025"),
        ("2025-09-29/2025-10-02", "29 September – 2 October 2025", "29 Sep – 2 Oct 2025"),
        ("2024-12-30/2025-01-02", "30 December 2024 – 2 January 2025", "30 Dec 2024 – 2 Jan 2025"),
        ("2025-02", "February 2025", "Feb 2025"),
        ("2025-02/2025-04", "February–April 2025", "Feb–Apr 2025"),
        ("2024-12/2025-02", "December 2024 – February 2025", "Dec 2024 – Feb 2025"),
        ("2022", "2022", "2022"),
        ("2022/2024", "2022–2024", "2022–2024"),
        ("2025-02/2025-03-05", "February 2025 – 5 March 2025", "Feb 2025 – 5 Mar 2025"),
        ("-0043", "44 BC", "44 BC"),
        ("0000", "1 BC", "1 BC"),
        ("-0043/-0039", "44 BC – 40 BC", "44 BC – 40 BC"),
        ("Y12000", "12,000", "12,000"),
        ("2025-21", "spring 2025", "spring 2025"),
        ("2025-21/2025-23", "spring 2025 – autumn 2025", "spring 2025 – autumn 2025"),
        ("2025-33", "first quarter of 2025", "Q1 2025"),
        ("2025-41", "second half of 2025", "second half of 2025"),
    ];
    for (text, words, short) in cases {
        assert_eq!(date(text).words(), words, "{text}");
        assert_eq!(date(text).short_words(), short, "{text}");
    }
}

#[test]
fn doubts_are_said() {
    let cases = [
        ("2014~", "about 2014", "c. 2014"),
        ("2021-10?", "October 2021, uncertain", "Oct 2021?"),
        ("2025-04-02~", "about 2 April 2025", "c. 2 Apr 2025"),
        ("2022?", "2022, uncertain", "2022?"),
        ("2014%", "about 2014, uncertain", "c. 2014?"),
        ("2025?-02-17", "17 February 2025, year inferred", "17 Feb 2025?"),
        ("2025?-02", "February 2025, year inferred", "Feb 2025?"),
        ("2026?-02-10/2026?-02-12", "10–12 February 2026, year inferred", "10–12 Feb 2026?"),
        (
            "2025-02-17?/2025-02-19",
            "17 February 2025, start uncertain – 19 February 2025",
            "17 Feb 2025? – 19 Feb 2025",
        ),
        ("2025-04-02~/2025-04-05~", "about 2–5 April 2025", "c. 2–5 Apr 2025"),
        ("2025-02-?17", "17 February 2025, day uncertain", "17 Feb 2025?"),
        ("2004-06~-11", "11 June 2004, year and month approximate", "11 Jun 2004?"),
        ("1950S2", "about 1950, between 1900 and 1999", "c. 1950"),
    ];
    for (text, words, short) in cases {
        assert_eq!(date(text).words(), words, "{text}");
        assert_eq!(date(text).short_words(), short, "{text}");
    }
}

#[test]
fn unknown_digits_and_ends_are_said() {
    let cases = [
        (
            "2014-02-XX/2014-02-23",
            "February 2014, start day unknown – 23 February 2014",
            "Feb 2014 – 23 Feb 2014",
        ),
        ("2014-02-XX", "February 2014, day unknown", "Feb 2014"),
        ("2004-XX", "2004, month unknown", "2004"),
        ("2004-XX-XX", "2004, month and day unknown", "2004"),
        ("2004-XX-12", "2004, month unknown, day 12", "2004"),
        ("2004-02-1X", "between 10 and 19 February 2004", "between 10 and 19 Feb 2004"),
        ("2004-03-X5", "5, 15 or 25 March 2004", "5, 15 or 25 Mar 2004"),
        ("2004-1X", "between October and December 2004", "between Oct and Dec 2004"),
        ("201X", "2010s", "2010s"),
        ("19XX", "20th century (1900–1999)", "20th c."),
        ("1XXX", "1000–1999", "1000–1999"),
        ("XXXX", "year unknown", "XXXX"),
        ("2X25", "2X25, some digits of the year unknown", "2X25"),
        ("201X-12-25", "25 December, year between 2010 and 2019", "25 Dec 201X"),
        ("XXXX-12-25", "25 December, year unknown", "25 Dec XXXX"),
        ("2026-04-10/..", "since 10 April 2026", "10 Apr 2026 →"),
        ("2026-04/..", "since April 2026", "Apr 2026 →"),
        ("../2026-04-10", "until 10 April 2026", "→ 10 Apr 2026"),
        ("2026-04-10/", "from 10 April 2026, end unknown", "10 Apr 2026 – ?"),
        ("/2026-04-10", "until 10 April 2026, start unknown", "? – 10 Apr 2026"),
        ("2014~/..", "since about 2014", "c. 2014 →"),
        ("..2004-06/2005", "June 2004 or earlier – 2005", "Jun 2004 or earlier – 2005"),
        ("2004/2005..", "2004 – 2005 or later", "2004 – 2005 or later"),
    ];
    for (text, words, short) in cases {
        assert_eq!(date(text).words(), words, "{text}");
        assert_eq!(date(text).short_words(), short, "{text}");
    }
}

#[test]
fn clock_times_say_their_zone() {
    let cases = [
        ("2025-02-17T09:30:00Z", "17 February 2025, 09:30 UTC", "17 Feb 2025, 09:30"),
        ("2025-02-17T10:30:00+01:00", "17 February 2025, 10:30 (UTC+01:00)", "17 Feb 2025, 10:30"),
        (
            "2025-02-17T10:30:15-03:30",
            "17 February 2025, 10:30:15 (UTC−03:30)",
            "17 Feb 2025, 10:30:15",
        ),
        ("2025-02-17T09:30:00", "17 February 2025, 09:30 local time", "17 Feb 2025, 09:30"),
        (
            "2025-02-17T09:30Z/2025-02-17T12:00Z",
            "17 February 2025, 09:30–12:00 UTC",
            "17 Feb 2025, 09:30–12:00",
        ),
        (
            "2025-02-17T22:00+01:00/2025-02-18T01:00+01:00",
            "17 February 2025, 22:00 (UTC+01:00) – 18 February 2025, 01:00 (UTC+01:00)",
            "17 Feb 2025, 22:00 – 18 Feb 2025, 01:00",
        ),
        ("2025-02-17T09:30Z/..", "since 17 February 2025, 09:30 UTC", "17 Feb 2025, 09:30 →"),
    ];
    for (text, words, short) in cases {
        assert_eq!(date(text).words(), words, "{text}");
        assert_eq!(date(text).short_words(), short, "{text}");
    }
}

#[test]
fn sets_say_one_of_or_all_of() {
    let cases = [
        ("[2020,2022]", "one of 2020 or 2022", "one of 2020 or 2022"),
        (
            "{2025-02-17,2025-03,2026}",
            "all of 17 February 2025, March 2025 and 2026",
            "all of 17 Feb 2025, Mar 2025 and 2026",
        ),
        ("[1667,1668,1670..1672,1760]", "one of 1667, 1668, 1670–1672 or 1760", "one of 4 dates"),
        ("[..1760-12]", "one of December 1760 or earlier", "one of Dec 1760 or earlier"),
        ("[2020]", "2020", "2020"),
    ];
    for (text, words, short) in cases {
        assert_eq!(date(text).words(), words, "{text}");
        assert_eq!(date(text).short_words(), short, "{text}");
    }
    let either = date("[2020,2022]");
    assert_eq!((either.earliest(), either.latest()), (day(2020, 1, 1), day(2023, 1, 1)));
    assert!(!either.is_interval() && !either.is_sharp());
    assert_eq!(either.anchor(), day(2021, 7, 2));
    let early = date("[..1760-12]");
    assert_eq!((early.earliest(), early.latest()), (None, day(1761, 1, 1)));
}

#[test]
fn dates_read_as_french_does() {
    let cases = [
        ("2025-02-17", "17 février 2025", "17 févr. 2025"),
        ("2025-02-01", "1er février 2025", "1er févr. 2025"),
        ("2025-02-17/2025-02-19", "17–19 février 2025", "17–19 févr. 2025"),
        ("2025-02-01/2025-02-03", "1er–3 février 2025", "1er–3 févr. 2025"),
        ("2025-09-29/2025-10-02", "29 septembre – 2 octobre 2025", "29 sept. – 2 oct. 2025"),
        (
            "2025-12-29/2026-01-02",
            "29 décembre 2025 – 2 janvier 2026",
            "29 déc. 2025 – 2 janv. 2026",
        ),
        ("2024-02", "février 2024", "févr. 2024"),
        ("2022", "2022", "2022"),
        ("-0043", "44 av. J.-C.", "44 av. J.-C."),
        ("2025-22", "été 2025", "été 2025"),
        ("2025-33", "premier trimestre 2025", "T1 2025"),
        ("2014~", "vers 2014", "vers 2014"),
        ("2025-04-02~", "vers le 2 avril 2025", "vers le 2 avr. 2025"),
        ("201X", "années 2010", "années 2010"),
        ("19XX", "XXe siècle (1900–1999)", "XXe s."),
        ("2021-10?", "octobre 2021 (date incertaine)", "oct. 2021\u{202f}?"),
        ("2025?-02-17", "17 février 2025 (année déduite)", "17 févr. 2025\u{202f}?"),
        ("2004-06~-11", "11 juin 2004 (année et mois approximatifs)", "11 juin 2004\u{202f}?"),
        ("2026-04-10/..", "depuis le 10 avril 2026, en cours", "10 avr. 2026 →"),
        ("2026-04/..", "depuis avril 2026, en cours", "avr. 2026 →"),
        ("2014~/..", "depuis 2014 environ, en cours", "vers 2014 →"),
        ("201X/..", "depuis les années 2010, en cours", "années 2010 →"),
        ("2026-04-10/", "à partir du 10 avril 2026, fin inconnue", "10 avr. 2026 – ?"),
        ("2026-04/", "à partir d’avril 2026, fin inconnue", "avr. 2026 – ?"),
        ("2025-22/", "à partir de l’été 2025, fin inconnue", "été 2025 – ?"),
        ("../2026-04-10", "jusqu’au 10 avril 2026", "→ 10 avr. 2026"),
        ("/2026-04", "jusqu’en avril 2026, début inconnu", "? – avr. 2026"),
        (
            "2014-02-XX/2014-02-23",
            "février 2014 (jour inconnu) – 23 février 2014",
            "févr. 2014 – 23 févr. 2014",
        ),
        ("2004-02-0X", "entre le 1er et le 9 février 2004", "entre le 1er et le 9 févr. 2004"),
        ("2004-03-X1", "1er, 11, 21 ou 31 mars 2004", "1er, 11, 21 ou 31 mars 2004"),
        (
            "2025-02-17T14:30Z",
            "17 février 2025 à 14\u{a0}h\u{a0}30 UTC",
            "17 févr. 2025 à 14\u{a0}h\u{a0}30",
        ),
        (
            "2025-02-17T09:30Z/2025-02-17T12:00Z",
            "17 février 2025, de 9\u{a0}h\u{a0}30 à 12\u{a0}h UTC",
            "17 févr. 2025, de 9\u{a0}h\u{a0}30 à 12\u{a0}h",
        ),
        ("[2020,2022]", "2020 ou 2022 (l’une de ces dates)", "2020 ou 2022 (l’une de ces dates)"),
    ];
    in_language(Language::French, || {
        for (text, words, short) in cases {
            assert_eq!(date(text).words(), words, "{text}");
            assert_eq!(date(text).short_words(), short, "{text}");
        }
    });
}

#[test]
fn dates_are_said_in_arabic() {
    let cases = [
        ("2025-02-17", "17 فبراير 2025", "17 فبراير 2025"),
        ("2025-02", "فبراير 2025", "فبراير 2025"),
        ("2025-02-17/2025-02-19", "17–19 فبراير 2025", "17–19 فبراير 2025"),
        ("2025-02/2025-04", "فبراير–أبريل 2025", "فبراير–أبريل 2025"),
        ("2026-04-10/..", "منذ 10 أبريل 2026", "منذ 10 أبريل 2026"),
        ("../2026-04-10", "حتى 10 أبريل 2026", "حتى 10 أبريل 2026"),
        ("2014~", "نحو 2014", "نحو 2014"),
        ("2025?", "2025 (غير مؤكد)", "2025؟"),
        ("2025?-02-17", "17 فبراير 2025 (السنة مستنتجة)", "17 فبراير 2025؟"),
        ("201X", "عقد 2010", "عقد 2010"),
        ("2025-21", "ربيع 2025", "ربيع 2025"),
        ("2025-33", "الربع الأول من 2025", "ر1 2025"),
        ("-0043", "44 ق.م", "44 ق.م"),
        ("2004-02-0X", "بين 1 و9 فبراير 2004", "بين 1 و9 فبراير 2004"),
        ("2025-02-17T14:30Z", "17 فبراير 2025، الساعة 14:30 UTC", "17 فبراير 2025، الساعة 14:30"),
        (
            "2025-02-17T09:30Z/2025-02-17T12:00Z",
            "17 فبراير 2025، من 09:30 إلى 12:00 UTC",
            "17 فبراير 2025، من 09:30 إلى 12:00",
        ),
        ("[2020,2022]", "أحد هذه التواريخ: 2020 أو 2022", "أحد هذه التواريخ: 2020 أو 2022"),
        (
            "{2020,2021,2023}",
            "كل هذه التواريخ: 2020، 2021 و2023",
            "كل هذه التواريخ: 2020، 2021 و2023",
        ),
    ];
    in_language(Language::Arabic, || {
        for (text, words, short) in cases {
            assert_eq!(date(text).words(), words, "{text}");
            assert_eq!(date(text).short_words(), short, "{text}");
        }
    });
}

#[test]
fn bounds_hold_all_that_may_be_meant() {
    let cases = [
        ("2025-02-17", day(2025, 2, 17), day(2025, 2, 18)),
        ("2025-02", day(2025, 2, 1), day(2025, 3, 1)),
        ("201X", day(2010, 1, 1), day(2020, 1, 1)),
        ("2014-02-XX/2014-02-23", day(2014, 2, 1), day(2014, 2, 24)),
        ("2026-04-10/..", day(2026, 4, 10), None),
        ("/2026-04-10", None, day(2026, 4, 11)),
        ("-0043", day(-43, 1, 1), day(-42, 1, 1)),
        ("Y-10000000", day(-10_000_000, 1, 1), day(-9_999_999, 1, 1)),
    ];
    for (text, earliest, latest) in cases {
        let date = date(text);
        assert_eq!((date.earliest(), date.latest()), (earliest, latest), "{text}");
    }
}

#[test]
fn questions_about_a_date_have_answers() {
    let open = date("2026-04-10/..");
    assert!(open.is_interval() && open.is_open_ended() && !open.is_sharp());
    assert_eq!((open.start().precision(), open.end()), (Some(Precision::Day), Edge::Open));
    let unknown = date("2026-04-10/");
    assert!(!unknown.is_open_ended() && unknown.end() == Edge::Unknown);
    let inferred = date("2025?-02-17");
    assert!(inferred.year_inferred() && inferred.is_uncertain() && !inferred.is_sharp());
    assert!(!date("2025-02-17?").year_inferred() && !date("2025?").year_inferred());
    assert!(date("2026?-02-10/2026?-02-12").year_inferred());
    assert!(date("2014~/2015").is_approximate() && date("2014/2015~").is_approximate());
    assert!(date("2014-02-XX").has_unknown_digits());
    assert!(date("2025-02-17/2025-02-19").is_sharp() && date("2025-02-17T09:30Z").is_sharp());
    assert!(!date("2025-02").is_sharp() && !date("2025-02").is_interval());
    assert_eq!(date("2025-02-17T09:30Z").precision(), Precision::Instant);
    assert_eq!(date("../2025-02").precision(), Precision::Month);
}

#[test]
fn marks_stand_where_they_do_not_mislead() {
    assert_eq!(date("2025-02-17").anchor(), day(2025, 2, 17));
    assert_eq!(date("2025-04").anchor(), day(2025, 4, 16));
    assert_eq!(date("2014-02-XX/2014-02-23").anchor(), day(2014, 2, 1));
    assert_eq!(date("../2026-04-10").anchor(), day(2026, 4, 10));
    assert_eq!(date("{2020,2022}").anchor(), day(2020, 1, 1));
    let open = date("2026-04-10/..").known_span();
    assert_eq!(open.map(Span::end), day(2026, 4, 11));
    let everything = date("{..2020,2022..}");
    assert_eq!((everything.anchor(), everything.known_span()), (None, None));
}

#[test]
fn dates_sort_by_their_earliest_moment() {
    let mut dates =
        ["../2020", "2025-02-17", "2025", "2025-02-17/..", "2024-12", "2025-02"].map(date);
    dates.sort();
    let texts: Vec<_> = dates.iter().map(EventDate::text).collect();
    assert_eq!(texts, ["2024-12", "2025", "2025-02", "2025-02-17", "2025-02-17/..", "../2020"]);
}

#[test]
fn a_date_is_stored_as_its_text() {
    let date = date(" 2025-02-17/.. ");
    let json = serde_json::to_string(&date).unwrap();
    assert_eq!(json, "\"2025-02-17/..\"");
    assert_eq!(serde_json::from_str::<EventDate>(&json).unwrap(), date);
    let error = serde_json::from_str::<EventDate>("\"2025-13\"").unwrap_err();
    assert!(error.to_string().contains("there is no month 13"), "{error}");
}

#[test]
fn what_is_wrong_is_said_with_a_way_out() {
    let cases = [
        (
            "2025-02-30",
            "February 2025 has 28 days",
            "write 2025-02-28, or 2025-02 if the day is not known",
        ),
        ("17/02/2025", "dates are written year first", "write 2025-02-17"),
        ("2/17/2025", "dates are written year first", "write 2025-02-17"),
        (
            "03/04/2025",
            "dates are written year first",
            "write 2025-04-03 if the day came first, or 2025-03-04 if the month did",
        ),
        (
            "30.02.2025",
            "February 2025 has 28 days",
            "write 2025-02-28, or 2025-02 if the day is not known",
        ),
        ("2025/02/17", "year, month and day are joined by hyphens", "write 2025-02-17"),
        ("20250217", "year, month and day are joined by hyphens", "write 2025-02-17"),
        ("2025-2-7", "months and days have two digits", "write 2025-02-07"),
        ("2025-2-7?", "months and days have two digits", "write 2025-02-07?"),
        ("02/2025", "dates are written year first", "write 2025-02"),
        (
            "17/02/25",
            "the year needs four digits",
            "write the year first and in full, such as 2025-02-17",
        ),
    ];
    assert_advice(&cases);
}

#[test]
fn what_the_calendar_does_not_have_is_said() {
    let cases = [
        (
            "2025-13",
            "there is no month 13: they go from 01 to 12",
            "write 2025-12 for December, or 2025 if the month is not known",
        ),
        ("2025-17-02", "the month comes before the day", "write 2025-02-17"),
        ("2025-02-00", "days are counted from 01", "write 2025-02 if the day is not known"),
        ("2025-00-00", "months are counted from 01", "write 2025 if the month is not known"),
        (
            "2025-21-31",
            "21 stands for a season, which has no days",
            "write 2025-21, or a month from 01 to 12",
        ),
        (
            "2025-02-19/2025-02-17",
            "the end (2025-02-17) is before the start (2025-02-19)",
            "swap them if that is what was meant: 2025-02-17/2025-02-19",
        ),
        (
            "2025-02-17/2025-02-30",
            "February 2025 has 28 days",
            "write 2025-02-28, or 2025-02 if the day is not known",
        ),
        (
            "2025-02-17/P3D",
            "a duration cannot stand for a start or an end",
            "write the first and the last day, such as 2025-02-17/2025-02-19",
        ),
        (
            "2025-02-30T09:00Z",
            "February 2025 has 28 days",
            "write 2025-02-28, or 2025-02 if the day is not known",
        ),
        ("476", "a year has four digits", "write 0476"),
    ];
    assert_advice(&cases);
}

fn assert_advice(cases: &[(&str, &str, &str)]) {
    for (text, reason, hint) in cases {
        let error = EventDate::parse(text).unwrap_err();
        assert_eq!((error.reason.as_str(), error.hint.as_str()), (*reason, *hint), "{text}");
    }
}

#[test]
fn dates_in_words_are_turned_into_dates() {
    let cases = [
        ("Feb 2025", "2025-02"),
        ("17 février 2025", "2025-02-17"),
        ("17–19 Feb 2025", "2025-02-17/2025-02-19"),
        ("17 فبراير 2025", "2025-02-17"),
        ("٢٠٢٥-٠٢-١٧", "2025-02-17"),
        ("2025‑02‑17", "2025-02-17"),
        ("2025–2026", "2025/2026"),
        ("2025-02-17 to 2025-02-19", "2025-02-17/2025-02-19"),
        ("17/02/2025 - 19/02/2025", "2025-02-17/2025-02-19"),
        ("Feb 2025 - now", "2025-02/.."),
        ("2012/open", "2012/.."),
        ("unknown/2012-XX", "/2012-XX"),
        ("since Feb 2025", "2025-02/.."),
        ("until 2025", "../2025"),
        ("circa 2014", "2014~"),
        ("2025-02-17 09:30", "2025-02-17T09:30"),
        ("2014-02-xx", "2014-02-XX"),
        ("2014-02-??", "2014-02-XX"),
        ("2010s", "201X"),
        ("44 BC", "-0043"),
        ("Q1 2025", "2025-33"),
        ("2025-Q1", "2025-33"),
        ("Spring 2025", "2025-21"),
        ("2025 -02-17", "2025-02-17"),
    ];
    for (text, written) in cases {
        let error = EventDate::parse(text).unwrap_err();
        assert_eq!(error.hint, format!("write {written}"), "{text}");
    }
}

#[test]
fn a_fault_is_located_in_the_text_as_given() {
    let offset = |text| EventDate::parse(text).unwrap_err().offset;
    assert_eq!(offset("2025-02-30"), Some(8));
    assert_eq!(offset("  2025-13"), Some(7));
    assert_eq!(offset("2025-02-17/2025-02-30"), Some(19));
    assert_eq!(offset("2025-02-17T25:00:00Z"), Some(11));
    assert_eq!(offset("2025-02-19/2025-02-17"), Some(11));
    assert_eq!(offset("17/02/2025"), None);
    assert_eq!(offset(""), None);
}

#[test]
fn what_is_no_date_at_all_gets_an_example() {
    for text in [
        "",
        "   ",
        "yesterday",
        "/",
        "../..",
        "Y9E99",
        "[]",
        "[Y9E99]",
        "2025/2026/2027",
        "99999999999999999999999",
    ] {
        let error = EventDate::parse(text).unwrap_err();
        assert!(!error.reason.is_empty() && error.hint.starts_with("write"), "{error}");
    }
}

/// Texts that are nearly dates.
fn dateish() -> impl Strategy<Value = String> {
    "[-0-9XYES?~%/.T:Z+ \\[\\]{},]{0,24}|-?[0-9X]{4}(-[0-3X][0-9X]){0,2}[?~%]?(/([0-9]{4}(-[01][0-9]){0,2}|\\.\\.)?)?"
}

proptest! {
    #[test]
    fn no_text_is_too_strange(text in ".{0,40}") {
        let _ = EventDate::parse(&text);
    }

    #[test]
    fn whatever_can_be_read_can_be_said(text in dateish()) {
        match EventDate::parse(&text) {
            Ok(date) => {
                prop_assert!(!date.words().is_empty() && !date.short_words().is_empty());
                if let (Some(earliest), Some(latest)) = (date.earliest(), date.latest()) {
                    prop_assert!(earliest < latest);
                    let anchor = date.anchor();
                    prop_assert!(anchor.is_some_and(|it| earliest <= it && it < latest));
                }
                prop_assert_eq!(EventDate::parse(date.text()), Ok(date));
            }
            Err(error) => {
                prop_assert!(error.offset.is_none_or(|it| it <= text.len()));
                prop_assert!(!error.reason.is_empty() && !error.hint.is_empty());
            }
        }
    }

    #[test]
    fn a_date_that_a_hint_proposes_can_be_read(text in dateish()) {
        if let Err(error) = EventDate::parse(&text) {
            let proposed = error.hint.strip_prefix("write ").and_then(|it| it.split([' ', ',']).next());
            if let Some(proposed) = proposed.filter(|it| it.starts_with(|c: char| c.is_ascii_digit())) {
                prop_assert!(EventDate::parse(proposed).is_ok(), "{}", error);
            }
        }
    }

    #[test]
    fn a_day_lies_in_its_month_and_the_month_in_its_year(y in 0_i64..=9999, m in 1_u8..=12, d in 1_u8..=28) {
        let year = date(&format!("{y:04}"));
        let month = date(&format!("{y:04}-{m:02}"));
        let day = date(&format!("{y:04}-{m:02}-{d:02}"));
        prop_assert!(year.earliest() <= month.earliest() && month.earliest() <= day.earliest());
        prop_assert!(day.latest() <= month.latest() && month.latest() <= year.latest());
        prop_assert!(year.precision() > month.precision() && month.precision() > day.precision());
    }

    #[test]
    fn doubt_does_not_move_a_date(y in 0_i64..=9999, m in 1_u8..=12) {
        let plain = date(&format!("{y:04}-{m:02}"));
        for mark in ["?", "~", "%"] {
            let doubted = date(&format!("{y:04}-{m:02}{mark}"));
            prop_assert_eq!(plain.earliest(), doubted.earliest());
            prop_assert_eq!(plain.latest(), doubted.latest());
        }
    }
}
