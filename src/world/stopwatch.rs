//! Measuring time.

use std::time::Duration;

/// Runs `work` and measures the wall-clock time it takes; none where there is no clock, as in a browser.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let clock = Clock::start();
    let result = work();
    (result, clock.elapsed())
}

#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
struct Clock(std::time::Instant);

#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
impl Clock {
    fn start() -> Self {
        Self(std::time::Instant::now())
    }

    fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}

#[cfg(all(target_family = "wasm", target_os = "unknown"))]
struct Clock;

#[cfg(all(target_family = "wasm", target_os = "unknown"))]
impl Clock {
    fn start() -> Self {
        Self
    }

    #[expect(clippy::unused_self, reason = "where there is a clock, it is asked")]
    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }
}
