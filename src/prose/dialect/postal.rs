//! Postal addresses: their lines stay below one another, though Markdown would run them together.

use super::outline::{Line, Outline};

/// The longest line of an address, in characters.
const LONGEST: usize = 50;

/// What a line about how to reach somebody begins with.
const LABELS: [&str; 13] = [
    "tlf", "telefon", "mobil", "e-post", "epost", "e-mail", "faks", "fax", "org.nr", "orgnr", "org. nr",
    "besøksadresse", "postadresse",
];

/// The lines of addresses but the first of each, since they keep their lines.
pub(super) fn lines_of_their_own(text: &str, outline: &Outline) -> Vec<usize> {
    let blocks = outline.lines.chunk_by(|one, next| one.block == next.block);
    blocks.filter(|lines| is_address(text, lines)).flat_map(|lines| lines.iter().skip(1).map(|line| line.at)).collect()
}

/// Whether a line may be part of an address. It rules out most lines cheaply; postcodes are digits, which others look for.
pub(super) fn may_be_in(line: &str) -> bool {
    is_label(line.trim_start())
}

/// Whether all lines of a paragraph are an address: short, and one of them with a postcode below a street or a box, or
/// most of them with a label.
fn is_address(text: &str, lines: &[Line]) -> bool {
    let lines: Vec<_> = lines.iter().map(|line| text[line.at..].lines().next().unwrap_or_default().trim()).collect();
    let are_short = lines.iter().all(|line| line.chars().count() <= LONGEST && !line.ends_with([',', ';', '!', '?']));
    let pairs = || lines.iter().zip(lines.iter().skip(1));
    let has_place = pairs().any(|(street, place)| is_place(place) && is_street(street));
    let has_labels = pairs().any(|(one, next)| is_label(one) && is_label(next));
    let has_both = lines.iter().any(|line| is_place(line)) && lines.iter().any(|line| is_label(line));
    lines.len() > 1 && are_short && (has_place || has_labels || has_both)
}

/// A postcode and a name.
fn is_place(line: &str) -> bool {
    let line = line.strip_prefix("NO-").or_else(|| line.strip_prefix("N-")).unwrap_or(line);
    let Some((code, name)) = line.split_once(' ') else { return false };
    code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit()) && name.starts_with(char::is_uppercase)
}

/// A street with a number, or a box.
fn is_street(line: &str) -> bool {
    let number = line.rsplit(' ').next().unwrap_or_default();
    let ends_in_number = number.starts_with(|letter: char| letter.is_ascii_digit()) && number.len() < 6;
    line.starts_with(char::is_uppercase) && line.contains(' ') && ends_in_number
}

pub(super) fn is_label(line: &str) -> bool {
    let line = line.to_lowercase();
    LABELS.iter().any(|label| {
        line.strip_prefix(label)
            .is_some_and(|rest| rest.starts_with([':', '.']) || rest.starts_with(" +") || is_number(rest))
    })
}

fn is_number(rest: &str) -> bool {
    rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()))
}
