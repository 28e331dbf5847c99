//! The files of the repository, and what can be said of a file without understanding it.

use std::path::Path;
use std::process::Command;

/// Where every dependency comes from.
pub(super) const PUBLIC_REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";
/// Hosts that readers are sent to, and the ones reserved for examples.
const KNOWN_HOSTS: [&str; 14] = [
    "example.org",
    "example.com",
    "github.com",
    "docs.rs",
    "www.sqlite.org",
    "sqlite.org",
    "www.unicode.org",
    "unicode.org",
    "www.apache.org",
    "keepachangelog.com",
    "semver.org",
    "www.rfc-editor.org",
    "rustup.rs",
    "sh.rustup.rs",
];

/// A file that is text.
#[derive(Debug)]
pub(super) struct File {
    /// From the root of the repository.
    pub(super) path: String,
    pub(super) text: String,
}

/// Tracked and new files under any of the folders, by ending; pictures and other binaries are left out.
pub(super) fn files(under: &[&str], ending: &str) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let listed = Command::new("git")
        .args(["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root)
        .output()
        .expect("this test needs git");
    assert!(listed.status.success(), "this test needs a git repository: {}", String::from_utf8_lossy(&listed.stderr));
    let listed = String::from_utf8(listed.stdout).expect("paths are text");
    let wanted = listed.split('\0').filter(|path| !path.is_empty() && path.ends_with(ending));
    wanted
        .filter(|path| under.iter().any(|folder| path.starts_with(folder)))
        .filter_map(|path| {
            // A file may be deleted and not yet taken out of the index.
            let text = String::from_utf8(std::fs::read(root.join(path)).ok()?).ok()?;
            Some(File { path: path.to_owned(), text })
        })
        .collect()
}

/// How large files are.
#[derive(Debug)]
pub(super) struct Sizes(Vec<(usize, String)>);

impl Sizes {
    const MOST: usize = 500;
    const AIM: usize = 250;
    const MEDIAN: usize = 160;
    /// Of a hundred files, so many may be over the aim.
    const OVER_AIM: usize = 15;

    pub(super) fn of(files: &[File]) -> Sizes {
        let mut sizes: Vec<_> = files.iter().map(|file| (file.text.lines().count(), file.path.clone())).collect();
        sizes.sort();
        Sizes(sizes)
    }

    pub(super) fn wrong(&self) -> Vec<String> {
        let over = |limit| self.0.iter().filter(move |(lines, _)| *lines > limit);
        let mut wrong: Vec<String> = over(Sizes::MOST)
            .map(|(lines, path)| format!("{path}: {lines} lines, {} are the most", Sizes::MOST))
            .collect();
        let median = self.0.get(self.0.len() / 2).map_or(0, |(lines, _)| *lines);
        if median > Sizes::MEDIAN {
            wrong.push(format!("the median file has {median} lines, over {}", Sizes::MEDIAN));
        }
        let large = over(Sizes::AIM).count();
        if large * 100 > self.0.len() * Sizes::OVER_AIM && large > 1 {
            let names: Vec<_> = over(Sizes::AIM).map(|(lines, path)| format!("{path} {lines}")).collect();
            wrong.push(format!("{large} of {} files are over {}: {}", self.0.len(), Sizes::AIM, names.join(", ")));
        }
        wrong
    }
}

/// Paths of one machine, and hosts that nobody outside knows. Put together here, so that this file does not hold them.
pub(super) fn named_machines(file: &File) -> Vec<String> {
    let homes = ["root/", "work/", "home/", "Users/"].map(|folder| format!("/{folder}"));
    let said = |what: &str| format!("{}: names a machine: {what}", file.path);
    let mut wrong = Vec::new();
    for line in file.text.lines() {
        let word_before = |at: usize| line[..at].ends_with(|c: char| c.is_alphanumeric() || "._-~*)".contains(c));
        for home in &homes {
            wrong.extend(line.match_indices(home).filter(|(at, _)| !word_before(*at)).map(|_| said(line.trim())));
        }
        if line.contains(&[".cargo", "/registry"].concat()) {
            wrong.push(said(line.trim()));
        }
        wrong.extend(hosts(line).filter(|host| !KNOWN_HOSTS.contains(host)).map(said));
        wrong.extend(line.split([' ', '/', '"', '\'', '`']).filter(|word| is_address(word)).map(said));
    }
    wrong
}

fn hosts(line: &str) -> impl Iterator<Item = &str> {
    let starts =
        line.match_indices("://").filter(|(at, _)| line[..*at].ends_with("http") || line[..*at].ends_with("https"));
    let part_of_host = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
    starts.map(move |(at, mark)| {
        let rest = &line[at + mark.len()..];
        rest.split(|c| !part_of_host(c)).next().unwrap_or(rest)
    })
}

/// Four numbers and a port.
fn is_address(word: &str) -> bool {
    let Some((host, port)) = word.split_once(':') else { return false };
    let parts: Vec<_> = host.split('.').collect();
    parts.len() == 4 && parts.iter().all(|part| part.parse::<u8>().is_ok()) && port.parse::<u16>().is_ok()
}

/// Lines of a lock file that take a crate from elsewhere.
pub(super) fn foreign_sources(lock: &File) -> Vec<String> {
    let sources = lock.text.lines().filter_map(|line| line.strip_prefix("source = "));
    sources
        .map(|source| source.trim_matches('"'))
        .filter(|source| *source != PUBLIC_REGISTRY)
        .map(str::to_owned)
        .collect()
}
