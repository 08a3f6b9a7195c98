//! Text that must not become markup.

/// Text as HTML, safe between tags and in quoted attributes.
pub fn html(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// Text as the inside of a CSS string in quotes. Everything but letters, digits and spaces is escaped by its
/// number, so that nothing can end the string, the rule or the style element around it.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_gets_out() {
        assert_eq!(html("<script>\"'&"), "&lt;script&gt;&quot;&#39;&amp;");
        assert_eq!(css_string("a\"</style>\n"), "a\\22 \\3c \\2f style\\3e \\a ");
    }
}
