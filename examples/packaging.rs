//! Writes what `packaging/` and `assets/` hold that is made: pictures of the icon from its SVG, manual
//! pages and shell completions from the command line, and a sample, packed.
//!
//! ```text
//! cargo run --example packaging
//! ```
//!
//! To be run after a change of `assets/icon/attache.svg`, of `sample-data/us-visits.json`, of an argument or
//! of the version; tests fail otherwise.

#[path = "support/packaging.rs"]
mod packaging;

use std::fs;
use std::io::Write as _;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use packaging::{Made, SIZES, icons, texts};

fn main() -> anyhow::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    // What was made for a command that is no more, goes.
    for folder in ["packaging/man", "packaging/completions"] {
        let folder = root.join(folder);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
    }
    let made = [icons()?, texts()?, samples(root)?].concat();
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

/// The sample of US visits as the program holds it.
fn samples(root: &Path) -> anyhow::Result<Vec<Made>> {
    let text = fs::read(root.join("sample-data/us-visits.json"))?;
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&text)?;
    Ok(vec![("assets/us-visits.json.gz".to_owned(), packed.finish()?)])
}
