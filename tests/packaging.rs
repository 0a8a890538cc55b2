//! What an installed Attaché is made of: what is generated is current, and all of it agrees.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

#[path = "../examples/support/packaging.rs"]
mod packaging;

use std::fs;
use std::path::Path;
use std::process::Command;

use packaging::{SIZES, icons, picture, texts};

const AGAIN: &str = "is not current: cargo run --example packaging";

fn read(path: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn text(path: &str) -> String {
    String::from_utf8(read(path)).expect("a text")
}

/// The files of a folder, in order.
fn folder(path: &str) -> Vec<String> {
    let entries =
        fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("the folder");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .map(|name| format!("{path}/{name}"))
        .collect();
    names.sort();
    names
}

/// Whether a tool finds nothing wrong; `None`: it is not installed.
fn passes(tool: &str, arguments: &[&str]) -> Option<Result<(), String>> {
    let output =
        Command::new(tool).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().ok()?;
    let said = [output.stdout, output.stderr].concat();
    Some(if output.status.success() {
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&said).into_owned())
    })
}

#[test]
fn manual_pages_and_completions_are_those_of_the_command_line() {
    let made = texts().expect("they can be made");
    for (path, bytes) in &made {
        assert!(read(path) == *bytes, "{path} {AGAIN}");
    }
    let mut paths: Vec<String> = made.into_iter().map(|(path, _)| path).collect();
    paths.sort();
    let there = [folder("packaging/completions"), folder("packaging/man")].concat();
    assert_eq!(paths, there, "and no page is left of a command that is gone");
    for command in ["check", "convert", "map", "render", "schema"] {
        assert!(paths.contains(&format!("packaging/man/attache-{command}.1")), "{command}");
    }
}

#[test]
fn pictures_of_the_icon_are_those_of_its_drawing() {
    for size in SIZES {
        let path = format!("assets/icon/attache-{size}.png");
        let kept = resvg::tiny_skia::Pixmap::decode_png(&read(&path)).expect("a picture");
        let drawn = picture(size).expect("it can be drawn");
        assert_eq!((kept.width(), kept.height()), (size, size), "{path}");
        // Processors may round differently.
        let far = kept.data().iter().zip(drawn.data()).map(|(a, b)| a.abs_diff(*b)).max();
        assert!(far.is_some_and(|far| far <= 2), "{path} {AGAIN}");
    }
    // The other containers hold the same sizes as they would if they were made now.
    for (path, bytes) in icons().expect("they can be made") {
        if let Some(ending @ ("ico" | "icns")) = path.rsplit('.').next() {
            assert_eq!(sizes(ending, &read(&path)), sizes(ending, &bytes), "{path} {AGAIN}");
        }
    }
}

/// The widths of the pictures in a file of Windows or macOS.
fn sizes(ending: &str, bytes: &[u8]) -> Vec<u32> {
    let found: Vec<u32> = if ending == "ico" {
        let file = ico::IconDir::read(std::io::Cursor::new(bytes)).expect("icons of Windows");
        file.entries().iter().map(ico::IconDirEntry::width).collect()
    } else {
        let file = icns::IconFamily::read(bytes).expect("icons of macOS");
        file.available_icons().iter().map(|kind| kind.pixel_width()).collect()
    };
    assert!(found.len() >= 5, "{ending}: {found:?}");
    found
}

#[test]
fn every_file_names_the_same_program_type_and_version() {
    let version = env!("CARGO_PKG_VERSION");
    let entry = text("packaging/linux/attache.desktop");
    for line in ["Exec=attache %F", "Icon=attache", "MimeType=application/vnd.attache+json;"] {
        assert!(entry.lines().any(|one| one == line), "{line}");
    }
    let mime = text("packaging/linux/attache-mime.xml");
    assert!(mime.contains("type=\"application/vnd.attache+json\""));
    assert!(mime.contains("pattern=\"*.attache.json\""));
    let id = "org.attache_viewer.Attache";
    let about = text(&format!("packaging/linux/{id}.metainfo.xml"));
    assert!(about.contains(&format!("<id>{id}</id>")));
    assert!(about.contains("<launchable type=\"desktop-id\">attache.desktop</launchable>"));
    assert!(about.contains("<mediatype>application/vnd.attache+json</mediatype>"));
    assert!(about.contains(&format!("<release version=\"{version}\"")), "the release {version}");
    let types = text("packaging/macos/types.plist");
    assert!(types.contains("<string>application/vnd.attache+json</string>"));
    assert!(types.contains("<string>attache.json</string>"));
    let numbers = format!("{},0", version.replace('.', ","));
    let resource = text("packaging/windows/attache.rc");
    for line in [
        format!("FILEVERSION {numbers}"),
        format!("PRODUCTVERSION {numbers}"),
        format!("VALUE \"FileVersion\", \"{version}\""),
        format!("VALUE \"ProductVersion\", \"{version}\""),
    ] {
        assert!(resource.contains(&line), "{line}");
    }
    let manifest = text("packaging/windows/attache.exe.manifest");
    assert!(manifest.contains(&format!("version=\"{version}.0\"")), "the manifest's version");
}

#[test]
fn every_file_of_the_package_is_there() {
    let cargo = text("Cargo.toml");
    let (_, deb) = cargo.split_once("[package.metadata.deb]").expect("the section");
    let (_, assets) = deb.split_once("assets = [").expect("its files");
    let (assets, _) = assets.split_once("\n]").expect("their end");
    let paths: Vec<&str> = assets
        .lines()
        .filter_map(|line| line.trim().strip_prefix("[\"")?.split('"').next())
        .filter(|path| !path.starts_with("target/"))
        .collect();
    assert!(paths.len() > 15, "{paths:?}");
    for path in paths {
        match path.rsplit_once('/') {
            Some((inside, name)) if name.starts_with('*') => {
                let ending = name.trim_start_matches('*');
                assert!(folder(inside).iter().any(|one| one.ends_with(ending)), "{path}");
            }
            _ => assert!(!read(path).is_empty(), "{path}"),
        }
    }
}

/// By the tools of the desktop, which `scripts/setup --tests` installs; elsewhere there is none to ask.
#[test]
fn the_desktop_finds_nothing_wrong() {
    let entry = "packaging/linux/attache.desktop";
    let about = "packaging/linux/org.attache_viewer.Attache.metainfo.xml";
    let checks: [(&str, &[&str]); 3] = [
        ("desktop-file-validate", &[entry]),
        ("appstreamcli", &["validate", "--no-net", about]),
        ("man", &["--warnings", "-l", "packaging/man/attache.1"]),
    ];
    for (tool, arguments) in checks {
        match passes(tool, arguments) {
            Some(found) => assert_eq!(found, Ok(()), "{tool}"),
            None => eprintln!("{tool} is not installed"),
        }
    }
}
