//! Channels.

use super::audience::Audience;
use super::declare::kind;
use super::role::Role;
use super::scales::Reach;
use crate::model::reference::Ref;
use crate::model::text::Text;
use crate::model::value::Recurrence;
use crate::model::word_set::words;
use crate::source::At;

words! {
    /// Whether a channel lets audiences reply.
    pub enum ChannelDirection = "channel-direction" {
        /// It only sends.
        OneWay = "one-way",
        /// It sends and receives.
        TwoWay = "two-way",
    }
}

words! {
    /// What the organisation means to do with a channel.
    pub enum ChannelPolicy = "channel-policy" {
        /// Use it more.
        Grow = "grow",
        /// Use it as much as today.
        Maintain = "maintain",
        /// Use it less.
        Reduce = "reduce",
        /// Stop using it.
        Retire = "retire",
    }
}

words! {
    /// What a channel is. An arena is a channel whose form is a meeting place.
    pub enum ChannelForm = "channel-form" {
        /// A website.
        Website = "website",
        /// An intranet.
        Intranet = "intranet",
        /// Social media.
        SocialMedia = "social-media",
        /// A newsletter.
        Newsletter = "newsletter",
        /// Something printed.
        Print = "print",
        /// News media.
        Press = "press",
        /// Film or sound.
        Video = "video",
        /// Contact with one person: a letter, a telephone call, a conversation.
        Direct = "direct",
        /// A meeting place.
        MeetingPlace = "meeting-place",
        /// A system that people work in or are served through.
        System = "system",
        /// Something else.
        Other = "other",
    }
}

words! {
    /// The kind of media in the PESO model.
    pub enum Media = "media" {
        /// The organisation's own.
        Owned = "owned",
        /// Attention that others give.
        Earned = "earned",
        /// What people share.
        Shared = "shared",
        /// Paid for.
        Paid = "paid",
    }
}

kind! { "channel", "a channel" in "channels";
    /// A channel: where the organisation and its audiences meet.
    pub struct Channel {
        /// The audiences it reaches.
        reaches: Vec<Ref<Audience>> [Audience],
        /// The role that answers for it.
        owner: Option<Ref<Role>> [Owner, Duty],
        /// Whether it lets audiences reply.
        direction: Option<At<ChannelDirection>>,
        /// What the organisation means to do with it.
        policy: Option<At<ChannelPolicy>>,
        /// What it is.
        form: Option<At<ChannelForm>>,
        /// The kind of media.
        media: Option<At<Media>>,
        /// Inside the organisation, outside it, or both.
        scope: Option<At<Reach>>,
        /// How often it is used.
        cadence: Option<At<Recurrence>>,
        /// What makes it usable for everyone.
        accessibility: Option<Text>,
    }
}
