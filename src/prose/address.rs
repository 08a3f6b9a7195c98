//! Where links lead: what an address is, and what somebody meant who wrote one that leads nowhere.

/// What the address of a link is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// Somewhere that pages link to: the web, a mailbox, a telephone, a place on the page, or words in a language.
    Known,
    /// A path: of a file beside the text, where there is one.
    Path,
    /// Nothing.
    Empty,
    /// Somewhere that pages link to, written wrongly; the right address.
    Slip(String),
    /// A file on somebody's own machine.
    OwnMachine,
    /// An address of a kind that pages do not link to: its kind.
    Foreign(String),
}

/// The schemes of the addresses that pages link to: of the web, of mailboxes and of telephones.
const LINKED: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Whether pages link to such an address outside the plans, whatever the case of its letters.
pub fn is_linked(address: &str) -> bool {
    scheme(address).is_some_and(|scheme| LINKED.contains(&&*scheme))
}

/// Endings of domains by which a name without `https://` is known as one.
const DOMAINS: [&str; 9] = ["no", "com", "org", "net", "eu", "se", "dk", "info", "int"];

/// What an address is.
pub fn address(written: &str) -> Address {
    let written = written.trim();
    if let Some(right) = corrected(written) {
        return Address::Slip(right);
    }
    match scheme(written) {
        _ if matches!(written, "" | "#") => Address::Empty,
        Some(scheme) if LINKED.contains(&&*scheme) => {
            let rest = &written[scheme.len() + 1..];
            if rest.trim_start_matches('/').is_empty() { Address::Empty } else { Address::Known }
        }
        Some(scheme) if scheme == "lang" => Address::Known,
        Some(scheme) if scheme.len() == 1 || scheme == "file" => Address::OwnMachine,
        Some(scheme) => Address::Foreign(scheme),
        None if written.starts_with('#') => Address::Known,
        // After `//` comes another site, after `\\` another machine.
        None if written.starts_with('\\') => Address::OwnMachine,
        None => Address::Path,
    }
}

/// The scheme of an address, in small letters: what comes before its colon.
fn scheme(written: &str) -> Option<String> {
    let (scheme, _) = written.split_once(':')?;
    let is_scheme = scheme.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && scheme.chars().all(|letter| letter.is_ascii_alphanumeric() || "+.-".contains(letter));
    is_scheme.then(|| scheme.to_ascii_lowercase())
}

/// What an address can only have been meant to be.
fn corrected(written: &str) -> Option<String> {
    if written.contains(char::is_whitespace) {
        return None;
    }
    if is_mailbox(written) {
        return Some(format!("mailto:{written}"));
    }
    if let Some(site) = written.strip_prefix("//").filter(|site| is_site(site)) {
        return Some(format!("https://{site}"));
    }
    if is_site(written) {
        return Some(format!("https://{written}"));
    }
    let (protocol, site) = misspelt(written)?;
    is_host(site).then(|| format!("{protocol}://{site}"))
}

/// The protocol and the site of a web address whose protocol is written wrongly, as in `https//vg.no`.
fn misspelt(written: &str) -> Option<(&'static str, &str)> {
    let letters = written.find(|letter: char| !letter.is_ascii_alphabetic())?;
    let (word, rest) = written.split_at(letters);
    let protocol = match &*word.to_ascii_lowercase() {
        "http" | "htp" | "htttp" | "hhttp" | "ttp" => "http",
        "https" | "htps" | "htttps" | "hhttps" | "ttps" | "httpss" | "htpps" => "https",
        _ => return None,
    };
    let site = rest.trim_start_matches([':', ';', '.', ',', '/', '\\']);
    let marks = &rest[..rest.len() - site.len()];
    let is_right = marks == "://" && word.eq_ignore_ascii_case(protocol);
    (!is_right && (marks.contains([':', ';']) || marks.contains("//"))).then_some((protocol, site))
}

/// Whether a text begins with the name of a site, as far as its form tells: not of a file.
fn is_host(text: &str) -> bool {
    let host = text.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let is_part = |part: &str| !part.is_empty() && part.chars().all(|letter| letter.is_alphanumeric() || letter == '-');
    !host.is_empty() && host.split('.').all(is_part)
}

/// Whether a text is the address of a site but for its protocol: `www.fjordvik.no/plan`, `fjordvik.no`.
fn is_site(text: &str) -> bool {
    let host = text.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let lower = host.to_ascii_lowercase();
    let ending = lower.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default();
    let is_named = lower.starts_with("www.") && lower.matches('.').count() > 1;
    is_host(text) && (is_named || DOMAINS.contains(&ending))
}

/// Whether a text is an e-mail address and nothing else.
pub(super) fn is_mailbox(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let is_letter = |letter: char| letter.is_alphanumeric() || "._%+-".contains(letter);
    let ending = host.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default();
    let is_ending = ending.len() > 1 && ending.chars().all(|letter| letter.is_ascii_alphabetic());
    !name.is_empty() && name.chars().all(is_letter) && !name.starts_with('.') && is_host(host) && is_ending
}

/// Whether a text is the path of a file, as far as its form tells.
pub fn is_file(text: &str) -> bool {
    let ending = text.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default();
    // An ending such as `.12` is a number.
    let is_ending = (2..=5).contains(&ending.len()) && ending.chars().all(|letter| letter.is_ascii_alphanumeric());
    let is_ending = is_ending && ending.contains(|letter: char| letter.is_ascii_alphabetic());
    is_ending && address(text) == Address::Path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes_are_known_in_any_letters() {
        for (written, expected) in [
            ("https://a.no", true),
            ("HTTPS://a.no", true),
            ("Mailto:post@a.no", true),
            ("tel:+4712345678", true),
            ("javascript:alert(1)", false),
            ("www.a.no", false),
            ("#sted", false),
            ("httpså://a.no", false),
        ] {
            assert_eq!(is_linked(written), expected, "{written}");
        }
    }

    #[test]
    fn what_pages_link_to_is_known() {
        for written in [
            "https://www.fjordvik.no/plan?a=1#b", "http://a.no", "HTTPS://a.no", "mailto:post@fjordvik.no",
            "tel:+4712345678", "#svar", "lang:en",
        ] {
            assert_eq!(address(written), Address::Known, "{written}");
        }
    }

    #[test]
    fn a_slip_has_one_right_address() {
        for (written, right) in [
            ("www.vg.no", "https://www.vg.no"),
            ("vg.no/sport?a=b", "https://vg.no/sport?a=b"),
            ("//www.vg.no", "https://www.vg.no"),
            ("navn@kommune.no", "mailto:navn@kommune.no"),
            ("http:/x", "http://x"),
            ("https//vg.no", "https://vg.no"),
            ("https:vg.no", "https://vg.no"),
            ("https:///vg.no/a", "https://vg.no/a"),
            ("htps://vg.no", "https://vg.no"),
            ("https;//vg.no", "https://vg.no"),
        ] {
            assert_eq!(address(written), Address::Slip(right.to_owned()), "{written}");
        }
    }

    #[test]
    fn what_leads_nowhere_is_told_apart() {
        let foreign = |scheme: &str| Address::Foreign(scheme.to_owned());
        for (written, expected) in [
            ("", Address::Empty),
            ("#", Address::Empty),
            ("https://", Address::Empty),
            ("mailto:", Address::Empty),
            ("C:\\filer\\x.docx", Address::OwnMachine),
            ("c:/filer/x.docx", Address::OwnMachine),
            ("\\server\\x.docx", Address::OwnMachine),
            ("file:///home/x.docx", Address::OwnMachine),
            ("javascript:alert(1)", foreign("javascript")),
            ("ftp://a.no/x", foreign("ftp")),
            ("data:text/html,x", foreign("data")),
        ] {
            assert_eq!(address(written), expected, "{written}");
        }
    }

    #[test]
    fn what_may_be_a_file_is_a_path() {
        for written in
            ["side", "vedlegg/skjema.pdf", "../annen/plan.docx", "http.pdf", "https/a.pdf", "a@b", "notat 1:2.pdf"]
        {
            assert_eq!(address(written), Address::Path, "{written}");
        }
    }
}
