//! D002.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::Visibility;
use crate::rules::{Context, rule};

rule! {
    /// An element is internal, and nobody says on which legal basis.
    ///
    /// In public bodies access is the rule: what is kept back needs a provision that allows or demands it, and
    /// whoever asks for it is entitled to hear which. "internal" only means that the page does not show the
    /// element. An element that lies in an internal one needs no basis of its own. Whether the provision fits is
    /// for a person to judge. Whoever is not bound by the Freedom of Information Act can turn the rule off.
    ///
    /// Source: offentleglova §§ 3, 13–14 and 31.
    ///
    /// ## Faulty
    ///
    /// ```yaml risks.yaml
    /// risks:
    ///   malen-sprekker:
    ///     title: Brevmalen blir dyrere enn avtalt
    ///     visibility: {internal: {review: 2027-01-31}}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml risks.yaml
    /// risks:
    ///   malen-sprekker:
    ///     title: Brevmalen blir dyrere enn avtalt
    ///     visibility: {internal: {basis: offl. § 23 første ledd, review: 2027-01-31}}
    /// ```
    "D002", "internal-without-basis", Error, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.plan.elements() {
        let Visibility::Internal { basis, .. } = &element.common.visibility else { continue };
        if basis.as_ref().is_none_or(|basis| basis.value.trim().is_empty()) {
            let message = say!("\"{title}\" is internal, but no legal basis is given", title = element.title());
            sink.push(
                Diagnostic::new(&CODE, element.span, message)
                    .help(say!("write the provision, as in \"visibility: {example}\"", example = "{internal: {basis: offl. § 14, review: 2027-01-31}}")),
            );
        }
    }
}
