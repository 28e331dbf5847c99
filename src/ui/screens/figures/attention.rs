//! How often the signs show that ask for attention, by desk and person, each with the question it raises. Nobody is ranked:
//! people stand in order of their names.

use crate::domain::attention::{BASE_FROM, Sign};
use crate::domain::measures::Share;
use crate::i18n::{self, Key};
use crate::theme::Role;
use crate::ui::cx::Cx;

use super::paper::{Chart, Line, Row, Weight};
use super::state::Got;
use super::words;

pub(super) fn lines(cx: &Cx<'_>, got: &Got) -> Option<Vec<Line>> {
    let habitual = got.habitual()?;
    let rates = &habitual.rates;
    let mut lines = Vec::new();
    for sign in Sign::ALL.iter().copied() {
        let share = rates.desk.of(sign);
        if share.whole == 0 {
            continue;
        }
        if !lines.is_empty() {
            lines.push(Line::Air);
        }
        lines.push(Line::Row(row(cx, cx.word("sign", &format!("of-{}", sign.name())), share)));
        if share.part == 0 {
            continue;
        }
        let people = rates.own.iter().map(|(staff, base)| (words::person(cx, *staff), base.of(sign)));
        let mut people: Vec<_> = people.filter(|(_, own)| own.part > 0).collect();
        i18n::sort_by_name(cx.lang(), &mut people, |(name, _)| name);
        lines.extend(people.into_iter().map(|(name, own)| Line::Row(row(cx, format!("  {name}"), own))));
        lines.push(Line::Words(cx.word("sign", &format!("of-{}-why", sign.name())), Role::Dim));
    }
    if lines.is_empty() {
        return Some(vec![Line::Words(cx.say(Key::FiguresNothing), Role::Dim)]);
    }
    Some(lines)
}

fn row(cx: &Cx<'_>, label: String, share: Share) -> Row {
    let weight = if share.whole < BASE_FROM { Weight::Few } else { Weight::Plain };
    let (figure, note) = (words::percent(cx, share), words::part_of(cx, share));
    Row { label, figure, chart: Chart::Bar(share), note, weight }
}
