//! Measuring time.

use std::time::{Duration, Instant};

/// Runs `work` and measures the wall-clock time it takes.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed())
}
