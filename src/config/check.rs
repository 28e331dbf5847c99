//! `darban check`: every mistake in the files given, or in all a site has.

use std::path::Path;

use super::diagnostic::Diagnostic;
use super::file::read;
use super::paths::Paths;
use super::settings;
use super::standards;

/// Every mistake in `files`, each read as what its content says it is: a standard pack or a config.
pub fn check_files<P: AsRef<Path>>(files: &[P]) -> Vec<Diagnostic> {
    files.iter().flat_map(|path| check_file(path.as_ref())).collect()
}

/// Every mistake in what the program would read here: the config, the built-in packs and the site's own.
pub fn check_site(paths: &Paths) -> Vec<Diagnostic> {
    let config = settings::load(&paths.config, paths.config_asked);
    let mut found = config.err().unwrap_or_default();
    found.extend(standards::load_all(paths.config_dir()).1);
    found
}

fn check_file(path: &Path) -> Vec<Diagnostic> {
    let text = match read(path) {
        Ok(text) => text,
        Err(mistakes) => return mistakes,
    };
    if standards::is_pack(&text) {
        standards::parse_pack(&text, path).err().unwrap_or_default()
    } else {
        settings::parse(&text, path).err().unwrap_or_default()
    }
}
