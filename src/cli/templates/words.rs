//! What is wrong with a template and what to do about it, in words.

use super::Templates;
use crate::diag::{Message, say, suggest};
use crate::render::{Callable, Problem, TEMPLATES};

/// The most names that a message lists.
const LISTED: usize = 20;

/// What is wrong.
pub fn what_is_wrong(problem: &Problem) -> Message {
    match problem {
        Problem::Variable(name, _) => say!("there is nothing called \"{name}\" here", name = name.as_str()),
        Problem::Field(name, _) => say!("what stands before the dot has no field \"{name}\"", name = name.as_str()),
        Problem::Unknown(callable, name) => not_there(*callable, name),
        Problem::Unexpected(found, expected) => {
            say!("{found} stands where {expected} was expected", found = found.as_str(), expected = expected.as_str())
        }
        Problem::UnexpectedEnd => say!("the template ends before something in it is closed"),
        Problem::Circle(chain) => {
            say!("templates take in each other in a circle: {chain}", chain = chain.join(" → "))
        }
        Problem::DefinedTwice(name, [one, two]) => say!(
            "the component \"{name}\" is defined both in {one} and in {two}",
            name = name.as_str(),
            one = one.as_str(),
            two = two.as_str()
        ),
        Problem::NotText => say!("this file is not UTF-8 text: this letter cannot be read"),
        Problem::Other(reason) => say!("the template engine says: {reason}", reason = reason.as_str()),
    }
}

fn not_there(callable: Callable, name: &str) -> Message {
    match callable {
        Callable::Filter => say!("there is no filter \"{name}\"", name = name),
        Callable::Test => say!("there is no test \"{name}\"", name = name),
        Callable::Function => say!("there is no function \"{name}\"", name = name),
        Callable::Component => say!("there is no component \"{name}\"", name = name),
        Callable::Template => say!("there is no template \"{name}\"", name = name),
    }
}

impl Templates {
    /// What to do about it.
    pub(super) fn what_to_do(&self, problem: &Problem) -> Option<Message> {
        Some(match problem {
            Problem::Variable(name, known) | Problem::Field(name, known) => meant(name, known),
            Problem::Unknown(Callable::Template, name) => self.which_template(name),
            Problem::Unknown(..) => say!("\"stratc templates view\" lists what templates can use"),
            Problem::Unexpected(..) => say!("look at the brackets, the quotes and the names just before this place"),
            Problem::UnexpectedEnd => {
                say!("every \"if\", \"for\" and \"component\" needs its \"endif\", \"endfor\" or \"endcomponent\"")
            }
            Problem::Circle(_) => say!("take one of these away"),
            Problem::DefinedTwice(..) => {
                say!("give one of them another name, or put yours into a template of the same name as the program's")
            }
            Problem::NotText => say!("open it in your editor and save it with the encoding UTF-8"),
            Problem::Other(_) => return None,
        })
    }

    fn which_template(&self, name: &str) -> Message {
        let own = self.files.iter().map(|(name, _)| name.as_str());
        match suggest(name, TEMPLATES.iter().map(|(name, _)| *name).chain(own)) {
            Some(right) => say!("did you mean \"{right}\"?", right = right.name),
            None => say!("make the file {path}, or correct its name", path = self.path(name)),
        }
    }
}

fn meant(name: &str, known: &[String]) -> Message {
    match suggest(name, known.iter().map(String::as_str)) {
        Some(right) => say!("did you mean \"{right}\"?", right = right.name),
        None if known.is_empty() || known.len() > LISTED => {
            say!("\"stratc templates view\" lists what templates can use")
        }
        None => say!("there is: {names}", names = known.join(", ")),
    }
}
