//! M: whether it can be seen that a goal is reached.

use super::family;

family! { goal_without_indicator }
