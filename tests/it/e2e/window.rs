//! The program on a pseudo-terminal: keys go in, and what stands on the screen is waited for.

use std::io::Write;
use std::num::NonZeroU16;
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use darban::domain::Lang;
use darban::i18n::{self, Key, Politeness, Voice};
use darban::text::{Dir, lay};
use portable_pty::{ChildKiller, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

use crate::terminal::read;

/// What a VTE answers to the questions at start. It is typed ahead, so that the start waits for nothing.
const ANSWERS: &[u8] = b"\x1b[8;1$y\x1bP>|VTE(8001)\x1b\\\x1b[>65;8001;1c\x1b]11;rgb:0/0/0\x07\x1b[?65;1;9c";
/// Stands for what is not known when a message is looked for.
const GAP: &str = "¤";
/// Longer than anything here takes on a busy machine: a test that waits so long has failed.
const FOREVER: Duration = Duration::from_secs(20);

/// The test's end of the terminal.
pub(super) struct Window {
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    ended: Receiver<ExitStatus>,
    leash: Leash,
    pid: i32,
    display: vt100::Parser,
    lang: Lang,
    /// Everything the program has sent.
    pub(super) sent: Vec<u8>,
}

impl Window {
    pub(super) fn open(command: CommandBuilder, lang: Lang) -> Window {
        Window::answering(ANSWERS, command, lang)
    }

    /// A terminal that answers the questions at start like this.
    pub(super) fn answering(answers: &[u8], command: CommandBuilder, lang: Lang) -> Window {
        let (rows, columns) = (24, 80);
        let pair = native_pty_system().openpty(size(rows, columns)).unwrap();
        let mut keys = pair.master.take_writer().unwrap();
        keys.write_all(answers).unwrap();
        let mut child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let output = read(pair.master.try_clone_reader().unwrap());
        let leash = Leash { killer: child.clone_killer(), ended: false };
        let pid = i32::try_from(child.process_id().unwrap()).unwrap();
        let (tell, ended) = mpsc::channel();
        std::thread::spawn(move || tell.send(child.wait().unwrap()));
        let display = vt100::Parser::new(cells(rows), cells(columns), 0);
        Window { master: pair.master, keys, output, ended, leash, pid, display, lang, sent: Vec::new() }
    }

    /// Types: letters as they are, `⏎` Enter, `✎` F10 (the key that signs), `␛` Esc, `⇥` Tab, `⌫` Backspace, `↑ ↓ ← →` arrows. Blanks are typed.
    pub(super) fn types(&mut self, keys: &str) -> &mut Window {
        let mut bytes = Vec::new();
        for key in keys.chars() {
            match key {
                '⏎' => bytes.push(b'\r'),
                '␛' => bytes.push(0x1b),
                '⇥' => bytes.push(b'\t'),
                '⌫' => bytes.push(0x7f),
                '⌃' => bytes.push(3),
                '✎' => bytes.extend(b"\x1b[21~"),
                '↑' => bytes.extend(b"\x1b[A"),
                '↓' => bytes.extend(b"\x1b[B"),
                '→' => bytes.extend(b"\x1b[C"),
                '←' => bytes.extend(b"\x1b[D"),
                letter => bytes.extend(letter.encode_utf8(&mut [0; 4]).bytes()),
            }
        }
        self.keys.write_all(&bytes).unwrap();
        self.keys.flush().unwrap();
        self
    }

    /// Waits until the words stand on the screen, in whatever order and shape the screen has them.
    pub(super) fn sees(&mut self, words: &str) -> &mut Window {
        let painted = self.painted(words);
        self.until(words, |screen| screen.contains(&painted))
    }

    /// Waits until the words are gone.
    pub(super) fn sees_no_more(&mut self, words: &str) -> &mut Window {
        let painted = self.painted(words);
        self.until(&format!("{words} is gone"), |screen| !screen.contains(&painted))
    }

    /// Waits until the screen says this in its language, in either of its polite forms.
    pub(super) fn hears(&mut self, key: Key) -> &mut Window {
        let forms =
            [Politeness::Khrap, Politeness::Kha].map(|politeness| Voice { politeness, ..Voice::from(self.lang) });
        let said = forms.map(|voice| self.painted(&i18n::say(voice, key)));
        self.until(&i18n::say(self.lang, key), |screen| said.iter().any(|words| screen.contains(words)))
    }

    /// Waits until the screen says this no more.
    pub(super) fn hears_no_more(&mut self, key: Key) -> &mut Window {
        self.sees_no_more(&i18n::say(self.lang, key))
    }

    /// Waits until the screen says this message, whatever fills its gaps.
    pub(super) fn hears_about(&mut self, key: Key, gap: &'static str) -> &mut Window {
        let said = darban::text::plain(&i18n::say_with(self.lang, key, &[(gap, GAP.into())]));
        let piece = said.split(GAP).map(str::trim).max_by_key(|piece| piece.len()).unwrap_or_default();
        self.sees(piece)
    }

    /// Waits until everything that was done is on the disk, as the header says.
    pub(super) fn is_saved(&mut self) -> &mut Window {
        self.until("the mark of what is saved", |screen| {
            let header = screen.lines().next().unwrap_or_default();
            !header.contains('○') && header.contains(['●', '✓'])
        })
    }

    /// Waits for the question that closes a visit; its words stand under the steps before, too.
    pub(super) fn looks_back(&mut self) -> &mut Window {
        self.hears_no_more(Key::DeskListen).hears(Key::DeskLookBack).is_saved()
    }

    /// Waits until the screen, all rows in one text, is as wished.
    pub(super) fn until(&mut self, what: &str, done: impl Fn(&str) -> bool) -> &mut Window {
        let deadline = Instant::now() + FOREVER;
        while !done(&self.screen()) {
            match self.output.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.takes(&bytes),
                Err(error) => panic!("{error} before “{what}”; the screen has\n{}", self.screen()),
            }
        }
        self
    }

    /// What stands on the screen, row by row, as it is painted.
    pub(super) fn screen(&self) -> String {
        let screen = self.display.screen();
        let columns = screen.size().1.get();
        screen.rows(0, columns).map(|row| row.trim_end().to_owned() + "\n").collect()
    }

    /// How words look when painted: Persian from the right and joined, Thai with its vowels parted.
    pub(super) fn painted(&self, words: &str) -> String {
        let dir = if self.lang.is_rtl() { Dir::Rtl } else { Dir::Ltr };
        lay(words, dir).into_iter().map(|cell| cell.sym).collect()
    }

    fn takes(&mut self, bytes: &[u8]) {
        self.sent.extend(bytes);
        self.display.process(bytes);
    }

    pub(super) fn lang(&self) -> Lang {
        self.lang
    }

    pub(super) fn resize(&mut self, columns: u16, rows: u16) -> &mut Window {
        self.display.set_size(cells(rows), cells(columns));
        self.master.resize(size(rows, columns)).unwrap();
        self
    }

    /// The process on the pseudo-terminal.
    pub(super) fn pid(&self) -> i32 {
        self.pid
    }

    pub(super) fn signal(&mut self, signal: Signal) -> &mut Window {
        kill_process(Pid::from_raw(self.pid).unwrap(), signal).unwrap();
        self
    }

    /// Whether the line echoes and waits for whole lines, as a shell expects to find it.
    pub(super) fn is_cooked(&self) -> bool {
        let flags = format!("{:?}", self.master.get_termios().unwrap().local_flags);
        flags.contains("ECHO") && flags.contains("ICANON")
    }

    /// Whether the screen is the shell's again, cursor and all.
    pub(super) fn is_given_back(&self) -> bool {
        let screen = self.display.screen();
        !screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste() && self.is_cooked()
    }

    pub(super) fn is_taken(&self) -> bool {
        self.display.screen().alternate_screen() && !self.is_cooked()
    }

    /// Waits for the program's end, with everything it still sent; gives its exit code.
    pub(super) fn ends(&mut self) -> u32 {
        let status = match self.ended.recv_timeout(FOREVER) {
            Ok(status) => status,
            Err(error) => panic!("{error} before the end; the screen has\n{}", self.screen()),
        };
        self.leash.ended = true;
        // Everything sent before the end is on the line already.
        while let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(200)) {
            self.takes(&bytes);
        }
        status.exit_code()
    }

    /// The power goes: no handler runs.
    pub(super) fn dies(mut self) {
        self.signal(Signal::KILL);
        self.ends();
    }

    /// Closes the window under the program's feet; gives its exit code.
    pub(super) fn closes(mut self) -> u32 {
        drop(self.output);
        // The frame after it wakes the reading thread, whose end of the line is closed only then.
        self.master.resize(size(25, 81)).unwrap();
        drop((self.keys, self.master));
        let status = self.ended.recv_timeout(FOREVER).expect("a closed window leaves no process");
        self.leash.ended = true;
        status.exit_code()
    }
}

/// A test that fails leaves no program behind.
struct Leash {
    killer: Box<dyn ChildKiller + Send + Sync>,
    ended: bool,
}

impl Drop for Leash {
    fn drop(&mut self) {
        if !self.ended {
            let _ = self.killer.kill();
        }
    }
}

fn size(rows: u16, cols: u16) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).expect("a window has cells")
}
