//! Small standards, written by hand: every kind of item, two probes, one word for each thing.

use darban::domain::answer::Answer;
use darban::domain::encounter::{Channel, Tag};
use darban::domain::standard::{
    Coded, Digest, Item, ItemKind, Level, Means, Mode, Parameter, Probe, ProbeOption, Profile, Reason,
    Refusal as Declined, Stage, Standard, When, Worded,
};

fn worded(text: &str) -> Worded {
    Worded { fa: text.into(), en: text.into(), th: text.into() }
}

fn coded(id: &str) -> Coded {
    Coded { id: id.into(), text: worded(id) }
}

fn item(id: &str, key: u8, parameter: Parameter, stage: Stage) -> Item {
    Item {
        id: id.into(),
        key,
        parameter,
        stage,
        kind: ItemKind::Observed,
        weight: 1,
        critical: parameter == Parameter::Respect,
        when: When::default(),
        text: worded(id),
        why: worded(id),
    }
}

fn probe(id: &str, item: &str, means: &[Means]) -> Probe {
    let option = |means: &Means| ProbeOption { means: *means, text: worded("option") };
    Probe { id: id.into(), item: item.into(), ask: worded(id), options: means.iter().map(option).collect() }
}

/// The digest under which the kit keeps a pack.
pub(in crate::domain) fn digest(pack: &str) -> Digest {
    let mut bytes = [0; 32];
    bytes[..pack.len()].copy_from_slice(pack.as_bytes());
    Digest(bytes)
}

fn standard(id: &str, mode: Mode, items: Vec<Item>, probes: Vec<Probe>) -> Standard {
    Standard {
        id: id.into(),
        version: "1".into(),
        digest: digest(id),
        author: "kit".into(),
        review_by: 30_000,
        mode,
        profile: Profile::Guarded,
        greet_within: 30_000,
        title: worded(id),
        factors: worded("none"),
        items,
        probes,
        phrases: Vec::new(),
        causes: vec![coded("wait"), coded("tone")],
        reasons: vec![Reason { coded: coded("rush"), level: Level::Organisation }],
        refusals: vec![Declined { coded: coded("not-allowed"), alternative: worded("ask the office") }],
        offers: Vec::new(),
    }
}

/// Keys: 1 words, 2 distance (walk-in only), 3 respect, 4 quick (measured), 5 listening, 6 a hand (elderly only).
pub(in crate::domain) fn visit_standard(id: &str) -> Standard {
    use Answer::{Met, Missed, Na};
    let mut distance = item("distance", 2, Parameter::Distance, Stage::Approach);
    distance.when.channels = vec![Channel::WalkIn];
    let mut quick = item("quick", 4, Parameter::Time, Stage::Greeting);
    quick.kind = ItemKind::Response;
    let mut hand = item("hand", 6, Parameter::Empathy, Stage::Service);
    hand.when.tags = vec![Tag::Elderly];
    let items = vec![
        item("words", 1, Parameter::Speech, Stage::Greeting),
        distance,
        item("respect", 3, Parameter::Respect, Stage::Service),
        quick,
        item("listening", 5, Parameter::Listening, Stage::Listening),
        hand,
    ];
    let probes = vec![
        probe("heard-words", "words", &[Means::Says(Met), Means::Says(Missed), Means::Unseen]),
        probe("heard-need", "listening", &[Means::Says(Met), Means::Says(Missed), Means::Says(Na)]),
    ];
    standard(id, Mode::Confirm, items, probes)
}

pub(super) fn standards() -> Vec<Standard> {
    let readiness = vec![
        item("uniform", 1, Parameter::Appearance, Stage::Readiness),
        item("post", 2, Parameter::Safety, Stage::Readiness),
    ];
    let steps = (1..=5).map(|n| item(&format!("step-{n}"), n, Parameter::Empathy, Stage::Step(n))).collect();
    vec![
        visit_standard("security"),
        visit_standard("reception"),
        standard("readiness", Mode::ReadDo, readiness, Vec::new()),
        standard("unhappy", Mode::ReadDo, steps, Vec::new()),
    ]
}
