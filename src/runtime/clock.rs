//! The clocks: wall time with its offset, and the time since the machine started, which nobody can set.

use std::sync::{Mutex, PoisonError};

use jiff::{Timestamp, tz::TimeZone};

/// So long a zone that was read is believed, in milliseconds.
const ZONE_KEPT_MS: i64 = 60_000;

/// Both clocks, read at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// Wall time in milliseconds since 1970 (UTC).
    pub wall_ms: i64,
    /// The local offset from UTC at that moment, in minutes; east is positive (Tehran 210).
    pub offset_minutes: i16,
    /// Which start of the machine [`Reading::boot_ms`] counts from; see [`Clock::boot_id`].
    pub boot_id: [u8; 16],
    /// Milliseconds since the machine started, sleep included. It never goes back within one `boot_id`.
    pub boot_ms: i64,
}

/// Reads the clocks.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    boot_id: [u8; 16],
    #[cfg(not(unix))]
    started: std::time::Instant,
}

impl Clock {
    /// Finds out which start of the machine this is.
    ///
    /// # Errors
    /// The system names no start and gives no random bytes either.
    pub fn new() -> Result<Clock, getrandom::Error> {
        Ok(Clock {
            boot_id: match system_boot_id() {
                Some(id) => id,
                None => random_id()?,
            },
            #[cfg(not(unix))]
            started: std::time::Instant::now(),
        })
    }

    /// The start of the machine: the kernel's id on Linux, `kern.bootsessionuuid` on macOS. Where the system has none
    /// it is random for this process: boot clocks then compare within one run of darban only, never falsely across two.
    pub fn boot_id(&self) -> [u8; 16] {
        self.boot_id
    }

    /// Reads both clocks.
    pub fn read(&self) -> Reading {
        let now = Timestamp::now();
        Reading {
            wall_ms: now.as_millisecond(),
            offset_minutes: offset_minutes(&local(self.boot_ms()), now),
            boot_id: self.boot_id,
            boot_ms: self.boot_ms(),
        }
    }

    /// Milliseconds since the machine started, sleep included.
    #[cfg(unix)]
    pub fn boot_ms(&self) -> i64 {
        #[cfg(any(target_os = "linux", target_os = "android"))]
        let clock = rustix::time::ClockId::Boottime;
        // On macOS the monotonic clock counts sleep.
        #[cfg(not(any(target_os = "linux", target_os = "android")))]
        let clock = rustix::time::ClockId::Monotonic;
        let time = rustix::time::clock_gettime(clock);
        time.tv_sec.saturating_mul(1000).saturating_add(time.tv_nsec / 1_000_000)
    }

    /// Milliseconds since this process started, sleep included.
    #[cfg(not(unix))]
    pub fn boot_ms(&self) -> i64 {
        i64::try_from(self.started.elapsed().as_millis()).unwrap_or(i64::MAX)
    }
}

/// The machine's time zone, looked at anew once a minute.
fn local(boot_ms: i64) -> TimeZone {
    static LAST: Mutex<Option<(i64, TimeZone)>> = Mutex::new(None);
    let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    match &*last {
        Some((read, zone)) if boot_ms - read < ZONE_KEPT_MS => zone.clone(),
        _ => last.insert((boot_ms, own_file().unwrap_or_else(TimeZone::system))).1.clone(),
    }
}

/// The zone as the system's own file has it, unless `TZ` names another one. `TimeZone::system` asks for the zone's name
/// first and walks through some twenty folders of zones to find it: half of the time to the first frame.
fn own_file() -> Option<TimeZone> {
    if cfg!(not(unix)) || std::env::var_os("TZ").is_some() {
        return None;
    }
    TimeZone::tzif("Local", &std::fs::read("/etc/localtime").ok()?).ok()
}

fn offset_minutes(zone: &TimeZone, at: Timestamp) -> i16 {
    i16::try_from(zone.to_offset(at).seconds() / 60).unwrap_or(0)
}

#[cfg(any(target_os = "linux", target_os = "android"))]
fn system_boot_id() -> Option<[u8; 16]> {
    parse_uuid(&std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?)
}

#[cfg(target_os = "macos")]
fn system_boot_id() -> Option<[u8; 16]> {
    let output = std::process::Command::new("/usr/sbin/sysctl").args(["-n", "kern.bootsessionuuid"]).output().ok()?;
    parse_uuid(std::str::from_utf8(&output.stdout).ok()?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_os = "macos")))]
fn system_boot_id() -> Option<[u8; 16]> {
    None
}

#[cfg_attr(not(any(target_os = "linux", target_os = "android", target_os = "macos", test)), expect(dead_code))]
fn parse_uuid(text: &str) -> Option<[u8; 16]> {
    uuid::Uuid::try_parse(text.trim()).ok().map(uuid::Uuid::into_bytes)
}

fn random_id() -> Result<[u8; 16], getrandom::Error> {
    let mut id = [0; 16];
    getrandom::fill(&mut id)?;
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_minutes_east() {
        let rows = [
            ("Asia/Tehran", "2026-11-21T00:00:00Z", 210),
            ("Asia/Bangkok", "2026-11-21T00:00:00Z", 420),
            ("America/St_Johns", "2026-11-21T00:00:00Z", -210),
            ("Europe/Berlin", "2026-07-01T00:00:00Z", 120),
        ];
        for (zone, at, minutes) in rows {
            let zone = TimeZone::get(zone).unwrap();
            assert_eq!(offset_minutes(&zone, at.parse().unwrap()), minutes, "{zone:?}");
        }
    }

    #[test]
    fn the_systems_own_file_says_what_the_system_says() {
        let now = Timestamp::now();
        let own = own_file().map(|zone| offset_minutes(&zone, now));
        assert!(own.is_none_or(|offset| offset == offset_minutes(&TimeZone::system(), now)));
        assert_eq!(offset_minutes(&local(0), now), offset_minutes(&TimeZone::system(), now));
    }

    #[test]
    fn the_boot_clock_never_goes_back() {
        let clock = Clock::new().unwrap();
        let readings: Vec<Reading> = (0..100).map(|_| clock.read()).collect();
        assert!(
            readings.windows(2).all(|pair| pair[0].boot_ms <= pair[1].boot_ms && pair[0].boot_id == pair[1].boot_id)
        );
        // 2026-01-01: a wall clock in seconds or microseconds would be far off.
        assert!(readings.iter().all(|reading| (1_767_225_600_000..4_000_000_000_000).contains(&reading.wall_ms)));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn the_start_of_the_machine_is_the_kernels() {
        let named = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap();
        assert_eq!(uuid::Uuid::from_bytes(Clock::new().unwrap().boot_id()).to_string(), named.trim());
        assert_eq!(parse_uuid("not a uuid"), None);
    }

    #[test]
    fn random_ids_differ() {
        assert_ne!(random_id().unwrap(), random_id().unwrap());
    }
}
