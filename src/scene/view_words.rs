//! Views in words: what a step of the history did, and what a view shows.

use super::filter_words::{self, in_words};
use super::{counts, sentence_case};
use crate::query::{Catalog, Field, Filter};
use crate::say;
use crate::state::{LowerPanel, Panels, RelationsFace, Target, View};
use crate::time::{Moment, Span};
use crate::words::{comma, language};

/// Steps that are said of one change; a whole other view differs in more.
const MOST_PARTS: usize = 3;
/// Letters of a title in a name.
const LONGEST: usize = 48;
/// From this length on, a time is told by its years.
const YEARS: i64 = 3 * 365 * Moment::DAY;

/// What became of a view: "Mali–Morocco selected, filter kind: Visit".
#[must_use]
pub fn step(catalog: &Catalog, before: &View, after: &View) -> String {
    let mut parts = Vec::new();
    let (chosen, other) = (after.selection.target(), before.selection.target());
    if chosen != other {
        parts.push(match chosen {
            Some(target) => say!("step-selected", target = target_name(catalog, target)),
            None => say!("step-selection-let-go").to_owned(),
        });
    }
    parts.extend(filter_step(catalog, &before.filter, &after.filter));
    parts.extend(lanes_step(before, after));
    parts.extend(panels_step(&before.panels, &after.panels));
    if after.range != before.range {
        parts.push(match after.range {
            Some(range) => say!("step-range", range = range.words()),
            None => say!("step-range-let-go").to_owned(),
        });
    }
    // An event is brought on screen when it is selected: that goes without saying.
    if parts.is_empty() && after.time != before.time {
        parts.push(say!("step-time", time = time_words(after.time.span())));
    }
    if parts.is_empty() {
        parts.push(say!("step-same-view").to_owned());
    }
    parts.truncate(MOST_PARTS);
    sentence_case(&parts.join(comma()))
}

/// What a view shows, as a name for it: "Mali–Morocco, kind: Visit, 2023 – 2026".
#[must_use]
pub fn name(catalog: &Catalog, view: &View) -> String {
    let target = view.selection.target();
    // A pair that is chosen is selected and filtered by at once.
    let filter = if is_of_selected(catalog, view) {
        in_words(catalog, &view.filter.clone().without(Field::Party))
    } else {
        in_words(catalog, &view.filter)
    };
    let target = target.map(|target| shortened(&target_name(catalog, target)));
    let time = time_words(view.time.span());
    let parts: Vec<String> = target.into_iter().chain(filter).chain([time]).collect();
    sentence_case(&parts.join(comma()))
}

/// A title as long as a name may be.
fn shortened(title: &str) -> String {
    if title.chars().count() <= LONGEST {
        return title.to_owned();
    }
    let kept: String = title.chars().take(LONGEST).collect();
    let words = kept.rsplit_once(' ').map_or(kept.as_str(), |(words, _)| words);
    format!("{}…", words.trim_end_matches([',', ' ', '–']))
}

/// A stretch of time, the longer it is the less precisely: "2023 – 2026", "17–19 Feb 2025".
#[must_use]
pub fn time_words(span: Span) -> String {
    if span.seconds() < YEARS {
        return span.words();
    }
    span.years()
}

/// The name of what is selected.
#[must_use]
pub fn target_name(catalog: &Catalog, target: &Target) -> String {
    let language = language().tag();
    match target {
        Target::Event(event) => catalog.event(*event).map_or_else(
            || say!("view-some-event").to_owned(),
            |event| {
                format!(
                    "{}{comma}{}",
                    event.title.get(language),
                    event.when.short_words(),
                    comma = comma()
                )
            },
        ),
        Target::Events(events) => counts::events(events.len()),
        Target::Party(party) => catalog.party_name_in(*party, language).to_owned(),
        Target::Pair(one, other) => {
            let name = |party| catalog.party_name_in(party, language);
            format!("{}–{}", name(*one), name(*other))
        }
        Target::Person(person) => catalog.person_name(person, language).to_owned(),
        Target::Organisation(name) => catalog
            .organisation(name)
            .map_or_else(|| name.to_string(), |found| found.name.get(language).to_owned()),
        Target::Commission(commission) => {
            let id = catalog.commission_id(*commission).unwrap_or_default();
            let found = catalog.commission(id);
            found.map_or_else(|| id.to_owned(), |found| found.name.get(language).to_owned())
        }
        Target::Place(place) => catalog.place_name(place, language).to_owned(),
        Target::Source(source) => {
            let found = catalog.source(source);
            let text = found.and_then(|it| it.publisher.as_ref().or(it.title.as_ref()));
            text.map_or_else(|| source.to_string(), |text| text.get(language).to_owned())
        }
    }
}

/// Whether the filter asks for the selected country or pair, and for no other party.
fn is_of_selected(catalog: &Catalog, view: &View) -> bool {
    let parties = match view.selection.target() {
        Some(Target::Party(party)) => vec![*party],
        Some(Target::Pair(one, other)) => vec![*one, *other],
        _ => return false,
    };
    let mut codes: Vec<&str> =
        parties.iter().filter_map(|party| Some(catalog.party(*party)?.code.as_str())).collect();
    codes.sort_unstable();
    let asked = &view.filter;
    asked.only(Field::Party).eq(codes) && asked.not(Field::Party).next().is_none()
}

fn filter_step(catalog: &Catalog, before: &Filter, after: &Filter) -> Option<String> {
    if before == after {
        return None;
    }
    if after.is_empty() {
        return Some(say!("step-filter-cleared").to_owned());
    }
    let words = |filter| -> Vec<String> {
        let chips = filter_words::all(Some(catalog), filter).into_iter();
        chips.map(|chip| chip.in_sentence).collect()
    };
    let (old, new) = (words(before), words(after));
    let added: Vec<&str> = new.iter().filter(|it| !old.contains(it)).map(String::as_str).collect();
    let taken: Vec<&str> = old.iter().filter(|it| !new.contains(it)).map(String::as_str).collect();
    let mut parts = Vec::new();
    if !added.is_empty() {
        parts.push(say!("step-filter", chips = added.join(" ")));
    } else if !taken.is_empty() {
        parts.push(say!("step-filter-without", chips = taken.join(" ")));
    }
    let text = after.text.trim();
    if text != before.text.trim() {
        parts.push(if text.is_empty() {
            say!("step-words-let-go").to_owned()
        } else {
            say!("step-words", text = text)
        });
    }
    Some(if parts.is_empty() {
        say!("step-filter-changed").to_owned()
    } else {
        parts.join(comma())
    })
}

fn lanes_step(before: &View, after: &View) -> Option<String> {
    let (old, new) = (&before.lanes, &after.lanes);
    if old == new {
        return None;
    }
    Some(if old.grouping() != new.grouping() {
        say!("step-grouped", grouping = new.grouping().label().to_lowercase())
    } else if old.order() != new.order() {
        say!("step-ordered", order = new.order().label().to_lowercase())
    } else if old.dims() != new.dims() {
        if new.dims() { say!("step-rest-dimmed") } else { say!("step-rest-hidden") }.to_owned()
    } else {
        say!("step-lanes-arranged").to_owned()
    })
}

fn panels_step(before: &Panels, after: &Panels) -> Option<String> {
    if before == after {
        return None;
    }
    let toggled = |panel: &'static str, open: bool| {
        if open { say!("step-shown", panel = panel) } else { say!("step-hidden", panel = panel) }
    };
    let (old, new) = (lower_name(before), lower_name(after));
    Some(if before.filters() != after.filters() {
        toggled(say!("panel-of-filters"), after.filters())
    } else if before.details() != after.details() {
        toggled(say!("panel-of-details"), after.details())
    } else if after.lower().is_none() && before.lower().is_some() {
        toggled(old, false)
    } else if old != new {
        toggled(new, true)
    } else {
        say!("step-seen-otherwise", panel = new)
    })
}

/// What the panel below the timeline shows, as a step names it; in French with "de" before it.
fn lower_name(panels: &Panels) -> &'static str {
    match panels.lower() {
        None => say!("panel-of-none"),
        Some(LowerPanel::Events) => say!("panel-of-events"),
        Some(LowerPanel::Commitments) => say!("panel-of-commitments"),
        Some(LowerPanel::Contested) => say!("panel-of-contested"),
        Some(LowerPanel::Relations) => match panels.face() {
            RelationsFace::Graph => say!("panel-of-graph"),
            RelationsFace::Matrix => say!("panel-of-matrix"),
            RelationsFace::Map => say!("panel-of-map"),
            RelationsFace::Activity => say!("panel-of-activity"),
            RelationsFace::Compare => say!("panel-of-comparison"),
            RelationsFace::Measures => say!("panel-of-measures"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{name, step, time_words};
    use crate::query::{Catalog, Field, Grouping, test_catalog};
    use crate::state::{
        CameraCommand, Command, FilterCommand, LanesCommand, LowerPanel, PanelsCommand,
        RelationsFace, SelectionCommand, State, Target,
    };
    use crate::time::{Moment, Span};
    use crate::words::{Language, in_language};

    fn two_visits() -> Catalog {
        test_catalog(
            r#"[{"id":"1","kind":"visit","title":"A visit","when":"2023-05","parties":["MAR","MLI"]},
                {"id":"2","kind":"meeting","title":"","when":"2024","parties":["MAR","MRT"]}]"#,
        )
    }

    #[test]
    fn each_step_says_what_it_did() {
        let catalog = two_visits();
        let (mar, mli) = (catalog.find_party("MAR"), catalog.find_party("MLI"));
        let pair = Target::Pair(mar.expect("there"), mli.expect("there"));
        let visit = Target::Event(catalog.find_event("1").expect("there"));
        let year = |year| Moment::from_civil(year, 1, 1);
        let select = |target| Command::Select(SelectionCommand::Select(target));
        let toggle =
            |code: &str| Command::Filter(FilterCommand::Toggle(Field::Kind, code.to_owned()));
        let parties = ["MAR", "MLI"].map(str::to_owned).to_vec();
        let steps = [
            (select(visit), "A visit, May 2023 selected"),
            (
                Command::Together(vec![
                    Command::Filter(FilterCommand::OnlyParties(parties)),
                    select(pair),
                ]),
                "Morocco–Mali selected, filter party: Morocco and Mali",
            ),
            (toggle("visit"), "Filter kind: Visit"),
            (toggle("visit"), "Without kind: Visit"),
            (Command::Filter(FilterCommand::SetText("rabat".to_owned())), "Words “rabat”"),
            (Command::Filter(FilterCommand::Clear), "Filter cleared"),
            (Command::Select(SelectionCommand::Clear), "Selection let go"),
            (
                Command::Lanes(LanesCommand::SetGrouping(Grouping::Pair)),
                "Grouped by pair of countries",
            ),
            (Command::Lanes(LanesCommand::Hide("MAR+MLI".to_owned())), "Lanes arranged"),
            (Command::Panels(PanelsCommand::SetFace(RelationsFace::Map)), "Map shown"),
            (Command::Panels(PanelsCommand::ToggleFilters), "Filters hidden"),
            (
                Command::Panels(PanelsCommand::ToggleLower(LowerPanel::Events)),
                "Table of events shown",
            ),
            (
                Command::Panels(PanelsCommand::ToggleLower(LowerPanel::Events)),
                "Table of events hidden",
            ),
            (
                Command::Camera(CameraCommand::SetSpan(Span::new(year(2020), year(2025)))),
                "Time 2020 – 2024",
            ),
        ];
        let mut state = State::default();
        for (command, words) in steps {
            let before = state.view();
            let _ = state.apply(command, Some(&catalog), 0.0);
            assert_eq!(step(&catalog, &before, &state.view()), words);
        }
    }

    #[test]
    fn steps_and_views_are_said_in_french() {
        let catalog = two_visits();
        let (mar, mli) = (catalog.find_party("MAR"), catalog.find_party("MLI"));
        let pair = Target::Pair(mar.expect("there"), mli.expect("there"));
        let parties = ["MAR", "MLI"].map(str::to_owned).to_vec();
        let steps = [
            (
                Command::Together(vec![
                    Command::Filter(FilterCommand::OnlyParties(parties)),
                    Command::Select(SelectionCommand::Select(pair)),
                ]),
                "Sélection\u{a0}: Maroc–Mali, filtre partie\u{a0}: Maroc et Mali",
            ),
            (Command::Filter(FilterCommand::Clear), "Filtre effacé"),
            (Command::Panels(PanelsCommand::SetFace(RelationsFace::Map)), "Affichage de la carte"),
            (
                Command::Panels(PanelsCommand::ToggleLower(LowerPanel::Relations)),
                "Fermeture de la carte",
            ),
        ];
        let mut state = State::default();
        for (command, words) in steps {
            let before = state.view();
            let _ = state.apply(command, Some(&catalog), 0.0);
            let said = in_language(Language::French, || step(&catalog, &before, &state.view()));
            assert_eq!(said, words);
        }
    }

    #[test]
    fn a_view_is_named_by_what_it_shows() {
        let catalog = two_visits();
        let mut state = State::default();
        let year = |year| Moment::from_civil(year, 1, 1);
        let span = Span::new(year(2020), year(2025));
        let mut apply = |command| {
            let _ = state.apply(command, Some(&catalog), 0.0);
            name(&catalog, &state.view())
        };
        assert_eq!(apply(Command::Camera(CameraCommand::SetSpan(span))), "2020 – 2024");
        let (mar, mli) = (catalog.find_party("MAR"), catalog.find_party("MLI"));
        let pair = Target::Pair(mar.expect("there"), mli.expect("there"));
        let parties = ["MAR", "MLI"].map(str::to_owned).to_vec();
        apply(Command::Filter(FilterCommand::OnlyParties(parties)));
        let named = apply(Command::Select(SelectionCommand::Select(pair)));
        assert_eq!(named, "Morocco–Mali, 2020 – 2024");
        let visits = FilterCommand::Toggle(Field::Kind, "visit".to_owned());
        let named = apply(Command::Filter(visits));
        assert_eq!(named, "Morocco–Mali, kind: Visit, 2020 – 2024");
    }

    #[test]
    fn a_long_time_is_told_by_its_years() {
        let day = |year, month, day| Moment::from_civil(year, month, day);
        let words = |from, to| time_words(Span::new(from, to));
        assert_eq!(words(day(2023, 9, 20), day(2026, 6, 11)), "20 Sep 2023 – 10 Jun 2026");
        assert_eq!(words(day(2019, 9, 20), day(2026, 1, 1)), "2019 – 2025");
        assert_eq!(words(day(-43, 3, 1), day(2026, 1, 1)), "44 BC – 2025");
    }
}
