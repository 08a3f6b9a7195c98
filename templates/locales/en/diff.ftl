### The sentences of comparisons between two versions, in English. All languages have the same keys.

## Kinds of changes

change-added = New
change-removed = Removed
change-renamed = New id
change-retitled = New title
change-recast = New kind
change-moved = Moved
change-focus-area-changed = Other focus area
change-file-moved = Moved to another file
change-split = Split
change-merged = Merged
change-replaced = Replaced
change-carried-over = Carried over between plans
change-target-added = New target
change-target-removed = Target removed
change-target-raised = Higher target
change-target-lowered = Lower target
change-target-changed = Changed target
change-quantified = From words to numbers
change-unquantified = From numbers to words
change-deadline-moved = Deadline moved
change-deadline-set = New deadline
change-deadline-removed = Deadline removed
change-baseline-corrected = Changed baseline
change-unit-changed = Other unit
change-method-changed = Other method
change-direction-reversed = Other direction
change-reading-added = New measurement
change-reading-removed = Measurement removed
change-reading-corrected = Measurement corrected
change-owner-changed = Changed owner
change-audience-added = New audience
change-audience-lost = Audience removed
change-channel-policy-changed = Changed use of channel
change-message-changed = Changed message
change-relation-added = New relation
change-relation-removed = Relation removed
change-demand-covered = Demand answered
change-demand-uncovered = Demand no longer answered
change-waiver-changed = Changed waiver
change-visibility-changed = Changed visibility
change-embargo-changed = Changed embargo
change-status-changed = Changed status
change-period-changed = Changed period
change-cost-changed = Changed cost
change-schedule-changed = Changed schedule
change-figure-changed = Changed figure
change-detail-changed = Changed detail
change-text-changed = Changed text
change-wording = Wording

## What a change does to a promise

judgement-dropped = dropped
judgement-weakened = weakened
judgement-changed = changed
judgement-strengthened = strengthened
judgement-neutral = neutral

## Fields that only comparisons read

field-approved-changes = Approved changes
field-replaces = Replaces
field-retired = Taken out

## About the comparison

diff-title = What does the new version promise differently?
diff-log-since = Changes since {$version}
diff-version = version {$version}
diff-working-tree = the working folder
diff-published = published edition
diff-none = The new version promises the same as the old one.
diff-summary = {$count ->
    [one] One element has changed: {$counts}.
   *[other] {$count} elements have changed: {$counts}.
}
diff-refiled = {$count ->
    [one] One element stands in another file and says the same as before.
   *[other] {$count} elements stand in other files and say the same as before.
}
diff-group-plan = The plan as a whole
diff-group-rest = Outside the focus areas
diff-group-all = All changes
diff-weighty = {$kind} “{$title}”: {$sentence}
diff-weighty-reason = {$kind} “{$title}”: {$sentence} {$reason}
diff-approved = Approved by {$by}, {$date}: {$why}
diff-public-only = {$side}: only what was public is here, so what was internal then is not compared.
diff-lost = {$count ->
    [one] {$side}: one plan could not be read and is not compared.
   *[other] {$side}: {$count} plans could not be read and are not compared.
}
diff-left-out = {$count ->
    [one] One element is not compared, since one of the versions has faults there: {$titles}.
   *[other] {$count} elements are not compared, since one of the versions has faults there: {$titles}.
}
diff-quoted = “{$title}”
diff-and = {$first} and {$last}

## What differs

said-added = New in the plan.
said-removed = Taken out of the plan.
said-removed-reason = Taken out of the plan: {$note}
said-renamed = Has a new id: {$after} (before: {$before}).
said-renamed-likely = Seems to have a new id: {$after} (before: {$before}).
said-retitled = Was called “{$before}”.
said-recast = Is now {$after} (before: {$before}).
said-split = Divided into {$others}.
said-split-kept = Part of it is now in {$others}.
said-merged = Put together from {$others}.
said-merged-kept = Has taken in {$others}.
said-replaced = Takes the place of {$others}.
said-carried-over-gone = Carried over from “{$before}”.
said-carried-over-set = Is now in “{$after}”.
said-target-raised = The target is higher: {$after} (before: {$before}).
said-target-lowered = The target is lower: {$after} (before: {$before}).
said-target-changed = The target is another: {$after} (before: {$before}).
said-target-added-set = New target: {$after}.
said-target-removed-gone = The target is gone: {$before}.
said-quantified = The target now has a number: {$after} (before: {$before}).
said-quantified-whole = The number stood in the text only, and is now followed up with an indicator.
said-unquantified = The target no longer has a number: {$after} (before: {$before}).
said-unquantified-whole = The indicator is gone, and the number stands in the text only.
said-deadline-moved = The deadline has moved: {$after} (before: {$before}).
said-deadline-set-set = Has a deadline: {$after}.
said-deadline-set = Has a deadline: {$after} (before: {$before}).
said-deadline-removed-gone = No longer has a deadline (before: {$before}).
said-deadline-removed = No longer has a deadline: {$after} (before: {$before}).
said-baseline-corrected = The baseline is corrected: {$after} (before: {$before}).
said-baseline-corrected-set = The baseline is given: {$after}.
said-baseline-corrected-gone = The baseline is gone (before: {$before}).
said-unit-changed = Now counted in {$after} (before: {$before}).
said-unit-changed-set = Now counted in {$after}.
said-unit-changed-gone = The unit is gone (before: {$before}).
said-reading-added-set = New reading: {$after}.
said-reading-removed-gone = The reading is gone: {$before}.
said-reading-corrected = The reading is corrected: {$after} (before: {$before}).
said-owner-changed = {$after} now answers for it (before: {$before}).
said-owner-changed-set = {$after} now answers for it, which nobody did.
said-owner-changed-gone = Nobody answers for it any longer (before: {$before}).
said-audience-added-set = Audience added: {$after}.
said-audience-lost-gone = Audience taken out: {$before}.
said-demand-covered-set = Answers the demand “{$after}”, which nothing in the plan answered.
said-demand-uncovered-gone = No longer answers the demand “{$before}”, and nothing else in the plan does.
said-waiver-changed = The reason for not answering the demand {$item} is another: {$after} (before: {$before}).
said-waiver-changed-set = There is a reason for not answering the demand {$item}: {$after}.
said-waiver-changed-gone = There is no longer a reason for not answering the demand {$item} (before: {$before}).
said-relation-added-set = {$field}: {$after} is added.
said-relation-removed-gone = {$field}: {$before} is taken out.
said-visibility-changed-set = No longer shown to everyone: {$after}.
said-visibility-changed-gone = Now shown to everyone (before: {$before}).
said-embargo-changed = May be shown from {$after} (before: {$before}).
said-text = {$field}: the text is another.
said-text-set = {$field}: new text.
said-text-gone = {$field}: the text is gone.
said-wording-text = {$field}: only the wording is another.
said-value = {$field}: {$after} (before: {$before}).
said-value-set = {$field}: {$after} (new).
said-value-gone = {$field}: taken out (before: {$before}).

## Why it is judged so

reason-less-of-rising = The number shall rise, and the target is lower.
reason-more-of-rising = The number shall rise, and the target is higher.
reason-more-of-falling = The number shall fall, and the target is higher.
reason-less-of-falling = The number shall fall, and the target is lower.
reason-direction-unknown = The plan does not say which way the number shall move.
reason-later = It shall be done later.
reason-earlier = It shall be done earlier.
reason-nobody-answers = Nobody is responsible any longer.
reason-somebody-answers = Somebody is now responsible.
reason-not-measurable = It can no longer be followed up.
reason-measurable = It can now be followed up.
reason-undated = The deadline is gone.
reason-dated = It has a deadline now.
reason-fewer-targets = There is one target less to reach.
reason-more-targets = There is one target more to reach.
reason-fewer-met = Fewer are reached.
reason-more-met = More are reached.
reason-demand-open = A demand is left unanswered.
reason-demand-answered = A demand is answered.
reason-no-successor = Nothing has taken its place.
reason-new-promise = This was not promised before.
reason-weaker-words = The words bind less.
reason-stronger-words = The words bind more.
reason-fallen-back = The work is late or given up.
reason-taken-up = The work is taken up again.
reason-kept-back = The public is no longer told.
reason-told = The public is now told.

## The pages
changes-summary = In short
changes-before = Before
changes-now = Now
changes-unsaid = Not stated
changes-left-out = What the comparison leaves out
changes-weightiest = What weighs most
changes-plan-added = The plan is new.
changes-plan-removed = The plan is gone.
changes-old-id = former id
changes-others = Also concerns
changes-likely = The connection was found by likeness alone and is not certain.
changes-wording = The wording
changes-both = Both versions side by side
changes-deleted = deleted
changes-deleted-end = end of deleted
changes-inserted = inserted
changes-inserted-end = end of inserted
changes-moved-away = moved from here
changes-moved-away-end = end of moved from here
changes-moved-here = moved here
changes-moved-here-end = end of moved here
changes-filter = Show what is
changes-filter-all = Show everything
changes-filter-hits = Showing { $shown } of { $total } elements
changes-filter-none = Nothing is chosen, so nothing is shown.
changes-cut = { $count ->
    [one] One more element has changed, for which there was no room here.
   *[other] { $count } more elements have changed, for which there was no room here.
}

## Word

diff-word-day = Compared
diff-word-compared = Compared on {$date}
diff-word-reading = What was struck out or added is marked as tracked changes. Accept them all, and the new wording is left; reject them all, and the old one is. The sentences about the changes stay.
diff-word-counts = The changes in figures
diff-word-judgement = Judgement
diff-word-elements = Number of elements
