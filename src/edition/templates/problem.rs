//! What is wrong with a template, in words.

use crate::diag::{Message, say};
use crate::render::{Callable, Problem};

/// What is wrong.
pub fn what_is_wrong(problem: &Problem) -> Message {
    match problem {
        Problem::Variable(name, _) => say!("there is nothing called \"{name}\" here", name),
        Problem::Field(name, _) => say!("what stands before the dot has no field \"{name}\"", name),
        Problem::Unknown(callable, name) => not_there(*callable, name),
        Problem::Unexpected(found, expected) => {
            say!("{found} stands where {expected} was expected", found, expected)
        }
        Problem::UnexpectedEnd => say!("the template ends before something in it is closed"),
        Problem::Circle(chain) => {
            say!("templates take in each other in a circle: {chain}", chain = chain.join(" → "))
        }
        Problem::DefinedTwice(name, [one, two]) => {
            say!("the component \"{name}\" is defined both in {one} and in {two}", name, one, two)
        }
        Problem::NotText => say!("this file is not UTF-8 text: this letter cannot be read"),
        Problem::Other(reason) => say!("the template engine says: {reason}", reason),
    }
}

fn not_there(callable: Callable, name: &str) -> Message {
    match callable {
        Callable::Filter => say!("there is no filter \"{name}\"", name),
        Callable::Test => say!("there is no test \"{name}\"", name),
        Callable::Function => say!("there is no function \"{name}\"", name),
        Callable::Component => say!("there is no component \"{name}\"", name),
        Callable::Template => say!("there is no template \"{name}\"", name),
    }
}
