//! What every shipped standard holds, whoever changes it.

use std::path::Path;

use darban::config::standards::{built_in, parse_pack};
use darban::domain::Lang;
use darban::domain::encounter::{Arrival, Channel, Encounter, Place, VisitorKind};
use darban::domain::ids::{BootId, DeskId, EncounterId, ShiftId, StaffId};
use darban::domain::seen::Seen;
use darban::domain::standard::{Item, Mode, Parameter, Stage, Standard};
use darban::domain::time::Stamp;
use uuid::Uuid;

const SIX: [Parameter; 6] = [
    Parameter::Speech,
    Parameter::Distance,
    Parameter::Appearance,
    Parameter::Expression,
    Parameter::Time,
    Parameter::Safety,
];

fn shipped() -> Vec<Standard> {
    built_in().iter().map(|(id, text)| parse_pack(text, Path::new(id)).unwrap()).collect()
}

/// A visit of which nothing else is known.
fn visit(pack: &Standard, channel: Channel, place: Place) -> Seen {
    let none = Uuid::nil();
    let arrival = Arrival {
        encounter: EncounterId(none),
        shift: ShiftId(none),
        desk: DeskId(none),
        ticket: 1,
        at: Stamp { wall: 0, offset: 0, boot: BootId(none), since_boot: 0 },
        by: StaffId(none),
        kind: VisitorKind::Visitor,
        place,
        channel,
        language: None,
        group: 1,
        pack: pack.digest,
        guided: false,
        remembered: None,
        imported: false,
    };
    Encounter::begin(arrival).seen()
}

#[test]
fn each_asks_about_the_six_parameters_of_a_visit_in_person() {
    for pack in shipped() {
        let seen = visit(&pack, Channel::WalkIn, Place::Desk);
        let asked: Vec<Parameter> =
            pack.items.iter().filter(|item| seen.applies(item)).map(|item| item.parameter).collect();
        let missing: Vec<_> = SIX.iter().filter(|parameter| !asked.contains(parameter)).collect();
        assert!(missing.is_empty(), "{}: nothing about {missing:?}", pack.id);
        if pack.mode != Mode::ReadDo {
            assert!(asked.contains(&Parameter::Respect), "{}: nothing about respect", pack.id);
        }
    }
}

#[test]
fn nobody_is_judged_by_what_a_caller_cannot_see() {
    for pack in shipped().iter().filter(|pack| pack.mode != Mode::ReadDo) {
        let seen = visit(pack, Channel::Phone, Place::Desk);
        let asked = |item: &&Item| seen.applies(item);
        let unseen = [Parameter::Distance, Parameter::Appearance, Parameter::Expression];
        let wrong = pack.items.iter().filter(asked).find(|item| unseen.contains(&item.parameter));
        assert_eq!(wrong.map(|item| &item.id), None, "{}", pack.id);
    }
}

#[test]
fn there_are_words_for_each_stage_on_each_channel_in_each_language_at_each_hour() {
    let of_a_duty = [Stage::Greeting, Stage::Listening, Stage::Service, Stage::Farewell];
    // The first step only listens.
    let of_the_lane = [2, 3, 4, 5].map(Stage::Step);
    for pack in shipped().iter().filter(|pack| pack.mode != Mode::ReadDo) {
        let stages = if pack.id == "unhappy" { of_the_lane } else { of_a_duty };
        for (stage, lang) in stages.iter().flat_map(|stage| Lang::ALL.map(|lang| (*stage, lang))) {
            for (channel, place) in Channel::ALL.iter().flat_map(|one| Place::ALL.iter().map(|place| (*one, *place))) {
                let seen = visit(pack, channel, place);
                let speechless = (0..24).find(|hour| pack.best_phrases(stage, lang, &seen, *hour).is_empty());
                assert_eq!(speechless, None, "{}: {stage:?} {lang:?} {channel:?} {place:?}", pack.id);
            }
        }
    }
}

#[test]
fn on_the_telephone_nobody_is_asked_to_come_in_or_to_sit_down() {
    let here = ["بنشینید", "تشریف", "seat", "come in", "wait here", "coming", "เชิญ", "มาติดต่อ"];
    for pack in shipped().iter().filter(|pack| pack.mode != Mode::ReadDo) {
        let on_the_phone = pack
            .phrases
            .iter()
            .filter(|phrase| phrase.channels.is_empty() || phrase.channels.contains(&Channel::Phone));
        for phrase in on_the_phone {
            let found = here.iter().find(|word| phrase.say.contains(**word));
            assert_eq!(found, None, "{}: {}", pack.id, phrase.id);
        }
    }
}

#[test]
fn a_call_is_answered_as_a_call_even_where_other_phrases_know_the_hour() {
    for pack in shipped().iter().filter(|pack| ["reception", "security"].contains(&pack.id.as_str())) {
        for lang in Lang::ALL {
            let first = |channel| pack.best_phrases(Stage::Greeting, lang, &visit(pack, channel, Place::Desk), 9)[0];
            assert_eq!(first(Channel::Phone).id, format!("greeting-phone-{}", lang.code()));
            assert_eq!(first(Channel::WalkIn).id, format!("greeting-morning-{}", lang.code()));
        }
    }
}
