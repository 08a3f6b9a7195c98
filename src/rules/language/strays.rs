//! Marks that no sentence has: what other programs, or other layouts, read where this one shows them.

use std::ops::Range;

use super::nameless;
use super::stray_links::{piped, swapped, undefined};
use crate::prose::{bare, paths};

/// A mark that stands in a text as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stray {
    /// Classes and sizes in braces: `{.stor}`, `{width=50%}`.
    Attributes,
    /// A link to an address by its name, which the text does not define: `[ord][1]`.
    Undefined(String),
    /// A link with its brackets the wrong way round, `(ord)[https://…]`, and what it should be, if that is certain.
    Swapped(Option<String>),
    /// A link with a bar between its words and its address, `[ord|https://…]`, and what it should be.
    Piped(String),
    /// A number in braces, `{1}`, that stood for a footnote or for a value.
    Numbered,
    /// The name of a letter that lacks its semicolon, `&nbsp`, and the letter.
    Entity(&'static str),
    /// Marks of a heading that make none: `####### Mål`, `== Mål ==`, `h2. Mål`.
    Heading,
    /// One `#` before a word that is alone on its line: a heading, or a hashtag.
    Hash,
    /// A backtick that nothing closes.
    Code,
    /// `~~` that nothing closes.
    Strike,
    /// The explanation of an abbreviation: `*[HTML]: …`.
    Abbreviation,
    /// A command to a program that sets pages: `\newpage`, `---pagebreak---`.
    Command,
    /// A backslash alone, which was to break a line.
    Backslash,
    /// A change or a remark of a review: `{++ord++}`.
    Review,
    /// Marks of other programs around words: `++ord++`, `[b]ord[/b]`, `'''ord'''`.
    Around,
    /// The box of a task that is in no list.
    Task,
}

/// A sentence in which such marks are looked for.
pub struct Scene<'a> {
    pub text: &'a str,
    /// Whether a line of the source begins at a byte of the text.
    pub begins_line: &'a dyn Fn(usize) -> bool,
    /// Whether a line of the source ends at a byte of the text.
    pub ends_line: &'a dyn Fn(usize) -> bool,
}

/// The marks in a sentence, in order.
pub fn strays(scene: &Scene<'_>) -> Vec<(Stray, Range<usize>)> {
    let text = scene.text;
    // It rules out most sentences cheaply.
    if !text.contains(['&', '{', '[', '#', '`', '~', '\\', '=', '+', '^', '|', '\'', 'h', ')', '-', '*']) {
        return Vec::new();
    }
    if is_page_break(text) {
        let start = text.len() - text.trim_start().len();
        return vec![(Stray::Command, start..text.trim_end().len())];
    }
    let literal: Vec<_> = bare(text).into_iter().map(|bare| bare.range).chain(paths(text)).collect();
    let (mut found, mut from) = (Vec::new(), 0);
    for (at, letter) in text.char_indices() {
        if at < from || literal.iter().any(|range| range.contains(&at)) {
            continue;
        }
        if let Some((stray, end)) = stray(scene, at, letter) {
            found.push((stray, at..end));
            from = end;
        }
    }
    found
}

/// The mark that begins at `at`, and its end.
fn stray(scene: &Scene<'_>, at: usize, letter: char) -> Option<(Stray, usize)> {
    let text = scene.text;
    let rest = &text[at..];
    let of = |stray: Stray| move |length: usize| (stray, at + length);
    match letter {
        '{' => review(rest)
            .map(of(Stray::Review))
            .or_else(|| attributes(rest).map(of(Stray::Attributes)))
            .or_else(|| numbered(rest).map(of(Stray::Numbered))),
        '&' => nameless::entity(rest).map(|(letter, length)| (Stray::Entity(letter), at + length)),
        '[' => around_by_name(rest)
            .map(of(Stray::Around))
            .or_else(|| task(scene, at).map(of(Stray::Task)))
            .or_else(|| {
                piped(rest)
                    .filter(|_| !text[..at].ends_with('['))
                    .map(|(right, length)| (Stray::Piped(right), at + length))
            })
            .or_else(|| undefined(rest).map(|(name, length)| (Stray::Undefined(name), at + length))),
        '(' => swapped(rest).map(|(right, length)| (Stray::Swapped(right), at + length)),
        '#' => hashes(scene, at),
        '=' => old_heading(scene, at).map(of(Stray::Heading)),
        'h' => textile(scene, at).map(of(Stray::Heading)),
        '`' => is_backtick(text, at).then(|| (Stray::Code, at + rest.len() - rest.trim_start_matches('`').len())),
        '~' => strike(text, at).map(of(Stray::Strike)),
        '*' => abbreviation(scene, at).map(of(Stray::Abbreviation)),
        '\\' => backslash(scene, at),
        '+' | '^' | '|' => doubled(text, at, letter).map(of(Stray::Around)),
        '\'' => tripled(rest).map(of(Stray::Around)),
        _ => None,
    }
}

fn before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back()
}

/// `{++ord++}` and the like, up to where it closes.
fn review(rest: &str) -> Option<usize> {
    const MARKS: [(&str, &str); 5] = [("{++", "++}"), ("{--", "--}"), ("{>>", "<<}"), ("{==", "==}"), ("{~~", "~~}")];
    let marked = MARKS.iter().find(|(open, _)| rest.starts_with(open));
    if let Some((open, close)) = marked {
        return Some(rest.find(close).map_or(open.len(), |end| end + close.len()));
    }
    // Where `~~` was read as the mark of struck-out words, only this remains of `{~~gammel~>ny~~}`.
    let inside = rest[1..].split('}').next().filter(|inside| inside.contains("~>"))?;
    Some(inside.len() + 2)
}

/// `{.stor}`, `{#navn}`, `{: .stor}` and `{width=50%}`.
fn attributes(rest: &str) -> Option<usize> {
    let inside = rest[1..].split('}').next()?;
    let part = |part: &str| {
        let named = part.trim_start_matches(['#', '.', ':']);
        let is_name = |name: &str| name.starts_with(char::is_alphabetic) && !name.contains(['{', '(', '/']);
        let is_set = named.split_once('=').is_some_and(|(name, value)| {
            is_name(name)
                && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
                && !value.is_empty()
        });
        is_set || is_name(named)
    };
    let words = inside.strip_prefix(':').unwrap_or(inside);
    let mut parts = words.split_whitespace().peekable();
    let opens = inside.starts_with(['#', '.', ':'])
        || parts.peek().is_some_and(|first| first.contains('=') && !first.starts_with('='));
    let is_whole = rest.len() > inside.len() + 1 && parts.peek().is_some() && !inside.contains([',', ';']);
    (opens && is_whole && parts.all(part)).then_some(inside.len() + 2)
}

/// `[b]ord[/b]`, up to where it closes; of what an earlier sentence opened, only its end.
fn around_by_name(rest: &str) -> Option<usize> {
    const NAMES: [&str; 16] = [
        "b", "i", "u", "s", "url", "img", "color", "size", "font", "quote", "code", "list", "center", "email", "h1",
        "h2",
    ];
    let (inside, after) = rest[1..].split_once(']')?;
    let name = inside.split(['=', ' ']).next()?.to_ascii_lowercase();
    if let Some(name) = name.strip_prefix('/') {
        return NAMES.contains(&name).then_some(inside.len() + 2);
    }
    let end = format!("[/{name}]");
    let close = after.to_ascii_lowercase().find(&end).filter(|_| NAMES.contains(&&*name))?;
    Some(inside.len() + 2 + close + end.len())
}

/// `{1}`. Two numbers are a set or a range.
fn numbered(rest: &str) -> Option<usize> {
    let inside = rest[1..].split_once('}')?.0;
    let is_number = (1..=2).contains(&inside.len()) && inside.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then_some(inside.len() + 2)
}

/// `[x] Svare` at the beginning of a paragraph.
fn task(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let rest = &scene.text[at..];
    let mark = ["[ ] ", "[x] ", "[X] "].into_iter().find(|mark| rest.starts_with(mark))?;
    ((scene.begins_line)(at) && rest[mark.len()..].starts_with(char::is_alphanumeric)).then_some(mark.len() - 1)
}

/// Hashes at the beginning of a line that make no heading.
fn hashes(scene: &Scene<'_>, at: usize) -> Option<(Stray, usize)> {
    let rest = &scene.text[at..];
    let words = rest.trim_start_matches('#');
    let count = rest.len() - words.len();
    if !(scene.begins_line)(at) {
        return None;
    }
    if count > 1 && words.trim_start().starts_with(char::is_alphanumeric) {
        return Some((Stray::Heading, at + count));
    }
    let word = words.split(char::is_whitespace).next().unwrap_or_default();
    let is_word = word.starts_with(char::is_uppercase)
        && word.chars().skip(1).all(char::is_lowercase)
        && word.chars().count() > 1;
    (count == 1 && is_word && (scene.ends_line)(at + 1 + word.len())).then(|| (Stray::Hash, at + 1 + word.len()))
}

/// `== Mål ==`, as wikis write headings.
fn old_heading(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let rest = &scene.text[at..];
    let words = rest.trim_start_matches('=');
    let count = rest.len() - words.len();
    let is_heading = (2..=6).contains(&count) && words.trim_start().starts_with(char::is_uppercase);
    let closes = words.trim_end().ends_with("==") || words.starts_with(' ');
    let is_pair = words.contains("==") && !words.trim_end().ends_with("==");
    (is_heading && closes && !is_pair && (scene.begins_line)(at))
        .then(|| if words.trim_end().ends_with("==") { rest.trim_end().len() } else { count })
}

/// `h2. Mål`, as trackers of tasks write headings.
fn textile(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let rest = &scene.text[at..];
    let is_level = rest.as_bytes().get(1).is_some_and(|level| (b'1'..=b'6').contains(level));
    let words = rest.get(2..).and_then(|rest| rest.strip_prefix('.'))?;
    // Its full stop may end the sentence.
    let is_title = words.trim_start().starts_with(char::is_uppercase) && words.starts_with(' ');
    let is_first = words.trim().is_empty() && !(scene.ends_line)(at + 3);
    (is_level && (is_title || is_first) && (scene.begins_line)(at)).then_some(3)
}

/// Whether a backtick was meant as a mark, and not as the apostrophe of a word.
fn is_backtick(text: &str, at: usize) -> bool {
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    !(is_letter(before(text, at)) && is_letter(text[at + 1..].chars().next()))
}

fn strike(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let words = rest.trim_start_matches('~');
    let is_two = rest.len() - words.len() == 2;
    let touches =
        words.starts_with(char::is_alphabetic) || before(text, at).is_some_and(|letter| !letter.is_whitespace());
    (is_two && touches).then_some(2)
}

fn abbreviation(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let (inside, _) = scene.text[at..].strip_prefix("*[")?.split_once("]:")?;
    (!inside.contains(['[', ']']) && (scene.begins_line)(at)).then_some(inside.len() + 4)
}

/// `\newpage`, `\n` between lines, or a backslash on its own.
fn backslash(scene: &Scene<'_>, at: usize) -> Option<(Stray, usize)> {
    let text = scene.text;
    let rest = &text[at + 1..];
    let name = &rest[..rest.find(|letter: char| !letter.is_ascii_alphabetic()).unwrap_or(rest.len())];
    let after = &rest[name.len()..];
    let is_apart = before(text, at).is_none_or(|letter| letter.is_whitespace() || matches!(letter, '(' | '}'));
    let ends =
        !after.starts_with(|letter: char| letter.is_alphanumeric() || matches!(letter, '\\' | '/' | '.' | '_' | '-'));
    let is_sentence = after.starts_with('.') && after[1..].trim().is_empty();
    if name.len() > 2
        && is_apart
        && (ends || is_sentence)
        && name.bytes().all(|letter| letter.is_ascii_lowercase())
        && !is_folder(text, at)
    {
        return Some((Stray::Command, at + 1 + name.len()));
    }
    let line = rest.strip_prefix('n').filter(|line| {
        line.is_empty()
            || line.starts_with(|letter: char| letter.is_uppercase() || matches!(letter, '\\' | '-' | ' ' | '•'))
    });
    if line.is_some() && before(text, at).is_some_and(|letter| letter.is_alphanumeric() || ".,:;!?)n".contains(letter))
    {
        return Some((Stray::Command, at + 2));
    }
    let is_alone = (rest.is_empty() || rest.starts_with(char::is_whitespace) || (scene.ends_line)(at + 1))
        && !text[..at].ends_with([':', '\\']);
    (is_alone && !text[..at].trim().is_empty()).then_some((Stray::Backslash, at + 1))
}

/// Whether the word before says that a folder follows.
fn is_folder(text: &str, at: usize) -> bool {
    let word = text[..at].split_whitespace().next_back().unwrap_or_default().to_lowercase();
    ["mappe", "mappen", "mappa", "mappene", "katalog", "katalogen", "folder", "område", "området"]
        .iter()
        .any(|end| word.ends_with(end))
}

/// `++ord++` and the like.
fn doubled(text: &str, at: usize, mark: char) -> Option<usize> {
    let marks = format!("{mark}{mark}");
    let inside = text[at..].strip_prefix(&marks)?;
    let inside = &inside[..inside.find(&marks)?];
    let is_apart = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric() && letter != mark);
    let is_tight = inside.starts_with(|letter: char| letter.is_alphanumeric() || letter == '«')
        && inside.ends_with(|letter: char| !letter.is_whitespace());
    let end = at + inside.len() + 4;
    (is_tight && is_apart(before(text, at)) && is_apart(text[end..].chars().next())).then_some(inside.len() + 4)
}

/// `'''ord'''`.
fn tripled(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix("'''")?;
    let inside = &inside[..inside.find("'''")?];
    (!inside.trim().is_empty()).then_some(inside.len() + 6)
}

/// Whether a sentence is nothing but a request for a new page, between marks.
pub fn is_page_break(text: &str) -> bool {
    let marks = |letter: char| letter.is_whitespace() || "-–—=*_+~<>[]{}()\\/!:#%.".contains(letter);
    let words = text.trim().trim_matches(marks);
    let letters: String = words.chars().filter(|letter| letter.is_alphabetic()).collect();
    let is_asked = ["pagebreak", "newpage", "sideskift", "sidebrekk", "sidebryting", "sideskilje", "sideskille"];
    let is_marked = text.trim().len() > words.len();
    is_marked && words.len() < 14 && is_asked.contains(&&*letters.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(Stray, &str)> {
        let scene = Scene { text, begins_line: &|at| at == 0, ends_line: &|at| at == text.len() };
        strays(&scene).into_iter().map(|(stray, range)| (stray, &text[range])).collect()
    }

    #[test]
    fn what_no_sentence_has_is_found() {
        let address = || Stray::Swapped(Some("[her](https://a.no)".to_owned()));
        for (text, stray, part) in [
            ("{width=50%}", Stray::Attributes, "{width=50%}"),
            ("Se her{.stor}.", Stray::Attributes, "{.stor}"),
            ("{: .stor #navn}", Stray::Attributes, "{: .stor #navn}"),
            ("Mål {#a b}", Stray::Attributes, "{#a b}"),
            ("Se [her][1].", Stray::Undefined("1".to_owned()), "[her][1]"),
            ("Se [her][].", Stray::Undefined("her".to_owned()), "[her][]"),
            ("Se (her)[https://a.no].", address(), "(her)[https://a.no]"),
            ("Se (her)(https://a.no).", Stray::Swapped(None), "(her)(https://a.no)"),
            ("####### Mål", Stray::Heading, "#######"),
            ("== Mål ==", Stray::Heading, "== Mål =="),
            ("h2. Mål", Stray::Heading, "h2."),
            ("#Mål", Stray::Hash, "#Mål"),
            ("Dette `er kode.", Stray::Code, "`"),
            ("Dette ~~er feil.", Stray::Strike, "~~"),
            ("*[HTML]: Språk", Stray::Abbreviation, "*[HTML]:"),
            ("\\newpage", Stray::Command, "\\newpage"),
            ("Linje én.\\nLinje to.", Stray::Command, "\\n"),
            ("---pagebreak---", Stray::Command, "---pagebreak---"),
            ("Linje \\ neste", Stray::Backslash, "\\"),
            ("Vi {++svarer++} nå", Stray::Review, "{++svarer++}"),
            ("Vi {gammel~>ny} nå", Stray::Review, "{gammel~>ny}"),
            ("Vi er ++raske++ nå", Stray::Around, "++raske++"),
            ("Vi er [b]raske[/b] nå", Stray::Around, "[b]raske[/b]"),
            ("Vi er '''raske''' nå", Stray::Around, "'''raske'''"),
            ("[x] Svare", Stray::Task, "[x]"),
            ("Se [her|https://a.no].", Stray::Piped("[her](https://a.no)".to_owned()), "[her|https://a.no]"),
            ("Se kilden{1}.", Stray::Numbered, "{1}"),
            ("Klokka&nbsp10", Stray::Entity("\u{a0}"), "&nbsp"),
        ] {
            assert_eq!(found(text), [(stray, part)], "{text}");
        }
    }

    #[test]
    fn what_means_something_else_is_left_alone() {
        for text in [
            "{1, 2, 3} og {x = 1; y}",
            "{navn}",
            "Mål {innen 2027}",
            "Se [1][2] og [sic].",
            "(…)[sitat] og […]",
            "(se kapittel 2)(nytt)",
            "Følg #svar og #Fjordvik i dag",
            "#1 i Norge",
            "#hashtag",
            "#FjordvikSvarer",
            "C#",
            "d`Arc",
            "ca ~30 og ~40",
            "C:\\felles\\n\\plan og \\\\server\\mal",
            "Ligger i mappen \\felles",
            "a == b og c == d",
            "C++ og C++",
            "h2 og h3. mars",
            "'a' og ''b''",
            "[i]gjen og [b]",
            "Se https://a.no/~~y",
            "Vi trenger ikke sideskift.",
            "[x]",
            "Tast | eller ||",
            "post@a.no og @navn",
            "3 + 4 = 7",
            "",
            "--",
            "=====",
            "Pris [x] per m",
            "Velg [ja|nei] og [a | https://a.no b].",
            "Mengden {1, 2}, {100} og {x}",
            "FoU &co, a&b, R&D, &copyright og https://a.no?x=1&nbsp=2",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
