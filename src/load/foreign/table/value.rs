//! Values of cells: which mean "nothing", numbers, addresses, texts with marks of HTML.

use std::borrow::Cow;

use crate::load::foreign::table::dates::fold;

/// A value without blanks around it; none where the cell says that there is nothing.
pub(super) fn present(cell: &str) -> Option<&str> {
    const NOTHING: &[&str] = &[
        "-", "–", "—", ".", "..", "NA", "N/A", "n/a", "#N/A", "NULL", "null", "nan", "NaN", "NaT",
    ];
    let cell = cell.trim();
    (!cell.is_empty() && !NOTHING.contains(&cell)).then_some(cell)
}

/// A number, also with a decimal comma.
pub(super) fn number(text: &str) -> Option<f64> {
    let is_numeric = |letter: u8| letter.is_ascii_digit() || b"+-.,eE".contains(&letter);
    if !text.bytes().all(is_numeric) {
        return None;
    }
    let point = if text.contains(',') && !text.contains('.') {
        Cow::Owned(text.replace(',', "."))
    } else {
        Cow::Borrowed(text)
    };
    point.parse::<f64>().ok().filter(|number| number.is_finite())
}

/// Whether a text is an address on the web.
pub(super) fn is_url(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && !rest.contains(char::is_whitespace))
}

/// The host of an address, without `www.`.
pub(super) fn host(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#']).next()?;
    Some(host.strip_prefix("www.").unwrap_or(host))
}

/// Several values in one cell, with semicolons, bars or line breaks between them.
pub(super) fn several(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([';', '|', '\n', '\r']).filter_map(present)
}

/// A code as the event file writes it: small letters, digits and underscores.
pub(super) fn slug(text: &str) -> String {
    fold(text).replace(' ', "_")
}

/// A text without marks of HTML, where it has any.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    let has_tags = text.contains('<') && text.contains('>');
    if !has_tags && !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let is_tag =
            from.chars().nth(1).is_some_and(|next| next.is_ascii_alphabetic() || next == '/');
        let end = if is_tag { from.find('>') } else { None };
        if let Some(end) = end {
            let name = from.get(1..end).unwrap_or_default().trim_start_matches('/');
            let name: String = name.chars().take_while(char::is_ascii_alphanumeric).collect();
            let breaks = ["p", "br", "div", "li", "blockquote", "tr", "h1", "h2", "h3"];
            let is_break = breaks.iter().any(|it| name.eq_ignore_ascii_case(it));
            if is_break && !plain.is_empty() && !plain.ends_with('\n') {
                plain.push('\n');
            }
            rest = from.get(end + 1..).unwrap_or_default();
        } else {
            plain.push('<');
            rest = from.get(1..).unwrap_or_default();
            if is_tag {
                // No tag is closed any more.
                break;
            }
        }
    }
    plain.push_str(rest);
    let entities = [
        ("&nbsp;", " "),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ];
    for (entity, letter) in entities {
        if plain.contains(entity) {
            plain = plain.replace(entity, letter);
        }
    }
    Cow::Owned(plain.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::{is_url, number, plain, present, several};

    #[test]
    fn what_says_nothing_is_missing() {
        for cell in ["", " ", "-", ".", "NA", "N/A", " n/a "] {
            assert_eq!(present(cell), None, "{cell:?}");
        }
        assert_eq!(present(" Mali "), Some("Mali"));
    }

    #[test]
    fn numbers_have_points_or_commas() {
        assert_eq!(number("-12.5"), Some(-12.5));
        assert_eq!(number("12,65"), Some(12.65));
        assert_eq!(number("inf"), None);
        assert_eq!(number("12 km"), None);
        assert!(is_url("https://example.org/a") && !is_url("see https://example.org"));
    }

    #[test]
    fn marks_of_html_are_left_out() {
        assert_eq!(plain("<p>One &amp; <a href=\"x\">two</a></p><p>3</p>"), "One & two\n3");
        for text in ["a < b > c", "5 <", "<", "<p"] {
            assert_eq!(plain(text), text);
        }
        assert_eq!(several("a; b|\nc;;").collect::<Vec<_>>(), ["a", "b", "c"]);
    }
}
