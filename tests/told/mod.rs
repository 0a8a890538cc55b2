//! What was read of a file, as lines for snapshots.

#![allow(dead_code, reason = "not every test needs all of it")]

use std::fmt::Write as _;

use attache::load::Problem;
use serde_json::Value;

/// A line for each entry of lists.
pub fn tell_entries(all: &mut String, lists: &[Value]) {
    for entry in lists.iter().filter_map(Value::as_array).flatten() {
        writeln!(all, "{entry}").expect("a text");
    }
}

/// What was said, without the rows it shows.
pub fn tell_problems(all: &mut String, problems: &[Problem]) {
    for problem in problems {
        let problem = Problem { excerpt: None, ..problem.clone() };
        writeln!(all, "{problem}").expect("a text");
    }
}
