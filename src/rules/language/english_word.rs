//! L042.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::marks::{is_quoted, is_read};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::value::Language;
use crate::model::{Kind, ScopeId};
use crate::prose::{Phrases, Sentence};
use crate::rules::{Context, Scattered, rule};

rule! {
    /// A plan in Norwegian has an English word of the trade, and Norwegian has its own.
    ///
    /// The rule knows some hundred words that people who work with communication, projects and IT bring along
    /// ("stakeholders", "awareness", "touchpoints", "deadline", "workshops"), also as the first part of a compound
    /// ("storytelling-opplegg"). Words that Norwegian has made its own ("podkast", "workshop", "quiz") are not among them.
    /// Left alone are a word that the plan defines as a term, names in several words with capitals, and what is between «…». If
    /// a plan has more than three such words, there is one finding with a count.
    ///
    /// ## Why
    ///
    /// Many readers do not know the words of the trade, and those who do can read the Norwegian ones.
    ///
    /// Source: språklova § 9: public bodies write in clear language that is fitted to those it is meant for. The
    /// selection of words is our own.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Vi spør våre stakeholders hvert år.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Vi spør samarbeidspartnerne våre hvert år.
    /// ```
    "L042", "english-word", Advice, check
}

/// English words and their Norwegian ones. The selection is our own.
#[rustfmt::skip]
const ROWS: &[(&str, &str)] = &[
    ("stakeholder", "interessent, den det gjelder"), ("stakeholders", "interessenter, de det gjelder"), ("awareness", "kjennskap, bevissthet"),
    ("deadline", "frist"), ("feedback", "tilbakemelding"), ("touchpoint", "kontaktpunkt"), ("touchpoints", "kontaktpunkter"), ("onboarding", "introduksjon av nyansatte"),
    ("offboarding", "avslutning av arbeidsforhold"), ("roadmap", "veikart"), ("roadmaps", "veikart"), ("kick-off", "oppstart"), ("kickoff", "oppstart"), ("kick off", "oppstart"), ("storytelling", "fortelling"),
    ("user journey", "brukerreise"), ("customer journey", "kundereise"), ("user story", "brukerhistorie"), ("user stories", "brukerhistorier"), 
    ("insight", "innsikt"), ("insights", "innsikt"), ("target group", "målgruppe"), ("content marketing", "innholdsmarkedsføring"),
    ("landing page", "landingsside"), ("landingpage", "landingsside"), ("key message", "hovedbudskap"),
    ("key messages", "hovedbudskap"), ("call to action", "oppfordring"), ("best practice", "beste praksis"), ("best practices", "beste praksis"), ("lessons learned", "erfaringer"), ("quick wins", "raske gevinster"),
    ("quick win", "rask gevinst"), ("mindset", "tankesett"), ("follow-up", "oppfølging"), ("top-down", "ovenfra og ned"),
    ("bottom-up", "nedenfra og opp"), ("hands-on", "praktisk"), ("buy-in", "støtte"), ("commitment", "forpliktelse"), ("deliverables", "leveranser"), ("milestone", "milepæl"),
    ("milestones", "milepæler"), ("branding", "merkevarebygging"), ("employer branding", "omdømme som arbeidsgiver"),
    ("outreach", "oppsøkende arbeid"), ("earned media", "omtale i mediene"),
    ("owned media", "egne kanaler"), ("paid media", "betalte annonser"), ("playbook", "oppskrift"), ("guideline", "retningslinje"), ("guidelines", "retningslinjer"),
    ("toolkit", "verktøy"), ("copy-paste", "klippe og lime"), ("approach", "framgangsmåte"), ("benchmarking", "sammenligning"),
    ("crisis management", "krisehåndtering"), ("rollout", "innføring"), ("roll-out", "innføring"), ("sense of urgency", "følelse av at det haster"),
    ("teamlead", "teamleder"), ("team lead", "teamleder"), ("project manager", "prosjektleder"), ("flyers", "løpesedler"), ("folders", "brosjyrer"),
    ("newsletter", "nyhetsbrev"), ("newsletters", "nyhetsbrev"), ("followers", "følgere"), ("influencers", "påvirkere"), ("dashboard", "oversiktsbilde"),
    ("dashboards", "oversiktsbilder"), ("events", "arrangementer"), ("meetings", "møter"), ("workshops", "workshoper"), ("podcasts", "podkaster"), ("apps", "apper"),
    ("posts", "innlegg"), ("tools", "verktøy"), ("tasks", "oppgaver"), ("skills", "ferdigheter"), ("employees", "ansatte"), ("customers", "kunder"), ("citizens", "innbyggere"),
    ("issues", "saker"), ("challenges", "utfordringer"), ("goals", "mål"), ("targets", "mål"), ("updates", "oppdateringer"), ("users", "brukere"), ("channels", "kanaler"),
    ("engagement rate", "andel som deltar"), ("time slot", "tidspunkt"), ("take-away", "lærdom"), ("takeaways", "lærdommer"), ("tone of voice", "skrivestil"),
    ("scope", "omfang"), ("pain points", "problemer"), ("pain point", "problem"), ("workflow", "arbeidsflyt"), ("workflows", "arbeidsflyt"), 
    ("target audience", "målgruppe"), ("social listening", "følge med på hva folk skriver"), ("media monitoring", "medieovervåking"), ("ownership", "eierskap"), ("alignment", "samordning"),
];

/// The words, to be looked for in one pass.
static WORDS: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(ROWS.iter().map(|(word, _)| *word)));

/// What may follow such a word: Norwegian endings, with or without the hyphen that joins them.
const ENDINGS: [&str; 12] = ["", "en", "et", "er", "ene", "s", "n", "t", "a", "-en", "-et", "ens"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        if !matches!(context.plan.language(scope), Language::Bokmal | Language::Nynorsk) {
            continue;
        }
        let defined = defined(context, scope);
        let mut found = Vec::new();
        let may_hold = |word: &str| {
            WORDS.may_hold(word.split('-').next().unwrap_or(word), &ENDINGS) || WORDS.may_hold(word, &ENDINGS)
        };
        for (writing, sentences) in context.passages(scope, may_hold) {
            for sentence in sentences.into_iter().filter(|_| is_read(writing)) {
                for (row, range) in places(sentence, &defined) {
                    let written = sentence.text.get(range.clone()).unwrap_or_default();
                    let message = say!("\"{written}\" is English, and Norwegian has a word for it", written);
                    found.push(
                        Diagnostic::new(&CODE, writing.place(sentence, range), message)
                            .help(say!("write instead, where it means the same: {plain}", plain = row.1)),
                    );
                }
            }
        }
        let many = |count: usize| {
            (
                say!("{count} words are English, and Norwegian has words for them", count),
                say!("write the Norwegian words, or define those that are needed under \"terms:\""),
            )
        };
        Scattered { scope, found, many: &many }.report(context, sink);
    }
}

/// The words in small letters that a strategy defines: those in the titles of its terms.
fn defined(context: &Context<'_>, scope: ScopeId) -> HashSet<String> {
    let terms = context.plan.of_kind(scope, Kind::Term).map(|(_, term)| term.title().to_lowercase());
    terms.collect()
}

type Row = (&'static str, &'static str);

/// Where a sentence has such words, with their rows.
fn places(sentence: &Sentence, defined: &HashSet<String>) -> Vec<(&'static Row, Range<usize>)> {
    let text = &*sentence.text;
    // The hyphen of a compound ends a word here, so that its first part is seen too.
    let parted = text.replace('-', " ");
    let whole = WORDS.find_with(text, &ENDINGS).collect::<Vec<_>>();
    let parts = WORDS
        .find_with(&parted, &ENDINGS)
        .filter(|(_, range)| !whole.iter().any(|(_, other)| other.start < range.end && range.start < other.end));
    let is_joined = |range: &Range<usize>| text.get(range.end..).is_some_and(|rest| rest.starts_with('-'));
    let parts = parts.filter(|(_, range)| is_joined(range)).collect::<Vec<_>>();
    let mut all: Vec<_> = whole.into_iter().chain(parts).collect();
    all.sort_by_key(|(_, range)| range.start);
    all.into_iter()
        .filter(|(_, range)| !is_quoted(text, range.start) && !is_in_name(text, range) && !is_english(text))
        .filter_map(|(place, range)| Some((ROWS.get(place)?, range)))
        .filter(|(row, _)| !defined.contains(row.0))
        .collect()
}

/// Whether all of a sentence is in English, as a quotation may be.
fn is_english(text: &str) -> bool {
    text.split_whitespace().filter(|word| matches!(*word, "the" | "The" | "and" | "of" | "is" | "to")).count() > 1
}

/// Whether a word has a capital, and another with one before or behind it: "Best Practice Award".
fn is_in_name(text: &str, range: &Range<usize>) -> bool {
    let is_capital = |word: Option<&str>| word.is_some_and(|word| word.starts_with(char::is_uppercase));
    let before = text.get(..range.start).and_then(|before| before.split_whitespace().next_back());
    let after = text.get(range.end..).and_then(|after| after.split_whitespace().next());
    is_capital(text.get(range.clone()))
        && (is_capital(before) || is_capital(after) || before.is_some() && range.start > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose;

    fn found(text: &str) -> Vec<String> {
        let sentence = prose::sentence(text);
        places(&sentence, &HashSet::new()).into_iter().map(|(_, range)| text[range].to_owned()).collect()
    }

    #[test]
    fn english_words_are_found_alone_and_in_compounds() {
        for (text, words) in [
            ("Vi spør stakeholders om awareness.", &["stakeholders", "awareness"][..]),
            ("Et storytelling-opplegg og deadlinen", &["storytelling", "deadlinen"]),
            ("Kick-off for rutinen", &["Kick-off"]),
            ("En rapport om user journey", &["user journey"]),
        ] {
            assert_eq!(found(text), words, "{text}");
        }
    }

    #[test]
    fn names_quotations_and_norwegian_words_are_left_alone() {
        for text in [
            "Vi har workshop, podkast, quiz og video.",
            "Vi er med i «Roadmap for Digital Government».",
            "Vi vant Best Practice Award.",
            "Vi bruker Facebook Insights og Google.",
            "Rapporten og scenen er klare.",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
