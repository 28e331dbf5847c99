//! Every panic is fatal: the terminal is given back first, then what happened is written down and said.

use super::terminal;
use std::backtrace::Backtrace;
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

/// The exit code of a program that found a mistake in itself (`EX_SOFTWARE` of sysexits).
pub const EXIT_CODE: u8 = 70;

static HAPPENED: AtomicBool = AtomicBool::new(false);

/// Whether any thread has panicked since [`install`]. The edge then ends with [`EXIT_CODE`].
pub fn happened() -> bool {
    HAPPENED.load(Ordering::SeqCst)
}

/// Installs the hook. A panic in any thread then gives the terminal back, writes `crash_file` (its folder is made if
/// needed; no entries and no names are in it), says `message` on standard error, and calls `fatal`, which must make the
/// loop end. Only the first panic does all that; later ones are its consequences.
pub fn install(crash_file: PathBuf, message: String, fatal: impl Fn() + Send + Sync + 'static) {
    std::panic::set_hook(Box::new(move |info| {
        terminal::restore();
        if HAPPENED.swap(true, Ordering::SeqCst) {
            return;
        }
        let written = write_down(&crash_file, &report(&Crash::of(info)));
        let mut stderr = io::stderr().lock();
        let _ = writeln!(stderr, "{message}\n{info}");
        if written.is_ok() {
            let _ = writeln!(stderr, "{}", crash_file.display());
        }
        drop(stderr);
        fatal();
    }));
}

struct Crash {
    what: String,
    place: String,
    thread: String,
    trace: String,
}

impl Crash {
    fn of(info: &PanicHookInfo<'_>) -> Crash {
        Crash {
            what: info.payload_as_str().unwrap_or_default().to_owned(),
            place: info.location().map(ToString::to_string).unwrap_or_default(),
            thread: std::thread::current().name().unwrap_or_default().to_owned(),
            trace: Backtrace::force_capture().to_string(),
        }
    }
}

/// The crash file's text, in the terms of a bug report.
fn report(crash: &Crash) -> String {
    let mut text = String::new();
    let rows = [
        ("version", env!("CARGO_PKG_VERSION")),
        ("system", std::env::consts::OS),
        ("machine", std::env::consts::ARCH),
        ("thread", &crash.thread),
        ("place", &crash.place),
        ("panic", &crash.what),
    ];
    for (name, value) in rows {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{name}: {value}");
    }
    text.push('\n');
    text.push_str(&crash.trace);
    text
}

fn write_down(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_says_what_and_where() {
        let crash = Crash {
            what: "index out of bounds".into(),
            place: "src/text/bidi.rs:7:9".into(),
            thread: "main".into(),
            trace: "0: darban::text".into(),
        };
        let text = report(&crash);
        for part in [
            env!("CARGO_PKG_VERSION"),
            "place: src/text/bidi.rs:7:9\n",
            "panic: index out of bounds\n",
            "\n\n0: darban::text",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }

    #[test]
    fn the_folder_is_made() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("crashes").join("last.txt");
        write_down(&path, "text").unwrap();
        assert_eq!(std::fs::read_to_string(path).unwrap(), "text");
    }
}
