//! One open visit, as the board looks at it.

use crate::domain::Lang;
use crate::domain::command::NewVisit;
use crate::domain::encounter::{Channel, Encounter, Place, Tag, VisitorKind};
use crate::domain::ids::EncounterId;
use crate::domain::people::Duty;
use crate::domain::seen::{Next, Seen, asked_items};
use crate::domain::standard::{Item, Stage, Standard};
use crate::i18n::Key;
use crate::ui::cx::Cx;

/// How a waiting visitor stands against the response target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// Well within it.
    InTime,
    /// Two thirds of it are over.
    Near,
    /// Over it.
    Late,
}

/// One open visit.
#[derive(Debug, Clone)]
pub struct Visit<'a> {
    /// The encounter.
    pub encounter: &'a Encounter,
    /// As it stands.
    pub seen: Seen,
    /// The standard it is judged by, if its text is known.
    pub standard: Option<&'a Standard>,
    /// What it waits for.
    pub next: Next,
}

impl<'a> Visit<'a> {
    /// A visit as it stands.
    pub fn of(cx: &Cx<'a>, encounter: &'a Encounter) -> Visit<'a> {
        let seen = encounter.seen();
        let standard = cx.standard(encounter);
        let next = match standard {
            Some(standard) => encounter.next(&seen, standard),
            None if seen.greeted.is_none() => Next::Greet,
            None if seen.served.is_none() => Next::Serve,
            None => Next::Close,
        };
        Visit { encounter, seen, standard, next }
    }

    /// The open visit with this id.
    pub fn find(cx: &Cx<'a>, id: EncounterId) -> Option<Visit<'a>> {
        let encounter = cx.book.encounters.get(&id).filter(|encounter| encounter.is_open())?;
        Some(Visit::of(cx, encounter))
    }

    /// The steps with an unhappy visitor.
    pub const LANE_STEPS: u8 = 5;

    /// The step with an unhappy visitor it is at, 1 to 5.
    pub fn lane_step(&self) -> u8 {
        self.seen.lane_step.clamp(1, Self::LANE_STEPS)
    }

    /// Its id.
    pub fn id(&self) -> EncounterId {
        self.encounter.id()
    }

    /// Milliseconds since arrival; they stop when the matter is served.
    pub fn running(&self, cx: &Cx<'_>) -> i64 {
        self.seen.served.unwrap_or(cx.now).since(&self.encounter.arrival.at).ms
    }

    /// The response target in milliseconds.
    pub fn target(&self, cx: &Cx<'_>) -> Option<i64> {
        self.standard.map(|standard| cx.target(standard))
    }

    /// How it stands against the target, while the visitor waits.
    pub fn pace(&self, cx: &Cx<'_>) -> Option<Pace> {
        if self.seen.greeted.is_some() {
            return None;
        }
        let (elapsed, target) = (self.running(cx), self.target(cx)?);
        Some(if elapsed > target {
            Pace::Late
        } else if elapsed * 3 >= target * 2 {
            Pace::Near
        } else {
            Pace::InTime
        })
    }

    /// The word for how far it is.
    pub fn state(&self, cx: &Cx<'_>) -> Key {
        match (self.seen.greeted, self.seen.served) {
            (None, _) if self.pace(cx) == Some(Pace::Late) => Key::DeskLate,
            (None, _) => Key::DeskWaiting,
            (_, None) => Key::DeskServing,
            _ => Key::DeskClosing,
        }
    }

    /// Ticket, or the short label where it may be read.
    pub fn name(&self, cx: &Cx<'_>, selected: bool) -> String {
        let readable = cx.prefs.labels && (selected || !cx.prefs.public);
        match self.seen.label.trim() {
            label if readable && !label.is_empty() => crate::text::isolate(label),
            _ => cx.say_with(Key::DeskTicket, &[("n", self.encounter.arrival.ticket.into())]),
        }
    }

    /// The language in which the visitor is spoken to; one that no phrase is in gives English.
    pub fn language(&self) -> Lang {
        self.seen.language.unwrap_or(Lang::En)
    }

    /// Whether a question stands that digits answer.
    pub fn is_asking(&self) -> bool {
        match self.next {
            Next::Item(_) => !self.seen.postponed,
            Next::Calm | Next::Probe(_) | Next::Reason(_) => true,
            Next::Greet | Next::Serve | Next::Close => false,
        }
    }

    /// Whether somebody should be with this visitor: not so once the questions are put off.
    pub fn wants_attention(&self) -> bool {
        !(self.seen.postponed && matches!(self.next, Next::Item(_)))
    }

    /// The items due at these stages that a person can answer here.
    pub fn items(&self, stages: &[Stage]) -> Vec<&'a Item> {
        let Some(standard) = self.standard else { return Vec::new() };
        let due = |item: &&Item| stages.contains(&item.stage);
        let ids: Vec<_> = asked_items(standard, &self.seen).filter(due).map(|item| item.id.as_str()).collect();
        standard.items.iter().filter(|item| ids.contains(&item.id.as_str())).collect()
    }
}

/// A visitor who has just come, as this desk takes them to be until told otherwise.
pub fn newcomer(cx: &Cx<'_>) -> NewVisit {
    let place = match cx.book.acting().map(|staff| staff.duty) {
        Some(Duty::Guard) => Place::Gate,
        _ => Place::Desk,
    };
    let (kind, channel) = (VisitorKind::Visitor, Channel::WalkIn);
    NewVisit { kind, place, channel, language: Some(cx.prefs.visitor_lang), group: 1 }
}

/// Whether a tag says nothing of the visitor that a visitor should not read over the counter.
pub(super) fn may_be_read_by_visitors(tag: Tag) -> bool {
    !matches!(tag, Tag::Difficult | Tag::Insulted | Tag::DidNotKnow)
}
