//! What a published file says of where it came from.

use std::io::{self, Write};

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::Edition;
use crate::provenance::Mark;

/// Where an edition of a plan came from. It depends on what the edition shows and on nothing else: what is withheld
/// leaves no trace here either.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct Provenance {
    /// The SHA-256 of all that the edition shows of the plan, in hexadecimal digits.
    pub digest: String,
    /// Its first twelve digits, for people.
    pub short: String,
    /// The mark that `stratc verify` looks for, the same in every format.
    pub mark: String,
}

/// What the mark says of a plan besides the digest.
#[derive(Debug)]
pub struct Origin<'a> {
    /// The plan's id; `None` for the list of plans.
    pub plan: Option<&'a str>,
    /// Its version.
    pub version: Option<&'a str>,
    /// How far along it is, as a key.
    pub status: Option<&'a str>,
    /// The edition.
    pub edition: Edition,
    /// The day as of which dates are judged.
    pub as_of: Date,
}

impl Provenance {
    /// The provenance of what `shown` holds, which is all that the edition shows.
    pub fn new(origin: &Origin<'_>, shown: &impl Serialize) -> Self {
        let mut sum = Sum(Sha256::new());
        // A view can always be serialised, and a writer that only hashes never fails.
        let _ = serde_json::to_writer(&mut sum, shown);
        let digest = sum.0.finalize().iter().fold(String::new(), |digits, byte| format!("{digits}{byte:02x}"));
        let mark = Mark {
            plan: origin.plan.map(str::to_owned),
            version: origin.version.map(str::to_owned),
            status: origin.status.map(str::to_owned),
            is_internal: origin.edition == Edition::Internal,
            as_of: origin.as_of,
            made_by: env!("CARGO_PKG_VERSION").to_owned(),
            digest: digest.clone(),
        };
        Self { short: digest.chars().take(12).collect(), mark: mark.to_string(), digest }
    }
}

/// Hashes what is written to it.
struct Sum(Sha256);

impl Write for Sum {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
