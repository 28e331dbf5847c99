//! The five ends of a request, and what each of them needs to be told.

use crate::domain::ids::StaffId;
use crate::domain::request::{Owner, RequestKind, Settlement};
use crate::domain::standard::{Refusal, Standard};
use crate::i18n::{self, Key};
use crate::text;
use crate::ui::Cx;
use crate::ui::widgets::form::{Answers, Choice, Question, likely_dues};

/// The name of the answer "in own words".
const OWN: &str = "own-words";
/// The name of the owner "the desk".
const DESK: &str = "desk";
/// Names of referrals that are offered again.
const LIKELY: usize = 6;

/// What is settled.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// What is asked.
    pub kind: RequestKind,
    /// The visit's ticket.
    pub ticket: u32,
    /// The standard the visit is judged by.
    pub standard: Option<&'a Standard>,
    /// Whether it may stay unsettled for now.
    pub may_stay_open: bool,
}

impl About<'_> {
    /// The next question on the way to its end; none: all is said.
    pub fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        match answers.pick("end") {
            None => Some(self.ends(cx)),
            Some("promised") => self.promised(cx, answers),
            Some("referred") => (!answers.has("to")).then(|| referred(cx)),
            Some("refused") => self.refused(cx, answers),
            Some(_) => None,
        }
    }

    /// The settlement that was said; none: it stays open.
    pub fn settlement(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Settlement> {
        let words = |id| answers.words(id).unwrap_or_default().to_owned();
        Some(match answers.pick("end")? {
            "answered" => Settlement::Answered,
            "promised" => Settlement::Promised {
                what: words("what"),
                owner: owner(answers.pick("owner")),
                due: answers.due("due")?,
                critical: answers.pick("critical") == Some("yes"),
            },
            "referred" => Settlement::Referred { to: words("to") },
            "refused" => match self.coded(answers.pick("code")) {
                Some(refusal) => Settlement::Refused {
                    code: Some(refusal.coded.id.clone()),
                    reason: String::new(),
                    alternative: refusal.alternative.get(cx.lang()).to_owned(),
                },
                None => Settlement::Refused { code: None, reason: words("reason"), alternative: words("alternative") },
            },
            "withdrawn" => Settlement::Withdrawn,
            _ => return None,
        })
    }

    fn ends(&self, cx: &Cx<'_>) -> Question {
        let mut options: Vec<_> = ["answered", "promised", "referred", "refused", "withdrawn"]
            .map(|end| Choice::new(end, cx.word("end", end)))
            .into();
        if self.may_stay_open {
            options.push(Choice::new("open", cx.say(Key::FormStaysOpen)));
        }
        Question::choice("end", cx.say(Key::FormEnd), options).ask(cx.say(Key::FormEndAsk))
    }

    fn promised(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        if !answers.has("what") {
            let cause = answers.pick("cause").and_then(|id| {
                let causes = &self.standard?.causes;
                Some(causes.iter().find(|cause| cause.id == id)?.text.get(cx.lang()).to_owned())
            });
            let about = cause.unwrap_or_else(|| cx.word("request", self.kind.name()));
            let args = [("what", about.into()), ("ticket", self.ticket.into())];
            let likely = text::plain(&cx.say_with(Key::FormOfTicket, &args)).to_owned();
            let question = Question::words("what", cx.say(Key::FormWhat)).ask(cx.say(Key::FormWhatAsk));
            return Some(question.likely(vec![likely], true));
        }
        if !answers.has("owner") {
            return Some(Question::choice("owner", cx.say(Key::FormOwner), owners(cx)));
        }
        if !answers.has("due") {
            return Some(Question::due("due", cx.say(Key::FormDue), likely_dues(cx)).ask(cx.say(Key::FormDueAsk)));
        }
        if answers.has("critical") {
            return None;
        }
        let options = vec![Choice::new("no", cx.say(Key::FormNo)), Choice::new("yes", cx.say(Key::FormYes))];
        Some(Question::choice("critical", cx.say(Key::FormCritical), options).help(cx.say(Key::FormCriticalHelp)))
    }

    fn refused(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        let refusals = self.standard.map(|standard| standard.refusals.as_slice()).unwrap_or_default();
        if !refusals.is_empty() && !answers.has("code") {
            let lang = cx.lang();
            let arrow = if lang.is_rtl() { "←" } else { "→" };
            let coded = |refusal: &Refusal| {
                Choice::new(refusal.coded.id.clone(), refusal.coded.text.get(lang))
                    .detail(format!("{arrow} {}", refusal.alternative.get(lang)))
            };
            let mut options: Vec<_> = refusals.iter().map(coded).collect();
            options.push(Choice::new(OWN, cx.say(Key::FormOwnWords)));
            let question = Question::choice("code", cx.say(Key::FormReason), options).once();
            return Some(question.ask(cx.say(Key::FormRefusedAsk)));
        }
        if self.coded(answers.pick("code")).is_some() {
            return None;
        }
        if !answers.has("reason") {
            return Some(Question::words("reason", cx.say(Key::FormReason)).ask(cx.say(Key::FormRefusedAsk)));
        }
        let question = Question::words("alternative", cx.say(Key::FormAlternative));
        (!answers.has("alternative")).then(|| question.ask(cx.say(Key::FormAlternativeAsk)))
    }

    fn coded(&self, id: Option<&str>) -> Option<&Refusal> {
        self.standard?.refusals.iter().find(|refusal| Some(refusal.coded.id.as_str()) == id)
    }
}

/// To whom: those to whom was referred lately are likely again.
fn referred(cx: &Cx<'_>) -> Question {
    let mut likely: Vec<String> = Vec::new();
    for request in cx.book.requests.values().rev() {
        if let Some(settled) = &request.settled
            && let Settlement::Referred { to } = &settled.how
            && !to.is_empty()
            && !likely.contains(to)
        {
            likely.push(to.clone());
        }
    }
    likely.truncate(LIKELY);
    Question::words("to", cx.say(Key::FormToWhom)).ask(cx.say(Key::FormToWhomAsk)).likely(likely, false)
}

/// Who can owe an answer: the acting person first, the desk, then everybody by name.
fn owners(cx: &Cx<'_>) -> Vec<Choice> {
    let me = cx.book.acting();
    let mut others: Vec<_> =
        cx.book.staff.values().filter(|staff| !staff.name.is_empty() && Some(staff.id) != me.map(|me| me.id)).collect();
    i18n::sort_by_name(cx.lang(), &mut others, |staff| &staff.name);
    let person = |staff: &crate::domain::people::Staff| Choice::new(staff.id.to_string(), staff.name.clone());
    let first = me.map(person);
    let desk = Choice::new(DESK, cx.say(Key::FormOwnerDesk));
    first.into_iter().chain([desk]).chain(others.into_iter().map(person)).collect()
}

fn owner(id: Option<&str>) -> Owner {
    id.and_then(StaffId::parse).map_or(Owner::Desk, Owner::Staff)
}
