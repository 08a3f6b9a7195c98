//! M012.

use super::verbs::{is_change, is_surely_finite, is_work};
use super::wording::Wording;
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::{Kind, Line};
use crate::rules::{Context, Scattered, rule};

rule! {
    /// A goal names an activity, but not what it is to lead to.
    ///
    /// The rule reports titles that open with a verb about work, as an infinitive ("Utarbeide …"), an imperative
    /// ("Utarbeid …"), after "skal" or "vil" ("Vi skal arrangere …"), in the present tense ("Kommunen arrangerer …"), or as a noun ("Gjennomføring av …", "Samarbeid med …"). Verbs about
    /// what is to change ("Øke …", "Redusere …") are fine, and so are titles that give a number or a purpose ("slik
    /// at", "for å"). Goals that have goals below them are left alone. More than three such goals get one
    /// finding with a count. The verbs are our own selection, with loan verbs
    /// recognised by their endings: of a verb that it does not know, the rule says nothing.
    ///
    /// ## Why
    ///
    /// "Gjennomføre kurs" is achieved once the course has been held, whether or not anybody learnt anything.
    ///
    /// Source: DFØ, "Hva er mål- og resultatstyring?" (dfo.no): a goal describes a state that is wanted.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   kurs: Gjennomføre kurs i klarspråk
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   klare-brev:
    ///     title: Innbyggerne forstår brevene fra kommunen
    ///     measures:
    ///       kurs: Kurs i klarspråk
    /// ```
    "M012", "activity-goal", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let goals = context.plan.of_kind(scope, Kind::Goal).filter(|(id, _)| context.is_lowest(*id));
        let titles = goals.filter_map(|(_, goal)| goal.common.title.as_ref());
        let found = titles.filter(|title| is_activity(&title.value)).map(report).collect();
        Scattered { scope, found, many: &many }.report(context, sink);
    }
}

fn report(title: &Line) -> Diagnostic {
    let message =
        say!("the goal \"{title}\" says what is to be done, but not what it is to lead to", title = &*title.value);
    Diagnostic::new(&CODE, title.span, message)
        .help(say!("write the state that is to hold afterwards as the goal, and make the activity a measure"))
}

fn many(count: usize) -> (Message, Message) {
    (
        say!(
            "{count} goals are activities: they are reached once the work is done, whether or not anything gets better",
            count
        ),
        say!(
            "write the state that is to hold afterwards; where a goal has been adopted as it stands, write the result into the yearly plan, and turn the activity into a measure at the next revision"
        ),
    )
}

/// Words that introduce a purpose, or the state that the work is to lead to.
const PURPOSES: [&str; 36] = [
    "slik at", "så at", "for at", "for å", "som gir", "som gjev", "som gjør", "som gjer", "som sikrer", "som sikrar",
    "som fremmer", "som fremjar", "som bidrar til", "som bidreg til", "som styrker", "som styrkjer", "som skal gi",
    "og derigjennom", "og dermed", "og slik", "og på den måten", "skal gi", "that give", "that ensure", "and thereby",
    "med mål om", "med sikte på", "så alle", "så de", "så flere", "så fleire", "så folk", "så innbyggerne", "so that",
    "so people", "in order to",
];

/// Adverbs that say how what is done is to change: "Starte behandlingen tidligere".
const SOONER: [&str; 8] = ["tidligere", "tidlegare", "oftere", "oftare", "raskere", "raskare", "nærmere", "nærare"];

/// Words before the verb that a sentence about what somebody is to do has.
const MODALS: [&str; 6] = ["skal", "vil", "må", "will", "shall", "must"];
/// The most words that name who is to do it.
const WHO: usize = 3;

/// Imperatives that are more often nouns.
const NOUNS: [&str; 10] =
    ["arbeid", "dokumenter", "film", "jobb", "kurs", "lag", "rapporter", "skriv", "start", "test"];

/// Whether a title says what is to be done, and neither how much nor what for.
pub(in crate::rules) fn is_activity(title: &str) -> bool {
    let words = Wording::new(title);
    if words.find(&PURPOSES).is_some() || words.find(&SOONER).is_some() || words.has_number() {
        return false;
    }
    let modal = (1..=WHO).find(|nth| MODALS.contains(&words.word(*nth)));
    match (words.word(0), modal) {
        (_, Some(modal)) => {
            let verb =
                modal + if matches!(words.word(modal + 1), "også" | "aktivt" | "jevnlig" | "also") { 2 } else { 1 };
            is_work(words.word(verb), &words, verb)
        }
        ("å" | "to", None) => is_work(words.word(1), &words, 1),
        (first, None) => {
            is_work(first, &words, 0)
                || is_verb_with_particle(first, &words)
                || is_ordered(first, &words)
                || is_noun_of_work(first, &words)
                || we_work(&words)
        }
    }
}

/// Words behind a verb that make it another one.
const PARTICLES: [&str; 8] = ["opp", "ut", "inn", "fram", "frem", "over", "gjennom", "sammen"];
/// Words that begin what is brought about.
const ARTICLES: [&str; 10] = ["en", "et", "ei", "ein", "eit", "ny", "nye", "nytt", "alle", "flere"];

/// Whether the title opens with an infinitive that a small word behind it tells, and with what is to be made: "Bygge opp en
/// stab", "Rydde ut alle skjemaer".
fn is_verb_with_particle(first: &str, words: &Wording) -> bool {
    first.ends_with('e') && PARTICLES.contains(&words.word(1)) && ARTICLES.contains(&words.word(2))
}

/// Those whose plan it is.
const OURSELVES: [&str; 9] = [
    "vi", "we", "kommunen", "kommunikasjonsavdelingen", "kommunikasjonsavdelinga", "foretaket", "virksomheten",
    "verksemda", "organisasjonen",
];

/// Whether the title tells what the organisation does, in the present tense: "Kommunen arrangerer folkemøter".
fn we_work(words: &Wording) -> bool {
    // "Kommunen" or "Fjordvik kommune".
    let verb =
        (1..=2).find(|nth| OURSELVES.contains(&words.word(*nth - 1)) || (*nth == 2 && words.word(1) == "kommune"));
    let Some(verb) = verb.filter(|verb| *verb == 1 || words.word(1) == "kommune") else { return false };
    let now = words.word(verb);
    // What is done each time can be the state that is wanted.
    if matches!(now, "følger" | "følgjer" | "vurderer") {
        return false;
    }
    let infinitive = now.strip_suffix('r').filter(|root| root.ends_with('e')).map(str::to_owned);
    let nynorsk = now.strip_suffix("ar").map(|root| format!("{root}e"));
    [infinitive, nynorsk].into_iter().flatten().any(|infinitive| is_work(&infinitive, words, verb))
}

/// Whether the title opens with an imperative: "Utarbeid en plan".
fn is_ordered(first: &str, words: &Wording) -> bool {
    let is_noun =
        NOUNS.contains(&first) && !matches!(words.word(1), "en" | "et" | "ei" | "ein" | "eit" | "ny" | "nye" | "nytt");
    !is_noun && words.len() > 1 && !words.words().any(is_surely_finite) && is_work(&format!("{first}e"), words, 0)
}

/// Nouns for what people do together or again and again, with what stands behind them.
const DOING: [(&str, &[&str]); 24] = [
    ("gjennomgang", &["av"]),
    ("oppstart", &["av"]),
    ("innkjøp", &["av"]),
    ("kjøp", &["av"]),
    ("revisjon", &["av"]),
    ("kontroll", &["av", "med"]),
    ("tilsyn", &["med"]),
    ("kompetanseheving", &["for", "i", "blant", "av"]),
    ("kompetansebygging", &["for", "i", "blant", "av"]),
    ("nettverksbygging", &["for", "i", "blant", "med"]),
    ("holdningsarbeid", &["for", "i", "blant", "mot"]),
    ("informasjonsarbeid", &["for", "i", "blant", "mot"]),
    ("samarbeid", &["med", "om", "mellom"]),
    ("samhandling", &["med", "om"]),
    ("deltakelse", &["på", "ved"]),
    ("deltaking", &["på", "ved"]),
    ("dialog", &["med", "om"]),
    ("kontakt", &["med"]),
    ("arbeid", &["med", "mot"]),
    ("møter", &["med"]),
    ("kurs", &["i", "om"]),
    ("opplæring", &["i", "av"]),
    ("satsing", &["på"]),
    ("oppfølging", &["av"]),
];

/// Whether the title opens with such a noun: "Samarbeid med nabokommunene". "Tettere samarbeid" has another head.
fn is_noun_of_doing(first: &str, words: &Wording) -> bool {
    DOING.iter().any(|(noun, behind)| *noun == first && behind.contains(&words.word(1)))
}

/// Nouns in -ing and -else that name what is or is felt, and no work.
#[rustfmt::skip]
const STATES: [&str; 34] = [
    "økning", "auking", "halvering", "nedtrapping", "opptrapping", "innsparing", "utjevning", "forebygging", "økonomisering", "oppfylling",
    "forståelse", "opplevelse", "oppleving", "følelse", "anerkjennelse", "holdning", "haldning", "stilling", "mestring", "meistring", "tilknytning", "dekning", "bevegelse", "utdanning",
    "bolig", "tilhørighet", "deltakelse", "deltaking", "bekymring", "interesse", "spenning", "belastning", "avstand", "tildeling",
];
/// What a noun of work has behind it: what is worked on.
const WORKED_ON: [&str; 2] = ["av", "om"];

/// Whether all of the title is a noun for work: one made from a verb that names no change, with what is worked on behind "av"
/// ("Gjennomføring av kurs").
fn is_noun_of_work(first: &str, words: &Wording) -> bool {
    if words.words().any(is_surely_finite) {
        return false;
    }
    if is_noun_of_doing(first, words) {
        return true;
    }
    let root = first.strip_suffix("ing").or_else(|| first.strip_suffix("else"));
    let is_made = |root: &str| {
        let verb = format!("{root}e");
        let is_noun_of_verb = first.ends_with("ing") && words.word(1) == "av" && root.chars().count() > 3;
        is_work(&verb, words, 0) || is_noun_of_verb && !is_change(&verb)
    };
    WORKED_ON.contains(&words.word(1)) && !STATES.contains(&first) && root.is_some_and(is_made)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn activities_are_told_from_states() {
        for title in [
            "Gjennomføre kurs",
            "Vi skal utarbeide en plan",
            "Arbeide for økt tillit",
            "Å lage brosjyrer",
            "Lag en brosjyre",
            "Utarbeid retningslinjer for sosiale medier",
            "Etablering av et nettverk",
            "Utarbeidelse av ny profil",
            "Kommunen skal etablere et innbyggerpanel",
            "Vi vil ha dialog med næringslivet",
            "Registrere alle henvendelser",
            "Jobbe systematisk med klarspråk",
            "Utvikle en ny nettside",
            "Fjordvik kommune skal arrangere folkemøter",
            "Lansere ny nettside i 2027",
            "Develop a new website",
            "Kommunen arrangerer folkemøter",
            "Vi publiserer nyheter hver uke",
            "Fjordvik kommune lager filmer for unge",
            "Samarbeid med nabokommunene om vakttelefon",
            "Deltakelse på fagdager",
            "Digitalisering av skjemaene",
            "Gjennomgang av alle avtaler",
            "Rydding av arkivet",
            "Bygge opp en stab av tolker",
        ] {
            assert!(is_activity(title), "{title}");
        }
    }

    #[test]
    fn states_are_no_activities() {
        for title in [
            "Gjennomføre kurs slik at alle kan skrive klart",
            "Kurs er gjennomført",
            "Kartlegging av behov skal gi god ressursbruk",
            "Gjennomføringen av tiltak er god",
            "Innbyggerne deltar i planarbeidet",
            "Øke andelen som svarer",
            "Vi skal halvere svartiden",
            "Redusere antallet klager",
            "Gjennomføre 10 kurs",
            "Holde to folkemøter i året",
            "Lag og foreninger er med i planarbeidet",
            "Rapporter leses av styret",
            "Dokumenter er tilgjengelige for alle",
            "Innbyggere i dialog med kommunen",
            "Etableringen er kjent",
            "Reduksjon av utslipp",
            "Arbeid for alle",
            "Kommunen skal ha god økonomi",
            "Holde kommunen ren",
            "Produksjonen øker",
            "Samarbeid som virker",
            "Tettere samarbeid med frivilligheten",
            "Deltakelse i arbeidslivet",
            "Samarbeid med skolene gir færre klager",
            "Redusering av utslipp",
            "Vi svarer samme dag",
            "Kommunen følger opp hvert innspill",
            "Kommunen styrker beredskapen",
            "Kommunen vurderer hvert innspill før den bestemmer",
            "",
        ] {
            assert!(!is_activity(title), "{title}");
        }
    }
}
