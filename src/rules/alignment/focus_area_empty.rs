//! A016.

use super::wording::significant;
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::{Element, ElementId, Kind};
use crate::rules::{Context, Gathered, Topics, lacking, rule};

rule! {
    /// A focus area has no goals or measures tied to it.
    ///
    /// A focus area is filled if another element names it in `focus_area`, supports or concerns it, or refers to it in
    /// its text, or if its own text refers to what takes it further, such as a goal, a document or a chapter. So it is where a goal, a measure, a programme or a policy is about the
    /// same by its title. A chapter that mentions it is not enough. Where a strategy lists the UN's sustainable development goals among its focus
    /// areas, these are left alone: they are the world's, and show what the plan's own areas serve. If more than a few focus areas are empty, there is one
    /// finding with a count: which of them are meant to stand alone is best seen together.
    ///
    /// ## Why
    ///
    /// Our own judgement: A focus area says what matters most. If no goal or measure follows from it, readers cannot
    /// see what the priority means in practice.
    ///
    /// ## Faulty
    ///
    /// ```yaml satsinger.yaml
    /// focus_areas:
    ///   svar: Svar og språk
    ///   klima: Klima og miljø
    /// goals:
    ///   svar-samme-dag:
    ///     title: Innbyggerne får svar samme dag
    ///     focus_area: svar
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml satsinger.yaml
    /// focus_areas:
    ///   svar: Svar og språk
    /// goals:
    ///   svar-samme-dag:
    ///     title: Innbyggerne får svar samme dag
    ///     focus_area: svar
    /// ```
    "A016", "focus-area-empty", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked() {
        let areas = context.plan.of_kind(scope, Kind::FocusArea).filter(|(_, area)| is_world_goal(area.title()));
        let has_world_goals = areas.count() >= QUOTED;
        let takers = TAKING_UP.iter().flat_map(|kind| context.plan.of_kind(scope, *kind));
        let topics = Topics::of(takers);
        let (empty, of) = lacking(context, scope, Kind::FocusArea, |id, area| {
            let is_filled = is_filled(context, id) || topics.tell_of(id, area);
            let is_quoted = has_world_goals && !is_filled && is_world_goal(area.title());
            (!is_quoted).then_some(!is_filled)
        });
        let count = empty.len();
        // As if these were all, so that more than a few get one finding.
        let many = |_: usize, _: usize| many(count, of);
        Gathered { scope, missing: empty, of: count, one: &one, many: &many }.report(context, sink);
    }
}

/// From so many areas on, they are a list of the UN's goals, and not areas of the plan that happen to sound alike. Our own
/// choice.
const QUOTED: usize = 3;

/// The sustainable development goals of the UN, in bokmål.
const WORLD_GOALS: [&str; 17] = [
    "Utrydde fattigdom",
    "Utrydde sult",
    "God helse og livskvalitet",
    "God utdanning",
    "Likestilling mellom kjønnene",
    "Rent vann og gode sanitærforhold",
    "Ren energi til alle",
    "Anstendig arbeid og økonomisk vekst",
    "Industri, innovasjon og infrastruktur",
    "Mindre ulikhet",
    "Bærekraftige byer og lokalsamfunn",
    "Ansvarlig forbruk og produksjon",
    "Stoppe klimaendringene",
    "Livet i havet",
    "Livet på land",
    "Fred, rettferdighet og velfungerende institusjoner",
    "Samarbeid for å nå målene",
];

/// Whether a title is one of the UN's goals, perhaps without its first word.
fn is_world_goal(title: &str) -> bool {
    let words = significant(title);
    let holds = |goal: &&str| {
        let all = significant(goal);
        words.len() + 1 >= all.len() && words.iter().all(|word| all.contains(word))
    };
    words.len() > 1 && WORLD_GOALS.iter().any(holds)
}

/// What the text of an area can refer to as that which takes it further.
const CARRYING: [Kind; 6] = [Kind::Goal, Kind::Measure, Kind::Programme, Kind::Policy, Kind::Document, Kind::Section];

/// What takes a focus area further when its title is about the same.
const TAKING_UP: [Kind; 4] = [Kind::Goal, Kind::Measure, Kind::Programme, Kind::Policy];

fn is_filled(context: &Context<'_>, area: ElementId) -> bool {
    let mut from = context.plan.incoming(area).iter().map(|link| context.plan.element(link.from).kind());
    from.any(|kind| !matches!(kind, Kind::Section | Kind::Strategy)) || context.tells_of(area, &CARRYING)
}

fn one(area: &Element) -> Diagnostic {
    let message = say!("no goal or measure is tied to the focus area \"{title}\"", title = area.title());
    Diagnostic::new(&CODE, area.span, message).help(say!(
        "name it under \"focus_area:\" in the goals and measures that belong to it; if a document or a chapter takes it further, refer to that in its text"
    ))
}

fn many(count: usize, of: usize) -> (Message, Message) {
    (
        if count == of {
            say!("none of the {of} focus areas has goals or measures tied to it", of)
        } else {
            say!("{count} of the {of} focus areas have no goals or measures tied to them", count, of)
        },
        say!(
            "name each under \"focus_area:\" in the goals and measures that belong to it; if a document or a chapter takes it further, refer to that in its text"
        ),
    )
}
