//! Who and what a line is about: people by name or id, visits by ticket, id or `last`, requests by id, `last` or the
//! ticket of their visit.

use serde_json::Value;

use super::fields::Fields;
use super::wrong::Wrong;
use crate::domain::book::Book;
use crate::domain::encounter::Encounter;
use crate::domain::ids::{EncounterId, FeedbackId, RequestId, StaffId};
use crate::domain::refusal::Refusal;
use crate::domain::request::Request;
use crate::domain::time::Stamp;
use crate::text;

/// The word for what a line before this one was about.
const LAST: &str = "last";

/// What the lines before were about.
#[derive(Debug, Clone, Copy, Default)]
pub struct Last {
    /// The visit.
    pub encounter: Option<EncounterId>,
    /// The request.
    pub request: Option<RequestId>,
    /// The commendation, coaching note or question.
    pub feedback: Option<FeedbackId>,
}

/// What a line is read against.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The book as it stands.
    pub book: &'a Book,
    /// The standards this program knows.
    pub packs: &'a [crate::config::standards::Read],
    /// What the lines before were about.
    pub last: Last,
    /// The moment of the command.
    pub now: Stamp,
}

impl Context<'_> {
    /// A person by name or id.
    ///
    /// # Errors
    /// Nobody, or several people of this name.
    pub fn person(&self, name: &str) -> Result<StaffId, Wrong> {
        if let Some(id) = StaffId::parse(name) {
            return if self.book.staff.contains_key(&id) { Ok(id) } else { Err(Refusal::NoSuchPerson.into()) };
        }
        let wanted = text::fold(name);
        let mut found = self.book.staff.values().filter(|person| text::fold(&person.name) == wanted);
        match (found.next(), found.next()) {
            (Some(person), None) => Ok(person.id),
            (None, _) => Err(Wrong::NoPerson(name.to_owned())),
            (Some(_), Some(_)) => Err(Wrong::ManyPeople(name.to_owned())),
        }
    }

    /// The person in a field.
    pub fn person_in(&self, fields: &mut Fields, field: &'static str) -> Result<StaffId, Wrong> {
        self.person(&fields.text(field)?)
    }

    /// The visit a line is about: `"ticket": 3`, or `"encounter"` with an id or `last`.
    pub fn visit(&self, fields: &mut Fields) -> Result<EncounterId, Wrong> {
        if fields.has("encounter") {
            return match fields.text("encounter")?.as_str() {
                LAST => self.last.encounter.ok_or(Wrong::NothingLast),
                id => EncounterId::parse(id).ok_or_else(|| Refusal::NoSuchVisit.into()),
            };
        }
        let ticket = fields.maybe_number("ticket", 1, u32::MAX.into())?.ok_or(Wrong::Missing("ticket"))?;
        self.with_ticket(ticket).map(Encounter::id).ok_or(Wrong::NoTicket(ticket))
    }

    /// The visit with a ticket: of the present shift, else one taken over from the shift before that is still open.
    fn with_ticket(&self, ticket: i64) -> Option<&Encounter> {
        let shift = self.book.shift.as_ref().map(|shift| shift.id);
        let known = self.book.encounters.values().filter(|visit| i64::from(visit.arrival.ticket) == ticket);
        let rank = |visit: &&Encounter| (Some(visit.arrival.shift) == shift, visit.is_open(), visit.id());
        known.filter(|visit| visit.is_open() || Some(visit.arrival.shift) == shift).max_by_key(rank)
    }

    /// The request a line is about: `"request"` with an id or `last`, or the ticket of its visit, of whose requests the
    /// newest one that `fits` is meant.
    pub fn request(&self, fields: &mut Fields, fits: fn(&Request) -> bool) -> Result<RequestId, Wrong> {
        if fields.has("request") {
            return match fields.text("request")?.as_str() {
                LAST => self.last.request.ok_or(Wrong::NothingLast),
                id => RequestId::parse(id).ok_or_else(|| Refusal::NoSuchRequest.into()),
            };
        }
        let ticket = fields.maybe_number("ticket", 1, u32::MAX.into())?.ok_or(Wrong::Missing("request"))?;
        let of_visit = self.book.requests.values().filter(|request| i64::from(request.ticket) == ticket);
        let newest = of_visit.filter(|request| fits(request)).max_by_key(|request| request.id);
        newest.map(|request| request.id).ok_or(Wrong::NoRequestOf(ticket))
    }

    /// The key of an item: `"key": 3`, or `"item"` with its id in the visit's standard.
    pub fn key(&self, fields: &mut Fields, visit: EncounterId) -> Result<u8, Wrong> {
        if !fields.has("item") {
            let key = fields.maybe_number("key", 1, 9)?.ok_or(Wrong::Missing("key"))?;
            return Ok(u8::try_from(key).unwrap_or_default());
        }
        let id = fields.text("item")?;
        let encounter = self.known(visit).ok_or(Refusal::NoSuchVisit)?;
        let standard = self.book.standard_of(encounter);
        let item = standard.and_then(|standard| standard.item(&id));
        Ok(item.ok_or(Refusal::NotInStandard(id))?.key)
    }

    /// A visit at hand: of the book, or of the shift under review.
    pub fn known(&self, id: EncounterId) -> Option<&Encounter> {
        self.book.visit(id).or_else(|| self.book.matter.as_ref()?.encounters.get(&id))
    }

    /// A promise that was read back, and how often the wrong due time was picked first.
    pub fn read_back(&self, value: Value) -> Result<(RequestId, u8), Wrong> {
        let mut fields = Fields::of("promises", value)?;
        let request = self.request(&mut fields, |request| request.owed().is_some())?;
        let wrong = fields.count("wrong", 255, 0)?;
        fields.done()?;
        Ok((request, wrong))
    }
}
