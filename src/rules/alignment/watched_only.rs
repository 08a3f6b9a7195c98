//! A027.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::model::entity::Degree;
use crate::prose::words;
use crate::rules::{Context, rule};

rule! {
    /// The response to a risk is only to watch it.
    ///
    /// The rule looks at risks whose `mitigation` consists of words such as "følge med", "følge utviklingen nøye" or "være
    /// oppmerksom på faren", and says nothing of what is done when something is seen. Risks whose probability and consequence
    /// are both low are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: Whoever watches a risk sees it happen, and no more. The board wants to know what makes it less likely,
    /// or what is ready on the day.
    ///
    /// ## Faulty
    ///
    /// ```yaml risiko.yaml
    /// goals: {svar-samme-dag: Innbyggerne får svar samme dag}
    /// risks:
    ///   faa-paa-vakt: {title: For få kan ta vakter, threatens: svar-samme-dag, mitigation: Vi følger utviklingen nøye.}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml risiko.yaml
    /// goals: {svar-samme-dag: Innbyggerne får svar samme dag}
    /// risks:
    ///   faa-paa-vakt: {title: For få kan ta vakter, threatens: svar-samme-dag, mitigation: Vi lærer opp fire vikarer før sommeren.}
    /// ```
    "A027", "watched-only", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Risk) {
        let Some(risk) = element.risk() else { continue };
        let Some(mitigation) = &risk.mitigation else { continue };
        let is_small = [&risk.probability, &risk.consequence]
            .iter()
            .all(|degree| degree.as_ref().is_some_and(|degree| degree.value == Degree::Low));
        if !is_small && only_watches(&mitigation.markdown) {
            let message =
                say!("what is to be done about the risk \"{title}\" is only to watch it", title = element.title());
            sink.push(
                Diagnostic::new(&CODE, mitigation.span, message)
                    .help(say!("write what makes it less likely, or what is done on the day it happens")),
            );
        }
    }
}

/// Verbs, and words that with others make verbs, for seeing how things go.
#[rustfmt::skip]
const WATCHING: &[&str] = &[
    "følge", "følger", "følgje", "følgjer", "følges", "fylgje", "fylgjer", "overvåke", "overvåker", "overvåkes", "overvake", "overvaker", "overvakar",
    "oppmerksom", "oppmerksomme", "merksam", "merksame", "fokus", "oppmerksomhet", "overvåking", "oppfølging", "beredt", "monitor", "watch",
];

/// Words that stand around them and add nothing.
#[rustfmt::skip]
const AROUND: &[&str] = &[
    "vi", "kommunen", "kommunikasjonsavdelingen", "ledelsen", "leiinga", "skal", "vil", "må", "bør", "med", "opp", "nøye", "tett", "jevnlig", "jamleg", "løpende",
    "løpande", "fortløpende", "utviklingen", "utviklinga", "situasjonen", "risikoen", "faren", "saken", "saka", "på", "i", "det", "dette", "den", "være", "vere",
    "er", "ha", "har", "holde", "halde", "holder", "øye", "auge", "et", "eit", "ekstra", "særlig", "særleg", "god", "hvordan", "korleis", "går", "videre",
    "vidare", "fremover", "framover", "underveis", "undervegs", "og", "the", "we", "situation", "risk", "closely", "som", "normalt", "gjennom", "året",
    "perioden", "hele", "heile", "av", "til", "for", "årlig", "årleg", "utvikler", "utviklar", "seg", "dette", "ta", "tar", "tek", "vurdering", "vurdere", "fortsatt",
];

/// Whether a text only says that somebody keeps an eye on it.
fn only_watches(text: &str) -> bool {
    let words: Vec<_> = words(text).map(|(_, word)| word.to_lowercase()).collect();
    let watches = |word: &String| WATCHING.contains(&&**word);
    let keeps_an_eye = words.iter().any(|word| matches!(&**word, "øye" | "auge"));
    (keeps_an_eye || words.iter().any(watches)) && words.iter().all(|word| watches(word) || AROUND.contains(&&**word))
}

#[cfg(test)]
mod tests {
    use super::only_watches;

    #[test]
    fn watching_is_told_from_doing() {
        for idle in [
            "Følge med",
            "Vi følger utviklingen nøye.",
            "Situasjonen overvåkes løpende",
            "Være oppmerksom på faren",
            "Vi følgjer situasjonen tett",
            "Holde øye med utviklingen",
            "Vi følger med på hvordan dette utvikler seg",
            "Ha ekstra fokus på dette",
        ] {
            assert!(only_watches(idle), "{idle}");
        }
        for done in [
            "Følge med på svartiden hver dag og kalle inn en ekstra vakt når den øker",
            "Lære opp fire ansatte",
            "Følge opp leverandøren hver uke",
            "Ta de ti vanligste brevtypene først",
            "Hver høring får én ansvarlig, som svarer innen en måned.",
            "",
        ] {
            assert!(!only_watches(done), "{done}");
        }
    }
}
