//! Staff and desks.

use super::ids::{DeskId, StaffId};

/// What a person does at the desk: chooses the standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Duty {
    /// Guard.
    #[default]
    Guard,
    /// Receptionist.
    Receptionist,
}

impl Duty {
    /// The id of the standard pack this duty is judged by.
    pub const fn pack(self) -> &'static str {
        match self {
            Duty::Guard => "security",
            Duty::Receptionist => "reception",
        }
    }
}

/// What a person may do in the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Right {
    /// The desk's work.
    #[default]
    Staff,
    /// Also the review.
    Supervisor,
    /// Also people, standards, files.
    Installer,
}

/// Whether items are confirmed or asked one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Guidance {
    /// Guided for the first twenty encounters, then confirm.
    #[default]
    Auto,
    /// Always guided.
    Guided,
    /// Always confirm.
    Confirm,
}

/// How a person speaks politely, where the language has two forms (Thai ครับ / ค่ะ).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Voice {
    /// The first form.
    #[default]
    First,
    /// The form a woman uses.
    Second,
}

/// A staff member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    /// Stable id.
    pub id: StaffId,
    /// Own name: erasable payload; empty once erased.
    pub name: String,
    /// Duty chosen last.
    pub duty: Duty,
    /// Powers.
    pub right: Right,
    /// Guided or confirm.
    pub guidance: Guidance,
    /// Polite form.
    pub voice: Voice,
    /// Encounters this person has closed so far.
    pub encounters: u32,
}

/// How many encounters of a new person are guided.
pub const GUIDED_ENCOUNTERS: u32 = 20;

impl Staff {
    /// Whether this person's next encounter is asked item by item.
    pub fn is_guided(&self) -> bool {
        match self.guidance {
            Guidance::Auto => self.encounters < GUIDED_ENCOUNTERS,
            Guidance::Guided => true,
            Guidance::Confirm => false,
        }
    }
}

/// A desk (a post).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    /// Stable id.
    pub id: DeskId,
    /// Its name.
    pub name: String,
}
