//! C015.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::Document;
use crate::model::{Element, Kind};
use crate::rules::{Context, Gathered, is_law, lacking, names_year, rule};

rule! {
    /// A governing document that the plan relies on does not say which edition of it is meant.
    ///
    /// A document has a period, a date, a case or document number or a link, or names a year in its title or text. Laws and
    /// conventions are left alone, and so are documents that nothing in the plan refers to. A strategy in which most documents lack
    /// all of it gets one finding with a count.
    ///
    /// ## Why
    ///
    /// Our own judgement: Plans and guidelines are renewed. In two years nobody knows which edition the plan answers, or whether it
    /// has been replaced since.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan 2026–2029
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   builds_on: digitaliseringsplan
    /// documents:
    ///   digitaliseringsplan: {title: Plan for digitalisering}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan 2026–2029
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   builds_on: digitaliseringsplan
    /// documents:
    ///   digitaliseringsplan: {title: Plan for digitalisering, period: 2025–2029}
    /// ```
    "C015", "document-undated", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let (missing, of) = lacking(context, scope, Kind::Document, |id, element| {
            let is_own = context.is_own_text(scope, element);
            (context.is_named_by_own(id) && !is_own && !is_law(element.title()))
                .then(|| element.document().is_some_and(|own| !is_dated(element, own)))
        });
        Gathered { scope, missing, of, one: &one, many: &many }.report(context, sink);
    }
}

fn is_dated(element: &Element, document: &Document) -> bool {
    let fields =
        document.period.is_some() || document.at.is_some() || document.reference.is_some() || document.url.is_some();
    fields || document.replaced_by.is_some() || names_year(element)
}

fn one(document: &Element) -> Diagnostic {
    let message = say!("nothing says which edition of \"{title}\" is meant", title = document.title());
    Diagnostic::new(&CODE, document.span, message)
        .help(say!("add \"period\", \"at\", \"reference\" or \"url\", so that readers find the one that you mean"))
}

fn many(count: usize, of: usize) -> (Message, Message) {
    (
        say!(
            "{count} of the {of} governing documents that the plan refers to do not say which edition is meant",
            count,
            of
        ),
        say!("add \"period\", \"at\", \"reference\" or \"url\", so that readers find the one that you mean"),
    )
}
