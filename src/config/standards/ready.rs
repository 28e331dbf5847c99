//! The built-in packs, read ahead.
//!
//! Reading four packs as TOML took a third of the time from the start to the first frame. Beside each text lies what
//! reading it gives, with every wording as its place in the text: `assets/standards/ready`. It begins with the digest of
//! the text it was made from; with any other text it is not used, and the text is read.

use super::super::standards::digest;
use super::items::PARAMETERS;
use super::words::STAGES;
use crate::domain::Lang;
use crate::domain::answer::Answer;
use crate::domain::encounter::{Channel, Place, Tag, VisitorKind};
use crate::domain::people::Duty;
use crate::domain::standard::{
    Coded, Digest, Edition, Item, ItemKind, Level, Means, Mode, Offer, Parameter, Phrase, Probe, ProbeOption, Profile,
    Reason, Refusal, Stage, Standard, When, Worded,
};

/// The standard that `text` gives, if `ready` was made from this very text.
pub(super) fn standard(text: &str, ready: &[u8]) -> Option<Standard> {
    let (made_from, rest) = ready.split_first_chunk::<32>()?;
    if digest(text).0 != *made_from {
        return None;
    }
    let mut from = Taker { text, rest };
    let mut standard = Standard::take(&mut from)?;
    standard.digest = Digest(*made_from);
    from.rest.is_empty().then_some(standard)
}

/// Digest, id and edition of a built-in pack. They stand first, and nothing else is looked at: that they are those of
/// `text` is tested, where [`standard`] makes sure of it.
pub(super) fn head(text: &str, ready: &[u8]) -> Option<(Digest, String, Edition)> {
    let (made_from, rest) = ready.split_first_chunk::<32>()?;
    let from = &mut Taker { text, rest };
    let [id, version, _author] = [String::take(from)?, String::take(from)?, String::take(from)?];
    Some((Digest(*made_from), id, Edition { version, review_by: i32::take(from)? }))
}

/// What has not been taken yet, and the text that the places are places of.
struct Taker<'t> {
    text: &'t str,
    rest: &'t [u8],
}

impl Taker<'_> {
    /// A number: seven bits a byte, the lowest first; the eighth bit says that more follow.
    fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let (byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            number |= u64::from(byte & 0x7f) << shift;
            if *byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn index(&mut self) -> Option<usize> {
        self.number().and_then(|number| usize::try_from(number).ok())
    }
}

/// What is being made ready.
#[cfg(test)]
struct Putter<'t> {
    text: &'t str,
    done: Vec<u8>,
}

#[cfg(test)]
impl Putter<'_> {
    fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.done.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.done.push(number as u8);
    }
}

/// What can be put and taken.
trait Ready: Sized {
    fn take(from: &mut Taker<'_>) -> Option<Self>;
    #[cfg(test)]
    fn put(&self, to: &mut Putter<'_>);
}

macro_rules! numbers {
    ($($number:ty)+) => {$(
        impl Ready for $number {
            fn take(from: &mut Taker<'_>) -> Option<Self> {
                from.number().and_then(|number| number.try_into().ok())
            }
            #[cfg(test)]
            fn put(&self, to: &mut Putter<'_>) {
                to.number(u64::try_from(*self).unwrap());
            }
        }
    )+};
}
numbers!(u8 i32 i64);

impl Ready for String {
    /// Its place in the text plus one, and its length; where it does not stand there: nought, its length, its bytes.
    fn take(from: &mut Taker<'_>) -> Option<Self> {
        let (place, length) = (from.index()?, from.index()?);
        match place.checked_sub(1) {
            Some(place) => from.text.get(place..place.checked_add(length)?).map(str::to_owned),
            None => {
                let (bytes, rest) = from.rest.split_at_checked(length)?;
                from.rest = rest;
                std::str::from_utf8(bytes).ok().map(str::to_owned)
            }
        }
    }
    #[cfg(test)]
    fn put(&self, to: &mut Putter<'_>) {
        let place = to.text.find(self.as_str());
        to.number(place.map_or(0, |place| place as u64 + 1));
        to.number(self.len() as u64);
        if place.is_none() {
            to.done.extend(self.bytes());
        }
    }
}

impl<T: Ready> Ready for Vec<T> {
    fn take(from: &mut Taker<'_>) -> Option<Self> {
        let count = from.index()?;
        (0..count).map(|_| T::take(from)).collect()
    }
    #[cfg(test)]
    fn put(&self, to: &mut Putter<'_>) {
        to.number(self.len() as u64);
        self.iter().for_each(|one| one.put(to));
    }
}

impl<T: Ready> Ready for Option<T> {
    fn take(from: &mut Taker<'_>) -> Option<Self> {
        match from.number()? {
            0 => Some(None),
            _ => T::take(from).map(Some),
        }
    }
    #[cfg(test)]
    fn put(&self, to: &mut Putter<'_>) {
        to.number(u64::from(self.is_some()));
        self.iter().for_each(|one| one.put(to));
    }
}

impl<A: Ready, B: Ready> Ready for (A, B) {
    fn take(from: &mut Taker<'_>) -> Option<Self> {
        Some((A::take(from)?, B::take(from)?))
    }
    #[cfg(test)]
    fn put(&self, to: &mut Putter<'_>) {
        self.0.put(to);
        self.1.put(to);
    }
}

/// Choices out of a closed list: the number in the list.
macro_rules! choices {
    ($($choice:ty: $all:expr;)+) => {$(
        impl Ready for $choice {
            fn take(from: &mut Taker<'_>) -> Option<Self> {
                $all.into_iter().nth(from.index()?)
            }
            #[cfg(test)]
            fn put(&self, to: &mut Putter<'_>) {
                to.number($all.into_iter().position(|one| one == *self).unwrap() as u64);
            }
        }
    )+};
}
choices! {
    bool: [false, true];
    Lang: Lang::ALL;
    Duty: [Duty::Guard, Duty::Receptionist];
    Channel: Channel::ALL.iter().copied();
    VisitorKind: VisitorKind::ALL.iter().copied();
    Place: Place::ALL.iter().copied();
    Tag: Tag::ALL.iter().copied();
    Parameter: PARAMETERS.map(|(_, parameter)| parameter);
    Stage: STAGES.map(|(_, stage)| stage);
    ItemKind: [ItemKind::Observed, ItemKind::Response];
    Means: [
        Means::Unseen,
        Means::Says(Answer::Assumed),
        Means::Says(Answer::Met),
        Means::Says(Answer::Missed),
        Means::Says(Answer::Na),
    ];
    Level: [Level::Person, Level::Manager, Level::Organisation, Level::Building];
    Mode: [Mode::Confirm, Mode::ReadDo];
    Profile: [Profile::Welcome, Profile::Guarded];
}

/// Records: one field after the other.
macro_rules! records {
    ($($record:ident { $($field:ident),+ $(; $left:ident: $empty:expr)? })+) => {$(
        impl Ready for $record {
            fn take(from: &mut Taker<'_>) -> Option<Self> {
                Some($record { $($field: Ready::take(from)?,)+ $($left: $empty)? })
            }
            #[cfg(test)]
            fn put(&self, to: &mut Putter<'_>) {
                $(self.$field.put(to);)+
            }
        }
    )+};
}
records! {
    Worded { fa, en, th }
    When { channels, kinds, tags, unhappy }
    Item { id, key, parameter, stage, kind, weight, critical, when, text, why }
    ProbeOption { means, text }
    Probe { id, item, ask, options }
    Phrase { id, stage, language, hours, places, channels, tags, say, say_f, read }
    Coded { id, text }
    Reason { coded, level }
    Refusal { coded, alternative }
    Offer { coded, duties, call }
    Standard {
        id, version, author, review_by, mode, profile, greet_within, title, factors, items, probes, phrases, causes,
        reasons, refusals, offers;
        digest: Digest([0; 32])
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::{built_in, parse_pack, ready_made};
    use super::*;

    /// Made anew from the texts by `INSTA_UPDATE=always cargo test --lib standards::ready`.
    #[test]
    fn what_was_read_ahead_is_what_reading_gives() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/standards/ready");
        let update = std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always");
        for (id, text) in built_in() {
            let read = parse_pack(text, Path::new(id)).unwrap();
            let mut to = Putter { text, done: read.digest.0.to_vec() };
            read.put(&mut to);
            if update {
                std::fs::write(folder.join(id), &to.done).unwrap();
            }
            let again = "INSTA_UPDATE=always cargo test --lib standards::ready";
            assert!(std::fs::read(folder.join(id)).unwrap() == to.done, "{id} has changed: {again}");
            assert_eq!(standard(text, &to.done), Some(read.clone()), "{id}");
            let edition = Edition { version: read.version.clone(), review_by: read.review_by };
            assert_eq!(head(text, &to.done), Some((read.digest, read.id.clone(), edition)), "{id}");
            assert!(update || standard(text, ready_made(id)) == Some(read), "{id} is not used");
        }
    }

    #[test]
    fn of_another_text_or_damaged_it_is_not_used() {
        let (id, text) = built_in()[3];
        let ready = ready_made(id);
        assert!(standard(text, ready).is_some());
        assert_eq!(standard(&text.replacen("1", "2", 1), ready), None);
        for cut in 0..ready.len() {
            assert_eq!(standard(text, &ready[..cut]), None, "{cut}");
        }
        assert_eq!(standard(text, &[ready, &[0]].concat()), None);
    }
}
