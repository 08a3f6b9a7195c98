//! N033.

use rust_decimal::Decimal;

use super::facts::facts;
use super::frame::Frame;
use super::frame_share::share;
use super::joint_cost::{Joint, left, together};
use super::unit_cost::each;
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::prose::Quantity;
use crate::rules::{Context, Counted, rule};

rule! {
    /// An amount in the text does not follow from the amounts and numbers of the plan.
    ///
    /// The rule computes what several fields give together, and compares it with what a text tells:
    ///
    /// - "5 000 kroner per elev", "10 000 kroner i året" in the text of a measure or a programme, or in a sentence that refers to
    ///   nothing else: the cost, divided by the number in the title, a figure or the sentence itself, or, of what is done every
    ///   year, by the years from start to deadline;
    /// - "til sammen" with several measures that the sentence refers to, or with "tiltakene" in the text of a programme, a goal or
    ///   a focus area, or of the whole plan: the sum of their costs;
    /// - "… av rammen er ikke fordelt": what the costs of all measures leave of the budget;
    /// - "to tredeler av rammen brukes i 2027", "halvparten går til de to første årene": what a table in the same text, whose years
    ///   come to the budget of the plan, gives these years.
    ///
    /// Amounts may be rounded: they may be six per cent off, and rough ones twelve. Where a measure has no cost, sums are left
    /// alone, and so are sentences about what people pay, get or save.
    ///
    /// ## Why
    ///
    /// Our own judgement: A price for each and a sum are what people repeat. If they do not come to the amount that was granted,
    /// one of the two was voted for by mistake.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   ungdomspanel:
    ///     title: Ungdomspanel med 30 elever
    ///     text: Panelet koster 10 000 kroner per elev.
    ///     cost: 180 000 kr
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   ungdomspanel:
    ///     title: Ungdomspanel med 30 elever
    ///     text: Panelet koster 6 000 kroner per elev.
    ///     cost: 180 000 kr
    /// ```
    "N033", "amounts-told", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let facts = facts(context, scope);
        for counted in context.counted(scope) {
            if let Some(found) = each(context, &facts, &counted) {
                let title = context.plan.element(found.id).title();
                let (told, right) = (kroner(found.told), kroner(found.right));
                let message = say!(
                    "the text says {told} kr for each, but the cost of \"{title}\" comes to {right} kr",
                    told,
                    title,
                    right
                );
                sink.push(report(&counted, found.quantity, message).note(found.place, say!("the cost stands here")));
                continue;
            }
            let found = joint(context, &counted).or_else(|| {
                let has_table = !counted.writing.analysis.tables.is_empty();
                let frame = Frame::of(context, scope, counted.writing).filter(|_| has_table)?;
                of_years(&frame, &counted)
            });
            found.into_iter().for_each(|found| sink.push(found));
        }
    }
}

fn joint(context: &Context<'_>, counted: &Counted<'_, '_>) -> Option<Diagnostic> {
    let amounts = |found: &Joint<'_>| (kroner(found.told), kroner(found.right));
    if let Some(found) = together(context, counted) {
        let (told, right) = amounts(&found);
        let message =
            say!("the text says that they cost {told} kr together, but their costs come to {right} kr", told, right);
        return Some(report(counted, found.quantity, message));
    }
    let found = left(context, counted)?;
    let (told, right) = amounts(&found);
    let message = say!(
        "the text says that {told} kr of the budget are left, but the costs of the measures leave {right} kr",
        told,
        right
    );
    Some(report(counted, found.quantity, message))
}

fn of_years(frame: &Frame, counted: &Counted<'_, '_>) -> Option<Diagnostic> {
    let found = share(frame, counted)?;
    let message = if found.in_per_cent {
        let (told, right) = (found.told.round_dp(0).normalize(), found.right.round_dp(0).normalize());
        say!("the text gives these years {told} % of the budget, but the table gives them {right} %", told, right)
    } else {
        let (told, right) = (kroner(found.told), kroner(found.right));
        say!("the text gives these years {told} kr, but the table gives them {right} kr", told, right)
    };
    Some(report(counted, found.quantity, message))
}

fn kroner(amount: Decimal) -> Decimal {
    amount.round_dp(0).normalize()
}

fn report(counted: &Counted<'_, '_>, quantity: &Quantity, message: Message) -> Diagnostic {
    let place = counted.writing.place(counted.sentence, quantity.number.range.clone());
    Diagnostic::new(&CODE, place, message).help(say!("compute it again, and correct the number that is wrong"))
}
