//! A disk of its own for one test: small, or only to be read, or with a limit on what may be written.
//!
//! Permissions keep nobody out who runs as root, so these are real: a file system in memory that is mounted for the
//! program alone, and the system's limit on the size of files. Both hold for root and for everybody else.

use std::path::PathBuf;

use portable_pty::CommandBuilder;
use rustix::process::{Pid, Resource, Rlimit, getrlimit, getuid, prlimit};

use super::home::Home;
use super::window::Window;

/// Mounts, copies what is there, runs the program, and copies back what it left.
const SCRIPT: &str = r#"mount -t tmpfs -o size="$SIZE" darban "$DISK" && cp -a "$DATA/." "$DISK/" &&
if [ -n "$ONLY_READ" ]; then mount -o remount,bind,ro "$DISK"; fi || exit 99
"$@"; code=$?
cp -a "$DISK/." "$BACK/" && exit $code"#;
/// Room for the logbook of a few shifts.
const SIZE: u64 = 4 << 20;

/// A disk that only the program sees, and the test through it.
pub(super) struct Disk {
    pub(super) desk: Window,
    /// Where the test finds it: through the eyes of the process that mounted it.
    seen: PathBuf,
}

impl Disk {
    /// The desk on a small disk.
    pub(super) fn small(home: &Home) -> Disk {
        Disk::holding(home, "")
    }

    /// The desk on a disk that may only be read.
    pub(super) fn only_read(home: &Home) -> Disk {
        Disk::holding(home, "yes")
    }

    fn holding(home: &Home, only_read: &str) -> Disk {
        let [disk, back] = ["disk", "back"].map(|name| home.data().with_file_name(name));
        for folder in [&disk, &back] {
            std::fs::create_dir_all(folder).unwrap();
        }
        // Root mounts as it is; everybody else as the root of a namespace of their own.
        let namespace = if getuid().is_root() { "-m" } else { "-rm" };
        let mut command = CommandBuilder::new("unshare");
        command.args([namespace, "sh", "-c", SCRIPT, "sh"]);
        for (name, value) in [("DISK", &disk), ("DATA", &home.data()), ("BACK", &back)] {
            command.env(name, value);
        }
        command.env("SIZE", SIZE.to_string());
        command.env("ONLY_READ", only_read);
        let desk = home.desk_behind(command, &disk);
        let seen = PathBuf::from(format!("/proc/{}/root", desk.pid())).join(disk.strip_prefix("/").unwrap());
        Disk { desk, seen }
    }

    /// Its files.
    pub(super) fn seen(&self) -> PathBuf {
        self.seen.clone()
    }

    /// After the desk has been left: what the disk held is the home's logbook.
    pub(super) fn comes_back(home: &Home) {
        std::fs::remove_dir_all(home.data()).unwrap();
        std::fs::rename(home.data().with_file_name("back"), home.data()).unwrap();
    }

    fn ballast(&self) -> PathBuf {
        self.seen.join("ballast")
    }

    /// Fills it to the last byte.
    pub(super) fn fill(&self) {
        use std::io::Write as _;
        let mut ballast = std::fs::File::create(self.ballast()).unwrap();
        let block = [0; 512];
        while ballast.write_all(&block).is_ok() {}
    }

    /// Makes room again.
    pub(super) fn free(&self) {
        std::fs::remove_file(self.ballast()).unwrap();
    }
}

/// No file of this program may grow any more; gives the limit to put back.
pub(super) fn forbid_writing(desk: &Window) -> Rlimit {
    let maximum = getrlimit(Resource::Fsize).maximum;
    limit(desk, Rlimit { current: Some(0), maximum })
}

/// Sets the limit of a program's files; gives the one before.
pub(super) fn limit(desk: &Window, limit: Rlimit) -> Rlimit {
    prlimit(Pid::from_raw(desk.pid()), Resource::Fsize, limit).unwrap()
}
