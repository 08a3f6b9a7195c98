//! Lines that are indented too far or not far enough, and lines that lack their colon or their dash.

use granit_parser::ErrorKind;

use super::line::{Line, is_key_in, is_word};
use super::origin::line_without_key;
use super::slip::{Repair, Slip};
use super::words::without_colon;
use crate::diag::say;

/// The slip of a line as a whole, if the fault at byte `at` comes from one.
pub(super) fn slip(kind: &ErrorKind, text: &str, line: &Line<'_>, at: usize) -> Option<Slip> {
    let bare = line_without_key(text, at).map(|range| Line::at(text, range.start));
    let bare = bare.or_else(|| (line.key.is_none() && needs_key(kind)).then(|| line.clone()));
    if let Some(bare) = bare {
        let found = without_space(&bare).or_else(|| without_dashes(text, &bare)).or_else(|| head_without_colon(&bare));
        return Some(found.unwrap_or_else(|| without_key(text, &bare)));
    }
    line.above()
        .and_then(|head| head_without_colon(&head))
        .or_else(|| first_apart(line))
        .or_else(|| too_far(line, at))
        .or_else(|| between(text, line))
}

fn needs_key(kind: &ErrorKind) -> bool {
    matches!(kind, ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey | ErrorKind::ExpectedBlockMappingKey)
}

/// A word that lacks its colon, above what it begins: the parser stumbles over the first colon below it.
fn head_without_colon(head: &Line<'_>) -> Option<Slip> {
    let opens = |above: Line<'_>| above.indent() > head.indent() || (above.key.is_some() && above.value.is_empty());
    let is_head = head.key.is_none() && is_word(head.content()) && head.above().is_none_or(opens);
    let mut last = head.below().filter(|below| is_head && below.key.is_some() && below.indent() > head.indent())?;
    while let Some(below) = last.below().filter(|below| below.indent() > head.indent()) {
        last = below;
    }
    let right = format!("{}:", head.content());
    let (message, _) = without_colon();
    Some(Slip {
        place: head.content.clone(),
        words: (message, say!("write \"{right}\" to begin what stands below it", right = right.as_str())),
        fix: Some((head.content.clone(), right)),
        repair: Some(Repair::Skip(head.content.start..last.content.end)),
    })
}

/// A field below another that has its value on its own line: it belongs beside it.
fn too_far(line: &Line<'_>, at: usize) -> Option<Slip> {
    let key = line.key.clone()?;
    let above = line.above().filter(|above| above.key.is_some() && !above.value.is_empty())?;
    let is_it = line.indent() > above.column() && (at == key.end || at == key.end + 1);
    let has_more = line.below().is_some_and(|below| below.indent() > line.indent());
    (is_it && !has_more).then(|| {
        let right = " ".repeat(above.column());
        let indentation = line.whole.start..line.content.start;
        Slip {
            place: line.content.start..key.end,
            words: (
                say!("this line is indented further than the field above it, which has its value already"),
                say!("begin it in the same column as the line above: with {count} spaces", count = above.column()),
            ),
            fix: (line.indent() - above.column() == 1).then_some((indentation, right)),
            repair: Some(Repair::Skip(line.content.clone())),
        }
    })
}

/// The first field of an element, if those below it agree on another column: it is the one that is off.
fn first_apart(line: &Line<'_>) -> Option<Slip> {
    let first = line.above().filter(|first| line.key.is_some() && first.key.is_some() && !first.value.is_empty())?;
    let head = first.above().filter(|head| head.key.is_some() && head.value.is_empty())?;
    let agree = line.below().is_some_and(|below| below.key.is_some() && below.indent() == line.indent());
    let is_off = first.indent() != line.indent() && head.indent() < line.indent() && head.indent() <= first.indent();
    let is_plain = [&first, line].iter().all(|line| line.indent() == line.column());
    (agree && is_off && is_plain).then(|| Slip {
        place: first.content.start..first.key.as_ref().map_or(first.content.end, |key| key.end),
        words: (
            say!("this line does not begin in the column of the lines below it"),
            say!("begin it in the same column as they do: with {count} spaces", count = line.indent()),
        ),
        fix: Some((first.whole.start..first.content.start, " ".repeat(line.indent()))),
        repair: Some(Repair::Skip(first.content.clone())),
    })
}

/// A line whose indentation matches nothing above it.
fn between(text: &str, line: &Line<'_>) -> Option<Slip> {
    let mut columns = Vec::new();
    let mut above = line.above();
    while let Some(one) = above.filter(|_| columns.last() != Some(&0)) {
        if columns.last().is_none_or(|last| one.indent() < *last) {
            columns.push(one.indent());
        }
        above = one.above();
    }
    if line.content.is_empty()
        || columns.contains(&line.indent())
        || columns.iter().all(|column| *column < line.indent())
    {
        return None;
    }
    let near: Vec<_> = columns.iter().filter(|column| column.abs_diff(line.indent()) == 1).collect();
    let shown: Vec<_> = columns.iter().rev().map(ToString::to_string).collect();
    let has_more = line.below().is_some_and(|below| below.indent() > line.indent());
    let fix = match near[..] {
        [column] => Some((line.whole.start..line.content.start, " ".repeat(*column))),
        _ => None,
    };
    (line.key.is_some() || text[line.content.clone()].starts_with('-')).then(|| Slip {
        place: line.content.start..line.key.as_ref().map_or(line.content.end, |key| key.end),
        words: (
            say!("this line begins between the columns of the lines above, so it belongs to none of them"),
            say!(
                "it has {count} spaces before it, and the lines that it could belong to have {columns}",
                count = line.indent(),
                columns = shown.join(", ")
            ),
        ),
        fix,
        repair: (!has_more).then(|| Repair::Skip(line.content.clone())),
    })
}

/// The item of a list whose dash has no space after it, or that has another sign for its dash.
fn without_space(bare: &Line<'_>) -> Option<Slip> {
    let content = bare.content();
    let is_item = |line: &Line<'_>| line.indent() == bare.indent() && line.content().starts_with("- ");
    let mark = content.chars().next().filter(|mark| matches!(mark, '-' | '–' | '—' | '•' | '·'))?;
    let rest = content[mark.len_utf8()..].trim_start();
    let is_in_list =
        bare.above().is_some_and(|above| is_item(&above)) || bare.below().is_some_and(|below| is_item(&below));
    let place = bare.content.clone();
    (is_in_list && !rest.is_empty()).then(|| {
        let right = format!("- {rest}");
        Slip {
            place: place.start..place.start + mark.len_utf8(),
            words: (
                say!("each item of a list begins with a hyphen and a space"),
                say!("write it like this: {example}", example = right.as_str()),
            ),
            fix: Some((place.clone(), right)),
            repair: Some(Repair::Skip(place)),
        }
    })
}

/// Ids below a field, without the dashes that make a list of them.
fn without_dashes(text: &str, bare: &Line<'_>) -> Option<Slip> {
    let (mut first, mut last) = (bare.clone(), bare.clone());
    let is_id = |line: &Line<'_>| line.key.is_none() && is_word(line.content()) && line.indent() == bare.indent();
    // In the first column, they are elements that lack their colons.
    if !is_id(bare) || bare.indent() == 0 {
        return None;
    }
    while let Some(above) = first.above().filter(is_id) {
        first = above;
    }
    while let Some(below) = last.below().filter(is_id) {
        last = below;
    }
    let head =
        first.above().filter(|head| head.key.is_some() && head.value.is_empty() && head.column() == bare.indent())?;
    let place = first.content.start..last.content.end;
    let indentation = " ".repeat(bare.indent());
    // The dash may be there, without the space after it.
    let id = |written: &str| written.trim_start_matches('-').to_owned();
    let items: Vec<_> = text[place.clone()].split_whitespace().map(|written| format!("- {}", id(written))).collect();
    let field = &text[head.key.clone()?];
    Some(Slip {
        place: place.clone(),
        words: (
            if text[place.clone()].starts_with('-') {
                say!("each item of a list begins with a hyphen and a space")
            } else {
                say!("the list of \"{field}\" has no dashes", field)
            },
            say!("put a dash and a space before each: {example}", example = items[0].as_str()),
        ),
        fix: Some((place.clone(), items.join(&format!("\n{indentation}")))),
        repair: Some(Repair::Skip(place)),
    })
}

/// A line with a word that lacks its colon, or the space after it.
fn without_key(text: &str, bare: &Line<'_>) -> Slip {
    let content = bare.content();
    let (message, help) = without_colon();
    let split = content.find([':', ' ']).filter(|at| is_word(&content[..*at]));
    let (word, rest) = split.map_or((content, ""), |at| (&content[..at], content[at + 1..].trim_start()));
    let lacks_space = content[word.len()..].starts_with(':') && !rest.starts_with('/') && !rest.is_empty();
    // Other languages put another sign between a field and its value.
    let rest = rest.strip_prefix(['=', '→']).map_or(rest, str::trim_start);
    let is_field = lacks_space || (!rest.is_empty() && is_key_in(text, word));
    let right = format!("{word}: {rest}");
    let follows_value = bare.above().is_some_and(|above| above.key.is_some() && !above.value.is_empty());
    let help = if follows_value && !lacks_space {
        say!(
            "write \"field: value\", with a space after the colon; begin a line that belongs to the text above with more spaces"
        )
    } else {
        help
    };
    let is_sign = !content.contains(char::is_alphanumeric) || content.starts_with('%');
    let help = if is_sign { say!("remove this line, or write \"field: value\"") } else { help };
    let help =
        if is_field { say!("write {right}, with a space after the colon", right = right.as_str()) } else { help };
    // A text with another colon in it would need quotes.
    let is_plain =
        !rest.contains(": ") && !rest.starts_with(['[', '{', '"', '\'', '&', '*', '!', '|', '>', '@', '%', '`']);
    Slip {
        place: bare.content.clone(),
        words: (message, help),
        fix: (is_field && is_plain).then(|| (bare.content.clone(), right)),
        repair: Some(Repair::Skip(bare.content.clone())),
    }
}
