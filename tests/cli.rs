//! The program from the command line: exit codes, figures, files that cannot be read.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod program;

use std::path::Path;

use program::attache;

fn code(arguments: &[&str]) -> i32 {
    attache(arguments).status.code().expect("it ends by itself")
}

fn errors(arguments: &[&str]) -> String {
    String::from_utf8_lossy(&attache(arguments).stderr).into_owned()
}

#[test]
fn check_answers_0_for_clean_1_for_problems_2_for_unreadable() {
    for sample in ["minimal", "sahel", "us-visits"] {
        assert_eq!(code(&["check", &format!("sample-data/{sample}.json")]), 0, "{sample}");
    }
    assert_eq!(code(&["check", "sample-data/with-problems.json"]), 1);
    assert_eq!(code(&["check", "no-such-file.json"]), 2);
    assert_eq!(code(&["check", "sample-data"]), 2, "a folder");
    assert_eq!(code(&["check", "sample-data/sahel.json", "no-such-file.json"]), 2, "the worst");
}

#[test]
fn check_names_line_and_column_and_says_what_to_do() {
    let output = attache(&["check", "sample-data/with-problems.json"]);
    let words = String::from_utf8_lossy(&output.stdout);
    assert!(
        words.contains("sample-data/with-problems.json:2:13: warning[unknown-version]"),
        "{words}"
    );
    assert!(words.contains("hint: "));
    assert!(words.lines().last().is_some_and(|line| line.contains("29 events")), "{words}");
}

#[test]
fn check_tells_programs_the_same_as_people() {
    let json = |files: &[&str]| {
        let output = attache(&[&["check", "--format", "json"], files].concat());
        let found: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        (output.status.code(), found)
    };
    let with_problems = "sample-data/with-problems.json";
    let (code, found) = json(&["sample-data/minimal.json", with_problems, "no-such-file.json"]);
    assert_eq!(code, Some(2), "the worst");
    let files = found["files"].as_array().expect("a list");
    let keys = |object: &serde_json::Value| -> Vec<String> {
        object.as_object().expect("an object").keys().cloned().collect()
    };
    let names = ["file", "readable", "events", "errors", "warnings", "notes", "problems"];
    assert_eq!(keys(&files[0]), names);
    assert_eq!((&files[0]["events"], &files[0]["problems"]), (&4.into(), &serde_json::json!([])));
    assert_eq!(
        (&files[2]["readable"], &files[2]["problems"][0]["code"]),
        (&false.into(), &"not-found".into())
    );
    let problems = files[1]["problems"].as_array().expect("a list");
    let names = [
        "severity", "code", "file", "line", "column", "path", "record", "message", "hint",
        "excerpt",
    ];
    let output = attache(&["check", with_problems]);
    let words = String::from_utf8_lossy(&output.stdout);
    for problem in problems {
        assert_eq!(keys(problem), names);
        let text = |key: &str| problem[key].as_str().unwrap_or_default();
        let head = match problem["line"].as_u64() {
            Some(line) => format!("{}:{line}:{}", text("file"), problem["column"]),
            None => text("file").to_owned(),
        };
        let head = format!("{head}: {}[{}]: {}", text("severity"), text("code"), text("message"));
        assert!(words.contains(&head), "{head}");
        assert!(words.contains(text("hint")) && words.contains(text("excerpt")));
    }
    let of = |severity: &str| problems.iter().filter(|it| it["severity"] == severity).count();
    let counts = ["error", "warning", "note"].map(of);
    assert_eq!(
        counts.map(|count| count as u64),
        ["errors", "warnings", "notes"].map(|key| files[1][key].as_u64().expect("a number"))
    );
    assert_eq!(
        words.matches("\n  hint: ").count(),
        problems.iter().filter(|it| it["hint"] != "").count()
    );
    assert_eq!(json(&["sample-data/sahel.json"]).0, Some(0));
    assert_eq!(json(&[with_problems]).0, Some(1));
}

/// A mapping is guessed, written, and tried; what does not suit is said.
#[test]
fn map_writes_a_mapping_that_can_be_tried() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("map.json");
    let path = path.to_str().expect("a name");
    let output = attache(&["map", "tests/data/tables/comma.csv", "-o", path]);
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert!(told.contains("Event Date: date (sure: its name says so"), "{told}");
    assert!(told.contains("dates: “27/02/2025” in line 4 can only be day first"), "{told}");
    assert!(told.contains("4 rows, 4 events, 1 undated"), "{told}");
    let written = std::fs::read_to_string(path).expect("written");
    assert!(written.contains("\"attache_map\": 1"), "{written}");
    let tried = attache(&["map", "tests/data/tables/comma.csv", "--with", path]);
    assert_eq!(String::from_utf8_lossy(&tried.stdout), written, "it is a mapping of itself");
    let converted = attache(&[
        "convert",
        "tests/data/tables/comma.csv",
        "--map",
        path,
        "-o",
        "-",
        "--format",
        "json",
    ]);
    let file: serde_json::Value = serde_json::from_slice(&converted.stdout).expect("an event file");
    assert_eq!(file["events"].as_array().map(Vec::len), Some(4));
    let wrong = errors(&[
        "convert",
        "tests/data/tables/comma.csv",
        "--map",
        "Cargo.toml",
        "-o",
        "/dev/null/x.json",
    ]);
    assert!(wrong.contains("Cargo.toml: "), "{wrong}");
    let wrong = errors(&["map", "tests/data/tables/serial.csv", "--with", path]);
    assert!(wrong.contains("The table has no column “Ref”."), "{wrong}");
    let none = errors(&["map", "sample-data/minimal.json"]);
    assert!(!none.is_empty(), "no table");
}

/// Rows that are left out are notes, which are no problems.
#[test]
fn check_reads_tables_of_gdelt() {
    let output = attache(&["check", "tests/data/gdelt/version-1.csv"]);
    let words = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{words}");
    assert!(words.contains("version-1.csv:1:36: note[no-country]"), "{words}");
    assert!(words.lines().last().is_some_and(|line| line.contains("14 events")), "{words}");
}

#[test]
fn a_query_that_cannot_be_read_is_told_before_a_window_opens() {
    let words = errors(&["--query", "colour:red", "sample-data/sahel.json"]);
    assert!(words.contains("No field is called “colour”"), "{words}");
    let words = errors(&["--group-by", "moon", "sample-data/sahel.json"]);
    assert!(words.contains("country, pair, kind"), "{words}");
}

#[test]
fn a_folder_and_a_missing_file_are_told_apart() {
    let folder = errors(&["check", "sample-data"]);
    let missing = errors(&["check", "no-such-file.json"]);
    assert!(folder.contains("This is a folder"), "{folder}");
    assert!(missing.contains("There is no file of this name"), "{missing}");
}

#[test]
#[cfg(unix)]
fn a_file_without_permission_says_so() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("closed.json");
    std::fs::write(&path, "{}").expect("writes");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).expect("closes");
    let problem = if std::fs::File::open(&path).is_err() {
        errors(&["check", &path.display().to_string()])
    } else {
        // Root may read everything: the words are tested without the file system.
        let error = std::io::Error::from(std::io::ErrorKind::PermissionDenied);
        attache::load::describe_io(&error, &path.display().to_string(), false).to_string()
    };
    assert!(problem.contains("does not let this program read"), "{problem}");
}

#[test]
fn render_draws_the_same_picture_twice() {
    let folder = tempfile::tempdir().expect("a folder");
    let draw = |name: &str, more: &[&str]| {
        let path = folder.path().join(name);
        let output = path.display().to_string();
        let mut arguments = vec!["render", "sample-data/sahel.json", "-o", &output];
        arguments.extend(more);
        let done = attache(&arguments);
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        std::fs::read(path).expect("it was written")
    };
    let svg = draw("a.svg", &["--from", "2023-10", "--to", "2026-06"]);
    assert_eq!(svg, draw("b.svg", &["--from", "2023-10", "--to", "2026-06"]));
    let words = String::from_utf8(svg).expect("text");
    assert!(words.contains("Mauritania") && words.contains("1st session, Bamako"));
    let png = draw("a.png", &["--size", "800x500", "--scale", "1"]);
    let size =
        |from: usize| u32::from_be_bytes([png[from], png[from + 1], png[from + 2], png[from + 3]]);
    assert_eq!((size(16), size(20)), (800, 500), "width and height in the PNG's head");
    assert_eq!(png, draw("b.png", &["--size", "800x500", "--scale", "1"]));
}

#[test]
fn render_refuses_what_it_cannot_do_and_leaves_nothing_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = folder.path().join("figure.bmp").display().to_string();
    assert!(
        errors(&["render", "sample-data/sahel.json", "-o", &output]).contains(".svg, .png or .pdf")
    );
    let output = folder.path().join("figure.svg").display().to_string();
    let wrong = ["render", "sample-data/sahel.json", "-o", &output, "--from", "2025-02-30"];
    assert!(errors(&wrong).contains("28 days"), "{}", errors(&wrong));
    assert_eq!(code(&["render", "no-such-file.json", "-o", &output]), 2);
    let nowhere = errors(&["render", "sample-data/sahel.json", "-o", "/no/such/folder/figure.svg"]);
    assert!(nowhere.contains("cannot be written"), "{nowhere}");
    let left = std::fs::read_dir(folder.path()).expect("readable").count();
    assert_eq!(left, 0);
}

#[test]
fn without_a_display_the_window_points_to_render() {
    if !cfg!(target_os = "linux") {
        return;
    }
    let words = errors(&["sample-data/sahel.json"]);
    assert!(words.contains("attache render FILE -o timeline.png"), "{words}");
    assert!(!words.contains("panicked"), "{words}");
}

#[test]
fn help_and_version_answer() {
    let help = attache(&["--help"]);
    let words = String::from_utf8_lossy(&help.stdout);
    assert!(words.contains("check") && words.contains("render") && words.contains("--renderer"));
    let version = attache(&["--version"]);
    assert!(String::from_utf8_lossy(&version.stdout).contains(env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_samples_that_ship_are_there() {
    for name in ["minimal", "sahel", "us-visits", "with-problems"] {
        assert!(
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("sample-data/{name}.json")).exists()
        );
    }
}

#[test]
fn every_face_is_rendered_as_figure_and_as_data() {
    let folder = tempfile::tempdir().expect("a folder");
    for view in ["graph", "matrix", "map", "activity", "compare", "measures"] {
        for ending in ["svg", "png", "csv"] {
            let path = folder.path().join(format!("{view}.{ending}"));
            let output = path.to_str().expect("plain");
            let arguments = ["render", "sample-data/sahel.json", "-o", output, "--view", view];
            assert_eq!(code(&arguments), 0, "{view}.{ending}: {}", errors(&arguments));
            assert!(std::fs::metadata(&path).expect("written").len() > 100);
        }
    }
    let path = folder.path().join("ties.csv");
    let output = path.to_str().expect("plain");
    let render = ["render", "sample-data/sahel.json", "-o", output];
    assert_eq!(
        code(&[&render[..], &["--view", "graph", "--from", "2025", "--to", "2025"]].concat()),
        0
    );
    let of_2025 = std::fs::read_to_string(&path).expect("written");
    assert_ne!(code(&[&render[..], &["--view", "graph"]].concat()), 0, "it is there already");
    assert_eq!(code(&[&render[..], &["--view", "graph", "--force"]].concat()), 0);
    let of_all = std::fs::read_to_string(&path).expect("written");
    assert!(of_2025.lines().count() < of_all.lines().count());
    assert!(of_all.contains("MLI,Mali,MAR,Morocco,17,6,3,visit,"), "{of_all}");
    assert_ne!(code(&[&render[..], &["--force"]].concat()), 0, "the timeline is no table");
}

#[test]
fn a_card_is_rendered_for_paper_and_never_over_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let draw = |select: &str, output: &str, more: &[&str]| {
        let card = ["render", "sample-data/sahel.json", "--view", "card", "--select", select];
        attache(&[&card[..], &["-o", output], more].concat())
    };
    let subjects =
        ["mar-mli-jmc-1", "MAR", "MAR,MLI", "mar-mli-jmc", "mouhib", "far", "bamako", "apa-en"];
    for select in subjects {
        let mut written = Vec::new();
        for name in ["one.svg", "two.svg", "one.png", "two.png", "one.md", "two.md"] {
            let output = path(&format!("{select}-{name}"));
            let done = draw(select, &output, &["--scale", "1"]);
            assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
            written.push(std::fs::read(&output).expect("written"));
        }
        for pair in written.chunks(2) {
            assert_eq!(pair[0], pair[1], "{select}: the same bytes each time");
        }
        let words = String::from_utf8_lossy(&written[0]);
        assert!(words.contains("sahel.json") && words.contains("24 November 2026"), "{select}");
        assert!(words.contains("https://apanews.net/rabat-bamako"), "{select} has its sources");
    }
    let output = path("mouhib-one.svg");
    let before = std::fs::read(&output).expect("written");
    let again = draw("MAR", &output, &[]);
    assert!(!again.status.success());
    assert!(String::from_utf8_lossy(&again.stderr).contains("--force writes over it"));
    assert_eq!(before, std::fs::read(&output).expect("still there"));
    assert!(draw("MAR", &output, &["--force"]).status.success());
    assert_ne!(before, std::fs::read(&output).expect("written"));
    let narrow = path("narrow.svg");
    assert!(draw("MAR", &narrow, &["--width", "320"]).status.success());
    assert!(std::fs::read_to_string(&narrow).expect("written").contains("width=\"320\""));
    let french = path("french.md");
    assert!(draw("mar-mli-jmc-1", &french, &["--language", "fr"]).status.success());
    let french = std::fs::read_to_string(&french).expect("written");
    assert!(french.contains("1re réunion de la commission militaire mixte"), "{french}");
    for (select, output, more, words) in [
        ("no-such-id", path("x.svg"), &[][..], "has this id"),
        ("MAR", path("x.csv"), &[], "a card has no table"),
        ("MAR", path("x.svg"), &["--width", "10"], "--width"),
        ("MAR,MAR", path("x.svg"), &[], "has this id"),
    ] {
        let done = draw(select, &output, more);
        assert!(!done.status.success() && !Path::new(&output).exists(), "{select} {output}");
        let told = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(told.contains(words), "{told}");
    }
    let render = ["render", "sample-data/sahel.json", "-o", &path("x.svg")];
    assert!(errors(&[&render[..], &["--view", "card"]].concat()).contains("--select"));
    assert!(errors(&[&render[..], &["--select", "MAR"]].concat()).contains("--view card"));
}
