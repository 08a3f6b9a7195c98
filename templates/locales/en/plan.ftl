### The words of published plans, in English. Every language has the same keys.

## Numbers and amounts

list-and = {$first} and {$last}
money-dkk = DKK{"\u00A0"}{$amount}
money-eur = EUR{"\u00A0"}{$amount}
money-gbp = GBP{"\u00A0"}{$amount}
money-nok = NOK{"\u00A0"}{$amount}
money-sek = SEK{"\u00A0"}{$amount}
money-usd = USD{"\u00A0"}{$amount}
quantity-per-cent = {$value}%
quantity-thousand = {$value}{"\u00A0"}thousand{"\u00A0"}{$unit}

## Moments

moment-day = {$day}{"\u00A0"}{$month} {$year}
moment-month = {$month} {$year}
moment-quarter = quarter{"\u00A0"}{$number} of {$year}
moment-half-year = half-year{"\u00A0"}{$number} of {$year}
moment-week = week{"\u00A0"}{$number} of {$year}
moment-school-year = the school year {$years}
moment-spring = spring {$year}
moment-summer = summer {$year}
moment-autumn = autumn {$year}
moment-winter = winter {$year}
moment-tertial = tertial{"\u00A0"}{$number} of {$year}
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## How often

every-day = every day
every-half-year = every half-year
every-month = every month
every-quarter = every quarter
every-tertial = every tertial
every-week = every week
every-year = every year
every-n-day = every {$count}{"\u00A0"}days
every-n-half-year = every {$count}{"\u00A0"}half-years
every-n-month = every {$count}{"\u00A0"}months
every-n-quarter = every {$count}{"\u00A0"}quarters
every-n-tertial = every {$count}{"\u00A0"}tertials
every-n-week = every {$count}{"\u00A0"}weeks
every-n-year = every {$count}{"\u00A0"}years
recurrence-continuous = continuously
deadline-ongoing = ongoing

## Targets and baselines

baseline-at = in {$moment}
baseline-on = on {$moment}
baseline-unknown = {$moment} (value not stated)
figure-baseline = from {$value}
figure-since = from {$moment}
per-day = per day
per-half-year = per half-year
per-month = per month
per-quarter = per quarter
per-tertial = per tertial
per-week = per week
per-year = per year
target-above = above {$value}
target-at-least = at least {$value}
target-at-most = at most {$value}
target-below = below {$value}
target-by = by {$moment}
target-exactly = {$value}
target-factor = {$value}{"\u00A0"}times the level
target-from = from {$moment}
threshold-off-track = off track from {$value}
threshold-on-track = on track from {$value}

## Goals: numbers

goal-number = G{$number}

## Yes and no, languages

language-en = English
language-nb = Norwegian Bokmål
language-nn = Norwegian Nynorsk
language-se = Northern Sámi
no = no
yes = yes

## What an edition shows

mark-embargo = Embargoed until {$date}
mark-internal = Internal: not for publication
mark-internal-basis = Internal: not for publication ({$basis})
withheld = [not published]

## In the text: boxes that stand out, and ticks

notice-caution = Caution
notice-important = Important
notice-note = Note
notice-tip = Tip
notice-warning = Warning
tick-done = done
tick-open = not done

## Demands of governing documents

coverage-answered = answered
coverage-open = unanswered
coverage-waived = waived

## Chapters that the plan gets by itself

chapter-channels = Audiences and channels
chapter-coverage = Response to governing documents
chapter-economy = Money
chapter-goals = Overview of goals
chapter-indicators = Overview of indicators
chapter-measures = Overview of measures
chapter-roles = Overview of responsibilities

## One of each kind

kind-audience = Audience
kind-challenge = Challenge
kind-channel = Channel
kind-demand = Demand
kind-document = Governing document
kind-focus-area = Focus area
kind-goal = Goal
kind-indicator = Indicator
kind-measure = Measure
kind-message = Message
kind-non-goal = Not a priority
kind-policy = Policy
kind-principle = Principle
kind-programme = Programme
kind-reply = Reply to the consultation
kind-responsibility = Responsibility
kind-review = Review
kind-risk = Risk
kind-role = Role
kind-section = Section
kind-strategy = Strategy
kind-term = Term
kind-value = Value

## Several of each kind

kinds-audience = Audiences
kinds-challenge = Challenges
kinds-channel = Channels
kinds-demand = Demands
kinds-document = Governing documents
kinds-focus-area = Focus areas
kinds-goal = Goals
kinds-indicator = Indicators
kinds-measure = Measures
kinds-message = Messages
kinds-non-goal = What we do not give priority
kinds-policy = Policies
kinds-principle = Principles
kinds-programme = Programmes
kinds-reply = Replies to the consultation
kinds-responsibility = Responsibilities
kinds-review = Reviews
kinds-risk = Risks
kinds-role = Roles
kinds-section = Sections
kinds-strategy = Strategies
kinds-term = Terms
kinds-value = Values

## Words of lists, as they stand after a label

chain-activity = activities
chain-impact = effects on society
chain-input = inputs
chain-outcome = effects for users
chain-output = products and services
channel-direction-one-way = one-way
channel-direction-two-way = two-way
channel-form-direct = direct contact
channel-form-intranet = intranet
channel-form-meeting-place = meeting place
channel-form-newsletter = newsletter
channel-form-other = other
channel-form-press = news media
channel-form-print = printed matter
channel-form-social-media = social media
channel-form-system = system
channel-form-video = film and sound
channel-form-website = website
channel-policy-grow = use more
channel-policy-maintain = use as today
channel-policy-reduce = use less
channel-policy-retire = phase out
cost-status-estimated = estimated
cost-status-granted = granted
degree-high = high
degree-low = low
degree-medium = medium
direction-decrease = down
direction-increase = up
direction-maintain = unchanged
document-level-international = international
document-level-local = local
document-level-national = national
document-level-organisation = the organisation itself
document-level-regional = regional
interval-day = day
interval-half-year = half-year
interval-month = month
interval-quarter = quarter
interval-tertial = tertial
interval-week = week
interval-year = year
measure-status-delayed = delayed
measure-status-done = completed
measure-status-ongoing = under way
measure-status-planned = planned
measure-status-stopped = stopped
media-earned = earned
media-owned = owned
media-paid = paid
media-shared = shared
perspective-finance = finance
perspective-learning = learning and growth
perspective-processes = internal processes
perspective-users = users
reach-both = internal and external
reach-external = external
reach-internal = internal
reply-outcome-followed = followed
reply-outcome-not-followed = not followed
reply-outcome-noted = noted
reply-outcome-partly-followed = followed in part
stance-neutral = neutral
stance-opposed = opposed
stance-supportive = supportive
strategy-status-adopted = adopted
strategy-status-draft = draft
strategy-status-hearing = out for consultation
strategy-status-replaced = replaced

## Words of lists that also stand alone, as a title or tag

goal-level-goal = Goal
goal-level-main = Main goal
goal-level-overall = Overall goal
goal-level-sub = Sub-goal
strategy-kind-action-plan = Action plan
strategy-kind-business-strategy = Business strategy
strategy-kind-communication-plan = Communication plan
strategy-kind-communication-strategy = Communication strategy
strategy-kind-development-plan = Development plan
strategy-kind-municipal-plan = Municipal plan
strategy-kind-policy = Policy

## Fields

field-above = Above
field-accessibility = Accessibility
field-addresses = Addresses
field-adopted = Adopted by
field-amount = Amount
field-approver = Approved by
field-as-of = Figures as of
field-at = Date
field-at-least = At least
field-at-most = At most
field-audiences = Audiences
field-barriers = Barriers
field-baseline = Baseline
field-below = Below
field-budget = Budget
field-budgets = Budget by year
field-builds-on = Builds on
field-by = Deadline
field-cadence = How often
field-call-to-action = Call to action
field-case = Case number
field-category = Category
field-cause = Cause
field-chain = Link in the results chain
field-change = Change
field-channels = Channels
field-chapter = Chapter
field-concerns = Concerns
field-consequence = Consequence
field-consulted = Consulted
field-contact = Contact
field-cost = Cost
field-costs = Cost by year
field-covers = Responds to
field-deliverable = Deliverable
field-depends-on = Depends on
field-deputy = Deputy
field-direction = Direction
field-do = Should do
field-effect = Expected effect
field-every = How often
field-exactly = Exactly
field-factor = Factor
field-feel = Should feel
field-figures = Figures
field-focus-area = Focus area
field-form = Form
field-frequency = Measured
field-from = Measured from
field-funding = Funding
field-goals = Goals
field-grounded-in = Grounded in
field-hearing = Consultation
field-holder = Holder
field-informed = Informed
field-insight = What we know
field-instead-of = Instead of
field-interest = Interest
field-kind = Type of plan
field-know = Should know
field-language = Language
field-languages = Languages
field-learning = Lessons from last time
field-level = Level
field-measures = Measures
field-media = Media type
field-messages = Messages
field-method = Method
field-mission = Mission
field-mitigation = Mitigation
field-needs = Needs
field-next = Next
field-note = Note
field-off-track = Off track from
field-on-track = On track from
field-order = Order
field-organisation = Organisation
field-owner = Owner
field-parent = Part of
field-per = Per
field-period = Period
field-perspective = Perspective
field-pillar-of = Supports the message
field-place = Place in the document
field-policy = Future use
field-power = Influence
field-priority = Priority
field-probability = Probability
field-programme = Programme
field-proof = Evidence
field-publish = Published
field-publisher = Publisher
field-quantity = What is counted
field-questions = Questions
field-reaches = Reaches
field-readings = Measurements
field-reason = Reason
field-reference = Reference
field-relates-to = Related to
field-replaced-by = Replaced by
field-responsible = Carried out by
field-review = Next revision
field-role = Role
field-scope = Scope
field-section = Section
field-source = Source
field-spokesperson = Spokesperson
field-stance = Stance
field-start = Start
field-status = Status
field-supports = Supports
field-targets = Targets
field-text = Text
field-threatens = Threatens
field-thresholds = Thresholds
field-title = Title
field-tone = Tone
field-unit = Unit
field-unnumbered = Unnumbered
field-url = Web address
field-value = Value
field-version = Version
field-visibility = Visibility
field-vision = Vision
field-waives = Demands waived
field-words = In words

## Fields that have another name in one kind

field-adoption-at = Adopted
field-adoption-by = Adopted by
field-audience-scope = Type of audience
field-baseline-at = Moment
field-channel-form = Type of channel
field-channel-scope = Use
field-hearing-by = Last day for replies
field-hearing-case = Case number for replies
field-hearing-from = Consultation from
field-hearing-reply-to = Send replies to
field-hearing-url = Replies can be read at
field-indicator-direction = Desired direction
field-indicator-owner = Data owner
field-indicator-unit = Unit
field-measure-last-done = Last done
field-measure-owner = Responsible
field-measure-review = To be reconsidered
field-programme-owner = Programme owner
field-reply-answer = Our answer
field-reply-at = Received
field-reply-from = From
field-reply-outcome = Outcome
field-responsibility-role = Held by
field-review-method = How we do it
field-review-questions = Questions we ask
field-risk-effect = Effect
field-risk-owner = Risk owner
field-role-unit = Unit
field-year = Year

## The plain-text edition

text-contents = Contents
text-coverage-counts = { $total ->
       [one] {$total} demand
      *[other] {$total} demands
   }: {$answered} answered, {$waived} waived, {$open} unanswered
text-end-internal = End of the internal edition.
text-internal = Internal edition: Not for publication.

# Progress: indicators
progress-ahead = ahead of plan
progress-behind = behind
progress-no-reading = not measured
progress-not-comparable = cannot be compared
progress-not-due = too early to say
progress-on-track = on track
progress-reached = reached
progress-stale = out-of-date reading
progress-watch = needs watching
obstacle-no-base = the level that the change is reckoned from is missing
obstacle-no-target = no target in numbers
obstacle-unit = reading and target have different units
obstacle-words = the target is words, not a number

# Progress: measures
measure-progress-done = done
measure-progress-late = late
measure-progress-ongoing = under way
measure-progress-planned = planned
measure-progress-stopped = stopped
measure-progress-unstated = no status
lateness-deadline = its deadline has passed
lateness-repetition = it should have been done again
lateness-said = reported late
lateness-start = it should have started
