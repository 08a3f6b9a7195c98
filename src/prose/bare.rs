//! Addresses that stand in a text as they are: `https://fjordvik.no`, `www.fjordvik.no`, `post@fjordvik.no`.

use std::ops::Range;

use super::address::is_mailbox;

/// An address in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bare {
    /// The byte range of the address.
    pub range: Range<usize>,
    /// Where it leads.
    pub address: String,
}

/// How addresses on the web begin, and what comes before them in a link.
const STARTS: [(&str, &str); 3] = [("https://", ""), ("http://", ""), ("www.", "https://")];

/// The addresses in a text without marks, in order.
pub fn bare(text: &str) -> Vec<Bare> {
    let mut found = Vec::new();
    if !may_hold_any(text) {
        return found;
    }
    let mut end = 0;
    for (at, letter) in text.char_indices() {
        let before = text[..at].chars().next_back();
        if at < end
            || !letter.is_alphanumeric()
            || before.is_some_and(|before| before.is_alphanumeric() || "@/._-".contains(before))
        {
            continue;
        }
        if let Some(address) = web(text, at).or_else(|| mailbox(text, at)) {
            end = address.range.end;
            found.push(address);
        }
    }
    found
}

/// Whether a text may hold an address. It rules out most texts cheaply.
pub(super) fn may_hold_any(text: &str) -> bool {
    text.contains("://") || text.contains('@') || text.to_ascii_lowercase().contains("www.")
}

/// The address on the web that begins at `at`.
fn web(text: &str, at: usize) -> Option<Bare> {
    let rest = &text[at..];
    let begins = |start: &str| rest.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start));
    let (start, protocol) = STARTS.into_iter().find(|(start, _)| begins(start))?;
    let address = without_end(&rest[..length(rest)]);
    let host = address.get(start.len()..)?.split(['/', '?', '#']).next().unwrap_or_default();
    let is_host = host.starts_with(char::is_alphanumeric) && (start != "www." || host.contains('.'));
    is_host.then(|| Bare { range: at..at + address.len(), address: format!("{protocol}{address}") })
}

/// The mailbox whose name begins at `at`.
fn mailbox(text: &str, at: usize) -> Option<Bare> {
    let rest = &text[at..];
    let is_part = |letter: char| letter.is_alphanumeric() || "._%+-@".contains(letter);
    let length = rest.find(|letter: char| !is_part(letter)).unwrap_or(rest.len());
    let address = rest[..length].trim_end_matches(['.', '-', '_', '%', '+', '@']);
    // `user:name@host` is no mailbox.
    let is_whole = !text[..at].ends_with(':') || text[..at].ends_with("mailto:");
    (is_whole && is_mailbox(address))
        .then(|| Bare { range: at..at + address.len(), address: format!("mailto:{address}") })
}

/// How far an address may reach: up to what is in none, or closes a bracket that it does not open itself.
fn length(text: &str) -> usize {
    let mut open = Vec::new();
    let ends = |(_, letter): &(usize, char)| match letter {
        '(' | '[' => {
            open.push(*letter);
            false
        }
        ')' => open.pop() != Some('('),
        ']' => open.pop() != Some('['),
        letter => is_outside(*letter),
    };
    text.char_indices().find(ends).map_or(text.len(), |(at, _)| at)
}

/// Whether a character ends an address.
fn is_outside(letter: char) -> bool {
    letter.is_whitespace() || letter.is_control() || "<>«»\"“”„‘’`|\\^{}…".contains(letter)
}

/// An address without what belongs to the sentence around it.
fn without_end(address: &str) -> &str {
    address.trim_end_matches(|last: char| ".,;:!?'*_~–—-([".contains(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, String)> {
        bare(text).into_iter().map(|bare| (&text[bare.range], bare.address)).collect()
    }

    #[test]
    fn an_address_ends_where_its_sentence_goes_on() {
        for (text, expected) in [
            ("Se https://www.fjordvik.no.", "https://www.fjordvik.no"),
            ("Se https://a.no/b, og mer", "https://a.no/b"),
            ("(https://a.no/b)", "https://a.no/b"),
            ("Se «https://a.no/b»!", "https://a.no/b"),
            ("https://a.no/Lov_(norsk)", "https://a.no/Lov_(norsk)"),
            ("(se https://a.no/Lov_(norsk)).", "https://a.no/Lov_(norsk)"),
            ("https://a.no/?a=b&c=d#e: der", "https://a.no/?a=b&c=d#e"),
            ("HTTPS://A.no/Å", "HTTPS://A.no/Å"),
            ("\"http://a.no/\"", "http://a.no/"),
            ("[https://a.no]", "https://a.no"),
            ("[a](https://a.no)**b**", "https://a.no"),
        ] {
            assert_eq!(found(text), [(expected, expected.to_owned())], "{text}");
        }
    }

    #[test]
    fn what_is_short_of_its_protocol_gets_it() {
        assert_eq!(found("Se www.vg.no."), [("www.vg.no", "https://www.vg.no".to_owned())]);
        assert_eq!(
            found("Skriv til post@fjordvik.kommune.no."),
            [("post@fjordvik.kommune.no", "mailto:post@fjordvik.kommune.no".to_owned())]
        );
        assert_eq!(found("(kari.nordmann@a.no)").len(), 1);
        assert_eq!(found("a@b.no, c@d.no og https://e.no").len(), 3);
    }

    #[test]
    fn what_only_looks_like_an_address_is_text() {
        for text in [
            "https://", "https://…", "www.", "www.no", "xhttps://a.no", "@fjordvik", "a@b", "3@2", "post@",
            "bruker:navn@a.no", "git@a", "a://b",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
