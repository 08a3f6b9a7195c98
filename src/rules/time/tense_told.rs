//! T024.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::KindTag;
use crate::model::value::Period;
use crate::prose::{Lead, When, words};
use crate::rules::{Context, Dated, rule};

rule! {
    /// The text tells what is yet to come as if it had happened, or promises what would have to be past.
    ///
    /// What has happened is told by a verb in the past right before or after the time ("vedtok i 2027", "høringen i mars 2028
    /// viste") or with "har … siden". Such a time has begun by the day of the check (`--as-of`). What is promised ("skal være
    /// ferdig i 2024") lies after the plan was adopted, or after its period began where it has not been. Sentences with
    /// conditions, aims or negations are left alone, and so are governing documents.
    ///
    /// ## Why
    ///
    /// Our own judgement: Nobody can have learnt from what has not taken place. One of the figures of the year is wrong, or a
    /// hope is told as a result.
    ///
    /// ## Faulty
    ///
    /// ```markdown kapitler/laering.md
    /// # Hva vi har lært
    ///
    /// Undersøkelsen i mars 2062 viste at få forstår brevene.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```markdown kapitler/laering.md
    /// # Hva vi har lært
    ///
    /// Undersøkelsen i mars 2026 viste at få forstår brevene.
    /// ```
    "T024", "tense-told", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let strategy = context.strategy(scope);
        let adopted = strategy.and_then(|strategy| strategy.adopted.as_deref()?.at.as_ref()).map(|at| at.first_day());
        let begun = adopted.or_else(|| context.period(scope).map(Period::first_day));
        for dated in context.dated(scope) {
            let kind = context.plan.element(dated.writing.element).kind();
            if is_open(&dated) || kind.is(KindTag::Given) {
                continue;
            }
            for when in dated.times {
                if when.first > context.as_of && is_told_as_past(&dated, when) {
                    sink.push(ahead(&dated, when));
                } else if begun.is_some_and(|begun| when.last < begun) && is_promised(&dated, when) {
                    sink.push(behind(&dated, when));
                }
            }
        }
    }
}

fn ahead(dated: &Dated<'_, '_>, when: &When) -> Diagnostic {
    let told = dated.sentence.text.get(when.range.clone()).unwrap_or_default().to_lowercase();
    let message = say!("the text tells of \"{told}\" as past, but that is yet to come", told);
    Diagnostic::new(&CODE, dated.writing.place(dated.sentence, when.range.clone()), message)
        .help(say!("correct the year, or say that it is to happen"))
}

fn behind(dated: &Dated<'_, '_>, when: &When) -> Diagnostic {
    let told = dated.sentence.text.get(when.range.clone()).unwrap_or_default().to_lowercase();
    let message = say!("the text promises something for \"{told}\", which was over when the plan began", told);
    Diagnostic::new(&CODE, dated.writing.place(dated.sentence, when.range.clone()), message)
        .help(say!("correct the year, or say how it went"))
}

/// Words with which a sentence says what may be, is aimed at or was thought.
const OPEN: [&str; 18] = [
    "hvis", "dersom", "ville", "skulle", "kunne", "burde", "ikke", "ikkje", "planlagt", "planlagd", "trodde", "anslo",
    "prognose", "prognosen", "framskriving", "fremskriving", "if", "would",
];

fn is_open(dated: &Dated<'_, '_>) -> bool {
    dated.sentence.words().any(|(_, word)| OPEN.contains(&&*word.to_lowercase()))
}

/// Verbs in the past. Those that are also participles or nouns are left out.
const PAST: [&str; 62] = [
    "ble", "blei", "vart", "var", "hadde", "fikk", "fekk", "vedtok", "målte", "viste", "gjorde", "gjennomførte",
    "åpnet", "opna", "startet", "starta", "begynte", "byrja", "kom", "gikk", "gjekk", "ga", "gav", "sa", "svarte",
    "lærte", "innførte", "lanserte", "stanset", "stansa", "evaluerte", "behandlet", "behandla", "bestemte",
    "besluttet", "avgjorde", "spurte", "sendte", "laget", "laga", "skrev", "tok", "førte", "økte", "auka", "falt",
    "sank", "steg", "valgte", "valde", "møtte", "deltok", "kuttet", "kutta", "opphevet", "oppheva", "godkjente",
    "leverte", "adopted", "measured", "showed", "was",
];

fn is_told_as_past(dated: &Dated<'_, '_>, when: &When) -> bool {
    let text = &*dated.sentence.text;
    let before: Vec<_> =
        words(text.get(..when.range.start).unwrap_or_default()).map(|(_, word)| word.to_lowercase()).collect();
    let after = text.get(when.range.end..).unwrap_or_default();
    let next = words(after).next().filter(|(at, _)| after.get(..*at).is_some_and(|gap| gap.trim().is_empty()));
    let next = next.map(|(_, word)| word.to_lowercase()).unwrap_or_default();
    let all: Vec<_> = dated.sentence.words().map(|(_, word)| word.to_lowercase()).collect();
    let has = |word: &str| all.iter().any(|own| own == word);
    let is_aim = before.iter().any(|word| {
        let is_it = matches!(&**word, "mål" | "målet" | "måla" | "målene" | "måltallet");
        is_it || ["frist", "krav", "ramme", "budsjett"].iter().any(|start| word.starts_with(start))
    });
    if has("skal") || has("vil") || has("må") || is_aim {
        return false;
    }
    match when.lead {
        Lead::Since => has("har") || has("hatt") || has("have") || has("has"),
        Lead::In | Lead::After if !when.is_range => PAST.contains(&&*next) || ends_in_past(&before),
        _ => false,
    }
}

/// Whether the words before a time end in a verb in the past, with at most who did it between: "vedtok vi i 2027", "ble
/// vedtatt i 2027".
fn ends_in_past(before: &[String]) -> bool {
    // "Lagt ned i januar 2028".
    let before = match before.split_last() {
        Some((last, rest)) if ["ned", "opp", "inn", "ut", "av", "fram", "om", "over", "sammen"].contains(&&**last) => {
            rest
        }
        _ => before,
    };
    let word = |back: usize| before.len().checked_sub(back).and_then(|at| before.get(at)).map_or("", String::as_str);
    let is_past = |back: usize| PAST.contains(&word(back));
    let is_who = matches!(
        word(1),
        "vi" | "de"
            | "dei"
            | "kommunen"
            | "kommunestyret"
            | "styret"
            | "vi alle"
            | "dette"
            | "den"
            | "det"
            | "først"
            | "sist"
            | "alt"
    );
    let passive = ["ble", "blei", "vart", "was", "were"];
    let is_participle =
        word(1).ends_with('t') || word(1).ends_with('d') || word(1).ends_with('a') || word(1).ends_with("en");
    is_past(1) || (is_who && is_past(2)) || (is_participle && passive.contains(&word(2)))
}

/// Whether something is to be done at a time.
fn is_promised(dated: &Dated<'_, '_>, when: &When) -> bool {
    let text = &*dated.sentence.text;
    let before: Vec<_> =
        words(text.get(..when.range.start).unwrap_or_default()).map(|(_, word)| word.to_lowercase()).collect();
    let promises = ["skal", "planlegger", "kommer", "blir", "vert", "will", "shall"];
    let ready = [
        "ferdig", "klar", "klart", "plass", "lanser", "levert", "lever", "starte", "begynne", "gjennomføre", "åpne",
        "innføre", "nådd", "fullført",
    ];
    let is_past = before.iter().any(|word| {
        PAST.contains(&&**word)
            || matches!(&**word, "sa" | "sier" | "krever" | "krevde" | "som" | "at" | "siden" | "har")
    });
    let near: Vec<_> = before.iter().rev().take(8).collect();
    let is_near = near.iter().any(|word| promises.contains(&&***word))
        && near.iter().any(|word| ready.iter().any(|start| word.starts_with(start)));
    is_near && !is_past && matches!(when.lead, Lead::In | Lead::By | Lead::Before) && !when.is_range
}
