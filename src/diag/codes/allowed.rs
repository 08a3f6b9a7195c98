//! S: findings that people have allowed to stand, in comments or in a baseline.

use crate::diag::codes;

codes! {
    /// A comment allows a finding that does not occur in that place.
    ///
    /// What was allowed may have been fixed since; then the comment only misleads the next reader. Or it stands in the
    /// wrong place: a comment at the end of a line applies to that line, one on a line of its own to the next line, and
    /// one above an element's id to that element. In prose it applies to the paragraph below it.
    ///
    /// This is not reported for rules that are off, nor while a plan has errors that keep rules from being sure. Where
    /// one finding at the strategy stands for many elements, a comment there allows it.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   # stratc: allow A002, because kravet skal bort ved neste rullering
    ///   svar: Alle får svar
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   # stratc: allow M001, because målet følges opp i virksomhetsplanen
    ///   svar: Alle får svar
    /// ```
    ALLOW_UNUSED = "S026", "allow-unused", Warning;

    /// A comment allows a finding and does not say why.
    ///
    /// Whoever reads it next year must be able to tell whether the reason still holds. Without one, nothing is allowed.
    /// The word `because` or `fordi` opens the reason.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   # stratc: allow M001
    ///   svar: Alle får svar
    /// indicators:
    ///   andel-svar: {title: Andel som har fått svar, goals: svar}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   # stratc: allow M001, fordi målet følges opp i virksomhetsplanen
    ///   svar: Alle får svar
    /// ```
    ALLOW_WITHOUT_REASON = "S027", "allow-without-reason", Warning;

    /// A comment allows something that is not the code or the name of a finding, or a finding that cannot be allowed.
    ///
    /// What rules find can be allowed, where there is a reason. Faults of syntax, references and values cannot: until
    /// they are fixed there is no plan to judge. Nor can findings about such comments. A family (`N`) is too much for
    /// one comment: turn it off in `strategy.yaml`, under `levels:`.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   # stratc: allow goal-witout-indicator, because målet følges opp i virksomhetsplanen
    ///   svar: Alle får svar
    /// indicators:
    ///   andel-svar: {title: Andel som har fått svar, goals: svar}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   # stratc: allow goal-without-indicator, because målet følges opp i virksomhetsplanen
    ///   svar: Alle får svar
    /// ```
    ALLOW_UNKNOWN = "S028", "allow-unknown", Warning, fixable;

    /// A comment begins with `stratc:` and goes on with something that stratc does not understand.
    ///
    /// The one thing that such a comment can say is `allow`, with codes or names of findings, and the reason. In prose it
    /// begins with `<!--` and ends with `-->`. A file has room for a thousand of them.
    ///
    /// ## Faulty
    ///
    /// ```markdown innledning.md
    /// # Innledning
    ///
    /// <!-- stratc: L002 gjelder ikke her -->
    /// Alle får svar samme dag.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```markdown innledning.md
    /// # Innledning
    ///
    /// <!-- Avsnittet er vedtatt i kommunestyret. -->
    /// Alle får svar samme dag.
    /// ```
    REMARK_UNREADABLE = "S029", "remark-unreadable", Warning;

    /// The baseline says that an element has findings that it no longer has, or not as many.
    ///
    /// Somebody has fixed them. As long as the baseline still lists them, the same faults could come back without
    /// anybody being told. Run `stratc check --write-baseline`, which rewrites the baseline, or delete the line.
    ///
    /// This is not reported while a plan has errors that keep rules from being sure.
    BASELINE_STALE = "S030", "baseline-stale", Advice;
}
