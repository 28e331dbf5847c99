//! What the keys do in the review of a shift, where it is not what they do at the desk.

use crate::i18n::Key;
use crate::input::Action;
use crate::ui::Taken;
use crate::ui::taken::{MOVES, Worded};

/// The words of the review: what the help of any other place says of it.
pub(crate) const WORDS: &[Worded] = &[
    (Action::Next, Key::ReviewHintOpen, Key::DoesVisitOpen),
    (Action::Note, Key::ReviewHintAsk, Key::DoesAsk),
    (Action::Why, Key::ReviewHintRoot, Key::DoesRoot),
    (Action::Shift, Key::DoesSample, Key::DoesSampleDrawn),
    (Action::Encounters, Key::SiftHintOpen, Key::DoesSifted),
    (Action::Owed, Key::ReviewHintDue, Key::DoesWaiting),
    (Action::Undo, Key::CommandUndo, Key::DoesTakeBack),
    (Action::Startward, Key::CommandUp, Key::DoesScrollUp),
    (Action::Endward, Key::CommandDown, Key::DoesScrollDown),
];

/// What leads to the sample, once it stands apart.
pub(super) const PARTS: &[Worded] = &[(Action::NextItem, Key::CommandNextItem, Key::DoesNextPart)];

/// What is taken where a shift is shown.
pub(super) fn all() -> Taken {
    Taken::new(Key::ReviewTitle).and(&MOVES).worded(WORDS).and(&[
        Action::NextException,
        Action::PrevException,
        Action::Commend,
        Action::Coach,
        Action::Observe,
        Action::Find,
        Action::All,
        Action::Sign,
        Action::Figures,
    ])
}
