//! Draws every kind of card and dossier into sheets to look at: one PNG for each, with both widths, three
//! languages and both themes beside each other.
//!
//! ```text
//! cargo run --example card_sheets -- FOLDER [KIND ...]
//! ```

#[path = "support/card_window.rs"]
mod card_window;

use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use attache::app::AttacheApp;
use attache::state::{Command, PanelsCommand, ThemeChoice};
use attache::ui::Intent;
use egui_kittest::Harness;

use card_window::{DOSSIERS, EVENTS, LANGUAGES, SIZE, Subject, WIDTHS, open};

/// Pixels around each card.
const GAP: usize = 12;
/// Height of the status line at the foot of the window.
const STATUS: usize = 40;
/// Top bar of the window.
const TOP: usize = 46;

/// A card as rows of RGBA pixels.
struct Picture {
    width: usize,
    rows: Vec<Vec<u8>>,
}

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().context("the first argument is a folder")?);
    std::fs::create_dir_all(&folder)?;
    let wanted: Vec<String> = arguments.collect();
    let all = EVENTS.into_iter().chain(DOSSIERS);
    let chosen: Vec<Subject> =
        all.filter(|(name, ..)| wanted.is_empty() || wanted.iter().any(|it| it == name)).collect();
    if chosen.is_empty() {
        bail!("no such card");
    }
    for subject in chosen {
        for width in WIDTHS {
            let mut pictures = Vec::new();
            for (language, _) in LANGUAGES {
                let builder = Harness::builder().with_max_steps(40).with_render_cursor(false);
                let mut harness = open(builder.wgpu(), subject, width, language)?;
                for theme in [ThemeChoice::Dark, ThemeChoice::Light] {
                    pictures.push(card(&mut harness, theme, width)?);
                }
            }
            let path = folder.join(format!("{}-{width}.png", subject.0));
            write(&path, &pictures)?;
            println!("{}", path.display());
        }
    }
    Ok(())
}

/// The panel of the card in a theme, without what is empty below it.
fn card(
    harness: &mut Harness<'static, AttacheApp>,
    theme: ThemeChoice,
    width: f32,
) -> anyhow::Result<Picture> {
    let context = harness.ctx.clone();
    let theme = Command::Panels(PanelsCommand::SetTheme(theme));
    harness.state_mut().run_intent(&context, Intent::State(theme), 0.0);
    harness.run();
    let drawn = harness.render().map_err(anyhow::Error::msg)?;
    let (left, width) = ((SIZE.x - width) as usize, width as usize);
    let line = SIZE.x as usize * 4;
    let all = drawn.as_raw().chunks_exact(line).skip(TOP).take(SIZE.y as usize - TOP - STATUS);
    let cut = all.map(|row| row.get(left * 4..(left + width) * 4).unwrap_or_default().to_vec());
    let mut rows: Vec<Vec<u8>> = cut.collect();
    while let [.., before, last] = rows.as_slice()
        && before == last
    {
        rows.pop();
    }
    Ok(Picture { width, rows })
}

/// Pictures beside each other.
fn write(path: &Path, pictures: &[Picture]) -> anyhow::Result<()> {
    let width = GAP + pictures.iter().map(|picture| picture.width + GAP).sum::<usize>();
    let height = 2 * GAP + pictures.iter().map(|picture| picture.rows.len()).max().unwrap_or(0);
    let mut pixels = vec![128; width * height * 4];
    let mut left = GAP;
    for picture in pictures {
        for (number, row) in picture.rows.iter().enumerate() {
            let start = ((GAP + number) * width + left) * 4;
            if let Some(place) = pixels.get_mut(start..start + row.len()) {
                place.copy_from_slice(row);
            }
        }
        left += picture.width + GAP;
    }
    let file = BufWriter::new(File::create(path)?);
    let mut encoder = png::Encoder::new(file, u32::try_from(width)?, u32::try_from(height)?);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.write_header()?.write_image_data(&pixels)?;
    Ok(())
}
