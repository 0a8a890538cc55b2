//! A short round of damage to everything that reads what others wrote, always the same. The long ones are
//! `cargo run --example fuzz`.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

#[path = "../examples/support/fuzz/mod.rs"]
mod fuzz;

use fuzz::targets::{TARGETS, find};
use fuzz::{Limit, round, try_once};

/// As many as take about a second a target where tests are built.
const EXECUTIONS: u64 = 450;

/// What long rounds found, and must never come back: the target, what it is, and the input.
fn found_before() -> Vec<(&'static str, &'static str, String)> {
    let event = |more: &str| {
        format!(r#"{{"events":[{{"id":"e","kind":"visit","title":"T","when":"2024",{more}}}]}}"#)
    };
    vec![
        // Each looked for the one that closes it behind hundreds of others.
        ("json", "quotes behind quotes", event(&format!("\"x\": {}", "\"CI".repeat(200_000)))),
        // Each of a thousand problems named the record.
        ("json", "an id of many letters", {
            let slips = "\"a\" 1, ".repeat(9_000);
            format!("{{\"events\": [{{\"id\": \"{}\", {slips} \"b\": 1}}]}}", "x".repeat(60_000))
        }),
        // Each of them looked for the end of a word behind all the others.
        ("json", "comments that open in comments", event(&"/*".repeat(300_000))),
        ("json", "the same between fields", format!("{{{}}}", "*/ /*".repeat(150_000))),
        ("lines", "the same in lines", format!("{{\"id\":\"e\"}}\n{{{}", "/*".repeat(300_000))),
        // Each row was followed to the end of the text, through cells that seemed to be closed.
        (
            "tables",
            "quotes that are closed lines later",
            "a,b\n".to_owned() + &"\r    \",\": \n,\n".repeat(50_000) + "\"c",
        ),
        // Each word of them was written to the disk by itself.
        ("settings", "many views", {
            let view =
                r#"{"name": "one", "query": "kind:visit", "time": {"from": "2024", "to": "2025"}}"#;
            format!(r#"{{"version": 1, "views": [{}]}}"#, vec![view; 4_000].join(","))
        }),
        // Each two letters were a field with its value.
        (
            "json",
            "quotes that are fields",
            event(&format!("\"x\": \"y{}", "\"a\"".repeat(260_000))),
        ),
        (
            "json",
            "the same beside the list",
            format!("{{\"events\": [{{\"id\": \"e\"}}], \"x\": \"y{}", "\"a\"".repeat(150_000)),
        ),
        // Each was an event with four problems.
        ("json", "objects with nothing in them", format!("[{}]", vec!["{}"; 100_000].join(","))),
        (
            "catalog",
            "the same, as the window has them",
            format!("[{}]", vec!["{}"; 72_000].join(",")),
        ),
        // An object that is not closed is an event of four letters.
        ("json", "objects that are not closed", event(&"\"a\"{".repeat(33_000))),
        ("json", "brackets of both kinds that are not closed", "[{\"a\"".repeat(39_000)),
        // Its parts were listed as those of a date in words, and then once more.
        ("typed", "a set of thousands of years", format!("[3667{}]", ",3667".repeat(32_956))),
        // It stood beside the cell of every row.
        (
            "tables",
            "a column with a name of many letters",
            format!("date,title,{}\n{}", "[:".repeat(15_000), "2025,A,x\n".repeat(2_000)),
        ),
        // They came in the order of a hash.
        (
            "tables",
            "organisations of one cell",
            "date,title,parties\n".to_owned() + &"2025,A,One; Two; Mali\n".repeat(9),
        ),
    ]
}

#[test]
fn nothing_that_is_read_does_harm() {
    let run = || {
        // Memory is counted by thread: all cores in one.
        let pool = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread();
        pool.build_global().expect("the first of this program");
        let mut wrong = Vec::new();
        for (target, what, input) in found_before() {
            let tried = || try_once(find(target).expect(target), input.as_bytes()).wrong;
            // Twice: the machine may be busy with something else.
            let told = tried().and_then(|_| tried());
            wrong.extend(told.map(|wrong| format!("{target}, {what}: {wrong}")));
        }
        for target in TARGETS {
            let report = round(target, 2_026, Limit::Executions(EXECUTIONS), &mut |_| ());
            assert_eq!(report.executions, EXECUTIONS);
            assert!(report.answers > 3, "{}: {} kinds of answers", target.name, report.answers);
            for finding in report.findings {
                let input = String::from_utf8_lossy(&finding.input).into_owned();
                let start: String = input.chars().take(400).collect();
                wrong.push(format!("{}: {}\n{start}", target.name, finding.what));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    };
    // As small a stack as the thread has that reads files.
    let thread = std::thread::Builder::new().name("fuzz".to_owned()).spawn(run);
    thread.expect("a thread").join().expect("nothing is wrong");
}
