//! O007.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Kind, Ref};
use crate::rules::{Context, rule};

rule! {
    /// A responsibility does not say who has it.
    ///
    /// A responsibility whose text names a role, or that concerns a programme with an owner, is left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: Without a role in `role`, everybody may think that somebody else has it.
    ///
    /// ## Faulty
    ///
    /// ```yaml ansvar.yaml
    /// responsibilities:
    ///   kvalitetssikre-brev: Alle brevmaler blir kvalitetssikret
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml ansvar.yaml
    /// roles:
    ///   spraakraadgiver: Språkrådgiveren
    /// responsibilities:
    ///   kvalitetssikre-brev:
    ///     title: Alle brevmaler blir kvalitetssikret
    ///     role: spraakraadgiver
    /// ```
    "O007", "responsibility-without-role", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (id, element) in context.all(Kind::Responsibility) {
        let Some(responsibility) = element.responsibility().filter(|responsibility| responsibility.role.is_empty())
        else {
            continue;
        };
        let concerned = responsibility.concerns.iter().filter_map(Ref::target);
        let title = element.title().to_lowercase();
        let mut programmes = concerned.map(|id| context.plan.element(id)).filter_map(|of| Some((of, of.programme()?)));
        let is_borne = programmes
            .any(|(programme, own)| own.owner.is_some() || title.starts_with(&programme.title().to_lowercase()));
        if !context.tells_of(id, &[Kind::Role]) && !is_borne {
            let message = say!("the responsibility \"{title}\" is given to no role", title = element.title());
            sink.push(
                Diagnostic::new(&CODE, element.span, message)
                    .help(say!("name the role that has the responsibility under \"role:\"")),
            );
        }
    }
}
