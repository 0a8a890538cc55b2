//! Writes `assets/licences.txt`: the licences of everything that ships with the program, as the About window
//! shows them. `cargo run --example licences` after dependencies changed; `tests/licences.rs` holds it current.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a tool of developers may fail loudly"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// A library that ships.
struct Library {
    name: String,
    version: String,
    licence: String,
    folder: PathBuf,
}

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = written(root, &libraries(root));
    fs::write(root.join("assets/licences.txt"), text).expect("written");
}

/// The libraries that the program is made of on any system: those that only build or test it do not ship.
fn libraries(root: &Path) -> Vec<Library> {
    let cargo = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO")).args(arguments).current_dir(root).output();
        let output = output.expect("cargo runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        output.stdout
    };
    // What tests and tools switch on does not count, which `cargo metadata` cannot tell apart.
    let tree = cargo(&[
        "tree", "--edges", "normal", "--target", "all", "--prefix", "none", "--locked", "--format",
        "{p}",
    ]);
    let tree = String::from_utf8(tree).expect("text");
    let ships: BTreeSet<(&str, &str)> = tree
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ');
            Some((words.next()?, words.next()?.strip_prefix('v')?))
        })
        .collect();
    let metadata = cargo(&["metadata", "--format-version", "1", "--locked"]);
    let metadata: Value = serde_json::from_slice(&metadata).expect("JSON");
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let packages = metadata["packages"].as_array().expect("a list");
    let mut libraries: Vec<Library> = packages
        .iter()
        .filter(|package| {
            let (name, version) = (word(&package["name"]), word(&package["version"]));
            package["source"].is_string() && ships.contains(&(name.as_str(), version.as_str()))
        })
        .map(|package| Library {
            name: word(&package["name"]),
            version: word(&package["version"]),
            licence: word(&package["license"]),
            folder: Path::new(&word(&package["manifest_path"]))
                .parent()
                .expect("a folder")
                .to_owned(),
        })
        .collect();
    libraries.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    libraries
}

/// Libraries of C within those that call them, and where they lie there: they have licences of their own.
const WITHIN: [(&str, &str); 2] =
    [("libmimalloc-sys", "c_src/mimalloc/v2"), ("tikv-jemalloc-sys", "jemalloc")];

/// The texts of the licence of a library: of MIT alone, where that is among those to choose from; and of what is
/// within it.
fn texts(library: &Library) -> Vec<String> {
    let mut files = files(&library.folder);
    let is_mit = |path: &PathBuf| path.to_string_lossy().to_uppercase().contains("MIT");
    if library.licence.contains("OR") && files.iter().any(is_mit) {
        files.retain(is_mit);
    }
    for (_, folder) in WITHIN.iter().filter(|(name, _)| *name == library.name) {
        let within = self::files(&library.folder.join(folder));
        assert!(!within.is_empty(), "the licence of {folder} in {}", library.name);
        files.extend(within);
    }
    files.iter().filter_map(|path| fs::read_to_string(path).ok()).map(|text| tidy(&text)).collect()
}

/// The files of licences in a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .expect("a folder")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
            path.is_file()
                && path.extension().is_none_or(|it| it != "rs")
                && ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"]
                    .iter()
                    .any(|it| name.starts_with(it))
        })
        .collect();
    files.sort();
    files
}

/// Without marks of the end of lines and blank ends, so that the same text is the same.
fn tidy(text: &str) -> String {
    let lines: Vec<&str> =
        text.trim_start_matches('\u{feff}').trim().lines().map(str::trim_end).collect();
    lines.join("\n").replace('\t', "    ")
}

fn written(root: &Path, libraries: &[Library]) -> String {
    let mut text = String::from("DATA, FONTS AND FLAGS\n\n");
    let mut own: Vec<PathBuf> = fs::read_dir(root.join("assets"))
        .expect("assets")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|it| it == "LICENSE"))
        .collect();
    own.sort();
    for path in own {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        text += &format!("{name}\n\n{}\n\n", tidy(&fs::read_to_string(&path).expect("readable")));
    }
    let fonts = fs::read_to_string(root.join("assets/fonts/OFL.txt")).expect("readable");
    text += &format!("Noto fonts\n\n{}\n\n", tidy(&fonts));
    text += "LIBRARIES\n\n";
    for library in libraries {
        text += &format!("{} {}: {}\n", library.name, library.version, library.licence);
    }
    text += "\nLICENCES OF LIBRARIES\n";
    let mut of_text: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for library in libraries {
        for own in texts(library) {
            let of = of_text.entry(own).or_default();
            if !of.contains(&library.name.as_str()) {
                of.push(&library.name);
            }
        }
    }
    let mut of_text: Vec<(String, Vec<&str>)> = of_text.into_iter().collect();
    of_text.sort_by(|(_, a), (_, b)| a.cmp(b));
    for (own, of) in of_text {
        text += &format!("\n{}\n\n{}\n", wrapped(&of.join(", ")), own);
    }
    text
}

/// A list in lines that fit a window.
fn wrapped(list: &str) -> String {
    let (mut lines, mut line) = (Vec::new(), String::new());
    for word in list.split(' ') {
        if line.len() + word.len() > 96 {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line += word;
    }
    lines.push(line);
    lines.join("\n")
}
