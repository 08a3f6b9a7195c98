//! Challenges.

use super::kind;

kind! { "challenge" in "challenges";
    /// A challenge: what stands in the way, and why a strategy is needed.
    pub struct Challenge {}
}
