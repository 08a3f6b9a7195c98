//! O008.

use std::collections::HashSet;

use super::names::is_name_of_person;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Kind, Line};
use crate::rules::{Context, rule};

rule! {
    /// A person's name is given where a role belongs.
    ///
    /// A role is a function ("Kommunikasjonssjefen"); whoever holds it is named in `holder`. The rule reports titles that
    /// begin with a common Norwegian first name and go on with one to three names, and titles that are also the holder
    /// of a role. Other names are not recognised: a false alarm would be worse.
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
            if is_name_of_person(&title.value) || holders.contains(&spelled(title)) {
                let message = say!("\"{title}\" is the name of a person, not a role", title = &*title.value);
                sink.push(
                    Diagnostic::new(&CODE, title.span, message)
                        .help(say!("write the function as the title, and the name under \"holder:\"")),
                );
            }
        }
    }
}

fn spelled(name: &Line) -> String {
    name.value.trim().to_lowercase()
}
