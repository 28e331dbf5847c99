//! Opening the file: safety settings put in force and read back, tables made, strangers refused.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, FileControl, MAIN_DB, OpenFlags, TransactionBehavior};

use super::error::StoreError;
use super::search;

/// Marks a file as a logbook of darban: the bytes `darb`.
pub const APPLICATION: i32 = 0x6461_7262;
/// The newest format of the file this program knows.
pub const FORMAT: i32 = 1;
/// The form of the projections; another number in the file means that they are to be rebuilt.
pub(super) const PROJECTION: i64 = 7;
/// How long a held lock is waited for.
pub const PATIENCE: Duration = Duration::from_millis(2_000);

const TABLES: &str = include_str!("schema.sql");
const PROJECTIONS: &str = include_str!("projection.sql");
pub(super) const INDEXES: &str = include_str!("projection_index.sql");

/// The tables of the projections in the order of their canonical dump.
pub(super) const PROJECTED: [&str; 12] = [
    "p_desk",
    "p_staff",
    "p_joined",
    "p_adopted",
    "p_shift",
    "p_enc",
    "p_request",
    "p_occurrence",
    "p_feedback",
    "p_observation",
    "p_level",
    "p_review",
];

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// Reads and writes; makes the file where there is none.
    Write,
    /// Only asks.
    Read,
    /// Only asks, but may make temporary tables.
    Check,
}

/// Opens the file with every safety setting in force.
pub(super) fn open(path: &Path, purpose: Use) -> Result<Connection, StoreError> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if purpose == Use::Write {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    let cannot = |cause| StoreError::CannotOpen { path: path.to_owned(), cause: Arc::new(cause) };
    let conn = Connection::open_with_flags(path, flags).map_err(cannot)?;
    conn.busy_timeout(PATIENCE)?;
    conn.set_prepared_statement_cache_capacity(64);
    // Before anything is believed of what the file says: no foreign code out of its schema.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    let is_new = recognise(&conn, path)?;
    if purpose != Use::Write {
        if is_new {
            return Err(StoreError::Foreign { path: path.to_owned(), application: 0 });
        }
        set(&conn, "cell_size_check", "1")?;
        if purpose == Use::Read {
            set(&conn, "query_only", "1")?;
        }
        return Ok(conn);
    }
    keep_safe(&conn)?;
    if is_new {
        create(&conn, path)?;
    }
    Ok(conn)
}

/// Whether the file is still empty.
///
/// # Errors
/// [`StoreError::Foreign`] and [`StoreError::Newer`]: nothing was written to it.
fn recognise(conn: &Connection, path: &Path) -> Result<bool, StoreError> {
    let number = |name: &str| conn.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
    let application = match number("application_id") {
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::NotADatabase) => {
            return Err(StoreError::Foreign { path: path.to_owned(), application: 0 });
        }
        other => other?,
    };
    let found = number("user_version")?;
    if application == 0 && found == 0 {
        let tables: i64 = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        if tables == 0 {
            return Ok(true);
        }
    }
    if application != APPLICATION {
        return Err(StoreError::Foreign { path: path.to_owned(), application });
    }
    if found > FORMAT {
        return Err(StoreError::Newer { path: path.to_owned(), found, known: FORMAT });
    }
    Ok(false)
}

/// Sets a pragma and reads it back.
fn set(conn: &Connection, name: &'static str, wanted: &'static str) -> Result<(), StoreError> {
    conn.pragma_update(None, name, wanted)?;
    let found = conn.pragma_query_value(None, name, |row| row.get::<_, rusqlite::types::Value>(0))?;
    let found = match found {
        rusqlite::types::Value::Integer(n) => n.to_string(),
        rusqlite::types::Value::Text(text) => text,
        other => format!("{other:?}"),
    };
    if found == wanted { Ok(()) } else { Err(StoreError::Setting { name, found, wanted }) }
}

fn keep_safe(conn: &Connection) -> Result<(), StoreError> {
    set(conn, "journal_mode", "wal")?;
    // EXTRA: a commit is on the disk before it is acknowledged.
    set(conn, "synchronous", "3")?;
    // macOS: a flush that reaches the disk and not only its cache. Elsewhere it changes nothing.
    set(conn, "fullfsync", "1")?;
    set(conn, "foreign_keys", "1")?;
    // REPLACE fires the triggers that keep entries from being deleted.
    set(conn, "recursive_triggers", "1")?;
    set(conn, "cell_size_check", "1")?;
    set(conn, "secure_delete", "1")?;
    // Checkpoints come after the acknowledgement, never inside a save.
    set(conn, "wal_autocheckpoint", "0")?;
    let mut keep = 1;
    conn.file_control(Some(MAIN_DB), FileControl::PersistWal(&mut keep))?;
    Ok(())
}

fn create(conn: &Connection, path: &Path) -> Result<(), StoreError> {
    let tx = rusqlite::Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
    // Another instance may have made the tables while this one waited for the lock.
    if recognise(&tx, path)? {
        tx.execute_batch(TABLES)?;
        create_projections(&tx, "")?;
        tx.execute_batch(INDEXES)?;
        search::create(&tx)?;
        let mut log = [0_u8; 16];
        getrandom::fill(&mut log).map_err(|error| StoreError::NoRandom(error.to_string()))?;
        let log = uuid::Builder::from_random_bytes(log).into_uuid();
        let root = [0_u8; 32];
        tx.execute("INSERT INTO life VALUES (0, ?1, NULL, ?2)", (log.as_bytes(), &root))?;
        tx.execute("INSERT INTO book VALUES (1, 0, ?1)", [PROJECTION])?;
        tx.pragma_update(None, "application_id", APPLICATION)?;
        tx.pragma_update(None, "user_version", FORMAT)?;
    }
    tx.commit()?;
    Ok(())
}

/// Makes the tables of the projections; `kind` is empty or `TEMP`.
pub(super) fn create_projections(conn: &Connection, kind: &str) -> Result<(), StoreError> {
    Ok(conn.execute_batch(&PROJECTIONS.replace("{T}", kind))?)
}
