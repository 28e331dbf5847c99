//! Another instance wrote: the system tells it, nobody asks every second.

use notify::event::{EventKind, ModifyKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};
use std::fs::OpenOptions;
use std::path::Path;

use crate::store;

/// Watches as long as it lives.
#[derive(Debug)]
#[must_use = "watching ends when this is dropped"]
pub struct Watch(#[expect(dead_code, reason = "held for its Drop")] RecommendedWatcher);

/// Calls `changed`, on a thread of the watcher, whenever a commit to the logbook can be read, our own commits as well:
/// look at the file's revision before doing anything dear. Reading the file never calls it. Watched is the
/// [bell](crate::store::bell), which is made where it is not there yet.
///
/// # Errors
/// The folder does not exist, or the system watches no more files (the user's limit of inotify watches): the caller goes
/// on and looks when it has another reason to.
pub fn watch(logbook: &Path, changed: impl Fn() + Send + 'static) -> notify::Result<Watch> {
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        // An error means that events may have been lost: better to look once for nothing.
        if event.map_or(true, |event| concerns(&event)) {
            changed();
        }
    })?;
    let bell = store::bell(logbook);
    OpenOptions::new().create(true).append(true).open(&bell)?;
    watcher.watch(&bell, RecursiveMode::NonRecursive)?;
    Ok(Watch(watcher))
}

/// Whether somebody wrote. Opening and closing the file is left out: every instance does that when it comes and goes.
fn concerns(event: &Event) -> bool {
    event.need_rescan()
        || !matches!(
            event.kind,
            EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(_)) | EventKind::Remove(_)
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::standard::Digest;
    use crate::store::{Batch, Logbook};
    use std::sync::mpsc;
    use std::time::Duration;

    #[test]
    fn only_what_is_written_counts() {
        use notify::event::{AccessKind, DataChange, Flag, MetadataKind, RemoveKind};
        let rows = [
            (EventKind::Modify(ModifyKind::Data(DataChange::Any)), true),
            (EventKind::Modify(ModifyKind::Any), true),
            (EventKind::Any, true),
            (EventKind::Modify(ModifyKind::Metadata(MetadataKind::Any)), false),
            (EventKind::Access(AccessKind::Any), false),
            (EventKind::Remove(RemoveKind::File), false),
        ];
        for (kind, expected) in rows {
            assert_eq!(concerns(&Event::new(kind)), expected, "{kind:?}");
            assert!(concerns(&Event::new(kind).set_flag(Flag::Rescan)), "{kind:?}: some were lost");
        }
    }

    #[test]
    fn a_commit_is_told_when_it_can_be_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("logbook.db");
        let (mut ours, theirs) = (Logbook::open(&path).unwrap(), Logbook::open(&path).unwrap());
        let (tell, told) = mpsc::channel();
        let watch = watch(&path, move || {
            let _ = tell.send(theirs.is_behind().unwrap());
        })
        .unwrap();
        for n in 0..20 {
            let pack = (Digest([n; 32]), "a text".to_owned());
            ours.append(&Batch { packs: &[pack], ..Batch::default() }).unwrap();
            let behind = told.recv_timeout(Duration::from_secs(20)).expect("a commit is told");
            assert!(behind, "{n}: the first look already finds it");
        }
        drop(watch);
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error() {
        assert!(watch(Path::new("/no/such/folder/logbook.db"), || {}).is_err());
    }
}
