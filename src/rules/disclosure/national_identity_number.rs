//! D005.

use super::everything::each_text;
use super::identity_numbers;
use crate::diag::{Diagnostic, Sink, say};
use crate::rules::{Context, rule};

rule! {
    /// A national identity number stands in the plan.
    ///
    /// Looked for are fødselsnummer and D-numbers with a date that exists and two right control digits, in one
    /// piece or with a space after the date, in everything that is written, governing documents and internal
    /// elements included. About one in a hundred other numbers of eleven digits could pass the control digits; few
    /// of those begin with a date. The message never repeats the number. If it is a real one, whoever answers for
    /// privacy should hear of it: removing it here does not remove it from earlier versions.
    ///
    /// Source: personopplysningsloven § 12.
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
        for range in identity_numbers::find(words.text()) {
            let message = say!("this looks like a person's national identity number");
            sink.push(Diagnostic::new(&CODE, words.place(range), message).help(say!(
                "remove it, and tell whoever answers for privacy: it also stands in earlier versions of the file"
            )));
        }
    });
}
