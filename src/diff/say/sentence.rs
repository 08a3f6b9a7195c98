//! One difference in a sentence.

use crate::diff::change::{Change, Reason, Said};
use crate::locale::{Locale, Value};
use crate::model::entity::Indicator;
use crate::model::{ChangeKind, Word as _};

/// Values longer than this in total make no readable sentence. They are shown beside it.
const LONG: usize = 160;
/// A text that is no longer than this is worded like any other value.
const SHORT: usize = 20;

/// What differs, in the plan's language.
///
/// The label is that of the kind, with `-set` where only the new version says something and `-gone` where only the old
/// one does, and with `-plan` where it is about the plan itself or `-long` where the values are long, if there is one.
/// Kinds without a label of their own share a general one for texts or for values.
pub fn sentence(locale: &Locale, change: &Change, is_plan: bool) -> String {
    let form = match (&change.before, &change.after) {
        (None, Some(_)) => "-set",
        (Some(_), None) => "-gone",
        _ => "",
    };
    let length = length(change);
    let is_text = !change.words.is_empty() && length > SHORT;
    let own = own_key(change, form);
    let special = match (is_plan, length > LONG) {
        (_, true) => format!("{own}-long"),
        (true, false) => format!("{own}-plan"),
        (false, false) => own.clone(),
    };
    let general = match change.kind {
        ChangeKind::Wording if is_text => "said-wording-text".to_owned(),
        _ if length > LONG || is_text => format!("said-text{form}"),
        _ => format!("said-value{form}"),
    };
    let others = listed(locale, change);
    let field = change.field.as_ref().map_or("", |(_, label)| label);
    let words = |said: &Option<Said>| said.as_ref().map(|said| said.words.clone()).unwrap_or_default();
    let (before, after) = (words(&change.before), words(&change.after));
    let values = [
        ("field", Value::Text(field)),
        ("before", Value::Text(&before)),
        ("after", Value::Text(&after)),
        ("others", Value::Text(&others)),
        ("item", Value::Text(change.item.as_deref().unwrap_or_default())),
        ("note", Value::Text(change.note.as_deref().unwrap_or_default())),
    ];
    let sentence = locale.first_label_with(&[&special, &own, &general], &values);
    // What ends the words of a value ends the sentence too.
    let sentence = sentence.replace(".».", "».").replace(".”.", "”.");
    if sentence.ends_with("..") { sentence.trim_end_matches('.').to_owned() + "." } else { sentence }
}

/// Whether a change of a text is worded like that of any other value, so that its words need not be shown beside it.
pub fn is_told_as_value(change: &Change) -> bool {
    change.field.is_some() && length(change) <= SHORT
}

/// How long the values of a change are together.
fn length(change: &Change) -> usize {
    [&change.before, &change.after].into_iter().flatten().map(|said| said.words.chars().count()).sum()
}

/// The label key of a change's kind, with a suffix for each thing that the kind can mean.
fn own_key(change: &Change, form: &str) -> String {
    if change.reason == Some(Reason::OtherFile) {
        return "said-other-file".to_owned();
    }
    let form = match change.kind {
        ChangeKind::Removed if change.note.is_some() => "-reason",
        ChangeKind::Added | ChangeKind::Removed | ChangeKind::Replaced => "",
        ChangeKind::Renamed if change.is_likely => "-likely",
        ChangeKind::Quantified | ChangeKind::Unquantified if change.field.is_none() => "-whole",
        ChangeKind::DeadlineMoved if change.field.as_ref().is_some_and(|(name, _)| name == Indicator::TARGETS.name) => {
            "-target"
        }
        ChangeKind::Split | ChangeKind::Merged if change.note.is_none() && change.is_kept => "-kept",
        ChangeKind::MessageChanged if change.field.is_none() => return "said-retitled".to_owned(),
        _ => form,
    };
    format!("said-{}{form}", change.kind.word())
}

/// The other elements of a change: "«A», «B» og «C»".
fn listed(locale: &Locale, change: &Change) -> String {
    let quoted = |title: &str| locale.label_with("diff-quoted", &[("title", Value::Text(title))]);
    let titles: Vec<_> = change.others.iter().map(|other| quoted(&other.title)).collect();
    locale.listed(&titles).unwrap_or_default()
}
