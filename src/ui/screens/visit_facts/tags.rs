//! Tags, feeling, and how often the visitor was sent elsewhere: two pages of digits.

use crate::domain::encounter::{Act, Feeling, Tag};
use crate::domain::ids::EncounterId;
use crate::domain::seen::Seen;
use crate::i18n::Key;
use crate::ui::screens::note::{noted, title};
use crate::ui::widgets::form::{Answers, Choice, Flow, Form, Question};
use crate::ui::{Cx, FirstUse, Screen, Wish};

use super::seen;

/// Sets of which one answer can be on.
const FEELING: u8 = 1;
const SENT: u8 = 2;
/// Times sent elsewhere that can be told apart by one key; the last means "or more".
const TIMES: [u8; 3] = [1, 2, 3];

/// Asks for tags and feeling.
pub fn open(encounter: EncounterId) -> Box<dyn Screen> {
    Form::open(Tags(encounter))
}

#[derive(Debug)]
struct Tags(EncounterId);

fn tags() -> impl Iterator<Item = Tag> {
    Tag::ALL.iter().copied().filter(|tag| *tag != Tag::SentElsewhere)
}

fn sent_id(times: u8) -> String {
    format!("sent-{}", times.min(3))
}

/// What is on before anything is pressed.
fn on(seen: &Seen) -> Vec<String> {
    let tags = tags().filter(|tag| seen.tags.contains(tag)).map(|tag| tag.name().to_owned());
    let feeling = seen.feeling.map(|feeling| format!("feels-{}", feeling.name()));
    let sent = (seen.sent_elsewhere > 0).then(|| sent_id(seen.sent_elsewhere));
    tags.chain(feeling).chain(sent).collect()
}

impl Flow for Tags {
    fn key(&self) -> String {
        format!("tags/{}", self.0)
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        title(cx, self.0, Key::WordTags)
    }

    fn first_use(&self) -> Option<FirstUse> {
        Some(FirstUse::Tags)
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        let seen = seen(cx, self.0)?;
        let tag = |tag: Tag| Choice::new(tag.name(), cx.word("tag", tag.name()));
        let feeling = |feeling: &Feeling| {
            Choice::new(format!("feels-{}", feeling.name()), cx.word("feeling", feeling.name())).one_of(FEELING)
        };
        let sent = |times: u8| {
            Choice::new(sent_id(times), cx.say_with(Key::TagSentElsewhere, &[("n", times.into())])).one_of(SENT)
        };
        let options = tags().map(tag).chain(Feeling::ALL.iter().map(feeling)).chain(TIMES.map(sent)).collect();
        let question = Question::several("tags", cx.say(Key::WordTags), options, on(&seen));
        (!answers.has("tags")).then(|| question.ask(cx.say(Key::FormTagsAsk)).help(cx.say(Key::FormTagsHelp)))
    }

    fn finish(&self, cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let (Some(seen), Some(now)) = (seen(cx, self.0), answers.picks("tags")) else { return vec![Wish::Pop] };
        let was = on(&seen);
        let is = |id: &str| now.iter().any(|on| on == id);
        let turned = |id: &str| is(id) != was.iter().any(|on| on == id);
        let tags = tags().filter(|tag| turned(tag.name())).map(|tag| Act::Tag(tag, is(tag.name())));
        let feeling = Feeling::ALL.iter().copied().find(|feeling| is(&format!("feels-{}", feeling.name())));
        let feels = (feeling != seen.feeling).then_some(Act::Feels(feeling));
        let times = TIMES.into_iter().find(|times| is(&sent_id(*times))).unwrap_or(0);
        let changed = TIMES.iter().any(|times| turned(&sent_id(*times)));
        let sent = changed.then_some(Act::SentElsewhere(times));
        let sent_tag = (changed && (times > 0) != seen.tags.contains(&Tag::SentElsewhere))
            .then_some(Act::Tag(Tag::SentElsewhere, times > 0));
        noted(self.0, tags.chain(feels).chain(sent).chain(sent_tag))
    }
}
