# The five steps with an unhappy visitor.
lane-title = five steps
lane-step-1 = Let them speak
lane-step-2 = Apologise
lane-step-3 = Solution, not culprit
lane-step-4 = Offer
lane-step-5 = Follow up
lane-step-1-how = Say nothing yet. Face them, hands open, note their words.
lane-step-2-how = If the fault is or may be ours. No justifying.
lane-step-3-how = What helps now, not who is to blame.
lane-step-4-how = Workable options and clear next steps.
lane-step-5-how = A promise with a time.
lane-you-may = you may
lane-since-arrival = { $time } since arrival
lane-how-ended = How is the visitor now?
lane-their-words = their words
