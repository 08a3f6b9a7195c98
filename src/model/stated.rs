//! Which groups of fields state a value, rather than only when it applies or what it is about.

use super::entity::{Baseline, Figure, Target};
use super::shown::{Group, Shown};

impl Group<'_> {
    /// Whether it states a value.
    fn has_value(&self) -> bool {
        if let Some(target) = self.of::<Target>() {
            target.comparison().says_something()
        } else if let Some(baseline) = self.of::<Baseline>() {
            baseline.value.is_some()
        } else if let Some(figure) = self.of::<Figure>() {
            let start = figure.baseline.as_ref().and_then(|baseline| baseline.value.as_ref());
            figure.comparison().says_something() || figure.direction.is_some() || start.is_some()
        } else {
            self.fields.iter().any(|(_, shown)| !shown.is_empty())
        }
    }
}

impl Shown<'_> {
    /// The same without the groups that state no value: what `[[id#field]]` prints.
    #[must_use]
    pub fn with_values(self) -> Self {
        match self {
            Self::Record(group) if !group.has_value() => Self::Absent,
            Self::Records(groups) => Self::Records(groups.into_iter().filter(Group::has_value).collect()),
            shown => shown,
        }
    }
}
