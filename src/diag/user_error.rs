//! The one type of what is said where a command cannot be carried out.

use std::error::Error;
use std::fmt::{Display, Formatter, Result};

use super::{Message, Translator, nearest, say};

/// Why a command cannot be carried out, and what to do about it. It is put into the reader's language where it is shown,
/// so nothing on the way there has to know that language.
#[derive(Debug)]
pub struct UserError {
    message: Message,
    help: Option<Message>,
    cause: Option<Box<dyn Error + Send + Sync>>,
}

impl UserError {
    /// What is wrong.
    pub fn new(message: Message) -> Self {
        Self { message, help: None, cause: None }
    }

    /// What is wrong, and what to do about it.
    pub fn with_help(message: Message, help: Message) -> Self {
        Self { message, help: Some(help), cause: None }
    }

    /// What it came from, which is said after it.
    #[must_use]
    pub fn because(self, cause: impl Error + Send + Sync + 'static) -> Self {
        Self { cause: Some(Box::new(cause)), ..self }
    }

    /// That nothing has this name, and which of `names` was probably meant.
    pub fn nothing_called(name: &str, names: &[&str]) -> Self {
        let help = nearest(name, names.iter().copied()).map(did_you_mean);
        Self { message: say!("nothing is called \"{name}\"", name), help, cause: None }
    }

    /// The sentence in the translator's language, without the cause.
    pub fn text(&self, translator: &Translator) -> String {
        let parts = [Some(&self.message), self.help.as_ref()].into_iter().flatten();
        parts.map(|part| part.text(translator)).collect::<Vec<_>>().join("; ")
    }
}

impl Display for UserError {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(&self.text(&Translator::default()))
    }
}

impl Error for UserError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.cause.as_deref().map(|cause| cause as _)
    }
}

/// The name that was probably meant, as help.
pub fn did_you_mean(right: &str) -> Message {
    say!("did you mean \"{right}\"?", right)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digits::Marks;

    #[test]
    fn what_is_wrong_and_what_to_do_are_said_in_the_readers_language() {
        let error = UserError::nothing_called("xyz", &["kanal", "mål"]);
        assert_eq!(error.to_string(), "nothing is called \"xyz\"");
        let error = UserError::nothing_called("mal", &["kanal", "mål"]);
        assert_eq!(error.to_string(), "nothing is called \"mal\"; did you mean \"mål\"?");
        let sentences = [("nothing is called \"{name}\"", "ingenting heter «{name}»")];
        let sentences = sentences.map(|(english, norwegian)| (english.to_owned(), norwegian.to_owned()));
        let translator = Translator::new(sentences.into(), Marks::default());
        assert_eq!(error.text(&translator), "ingenting heter «mal»; did you mean \"mål\"?");
    }

    #[test]
    fn what_it_came_from_goes_with_it() {
        let cause = UserError::new(say!("it is not UTF-8 text"));
        let error = UserError::new(say!("nothing is called \"{name}\"", name = "x")).because(cause);
        assert_eq!(error.source().map(ToString::to_string).as_deref(), Some("it is not UTF-8 text"));
    }
}
