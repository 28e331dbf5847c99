use super::*;
use crate::runtime::terminal::replies::sort;
use crate::runtime::terminal::{Emulator as E, TmuxClient};

type Pairs = &'static [(&'static str, &'static str)];

/// One terminal: its name, what it answers, its environment, and what must come out.
struct Row {
    name: &'static str,
    answers: &'static str,
    env: Pairs,
    tmux: Option<&'static str>,
    out: (E, Strategy, &'static str, bool, Option<Hint>),
}

const NO_ENV: Pairs = &[("TERM", "xterm-256color")];
const IN_TMUX: Pairs = &[("TERM", "tmux-256color"), ("TMUX", "/tmp/tmux-1000/default,1,0")];
const TMUX_SELF: &str = "\x1bP>|tmux 3.3a\x1b\\\x1b[>84;0;0c\x1b[?1;2;4c";
const M: &str = "\x1b[8l";
const OSC50: &str = "\x1b]50;BidiRenderingEnabled=false\x07";
const OSC5379: &str = "\x1b]5379;use_ctl=false\x07";

const fn row(
    name: &'static str,
    answers: &'static str,
    env: Pairs,
    out: (E, Strategy, &'static str, bool, Option<Hint>),
) -> Row {
    Row { name, answers, env, tmux: None, out }
}

const fn tmux(name: &'static str, client: &'static str, out: (E, Strategy, &'static str, bool, Option<Hint>)) -> Row {
    Row { name, answers: TMUX_SELF, env: IN_TMUX, tmux: Some(client), out }
}

fn setup_of(row: &Row, wanted: Option<Strategy>) -> Setup {
    let mut replies = sort(row.answers.as_bytes()).replies;
    replies.tmux = row.tmux.and_then(TmuxClient::parse);
    let env = EnvFacts::from_lookup(|name| {
        row.env.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
    });
    choose(&replies, &env, wanted)
}

#[rustfmt::skip]
fn rows() -> Vec<Row> {
    use Strategy::{Chunks, Direct, Guard, Runs};
    vec![
        row("xterm 379", "\x1b[8;0$y\x1bP>|XTerm(379)\x1b\\\x1b[>41;379;0c\x1b[?64;1;2c", NO_ENV, (E::Xterm, Direct, "", true, None)),
        row("xterm started from gnome-terminal", "\x1b[8;0$y\x1bP>|XTerm(379)\x1b\\\x1b[?64;1c", &[("TERM", "xterm"), ("VTE_VERSION", "8001")], (E::Xterm, Direct, "", true, None)),
        row("xterm started from kitty", "\x1b[8;0$y\x1bP>|XTerm(379)\x1b\\\x1b[?64;1c", &[("TERM", "xterm"), ("KITTY_WINDOW_ID", "1")], (E::Xterm, Direct, "", true, None)),
        row("urxvt 9.30", "\x1b[>85;95;0c\x1b[?1;2c", &[("TERM", "rxvt-unicode-256color")], (E::Plain, Direct, "", true, None)),
        row("st 0.9", "\x1b[?6c", &[("TERM", "st-256color")], (E::Plain, Direct, "", true, None)),
        row("foot 1.13", "\x1bP>|foot(1.13.1)\x1b\\\x1b[>1;011301;0c\x1b[?62;4;22c", &[("TERM", "foot")], (E::Plain, Direct, "", true, None)),
        row("alacritty 0.15", "\x1b[>0;1500;1c\x1b[?6c", &[("TERM", "alacritty")], (E::Plain, Direct, "", true, None)),
        row("alacritty over ssh", "\x1b[>0;1500;1c\x1b[?6c", &[("TERM", "xterm-256color"), ("SSH_TTY", "/dev/pts/1")], (E::Plain, Direct, "", true, None)),
        row("VTE 0.70", "\x1b[8;1$y\x1b[>65;7000;1c\x1b[?65;1;9c", NO_ENV, (E::Vte, Direct, M, true, None)),
        row("VTE 0.80", "\x1b[8;1$y\x1bP>|VTE(8001)\x1b\\\x1b[>65;8001;1c\x1b[?65;1;9c", NO_ENV, (E::Vte, Direct, M, true, None)),
        row("VTE 0.80, off already", "\x1b[8;2$y\x1bP>|VTE(8001)\x1b\\\x1b[>65;8001;1c\x1b[?65;1;9c", NO_ENV, (E::Vte, Direct, M, true, None)),
        row("VTE 0.64, by environment", "\x1b[?65;1;9c", &[("TERM", "xterm-256color"), ("VTE_VERSION", "6402")], (E::Switchable, Direct, M, false, None)),
        row("VTE 0.52, before bidi", "\x1b[?62;c", &[("TERM", "xterm-256color"), ("VTE_VERSION", "5202")], (E::Unknown, Direct, "", false, None)),
        row("Konsole 22.12", "\x1bP>|Konsole 22.12.3\x1b\\\x1b[>1;221203;0c\x1b[?62;1;4c", NO_ENV, (E::Konsole, Direct, OSC50, true, None)),
        row("Konsole 25.04", "\x1bP>|Konsole 25.04.2\x1b\\\x1b[?62;1;4c", &[("TERM", "xterm-256color"), ("KONSOLE_VERSION", "250402")], (E::Konsole, Direct, OSC50, true, None)),
        row("Konsole by environment: never OSC 50", "\x1b[>0;115;0c\x1b[?62;1;4c", &[("TERM", "xterm-256color"), ("KONSOLE_VERSION", "200400")], (E::KonsoleUnheard, Runs, "", false, None)),
        row("mlterm 3.9", "\x1b[8;0$y\x1b[>24;279;0c\x1b[?63;1;2;3;4;7;29c", &[("TERM", "mlterm")], (E::Mlterm, Direct, OSC5379, true, None)),
        row("mlterm over ssh", "\x1b[8;0$y\x1b[>24;279;0c\x1b[?63;1c", NO_ENV, (E::Mlterm, Direct, OSC5379, true, None)),
        row("kitty 0.41", "\x1b[8;0$y\x1bP>|kitty(0.41.1)\x1b\\\x1b[>1;4000;41c\x1b[?62;c", &[("TERM", "xterm-kitty")], (E::Kitty, Chunks, "", true, None)),
        row("kitty over ssh", "\x1b[8;0$y\x1bP>|kitty(0.26.5)\x1b\\\x1b[?62;c", NO_ENV, (E::Kitty, Chunks, "", true, None)),
        row("kitty, silent", "", &[("TERM", "xterm-kitty")], (E::Kitty, Chunks, "", true, None)),
        row("QTerminal 1.2", "\x1b[>0;115;0c\x1b[?1;2c", NO_ENV, (E::QTerminal, Direct, "", false, Some(Hint::QTerminalBidi))),
        row("PuTTY 0.78", "\x1b[>0;136;0c\x1b[?6c", &[("TERM", "xterm")], (E::Putty, Direct, "", false, Some(Hint::PuttyBidi))),
        row("Windows Terminal", "\x1b[>0;10;1c\x1b[?61;4;6;7;14;21;22;23;24;28;32;42c", &[("WT_SESSION", "x")], (E::WindowsTerminal, Direct, "", true, None)),
        row("Windows Terminal, nothing asked", "", &[("WT_SESSION", "x")], (E::WindowsTerminal, Direct, "", true, None)),
        row("WezTerm", "\x1bP>|WezTerm 20240203-110809-5046fc22\x1b\\\x1b[?65;4;6;18;22c", &[("TERM_PROGRAM", "WezTerm")], (E::Plain, Direct, "", true, None)),
        row("Ghostty", "\x1bP>|ghostty 1.1.0\x1b\\\x1b[?62;22c", &[("TERM", "xterm-ghostty")], (E::Plain, Direct, "", true, None)),
        row("VS Code", "\x1bP>|xterm.js(5.6.0)\x1b\\\x1b[?1;2c", &[("TERM_PROGRAM", "vscode")], (E::Plain, Direct, "", true, None)),
        row("iTerm2", "\x1bP>|iTerm2 3.5.10\x1b\\\x1b[?64;1;2c", &[("TERM_PROGRAM", "iTerm.app")], (E::ITerm2, Direct, "", true, None)),
        row("Apple Terminal", "\x1b[>1;95;0c\x1b[?1;2c", &[("TERM_PROGRAM", "Apple_Terminal")], (E::AppleTerminal, Guard, "", false, None)),
        row("mintty", "\x1b[8;1$y\x1bP>|mintty 3.7.6\x1b\\\x1b[>77;30706;0c\x1b[?64;1c", NO_ENV, (E::Mintty, Direct, M, true, None)),
        row("Linux console", "", &[("TERM", "linux")], (E::LinuxConsole, Direct, "", true, Some(Hint::NoPersianLetters))),
        row("one that reports mode 8", "\x1b[8;1$y\x1b[?62c", NO_ENV, (E::Switchable, Direct, M, true, None)),
        row("one that never reorders", "\x1b[8;4$y\x1b[?62c", NO_ENV, (E::NeverBidi, Direct, "", true, None)),
        row("one that always reorders", "\x1b[8;3$y\x1b[?62c", NO_ENV, (E::AlwaysBidi, Guard, "", false, None)),
        row("nobody knows", "\x1b[?6c", NO_ENV, (E::Unknown, Direct, "", false, None)),
        row("nothing at all", "", &[], (E::Unknown, Direct, "", false, None)),
        tmux("tmux in VTE 0.80", "VTE(8001)|xterm-256color|0", (E::Vte, Guard, "", true, None)),
        tmux("tmux in VTE 0.70 (names nothing)", "|xterm-256color|0", (E::Unknown, Guard, "", false, None)),
        tmux("tmux in Konsole", "Konsole 22.12.3|xterm-256color|0", (E::Konsole, Runs, "", true, Some(Hint::TmuxPassthrough))),
        tmux("tmux in Konsole with passthrough", "Konsole 22.12.3|xterm-256color|1", (E::Konsole, Direct, "\x1bPtmux;\x1b\x1b]50;BidiRenderingEnabled=false\x07\x1b\\", true, None)),
        tmux("tmux in kitty", "kitty(0.41.1)|xterm-kitty|0", (E::Kitty, Chunks, "", true, None)),
        tmux("tmux in kitty by name", "|xterm-kitty|0", (E::Kitty, Chunks, "", true, None)),
        tmux("tmux in xterm", "XTerm(379)|xterm|0", (E::Xterm, Guard, "", true, None)),
        tmux("tmux in alacritty", "|alacritty|0", (E::Plain, Guard, "", true, None)),
        tmux("tmux in foot", "foot(1.13.1)|foot|0", (E::Plain, Guard, "", true, None)),
        tmux("tmux in mlterm: no zero-width marks", "|mlterm|0", (E::Mlterm, Direct, "", false, Some(Hint::TmuxPassthrough))),
        tmux("tmux in mlterm with passthrough", "|mlterm|1", (E::Mlterm, Direct, "\x1bPtmux;\x1b\x1b]5379;use_ctl=false\x07\x1b\\", false, None)),
        tmux("tmux before 3.3", "XTerm(379)|xterm", (E::Xterm, Guard, "", true, None)),
        Row { tmux: None, ..tmux("tmux that does not answer", "", (E::Unknown, Guard, "", false, None)) },
        row("ssh out of a tmux", TMUX_SELF, &[("TERM", "screen-256color")], (E::Unknown, Guard, "", false, None)),
        row("GNU screen", "\x1b[>83;40900;0c\x1b[?1;2c", &[("TERM", "screen"), ("STY", "1.pts"), ("KONSOLE_VERSION", "221203")], (E::Unknown, Guard, "", false, None)),
        row("tmux pane with its server's stale environment", TMUX_SELF, &[("TERM", "tmux-256color"), ("TMUX", "x"), ("KITTY_WINDOW_ID", "1")], (E::Unknown, Guard, "", false, None)),
    ]
}

#[test]
fn every_terminal_of_the_table() {
    for row in rows() {
        let setup = setup_of(&row, None);
        let off = String::from_utf8(setup.off.clone()).unwrap();
        assert_eq!((setup.emulator, setup.strategy, off.as_str(), setup.certain, setup.hint), row.out, "{}", row.name);
        assert_eq!(setup.passthrough, off.starts_with("\x1bPtmux;"), "{}", row.name);
    }
}

#[test]
fn what_is_switched_off_is_switched_on_again_unless_it_was_found_off() {
    for row in rows() {
        let setup = setup_of(&row, None);
        let on = String::from_utf8(setup.on.clone()).unwrap();
        let expected = match String::from_utf8(setup.off).unwrap() {
            _ if row.name.ends_with("off already") => String::new(),
            off => off.replace("[8l", "[8h").replace("=false", "=true"),
        };
        assert_eq!(on, expected, "{}", row.name);
    }
}

#[test]
fn a_font_sequence_goes_to_konsole_alone_and_marks_never_to_kitty_or_mlterm() {
    for row in rows() {
        let setup = setup_of(&row, None);
        let osc_50 = String::from_utf8_lossy(&setup.off).contains("]50;");
        assert!(!osc_50 || setup.emulator == E::Konsole, "{}", row.name);
        let breaks = matches!(setup.emulator, E::Kitty | E::Mlterm)
            && matches!(setup.strategy, Strategy::Guard | Strategy::Runs);
        assert!(!breaks, "{}", row.name);
    }
}

#[test]
fn the_users_choice_wins_and_is_certain() {
    for row in rows() {
        for wanted in [Strategy::Direct, Strategy::Guard, Strategy::Runs, Strategy::Chunks] {
            let setup = setup_of(&row, Some(wanted));
            assert!(setup.strategy == wanted && setup.certain, "{} {wanted:?}", row.name);
            assert!(
                wanted == Strategy::Direct || setup.off.is_empty() && setup.on.is_empty(),
                "{} {wanted:?}",
                row.name
            );
        }
    }
    let unknown = row("unknown", "\x1b[?6c", NO_ENV, (E::Unknown, Strategy::Direct, "", false, None));
    assert_eq!(setup_of(&unknown, Some(Strategy::Direct)).off, M.as_bytes(), "direct tries the standard switch");
}

#[test]
fn the_users_words_are_the_strategies() {
    for bidi in [Bidi::Direct, Bidi::Guard, Bidi::Runs, Bidi::Chunks] {
        assert_eq!(bidi_of(strategy_of(bidi)), bidi);
        assert_eq!(format!("{:?}", strategy_of(bidi)), format!("{bidi:?}"));
    }
}
