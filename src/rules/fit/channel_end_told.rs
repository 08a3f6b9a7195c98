//! F020.

use jiff::civil::Date;

use super::plans::winds_down;
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::Measure;
use crate::model::{Element, ElementId, Kind};
use crate::prose::{Lead, NEGATIONS, When, has_beginning, significant, words};
use crate::rules::{Context, Dated, is_over, rule};
use crate::source::Span;

rule! {
    /// The text says that a channel ends at another time than the measures that use it.
    ///
    /// The rule looks at sentences with one time that say that a channel ends ("avvikles", "slutter", "siste utgave"): in the text
    /// of the channel, with a reference to it, or with a word of its title that no other channel has. A measure that uses the
    /// channel must not go on after that time, and one that ends the channel by its own title ("Gi ut den siste papiravisa") must
    /// not be done before. Measures that are done or have been stopped are left alone, and so are sentences about what may be.
    ///
    /// ## Why
    ///
    /// Our own judgement: Those who depend on the channel go by what they have read. They miss the last issue, or wait for one that
    /// nobody makes.
    ///
    /// ## Faulty
    ///
    /// ```yaml kommunikasjon.yaml
    /// channels:
    ///   avisa: {title: Papiravisa, text: Papiravisa avvikles i desember 2026.}
    /// measures:
    ///   siste: {title: Gi ut den siste papiravisa, channels: avisa, by: 2027-06-15}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml kommunikasjon.yaml
    /// channels:
    ///   avisa: {title: Papiravisa, text: Papiravisa avvikles i juni 2027.}
    /// measures:
    ///   siste: {title: Gi ut den siste papiravisa, channels: avisa, by: 2027-06-15}
    /// ```
    "F020", "channel-end-told", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        for dated in context.dated(scope) {
            let [when] = dated.times else { continue };
            if ends(&dated.sentence.text)
                && let Some(channel) = channel(context, &dated)
                && let Some(found) = contradiction(context, channel, when)
            {
                let place = dated.writing.place(dated.sentence, when.range.clone());
                sink.push(
                    Diagnostic::new(&CODE, place, found.message)
                        .note(found.place, say!("the other date stands here"))
                        .help(say!("find out which of the two is right, and correct the other")),
                );
            }
        }
    }
}

/// Whether a sentence says that something ends for good.
fn ends(text: &str) -> bool {
    const ENDS: [&str; 12] = [
        "avvikle", "nedlegge", "utfase", "opphør", "opphøyr", "slutter", "sluttar", "stenges", "avsluttes",
        "discontinu", "legges", "lagt",
    ];
    /// Words behind "last" that make it the last of a channel.
    const ISSUES: [&str; 8] = ["utgave", "utgåve", "gang", "gong", "nummer", "avis", "sending", "issue"];
    let all: Vec<_> = words(text).map(|(_, word)| word.to_lowercase()).collect();
    let is_sure = !all.iter().any(|word| NEGATIONS.contains(&&**word))
        && !has_beginning(
            text,
            &["kan", "trolig", "truleg", "hvis", "dersom", "opprinnelig", "vurder", "foresl", "kanskje"],
        );
    let is_last = all
        .windows(2)
        .any(|two| matches!(&*two[0], "siste" | "last") && ISSUES.iter().any(|issue| two[1].contains(issue)));
    let is_ended =
        all.iter().enumerate().any(|(nth, word)| match ENDS.iter().find(|start| word.starts_with(**start)) {
            Some(&("legges" | "lagt")) => all.get(nth + 1).is_some_and(|next| next == "ned"),
            other => other.is_some(),
        });
    is_sure && (is_last || is_ended)
}

/// The channel that a sentence speaks of.
fn channel(context: &Context<'_>, dated: &Dated<'_, '_>) -> Option<ElementId> {
    let is_channel = |id: &ElementId| context.plan.element(*id).kind() == Kind::Channel;
    let own = dated.writing.element;
    let references = &dated.sentence.references;
    if !references.is_empty() {
        // "… blir færre, og [[fjordvik-nytt|papiravisa]] slutter i juni 2027": the last one before the time, in its own clause.
        let start = dated.times.first()?.range.start;
        let one = references.iter().rfind(|one| one.at < start)?;
        let between = dated.sentence.text.get(one.end..start)?;
        let is_near = words(between).count() <= NEAR && !between.contains([',', ';']);
        return dated.writing.target(&one.target).filter(is_channel).filter(|_| is_near && !one.target.contains('#'));
    }
    if is_channel(&own) {
        return Some(own);
    }
    let stems: Vec<_> = significant(&dated.sentence.text).collect();
    let channels: Vec<_> = context.plan.of_kind(context.plan.element(own).scope, Kind::Channel).collect();
    let has = |(_, element): &&(ElementId, &Element)| {
        significant(element.title()).any(|own| is_long(&own) && stems.contains(&own))
    };
    let mut named = channels.iter().filter(has);
    named.next().filter(|_| named.next().is_none()).map(|(id, _)| *id)
}

/// How many words may stand between a reference and the time at which it ends. Our own default.
const NEAR: usize = 6;

/// Whether a stem is long enough to name something alone. Our own default.
fn is_long(stem: &str) -> bool {
    stem.chars().count() >= 6
}

/// Which measure a time goes against.
struct Contradiction {
    message: Message,
    place: Span,
}

fn contradiction(context: &Context<'_>, channel: ElementId, when: &When) -> Option<Contradiction> {
    let (first, last) = match when.lead {
        Lead::Since | Lead::After | Lead::Other => return None,
        Lead::From => (when.first, when.first),
        // "Before the summer" may be in the first days of it, and long before.
        Lead::By | Lead::Before => (Date::MIN, when.last),
        Lead::In | Lead::Until => (when.first, when.last),
    };
    let title = context.plan.element(channel).title();
    let users = context.plan.referrers(channel, Measure::CHANNELS).map(|id| context.plan.element(id));
    let going = users.filter_map(|element| Some((element, element.measure().filter(|own| !is_over(own))?)));
    for (element, measure) in going {
        let Some((end, place)) = end(measure) else { continue };
        let is_its_end = winds_down(element.title()) && shares_word(element.title(), title);
        let (user, date) = (element.title(), end.to_string());
        if end > last && measure.start.as_ref().is_none_or(|start| is_its_end || start.first_day() > last) {
            let message = say!("the text ends \"{title}\" before \"{user}\" uses it, by {date}", title, user, date);
            return Some(Contradiction { message, place });
        }
        if is_its_end && end < first {
            let message = say!("the text ends \"{title}\" after \"{user}\" does, by {date}", title, user, date);
            return Some(Contradiction { message, place });
        }
    }
    None
}

/// When a measure has used its channels for the last time.
fn end(measure: &Measure) -> Option<(Date, Span)> {
    let moment = measure.publish.as_ref().or_else(|| measure.due())?;
    Some((moment.last_day(), moment.span))
}

/// Whether two titles have a long word in common.
fn shares_word(one: &str, other: &str) -> bool {
    significant(one).any(|stem| is_long(&stem) && significant(other).any(|own| own == stem))
}

#[cfg(test)]
mod tests {
    use super::ends;

    #[test]
    fn what_ends_for_good_is_seen() {
        for text in [
            "Papiravisa avvikles i 2026.", "Den siste utgaven kommer i juni 2027.", "Den blir lagt ned i 2027.",
            "Avisa slutter i juni 2027",
        ] {
            assert!(ends(text), "{text}");
        }
        for text in [
            "Papiravisa avvikles ikke i 2026.", "Siste frist er juni 2027.", "Planen blir lagt fram i 2027.",
            "Avisa kan bli lagt ned i 2027.",
        ] {
            assert!(!ends(text), "{text}");
        }
    }
}
