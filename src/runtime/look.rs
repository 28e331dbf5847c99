//! How things are shown: from the config, the terminal's answers, and what this machine remembers.

use crate::config::settings::{self, Background, Colour, Config, Names};
use crate::config::state::{Seen, State};
use crate::domain::Lang;
use crate::i18n::{Calendar, DateStyle};
use crate::text::{Shaping, Strategy};
use crate::theme::{Depth, Theme, Tone};
use crate::ui::Prefs;

use super::terminal::{self, Probed, Setup, bidi_of, strategy_of};

/// Where darban's language comes from before a desk has chosen one.
pub const FIRST_LANGUAGE: Lang = Lang::Fa;

/// How Persian is sent to this terminal: the config's word, else what was picked by eye here, else what it is known for.
pub fn setup(config: &Config, state: &State, probed: &Probed) -> Setup {
    let remembered = state.terminals.get(&probed.name()).filter(|seen| seen.picked).map(|seen| seen.bidi);
    let wanted = config.display.bidi.or(remembered).map(strategy_of);
    terminal::choose(&probed.replies, &probed.env, wanted)
}

/// Remembers a choice made by eye.
pub fn remember(state: &mut State, terminal: &str, strategy: Strategy) {
    let seen = Seen { bidi: bidi_of(strategy), shaping: settings::Shaping::Forms, picked: true };
    state.terminals.insert(terminal.to_owned(), seen);
}

/// Letters as forms or as base letters.
pub fn shaping(config: &Config) -> Shaping {
    match config.display.shaping {
        Some(settings::Shaping::Base) => Shaping::Base,
        _ => Shaping::Forms,
    }
}

/// The colours: as configured, else as the terminal has them.
pub fn theme(config: &Config, probed: Option<&Probed>) -> Theme {
    let depth = match config.display.colour {
        Colour::None => Depth::None,
        Colour::Sixteen => Depth::Sixteen,
        Colour::Indexed => Depth::TwoFiftySix,
        Colour::True => Depth::True,
        Colour::Auto => probed.map_or(Depth::Sixteen, Probed::depth),
    };
    let tone = match config.display.background {
        Background::Dark => Tone::Dark,
        Background::Light => Tone::Light,
        Background::Auto => probed.map_or(Tone::Dark, Probed::tone),
    };
    Theme::new(depth, tone)
}

/// How this desk wants things shown and done.
pub fn prefs(config: &Config, lang: Lang, theme: Theme, demo: bool) -> Prefs {
    let calendar = match config.display.calendar {
        settings::Calendar::Auto => Calendar::of(lang),
        settings::Calendar::Persian => Calendar::Persian,
        settings::Calendar::Buddhist => Calendar::Buddhist,
        settings::Calendar::Gregorian => Calendar::Gregorian,
    };
    let due = config.desk.default_due;
    Prefs {
        lang,
        chosen_lang: config.language,
        dates: DateStyle { lang, calendar },
        keymap: config.keymap.clone(),
        legend: config.display.legend,
        theme,
        public: config.desk.public,
        labels: config.desk.names == Names::Label,
        response_target: config.desk.response_target,
        verdict_seconds: config.desk.verdict_seconds,
        default_due: (due.hour, due.minute),
        visitor_lang: config.visitor_language.unwrap_or(lang),
        blank_after: config.desk.blank_after_minutes,
        guided: config.desk.guided(),
        public_office: config.desk.visitor_word == settings::VisitorWord::Client,
        demo,
    }
}
