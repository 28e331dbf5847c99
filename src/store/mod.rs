//! The logbook file: the only user of SQLite.
//!
//! Entries are appended in one transaction with the chain, the drafts and the projections, and are on the disk before
//! they are acknowledged. The format is written down in `LOGBOOK.md`.

mod batch;
mod bell;
mod bulk;
mod chain;
mod codec;
mod error;
mod filter;
mod load;
mod pages;
mod payloads;
mod project;
mod reader;
mod review;
mod rows;
mod schema;
mod search;
mod segments;
mod sift;
mod terms;
mod verify;
mod writer;

pub use batch::{Appended, Batch, Salts};
pub use bell::bell;
pub use bulk::Bulk;
pub use chain::{Hash, Row, canonical, link, seal};
pub use codec::{CodecError, Encoded, decode, encode};
pub use error::StoreError;
pub use filter::{Cursor, EncounterFilter, Mark};
pub use load::Loaded;
pub use pages::PageFound;
pub use project::{Difference, flag};
pub use reader::{Interrupter, Reader};
pub use review::MatterFound;
pub use schema::{APPLICATION, FORMAT, PATIENCE};
pub use search::{COUNTED, Finds, Hit, Said, What};
pub use verify::{Projections, Verdict, Verified, VerifyOptions, Why, verify, verify_by};
pub use writer::Logbook;

/// Counts the transactions that changed the file: whoever knows the number knows whether something is new.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Revision(pub i64);
