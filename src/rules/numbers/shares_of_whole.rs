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
            let message = say!("these shares are told as the parts of a whole, but give {sum} % together", sum = sum.normalize());
            let help = say!("correct the shares, or say what the rest is");
            sink.push(Diagnostic::new(&CODE, counted.writing.sentence_place(counted.sentence), message).help(help));
        }
    }
}

/// The sum of shares that should be 100 and are not.
fn wrong(text: &str, quantities: &[Quantity]) -> Option<Decimal> {
    let lower = text.to_lowercase();
    let divides = ["fordeler seg", "fordelte seg", "fordelt", "fordelingen", "fordelinga"].iter().any(|word| lower.contains(word));
    let open = ["rest", "øvrig", "andre", "annet", "ufordelt", "flere svar", "velge flere", "blant annet", "særlig", "spesielt", "mest", "hovedsak", "hver ", "hvert "];
    if !divides || open.iter().any(|word| lower.contains(word)) || quantities.iter().any(|quantity| quantity.time.is_some()) {
        return None;
    }
    let in_per_cent = |quantity: &&Quantity| text.get(quantity.unit_at..).and_then(KnownUnit::at_start) == Some(KnownUnit::Share(100));
    let shares: Vec<_> = quantities.iter().filter(in_per_cent).collect();
    let is_plain = |share: &&Quantity| {
        let number = &share.number;
        share.sense == Sense::Level && share.bound.is_none() && !share.is_rough && !share.leads_on && number.to.is_none() && number.of.is_none()
    };
    if shares.len() < 2 || !shares.iter().all(is_plain) {
        return None;
    }
    let sum: Decimal = shares.iter().map(|share| share.number.value).sum();
    let tolerance: Decimal = shares.iter().map(|share| Decimal::new(5, share.number.value.scale() + 1)).sum();
    let off = sum.checked_sub(Decimal::ONE_HUNDRED)?.abs();
    (off > tolerance).then_some(sum)
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
        for text in [
            "Henvendelsene er fordelt på nett (60 prosent), telefon (30 prosent) og brev (10 prosent).",
            "Svarene fordeler seg slik: 33 % ja, 33 % nei og 33 % vet ikke.",
            "Rammen er fordelt med 60 prosent på nett og resten på telefon, som får 30 prosent.",
            "60 prosent bruker nett, 55 prosent telefon.",
            "Penger er fordelt, og 60 prosent er brukt.",
            "Svarene er fordelt med om lag 60 prosent ja og 30 prosent nei.",
        ] {
            assert!(!wrong(text), "{text}");
        }
    }
}
