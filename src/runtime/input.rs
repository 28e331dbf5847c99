//! The input thread: waits for keys and hands them on; says when the terminal is gone.

use crossterm::event::{Event, KeyEvent, KeyEventKind, MouseEvent, MouseEventKind};
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::terminal::replies;
use super::terminal::wire::{Received, Stdio, Wire};
use super::typed::decode;

/// After so long a silence no answer is on its way any more.
const LATE: Duration = Duration::from_secs(3);

/// What came from the user's side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key went down, or repeats. Keys going up are not told.
    Key(KeyEvent),
    /// Text pasted at once; it may hold line breaks and anything else, and is not clean yet.
    Paste(String),
    /// A press, release, drag or turn of the wheel; plain movement is not told.
    Mouse(MouseEvent),
    /// The window has this size now, in cells.
    Resized {
        /// Cells in a row.
        columns: u16,
        /// Rows.
        rows: u16,
    },
    /// The terminal is gone. Told once, as the last thing.
    Closed,
}

/// Starts the threads that read. `tell` returns whether anybody still listens; the reading ends when nobody does.
/// `answered` is `terminal::Probed::answered`: a terminal that did not answer in time (its window was still opening, the
/// line is slow) answers later, and crossterm would take its answers for keys; they are read away first.
///
/// crossterm 0.29 turns in circles at the end of file (and without its `use-dev-tty` at any end of the terminal): a
/// second thread waits for the hang-up alone, which costs nothing, and tells [`Input::Closed`].
///
/// # Errors
/// No thread could be started.
pub fn spawn(answered: bool, tell: impl Fn(Input) -> bool + Send + Sync + 'static) -> io::Result<()> {
    let tell = Arc::new(once_closed(tell));
    #[cfg(unix)]
    {
        let tell = Arc::clone(&tell);
        std::thread::Builder::new().name("hang-up".into()).spawn(move || {
            wait_for_hang_up();
            tell(Input::Closed);
        })?;
    }
    // From here on a resize is told: crossterm listens for it from its first look on, which would come only after the
    // first frame.
    if answered {
        let _ = crossterm::event::poll(std::time::Duration::ZERO);
    }
    std::thread::Builder::new().name("input".into()).spawn(move || {
        if answered || Stdio::new().is_ok_and(|mut wire| read_away(&mut wire, &*tell)) {
            pump(crossterm::event::read, &*tell);
        }
    })?;
    Ok(())
}

/// Reads until the terminal's late answers are complete or [`LATE`] has passed in silence, and passes on the keys
/// between them; gives whether to go on reading. A resize meanwhile is not told; the next frame has the size anyway.
fn read_away(wire: &mut impl Wire, tell: &impl Fn(Input) -> bool) -> bool {
    let (mut arrived, mut told) = (Vec::new(), 0);
    loop {
        match wire.receive(LATE) {
            Ok(Received::Bytes(bytes)) => arrived.extend(bytes),
            Ok(Received::Nothing) => return true,
            Ok(Received::Closed) | Err(_) => {
                tell(Input::Closed);
                return false;
            }
        }
        let sorted = replies::sort(&arrived);
        let keys = decode(sorted.typed.get(told..).unwrap_or_default());
        told = sorted.typed.len();
        if !keys.into_iter().all(tell) {
            return false;
        }
        if sorted.replies.primary.is_some() {
            return true;
        }
    }
}

/// Passes on until [`Input::Closed`] was told, then nothing more.
fn once_closed(tell: impl Fn(Input) -> bool) -> impl Fn(Input) -> bool {
    let closed = AtomicBool::new(false);
    move |input| {
        let was_closed =
            if input == Input::Closed { closed.swap(true, Ordering::SeqCst) } else { closed.load(Ordering::SeqCst) };
        !was_closed && tell(input)
    }
}

/// Reads until `read` fails or nobody listens any more.
fn pump(mut read: impl FnMut() -> io::Result<Event>, tell: &impl Fn(Input) -> bool) {
    loop {
        match read() {
            Ok(event) => {
                if let Some(input) = translate(event)
                    && !tell(input)
                {
                    return;
                }
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => {
                tell(Input::Closed);
                return;
            }
        }
    }
}

fn translate(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => Some(Input::Key(key)),
        Event::Paste(text) => Some(Input::Paste(text)),
        Event::Mouse(mouse) if mouse.kind != MouseEventKind::Moved => Some(Input::Mouse(mouse)),
        Event::Resize(columns, rows) => Some(Input::Resized { columns, rows }),
        Event::Key(_) | Event::Mouse(_) | Event::FocusGained | Event::FocusLost => None,
    }
}

/// Returns when the other end of standard input was closed. Asks for no event, since hang-up and error are always told.
#[cfg(unix)]
fn wait_for_hang_up() {
    use rustix::event::{PollFd, PollFlags, poll};
    let input = rustix::stdio::stdin();
    loop {
        let mut ended = [PollFd::new(&input, PollFlags::empty())];
        match poll(&mut ended, None) {
            Err(rustix::io::Errno::INTR) => {}
            Ok(_) | Err(_) => return,
        }
    }
}

#[cfg(test)]
#[path = "input_tests.rs"]
mod tests;
