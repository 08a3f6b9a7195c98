# The words in and around the figures.

figure-as-text = The figure as text
figure-goals = Strategy map: from vision to goals
figure-goals-alone = Strategy map: the goals and what supports them
figure-goals-summary = The map shows { $shown ->
    [one] one goal
   *[other] { $shown } goals
}, how they hang together, and how many measures each has.
figure-goals-left-out = The map shows { $shown } of { $count } goals. All of them are in the list.
figure-goals-more = { $count ->
    [one] and one more goal
   *[other] and { $count } more goals
}
figure-goals-below = { $count ->
    [one] one goal supports it
   *[other] { $count } goals support it
}
figure-measures-count = { $count ->
    [one] one measure
   *[other] { $count } measures
}

figure-timeline = Measures and milestones in time
figure-timeline-summary = Timeline with { $count ->
    [one] one measure
   *[other] { $count } measures
} and { $milestones ->
    [0] no milestones
    [one] one milestone
   *[other] { $milestones } milestones
}.
figure-timeline-left-out = { $count ->
    [one] One more measure is in the table only.
   *[other] { $count } more measures are in the table only.
}
figure-milestones-left-out = { $count ->
    [one] One later milestone is left out.
   *[other] { $count } later milestones are left out.
}
figure-milestones = Milestones
figure-milestone-goal = goal to be reached
figure-milestone-publish = publication
figure-milestone-review = review
figure-today = As of { $date }

figure-matrix-summary = { $audiences } audiences and { $channels } channels. Audiences that no channel reaches: { $gaps }.
figure-matrix-left-out = The figure shows a part of the table only.

figure-trajectory = The course of “{ $indicator }”
figure-trajectory-state = { $state } as of { $date }.
figure-trajectory-both = Measured { $actual } ({ $at }), expected then { $expected }.
figure-trajectory-measured = Measured { $actual } ({ $at }).
figure-trajectory-expected = Expected now: { $expected }.
figure-expected = expected
figure-measured = measured
figure-target = target

figure-coverage = What is answered in “{ $document }”
figure-coverage-total = The whole document
figure-coverage-rest = Outside the chapters
figure-coverage-words = { $count ->
    [one] { $answered } of one demand answered
   *[other] { $answered } of { $count } demands answered
}
figure-coverage-left-out = { $count ->
    [one] One more chapter is in the table only.
   *[other] { $count } more chapters are in the table only.
}
