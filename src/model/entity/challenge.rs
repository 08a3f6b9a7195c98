//! Challenges.

use super::declare::kind;

kind! { "challenge", "a challenge" in "challenges";
    /// A challenge: what stands in the way, and why a strategy is needed.
    pub struct Challenge {}
}
