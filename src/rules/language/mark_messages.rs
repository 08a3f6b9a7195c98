//! What is said of marks that mean nothing: what is wrong, and what to do about it.

use super::lines::Slip;
use super::signs::Sign;
use super::strays::Stray;
use crate::diag::{Message, say};

/// What is said of a sign of other programs.
pub fn said_of_sign(sign: Sign) -> (Message, Message) {
    match sign {
        Sign::Formula => (
            say!("formulas are not typeset, so the page shows these marks"),
            say!("write it in words, or with m^2^ and CO~2~; put a backslash before a $ that is to be shown"),
        ),
        Sign::Fence => (
            say!("::: makes no box here, so the page shows it"),
            say!("write > [!NOTE] on a line of its own, and > before each line in the box"),
        ),
        Sign::Contents => (
            say!("the table of contents is made automatically, so the page shows this as it stands"),
            say!("leave it out"),
        ),
        Sign::Emoji => (
            say!("this emoji code is not read, so the page shows it as it stands"),
            say!("leave it out, or write it in words"),
        ),
        Sign::Box => (
            say!("there is no box of this kind, so the page shows its name in brackets"),
            say!("write [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION]"),
        ),
        Sign::Highlight => {
            (say!("== does not highlight words, so the page shows it"), say!("write **words** to make them stand out"))
        }
    }
}

/// What is said of marks that no sentence has.
pub fn said_of_stray(stray: &Stray) -> (Message, Message) {
    let shown = || say!("these marks mean nothing here, so the page shows them");
    let open = || say!("nothing closes what this mark opens, so the page shows it");
    let closed =
        say!("write the same mark where it ends, or leave it out; put a backslash before it if it is to be shown");
    match stray {
        Stray::Attributes => (
            say!("classes, names and sizes in braces mean nothing here, so the page shows them"),
            say!("leave them out; texts and pictures look the same in all of the plan"),
        ),
        Stray::Undefined(name) => (
            say!(
                "nothing in this text says where \"{name}\" leads, so the page shows the brackets",
                name = name.as_str()
            ),
            say!(
                "write [words](https://…), or the words alone; put a backslash before the bracket if it is to be shown"
            ),
        ),
        Stray::Swapped(_) => (
            say!("the brackets of this link are not the right ones, so the page shows them"),
            say!("write the words in square brackets and the address in round ones: [words](https://…)"),
        ),
        Stray::Piped(_) | Stray::Numbered | Stray::Entity(_) => said_of_pasted(stray),
        Stray::Heading => (
            say!("this makes no heading here, so the page shows the marks"),
            say!("write ##, a space and the words on a line of their own: ## Heading; there may be six # at most"),
        ),
        Stray::Hash => (
            say!("without a space this is no heading, so the page shows the #"),
            say!("write a space after it, or leave it out"),
        ),
        Stray::Code | Stray::Strike => (open(), closed),
        Stray::Around => (shown(), say!("write **words** to make them stand out")),
        other => said_of_command(other),
    }
}

/// The same for what comes along from wikis, mails and pages of HTML.
fn said_of_pasted(stray: &Stray) -> (Message, Message) {
    match stray {
        Stray::Piped(right) => (
            say!("a bar makes no link here, so the page shows the brackets and the address"),
            say!("write the words in square brackets and the address in round ones: {right}", right = right.as_str()),
        ),
        Stray::Entity(letter) => (
            say!("this is the name of a letter without its semicolon, so the page shows it as it stands"),
            if letter.chars().all(char::is_alphanumeric) {
                say!("write the letter itself: {letter}", letter = *letter)
            } else {
                say!("write the sign itself, or a semicolon behind its name")
            },
        ),
        _ => (
            say!("a number in braces means nothing here, so the page shows it"),
            say!("write [^1] for a footnote, or what was to stand there"),
        ),
    }
}

/// The same for what another program would carry out, or read as something else than words.
fn said_of_command(stray: &Stray) -> (Message, Message) {
    match stray {
        Stray::Abbreviation => (
            say!("abbreviations are not explained in this way, so the page shows these marks"),
            say!("write what it means in a sentence, or add it under \"terms:\""),
        ),
        Stray::Command => (
            say!("this is a command to another program, and the page shows it as it stands"),
            say!("leave it out; pages break where there is room, and an empty line begins a new paragraph"),
        ),
        Stray::Backslash => (
            say!("this backslash breaks no line, so the page shows it"),
            say!(
                "write one backslash at the very end of the line to break it there, or an empty line for a new paragraph"
            ),
        ),
        Stray::Review => (
            say!("changes and remarks of a review are not read, so the page shows them"),
            say!("write what is to stand there; remarks in <!-- … --> are not published"),
        ),
        _ => (
            say!("this is no item of a list, so the page shows the brackets"),
            say!("write a dash before it: - [ ] words"),
        ),
    }
}

/// What is said of marks in a field of one line.
pub fn said_of_line(slip: &Slip) -> (Message, Message) {
    let plain = || say!("this field is one line of plain text, so the page shows these marks");
    match slip {
        Slip::Marks(..) => (plain(), say!("leave them out; only longer texts can have emphasis")),
        Slip::Link(..) => (plain(), say!("write the words alone here, and put the link into a text")),
        Slip::Tag(..) => (
            say!("this field is one line of plain text, so the page shows this HTML"),
            say!("leave it out; only longer texts can have emphasis"),
        ),
        Slip::Entity(_, letter, _) => (
            say!("this field is one line of plain text, so the page shows this as it stands"),
            say!("write the letter itself: {letter}", letter = letter.as_str()),
        ),
        Slip::Lead(..) => (plain(), say!("leave them out; only texts have headings, lists and quotations")),
        Slip::Script(..) => (plain(), say!("write the small letter itself, as in m² and CO₂")),
        Slip::Backslash(..) => (
            say!("this field is one line of plain text, so the page shows the backslash"),
            say!("leave it out; marks mean nothing here, and need none"),
        ),
        Slip::Place(..) => (
            say!("a title cannot be given a name like this, so the page shows it"),
            say!("leave it out, and refer to the element by its id: [[id]]"),
        ),
    }
}
