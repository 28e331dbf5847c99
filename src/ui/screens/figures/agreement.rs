//! How often the record and the supervisor say the same, by parameter; κ from thirty pairs on.

use crate::domain::report::Report;
use crate::domain::review::Agreement;
use crate::domain::review::voices::KAPPA_FROM;
use crate::i18n::Key;
use crate::theme::Role;
use crate::ui::cx::Cx;

use super::paper::{Chart, Line, Row, Weight};
use super::state::Got;
use super::words;

pub(super) fn lines(cx: &Cx<'_>, got: &Got) -> Option<Vec<Line>> {
    let agreed = got.find(|report| match report {
        Report::Agreement(agreed) => Some(agreed),
        _ => None,
    })?;
    if agreed.parameters.is_empty() {
        return Some(vec![Line::Words(cx.say(Key::FiguresAgreementNothing), Role::Dim)]);
    }
    let visits = [("n", agreed.visits.part.into())];
    let mut lines = vec![Line::Heading(cx.say_with(Key::FiguresAgreement, &visits))];
    lines.extend(agreed.parameters.iter().map(|(parameter, agreement)| {
        let weight = if agreement.same.whole < KAPPA_FROM { Weight::Few } else { Weight::Plain };
        Line::Row(Row {
            label: words::parameter(cx, *parameter),
            figure: words::percent(cx, agreement.same),
            chart: Chart::Bar(agreement.same),
            note: note(cx, agreement),
            weight,
        })
    }));
    Some(lines)
}

fn note(cx: &Cx<'_>, agreement: &Agreement) -> String {
    let pairs = words::part_of(cx, agreement.same);
    match agreement.kappa_mille() {
        Some(kappa) => {
            [pairs, cx.say_with(Key::FiguresKappa, &[("figure", words::thousandths(cx, Some(kappa)).into())])]
                .join(" · ")
        }
        None if agreement.same.whole < KAPPA_FROM => {
            let from = [("n", KAPPA_FROM.into())];
            [pairs, cx.say_with(Key::FiguresKappaFrom, &from)].join(" · ")
        }
        None => pairs,
    }
}
