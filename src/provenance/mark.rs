//! The one place where the mark is written and parsed.

use std::fmt;
use std::str::FromStr as _;

use jiff::civil::Date;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What every mark begins with.
pub const SCHEME: &str = "stratc:";

/// The unreserved characters of RFC 3986. All others are percent-encoded, so that a mark is one word without quotes in
/// any format.
const OPAQUE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The plan id in the mark of the list of plans. It is not a valid id.
const LIST: &str = "*";

/// The longest mark in characters: Excel accepts no longer property.
const LONGEST: usize = 255;

/// What a published file says about its origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The id of the plan; `None` for the page that lists all plans.
    pub plan: Option<String>,
    /// The version that the plan states.
    pub version: Option<String>,
    /// The plan's status, as a key.
    pub status: Option<String>,
    /// Whether it is the internal edition.
    pub is_internal: bool,
    /// The day as of which the plan was published.
    pub as_of: Date,
    /// The version of stratc that made the file.
    pub made_by: String,
    /// The SHA-256 of what the edition shows of the plan, in hexadecimal.
    pub digest: String,
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = self.written(self.version.as_deref());
        // What is left out is only informative; the digest covers the version too.
        f.write_str(&if whole.len() > LONGEST { self.written(None) } else { whole })
    }
}

impl Mark {
    fn written(&self, version: Option<&str>) -> String {
        let encoded = |text: &str| utf8_percent_encode(text, OPAQUE).to_string();
        let plan = self.plan.as_deref().map_or_else(|| LIST.to_owned(), encoded);
        let edition = if self.is_internal { "internal" } else { "public" };
        let fields = [
            ("version", version.map(str::to_owned)),
            ("status", self.status.clone()),
            ("edition", Some(edition.to_owned())),
            ("as-of", Some(self.as_of.to_string())),
            ("by", Some(self.made_by.clone())),
            ("sha256", Some(self.digest.clone())),
        ];
        let fields = fields.into_iter().filter_map(|(name, value)| Some((name, value?)));
        fields.fold(format!("{SCHEME}{plan}"), |mark, (name, value)| format!("{mark};{name}={}", encoded(&value)))
    }

    /// The mark at the start of `bytes`. Unknown fields, which later versions may have added, are ignored.
    pub fn at_start(bytes: &[u8]) -> Option<Self> {
        let end =
            bytes.iter().take(4 * LONGEST).position(|byte| !belongs(*byte)).unwrap_or(bytes.len().min(4 * LONGEST));
        let text = std::str::from_utf8(bytes.get(..end)?).ok()?.strip_prefix(SCHEME)?;
        let mut parts = text.split(';');
        let plan = parts.next().filter(|plan| !plan.is_empty())?;
        let fields: Vec<_> = parts.filter_map(|part| part.split_once('=')).collect();
        let field = |name: &str| fields.iter().find(|(other, _)| *other == name).and_then(|(_, value)| decoded(value));
        let digest = field("sha256").filter(|digest| is_digest(digest))?;
        Some(Self {
            plan: if plan == LIST { None } else { Some(decoded(plan)?) },
            version: field("version"),
            status: field("status"),
            is_internal: match field("edition")?.as_str() {
                "public" => false,
                "internal" => true,
                _ => return None,
            },
            as_of: Date::from_str(&field("as-of")?).ok()?,
            made_by: field("by")?,
            digest,
        })
    }
}

fn belongs(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~:;=%*".contains(&byte)
}

fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

fn decoded(text: &str) -> Option<String> {
    Some(percent_decode_str(text).decode_utf8().ok()?.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn mark() -> Mark {
        Mark {
            plan: Some("kommunikasjonsplan".to_owned()),
            version: Some("1.0 – høring; 2".to_owned()),
            status: Some("hearing".to_owned()),
            is_internal: false,
            as_of: date(2026, 11, 21),
            made_by: "0.1.0".to_owned(),
            digest: "0f".repeat(32),
        }
    }

    #[test]
    fn what_is_written_is_read_again_wherever_it_ends() {
        let list = Mark { plan: None, version: None, status: None, is_internal: true, ..mark() };
        for mark in [mark(), list] {
            for end in ["", "\"", " ", "\n", "</x>", "\\n", "`", ")"] {
                assert_eq!(Mark::at_start(format!("{mark}{end}").as_bytes()), Some(mark.clone()), "{mark}{end}");
            }
        }
    }

    #[test]
    fn it_is_one_word_that_no_format_has_to_quote() {
        let written = mark().to_string();
        assert!(written.bytes().all(belongs), "{written}");
        assert!(
            written.starts_with("stratc:kommunikasjonsplan;version=1.0%20%E2%80%93%20h%C3%B8ring%3B%202;"),
            "{written}"
        );
    }

    #[test]
    fn a_version_that_makes_it_too_long_is_left_out() {
        let long = Mark { version: Some("ø".repeat(200)), ..mark() };
        assert!(long.to_string().len() <= LONGEST);
        assert_eq!(Mark::at_start(long.to_string().as_bytes()), Some(Mark { version: None, ..long }));
    }

    #[test]
    fn half_a_mark_is_none() {
        let written = mark().to_string();
        for end in 0..written.len() {
            assert_eq!(Mark::at_start(&written.as_bytes()[..end]), None);
        }
        for (from, to) in [("edition=public", "edition=alle"), ("2026-11-21", "2026-13-21"), ("0f0f", "0g0f")] {
            assert_eq!(Mark::at_start(written.replacen(from, to, 1).as_bytes()), None, "{to}");
        }
    }
}
