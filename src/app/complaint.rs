//! What went wrong, with what says it once more: in another language it is said anew, and not translated.

use std::fmt;
use std::ops::Deref;

use egui::Context;

use super::AttacheApp;
use crate::ui::{Intent, Notice};

/// A notice that can be said again.
pub struct Complaint {
    notice: Notice,
    again: Again,
}

/// How it is said again.
enum Again {
    /// In these words.
    Words(Box<dyn Fn() -> Notice + Send>),
    /// By trying once more what failed.
    Try(Box<Intent>),
}

impl Complaint {
    /// What went wrong, in words that are known.
    pub(super) fn new(words: impl Fn() -> Notice + Send + 'static) -> Self {
        Self { notice: words(), again: Again::Words(Box::new(words)) }
    }

    /// What came of an intent that changes nothing where it fails, and whose words come with its outcome.
    pub(super) fn of(intent: Intent, notice: Notice) -> Self {
        Self { notice, again: Again::Try(Box::new(intent)) }
    }
}

impl Deref for Complaint {
    type Target = Notice;

    fn deref(&self) -> &Notice {
        &self.notice
    }
}

impl fmt::Debug for Complaint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.notice.fmt(formatter)
    }
}

impl PartialEq for Complaint {
    fn eq(&self, other: &Self) -> bool {
        self.notice == other.notice
    }
}

impl AttacheApp {
    /// Says in the language that is spoken now what went wrong.
    pub(super) fn reword_notice(&mut self, ctx: &Context) {
        let Some(complaint) = self.notice.take() else { return };
        match complaint.again {
            Again::Words(words) => {
                self.notice = Some(Complaint { notice: words(), again: Again::Words(words) });
            }
            Again::Try(intent) => {
                let now = ctx.input(|input| input.time);
                self.run_intent(ctx, *intent, now);
            }
        }
    }
}
