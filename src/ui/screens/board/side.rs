//! This shift so far, where the window is wide enough for a third pane.

use crate::domain::measures::Board as Figures;
use crate::i18n::Key;
use crate::text::Align;
use crate::theme::Role;
use crate::ui::canvas::Canvas;
use crate::ui::cx::Cx;

/// Paints the pane: labels start in one column, numbers end in one, and a median stands with what it was measured from.
pub(super) fn draw(cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
    let figures = Figures::of(cx.book, cx.now.wall);
    let number = |n: u64| cx.digits(&n.to_string());
    let waiting = cx.book.open_visits().iter().filter(|visit| visit.seen().greeted.is_none()).count();
    let median = figures.response.median.map_or_else(|| "–".to_owned(), |ms| cx.duration(ms));
    let measured = figures.response.measured;
    let of = [("n", (measured.part as i64).into()), ("of", (measured.whole as i64).into())];
    let lines = [
        (2, cx.say(Key::DeskSideServed), number(figures.ends.served)),
        (3, cx.say(Key::DeskSideWaiting), number(waiting as u64)),
        (4, cx.say(Key::DeskSideLeft), number(figures.ends.left().part)),
        (6, cx.say(Key::DeskSideMedian), median),
        (7, cx.say_with(Key::DeskSideMeasured, &of), String::new()),
        (9, cx.say(Key::DeskSidePromises), number(cx.book.owed().len() as u64)),
    ];
    let width = canvas.width();
    canvas.put(0, 0, &cx.say(Key::DeskThisShift), Role::Dim);
    for (y, label, value) in lines {
        canvas.place(0, y, width, &value, cx.style(Role::Text), Align::End);
        canvas.put(0, y, &label, Role::Dim);
    }
}
