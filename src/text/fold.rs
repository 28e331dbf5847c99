//! What is searched: text reduced to what people mean by it, and cut into words.

use super::cluster::is_invisible;
use super::shape::base_letters;
use super::words::with_segmenter;

/// Reduces text for search; what is indexed and what is asked go through it alike.
///
/// Arabic ي ى → Persian ی, ك → ک, ة ۀ ە → ه, alefs → ا; presentation forms → letters; half-space, harakat, tatweel and
/// invisible characters go; Persian, Arabic and Thai digits → ASCII; lower case; no-break space → space. Of Thai only what
/// looks the same is made the same.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match base_letters(c) {
            Some((letter, alef)) => {
                push(&mut out, letter);
                if let Some(alef) = alef {
                    push(&mut out, alef);
                }
            }
            None => push(&mut out, c),
        }
    }
    if out.contains(['\u{e4d}', '\u{e40}']) { thai_as_one_writes_it(&out) } else { out }
}

/// Thai that looks the same and is typed in two ways: SARA AM in its parts, and SARA AE as two SARA E.
fn thai_as_one_writes_it(text: &str) -> String {
    let mut text = text.replace("\u{e40}\u{e40}", "\u{e41}").replace("\u{e4d}\u{e32}", "\u{e33}");
    for tone in '\u{e48}'..='\u{e4b}' {
        // The ring before the tone mark, as some keyboards have it, or behind it.
        text = text.replace(&format!("\u{e4d}{tone}\u{e32}"), &format!("{tone}\u{e33}"));
    }
    text
}

fn push(out: &mut String, c: char) {
    match c {
        'ي' | 'ى' | 'ۍ' | 'ې' => out.push('ی'),
        'ك' | 'ڪ' => out.push('ک'),
        'ة' | 'ۀ' | 'ە' | 'ۂ' | 'ہ' | 'ھ' => out.push('ه'),
        'آ' | 'أ' | 'إ' | 'ٱ' => out.push('ا'),
        'ؤ' => out.push('و'),
        '\u{640}' => {}
        // Harakat, hamza above and below, superscript alef, Quranic marks.
        '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{6d6}'..='\u{6dc}'
        | '\u{6df}'..='\u{6e4}'
        | '\u{6e7}'
        | '\u{6e8}'
        | '\u{6ea}'..='\u{6ed}' => {}
        '\t' | '\n' | '\r' | '\u{a0}' | '\u{202f}' | '\u{2028}' | '\u{2029}' => out.push(' '),
        _ if is_invisible(c) => {}
        _ => match ascii_digit(c) {
            Some(digit) => out.push(digit),
            None => out.extend(c.to_lowercase()),
        },
    }
}

/// The ASCII digit of a Persian, Arabic or Thai one.
fn ascii_digit(c: char) -> Option<char> {
    let zero = match c {
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '\u{660}'..='\u{669}' => 0x660,
        '\u{e50}'..='\u{e59}' => 0xe50,
        _ => return None,
    };
    char::from_digit(u32::from(c) - zero, 10)
}

/// The words of a text, folded, in order. Thai, which writes no blanks, is cut by the dictionary.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut start = 0;
    let mut out = Vec::new();
    with_segmenter(|segmenter| {
        for (end, kind) in segmenter.segment_str(&folded).iter_with_word_type() {
            if kind.is_word_like() {
                out.push(folded[start..end].to_owned());
            }
            start = end;
        }
    });
    out
}
