//! M023.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::rules::{Context, rule};

rule! {
    /// A review asks nothing, while the other reviews of the plan say what they ask.
    ///
    /// Plans in which no review has questions leave them to those who carry the reviews out, and are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: A review that asks nothing ends in a report of what was done. The questions decide whether anybody finds
    /// out what it was good for.
    ///
    /// ## Faulty
    ///
    /// ```yaml oppfoelging.yaml
    /// reviews:
    ///   rapport: {title: Rapport hvert tertial, questions: [Er vi i rute?]}
    ///   rullering: {title: Ny gjennomgang av planen, method: Høring i tre uker}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml oppfoelging.yaml
    /// reviews:
    ///   rapport: {title: Rapport hvert tertial, questions: [Er vi i rute?]}
    ///   rullering: {title: Ny gjennomgang av planen, questions: [Er målene høye nok?]}
    /// ```
    "M023", "review-without-question", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let reviews = context.plan.of_kind(scope, Kind::Review);
        let asks = reviews.filter_map(|(_, element)| Some((element, !element.review()?.questions.is_empty())));
        let asks: Vec<_> = asks.collect();
        // Where few of them ask, the plan has chosen to leave the questions out.
        if asks.iter().filter(|(_, asks)| *asks).count() * 2 < asks.len() {
            continue;
        }
        for (element, _) in asks.iter().filter(|(_, asks)| !asks) {
            let message = say!("\"{title}\" does not say which questions it asks", title = element.title());
            sink.push(
                Diagnostic::new(&CODE, element.span, message)
                    .help(say!("write under \"questions:\" what it is to find out, as the other reviews do")),
            );
        }
    }
}
