//! Messages: an English sentence with named values, and its translations.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::digits::{self, Marks};
use crate::source::shown;

/// A sentence for people. The English template is written in the code where it is used and is the key of its
/// translations, so code and wording can be read together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    template: &'static str,
    args: Vec<(&'static str, Arg)>,
}

/// A value in a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Shown literally: an id, a title, something that the author wrote.
    Verbatim(String),
    /// A number, formatted for the reader's language.
    Number(Decimal),
    /// A phrase of our own, translated before it is inserted.
    Phrase(Message),
}

/// Implements `From` for values that are shown literally.
macro_rules! shown {
    ($($type:ty),+) => {
        $(impl From<$type> for Arg {
            fn from(shown: $type) -> Self {
                Self::Verbatim(shown.to_string())
            }
        })+
    };
}
shown!(&str, &String, &Box<str>, char, Date);

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Verbatim(text)
    }
}

/// The one place that decides how messages show a path.
impl From<&Path> for Arg {
    fn from(path: &Path) -> Self {
        Self::Verbatim(shown(path))
    }
}

impl From<&PathBuf> for Arg {
    fn from(path: &PathBuf) -> Self {
        path.as_path().into()
    }
}

impl From<PathBuf> for Arg {
    fn from(path: PathBuf) -> Self {
        path.as_path().into()
    }
}

/// Implements `From` for numbers, which are formatted for the reader's language.
macro_rules! number {
    ($($type:ty),+) => {
        $(impl From<$type> for Arg {
            fn from(number: $type) -> Self {
                Self::Number(number.into())
            }
        })+
    };
}
number!(usize, u32, u64, Decimal);

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Phrase(message)
    }
}

impl From<&Message> for Arg {
    fn from(message: &Message) -> Self {
        message.clone().into()
    }
}

impl Message {
    /// A message from its template and values. Use `say!` instead: the test that looks for missing translations finds
    /// templates by that macro.
    pub fn new(template: &'static str, args: Vec<(&'static str, Arg)>) -> Self {
        Self { template, args }
    }

    /// The English template, which is also the key of its translations.
    pub fn template(&self) -> &'static str {
        self.template
    }

    /// The sentence in the translator's language.
    pub fn text(&self, translator: &Translator) -> String {
        let mut text = String::with_capacity(self.template.len() + 16);
        let mut rest = translator.sentence(self.template);
        while let Some((before, name, after)) = next_placeholder(rest) {
            text.push_str(before);
            match self.args.iter().find(|(known, _)| *known == name) {
                Some((_, Arg::Verbatim(value))) => text.push_str(unquoted(value, &text)),
                Some((_, Arg::Number(number))) => text.push_str(&digits::written(*number, translator.marks)),
                Some((_, Arg::Phrase(phrase))) => text.push_str(&phrase.text(translator)),
                None => text.push_str(&rest[before.len()..rest.len() - after.len()]),
            }
            rest = after;
        }
        text.push_str(rest);
        text
    }
}

/// An author's text without its own quotation marks where the message adds the same ones: `««Svar nå»»` reads badly.
fn unquoted<'a>(value: &'a str, before: &str) -> &'a str {
    let inner = value.strip_prefix('«').and_then(|value| value.strip_suffix('»'));
    inner.filter(|_| before.ends_with('«')).unwrap_or(value)
}

fn next_placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

/// The translations into one language, by English template, and the number format of that language. The default is
/// English.
#[derive(Debug, Default)]
pub struct Translator {
    sentences: HashMap<String, String>,
    marks: Marks,
}

impl Translator {
    /// A translator for the given sentences: English template → translation.
    pub fn new(sentences: HashMap<String, String>, marks: Marks) -> Self {
        Self { sentences, marks }
    }

    /// The translation of `template`, or `template` itself where there is none.
    pub fn sentence<'a>(&'a self, template: &'a str) -> &'a str {
        self.sentences.get(template).map_or(template, String::as_str)
    }
}

/// Makes a [`Message`]: `say!("no {kind} is called \"{id}\"", kind = …, id)`. A variable with the name of its
/// placeholder can be given alone. Values are passed as they are: [`Arg`] decides how each type is shown.
macro_rules! say {
    (@value $value:ident) => { $crate::diag::Arg::from($value) };
    (@value $name:ident $value:expr) => { $crate::diag::Arg::from($value) };
    ($template:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {
        $crate::diag::Message::new($template, vec![$((stringify!($name), $crate::diag::say!(@value $name $($value)?))),*])
    };
}
pub(crate) use say;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_given_as_they_are() {
        let (name, path, count) = ("plan".to_owned(), Path::new("a"), 3_usize);
        let message = say!("{name} in {path}, {count} of {letter}", name = &name, path, count, letter = 'x');
        assert_eq!(message.text(&Translator::default()), "plan in a, 3 of x");
    }

    #[test]
    fn quotes_are_not_put_around_quotes() {
        let translator = Translator::new([("a \"{b}\"".to_owned(), "a «{b}»".to_owned())].into(), Marks::default());
        assert_eq!(say!("a \"{b}\"", b = "«Svar nå»").text(&translator), "a «Svar nå»");
        assert_eq!(say!("a \"{b}\"", b = "Om «svar»").text(&translator), "a «Om «svar»»");
    }

    #[test]
    fn fills_in_values_and_phrases_in_the_readers_language() {
        let message = say!("no {kind} is called \"{id}\"", kind = say!("goal"), id = "x{y}");
        assert_eq!(message.text(&Translator::default()), "no goal is called \"x{y}\"");
        let norwegian = [("no {kind} is called \"{id}\"", "«{id}» er ikke et {kind}"), ("goal", "mål")];
        let translator =
            Translator::new(norwegian.map(|(en, nb)| (en.to_owned(), nb.to_owned())).into(), Marks::default());
        assert_eq!(message.text(&translator), "«x{y}» er ikke et mål");
    }
}
