//! D001.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::secrecy::Secrecy;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Element, Field, Link, Shown};
use crate::rules::{Context, rule};

rule! {
    /// Something that the public may see refers to something that it may not.
    ///
    /// The public edition hides what is internal or under embargo, and every reference to it. The rule compares what
    /// each element says about itself and about what it lies in, on the day of the check. An element under embargo may
    /// refer to another that is under embargo until the same day. References from internal elements to public ones are
    /// fine. The rule cannot know what a sentence gives away in words.
    ///
    /// ## Why
    ///
    /// What is left in the public edition is a sentence with a hole, a measure without its goal, or a demand that seems
    /// open. Readers are misled, or guess that something is being hidden.
    ///
    /// Source: offentleglova § 12, which recognises that what is left can be clearly misleading once parts have been
    /// withheld.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Vi lykkes ikke hvis [[malen-sprekker|prisen på malen]] øker.
    /// risks:
    ///   malen-sprekker:
    ///     title: Brevmalen blir dyrere enn avtalt
    ///     visibility: {internal: {basis: offl. § 23 første ledd, review: 2027-01-31}}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Vi lykkes når malen er på plass.
    /// risks:
    ///   malen-sprekker:
    ///     title: Brevmalen blir dyrere enn avtalt
    ///     threatens: svar
    ///     visibility: {internal: {basis: offl. § 23 første ledd, review: 2027-01-31}}
    /// ```
    "D001", "public-refers-to-internal", Error, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    let secrecy = Secrecy::new(plan, context.as_of);
    let mut referring = BTreeSet::new();
    for hidden in secrecy.hidden() {
        let links = plan.incoming(hidden).iter().map(|link| link.from);
        referring.extend(links.filter(|from| secrecy.from(*from) < secrecy.from(hidden)));
    }
    for id in referring {
        let element = plan.element(id);
        each_link(element.show(), &mut |field, link| {
            let hidden = link.target.filter(|target| secrecy.from(id) < secrecy.from(*target));
            if let Some(target) = hidden {
                sink.push(report(plan.element(target), secrecy.from(target), field, link));
            }
        });
    }
}

fn report(target: &Element, from: Date, field: Option<&Field>, link: &Link) -> Diagnostic {
    let message = match (field, from == Date::MAX) {
        (Some(field), true) => {
            say!("\"{field}\" refers to \"{title}\", which is internal", field = field.name, title = target.title())
        }
        (Some(field), false) => say!(
            "\"{field}\" refers to \"{title}\", which is under embargo until {day}",
            field = field.name,
            title = target.title(),
            day = from.to_string()
        ),
        (None, true) => say!("this text refers to \"{title}\", which is internal", title = target.title()),
        (None, false) => say!(
            "this text refers to \"{title}\", which is under embargo until {day}",
            title = target.title(),
            day = from.to_string()
        ),
    };
    Diagnostic::new(&CODE, link.span, message)
        .note(target.span, say!("hidden here, or by what it is nested in"))
        .help(say!("remove the reference, or give the element that refers the same \"visibility:\""))
}

/// Visits every reference in the fields of an element. References in prose come without a field.
fn each_link<'a>(shown: Vec<(&'static Field, Shown<'a>)>, visit: &mut dyn FnMut(Option<&Field>, &'a Link)) {
    for (field, shown) in shown {
        match shown {
            Shown::Links(links) => links.into_iter().for_each(|link| visit(Some(field), link)),
            Shown::Text(text) => text.links.iter().for_each(|found| visit(None, &found.link)),
            Shown::Record(group) => each_link(group.fields, visit),
            Shown::Records(groups) => groups.into_iter().for_each(|group| each_link(group.fields, visit)),
            Shown::Waivers(waivers) => waivers.iter().for_each(|waiver| visit(Some(field), &waiver.demand)),
            _ => {}
        }
    }
}
