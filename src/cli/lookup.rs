//! Finding in a compiled workspace what people and files call by name.

use super::error::{UserError, did_you_mean};
use super::synonyms;
use crate::compile::Compilation;
use crate::diag::{Message, in_english, nearest, plain_word, say};
use crate::locale::Locale;
use crate::model::value::Language;
use crate::model::{Element, ElementId, Kind, Plan, ScopeId};
use crate::view::full_name;

/// The strategy with this id.
pub fn scope_of(compilation: &Compilation, strategy: &str) -> Option<ScopeId> {
    compilation.plan.strategies().find(|(_, scope)| *scope.id == *strategy).map(|(id, _)| id)
}

/// The element of a strategy with this id.
pub fn element_of<'a>(compilation: &'a Compilation, scope: ScopeId, id: &str) -> Option<&'a Element> {
    let plan = &compilation.plan;
    plan.scope(scope).elements.iter().map(|found| plan.element(*found)).find(|element| *element.id == *id)
}

/// The kind that people call so: in the sources, or on pages in any language.
pub fn kind_called(word: &str) -> Option<Kind> {
    let named = |word: &str| Kind::from_word(word).or_else(|| Kind::from_collection(word));
    let plain = plain_word(word);
    let is_label = |kind: &Kind| {
        let keys = [format!("kind-{}", kind.word()), format!("kinds-{}", kind.word())];
        let locales = Language::ALL.map(Locale::of);
        locales.iter().any(|locale| keys.iter().any(|key| plain_word(&locale.label(key)) == plain))
    };
    let said = || Kind::ALL.iter().copied().find(is_label);
    named(word).or_else(|| named(&plain)).or_else(said).or_else(|| in_english(word).iter().copied().find_map(named))
}

/// That no element is called so, and what was probably meant: a command, an element with this title, one whose id or title
/// is spelt like it, or one of a kind.
pub fn no_element(plan: &Plan, word: &str) -> UserError {
    let message = say!("nothing is called \"{name}\"", name = word);
    let said = synonyms::command(word).and_then(|command| command.strip_prefix("show "));
    let view = said.or_else(|| nearest(word, ["goals", "coverage"]));
    let meant = view.map(|view| did_you_mean(&format!("stratc show {view}")));
    let meant = meant.or_else(|| titled(plan, word)).or_else(|| spelt_like(plan, word)).or_else(|| of_kind(plan, word));
    match meant {
        Some(help) => UserError::with_help(message, help),
        None => UserError::new(message),
    }
}

/// The id of an element, with the strategy's where several have it.
fn name_of(plan: &Plan, id: ElementId) -> String {
    let own = &plan.element(id).id;
    let is_shared = plan.elements().filter(|(_, element)| element.id == *own).count() > 1;
    if is_shared { full_name(plan, id) } else { own.to_string() }
}

fn titled(plan: &Plan, title: &str) -> Option<Message> {
    let wanted = plain_word(title);
    let (id, _) = plan.elements().find(|(_, element)| plain_word(element.title()) == wanted)?;
    Some(did_you_mean(&name_of(plan, id)))
}

fn spelt_like(plan: &Plan, word: &str) -> Option<Message> {
    let names: Vec<_> = plan.elements().map(|(id, element)| (id, full_name(plan, id), element)).collect();
    let ids = names.iter().flat_map(|(_, full, element)| [full.as_str(), &element.id]);
    if let Some(right) = nearest(word, ids) {
        return Some(did_you_mean(right));
    }
    let wanted = plain_word(word);
    let titles: Vec<_> = names.iter().map(|(id, _, element)| (*id, plain_word(element.title()))).collect();
    let right = nearest(&wanted, titles.iter().map(|(_, title)| title.as_str()))?;
    let (id, _) = titles.iter().find(|(_, title)| title == right)?;
    Some(did_you_mean(&name_of(plan, *id)))
}

/// What there is of a kind.
fn of_kind(plan: &Plan, word: &str) -> Option<Message> {
    const NAMED: usize = 5;
    let kind = kind_called(word)?;
    let all: Vec<_> = plan.elements().filter(|(_, element)| element.kind() == kind).map(|(id, _)| id).collect();
    if all.is_empty() {
        return Some(say!(
            "to read about the kind, write {command}",
            command = format!("stratc explain {}", kind.word())
        ));
    }
    let names = all.iter().take(NAMED).map(|id| name_of(plan, *id)).collect::<Vec<_>>().join(", ");
    let more = all.len().saturating_sub(NAMED);
    Some(match more {
        0 => say!("write the id of one: {names}", names),
        more => say!("write the id of one: {names} and {more} more", names, more),
    })
}
