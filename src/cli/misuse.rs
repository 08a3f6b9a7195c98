//! What is wrong with a command as it was written.

use std::error::Error as _;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::error::{UserError, did_you_mean};
use super::synonyms;
use crate::diag::{Message, Translator, say};

/// What is wrong, what to do about it, and how the command is written. `None` for faults that this command line
/// cannot have.
pub fn explain(error: &Error, translator: &Translator) -> Option<String> {
    let said = |message: Message| message.text(translator);
    let mut text = said(say!("error: {reason}", reason = reason(error)?)) + "\n";
    for hint in hints(error, translator) {
        text.push_str(&format!("{}: {hint}\n", said(say!("help"))));
    }
    if let Some(usage) = text_of(error, ContextKind::Usage) {
        let (_, usage) = usage.split_once(' ').unwrap_or_default();
        text.push_str(&format!("\n{}: {usage}\n", said(say!("Usage"))));
    }
    Some(format!("{text}\n{}\n", said(say!("Add --help to the command to read more about it."))))
}

fn reason(error: &Error) -> Option<Message> {
    let context = |kind| text_of(error, kind).unwrap_or_default();
    let (argument, value) = (context(ContextKind::InvalidArg), context(ContextKind::InvalidValue));
    let command = context(ContextKind::InvalidSubcommand);
    let prior = context(ContextKind::PriorArg);
    Some(match error.kind() {
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            say!("there is no option \"{name}\" here", name = argument)
        }
        ErrorKind::UnknownArgument => say!("\"{word}\" is one word too many", word = argument),
        ErrorKind::InvalidSubcommand => say!("there is no command \"{name}\"", name = command),
        ErrorKind::MissingSubcommand => say!("the command is missing"),
        ErrorKind::MissingRequiredArgument => say!("something is missing: {arguments}", arguments = argument),
        ErrorKind::InvalidValue if value.is_empty() => say!("no value is given for {argument}", argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            say!("\"{value}\" cannot be used as {argument}", value, argument)
        }
        ErrorKind::TooManyValues => {
            say!("{option} takes no value, and \"{value}\" is one", option = argument, value)
        }
        ErrorKind::ArgumentConflict if argument == prior => {
            say!("{option} can be given only once", option = argument)
        }
        ErrorKind::ArgumentConflict => {
            let argument = if argument.is_empty() { command } else { argument };
            say!("{option} cannot be used together with {other}", option = argument, other = prior)
        }
        ErrorKind::InvalidUtf8 => say!("something in the command is not UTF-8 text"),
        _ => return None,
    })
}

fn hints(error: &Error, translator: &Translator) -> Vec<String> {
    let said = |message: Message| message.text(translator);
    let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let similar = meant_command(error).or_else(|| suggested.into_iter().find_map(|kind| best_of(error, kind)));
    let words = [ContextKind::ValidValue, ContextKind::ValidSubcommand];
    let words = words.into_iter().filter_map(|kind| text_of(error, kind)).find(|words| !words.is_empty());
    let mut hints = Vec::new();
    hints.extend(similar.as_deref().map(did_you_mean).map(said));
    hints.extend(words.map(|words| said(say!("write one of: {words}", words))));
    hints.extend(elsewhere(error).map(|right| said(say!("write it after the command: {right}", right))));
    // Values that are read by a function of ours have an error of ours as their fault.
    let of_ours = error.source().and_then(|source| source.downcast_ref::<UserError>());
    hints.extend(of_ours.map(|error| error.text(translator)));
    let is_word = |name: String| !name.starts_with('-');
    match error.kind() {
        ErrorKind::InvalidSubcommand if hints.is_empty() => {
            hints.push(said(say!("\"stratc --help\" lists the commands")));
        }
        ErrorKind::UnknownArgument if text_of(error, ContextKind::InvalidArg).is_some_and(is_word) => {
            hints.push(said(say!(
                "put quotes around a name that has spaces in it; the workspace's folder is given with -C"
            )));
        }
        _ => {}
    }
    hints
}

/// The command that was meant by a word for it, or by one that is spelt like it.
fn meant_command(error: &Error) -> Option<String> {
    let word =
        text_of(error, ContextKind::InvalidSubcommand).filter(|_| error.kind() == ErrorKind::InvalidSubcommand)?;
    let spelt = || best_of(error, ContextKind::SuggestedSubcommand);
    let command = synonyms::command(&word).map(str::to_owned).or_else(spelt)?;
    Some(format!("stratc {command}"))
}

/// The command with the option that was given too early. clap has it in a sentence only: `'check --format' exists`.
fn elsewhere(error: &Error) -> Option<String> {
    let Some(ContextValue::StyledStrs(suggested)) = error.get(ContextKind::Suggested) else { return None };
    let unquoted = |text: String| Some(text.strip_prefix('\'')?.strip_suffix("' exists")?.to_owned());
    suggested.iter().find_map(|text| unquoted(text.to_string()))
}

/// What clap found most alike; it stands last.
fn best_of(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::Strings(names) => names.last().cloned(),
        ContextValue::String(name) => Some(name.clone()),
        _ => None,
    }
}

fn text_of(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        _ => None,
    }
}
