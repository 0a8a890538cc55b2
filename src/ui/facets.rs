//! The facets: for each field its values with live counts, the years as a small histogram.

use egui::{Align2, Id, Rect, Role, Sense, TextEdit, Ui, WidgetInfo, pos2, vec2};

use super::facet::{Row, Sign, Wanted, row};
use super::filters::{heading, inset, name_field, push};
use super::widgets::{link, paint_text, rich};
use super::{Intent, Memory, OpenFile, World};
use crate::model::{CodeList, Kind};
use crate::paint::{EguiCanvas, paint_fold};
use crate::query::{Field, Lies, PartyIx, Period};
use crate::say;
use crate::state::FilterCommand;
use crate::theme::{Weight, height, panel, size, space, width};

/// Values that are listed before "Show all".
const SHORT_LIST: usize = 9;
/// Values that are listed at most; more are found by name.
const LONG_LIST: usize = 200;

/// The values of a facet in the order in which they are listed, and what they were listed from.
pub(super) struct Listed {
    revision: u64,
    search: String,
    numbers: Vec<usize>,
    all: usize,
}

pub(super) fn show(
    ui: &mut Ui,
    world: &World<'_>,
    memory: &mut Memory,
    field: Field,
    intents: &mut Vec<Intent>,
) {
    let Some(file) = world.file else { return };
    let Some(columns) = file.catalog.columns_if_made() else { return };
    let filter = world.state.filter.filter();
    let column = columns.field(field);
    let is_chosen = filter.fields.contains_key(&field);
    // One value that all events have is no choice.
    let single = column.values.len() < 2 && matches!(field, Field::Status | Field::Precision);
    if (column.is_empty() || single) && !is_chosen {
        return;
    }
    let counts = file.shown().facets.field(field);
    if counts.iter().all(|count| *count == 0) && !is_chosen {
        return;
    }
    let first = matches!(
        field,
        Field::Kind | Field::Party | Field::Status | Field::Evidence | Field::Topic
    );
    let open = memory.open_facets.get(&field).copied().unwrap_or(first) || is_chosen;
    if first {
        heading(ui, world, field.label());
    } else if fold_out(ui, world, field, open) {
        memory.open_facets.insert(field, !open);
    }
    if !open {
        return;
    }
    if field == Field::Year {
        return years(ui, world, file, intents);
    }
    values(ui, world, file, memory, field, intents);
}

/// The name of a facet that can be opened and closed; returns whether it was clicked.
fn fold_out(ui: &mut Ui, world: &World<'_>, field: Field, open: bool) -> bool {
    let palette = world.palette;
    ui.add_space(space::S);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height::ROW), Sense::hover());
    let response = ui.interact(rect, Id::unique(("facet", field)), Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(Role::Button, true, open, say!("facet-name", name = field.label()))
    });
    let colour =
        if response.hovered() || response.has_focus() { palette.text } else { palette.text_3 };
    let name = field.label().to_uppercase();
    let style = (Weight::SemiBold, size::SECTION, colour);
    let at = pos2(rect.left() + space::L, rect.center().y);
    let shown = paint_text(ui, at, Align2::LEFT_CENTER, &name, style);
    let middle = pos2(shown.right() + space::M, rect.center().y);
    paint_fold(&mut EguiCanvas::new(ui.painter().clone(), None), middle, open, colour);
    response.clicked()
}

fn values(
    ui: &mut Ui,
    world: &World<'_>,
    file: &OpenFile,
    memory: &mut Memory,
    field: Field,
    intents: &mut Vec<Intent>,
) {
    let counts = file.shown().facets.field(field);
    let expanded = memory.expanded.get(field.key()).copied().unwrap_or(false);
    let search = memory.facet_search.get(&field).cloned().unwrap_or_default();
    let search = if expanded { search } else { String::new() };
    let is_kept = memory
        .listed
        .get(&field)
        .is_some_and(|kept| kept.revision == file.revision && kept.search == search);
    if !is_kept {
        memory.listed.insert(field, list(world, file, field, &search));
    }
    let Some(listed) = memory.listed.get(&field) else { return };
    let long = listed.all > SHORT_LIST + 2;
    let all = listed.all;
    let shown = if long && !expanded { SHORT_LIST } else { LONG_LIST };
    if long && expanded {
        inset(ui, |ui| {
            let typed = memory.facet_search.entry(field).or_default();
            let hint = say!("facet-find", name = field.label().to_lowercase());
            let response =
                ui.add(TextEdit::singleline(typed).hint_text(&hint).desired_width(f32::INFINITY));
            let name = match field {
                Field::Party => say!("facet-find-country").to_owned(),
                _ => hint,
            };
            name_field(&response, &name);
        });
    }
    let filter = world.state.filter.filter();
    let most = counts.iter().copied().max().unwrap_or(0);
    let column = file.catalog.columns().field(field);
    // What is chosen is listed however rare it is.
    let chosen = filter.fields.get(&field).into_iter().flat_map(|it| it.only.iter().chain(&it.not));
    let chosen: Vec<usize> =
        chosen.flat_map(|value| file.catalog.values_meant(field, value)).take(LONG_LIST).collect();
    let listed = memory.listed.get(&field).map_or(&[][..], |listed| &listed.numbers);
    let in_list: Vec<usize> = listed.iter().copied().take(shown).collect();
    let missing = chosen.iter().filter(|number| !in_list.contains(number)).copied();
    for number in missing.chain(in_list.iter().copied()) {
        let Some(value) = column.values.get(number) else { continue };
        let kind = Kind::from(value.as_str());
        let entry = Row {
            sign: match field {
                Field::Kind => Sign::Kind(&kind),
                Field::Party => {
                    let party = file.catalog.party(PartyIx(number as u32));
                    Sign::Flag(party.and_then(|party| party.flag))
                }
                _ => Sign::None,
            },
            words: &file.catalog.value_name(field, number, world.language),
            count: counts.get(number).copied().unwrap_or(0),
            most,
            chosen: filter.chosen(field, value),
            facet: field.label(),
        };
        match row(ui, world, &entry) {
            Some(Wanted::Toggle) => push(intents, FilterCommand::Toggle(field, value.to_string())),
            Some(Wanted::Exclude) => {
                push(intents, FilterCommand::Exclude(field, value.to_string()));
            }
            None => {}
        }
    }
    if long {
        let words =
            if expanded { say!("facet-fewer").to_owned() } else { say!("facet-all", count = all) };
        inset(ui, |ui| {
            let text = rich(&words, Weight::Regular, size::SMALL, world.palette.accent);
            if link(ui, text, &words).clicked() {
                memory.expanded.insert(field.key(), !expanded);
                memory.facet_search.remove(&field);
            }
        });
    }
}

/// The values that occur under the other fields: kinds and statuses in their own order, others the most
/// frequent first.
fn list(world: &World<'_>, file: &OpenFile, field: Field, search: &str) -> Listed {
    let counts = file.shown().facets.field(field);
    let filter = world.state.filter.filter();
    let column = file.catalog.columns().field(field);
    let meant = (!search.trim().is_empty()).then(|| file.catalog.values_meant(field, search));
    let occurs = |number: &usize| {
        let chosen = column.values.get(*number).and_then(|value| filter.chosen(field, value));
        counts.get(*number).is_some_and(|count| *count > 0) || chosen.is_some()
    };
    let mut numbers: Vec<usize> = match meant {
        Some(meant) => meant.into_iter().filter(occurs).collect(),
        None => (0..column.values.len()).filter(occurs).collect(),
    };
    let all = numbers.len();
    let count = |number: &usize| std::cmp::Reverse(counts.get(*number).copied().unwrap_or(0));
    // What is not stated, and what is no other, stands below the rest.
    let is_rest = |number: &usize| {
        column.values.get(*number).is_some_and(|value| ["", "other"].contains(&value.as_str()))
    };
    match field {
        Field::Kind => numbers.sort_by_key(|number| {
            let value = column.values.get(*number).map_or("", |value| value.as_str());
            Kind::LISTED.iter().position(|kind| kind.code() == value).unwrap_or(usize::MAX)
        }),
        Field::Status => numbers.sort_by_key(is_rest),
        _ => {
            // The list is short; the values may be a hundred thousand.
            if numbers.len() > LONG_LIST {
                numbers.select_nth_unstable_by_key(LONG_LIST, count);
                numbers.truncate(LONG_LIST);
            }
            numbers.sort_by_cached_key(|number| {
                (is_rest(number), count(number), file.catalog.value_name(field, *number, "en"))
            });
        }
    }
    Listed { revision: file.revision, search: search.to_owned(), numbers, all }
}

/// Events by the year in which they begin; a click on a bar shows only these.
fn years(ui: &mut Ui, world: &World<'_>, file: &OpenFile, intents: &mut Vec<Intent>) {
    let column = file.catalog.columns().field(Field::Year);
    let counts = file.shown().facets.field(Field::Year);
    let of_year = column.values.iter().zip(counts);
    let met: Vec<(i64, u32)> =
        of_year.filter_map(|(year, count)| Some((year.parse().ok()?, *count))).collect();
    let met_years = || met.iter().filter(|(_, count)| *count > 0).map(|(year, _)| *year);
    let (Some(first), Some(last)) = (met_years().min(), met_years().max()) else { return };
    inset(ui, |ui| {
        let (rect, _) =
            ui.allocate_exact_size(vec2(ui.available_width(), panel::YEARS), Sense::hover());
        let room = (rect.width() / width::LEAST_BAR).max(1.0) as i64;
        let all = last.saturating_sub(first).saturating_add(1);
        let step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 10_000];
        let step = step.into_iter().find(|step| all / step < room).unwrap_or(all / room + 1);
        let start = first.div_euclid(step) * step;
        let bars = ((last - start) / step + 1).clamp(1, room + 1);
        let mut sums = vec![0_u32; bars as usize];
        for (year, count) in &met {
            if let Some(sum) = sums.get_mut(((year - start).div_euclid(step)).max(0) as usize) {
                *sum += count;
            }
        }
        let most = sums.iter().copied().max().unwrap_or(1).max(1) as f32;
        let width = rect.width() / bars as f32;
        for (place, count) in (0_i64..).zip(&sums).filter(|(_, count)| **count > 0) {
            let left = rect.left() + width * place as f32;
            let whole =
                Rect::from_min_max(pos2(left, rect.top()), pos2(left + width, rect.bottom()));
            let from = start + step * place;
            let text = match step {
                1 => year_text(from),
                _ => format!("{}/{}", year_text(from), year_text(from + step - 1)),
            };
            let is_chosen =
                world.state.filter.filter().period.as_ref().is_some_and(|it| it.text == text);
            let response = ui.interact(whole, Id::unique(("year", from)), Sense::click());
            let words = text.replace('/', "–");
            response.widget_info(|| {
                let words = say!("facet-years", years = &words, count = *count);
                WidgetInfo::selected(Role::CheckBox, true, is_chosen, words)
            });
            let height = (rect.height() * *count as f32 / most).max(2.0);
            let bar = Rect::from_min_max(
                pos2(left + 0.5, rect.bottom() - height),
                pos2(left + width - 0.5, rect.bottom()),
            );
            let lit = response.hovered() || response.has_focus();
            let colour = match (is_chosen, lit) {
                (true, _) => world.palette.accent,
                (_, true) => world.palette.text,
                _ => world.palette.text_3,
            };
            ui.painter().rect_filled(bar, 0.0, colour);
            if response
                .on_hover_text(say!("facet-years-hint", years = &words, count = *count))
                .clicked()
            {
                let period = Period { text, lies: Lies::Starting };
                push(intents, FilterCommand::SetPeriod((!is_chosen).then_some(period)));
            }
        }
    });
}

/// A year as EDTF writes it.
fn year_text(year: i64) -> String {
    match year {
        0..=9_999 => format!("{year:04}"),
        -9_999..0 => format!("-{:04}", -year),
        _ => format!("Y{year}"),
    }
}
