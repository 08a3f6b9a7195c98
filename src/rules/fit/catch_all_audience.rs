//! F009.

use super::everyone::is_everyone;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Element, Kind};
use crate::rules::{Context, rule};

rule! {
    /// An audience is everybody, which helps nobody to choose words or channels.
    ///
    /// Titles such as "Alle innbyggere", "Alle som bor i Fjordvik", "Folk flest", "Hele kommunen" and "Allmennheten og
    /// næringslivet" are reported, in bokmål, nynorsk and English. Titles that narrow it down ("Befolkningen over 80 år",
    /// "Alle ansatte", "Alle som bor alene") are left alone, and so are strategies that are not about communication, and so is "Innbyggerne" without a word for all of them. Beside at least
    /// five other audiences, one without a priority is what remains, and no choice to be criticised.
    ///
    /// ## Why
    ///
    /// The more precisely an audience is defined, the easier it is to choose words, examples and channels for it.
    ///
    /// Source: Energiråd Innlandet, "Handlingsplan for kommunikasjon" (energirad-innlandet.no): the plan describes the
    /// audience in detail. That "everyone" is no such description is our own judgement.
    ///
    /// ## Faulty
    ///
    /// ```yaml maalgrupper.yaml
    /// audiences:
    ///   alle: Alle innbyggere
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml maalgrupper.yaml
    /// audiences:
    ///   foresatte: Foresatte til barn i barnehage og skole
    /// ```
    "F009", "catch-all-audience", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let audiences = context.all(Kind::Audience).filter(|(_, own)| context.is_about_communication(own.scope));
    for (_, audience) in audiences.filter(|(_, own)| is_everyone(own.title()) && !is_remainder(context, own)) {
        let span = audience.common.title.as_ref().map_or(audience.span, |title| title.span);
        let message = say!("the audience \"{title}\" is everybody", title = audience.title());
        sink.push(
            Diagnostic::new(&CODE, span, message)
                .help(say!("choose the groups that matter most here, by what they need and where they can be met")),
        );
    }
}

/// The fewest other audiences beside which everybody is only the rest of them. Our own default.
const OTHERS: usize = 5;

/// Whether an audience is what remains beside many that are narrowed down.
fn is_remainder(context: &Context<'_>, element: &Element) -> bool {
    let has_priority = element.audience().is_some_and(|own| own.priority.is_some());
    let all = context.plan.of_kind(element.scope, Kind::Audience);
    !has_priority && all.filter(|(_, own)| !is_everyone(own.title())).count() >= OTHERS
}
