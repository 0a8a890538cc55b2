//! How long this thread has been on a core: a busy machine makes nothing slow.

use std::time::Duration;

/// Counts from its start on, for the thread that started it.
pub struct Clock(Duration);

impl Clock {
    pub fn start() -> Self {
        Self(on_core())
    }

    pub fn elapsed(&self) -> Duration {
        on_core().saturating_sub(self.0)
    }
}

#[cfg(unix)]
fn on_core() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    // Neither is ever negative.
    let seconds = u64::try_from(time.tv_sec).unwrap_or_default();
    Duration::new(seconds, u32::try_from(time.tv_nsec).unwrap_or_default())
}

/// Elsewhere, by the clock on the wall.
#[cfg(not(unix))]
fn on_core() -> Duration {
    static BEGINNING: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    BEGINNING.get_or_init(std::time::Instant::now).elapsed()
}
