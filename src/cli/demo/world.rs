//! The made-up places and people, and how they are.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::chance::Chance;
use crate::domain::Lang;
use crate::domain::people::Duty;

/// The lines of `assets/demo/world.toml`: by topic, by language.
#[derive(Debug, Clone, Deserialize)]
#[serde(transparent)]
pub struct Words(BTreeMap<String, BTreeMap<String, Vec<String>>>);

impl Words {
    /// The words inside the program.
    pub fn load() -> Words {
        // A test reads them; a broken file would make every line empty, and the domain refuse most of them.
        toml::from_str(include_str!("../../../assets/demo/world.toml")).unwrap_or_else(|_| Words(BTreeMap::new()))
    }

    /// All lines of a topic in a language.
    pub fn all(&self, topic: &str, lang: Lang) -> &[String] {
        self.0.get(topic).and_then(|by| by.get(lang.code())).map(Vec::as_slice).unwrap_or_default()
    }

    /// One of them.
    pub fn one(&self, topic: &str, lang: Lang, chance: &mut Chance) -> String {
        chance.pick(self.all(topic, lang)).cloned().unwrap_or_default()
    }
}

/// How somebody keeps the logbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Habit {
    /// Presses the keys when things happen, and answers what was.
    Honest,
    /// Keeps it in one of the ways that say little, each shift in another, and always presses the first answer.
    Lazy,
}

/// How a lazy person keeps the logbook in one shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// Logs visits when they are over, or arrival and greeting at once.
    AtOnce,
    /// All four keys within three seconds.
    FourKeys,
    /// Holds visits back and enters five of them together.
    Burst,
    /// Holds all visits back until the shift ends.
    Batch,
}

impl Way {
    /// All of them.
    pub const ALL: [Way; 4] = [Way::AtOnce, Way::FourKeys, Way::Burst, Way::Batch];

    /// Its stable name in the truth.
    pub const fn name(self) -> &'static str {
        match self {
            Way::AtOnce => "at-once",
            Way::FourKeys => "four-keys",
            Way::Burst => "burst",
            Way::Batch => "batch",
        }
    }
}

impl Habit {
    /// Its stable name in the truth.
    pub const fn name(self) -> &'static str {
        match self {
            Habit::Honest => "honest",
            Habit::Lazy => "lazy",
        }
    }
}

/// A made-up member of staff.
#[derive(Debug, Clone)]
pub struct Person {
    /// Name.
    pub name: String,
    /// How the logbook is kept.
    pub habit: Habit,
    /// How often in a thousand an item is really met.
    pub skill: u64,
}

/// A made-up desk.
#[derive(Debug, Clone)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Its language.
    pub lang: Lang,
    /// The duty of its people.
    pub duty: Duty,
    /// Its people.
    pub people: Vec<Person>,
}

/// The most desks a made-up file has.
pub const MOST_PLACES: usize = 6;

/// The desks of a file with so many encounters: two for a small one, more the more there are. The first two speak `lang`,
/// the others the other languages.
pub fn places(words: &Words, lang: Lang, seed: u64, encounters: u32) -> Vec<Place> {
    let wanted = (2 + encounters as usize / 100_000).min(MOST_PLACES);
    (0..wanted).map(|n| place(words, lang, seed, n)).collect()
}

fn place(words: &Words, lang: Lang, seed: u64, n: usize) -> Place {
    let mut chance = Chance::new(seed, 0x51ace + n as u64);
    let others: Vec<Lang> = Lang::ALL.into_iter().filter(|other| *other != lang).collect();
    let lang = if n < 2 { lang } else { others.get(n % others.len().max(1)).copied().unwrap_or(lang) };
    let name = words.all("desks", lang).get(n).cloned().unwrap_or_default();
    let duty = if n.is_multiple_of(2) { Duty::Guard } else { Duty::Receptionist };
    let names = words.all("people", lang).iter().skip(n % 2 * 4).take(4);
    let people = names.enumerate().map(|(nth, name)| {
        // Nobody would learn anything from a desk where all are lazy.
        let habit = if nth == 3 || (nth == 2 && chance.permille(300)) { Habit::Lazy } else { Habit::Honest };
        Person { name: name.clone(), habit, skill: 780 + chance.below(200) }
    });
    Place { name, lang, duty, people: people.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_desks_speak_the_language_that_was_asked_for() {
        let words = Words::load();
        for lang in Lang::ALL {
            let all = places(&words, lang, 7, 1_000_000);
            assert!(all[..2].iter().all(|place| place.lang == lang), "{lang:?}");
            assert!(Lang::ALL.iter().all(|lang| all.iter().any(|place| place.lang == *lang)), "{lang:?}");
        }
    }

    #[test]
    fn every_topic_has_lines_in_every_language() {
        let words = Words::load();
        assert_eq!(words.0.len(), 9);
        for (topic, by) in &words.0 {
            for lang in Lang::ALL {
                assert!(by.get(lang.code()).is_some_and(|lines| !lines.is_empty()), "{topic} {lang:?}");
            }
        }
        for place in Lang::ALL.into_iter().flat_map(|lang| places(&words, lang, 7, 1_000_000)) {
            assert!(place.people.len() == 4 && !place.name.is_empty());
            assert!(place.people.iter().any(|person| person.habit == Habit::Lazy));
        }
    }
}
