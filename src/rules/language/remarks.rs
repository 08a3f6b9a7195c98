//! Remarks to colleagues in the text itself, known by their form: "– sjekk med Kari", "her må vi ha tall".

use std::ops::Range;

use crate::prose::{self, words};
use crate::rules::is_first_name;

/// What colleagues are asked to do, behind a dash or in parentheses.
const ASKED: [&str; 10] =
    ["sjekk", "sjekke", "dobbeltsjekk", "dobbeltsjekke", "spør", "avklar", "kvalitetssikre", "check", "ask", "høre"];
/// Those within the organisation whom colleagues ask, apart from names.
#[rustfmt::skip]
const COLLEAGUES: &[&str] = &[
    "økonomi", "økonomiavdelingen", "økonomisjefen", "hr", "it", "jus", "juss", "juristen", "juristene", "ledelsen", "ledergruppen", "kommunikasjon", "plan", "planavdelingen",
    "rådmannen", "kommunedirektøren", "kommunalsjefen", "kommunalsjef", "leder", "sjefen", "oppvekst", "helse", "teknisk", "controller", "arkivet", "kommunikasjonssjefen",
];
/// What a text lacks that is not finished.
#[rustfmt::skip]
const PARTS: &[&str] = &[
    "tall", "tallet", "tallene", "tal", "tekst", "teksten", "statistikk", "statistikken", "kilde", "kilden", "kjelde", "referanse", "referansen", "henvisning", "bilde", "bildet", "bilete",
    "figur", "figuren", "graf", "eksempel", "eksempler", "sitat", "dato", "datoen", "avsnitt", "avsnittet", "setning", "formulering", "ordlyd", "ordlyden", "beløp", "beløpet",
    "lenke", "fotnote", "begrunnelse", "årstall", "navn", "tabell", "innledning", "oppsummering", "prosentandel", "numbers", "text", "source", "figures",
];
/// What is done to put it in.
const PUT: [&str; 17] = [
    "ha", "få", "legge", "sette", "fylle", "skrive", "hente", "finne", "inn", "legges", "settes", "fylles", "skrives",
    "hentes", "trenger", "mangler", "manglar",
];
/// Words that make a part one of the text in hand.
const THIS: [&str; 4] = ["dette", "denne", "this", "disse"];
/// Parts of the text in hand.
const SELF: [&str; 11] = [
    "avsnittet", "kapittelet", "kapitlet", "delen", "setningen", "setninga", "formuleringen", "formuleringa",
    "teksten", "paragraph", "ordlyden",
];
/// What becomes of them before readers see them.
const REWORKED: [&str; 18] = [
    "omskrives", "omformuleres", "skrives", "strykes", "kortes", "spisses", "utdypes", "sjekkes", "dobbeltsjekkes",
    "kvalitetssikres", "flyttes", "slettes", "fjernes", "fylles", "ferdigstilles", "rewritten", "avklares", "droppes",
];
/// What stands alone in parentheses with a question mark, or says that the text is not finished.
const ASKED_ALONE: [&str; 19] = [
    "kilde", "kjelde", "tall", "tal", "hvem", "kven", "når", "dato", "stemmer", "riktig", "rett", "årstall",
    "hvor mange", "hvor mye", "hvilke", "ref", "referanse", "source", "navn",
];
/// Words that call attention to a remark.
const CALLS: [&str; 8] = ["nb", "obs", "todo", "fixme", "merk", "husk", "kommentar", "note"];
/// What makes what is called one about the text: it is not finished.
#[rustfmt::skip]
const UNFINISHED: [&str; 22] = [
    "oppdateres", "oppdaterast", "sjekkes", "sjekkast", "avklares", "avklarast", "endres", "endrast", "mangler", "manglar", "må", "utkast", "justeres", "sjekk", "dobbeltsjekk",
    "kvalitetssikres", "skrives", "utgår", "strykes", "uavklart", "usikker", "foreløpig",
];

/// A remark to colleagues in a sentence.
///
/// What a template asks its author to write, "skriv inn tekst her", is a blank, which another rule tells of.
pub fn remark(sentence: &str) -> Option<Range<usize>> {
    if is_blank(sentence) {
        return None;
    }
    behind_dash(sentence)
        .or_else(|| in_parentheses(sentence))
        .or_else(|| labelled(sentence))
        .or_else(|| put_here(sentence))
        .or_else(|| ordered_here(sentence))
        .or_else(|| about_itself(sentence))
}

fn is_blank(sentence: &str) -> bool {
    let mut words = words(sentence).map(|(_, word)| word.to_lowercase());
    let first = words.next().is_some_and(|word| ["skriv", "sett", "fyll", "legg"].contains(&&*word));
    first && words.next().is_some_and(|word| word == "inn")
}

/// The words of a text in lower case.
fn lower(text: &str) -> Vec<String> {
    words(text).map(|(_, word)| word.to_lowercase()).collect()
}

/// Whether words ask colleagues for something: to check with one of them, or what of the text.
fn asks_colleague(text: &str) -> bool {
    let lower = lower(text);
    let is_name = |word: &str| is_first_name(word);
    let is_asked = lower.first().is_some_and(|first| ASKED.contains(&&**first));
    let names = || words(text).skip(1).any(|(_, word)| is_name(word));
    let is_part = |word: &String| COLLEAGUES.contains(&&**word) || PARTS.contains(&&**word);
    // The longest remark of this kind; more is a sentence to readers.
    is_asked && lower.len() < 9 && (names() || lower.iter().skip(1).any(is_part))
}

/// Whether words without a subject say what is still to be done with the text: "bør dobbeltsjekkes med HR".
fn is_put_off(text: &str) -> bool {
    let words = lower(text);
    let has = |nth: usize, list: &[&str]| words.get(nth).is_some_and(|word| list.contains(&&**word));
    let is_passive = |nth: usize| {
        has(nth, &REWORKED) || words.get(nth).is_some_and(|word| word.ends_with("es")) && has(nth, &UNFINISHED)
    };
    words.len() < 9 && has(0, &["bør", "må", "skal", "kan"]) && is_passive(1)
}

/// What stands behind a dash to the end of the sentence: "– sjekk med Kari".
fn behind_dash(sentence: &str) -> Option<Range<usize>> {
    [" – ", " - ", " — "].iter().find_map(|dash| {
        let (before, after) = sentence.rsplit_once(dash)?;
        (asks_colleague(after) || is_put_off(after)).then(|| before.len() + dash.len()..sentence.trim_end().len())
    })
}

/// What parentheses hold: "(NB! oppdateres)", "(kilde?)", "(sjekk med økonomi)", "(2027?)".
fn in_parentheses(sentence: &str) -> Option<Range<usize>> {
    sentence.match_indices('(').find_map(|(at, _)| {
        let (inside, _) = sentence[at + 1..].split_once(')')?;
        let words = lower(inside);
        let first = words.first()?;
        let is_called = CALLS.contains(&&**first)
            && inside.trim_start()[first.len()..].starts_with(['!', ':'])
            && words.iter().any(|word| UNFINISHED.contains(&&**word));
        let asked = inside.trim().strip_suffix('?').map(|asked| asked.trim().to_lowercase());
        let is_number = |asked: &str| !asked.is_empty() && asked.bytes().all(|byte| byte.is_ascii_digit());
        let is_question = asked.is_some_and(|asked| ASKED_ALONE.contains(&&*asked) || is_number(&asked));
        let is_to_somebody = inside.trim().ends_with('?') && prose::words(inside).any(|(_, word)| is_first_name(word));
        let is_question = is_question || is_to_somebody;
        (is_called || is_question || asks_colleague(inside)).then(|| at..at + inside.len() + 2)
    })
}

/// A whole sentence behind a word that calls for work: "todo: skrive om dette".
fn labelled(sentence: &str) -> Option<Range<usize>> {
    let bare = sentence.trim();
    let begin =
        ["todo:", "to do:", "to-do:", "å gjøre:", "gjenstår:", "notat til oss selv", "til oss selv:", "note to self"];
    let lower = bare.to_lowercase();
    let start = sentence.len() - sentence.trim_start().len();
    begin.iter().any(|begin| lower.starts_with(begin)).then(|| start..start + bare.len())
}

/// What is still to be put here: "Her må vi ha tall fra økonomi", "Mangler tall", "Her bør Ola legge inn statistikk".
fn put_here(sentence: &str) -> Option<Range<usize>> {
    /// The most words of such a sentence.
    const FEW: usize = 10;
    let words = lower(sentence);
    let word = |nth: usize| words.get(nth).map_or("", |word| &**word);
    let is_ours = matches!(word(2), "vi" | "jeg" | "eg" | "noen" | "nokon")
        || PUT.contains(&word(2))
        || PARTS.contains(&word(2))
        || prose::words(sentence).nth(2).is_some_and(|(_, name)| is_first_name(name));
    let is_here = word(0) == "her"
        && is_ours
        && matches!(word(1), "må" | "bør" | "skal" | "trenger" | "treng" | "mangler" | "manglar");
    let is_missing = matches!(word(0), "mangler" | "manglar" | "trenger") && PARTS.contains(&word(1));
    let puts = words.iter().any(|word| PUT.contains(&&**word)) && words.iter().any(|word| PARTS.contains(&&**word));
    let is_remark = words.len() <= FEW && (is_here && puts || is_missing) && !sentence.trim_end().ends_with('?');
    // What readers are to fill in stands in a form.
    let is_form = words.iter().any(|word| matches!(&**word, "du" | "dere" | "skjema" | "skjemaet" | "feltet"));
    (is_remark && !is_form).then(|| {
        let start = sentence.len() - sentence.trim_start().len();
        start..sentence.trim_end().len()
    })
}

/// What somebody is to put here: "Sett gjerne inn et sitat her".
fn ordered_here(sentence: &str) -> Option<Range<usize>> {
    /// The most words of such a sentence.
    const FEW: usize = 10;
    let words = lower(sentence);
    let is_order = matches!(words.first().map(|word| &**word), Some("sett" | "legg" | "skriv" | "fyll" | "set"));
    let is_in = words.iter().take(4).any(|word| matches!(&**word, "inn" | "til" | "mer" | "noe"));
    let is_here = words.last().is_some_and(|word| word == "her");
    let is_part = words.iter().any(|word| PARTS.contains(&&**word));
    (is_order && is_in && is_here && is_part && words.len() <= FEW).then(|| {
        let start = sentence.len() - sentence.trim_start().len();
        start..sentence.trim_end().len()
    })
}

/// What is to become of the text in hand: "Dette avsnittet må skrives om".
fn about_itself(sentence: &str) -> Option<Range<usize>> {
    let words = lower(sentence);
    let is_about = words.windows(3).any(|row| {
        THIS.contains(&&*row[0])
            && SELF.contains(&&*row[1])
            && matches!(&*row[2], "må" | "bør" | "skal" | "kan" | "must" | "should")
    });
    let is_reworked = words.iter().any(|word| REWORKED.contains(&&**word));
    (is_about && is_reworked).then(|| {
        let start = sentence.len() - sentence.trim_start().len();
        start..sentence.trim_end().len()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_are_known_by_their_form() {
        for (text, part) in [
            ("Vi svarer ni av ti – sjekk med Kari.", "sjekk med Kari."),
            ("Rammen er uendret (sjekk med økonomi).", "(sjekk med økonomi)"),
            ("Ordningen er billig (NB! oppdateres etter møtet).", "(NB! oppdateres etter møtet)"),
            ("Åtte av ti (kilde?) svarer.", "(kilde?)"),
            ("Planen gjelder til (2029?) og", "(2029?)"),
            ("todo: skrive om dette.", "todo: skrive om dette."),
            ("Her må vi ha tall fra økonomi.", "Her må vi ha tall fra økonomi."),
            ("Her bør Kari legge inn statistikk.", "Her bør Kari legge inn statistikk."),
            ("Mangler kilde.", "Mangler kilde."),
            ("Tallene er gamle – bør sjekkes med HR.", "bør sjekkes med HR."),
            ("Vi er åtte i vakta (stemmer det, Marit?).", "(stemmer det, Marit?)"),
            ("Sett gjerne inn et sitat her.", "Sett gjerne inn et sitat her."),
            ("Dette avsnittet må skrives om.", "Dette avsnittet må skrives om."),
        ] {
            assert_eq!(remark(text).map(|range| &text[range]), Some(part), "{text}");
        }
    }

    #[test]
    fn what_readers_are_told_is_no_remark() {
        for text in [
            "Lurer du på noe – spør oss.",
            "Sjekk tallene på nettsidene.",
            "Her må du legge inn navn og dato.",
            "Ta med legitimasjon (NB! gyldig pass).",
            "Her kan innbyggerne hente statistikk.",
            "Denne delen av byen må rustes opp.",
            "Er det åpent (hvorfor ikke?) hele året?",
            "Mangler vi noe, sier vi fra.",
            "Hver avdeling skal oppdatere tallene sine.",
            "",
        ] {
            assert_eq!(remark(text), None, "{text}");
        }
    }
}
