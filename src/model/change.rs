//! What can become of a promise from one version of a plan to the next: the closed vocabulary of changes.

use super::word_set::words;

words! {
    /// What became of a promise.
    pub enum Judgement = "judgement" {
        /// It is gone, and nothing has taken its place.
        Dropped = "dropped",
        /// It promises less, or later.
        Weakened = "weakened",
        /// It is different, and the figures alone do not show whether it promises more or less.
        Changed = "changed",
        /// It promises more, or earlier, or is new.
        Strengthened = "strengthened",
        /// It promises the same.
        Neutral = "neutral",
    }
}

words! {
    /// One thing that differs between two versions of a plan.
    pub enum ChangeKind = "change" {
        /// An element is new. A new goal, indicator, measure, programme, principle, value, policy, responsibility or review is a new promise, so the plan is strengthened; anything else is changed, and a term is neutral.
        Added = "added",
        /// An element is gone, and neither the sources nor its content show what took its place. A goal, indicator, measure, programme, principle, value, policy, responsibility or review that goes is dropped; anything else is changed, and a term is neutral. Write "replaces:" in what takes its place, or "retired:" in strategy.yaml with the reason.
        Removed = "removed",
        /// An element has a new id and is otherwise the same. References follow it, so nothing that refers to it counts as changed. Counts as neutral.
        Renamed = "renamed",
        /// An element has a new title. Counts as neutral where only insignificant words differ; changed where significant words, numbers or negations do; weakened or strengthened where an obligation became weaker or stronger ("skal", "bør").
        Retitled = "retitled",
        /// An element is now of another kind, such as a measure that is now a goal. Counts as changed.
        Recast = "recast",
        /// An element is elsewhere in the plan: another parent, section or programme. Counts as changed for a parent goal or a programme, neutral for a section.
        Moved = "moved",
        /// An element belongs to other focus areas. Counts as neutral: what it promises is the same.
        FocusAreaChanged = "focus-area-changed",
        /// An element is in another source file. Readers see no change; it is counted separately, and only where sources are compared.
        FileMoved = "file-moved",
        /// One element has become several, which share what it said. Counts as changed.
        Split = "split",
        /// Several elements have become one, which says what they said. Counts as changed.
        Merged = "merged",
        /// An element says in "replaces:" that it takes the place of another. Counts as changed; what differs between the two is listed and judged as for one element.
        Replaced = "replaced",
        /// An element was in another strategy's plan before, or is there now. Counts as neutral; what differs between the two is listed and judged as for one element.
        CarriedOver = "carried-over",
        /// A target is set where there was none. Counts as strengthened.
        TargetAdded = "target-added",
        /// A target is gone. Counts as weakened.
        TargetRemoved = "target-removed",
        /// The number of a target is higher. Counts as strengthened where the number should rise, weakened where it should fall, changed where neither the direction nor the comparison says which.
        TargetRaised = "target-raised",
        /// The number of a target is lower. Counts as weakened where the number should rise, strengthened where it should fall, changed where neither the direction nor the comparison says which.
        TargetLowered = "target-lowered",
        /// A target compares in another way, such as "exactly" instead of "at least", or counts for another interval. Counts as changed.
        TargetChanged = "target-changed",
        /// What was said in words, in the text of a goal or in a target without a number, is now a number of an indicator. Counts as strengthened: it can be followed up.
        Quantified = "quantified",
        /// What was a number of an indicator is now said in words only. Counts as weakened: it can no longer be followed up.
        Unquantified = "unquantified",
        /// A deadline has another date. Counts as weakened when it comes later, strengthened when it comes earlier.
        DeadlineMoved = "deadline-moved",
        /// A deadline is set where there was none. Counts as strengthened.
        DeadlineSet = "deadline-set",
        /// A deadline is gone. Counts as weakened.
        DeadlineRemoved = "deadline-removed",
        /// The value that an indicator had when the plan was made is different. Counts as changed: the same target may now be nearer or farther.
        BaselineCorrected = "baseline-corrected",
        /// Numbers are counted in another unit, and are not the same numbers converted. Counts as changed.
        UnitChanged = "unit-changed",
        /// Something is measured in another way: another method, source or frequency, or other thresholds. Counts as changed.
        MethodChanged = "method-changed",
        /// An indicator should now move the other way, or says which way for the first time, or no longer says. Counts as changed.
        DirectionReversed = "direction-reversed",
        /// A measured value is new. Counts as neutral: it is no promise.
        ReadingAdded = "reading-added",
        /// A measured value is gone. Counts as changed: what was known is no longer known.
        ReadingRemoved = "reading-removed",
        /// A measured value is different for the same moment. Counts as changed.
        ReadingCorrected = "reading-corrected",
        /// Something has another responsible role, no longer has one, or has one for the first time. Counts as weakened when nobody is responsible any longer, strengthened when somebody now is, otherwise changed.
        OwnerChanged = "owner-changed",
        /// Something is for one more audience. Counts as strengthened.
        AudienceAdded = "audience-added",
        /// Something is no longer for an audience. Counts as weakened.
        AudienceLost = "audience-lost",
        /// The organisation intends to use a channel differently, such as less or not at all. Counts as changed.
        ChannelPolicyChanged = "channel-policy-changed",
        /// A message says something else: its title, its text or what backs it up. Counts as neutral where only insignificant words differ, weakened or strengthened where an obligation became weaker or stronger, otherwise changed.
        MessageChanged = "message-changed",
        /// An element refers to one that it did not refer to before. Counts as changed.
        RelationAdded = "relation-added",
        /// An element no longer refers to one that it referred to. Counts as changed.
        RelationRemoved = "relation-removed",
        /// A demand of a governing document is answered that was not answered before. Counts as strengthened.
        DemandCovered = "demand-covered",
        /// A demand of a governing document is no longer answered by anything in the plan. Counts as weakened.
        DemandUncovered = "demand-uncovered",
        /// The plan gives a reason for not answering a demand, or no longer does, or gives another reason. Counts as changed.
        WaiverChanged = "waiver-changed",
        /// An element has become internal or public. Reported in internal editions only. Counts as weakened when it is kept from the public, strengthened when the public is told.
        VisibilityChanged = "visibility-changed",
        /// The day from which an element may be shown is different. Reported in internal editions only. Counts as changed.
        EmbargoChanged = "embargo-changed",
        /// A measure has progressed or fallen back, or a strategy has another status. Progress of a measure is neutral; one that is delayed or stopped is weakened, one that is taken up again strengthened. Another status of a strategy counts as changed.
        StatusChanged = "status-changed",
        /// Something applies in a different period. Counts as changed.
        PeriodChanged = "period-changed",
        /// Something costs, or may cost, a different amount. Counts as changed.
        CostChanged = "cost-changed",
        /// A date that is not a deadline is different: a start, a publication, a revision, an adoption, or how often something recurs. Counts as changed.
        ScheduleChanged = "schedule-changed",
        /// A figure that an element states is different, new or gone. Counts as changed.
        FigureChanged = "figure-changed",
        /// A field without a kind of change of its own says something else. Counts as changed; neutral where it is only a version number.
        DetailChanged = "detail-changed",
        /// A text says something else. Counts as weakened or strengthened where an obligation became weaker or stronger ("skal", "bør"), otherwise changed; changed too where only a picture or an attachment is another.
        TextChanged = "text-changed",
        /// A text is worded differently: only insignificant words differ, and no number, negation or obligation. Counts as neutral; the words are shown.
        Wording = "wording",
    }
}
