//! Names that Windows does not let files have, by Microsoft's "Naming Files, Paths, and Namespaces".

/// Why Windows cannot have a file at a path.
#[derive(Debug, PartialEq, Eq)]
pub enum Unportable<'a> {
    /// A name that stands for a device, whatever its ending.
    Device(&'a str),
    /// A name with a sign that no name may have there.
    Sign(&'a str, char),
    /// A name that ends with a full stop or a space, which Windows leaves out.
    End(&'a str),
}

/// Devices with a name of their own; `COM` and `LPT` have a number.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
const NUMBERED_DEVICES: [&str; 2] = ["com", "lpt"];
const NUMBERS: &str = "0123456789¹²³";
const SIGNS: &str = "<>:\"|?*\\";

/// Why Windows cannot have a file at `path`; `None` where it can.
pub fn unportable(path: &str) -> Option<Unportable<'_>> {
    path.split('/').find_map(|name| {
        let sign = name.chars().find(|sign| SIGNS.contains(*sign));
        match sign {
            Some(sign) => Some(Unportable::Sign(name, sign)),
            None if is_device(name) => Some(Unportable::Device(name)),
            None => name.ends_with(['.', ' ']).then_some(Unportable::End(name)),
        }
    })
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_lowercase();
    let is_numbered = |kind: &&str| {
        let mut number = stem.strip_prefix(kind).into_iter().flat_map(str::chars);
        number.next().is_some_and(|digit| NUMBERS.contains(digit)) && number.next().is_none()
    };
    DEVICES.contains(&&*stem) || NUMBERED_DEVICES.iter().any(is_numbered)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_windows_cannot_have_are_known() {
        for name in ["aux.md", "AUX.yaml", "nul", "com1.md", "LPT9.x.md", "com².md", "con .md"] {
            assert_eq!(unportable(&format!("plan/{name}")), Some(Unportable::Device(name)));
        }
        assert_eq!(unportable("plan/mål: alt.md"), Some(Unportable::Sign("mål: alt.md", ':')));
        assert_eq!(unportable("hva nå?/a.md"), Some(Unportable::Sign("hva nå?", '?')));
        assert_eq!(unportable("plan./a.md"), Some(Unportable::End("plan.")));
        for name in ["auxiliary.md", "com.md", "com10.md", "console.md", "nullpunkt.yaml", "å-være.md", "a.b.md", ".md"]
        {
            assert_eq!(unportable(name), None, "{name}");
        }
    }
}
