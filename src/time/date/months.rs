//! Month names as people write them in English, French and Arabic, read for hints.

/// For each month the names, in lower case and without accents.
const NAMES: [&[&str]; 12] = [
    &["january", "janvier", "يناير"],
    &["february", "fevrier", "فبراير"],
    &["march", "mars", "مارس"],
    &["april", "avril", "أبريل", "ابريل"],
    &["may", "mai", "ماي", "مايو"],
    &["june", "juin", "يونيو", "يونيه"],
    &["july", "juillet", "يوليو", "يوليوز"],
    &["august", "aout", "أغسطس", "غشت"],
    &["september", "septembre", "سبتمبر", "شتنبر"],
    &["october", "octobre", "أكتوبر", "اكتوبر"],
    &["november", "novembre", "نوفمبر", "نونبر"],
    &["december", "decembre", "ديسمبر", "دجنبر"],
];

/// "Feb 2025", "17 février 2025", "February 17th, 2025", "17–19 Feb 2025" as a date;
/// none if there is any other word, or more than one month or year.
pub(super) fn with_month_name(text: &str) -> Option<String> {
    let (mut year, mut month, mut days) = (None, None, Vec::new());
    let words = text.split(|it: char| !it.is_alphanumeric());
    let says_nothing = |word: &&str| matches!(*word, "" | "to" | "au" | "du" | "le" | "of");
    for word in words.filter(|word| !says_nothing(word)) {
        let word = folded(word);
        let day = || {
            let ends = ["st", "nd", "rd", "th", "er"];
            let digits = ends.iter().find_map(|end| word.strip_suffix(end));
            digits.unwrap_or(&word).parse::<u8>().ok()
        };
        if word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()) {
            year.replace(word).is_none().then_some(())?;
        } else if let Some(day) = day() {
            days.push(day);
        } else {
            month.replace(month_of(&word)?).is_none().then_some(())?;
        }
    }
    let start = format!("{}-{:02}", year?, month?);
    match *days.as_slice() {
        [] => Some(start),
        [day] => Some(format!("{start}-{day:02}")),
        [first, last] => Some(format!("{start}-{first:02}/{start}-{last:02}")),
        _ => None,
    }
}

/// The one month that this is the name of, or the beginning of the name.
fn month_of(word: &str) -> Option<usize> {
    let long_enough = word.chars().count() >= 3;
    let is_name = |name: &&str| {
        if name.is_ascii() { long_enough && name.starts_with(word) } else { *name == word }
    };
    let mut found = (1..).zip(NAMES).filter(|(_, names)| names.iter().any(is_name));
    let (month, _) = found.next()?;
    found.next().is_none().then_some(month)
}

/// Lower case, without the accents of French month names.
fn folded(word: &str) -> String {
    let plain = |it: char| match it {
        'é' | 'è' => 'e',
        'û' | 'ù' => 'u',
        other => other,
    };
    word.to_lowercase().chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_in_three_languages() {
        let cases = [
            ("Feb 2025", "2025-02"),
            ("17 février 2025", "2025-02-17"),
            ("1er août 2025", "2025-08-01"),
            ("February 17th, 2025", "2025-02-17"),
            ("17-19 Feb. 2025", "2025-02-17/2025-02-19"),
            ("du 17 au 19 février 2025", "2025-02-17/2025-02-19"),
            ("17 فبراير 2025", "2025-02-17"),
        ];
        for (text, date) in cases {
            assert_eq!(with_month_name(text).as_deref(), Some(date), "{text}");
        }
    }

    #[test]
    fn what_is_not_clear_is_not_guessed() {
        for text in ["jui 2025", "before Feb 2025", "Feb 2024 2025", "Feb", "17"] {
            assert_eq!(with_month_name(text), None, "{text}");
        }
    }
}
