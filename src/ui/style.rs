//! egui dressed in the theme.

use egui::epaint::MarginF32;
use egui::style::{Selection, WidgetVisuals, Widgets};
use egui::{
    Color32, Context, CornerRadius, FontId, Frame, Shadow, Stroke, TextStyle, Theme, Vec2, vec2,
};

use super::word_order::WordOrder;
use crate::state::{Contrast, Panels, ThemeChoice};
use crate::theme::{
    CARD_RADIUS, Palette, RADIUS, Weight, definitions, font_id, height, line, size, space, width,
};

/// Sets fonts and both styles; once, before the first frame.
pub fn dress(ctx: &Context) {
    ctx.set_fonts(definitions());
    ctx.add_plugin(WordOrder::default());
    // Ctrl and + is one of our commands, whose outcome is kept.
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
    dress_themes(ctx, Contrast::Usual);
}

/// The frame of a dialog.
pub(super) fn dialog(ctx: &Context) -> Frame {
    Frame::popup(&ctx.global_style()).inner_margin(space::XL).corner_radius(CARD_RADIUS)
}

/// The frame of a window that keeps its margins itself, for what scrolls to its edges.
pub(super) fn page(ctx: &Context) -> Frame {
    dialog(ctx).inner_margin(0.0)
}

/// The size that a window over the others has at most, in points.
pub(super) fn page_room(ctx: &Context) -> Vec2 {
    ctx.content_rect().size() - Vec2::splat(2.0 * space::XL)
}

/// The size that the contents of a [`dialog`] have at most, in points.
pub(super) fn dialog_room(ctx: &Context) -> Vec2 {
    page_room(ctx) - Vec2::splat(2.0 * space::XL)
}

/// Margins of what stands in a panel below its head: the panel's at the sides.
pub(super) fn below_head(top: f32, bottom: f32) -> MarginF32 {
    MarginF32 { left: space::L, right: space::L, top, bottom }
}

fn dress_themes(ctx: &Context, contrast: Contrast) {
    for theme in [Theme::Dark, Theme::Light] {
        let palette = Palette::of(theme == Theme::Dark, contrast == Contrast::High);
        ctx.style_mut_of(theme, |style| dress_style(style, &palette, contrast));
    }
}

/// Theme, contrast and size as they were chosen.
pub fn choose(ctx: &Context, panels: &Panels) {
    ctx.set_theme(match panels.theme() {
        ThemeChoice::System => egui::ThemePreference::System,
        ThemeChoice::Light => egui::ThemePreference::Light,
        ThemeChoice::Dark => egui::ThemePreference::Dark,
    });
    dress_themes(ctx, panels.look().contrast());
    if !panels.motion() {
        // Menus and boxes of egui do not glide either.
        ctx.all_styles_mut(|style| style.animation_time = 0.0);
    }
    ctx.set_zoom_factor(panels.look().scale().factor());
}

fn dress_style(style: &mut egui::Style, palette: &Palette, contrast: Contrast) {
    style.animation_time = egui::Style::default().animation_time;
    let body: FontId = font_id(Weight::Regular, size::BODY);
    style.text_styles = [
        (TextStyle::Small, font_id(Weight::Regular, size::SMALL)),
        (TextStyle::Body, body.clone()),
        (TextStyle::Button, body),
        (TextStyle::Heading, font_id(Weight::Bold, size::TITLE)),
        (TextStyle::Monospace, font_id(Weight::Mono, size::SMALL)),
    ]
    .into();
    style.spacing.item_spacing = vec2(space::S, space::XS);
    style.spacing.button_padding = vec2(space::S, space::XS);
    style.spacing.interact_size.y = height::CONTROL;
    style.spacing.tooltip_width = width::TOOLTIP;
    style.spacing.menu_margin = space::S.into();
    style.spacing.scroll = egui::style::ScrollStyle::thin();
    style.interaction.selectable_labels = true;
    style.interaction.tooltip_delay = 0.25;
    style.url_in_tooltip = true;
    dress_visuals(&mut style.visuals, palette, contrast);
}

fn dress_visuals(visuals: &mut egui::Visuals, palette: &Palette, contrast: Contrast) {
    visuals.dark_mode = palette.dark;
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(palette.text_3);
    visuals.hyperlink_color = palette.accent;
    // A blinking cursor would draw frames that nobody asked for.
    visuals.text_cursor.blink = false;
    visuals.panel_fill = palette.panel;
    visuals.window_fill = palette.panel;
    visuals.extreme_bg_color = palette.raised;
    visuals.faint_bg_color = palette.raised;
    visuals.text_edit_bg_color = Some(palette.raised);
    visuals.code_bg_color = palette.raised;
    visuals.warn_fg_color = palette.contested;
    visuals.error_fg_color = palette.error;
    visuals.window_stroke = Stroke::new(line::FINE, palette.line);
    visuals.window_shadow = Shadow::NONE;
    visuals.popup_shadow = Shadow {
        offset: [0, 2],
        blur: 10,
        spread: 0,
        color: Color32::from_black_alpha(if palette.dark { 90 } else { 30 }),
    };
    visuals.selection = Selection {
        bg_fill: palette.accent_ground,
        stroke: Stroke::new(line::FINE, palette.accent),
    };
    let look = |fill: Color32, text: Color32, edge: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(line::FINE, edge),
        corner_radius: CornerRadius::from(RADIUS),
        fg_stroke: Stroke::new(line::FINE, text),
        expansion: 0.0,
    };
    // Where contrast is high, what can be pressed has an edge.
    let edge = if contrast == Contrast::High { palette.line } else { Color32::TRANSPARENT };
    visuals.widgets = Widgets {
        noninteractive: look(palette.panel, palette.text, palette.line),
        inactive: look(palette.raised, palette.text, edge),
        hovered: look(palette.line, palette.text, edge),
        active: look(palette.accent_ground, palette.text, palette.accent),
        open: look(palette.line, palette.text, edge),
    };
}
