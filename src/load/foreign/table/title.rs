//! Titles of columns in braces: `{event_type}: {actor1} – {actor2}`.
//!
//! Owns what becomes of words around a cell that is empty: those before it go with it.

/// A title in its parts: the words before a column, and the column; at the end words alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Template {
    /// Words, and the number of the column behind them.
    pub parts: Vec<(String, usize)>,
    /// Words at the end.
    pub end: String,
}

/// Titles that are made of a text are cut after so many characters.
const LONGEST: usize = 140;

/// The columns that a template names.
pub(super) fn columns(template: &str) -> Vec<&str> {
    split(template).filter_map(|(_, column)| column).collect()
}

/// Words, and the column behind them.
pub(super) fn split(template: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    let mut rest = Some(template);
    std::iter::from_fn(move || {
        let text = rest?;
        let found = text.split_once('{').and_then(|(words, behind)| {
            let (column, after) = behind.split_once('}')?;
            Some((words, column, after))
        });
        if let Some((words, column, after)) = found {
            rest = Some(after);
            return Some((words, Some(column)));
        }
        rest = None;
        (!text.is_empty()).then_some((text, None))
    })
}

impl Template {
    /// A template over the columns of a header; columns that are not there are left out.
    pub(super) fn of(template: &str, header: &[String]) -> Self {
        let mut it = Self::default();
        for (words, column) in split(template) {
            match column {
                None => it.end = words.to_owned(),
                Some(column) => {
                    let place = header.iter().position(|name| name == column);
                    it.parts.extend(place.map(|place| (words.to_owned(), place)));
                }
            }
        }
        it
    }

    /// The title with these cells; empty if all of them are.
    pub(super) fn fill<'c>(&self, cell: impl Fn(usize) -> Option<&'c str>) -> String {
        let mut title = String::new();
        for (number, (words, column)) in self.parts.iter().enumerate() {
            let Some(value) = cell(*column) else { continue };
            // Words between two cells need both of them.
            if !title.is_empty() || number == 0 {
                title.push_str(words);
            }
            title.push_str(value);
        }
        if !title.is_empty() {
            title.push_str(&self.end);
        }
        title
    }
}

/// A text as a title: its first line, cut at a word.
pub(super) fn cut(text: &str) -> String {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let Some((end, _)) = line.char_indices().nth(LONGEST) else { return line.to_owned() };
    let head = line.get(..end).unwrap_or_default();
    let head = head.rsplit_once(' ').map_or(head, |(words, _)| words);
    format!("{}…", head.trim_end_matches([',', ';', '.', ':', ' ']))
}

#[cfg(test)]
mod tests {
    use super::{Template, columns, cut};

    #[test]
    fn empty_cells_take_the_words_before_them_away() {
        let header: Vec<String> = ["a", "b", "c"].map(str::to_owned).into();
        let template = Template::of("{a}: {b} → {c}.", &header);
        let fill = |cells: [&'static str; 3]| {
            template.fill(|at| Some(cells[at]).filter(|it| !it.is_empty()))
        };
        assert_eq!(fill(["Visit", "MLI", "MAR"]), "Visit: MLI → MAR.");
        assert_eq!(fill(["Visit", "", "MAR"]), "Visit → MAR.");
        assert_eq!(fill(["", "MLI", ""]), "MLI.");
        assert_eq!(fill(["", "", ""]), "");
        assert_eq!(columns("{a}: {b} – {x"), ["a", "b"]);
    }

    #[test]
    fn long_texts_are_cut_at_a_word() {
        let long = "word ".repeat(60);
        let title = cut(&long);
        assert!(title.ends_with("word…") && title.chars().count() <= 141, "{title}");
        assert_eq!(cut(" short\nmore"), "short");
    }
}
