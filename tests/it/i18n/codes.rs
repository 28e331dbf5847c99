//! Every code of the domain has its word.

use darban::domain::answer::Answer;
use darban::domain::encounter::{Calm, Channel, Feeling, Made, Outcome, Place, Tag, VisitorKind, Wait};
use darban::domain::request::RequestKind;
use darban::domain::shift::{Mood, Severity, ShiftEnd};
use darban::domain::verdict::Face;
use darban::i18n::Key;

#[test]
fn every_code_of_the_domain_has_its_word() {
    let mut missing = Vec::new();
    let mut codes = 0;
    let mut ask = |group: &str, names: Vec<&'static str>| {
        for name in names {
            codes += 1;
            let id = format!("{group}-{name}");
            if Key::from_id(&id).is_none() {
                missing.push(id);
            }
        }
    };
    macro_rules! ask_all {
        ($($group:literal $code:ty),+ $(,)?) => {
            $(ask($group, <$code>::ALL.iter().map(|code| code.name()).collect());)+
        };
    }
    ask_all!(
        "kind" VisitorKind, "place" Place, "channel" Channel, "tag" Tag, "feeling" Feeling, "closing" Calm,
        "wait" Wait, "made" Made, "outcome" Outcome, "request" RequestKind, "mood" Mood, "severity" Severity,
        "shift-end" ShiftEnd, "face" Face, "answer" Answer,
    );
    assert_eq!(missing, Vec::<String>::new());
    assert!(codes > 50, "only {codes} codes were looked at");
}
