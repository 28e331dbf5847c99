//! Who runs this program, as the operating system knows them.

use crate::text;

/// The name of the account. On Unix it is the one the system has for this process, which a variable of the
/// environment cannot change; where the system has no name for it, the environment's word, else its number.
pub fn account() -> Option<String> {
    let name = of_system().or_else(of_environment).or_else(number)?;
    let name = text::clean(&name).trim().to_owned();
    (!name.is_empty()).then_some(name)
}

#[cfg(unix)]
fn of_system() -> Option<String> {
    let id = rustix::process::getuid().as_raw();
    name_in(&std::fs::read_to_string("/etc/passwd").ok()?, id)
}

#[cfg(not(unix))]
fn of_system() -> Option<String> {
    None
}

#[cfg(unix)]
fn number() -> Option<String> {
    Some(rustix::process::getuid().as_raw().to_string())
}

#[cfg(not(unix))]
fn number() -> Option<String> {
    None
}

fn of_environment() -> Option<String> {
    ["USER", "LOGNAME", "USERNAME"].iter().find_map(|name| std::env::var(name).ok().filter(|user| !user.is_empty()))
}

/// The name of a user's number in the text of `/etc/passwd`.
#[cfg_attr(not(unix), allow(dead_code))]
fn name_in(accounts: &str, id: u32) -> Option<String> {
    let line = accounts.lines().find(|line| line.split(':').nth(2) == Some(id.to_string().as_str()))?;
    line.split(':').next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_a_name() {
        let accounts = "root:x:0:0:root::\nkarimi:x:1000:100:::\nbroken\n";
        assert_eq!(name_in(accounts, 1000).as_deref(), Some("karimi"));
        assert_eq!(name_in(accounts, 100), None);
        assert!(account().is_some());
    }
}
