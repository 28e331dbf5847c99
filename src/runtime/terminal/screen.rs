//! Frames: ratatui's diff, sent in one write, so that no half-painted screen is ever seen.

use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::{Frame, Terminal, TerminalOptions, Viewport};
use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

/// Collects what ratatui writes; its many flushes within one frame do nothing.
#[derive(Debug, Clone, Default)]
struct Pending(Rc<RefCell<Vec<u8>>>);

impl Write for Pending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A frame that leaves at least one in so many of the cells with something in them as they were is sent as a change.
const ONE_IN: usize = 4;
/// Erases all cells, in the terminal's own colours.
const ERASE: &[u8] = b"\x1b[0m\x1b[2J";

/// Where frames go: standard output without a buffer of its own.
#[cfg(unix)]
pub type Out = std::fs::File;
/// Where frames go: standard output, which turns UTF-8 into what the console takes.
#[cfg(not(unix))]
pub type Out = io::Stdout;

/// The screen.
#[derive(Debug)]
pub struct Screen<W: Write = Out> {
    terminal: Terminal<CrosstermBackend<Pending>>,
    pending: Pending,
    /// What the terminal shows.
    shown: Buffer,
    out: W,
}

impl Screen {
    /// The whole terminal on standard output.
    ///
    /// # Errors
    /// Standard output is closed, or the terminal does not tell its size.
    pub fn open() -> io::Result<Screen> {
        #[cfg(unix)]
        let out = std::os::fd::AsFd::as_fd(&io::stdout()).try_clone_to_owned()?.into();
        #[cfg(not(unix))]
        let out = io::stdout();
        let (columns, rows) = crossterm::terminal::size()?;
        Screen::fixed(out, columns, rows)
    }
}

impl<W: Write> Screen<W> {
    /// A screen of this size that writes to `out`.
    ///
    /// # Errors
    /// None in practice: nothing is written yet.
    pub fn fixed(out: W, columns: u16, rows: u16) -> io::Result<Screen<W>> {
        let (pending, viewport) = (Pending::default(), Viewport::Fixed(Rect::new(0, 0, columns, rows)));
        let terminal = Terminal::with_options(CrosstermBackend::new(pending.clone()), TerminalOptions { viewport })?;
        Ok(Screen { terminal, pending, shown: Buffer::default(), out })
    }

    /// Columns and rows.
    pub fn size(&mut self) -> (u16, u16) {
        let area = self.terminal.get_frame().area();
        (area.width, area.height)
    }

    /// The window has another size now: the next frame fills it, and paints every cell. Not asked before each frame,
    /// which would open and close the terminal each time.
    ///
    /// # Errors
    /// None in practice: nothing is written before the next frame.
    pub fn resized(&mut self, columns: u16, rows: u16) -> io::Result<()> {
        let area = Rect::new(0, 0, columns, rows);
        if area == self.terminal.get_frame().area() { Ok(()) } else { self.terminal.resize(area) }
    }

    /// Paints a frame and sends what changed in one write, as one synchronized update (mode 2026, which terminals
    /// that do not know it ignore).
    ///
    /// A frame that is mostly another one (another screen, another question) is painted on an erased terminal: letters
    /// wider than their cells leave specks in the cells beside them, which a change of the letters alone does not take
    /// away (seen in xterm with Persian).
    ///
    /// # Errors
    /// The terminal cannot be written to: it was closed.
    pub fn draw(&mut self, paint: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        paint(&mut self.terminal.get_frame());
        if is_another(&self.shown, self.terminal.current_buffer_mut()) {
            self.erase()?;
        }
        let done = self.terminal.draw(|_| ())?;
        self.shown.clone_from(done.buffer);
        self.send()
    }

    /// Forgets what the terminal shows, so that every cell of the painted frame is sent, onto erased ones.
    fn erase(&mut self) -> io::Result<()> {
        let painted = self.terminal.current_buffer_mut();
        let painted = std::mem::replace(painted, Buffer::empty(painted.area));
        self.terminal.swap_buffers();
        *self.terminal.current_buffer_mut() = painted;
        self.pending.write_all(ERASE)
    }

    /// Erases the screen and makes the next frame paint every cell: Persian goes another way from now on. Not by ratatui's
    /// own `clear`: that asks the terminal where the cursor is, and the answer would go to the input thread.
    ///
    /// # Errors
    /// None in practice: nothing is written before the next frame.
    pub fn clear(&mut self) -> io::Result<()> {
        let area = self.terminal.get_frame().area();
        self.terminal.resize(area)
    }

    fn send(&mut self) -> io::Result<()> {
        let mut changed = self.pending.0.borrow_mut();
        if changed.is_empty() {
            return Ok(());
        }
        let frame = [b"\x1b[?2026h".as_slice(), &changed, b"\x1b[?2026l"].concat();
        changed.clear();
        self.out.write_all(&frame)?;
        self.out.flush()
    }
}

/// Whether most of what stands on the screen is not what stands there next, and the letters may have left specks. Rules
/// and bars stay where they are on every screen and say nothing.
fn is_another(shown: &Buffer, next: &Buffer) -> bool {
    if shown.area != next.area || !shown.content.iter().any(|cell| overhangs(cell.symbol())) {
        return false;
    }
    let (mut told, mut same) = (0, 0);
    for (before, after) in shown.content.iter().zip(&next.content) {
        let [before, after] = [before, after].map(|cell| cell.symbol());
        let is_word = |symbol: &str| {
            !symbol.trim().is_empty() && !symbol.starts_with(|symbol| matches!(symbol, '\u{2500}'..='\u{259f}'))
        };
        if is_word(before) || is_word(after) {
            told += 1;
            same += usize::from(before == after);
        }
    }
    same * ONE_IN < told
}

/// Whether a symbol is of a script whose letters may be wider than their cells: Arabic letters and their forms.
fn overhangs(symbol: &str) -> bool {
    symbol.starts_with(
        |letter| matches!(letter, '\u{600}'..='\u{6ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'),
    )
}
