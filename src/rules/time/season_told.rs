//! T019.

use super::cues::is_partial;
use super::yearless::{Sort, Yearless, yearless};
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::{Measure, Visibility};
use crate::model::value::{Moment, Part};
use crate::model::{Element, ElementId, Kind, Shown};
use crate::prose::{INSERTED, Sentence, has_beginning, is_month, season, words};
use crate::rules::{Context, Writing, is_over, rule};
use crate::source::{At, Span};

rule! {
    /// A season, a holiday, a month or "next year" is named without a year, or against the dates of the element.
    ///
    /// The rule looks at what the plan promises and tells: "innen sommeren", "før jul", "til høsten", "fra august av", "innen
    /// 1. mars", "neste år", "i fjor", "om to år", "snart ferdig". No year may be named in the sentence or the one before it, and
    /// nothing in the sentence may say that it comes back every year. Where the element has a deadline, a start or a next time that
    /// names a month or a day, the season must fit it; so must "hver vår". In chapters, only sentences are looked at that say what
    /// is or was to happen.
    ///
    /// Sentences with a reference to an element with dates, plans for a single year, principles, policies, roles and terms, and
    /// measures that are done or have been stopped, are left alone, as are seasons that are no deadline ("om sommeren").
    ///
    /// ## Why
    ///
    /// Our own judgement: A plan for four years has four summers. Whoever reads it in the second one takes the deadline to be the
    /// next.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   brevmal: {title: Ny brevmal, text: Malen skal være ferdig innen sommeren.}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   brevmal: {title: Ny brevmal, text: Malen skal være ferdig innen sommeren., by: 2027-06-20}
    /// ```
    "T019", "season-told", Advice, check
}

/// Beginnings of words by which a sentence may tell a time without its year. They rule out most sentences cheaply.
const TELLING: [&str; 10] =
    ["utgangen", "slutten", "neste", "fjor", "forrige", "førre", "snart", "kort", "framtid", "year"];

fn is_telling(word: &str) -> bool {
    let lower = word.to_lowercase();
    let is_year = matches!(&*lower, "år" | "året" | "måneder" | "månader" | "fremtid" | "fremtiden" | "inneværende");
    is_year || season(&lower).is_some() || is_month(&lower) || TELLING.contains(&&*lower)
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        if context.period(scope).is_some_and(|period| period.first_day().year() == period.last_day().year()) {
            continue;
        }
        for (writing, sentences) in context.passages(scope, is_telling) {
            for sentence in sentences {
                let found = wrong(context, writing, sentence);
                found.into_iter().for_each(|found| sink.push(found));
            }
        }
    }
}

/// Whether what an element says of a time is a promise or a tale of one time, and not a rule for every year.
fn tells_of_once(element: &Element, time: &Yearless) -> bool {
    let is_over = element.measure().is_some_and(is_over);
    let is_rule = matches!(
        element.kind(),
        Kind::Principle | Kind::Policy | Kind::Responsibility | Kind::Role | Kind::Term | Kind::Value
    );
    let comes_back = element.review().is_some_and(|review| review.every.is_some());
    !is_over && (time.sort == Sort::Reckoned || !(is_rule || comes_back))
}

fn wrong(context: &Context<'_>, writing: &Writing<'_>, sentence: &Sentence) -> Option<Diagnostic> {
    let element = context.plan.element(writing.element);
    let text = &*sentence.text;
    let time = yearless(text)?;
    if time.sort == Sort::Again {
        let date = element.measure().and_then(|own| own.start.as_ref()).or_else(|| element.review()?.next.as_ref())?;
        let told = Told::new(writing, sentence, &time)?;
        return (!fits(&time, date.value)).then(|| told.misfit(date));
    }
    let is_known = !tells_of_once(element, &time)
        || has_year(writing, sentence)
        || text.contains(INSERTED)
        || comes_back(text)
        || is_quoted(text, &time)
        || names_dated(context, writing, sentence);
    if is_known { None } else { without_year(element, writing, text, &time, &Told::new(writing, sentence, &time)?) }
}

/// Whether a sentence names an element that has a date.
fn names_dated(context: &Context<'_>, writing: &Writing<'_>, sentence: &Sentence) -> bool {
    let is_dated = |id: ElementId| {
        let element = context.plan.element(id);
        !dates(element).is_empty() || element.kind() == Kind::Programme
    };
    sentence.references.iter().filter_map(|reference| writing.target(&reference.target)).any(is_dated)
}

/// What is wrong with a time that nothing near it gives a year.
fn without_year(
    element: &Element,
    writing: &Writing<'_>,
    text: &str,
    time: &Yearless,
    told: &Told,
) -> Option<Diagnostic> {
    let dates = dates(element);
    let is_promise = matches!(element.kind(), Kind::Goal | Kind::Measure);
    let due = element.measure().and_then(Measure::due).or_else(|| element.goal()?.by.as_ref());
    let begins = element.measure().and_then(|own| own.start.as_ref());
    match time.sort {
        Sort::Deadline | Sort::Begin if !dates.is_empty() => {
            let date = if time.sort == Sort::Deadline { due } else { begins }?;
            let is_any = dates.iter().any(|date| fits(time, *date));
            (is_promise && !is_any && !is_partial(text)).then(|| told.misfit(date))
        }
        Sort::Deadline | Sort::Begin if is_promise => Some(told.undated(element)),
        Sort::Soon if dates.is_empty() && may_happen(writing, element, text, &told.words) => Some(told.vague()),
        Sort::Reckoned if dates.is_empty() || is_past(&told.words) => Some(told.reckoned()),
        Sort::Deadline | Sort::Begin if may_happen(writing, element, text, &told.words) => Some(told.yearless()),
        _ => None,
    }
}

/// The words of a time, and where they stand.
struct Told {
    words: String,
    place: Span,
}

impl Told {
    fn new(writing: &Writing<'_>, sentence: &Sentence, time: &Yearless) -> Option<Self> {
        let words = sentence.text.get(time.range.clone())?.to_lowercase();
        Some(Self { words, place: writing.place(sentence, time.range.clone()) })
    }

    fn report(&self, message: Message, help: Message) -> Diagnostic {
        Diagnostic::new(&CODE, self.place, message).help(help)
    }

    fn misfit(&self, date: &At<Moment>) -> Diagnostic {
        let message =
            say!("\"{words}\" does not fit the date {date}", words = self.words.clone(), date = date.value.to_string());
        self.report(message, say!("write the year in the text, and the date under \"by\""))
            .note(date.span, say!("the date stands here"))
    }

    fn undated(&self, element: &Element) -> Diagnostic {
        let message = say!(
            "\"{words}\" does not say of which year, and \"{title}\" has no deadline",
            words = self.words.clone(),
            title = element.title()
        );
        self.report(message, say!("write the year in the text, and the date under \"by\""))
    }

    fn vague(&self) -> Diagnostic {
        let message = say!("\"{words}\" is no time that anybody can look up", words = self.words.clone());
        self.report(message, say!("write a date, or the year at least"))
    }

    fn reckoned(&self) -> Diagnostic {
        let message =
            say!("\"{words}\" means another year to those who read the plan next year", words = self.words.clone());
        self.report(message, say!("write which year it is"))
    }

    fn yearless(&self) -> Diagnostic {
        let message = say!("\"{words}\" does not say of which year", words = self.words.clone());
        self.report(message, say!("write the year: the plan is for several"))
    }
}

/// What an element says of when it is due, begins, is published, takes place or is looked at again.
fn dates(element: &Element) -> Vec<Moment> {
    // When a plan is looked at again says nothing of what it tells.
    if element.kind() == Kind::Strategy {
        return Vec::new();
    }
    let of_fields = element.show().into_iter().filter_map(|(_, shown)| match shown {
        Shown::Moment(at) => Some(at.value),
        _ => None,
    });
    let until = match &element.common.visibility {
        Visibility::Embargo(until) => Some(until.value),
        Visibility::Internal { review, .. } => review.as_ref().map(|review| review.value),
        Visibility::Public => None,
    };
    of_fields.chain(until).collect()
}

/// Whether a date may lie in a season. One that names no month may.
fn fits(time: &Yearless, date: Moment) -> bool {
    match date.precision() {
        Part::Month(month) | Part::Day(month, _) => time.holds(month.cast_signed()),
        Part::Season(season) => (season.months().0..=season.months().1).any(|month| time.holds(month.cast_signed())),
        Part::Week(_) => time.holds(date.first_day().month()) || time.holds(date.last_day().month()),
        _ => true,
    }
}

/// Whether a year is named in a sentence or in the one before it.
fn has_year(writing: &Writing<'_>, sentence: &Sentence) -> bool {
    let sentences = &writing.analysis.sentences;
    let nth = sentences.iter().position(|own| std::ptr::eq(own, sentence)).unwrap_or(0);
    let is_year = |word: &str| {
        let digits: Vec<_> =
            word.split(|letter: char| !letter.is_ascii_digit()).filter(|part| part.len() == 4).collect();
        digits.iter().any(|year| year.starts_with("19") || year.starts_with("20"))
    };
    sentences[nth.saturating_sub(1)..=nth].iter().any(|own| own.words().any(|(_, word)| is_year(word)))
}

/// Whether a sentence tells of what comes back.
fn comes_back(text: &str) -> bool {
    const AGAIN: [&str; 22] = [
        "hver", "hvert", "kvar", "kvart", "årlig", "årlige", "årleg", "årlege", "alltid", "vanligvis", "vanlegvis",
        "pleier", "regel", "jevnlig", "jamleg", "ganger", "gonger", "første", "each", "every", "annual", "annethvert",
    ];
    let words: Vec<_> = words(text).map(|(_, word)| word.to_lowercase()).collect();
    words.iter().any(|word| AGAIN.contains(&&**word)) || is_standing_rule(&words)
}

/// Whether a sentence in the present tense says what holds for those to whom something applies: "Søknader som kommer etter 6.
/// desember, blir behandlet i januar".
fn is_standing_rule(words: &[String]) -> bool {
    const ONCE: [&str; 16] = [
        "skal", "vil", "må", "bør", "ble", "blei", "vart", "hadde", "var", "har", "er", "will", "shall", "must", "was",
        "has",
    ];
    const IF: [&str; 7] = ["hvis", "dersom", "som", "når", "if", "who", "whoever"];
    words.iter().any(|word| IF.contains(&&**word)) && !words.iter().any(|word| ONCE.contains(&&**word))
}

/// Whether the time stands within quotation marks: somebody else has said it.
fn is_quoted(text: &str, time: &Yearless) -> bool {
    let before = text.get(..time.range.start).unwrap_or_default();
    before.matches('«').count() > before.matches('»').count()
}

/// Whether what is told has been already.
fn is_past(told: &str) -> bool {
    ["i fjor", "forrige", "førre", "siden", "sidan", "last", "i år", "inneværende"]
        .iter()
        .any(|words| told.contains(words))
}

/// Whether a sentence says what is or was to happen. One-line fields and the texts of elements mostly do; chapters also tell what is
/// done every year.
fn may_happen(writing: &Writing<'_>, element: &Element, text: &str, told: &str) -> bool {
    const HAPPENS: [&str; 22] = [
        "skal", "vil", "blir", "vert", "ble", "blei", "vart", "hadde", "ferdig", "klar", "plass", "start", "begynn",
        "byrja", "kommer", "kjem", "åpner", "lanser", "slutter", "sluttar", "innfør", "gang",
    ];
    const CERTAIN: [&str; 5] = ["skal", "vil", "ferdig", "klar", "lanser"];
    if !matches!(element.kind(), Kind::Section | Kind::Strategy) || !writing.is_prose() {
        return true;
    }
    // "School starts in August" is so every year.
    let is_month = told.starts_with("i ") && !told.starts_with("i løpet");
    let wanted = if is_month { &CERTAIN[..] } else { &HAPPENS[..] };
    has_beginning(text, wanted)
}
