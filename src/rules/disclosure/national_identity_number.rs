//! D005.

use super::everything::each_text;
use super::identity_numbers;
use crate::diag::{Diagnostic, Sink, say};
use crate::rules::{Context, rule};

rule! {
    /// The plan contains a national identity number.
    ///
    /// The rule looks for national identity numbers (fødselsnummer) and D-numbers: eleven digits with a date that
    /// exists and two correct control digits, in one piece or with a space or a mark after the date, and for
    /// eleven digits in any groups behind a word for such a number. It reads everything that is
    /// written, including governing documents and internal elements. About one in a hundred other eleven-digit numbers
    /// happens to have correct control digits, but few of those begin with a date. The message never repeats the
    /// number. If it is a real one, the data protection officer has to be told: removing it here does not remove it
    /// from earlier versions.
    ///
    /// ## Why
    ///
    /// A national identity number in a plan helps no reader, but helps whoever wants to pass for somebody else. What
    /// has once been published cannot be called back.
    ///
    /// Source: personopplysningsloven § 12: national identity numbers may be used only if there is an objective need
    /// for secure identification and the number is necessary for it.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Saken til 310154 50080 viste at vi svarer for sent.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: En sak i vår viste at vi svarer for sent.
    /// ```
    "D005", "national-identity-number", Error, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    each_text(context, &mut |_, words| {
        let mut found = identity_numbers::find(words.text());
        for named in identity_numbers::named(words.text()) {
            if !found.iter().any(|other| other.start < named.end && named.start < other.end) {
                found.push(named);
            }
        }
        for range in found {
            let message = say!("this looks like a person's national identity number");
            sink.push(Diagnostic::new(&CODE, words.place(range), message).help(say!(
                "remove it, and tell the data protection officer: it is also in earlier versions of the file"
            )));
        }
    });
}
