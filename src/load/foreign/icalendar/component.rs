//! The components of a calendar: what stands between `BEGIN` and `END`.
//!
//! Owns the recovery where these do not match: the next record begins anew, and what is not closed
//! is closed there. Components nest a few deep at most; what is deeper is kept as plain lines.

use super::line::{Found, Line, Lines};

/// How deep components nest; calendars need four.
const DEEPEST: usize = 8;

/// A component with its lines.
#[derive(Debug, Default)]
pub(super) struct Component<'t> {
    /// In capitals.
    pub name: String,
    /// The byte of its `BEGIN`.
    pub start: usize,
    /// The byte after its `END`, or after its last line.
    pub end: usize,
    pub lines: Vec<Line<'t>>,
    /// From where to where lines stand in it that are none.
    pub broken: Vec<(usize, usize)>,
    pub inner: Vec<Component<'t>>,
}

impl Component<'_> {
    /// Whether it is an entry of a calendar: an event, a task, a journal entry, or another that
    /// stands where these do.
    pub(super) fn is_record(&self) -> bool {
        is_record(&self.name)
    }
}

fn is_record(name: &str) -> bool {
    matches!(name, "VEVENT" | "VTODO" | "VJOURNAL" | "VFREEBUSY")
}

/// What is wrong with the structure of a file, and where.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    /// It has no `END`: its name, and where another began or everything ended.
    Unclosed { name: String, at: usize },
    /// An `END` of something that is not open.
    NotOpen { name: String, at: usize },
    /// A line outside of any calendar.
    Outside { at: usize },
    /// A component too deep within others.
    TooDeep { at: usize },
    /// No line at all.
    Broken { at: usize },
}

/// What stands in a file.
#[derive(Debug, Default)]
pub(super) struct Outline<'t> {
    /// Calendars, and records that stand outside of any.
    pub components: Vec<Component<'t>>,
    pub flaws: Vec<Flaw>,
    /// Whether the file ends before everything is closed.
    pub is_cut: bool,
}

/// Reads the components of a text. None if `watch`, which is told the place, asked to stop.
pub(super) fn outline<'t>(
    text: &'t str,
    mut watch: impl FnMut(usize) -> bool,
) -> Option<Outline<'t>> {
    let mut outline = Outline::default();
    let mut open: Vec<Component<'t>> = Vec::new();
    let mut watched = 0;
    for found in Lines::new(text) {
        match found {
            Found::Broken { start, end } => {
                outline.flaws.push(Flaw::Broken { at: start });
                if let Some(component) = open.last_mut() {
                    component.broken.push((start, end));
                    component.end = end;
                }
            }
            Found::Line(line) => {
                if line.start >= watched {
                    watched = line.start + (1 << 16);
                    if !watch(line.start) {
                        return None;
                    }
                }
                outline.line(line, &mut open);
            }
        }
    }
    outline.is_cut = !open.is_empty();
    outline.close(&mut open, 0);
    Some(outline)
}

impl<'t> Outline<'t> {
    fn line(&mut self, line: Line<'t>, open: &mut Vec<Component<'t>>) {
        match &*line.name {
            "BEGIN" => self.begin(line, open),
            "END" => self.end(&line, open),
            _ => match open.last_mut() {
                Some(component) => {
                    component.end = line.end;
                    component.lines.push(line);
                }
                None => self.flaws.push(Flaw::Outside { at: line.start }),
            },
        }
    }

    fn begin(&mut self, line: Line<'t>, open: &mut Vec<Component<'t>>) {
        let name = line.value.trim().to_ascii_uppercase();
        // Neither stands within a record or within itself, so that what is open was not closed.
        let unclosed = if name == "VCALENDAR" {
            Some(0)
        } else if is_record(&name) || name == "VTIMEZONE" {
            open.iter().position(|component| component.is_record() || component.name == "VTIMEZONE")
        } else {
            None
        };
        if let Some(from) = unclosed.filter(|from| *from < open.len()) {
            self.unclosed(open, from, line.start);
        }
        if open.len() >= DEEPEST {
            self.flaws.push(Flaw::TooDeep { at: line.start });
            if let Some(component) = open.last_mut() {
                component.lines.push(line);
            }
            return;
        }
        open.push(Component { name, start: line.start, end: line.end, ..Component::default() });
    }

    fn end(&mut self, line: &Line<'t>, open: &mut Vec<Component<'t>>) {
        let name = line.value.trim().to_ascii_uppercase();
        let Some(place) = open.iter().rposition(|component| component.name == name) else {
            self.flaws.push(Flaw::NotOpen { name, at: line.start });
            return;
        };
        if place + 1 < open.len() {
            self.unclosed(open, place + 1, line.start);
        }
        if let Some(component) = open.last_mut() {
            component.end = line.end;
        }
        self.close(open, place);
    }

    /// Closes what has no end, from a place of the open components on.
    fn unclosed(&mut self, open: &mut Vec<Component<'t>>, from: usize, at: usize) {
        for component in open.iter().skip(from) {
            self.flaws.push(Flaw::Unclosed { name: component.name.clone(), at });
        }
        self.close(open, from);
    }

    /// Closes components, from a place of the open ones on.
    fn close(&mut self, open: &mut Vec<Component<'t>>, from: usize) {
        while open.len() > from {
            let Some(component) = open.pop() else { return };
            match open.last_mut() {
                Some(outer) => {
                    outer.end = outer.end.max(component.end);
                    outer.inner.push(component);
                }
                None => self.components.push(component),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Component, Flaw, outline};

    fn told(components: &[Component<'_>]) -> String {
        let one =
            |it: &Component<'_>| format!("{}{}({})", it.name, it.lines.len(), told(&it.inner));
        components.iter().map(one).collect::<Vec<_>>().join(" ")
    }

    fn read(lines: &str) -> (String, Vec<Flaw>, bool) {
        let text = lines.replace(' ', "\n");
        let read = outline(&text, |_| true).expect("not stopped");
        (told(&read.components), read.flaws, read.is_cut)
    }

    #[test]
    fn components_nest() {
        let (told, flaws, is_cut) = read(
            "BEGIN:VCALENDAR A:1 BEGIN:VEVENT B:1 BEGIN:VALARM C:1 END:VALARM B:2 END:VEVENT END:VCALENDAR begin:vcalendar end:vcalendar",
        );
        assert_eq!(told, "VCALENDAR1(VEVENT2(VALARM1())) VCALENDAR0()");
        assert!(flaws.is_empty() && !is_cut);
    }

    #[test]
    fn a_record_without_its_end_ends_where_the_next_begins() {
        let (told, flaws, is_cut) = read(
            "BEGIN:VCALENDAR BEGIN:VEVENT BEGIN:VALARM A:1 BEGIN:VEVENT A:1 END:VCALENDAR END:VEVENT X:1",
        );
        assert_eq!(told, "VCALENDAR0(VEVENT0(VALARM1()) VEVENT1())");
        assert!(!is_cut);
        let names: Vec<&str> = flaws
            .iter()
            .map(|flaw| match flaw {
                Flaw::Unclosed { name, .. } => name,
                Flaw::NotOpen { .. } => "not open",
                Flaw::Outside { .. } => "outside",
                _ => "?",
            })
            .collect();
        assert_eq!(names, ["VEVENT", "VALARM", "VEVENT", "not open", "outside"]);
    }

    #[test]
    fn a_million_components_in_one_another_are_read() {
        let text = "BEGIN:X\n".repeat(200_000);
        let read = outline(&text, |_| true).expect("not stopped");
        assert_eq!(read.flaws.len(), 200_000 - super::DEEPEST);
        assert!(read.is_cut);
        assert!(outline(&text, |at| at < 70_000).is_none());
    }
}
