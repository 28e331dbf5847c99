//! The keys that matter now at the desk, likeliest first.

use crate::domain::seen::Next;
use crate::i18n::Key;
use crate::input::Action;
use crate::ui::cx::Cx;
use crate::ui::screen::Hint;

use super::look_back;
use super::step::{GREETING, SERVING};
use super::visit::Visit;

/// The hints for a visit, or for nobody.
pub(super) fn hints(cx: &Cx<'_>, visit: Option<&Visit<'_>>) -> Vec<Hint> {
    let mut hints = Vec::new();
    let Some(visit) = visit else {
        hints.push(named(cx, Action::Arrived));
        if !cx.book.open_visits().is_empty() {
            hints.push(named(cx, Action::NextItem));
        }
        let rest = [Action::Past, Action::Occurrence, Action::Owed, Action::Encounters, Action::Shift, Action::Undo];
        hints.extend(rest.map(|action| named(cx, action)));
        return hints;
    };
    if visit.is_asking() {
        asking(cx, visit, &mut hints);
        return hints;
    }
    let enter = match visit.next {
        Next::Greet => Key::NowGreeted,
        Next::Serve => Key::NowServed,
        Next::Item(_) => Key::DeskAnswer,
        _ if cx.book.unsettled(visit.id()).next().is_some() => Key::DeskSettle,
        _ => Key::NowClose,
    };
    hints.push(Hint { action: Action::Next, keys: String::new(), label: cx.say(enter) });
    let stages = if visit.next == Next::Greet { GREETING } else { SERVING };
    if matches!(visit.next, Next::Greet | Next::Serve) {
        let keys: Vec<u8> = visit.items(stages).iter().map(|item| item.key).collect();
        let keys = in_order(cx, &keys);
        hints.push(Hint { action: Action::Digit(1), keys, label: cx.say(Key::NowNotSo) });
    }
    let rest = [
        Action::Unhappy,
        Action::Request,
        Action::Arrived,
        Action::Left,
        Action::Why,
        Action::Undo,
        Action::KindPlace,
        Action::Language,
        Action::Tags,
        Action::Note,
    ];
    hints.extend(rest.map(|action| match action {
        // The steps are open already: the key leads back to them.
        Action::Unhappy if visit.seen.unhappy => labelled(cx, action, Key::LaneTitle),
        _ => named(cx, action),
    }));
    hints
}

fn asking(cx: &Cx<'_>, visit: &Visit<'_>, hints: &mut Vec<Hint>) {
    let keys: Vec<u8> = (1u8..).take(look_back::choices(cx, visit).len()).collect();
    hints.push(Hint { action: Action::Digit(1), keys: in_order(cx, &keys), label: cx.say(Key::NowChoose) });
    match visit.next {
        Next::Probe(_) => hints.push(labelled(cx, Action::Next, Key::NowSkip)),
        Next::Reason(_) => hints.push(labelled(cx, Action::Next, Key::DeskLater)),
        Next::Item(_) => hints.push(labelled(cx, Action::Back, Key::DeskLater)),
        _ => hints.push(named(cx, Action::Back)),
    }
    hints.extend([Action::Why, Action::Undo, Action::Arrived, Action::Note].map(|action| named(cx, action)));
}

fn labelled(cx: &Cx<'_>, action: Action, label: Key) -> Hint {
    Hint { action, keys: String::new(), label: cx.say(label) }
}

fn named(cx: &Cx<'_>, action: Action) -> Hint {
    let label = Key::command_label(action.name()).map(|key| cx.say(key)).unwrap_or_default();
    Hint { action, keys: String::new(), label }
}

/// Digits as this language reads them: where lines run from right to left, so does `۱–۴`.
fn in_order(cx: &Cx<'_>, keys: &[u8]) -> String {
    let mark = if cx.lang().is_rtl() { "\u{200f}" } else { "" };
    format!("{mark}{}", cx.digits(&ranges(keys)))
}

/// Digits as people write them: `1–4`, `6 8 9`.
fn ranges(keys: &[u8]) -> String {
    let mut keys = keys.to_vec();
    keys.sort_unstable();
    keys.dedup();
    let runs = keys.chunk_by(|a, b| a + 1 == *b).map(|run| match run {
        [one] => one.to_string(),
        [first, last] if *last == first + 1 => format!("{first} {last}"),
        [first, .., last] => format!("{first}–{last}"),
        [] => String::new(),
    });
    runs.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::ranges;

    #[test]
    fn digits_are_written_as_ranges() {
        for (keys, want) in [
            (&[1, 2, 3, 4][..], "1–4"),
            (&[4, 2, 1], "1 2 4"),
            (&[6, 8, 9, 7], "6–9"),
            (&[1, 3, 5, 6, 7], "1 3 5–7"),
            (&[], ""),
        ] {
            assert_eq!(ranges(keys), want);
        }
    }
}
