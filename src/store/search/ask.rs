//! A question in the words of FTS5.

use rusqlite::Connection;

use crate::text::{Part, Sought};

use super::super::error::StoreError;

/// From so many letters on a beginning of a word is asked for by the words that begin with it: FTS5 has the places of
/// beginnings of two and three letters in order, but would gather those of longer ones before it gives the first.
const SPELLED: usize = 4;
/// With more words than this that begin so, it may gather.
const MOST_WORDS: usize = 64;

/// The expression for a question, with marks that must be there too. None: nothing in the index can answer it.
pub(super) fn expression(conn: &Connection, sought: &Sought, tags: &[String]) -> Result<Option<String>, StoreError> {
    let mut all: Vec<String> = tags.iter().map(|tag| quoted(tag)).collect();
    for word in sought.words() {
        let mut ways = Vec::new();
        for way in &word.ways {
            ways.extend(one_way(conn, way)?);
        }
        if ways.is_empty() {
            return Ok(None);
        }
        all.push(format!("({})", ways.join(" OR ")));
    }
    Ok(Some(all.join(" AND ")))
}

fn one_way(conn: &Connection, way: &[Part]) -> Result<Option<String>, StoreError> {
    let mut parts = Vec::with_capacity(way.len());
    for part in way {
        let part = match part {
            Part::Is(word) => quoted(word),
            Part::Begins(start) if (2..SPELLED).contains(&start.chars().count()) => format!("{} *", quoted(start)),
            Part::Begins(start) => match beginning(conn, start)?.as_slice() {
                [] => return Ok(None),
                words if words.len() > MOST_WORDS => format!("{} *", quoted(start)),
                words => format!("({})", words.iter().map(|word| quoted(word)).collect::<Vec<_>>().join(" OR ")),
            },
        };
        parts.push(part);
    }
    Ok(Some(format!("({})", parts.join(" AND "))))
}

/// The words of the index that begin so, as far as they are of use.
fn beginning(conn: &Connection, part: &str) -> Result<Vec<String>, StoreError> {
    // Only the first place of each word is read: the next question begins behind the word.
    let mut ask = conn.prepare_cached("SELECT term FROM search_word WHERE term >= ?1 AND term < ?2 LIMIT 1")?;
    let end = format!("{part}{}", char::MAX);
    let mut words: Vec<String> = Vec::new();
    let mut from = part.to_owned();
    while words.len() <= MOST_WORDS {
        let Some(word) = ask.query_map([&from, &end], |row| row.get(0))?.next().transpose()? else { break };
        from = format!("{word}\u{1}");
        words.push(word);
    }
    Ok(words)
}

fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('"', "\"\""))
}
