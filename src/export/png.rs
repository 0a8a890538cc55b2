//! An SVG figure as PNG, set with the bundled fonts only.

use std::sync::Arc;

use egui::epaint::emath::Vec2;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use crate::say;
use crate::theme::svg_font_files;

/// Pixels of the longer side, at most.
const MOST_PIXELS: f32 = 16_384.0;

/// Why a figure has no PNG.
#[derive(Debug, thiserror::Error)]
pub enum PngError {
    /// The SVG is not one that the renderer reads.
    #[error("{}", unreadable(.0))]
    Unreadable(#[from] resvg::usvg::Error),
    /// More pixels than a picture can hold.
    #[error("{}", too_large(*.width, *.height))]
    TooLarge {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
    },
    /// The pixels could not be packed.
    #[error("{}", unpacked(.0))]
    Unpacked(String),
}

/// That a figure cannot be read, and why.
pub(super) fn unreadable(error: &resvg::usvg::Error) -> String {
    say!("export-unreadable", error = error.to_string())
}

fn too_large(width: u32, height: u32) -> String {
    say!("export-too-large", width = width.to_string(), height = height.to_string())
}

fn unpacked(error: &str) -> String {
    say!("export-unpacked", error = error)
}

/// Pixels per point at which a document finds room in a picture: those asked for, or fewer, but one at least.
///
/// # Errors
///
/// Where the document cannot be read.
pub(super) fn fitting_scale(svg: &str, scale: f32) -> Result<f32, PngError> {
    let size = Tree::from_str(svg, &Options::default())?.size();
    let most = MOST_PIXELS / size.width().max(size.height());
    Ok(scale.min(most.max(f32::min(scale, 1.0))))
}

/// How documents are read: with the bundled fonts, and no others.
pub(super) fn options() -> Options<'static> {
    let mut fonts = fontdb::Database::new();
    for file in svg_font_files() {
        fonts.load_font_data(file.to_vec());
    }
    fonts.set_sans_serif_family("Noto Sans");
    Options { fontdb: Arc::new(fonts), font_family: "Noto Sans".to_owned(), ..Options::default() }
}

/// Draws an SVG document; `scale` is pixels per point.
///
/// # Errors
///
/// See [`PngError`].
pub fn svg_to_png(svg: &str, scale: f32) -> Result<Vec<u8>, PngError> {
    let pixels = drawn(&Tree::from_str(svg, &options())?, scale)?;
    pixels.encode_png().map_err(|error| PngError::Unpacked(error.to_string()))
}

/// Draws an SVG document so many pixels wide: width and height, and RGBA bytes with unmultiplied alpha.
///
/// # Errors
///
/// See [`PngError`].
pub fn svg_to_pixels(svg: &str, width: f32) -> Result<([usize; 2], Vec<u8>), PngError> {
    let tree = Tree::from_str(svg, &options())?;
    let pixels = drawn(&tree, width / tree.size().width())?;
    let size = [pixels.width() as usize, pixels.height() as usize];
    Ok((size, pixels.take_demultiplied()))
}

/// Draws an SVG document as large as it finds room within so many pixels; see [`svg_to_pixels`].
///
/// # Errors
///
/// See [`PngError`].
pub fn svg_to_pixels_within(svg: &str, room: Vec2) -> Result<([usize; 2], Vec<u8>), PngError> {
    let tree = Tree::from_str(svg, &options())?;
    // A picture has whole pixels, and none beyond the room.
    let scale = ((room.x - 0.5) / tree.size().width()).min((room.y - 0.5) / tree.size().height());
    let pixels = drawn(&tree, scale.max(f32::EPSILON))?;
    let size = [pixels.width() as usize, pixels.height() as usize];
    Ok((size, pixels.take_demultiplied()))
}

fn drawn(tree: &Tree, scale: f32) -> Result<Pixmap, PngError> {
    let size = tree.size();
    let (width, height) = (size.width() * scale, size.height() * scale);
    let too_large = || PngError::TooLarge { width: width as u32, height: height as u32 };
    if width.max(height) > MOST_PIXELS {
        return Err(too_large());
    }
    let mut pixels =
        Pixmap::new(width.ceil() as u32, height.ceil() as u32).ok_or_else(too_large)?;
    resvg::render(tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    Ok(pixels)
}
