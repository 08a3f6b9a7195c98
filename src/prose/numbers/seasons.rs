//! Seasons and holidays, with the months in which they lie.

/// A season or a holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Season {
    /// Its first and its last month; the first is later than the last where it goes over the turn of the year. Wide, since
    /// people do not agree where spring ends.
    pub months: (i8, i8),
    /// Whether it is a holiday.
    pub is_holiday: bool,
}

const SEASONS: [(&[&str], (i8, i8), bool); 14] = [
    (&["våren", "vår", "spring"], (1, 6), false),
    (&["sommeren", "sommaren", "sommer", "sommar", "summer"], (4, 8), false),
    (&["høsten", "hausten", "høst", "haust", "autumn"], (8, 12), false),
    (&["vinteren", "vinter", "winter"], (11, 4), false),
    (&["jul", "jula", "julen", "christmas"], (10, 12), false),
    (&["påske", "påska", "påsken", "easter"], (1, 5), true),
    (&["pinse", "pinsa", "pinsen"], (4, 6), true),
    (&["nyttår", "nyttåret", "årsskiftet"], (10, 1), true),
    (&["sommerferien", "sommerferie", "sommarferien", "fellesferien"], (4, 8), true),
    (&["høstferien", "haustferien"], (8, 10), true),
    (&["vinterferien"], (1, 3), true),
    (&["juleferien", "romjula", "romjulen", "romjuli"], (10, 12), true),
    (&["vårhalvåret", "vårsemesteret"], (1, 6), false),
    (&["høsthalvåret", "haustsemesteret", "høstsemesteret"], (7, 12), false),
];

/// The season or holiday of this lower-case word.
pub fn season(word: &str) -> Option<Season> {
    let known = SEASONS.iter().find(|(words, ..)| words.contains(&word))?;
    Some(Season { months: known.1, is_holiday: known.2 })
}
