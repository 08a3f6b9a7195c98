//! Values that need quotes, or other quotes than they have.

use granit_parser::ErrorKind;

use super::line::{Line, is_key_in, is_word, quoted};
use super::slip::{Repair, Slip};
use super::words::{after_quote, open_quote, special_sign, unknown_escape};
use crate::diag::{Message, say};

/// The slip in the value of a line, if the fault at byte `at` comes from there.
pub(super) fn slip(kind: &ErrorKind, text: &str, line: &Line<'_>, at: usize) -> Option<Slip> {
    if line.value.is_empty() || line.opens_block() {
        return None;
    }
    match line.value().chars().next()? {
        '"' | '\'' => in_quotes(kind, text, line),
        _ if at < line.value.start => None,
        '[' | '{' => after_bracket(text, line),
        '-' if line.value().starts_with("- ") => Some(dash(line)),
        '*' if line.key.is_none() && line.value().starts_with("* ") => Some(star(line)),
        ']' | '}' => {
            let words = (say!("this bracket closes nothing"), write(&quoted(line.value())));
            Some(Slip { words, ..with_sign(line, line.value.start) })
        }
        '|' | '>' if line.value()[1..].starts_with(' ') => Some(with_sign(line, line.value.start)),
        // Right after one of these, a text below may have been meant.
        '|' | '>' => (!has_text_below(line)).then(|| {
            let words = (say!("nothing can follow | or > on the same line"), write(&quoted(line.value())));
            Slip { words, ..with_sign(line, line.value.start) }
        }),
        '-' if line.value() == "-" => Some(with_sign(line, line.value.start)),
        '@' | '`' | '%' | '*' | '&' | '!' | '?' | ',' => Some(with_sign(line, line.value.start)),
        _ => colon_inside(text, line, at),
    }
}

/// Whether the next line is indented further, as the text of a field is.
fn has_text_below(line: &Line<'_>) -> bool {
    line.below().is_some_and(|next| next.indent() > line.column())
}

/// The value is its text, as it stands.
fn as_written(line: &Line<'_>) -> Repair {
    Repair::Value(line.value.clone(), line.value().to_owned())
}

/// Advice to write a value in quotes.
fn write(right: &str) -> Message {
    say!("put quotes around the text: {right}", right)
}

/// A dash after a key: the first item of a list, or a part of the text.
fn dash(line: &Line<'_>) -> Slip {
    let mut last = line.clone();
    while let Some(next) =
        last.below().filter(|next| next.content().starts_with("- ") && next.indent() >= line.indent())
    {
        last = next;
    }
    let is_list = last.whole.start > line.whole.start;
    let (help, repair) = if is_list {
        let help = say!("put each dash on a line below, indented, or write the list as [a, b]");
        (help, Repair::Skip(line.value.start..last.content.end))
    } else {
        let right = quoted(line.value());
        let help =
            say!("put each dash on a line below, indented; if the dash belongs to the text, write {right}", right);
        (help, as_written(line))
    };
    Slip {
        place: line.value.start..line.value.start + 1,
        words: (say!("a list with dashes begins on a line of its own"), help),
        fix: None,
        repair: Some(repair),
    }
}

/// A star in place of the hyphen that begins an item of a list.
fn star(line: &Line<'_>) -> Slip {
    let sign = line.value.start..line.value.start + 1;
    let example = format!("-{}", &line.value()[1..]);
    Slip {
        place: sign.clone(),
        words: (
            say!("each item of a list begins with a hyphen and a space"),
            say!("write it like this: {example}", example = &example),
        ),
        fix: Some((sign.clone(), "-".to_owned())),
        repair: Some(Repair::Spelling(sign, "-".to_owned())),
    }
}

/// A text that begins with the sign at byte `at`, to which YAML gives a meaning.
pub(super) fn with_sign(line: &Line<'_>, at: usize) -> Slip {
    let before = line.value().get(..at.saturating_sub(line.value.start)).unwrap_or_default();
    // In brackets, the text may end earlier than the line. Signs may stand twice.
    let is_whole = at >= line.value.start && before.chars().all(|sign| matches!(sign, '!' | '*' | '&'));
    let at = if is_whole { line.value.start } else { at };
    let right = quoted(line.value());
    // Where nobody knows the value yet, people write a sign for it.
    let is_sign = line.value().chars().all(|letter| !letter.is_alphanumeric());
    let help = match (is_whole, is_sign) {
        (true, true) => {
            say!("write the value, or leave the field out; if the text is this sign, write {right}", right = &right)
        }
        (true, false) => write(&right),
        (false, _) => special_sign().1,
    };
    Slip {
        place: at..at + 1,
        words: (special_sign().0, help),
        fix: (is_whole && !is_sign).then(|| (line.value.clone(), right)),
        // A single word may be meant for an id or a date, of which nothing is known then.
        repair: is_whole
            .then(|| if line.value().contains(' ') { as_written(line) } else { Repair::Skip(line.value.clone()) }),
    }
}

/// A Windows path in double quotes, at byte `start`, in which a backslash and the letter after it stand for something else.
pub(super) fn path_with_escapes(raw: &str, start: usize) -> Option<Slip> {
    let inner = raw.strip_prefix('"')?.strip_suffix('"')?;
    let right = quoted(inner);
    (holds_path(inner) && !inner.contains('"')).then(|| Slip {
        place: start + 1..start + 1 + inner.len(),
        words: (
            say!("a backslash in double quotes is not read as a backslash"),
            say!("write it in single quotes: {right}", right = &right),
        ),
        fix: Some((start..start + raw.len(), right)),
        repair: None,
    })
}

/// Whether a text has a Windows path in it. After other words, `A:\nB` may be two lines.
fn holds_path(text: &str) -> bool {
    let is_path = |at: usize| {
        let mut before = text[..at].chars().rev();
        let is_drive = before.next().is_some_and(|drive| drive.is_ascii_alphabetic());
        let is_first = before.next().is_none_or(|letter| !letter.is_alphanumeric());
        let after = &text[at + 2..];
        is_drive && is_first && after.starts_with(char::is_alphanumeric) && (at == 1 || !after.starts_with('n'))
    };
    text.match_indices(":\\").any(|(at, _)| is_path(at))
}

/// A text after a closing bracket: the brackets belong to it.
fn after_bracket(text: &str, line: &Line<'_>) -> Option<Slip> {
    let (mut depth, mut end) = (0_usize, None);
    for (at, letter) in line.value().char_indices() {
        match letter {
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            end = Some(line.value.start + at + letter.len_utf8());
            break;
        }
    }
    let end = end.filter(|end| {
        *end < line.value.end && text[*end..].starts_with([' ', '.', ',', ':', '-', '!', '?', '(', ';'])
    })?;
    let right = quoted(line.value());
    let place = end..end + text[end..line.value.end].chars().next().map_or(0, char::len_utf8);
    Some(Slip {
        place,
        words: (say!("there is a text after the closing bracket"), write(&right)),
        fix: Some((line.value.clone(), right)),
        repair: Some(as_written(line)),
    })
}

/// A colon with a space after it, inside a text: YAML reads what is before it as a key.
fn colon_inside(text: &str, line: &Line<'_>, at: usize) -> Option<Slip> {
    line.key.as_ref()?;
    let inside = line.value().find(": ").or_else(|| line.value().strip_suffix(':').map(str::len))?;
    let colon = line.value.start + inside;
    let meant = in_typographic_marks(line.value()).unwrap_or(line.value());
    let right = quoted(meant);
    let before = line.value()[..inside].rsplit(' ').next().unwrap_or_default();
    // Two fields on one line, or a text with a colon in it?
    let is_field = inside > before.len() && is_word(before) && is_key_in(text, before);
    let help = if is_field {
        let (field, right) = (before, &right);
        say!("write \"{field}:\" on a line of its own, or put quotes around the text: {right}", field, right)
    } else {
        write(&right)
    };
    let below = indentation_below(text, line);
    let (words, fix) = match below {
        Some(space) => (
            (
                say!("a colon with a space after it, inside a text of several lines, needs | before the text"),
                say!("write | after the colon, and the text on the lines below it, indented"),
            ),
            Some((line.value.start..line.value.start, format!("|\n{space}"))),
        ),
        None => (
            (say!("a colon with a space after it, inside a text, needs quotes around the text"), help),
            (!is_field).then(|| (line.value.clone(), right)),
        ),
    };
    (at == colon || at == colon + 1).then(|| Slip {
        place: colon..colon + 1,
        words,
        fix,
        repair: Some(Repair::Value(line.value.clone(), meant.to_owned())),
    })
}

/// The indentation of the line below, if the text of `line` goes on there.
fn indentation_below<'a>(text: &'a str, line: &Line<'_>) -> Option<&'a str> {
    let space = |line: &'a str| &line[..line.len() - line.trim_start_matches(' ').len()];
    let begin = text[..line.value.start].rfind('\n').map_or(0, |at| at + 1);
    let next = text[line.value.end..].lines().nth(1).filter(|next| !next.trim().is_empty())?;
    let is_below = space(next).len() > space(&text[begin..]).len() && !next.trim_start().starts_with('#');
    // What has a key of its own is no text.
    let is_key = next.trim_start().split_once(':').is_some_and(|(key, _)| is_word(key));
    (is_below && !is_key).then(|| space(next))
}

/// What is inside quotation marks that were typed as those of YAML.
fn in_typographic_marks(value: &str) -> Option<&str> {
    const MARKS: [char; 5] = ['“', '”', '„', '‘', '’'];
    let inner = value.strip_prefix(MARKS)?.strip_suffix(MARKS)?;
    (!inner.contains(['“', '”', '„'])).then_some(inner)
}

/// A value that begins with a quote.
fn in_quotes(kind: &ErrorKind, text: &str, line: &Line<'_>) -> Option<Slip> {
    let value = line.value();
    let quote = value.chars().next()?;
    if is_escape(kind) {
        return escape(text, line);
    }
    match closing(value, quote) {
        Some(end) if matches!(value[end..].trim(), "," | ";") => Some(with_stop(line, end)),
        Some(end) if end < value.len() => {
            if let Some(found) = tripled(line, quote) {
                return Some(found);
            }
            let meant = meant(value, quote, end);
            let right = quoted(meant);
            let rest = &value[end..];
            let place = line.value.start + end + rest.len() - rest.trim_start().len();
            // A comment right after the quote is not part of the text.
            let is_comment = rest.starts_with('#');
            (!is_comment).then(|| Slip {
                place: place..place + text[place..].chars().next().map_or(0, char::len_utf8),
                words: (
                    after_quote().0,
                    say!("a quote inside the text ends it; put the other kind around it: {right}", right = &right),
                ),
                fix: Some((line.value.clone(), right.clone())),
                repair: Some(Repair::Value(line.value.clone(), meant.to_owned())),
            })
        }
        None => unclosed(line, quote),
        Some(_) => None,
    }
}

/// A text in three quotes at each end, as programmers write them.
fn tripled(line: &Line<'_>, quote: char) -> Option<Slip> {
    let marks = quote.to_string().repeat(3);
    let inner = line.value().strip_prefix(marks.as_str())?.strip_suffix(marks.as_str())?;
    let inner = Some(inner.trim()).filter(|inner| !inner.is_empty() && !inner.contains(quote))?;
    let right = quoted(inner);
    Some(Slip {
        place: line.value.clone(),
        words: (after_quote().0, say!("one quote at each end is enough: {right}", right = &right)),
        fix: Some((line.value.clone(), right)),
        repair: Some(Repair::Value(line.value.clone(), inner.to_owned())),
    })
}

/// A comma or semicolon behind a text in quotes, which ends after `end` bytes of the value.
fn with_stop(line: &Line<'_>, end: usize) -> Slip {
    let (right, rest) = line.value().split_at(end);
    let sign = line.value.end - 1..line.value.end;
    Slip {
        place: sign.clone(),
        words: (
            after_quote().0,
            say!("a field ends with its line, so take the sign \"{sign}\" away: {right}", sign = rest.trim(), right),
        ),
        fix: Some((line.value.start + end..line.value.end, String::new())),
        repair: Some(Repair::Spelling(sign, " ".to_owned())),
    }
}

/// A quote that is not closed on its line, where the next line is plainly another field.
fn unclosed(line: &Line<'_>, quote: char) -> Option<Slip> {
    let is_next = line.below().is_none_or(|next| next.key.is_some() && next.indent() <= line.indent());
    let inner = &line.value()[1..];
    (is_next && !inner.contains(['"', '\\']) && !inner.is_empty()).then(|| {
        let (message, _) = open_quote();
        let right =
            format!("{quote}{}{quote}", if quote == '\'' { inner.replace('\'', "''") } else { inner.to_owned() });
        Slip {
            place: line.value.start..line.value.start + 1,
            words: (message, say!("put the closing quote where the text ends: {right}", right = &right)),
            fix: Some((line.value.clone(), right)),
            repair: Some(Repair::Value(line.value.clone(), inner.to_owned())),
        }
    })
}

/// The length of the quoted text that `value` begins with; `None` if it has no end.
fn closing(value: &str, quote: char) -> Option<usize> {
    let mut letters = value.char_indices().skip(1).peekable();
    while let Some((at, letter)) = letters.next() {
        if letter == '\\' && quote == '"' {
            letters.next();
        } else if letter == quote {
            match (quote, letters.peek()) {
                ('\'', Some((_, '\''))) => drop(letters.next()),
                _ => return Some(at + 1),
            }
        }
    }
    None
}

/// The text that was meant by a value in which a quote ends too early, after `end` bytes: the outer quotes go around it if
/// the one inside opens a quotation or is an apostrophe, and belong to it otherwise.
fn meant(value: &str, quote: char, end: usize) -> &str {
    let (before, after) = (&value[1..end - 1], &value[end..]);
    let is_letter = char::is_alphanumeric;
    let opens = before.is_empty() || before.ends_with([' ', '(']);
    let is_apostrophe = quote == '\'' && before.ends_with(is_letter) && after.starts_with(is_letter);
    let inner = value[1..].strip_suffix(quote).filter(|inner| inner.len() >= end);
    inner.filter(|_| opens || is_apostrophe).unwrap_or(value)
}

/// Whether the parser saw a fault in a text in quotes, maybe lines below its beginning.
pub(super) fn is_about_quotes(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::UnclosedQuotedScalar
            | ErrorKind::InvalidQuotedScalarIndent
            | ErrorKind::DocumentIndicatorInQuotedScalar
            | ErrorKind::InvalidTrailingSingleQuotedScalar
            | ErrorKind::InvalidTrailingDoubleQuotedScalar
    )
}

fn is_escape(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::UnknownQuotedScalarEscape
            | ErrorKind::InvalidQuotedScalarHexEscape
            | ErrorKind::InvalidUnicodeEscape
    )
}

/// A backslash in double quotes that begins no known escape.
fn escape(text: &str, line: &Line<'_>) -> Option<Slip> {
    let value = line.value();
    let inner = value.strip_prefix('"')?.strip_suffix('"').filter(|inner| !inner.contains('"'))?;
    let mut signs = inner.match_indices('\\').map(|(at, _)| at);
    let unknown = signs.find(|at| super::escape(&inner[*at..]).is_none())?;
    // In a path, every backslash is meant as it is.
    let is_path = inner.get(1..3) == Some(":\\") || inner.starts_with("\\\\");
    let all_unknown = inner.match_indices('\\').all(|(at, _)| super::escape(&inner[at..]).is_none());
    let place = line.value.start + 1 + unknown;
    let right = quoted(inner);
    let certain = is_path || all_unknown;
    let help = if certain { say!("write it in single quotes: {right}", right = &right) } else { unknown_escape().1 };
    Some(Slip {
        place: place..place + 1 + text[place + 1..].chars().next().map_or(0, char::len_utf8),
        words: (unknown_escape().0, help),
        fix: certain.then(|| (line.value.clone(), right)),
        repair: Some(Repair::Value(line.value.clone(), inner.to_owned())),
    })
}
