//! The list of licences that the About window shows names every library that the program is made of.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

#[test]
fn the_licences_of_all_that_ships_are_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(root.join("assets/licences.txt")).expect("the list");
    let written: BTreeSet<String> = text
        .split("\nLIBRARIES\n")
        .nth(1)
        .and_then(|rest| rest.split("\nLICENCES OF LIBRARIES\n").next())
        .expect("the part on libraries")
        .lines()
        .filter_map(|line| Some(line.split_once(": ")?.0.to_owned()))
        .collect();
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--edges", "normal", "--target", "all", "--prefix", "none", "--locked"])
        .args(["--format", "{p}"])
        .current_dir(root)
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let ships: BTreeSet<String> = String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ');
            let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
            (name != "attache").then(|| format!("{name} {version}"))
        })
        .collect();
    assert!(ships.len() > 200, "{} libraries were found", ships.len());
    let (lacking, left): (Vec<_>, Vec<_>) =
        (ships.difference(&written).collect(), written.difference(&ships).collect());
    assert!(
        lacking.is_empty() && left.is_empty(),
        "run `cargo run --example licences`: lacks {lacking:?}, has too many {left:?}"
    );
    // The words of a licence are there for each that lets one choose MIT.
    assert!(text.contains("Permission is hereby granted, free of charge"));
    assert!(text.contains("SIL OPEN FONT LICENSE Version 1.1"));
}
