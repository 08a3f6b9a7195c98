//! A small comparison, made by hand, with something in every field.

use stratc::view::{
    ChangeGroup, ChangeLog, ChangeView, ChangesView, Edition, ElementChangesView, JudgementCount, Operation,
    OtherElement, PlanChangesView, SaidView, SideView, WeightyChange, WordsBlock, WordsSegment,
};

/// A judgement as a key and in words.
pub type Judged = (&'static str, &'static str);
pub const WEAKENED: Judged = ("weakened", "svekket");
pub const STRENGTHENED: Judged = ("strengthened", "styrket");
pub const CHANGED: Judged = ("changed", "endret");
pub const NEUTRAL: Judged = ("neutral", "lover det samme");

/// A change with nothing but what every change has.
pub fn change(kind: (&'static str, &str), judged: Judged, sentence: &str) -> ChangeView {
    ChangeView {
        kind: kind.0,
        kind_label: kind.1.to_owned(),
        judgement: judged.0,
        judgement_label: judged.1.to_owned(),
        sentence: sentence.to_owned(),
        reason: None,
        field: None,
        field_label: None,
        before: None,
        after: None,
        words: Vec::new(),
        others: Vec::new(),
        is_likely: false,
    }
}

/// An element with its changes.
pub fn element(
    id: &str,
    kind: (&str, &str),
    title: &str,
    judged: Judged,
    changes: Vec<ChangeView>,
) -> ElementChangesView {
    ElementChangesView {
        anchor: format!("plan.{id}"),
        id: id.to_owned(),
        old_id: None,
        kind: kind.0.to_owned(),
        kind_label: kind.1.to_owned(),
        title: title.to_owned(),
        judgement: judged.0,
        judgement_label: judged.1.to_owned(),
        approved: None,
        changes,
    }
}

fn said(words: &str) -> SaidView {
    SaidView { words: words.to_owned(), value: None }
}

/// A paragraph of a text.
pub fn block(segments: &[(Operation, &str)]) -> WordsBlock {
    segments.iter().map(|(operation, text)| WordsSegment { operation: *operation, text: (*text).to_owned() }).collect()
}

fn counts(counts: &[(Judged, usize)]) -> Vec<JudgementCount> {
    let count = |((judgement, label), count): &(Judged, usize)| JudgementCount {
        judgement,
        label: (*label).to_owned(),
        count: *count,
    };
    counts.iter().map(count).collect()
}

/// What became of an indicator: its target is lower, and its deadline later.
fn indicator() -> ElementChangesView {
    let lowered = ChangeView {
        reason: Some("Andelen skal opp, og måltallet er satt ned.".to_owned()),
        field: Some("targets".to_owned()),
        field_label: Some("Måltall".to_owned()),
        before: Some(said("minst 25 % innen 2027")),
        after: Some(said("minst 20 % innen 2027")),
        ..change(("target-lowered", "Lavere måltall"), WEAKENED, "Måltallet for 2027 er satt ned fra 25 % til 20 %.")
    };
    let owner = ChangeView {
        field: Some("owner".to_owned()),
        field_label: Some("Ansvarlig".to_owned()),
        before: Some(said("Kommunikasjonssjefen")),
        ..change(("owner-removed", "Ingen ansvarlig"), WEAKENED, "Kommunikasjonssjefen har ikke lenger ansvaret.")
    };
    let mut element = element(
        "digital-share",
        ("indicator", "Indikator"),
        "Andel konsultasjoner på video og telefon",
        WEAKENED,
        vec![lowered, owner],
    );
    element.old_id = Some("video-share".to_owned());
    element.approved = Some("Godkjent av fagsjefen, 3. mars 2026: Tallene var feil.".to_owned());
    element
}

/// What became of a goal: its text binds less, and it is put together from two.
fn goal() -> ElementChangesView {
    use Operation::{Deleted, Inserted, MovedAway, MovedHere, Same};
    let text = ChangeView {
        reason: Some("Ordlyden forplikter mindre.".to_owned()),
        field: Some("text".to_owned()),
        field_label: Some("Tekst".to_owned()),
        before: Some(said("Alle skal få svar.")),
        after: Some(said("Alle bør få svar innen en uke.")),
        words: vec![
            block(&[
                (Same, "Alle "),
                (Deleted, "skal "),
                (Inserted, "bør "),
                (Same, "få "),
                (Deleted, "svar."),
                (Inserted, "svar innen en uke."),
            ]),
            block(&[(MovedAway, "Vi måler hvert år."), (MovedHere, "Ingen skal vente. "), (Same, "Slik blir det.")]),
        ],
        ..change(("wording", "Ordlyd"), WEAKENED, "Teksten sier «bør» der den sa «skal».")
    };
    let merged = ChangeView {
        others: vec![
            OtherElement { plan: "plan".to_owned(), id: "svar".to_owned(), title: "Raske svar".to_owned() },
            OtherElement { plan: "plan".to_owned(), id: "hjelp".to_owned(), title: "Hjelp til alle".to_owned() },
        ],
        is_likely: true,
        ..change(("merged", "Slått sammen"), CHANGED, "Målet sier det to mål sa før.")
    };
    element("svar-og-hjelp", ("goal", "Mål"), "Alle får svar og hjelp", WEAKENED, vec![text, merged])
}

fn added() -> ElementChangesView {
    let added = change(("added", "Nytt"), STRENGTHENED, "Tiltaket er nytt.");
    element("vakt", ("measure", "Tiltak"), "Felles vakt", STRENGTHENED, vec![added])
}

fn english() -> PlanChangesView {
    let retitled = ChangeView {
        after: Some(said("Plain words")),
        before: Some(said("Plain language")),
        ..change(("retitled", "Other title"), ("neutral", "neutral"), "The title has other words.")
    };
    let mut value = element("plain", ("value", "Value"), "Plain words", ("neutral", "neutral"), vec![retitled]);
    "english.plain".clone_into(&mut value.anchor);
    PlanChangesView {
        id: "english".to_owned(),
        title: "Communication plan".to_owned(),
        language: "en".to_owned(),
        state: "added",
        counts: counts(&[(("neutral", "neutral"), 1)]),
        groups: vec![ChangeGroup { title: "Other".to_owned(), elements: vec![value] }],
    }
}

/// The comparison.
pub fn comparison() -> ChangesView {
    let weighty = |(judgement, label): Judged, sentence: &str, anchor: &str| WeightyChange {
        judgement,
        judgement_label: label.to_owned(),
        sentence: sentence.to_owned(),
        plan: "plan".to_owned(),
        anchor: anchor.to_owned(),
    };
    ChangesView {
        language: "nb".to_owned(),
        edition: Edition::Internal,
        title: "Endringer fra versjon 1.2 til arbeidsmappen".to_owned(),
        before: SideView { name: "versjon 1.2".to_owned(), date: Some("12. juni 2025".to_owned()) },
        after: SideView { name: "arbeidsmappen".to_owned(), date: None },
        summary: "Fire elementer er endret; to av dem lover mindre enn før.".to_owned(),
        counts: counts(&[(WEAKENED, 2), (STRENGTHENED, 1), (NEUTRAL, 1)]),
        weightiest: vec![
            weighty(WEAKENED, "Måltallet for andelen på video er satt ned fra 25 % til 20 %.", "plan.digital-share"),
            weighty(WEAKENED, "Alle «bør» få svar, der alle «skulle».", "plan.svar-og-hjelp"),
        ],
        plans: vec![
            PlanChangesView {
                id: "plan".to_owned(),
                title: "Kommunikasjonsplan".to_owned(),
                language: "nb".to_owned(),
                state: "kept",
                counts: counts(&[(WEAKENED, 2), (STRENGTHENED, 1)]),
                groups: vec![
                    ChangeGroup { title: "Digital først".to_owned(), elements: vec![indicator(), goal()] },
                    ChangeGroup { title: "Uten satsingsområde".to_owned(), elements: vec![added()] },
                ],
            },
            english(),
        ],
        omissions: vec!["Strategien «Beredskap» kunne ikke leses i versjon 1.2.".to_owned()],
        refiled: 3,
        refiled_label: Some("Tre elementer står i andre filer og sier det samme.".to_owned()),
    }
}

/// The change log of the same plan.
pub fn log() -> ChangeLog {
    let view = comparison();
    ChangeLog {
        title: "Endringer siden versjon 1.2".to_owned(),
        summary: "Tre elementer er endret.".to_owned(),
        counts: counts(&[(WEAKENED, 2), (STRENGTHENED, 1)]),
        groups: view.plans.into_iter().next().map(|plan| plan.groups).unwrap_or_default(),
    }
}
