//! The atlas of flags as a texture.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use egui::{ColorImage, Context, Rect, TextureOptions, pos2, vec2};

use crate::export::flag_places;
use crate::paint::FlagAtlas;

/// The atlas while it is being unpacked, and until it is taken.
static UNPACKING: Mutex<Option<JoinHandle<Option<ColorImage>>>> = Mutex::new(None);

/// Begins to unpack the atlas, while there is no window yet.
pub(super) fn prepare() {
    match thread::Builder::new().name("flags".to_owned()).spawn(unpack) {
        Ok(unpacking) => {
            *UNPACKING.lock().unwrap_or_else(PoisonError::into_inner) = Some(unpacking);
        }
        Err(error) => tracing::warn!("no thread to unpack flags on: {error}"),
    }
}

fn unpack() -> Option<ColorImage> {
    let (size, pixels) = crate::export::flag_pixels()?;
    Some(ColorImage::from_rgba_unmultiplied(size, &pixels))
}

/// Loads the atlas; without it, countries have an empty ring in place of a flag.
pub(super) fn load(ctx: &Context) -> Option<FlagAtlas> {
    let unpacking = UNPACKING.lock().unwrap_or_else(PoisonError::into_inner).take();
    let image = match unpacking.map(JoinHandle::join) {
        Some(Ok(image)) => image,
        _ => unpack(),
    };
    let image = image?;
    let size = image.size;
    let texture = ctx.load_texture("flags", image, TextureOptions::LINEAR);
    let [width, height] = size.map(|side| side as f32);
    let places: HashMap<String, Rect> = flag_places()
        .map(|(code, [x, y, w, h])| {
            // Half a pixel inside, so that the neighbour does not bleed in.
            let min = pos2((x as f32 + 0.5) / width, (y as f32 + 0.5) / height);
            let size = vec2((w as f32 - 1.0) / width, (h as f32 - 1.0) / height);
            (code.to_owned(), Rect::from_min_size(min, size))
        })
        .collect();
    Some(FlagAtlas::new(texture, places))
}
