//! Where the plans are published: the settings in `stratc.yaml`, and whether they can be right.

use fluent_uri::Uri;

use crate::diag::{Diagnostic, Message, Sink, codes, say};
use crate::model::Line;
use crate::model::record::record;

record! {
    /// Where the plans are published, and whom their readers can contact.
    pub struct SiteSettings {
        /// The address of the folder that holds the published plans, such as `https://www.fjordvik.no/planer/`.
        url: Option<Line>,
        /// Where readers report what they cannot use: an e-mail address, or the address of a page.
        contact: Option<Line>,
        /// The address of the owner's accessibility declaration.
        accessibility: Option<Line>,
        /// The address of the licence under which others may use the plans.
        licence: Option<Line>,
    }
}

/// Where the plans are published, as far as it is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Site {
    /// The address of the folder with the published plans, with a trailing slash.
    pub url: Option<String>,
    /// Where readers report what they cannot use: an e-mail address or the address of a page.
    pub contact: Option<String>,
    /// The address of the owner's accessibility declaration.
    pub accessibility: Option<String>,
    /// The address of the licence.
    pub licence: Option<String>,
}

impl Site {
    /// Checks the addresses, reports those that cannot be right, and leaves them out.
    pub fn new(settings: &SiteSettings, sink: &mut Sink) -> Self {
        let mut page = |line: &Option<Line>| line.as_ref().filter(|line| is_page(line, sink)).map(trimmed);
        let (url, accessibility, licence) =
            (page(&settings.url), page(&settings.accessibility), page(&settings.licence));
        let contact = settings.contact.as_ref().filter(|line| is_contact(line, sink));
        let url = url.filter(|_| settings.url.as_ref().is_some_and(|line| is_folder(line, sink)));
        Self {
            url: url.map(|url| format!("{}/", url.trim_end_matches('/'))),
            contact: contact.map(trimmed),
            accessibility,
            licence,
        }
    }
}

fn trimmed(line: &Line) -> String {
    line.value.trim().to_owned()
}

fn is_web(text: &str) -> bool {
    Uri::parse(text.trim()).is_ok_and(|uri| {
        let has_host = uri.authority().is_some_and(|authority| !authority.host().is_empty());
        has_host && ["http", "https"].contains(&uri.scheme().as_str().to_ascii_lowercase().as_str())
    })
}

/// Whether readers can use the address to make contact: a mailbox, or a page. Reports one that they cannot.
fn is_contact(line: &Line, sink: &mut Sink) -> bool {
    let is_one = is_email(&line.value) || is_web(&line.value);
    if !is_one {
        let message = say!("\"{text}\" is neither an e-mail address nor the address of a page", text = &*line.value);
        let help = say!("write whom readers can contact: {example}", example = "post@fjordvik.no");
        refuse(line, message, help, sink);
    }
    is_one
}

/// Whether the address is that of a page on the web. Reports one that is not.
fn is_page(line: &Line, sink: &mut Sink) -> bool {
    let is_web = is_web(&line.value);
    if !is_web {
        let message = say!("\"{text}\" is not a web address", text = &*line.value);
        refuse(
            line,
            message,
            say!("copy it from the address bar of the browser: {example}", example = "https://www.fjordvik.no/planer/"),
            sink,
        );
    }
    is_web
}

/// Whether relative paths can be appended to the address. Reports one with a query or a fragment.
fn is_folder(line: &Line, sink: &mut Sink) -> bool {
    let is_bare = !line.value.contains(['?', '#']);
    if !is_bare {
        let message = say!("the address \"{text}\" has something after its path", text = &*line.value);
        refuse(
            line,
            message,
            say!("leave out everything from ? or # on, since the addresses of the plans are appended to it"),
            sink,
        );
    }
    is_bare
}

fn is_email(text: &str) -> bool {
    let is_plain =
        |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || ":/?#@<>\"".contains(c));
    text.trim().split_once('@').is_some_and(|(name, host)| is_plain(name) && is_plain(host) && host.contains('.'))
}

fn refuse(line: &Line, message: Message, help: Message, sink: &mut Sink) {
    sink.push(Diagnostic::new(&codes::value::UNKNOWN_WORD, line.span, message).help(help));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{At, FileId, Span};

    fn line(text: &str) -> Line {
        At::new(text.into(), Span::start_of(FileId::new(0)))
    }

    fn read(settings: &SiteSettings) -> (Site, usize) {
        let mut sink = Sink::new();
        let site = Site::new(settings, &mut sink);
        (site, sink.finish().len())
    }

    #[test]
    fn the_address_of_the_plans_ends_with_a_slash_however_it_is_written() {
        for text in ["https://a.no/planer", "https://a.no/planer/", " https://a.no/planer "] {
            let (site, faults) =
                read(&SiteSettings { url: Some(line(text)), contact: None, accessibility: None, licence: None });
            assert_eq!((site.url.as_deref(), faults), (Some("https://a.no/planer/"), 0), "{text}");
        }
    }

    #[test]
    fn what_leads_nowhere_is_reported_and_left_out() {
        for text in [
            "fjordvik.no", "ftp://a.no/", "https://", "javascript:alert(1)", "https://a.no/?q=1", "https://a.no/#x",
            "https://a no/",
        ] {
            let (site, faults) =
                read(&SiteSettings { url: Some(line(text)), contact: None, accessibility: None, licence: None });
            assert_eq!((site.url, faults), (None, 1), "{text}");
        }
    }

    #[test]
    fn readers_may_be_sent_to_a_mailbox_or_a_page() {
        for (text, is_one) in
            [("post@a.no", true), ("https://a.no/kontakt?id=1", true), ("a@b", false), ("Ring oss", false)]
        {
            let (site, faults) =
                read(&SiteSettings { url: None, contact: Some(line(text)), accessibility: None, licence: None });
            assert_eq!((site.contact.is_some(), faults), (is_one, usize::from(!is_one)), "{text}");
        }
    }
}
