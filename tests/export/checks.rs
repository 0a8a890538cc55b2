//! Checks of what is written, by other programs where they are there.

use std::process::Command;

use crate::program::told;

/// Whether a tool that a check needs is there. Without one the check cannot run, which is said; where the
/// machine is one that has been set up for tests, it fails.
pub fn has(tool: &str, arguments: &[&str]) -> bool {
    let run = Command::new(tool).args(arguments).output();
    let there = run.is_ok_and(|output| output.status.success());
    if !there {
        assert!(std::env::var_os("CI").is_none(), "{tool} is missing: scripts/setup --tests");
        eprintln!("NOT CHECKED: {tool} is missing; `scripts/setup --tests` installs it");
    }
    there
}

/// Runs a tool on a file, and gives what it says.
pub fn run(tool: &str, arguments: &[&str]) -> String {
    let output = Command::new(tool).args(arguments).output().expect("it starts");
    assert!(output.status.success(), "{tool} {arguments:?}: {}", told(&output));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A PDF that others read: sound, and with each of some words in its text.
pub fn check_pdf(path: &str, pages: std::ops::RangeInclusive<usize>, words: &[&str]) {
    if has("qpdf", &["--version"]) {
        run("qpdf", &["--check", path]);
        let count: usize = run("qpdf", &["--show-npages", path]).trim().parse().expect("a number");
        assert!(pages.contains(&count), "{path}: {count} pages");
    }
    if has("pdftotext", &["-v"]) {
        let text = run("pdftotext", &["-layout", path, "-"]);
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let text = plain(&text);
        for word in words {
            assert!(text.contains(&plain(word)), "{path} lacks “{word}”: {text}");
        }
    }
}

/// XML that is well formed, and with no part from elsewhere.
pub fn check_svg(svg: &str) {
    let mut reader = quick_xml::Reader::from_str(svg);
    loop {
        match reader.read_event() {
            Ok(quick_xml::events::Event::Eof) => break,
            Ok(_) => {}
            Err(error) => panic!("{error} at {}", reader.error_position()),
        }
    }
    let names = svg.replace("http://www.w3.org/2000/svg", "");
    assert!(!names.contains("href=\"http"), "nothing is fetched");
}
