//! Settings that come back, and files of settings that are damaged or newer.

use std::path::Path;

use proptest::prelude::*;

use super::Settings;
use super::views::MOST_SESSIONS;
use crate::state::{Bookmark, SavedView};

#[test]
fn settings_come_back_as_they_were() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("deep/settings.json");
    let mut settings = Settings::default();
    settings.note_recent(Path::new("/a.json"));
    settings.note_recent(Path::new("/b.json"));
    settings.note_recent(Path::new("/a.json"));
    let bookmark =
        Bookmark { name: "Ramadan".to_owned(), at: crate::time::Moment::from_seconds(9) };
    settings.note_bookmarks(Path::new("/a.json"), std::slice::from_ref(&bookmark));
    settings.save(&path).expect("writes");
    let (read, complaint) = Settings::load(&path);
    assert_eq!(read.bookmarks(Path::new("/a.json")), [bookmark]);
    assert_eq!((read, complaint), (settings, None));
}

#[test]
fn sessions_are_kept_by_file_and_the_oldest_are_forgotten() {
    let mut settings = Settings::default();
    let path = |number: usize| std::path::PathBuf::from(format!("/{number}.json"));
    for number in 0..=MOST_SESSIONS {
        settings.note_session(&path(number), SavedView::default());
        settings.note_session(&path(1), SavedView::default().named(number.to_string()));
    }
    assert_eq!(settings.session(&path(0)), None);
    assert_eq!(settings.session(&path(1)).map(|it| it.name.as_str()), Some("40"));
    assert!(settings.session(&path(2)).is_some());
}

#[test]
fn what_cannot_be_read_of_views_costs_nothing_else() {
    let text = r#"{"version":1,"recent":["/a.json"],"future":1,
        "views":[{"name":"one"},{"name":"two","panels":{"face":"Globe"}}],
        "sessions":[{"file":"/a.json","view":{"name":"","time":7}},
                    {"file":"/b.json","view":{"name":""}}, 9]}"#;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("settings.json");
    std::fs::write(&path, text).expect("writes");
    let (mut read, complaint) = Settings::load(&path);
    assert_eq!(complaint, None);
    assert_eq!(read.views.list().len(), 1);
    assert!(read.session(Path::new("/a.json")).is_none());
    assert!(read.session(Path::new("/b.json")).is_some());
    read.views.note(&[]);
    read.save(&path).expect("writes");
    let written = std::fs::read_to_string(&path).expect("there");
    assert!(written.contains("Globe") && !written.contains("\"one\""), "{written}");
}

#[test]
fn two_windows_do_not_write_over_each_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("settings.json");
    let view = |name: &str| SavedView::default().named(name.to_owned());
    let mut start = Settings::default();
    start.note_recent(Path::new("/old.json"));
    start.views.note(&[view("old"), view("kept")]);
    start.save(&path).expect("writes");
    let window = |file: &str, views: &[SavedView]| {
        let mut changed = start.clone();
        changed.note_recent(Path::new(file));
        changed.note_session(Path::new(file), view(file));
        changed.views.note(views);
        changed.save_changes(&start, &path).expect("writes");
        changed
    };
    let one = window("/one.json", &[view("old"), view("kept"), view("new")]);
    let other = window("/other.json", &[view("kept")]);
    let (both, _) = Settings::load(&path);
    let recent: Vec<_> = both.recent().iter().map(|path| path.display().to_string()).collect();
    assert_eq!(recent, ["/other.json", "/one.json", "/old.json"]);
    assert!(both.session(Path::new("/one.json")).is_some());
    assert!(both.session(Path::new("/other.json")).is_some());
    assert_eq!(both.views.list(), [view("kept"), view("new")]);
    // What is kept by the other window stays, while this one goes on.
    let mut later = other.clone();
    later.note_bookmarks(
        Path::new("/other.json"),
        &[Bookmark { name: "x".to_owned(), at: crate::time::Moment::from_seconds(1) }],
    );
    later.save_changes(&other, &path).expect("writes");
    let (both, _) = Settings::load(&path);
    assert_eq!(both.views.list(), [view("kept"), view("new")]);
    assert_eq!(both.bookmarks(Path::new("/other.json")).len(), 1);
    assert_eq!(one.views.list().len(), 3);
}

/// What lies beside the settings of a folder.
fn beside(folder: &Path) -> Vec<Vec<u8>> {
    let files = std::fs::read_dir(folder).expect("a folder").flatten().map(|file| file.path());
    let aside = files.filter(|path| path.to_string_lossy().contains(".damaged-"));
    aside.map(|path| std::fs::read(path).expect("reads")).collect()
}

#[test]
fn settings_of_a_newer_program_are_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("settings.json");
    // Its form may be another one.
    for text in [r#"{"version":2}"#, r#"{"version":3,"recent":{"a":7},"panels":"all"}"#] {
        std::fs::write(&path, text).expect("writes");
        let (mut read, complaint) = Settings::load(&path);
        assert_eq!(read, Settings::default());
        assert!(complaint.is_some_and(|notice| notice.hint.contains("stay as they are")));
        read.note_recent(Path::new("/a.json"));
        assert!(read.save_changes(&Settings::default(), &path).is_err());
        assert_eq!(std::fs::read_to_string(&path).expect("reads"), text);
    }
    assert_eq!(beside(folder.path()).len(), 0);
}

#[test]
fn a_damaged_file_is_set_aside_and_said_each_time() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("settings.json");
    let damaged: [&[u8]; 4] = [b"", b"{ \"recent\": [\"/a", b"[1]", b"\xff\x00"];
    for (number, bytes) in damaged.into_iter().enumerate() {
        std::fs::write(&path, bytes).expect("writes");
        let (read, complaint) = Settings::load(&path);
        assert_eq!(read, Settings::default());
        let notice = complaint.expect("it is said");
        assert_eq!(notice.title, "The settings were damaged");
        assert!(notice.hint.contains("settings.damaged-20"), "{}", notice.hint);
        assert!(!path.exists());
        assert_eq!(beside(folder.path()).len(), number + 1, "none is written over");
    }
}

#[test]
fn one_damaged_part_costs_no_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("settings.json");
    let text = r#"{"version":1,"recent":["/a.json"],"panels":{"face":"Globe"},"renderer":"glow"}"#;
    std::fs::write(&path, text).expect("writes");
    let (read, complaint) = Settings::load(&path);
    assert_eq!((read.recent().len(), read.renderer.as_deref()), (1, Some("glow")));
    let notice = complaint.expect("it is said");
    assert!(
        notice.message.contains("“panels” cannot be read (unknown variant `Globe`"),
        "{notice:?}"
    );
    assert_eq!(beside(folder.path()), [text.as_bytes()]);
    assert_eq!(Settings::load(&path), (read, None), "it is said once");
}

#[test]
fn what_a_newer_program_keeps_beside_survives() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("settings.json");
    let text = r#"{"version":1,"future":{"a":[1]},"panels":{"legend":true,"glow":9,
        "tables":{"rows":"dense"}},"lanes":{"tilt":1},
        "views":[{"name":"one","mood":"calm"}],"sessions":[{"file":"/a","view":7}]}"#;
    std::fs::write(&path, text).expect("writes");
    let (before, complaint) = Settings::load(&path);
    assert_eq!(complaint, None);
    let mut after = before.clone();
    after.note_recent(Path::new("/a.json"));
    after.lanes = crate::state::Lanes::default();
    after.panels = crate::state::Panels::default();
    after.save_changes(&before, &path).expect("writes");
    let written = std::fs::read_to_string(&path).expect("reads");
    let written: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    for (pointer, value) in [
        ("/future/a/0", serde_json::json!(1)),
        ("/panels/glow", serde_json::json!(9)),
        ("/panels/tables/rows", serde_json::json!("dense")),
        ("/lanes/tilt", serde_json::json!(1)),
        ("/views/0/mood", serde_json::json!("calm")),
        ("/sessions/0/view", serde_json::json!(7)),
        ("/recent/0", serde_json::json!("/a.json")),
    ] {
        assert_eq!(written.pointer(pointer), Some(&value), "{pointer} in {written:#}");
    }
}

#[cfg(unix)]
#[test]
fn a_path_that_is_no_text_spoils_nothing() {
    use std::os::unix::ffi::OsStrExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("settings.json");
    let odd = Path::new(std::ffi::OsStr::from_bytes(b"/\xff.json"));
    let mut settings = Settings::default();
    settings.note_recent(odd);
    settings.note_session(odd, SavedView::default());
    let mark = Bookmark { name: "x".to_owned(), at: crate::time::Moment::from_seconds(1) };
    settings.note_bookmarks(odd, &[mark]);
    settings.note_recent(Path::new("/a.json"));
    settings.save(&path).expect("writes");
    assert_eq!(Settings::load(&path).0.recent(), [Path::new("/a.json")]);
}

/// Bytes of a file of settings: any at all, or real ones with a piece of them replaced.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let real = br#"{"version":1,"recent":["/a.json"],"panels":{"face":"Map","tables":{}},
        "lanes":{"grouping":"Pair"},"bookmarks":{"/a.json":[{"name":"x","at":1}]},
        "views":[{"name":"one","query":"kind:visit","time":{"from":"2024","to":"2025"}}],
        "sessions":[{"file":"/a.json","view":{"name":""}}],"keys":{"Open":["Ctrl+O"]},"z":[{}]}"#;
    let pieces = prop::sample::select(vec![
        "", "1", "2", "\"", "}", "]", "{", "null", "-1e999", "version", "\\ud800", "\u{0}", "é",
    ]);
    let damaged = (0..real.len(), 0_usize..30, pieces).prop_map(|(from, len, piece)| {
        let mut bytes = real.to_vec();
        let end = (from + len).min(bytes.len());
        bytes.splice(from..end, piece.bytes());
        bytes
    });
    prop_oneof![1 => prop::collection::vec(any::<u8>(), 0..60), 4 => damaged]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_do_harm_and_none_are_lost(bytes in bytes()) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.json");
        std::fs::write(&path, &bytes).expect("writes");
        let (before, complaint) = Settings::load(&path);
        let _ = Settings::peek(&path);
        let mut after = before.clone();
        after.note_recent(Path::new("/new.json"));
        let saved = after.save_changes(&before, &path);
        let kept = std::fs::read(&path).is_ok_and(|now| now == bytes)
            || beside(folder.path()).contains(&bytes);
        prop_assert_eq!(kept, complaint.is_some(), "kept as it was if something is wrong");
        if let (Ok(()), None) = (saved, complaint) {
            // Every key is still there, by whomever it was written.
            let read = |bytes: &[u8]| serde_json::from_slice::<serde_json::Value>(bytes);
            let was = read(&bytes).expect("JSON");
            let is = read(&std::fs::read(&path).expect("reads")).expect("JSON");
            for key in was.as_object().expect("an object").keys() {
                prop_assert!(is.get(key).is_some(), "{key} in {is:#}");
            }
        }
    }
}
