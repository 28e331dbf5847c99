//! What a pack must be as a whole: a duty's checklist, the five steps, or the readiness check.

use super::super::diagnostic::Problem;
use super::super::reading::Section;
use super::items::{PARAMETERS, ReadItem};
use super::tables::ReadPhrase;
use super::words::STAGES;
use crate::domain::standard::{Mode, Stage};

/// What a pack is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// What one encounter asks.
    Duty,
    /// The five steps of the unhappy lane.
    Unhappy,
    /// The check before the first visitor of a shift.
    Readiness,
}

/// What the pack is for: by its id, else by the stage most of its items have, so that one slip does not turn it around.
pub(super) fn role(id: Option<&str>, items: &[ReadItem<'_>]) -> Role {
    let count = |role: Role| items.iter().filter_map(|item| item.stage).filter(|stage| role.has(*stage)).count();
    match id {
        Some("reception" | "security") => Role::Duty,
        Some("unhappy") => Role::Unhappy,
        Some("readiness") => Role::Readiness,
        _ if count(Role::Unhappy) > items.len() / 2 => Role::Unhappy,
        _ if count(Role::Readiness) > items.len() / 2 => Role::Readiness,
        _ => Role::Duty,
    }
}

impl Role {
    fn items(self) -> (usize, usize) {
        match self {
            Role::Duty => (5, 9),
            Role::Unhappy => (5, 9),
            Role::Readiness => (3, 6),
        }
    }

    fn has(self, stage: Stage) -> bool {
        match stage {
            Stage::Step(_) => self == Role::Unhappy,
            Stage::Readiness => self == Role::Readiness,
            _ => self == Role::Duty,
        }
    }
}

/// Checks what only the whole pack can answer for.
pub(super) fn check(
    top: &Section<'_>,
    role: Role,
    mode: Option<Mode>,
    items: &[ReadItem<'_>],
    phrases: &[ReadPhrase<'_>],
) {
    count(top, role, items);
    for item in items {
        stage_fits(&item.section, role, item.stage);
    }
    for phrase in phrases {
        stage_fits(&phrase.section, role, phrase.stage);
        if let Some(field) = phrase.section.get("stage").filter(|_| phrase.stage == Some(Stage::Step(1))) {
            field.wrong(Problem::PhraseAtListening);
        }
    }
    match role {
        Role::Duty => parameters(top, items),
        Role::Unhappy => steps(top, items),
        Role::Readiness => {
            if let Some(field) = top.get("mode").filter(|_| mode == Some(Mode::Confirm)) {
                field.wrong(Problem::NotReadDo);
            }
        }
    }
}

fn count(top: &Section<'_>, role: Role, items: &[ReadItem<'_>]) {
    let (least, most) = role.items();
    if (least..=most).contains(&items.len()) {
        return;
    }
    let at = items.get(most).or(items.last()).map_or(0..0, |item| item.section.at.clone());
    let problem = Problem::Count { what: "item".to_owned(), found: items.len(), least, most };
    top.report.add(at, problem);
}

fn stage_fits(section: &Section<'_>, role: Role, stage: Option<Stage>) {
    let Some((field, stage)) = section.get("stage").zip(stage) else {
        return;
    };
    if !role.has(stage) {
        let name = STAGES.iter().find(|(_, known)| *known == stage).map_or("", |(name, _)| name);
        let allowed = STAGES.iter().filter(|(_, stage)| role.has(*stage));
        field.wrong(Problem::StageElsewhere {
            stage: name.to_owned(),
            allowed: allowed.map(|(name, _)| (*name).to_owned()).collect(),
        });
    }
}

/// A duty's pack asks about each of the six parameters of service.
fn parameters(top: &Section<'_>, items: &[ReadItem<'_>]) {
    if items.iter().any(|item| item.parameter.is_none()) {
        return;
    }
    for (name, parameter) in &PARAMETERS[..6] {
        if !items.iter().any(|item| item.parameter == Some(*parameter)) {
            top.report.add(0..0, Problem::NoParameter(name));
        }
    }
}

/// The unhappy lane has an item for each of its five steps: its first is the step itself, others are minded at it.
fn steps(top: &Section<'_>, items: &[ReadItem<'_>]) {
    if items.iter().any(|item| item.stage.is_none()) {
        return;
    }
    for step in 1..=5 {
        if !items.iter().any(|item| item.stage == Some(Stage::Step(step))) {
            top.report.add(0..0, Problem::NoStep(step));
        }
    }
}
