//! L020.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::prose::{Address, WebLink, address};
use crate::rules::{Context, Writing, rule};

rule! {
    /// A link leads nowhere, because of how its address is written.
    ///
    /// Pages link to addresses that begin with https://, http://, mailto: or tel:, and to files in the plan's folder. The rule
    /// looks for addresses that lack their beginning (www.fjordvik.no, post@fjordvik.no), have a wrong one (http:/…), are
    /// empty, are on somebody's own computer (C:\…, file:…) or are of other kinds (javascript:…). An address that simply
    /// stands in a text, such as www.fjordvik.no, becomes a link by itself.
    ///
    /// ## Why
    ///
    /// Our own judgement: The words look like the name of something to read, but lead nowhere. What is more, a path such as
    /// C:\filer tells strangers about the organisation's computers.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Se [svartidene for 2026](www.fjordvik.no/svartid).
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Se [svartidene for 2026](https://www.fjordvik.no/svartid).
    /// ```
    "L020", "link-astray", Warning, check, fixable
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for writing in context.written() {
        writing.analysis.links.iter().filter_map(|link| astray(writing, link)).for_each(|found| sink.push(found));
    }
}

fn astray(writing: &Writing<'_>, link: &WebLink) -> Option<Diagnostic> {
    let written = link.address.as_str();
    let found = |message: Message| Diagnostic::new(&CODE, writing.markdown_place(link.range.clone()), message);
    Some(match address(written) {
        Address::Known | Address::Path => return None,
        Address::Empty => found(say!("this link has no address, so it leads nowhere"))
            .help(say!("write where it should lead, or remove the brackets")),
        Address::Slip(right) => {
            let found =
                found(say!("\"{address}\" is not a complete address, so the link leads nowhere", address = written));
            writing.readdressed(found, &link.range, written, &right, true)
        }
        Address::OwnMachine => {
            found(say!("\"{address}\" is a place on one computer, and leads nowhere from any other", address = written))
                .help(say!(
                    "put the file into the plan's folder, and write its path from the folder of this text: {example}",
                    example = "[…](vedlegg/skjema.pdf)"
                ))
        }
        Address::Foreign(scheme) => found(say!("pages do not link to addresses that begin with {scheme}:", scheme))
            .help(say!("write one that begins with https://, mailto: or tel:, or remove the brackets")),
    })
}
