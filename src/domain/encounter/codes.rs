//! The codes of a visit: closed lists of words with their stable names on wires, in packs and in catalogues.

/// Declares an enum of codes with their stable wire names and an `ALL` list.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// All of them, in the order in which they are offered.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The stable name on wires, in packs and in catalogues.
            pub const fn name(self) -> &'static str {
                match self { $($name::$variant => $text,)+ }
            }

            /// From the stable name.
            pub fn from_name(name: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|code| code.name() == name)
            }
        }
    )+};
}
pub(crate) use codes;

codes! {
    /// Who comes.
    VisitorKind {
        /// A visitor of somebody in the house.
        Visitor = "visitor",
        /// A client or citizen with a matter of their own.
        Client = "client",
        /// A contractor.
        Contractor = "contractor",
        /// A courier.
        Courier = "courier",
        /// A colleague: an internal customer, the same standard.
        Colleague = "colleague",
        /// An official guest.
        Official = "official",
        /// An applicant for a job.
        Applicant = "applicant",
        /// Anybody else.
        Other = "other",
    }

    /// Where the encounter takes place.
    Place {
        /// The gate.
        Gate = "gate",
        /// The desk.
        Desk = "desk",
        /// The waiting room.
        WaitingRoom = "waiting-room",
        /// The door of an office.
        OfficeDoor = "office-door",
    }

    /// How the visitor comes.
    Channel {
        /// In person.
        WalkIn = "walk-in",
        /// By telephone.
        Phone = "phone",
    }

    /// What else is worth knowing of a visit.
    Tag {
        /// A difficult visit.
        Difficult = "difficult",
        /// The visitor insulted us.
        Insulted = "insulted",
        /// The visitor did not know something they could have been told.
        DidNotKnow = "did-not-know",
        /// Needs help: elderly.
        Elderly = "elderly",
        /// Needs help: pregnant.
        Pregnant = "pregnant",
        /// Needs help: disabled.
        Disabled = "disabled",
        /// Needs help: with a child.
        Child = "child",
        /// Needs help: language.
        Language = "language",
        /// Was sent elsewhere.
        SentElsewhere = "sent-elsewhere",
        /// More was done than expected.
        ExtraMile = "extra-mile",
    }

    /// What the visitor seems to feel.
    Feeling {
        /// Calm.
        Calm = "calm",
        /// Worried.
        Worried = "worried",
        /// Confused.
        Confused = "confused",
        /// In a hurry.
        Hurried = "hurried",
        /// Sad.
        Sad = "sad",
        /// Angry.
        Angry = "angry",
    }

    /// How an unhappy visitor went.
    Calm {
        /// Calm now.
        Calm = "calm",
        /// Not calm.
        NotCalm = "not-calm",
        /// Left.
        Left = "left",
    }

    /// The wait as remembered, of a visit logged afterwards.
    Wait {
        /// Greeted at once.
        AtOnce = "at-once",
        /// Within the target.
        Within = "within",
        /// Over the target.
        Over = "over",
        /// Not known.
        Unknown = "unknown",
    }

    /// How the record was made: only live ones enter response figures.
    Made {
        /// Each step as it happened.
        Live = "live",
        /// Arrival and greeting under two seconds apart: the response was not measured.
        AtOnce = "at-once",
        /// Logged when it was already over.
        Afterwards = "afterwards",
        /// Brought in from elsewhere.
        Imported = "imported",
    }

    /// How an encounter ended.
    Outcome {
        /// Served.
        Served = "served",
        /// The visitor left before being greeted.
        LeftUnserved = "left-unserved",
        /// The visitor left before the matter was settled.
        LeftUnsettled = "left-unsettled",
        /// Closed by the desk without an answer from anybody.
        Assumed = "assumed",
        /// It was no visit: discarded with a reason.
        Discarded = "discarded",
    }
}
