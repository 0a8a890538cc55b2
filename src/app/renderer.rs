//! Starts the window with the first renderer that works: wgpu, wgpu on OpenGL, then glow.
//!
//! No one renderer works on every machine: remote Windows desktops lack OpenGL 2, old Linux
//! graphics lack Vulkan. The one that worked last is tried first.

use std::sync::Arc;
use std::thread;

use anyhow::{Context as _, bail};
use eframe::egui_wgpu::{WgpuConfiguration, WgpuSetup, WgpuSetupCreateNew, wgpu};
use eframe::{NativeOptions, Renderer};

use super::{Ahead, AttacheApp, Options, Settings, flags};
use crate::words::{self, Language};

/// Which renderer to start with.
#[derive(Copy, Clone, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum RendererChoice {
    /// The system's own: Vulkan, Direct3D 12 or Metal, by wgpu.
    Wgpu,
    /// OpenGL by wgpu.
    WgpuGl,
    /// OpenGL directly.
    Glow,
}

impl RendererChoice {
    const ALL: [Self; 3] = [Self::Wgpu, Self::WgpuGl, Self::Glow];
    /// Their names, as settings and the command line have them.
    pub(super) const NAMES: [&'static str; 3] = ["wgpu", "wgpu-gl", "glow"];

    fn name(self) -> &'static str {
        match self {
            Self::Wgpu => "wgpu",
            Self::WgpuGl => "wgpu-gl",
            Self::Glow => "glow",
        }
    }

    /// The order in which renderers are tried: the one that the command line wants alone; else the one of
    /// the settings or that worked last, then the others.
    fn attempts(wanted: Option<Self>, first: Option<&str>) -> Vec<Self> {
        if let Some(wanted) = wanted {
            return vec![wanted];
        }
        let mut attempts = Self::ALL.to_vec();
        attempts.sort_by_key(|choice| Some(choice.name()) != first);
        attempts
    }
}

/// Opens the window and runs until it is closed.
///
/// # Errors
///
/// Where no renderer starts: what was tried, why each failed, and what to do.
pub fn run(wanted: Option<RendererChoice>, options: &Options) -> anyhow::Result<()> {
    let settings = options.settings.as_deref().map(Settings::peek).unwrap_or_default();
    prepare(settings.panels.look().language().unwrap_or(options.language));
    let options = Options { ahead: Ahead::begin(options, &settings), ..options.clone() };
    let mut failures = Vec::new();
    for choice in RendererChoice::attempts(wanted, settings.first_renderer()) {
        tracing::info!("starting with {}", choice.name());
        match start(choice, options.clone()) {
            Ok(()) => return Ok(()),
            Err(error) => {
                tracing::warn!("{} did not start: {error}", choice.name());
                failures.push(format!("  {}: {error}", choice.name()));
            }
        }
    }
    let tried = failures.join("\n");
    if failures.iter().all(|failure| failure.contains("DISPLAY")) {
        bail!(
            "There is no display to open a window on.\n{tried}\n\
             Without one, `attache render FILE -o timeline.png` draws the timeline into a file."
        );
    }
    bail!(
        "The window could not be opened: no way to draw works on this system.\n{tried}\n\
         What is missing is a driver for Vulkan, Direct3D 12, Metal or OpenGL; on Debian, \
         `apt install mesa-vulkan-drivers libgl1-mesa-dri libegl1` brings software ones.\n\
         Without a window, `attache render FILE -o timeline.png` draws the timeline into a file."
    )
}

/// Begins on threads what the first picture needs, while the system makes the window.
fn prepare(language: Language) {
    flags::prepare();
    let messages = thread::Builder::new().name("words".to_owned());
    if let Err(error) = messages.spawn(move || words::prepare(language)) {
        tracing::warn!("no thread to read messages on: {error}");
    }
}

/// Where the system asks a window for its icon, rather than the entry of the installed program.
const ICON: &[u8] = include_bytes!("../../assets/icon/attache-128.png");

/// The icon of the window; none at all, not egui's, if it cannot be read.
fn icon() -> egui::IconData {
    icon_image().unwrap_or_default()
}

/// The icon as pixels.
pub(super) fn icon_image() -> Option<egui::IconData> {
    eframe::icon_data::from_png_bytes(ICON).ok()
}

fn start(choice: RendererChoice, options: Options) -> anyhow::Result<()> {
    let native = NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_app_id("attache")
            .with_title("Attaché")
            .with_inner_size([1440.0, 900.0])
            .with_min_inner_size([800.0, 560.0])
            .with_drag_and_drop(true)
            .with_icon(Arc::new(icon())),
        renderer: if choice == RendererChoice::Glow { Renderer::Glow } else { Renderer::Wgpu },
        wgpu_options: wgpu_options(choice),
        // There are no wide gradients in which bands would show, and it takes time for every point.
        dithering: false,
        ..NativeOptions::default()
    };
    let creator = move |creation: &eframe::CreationContext<'_>| {
        let adapter = creation.wgpu_render_state.as_ref().map(|state| state.adapter.get_info());
        let slow =
            adapter.as_ref().is_some_and(|adapter| adapter.device_type == wgpu::DeviceType::Cpu);
        let drawn_by = match adapter {
            Some(adapter) => format!("{} ({}, {})", choice.name(), adapter.name, adapter.backend),
            None => choice.name().to_owned(),
        };
        tracing::info!("drawing by {drawn_by}");
        let mut app = AttacheApp::new(
            &creation.egui_ctx,
            Options {
                slow_pictures: options.slow_pictures || slow,
                drawn_by: Some(drawn_by),
                ..options
            },
        );
        app.remember_renderer(choice.name());
        Ok(Box::new(app) as Box<dyn eframe::App>)
    };
    eframe::run_native("attache", native, Box::new(creator))
        .map_err(|error| anyhow::anyhow!("{error}"))
        .context(choice.name())
        .map_err(|error| anyhow::anyhow!("{}", error.root_cause()))
}

fn wgpu_options(choice: RendererChoice) -> WgpuConfiguration {
    let mut setup = WgpuSetupCreateNew::without_display_handle();
    setup.power_preference = wgpu::PowerPreference::LowPower;
    setup.instance_descriptor.backends = match choice {
        RendererChoice::WgpuGl => wgpu::Backends::GL,
        _ => wgpu::Backends::PRIMARY,
    };
    WgpuConfiguration { wgpu_setup: WgpuSetup::CreateNew(setup), ..WgpuConfiguration::default() }
}

impl AttacheApp {
    fn remember_renderer(&mut self, name: &str) {
        if self.settings.renderer.as_deref() != Some(name) {
            self.settings.renderer = Some(name.to_owned());
            self.save_settings();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{RendererChoice, icon};

    #[test]
    fn the_window_has_the_icon() {
        let icon = icon();
        assert_eq!((icon.width, icon.height), (128, 128));
        // Its corners are clear, and one of its lifelines is blue.
        assert_eq!(icon.rgba.get(3), Some(&0));
        assert!(icon.rgba.chunks(4).any(|pixel| *pixel == [0x56, 0xb4, 0xe9, 0xff]));
    }

    #[test]
    fn the_one_that_worked_last_is_tried_first_and_a_wanted_one_alone() {
        use RendererChoice::{Glow, Wgpu, WgpuGl};
        assert_eq!(RendererChoice::attempts(None, None), [Wgpu, WgpuGl, Glow]);
        assert_eq!(RendererChoice::attempts(None, Some("glow")), [Glow, Wgpu, WgpuGl]);
        assert_eq!(RendererChoice::attempts(Some(WgpuGl), Some("glow")), [WgpuGl]);
    }
}
