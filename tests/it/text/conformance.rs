//! UAX #9 conformance: BidiTest.txt and BidiCharacterTest.txt, through the bidi wrapper in full and through `put` for
//! every case without embeddings and overrides, which painting ignores on purpose.

use super::{Row, unicode_file, unshaped};
use darban::text::{Dir, visual_order};
use unicode_bidi::{BidiClass, BidiDataSource, HardcodedBidiData};
use unicode_bidi_mirroring::get_mirrored;
use unicode_segmentation::UnicodeSegmentation;

/// One case: the text, its base direction (`None`: first strong), and what the file expects.
struct Case {
    text: String,
    base: Option<Dir>,
    levels: Vec<Option<u8>>,
    order: Vec<usize>,
}

fn level_list(list: &str) -> Vec<Option<u8>> {
    list.split_whitespace().map(|l| l.parse().ok()).collect()
}

fn index_list(list: &str) -> Vec<usize> {
    list.split_whitespace().map(|i| i.parse().unwrap()).collect()
}

/// A character of each class; the Arabic letter is one that has no forms.
fn sample(class: &str) -> char {
    match class {
        "L" => 'a',
        "R" => '\u{5d0}',
        "AL" => '\u{621}',
        "EN" => '1',
        "ES" => '-',
        "ET" => '#',
        "AN" => '\u{660}',
        "CS" => ',',
        "NSM" => '\u{300}',
        "BN" => '\u{ad}',
        "B" => '\u{2029}',
        "S" => '\t',
        "WS" => ' ',
        "ON" => '!',
        "LRE" => '\u{202a}',
        "RLE" => '\u{202b}',
        "PDF" => '\u{202c}',
        "LRO" => '\u{202d}',
        "RLO" => '\u{202e}',
        "LRI" => '\u{2066}',
        "RLI" => '\u{2067}',
        "FSI" => '\u{2068}',
        "PDI" => '\u{2069}',
        other => panic!("a class this test does not know: {other}"),
    }
}

/// Calls `check` for each case of BidiTest.txt.
fn each_class_case(mut check: impl FnMut(&Case)) {
    let bases = [(1, None), (2, Some(Dir::Ltr)), (4, Some(Dir::Rtl))];
    let mut case = Case { text: String::new(), base: None, levels: Vec::new(), order: Vec::new() };
    for line in unicode_file("BidiTest.txt").lines() {
        if let Some(levels) = line.strip_prefix("@Levels:") {
            case.levels = level_list(levels);
        } else if let Some(order) = line.strip_prefix("@Reorder:") {
            case.order = index_list(order);
        } else if let Some((classes, set)) = line.split_once(';')
            && !line.starts_with(['#', '@'])
        {
            let set: u8 = set.trim().parse().unwrap();
            case.text = classes.split_whitespace().map(sample).collect();
            for (_, base) in bases.iter().filter(|(bit, _)| set & bit != 0) {
                case.base = *base;
                check(&case);
            }
        }
    }
}

/// Calls `check` for each case of BidiCharacterTest.txt.
fn each_character_case(mut check: impl FnMut(&Case)) {
    for line in unicode_file("BidiCharacterTest.txt").lines() {
        let fields: Vec<&str> = line.split(';').collect();
        let [scalars, base, _, levels, order] = fields[..] else {
            continue;
        };
        check(&Case {
            text: scalars.split(' ').map(|s| char::from_u32(u32::from_str_radix(s, 16).unwrap()).unwrap()).collect(),
            base: match base {
                "0" => Some(Dir::Ltr),
                "1" => Some(Dir::Rtl),
                _ => None,
            },
            levels: level_list(levels),
            order: index_list(order),
        });
    }
}

fn wrapper_agrees(case: &Case) -> bool {
    let (levels, order) = visual_order(&case.text, case.base);
    let same_level = |(got, want): (&Option<u8>, &Option<u8>)| want.is_none() || got == want;
    order == case.order && levels.iter().zip(&case.levels).all(same_level)
}

/// Takes part in ordering, or not even that, and is never shown.
fn is_hidden(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
        || HardcodedBidiData.bidi_class(c) == BidiClass::BN
}

fn embeds(text: &str) -> bool {
    text.contains(['\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}'])
}

/// What a row must show according to the file: clusters in its order, mirrored at its odd levels.
fn expected_row(case: &Case) -> String {
    let mut starts = Vec::new();
    for grapheme in case.text.graphemes(true) {
        let first = starts.len();
        starts.extend(grapheme.chars().map(|_| None));
        // Rule X9 leaves some characters without a place; the next of the cluster speaks for it.
        if let Some(kept) = (first..starts.len()).find(|i| case.levels[*i].is_some()) {
            starts[kept] = Some(grapheme);
        }
    }
    let mut row = String::new();
    for &index in &case.order {
        let Some(grapheme) = starts[index] else {
            continue;
        };
        let mut shown: String = grapheme
            .chars()
            .filter(|c| !is_hidden(*c))
            .map(|c| match c {
                '\u{2029}' | '\t' | '\n' | '\r' => ' ',
                _ => c,
            })
            .collect();
        let Some(first) = shown.chars().next() else {
            continue;
        };
        let odd = case.levels[index].is_some_and(|l| l % 2 == 1);
        if let Some(other) = get_mirrored(first).filter(|_| odd) {
            shown.replace_range(..first.len_utf8(), &other.to_string());
        } else if HardcodedBidiData.bidi_class(first) == BidiClass::NSM {
            shown.insert(0, '\u{25cc}');
        }
        row.push_str(&shown);
    }
    row
}

fn row_agrees(row: &mut Row, case: &Case) -> bool {
    let dir = case.base.unwrap_or_else(|| Dir::of_first_strong(&case.text, Dir::Ltr));
    unshaped(&row.paint(&case.text, dir)) == expected_row(case)
}

/// Counts cases and asserts that the first few failures are none.
#[derive(Default)]
struct Tally {
    cases: u32,
    failed: Vec<String>,
}

impl Tally {
    fn add(&mut self, case: &Case, agrees: bool) {
        self.cases += 1;
        if !agrees && self.failed.len() < 5 {
            let got = visual_order(&case.text, case.base);
            self.failed.push(format!(
                "{:?} {:?} want {:?} {:?} wrapper {got:?} row {:?} want {:?}",
                case.text.escape_unicode().to_string(),
                case.base,
                case.levels,
                case.order,
                Row::new(300).paint(&case.text, case.base.unwrap_or_default()),
                expected_row(case),
            ));
        }
    }

    fn assert(self, at_least: u32) {
        assert!(self.failed.is_empty(), "{:#?}", self.failed);
        assert!(self.cases >= at_least, "only {} cases: is the file whole?", self.cases);
    }
}

#[test]
fn bidi_test_through_the_wrapper() {
    let mut tally = Tally::default();
    each_class_case(|case| tally.add(case, wrapper_agrees(case)));
    tally.assert(770_000);
}

#[test]
fn bidi_character_test_through_the_wrapper() {
    let mut tally = Tally::default();
    each_character_case(|case| tally.add(case, wrapper_agrees(case)));
    tally.assert(91_000);
}

#[test]
fn bidi_test_through_the_function_that_paints() {
    let mut tally = Tally::default();
    let mut row = Row::new(300);
    let mut turn = 0;
    each_class_case(|case| {
        // Every fourth: these are slow without optimisation, and the wrapper above runs them all.
        turn = (turn + 1) % 4;
        if turn == 0 && !embeds(&case.text) {
            tally.add(case, row_agrees(&mut row, case));
        }
    });
    tally.assert(25_000);
}

#[test]
fn bidi_character_test_through_the_function_that_paints() {
    let mut tally = Tally::default();
    let mut row = Row::new(300);
    each_character_case(|case| {
        if !embeds(&case.text) {
            tally.add(case, row_agrees(&mut row, case));
        }
    });
    tally.assert(50_000);
}

#[test]
fn control_the_tests_see_a_wrong_order() {
    let mut wrong = 0;
    each_character_case(|case| {
        let turned = Case {
            text: case.text.clone(),
            base: case.base,
            levels: case.levels.clone(),
            order: case.order.iter().rev().copied().collect(),
        };
        wrong += u32::from(!wrapper_agrees(&turned));
    });
    assert!(wrong > 90_000, "{wrong}");
}
