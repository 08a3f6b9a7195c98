//! Marks of texts in fields of one line, which have none.

use std::ops::Range;

use crate::prose::{decoded, is_file, is_linked, lowered, paths, raised, script_marks};

/// Marks in a line, with their range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slip {
    /// Emphasis with one mark, words struck out, or code; and the words between the marks.
    Marks(Range<usize>, String),
    /// A link.
    Link(Range<usize>),
    /// An HTML tag, or two that belong together, and the words between them.
    Tag(Range<usize>, String),
    /// What begins a heading, an item of a list or a quotation.
    Lead(Range<usize>),
    /// Marks of raised or lowered letters, and the letters themselves where there are such.
    Script(Range<usize>, Option<String>),
    /// A backslash before a mark, or a pair of them, and whether what is left would be taken for marks.
    Backslash(Range<usize>, bool),
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
            | Self::Tag(range, _)
            | Self::Lead(range)
            | Self::Script(range, _)
            | Self::Backslash(range, _)
            | Self::Entity(range, ..)
            | Self::Place(range) => range,
        }
    }

    /// What is certain to be right instead.
    pub fn right(&self) -> Option<String> {
        match self {
            Self::Marks(_, words) | Self::Tag(_, words) => Some(words.clone()),
            Self::Lead(_) => Some(String::new()),
            Self::Script(_, letters) => letters.clone(),
            Self::Backslash(_, is_mark) => (!is_mark).then(String::new),
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
    if !line.contains(['*', '_', '`', '~', '^', '[', '<', '&', '{', '\\']) && lead(line).is_none() {
        return Vec::new();
    }
    let literal = paths(line);
    let mut found: Vec<_> = scripts(line);
    let lead = lead(line);
    let mut from = lead.as_ref().map_or(0, |lead| lead.range().end);
    found.extend(lead);
    for (at, letter) in line.char_indices() {
        if at < from || literal.iter().any(|range| range.contains(&at)) {
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
            '\\' => backslash(line, at),
            _ => None,
        };
        from = slip.as_ref().map_or(from, |slip| slip.range().end);
        found.extend(slip);
    }
    found.sort_by_key(|slip| slip.range().start);
    found
}

/// What begins a heading, an item of a list or a quotation. Two dashes and a number may be a sign and an amount.
fn lead(line: &str) -> Option<Slip> {
    let words = line.trim_start();
    let start = line.len() - words.len();
    let first = words.chars().next()?;
    let marks = match first {
        '#' => words.len() - words.trim_start_matches('#').len(),
        '•' | '‣' | '◦' | '▪' | '●' | '■' | '-' | '*' | '+' | '>' => first.len_utf8(),
        _ => return None,
    };
    let after = &words[marks..];
    let rest = after.trim_start();
    let may_be_tight = !matches!(first, '-' | '*' | '+' | '>') && first != '#';
    let is_lead = (after.len() > rest.len() || may_be_tight)
        && rest.starts_with(|letter: char| letter.is_alphabetic() || letter == '«');
    (is_lead && marks < 7).then(|| Slip::Lead(start..line.len() - rest.len()))
}

/// `CO~2~` and `m^2^`.
fn scripts(line: &str) -> Vec<Slip> {
    let marks = script_marks(line);
    let slip = |open: usize, close: usize| {
        let inside = &line[open + 1..close];
        let (letters, none) =
            if line[open..].starts_with('~') { (lowered(inside), '_') } else { (raised(inside), '^') };
        Slip::Script(open..close + 1, Some(letters).filter(|letters| !letters.starts_with(none)))
    };
    marks.chunks_exact(2).map(|pair| slip(pair[0], pair[1])).collect()
}

/// A backslash before a mark, or two before a pair: in text they would show the marks, and here they are shown too.
fn backslash(line: &str, at: usize) -> Option<Slip> {
    let mark = line[at + 1..].chars().next().filter(|mark| "*_`#[]{}()<>~^|-+.!$&".contains(*mark))?;
    let close = match mark {
        '[' => ']',
        '(' => ')',
        '{' => '}',
        '<' => '>',
        other => other,
    };
    let after = at + 2;
    let pair = line[after..].find(&format!("\\{close}")).map(|length| after + length + 2);
    // Without its backslash, a mark that has a partner or begins the line would be taken for one.
    let is_alone = line.matches([mark, close]).count() == 1 && at > 0;
    let is_mark = !matches!(mark, '.' | '!' | '(' | ')' | '&' | '|') && !is_alone;
    Some(Slip::Backslash(at..pair.unwrap_or(at + 1), pair.is_some() || is_mark))
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
    let has_words = inside.contains(char::is_alphabetic) || mark == "~~";
    let around = is_apart(line[..at].chars().next_back()) && is_apart(line[end..].chars().next());
    (is_tight && has_words && around).then(|| Slip::Marks(at..end, inside.to_owned()))
}

fn link(line: &str, at: usize) -> Option<Slip> {
    let (words, rest) = line[at + 1..].split_once("](")?;
    let (address, _) = rest.split_once(')')?;
    let is_address = is_linked(address) || address.starts_with("www.") || address.starts_with('#') || is_file(address);
    (is_address && !words.contains(']')).then(|| Slip::Link(at..at + 1 + words.len() + 2 + address.len() + 1))
}

fn tag(line: &str, at: usize) -> Option<Slip> {
    let (inside, after) = line[at + 1..].split_once('>')?;
    let name = inside.trim_start_matches('/').split([' ', '/']).next()?.to_lowercase();
    if !ELEMENTS.contains(&&*name) {
        return None;
    }
    let end = at + inside.len() + 2;
    let close = format!("</{name}>");
    // What stands between two tags is looked at once they are gone.
    let closed = after.to_lowercase().find(&close).filter(|_| !inside.starts_with('/'));
    let words = closed.and_then(|length| after.get(..length)).filter(|words| !words.contains(['<', '&']));
    Some(match words {
        Some(words) => Slip::Tag(at..end + words.len() + close.len(), words.to_owned()),
        None => Slip::Tag(at..end, String::new()),
    })
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
            ("Tiltak ~~2026~~ 2027", "~~2026~~", Some("2026")),
            ("Svar og [her](https://a.no)", "[her](https://a.no)", None),
            ("Mål &oslash;st", "&oslash;", Some("ø")),
            ("Mål &amp; tiltak", "&amp;", Some("&")),
            ("Mål &quot;tiltak", "&quot;", None),
            ("Svar <br/> samme dag", "<br/>", Some("")),
            ("Mål {#maal}", "{#maal}", None),
            ("Svar <b>samme</b> dag", "<b>samme</b>", Some("samme")),
            ("## Alle får svar", "## ", Some("")),
            ("• Alle får svar", "• ", Some("")),
            ("- Alle får svar", "- ", Some("")),
            ("> Alle får svar", "> ", Some("")),
            ("Mindre CO~2~ i byen", "~2~", Some("₂")),
            ("Mer enn 5 m^2^", "^2^", Some("²")),
            ("Andre^klasse^", "^klasse^", None),
            ("Pris\\*", "\\", Some("")),
            ("1\\. mai", "\\", Some("")),
            ("Se [her](plan.pdf)", "[her](plan.pdf)", None),
        ] {
            assert_eq!(found(line), [(part, right.map(str::to_owned))], "{line}");
        }
    }

    #[test]
    fn a_backslash_before_a_pair_of_marks_has_no_certain_cure() {
        assert_eq!(found("\\*Alle\\* får svar"), [("\\*Alle\\*", None)]);
        assert_eq!(found("\\# Alle får svar"), [("\\", None)]);
    }

    #[test]
    fn what_means_something_else_is_left_alone() {
        for line in [
            "2 * 3 * 4", "2*3*4", "Pris* og kostnad*", "en_mal_for", "**Åpen** kommune", "ca ~30 og ~40",
            "R&D; og mer", "A & B", "Svar [ikke publisert]", "5 < 6 > 4", "> 90 % får svar", "- 3 % færre klager",
            "– Alle får svar", "#1 i Norge", "C:\\_felles\\*plan", "ca ~30 og ^opp^", "{navn}", "[1](2)", "<navn>",
        ] {
            assert_eq!(found(line), [], "{line}");
        }
    }
}
