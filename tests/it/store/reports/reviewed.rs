//! Reviews of a made-up life: what supervisors saw, and where they say that roots lie. Some of it is taken back, some said
//! twice about the same thing.

use std::collections::BTreeMap;
use std::path::Path;

use darban::domain::answer::Answer;
use darban::domain::encounter::Arrival;
use darban::domain::entry::{Body, Entry, Kind, Via};
use darban::domain::ids::{EncounterId, EntryId, ObservationId, RequestId, StaffId, Subject};
use darban::domain::review::{Level, Said};
use darban::domain::standard::ItemKind;
use darban::domain::time::Stamp;
use darban::store::{Batch, Logbook, Reader};
use uuid::Uuid;

use super::{UNTIL, entries, known, packs};

const SUPERVISOR: StaffId = StaffId(Uuid::from_u128(0x50));

struct Desk {
    made: u128,
    written: Vec<Entry>,
}

impl Desk {
    fn say(&mut self, of: (&Entry, &Arrival), body: impl FnOnce(Uuid) -> Body) -> EntryId {
        self.made += 1;
        let id = Uuid::from_u128(0x0199_ffff_0000_7000_8000_0000_0000_0000 | self.made);
        let at = Stamp::told(UNTIL + self.made as i64, 210);
        let (desk, shift) = (of.0.desk, Some(of.1.shift));
        let (actor, via, account) = (Some(SUPERVISOR), Via::Desk, None);
        self.written.push(Entry { id: EntryId(id), at, actor, desk, shift, via, account, body: body(id) });
        EntryId(id)
    }

    fn take_back(&mut self, of: (&Entry, &Arrival), entry: EntryId, kind: Kind, subject: Subject) {
        self.say(of, |_| Body::Reversed { entry, kind, subject });
    }

    fn judge(&mut self, of: (&Entry, &Arrival), item: Option<&str>, request: Option<RequestId>, nth: usize) -> EntryId {
        let (encounter, item, level) = (of.1.encounter, item.map(str::to_owned), Level::ALL[nth % 4]);
        self.say(of, |_| Body::Review(Said::Judged { encounter, item, request, level }))
    }

    fn observe(&mut self, of: (&Entry, &Arrival), answers: Vec<(String, Answer)>) -> EntryId {
        let (encounter, staff, pack) = (Some(of.1.encounter), SUPERVISOR, of.1.pack);
        self.say(of, |id| {
            let (observation, note) = (ObservationId(id), String::new());
            Body::Review(Said::Observed { observation, encounter, staff, pack, answers, note })
        })
    }
}

/// Reviews every visit but each fifth one, in a file that is there already; `sealed`: its shifts are sealed before.
pub(super) fn review(file: &Path, sealed: bool) {
    let mut logbook = Logbook::open(file).expect("opened");
    while sealed && logbook.index_idle().expect("sealed") {}
    let entries = entries(&mut Reader::open(file).expect("opened"));
    let mut asked: BTreeMap<EncounterId, RequestId> = BTreeMap::new();
    for entry in &entries {
        if let Body::Requested { encounter, request, .. } = &entry.body {
            asked.insert(*encounter, *request);
        }
    }
    let standards = known(&packs());
    let mut desk = Desk { made: 0, written: Vec::new() };
    let arrivals = entries.iter().filter_map(|entry| match &entry.body {
        Body::Arrived(arrival) => Some((entry, arrival)),
        _ => None,
    });
    for (nth, of) in arrivals.enumerate().filter(|(nth, _)| nth % 5 != 4) {
        let items = standards[&of.1.pack].items.iter().filter(|item| item.kind == ItemKind::Observed);
        let saw = |salt: usize| {
            let answer = |(at, item): (usize, &darban::domain::standard::Item)| {
                (item.id.clone(), Answer::ALL[(nth * 7 + at * 5 + salt) % 11 % 4])
            };
            items.clone().enumerate().map(answer).collect::<Vec<_>>()
        };
        let first = desk.observe(of, saw(0));
        let subject = Subject::from(of.1.encounter);
        match nth % 4 {
            0 => desk.take_back(of, first, Kind::OBSERVED, Subject(first.0)),
            1 => drop(desk.observe(of, saw(3))),
            _ => {}
        }
        let item = items.clone().next().map(|item| item.id.as_str());
        let level = desk.judge(of, item, None, nth);
        if let Some(request) = asked.get(&of.1.encounter) {
            desk.judge(of, None, Some(*request), nth + 1);
        }
        match nth % 3 {
            0 => drop(desk.judge(of, item, None, nth + 2)),
            1 => desk.take_back(of, level, Kind::LEVEL_JUDGED, subject),
            _ => drop(desk.judge(of, None, None, nth + 3)),
        }
    }
    for portion in desk.written.chunks(50) {
        logbook.append(&Batch { entries: portion, ..Batch::default() }).expect("appended");
    }
}
