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

impl Item {
    /// Whom readers can turn to: an e-mail address, or the address of a page.
    pub fn contact(text: String) -> Self {
        let href = if text.contains("://") { text.clone() } else { format!("mailto:{text}") };
        Self { text, href: Some(href) }
    }
}
