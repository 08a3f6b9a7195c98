//! D002.

use super::legal_bases::{gives_access, is_about_else, names_provision};
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::Visibility;
use crate::rules::{Context, rule};

rule! {
    /// An element is internal, and no legal basis is given.
    ///
    /// "internal" only means that the page does not show the element; `visibility: internal` alone names no basis, which
    /// belongs in `basis`, as below. A basis names a law, a regulation or a provision ("offl. § 14",
    /// "personopplysningsloven", "GDPR art. 9"); words such as "intern" are none, and nor is a section of offentleglova
    /// about access and procedure ("offl. § 3"), or a law about something else ("markedsføringsloven", "fvl. § 17"). An element inside an internal one needs no basis of its own. Whether the
    /// provision fits is for a person to judge. Organisations that are not bound by the Freedom
    /// of Information Act can turn the rule off.
    ///
    /// ## Why
    ///
    /// In public bodies, access is the rule. What is withheld needs a provision that allows or requires it, and whoever
    /// asks for access is entitled to be told which.
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

/// What is wrong with a legal basis that gives no section of offentleglova.
fn unfit(basis: &str) -> Option<Message> {
    if !names_provision(basis) {
        return Some(say!("\"{basis}\" names no law, regulation or provision", basis));
    }
    is_about_else(basis).then(|| say!("\"{basis}\" is not about what may be withheld", basis))
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.plan.elements() {
        let Visibility::Internal { basis, .. } = &element.common.visibility else { continue };
        if let Some(basis) = basis.as_ref().filter(|basis| !basis.value.trim().is_empty()) {
            if let Some(section) = gives_access(&basis.value) {
                let message = say!("offentleglova § {section} lets nothing be withheld", section = section.to_string());
                sink.push(Diagnostic::new(&CODE, basis.span, message).help(say!(
                    "write the provision that allows or requires \"{title}\" to be withheld, such as {example}",
                    title = element.title(),
                    example = "offl. § 14"
                )));
            } else if let Some(message) = unfit(basis.value.trim()) {
                sink.push(Diagnostic::new(&CODE, basis.span, message).help(say!(
                    "write the provision that allows or requires \"{title}\" to be withheld, such as {example}",
                    title = element.title(),
                    example = "offl. § 14"
                )));
            }
        } else {
            let message = say!("\"{title}\" is internal, but no legal basis is given", title = element.title());
            sink.push(Diagnostic::new(&CODE, element.span, message).help(say!(
                "write the provision, as in \"visibility: {example}\"",
                example = "{internal: {basis: offl. § 14, review: 2027-01-31}}"
            )));
        }
    }
}
