//! A whole life on a pseudo-terminal: asked, taken, and given back at every kind of end.

use super::display;
use super::pty::{Window, part};
use crossterm::event::KeyCode;
use darban::runtime::ears::{Ears, Heard};
use darban::runtime::input::Input;
use darban::runtime::signals::{self, Stop};
use darban::runtime::terminal::query::QUESTIONS;
use darban::runtime::terminal::wire::{Received, Stdio, Wire as _};
use darban::runtime::{panic, terminal, typed};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

const VTE: &[u8] = b"\x1b[8;1$y\x1bP>|VTE(8001)\x1b\\\x1b[>65;8001;1c\x1bx\x1b]11;rgb:0/0/0\x07\x1b[?65;1;9c";
const GIVEN_BACK: &[u8] = b"\x1b[8h\x1b[?25h\x1b[?1049l";
const CRASH_FILE: &str = "DARBAN_TEST_CRASH_FILE";

enum Told {
    Stop(Stop),
    Fatal,
}

/// The program: paints what it is told, until something ends it; gives its exit code.
/// `stuck` does not end at a signal; `deaf` hears no signals at all,
/// and does not mind that it cannot paint.
fn program(part: &str) -> u8 {
    if let "turned away" | "let go" = part {
        return turned_away(part == "let go");
    }
    let (probed, raw) = terminal::probe().unwrap();
    let (mut ears, teller) = Ears::open(&terminal::Probed { typed: Vec::new(), ..probed.clone() }).unwrap();
    let (stops, fatal) = (teller.clone(), teller);
    if let Some(path) = std::env::var_os(CRASH_FILE) {
        panic::install(PathBuf::from(path), "darban broke".into(), move || {
            fatal.tell(Told::Fatal);
        });
    }
    if part == "deaf" {
        signal_hook::flag::register(signal_hook::consts::SIGHUP, Arc::<AtomicBool>::default()).unwrap();
    } else {
        let on_stop = move |stop| {
            stops.tell(Told::Stop(stop));
        };
        signals::hold().unwrap().tell(on_stop).unwrap();
    }
    let setup = terminal::choose(&probed.replies, &probed.env, None);
    let _guard = terminal::Guard::take(raw, &setup, terminal::Manners { mouse: true }).unwrap();
    let mut screen = terminal::Screen::open().unwrap();
    let early = typed::decode(&probed.typed);
    show(&mut screen, &format!("{:?} light={:?} early={}", setup.emulator, probed.light(), early.len()));
    loop {
        for heard in ears.hear(Duration::from_secs(60)) {
            let text = match heard {
                Heard::Input(Input::Key(key)) if key.code == KeyCode::Char('q') => return 0,
                Heard::Input(Input::Key(key)) if key.code == KeyCode::Char('p') => {
                    let _ = std::thread::Builder::new().name("writer".into()).spawn(|| panic!("broken on purpose"));
                    continue;
                }
                Heard::Input(Input::Paste(text)) => format!("pasted {} letters", text.chars().count()),
                Heard::Input(Input::Closed) => return 7,
                Heard::Told(Told::Stop(stop)) if part != "stuck" => return stop.exit_code(),
                Heard::Told(Told::Stop(stop)) => format!("{stop:?}"),
                Heard::Told(Told::Fatal) => return panic::EXIT_CODE,
                Heard::Input(input) => format!("{input:?}"),
            };
            if !show(&mut screen, &text) && part != "deaf" {
                return 7;
            }
        }
    }
}

/// The terminal was asked, then nothing came of it: 0 when no answer is left on the line, else 9. With `let_go` the
/// answers are not waited for.
fn turned_away(let_go: bool) -> u8 {
    let awaited = terminal::ask().unwrap();
    match let_go {
        true => std::mem::forget(awaited),
        false => drop(awaited),
    }
    let _raw = terminal::guard::Raw::on().unwrap();
    let within = std::time::Duration::from_secs(if let_go { 20 } else { 0 });
    let left = Stdio::new().unwrap().receive(within).unwrap();
    if left == Received::Nothing { 0 } else { 9 }
}

/// Paints one line; false when the terminal is gone.
fn show(screen: &mut terminal::Screen, text: &str) -> bool {
    screen
        .draw(|frame| {
            let cells = frame.buffer_mut().content.iter_mut();
            for (cell, letter) in cells.zip(text.chars()) {
                cell.set_char(letter);
            }
        })
        .is_ok()
}

/// In the program: plays its part and never returns. In the test: opens a window on the program and plays a VTE.
fn window(test: &str, name: &str, env: &[(&str, &str)]) -> Window {
    let mut window = silent_window(test, name, env);
    // Before it is asked: on a busy machine an answer could come later than a terminal may take.
    window.type_in(VTE);
    window.wait_for(QUESTIONS);
    window.wait_to_read("early=1");
    window
}

/// The same with a terminal that has not answered yet.
fn silent_window(test: &str, name: &str, env: &[(&str, &str)]) -> Window {
    if let Some(part) = part() {
        signal_hook::low_level::exit(i32::from(program(&part)));
    }
    Window::open(&format!("terminal::life::{test}"), name, env)
}

#[test]
fn answers_that_come_late_are_no_keys() {
    let mut window = silent_window("answers_that_come_late_are_no_keys", "plain", &[]);
    window.wait_to_read("Unknown light=None early=0");
    window.type_in(VTE);
    window.type_in(b"q");
    assert_eq!(window.end(), 0);
    let frames = window.seen.windows(8).filter(|bytes| bytes == b"\x1b[?2026h").count();
    assert_eq!(frames, 2, "the first frame, and one for the key between the answers");
}

#[test]
fn a_program_turned_away_leaves_no_answers_behind() {
    for (part, code) in [("turned away", 0), ("let go", 9)] {
        let mut window = silent_window("a_program_turned_away_leaves_no_answers_behind", part, &[]);
        window.type_in(VTE);
        assert_eq!(window.end(), code, "{part}");
        assert!(window.is_cooked() || part == "let go");
    }
}

#[test]
fn an_ordinary_life() {
    let mut window = window("an_ordinary_life", "plain", &[]);
    window.wait_to_read("Vte light=Some(false) early=1");
    assert!(!window.is_cooked(), "keys come one by one");
    window.type_in(format!("\x1b[200~{}q\r\nq\x1b[201~", "سلام ".repeat(600)).as_bytes());
    window.wait_to_read("pasted 3004 letters");
    window.resize(30, 100);
    window.wait_to_read("Resized { columns: 100, rows: 30 }");
    window.type_in(b"\x1b[<0;4;5M");
    window.wait_to_read("Mouse");
    assert!(!window.has_seen(GIVEN_BACK));
    // More than crossterm reads at once, as a program that types for somebody sends it.
    window.type_in(&[b"z".repeat(3000), b"q".to_vec()].concat());
    assert_eq!(window.end(), 0);
    assert!(window.has_seen(GIVEN_BACK) && window.is_cooked());
    let mut terminal = display(24, 80);
    terminal.process(&window.seen);
    assert!(!terminal.screen().alternate_screen() && !terminal.screen().hide_cursor());
}

#[test]
fn a_signal_ends_it_in_good_order() {
    let mut window = window("a_signal_ends_it_in_good_order", "plain", &[]);
    window.signal(rustix::process::Signal::TERM);
    assert_eq!(window.end(), 143);
    assert!(window.has_seen(GIVEN_BACK) && window.is_cooked());
}

/// Nobody can give a terminal back who is killed: what the others look for is then not to be seen.
#[test]
fn control_a_killed_program_gives_nothing_back() {
    let mut window = window("control_a_killed_program_gives_nothing_back", "plain", &[]);
    window.signal(rustix::process::Signal::KILL);
    assert_ne!(window.end(), 0);
    assert!(!window.has_seen(GIVEN_BACK) && !window.is_cooked());
    let mut terminal = display(24, 80);
    terminal.process(&window.seen);
    assert!(terminal.screen().alternate_screen() && terminal.screen().hide_cursor());
}

#[test]
fn a_second_signal_ends_even_a_loop_that_hangs() {
    let mut window = window("a_second_signal_ends_even_a_loop_that_hangs", "stuck", &[]);
    window.signal(rustix::process::Signal::TERM);
    window.wait_to_read("Terminate");
    window.signal(rustix::process::Signal::INT);
    assert_eq!(window.end(), 130);
    assert!(window.has_seen(GIVEN_BACK) && window.is_cooked());
}

#[test]
fn a_closed_window_leaves_no_process() {
    let window = window("a_closed_window_leaves_no_process", "plain", &[]);
    let code = window.close();
    assert!(code == 129 || code == 7, "by the signal or by the end of the line, not {code}");
}

#[test]
fn a_closed_window_leaves_no_process_even_where_the_signal_is_not_heard() {
    let window = window("a_closed_window_leaves_no_process_even_where_the_signal_is_not_heard", "deaf", &[]);
    assert_eq!(window.close(), 7);
}

#[test]
fn a_panic_gives_the_terminal_back_before_it_speaks() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("crashes").join("last.txt");
    let mut window =
        window("a_panic_gives_the_terminal_back_before_it_speaks", "plain", &[(CRASH_FILE, file.to_str().unwrap())]);
    window.type_in(b"p");
    assert_eq!(window.end(), u32::from(panic::EXIT_CODE));
    let seen = String::from_utf8_lossy(&window.seen).into_owned();
    let given_back = seen.find("\x1b[?1049l").unwrap();
    assert!(given_back < seen.find("darban broke").unwrap(), "{seen:?}");
    assert_eq!(seen.matches("\x1b[?1049l").count(), 1, "given back once");
    assert!(window.is_cooked());
    let report = std::fs::read_to_string(file).unwrap();
    assert!(report.contains("thread: writer\n") && report.contains("panic: broken on purpose\n"), "{report}");
}
