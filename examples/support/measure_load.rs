//! `measure load`: how long a file takes to open, beside plain deserialisation of the same bytes.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::Context as _;
use attache::app::{prepare, prepare_files};
use attache::files::{self, Unwatched};
use attache::load::Mappings;
use attache::model::Dataset;

/// Opens a file as the window does, with all indexes, then deserialises the same bytes. `gdelt:92000` is a
/// table of so many rows, made of the published ones.
pub fn load(what: &str) -> anyhow::Result<()> {
    match what.strip_prefix("gdelt:") {
        Some(rows) => {
            let file = tempfile::Builder::new().suffix(".csv").tempfile()?;
            gdelt(rows.parse().context("gdelt:ROWS")?, file.as_file())?;
            open(file.path(), false)
        }
        None => open(Path::new(what), true),
    }
}

fn open(path: &Path, is_json: bool) -> anyhow::Result<()> {
    let paths = vec![PathBuf::from(path)];
    let bytes = std::fs::metadata(path)?.len();
    let start = Instant::now();
    let first = files::beginning(path, &Mappings::new());
    let first = first.map(|loaded| prepare(loaded, String::new(), Vec::new()));
    let first_ms = milliseconds(start);
    drop(first);
    let start = Instant::now();
    let prepared = prepare_files(&paths, &Mappings::new(), &Unwatched)
        .map_err(|problem| anyhow::anyhow!("{problem}"))?;
    let (problems, events) = (prepared.problems.len(), prepared.catalog.len());
    let catalog_ms = milliseconds(start);
    let catalog = &prepared.catalog;
    rayon::join(
        || catalog.index_words(),
        || {
            let _ = catalog.columns();
            catalog.list_by_party();
            catalog.prepare_dossiers();
        },
    );
    let open_ms = milliseconds(start);
    // What the window does while the file is looked at.
    anyhow::ensure!(catalog.take_text(&|| true) == Some(0), "the file changed");
    let kept_ms = milliseconds(start);
    let (peak, after) = (memory("VmHWM:"), memory("VmRSS:"));
    drop(prepared);
    given_back();
    let mut baseline = String::from("null, \"ratio\": null");
    if is_json {
        let text = std::fs::read(path)?;
        let start = Instant::now();
        let plain: Dataset = serde_json::from_slice(&text)?;
        let baseline_ms = milliseconds(start);
        anyhow::ensure!(plain.events.len() == events, "other events");
        baseline = format!("{baseline_ms:.0}, \"ratio\": {:.2}", open_ms / baseline_ms);
    }
    let of_file = |mib: f64| mib * 1_048_576.0 / bytes as f64;
    println!(
        "{{\"bytes\": {bytes}, \"events\": {events}, \"problems\": {problems}, \"first_ms\": {first_ms:.0}, \"catalog_ms\": {catalog_ms:.0}, \"open_ms\": {open_ms:.0}, \"kept_ms\": {kept_ms:.0}, \"baseline_ms\": {baseline}, \"peak_rss_mib\": {peak:.0}, \"peak_ratio\": {:.2}, \"after_rss_mib\": {after:.0}, \"after_ratio\": {:.2}}}",
        of_file(peak),
        of_file(after)
    );
    Ok(())
}

/// Waits until the allocator has given back what was freed: plain deserialisation is to begin with as little
/// memory as opening did, and not with what that left to it. At most ten seconds.
fn given_back() {
    let start = Instant::now();
    let mut before = f64::MAX;
    loop {
        std::thread::sleep(Duration::from_millis(300));
        let now = memory("VmRSS:");
        if now >= before || start.elapsed() > Duration::from_secs(10) {
            break;
        }
        before = now;
    }
}

/// Rows of GDELT 2.0: those of the tests again and again, each with an id and a day of its own.
fn gdelt(rows: usize, mut to: &std::fs::File) -> anyhow::Result<()> {
    let given = include_str!("../../tests/data/gdelt/version-2.csv");
    let mut text = String::new();
    for (number, row) in given.lines().cycle().take(rows).enumerate() {
        let rest = row.splitn(3, '\t').nth(2).context("three columns")?;
        let day = 20_140_101 + number % 9 * 10_000 + number % 12 * 100 + number % 28;
        text += &format!("{}\t{day}\t{rest}\n", 700_000_000 + number);
    }
    Ok(to.write_all(text.as_bytes())?)
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1e3
}

/// A figure of the process, in MiB.
fn memory(name: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse::<f64>().unwrap_or(0.0) / 1024.0
}
