//! What can go wrong with the logbook file, each with its cause kept.

use std::path::PathBuf;
use std::sync::Arc;

use rusqlite::ErrorCode;

use super::Revision;
use super::codec::CodecError;

/// Why the logbook could not be opened, read or written. Nothing that ends in one of these was saved.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StoreError {
    /// The folder of the logbook could not be made.
    #[error("cannot make the folder {path}")]
    Folder {
        /// The folder.
        path: PathBuf,
        /// The system's reason.
        #[source]
        cause: Arc<std::io::Error>,
    },
    /// The file could not be opened at all.
    #[error("cannot open {path}")]
    CannotOpen {
        /// The file.
        path: PathBuf,
        /// SQLite's reason.
        #[source]
        cause: Arc<rusqlite::Error>,
    },
    /// The file is a database of another program, or no database.
    #[error("{path} is not a logbook of darban")]
    Foreign {
        /// The file.
        path: PathBuf,
        /// The application id found in it; 0 where none could be read.
        application: i32,
    },
    /// The file was written by a newer version.
    #[error("{path} has format {found}; this version of darban knows up to {known}")]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: i32,
        /// The newest format this program knows.
        known: i32,
    },
    /// The file or its folder may not be written.
    #[error("the logbook may only be read")]
    ReadOnly(#[source] Arc<rusqlite::Error>),
    /// The disk is full.
    #[error("the disk is full")]
    Full(#[source] Arc<rusqlite::Error>),
    /// Another program holds the file for longer than [`super::PATIENCE`].
    #[error("another program holds the logbook")]
    Locked(#[source] Arc<rusqlite::Error>),
    /// The file at the path is no longer the one that was opened.
    #[error("{path} was moved or deleted")]
    Moved {
        /// Where it was.
        path: PathBuf,
    },
    /// Somebody else wrote since the revision that the batch was decided on. Load and decide again.
    #[error("somebody else wrote in the logbook (it is at revision {})", current.0)]
    Conflict {
        /// The revision of the file.
        current: Revision,
    },
    /// Some entries of the batch are in the file already, but not all of them.
    #[error("a part of these entries is in the logbook already")]
    Overlap,
    /// The disk or the system failed.
    #[error("the disk failed")]
    Disk(#[source] Arc<rusqlite::Error>),
    /// The file is damaged.
    #[error("the file is damaged")]
    Damaged(#[source] Arc<rusqlite::Error>),
    /// An entry or draft does not read as its kind should.
    #[error("entry {seq} cannot be read")]
    Unreadable {
        /// Its sequence number; 0 for a draft.
        seq: i64,
        /// Why.
        #[source]
        cause: Arc<CodecError>,
    },
    /// An entry cannot be written.
    #[error("this entry cannot be written")]
    Unwritable(#[source] Arc<CodecError>),
    /// A safety setting could not be put in force.
    #[error("the setting {name} is {found}, not {wanted}")]
    Setting {
        /// The pragma.
        name: &'static str,
        /// What was read back.
        found: String,
        /// What is needed.
        wanted: &'static str,
    },
    /// The system gave no random bytes.
    #[error("the system gives no random bytes: {0}")]
    NoRandom(String),
    /// Stopped at the caller's wish.
    #[error("stopped")]
    Stopped,
    /// Anything else SQLite says.
    #[error("the logbook could not be used")]
    Sqlite(#[source] Arc<rusqlite::Error>),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> StoreError {
        let code = error.sqlite_error_code();
        let extended = error.sqlite_error().map_or(0, |e| e.extended_code);
        let cause = Arc::new(error);
        match code {
            Some(ErrorCode::DiskFull) => StoreError::Full(cause),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Locked(cause),
            // "The file was moved or replaced" comes as a read-only database.
            Some(ErrorCode::ReadOnly) if extended == rusqlite::ffi::SQLITE_READONLY_DBMOVED => {
                StoreError::Moved { path: PathBuf::new() }
            }
            // Somebody interrupted it because nobody waits for it any more: nothing is wrong with the file.
            Some(ErrorCode::OperationInterrupted) => StoreError::Stopped,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => StoreError::ReadOnly(cause),
            Some(ErrorCode::SystemIoFailure) => StoreError::Disk(cause),
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => StoreError::Damaged(cause),
            _ => StoreError::Sqlite(cause),
        }
    }
}

impl From<CodecError> for StoreError {
    fn from(error: CodecError) -> StoreError {
        StoreError::Unwritable(Arc::new(error))
    }
}
