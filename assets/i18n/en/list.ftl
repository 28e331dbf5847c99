# Lists and details.
list-encounters = Encounters of this shift
list-owed = Open promises
list-occurrences = Occurrences
list-empty = nothing here yet
list-found =
    { $n ->
    [0] nothing found
    [one] { $n } found
   *[other] { $n } found
}
list-position = { $n } of { $total }
list-timeline = timeline
list-left-unserved = left unserved
list-left-before-settled = left before settled
