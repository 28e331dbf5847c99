//! Typed ids of all messages.
//!
//! **To add a message**: a line `Name => "the-id",` in the group's file here, and the message in
//! `assets/i18n/{en,fa,th}/<group>.ftl`. Nothing else; `tests/it/i18n` fails until all four agree. Each group is one
//! screen or topic, so that several people can add at once without meeting in one file. Add where related lines stand,
//! rather than at the end.
//!
//! A [`Key`] reads like a variant of an enum (`Key::DeskGreet`), is matched like one, and cannot be made from outside:
//! associated constants do what one enum in many files cannot.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::domain::Lang;

/// The id of a message that exists in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(&'static str);

/// Declares the keys of one group.
macro_rules! keys {
    ($($name:ident => $id:literal,)*) => {
        /// Keys of this group, in the order of their file.
        pub(super) const KEYS: &[crate::i18n::Key] = &[$(crate::i18n::Key::$name),*];

        #[allow(non_upper_case_globals, reason = "they stand for variants of one enum that is spread over files")]
        impl crate::i18n::Key {
            $(
                #[doc = concat!("The message `", $id, "`.")]
                pub const $name: crate::i18n::Key = super::key($id);
            )*
        }
    };
}
use keys;

/// The messages of one screen or topic.
pub struct Group {
    /// Name of its files, without `.ftl`.
    pub name: &'static str,
    /// Its keys, in the order of their file.
    pub keys: &'static [Key],
    sources: [&'static str; 3],
}

impl Group {
    /// The Fluent text of this group in a language.
    pub const fn source(&self, lang: Lang) -> &'static str {
        let [fa, en, th] = self.sources;
        match lang {
            Lang::Fa => fa,
            Lang::En => en,
            Lang::Th => th,
        }
    }
}

macro_rules! groups {
    ($($group:ident)+) => {
        $(mod $group;)+

        /// All groups.
        pub const GROUPS: &[Group] = &[$(Group {
            name: stringify!($group),
            keys: $group::KEYS,
            sources: [
                include_str!(concat!("../../../assets/i18n/fa/", stringify!($group), ".ftl")),
                include_str!(concat!("../../../assets/i18n/en/", stringify!($group), ".ftl")),
                include_str!(concat!("../../../assets/i18n/th/", stringify!($group), ".ftl")),
            ],
        }),+];
    };
}

groups! { trouble refusal timeline desk lane form list shift words command time state hint cli check figures review }

const fn key(id: &'static str) -> Key {
    Key(id)
}

impl Key {
    /// The id as the catalogues write it.
    pub const fn id(self) -> &'static str {
        self.0
    }

    /// All keys, group by group.
    pub fn all() -> impl Iterator<Item = Key> {
        GROUPS.iter().flat_map(|group| group.keys.iter().copied())
    }

    /// The key of an id, for ids made from names: `parameter-speech`, `kind-courier`.
    pub fn from_id(id: &str) -> Option<Key> {
        static BY_ID: LazyLock<HashMap<&'static str, Key>> =
            LazyLock::new(|| Key::all().map(|key| (key.id(), key)).collect());
        BY_ID.get(id).copied()
    }

    /// The short footer label of an action by its name (`group-more`). The nine digits share one.
    pub fn command_label(action: &str) -> Option<Key> {
        Key::from_id(&format!("command-{}", command(action)))
    }

    /// The long help line of an action by its name.
    pub fn command_help(action: &str) -> Option<Key> {
        Key::from_id(&format!("command-{}-help", command(action)))
    }

    /// The title of a context of the keymap by its name (`board`).
    pub fn context_title(context: &str) -> Option<Key> {
        Key::from_id(&format!("context-{context}"))
    }
}

fn command(action: &str) -> &str {
    if action.starts_with("digit-") { "digit" } else { action }
}
