//! L021.

use std::ops::Range;

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::nearest_valid_id;
use crate::prose::{Sentence, WebLink, is_file, is_linked};
use crate::rules::{Context, Words, Writing, rule};

rule! {
    /// A space, or what stands behind an address, keeps a link or picture from being read as one.
    ///
    /// The rule looks for a space between the words and the address, `[words] (https://…)`, between the exclamation mark of a picture
    /// and its words, `! [words](torget.png)`, and for spaces in the path of a file, `[words](vedlegg/mitt skjema.pdf)`, where a space is written as %20. It also
    /// looks for a title in the quotation marks of texts, `(torget.png «Torget»)`, for the size of a picture, `(torget.png =200x100)`,
    /// and for a space in the name of a place, `[words](#våre frister)`.
    ///
    /// ## Why
    ///
    /// Readers see brackets and an address in the middle of a sentence, and cannot follow the link.
    ///
    /// Source: CommonMark 0.31.2, 6.3, on links: the bracket follows at once, and an address holds no spaces.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Se [svartidene for 2026] (https://www.fjordvik.no/svartid).
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Se [svartidene for 2026](https://www.fjordvik.no/svartid).
    /// ```
    "L021", "address-apart", Warning, check, fixable
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for writing in context.written() {
        let Words::Prose(text) = writing.words else { continue };
        for sentence in &writing.analysis.sentences {
            apart(writing, sentence, &text.markdown, sink);
        }
        writing
            .analysis
            .links
            .iter()
            .filter_map(|link| mark_apart(writing, link, &text.markdown))
            .for_each(|found| sink.push(found));
    }
}

fn apart(writing: &Writing<'_>, sentence: &Sentence, markdown: &str, sink: &mut Sink) {
    for (middle, _) in sentence.text.match_indices(']') {
        let Some(opening) = sentence.text[..middle].rfind('[') else { continue };
        let words = &sentence.text[opening + 1..middle];
        let place = sentence.place(opening..middle + 1);
        let (Some(before), Some(written)) = (markdown.get(..place.start), markdown.get(place.clone())) else {
            continue;
        };
        // After a backslash, or written as entities, brackets are meant to be shown.
        let is_bracket = written.starts_with('[') && written.ends_with(']') && !written.ends_with("\\]");
        if !is_bracket || before.ends_with(['\\', '[']) || !words.contains(char::is_alphabetic) {
            continue;
        }
        let rest = &markdown[place.end..];
        let gap = rest.len() - rest.trim_start().len();
        let Some((address, _)) = rest[gap..].strip_prefix('(').and_then(|rest| rest.split_once(')')) else { continue };
        let whole = place.start..place.end + gap + address.len() + 2;
        if gap > 0 && !rest[..gap].contains("\n\n") && leads_somewhere(address) {
            let message = say!("a space between the words and the address keeps this from being a link");
            sink.push(spaced(writing, (whole, message, say!("remove the space")), place.end..place.end + gap, ""));
        } else if gap == 0 && is_spaced_path(address) {
            let start = place.end + 1;
            let right = address.trim().replace(' ', "%20");
            let message = say!("spaces in the path keep this from being a link or picture");
            let help = say!("write %20 for each space: {right}", right = right.as_str());
            sink.push(spaced(writing, (whole, message, help), start..start + address.len(), &right));
        } else if gap == 0 {
            let Some(beside) = beside(address) else { continue };
            let (message, help, right) = said_of(&beside);
            let start = place.end + 1;
            sink.push(spaced(writing, (whole, message, help), start..start + address.len(), &right));
        }
    }
}

/// A picture whose exclamation mark stands apart, so that it is a link. One behind a word ends a sentence.
fn mark_apart(writing: &Writing<'_>, link: &WebLink, markdown: &str) -> Option<Diagnostic> {
    const PICTURES: [&str; 6] = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"];
    let address = link.address.to_lowercase();
    let before = markdown.get(..link.range.start)?;
    let mark = before.trim_end_matches(' ').strip_suffix('!')?;
    let is_alone = mark.is_empty() || mark.ends_with(char::is_whitespace);
    let is_picture = PICTURES.iter().any(|ending| address.ends_with(ending));
    (before.ends_with(' ') && is_alone && is_picture).then(|| {
        let message = say!("a space after the exclamation mark keeps this from being a picture");
        let gap = mark.len() + 1..link.range.start;
        spaced(writing, (mark.len()..link.range.end, message, say!("remove the space")), gap, "")
    })
}

/// What stands beside an address, or in it, and keeps it from being one; with what is right.
#[derive(Debug, PartialEq, Eq)]
enum Beside {
    /// A title in the quotation marks of texts: `bilder/torg.png «Torget»`.
    Title(String),
    /// The size of a picture: `bilder/torg.png =200x100`.
    Size(String),
    /// Spaces in the name of a place in the text: `#våre frister`.
    Place(String),
}

fn said_of(beside: &Beside) -> (Message, Message, String) {
    match beside {
        Beside::Title(right) => (
            say!("the quotation marks behind the address keep this from being a link or picture"),
            say!("write straight ones: ({right})", right = right.as_str()),
            right.clone(),
        ),
        Beside::Size(right) => (
            say!("the size behind the address keeps this from being a link or picture"),
            say!("leave it out: pictures are as wide as the text at most ({right})", right = right.as_str()),
            right.clone(),
        ),
        Beside::Place(right) => (
            say!("spaces in the name of a place keep this from being a link"),
            say!("write a hyphen for each: {right}", right = right.as_str()),
            right.clone(),
        ),
    }
}

fn beside(text: &str) -> Option<Beside> {
    let text = text.trim();
    if let Some(place) = text.strip_prefix('#') {
        let is_name =
            place.contains(' ') && place.chars().all(|letter| letter.is_alphanumeric() || " -_".contains(letter));
        let right = nearest_valid_id(place).filter(|_| is_name)?;
        return Some(Beside::Place(format!("#{right}")));
    }
    let (address, rest) = text.split_once(char::is_whitespace)?;
    let rest = rest.trim();
    if address.is_empty() || !(is_linked(address) || is_file(address)) {
        return None;
    }
    let size = rest.strip_prefix('=').filter(|size| size.contains('x'));
    if size.is_some_and(|size| size.chars().all(|letter| letter.is_ascii_digit() || "x%*".contains(letter))) {
        return Some(Beside::Size(address.to_owned()));
    }
    let title = rest.strip_prefix(['«', '“', '”', '„', '‘', '’'])?.strip_suffix(['»', '”', '“', '’', '‘'])?.trim();
    (!title.is_empty() && !title.contains('"')).then(|| Beside::Title(format!("{address} \"{title}\"")))
}

/// Whether what stands in brackets is an address, and not an aside.
fn leads_somewhere(text: &str) -> bool {
    let is_web = is_linked(text) || text.starts_with("www.");
    let is_file = text.contains('/') && is_file(text);
    !text.contains(char::is_whitespace) && (is_web || is_file)
}

fn is_spaced_path(text: &str) -> bool {
    let text = text.trim();
    text.contains(' ') && !text.contains(['"', '\'', '\n', '<', '>']) && is_file(text)
}

fn spaced(
    writing: &Writing<'_>,
    (whole, message, help): (Range<usize>, Message, Message),
    wrong: Range<usize>,
    right: &str,
) -> Diagnostic {
    let found = Diagnostic::new(&CODE, writing.markdown_place(whole), message).help(help);
    let length = wrong.len();
    let place = writing.markdown_place(wrong);
    if place.range().len() == length { found.fix(place, right) } else { found }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_beside_an_address_is_told_from_asides() {
        for (text, right) in [
            ("bilder/torg.png «Torget, mai 2026»", Beside::Title("bilder/torg.png \"Torget, mai 2026\"".to_owned())),
            ("torg.png “Torget”", Beside::Title("torg.png \"Torget\"".to_owned())),
            ("https://a.no/b ”Planen”", Beside::Title("https://a.no/b \"Planen\"".to_owned())),
            ("bilder/torg.png =200x100", Beside::Size("bilder/torg.png".to_owned())),
            ("torg.png =200x", Beside::Size("torg.png".to_owned())),
            ("torg.png =50%x*", Beside::Size("torg.png".to_owned())),
            ("#våre frister", Beside::Place("#vaare-frister".to_owned())),
        ] {
            assert_eq!(beside(text), Some(right), "{text}");
        }
        for text in [
            "se kapittel 2", "2026", "#frister", "bilder/torg.png", "torg.png \"Torget\"", "https://a.no lest i mai",
            "rapporten «Torget»", "# 1 (av 3", "bilder/torg.png = bra",
        ] {
            assert_eq!(beside(text), None, "{text}");
        }
    }
}
