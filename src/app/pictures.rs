//! The pictures of the guide, from the bytes that ship: egui asks for them by address.

use std::sync::Arc;

use egui::load::{ImageLoadResult, ImageLoader, ImagePoll, LoadError, SizeHint};
use egui::{ColorImage, Context};

use crate::ui::{GUIDE_PICTURES, GUIDE_SCHEME};

/// Hands egui the pictures of the guide, decoded when they are first shown.
struct Pictures;

/// Makes the pictures of the guide known.
pub(super) fn install(ctx: &Context) {
    ctx.add_image_loader(Arc::new(Pictures));
}

impl ImageLoader for Pictures {
    fn id(&self) -> &'static str {
        concat!(module_path!(), "::Pictures")
    }

    fn load(&self, _ctx: &Context, uri: &str, _size: SizeHint) -> ImageLoadResult {
        let name = uri.strip_prefix(GUIDE_SCHEME).ok_or(LoadError::NotSupported)?;
        let picture = GUIDE_PICTURES.iter().find(|(known, _)| *known == name);
        let (_, bytes) = picture.ok_or(LoadError::NotSupported)?;
        let decoded = eframe::icon_data::from_png_bytes(bytes)
            .map_err(|error| LoadError::Loading(error.to_string()))?;
        let size = [decoded.width as usize, decoded.height as usize];
        let image = Arc::new(ColorImage::from_rgba_unmultiplied(size, &decoded.rgba));
        // egui keeps the texture, and asks no more.
        Ok(ImagePoll::Ready { image })
    }

    fn forget(&self, _uri: &str) {}

    fn forget_all(&self) {}

    fn byte_size(&self) -> usize {
        0
    }
}
