//! A pseudo-terminal whose other end is this test, and on it the test binary itself as the program.

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

/// Names the part that this process plays when it is the program on the pseudo-terminal.
const PART: &str = "DARBAN_TEST_PART";
/// Longer than anything here takes on a busy machine: a test that waits so long has failed.
const FOREVER: Duration = Duration::from_secs(30);

/// The part that this process has to play, if it is the program.
pub(super) fn part() -> Option<String> {
    std::env::var(PART).ok()
}

/// The test's end of the pseudo-terminal.
pub(super) struct Window {
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    ended: Receiver<ExitStatus>,
    pid: u32,
    /// Everything the program has sent.
    pub(super) seen: Vec<u8>,
}

impl Window {
    /// Starts this binary again on a new pseudo-terminal, to run `test` alone, which then plays `part`.
    pub(super) fn open(test: &str, part: &str, env: &[(&str, &str)]) -> Window {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
        command.args([test, "--exact", "--nocapture", "--test-threads=1"]);
        for stale in
            ["TMUX", "STY", "ZELLIJ", "SSH_TTY", "SSH_CONNECTION", "VTE_VERSION", "KITTY_WINDOW_ID", "RUST_BACKTRACE"]
        {
            command.env_remove(stale);
        }
        command.env("TERM", "xterm-256color");
        command.env(PART, part);
        env.iter().for_each(|(name, value)| command.env(name, value));
        let child = pair.slave.spawn_command(command).unwrap();
        let pid = child.process_id().unwrap();
        let reader = pair.master.try_clone_reader().unwrap();
        let keys = pair.master.take_writer().unwrap();
        Window { master: pair.master, keys, output: read(reader), ended: wait(child), pid, seen: Vec::new() }
    }

    /// Waits until the program has sent these bytes.
    pub(super) fn wait_for(&mut self, bytes: &[u8]) {
        self.wait(&bytes.escape_ascii().to_string(), |window| window.has_seen(bytes));
    }

    /// Waits until the screen shows `text`, blanks and all.
    pub(super) fn wait_to_read(&mut self, text: &str) {
        self.wait(text, |window| {
            let mut display = super::display(24, 80);
            display.process(&window.seen);
            display.screen().contents().contains(text)
        });
    }

    fn wait(&mut self, what: &str, done: impl Fn(&Window) -> bool) {
        while !done(self) {
            match self.output.recv_timeout(FOREVER) {
                Ok(bytes) => self.seen.extend(bytes),
                Err(error) => panic!("{error} before {what} in {}", self.seen.escape_ascii()),
            }
        }
    }

    pub(super) fn has_seen(&self, text: &[u8]) -> bool {
        self.seen.windows(text.len()).any(|window| window == text)
    }

    pub(super) fn type_in(&mut self, bytes: &[u8]) {
        self.keys.write_all(bytes).unwrap();
        self.keys.flush().unwrap();
    }

    pub(super) fn resize(&self, rows: u16, cols: u16) {
        self.master.resize(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
    }

    pub(super) fn signal(&self, signal: rustix::process::Signal) {
        let pid = rustix::process::Pid::from_raw(i32::try_from(self.pid).unwrap()).unwrap();
        rustix::process::kill_process(pid, signal).unwrap();
    }

    /// Whether the line echoes and waits for whole lines, as a shell expects to find it.
    pub(super) fn is_cooked(&self) -> bool {
        let flags = format!("{:?}", self.master.get_termios().unwrap().local_flags);
        flags.contains("ECHO") && flags.contains("ICANON")
    }

    /// Waits for the program's end, with everything it still sent; gives its exit code.
    pub(super) fn end(&mut self) -> u32 {
        let status = self.ended.recv_timeout(FOREVER).expect("the program ends");
        // Everything sent before the end is on the line already.
        while let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(200)) {
            self.seen.extend(bytes);
        }
        status.exit_code()
    }

    /// Closes the window under the program's feet; gives its exit code.
    pub(super) fn close(mut self) -> u32 {
        drop(self.output);
        // The answer to a key wakes the reading thread, whose end of the line is closed only then.
        self.keys.write_all(b"z").unwrap();
        drop((self.keys, self.master));
        self.ended.recv_timeout(FOREVER).expect("a closed window leaves no process").exit_code()
    }
}

/// Reads on a thread until the test looks no more; the descriptor is closed with it.
pub(crate) fn read(mut reader: Box<dyn Read + Send>) -> Receiver<Vec<u8>> {
    let (send, output) = mpsc::channel();
    std::thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(count @ 1..) = reader.read(&mut bytes) {
            if send.send(bytes[..count].to_vec()).is_err() {
                return;
            }
        }
    });
    output
}

fn wait(mut child: Box<dyn Child + Send + Sync>) -> Receiver<ExitStatus> {
    let (send, ended) = mpsc::channel();
    std::thread::spawn(move || send.send(child.wait().unwrap()));
    ended
}
