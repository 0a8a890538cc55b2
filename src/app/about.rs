//! What the program is and runs on, found out once at its start.

use std::path::PathBuf;

use egui::{ColorImage, Context, TextureOptions};

use super::renderer::{self, RendererChoice};
use crate::ui::About;
use crate::words::Language;

/// The licences of everything that ships; `cargo run --example licences` writes them.
const LICENCES: &str = include_str!("../../assets/licences.txt");

/// See the module.
pub(super) fn of_this(
    ctx: &Context,
    drawn_by: Option<String>,
    language: Language,
    settings: Option<PathBuf>,
) -> About {
    About {
        version: env!("CARGO_PKG_VERSION"),
        system: system(),
        drawn_by,
        renderers: &RendererChoice::NAMES,
        language,
        settings,
        icon: renderer::icon_image().map(|icon| {
            let size = [icon.width as usize, icon.height as usize];
            let image = ColorImage::from_rgba_unmultiplied(size, &icon.rgba);
            ctx.load_texture("icon", image, TextureOptions::LINEAR)
        }),
        licences: LICENCES.lines().collect(),
    }
}

/// The operating system with its version, and the kind of processor.
fn system() -> String {
    let name =
        sysinfo::System::long_os_version().unwrap_or_else(|_| std::env::consts::OS.to_owned());
    format!("{name}, {}", std::env::consts::ARCH)
}

/// The language of the system, as far as we speak it.
#[must_use]
pub fn system_language() -> Language {
    Language::of_tags(sys_locale::get_locales())
}
