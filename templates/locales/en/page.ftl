# The words on the pages around the plan.

page-skip = Skip to the content
page-contents = Contents

# Edition and status
page-internal = Internal edition
page-internal-note = Contains information that is not public. Not to be shared outside the organisation.
page-edition-public = Public edition
page-edition-internal = Internal edition
page-status-draft = Draft. The plan is being written and has not been adopted.
page-status-hearing = Consultation draft. The plan is out for comments and has not been adopted.
page-hearing-open = Please reply by { $moment }.
page-hearing-over = The last day for replies was { $moment }.
page-status-replaced = This plan no longer applies. A newer plan has replaced it.
page-version = Version { $version }
page-as-of = Figures as of { $date }
page-checksum = Checksum:

# The opening
page-start = Vision and purpose
page-vision = Vision
page-glance = At a glance
page-glance-caption = What we want, by when, how it goes, and who answers for it
page-glance-goal = What we want
page-glance-by = By
page-glance-standing = How it goes
page-standing = { $count } { $state }
page-mission = Purpose
page-about = About the plan
page-scope = Who the plan applies to

# Footnotes
page-footnote = Footnote { $number }
page-footnotes = { $count ->
    [one] Footnote { $first }
   *[other] Footnotes { $first }–{ $last }
}
page-footnote-back = Back to the text from footnote { $number }
page-footnote-back-to = Back to place { $place } in the text from footnote { $number }
page-footnotes-below = Footnotes:

# Elements
page-covers = { $count ->
    [one] Answers one demand
   *[other] Answers { $count } demands
}
page-indicators = { $count ->
    [one] Indicator
   *[other] Indicators
}
page-baseline = Baseline
page-targets = Target
page-direction = Direction
page-readings = Readings

# Overviews
page-goals-intro = How the goals hang together, and what is to be reached.
page-indicators-caption = { $count ->
    [one] One indicator: baseline, targets and readings
   *[other] { $count } indicators: baseline, targets and readings
}
page-measures-caption = { $count ->
    [one] One measure
   *[other] { $count } measures by deadline
}
page-matrix-caption = Which channels reach which audiences
page-roles-caption = Who answers for what
page-indicator = Indicator
page-measure = Measure
page-goal = Goal
page-owner = Owner
page-period = When
page-cost = Cost
page-status = Status
page-from = From { $moment }
page-by = By { $moment }
page-audience = Audience
page-reaches = Reaches the audience
page-gap = No channel reaches this audience
page-role = Role
page-answers-for = Responsibilities
page-owns = Owns

# Governing documents
page-demands-caption = Demands of “{ $document }” and what answers them
page-demand-id = Demand
page-demand = What the document demands
page-answered-by = The answer in the plan
page-count-total = { $count ->
    [one] demand
   *[other] demands
}
page-count-answered = answered
page-count-waived = waived with a reason
page-count-open = open

# Links
page-link-html = Web edition
page-link-print = Print edition
page-link-text = Plain text
page-link-markdown = Markdown
page-link-ics = Calendar (ics)
page-link-csv = Spreadsheet (csv): { $table }
page-link-json = Data (JSON)
page-attached-data = The plan as data (JSON)
page-link-pdf = PDF
page-link-docx = Word
page-link-xlsx = Excel
page-link-index = All plans

# Accessibility
page-access = Accessibility
page-access-tested = The template of this page has been tested by machine against WCAG 2.1, levels A and AA: on small and large screens, in light and dark, with text of twice the size, with more space between lines and words, and with the keyboard alone.
page-access-limits = Such tests do not find every obstacle. Wide tables have to be scrolled sideways on a small screen.
page-access-report = Is there something that you cannot use? Tell us:
page-access-declaration = Accessibility statement

# Spreadsheets
table-id = Id
table-costs = Costs
table-currency = Currency
table-number-kind = Kind of number
table-comparison = Comparison
table-value = Value
table-day = Date
table-words = In words
table-reason = Reason
table-reading = Reading
table-change = change
table-factor = times the level
table-exactly = exactly
table-about = About
table-edition = Edition
table-remark = Remark
table-changes = Changes
table-kind = Kind
table-measured-day = Measured for
table-part = Part of the plan
table-advice = What to do
table-code = Code
table-findings = Findings
table-found = What was found
table-level = Level
table-source = Place in the sources

# Paper
page-page = Page
page-of = of

# The index of plans
page-index-title = Plans and strategies
page-index-count = { $count ->
    [one] One plan
   *[other] { $count } plans
}

# The status report
report-title = Status report { $period }
date-repeat = Due again
report-asks-last-done = when was it last done?
report-as-of = Status as of { $date }, compared with { $since }.
report-running = The period is not over, so the figures are as of { $date }.
report-past = Readings for the time after { $date } are left out. The plan does not say when a measure got the status that it has, so measures are judged by their status today and the dates in the plan.
report-summary = In brief
report-indicators = Indicators
report-measures = Measures
report-indicator-count = { $count ->
    [0] No indicators
    [one] One indicator
   *[other] { $count } indicators
}
report-measure-count = { $count ->
    [0] No measures
    [one] One measure
   *[other] { $count } measures
}
report-behind = The indicators that are most behind
report-late = The measures that are most overdue
report-last-reading = measured at { $value } ({ $moment })
report-expected-then = expected { $value }
report-deadline = deadline { $moment }
report-changes = Changes since { $since }
report-no-changes = Nothing has changed since { $since }.
report-what = What
report-new = New
report-before = Before
report-now = Now
report-unchanged = Unchanged
report-was-due = The deadline was { $moment }
report-stale = New reading missing
report-stale-intro = These indicators have not been measured as often as they are to be, or not at all yet.
report-actual = Measured
report-expected = Expected
report-target = Target
report-rest = Other
report-owners = By who answers for it
report-no-owner = Nobody
report-owner-behind = Behind
report-owner-unmeasured = Reading missing
report-owner-late = Late
report-how = How this is judged
report-how-expected = The expected value lies on a straight line from the baseline to the next target. The latest reading is compared with what was expected at the time that it is for.
report-how-on-track = An indicator is on track when it is no further from what was expected than a tenth of the way between two targets. Where the plan has limits of its own for the indicator, those apply. Once the deadline has passed, a target is either met or missed.
report-how-stale = A reading is out of date when the next one should have come. Where the plan does not say how often, once a year is expected.
report-how-late = A measure is late when its deadline has passed and it is not done, when it should have started, or when the plan itself says so.

# Finding the way on the page
page-link-here = Link to this
page-before = Previous
page-after = Next
page-top = To the top
page-copied = The link has been copied
page-filter = Find measures
page-filter-words = Search the measures
page-filter-year = Year
page-print-alone = Print this goal
page-filter-all = All
page-filter-hits = Showing { $shown } of { $total } measures
page-filter-none = No measure matches. Remove a word or a choice.

# One page
page-link-onepage = The plan on one page
page-sheet-goals = The highest goals: { $shown } of { $total }
page-sheet-over = This does not fit on one sheet of A4. Shorten the vision, purpose, values or main goals, and publish again.
page-sheet-end = The sheet ends here. What stands below goes to the next page.

# Pictures in texts
picture-words = [Picture: { $alternative }]

# Money

economy-all = All measures
economy-by = Sum for
economy-caption = What the measures cost, against the budget. A measure that serves several goals counts in the sum of each. Measures that were stopped are left out.
economy-granted = Granted
economy-granted-of = { $amount } of it has been granted.
economy-in-all = In all
economy-others = Other measures
economy-sum = Sum
economy-total = The measures cost { $amount } in all.
economy-undated = Without a year
economy-unfunded = Without funding
economy-unfunded-of = { $amount } has no funding.
