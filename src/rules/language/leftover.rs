//! L023.

use std::ops::Range;

use super::remarks::remark;
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::rules::{Context, FIELD_CODES, rule};

rule! {
    /// A text contains something that was never meant for readers.
    ///
    /// The rule looks for what a word processor puts in place of a reference that it has lost ("Feil! Fant ikke
    /// referansekilden."), for its codes (`{ PAGE }`, `HYPERLINK "https://…"`), for what stood in its margins ("Kommentert
    /// [KV1]: …", "[Kommentar KV1]: …", "[KV1]" right behind a word, "Slettet: …", "Side 3 av 12"), and for remarks to colleagues: `%% husk`, `// TODO`, `[NB! sjekk]`, `(sjekk
    /// dette)`. It knows remarks by their form too: what colleagues are to check behind a dash ("– sjekk med Kari"), what
    /// "we" are to put "here" ("her må vi ha tall"), a question of one word in parentheses ("(kilde?)"), and what is to become of
    /// "this paragraph". Remarks in `<!-- … -->` are not published, and left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: Readers see that the plan is unfinished, and what the authors were unsure of.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Tallene står i Feil! Fant ikke referansekilden.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Tallene står i årsmeldingen for 2026.
    /// ```
    "L023", "leftover", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for writing in context.written() {
        for sentence in &writing.analysis.sentences {
            let before = writing.words.text().get(..sentence.whole().start).unwrap_or_default();
            let comment = || Some((Leftover::Margin, comment(&sentence.text, before)?));
            let Some((what, range)) = leftover(&sentence.text).or_else(comment) else { continue };
            let (message, help) = said(what);
            sink.push(Diagnostic::new(&CODE, writing.place(sentence, range), message).help(help));
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Leftover {
    LostReference,
    Code,
    Margin,
    Remark,
}

fn said(what: Leftover) -> (Message, Message) {
    match what {
        Leftover::LostReference => (
            say!("a word processor left this here, because it had lost what the text refers to"),
            say!("write what is referred to, or [[id]] for an element of the plan"),
        ),
        Leftover::Code => (
            say!("this is a code of a word processor, which means nothing here"),
            say!("leave it out; write [words](https://…) for a link, or [[id]] for an element of the plan"),
        ),
        Leftover::Margin => {
            (say!("this stood in the margin of another document, and is no part of the text"), say!("leave it out"))
        }
        Leftover::Remark => (
            say!("this is a remark to colleagues, and readers will see it"),
            say!("take it out, or write it as <!-- … -->, which is not published"),
        ),
    }
}

/// The beginnings of what word processors write, as far as they differ from ordinary text. The full stop after an
/// exclamation mark may end the sentence before.
const LOST: [&str; 24] = [
    "Fant ikke referansekilden",
    "Fann ikkje referansekjelda",
    "Bokmerke er ikke definert",
    "Bokmerket er ikke definert",
    "Bokmerke er ikkje definert",
    "Finner ikke referansekilden",
    "Fant ingen tabelloppføringer",
    "Fant ingen innholdsfortegnelsesoppføringer",
    "Reference source not found",
    "Bookmark not defined",
    "Hittar inte referenskälla",
    "No table of contents entries found",
    "Bokmerket er ikkje definert",
    "Bokmerkenavn er ikke angitt",
    "No bookmark name given",
    "Hyperlink reference not valid",
    "Ugyldig hyperkoblingsreferanse",
    "Hyperkoblingsreferansen er ugyldig",
    "Fant ingen figurlisteoppføringer",
    "No table of figures entries found",
    "No text of specified style in document",
    "Det er ingen tekst med den angitte stilen i dokumentet",
    "Unknown switch argument",
    "Ukjent bryterargument",
];

/// What brackets begin with that hold a remark.
const IN_BRACKETS: [&str; 18] = [
    "nb!", "nb:", "obs!", "obs:", "sjekk", "dobbeltsjekk", "må sjekkes", "må dobbeltsjekkes", "husk ", "husk:",
    "kommentar:", "spør ", "merknad:", "note:", "check ", "to do", "todo", "fixme",
];

/// What parentheses hold, and nothing else, that are a remark.
const IN_PARENTHESES: [&str; 17] = [
    "sjekk", "sjekk dette", "sjekk tall", "sjekk tallet", "sjekk tallene", "sjekk kilde", "sjekk kilden", "sjekkes",
    "må sjekkes", "må dobbeltsjekkes", "dobbeltsjekk", "dobbeltsjekkes", "stemmer dette", "stemmer dette?",
    "check this", "check", "er dette riktig?",
];

/// How the remarks in the margin of a word processor begin; what a change was stands behind the colon.
const IN_MARGIN: [&str; 10] = [
    "Slettet:", "Sletta:", "Satt inn:", "Sett inn:", "Formatert:", "Flyttet:", "Deleted:", "Inserted:", "Formatted:",
    "Moved:",
];

/// What stands before the initials of somebody who commented on a text.
const COMMENTED: [&str; 6] =
    ["Kommentert [", "Kommentar [", "Kommentert med [", "Commented [", "Comment [", "Merknad ["];

fn leftover(sentence: &str) -> Option<(Leftover, Range<usize>)> {
    if let Some(range) = field_code(sentence) {
        return Some((Leftover::Code, range));
    }
    if let Some(range) = margin(sentence) {
        return Some((Leftover::Margin, range));
    }
    let lost = LOST.iter().find_map(|words| sentence.find(words).map(|at| at..at + words.len()));
    if let Some(range) = lost {
        return Some((Leftover::LostReference, range));
    }
    marked(sentence).or_else(|| enclosed(sentence)).or_else(|| remark(sentence)).map(|range| (Leftover::Remark, range))
}

/// A code of a word processor: in braces, or with the marks that only such a code has.
fn field_code(sentence: &str) -> Option<Range<usize>> {
    let is_code = |words: &str| FIELD_CODES.contains(&words.split_whitespace().next().unwrap_or_default());
    let in_braces = sentence.match_indices('{').find_map(|(at, _)| {
        let inside = sentence[at + 1..].split_once('}')?.0;
        (inside.starts_with(' ') && is_code(inside)).then(|| at..at + inside.len() + 2)
    });
    let arguments = |code: &str| match code {
        "HYPERLINK" => &["\"", "\\", "“", "«"][..],
        "REF" | "PAGEREF" | "NOTEREF" => &["_Ref", "_Toc", "_"],
        "TOC" | "INDEX" => &["\\"],
        "INCLUDEPICTURE" | "DATE" | "TIME" | "CREATEDATE" => &["\"", "\\", "@ "],
        _ => &[],
    };
    let bare = || {
        FIELD_CODES.iter().find_map(|code| {
            let (at, _) = sentence.match_indices(code).find(|(at, _)| {
                let rest = &sentence[at + code.len()..];
                let is_word = !sentence[..*at].ends_with(char::is_alphanumeric) && rest.starts_with(' ');
                is_word && arguments(code).iter().any(|argument| rest.trim_start().starts_with(argument))
            })?;
            Some(at..end_of_code(sentence, at + code.len()))
        })
    };
    let format = || sentence.find("* MERGEFORMAT").map(|at| at..at + "* MERGEFORMAT".len());
    in_braces.or_else(bare).or_else(format)
}

/// Where the arguments of a code end: words in quotation marks, switches, and names of bookmarks.
fn end_of_code(sentence: &str, from: usize) -> usize {
    let mut end = from;
    loop {
        let rest = &sentence[end..];
        let words = rest.trim_start();
        let space = rest.len() - words.len();
        let length = match words.chars().next() {
            Some('"') => words[1..].find('"').map(|length| length + 2),
            Some('\\' | '_') => Some(words.find(char::is_whitespace).unwrap_or(words.len())),
            _ => None,
        };
        let Some(length) = length.filter(|length| *length > 0) else { return end };
        end += space + length;
    }
}

/// What stood in the margin or at the foot of a page.
fn margin(sentence: &str) -> Option<Range<usize>> {
    let words = sentence.trim();
    let start = sentence.len() - sentence.trim_start().len();
    let is_change = IN_MARGIN.iter().any(|begin| words.strip_prefix(begin).is_some_and(|rest| rest.starts_with(' ')));
    let is_whole = is_change || is_page_number(words);
    if is_whole {
        return Some(start..start + words.len());
    }
    COMMENTED.iter().find_map(|begin| {
        let at = sentence.find(begin)?;
        let (initials, _) = sentence[at + begin.len()..].split_once("]:")?;
        let is_mark = initials.chars().count() < 8 && initials.chars().all(char::is_alphanumeric);
        is_mark.then(|| at..sentence.trim_end().len())
    })
}

/// The mark of a comment, as a word processor pastes it: `[KL1]` right behind a word, or `[Kommentar KL1]: …` with what it says.
fn comment(sentence: &str, before: &str) -> Option<Range<usize>> {
    sentence.match_indices('[').find_map(|(at, _)| {
        let (inside, rest) = sentence[at + 1..].split_once(']')?;
        let named = COMMENTED.iter().find_map(|begin| inside.strip_prefix(begin.trim_end_matches('[')));
        let initials = named.unwrap_or(inside).trim_end_matches(|letter: char| letter.is_ascii_digit());
        let digits = named.unwrap_or(inside).len() - initials.len();
        let is_mark = (1..=3).contains(&digits)
            && (2..=4).contains(&initials.chars().count())
            && initials.chars().all(char::is_uppercase);
        let behind = if at == 0 { before } else { &sentence[..at] };
        let is_attached = behind.ends_with(|letter: char| letter.is_alphanumeric() || ".,:;!?)»".contains(letter));
        match named {
            Some(_) => (is_mark && rest.starts_with(':')).then(|| at..sentence.trim_end().len()),
            None => (is_mark && is_attached && !rest.starts_with(['(', '[', ':'])).then(|| at..at + inside.len() + 2),
        }
    })
}

/// Whether a sentence is nothing but the number of a page, `Side 3 av 12`.
fn is_page_number(words: &str) -> bool {
    let parts: Vec<_> = words.trim_end_matches('.').split_whitespace().collect();
    let is_number = |part: &str| part.len() < 5 && !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    matches!(parts[..], [page, nth, of, last]
        if matches!(&*page.to_lowercase(), "side" | "page" | "s.") && matches!(&*of.to_lowercase(), "av" | "of") && is_number(nth) && is_number(last))
}

/// A remark behind the marks of comments: at the beginning, or after a space.
fn marked(sentence: &str) -> Option<Range<usize>> {
    ["%%", "//"].into_iter().find_map(|mark| {
        let at = sentence.match_indices(mark).map(|(at, _)| at).find(|at| {
            let is_first = sentence[..*at].chars().next_back().is_none_or(char::is_whitespace);
            let words = &sentence[at + mark.len()..];
            is_first && words.starts_with(' ') && is_remark(words.trim_start(), mark)
        })?;
        Some(at..sentence.trim_end().len())
    })
}

/// Two slashes between words may also divide them, so they need a word that remarks begin with.
fn is_remark(words: &str, mark: &str) -> bool {
    const BEGIN: [&str; 9] = ["todo", "fixme", "husk", "sjekk", "nb", "obs", "kommentar", "spør", "check"];
    let words = words.to_lowercase();
    mark == "%%" && !words.is_empty() || BEGIN.iter().any(|begin| words.starts_with(begin))
}

fn enclosed(sentence: &str) -> Option<Range<usize>> {
    sentence.char_indices().find_map(|(at, letter)| {
        let close = match letter {
            '[' => ']',
            '(' => ')',
            _ => return None,
        };
        let (inside, rest) = sentence[at + 1..].split_once(close)?;
        let words = inside.trim().to_lowercase();
        let is_found = match letter {
            '[' => IN_BRACKETS.iter().any(|begin| words.starts_with(begin)) && !rest.starts_with(['(', '[', ':']),
            _ => IN_PARENTHESES.contains(&words.trim_end_matches(['!', '.'])),
        };
        is_found.then(|| at..at + inside.len() + 2)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_for_readers_is_found() {
        for (sentence, part) in [
            ("Se Feil! Fant ikke referansekilden.", "Fant ikke referansekilden"),
            ("Error! Bookmark not defined.", "Bookmark not defined"),
            ("%% husk tallene", "%% husk tallene"),
            ("Vi svarer. // TODO", "// TODO"),
            ("Åtte av ti [NB! sjekk] får svar.", "[NB! sjekk]"),
            ("Åtte av ti (sjekk dette) får svar.", "(sjekk dette)"),
            ("Side { PAGE } av 3", "{ PAGE }"),
            ("Se { REF _Ref123 \\h } her", "{ REF _Ref123 \\h }"),
            ("HYPERLINK \"https://a.no\" Fjordvik", "HYPERLINK \"https://a.no\""),
            ("TOC \\o \"1-3\" \\h \\z \\u", "TOC \\o \"1-3\" \\h \\z \\u"),
            ("Figur SEQ Figur * MERGEFORMAT 1", "* MERGEFORMAT"),
            ("Kommentert [KV1]: Tallet er galt", "Kommentert [KV1]: Tallet er galt"),
            ("Formatert: Skrift: Fet", "Formatert: Skrift: Fet"),
            ("Side 3 av 12", "Side 3 av 12"),
            ("Page 3 of 12", "Page 3 of 12"),
        ] {
            assert_eq!(leftover(sentence).map(|(_, range)| &sentence[range]), Some(part), "{sentence}");
        }
    }

    #[test]
    fn marks_of_comments_are_told_from_other_brackets() {
        for (sentence, before, part) in [
            ("[Kommentar KL1]: Husk å spørre", "", "[Kommentar KL1]: Husk å spørre"),
            ("Vi svarer[KL1] alle.", "", "[KL1]"),
            ("[KL12] Vi spør.", "Vi svarer.", "[KL12]"),
        ] {
            assert_eq!(comment(sentence, before).map(|range| &sentence[range]), Some(part), "{sentence}");
        }
        for sentence in [
            "[KL1] Vi spør.", "Vi svarer [KL1] alle.", "Vi svarer[1].", "Se[KL1](a.pdf)", "Vi svarer[sic].",
            "Se [Kommentar KL1] her.", "Se [Kommentar 1]: her.",
        ] {
            assert_eq!(comment(sentence, "Vi svarer. "), None, "{sentence}");
        }
    }

    #[test]
    fn what_readers_need_is_left_alone() {
        for sentence in [
            "Se https://a.no // b",
            "Bokmål // nynorsk",
            "Vi feiler aldri. Feil!",
            "Veksten er 5 %.",
            "Ta med legitimasjon (husk gyldig pass).",
            "Sjekk dette på nett.",
            "[1]",
            "(se kapittel 2)",
            "Vi finner referansekilden.",
            "(sjekk nettsiden for åpningstider)",
            "Se side 3 av 12 i rapporten.",
            "Dette er slettet: gamle planer",
            "TOC og HYPERLINK er ord",
            "REF. 12",
            "{ navn }",
            "Vi bruker PAGE og INDEX.",
        ] {
            assert_eq!(leftover(sentence), None, "{sentence}");
        }
    }
}
