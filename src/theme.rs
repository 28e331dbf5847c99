//! Roles to styles. Five colours at most, never colour alone, and the terminal's own foreground and background.
//!
//! Each colour is readable (WCAG contrast of at least 4.5 to 1) on the tone it was chosen for, and still legible (3 to 1)
//! should the tone have been guessed wrongly: a test says so.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of the screen is, as far as its looks go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Plain text: the terminal's own colours.
    Text,
    /// What matters less now.
    Dim,
    /// The now: the step to take, the running clock.
    Accent,
    /// Late, nearly late, not as it should be.
    Warning,
    /// A failure, an emergency.
    Alarm,
    /// The one large thing of a screen, headings.
    Title,
    /// The selected line.
    Selected,
    /// A key in the footer or the help.
    Key,
    /// An item that was met: calm, not green.
    Met,
    /// An item that was missed.
    Missed,
    /// A banner that stays until it is dealt with.
    Banner,
}

impl Role {
    /// All roles.
    pub const ALL: [Role; 11] = [
        Role::Text,
        Role::Dim,
        Role::Accent,
        Role::Warning,
        Role::Alarm,
        Role::Title,
        Role::Selected,
        Role::Key,
        Role::Met,
        Role::Missed,
        Role::Banner,
    ];
}

/// How many colours the terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Depth {
    /// None, or none wanted (`NO_COLOR`): bold, underline and reverse carry everything.
    None,
    /// The sixteen of the terminal's own palette.
    #[default]
    Sixteen,
    /// 256.
    TwoFiftySix,
    /// 24 bits.
    True,
}

/// What the terminal's background is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Tone {
    /// Light text on a dark ground.
    #[default]
    Dark,
    /// Dark text on a light ground.
    Light,
}

/// The looks of all roles on one terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Theme {
    depth: Depth,
    tone: Tone,
}

/// The colours of one tone, at 256 and at 24 bits.
struct Palette {
    dim: (u8, [u8; 3]),
    accent: (u8, [u8; 3]),
    warning: (u8, [u8; 3]),
    alarm: (u8, [u8; 3]),
}

/// For dark grounds: teal, amber, coral.
const ON_DARK: Palette = Palette {
    dim: (245, [138, 138, 138]),
    accent: (31, [32, 160, 160]),
    warning: (136, [200, 132, 20]),
    alarm: (167, [240, 90, 84]),
};

/// For light grounds: blue, brown, red: the same order of loudness.
const ON_LIGHT: Palette = Palette {
    dim: (242, [108, 108, 108]),
    accent: (25, [0, 96, 168]),
    warning: (130, [158, 88, 0]),
    alarm: (160, [206, 20, 20]),
};

impl Theme {
    /// The looks for a terminal of this depth and tone; what they are is found out elsewhere.
    pub const fn new(depth: Depth, tone: Tone) -> Theme {
        Theme { depth, tone }
    }

    /// The style of a role. Foreground and background stay the terminal's own but for a role's colour.
    pub fn style(self, role: Role) -> Style {
        let plain = Style::new();
        match role {
            Role::Text | Role::Met => plain,
            Role::Dim => self.colour(plain, Role::Dim),
            Role::Accent => self.colour(plain.add_modifier(Modifier::BOLD), Role::Accent),
            Role::Warning => self.colour(self.without_colour(plain, Modifier::UNDERLINED), Role::Warning),
            Role::Alarm => {
                let loud = plain.add_modifier(Modifier::BOLD);
                self.colour(self.without_colour(loud, Modifier::REVERSED), Role::Alarm)
            }
            Role::Title => plain.add_modifier(Modifier::BOLD),
            Role::Selected => {
                let bold = plain.add_modifier(Modifier::BOLD);
                self.colour(self.without_colour(bold, Modifier::REVERSED), Role::Accent)
            }
            Role::Key => self.colour(plain.add_modifier(Modifier::BOLD), Role::Accent),
            Role::Missed => self.colour(self.without_colour(plain, Modifier::UNDERLINED), Role::Warning),
            Role::Banner => self.colour(plain.add_modifier(Modifier::BOLD | Modifier::REVERSED), Role::Alarm),
        }
    }

    /// A modifier that stands in where there is no colour.
    fn without_colour(self, style: Style, modifier: Modifier) -> Style {
        match self.depth {
            Depth::None => style.add_modifier(modifier),
            _ => style,
        }
    }

    fn colour(self, style: Style, role: Role) -> Style {
        match self.depth {
            Depth::None => style,
            Depth::Sixteen => sixteen(style, role, self.tone),
            Depth::TwoFiftySix | Depth::True => match self.palette(role) {
                Some((_, [r, g, b])) if self.depth == Depth::True => style.fg(Color::Rgb(r, g, b)),
                Some((index, _)) => style.fg(Color::Indexed(index)),
                None => style,
            },
        }
    }

    fn palette(self, role: Role) -> Option<(u8, [u8; 3])> {
        let palette = match self.tone {
            Tone::Dark => &ON_DARK,
            Tone::Light => &ON_LIGHT,
        };
        match role {
            Role::Dim => Some(palette.dim),
            Role::Accent => Some(palette.accent),
            Role::Warning => Some(palette.warning),
            Role::Alarm => Some(palette.alarm),
            _ => None,
        }
    }
}

/// The terminal's own sixteen: their values are the user's, so only the names are chosen. Yellow cannot be read on most
/// light grounds, where magenta stands in. Dim is the terminal's faint, because "bright black" is invisible in some palettes.
fn sixteen(style: Style, role: Role, tone: Tone) -> Style {
    match (role, tone) {
        (Role::Dim, _) => style.add_modifier(Modifier::DIM),
        (Role::Accent, Tone::Dark) => style.fg(Color::Cyan),
        (Role::Accent, Tone::Light) => style.fg(Color::Blue),
        (Role::Warning, Tone::Dark) => style.fg(Color::Yellow),
        (Role::Warning, Tone::Light) => style.fg(Color::Magenta),
        (Role::Alarm, Tone::Dark) => style.fg(Color::LightRed),
        (Role::Alarm, Tone::Light) => style.fg(Color::Red),
        _ => style,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEPTHS: [Depth; 4] = [Depth::None, Depth::Sixteen, Depth::TwoFiftySix, Depth::True];
    const TONES: [Tone; 2] = [Tone::Dark, Tone::Light];
    const WHITE: [u8; 3] = [255, 255, 255];
    const BLACK: [u8; 3] = [0, 0, 0];

    /// The values xterm gives the colours 16 to 255.
    fn indexed(index: u8) -> [u8; 3] {
        if index >= 232 {
            return [8 + 10 * (index - 232); 3];
        }
        let level = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
        let cube = index - 16;
        [level(cube / 36), level(cube / 6 % 6), level(cube % 6)]
    }

    /// Relative luminance, WCAG 2.2.
    fn luminance(rgb: [u8; 3]) -> f64 {
        let linear = rgb.map(|channel| {
            let s = f64::from(channel) / 255.0;
            if s <= 0.04045 { s / 12.92 } else { ((s + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn the_yardstick_is_right() {
        assert!((contrast(BLACK, WHITE) - 21.0).abs() < 1e-9);
        // #767676 is the lightest grey with 4.5 to 1 on white.
        assert!(contrast([0x76; 3], WHITE) > 4.5 && contrast([0x77; 3], WHITE) < 4.5);
    }

    #[test]
    fn colours_are_readable_on_their_tone_and_legible_on_the_other() {
        for depth in [Depth::TwoFiftySix, Depth::True] {
            for (tone, ground, other) in [(Tone::Dark, BLACK, WHITE), (Tone::Light, WHITE, BLACK)] {
                for role in Role::ALL {
                    let rgb = match Theme::new(depth, tone).style(role).fg {
                        Some(Color::Rgb(r, g, b)) => [r, g, b],
                        Some(Color::Indexed(index)) => indexed(index),
                        None => continue,
                        other => panic!("{other:?} is no colour of this depth"),
                    };
                    let (own, wrong) = (contrast(rgb, ground), contrast(rgb, other));
                    assert!(own >= 4.5, "{role:?} {depth:?} {tone:?}: {own:.2}");
                    assert!(wrong >= 3.0, "{role:?} {depth:?} on the wrong ground, not {tone:?}: {wrong:.2}");
                }
            }
        }
    }

    #[test]
    fn background_and_plain_text_stay_the_terminals_own() {
        for (depth, tone) in DEPTHS.into_iter().flat_map(|depth| TONES.map(|tone| (depth, tone))) {
            let theme = Theme::new(depth, tone);
            assert_eq!(theme.style(Role::Text), Style::new());
            for role in Role::ALL {
                assert_eq!(theme.style(role).bg, None, "{role:?}");
            }
        }
    }

    #[test]
    fn without_colour_what_matters_still_differs_from_plain_text() {
        for tone in TONES {
            let theme = Theme::new(Depth::None, tone);
            for role in Role::ALL {
                assert_eq!(theme.style(role).fg, None, "{role:?}");
            }
            for role in [Role::Accent, Role::Warning, Role::Alarm, Role::Title, Role::Selected, Role::Key, Role::Missed]
            {
                assert_ne!(theme.style(role), theme.style(Role::Text), "{role:?}");
            }
            assert_ne!(theme.style(Role::Warning), theme.style(Role::Alarm));
            assert_ne!(theme.style(Role::Selected), theme.style(Role::Title));
        }
    }
}
