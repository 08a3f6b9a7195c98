//! F: whether messages reach the people they are for.

use super::family;

mod everyone;
mod plans;
mod winding;

family! {
    audience_unreached,
    channel_unused,
    channel_mismatch,
    retiring_channel,
    message_without_audience,
    audience_without_message,
    key_player_one_way,
    no_dialogue,
    catch_all_audience,
    message_without_proof,
    measure_misses_audience,
    message_unused,
    growing_channel_ended,
    messages_for_others,
    used_channel_ended,
    channel_not_open,
    message_out_of_reach,
    met_elsewhere,
    no_message,
    channel_end_told,
}
