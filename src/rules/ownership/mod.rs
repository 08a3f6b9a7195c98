//! O: whether somebody answers for each part of the plan.

pub(super) use names::{is_first_name, is_name_of_person};

use super::family;

mod names;
mod owners;

family! {
    goal_without_owner,
    indicator_without_owner,
    measure_without_owner,
    role_unused,
    role_unfilled,
    overload,
    responsibility_without_role,
    person_as_role,
    accountable_missing,
    deputy_self,
    channel_without_owner,
    own_approver,
    role_twice,
    many_answer,
    body_answers,
    outsider_answers,
}
