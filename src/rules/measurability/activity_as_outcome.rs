//! M020.

use super::wording::Wording;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::model::entity::Chain;
use crate::rules::{Context, rule};

rule! {
    /// An indicator counts what the organisation does, but calls it an outcome.
    ///
    /// The rule looks at indicators with `chain: outcome` or `impact` whose title counts posts, news items, meetings, courses,
    /// films, campaigns and the like ("Antall innlegg på Facebook", "Publiserte saker"). Shares, and titles that say what
    /// those who were reached did or think, are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: The number of posts and meetings shows how busy the organisation is, not whether anything has changed for
    /// those it is there for. Called an outcome, it hides that nobody knows.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   tillit:
    ///     title: Innbyggerne har tillit til kommunen
    ///     indicators:
    ///       innlegg: {title: Antall innlegg i sosiale medier, chain: outcome, unit: innlegg}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   tillit:
    ///     title: Innbyggerne har tillit til kommunen
    ///     indicators:
    ///       tillit-andel: {title: Andel som har tillit til kommunen, chain: outcome, unit: "%"}
    /// ```
    "M020", "activity-as-outcome", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Indicator) {
        let chain = element.indicator().and_then(|indicator| indicator.chain.as_ref());
        let Some(chain) = chain.filter(|chain| matches!(chain.value, Chain::Outcome | Chain::Impact)) else { continue };
        if counts_work(element.title()) {
            let message =
                say!("\"{title}\" counts what is done, and not what changes for anybody", title = element.title());
            sink.push(Diagnostic::new(&CODE, chain.span, message).help(say!(
                "measure what changes for those the goal is for, or write \"chain: activity\" or \"chain: output\""
            )));
        }
    }
}

/// What organisations make and hold, in the plural.
#[rustfmt::skip]
const WORK: [&str; 44] = [
    "innlegg", "nyhetssaker", "nyheitssaker", "nyheter", "nyheiter", "pressemeldinger", "pressemeldingar", "møter", "møte", "folkemøter", "folkemøte", "kurs",
    "kampanjer", "kampanjar", "filmer", "filmar", "videoer", "videoar", "brosjyrer", "brosjyrar", "nyhetsbrev", "nyheitsbrev", "artikler", "artiklar", "arrangementer",
    "arrangement", "annonser", "annonsar", "foredrag", "publiseringer", "publiseringar", "poster", "posts", "meetings", "courses", "plakater", "plakatar", "seminarer",
    "seminar", "workshoper", "workshops", "episoder", "utgaver", "informasjonsmøter",
];

/// Words before what is counted.
#[rustfmt::skip]
const COUNTING: [&str; 28] = [
    "antall", "antallet", "tal", "talet", "på", "av", "publiserte", "avholdte", "gjennomførte", "utsendte", "arrangerte", "produserte", "egne", "nye", "digitale", "number", "of", "korte",
    "interne", "åpne", "opne", "kommunale", "avhaldne", "gjennomførde", "the", "sendte", "planlagte", "våre",
];

/// Words behind which the title tells of what others did or think.
const OTHERS: [&str; 8] = ["som", "der", "hvor", "med", "fra", "frå", "that", "from"];

fn counts_work(title: &str) -> bool {
    let words = Wording::new(title);
    let noun = words.words().take_while(|word| COUNTING.contains(word)).count();
    let is_work = |word: &str| WORK.iter().any(|noun| word == *noun || word.rsplit('-').next() == Some(noun));
    let is_posted = words.word(noun).strip_suffix("innlegg").is_some();
    (is_work(words.word(noun)) || is_posted) && !words.words().skip(noun + 1).any(|word| OTHERS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::counts_work;

    #[test]
    fn work_is_told_from_what_it_leads_to() {
        for work in [
            "Antall innlegg på Facebook", "Publiserte nyhetssaker per måned", "Antall folkemøter", "Tal på kurs",
            "Gjennomførte kampanjer", "Antall Facebook-innlegg", "Pressemeldinger", "Number of posts",
        ] {
            assert!(counts_work(work), "{work}");
        }
        for other in [
            "Innspill fra unge de siste tolv månedene",
            "Andel innlegg med svar",
            "Antall møter der unge fikk svar",
            "Gjentatte henvendelser per 100 saker",
            "Saker som blir klaget på",
            "Saker behandlet innen fristen",
            "Kontoer i sosiale medier",
            "Tid fra hendelse til første melding",
            "Antall deltakere på kurs",
            "Saksbehandlingstid",
            "",
        ] {
            assert!(!counts_work(other), "{other}");
        }
    }
}
