//! The default keys: one table for lookup, footer, help and README. Within a context the likeliest come first.

use super::action::Action as A;
use super::context::Context;

/// A key as the config writes it, and what it asks for.
pub(super) type Row = (&'static str, A);

const NEXT: &[Row] = &[("enter", A::Next)];
const DIGITS: &[Row] = &[
    ("1", A::Digit(1)),
    ("2", A::Digit(2)),
    ("3", A::Digit(3)),
    ("4", A::Digit(4)),
    ("5", A::Digit(5)),
    ("6", A::Digit(6)),
    ("7", A::Digit(7)),
    ("8", A::Digit(8)),
    ("9", A::Digit(9)),
];
/// What is done with the visitor who is selected.
const VISITOR: &[Row] = &[
    ("u", A::Unhappy),
    ("r", A::Request),
    ("a", A::Arrived),
    ("l", A::Left),
    ("k", A::KindPlace),
    ("g", A::Language),
    ("t", A::Tags),
    ("n", A::Note),
    ("=", A::GroupMore),
    ("+", A::GroupMore),
    ("-", A::GroupLess),
    ("w", A::Why),
    ("v", A::Verdict),
    ("c", A::Call),
    ("x", A::Swap),
];
/// What a desk does with or without a visitor.
const DESK: &[Row] = &[
    ("d", A::Past),
    ("i", A::Occurrence),
    ("o", A::Owed),
    ("e", A::Encounters),
    ("s", A::Shift),
    ("p", A::Review),
    ("f", A::Figures),
    ("/", A::Find),
];
const UNDO: &[Row] = &[("z", A::Undo), ("y", A::Redo)];
const VERTICAL: &[Row] = &[("up", A::Up), ("down", A::Down)];
const HORIZONTAL: &[Row] = &[("left", A::Startward), ("right", A::Endward)];
const ITEMS: &[Row] = &[("tab", A::NextItem), ("shift-tab", A::PrevItem)];
const PAGES: &[Row] = &[("pageup", A::PageUp), ("pagedown", A::PageDown), ("home", A::First), ("end", A::Last)];
const BACK: &[Row] = &[("esc", A::Back)];
const BLANK: &[Row] = &[("b", A::Blank)];
/// `f1` for where `?` is text.
const HELP: &[Row] = &[("?", A::Help), ("f1", A::Help)];
/// The commands by their names; both keys are far from what is done every minute.
const PALETTE: &[Row] = &[(":", A::Palette), ("ctrl-p", A::Palette)];
const LEAVE: &[Row] = &[("q", A::Leave), ("ctrl-c", A::Leave)];
/// Where `q` is text, or too near to what is being answered.
const INTERRUPT: &[Row] = &[("ctrl-c", A::Leave)];

/// The blocks of each context, in the order of its footer.
pub(super) const TABLE: &[(Context, &[&[Row]])] = &[
    (
        Context::Board,
        &[
            &[("a", A::Arrived)],
            DESK,
            &[("v", A::Verdict)],
            UNDO,
            NEXT,
            DIGITS,
            ITEMS,
            VERTICAL,
            HORIZONTAL,
            BLANK,
            HELP,
            PALETTE,
            LEAVE,
            BACK,
        ],
    ),
    (
        Context::Walk,
        &[NEXT, DIGITS, VISITOR, DESK, UNDO, ITEMS, VERTICAL, HORIZONTAL, BLANK, HELP, PALETTE, LEAVE, BACK],
    ),
    // A question is answered or put off; a new visitor and the undo of a slip do not wait for it.
    (
        Context::Asking,
        &[
            DIGITS,
            NEXT,
            BACK,
            &[("w", A::Why), ("a", A::Arrived), ("u", A::Unhappy), ("r", A::Request), ("n", A::Note)],
            UNDO,
            VERTICAL,
            ITEMS,
            BLANK,
            HELP,
            PALETTE,
            INTERRUPT,
        ],
    ),
    (
        Context::Lane,
        &[
            NEXT,
            DIGITS,
            &[
                ("c", A::Call),
                ("x", A::Swap),
                ("r", A::Request),
                ("n", A::Note),
                ("t", A::Tags),
                ("w", A::Why),
                ("a", A::Arrived),
                ("l", A::Left),
            ],
            UNDO,
            VERTICAL,
            ITEMS,
            BLANK,
            HELP,
            PALETTE,
            INTERRUPT,
            BACK,
        ],
    ),
    // Whoever walks up does not wait until a list of answers is done with; in a line of text `a` is a letter.
    (
        Context::Form,
        &[NEXT, DIGITS, &[("a", A::Arrived)], ITEMS, BACK, VERTICAL, HORIZONTAL, BLANK, HELP, PALETTE, INTERRUPT],
    ),
    (Context::Field, &[NEXT, BACK, ITEMS, VERTICAL, &[("f1", A::Help)], INTERRUPT]),
    (
        Context::List,
        &[
            NEXT,
            VERTICAL,
            DIGITS,
            &[
                ("/", A::Find),
                ("a", A::Arrived),
                ("n", A::Note),
                ("r", A::Request),
                ("i", A::Occurrence),
                ("o", A::Owed),
                ("e", A::Encounters),
            ],
            UNDO,
            ITEMS,
            PAGES,
            BLANK,
            HELP,
            PALETTE,
            INTERRUPT,
            BACK,
        ],
    ),
    (
        Context::Detail,
        &[
            &[("n", A::Note), ("k", A::KindPlace), ("g", A::Language), ("t", A::Tags), ("r", A::Request)],
            &[("v", A::Verdict), ("a", A::Arrived)],
            NEXT,
            DIGITS,
            UNDO,
            VERTICAL,
            ITEMS,
            PAGES,
            BLANK,
            HELP,
            PALETTE,
            INTERRUPT,
            BACK,
        ],
    ),
    // Back leads to the desk; where there is none, on a second screen, only the staff's key leaves.
    (
        Context::Verdict,
        &[&[("1", A::Digit(1)), ("2", A::Digit(2)), ("3", A::Digit(3)), ("4", A::Digit(4))], BACK, INTERRUPT],
    ),
    (Context::Help, &[VERTICAL, PAGES, &[("/", A::Find)], HELP, INTERRUPT, BACK]),
    (Context::Blank, &[BLANK, BACK, NEXT, &[("a", A::Arrived)]]),
    (
        Context::Review,
        &[
            &[("]", A::NextException), ("[", A::PrevException)],
            NEXT,
            &[("m", A::Commend), ("h", A::Coach), ("j", A::Observe), ("/", A::Find), ("*", A::All), ("f10", A::Sign)],
            &[
                ("n", A::Note),
                ("w", A::Why),
                ("s", A::Shift),
                ("f", A::Figures),
                ("p", A::Review),
                ("e", A::Encounters),
                ("o", A::Owed),
            ],
            DIGITS,
            // What a supervisor took back is said again: there is no redo.
            &[("z", A::Undo)],
            VERTICAL,
            HORIZONTAL,
            ITEMS,
            PAGES,
            BLANK,
            HELP,
            PALETTE,
            LEAVE,
            BACK,
        ],
    ),
];
