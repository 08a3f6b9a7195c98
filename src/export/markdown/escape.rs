//! Authors' text in Markdown: shown literally, never taken for markup.

/// Text on one line. Line breaks become spaces.
pub fn words(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '}' | '<' | '>' | '#' | '&' | '|' | '~' | '$' | '^' => {
                safe.extend(['\\', letter]);
            }
            letter if letter.is_control() => safe.push(' '),
            letter => safe.push(letter),
        }
    }
    // Before a link, an exclamation mark would turn it into an image.
    if safe.ends_with('!') {
        safe.insert(safe.len() - 1, '\\');
    }
    safe
}

/// A whole line of text that is already escaped, such that its beginning cannot be read as a list item, a heading or a
/// table, nor spaces at its ends as indentation or a line break.
pub fn line(words: &str) -> String {
    let line = words.trim();
    let number = line.len() - line.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let (head, tail) = line.split_at(number);
    let is_mark = match head {
        "" => tail.starts_with(['+', '-', '=', ':']),
        _ => tail.strip_prefix(['.', ')']).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t'])),
    };
    if is_mark { format!("{head}\\{tail}") } else { line.to_owned() }
}

/// Text as a code span.
pub fn code(text: &str) -> String {
    let text = text.replace(char::is_control, " ");
    let fence = "`".repeat(longest_run(&text) + 1);
    let gap = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) { " " } else { "" };
    format!("{fence}{gap}{text}{gap}{fence}")
}

/// The fence for a code block: longer than any run of backticks in it.
pub fn fence(text: &str) -> String {
    "`".repeat((longest_run(text) + 1).max(3))
}

fn longest_run(text: &str) -> usize {
    text.split(|letter| letter != '`').map(str::len).max().unwrap_or_default()
}

/// An address as the target of a link.
pub fn address(address: &str) -> String {
    let mut safe = String::with_capacity(address.len());
    for letter in address.chars() {
        match letter {
            '<' => safe.push_str("%3C"),
            '>' => safe.push_str("%3E"),
            '\\' => safe.push_str("%5C"),
            '|' => safe.push_str("%7C"),
            '&' => safe.push_str("\\&"),
            letter if letter.is_control() => {}
            letter => safe.push(letter),
        }
    }
    format!("<{safe}>")
}
