//! Standard packs: the built-in ones are clean, a site's own take their place, every rule is kept.

use std::path::Path;

use darban::config::diagnostic::Kind;
use darban::config::standards::{built_in, digest, load_all, parse_pack};
use darban::config::{Diagnostic, Problem, check_files};
use darban::domain::Lang;
use darban::domain::encounter::{Channel, Tag, VisitorKind};
use darban::domain::people::Duty;
use darban::domain::standard::{ItemKind, Mode, Parameter, Profile, Stage};

use super::{CLINIC, expect};

fn mistakes(text: &str, path: &Path) -> Vec<Diagnostic> {
    parse_pack(text, path).err().unwrap_or_default()
}

#[test]
fn the_built_in_packs_are_clean() {
    for (id, text) in built_in() {
        let path = format!("{id}.toml");
        match parse_pack(text, Path::new(&path)) {
            Ok(standard) => assert_eq!((standard.id.as_str(), standard.digest), (*id, digest(text))),
            Err(found) => {
                let told: Vec<_> = found.iter().map(|one| one.say(Lang::En).join("\n")).collect();
                panic!("{}", told.join("\n"));
            }
        }
    }
    let (packs, found) = load_all(Path::new("no/such/folder"));
    let ids: Vec<_> = packs.iter().map(|(pack, _)| pack.id.as_str()).collect();
    assert_eq!((ids, found), (vec!["reception", "security", "unhappy", "readiness"], Vec::new()));
}

#[test]
fn a_pack_is_read_as_it_is_written() {
    let pack = parse_pack(CLINIC, Path::new("p")).unwrap();
    assert_eq!((pack.id.as_str(), pack.version.as_str(), pack.author.as_str()), ("clinic", "2.1", "the clinic"));
    assert_eq!((pack.mode, pack.profile, pack.greet_within), (Mode::Confirm, Profile::Welcome, 30_000));
    assert_eq!((pack.title.get(Lang::Fa), pack.factors.get(Lang::Th)), ("درمانگاه", "กฎหมาย"));
    // 2027-11-21 is 21,143 days after 1970-01-01; the day itself is not yet stale.
    assert_eq!(pack.review_by, 21_143);
    assert!(!pack.is_stale(21_143) && pack.is_stale(21_144));
    assert_eq!(pack.items.len(), 7);
    let distance = pack.item_on_key(2).unwrap();
    assert_eq!((distance.parameter, distance.stage), (Parameter::Distance, Stage::Greeting));
    assert_eq!((&distance.when.channels, &distance.when.kinds), (&vec![Channel::WalkIn], &vec![VisitorKind::Client]));
    assert_eq!((&distance.when.tags, distance.when.unhappy), (&vec![Tag::Elderly, Tag::Child], Some(false)));
    assert_eq!(pack.item("in-time").unwrap().kind, ItemKind::Response);
    assert!(pack.item("exit-free").unwrap().critical);
    let (english, thai) = (&pack.phrases[0], &pack.phrases[1]);
    assert_eq!((english.hours, english.read.en.as_str(), thai.hours), (Some((5, 11)), "", None));
    assert_eq!((&english.channels, &thai.channels), (&vec![], &vec![Channel::Phone]));
    assert_eq!(thai.say_f.as_deref(), Some("สวัสดีค่ะ"));
    assert_eq!(pack.offers[2].duties, [Duty::Guard, Duty::Receptionist]);
    assert_eq!(pack.offers.iter().map(|offer| offer.call).collect::<Vec<_>>(), [false, false, true]);
    assert_eq!((pack.probes[0].options.len(), pack.refusals[0].alternative.en.as_str()), (2, "Tomorrow."));
    assert_eq!((pack.causes.len(), pack.reasons.len(), pack.refusals.len()), (5, 4, 3));
}

#[test]
fn the_digest_is_of_the_exact_text() {
    let hex: String = digest("abc").0.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    let other = parse_pack(&format!("{CLINIC}\n"), Path::new("p")).unwrap();
    assert_ne!(other.digest, parse_pack(CLINIC, Path::new("p")).unwrap().digest);
}

fn key(key: &str) -> String {
    key.to_owned()
}

fn not_one_of(name: &str, found: &str, nearest: Option<&str>, allowed: &str) -> Problem {
    Problem::NotOneOf {
        key: key(name),
        found: found.to_owned(),
        nearest: nearest.map(str::to_owned),
        allowed: allowed.split(' ').map(str::to_owned).collect(),
    }
}

fn range(name: &str, found: &str, least: i64, most: i64) -> Problem {
    Problem::OutOfRange { key: key(name), found: found.to_owned(), least, most }
}

fn wrong(name: &str, wanted: Kind, found: Kind) -> Problem {
    Problem::WrongKind { key: key(name), wanted, found }
}

fn taken(name: &str, found: &str, first: usize) -> Problem {
    Problem::Taken { key: key(name), found: found.to_owned(), first }
}

fn missing(name: &'static str, section: &str) -> Problem {
    Problem::Missing { key: name, section: section.to_owned() }
}

fn elsewhere(stage: &str) -> Problem {
    let allowed = ["approach", "greeting", "listening", "service", "farewell", "follow-up"];
    Problem::StageElsewhere { stage: stage.to_owned(), allowed: allowed.map(str::to_owned).to_vec() }
}

/// The line of the clinic's pack on which a piece of text first stands.
fn line(piece: &str) -> usize {
    let at = CLINIC.find(piece).unwrap_or_else(|| panic!("not in the pack: {piece}"));
    CLINIC[..at].matches('\n').count() + 1
}

/// Breaks the clinic's pack in each way and expects exactly that mistake at the mark.
fn each(cases: &[(&str, &str, Problem)]) {
    for (piece, broken, problem) in cases {
        assert!(CLINIC.contains(piece), "not in the pack: {piece}");
        expect(&CLINIC.replacen(piece, broken, 1), mistakes, std::slice::from_ref(problem));
    }
}

#[test]
fn what_stands_at_the_top() {
    let author = "# A pack with the least a duty's pack must have; every table once.\nid = \"clinic\"\nversion = \"2.1\"\nauthor = \"the clinic\"\n";
    let marked = format!("¦{}", author.replace("author = \"the clinic\"\n", ""));
    each(&[
        (r#"id = "clinic""#, r#"id = ¦"Clinic""#, Problem::NotAnId { found: "Clinic".to_owned() }),
        (r#"id = "clinic""#, r#"id = ¦"clinic--2""#, Problem::NotAnId { found: "clinic--2".to_owned() }),
        (r#"id = "clinic""#, r#"id = ¦"درمانگاه""#, Problem::NotAnId { found: "درمانگاه".to_owned() }),
        (author, &marked, missing("author", "")),
        ("2027-11-21", "¦\"2027-11-21\"", wrong("review_by", Kind::Date, Kind::Text)),
        ("2027-11-21", "¦2027-11-21T08:00:00", wrong("review_by", Kind::Date, Kind::Time)),
        ("\"confirm\"", "¦\"confrim\"", not_one_of("mode", "confrim", Some("confirm"), "confirm read-do")),
        ("\"welcome\"", "¦\"warm\"", not_one_of("profile", "warm", None, "welcome guarded")),
        ("greet_within = 30", "greet_within = ¦0", range("greet_within", "0", 1, 3600)),
        ("{ en = \"Clinic\", fa = \"درمانگاه\", ", "¦{ en = \"Clinic\", ", missing("fa", "title")),
        ("\"درمانگاه\"", "¦\" \"", Problem::Empty { key: key("fa") }),
        ("\"درمانگاه\"", "¦\"\u{202e}کلینیک\"", Problem::Unprintable { key: key("fa"), found: key("U+202E") }),
    ]);
}

#[test]
fn items() {
    let long = format!("en = ¦\"{}\"", "x".repeat(39));
    let channels = "walk-in phone";
    each(&[
        ("id = \"in-uniform\"\nkey", "id = ¦\"greeted\"\nkey", taken("id", "greeted", line("id = \"greeted\""))),
        ("key = 2", "key = ¦1", taken("key", "1", line("key = 1"))),
        ("key = 2", "key = ¦10", range("key", "10", 1, 9)),
        ("weight = 1", "weight = ¦0", range("weight", "0", 1, 9)),
        ("critical = false", "critical = ¦\"no\"", wrong("critical", Kind::Truth, Kind::Text)),
        ("stage = \"approach\"", "stage = ¦\"readiness\"", elsewhere("readiness")),
        ("stage = \"approach\"", "stage = ¦\"step-2\"", elsewhere("step-2")),
        ("kind = \"measured\"\nmeasure = \"response\"", "kind = ¦\"measured\"", Problem::MeasureMismatch),
    ]);
    each(&[
        ("kind = \"measured\"\nmeasure = ", "kind = \"observed\"\nmeasure = ¦", Problem::MeasureMismatch),
        ("measure = \"response\"", "measure = ¦\"handling\"", not_one_of("measure", "handling", None, "response")),
        ("[\"walk-in\"]", "[¦\"walkin\"]", not_one_of("channel", "walkin", Some("walk-in"), channels)),
        ("[\"walk-in\"]", "¦\"walk-in\"", wrong("channel", Kind::List, Kind::Text)),
        ("unhappy = false", "unhappy = ¦0", wrong("unhappy", Kind::Truth, Kind::Number)),
        ("en = \"stood back\"", &long, Problem::TooWide { key: key("en"), cells: 39, most: 38 }),
        ("en = \"Ease.\"", "en = ¦\"\"", Problem::Empty { key: key("en") }),
    ]);
}

#[test]
fn respect_is_due_in_every_condition() {
    let piece = "id = \"asked-kindly\"\nkey = 7\nparameter = \"respect\"\n";
    each(&[(piece, &format!("{piece}when = ¦{{ unhappy = true }}\n"), Problem::RespectWhen)]);
    let probe = CLINIC.replacen("item = \"stood-back\"", "item = \"asked-kindly\"", 1);
    let option = "[[probe.option]]\nmeans = ¦\"na\"\ntext = { en = \"x\", fa = \"x\", th = \"x\" }\n[[phrase]]";
    expect(&probe.replacen("[[phrase]]", option, 1), mistakes, &[Problem::RespectNa]);
}

#[test]
fn probes() {
    let unknown = Problem::UnknownItem { found: key("stod-back"), nearest: Some(key("stood-back")) };
    let meanings = "met missed na unseen";
    let option = "[[probe.option]]\nmeans = \"unseen\"\ntext = { en = \"x\", fa = \"x\", th = \"x\" }\n";
    let many = Problem::Count { what: key("option"), found: 5, least: 2, most: 4 };
    let options = "[[probe.option]]\nmeans = \"met\"";
    let long = format!("en = ¦\"{}\"", "x".repeat(31));
    each(&[
        ("item = \"stood-back\"", "item = ¦\"stod-back\"", unknown),
        ("item = \"stood-back\"", "item = ¦\"in-time\"", Problem::ProbeOfMeasured(key("in-time"))),
        ("means = \"met\"", "means = ¦\"mett\"", not_one_of("means", "mett", Some("met"), meanings)),
        (options, &format!("¦{}{options}", option.repeat(3)), many),
        (options, "¦[[probe.option]]\nmeans = \"na\"", Problem::NoOption("met")),
        ("en = \"at the line\"", &long, Problem::TooWide { key: key("en"), cells: 31, most: 30 }),
    ]);
}

#[test]
fn phrases() {
    let thai = Problem::OtherScript { key: key("th"), lang: Lang::Th };
    let hours = |found| Problem::Count { what: key("hours"), found, least: 2, most: 2 };
    each(&[
        ("language = \"en\"", "language = ¦\"de\"", not_one_of("language", "de", None, "fa en th")),
        (
            "channel = [\"phone\"]",
            "channel = [¦\"phon\"]",
            not_one_of("channel", "phon", Some("phone"), "walk-in phone"),
        ),
        ("hours = [5, 11]", "hours = [5, ¦24]", range("hours", "24", 0, 23)),
        ("hours = [5, 11]", "hours = ¦[5]", hours(1)),
        (
            "place = [\"desk\"]",
            "place = [¦\"dekc\"]",
            not_one_of("place", "dekc", None, "gate desk waiting-room office-door"),
        ),
        ("say = \"Good morning.\"", "say = ¦\"صبح بخیر\"", Problem::OtherScript { key: key("say"), lang: Lang::En }),
        ("th = \"กู๊ดมอร์นิง\"", "th = ¦\"gud morning\"", thai),
        ("read = { fa = \"گود مورنینگ\", ", "read = ¦{ ", missing("fa", "read")),
        ("read = { fa = \"گود", "read = { en = ¦\"good\", fa = \"گود", Problem::OwnScript(key("en"))),
        ("id = \"morning-th\"", "id = ¦\"morning-en\"", taken("id", "morning-en", line("id = \"morning-en\""))),
    ]);
}

#[test]
fn choices() {
    let cause = "[[cause]]\nid = \"more\"\ntext = { en = \"x\", fa = \"x\", th = \"x\" }\n";
    let many = Problem::Count { what: key("cause"), found: 10, least: 5, most: 9 };
    let causes: String = (0..5).map(|n| cause.replace("more", &format!("more-{n}"))).collect();
    let last = "[[cause]]\nid = \"cause-5\"";
    let levels = "person manager organisation building";
    each(&[
        (last, &format!("{causes}¦{last}"), many),
        ("level = \"person\"", "level = ¦\"persons\"", not_one_of("level", "persons", Some("person"), levels)),
        ("duty = [\"guard\", \"receptionist\"]", "duty = ¦[]", Problem::Empty { key: key("duty") }),
        ("duty = [\"guard\"", "duty = [¦\"gard\"", not_one_of("duty", "gard", Some("guard"), "guard receptionist")),
        ("call = true", "call = ¦1", wrong("call", Kind::Truth, Kind::Number)),
    ]);
    let alternative = CLINIC.split_inclusive('\n').filter(|line| !line.starts_with("alternative")).collect::<String>();
    let marked = alternative.replace("[[refusal]]", "¦[[refusal]]");
    expect(
        &marked,
        mistakes,
        &[missing("alternative", "refusal"), missing("alternative", "refusal"), missing("alternative", "refusal")],
    );
}

#[test]
fn a_duty_asks_five_to_nine_items_about_all_six_parameters() {
    let without = |parameters: &[&str]| -> String {
        let (head, rest) = CLINIC.split_once("[[item]]").unwrap();
        let (items, tail) = rest.split_once("[[probe]]").unwrap();
        let kept = items.split("[[item]]").filter(|item| !parameters.iter().any(|name| item.contains(name)));
        let kept: String = kept.map(|item| format!("[[item]]{item}")).collect();
        format!("{head}{kept}[[probe]]{tail}")
    };
    expect(&format!("¦{}", without(&["\"safety\""])), mistakes, &[Problem::NoParameter("safety")]);
    let few = without(&["\"safety\"", "\"time\"", "\"respect\""]);
    let last = few.replace("[[item]]\nid = \"looked-up\"", "¦[[item]]\nid = \"looked-up\"");
    let count = Problem::Count { what: key("item"), found: 4, least: 5, most: 9 };
    expect(&format!("¦¦{last}"), mistakes, &[Problem::NoParameter("time"), Problem::NoParameter("safety"), count]);
}

/// A built-in pack's text.
fn own(id: &str) -> &'static str {
    built_in().iter().find(|(own, _)| *own == id).map_or("", |(_, text)| text)
}

#[test]
fn the_unhappy_lane_has_five_steps_and_the_first_is_silent() {
    let text = own("unhappy");
    let twice = text.replacen("stage = \"step-3\"", "stage = \"step-2\"", 1);
    expect(&format!("¦{twice}"), mistakes, &[Problem::NoStep(3)]);
    let (head, phrases) = text.split_once("[[phrase]]").unwrap();
    let phrase = phrases.replacen("stage = \"step-2\"", "stage = ¦\"step-1\"", 1);
    expect(&format!("{head}[[phrase]]{phrase}"), mistakes, &[Problem::PhraseAtListening]);
}

#[test]
fn the_first_item_of_a_step_is_the_step_and_others_are_minded_at_it() {
    let pack = parse_pack(own("unhappy"), Path::new("p")).unwrap();
    let of_step = |n| pack.of_step(n).map(|item| item.id.as_str()).collect::<Vec<_>>();
    assert_eq!(of_step(1), ["let-them-speak", "step-back", "way-out-free"]);
    assert_eq!((of_step(3), of_step(6)), (vec!["solution-not-culprit"], vec![]));
}

#[test]
fn the_readiness_check_is_read_and_done() {
    let text = own("readiness").replacen("mode = \"read-do\"", "mode = ¦\"confirm\"", 1);
    expect(&text, mistakes, &[Problem::NotReadDo]);
}

#[test]
fn a_sites_own_pack_takes_the_place_of_the_built_in_one() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("standards");
    std::fs::create_dir(&folder).unwrap();
    let reception = own("reception").replacen("greet_within = 30", "greet_within = 12", 1);
    std::fs::write(folder.join("a.toml"), &reception).unwrap();
    std::fs::write(folder.join("b.toml"), CLINIC).unwrap();
    std::fs::write(folder.join("notes.txt"), "not a pack").unwrap();
    let (packs, found) = load_all(dir.path());
    assert_eq!(found, []);
    let ids: Vec<_> = packs.iter().map(|(pack, _)| pack.id.as_str()).collect();
    assert_eq!(ids, ["reception", "security", "unhappy", "readiness", "clinic"]);
    assert_eq!((packs[0].0.greet_within, &*packs[0].1), (12_000, &*reception));
    std::fs::write(folder.join("c.toml"), CLINIC).unwrap();
    std::fs::write(folder.join("d.toml"), "id = 3").unwrap();
    let found = load_all(dir.path()).1;
    let same = Problem::SamePack { id: key("clinic"), other: folder.join("b.toml") };
    assert_eq!((found[0].line, &found[0].path, &found[0].problem), (0, &folder.join("c.toml"), &same));
    assert!(found.len() > 2 && found[1..].iter().all(|one| one.path == folder.join("d.toml")));
}

#[test]
fn files_are_checked_as_what_they_hold() {
    let dir = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = dir.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let right = [write("clinic.toml", CLINIC), write("desk.toml", "language = \"fa\"")];
    assert_eq!(check_files(&right), []);
    let config = write("config.toml", "langauge = \"fa\"");
    let pack = write("pack.toml", &CLINIC.replacen("weight = 1", "weight = 11", 1));
    let found = check_files(&[config.clone(), pack.clone(), dir.path().join("none.toml")]);
    let paths: Vec<_> = found.iter().map(|one| one.path.clone()).collect();
    assert_eq!(paths, [config, pack, dir.path().join("none.toml")]);
}
