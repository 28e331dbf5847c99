//! Which program holds the logbook, by name: what to close when a save cannot get through.

use std::path::Path;

/// The names of other programs that have this file open; empty where the system does not say
/// (only Linux does, and only of programs of the same user).
pub(super) fn names(logbook: &Path) -> Vec<String> {
    let mut names: Vec<String> = others(logbook).into_iter().filter_map(|process| name(&process)).collect();
    names.sort();
    names.dedup();
    names
}

/// The folders of other processes that have the file open.
fn others(logbook: &Path) -> Vec<std::path::PathBuf> {
    let Ok(logbook) = logbook.canonicalize() else { return Vec::new() };
    let Ok(processes) = std::fs::read_dir("/proc") else { return Vec::new() };
    let me = std::process::id().to_string();
    let number = |name: &std::ffi::OsStr| name.to_str().is_some_and(|name| name != me && name.parse::<u32>().is_ok());
    let processes = processes.flatten().filter(|process| number(&process.file_name())).map(|process| process.path());
    processes.filter(|process| has_open(process, &logbook)).collect()
}

fn has_open(process: &Path, logbook: &Path) -> bool {
    let Ok(files) = std::fs::read_dir(process.join("fd")) else { return false };
    let mut open = files.flatten().filter_map(|file| std::fs::read_link(file.path()).ok());
    open.any(|file| file == logbook)
}

fn name(process: &Path) -> Option<String> {
    let name = std::fs::read_to_string(process.join("comm")).ok()?;
    Some(crate::text::clean(name.trim()).into_owned()).filter(|name| !name.is_empty())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::io::{BufRead as _, BufReader};
    use std::process::{Command, Stdio};

    use super::*;

    #[test]
    fn who_has_the_file_open_is_named_and_nobody_else() {
        let folder = tempfile::tempdir().unwrap();
        let logbook = folder.path().join("logbook.db");
        std::fs::write(&logbook, "").unwrap();
        assert_eq!(names(&logbook), Vec::<String>::new(), "nobody has it open");
        let hold = "import sys; held = open(sys.argv[1]); print('held', flush=True); sys.stdin.read()";
        let mut holder = Command::new("python3");
        holder.args(["-c", hold]).arg(&logbook).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut holder = holder.spawn().expect("python3 is installed by tests/run");
        let mut said = String::new();
        BufReader::new(holder.stdout.take().unwrap()).read_line(&mut said).unwrap();
        let named = names(&logbook);
        drop(holder.stdin.take());
        holder.wait().unwrap();
        assert!(named.iter().any(|name| name.starts_with("python")), "{named:?}");
        assert_eq!(names(&logbook), Vec::<String>::new(), "it has let go");
    }
}
