//! Another instance wrote: the system tells it, nobody asks every second.

use notify::event::{EventKind, ModifyKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};
use std::ffi::OsString;
use std::path::Path;

/// Watches as long as it lives.
#[derive(Debug)]
#[must_use = "watching ends when this is dropped"]
pub struct Watch(#[expect(dead_code, reason = "held for its Drop")] RecommendedWatcher);

/// Calls `changed`, on a thread of the watcher, whenever the logbook at `database` or its write-ahead log was written,
/// made, moved or removed. It is called often, several times for one commit and for our own commits as well: look at
/// the file's data version before doing anything dear. Reading the file never calls it.
///
/// # Errors
/// The folder does not exist, or the system watches no more folders (the user's limit of inotify watches): the caller
/// goes on and looks when it has another reason to.
pub fn watch(database: &Path, changed: impl Fn() + Send + 'static) -> notify::Result<Watch> {
    let folder = database.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = database.file_name().unwrap_or_default().to_owned();
    let mut log = name.clone();
    log.push("-wal");
    let names = [name, log];
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        // An error means that events may have been lost: better to look once for nothing.
        if event.map_or(true, |event| concerns(&event, &names)) {
            changed();
        }
    })?;
    watcher.watch(folder, RecursiveMode::NonRecursive)?;
    Ok(Watch(watcher))
}

/// Whether the event changed one of the files. Access is left out: answering to it by reading would never end.
fn concerns(event: &Event, names: &[OsString]) -> bool {
    let changes = match event.kind {
        EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(_)) => false,
        EventKind::Any | EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_) | EventKind::Other => true,
    };
    let ours = |path: &std::path::PathBuf| path.file_name().is_some_and(|name| names.iter().any(|our| our == name));
    event.need_rescan() || changes && event.paths.iter().any(ours)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::sync::mpsc;
    use std::time::Duration;

    #[test]
    fn only_the_logbook_and_its_log_count() {
        use notify::event::{AccessKind, CreateKind, DataChange, MetadataKind, RemoveKind, RenameMode};
        let names = ["darban.db".into(), "darban.db-wal".into()];
        let write = EventKind::Modify(ModifyKind::Data(DataChange::Any));
        let rows = [
            (write, "darban.db", true),
            (write, "darban.db-wal", true),
            (write, "darban.db-shm", false),
            (write, "other.db", false),
            (EventKind::Create(CreateKind::File), "darban.db-wal", true),
            (EventKind::Remove(RemoveKind::File), "darban.db", true),
            (EventKind::Modify(ModifyKind::Name(RenameMode::To)), "darban.db", true),
            (EventKind::Modify(ModifyKind::Metadata(MetadataKind::Any)), "darban.db", false),
            (EventKind::Access(AccessKind::Any), "darban.db", false),
        ];
        for (kind, name, expected) in rows {
            let event = Event::new(kind).add_path(Path::new("/data").join(name));
            assert_eq!(concerns(&event, &names), expected, "{kind:?} {name}");
        }
    }

    #[test]
    fn a_write_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("darban.db");
        let (tell, told) = mpsc::channel();
        let watch = watch(&database, move || tell.send(()).unwrap_or_default()).unwrap();
        fs::write(folder.path().join("darban.db-wal"), "1").unwrap();
        told.recv_timeout(Duration::from_secs(20)).expect("a write is told");
        drop(watch);
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error() {
        assert!(watch(Path::new("/no/such/folder/darban.db"), || {}).is_err());
    }
}
