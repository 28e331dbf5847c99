//! What the parts of figures are called.

use crate::domain::ids::DeskId;
use crate::domain::report::Member;
use crate::ui::cx::Cx;
use crate::ui::widgets::list::naming;
pub(super) use crate::ui::widgets::list::naming::{parameter, person};
pub(super) use crate::ui::widgets::numbers::*;

/// What a part of a scorecard is called.
pub(super) fn member(cx: &Cx<'_>, desks: &[(DeskId, String)], member: Member) -> String {
    match member {
        Member::Person(staff) => person(cx, staff),
        Member::Desk(desk) => naming::desk(cx, desks, desk),
        Member::Place(place) => cx.word("place", place.name()),
        Member::Hour(hour) => hours(cx, hour),
        Member::Kind(kind) => cx.word("kind", kind.name()),
        Member::Channel(channel) => cx.word("channel", channel.name()),
    }
}

/// An hour of the day: "09:00–10:00".
pub(super) fn hours(cx: &Cx<'_>, hour: u8) -> String {
    cx.digits(&format!("{hour:02}:00–{:02}:00", (hour + 1) % 24))
}
