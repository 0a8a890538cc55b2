//! Where it is written to: what cannot be done is said, and leaves what was there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::program::{attache, told};
use crate::{SAHEL, folder, path, sample};

#[test]
fn what_cannot_be_done_is_said_and_leaves_nothing() {
    let folder = folder();
    let output = path(&folder, "a.csv");
    let fails = |arguments: &[&str], words: &str| {
        let done = attache(&[&["export", SAHEL][..], arguments].concat());
        assert!(!done.status.success(), "{arguments:?}");
        assert!(told(&done).contains(words), "{arguments:?}: {}", told(&done));
        done.status.code()
    };
    let wrong = ["--query", "colour:red", "-o", &output];
    assert_eq!(fails(&wrong, "No field is called “colour”"), Some(2));
    fails(&["-o", &path(&folder, "a.xyz")], "the ending says what to write");
    fails(&["-o", &output, "-o", &output], "twice");
    fails(&["-o", &output, "-o", &path(&folder, "b.csv"), "--format", "csv"], "one output");
    fails(&["-o", &output, "--date", "2026-11"], "one day");
    fails(&["-o", &path(&folder, "none/a.csv")], "there is no such folder");
    let missing = attache(&["export", "no-such-file.json", "-o", &output]);
    assert_eq!(missing.status.code(), Some(2), "{}", told(&missing));
    assert_eq!(fs::read_dir(&folder).expect("readable").count(), 0, "nothing is left");
    fs::write(&output, "mine").expect("written");
    fails(&["-o", &output], "--force writes over it");
    assert_eq!(fs::read_to_string(&output).expect("there"), "mine");
    assert!(attache(&["export", SAHEL, "-o", &output, "--force"]).status.success());
    assert_ne!(fs::read_to_string(&output).expect("there"), "mine");
    let done = attache(&["export", SAHEL, "-o", "-", "--format", "jsonl"]);
    let lines = String::from_utf8_lossy(&done.stdout).lines().count();
    assert_eq!(lines, sample(SAHEL).len() + 1, "a head, and one for each event");
}

/// A disk that is full in the middle of writing: what was there stays, and nothing is left beside it.
#[test]
fn a_full_disk_leaves_what_was_there() {
    let folder = folder();
    let output: PathBuf = folder.path().join("a.csv");
    fs::write(&output, "before").expect("written");
    let full = || std::io::Error::from(std::io::ErrorKind::StorageFull);
    let error = attache::files::write_with(&output, true, |to| {
        to.write_all(&vec![b'x'; 100_000])?;
        Err(full())
    })
    .expect_err("it is full");
    let words = attache::files::not_written(&output, &error);
    assert!(words.contains("the disk is full"), "{words}");
    assert_eq!(fs::read_to_string(&output).expect("there"), "before");
    assert_eq!(fs::read_dir(&folder).expect("readable").count(), 1);
}

/// Runs a script in a shell, in a folder on a disk of 64 KiB; none where that is refused.
#[cfg(target_os = "linux")]
fn on_a_small_disk(script: &str) -> Option<Output> {
    const MOUNT: &str = "mount -t tmpfs -o size=64k,mode=777 small \"$1\" || exit 99; cd \"$1\"";
    let folder = folder();
    let own: [&[&str]; 2] = [&["--mount"], &["--user", "--map-root-user", "--mount"]];
    own.iter().find_map(|own| {
        let run = Command::new("unshare")
            .args(*own)
            .args(["sh", "-c", &format!("{MOUNT}; {script}"), "sh"])
            .arg(folder.path())
            .arg(env!("CARGO_BIN_EXE_attache"))
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join(SAHEL))
            .stdin(Stdio::null())
            .output();
        run.ok().filter(|run| run.status.code().is_some_and(|code| code == 0))
    })
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_and_leaves_what_was_there() {
    const SCRIPT: &str = r#"
        for ending in json csv pdf docx html; do printf mine > "a.$ending"; done
        # Little is left on it, whatever is small.
        head -c 40000 /dev/zero > ballast
        for ending in json csv pdf docx html; do
            "$2" export "$3" -o "a.$ending" --force > said 2>&1; echo "$ending $? $(cat said)"
            "$2" export "$3" -o "new.$ending" > said 2>&1; echo "new.$ending $? $(cat said)"
        done
        "$2" render "$3" -o new.png > said 2>&1; echo "new.png $? $(cat said)"
        rm said ballast
        ls -A; cat a.*
    "#;
    let Some(done) = on_a_small_disk(SCRIPT) else {
        eprintln!("NOT CHECKED: nothing can be mounted here");
        return;
    };
    let words = told(&done);
    let names = ["json", "csv", "pdf", "docx", "html"];
    for name in names.iter().map(|it| (*it).to_owned()).chain(names.map(|it| format!("new.{it}"))) {
        let path = if name.starts_with("new") { name.clone() } else { format!("a.{name}") };
        let line = format!("{name} 1 ");
        let line = words.lines().find(|it| it.starts_with(&line));
        let line = line.unwrap_or_else(|| panic!("{name}: {words}"));
        let said = format!("{path} cannot be written: the disk is full. Nothing was changed.");
        assert!(line.contains(&said), "{line}");
    }
    assert!(words.contains("new.png 1 "), "{words}");
    let left = "a.csv\na.docx\na.html\na.json\na.pdf\nminemineminemine";
    assert!(words.contains(left), "nothing half-written is left: {words}");
}

/// The same where nothing can be mounted: files may be no longer than 4 KiB.
#[cfg(unix)]
#[test]
fn a_file_that_may_not_grow_is_said_and_leaves_what_was_there() {
    let folder = folder();
    for ending in ["json", "pdf", "docx"] {
        let output = path(&folder, &format!("a.{ending}"));
        fs::write(&output, "mine").expect("written");
        let done = Command::new("sh")
            .args(["-c", "trap '' XFSZ; ulimit -f 8; exec \"$@\"", "sh"])
            .args([env!("CARGO_BIN_EXE_attache"), "export", SAHEL, "--force", "-o", &output])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stdin(Stdio::null())
            .output()
            .expect("a shell");
        let words = told(&done);
        assert_eq!(done.status.code(), Some(1), "{words}");
        assert!(words.contains("cannot be written: "), "{words}");
        assert!(words.contains("Nothing was changed."), "{words}");
        assert_eq!(fs::read_to_string(&output).expect("there"), "mine");
    }
    assert_eq!(fs::read_dir(&folder).expect("readable").count(), 3, "nothing half-written is left");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_standard_output_is_said() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux has it");
    let done = Command::new(env!("CARGO_BIN_EXE_attache"))
        .args(["export", SAHEL, "-o", "-", "--format", "json"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::null())
        .stdout(full)
        .output()
        .expect("the program starts");
    assert_eq!(done.status.code(), Some(1), "{}", told(&done));
    assert!(told(&done).to_lowercase().contains("no space left"), "{}", told(&done));
}
