//! The atlas of flags as a texture.

use std::collections::HashMap;

use egui::{ColorImage, Context, Rect, TextureOptions, pos2, vec2};

use crate::export::flag_places;
use crate::paint::FlagAtlas;

/// Loads the atlas; without it, countries have an empty ring in place of a flag.
pub(super) fn load(ctx: &Context) -> Option<FlagAtlas> {
    let (size, pixels) = crate::export::flag_pixels()?;
    let image = ColorImage::from_rgba_unmultiplied(size, &pixels);
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
