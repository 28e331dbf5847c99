//! Exit codes and words of the other subcommands.

use super::{EXAMPLE, Machine};

#[test]
fn exit_codes() {
    let machine = Machine::new();
    std::fs::write(machine.path("bad.toml"), "lang = 3\n[desk]\ngided = true\n").unwrap();
    std::fs::create_dir(machine.path("data")).unwrap();
    let bad = machine.path("bad.toml").to_string_lossy().into_owned();
    let table: [(&[&str], i32, &str); 10] = [
        (&["--help"], 0, "Usage: darban"),
        (&["--version"], 0, env!("CARGO_PKG_VERSION")),
        (&["--bogus"], 2, "--bogus"),
        (&["paint"], 2, "paint"),
        (&["--lang", "de", "show"], 2, "fa, en, th"),
        (&["show"], 1, "cannot be opened"),
        (&["verify"], 1, "cannot be opened"),
        (&["check", &bad], 78, "gided"),
        (&["record", "--config", &bad], 78, "gided"),
        (&["check"], 0, "nothing to correct"),
    ];
    for (words, code, said) in table {
        let ran = machine.run(words, "");
        assert_eq!(ran.code, Some(code), "{words:?}: {ran:?}");
        assert!(format!("{}{}", ran.out, ran.err).contains(said), "{words:?}: {ran:?}");
    }
    assert!(!machine.logbook().exists(), "asking makes nothing");
    std::fs::write(machine.logbook(), "a letter to the bank, longer than a hundred bytes".repeat(9)).unwrap();
    for words in [&["record"][..], &["show"], &["verify"], &["demo"]] {
        let ran = machine.run(words, "");
        assert_eq!(ran.code, Some(1), "{words:?}: {ran:?}");
        assert!(ran.err.contains("logbook"), "{words:?}: {ran:?}");
    }
}

#[test]
fn every_language_speaks() {
    let machine = Machine::new();
    assert_eq!(machine.run(&["record"], EXAMPLE).code, Some(0));
    let table = [
        ("fa", "مراجعه‌ها", "اثر انگشت", "گزینه‌ها"),
        ("en", "Encounters", "Fingerprint", "Options"),
        ("th", "การติดต่อ", "ลายนิ้วมือข้อมูล", "ตัวเลือก"),
    ];
    for (lang, encounters, fingerprint, options) in table {
        assert!(machine.run(&["show", "--lang", lang], "").out.contains(encounters));
        assert!(machine.run(&["verify", "--lang", lang], "").out.contains(fingerprint));
        assert!(machine.run(&["show", "--help", "--lang", lang], "").out.contains(options));
        let display = machine.run(&["--check-display", "--lang", lang], "");
        assert_eq!((display.code, display.out.lines().count()), (Some(0), 5));
    }
}

#[test]
fn a_changed_byte_is_tampering() {
    let machine = Machine::new();
    assert_eq!(machine.run(&["record"], EXAMPLE).code, Some(0));
    let file = machine.logbook();
    // All is in the file itself by now; a copy of its pages in the write-ahead log would hide the change.
    std::fs::remove_file(file.with_extension("db-wal")).unwrap();
    let bytes = std::fs::read(&file).unwrap();
    let name = "رضا احمدی".as_bytes();
    let at = bytes.windows(name.len()).position(|window| window == name).expect("the name is in the file");
    let mut changed = bytes.clone();
    changed[at..at + 2].copy_from_slice("ت".as_bytes());
    std::fs::write(&file, changed).unwrap();
    let ran = machine.run(&["verify", "--lang", "en"], "");
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.out.starts_with("Tampered with at entry"), "{}", ran.out);
    std::fs::write(&file, bytes).unwrap();
    assert_eq!(machine.run(&["verify"], "").code, Some(0));
}

#[test]
fn whoever_stops_reading_ends_it_quietly() {
    use std::io::Read as _;
    let machine = Machine::new();
    assert_eq!(machine.run(&["record"], EXAMPLE).code, Some(0));
    let mut child = machine.command(&["show", "--json"]).spawn().unwrap();
    drop(child.stdout.take());
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!((child.wait().unwrap().code(), said.as_str()), (Some(0), ""));
}
