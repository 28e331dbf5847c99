//! The conditions over the list: each with its digit, and what it says where it says something.

use crate::domain::ids::DeskId;
use crate::text::{self, Align, Span};
use crate::theme::Role;
use crate::ui::{Canvas, Cx};

use super::condition::{Chosen, Condition};

/// Columns between two conditions.
const BETWEEN: u16 = 2;

/// Paints them, on as many rows as they need. The rows it took.
pub(super) fn draw(
    cx: &Cx<'_>,
    (chosen, desks): (&Chosen, &[(DeskId, String)]),
    choosing: Option<Condition>,
    canvas: &mut Canvas<'_>,
) -> u16 {
    let width = canvas.width();
    let (mut x, mut y) = (0, 0);
    for (digit, condition) in (1..).zip(Condition::ALL) {
        let digit = cx.digits(&format!("{digit}"));
        let name = cx.word("sift", condition.name());
        let value = chosen.value(cx, condition, desks).map(|value| text::isolate(&value));
        let named = if value.is_some() { format!(" {name}: ") } else { format!(" {name}") };
        let value = value.unwrap_or_default();
        let needed = [&digit, &named, &value].map(|part| text::width(part)).iter().sum::<u16>();
        if x > 0 && x + needed > width {
            (x, y) = (0, y + 1);
        }
        let role = |role| cx.style(if choosing == Some(condition) { Role::Selected } else { role });
        let spans = [
            Span::new(digit, cx.style(Role::Key)),
            Span::new(named, role(Role::Dim)),
            Span::new(value, role(Role::Accent)),
        ];
        x += canvas.spans(x, y, width.saturating_sub(x), &spans, Align::Start) + BETWEEN;
    }
    y + 1
}
