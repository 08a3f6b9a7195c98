//! What is said about slips that are reported in several places.

use crate::diag::{Message, say};

/// What is wrong, and what to do.
pub(super) type Words = (Message, Message);

pub(super) fn open_quote() -> Words {
    (
        say!("a text in quotes is not closed"),
        say!("put the closing quote where the text ends; look at the lines above too"),
    )
}

pub(super) fn after_quote() -> Words {
    (
        say!("there is something after the closing quote"),
        say!("a quote inside the text ends it: put the other kind of quotes around it, or use « and » inside"),
    )
}

pub(super) fn without_colon() -> Words {
    (
        say!("a colon is missing here, or the space after it"),
        say!("write \"field: value\", with a space after the colon"),
    )
}

pub(super) fn unknown_escape() -> Words {
    (
        say!("a backslash in double quotes has a special meaning, and this one is unknown"),
        say!("use single quotes, or write the backslash twice"),
    )
}

/// A text that begins with a character to which YAML gives another meaning.
pub(super) fn special_sign() -> Words {
    (
        say!("a text cannot begin with this character unless it is in quotes"),
        say!("put quotes around the text, such as \"%\""),
    )
}
