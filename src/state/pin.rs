//! The pinned card: what stays beside the card of the selection, to be compared with it.

use super::selection::Target;

/// See the module. It is no part of a view: going back leaves it where it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pin {
    target: Option<Target>,
}

/// What the pinned card is asked to do.
#[derive(Clone, Debug, PartialEq)]
pub enum PinCommand {
    /// Keep the card of this.
    Keep(Target),
    /// Let go of it.
    LetGo,
}

impl Pin {
    /// Whose card is pinned.
    #[must_use]
    pub fn target(&self) -> Option<&Target> {
        self.target.as_ref()
    }

    /// The same in another reading of the file.
    pub(super) fn carry(&mut self, target: Option<Target>) {
        self.target = target;
    }

    pub(super) fn apply(&mut self, command: PinCommand) {
        self.target = match command {
            PinCommand::Keep(target) => Some(target),
            PinCommand::LetGo => None,
        };
    }
}
