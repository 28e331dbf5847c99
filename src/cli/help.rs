//! The words of `--help`, in the reader's language.

use clap::Command;

use crate::domain::Lang;
use crate::i18n::{Key, say};
use crate::text;

/// The command line with its help in `lang`: every subcommand and every argument has a message `help-<name>`.
pub fn in_language(command: Command, lang: Lang) -> Command {
    let about = say(lang, Key::CliAbout);
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let mut command = dressed(command, lang).about(about).subcommand_help_heading(said(lang, Key::HelpCommands));
    for name in names {
        command = command.mut_subcommand(&name, |sub| {
            let about = word(lang, &name);
            dressed(sub, lang).about(about)
        });
    }
    command
}

fn said(lang: Lang, key: Key) -> String {
    text::plain(&say(lang, key))
}

fn word(lang: Lang, name: &str) -> String {
    Key::from_id(&format!("help-{}", name.replace('_', "-"))).map(|key| said(lang, key)).unwrap_or_default()
}

fn dressed(command: Command, lang: Lang) -> Command {
    let usage = said(lang, Key::HelpUsage);
    let (options, arguments) = (said(lang, Key::HelpOptions), said(lang, Key::HelpArguments));
    command.help_template(format!("{{about}}\n\n{usage}: {{usage}}\n\n{{all-args}}")).mut_args(move |argument| {
        let help = word(lang, argument.get_id().as_str());
        let heading = if argument.is_positional() { arguments.clone() } else { options.clone() };
        argument.help(help).help_heading(heading).hide_default_value(false)
    })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn everything_has_words_in_every_language() {
        for lang in Lang::ALL {
            let command = in_language(super::super::args::Args::command(), lang);
            command.clone().debug_assert();
            let mut seen = 0;
            for part in std::iter::once(&command).chain(command.get_subcommands()) {
                assert!(part.get_about().is_some_and(|about| !about.to_string().is_empty()), "{part}");
                for argument in part.get_arguments() {
                    let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
                    assert!(!help.is_empty(), "{} of {part} in {lang:?}", argument.get_id());
                    seen += 1;
                }
            }
            assert!(seen > 12);
        }
    }
}
