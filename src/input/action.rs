//! What a key asks for. A letter means one thing everywhere.

macro_rules! actions {
    ($($(#[$doc:meta])* $action:ident => $name:literal,)*) => {
        /// What a key asks for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Action {
            $($(#[$doc])* $action,)*
            /// Chooses what bears this number, 1 to 9: an item, an option of a probe, an answer of a list.
            Digit(u8),
        }

        /// All actions but the digits.
        const WORDED: &[Action] = &[$(Action::$action),*];

        impl Action {
            /// The name the config and the messages use: `group-more`, `digit-3`.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Action::$action => $name,)*
                    Action::Digit(n) => digit_name(n),
                }
            }
        }
    };
}

actions! {
    /// A visitor has arrived.
    Arrived => "arrived",
    /// The next step: greeted, served, closed; in a form, accept.
    Next => "next",
    /// A visit that is already over.
    Past => "past",
    /// The visitor is unhappy: the five steps.
    Unhappy => "unhappy",
    /// A question, request, complaint or praise.
    Request => "request",
    /// Visitor kind, place and channel.
    KindPlace => "kind-place",
    /// The visitor's language.
    Language => "language",
    /// Tags of the visit.
    Tags => "tags",
    /// A note on the visit.
    Note => "note",
    /// The visitor left, unserved or unsettled.
    Left => "left",
    /// The visitor's own rating.
    Verdict => "verdict",
    /// Anything that is no visit.
    Occurrence => "occurrence",
    /// The open promises.
    Owed => "owed",
    /// The encounters of this shift.
    Encounters => "encounters",
    /// Shift and people.
    Shift => "shift",
    /// The figures of a month, of a year.
    Figures => "figures",
    /// The review of a shift.
    Review => "review",
    /// Why an item matters.
    Why => "why",
    /// Call someone with more authority.
    Call => "call",
    /// Have a colleague take this visitor over.
    Swap => "swap",
    /// Take back the acting person's last command.
    Undo => "undo",
    /// Do again what was taken back.
    Redo => "redo",
    /// Turn the screen to a clock and the desk's name.
    Blank => "blank",
    /// Find.
    Find => "find",
    /// All keys.
    Help => "help",
    /// The commands by their names.
    Palette => "palette",
    /// Leave the program.
    Leave => "leave",
    /// The next visitor, line or field.
    NextItem => "next-item",
    /// The previous visitor, line or field.
    PrevItem => "prev-item",
    /// Upwards.
    Up => "up",
    /// Downwards.
    Down => "down",
    /// Towards the start of the line: left, and right where lines run from right to left.
    Startward => "startward",
    /// Towards the end of the line.
    Endward => "endward",
    /// One page up.
    PageUp => "page-up",
    /// One page down.
    PageDown => "page-down",
    /// The first of the list, the start of the text.
    First => "first",
    /// The last of the list, the end of the text.
    Last => "last",
    /// Back, keeping what was typed.
    Back => "back",
    /// One more in the group of this visitor.
    GroupMore => "group-more",
    /// One less in the group of this visitor.
    GroupLess => "group-less",
    /// Review: the next exception.
    NextException => "next-exception",
    /// Review: the previous exception.
    PrevException => "prev-exception",
    /// Review: all encounters, not only the exceptions.
    All => "all",
    /// Review: a commendation (merit).
    Commend => "commend",
    /// Review: a coaching note (hint).
    Coach => "coach",
    /// Review: the supervisor's own assessment (judge for yourself).
    Observe => "observe",
    /// Review: sign. Never on Enter.
    Sign => "sign",
}

impl Action {
    /// All actions, the nine digits last.
    pub fn all() -> impl Iterator<Item = Action> {
        WORDED.iter().copied().chain((1..=9).map(Action::Digit))
    }

    /// The action of a name.
    pub fn from_name(name: &str) -> Option<Action> {
        Action::all().find(|action| action.name() == name)
    }

    /// The action where lines run from right to left: the arrow that points to the start is then the right one.
    pub const fn mirrored(self, right_to_left: bool) -> Action {
        match self {
            Action::Startward if right_to_left => Action::Endward,
            Action::Endward if right_to_left => Action::Startward,
            other => other,
        }
    }
}

const fn digit_name(n: u8) -> &'static str {
    match n {
        1 => "digit-1",
        2 => "digit-2",
        3 => "digit-3",
        4 => "digit-4",
        5 => "digit-5",
        6 => "digit-6",
        7 => "digit-7",
        8 => "digit-8",
        _ => "digit-9",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_to_their_action() {
        for action in Action::all() {
            assert_eq!(Action::from_name(action.name()), Some(action));
        }
        assert_eq!(Action::from_name("Arrived"), None);
    }

    #[test]
    fn arrows_swap_where_lines_run_from_right_to_left() {
        for (pressed, meant) in
            [(Action::Startward, Action::Endward), (Action::Endward, Action::Startward), (Action::Up, Action::Up)]
        {
            assert_eq!(pressed.mirrored(true), meant);
            assert_eq!(pressed.mirrored(false), pressed);
        }
    }
}
