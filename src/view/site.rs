//! The place where an edition is published.

use serde::Serialize;

use super::Item;

/// The place where an edition is published, as far as its owner has said.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Site {
    /// The address of the edition's folder. It ends with a slash.
    pub url: Option<String>,
    /// Where readers say what they cannot use.
    pub contact: Option<Item>,
    /// The address of the owner's accessibility declaration.
    pub accessibility: Option<String>,
    /// The address of the licence under which others may use the plans.
    pub licence: Option<String>,
}

impl Site {
    /// Names whom readers can turn to, by an e-mail address or the address of a page.
    #[must_use]
    pub fn with_contact(mut self, contact: Option<&str>) -> Self {
        self.contact = contact.map(|text| {
            let is_page = text.contains("://");
            Item { text: text.to_owned(), href: Some(if is_page { text.to_owned() } else { format!("mailto:{text}") }) }
        });
        self
    }
}
