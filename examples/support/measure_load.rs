//! `measure load`: how long a file takes to open, beside plain deserialisation of the same bytes.

use std::path::{Path, PathBuf};
use std::time::Instant;

use attache::app::prepare_files;
use attache::files::Unwatched;
use attache::load::Mappings;
use attache::model::Dataset;

/// Opens a file as the window does, with all indexes, then deserialises the same bytes.
pub fn load(path: &Path) -> anyhow::Result<()> {
    let paths = vec![PathBuf::from(path)];
    let bytes = std::fs::metadata(path)?.len();
    let start = Instant::now();
    let prepared = prepare_files(&paths, &Mappings::new(), &Unwatched)
        .map_err(|problem| anyhow::anyhow!("{problem}"))?;
    let problems = prepared.problems.len();
    let catalog_ms = start.elapsed().as_secs_f64() * 1e3;
    let rss1 = memory("VmRSS:");
    let catalog = &prepared.catalog;
    rayon::join(
        || {
            catalog.index_words();
        },
        || {
            let _ = catalog.columns();
            catalog.list_by_party();
            catalog.prepare_dossiers();
        },
    );
    let open_ms = start.elapsed().as_secs_f64() * 1e3;
    let peak = memory("VmHWM:");
    let after = memory("VmRSS:");
    drop(prepared);
    let text = std::fs::read(path)?;
    let start = Instant::now();
    let plain: Dataset = serde_json::from_slice(&text)?;
    let baseline_ms = start.elapsed().as_secs_f64() * 1e3;
    println!(
        "{{\"bytes\": {bytes}, \"events\": {}, \"problems\": {problems}, \"baseline_ms\": {baseline_ms:.0}, \"catalog_ms\": {catalog_ms:.0}, \"open_ms\": {open_ms:.0}, \"ratio\": {:.2}, \"peak_rss_mib\": {:.0}, \"rss1\": {rss1:.0}, \"after_rss_mib\": {:.0}, \"peak_ratio\": {:.2}, \"after_ratio\": {:.2}}}",
        plain.events.len(),
        open_ms / baseline_ms,
        peak,
        after,
        peak * 1_048_576.0 / bytes as f64,
        after * 1_048_576.0 / bytes as f64
    );
    Ok(())
}

/// A figure of the process, in MiB.
fn memory(name: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse::<f64>().unwrap_or(0.0) / 1024.0
}
