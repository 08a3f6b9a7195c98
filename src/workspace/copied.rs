//! Names that file managers give to copies.

/// What stands before the name of what was copied.
const BEFORE: [&str; 4] = ["Kopi av ", "Copy of ", "Kopi-av-", "Copy-of-"];
/// What stands behind it.
const BEHIND: [&str; 14] = [
    " - Kopi", " - Copy", " – Kopi", " – Copy", " kopi", " copy", "-kopi", "-copy", "_kopi", "_copy", "-backup",
    "_backup", " backup", "_bak",
];

/// The path of the file that the one at `path` is a copy of, judging by its name.
pub fn original(path: &str) -> Option<String> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let (stem, ending) = name.rsplit_once('.')?;
    let numbered = without_number(stem);
    let bare = numbered.unwrap_or(stem);
    let own = before(bare).or_else(|| behind(bare)).or(numbered)?;
    let start = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    (!own.is_empty()).then(|| format!("{start}{own}.{ending}"))
}

fn before(stem: &str) -> Option<&str> {
    BEFORE.iter().find_map(|words| {
        let (own, rest) = stem.split_at_checked(words.len())?;
        own.eq_ignore_ascii_case(words).then_some(rest)
    })
}

fn behind(stem: &str) -> Option<&str> {
    BEHIND.iter().find_map(|words| {
        let (rest, own) = stem.split_at_checked(stem.len().checked_sub(words.len())?)?;
        own.eq_ignore_ascii_case(words).then_some(rest)
    })
}

/// A name without the number of a copy: `maal (2)`.
fn without_number(stem: &str) -> Option<&str> {
    let (own, number) = stem.strip_suffix(')')?.rsplit_once('(')?;
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| own.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_told_from_what_has_a_name_of_its_own() {
        for (path, expected) in [
            ("p/maal (1).yaml", "p/maal.yaml"),
            ("p/Kopi av maal.yaml", "p/maal.yaml"),
            ("p/kopi av maal (2).yaml", "p/maal.yaml"),
            ("p/maal - Kopi.yaml", "p/maal.yaml"),
            ("p/maal - Kopi (2).yaml", "p/maal.yaml"),
            ("02-om oss copy.md", "02-om oss.md"),
            ("p/maal_backup.yml", "p/maal.yml"),
        ] {
            assert_eq!(original(path).as_deref(), Some(expected), "{path}");
        }
        for path in
            ["p/maal.yaml", "p/fotokopi.yaml", "p/maal (utkast).yaml", "p/02-maal.yaml", "p/maal-2.yaml", "p/(1).md"]
        {
            assert_eq!(original(path), None, "{path}");
        }
    }
}
