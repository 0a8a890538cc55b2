//! How long it takes to find what a filter shows, and how long frames take while words are typed.

use std::time::Instant;

use anyhow::Context as _;
use attache::query::{Catalog, EventIx, Field, Filter, Found, Shown, Wanted};
use attache::state::{Command, FilterCommand, LanesCommand};
use egui::{Event, Key, Modifiers};

use super::{Bench, Input, look_around, milliseconds_since, open, percentile, round};

pub(super) fn query(input: &Input, slow: f64) -> anyhow::Result<()> {
    let mut bench = open(input, slow)?;
    let catalog = bench.app.file().context("nothing is open")?.catalog.clone();
    // What is indexed beside the first look must not run beside what is measured.
    catalog.index_words();
    let started = Instant::now();
    let fresh = Catalog::new(catalog.to_dataset());
    let _ = fresh.columns();
    let columns_ms = milliseconds_since(started);
    let started = Instant::now();
    fresh.index_words();
    let words_ms = milliseconds_since(started);
    drop(fresh);
    let mut random = fastrand::Rng::with_seed(11);
    let ask = |filter: &Filter| {
        let started = Instant::now();
        let shown = Shown::of(&catalog, filter);
        (milliseconds_since(started), shown.len())
    };
    let mut facets = Vec::new();
    let mut filter = Filter::default();
    for click in 0..200 {
        let Some(field) = random.choice(Field::EVERY) else { continue };
        let values = &catalog.columns().field(field).values;
        let Some(value) = random.choice(values).map(ToString::to_string) else { continue };
        filter = if click % 4 == 0 { Filter::default() } else { filter };
        filter = filter.with(field, [value]);
        facets.push(ask(&filter).0);
    }
    let mut texts = Vec::new();
    let mut typing = Vec::new();
    let mut found = Vec::new();
    let mut typed_words = Vec::new();
    for _ in 0..60 {
        let event = catalog.event(EventIx(random.u32(..catalog.len() as u32)));
        let title = event.map_or("", |event| event.title.get("en"));
        let words: Vec<&str> = title.split_whitespace().collect();
        let word = words.get(random.usize(..words.len().max(1))).copied().unwrap_or("visit");
        texts.push(ask(&Filter { text: word.to_owned(), ..Filter::default() }).0);
        for (end, letter) in word.char_indices() {
            let typed = &word[..end + letter.len_utf8()];
            let filter = Filter { text: typed.to_owned(), ..Filter::default() };
            typing.push(ask(&filter).0);
            let started = Instant::now();
            std::hint::black_box(Found::of(&catalog, &filter, Wanted::default(), &|| true));
            found.push(milliseconds_since(started));
        }
        typed_words.push(word.to_owned());
    }
    let mut frames = type_words(&mut bench, typed_words.get(..20).unwrap_or_default());
    let mut dimmed = look_around_dimmed(&mut bench);
    let mib = |bytes: usize| (bytes as f64 / 1024.0 / 1024.0 * 10.0).round() / 10.0;
    let of_texts: usize = catalog.texts_bytes();
    println!(
        "{}",
        serde_json::json!({
            "events": catalog.len(),
            "columns_ms": round(columns_ms),
            "words_ms": round(words_ms),
            "facet_p50_ms": round(percentile(&mut facets, 50)),
            "facet_p95_ms": round(percentile(&mut facets, 95)),
            "text_p50_ms": round(percentile(&mut texts, 50)),
            "text_p95_ms": round(percentile(&mut texts, 95)),
            "typing_p95_ms": round(percentile(&mut typing, 95)),
            "found_p95_ms": round(percentile(&mut found, 95)),
            "typing_frame_p50_ms": round(percentile(&mut frames, 50)),
            "typing_frame_p99_ms": round(percentile(&mut frames, 99)),
            "dimmed_frame_p50_ms": round(percentile(&mut dimmed, 50)),
            "dimmed_frame_p99_ms": round(percentile(&mut dimmed, 99)),
            "index_mib": mib(catalog.columns().bytes() + catalog.words_bytes()),
            "text_mib": mib(catalog.words_bytes()),
            "texts_mib": mib(of_texts),
        })
    );
    Ok(())
}

/// Types words into the search field, letter by letter; each letter is found before the next one. Returns
/// what the frames took, in milliseconds: of the letter, of the next one, and the first with what was found.
fn type_words(bench: &mut Bench, words: &[String]) -> Vec<f64> {
    bench.settle();
    bench.milliseconds.clear();
    let context = bench.context.clone();
    for word in words {
        bench.run(Command::Filter(FilterCommand::Clear));
        bench.settle();
        let key = Key::F;
        let (pressed, modifiers) = (true, Modifiers::COMMAND);
        let focus = Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
        bench.events.push(focus);
        bench.frame();
        for letter in word.chars() {
            bench.events.push(Event::Text(letter.to_string()));
            bench.frame();
            bench.frame();
            bench.app.finish_jobs(&context);
            bench.frame();
        }
    }
    std::mem::take(&mut bench.milliseconds)
}

/// What frames take, in milliseconds, while one looks around with one kind shown and the others dimmed.
fn look_around_dimmed(bench: &mut Bench) -> Vec<f64> {
    let visits = Filter::default().with(Field::Kind, ["visit".to_owned()]);
    bench.run(Command::Filter(FilterCommand::Replace(visits)));
    bench.run(Command::Lanes(LanesCommand::SetDims(true)));
    bench.settle();
    bench.milliseconds.clear();
    look_around(bench);
    std::mem::take(&mut bench.milliseconds)
}
