//! Where a file that a text names is, and which one was probably meant if there is none.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};
use unicode_normalization::UnicodeNormalization as _;

use super::picture;
use crate::diag::suggest;
use crate::model::{EnclosureFault, EnclosureRole};
use crate::workspace::{ending, is_below, is_publishable};
use crate::world::{ReadErrorKind, World};

/// What a text looks for.
pub(super) struct Wanted<'a> {
    pub world: &'a dyn World,
    /// The folder that it may take files from.
    pub folder: &'a str,
    /// The folder that its source is in.
    pub from: &'a str,
    pub role: EnclosureRole,
}

/// What an address in Markdown cannot contain as it is.
const ESCAPED: &AsciiSet = &CONTROLS.add(b' ').add(b'(').add(b')').add(b'<').add(b'>').add(b'%').add(b'#').add(b'?');

impl Wanted<'_> {
    /// The path of a file in the workspace.
    pub(super) fn path(&self, address: &str) -> Result<String, EnclosureFault> {
        let lower = address.to_ascii_lowercase();
        if ["http:", "https:", "//", "www."].iter().any(|start| lower.starts_with(start)) {
            return Err(EnclosureFault::OnTheWeb);
        }
        let path = decoded(address).ok_or(EnclosureFault::NoPath)?;
        if path.is_empty() || path.starts_with(['\\']) || path.contains(':') {
            return Err(EnclosureFault::NoPath);
        }
        let joined = if path.starts_with('/') { None } else { join(self.from, &path) };
        let path = joined.filter(|path| is_below(path, self.folder)).ok_or(EnclosureFault::Outside)?;
        // Hidden files belong to tools.
        if path.split('/').any(|part| part.starts_with('.')) {
            return Err(EnclosureFault::Missing { nearest: None });
        }
        match self.world.place(&path) {
            // Windows and Mac find a file under any spelling of its name; readers of the published plan may not.
            Ok(place) if is_other_case(&place, &path) => Err(EnclosureFault::Missing { nearest: None }),
            Ok(place) if place != path && !is_below(&place, &self.real_folder()) => Err(EnclosureFault::Outside),
            Err(error) if matches!(error.kind, ReadErrorKind::LeavesWorkspace { .. }) => Err(EnclosureFault::Outside),
            _ => Ok(path),
        }
    }

    /// The file whose path has the same letters. A Mac may write "å" in names as "a" and a ring, which no keyboard does.
    pub(super) fn same_letters(&self, path: &str) -> Option<String> {
        let wanted = composed(path);
        self.world.list(self.folder).files.into_iter().find(|file| file != path && composed(file) == wanted)
    }

    /// The folder, once links are followed.
    fn real_folder(&self) -> String {
        let files = self.world.list(self.folder).files;
        let real = files.iter().find_map(|file| {
            let place = self.world.place(file).ok()?;
            let inside = file.strip_prefix(self.folder)?;
            place.strip_suffix(inside).map(str::to_owned)
        });
        real.unwrap_or_else(|| self.folder.to_owned())
    }

    /// The address of the file that is probably meant, and whether that is certain.
    pub(super) fn nearest(&self, address: &str) -> Option<(Box<str>, bool)> {
        let wanted = decoded(address)?.replace('\\', "/");
        let files = self.world.list(self.folder).files;
        let others: Vec<_> =
            files.iter().filter(|file| self.is_wanted(file)).map(|file| relative(self.from, file)).collect();
        let same = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
        let alike: Vec<_> = others.iter().filter(|other| same(other, &wanted)).collect();
        if let [only] = alike[..] {
            return Some((encoded(only).into(), true));
        }
        let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
        let elsewhere: Vec<_> = others.iter().filter(|other| same(&name(other), &name(&wanted))).collect();
        if let [only] = elsewhere[..] {
            return Some((encoded(only).into(), false));
        }
        let found = suggest(&wanted, others.iter().map(String::as_str))?;
        Some((encoded(found.name).into(), found.certain))
    }

    fn is_wanted(&self, path: &str) -> bool {
        match self.role {
            EnclosureRole::Picture => picture::is_named_like_one(&ending(path)),
            EnclosureRole::Attachment => is_publishable(path),
        }
    }
}

/// The path that an address stands for, without the place in the file.
fn decoded(address: &str) -> Option<String> {
    let path = address.split(['#', '?']).next().unwrap_or_default();
    percent_decode_str(path).decode_utf8().ok().map(std::borrow::Cow::into_owned)
}

/// A path as an address that people can read: letters of any language stay as they are.
fn encoded(path: &str) -> String {
    let mut address = String::with_capacity(path.len());
    for letter in path.chars() {
        match u8::try_from(letter).ok().filter(u8::is_ascii) {
            Some(byte) => address.extend(utf8_percent_encode(char::from(byte).encode_utf8(&mut [0; 4]), ESCAPED)),
            None => address.push(letter),
        }
    }
    address
}

/// A path in which each letter is one character (Unicode's form NFC).
pub(super) fn composed(path: &str) -> String {
    path.nfc().collect()
}

/// Whether two paths differ in nothing but capitals.
fn is_other_case(one: &str, other: &str) -> bool {
    let (one, other) = (composed(one), composed(other));
    one != other && one.to_lowercase() == other.to_lowercase()
}

/// The folder that a file is in.
pub(super) fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// `path` as seen from `folder`; `None` if it leads out of the workspace.
fn join(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The way from a folder to a file.
fn relative(folder: &str, file: &str) -> String {
    let (from, to): (Vec<_>, Vec<_>) =
        (folder.split('/').filter(|part| !part.is_empty()).collect(), file.split('/').collect());
    let shared = from.iter().zip(&to).take_while(|(one, other)| one == other).count();
    let up = std::iter::repeat_n("..", from.len() - shared);
    up.chain(to[shared..].iter().copied()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_from_where_a_source_lies() {
        assert_eq!(join("s/plan/kapitler", "../bilder/./a.png").as_deref(), Some("s/plan/bilder/a.png"));
        assert_eq!(join("s", "../../a"), None);
        assert_eq!(relative("s/plan/kapitler", "s/plan/bilder/a.png"), "../bilder/a.png");
        assert_eq!(relative("s/plan", "s/plan/bilder/a.png"), "bilder/a.png");
        assert_eq!(relative("", "a.png"), "a.png");
    }

    #[test]
    fn capitals_are_told_from_letters_that_are_spelt_otherwise() {
        assert!(is_other_case("plan/Bilder/torg.png", "plan/bilder/torg.png"));
        assert!(!is_other_case("plan/torg.png", "plan/torg.png"));
        assert!(!is_other_case("plan/a\u{30a}.png", "plan/å.png") && !is_other_case("plan/a.png", "plan/b.png"));
    }

    #[test]
    fn addresses_are_those_of_markdown() {
        assert_eq!(decoded("mitt%20skjema.pdf#page=2").as_deref(), Some("mitt skjema.pdf"));
        assert_eq!(encoded("mitt skjema (1).pdf"), "mitt%20skjema%20%281%29.pdf");
        assert_eq!(encoded("blåbær.pdf"), "blåbær.pdf");
    }
}
