//! R: faults of names and references.

use crate::diag::codes;

codes! {
    /// A name refers to nothing.
    ///
    /// An id alone is looked for in the strategy itself, then among the workspace's strategies and documents,
    /// then among the demands of the documents that the strategy builds on. `other/id` looks in one place only.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet:
    ///     title: Alle finner svaret
    ///     owner: kommunikasjonsjef
    /// roles:
    ///   kommunikasjonssjef: Kommunikasjonssjef
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet:
    ///     title: Alle finner svaret
    ///     owner: kommunikasjonssjef
    /// roles:
    ///   kommunikasjonssjef: Kommunikasjonssjef
    /// ```
    UNRESOLVED = "R001", "unresolved", Error, fixable;

    /// Two elements of a strategy have the same id, or two strategies or documents of the workspace do.
    ///
    /// Ids are unique across all kinds and files of a strategy, so that one name always means one thing.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet: Alle finner svaret
    /// values:
    ///   aapenhet: Åpenhet
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   finne-svar: Alle finner svaret
    /// values:
    ///   aapenhet: Åpenhet
    /// ```
    DUPLICATE_ID = "R002", "duplicate-id", Error;

    /// A reference leads to an element of a kind that its field does not accept.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   finne-svar:
    ///     title: Alle finner svaret
    ///     owner: aapenhet
    /// values:
    ///   aapenhet: Åpenhet
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   finne-svar:
    ///     title: Alle finner svaret
    ///     supports: aapenhet
    /// values:
    ///   aapenhet: Åpenhet
    /// ```
    WRONG_KIND = "R003", "wrong-kind", Error;

    /// References go round in a circle where they must lead somewhere: a goal that is part of itself, a measure
    /// that waits for itself.
    ///
    /// ## Faulty
    ///
    /// ```yaml measures.yaml
    /// measures:
    ///   brukertest:
    ///     title: Brukertest
    ///     depends_on: ny-mal
    ///   ny-mal:
    ///     title: Ny mal for vedtaksbrev
    ///     depends_on: brukertest
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml measures.yaml
    /// measures:
    ///   brukertest:
    ///     title: Brukertest
    ///     depends_on: ny-mal
    ///   ny-mal:
    ///     title: Ny mal for vedtaksbrev
    /// ```
    CYCLE = "R004", "cycle", Error;

    /// An id alone could mean a demand in more than one of the documents that the strategy builds on.
    ///
    /// Write which document is meant: `document/id`.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar-samme-dag:
    ///     title: Innbyggerne får svar samme dag
    ///     covers: krav-1
    /// ```
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   builds_on: [lov-om-svar, rundskriv-om-svar]
    /// ```
    ///
    /// ```yaml /seeds/lov.yaml
    /// document:
    ///   id: lov-om-svar
    ///   title: Lov om svar
    /// demands:
    ///   krav-1: Alle får svar
    /// ```
    ///
    /// ```yaml /seeds/rundskriv.yaml
    /// document:
    ///   id: rundskriv-om-svar
    ///   title: Rundskriv om svar
    /// demands:
    ///   krav-1: Svar gis skriftlig
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar-samme-dag:
    ///     title: Innbyggerne får svar samme dag
    ///     covers: [lov-om-svar/krav-1, rundskriv-om-svar/krav-1]
    /// ```
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   builds_on: [lov-om-svar, rundskriv-om-svar]
    /// ```
    ///
    /// ```yaml /seeds/lov.yaml
    /// document:
    ///   id: lov-om-svar
    ///   title: Lov om svar
    /// demands:
    ///   krav-1: Alle får svar
    /// ```
    ///
    /// ```yaml /seeds/rundskriv.yaml
    /// document:
    ///   id: rundskriv-om-svar
    ///   title: Rundskriv om svar
    /// demands:
    ///   krav-1: Svar gis skriftlig
    /// ```
    AMBIGUOUS = "R005", "ambiguous", Error;

    /// `[[id#field]]` asks for something that cannot be printed of an element of that kind.
    ///
    /// What stands after `#` is a field with a value that fits into a sentence: a number, a date, an amount, a title or
    /// another line, a name, a reference. A text cannot be printed inside another. `[[id]]` prints the title of the element
    /// and leads readers to its text.
    ///
    /// ## Faulty
    ///
    /// ```markdown kapitler/01-innledning.md
    /// # Innledning
    /// Andelen skal bli [[andel-svar#maal]].
    /// ```
    ///
    /// ```yaml indicators.yaml
    /// indicators:
    ///   andel-svar:
    ///     title: Andel besvart samme dag
    ///     unit: "%"
    ///     targets: [{at_least: 80, by: 2028}]
    /// ```
    ///
    /// ## Sound
    ///
    /// ```markdown kapitler/01-innledning.md
    /// # Innledning
    /// Andelen skal bli [[andel-svar#target]].
    /// ```
    ///
    /// ```yaml indicators.yaml
    /// indicators:
    ///   andel-svar:
    ///     title: Andel besvart samme dag
    ///     unit: "%"
    ///     targets: [{at_least: 80, by: 2028}]
    /// ```
    UNKNOWN_FIELD = "R006", "unknown-field", Error;

    /// `[[id#field]]` asks for a field that the element leaves empty, so the sentence would have a hole.
    ///
    /// A target, baseline or figure that says when, or has a note, but states no value counts as empty too.
    ///
    /// ## Faulty
    ///
    /// ```markdown kapitler/01-innledning.md
    /// # Innledning
    /// Andelen er i dag [[andel-svar#baseline]].
    /// ```
    ///
    /// ```yaml indicators.yaml
    /// indicators:
    ///   andel-svar:
    ///     title: Andel besvart samme dag
    /// ```
    ///
    /// ## Sound
    ///
    /// ```markdown kapitler/01-innledning.md
    /// # Innledning
    /// Andelen er i dag [[andel-svar#baseline]].
    /// ```
    ///
    /// ```yaml indicators.yaml
    /// indicators:
    ///   andel-svar:
    ///     title: Andel besvart samme dag
    ///     unit: "%"
    ///     baseline: {value: 61, at: 2025}
    /// ```
    EMPTY_FIELD = "R007", "empty-field", Error;

    /// Goals or sections are nested more than ten deep.
    ///
    /// Headings have six levels, and no reader follows more than three or four. A chain this long is nearly always
    /// a slip in `parent`.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   m1: {title: Mål 1}
    ///   m2: {title: Mål 2, parent: m1}
    ///   m3: {title: Mål 3, parent: m2}
    ///   m4: {title: Mål 4, parent: m3}
    ///   m5: {title: Mål 5, parent: m4}
    ///   m6: {title: Mål 6, parent: m5}
    ///   m7: {title: Mål 7, parent: m6}
    ///   m8: {title: Mål 8, parent: m7}
    ///   m9: {title: Mål 9, parent: m8}
    ///   m10: {title: Mål 10, parent: m9}
    ///   m11: {title: Mål 11, parent: m10}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   m1: {title: Mål 1}
    ///   m2: {title: Mål 2, parent: m1}
    ///   m3: {title: Mål 3, parent: m2}
    /// ```
    TOO_DEEP = "R008", "too-deep-nesting", Error;

    /// An element has an id that is listed under `retired`.
    ///
    /// An id must not be used again: links to the old element would lead to another, and a comparison of two versions
    /// would mistake one for the other.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   retired:
    ///     podkast: Få hørte på den, og den ble lagt ned i 2026.
    /// ```
    ///
    /// ```yaml measures.yaml
    /// measures:
    ///   podkast: Podkast om pasientmøter
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   retired:
    ///     podkast: Få hørte på den, og den ble lagt ned i 2026.
    /// ```
    ///
    /// ```yaml measures.yaml
    /// measures:
    ///   podkast-pasientmoeter: Podkast om pasientmøter
    /// ```
    RETIRED_IN_USE = "R009", "retired-in-use", Error;

    /// `replaces` names an element that is still in the plan.
    ///
    /// What an element replaces must be gone. Otherwise a comparison of versions would tell readers that a promise was
    /// replaced although the plan still makes it. An element of another strategy may be named while that strategy is
    /// there, if it has `status: replaced`.
    ///
    /// ## Faulty
    ///
    /// ```yaml measures.yaml
    /// measures:
    ///   nettsvar:
    ///     title: Svar på nett hele døgnet
    ///     replaces: papiravis
    ///   papiravis: Avis til alle husstander
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml measures.yaml
    /// measures:
    ///   nettsvar:
    ///     title: Svar på nett hele døgnet
    ///     replaces: papiravis
    /// ```
    REPLACES_LIVING = "R010", "replaces-living", Warning;

    /// An id stood for something else in the earlier version.
    ///
    /// Only `check --since` looks for it: it needs two versions. Links, calendars and reports that name the id now lead
    /// to the new element, and a comparison of the versions mistakes it for a changed form of the old one. Give the new
    /// element an id of its own, and write the old id under `retired:` in `strategy.yaml` with the reason, or under
    /// `replaces:` in what took its place.
    ///
    /// Two elements count as different if their titles have no significant word in common and their texts hardly any.
    /// If it is the same element after all, say so under `approved_changes:`, with `change: retitled`.
    ID_REUSED = "R011", "id-reused", Warning;

    /// A promise of the earlier version is gone, and the sources do not say what became of it.
    ///
    /// Only `check --since` looks for it: it needs two versions. A goal, indicator, measure, programme, principle,
    /// value, policy, responsibility or review should not disappear unexplained: write its id under `retired:` in
    /// `strategy.yaml` with the reason, or under `replaces:` in what took its place. What moved to another strategy,
    /// was split or merged, or only has a new id, is recognised without that.
    REMOVED_UNEXPLAINED = "R012", "removed-unexplained", Warning;
}
