//! What comes from the user's side, and how it comes on Windows.

use crossterm::event::{KeyEvent, MouseEvent};

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

#[cfg(not(unix))]
pub use console::spawn;

/// The console of Windows, read by crossterm on a thread of its own. On Unix the loop reads itself, see [`super::ears`].
#[cfg(any(not(unix), test))]
mod console {
    use super::Input;
    use crossterm::event::{Event, KeyEventKind, MouseEventKind};
    use std::io;

    /// Starts the thread that reads. `tell` returns whether anybody still listens; the reading ends when nobody does.
    ///
    /// # Errors
    /// No thread could be started.
    #[cfg(not(unix))]
    pub fn spawn(tell: impl Fn(Input) -> bool + Send + 'static) -> io::Result<()> {
        std::thread::Builder::new().name("input".into()).spawn(move || pump(crossterm::event::read, &tell))?;
        Ok(())
    }

    /// Reads until `read` fails or nobody listens any more.
    pub(super) fn pump(mut read: impl FnMut() -> io::Result<Event>, tell: &impl Fn(Input) -> bool) {
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
}

#[cfg(test)]
#[path = "input_tests.rs"]
mod tests;
