//! The main file of a strategy, and names that are nearly its own.

/// The file that makes a folder a strategy.
pub const MAIN: &str = "strategy.yaml";
/// Names that people give it.
const MAIN_ALIKE: [&str; 7] = [
    "strategy.yaml", "strategy.yml", "strategi.yaml", "strategi.yml", "strategy.yaml.txt", "strategi.yaml.txt",
    "strategies.yaml",
];

/// Whether a file has a name that is nearly that of a strategy's main file.
pub fn is_misnamed_main(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name != MAIN && MAIN_ALIKE.contains(&&*name.to_lowercase())
}
