//! How far long work has come, on a terminal and nowhere else.

use std::fmt::Write;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressState, ProgressStyle};

use super::terminal::Ui;
use crate::diag::{Message, say};

/// Work that takes less is done before anybody wonders.
const SOON: Duration = Duration::from_secs(1);
/// How often the line is written anew.
const TICK: Duration = Duration::from_millis(200);

/// A line that says how many plans are done. It goes away when it is dropped, so that nothing is written into it.
#[derive(Debug)]
pub struct Progress(Option<ProgressBar>);

impl Progress {
    /// Begins to count to `total`, silently where nobody watches.
    pub fn new(ui: &Ui, total: usize) -> Self {
        if !ui.is_watched() {
            return Self(None);
        }
        let texts: Vec<_> = (0..=total).map(|done| ui.say(&said(done, total))).collect();
        let line = move |state: &ProgressState, to: &mut dyn Write| {
            let done = usize::try_from(state.pos()).unwrap_or_default();
            if let Some(text) = texts.get(done).filter(|_| state.elapsed() >= SOON) {
                // A line that cannot be shown is no fault of the work.
                let _ = write!(to, "{text} ({} s)", state.elapsed().as_secs());
            }
        };
        let bar = ProgressBar::new(u64::try_from(total).unwrap_or(u64::MAX));
        let style = ProgressStyle::with_template("{line}").unwrap_or_else(|_| ProgressStyle::default_spinner());
        bar.set_style(style.with_key("line", line));
        bar.enable_steady_tick(TICK);
        Self(Some(bar))
    }

    /// Says that one more is done.
    pub fn step(&self) {
        self.0.iter().for_each(|bar| bar.inc(1));
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.iter().for_each(ProgressBar::finish_and_clear);
    }
}

fn said(done: usize, total: usize) -> Message {
    say!("Publishing: {done} of {total} plans are ready", done, total)
}
