//! O011.

use super::owners::{is_somebodys, owner};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Channel, ChannelForm, ChannelPolicy, Media};
use crate::model::{Element, ElementId, Kind, ScopeId};
use crate::rules::{Context, Gathered, rule};

rule! {
    /// Nobody answers for a channel.
    ///
    /// The rule looks only at strategies about communication. News media and other channels that belong to others
    /// (`earned`) are left alone, as are addresses that do not say whose they are, and so are meeting places and leaders, channels that are being closed or reduced, and those that a responsibility with a
    /// role concerns. If most channels have no owner, there is one finding with a count.
    ///
    /// ## Why
    ///
    /// In a channel without an owner, questions go unanswered and old content stays up. It is the organisation that
    /// readers blame.
    ///
    /// Source: Statens kommunikasjonspolitikk (2009), the principle "Linje": responsibility for communication follows
    /// responsibility for the matter. That each channel needs an owner is our own judgement.
    ///
    /// ## Faulty
    ///
    /// ```yaml kanaler.yaml
    /// channels:
    ///   nyhetsbrevet: Nyhetsbrevet
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml kanaler.yaml
    /// roles:
    ///   webredaktoer: Webredaktøren
    /// channels:
    ///   nyhetsbrevet: {title: Nyhetsbrevet, owner: webredaktoer}
    /// ```
    "O011", "channel-without-owner", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked().filter(|scope| context.is_about_communication(*scope)) {
        let own = context.plan.of_kind(scope, Kind::Channel).filter(|(_, element)| {
            element.channel().is_some_and(is_ours) && !is_encounter(element) && !is_address(element)
        });
        let own: Vec<_> = own.collect();
        // Where some say that they are the organisation's own, nobody knows of the others.
        let says = own.iter().any(|(_, element)| says_media(element));
        let own: Vec<_> = own.into_iter().filter(|(_, element)| !says || says_media(element)).collect();
        let missing = own.iter().filter(|(id, element)| owner(element).is_none() && !is_somebodys(context, *id));
        gathered(scope, missing.map(|(id, _)| *id).collect(), own.len()).report(context, sink);
    }
}

/// Whether a channel is people who meet, which nobody edits: a meeting place, or the nearest leader.
fn is_encounter(element: &Element) -> bool {
    let form = element.channel().and_then(|channel| channel.form.as_ref()).map(|form| form.value);
    let title = element.title().to_lowercase();
    let is_person = ["leder", "leiar", "leader", "manager"]
        .iter()
        .any(|word| title.split_whitespace().any(|own| own.ends_with(word)));
    form == Some(ChannelForm::MeetingPlace) || (form == Some(ChannelForm::Direct) && is_person)
}

/// Whether a channel says whose it is.
fn says_media(element: &Element) -> bool {
    element.channel().is_some_and(|channel| channel.media.is_some())
}

/// Whether a channel is only an address, and nothing says whose it is.
fn is_address(element: &Element) -> bool {
    let title = element.title();
    let is_bare = title.contains('.') && !title.trim_end_matches('.').contains(char::is_whitespace);
    is_bare && element.channel().is_some_and(|channel| channel.media.is_none())
}

/// Whether a channel is the organisation's own and is being kept.
fn is_ours(channel: &Channel) -> bool {
    let media = channel.media.as_ref().map(|media| media.value);
    let form = channel.form.as_ref().map(|form| form.value);
    let policy = channel.policy.as_ref().map(|policy| policy.value);
    let is_kept = !matches!(policy, Some(ChannelPolicy::Retire | ChannelPolicy::Reduce));
    media != Some(Media::Earned) && is_kept && form != Some(ChannelForm::Press)
}

fn gathered<'a>(scope: ScopeId, missing: Vec<ElementId>, of: usize) -> Gathered<'a> {
    Gathered {
        scope,
        missing,
        of,
        one: &|channel| {
            let message = say!("it is not said who answers for the channel \"{title}\"", title = channel.title());
            Diagnostic::new(&CODE, channel.span, message).help(say!("name the role that answers under \"owner:\""))
        },
        many: &|count, of| {
            (
                if count == of {
                    say!("no owner is named for any of the {of} channels that the organisation keeps", of)
                } else {
                    say!("no owner is named for {count} of the {of} channels that the organisation keeps", count, of)
                },
                say!("name a role under \"owner:\" in each, beginning with the channels that most people use"),
            )
        },
    }
}
