//! O005.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Element, ElementId, Kind, Tag};
use crate::rules::{Context, rule};

rule! {
    /// Nobody holds a role that answers for something.
    ///
    /// The rule looks at two things: a role whose `holder`, title or text says that it is vacant, and a role without a holder where at
    /// least three, and three in four, of the roles that answer for something have one. A strategy that names roles by
    /// function alone, as it may, is left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: The plan says that somebody answers for it, but there is nobody to ask. Until the position is
    /// filled, the work stands still.
    ///
    /// ## Faulty
    ///
    /// ```yaml ansvar.yaml
    /// roles:
    ///   webredaktoer: {title: Webredaktøren, holder: Vakant}
    /// channels:
    ///   nettsidene: {title: Nettsidene, owner: webredaktoer}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml ansvar.yaml
    /// roles:
    ///   webredaktoer: {title: Webredaktøren, holder: Kari Lunde}
    /// channels:
    ///   nettsidene: {title: Nettsidene, owner: webredaktoer}
    /// ```
    "O005", "role-unfilled", Advice, check
}

/// A strategy with this many roles that have a holder names its holders. Our own default.
const NAMING: usize = 3;
/// Words that say that a role is vacant, alone under `holder`.
const VACANT: [&str; 5] = ["ledig", "ingen", "nobody", "ny", "ikke klart"];
/// Phrases that say so as a part of it, or of the title.
#[rustfmt::skip]
const VACANCY: [&str; 27] = [
    "vakant", "ubesatt", "ubesett", "ikke besatt", "ikkje besett", "ikke tilsatt", "ikkje tilsett", "ikke ansatt", "ny stilling", "ledig stilling", "står ledig",
    "er ledig", "under tilsetting", "under ansettelse", "under rekruttering", "blir lyst ut", "blir utlyst", "lyses ut", "lysast ut", "er utlyst", "er lyst ut",
    "vacant", "tilsettes", "skal ansettes", "skal tilsettes", "blir tilsett", "blir ansatt",
];

/// Whether a text says that a role is vacant. What was so once, or when it is, is another matter.
fn is_vacant(text: &str) -> bool {
    let lower = text.trim().trim_end_matches('.').to_lowercase();
    let tells = ["når ", "hvis ", "dersom ", "var ", "ble ", "blei "].iter().any(|other| lower.contains(other));
    VACANT.contains(&&*lower) || (!tells && VACANCY.iter().any(|phrase| lower.contains(phrase)))
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let roles = context.plan.of_kind(scope, Kind::Role).filter(|(id, _)| answers(context, *id));
        let roles: Vec<_> = roles.map(|(_, element)| (element, holder(element))).collect();
        let unnamed = roles.iter().filter(|(_, holder)| holder.is_none()).count();
        let names = roles.len() - unnamed >= NAMING && 4 * unnamed <= roles.len();
        for (role, holder) in roles {
            let text = role
                .common
                .text
                .iter()
                .map(|text| &*text.markdown)
                .filter(|text| text.to_lowercase().contains("stilling"));
            let is_vacant = holder.into_iter().chain([role.title()]).chain(text).any(is_vacant);
            if is_vacant || (names && holder.is_none()) {
                report(role, sink);
            }
        }
    }
}

fn answers(context: &Context<'_>, role: ElementId) -> bool {
    context.plan.tagged_referrers(role, Tag::Duty).next().is_some()
}

fn holder(role: &Element) -> Option<&str> {
    role.role()?.holder.as_ref().map(|holder| &*holder.value)
}

fn report(role: &Element, sink: &mut Sink) {
    let span = role.role().and_then(|role| role.holder.as_ref()).map_or(role.span, |holder| holder.span);
    let message = say!("nobody holds the role \"{title}\", which answers for something", title = role.title());
    sink.push(
        Diagnostic::new(&CODE, span, message)
            .help(say!("say under \"holder:\" who holds it, or let another role answer until somebody does")),
    );
}
