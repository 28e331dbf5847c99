//! Older pages: what the file tells of one visit or one shift, however old.

use darban::domain::ids::{EncounterId, ShiftId, Subject};
use darban::domain::{Body, Page, PageOf};
use darban::store::{EncounterFilter, Reader};
use uuid::Uuid;

use super::ordinary::{batch, fresh};
use super::rebuild::days;
use super::world::World;

fn page(reader: &mut Reader, of: PageOf) -> Page {
    reader.page(of).expect("read").expect("there is one").page
}

#[test]
fn a_page_tells_the_same_as_all_other_questions() {
    let (_folder, mut logbook) = fresh();
    let entries = days(&mut World::new(), 3, 14);
    logbook.append(&batch(&entries)).expect("appended");
    let mut reader = Reader::open(logbook.path()).expect("opened");
    let (mut visits, mut requests, mut occurrences) = (0, 0, 0);
    for shift in reader.shifts(None, usize::MAX).expect("shifts") {
        let whole = page(&mut reader, PageOf::Shift(shift.id));
        let filter = EncounterFilter { shift: Some(shift.id), ..EncounterFilter::default() };
        let listed = reader.encounters(&filter, usize::MAX).expect("encounters");
        assert_eq!(whole.encounters.len(), listed.len());
        assert_eq!(shift.tickets as usize, listed.len());
        for (_, visit) in &listed {
            assert_eq!(whole.encounters.get(&visit.id()), Some(visit));
            let alone = page(&mut reader, PageOf::Visit(visit.id()));
            assert_eq!(alone.encounters.get(&visit.id()), Some(visit));
            for request in alone.requests.values() {
                assert_eq!(whole.requests.get(&request.id), Some(request));
            }
            let about = reader.entries_about(visit.id().into()).expect("entries").len();
            let own = alone.log.iter().filter(|entry| entry.body.subject() == Subject::from(visit.id()));
            assert_eq!(own.count(), about);
        }
        (visits, requests) = (visits + listed.len(), requests + whole.requests.len());
        occurrences += whole.occurrences.len();
        let known = whole.shift.expect("the shift");
        assert_eq!((known.id, known.ended, &known.everybody), (shift.id, shift.ended, &shift.everybody));
    }
    let count = |is: fn(&Body) -> bool| entries.iter().filter(|entry| is(&entry.body)).count();
    assert_eq!(visits, count(|body| matches!(body, Body::Arrived(_))));
    assert_eq!(requests, count(|body| matches!(body, Body::Requested { .. })));
    assert_eq!(occurrences, count(|body| matches!(body, Body::Occurred { .. })));
    assert!(visits > 50 && requests > 0);
}

#[test]
fn what_is_no_visit_and_no_shift_has_no_page() {
    let (_folder, mut logbook) = fresh();
    let entries = days(&mut World::new(), 1, 2);
    logbook.append(&batch(&entries)).expect("appended");
    let mut reader = Reader::open(logbook.path()).expect("opened");
    let stranger = Uuid::from_u128(77);
    let shift = entries.iter().find(|entry| matches!(entry.body, Body::ShiftOpened { .. })).expect("a shift").id.0;
    for of in [
        PageOf::Visit(EncounterId(stranger)),
        PageOf::Shift(ShiftId(stranger)),
        PageOf::Visit(EncounterId(shift)),
        PageOf::Shift(ShiftId(entries[0].id.0)),
    ] {
        assert!(reader.page(of).expect("read").is_none(), "{of:?}");
    }
}

#[test]
fn shifts_come_in_portions() {
    let (_folder, mut logbook) = fresh();
    logbook.append(&batch(&days(&mut World::new(), 4, 1))).expect("appended");
    let mut reader = Reader::open(logbook.path()).expect("opened");
    let all: Vec<_> = reader.shifts(None, usize::MAX).expect("shifts").into_iter().map(|shift| shift.id).collect();
    let mut paged: Vec<ShiftId> = Vec::new();
    loop {
        let portion = reader.shifts_before(None, paged.last().copied(), 3).expect("a portion");
        if portion.is_empty() {
            break;
        }
        paged.extend(portion.iter().map(|shift| shift.id));
    }
    assert_eq!(all.len(), 8);
    assert_eq!(paged, all);
}
