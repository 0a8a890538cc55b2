//! The house holds: which layer may use which, and that every file says what it owns.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// Each layer with the layers it may use. An arrow that is not listed here fails the test.
const ALLOWED: &[(&str, &[&str])] = &[
    ("memory", &[]),
    ("words", &[]),
    ("time", &["words"]),
    ("model", &["words", "time"]),
    ("load", &["words", "time", "model"]),
    ("query", &["words", "time", "model"]),
    ("state", &["words", "time", "model", "query"]),
    ("theme", &["words", "model"]),
    ("scene", &["words", "time", "model", "query", "state", "theme"]),
    ("paint", &["words", "scene", "theme"]),
    ("files", &["words", "model", "load"]),
    ("ui", &["words", "time", "model", "load", "query", "state", "theme", "scene", "paint"]),
    ("export", &["words", "time", "model", "query", "state", "theme", "scene", "paint"]),
    (
        "app",
        &[
            "words", "time", "model", "load", "query", "state", "theme", "scene", "paint", "ui",
            "export", "files",
        ],
    ),
    (
        "cli",
        &["words", "time", "model", "load", "query", "state", "scene", "export", "files", "app"],
    ),
];

/// Layers that know nothing of egui; `theme` and `paint` know its painter, not its widgets.
const WITHOUT_EGUI: &[&str] =
    &["words", "time", "model", "load", "query", "state", "scene", "files"];

/// Layers that never read or write files, start threads or look at a clock.
const PURE: &[&str] = &[
    "words", "time", "model", "load", "query", "state", "theme", "scene", "paint", "ui", "export",
];

fn source_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            source_files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

fn files_under(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    source_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
    found.sort();
    assert!(!found.is_empty(), "no files under {folder}");
    found
}

/// The layer a file of `src` belongs to; `None` for `lib.rs` and `main.rs`.
fn layer(path: &Path) -> Option<String> {
    let inside = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).ok()?;
    let first = inside.components().next()?.as_os_str().to_str()?;
    let name = first.strip_suffix(".rs").unwrap_or(first);
    (name != "lib" && name != "main").then(|| name.to_owned())
}

/// The layers that a text uses by `crate::…`, tests and all.
fn uses(text: &str) -> Vec<String> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let mut used = Vec::new();
    for line in code {
        for (place, _) in line.match_indices("crate::") {
            let rest = &line[place + "crate::".len()..];
            let names: Vec<&str> = match rest.strip_prefix('{') {
                Some(group) => group.split(',').collect(),
                None => vec![rest],
            };
            for name in names {
                let name: String = name
                    .trim()
                    .chars()
                    .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
                    .collect();
                used.push(name);
            }
        }
    }
    used
}

#[test]
fn imports_follow_the_allow_list() {
    let mut wrong = Vec::new();
    for path in files_under("src") {
        let Some(layer) = layer(&path) else { continue };
        let (_, allowed) = ALLOWED
            .iter()
            .find(|(name, _)| *name == layer)
            .unwrap_or_else(|| panic!("{layer} is not in the allow-list"));
        let text = fs::read_to_string(&path).expect("readable");
        for used in uses(&text) {
            let known = ALLOWED.iter().any(|(name, _)| *name == used);
            if known && used != layer && !allowed.contains(&used.as_str()) {
                wrong.push(format!("{}: {layer} uses {used}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_allow_list_has_no_circle() {
    fn reaches(from: &str, to: &str) -> bool {
        let (_, uses) = ALLOWED.iter().find(|(name, _)| *name == from).expect("listed");
        uses.iter().any(|next| *next == to || reaches(next, to))
    }
    for (layer, _) in ALLOWED {
        assert!(!reaches(layer, layer), "{layer} uses itself by way of others");
    }
}

#[test]
fn every_file_opens_with_what_it_owns() {
    for folder in ["src", "tests", "examples"] {
        for path in files_under(folder) {
            let text = fs::read_to_string(&path).expect("readable");
            assert!(text.starts_with("//! "), "{} does not open with //!", path.display());
        }
    }
}

#[test]
fn the_core_knows_nothing_of_egui() {
    for path in files_under("src") {
        let Some(layer) = layer(&path) else { continue };
        let text = fs::read_to_string(&path).expect("readable");
        let code: Vec<&str> =
            text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        let code = code.join("\n");
        if WITHOUT_EGUI.contains(&layer.as_str()) {
            assert!(!code.contains("egui"), "{} knows egui", path.display());
        }
        if PURE.contains(&layer.as_str()) {
            for effect in ["std::fs", "std::thread", "std::net", "SystemTime", "Instant::now"] {
                assert!(!code.contains(effect), "{} uses {effect}", path.display());
            }
        }
    }
}

/// Sizes of type that a line writes as a number, and not by its name in `theme::size`.
fn written_sizes(line: &str) -> usize {
    let begins_with_digit =
        |rest: &str| rest.trim_start().starts_with(|it: char| it.is_ascii_digit());
    let after_weight = line.match_indices("Weight::").filter(|(place, _)| {
        let rest = line[place + "Weight::".len()..].trim_start_matches(char::is_alphanumeric);
        let rest = rest.strip_prefix(", ").unwrap_or_default();
        begins_with_digit(rest)
    });
    let in_style = line
        .match_indices("TextStyle { size: ")
        .filter(|(place, found)| begins_with_digit(&line[place + found.len()..]));
    after_weight.count() + in_style.count()
}

/// Distances, radii, widths of lines and heights of controls that a text writes as a number, with its line.
fn written_distances(text: &str) -> Vec<(usize, &str)> {
    const TAKE_DISTANCES: [&str; 18] = [
        "add_space(",
        "item_spacing = ",
        "item_spacing.x = ",
        "item_spacing.y = ",
        "button_padding = ",
        "button_padding.x = ",
        "button_padding.y = ",
        "interact_size.y = ",
        "inner_margin(",
        ".margin(",
        ".spacing(",
        "corner_radius(",
        "Stroke::new(",
        "Line::solid(",
        "Line::dashed(",
        "Line::dotted(",
        ".min_size(",
        "MarginF32 {",
    ];
    let mut found = Vec::new();
    for start in TAKE_DISTANCES {
        for (place, _) in text.match_indices(start) {
            let rest = &text[place + start.len()..];
            // A stroke takes its colour after its width, which may be a number of its own.
            let taken = match start {
                _ if start.starts_with("Line::") || start.starts_with("Stroke::") => {
                    rest.split(',').next()
                }
                _ if start.ends_with("= ") => rest.split(';').next(),
                "MarginF32 {" => rest.split('}').next(),
                _ => Some(&rest[..closing(rest)]),
            };
            let taken = taken.unwrap_or_default();
            if numbers(taken).any(|number| number > 2.0) || is_number(taken) {
                let line = text[..place].matches('\n').count() + 1;
                found.push((line, text.lines().nth(line - 1).unwrap_or_default().trim()));
            }
        }
    }
    found
}

/// Bytes until the bracket that closes what was open before this text.
fn closing(text: &str) -> usize {
    let mut open = 1;
    text.find(|letter| {
        open += match letter {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        open == 0
    })
    .unwrap_or(text.len())
}

/// Whether a text is a number other than nothing.
fn is_number(text: &str) -> bool {
    text.trim().parse::<f32>().is_ok_and(|number| number != 0.0)
}

/// Numbers that stand in a text by themselves, so not those within names.
fn numbers(text: &str) -> impl Iterator<Item = f32> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '.' && letter != '_')
        .filter_map(|word| word.trim_end_matches("_f32").parse().ok())
}

#[test]
fn distances_are_written_in_the_theme_alone() {
    for wrong in [
        "ui.add_space(6.0);",
        "ui.add_space(1.0);",
        "let edge = Stroke::new(1.5, palette.line);",
        "canvas.line(from, to, Line::dashed(1.0, palette.line));",
        "style.spacing.item_spacing = vec2(space::S, 3.0);",
        "Button::new(words).min_size(vec2(0.0, 26.0))",
        "MarginF32 { left: space::L, right: 16.0, top: 0.0, bottom: 0.0 }",
        "frame.inner_margin(12)",
    ] {
        assert_eq!(written_distances(wrong).len(), 1, "{wrong}");
    }
    for right in [
        "ui.add_space(space::S);",
        "ui.add_space((room - 2.0 * space::XL).max(0.0));",
        "Stroke::new(line::FINE, Color32::from_black_alpha(90))",
        "Button::new(words).min_size(vec2(0.0, height::BUTTON)).corner_radius(0)",
    ] {
        assert!(written_distances(right).is_empty(), "{right}");
    }
    let mut wrong = Vec::new();
    for path in ["src/ui", "src/paint"].into_iter().flat_map(files_under) {
        let text = fs::read_to_string(&path).expect("readable");
        for (line, words) in written_distances(&text) {
            wrong.push(format!("{}:{line}: {words}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "distances outside of the theme:\n{}", wrong.join("\n"));
}

/// Constants of the window that say how something moves or is estimated, and not how large it looks.
const MOVES: [&str; 6] = ["AROUND", "SCALE", "SCROLL_STEP", "ZOOM_POINTS", "KEY_STEP", "SIDEWAYS"];

/// Where the corners of what is drawn stand as numbers: signs and the shapes of marks.
const SHAPES: [&str; 2] = ["src/paint/signs.rs", "src/paint/marks.rs"];

/// Points of more than two that a text of the program writes as a number, with their lines: not what something is
/// multiplied with or divided by, times and other numbers of 64 bits, or what only moves.
fn written_points(text: &str) -> Vec<(usize, &str)> {
    let is_code = |line: &str| {
        let names_move = MOVES
            .iter()
            .any(|name| line.trim_start_matches("pub(super) ").contains(&format!("const {name}:")));
        !line.starts_with("//") && !line.contains("f64") && !names_move
    };
    let program = text.split("#[cfg(test)]").next().unwrap_or_default();
    let written = |line: &str| {
        let code = line.split(" // ").next().unwrap_or_default();
        let mut quoted = false;
        let outside: String = code
            .chars()
            .map(|letter| {
                quoted ^= letter == '"';
                if quoted { ' ' } else { letter }
            })
            .collect();
        let words: Vec<&str> = outside.split_whitespace().collect();
        let is_factor = |place: usize| {
            let beside = [place.checked_sub(1), Some(place + 1)];
            beside.into_iter().flatten().any(|at| matches!(words.get(at), Some(&("*" | "/"))))
        };
        words.iter().enumerate().any(|(place, word)| {
            let mut in_points = word
                .split(|letter: char| !letter.is_alphanumeric() && letter != '.' && letter != '_')
                .filter(|number| number.contains('.'))
                .filter_map(|number| number.replace('_', "").parse::<f32>().ok());
            !is_factor(place) && in_points.any(|number| number > 2.0)
        })
    };
    (1..)
        .zip(program.lines().map(str::trim))
        .filter(|(_, line)| is_code(line) && written(line))
        .collect()
}

#[test]
fn points_are_written_in_the_theme_alone() {
    for wrong in [
        "const WIDTH: f32 = 560.0;",
        "let at = pos2(rect.left() + 8.0, y);",
        "let ground = vec2(2.5, 0.0);",
        "ui.set_width(330.0);",
        "radius: 4.8,",
    ] {
        assert_eq!(written_points(wrong).len(), 1, "{wrong}");
    }
    for right in [
        "let at = pos2(rect.left() + space::S, y);",
        "ScrollArea::vertical().max_height(3.0 * height::ROW)",
        "let share = share * 100.0;",
        "pub(super) const SCROLL_STEP: f32 = 60.0;",
        "let rate: f64 = 10.0;",
        "// 12.0 points of old",
        "say(\"12.5\")",
        "let half = vec2(0.5, 2.0);",
    ] {
        assert!(written_points(right).is_empty(), "{right}");
    }
    let mut wrong = Vec::new();
    for path in ["src/ui", "src/paint"].into_iter().flat_map(files_under) {
        let is_test = path.file_name().is_some_and(|name| name == "tests.rs");
        if is_test || SHAPES.iter().any(|shapes| path.ends_with(shapes)) {
            continue;
        }
        let text = fs::read_to_string(&path).expect("readable");
        for (line, words) in written_points(&text) {
            wrong.push(format!("{}:{line}: {words}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "points outside of the theme:\n{}", wrong.join("\n"));
}

/// Strengths of a colour that a line writes as a number.
fn written_strengths(line: &str) -> usize {
    ["gamma_multiply(", "lerp_to_gamma(", "linear_multiply(", "faint("]
        .into_iter()
        .flat_map(|call| line.match_indices(call).map(move |(place, _)| place + call.len()))
        .filter_map(|begin| line.get(begin..))
        .filter(|rest| numbers(&rest[..closing(rest)]).any(|number| number < 1.0))
        .count()
}

#[test]
fn strengths_of_colours_are_written_in_the_theme_alone() {
    assert_eq!(written_strengths("palette.ground.gamma_multiply(0.7)"), 1);
    assert_eq!(written_strengths("faint(colour, if lit { 1.0 } else { 0.85 })"), 1);
    assert_eq!(written_strengths("faint(colour, strength::QUIET)"), 0);
    assert_eq!(written_strengths("colour.gamma_multiply(share)"), 0);
    let mut wrong = Vec::new();
    for path in ["src/ui", "src/paint", "src/scene", "src/export"].into_iter().flat_map(files_under)
    {
        let text = fs::read_to_string(&path).expect("readable");
        for (number, line) in
            (1..).zip(text.lines()).filter(|(_, line)| written_strengths(line) > 0)
        {
            wrong.push(format!("{}:{number}: {}", path.display(), line.trim()));
        }
    }
    assert!(wrong.is_empty(), "strengths outside of the theme:\n{}", wrong.join("\n"));
}

#[test]
fn sizes_of_type_are_written_in_the_theme_alone() {
    assert_eq!(written_sizes("rich(words, Weight::Bold, 13.0, colour)"), 1);
    assert_eq!(written_sizes("TextStyle { size: 9.5, weight: Weight::Bold, colour }"), 1);
    assert_eq!(written_sizes("rich(words, Weight::Bold, size::LEAD, colour)"), 0);
    let mut wrong = Vec::new();
    for path in files_under("src") {
        let is_test = path.file_name().is_some_and(|name| name == "tests.rs");
        if is_test || layer(&path).is_none_or(|layer| layer == "theme") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("readable");
        for (number, line) in (1..).zip(text.lines()) {
            if written_sizes(line) > 0 {
                wrong.push(format!("{}:{number}: {}", path.display(), line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "sizes of type outside of the theme:\n{}", wrong.join("\n"));
}
