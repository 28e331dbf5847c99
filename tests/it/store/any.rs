//! Arbitrary entries.

use darban::domain::answer::{Answer, Given};
use darban::domain::encounter::{
    Act, Arrival, Calm, Channel, Feeling, Outcome, Place, ShownProbe, Step, Tag, VisitorKind, Wait,
};
use darban::domain::entry::{Body, Entry, Kind, Via};
use darban::domain::ids::{BootId, DeskId, EntryId, Subject};
use darban::domain::lang::Lang;
use darban::domain::people::{Duty, Guidance, Right, Voice};
use darban::domain::request::{Owner, RequestKind, Result as Answered, Settlement};
use darban::domain::review::{FeedbackKind, Level, MeritSeen, ReplyHow, Said, Sample, Standing};
use darban::domain::shift::{Mood, Severity, ShiftEnd};
use darban::domain::standard::Digest;
use darban::domain::time::Stamp;
use darban::domain::verdict::Face;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use uuid::Uuid;

fn id<T: From<Subject> + std::fmt::Debug>() -> impl Strategy<Value = T> + Clone {
    // Few of them, so that some are equal and the shorter forms are met.
    (0..4_u128).prop_map(|n| Subject(Uuid::from_u128(n)).into())
}

fn text() -> impl Strategy<Value = String> + Clone {
    prop_oneof!["", "[\\PC]{0,12}", "§[ -~]{0,20}", "§[آ-ی\u{200c} ]{0,20}", "§\"\\\\[\u{1}-\u{1f}]{1,3}"]
}

fn code() -> impl Strategy<Value = String> + Clone {
    "[a-z-]{1,8}"
}

fn stamp() -> impl Strategy<Value = Stamp> + Clone {
    let near = (0..5_000_i64, 0..5_000_i64);
    let clocks = prop_oneof![near.clone(), near, (any::<i64>(), any::<i64>())];
    (clocks, select(vec![0, 210, -720]), 0..2_u128).prop_map(|((wall, since_boot), offset, boot)| Stamp {
        wall,
        offset,
        boot: BootId(Uuid::from_u128(boot)),
        since_boot,
    })
}

fn digest() -> impl Strategy<Value = Digest> + Clone {
    any::<[u8; 32]>().prop_map(Digest)
}

fn one<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> + Clone {
    select(all)
}

fn answer() -> impl Strategy<Value = Answer> + Clone {
    select(Answer::ALL.to_vec())
}

fn act() -> impl Strategy<Value = Act> {
    let given = select(vec![Given::Digit, Given::Probe, Given::Guided, Given::Correction]);
    let shown = (code(), vec(any::<u8>(), 0..4)).prop_map(|(probe, order)| ShownProbe { probe, order });
    let plain = select(vec![Act::Greeted, Act::Postponed, Act::Resumed]);
    let steps = prop_oneof![
        plain,
        option::of(shown).prop_map(Act::Served),
        (code(), answer(), given, any::<u32>()).prop_map(|(item, answer, given, latency)| Act::Mark {
            item,
            answer,
            given,
            latency
        }),
        (option::of(any::<u8>()), code(), answer(), any::<bool>(), any::<u32>()).prop_map(
            |(option, item, says, timed_out, latency)| Act::Probed { option, item, says, timed_out, latency }
        ),
        (code(), option::of(code())).prop_map(|(item, reason)| Act::Reason { item, reason }),
        option::of(code()).prop_map(Act::Called),
        id().prop_map(Act::Swapped),
        one(Calm::ALL).prop_map(Act::Calm),
        any::<u16>().prop_map(Act::Undone),
        any::<u16>().prop_map(Act::Redone),
    ];
    let descriptions = prop_oneof![
        one(VisitorKind::ALL).prop_map(Act::Kind),
        one(Place::ALL).prop_map(Act::Place),
        one(Channel::ALL).prop_map(Act::Channel),
        option::of(select(Lang::ALL.to_vec())).prop_map(Act::Language),
        any::<u16>().prop_map(Act::Group),
        (one(Tag::ALL), any::<bool>()).prop_map(|(tag, on)| Act::Tag(tag, on)),
        any::<u8>().prop_map(Act::SentElsewhere),
        option::of(one(Feeling::ALL)).prop_map(Act::Feels),
        any::<bool>().prop_map(Act::Unhappy),
        any::<u8>().prop_map(Act::Step),
    ];
    let words = prop_oneof![text().prop_map(Act::TheirWords), text().prop_map(Act::Note), text().prop_map(Act::Label)];
    prop_oneof![steps, descriptions, words]
}

fn arrival() -> impl Strategy<Value = Body> {
    let ids = (id(), id(), id(), id());
    let what = (one(VisitorKind::ALL), one(Place::ALL), one(Channel::ALL), option::of(select(Lang::ALL.to_vec())));
    let how = (any::<u32>(), stamp(), 0..3_u16, digest(), any::<bool>(), option::of(one(Wait::ALL)), any::<bool>());
    (ids, what, how).prop_map(
        |(
            (encounter, shift, desk, by),
            (kind, place, channel, language),
            (ticket, at, group, pack, guided, remembered, imported),
        )| {
            Body::Arrived(Arrival {
                encounter,
                shift,
                desk,
                ticket,
                at,
                by,
                kind,
                place,
                channel,
                language,
                group,
                pack,
                guided,
                remembered,
                imported,
            })
        },
    )
}

fn house() -> impl Strategy<Value = Body> {
    let duty = select(vec![Duty::Guard, Duty::Receptionist]);
    let right = select(vec![Right::Staff, Right::Supervisor, Right::Installer]);
    let guidance = select(vec![Guidance::Auto, Guidance::Guided, Guidance::Confirm]);
    let voice = select(vec![Voice::First, Voice::Second]);
    prop_oneof![
        (id(), text()).prop_map(|(desk, name)| Body::DeskNamed { desk, name }),
        (id(), select(Lang::ALL.to_vec())).prop_map(|(desk, lang)| Body::LanguageChosen { desk, lang }),
        (id(), text(), duty, right, guidance, voice).prop_map(|(staff, name, duty, right, guidance, voice)| {
            Body::StaffSet { staff, name, duty, right, guidance, voice }
        }),
        (id(), code(), code(), digest(), text()).prop_map(|(desk, pack, version, digest, reason)| {
            Body::PackAdopted { desk, pack, version, digest, reason }
        }),
        (id(), any::<u16>(), id()).prop_map(|(entry, kind, subject)| Body::Reversed {
            entry,
            kind: Kind(kind),
            subject
        }),
    ]
}

fn shift() -> impl Strategy<Value = Body> {
    let duty = select(vec![Duty::Guard, Duty::Receptionist]);
    let promises = vec((id(), any::<u8>()), 0..3);
    prop_oneof![
        (id(), any::<i32>()).prop_map(|(shift, day)| Body::ShiftOpened { shift, day }),
        (id(), id(), duty).prop_map(|(shift, staff, duty)| Body::Joined { shift, staff, duty }),
        (id(), id()).prop_map(|(shift, staff)| Body::Parted { shift, staff }),
        (id(), id()).prop_map(|(shift, staff)| Body::Acting { shift, staff }),
        (id(), digest(), vec((code(), answer()), 0..4)).prop_map(|(shift, pack, answers)| Body::ReadinessChecked {
            shift,
            pack,
            answers
        }),
        (id(), one(Mood::ALL), any::<bool>()).prop_map(|(shift, mood, at_end)| Body::MoodNoted { shift, mood, at_end }),
        (id(), promises, any::<u16>(), any::<bool>()).prop_map(|(shift, promises, acknowledged, giver_present)| {
            Body::ReadBackDone { shift, promises, acknowledged, giver_present }
        }),
        (id(), one(ShiftEnd::ALL)).prop_map(|(shift, how)| Body::ShiftEnded { shift, how }),
        (id(), one(Severity::ALL), text()).prop_map(|(occurrence, severity, text)| Body::Occurred {
            occurrence,
            severity,
            text
        }),
    ]
}

fn visit() -> impl Strategy<Value = Body> {
    let step = (stamp(), id(), act()).prop_map(|(at, by, act)| Step { at, by, act });
    let closed = (id(), id(), one(Outcome::ALL), vec(step, 0..8), vec(answer(), 0..12), option::of(text()));
    prop_oneof![
        arrival(),
        closed.prop_map(|(encounter, owner, outcome, steps, answers, reason)| Body::Closed {
            encounter,
            owner,
            outcome,
            steps,
            answers,
            reason
        }),
        (id(), act(), option::of(text())).prop_map(|(encounter, act, reason)| Body::Corrected {
            encounter,
            act,
            reason
        }),
        (id(), one(Face::ALL), any::<u32>(), any::<bool>()).prop_map(|(encounter, face, latency, empty_desk)| {
            Body::VerdictGiven { encounter, face, latency, empty_desk }
        }),
    ]
}

fn request() -> impl Strategy<Value = Body> {
    let owner = prop_oneof![Just(Owner::Desk), id().prop_map(Owner::Staff)];
    let settlement =
        prop_oneof![
            Just(Settlement::Answered),
            (text(), owner, any::<i64>(), any::<bool>())
                .prop_map(|(what, owner, due, critical)| Settlement::Promised { what, owner, due, critical }),
            text().prop_map(|to| Settlement::Referred { to }),
            (option::of(code()), text(), text()).prop_map(|(code, reason, alternative)| Settlement::Refused {
                code,
                reason,
                alternative
            }),
            Just(Settlement::Withdrawn),
        ];
    prop_oneof![
        (id(), id(), any::<u32>(), one(RequestKind::ALL), option::of(code())).prop_map(
            |(request, encounter, ticket, kind, cause)| Body::Requested { request, encounter, ticket, kind, cause }
        ),
        (id(), settlement).prop_map(|(request, settlement)| Body::Settled { request, settlement }),
        (id(), any::<i64>(), any::<i64>()).prop_map(|(request, due, was)| Body::Moved { request, due, was }),
        (id(), option::of(any::<bool>()), any::<bool>()).prop_map(|(request, satisfied, verified)| Body::Kept {
            request,
            result: Answered { satisfied, verified }
        }),
    ]
}

fn review() -> impl Strategy<Value = Body> {
    let answers = vec((code(), answer()), 0..4);
    let drawn = (any::<u64>(), vec(id(), 0..4)).prop_map(|(seed, drawn)| Sample { seed, drawn });
    let said = prop_oneof![
        (id(), option::of(id()), id(), digest(), answers, text()).prop_map(
            |(observation, encounter, staff, pack, answers, note)| Said::Observed {
                observation,
                encounter,
                staff,
                pack,
                answers,
                note
            }
        ),
        (id(), one(FeedbackKind::ALL), id(), option::of(id()), text(), any::<i64>()).prop_map(
            |(feedback, what, to, encounter, text, due)| Said::Given { feedback, what, to, encounter, text, due }
        ),
        (id(), one(ReplyHow::ALL), text()).prop_map(|(about, how, text)| Said::Replied { about, how, text }),
        (id(), any::<bool>(), text()).prop_map(|(about, upheld, text)| Said::Resolved { about, upheld, text }),
        (id(), option::of(code()), option::of(id()), one(Level::ALL))
            .prop_map(|(encounter, item, request, level)| { Said::Judged { encounter, item, request, level } }),
        (id(), one(Standing::ALL), text(), option::of(drawn), option::of(one(MeritSeen::ALL)))
            .prop_map(|(shift, to, reason, sample, merit)| Said::Moved { shift, to, reason, sample, merit }),
    ];
    said.prop_map(Body::Review)
}

/// Any entry of a known kind.
pub(super) fn any_entry() -> impl Strategy<Value = Entry> {
    // In boxes: all together they are too large for the stack of a test.
    let body = prop_oneof![house().boxed(), shift().boxed(), visit().boxed(), request().boxed(), review().boxed()];
    let via = select(vec![Via::Desk, Via::Record, Via::Verdict, Via::Demo]);
    (id::<EntryId>(), stamp(), option::of(id()), id::<DeskId>(), option::of(id()), via, body).prop_map(
        |(id, at, actor, desk, shift, via, body)| {
            let account = (via == Via::Record && at.wall % 2 == 0).then(|| "karimi".to_owned());
            Entry { id, at, actor, desk, shift, via, account, body }
        },
    )
}
