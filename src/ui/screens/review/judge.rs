//! Where the root of a miss or of a complaint lies: the person, the manager, the organisation, the building.

use crate::domain::Command;
use crate::domain::answer::Answer;
use crate::domain::ids::{EncounterId, RequestId};
use crate::domain::request::RequestKind;
use crate::domain::review::{Level, ReviewCommand};
use crate::i18n::Key;
use crate::ui::widgets::form::{Answers, Choice, Flow, Form, Question};
use crate::ui::widgets::list::naming;
use crate::ui::{Cx, Screen, Wish};

use super::words;

/// Asks about a visit; none where nothing was missed and nobody complained.
pub(super) fn open(cx: &Cx<'_>, encounter: EncounterId) -> Option<Box<dyn Screen>> {
    let judge = Judge { encounter };
    (!judge.roots(cx).is_empty()).then(|| Form::open(judge))
}

#[derive(Debug)]
struct Judge {
    encounter: EncounterId,
}

/// What can have a root.
enum Root {
    Item(String),
    Complaint(RequestId),
}

impl Judge {
    /// Missed items and complaints, each with its words.
    fn roots(&self, cx: &Cx<'_>) -> Vec<(Root, String)> {
        let Some(matter) = cx.book.matter.as_deref() else { return Vec::new() };
        let Some(visit) = matter.encounters.get(&self.encounter) else { return Vec::new() };
        let standard = matter.standard_of(visit);
        let seen = visit.seen();
        let missed = seen.marks.iter().filter(|(_, answer, _)| *answer == Answer::Missed).map(|(id, _, _)| {
            let words = standard.and_then(|standard| standard.item(id)).map(|item| item.text.get(cx.lang()).to_owned());
            (Root::Item(id.clone()), words.unwrap_or_else(|| id.clone()))
        });
        let complaints = matter
            .requests
            .values()
            .filter(|request| {
                request.encounter == self.encounter && request.kind == RequestKind::Complaint && !request.void
            })
            .map(|request| (Root::Complaint(request.id), naming::request(cx, request, standard.map(AsRef::as_ref))));
        missed.chain(complaints).collect()
    }
}

/// Which of them is judged; the only one is not asked for.
fn chosen(answers: &Answers) -> usize {
    answers.pick("root").and_then(|nth| nth.parse().ok()).unwrap_or(0)
}

impl Flow for Judge {
    fn key(&self) -> String {
        format!("judge-{}", self.encounter)
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        let matter = cx.book.matter.as_deref();
        let owner = matter.and_then(|matter| matter.encounters.get(&self.encounter)).map(|visit| visit.seen().owner);
        words::about(cx, cx.say(Key::ReviewJudge), owner, Some(self.encounter))
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        let roots = self.roots(cx);
        if roots.len() > 1 && !answers.has("root") {
            let options = (0..).zip(&roots).map(|(nth, (_, words))| Choice::new(format!("{nth}"), words.clone()));
            return Some(Question::choice("root", cx.say(Key::ReviewJudgeWhat), options.collect()));
        }
        if answers.has("level") {
            return None;
        }
        let option = |level: &Level| Choice::new(level.name(), cx.word("level", level.name()));
        let question =
            Question::choice("level", cx.say(Key::ReviewJudgeLevel), Level::ALL.iter().map(option).collect());
        // The only root is not asked for: its words stand over the levels. One of several stands among what is answered.
        let only = roots.into_iter().next().filter(|_| !answers.has("root"));
        Some(match only {
            Some((_, words)) => question.ask(words).help(cx.say(Key::ReviewJudgeLevel)),
            None => question,
        })
    }

    fn finish(&self, cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let root = self.roots(cx).into_iter().nth(chosen(answers)).map(|(root, _)| root);
        let level = answers.pick("level").and_then(Level::from_name);
        let (Some(root), Some(level)) = (root, level) else { return vec![Wish::Pop] };
        let (item, request) = match root {
            Root::Item(item) => (Some(item), None),
            Root::Complaint(request) => (None, Some(request)),
        };
        let judge = ReviewCommand::Judge { encounter: self.encounter, item, request, level };
        vec![Wish::Do(Command::Review(judge)), Wish::Pop]
    }
}
