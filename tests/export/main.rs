//! `attache export` and `attache render`: what leaves the program can be read by others, holds what the filter
//! shows, and says so.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod briefs;
mod checks;
mod data;
mod docx;
mod figures;
mod places;
#[path = "../program/mod.rs"]
mod program;

use std::fs;
use std::path::Path;

use attache::load::{self, Loaded};
use attache::query::Catalog;
use program::attache;

const SAHEL: &str = "sample-data/sahel.json";

fn read(bytes: &[u8], name: &str) -> Loaded {
    load::read(bytes, name, &|_| true).unwrap_or_else(|error| panic!("{error}"))
}

fn sample(path: &str) -> Catalog {
    let bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("there");
    Catalog::new(read(&bytes, path).dataset)
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

fn path(folder: &tempfile::TempDir, name: &str) -> String {
    folder.path().join(name).display().to_string()
}

/// Same input, same bytes, over what was written before.
fn writes_the_same_again(arguments: &[&str], outputs: &[String]) {
    let bytes = || outputs.iter().map(|it| fs::read(it).expect("written")).collect::<Vec<_>>();
    let before = bytes();
    assert!(attache(&[arguments, &["--force"]].concat()).status.success());
    assert!(before == bytes(), "{arguments:?}");
}
