//! D020.

use super::everything::each_text;
use super::secret_codes::{Code, find};
use crate::diag::{Diagnostic, Sink, say};
use crate::rules::{Context, rule};

rule! {
    /// A text has a password, the address of a machine, or a number that leads to one person.
    ///
    /// The rule looks for a password or the code of a door, an alarm or a lock behind the word for it, for addresses of
    /// machines ("10.0.14.250"), and for the numbers of journals, clients, patients and cars behind the word for them. It
    /// looks in everything that is written, whoever may see it. Numbers of versions and chapters are left alone. The message
    /// never repeats the code.
    ///
    /// ## Why
    ///
    /// Our own judgement: A plan is sent on, printed and kept. A code in it opens the door to people who were never meant to
    /// have it, and a number of a journal leads those who may look it up to one person.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Vakta låser seg inn om kvelden. Dørkode 4711.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Vakta låser seg inn om kvelden. Vaktlederen har dørkoden.
    /// ```
    "D020", "code-told", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    each_text(context, &mut |_, words| {
        for (code, range) in find(words.text()) {
            let message = match code {
                Code::Access => say!("this seems to be a password or a code that opens something"),
                Code::Machine => say!("this seems to be the address of a machine in a network"),
                Code::Person => say!("this number leads to one person"),
            };
            let help = match code {
                Code::Access => say!("leave it out, and change the code: it is also in earlier versions of the file"),
                Code::Machine => say!("leave it out, and say which system is meant"),
                Code::Person => say!("leave it out, and say what the case is an example of"),
            };
            sink.push(Diagnostic::new(&CODE, words.place(range), message).help(help));
        }
    });
}
