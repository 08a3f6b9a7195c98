### The sentences of comparisons between two versions, in English. All languages have the same keys.

## Kinds of changes

change-added = New
change-removed = Taken out
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
change-reading-added = New reading
change-reading-removed = Reading removed
change-reading-corrected = Reading corrected
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
diff-title-of = {$plan}: what does the new version promise differently?
diff-log-since = Changes since {$version}
diff-version = version {$version}
diff-working-tree = the working folder
diff-head = the last saved version
diff-published = published edition
diff-none = The new version promises the same as the old one.
diff-none-compared = What is compared here promises the same in both versions.
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

## What differs

said-added = New in the plan.
said-added-plan = The plan is new.
said-removed = Taken out of the plan.
said-removed-plan = The plan has been removed.
said-removed-reason = Taken out of the plan: {$note}.
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
said-target-raised-long = The target is higher.
said-target-lowered = The target is lower: {$after} (before: {$before}).
said-target-lowered-long = The target is lower.
said-target-changed = The target has changed: {$after} (before: {$before}).
said-target-changed-long = The target has changed.
said-target-added-set = New target: {$after}.
said-target-removed-gone = The target has been removed: {$before}.
said-quantified = The target now has a number: {$after} (before: {$before}).
said-quantified-whole = The number stood only in the text, and is now followed up with an indicator.
said-unquantified = The target no longer has a number: {$after} (before: {$before}).
said-unquantified-whole = The indicator has been removed, and the number now stands only in the text.
said-deadline-moved = The deadline has moved from {$before} to {$after}.
said-deadline-moved-target = The deadline of the target has moved: {$after} (before: {$before}).
said-deadline-set-set = Now has a deadline: {$after}.
said-deadline-set = Now has a deadline: {$after} (before: {$before}).
said-deadline-removed-gone = No longer has a deadline (before: {$before}).
said-deadline-removed = No longer has a deadline: {$after} (before: {$before}).
said-baseline-corrected = The baseline has changed: {$after} (before: {$before}).
said-baseline-corrected-set = The baseline is now given: {$after}.
said-baseline-corrected-gone = The baseline has been removed (before: {$before}).
said-unit-changed = Now counted in {$after} (before: {$before}).
said-unit-changed-set = Now counted in {$after}.
said-unit-changed-gone = The unit has been removed (before: {$before}).
said-reading-added-set = New reading: {$after}.
said-reading-removed-gone = A reading has been removed: {$before}.
said-reading-corrected = A reading has been corrected: {$after} (before: {$before}).
said-owner-changed = {$after} is now responsible (before: {$before}).
said-owner-changed-set = {$after} is now responsible.
said-owner-changed-gone = {$before} is no longer responsible.
said-audience-added-set = Audience added: {$after}.
said-audience-lost-gone = Audience removed: {$before}.
said-demand-covered-set = Now answers the demand “{$after}”.
said-demand-uncovered-gone = No longer answers the demand “{$before}”.
said-waiver-changed = The reason for not answering the demand {$item} has changed: {$after} (before: {$before}).
said-waiver-changed-long = The reason for not answering the demand {$item} has changed.
said-waiver-changed-set = The demand {$item} is not answered. The reason given: {$after}.
said-waiver-changed-gone = No reason is given any longer for not answering the demand {$item}.
said-relation-added-set = {$field}, added: {$after}.
said-relation-removed-gone = {$field}, removed: {$before}.
said-figure-changed = A figure has changed – {$after} (before: {$before}).
said-figure-changed-set = New figure: {$after}.
said-figure-changed-gone = A figure has been removed: {$before}.
said-visibility-changed-set = No longer shown to everyone: {$after}.
said-visibility-changed-gone = Now shown to everyone (before: {$before}).
said-embargo-changed = May be shown from {$after} (before: {$before}).
said-text = {$field}: new wording.
said-text-set = {$field}: added.
said-text-gone = {$field}: removed.
said-other-file = {$field}: a picture or an attachment has been replaced.
said-wording-text = {$field}: only the language has changed.
said-value = {$field}: {$after} (before: {$before}).
said-value-set = {$field}: {$after} (added).
said-value-gone = {$field}: removed (before: {$before}).

## Why it is judged so

reason-less-of-rising = The number should rise, and the target is lower.
reason-more-of-rising = The number should rise, and the target is higher.
reason-more-of-falling = The number should fall, and the target is higher.
reason-less-of-falling = The number should fall, and the target is lower.
reason-direction-unknown = The plan does not say which way the number should move.
reason-later = It will be done later.
reason-earlier = It will be done earlier.
reason-nobody-answers = Nobody is responsible any longer.
reason-somebody-answers = Nobody was responsible before.
reason-not-measurable = It can no longer be followed up.
reason-measurable = It can now be followed up.
reason-undated = The deadline is gone.
reason-dated = It has a deadline now.
reason-fewer-targets = There is one target less to reach.
reason-more-targets = There is one target more to reach.
reason-accepts-more = More values are good enough.
reason-accepts-less = Fewer values are good enough.
reason-in-words-only = The number stands in words only.
reason-not-only-in-words = The number no longer stands in words only.
reason-conditional = It depends on a condition now.
reason-unconditional = It no longer depends on a condition.
reason-less-often = It happens less often.
reason-more-often = It happens more often.
reason-used-less = It is to be used less.
reason-used-more = It is to be used more.
reason-less-money = There is less money for it.
reason-more-money = There is more money for it.
reason-not-adopted = The plan is no longer adopted.
reason-adopted = The plan is adopted.
reason-told-later = The public is told later.
reason-told-earlier = The public is told earlier.
reason-fewer-met = Fewer are reached.
reason-more-met = More are reached.
reason-demand-open = Nothing in the plan answers it now.
reason-demand-answered = Nothing in the plan answered it before.
reason-no-successor = Nothing has taken its place.
reason-new-promise = This was not promised before.
reason-weaker-words = The wording commits to less.
reason-stronger-words = The wording commits to more.
reason-fallen-back = The work is not going as planned.
reason-taken-up = The work is under way again.
reason-kept-back = The public is no longer told.
reason-told = The public is now told.
reason-other-file = The words are the same.

## The pages
changes-summary = In short
changes-before = Before
changes-now = Now
changes-unsaid = Not stated
changes-left-out = What the comparison leaves out
changes-weightiest = What matters most
changes-plan-added = The plan is new.
changes-plan-removed = The plan has been removed.
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
changes-filter = Show only
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
