//! O008.

use std::collections::HashSet;

use super::names::{is_first_name, is_name_of_person};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Element, Kind, Line, ScopeId};
use crate::prose::significant;
use crate::rules::{Context, rule};

rule! {
    /// A person's name is given where a role belongs.
    ///
    /// A role is a function ("Kommunikasjonssjefen"); whoever holds it is named in `holder`. The rule reports titles that
    /// begin with a common Norwegian first name and go on with one to three names, titles that are such a first name alone, and titles
    /// that are also the holder of a role. A sentence that names the holder of a role by the whole name is reported too. Other names are not recognised: a false alarm would be worse.
    ///
    /// ## Why
    ///
    /// Our own judgement: People change jobs, and then the plan points to nobody. A role stays, and readers know whom
    /// to ask.
    ///
    /// ## Faulty
    ///
    /// ```yaml ansvar.yaml
    /// roles:
    ///   kari: Kari Lunde
    /// channels:
    ///   nettsidene: {title: Nettsidene, owner: kari}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml ansvar.yaml
    /// roles:
    ///   webredaktoer: {title: Webredaktøren, holder: Kari Lunde}
    /// channels:
    ///   nettsidene: {title: Nettsidene, owner: webredaktoer}
    /// ```
    "O008", "person-as-role", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let roles = || context.plan.of_kind(scope, Kind::Role).map(|(_, element)| element);
        let holders = roles().filter_map(|element| Some(spelled(element.role()?.holder.as_ref()?)));
        let holders: HashSet<_> = holders.filter(|holder| holder.contains(' ')).collect();
        for element in roles() {
            let Some(title) = element.common.title.as_ref() else { continue };
            if is_name_of_person(&title.value) || is_first_name(&title.value) || holders.contains(&spelled(title)) {
                let message = say!("\"{title}\" is the name of a person, not a role", title = &*title.value);
                sink.push(
                    Diagnostic::new(&CODE, title.span, message)
                        .help(say!("write the function as the title, and the name under \"holder:\"")),
                );
            }
        }
        told(context, scope, sink);
    }
}

/// Sentences that name the holder of a role where the role would do.
fn told(context: &Context<'_>, scope: ScopeId, sink: &mut Sink) {
    for (id, role) in context.plan.of_kind(scope, Kind::Role) {
        let Some(holder) = role.role().and_then(|own| own.holder.as_ref()) else { continue };
        let name = holder.value.trim();
        let Some(last) = name.split_whitespace().last().filter(|_| is_name_of_person(name)) else { continue };
        for (writing, sentences) in context.passages(scope, |word| word == last) {
            let own = context.plan.element(writing.element).kind();
            for sentence in sentences.iter().filter(|_| writing.element != id && own != Kind::Role) {
                let Some(at) = sentence.text.find(name).filter(|at| !has_role_before(&sentence.text[..*at], role))
                else {
                    continue;
                };
                let message = say!(
                    "\"{name}\" is named here, where the plan has the role \"{role}\"",
                    name = name.to_owned(),
                    role = role.title()
                );
                sink.push(
                    Diagnostic::new(&CODE, writing.place(sentence, at..at + name.len()), message)
                        .note(holder.span, say!("the holder of the role"))
                        .help(say!("name the role, so that the text is right when somebody else has it")),
                );
            }
        }
    }
}

/// Whether the role stands before the name: "Kommunikasjonssjef Ingrid Haugnes".
fn has_role_before(before: &str, role: &Element) -> bool {
    let Some(word) = before.split_whitespace().next_back() else { return false };
    significant(word).any(|stem| significant(role.title()).any(|own| own == stem))
}

fn spelled(name: &Line) -> String {
    name.value.trim().to_lowercase()
}
