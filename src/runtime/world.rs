//! What the world says: both clocks as a stamp, fresh ids, chance.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};

use uuid::Uuid;

use crate::domain::ids::{BootId, FreshIds};
use crate::domain::time::Stamp;

use super::clock::Clock;

/// Ids given to one command; a longer one derives the rest.
const IDS_A_COMMAND: usize = 4;

/// The moment, from both clocks at once.
pub fn stamp(clock: &Clock) -> Stamp {
    let reading = clock.read();
    Stamp {
        wall: reading.wall_ms,
        offset: reading.offset_minutes,
        boot: BootId::from_bytes(reading.boot_id),
        since_boot: reading.boot_ms,
    }
}

/// Fresh ids for one command: UUIDv7, ordered within this process.
pub fn fresh_ids() -> FreshIds {
    FreshIds::new((0..IDS_A_COMMAND).map(|_| Uuid::now_v7()).collect())
}

/// Chance, for the order of a probe's options. Needed for every key, so the system is not asked each time.
pub fn seed() -> u64 {
    RandomState::new().build_hasher().finish()
}
