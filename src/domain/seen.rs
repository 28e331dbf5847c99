//! An encounter as it stands: the fold of its counting steps.

use super::answer::{Answer, Given};
use super::encounter::{
    AT_ONCE_MS, Act, Calm, Channel, Encounter, Feeling, Made, Place, ShownProbe, Step, Tag, VisitorKind,
};
use super::ids::StaffId;
use super::lang::Lang;
use super::standard::{Item, ItemKind, Parameter, Standard};
use super::time::{Span, Stamp};

/// What the probe brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Probed {
    /// The option chosen; none: skipped or out of time.
    pub option: Option<u8>,
    /// Whether nobody answered in time.
    pub timed_out: bool,
}

/// An encounter as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// When the visitor was greeted.
    pub greeted: Option<Stamp>,
    /// Who greeted: owns the encounter unless somebody took it over.
    pub owner: StaffId,
    /// When the matter was served.
    pub served: Option<Stamp>,
    /// The probe that is asked.
    pub shown: Option<ShownProbe>,
    /// What it brought.
    pub probed: Option<Probed>,
    /// Who it is.
    pub kind: VisitorKind,
    /// Where.
    pub place: Place,
    /// How.
    pub channel: Channel,
    /// Their language.
    pub language: Option<Lang>,
    /// How many.
    pub group: u16,
    /// Tags that are on.
    pub tags: Vec<Tag>,
    /// How often sent elsewhere.
    pub sent_elsewhere: u8,
    /// What they seem to feel.
    pub feeling: Option<Feeling>,
    /// Unhappy now.
    pub unhappy: bool,
    /// Was unhappy at any time.
    pub ever_unhappy: bool,
    /// The furthest step of the unhappy lane reached.
    pub lane_step: u8,
    /// How an unhappy visitor went.
    pub calm: Option<Calm>,
    /// Their own words.
    pub their_words: String,
    /// The note.
    pub note: String,
    /// The short label.
    pub label: String,
    /// Items with an answer, and how it was given.
    pub marks: Vec<(String, Answer, Given)>,
    /// Reasons of misses: item and reason; none: owed.
    pub reasons: Vec<(String, Option<String>)>,
    /// Whether the questions are put off.
    pub postponed: bool,
}

impl Seen {
    fn begin(encounter: &Encounter) -> Seen {
        let arrival = &encounter.arrival;
        Seen {
            greeted: None,
            owner: arrival.by,
            served: None,
            shown: None,
            probed: None,
            kind: arrival.kind,
            place: arrival.place,
            channel: arrival.channel,
            language: arrival.language,
            group: arrival.group,
            tags: Vec::new(),
            sent_elsewhere: 0,
            feeling: None,
            unhappy: false,
            ever_unhappy: false,
            lane_step: 0,
            calm: None,
            their_words: String::new(),
            note: String::new(),
            label: String::new(),
            marks: Vec::new(),
            reasons: Vec::new(),
            postponed: false,
        }
    }

    fn take(&mut self, step: &Step) {
        match &step.act {
            Act::Greeted => {
                self.greeted = Some(step.at);
                self.owner = step.by;
            }
            Act::Served(shown) => {
                self.served = Some(step.at);
                self.shown = shown.clone();
            }
            Act::Mark { item, answer, given, .. } => self.mark(item, *answer, *given),
            Act::Probed { option, item, says, timed_out, .. } => {
                self.probed = Some(Probed { option: *option, timed_out: *timed_out });
                if *says != Answer::Assumed {
                    self.mark(item, *says, Given::Probe);
                }
            }
            Act::Reason { item, reason } => {
                self.reasons.retain(|(id, _)| id != item);
                self.reasons.push((item.clone(), reason.clone()));
            }
            Act::Swapped(to) => self.owner = *to,
            Act::Postponed => self.postponed = true,
            Act::Resumed => self.postponed = false,
            other => self.describe(other),
        }
    }

    fn describe(&mut self, act: &Act) {
        match act {
            Act::Kind(kind) => self.kind = *kind,
            Act::Place(place) => self.place = *place,
            Act::Channel(channel) => self.channel = *channel,
            Act::Language(language) => self.language = *language,
            Act::Group(group) => self.group = *group,
            Act::Tag(tag, on) => {
                self.tags.retain(|other| other != tag);
                if *on {
                    self.tags.push(*tag);
                }
            }
            Act::SentElsewhere(times) => self.sent_elsewhere = *times,
            Act::Feels(feeling) => self.feeling = *feeling,
            Act::Unhappy(on) => {
                self.unhappy = *on;
                self.ever_unhappy |= *on;
            }
            Act::Step(step) => self.lane_step = self.lane_step.max(*step),
            Act::TheirWords(words) => self.their_words.clone_from(words),
            Act::Note(note) => self.note.clone_from(note),
            Act::Label(label) => self.label.clone_from(label),
            Act::Calm(calm) => self.calm = Some(*calm),
            _ => {}
        }
    }

    fn mark(&mut self, item: &str, answer: Answer, given: Given) {
        self.marks.retain(|(id, _, _)| id != item);
        if answer != Answer::Assumed {
            self.marks.push((item.to_owned(), answer, given));
        }
    }

    /// The answer of an item, as marked by a person.
    pub fn answer(&self, item: &str) -> Answer {
        self.marks.iter().find(|(id, _, _)| id == item).map_or(Answer::Assumed, |(_, answer, _)| *answer)
    }

    /// Whether an item applies to this visit.
    pub fn applies(&self, item: &Item) -> bool {
        item.parameter == Parameter::Respect || item.when.holds(self.channel, self.kind, &self.tags, self.ever_unhappy)
    }

    /// The missed items whose reason nobody has asked for yet, in the order in which they were marked.
    pub fn unasked_reasons(&self) -> impl Iterator<Item = &str> {
        let missed = self.marks.iter().filter(|(_, answer, _)| *answer == Answer::Missed);
        missed.map(|(id, _, _)| id.as_str()).filter(|id| !self.reasons.iter().any(|(asked, _)| asked == id))
    }

    /// The first missed item whose reason nobody has asked for yet.
    pub fn unasked_reason(&self) -> Option<&str> {
        self.unasked_reasons().next()
    }
}

/// What an open visit waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// The greeting.
    Greet,
    /// The service.
    Serve,
    /// How the unhappy visitor goes: calm, not calm, left.
    Calm,
    /// Guided: this item's answer.
    Item(String),
    /// The probe.
    Probe(ShownProbe),
    /// The coded reason of this missed item.
    Reason(String),
    /// Nothing more to ask.
    Close,
}

impl Encounter {
    /// The encounter as it stands.
    pub fn seen(&self) -> Seen {
        let mut seen = Seen::begin(self);
        for step in self.counting() {
            seen.take(step);
        }
        seen
    }

    /// From arrival to greeting, if it was greeted.
    pub fn response(&self, seen: &Seen) -> Option<Span> {
        seen.greeted.map(|greeted| greeted.since(&self.arrival.at))
    }

    /// From greeting to service, if it was served.
    pub fn handling(&self, seen: &Seen) -> Option<Span> {
        seen.greeted.zip(seen.served).map(|(greeted, served)| served.since(&greeted))
    }

    /// How the record was made.
    pub fn made(&self, seen: &Seen) -> Made {
        if self.arrival.imported {
            Made::Imported
        } else if self.arrival.remembered.is_some() {
            Made::Afterwards
        } else if self.response(seen).is_some_and(|span| span.ms < AT_ONCE_MS) {
            Made::AtOnce
        } else {
            Made::Live
        }
    }

    /// What an open visit waits for, by its pinned standard.
    pub fn next(&self, seen: &Seen, standard: &Standard) -> Next {
        if seen.greeted.is_none() {
            return Next::Greet;
        }
        if seen.served.is_none() {
            return Next::Serve;
        }
        if seen.ever_unhappy && seen.calm.is_none() {
            return Next::Calm;
        }
        if self.arrival.guided {
            let unanswered = asked_items(standard, seen).find(|item| seen.answer(&item.id) == Answer::Assumed);
            if let Some(item) = unanswered {
                return Next::Item(item.id.clone());
            }
        } else if let (Some(shown), None) = (&seen.shown, &seen.probed) {
            return Next::Probe(shown.clone());
        }
        match seen.unasked_reasons().find(|id| standard.item(id).is_some_and(|item| seen.applies(item))) {
            Some(item) => Next::Reason(item.to_owned()),
            None => Next::Close,
        }
    }

    /// Answers in the order of the pack's items: what people marked, what does not apply, and what the clocks measured.
    pub fn answers(&self, seen: &Seen, standard: &Standard) -> Vec<Answer> {
        let measured = measured(self.made(seen), self.response(seen), standard);
        judge(standard, measured, |item| seen.applies(item), |item| seen.answer(item))
    }
}

/// What the clocks say of the response: met or missed by a live visit whose wait the boot clock measured.
pub(super) fn measured(made: Made, response: Option<Span>, standard: &Standard) -> Answer {
    match (made, response) {
        (Made::Live, Some(span)) if span.sure && span.ms <= standard.greet_within => Answer::Met,
        (Made::Live, Some(span)) if span.sure => Answer::Missed,
        _ => Answer::Assumed,
    }
}

/// Answers in the order of the pack's items, from what applies and what was marked.
pub(super) fn judge(
    standard: &Standard,
    measured: Answer,
    applies: impl Fn(&Item) -> bool,
    marked: impl Fn(&str) -> Answer,
) -> Vec<Answer> {
    let answer = |item: &Item| {
        if !applies(item) {
            return Answer::Na;
        }
        match item.kind {
            ItemKind::Response => measured,
            ItemKind::Observed => marked(&item.id),
        }
    };
    standard.items.iter().map(answer).collect()
}

/// The items a person can answer in this visit, in the order of the pack.
pub fn asked_items<'a>(standard: &'a Standard, seen: &'a Seen) -> impl Iterator<Item = &'a Item> {
    standard.items.iter().filter(|item| item.is_asked() && seen.applies(item))
}
