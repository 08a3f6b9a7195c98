//! Marks of texts in fields of one line, which have none.

use std::ops::Range;

use crate::prose::{decoded, is_linked};

/// Marks in a line, with their range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slip {
    /// Emphasis with one mark, words struck out, or code; and the words between the marks.
    Marks(Range<usize>, String),
    /// A link.
    Link(Range<usize>),
    /// An HTML tag.
    Tag(Range<usize>),
    /// An entity, what it stands for, and whether that means the same everywhere.
    Entity(Range<usize>, String, bool),
    /// The name of a place, in braces at the end.
    Place(Range<usize>),
}

impl Slip {
    /// Where it stands.
    pub fn range(&self) -> &Range<usize> {
        match self {
            Self::Marks(range, _)
            | Self::Link(range)
            | Self::Tag(range)
            | Self::Entity(range, ..)
            | Self::Place(range) => range,
        }
    }

    /// What is certain to be right instead.
    pub fn right(&self) -> Option<String> {
        match self {
            Self::Marks(_, words) => Some(words.clone()),
            Self::Tag(_) => Some(String::new()),
            Self::Entity(_, letter, is_certain) => is_certain.then(|| letter.clone()),
            Self::Link(_) | Self::Place(_) => None,
        }
    }
}

/// The HTML elements that people write in lines.
const ELEMENTS: [&str; 14] =
    ["b", "big", "br", "em", "font", "i", "p", "small", "span", "strong", "sub", "sup", "u", "wbr"];

/// The marks in a line, in order.
pub fn slips(line: &str) -> Vec<Slip> {
    // It rules out most lines cheaply.
    if !line.contains(['*', '_', '`', '~', '[', '<', '&', '{']) {
        return Vec::new();
    }
    let (mut found, mut from) = (Vec::new(), 0);
    for (at, letter) in line.char_indices() {
        if at < from {
            continue;
        }
        let slip = match letter {
            '*' | '_' => pair(line, at, &line[at..=at]),
            '`' => pair(line, at, "`"),
            '~' => pair(line, at, "~~"),
            '[' => link(line, at),
            '<' => tag(line, at),
            '&' => entity(line, at),
            '{' => place(line, at),
            _ => None,
        };
        from = slip.as_ref().map_or(from, |slip| slip.range().end);
        found.extend(slip);
    }
    found
}

/// `*words*`: marks that touch their words, and nothing else that could be meant by them.
fn pair(line: &str, at: usize, mark: &str) -> Option<Slip> {
    let inside = line[at..].strip_prefix(mark)?;
    let inside = &inside[..inside.find(mark)?];
    let end = at + inside.len() + 2 * mark.len();
    let is_apart = |letter: Option<char>| {
        letter.is_none_or(|letter| !letter.is_alphanumeric() && !mark.contains(letter) && letter != '\\')
    };
    let is_tight = inside.starts_with(|letter: char| letter.is_alphanumeric() || letter == '«')
        && inside.ends_with(|letter: char| !letter.is_whitespace());
    let has_words = inside.contains(char::is_alphabetic);
    let around = is_apart(line[..at].chars().next_back()) && is_apart(line[end..].chars().next());
    (is_tight && has_words && around).then(|| Slip::Marks(at..end, inside.to_owned()))
}

fn link(line: &str, at: usize) -> Option<Slip> {
    let (words, rest) = line[at + 1..].split_once("](")?;
    let (address, _) = rest.split_once(')')?;
    let is_address = is_linked(address) || address.starts_with("www.") || address.starts_with('#');
    (is_address && !words.contains(']')).then(|| Slip::Link(at..at + 1 + words.len() + 2 + address.len() + 1))
}

fn tag(line: &str, at: usize) -> Option<Slip> {
    let (inside, _) = line[at + 1..].split_once('>')?;
    let name = inside.trim_start_matches('/').split([' ', '/']).next()?.to_lowercase();
    ELEMENTS.contains(&&*name).then(|| Slip::Tag(at..at + inside.len() + 2))
}

fn entity(line: &str, at: usize) -> Option<Slip> {
    let (name, _) = line[at..].split_once(';')?;
    let written = &line[at..=at + name.len()];
    let is_short = name.len() < 12 && name[1..].bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#');
    let letter = is_short.then(|| decoded(written)).filter(|letter| *letter != written)?;
    // In YAML, other signs may mean something, and an ampersand does so before a word.
    let end = at + written.len();
    let is_and = letter == "&" && line[..at].ends_with(' ') && line[end..].starts_with(' ');
    let is_certain = is_and || letter.chars().all(|letter| letter.is_alphabetic() || letter == '\u{a0}');
    Some(Slip::Entity(at..end, letter, is_certain))
}

fn place(line: &str, at: usize) -> Option<Slip> {
    let inside = line[at..].trim_end().strip_prefix("{#")?.strip_suffix('}')?;
    let is_name = !inside.is_empty() && !inside.contains(['{', '}', '#']);
    is_name.then(|| Slip::Place(at..at + inside.len() + 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> Vec<(&str, Option<String>)> {
        slips(line).into_iter().map(|slip| (&line[slip.range().clone()], slip.right())).collect()
    }

    #[test]
    fn marks_in_lines_are_found() {
        for (line, part, right) in [
            ("Alle får *raskt* svar", "*raskt*", Some("raskt")),
            ("_Alle_ får svar", "_Alle_", Some("Alle")),
            ("Bruk `stratc`", "`stratc`", Some("stratc")),
            ("Vi er ~~raske~~ gode", "~~raske~~", Some("raske")),
            ("Svar og [her](https://a.no)", "[her](https://a.no)", None),
            ("Mål &oslash;st", "&oslash;", Some("ø")),
            ("Mål &amp; tiltak", "&amp;", Some("&")),
            ("Mål &quot;tiltak", "&quot;", None),
            ("Svar <br/> samme dag", "<br/>", Some("")),
            ("Mål {#maal}", "{#maal}", None),
        ] {
            assert_eq!(found(line), [(part, right.map(str::to_owned))], "{line}");
        }
    }

    #[test]
    fn what_means_something_else_is_left_alone() {
        for line in [
            "2 * 3 * 4",
            "2*3*4",
            "Pris* og kostnad*",
            "en_mal_for",
            "**Åpen** kommune",
            "ca ~30 og ~40",
            "R&D; og mer",
            "A & B",
            "Svar [ikke publisert]",
            "5 < 6 > 4",
            "\\*Alle*",
            "{navn}",
            "[1](2)",
            "<navn>",
        ] {
            assert_eq!(found(line), [], "{line}");
        }
    }
}
