//! The five steps with an unhappy visitor.

super::keys! {
    // The five steps with an unhappy visitor.
    LaneTitle => "lane-title",
    LaneStep1 => "lane-step-1",
    LaneStep2 => "lane-step-2",
    LaneStep3 => "lane-step-3",
    LaneStep4 => "lane-step-4",
    LaneStep5 => "lane-step-5",
    LaneStep1How => "lane-step-1-how",
    LaneStep2How => "lane-step-2-how",
    LaneStep3How => "lane-step-3-how",
    LaneStep4How => "lane-step-4-how",
    LaneStep5How => "lane-step-5-how",
    LaneYouMay => "lane-you-may",
    LaneSinceArrival => "lane-since-arrival",
    LaneHowEnded => "lane-how-ended",
    LaneNow => "lane-now",
    LaneAt => "lane-at",
    LaneWriteWords => "lane-write-words",
    LanePromise => "lane-promise",
    LaneDone => "lane-done",
    LaneTheirWords => "lane-their-words",
}
