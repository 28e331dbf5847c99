//! Projections made anew from the entries, and their canonical dump.

use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

use super::super::Revision;
use super::super::error::StoreError;
use super::super::load::revision;
use super::super::rows::select;
use super::super::schema::{INDEXES, PROJECTED, PROJECTION, create_projections};
use super::super::search;
use super::super::segments;
use super::super::terms::Terms;
use super::{Placed, project};

/// Entries folded at a time: bounds the memory.
const CHUNK: i64 = 10_000;

/// Told the position reached; whether to go on.
pub(crate) type Progress<'a> = &'a mut dyn FnMut(i64) -> bool;

/// Fills empty projection tables from all entries.
pub(crate) fn fill(conn: &Connection, terms: &mut Terms, progress: Progress<'_>) -> Result<(), StoreError> {
    let mut reached = 0;
    loop {
        let chunk = select(conn, terms, "WHERE e.pos > ?1 ORDER BY e.pos LIMIT ?2", [reached, CHUNK])?;
        let Some(last) = chunk.last() else { return Ok(()) };
        reached = last.pos;
        let placed: Vec<Placed> =
            chunk.iter().map(|stored| Ok((stored.pos, stored.entry(conn)?))).collect::<Result<_, StoreError>>()?;
        project(conn, terms, &placed)?;
        if !progress(reached) {
            return Err(StoreError::Stopped);
        }
    }
}

/// Throws the projections of the file away and makes them anew, in one transaction.
pub(crate) fn rebuild(conn: &Connection, progress: Progress<'_>) -> Result<Revision, StoreError> {
    let tx = rusqlite::Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
    let tables: Vec<String> = tx
        .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name GLOB 'p_*'")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for table in tables {
        tx.execute_batch(&format!("DROP TABLE main.{table}"))?;
    }
    create_projections(&tx, "")?;
    let mut terms = Terms::default();
    fill(&tx, &mut terms, progress)?;
    tx.execute_batch(INDEXES)?;
    search::rebuild(&tx, &mut terms, progress)?;
    segments::seal_all(&tx, &mut terms, "main")?;
    let now = Revision(revision(&tx)?.0 + 1);
    tx.execute("UPDATE book SET revision = ?1, projection = ?2", [now.0, PROJECTION])?;
    tx.commit()?;
    Ok(now)
}

/// Compares the projections of the file with ones made anew in temporary tables. The first difference, as two lines of
/// the dump; none: they are the same.
pub(crate) fn compare(conn: &Connection, progress: Progress<'_>) -> Result<Option<Difference>, StoreError> {
    create_projections(conn, "TEMP")?;
    let mut terms = Terms::frozen();
    fill(conn, &mut terms, progress)?;
    segments::seal_all(conn, &mut terms, "temp")?;
    for table in PROJECTED {
        let mut anew = conn.prepare(&dump_sql(conn, "temp", table)?)?;
        let mut kept = conn.prepare(&dump_sql(conn, "main", table)?)?;
        let (mut anew, mut kept) = (anew.query([])?, kept.query([])?);
        loop {
            let line = |row: Option<&rusqlite::Row<'_>>| row.map(|row| row.get::<_, String>(0)).transpose();
            let (anew, kept) = (line(anew.next()?)?, line(kept.next()?)?);
            if anew != kept {
                return Ok(Some(Difference { table, kept, anew }));
            }
            if anew.is_none() {
                break;
            }
        }
    }
    let chunks = segments::chunks(conn, "main")?;
    for chunk in chunks {
        let anew = segments::lines(conn, &mut terms, "temp", chunk)?;
        let kept = segments::lines(conn, &mut terms, "main", chunk)?;
        if anew != kept {
            let (anew, kept) = first_difference(anew, kept);
            return Ok(Some(Difference { table: "p_seg", kept, anew }));
        }
    }
    Ok(None)
}

fn first_difference(anew: Vec<String>, kept: Vec<String>) -> (Option<String>, Option<String>) {
    let same = anew.iter().zip(&kept).take_while(|(anew, kept)| anew == kept).count();
    (anew.into_iter().nth(same), kept.into_iter().nth(same))
}

/// Where projections and entries part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The table.
    pub table: &'static str,
    /// The row in the file; none: it lacks one.
    pub kept: Option<String>,
    /// The row as the entries make it; none: there is none.
    pub anew: Option<String>,
}

/// Every row of every projection as one line of text, in an order that does not depend on how the file came to be.
pub(crate) fn dump(conn: &Connection, line: &mut dyn FnMut(&str)) -> Result<(), StoreError> {
    for table in PROJECTED {
        let mut ask = conn.prepare(&dump_sql(conn, "main", table)?)?;
        let mut rows = ask.query([])?;
        while let Some(row) = rows.next()? {
            line(row.get_ref(0)?.as_str().unwrap_or_default());
        }
    }
    let mut terms = Terms::frozen();
    for chunk in segments::chunks(conn, "main")? {
        segments::lines(conn, &mut terms, "main", chunk)?.iter().for_each(|each| line(each));
    }
    Ok(())
}

/// A query for the lines of one table: values as SQL writes them, numbers of terms as what they stand for.
fn dump_sql(conn: &Connection, schema: &str, table: &str) -> Result<String, StoreError> {
    let columns: Vec<(String, String)> = conn
        .prepare("SELECT name, type FROM pragma_table_info(?1, ?2) ORDER BY cid")?
        .query_map([table, schema], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let value = |(name, kind): &(String, String)| match (name.as_str(), kind.as_str()) {
        ("desk" | "staff" | "shift" | "pack", "INTEGER") => {
            format!("coalesce((SELECT hex(bytes) FROM main.term WHERE n = t.\"{name}\"), '?')")
        }
        _ => format!("quote(t.\"{name}\")"),
    };
    let values: Vec<String> = columns.iter().map(value).collect();
    let order = if columns.first().is_some_and(|(name, _)| name == "pos") { "t.pos" } else { "1" };
    Ok(format!("SELECT '{table} ' || {} FROM {schema}.{table} t ORDER BY {order}", values.join(" || ' ' || ")))
}

/// Whether the projections in the file are of the form this program writes.
pub(crate) fn is_current(conn: &Connection) -> Result<bool, StoreError> {
    let found: Option<i64> = conn.query_row("SELECT projection FROM book", [], |row| row.get(0)).optional()?;
    Ok(found == Some(PROJECTION))
}
