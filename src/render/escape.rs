//! Escaping text so that it cannot become markup.

/// Text as HTML, safe between tags and in quoted attributes.
pub fn html(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut rest = text;
    // All characters to be escaped are one byte long, so a text can be cut before and after them.
    while let Some((at, entity)) = rest.bytes().enumerate().find_map(|(at, byte)| Some((at, entity(byte)?))) {
        escaped.push_str(&rest[..at]);
        escaped.push_str(entity);
        rest = &rest[at + 1..];
    }
    escaped.push_str(rest);
    escaped
}

fn entity(byte: u8) -> Option<&'static str> {
    Some(match byte {
        b'&' => "&amp;",
        b'<' => "&lt;",
        b'>' => "&gt;",
        b'"' => "&quot;",
        b'\'' => "&#39;",
        _ => return None,
    })
}

/// Text as the inside of a quoted CSS string. Everything but letters, digits and spaces is escaped by its code point,
/// so that nothing can end the string, the rule or the style element around it.
pub fn css_string(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_alphanumeric() || letter == ' ' {
            escaped.push(letter);
        } else {
            escaped.push_str(&format!("\\{:x} ", u32::from(letter)));
        }
    }
    escaped
}

/// Text as a quoted Typst string. Everything but letters, digits and spaces is escaped by its code point. If a template
/// forgets the `#` before it and Typst reads it as markup, these escapes mean the same there: it stays text.
pub fn typst(text: &str) -> String {
    format!("\"{}\"", typst_inside(text))
}

/// The inside of such a string. Line breaks become spaces; what no page can show is left out.
pub fn typst_inside(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            ' ' | '\n' | '\r' | '\t' | '\u{85}' | '\u{2028}' | '\u{2029}' => escaped.push(' '),
            letter if letter.is_alphanumeric() => escaped.push(letter),
            letter if is_unprintable(letter) || is_joiner(letter) => {}
            letter => escaped.push_str(&format!("\\u{{{:x}}}", u32::from(letter))),
        }
    }
    escaped
}

/// Control characters, byte order marks, and noncharacters.
fn is_unprintable(letter: char) -> bool {
    let number = u32::from(letter);
    letter.is_control() || letter == '\u{feff}' || number & 0xfffe == 0xfffe || (0xfdd0..=0xfdef).contains(&number)
}

/// Characters without a shape that join, separate or reorder their neighbours. No script that PDFs can show needs them,
/// and some become glyphs that PDF/UA forbids.
fn is_joiner(letter: char) -> bool {
    matches!(letter,
        '\u{34f}' | '\u{61c}' | '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_gets_out() {
        assert_eq!(html("<script>\"'&"), "&lt;script&gt;&quot;&#39;&amp;");
        assert_eq!(css_string("a\"</style>\n"), "a\\22 \\3c \\2f style\\3e \\a ");
        assert_eq!(typst("a\"#b\\\n"), "\"a\\u{22}\\u{23}b\\u{5c} \"");
        assert_eq!(typst("a\u{200d}b\u{fe0f}\u{ad}c"), "\"ab\\u{ad}c\"");
    }
}
