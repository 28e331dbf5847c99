//! Where config and data live.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// The name of the logbook in the data folder.
const LOGBOOK: &str = "logbook.db";
/// The name of the machine's own findings in the data folder.
const STATE: &str = "state.toml";

/// The system does not say where this user's files belong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no home folder is known: give --data DIR and --config FILE")]
pub struct NoHome;

/// Where config and data live.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// The config file; it need not exist unless it was asked for.
    pub config: PathBuf,
    /// Whether the config file was asked for by name.
    pub config_asked: bool,
    /// The data folder.
    pub data: PathBuf,
}

impl Paths {
    /// The folders of this system and user, unless overridden by `--config FILE` and `--data DIR`.
    ///
    /// # Errors
    /// [`NoHome`] when one of them is not given and the system knows no home folder.
    pub fn find(config: Option<&Path>, data: Option<&Path>) -> Result<Paths, NoHome> {
        let home = ProjectDirs::from("", "", "darban");
        let ours = |given: Option<&Path>, own: fn(&ProjectDirs) -> PathBuf| {
            let own = || home.as_ref().map(own);
            given.map(Path::to_owned).or_else(own).ok_or(NoHome)
        };
        Ok(Paths {
            config: ours(config, |home| home.config_dir().join("config.toml"))?,
            config_asked: config.is_some(),
            data: ours(data, |home| home.data_dir().to_owned())?,
        })
    }

    /// The logbook.
    pub fn logbook(&self) -> PathBuf {
        self.data.join(LOGBOOK)
    }

    /// What the machine found out about itself.
    pub fn state(&self) -> PathBuf {
        self.data.join(STATE)
    }

    /// The folder of the config file, in which `standards/*.toml` are the site's own packs.
    pub fn config_dir(&self) -> &Path {
        match self.config.parent() {
            Some(dir) if !dir.as_os_str().is_empty() => dir,
            _ => Path::new("."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_paths_win_and_need_no_home() {
        let paths = Paths::find(Some(Path::new("a/my.toml")), Some(Path::new("b"))).unwrap();
        assert_eq!(paths.logbook(), Path::new("b").join("logbook.db"));
        assert_eq!(paths.state(), Path::new("b").join("state.toml"));
        assert_eq!(paths.config_dir(), Path::new("a"));
        assert!(paths.config_asked);
    }

    #[test]
    fn a_bare_file_name_lives_here() {
        let paths = Paths::find(Some(Path::new("my.toml")), Some(Path::new("b"))).unwrap();
        assert_eq!(paths.config_dir(), Path::new("."));
    }
}
