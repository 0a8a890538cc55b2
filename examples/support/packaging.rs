//! Files of `packaging/` and `assets/icon/` that are made, not written: pictures of the icon, manual
//! pages, shell completions. Shared by the example that writes them and the test that they are current.

use std::io::Cursor;

use anyhow::{Context as _, ensure};
use attache::cli::Arguments;
use clap::CommandFactory as _;
use clap_complete::Shell;
use clap_mangen::Man;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// The icon as it was drawn.
const ICON: &[u8] = include_bytes!("../../assets/icon/attache.svg");

/// Widths of the icon's pictures, in pixels.
pub const SIZES: [u32; 8] = [16, 24, 32, 48, 64, 128, 256, 512];

/// Of these, the ones that Windows looks for.
const WINDOWS: [u32; 6] = [16, 24, 32, 48, 64, 256];

/// Of these, the ones that macOS looks for.
const MACOS: [u32; 5] = [16, 32, 128, 256, 512];

/// A file: its path below the package's folder, and what it holds.
pub type Made = (String, Vec<u8>);

/// The icon, so many pixels wide.
pub fn picture(size: u32) -> anyhow::Result<Pixmap> {
    let tree = Tree::from_data(ICON, &Options::default())?;
    let mut picture = Pixmap::new(size, size).context("no memory for a picture")?;
    let scale = size as f32 / tree.size().width();
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    Ok(picture)
}

/// All pictures of the icon.
pub fn icons() -> anyhow::Result<Vec<Made>> {
    let mut made = Vec::new();
    let mut windows = ico::IconDir::new(ico::ResourceType::Icon);
    let mut macos = icns::IconFamily::new();
    for size in SIZES {
        let png = picture(size)?.encode_png()?;
        if WINDOWS.contains(&size) {
            let image = ico::IconImage::read_png(Cursor::new(&png))?;
            windows.add_entry(ico::IconDirEntry::encode_as_png(&image)?);
        }
        if MACOS.contains(&size) {
            macos.add_icon(&icns::Image::read_png(Cursor::new(&png))?)?;
        }
        made.push((format!("assets/icon/attache-{size}.png"), png));
    }
    let mut bytes = Vec::new();
    windows.write(Cursor::new(&mut bytes))?;
    made.push(("assets/icon/attache.ico".to_owned(), bytes));
    let mut bytes = Vec::new();
    macos.write(&mut bytes)?;
    made.push(("assets/icon/attache.icns".to_owned(), bytes));
    Ok(made)
}

/// A manual page for the program and one for each command; completions for each shell that has them.
pub fn texts() -> anyhow::Result<Vec<Made>> {
    let mut made = Vec::new();
    let mut command = Arguments::command().disable_help_subcommand(true);
    command.build();
    let commands: Vec<clap::Command> = command.get_subcommands().cloned().collect();
    ensure!(!commands.is_empty(), "the program has commands");
    for page in commands.into_iter().chain([command]) {
        let man = Man::new(page.clone())
            .source(concat!("attache ", env!("CARGO_PKG_VERSION")))
            .manual("Attaché");
        let mut bytes = Vec::new();
        man.render(&mut bytes)?;
        made.push((format!("packaging/man/{}", man.get_filename()), bytes));
    }
    for (shell, name) in [
        (Shell::Bash, "attache.bash"),
        (Shell::Zsh, "_attache"),
        (Shell::Fish, "attache.fish"),
        (Shell::PowerShell, "_attache.ps1"),
    ] {
        let mut bytes = Vec::new();
        clap_complete::generate(shell, &mut Arguments::command(), "attache", &mut bytes);
        made.push((format!("packaging/completions/{name}"), bytes));
    }
    Ok(made)
}
