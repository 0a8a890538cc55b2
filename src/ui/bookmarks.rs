//! Bookmarks on the ruler: a click on one goes there and lets it be renamed or taken away.

use egui::{
    Id, Key, Popup, PopupCloseBehavior, Rect, Role, Sense, TextEdit, Ui, WidgetInfo, pos2, vec2,
};

use super::filters::name_field;
use super::lane_menu::entry;
use super::{Intent, Memory, World};
use crate::say;
use crate::scene::timeline::TimelineScene;
use crate::state::{CameraCommand, Command, RulerCommand};
use crate::theme::{height, space, width};

pub(super) fn show(
    ui: &mut Ui,
    world: &World<'_>,
    memory: &mut Memory,
    scene: &TimelineScene,
    intents: &mut Vec<Intent>,
) {
    for view in &scene.bookmarks {
        let Some(bookmark) = world.state.ruler.bookmarks().get(view.place) else { continue };
        let size = vec2(space::L + view.width, height::NAME_LINE);
        let rect = Rect::from_min_size(pos2(view.x - 2.0, scene.bookmark_top() + 1.0), size);
        let response = ui.interact(rect, Id::unique(("bookmark", view.place)), Sense::click());
        response.widget_info(|| {
            WidgetInfo::labeled(Role::Button, true, say!("bookmark-name", name = &bookmark.name))
        });
        let fresh = memory.new_bookmark == Some(bookmark.at);
        if fresh {
            memory.new_bookmark = None;
        }
        let open = response.clicked() || fresh;
        if open {
            memory.bookmark_name.clone_from(&bookmark.name);
        }
        let popup = Popup::from_response(&response)
            .kind(egui::PopupKind::Menu)
            .open_memory(open.then_some(egui::SetOpenCommand::Bool(true)))
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside);
        popup.show(|ui| {
            ui.set_width(width::MENU);
            let field = ui.add(
                TextEdit::singleline(&mut memory.bookmark_name)
                    .hint_text(say!("bookmark-field"))
                    .desired_width(f32::INFINITY),
            );
            name_field(&field, say!("bookmark-field"));
            if open {
                field.request_focus();
            }
            if field.changed() {
                let name = memory.bookmark_name.clone();
                intents.push(Command::Ruler(RulerCommand::RenameBookmark(view.place, name)).into());
            }
            if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
                ui.close();
            }
            if entry(ui, say!("bookmark-centre")) {
                intents.push(Command::Camera(CameraCommand::Centre(bookmark.at)).into());
                ui.close();
            }
            if entry(ui, say!("remove")) {
                intents.push(Command::Ruler(RulerCommand::RemoveBookmark(view.place)).into());
                ui.close();
            }
        });
        response.on_hover_text(&bookmark.name);
    }
}
