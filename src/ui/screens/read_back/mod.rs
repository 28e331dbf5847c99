//! The open matters of before, read back: all of them to read, then the due time of each late or critical one.

use crate::domain::Command;
use crate::domain::ids::RequestId;
use crate::domain::request::Request;
use crate::i18n::Key;
use crate::text;
use crate::ui::widgets::form::{Answers, Choice, Flow, Form, Question, moment_in_words};
use crate::ui::{Cx, Screen, Wish};

const MINUTE: i64 = 60_000;
/// What a wrong due time differs by, in minutes: times that a hurried ear mixes up.
const OFF_BY: [i64; 6] = [-24 * 60, 24 * 60, -120, 120, -60, 60];

/// Whether this shift has not yet read back what was open before it.
pub fn needed(cx: &Cx<'_>) -> Option<Box<dyn Screen>> {
    let shift = cx.book.open_shift()?;
    (shift.read_back.is_none() && before(cx).next().is_some()).then(ReadBack::open)
}

/// The promises that were owed when the shift began, most urgent first.
fn before<'a>(cx: &Cx<'a>) -> impl Iterator<Item = &'a Request> + use<'a> {
    let shift = cx.book.open_shift().map(|shift| shift.id);
    cx.book.owed().into_iter().filter(move |request| Some(request.shift) != shift)
}

/// What was promised, and if nothing was said, what it was about.
pub fn what(cx: &Cx<'_>, request: &Request) -> String {
    match request.owed() {
        Some((what, ..)) if !what.is_empty() => text::isolate(what).to_string(),
        _ => {
            let kind = cx.word("request", request.kind.name());
            cx.say_with(Key::FormOfTicket, &[("what", kind.into()), ("ticket", request.ticket.into())])
        }
    }
}

/// The read-back, as a form.
#[derive(Debug)]
pub struct ReadBack;

impl ReadBack {
    /// Shows the open matters.
    pub fn open() -> Box<dyn Screen> {
        Form::open(ReadBack)
    }

    /// The late and the critical ones.
    fn asked<'a>(cx: &Cx<'a>) -> Vec<(&'a Request, i64)> {
        let now = cx.now.wall;
        let weighty = before(cx).filter_map(|request| {
            let (_, _, due, critical) = request.owed()?;
            (critical || due < now).then_some((request, due))
        });
        weighty.collect()
    }

    /// The picks of one promise so far.
    fn picks(answers: &Answers, request: RequestId) -> impl Iterator<Item = &str> {
        (0u8..).map_while(move |n| answers.pick(&question_id(request, n)))
    }
}

fn question_id(request: RequestId, attempt: u8) -> String {
    format!("{request}/{attempt}")
}

/// Three due times, the right one among them, the same for the same promise.
fn offered(request: RequestId, due: i64) -> [i64; 3] {
    let chance = usize::from(request.bytes()[15]);
    let off = |n: usize| due + OFF_BY[(chance + n) % OFF_BY.len()] * MINUTE;
    let mut offered = [due, off(0), off(1)];
    offered.rotate_right(chance / OFF_BY.len() % 3);
    offered
}

impl Flow for ReadBack {
    fn key(&self) -> String {
        "read-back".into()
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        cx.say(Key::ShiftOpenMatters)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        if !answers.has("read") {
            let line = |request: &Request| {
                let due = request.owed().map(|(_, _, due, _)| moment_in_words(cx, due)).unwrap_or_default();
                (what(cx, request), due)
            };
            let lines = before(cx).map(line).collect();
            return Some(Question::read("read", cx.say(Key::ShiftReadMatters), lines));
        }
        let asked = ReadBack::asked(cx);
        for (n, (request, due)) in (1i64..).zip(&asked) {
            let wrong = ReadBack::picks(answers, request.id).filter(|pick| **pick != due.to_string()).count();
            let right = ReadBack::picks(answers, request.id).count() > wrong;
            if right {
                continue;
            }
            let options = offered(request.id, *due);
            let options = options.map(|due| Choice::new(due.to_string(), moment_in_words(cx, due))).to_vec();
            let id = question_id(request.id, u8::try_from(wrong).unwrap_or(u8::MAX));
            let args = [("what", what(cx, request).into())];
            let total = i64::try_from(asked.len()).unwrap_or(n);
            let help = match wrong {
                0 => cx.say_with(Key::FormPage, &[("n", n.into()), ("total", total.into())]),
                _ => cx.say(Key::ShiftReadBackAgain),
            };
            return Some(Question::choice(id, cx.say_with(Key::ShiftReadBackDue, &args), options).once().help(help));
        }
        if answers.has("giver") {
            return None;
        }
        let options = vec![Choice::new("yes", cx.say(Key::FormYes)), Choice::new("no", cx.say(Key::FormNo))];
        Some(Question::choice("giver", cx.say(Key::ShiftGiverPresent), options))
    }

    fn finish(&self, cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let asked = ReadBack::asked(cx);
        let wrong = |(request, due): &(&Request, i64)| {
            let wrong = ReadBack::picks(answers, request.id).filter(|pick| **pick != due.to_string()).count();
            (request.id, u8::try_from(wrong).unwrap_or(u8::MAX))
        };
        let rest = before(cx).count() - asked.len();
        let command = Command::ReadBack {
            promises: asked.iter().map(wrong).collect(),
            acknowledged: u16::try_from(rest).unwrap_or(u16::MAX),
            giver_present: answers.pick("giver") == Some("yes"),
        };
        vec![Wish::Do(command), Wish::Home]
    }
}
