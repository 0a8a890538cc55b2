//! Writes what `packaging/` and `assets/icon/` hold that is made: pictures of the icon from its SVG,
//! manual pages and shell completions from the command line.
//!
//! ```text
//! cargo run --example packaging
//! ```
//!
//! To be run after a change of `assets/icon/attache.svg`, of an argument or of the version;
//! `tests/packaging.rs` fails otherwise.

#[path = "support/packaging.rs"]
mod packaging;

use std::fs;
use std::path::Path;

use packaging::{SIZES, icons, texts};

fn main() -> anyhow::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    // What was made for a command that is no more, goes.
    for folder in ["packaging/man", "packaging/completions"] {
        let folder = root.join(folder);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
    }
    let made = [icons()?, texts()?].concat();
    for (path, bytes) in &made {
        let path = root.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, bytes)?;
    }
    println!("{} files, the icon in {} sizes", made.len(), SIZES.len());
    Ok(())
}
