//! Which key asks for what, context by context.

use super::action::Action;
use super::chord::{Chord, Code};
use super::context::Context;
use super::layout::Layouts;
use super::overrides::{self, KeymapError};
use super::table::TABLE;

/// One line of the keymap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Binding {
    /// Where.
    pub context: Context,
    /// The key, at its QWERTY position.
    pub chord: Chord,
    /// What it asks for.
    pub action: Action,
}

/// All keys of all contexts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    pub(super) bindings: Vec<Binding>,
    layouts: Layouts,
}

impl Default for Keymap {
    fn default() -> Keymap {
        let rows = TABLE.iter().flat_map(|(context, blocks)| {
            blocks.iter().flat_map(|block| block.iter()).filter_map(|(written, action)| {
                // A test reads every row; one that could not be read would be missing here.
                let chord = written.parse().ok()?;
                Some(Binding { context: *context, chord, action: *action })
            })
        });
        Keymap { bindings: rows.collect(), layouts: Layouts::default() }
    }
}

impl Keymap {
    /// The default keys with some actions moved: pairs of an action's name and a key as text (`undo`, `ctrl-z`). An
    /// action keeps its one new key wherever it had keys. Two pairs may trade keys.
    ///
    /// # Errors
    /// Every mistake at once: unknown names, unreadable keys, keys that differ by Shift alone, conflicts, and keys that
    /// would make Esc or typing do something else.
    pub fn with_overrides<N, C>(pairs: impl IntoIterator<Item = (N, C)>) -> Result<Keymap, Vec<KeymapError>>
    where
        N: AsRef<str>,
        C: AsRef<str>,
    {
        overrides::apply(Keymap::default(), pairs)
    }

    /// The keymap for keyboards of these layouts.
    #[must_use]
    pub fn with_layouts(self, layouts: Layouts) -> Keymap {
        Keymap { layouts, ..self }
    }

    /// The layouts keys are folded from.
    pub const fn layouts(&self) -> Layouts {
        self.layouts
    }

    /// What a press asks for. It is folded to its QWERTY position first, except where text is typed.
    pub fn lookup(&self, context: Context, pressed: Chord) -> Option<Action> {
        if context.is_text() && pressed.is_text() {
            return None;
        }
        let chord = if context.is_text() { pressed } else { pressed.folded(self.layouts) };
        // Esc is Back wherever it is: no table and no override can take that away.
        if chord == Chord::plain(Code::Esc) {
            return Some(Action::Back);
        }
        self.of(context).find(|binding| binding.chord == chord).map(|binding| binding.action)
    }

    /// The first key of an action in a context: the one to show.
    pub fn chord_for(&self, context: Context, action: Action) -> Option<Chord> {
        self.of(context).find(|binding| binding.action == action).map(|binding| binding.chord)
    }

    /// The lines of a context, likeliest first: for its footer.
    pub fn of(&self, context: Context) -> impl Iterator<Item = Binding> + '_ {
        self.bindings.iter().copied().filter(move |binding| binding.context == context)
    }

    /// All lines, context by context: for the help and the README.
    pub fn all(&self) -> impl Iterator<Item = Binding> + '_ {
        self.bindings.iter().copied()
    }

    /// Each action of a context once, with all its keys, likeliest first: a line of the help.
    pub fn help(&self, context: Context) -> Vec<(Action, Vec<Chord>)> {
        let mut lines: Vec<(Action, Vec<Chord>)> = Vec::new();
        for binding in self.of(context) {
            match lines.iter_mut().find(|(action, _)| *action == binding.action) {
                Some((_, chords)) => chords.push(binding.chord),
                None => lines.push((binding.action, vec![binding.chord])),
            }
        }
        lines
    }

    /// Each action once, with all its keys and where they work: a line of the README's table.
    pub fn by_action(&self) -> Vec<(Action, Vec<Chord>, Vec<Context>)> {
        let lines = Action::all().map(|action| {
            let (mut chords, mut contexts) = (Vec::new(), Vec::new());
            for binding in self.all().filter(|binding| binding.action == action) {
                if !chords.contains(&binding.chord) {
                    chords.push(binding.chord);
                }
                if !contexts.contains(&binding.context) {
                    contexts.push(binding.context);
                }
            }
            (action, chords, contexts)
        });
        lines.collect()
    }
}
