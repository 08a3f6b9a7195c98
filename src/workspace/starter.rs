//! A new workspace.

macro_rules! starter {
    ($($path:literal,)+) => {
        &[$(($path, include_str!(concat!("../../templates/init/", $path)))),+]
    };
}

/// The files of a new workspace: a small sound strategy, with their paths.
pub const STARTER: &[(&str, &str)] = starter! {
    "stratc.yaml",
    "seeds/kommuneplanen.yaml",
    "strategies/min-strategi/strategy.yaml",
    "strategies/min-strategi/maal.yaml",
    "strategies/min-strategi/kommunikasjon.yaml",
    "strategies/min-strategi/kapitler/01-innledning.md",
    "strategies/min-strategi/kapitler/02-maal.md",
};
