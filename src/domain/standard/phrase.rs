//! Phrases to say, in the visitor's language, and which of them fits a visit best.

use super::{Stage, Standard, Worded};
use crate::domain::encounter::{Channel, Place, Tag};
use crate::domain::lang::Lang;
use crate::domain::seen::Seen;

/// A phrase to say, in the visitor's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// Stable id.
    pub id: String,
    /// Where in the visit it belongs.
    pub stage: Stage,
    /// The visitor's language.
    pub language: Lang,
    /// Hours of the day, first and last, where it fits; may wrap midnight.
    pub hours: Option<(u8, u8)>,
    /// Channels on which it can be said; empty: all.
    pub channels: Vec<Channel>,
    /// Places where it fits; empty: everywhere.
    pub places: Vec<Place>,
    /// Tags for which it is meant; empty: any visit.
    pub tags: Vec<Tag>,
    /// The words.
    pub say: String,
    /// The words as a woman says them (Thai), where they differ.
    pub say_f: Option<String>,
    /// How to say it, in each other reader's script; empty in the phrase's own.
    pub read: Worded,
}

impl Phrase {
    /// How well it fits this visit at this hour: meant for its tags, then for its channel, its place, the hour; none if
    /// it is meant for others.
    fn fit(&self, seen: &Seen, hour: u8) -> Option<u8> {
        let hours = self.hours.is_some_and(|(from, to)| match from.cmp(&to) {
            std::cmp::Ordering::Equal => true,
            std::cmp::Ordering::Less => (from..to).contains(&hour),
            std::cmp::Ordering::Greater => hour >= from || hour < to,
        });
        let tags = self.tags.iter().any(|tag| seen.tags.contains(tag));
        let conditions = [
            (!self.tags.is_empty(), tags),
            (!self.channels.is_empty(), self.channels.contains(&seen.channel)),
            (!self.places.is_empty(), self.places.contains(&seen.place)),
            (self.hours.is_some(), hours),
        ];
        let meant_for_others = conditions.iter().any(|(given, holds)| *given && !holds);
        (!meant_for_others).then(|| conditions.iter().fold(0, |fit, (_, holds)| fit << 1 | u8::from(*holds)))
    }
}

impl Standard {
    /// The phrases that fit a visit best at a stage and an hour, in the order of the pack.
    pub fn best_phrases(&self, stage: Stage, lang: Lang, seen: &Seen, hour: u8) -> Vec<&Phrase> {
        let of_stage = self.phrases.iter().filter(|phrase| phrase.stage == stage && phrase.language == lang);
        let fitting: Vec<_> = of_stage.filter_map(|phrase| Some((phrase.fit(seen, hour)?, phrase))).collect();
        let top = fitting.iter().map(|(fit, _)| *fit).max();
        fitting.into_iter().filter(|(fit, _)| Some(*fit) == top).map(|(_, phrase)| phrase).collect()
    }
}
