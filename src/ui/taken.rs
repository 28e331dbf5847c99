//! Which actions of its context a screen takes, and in which words: for the help and the palette.

use crate::i18n::Key;
use crate::input::{Action, Context};

use super::cx::Cx;
use super::screens::review;

/// An action with its label and its line of help, where they are not the desk's.
pub type Worded = (Action, Key, Key);

/// What a list or a text that is scrolled takes.
pub const MOVES: [Action; 6] =
    [Action::Up, Action::Down, Action::PageUp, Action::PageDown, Action::First, Action::Last];

/// What a screen takes that shows a period.
pub const PERIODS: [Worded; 2] = [
    (Action::Startward, Key::DoesEarlier, Key::DoesEarlierPeriod),
    (Action::Endward, Key::DoesLater, Key::DoesLaterPeriod),
];

/// What the house takes on every screen.
const HOUSE: [Action; 4] = [Action::Help, Action::Palette, Action::Blank, Action::Leave];

/// What a screen takes of the actions of its context.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// What its part of the help is called.
    pub title: Key,
    actions: Vec<Action>,
    words: Vec<Worded>,
}

impl Taken {
    /// What the house takes, and the way back.
    pub fn new(title: Key) -> Taken {
        let actions = HOUSE.into_iter().chain([Action::Back]).collect();
        Taken { title, actions, words: Vec::new() }
    }

    /// These as well, in the words of the desk.
    #[must_use]
    pub fn and(mut self, actions: &[Action]) -> Taken {
        self.actions.extend(actions);
        self
    }

    /// These as well, in their own words.
    #[must_use]
    pub fn worded(mut self, words: &[Worded]) -> Taken {
        self.actions.extend(words.iter().map(|(action, ..)| *action));
        self.words.extend(words);
        self
    }

    /// The same where this is so.
    #[must_use]
    pub fn worded_if(self, is_so: bool, words: &[Worded]) -> Taken {
        if is_so { self.worded(words) } else { self }
    }

    /// The digits up to this one as well: all bear the same words.
    #[must_use]
    pub fn digits(mut self, upto: usize, label: Key, help: Key) -> Taken {
        let digits = (1..=9).take(upto).map(Action::Digit);
        self.words.extend(digits.clone().map(|digit| (digit, label, help)));
        self.actions.extend(digits);
        self
    }

    /// Whether it takes this.
    pub fn has(&self, action: Action) -> bool {
        self.actions.contains(&action)
    }
}

/// Label and line of help of an action: in the words of the screen that takes it, or of its context, or of the desk.
pub fn words(cx: &Cx<'_>, context: Context, taken: Option<&Taken>, action: Action) -> (String, String) {
    let usual: &[Worded] = if context == Context::Review { review::WORDS } else { &[] };
    let own = taken.map_or(usual, |taken| &taken.words);
    if let Some((_, label, help)) = own.iter().find(|(of, ..)| *of == action) {
        return (cx.say(*label), cx.say(*help));
    }
    let say = |key: Option<Key>| key.map(|key| cx.say(key)).unwrap_or_default();
    (say(Key::command_label(action.name())), say(Key::command_help(action.name())))
}
