//! N027.

use rust_decimal::Decimal;

use crate::diag::{Diagnostic, Sink, say};
use crate::model::value::KnownUnit;
use crate::prose::{Quantity, Sense};
use crate::rules::{Context, rule};

rule! {
    /// Shares that are told as the parts of one whole do not give 100 per cent.
    ///
    /// The rule looks at sentences that say how something is divided ("fordeler seg", "er fordelt", "fordelingen er") and give at least
    /// two shares in per cent, all of them levels. Each may be rounded to its last digit. Sentences with a rest ("resten", "øvrige",
    /// "andre"), with rough shares, ranges or bounds, with years, or in which several answers were possible, are left alone.
    ///
    /// Three shares or more of what can be spent only once ("60 prosent av tida på nett, 30 prosent på chat og 20 prosent på møter")
    /// are told as its parts too. Where the rest has a share of its own ("resten, 30 prosent"), all must give 100. Shares of answers that exclude each other
    /// ("fornøyd", "misfornøyd", "usikre") must not give more, and not less if one of them is that of those who lie between.
    ///
    /// ## Why
    ///
    /// Our own judgement: Parts that give 110 per cent show that one of them is wrong, and not which. Readers who add them up trust
    /// none.
    ///
    /// ## Faulty
    ///
    /// ```markdown kapitler/kanaler.md
    /// # Kanaler
    ///
    /// Henvendelsene er fordelt på nett (60 prosent), telefon (30 prosent) og brev (20 prosent).
    /// ```
    ///
    /// ## Sound
    ///
    /// ```markdown kapitler/kanaler.md
    /// # Kanaler
    ///
    /// Henvendelsene er fordelt på nett (60 prosent), telefon (30 prosent) og brev (10 prosent).
    /// ```
    "N027", "shares-of-whole", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        for counted in context.counted(scope) {
            let Some(sum) = wrong(&counted.sentence.text, counted.quantities) else { continue };
            let message =
                say!("these shares are told as the parts of a whole, but give {sum} % together", sum = sum.normalize());
            let help = say!("correct the shares, or say what the rest is");
            sink.push(Diagnostic::new(&CODE, counted.writing.sentence_place(counted.sentence), message).help(help));
        }
    }
}

/// The sum of shares that should be 100 and are not.
fn wrong(text: &str, quantities: &[Quantity]) -> Option<Decimal> {
    let lower = text.to_lowercase();
    let is_divided = ["fordeler seg", "fordelte seg", "fordelt", "fordelingen", "fordelinga"]
        .iter()
        .any(|word| lower.contains(word));
    let open = [
        "rest", "øvrig", "andre", "annet", "ufordelt", "flere svar", "velge flere", "blant annet", "særlig",
        "spesielt", "mest", "hovedsak", "hver ", "hvert ",
    ];
    let years: Vec<_> = quantities.iter().filter_map(|quantity| quantity.time.as_ref().map(|time| time.year)).collect();
    let is_of_one_year = years.windows(2).all(|two| two[0] == two[1]);
    let is_open = open.iter().any(|word| lower.contains(word)) || !years.is_empty();
    let in_per_cent = |quantity: &&Quantity| {
        text.get(quantity.unit_at..).and_then(KnownUnit::at_start) == Some(KnownUnit::Share(100))
    };
    let shares: Vec<_> = quantities.iter().filter(in_per_cent).collect();
    let is_plain = |share: &&Quantity| share.sense == Sense::Level && share.is_exact() && !share.leads_on;
    if shares.len() < 2 || !shares.iter().all(is_plain) {
        return None;
    }
    let is_shared_out = is_of_one_year && shares.len() > 2 && is_shared_out(&lower, &shares) && !is_open;
    let is_whole = (is_divided && !is_open) || is_shared_out || (is_of_one_year && has_rest(text, &shares));
    let kind = if is_whole { Kind::Whole } else { exclusive(text, &shares).filter(|_| is_of_one_year)? };
    let sum: Decimal = shares.iter().map(|share| share.number.value).sum();
    let tolerance: Decimal = shares.iter().map(|share| Decimal::new(5, share.number.value.scale() + 1)).sum();
    let off = sum.checked_sub(Decimal::ONE_HUNDRED)?.abs();
    (off > tolerance && (kind == Kind::Whole || sum > Decimal::ONE_HUNDRED)).then_some(sum)
}

/// What is shared out, in words behind the first share or before it: "60 prosent av tida …".
const SHARED_OUT: [&str; 19] = [
    "tiden", "tida", "rammen", "ramma", "budsjettet", "midlene", "midlane", "pengene", "pengane", "ressursene",
    "ressursane", "innsatsen", "arbeidstiden", "arbeidstida", "henvendelsene", "førespurnadene", "kostnadene",
    "the time", "the budget",
];

/// Whether three shares or more are told of what can be given to one only: "60 prosent av tiden på nett, 30 prosent på chat og …".
fn is_shared_out(lower: &str, shares: &[&Quantity]) -> bool {
    let gap = |from: usize, to: usize| lower.get(from..to).unwrap_or_default();
    let (Some(first), Some(last)) = (shares.first(), shares.last()) else { return false };
    let head = gap(0, shares.get(1).map_or(first.number.range.end, |next| next.number.range.start));
    let of_whole = SHARED_OUT.iter().any(|what| {
        head.contains(&format!("prosent av {what}"))
            || head.contains(&format!("% av {what}"))
            || head.contains(&format!("per cent of {what}"))
            || head.starts_with(&format!("av {what}"))
    });
    let is_row = shares.windows(2).all(|two| {
        let between = gap(two[0].number.range.end, two[1].number.range.start);
        between.ends_with(", ")
            || between.ends_with(" og ")
            || between.ends_with(" and ")
            || between.ends_with(" samt ")
    });
    let ends = gap(last.number.range.end, lower.len());
    of_whole && is_row && !ends.contains(" av dem")
}

/// What shares are told as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// All parts of a whole.
    Whole,
    /// Parts that have nothing in common, but need not be all.
    Apart,
}

/// Whether the last share is that of the rest: "resten, 30 prosent".
fn has_rest(text: &str, shares: &[&Quantity]) -> bool {
    let Some((last, before)) = shares.split_last() else { return false };
    let start = before.last().map_or(0, |share| share.number.range.end);
    let gap = text.get(start..last.number.range.start).unwrap_or_default().to_lowercase();
    let Some((before, between)) =
        gap.rsplit_once("resten").or_else(|| gap.rsplit_once("dei siste")).or_else(|| gap.rsplit_once("de siste"))
    else {
        return false;
    };
    let words: Vec<_> = between.split([' ', ',', '(', '–']).filter(|word| !word.is_empty()).collect();
    !before.contains('.')
        && words.iter().all(|word| matches!(*word, "altså" | "det" | "vil" | "si" | "på" | "er" | "utgjør" | "dvs."))
}

/// Answers that exclude each other, by words that they begin with.
const ANSWERS: [(&str, &str); 4] =
    [("fornøyd", "misfornøyd"), ("enig", "uenig"), ("einig", "ueinig"), ("positiv", "negativ")];
/// Answers between those.
const BETWEEN: [&str; 6] = ["verken", "korkje", "nøytral", "usikr", "vet ikke", "veit ikkje"];

/// Whether each share is of another answer.
fn exclusive(text: &str, shares: &[&Quantity]) -> Option<Kind> {
    let ends = shares.iter().skip(1).map(|next| next.number.range.start).chain([text.len()]);
    let answers = shares.iter().zip(ends).map(|(share, end)| {
        let own = text.get(share.number.range.end..end)?.to_lowercase();
        if own.contains(" av dem") || own.contains(" av desse") || own.contains(" av disse") {
            return None;
        }
        let is_between = BETWEEN.iter().any(|word| own.contains(word));
        let all = ANSWERS.iter().flat_map(|(yes, no)| [*yes, *no]);
        let found = own.split([' ', ',', '.']).find_map(|word| all.clone().find(|answer| word.starts_with(answer)));
        found.or(is_between.then_some(""))
    });
    let answers = answers.collect::<Option<Vec<_>>>()?;
    let (yes, no) = ANSWERS.iter().find(|(yes, no)| answers.contains(yes) && answers.contains(no))?;
    let count = |wanted: &str| answers.iter().filter(|answer| **answer == wanted).count();
    let are_all = count(yes) == 1 && count(no) == 1 && count("") + 2 == answers.len();
    are_all.then_some(if answers.len() > 2 { Kind::Whole } else { Kind::Apart })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::{Grammar, quantities};

    #[test]
    fn only_the_parts_of_a_whole_must_give_a_hundred() {
        let wrong = |text: &str| wrong(text, &quantities(text, Grammar::Norwegian)).is_some();
        assert!(wrong("Henvendelsene er fordelt på nett (60 prosent), telefon (30 prosent) og brev (20 prosent)."));
        assert!(wrong("Svarene fordeler seg slik: 40 % ja, 40 % nei og 10 % vet ikke."));
        assert!(wrong("I 2025 var 64 prosent fornøyd, mens resten, 46 prosent, var misfornøyd."));
        assert!(wrong("I 2025 var 64 prosent fornøyd, 24 prosent misfornøyd og 15 prosent usikre."));
        assert!(wrong("64 prosent var enig og 46 prosent uenig."));
        assert!(wrong("Vi bruker 60 prosent av tiden på nett, 30 prosent på chat og 20 prosent på møter."));
        assert!(wrong("Av rammen går 50 prosent til svar, 30 prosent til medvirkning og 30 prosent til varsling."));
        for text in [
            "I 2025 var 64 prosent fornøyd, mens resten, 36 prosent, var misfornøyd.",
            "I 2025 var 64 prosent fornøyd, 24 prosent misfornøyd og 13 prosent usikre (avrundet).",
            "64 prosent var fornøyd, og 20 prosent av dem var svært fornøyd.",
            "I 2025 var 64 prosent fornøyd, i 2026 var 66 prosent fornøyd.",
            "64 prosent var enig og 20 prosent uenig.",
            "Henvendelsene er fordelt på nett (60 prosent), telefon (30 prosent) og brev (10 prosent).",
            "Svarene fordeler seg slik: 33 % ja, 33 % nei og 33 % vet ikke.",
            "Rammen er fordelt med 60 prosent på nett og resten på telefon, som får 30 prosent.",
            "60 prosent bruker nett, 55 prosent telefon.",
            "Vi bruker 60 prosent av tiden på nett, 30 prosent på chat og 10 prosent på møter.",
            "60 prosent bruker nett, 55 prosent telefon og 20 prosent brev.",
            "Vi bruker 60 prosent av tiden på nett og 30 prosent på chat.",
            "Penger er fordelt, og 60 prosent er brukt.",
            "Svarene er fordelt med om lag 60 prosent ja og 30 prosent nei.",
        ] {
            assert!(!wrong(text), "{text}");
        }
    }
}
