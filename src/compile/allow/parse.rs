//! Parsing a comment to the compiler: `allow CODE, CODE, because REASON`.

use crate::diag::{Code, Diagnostic, Level, Message, Sink, codes, nearest, say};
use crate::rules;
use crate::source::{At, Directive, PREFIX, Span};

/// The keyword before the codes.
const VERB: &str = "allow";
/// The words that introduce a reason.
const BECAUSE: [&str; 2] = ["because", "fordi"];
/// The words allowed between codes.
const AND: [&str; 2] = ["and", "og"];

/// The codes that a directive allows, with their spans. `comment` is the text of the whole directive. Faults are reported,
/// and without a reason nothing is allowed.
pub(super) fn read(directive: Directive, comment: &str, sink: &mut Sink) -> Vec<At<&'static Code>> {
    let Some(said) = said(comment) else {
        let message = say!("this comment is not closed");
        sink.push(unreadable(directive, message, say!("write \"-->\" where the comment ends")));
        return Vec::new();
    };
    let words = words(comment, said);
    let Some((_, words)) = words.split_first().filter(|((_, verb), _)| verb.eq_ignore_ascii_case(VERB)) else {
        sink.push(not_understood(directive));
        return Vec::new();
    };
    let reason = words.iter().position(|(_, word)| is_one_of(word, &BECAUSE));
    // Without a word that introduces the reason, anything may follow the codes.
    let named = reason.unwrap_or_else(|| words.iter().take_while(|(_, word)| find(word).is_some()).count());
    let has_reason = reason.is_some_and(|at| words.len() > at + 1);
    let named: Vec<_> = words[..named].iter().filter(|(_, word)| !is_one_of(word, &AND)).collect();
    if named.is_empty() {
        sink.push(not_understood(directive));
    } else if !has_reason {
        sink.push(without_reason(directive, &named.iter().map(|(_, word)| *word).collect::<Vec<_>>().join(", ")));
    }
    let place = |at: usize, word: &str| {
        let start = directive.span.start() + at;
        Span::new(directive.span.file(), start..start + word.len())
    };
    let codes =
        named.into_iter().filter_map(|(at, word)| Some(At::new(code(word, place(*at, word), sink)?, place(*at, word))));
    let mut once: Vec<At<&'static Code>> = Vec::new();
    for code in codes.filter(|_| has_reason) {
        if once.iter().all(|known| known.id != code.id) {
            once.push(code);
        }
    }
    once
}

/// The byte range of a comment's text; `None` if the comment is not closed.
fn said(comment: &str) -> Option<std::ops::Range<usize>> {
    let start = comment.find(PREFIX)? + PREFIX.len();
    let end = if comment.starts_with('#') { comment.len() } else { comment.strip_suffix("-->")?.len() };
    Some(start..end)
}

/// The words in a part of a comment, each with its byte offset.
fn words(comment: &str, said: std::ops::Range<usize>) -> Vec<(usize, &str)> {
    let is_between = |letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | ':' | '.' | '–' | '—');
    let offset = said.start;
    let text = &comment[said];
    let words = text.split(is_between).filter(|word| !word.is_empty());
    words.map(|word| (offset + word.as_ptr().addr() - text.as_ptr().addr(), word)).collect()
}

fn is_one_of(word: &str, words: &[&str]) -> bool {
    words.iter().any(|known| word.eq_ignore_ascii_case(known))
}

fn find(word: &str) -> Option<&'static Code> {
    rules::codes().find(|code| is_one_of(word, &[code.id, code.name]))
}

/// Whether a comment can allow findings of a code: only those that rules report about a plan that could be read.
fn can_be_allowed(code: &Code) -> bool {
    let about_comments = codes::allowed::TABLE.iter().any(|own| own.id == code.id);
    code.is_rule() || (code.level != Level::Error && !about_comments)
}

fn code(word: &str, span: Span, sink: &mut Sink) -> Option<&'static Code> {
    let found = find(word);
    match found {
        Some(code) if can_be_allowed(code) => {}
        Some(code) => {
            let message = say!("{code} cannot be allowed by a comment", code = code.id);
            sink.push(
                Diagnostic::new(&codes::allowed::ALLOW_UNKNOWN, span, message)
                    .help(say!("take {code} out of the comment, and correct what it points at", code = code.id)),
            );
        }
        None => sink.push(unknown(word, span)),
    }
    found.filter(|code| can_be_allowed(code))
}

fn unknown(word: &str, span: Span) -> Diagnostic {
    let message = say!("no finding has the code or the name \"{name}\"", name = word);
    let diagnostic = Diagnostic::new(&codes::allowed::ALLOW_UNKNOWN, span, message);
    let known = || rules::codes().filter(|code| can_be_allowed(code)).flat_map(|code| [code.id, code.name]);
    match nearest(word, known()) {
        // Codes are so similar that the nearest of several would be a guess.
        Some(right) if nearest(word, known().filter(|other| *other != right)).is_none() => {
            diagnostic.help(say!("did you mean \"{right}\"?", right)).fix(span, right)
        }
        _ => diagnostic
            .help(say!("write the code or the name that is shown with the finding, such as A001 or demand-open")),
    }
}

fn without_reason(directive: Directive, named: &str) -> Diagnostic {
    let message = say!("this comment allows {codes} without giving a reason", codes = named);
    Diagnostic::new(&codes::allowed::ALLOW_WITHOUT_REASON, directive.span, message)
        .help(say!("end it with the reason: \"allow {codes}, because …\"", codes = named))
}

fn not_understood(directive: Directive) -> Diagnostic {
    let message = say!("this comment is addressed to stratc, but does not say what to allow");
    unreadable(
        directive,
        message,
        say!("write \"stratc: allow CODE, because REASON\", or leave \"stratc:\" out of the comment"),
    )
}

/// The finding at the first comment that exceeds the limit.
pub(super) fn too_many(directive: Directive, most: usize) -> Diagnostic {
    let message = say!("this file has more than {most} comments to stratc, and the rest of them are not read", most);
    unreadable(
        directive,
        message,
        say!("if so many findings may stand, change the level of the rule under \"levels:\" in strategy.yaml"),
    )
}

fn unreadable(directive: Directive, message: Message, help: Message) -> Diagnostic {
    Diagnostic::new(&codes::allowed::REMARK_UNREADABLE, directive.span, message).help(help)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    /// The codes that a comment allows, and those of what is wrong with it.
    fn allowed(comment: &str) -> (Vec<&'static str>, Vec<&'static str>) {
        let mut sink = Sink::new();
        let span = Span::new(FileId::new(0), 0..comment.len());
        let codes = read(Directive { span, within: span }, comment, &mut sink);
        let faults = sink.finish().into_iter().map(|found| found.code.id).collect();
        (codes.iter().map(|code| code.id).collect(), faults)
    }

    #[test]
    fn commas_colons_and_case_are_for_the_author_to_choose() {
        for comment in [
            "# stratc: allow A001, N001, because tallet er rettet",
            "# stratc: allow A001 N001 because tallet er rettet",
            "#stratc:allow: a001; figure-differs: fordi: tallet er rettet.",
            "# stratc: Allow demand-open og N001 – fordi tallet er rettet",
            "<!-- stratc: allow A001, N001, fordi tallet er rettet -->",
            "<!--stratc: allow\nA001\nN001\nfordi tallet er rettet-->",
        ] {
            assert_eq!(allowed(comment), (vec!["A001", "N001"], vec![]), "{comment}");
        }
    }

    #[test]
    fn without_a_reason_nothing_is_allowed() {
        for comment in [
            "# stratc: allow A001", "# stratc: allow A001, because", "# stratc: allow A001 tallet er rettet",
            "<!-- stratc: allow A001, fordi -->",
        ] {
            assert_eq!(allowed(comment), (vec![], vec!["S027"]), "{comment}");
        }
    }

    #[test]
    fn what_cannot_be_allowed_is_pointed_at_and_the_rest_holds() {
        assert_eq!(allowed("# stratc: allow A001, X999, S010, S026, N, because ja"), (vec!["A001"], vec!["S028"; 4]));
    }

    #[test]
    fn what_is_no_allowance_is_not_taken_for_one() {
        for comment in [
            "# stratc:",
            "# stratc: allow",
            "# stratc: allow because det er slik",
            "# stratc: ignore A001, because det er slik",
            "<!-- stratc: allow A001, fordi det er slik",
        ] {
            assert_eq!(allowed(comment), (vec![], vec!["S029"]), "{comment}");
        }
    }

    #[test]
    fn a_name_is_corrected_only_where_one_is_near() {
        let fix = |comment: &str| {
            let mut sink = Sink::new();
            let span = Span::new(FileId::new(0), 0..comment.len());
            read(Directive { span, within: span }, comment, &mut sink);
            sink.finish()
                .into_iter()
                .find_map(|found| found.fix)
                .map(|fix| (comment[fix.span.range()].to_owned(), fix.replacement))
        };
        let corrected = fix("# stratc: allow demand-opne, because ja");
        assert_eq!(corrected, Some(("demand-opne".to_owned(), "demand-open".to_owned())));
        assert_eq!(fix("# stratc: allow A009, because ja"), None);
    }
}
