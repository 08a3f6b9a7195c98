//! A025.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::{Channel, ChannelPolicy, Common, Goal, Measure, Risk};
use crate::model::{Element, ElementId, FieldId, Kind, ScopeId};
use crate::rules::{Context, is_over, rule};

rule! {
    /// One goal, measure, channel or risk lacks what all the others say.
    ///
    /// The rule looks at the focus areas and the owners of goals and what they serve, at the audiences, channels, roles, result and effect of
    /// measures, at the measures against risks, and at whom channels reach. It reports an element if at least six others of its kind, and
    /// all of them, say it. Three others are enough for risks. Measures that are done or have been stopped, risks about which
    /// nothing is done at all (C011), channels that no measure uses or that are to be closed, and elements whose text refers to what is missing are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: What every other element says is usually forgotten in the one that does not say it. Whoever sorts
    /// the plan by it never sees that element.
    ///
    /// ## Faulty
    ///
    /// ```yaml maal.yaml
    /// focus_areas: {svar: Svar og språk}
    /// goals:
    ///   svar-samme-dag: {title: Innbyggerne får svar samme dag, focus_area: svar}
    ///   klare-brev: {title: Folk forstår brevene våre, focus_area: svar}
    ///   ett-svar: {title: Alle kanaler gir samme svar, focus_area: svar}
    ///   finne-selv: {title: Folk finner svaret selv, focus_area: svar}
    ///   faerre-klager: {title: Færre klager på svaret, focus_area: svar}
    ///   kort-koe: {title: Køen på telefonen er kort, focus_area: svar}
    ///   flere-unge: {title: Flere unge gir innspill}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml maal.yaml
    /// focus_areas: {svar: Svar og språk, medvirkning: Medvirkning}
    /// goals:
    ///   svar-samme-dag: {title: Innbyggerne får svar samme dag, focus_area: svar}
    ///   klare-brev: {title: Folk forstår brevene våre, focus_area: svar}
    ///   ett-svar: {title: Alle kanaler gir samme svar, focus_area: svar}
    ///   finne-selv: {title: Folk finner svaret selv, focus_area: svar}
    ///   faerre-klager: {title: Færre klager på svaret, focus_area: svar}
    ///   kort-koe: {title: Køen på telefonen er kort, focus_area: svar}
    ///   flere-unge: {title: Flere unge gir innspill, focus_area: medvirkning}
    /// ```
    "A025", "alone-without", Advice, check
}

/// A field that all elements of a kind may have but one.
struct Wanted {
    kind: Kind,
    field: FieldId,
    /// What it refers to, which a text may name instead.
    target: Option<Kind>,
    /// Whether an element lacks it.
    is_missing: fn(&Element) -> bool,
}

/// The fewest others that show what is usual. Our own choice.
const OTHERS: usize = 6;
/// The same for risks, of which plans have few.
const OTHER_RISKS: usize = 3;

/// A field of measures.
const fn measure(field: FieldId, target: Option<Kind>, is_missing: fn(&Element) -> bool) -> Wanted {
    Wanted { kind: Kind::Measure, field, target, is_missing }
}

/// What is looked at. The first of several that one element lacks is told.
const WANTED: [Wanted; 12] = [
    Wanted {
        kind: Kind::Goal,
        field: Common::FOCUS_AREA,
        target: Some(Kind::FocusArea),
        is_missing: |element| element.common.focus_area.is_empty(),
    },
    Wanted {
        kind: Kind::Goal,
        field: Goal::SUPPORTS,
        target: None,
        is_missing: |element| element.goal().is_some_and(|goal| goal.supports.is_empty()),
    },
    Wanted {
        kind: Kind::Goal,
        field: Goal::OWNER,
        target: Some(Kind::Role),
        // Whoever answers for no goal above it is asked for by O001.
        is_missing: |element| element.goal().is_some_and(|goal| goal.owner.is_none() && goal.parent.is_some()),
    },
    measure(Measure::AUDIENCES, Some(Kind::Audience), |element| has(element, |measure| measure.audiences.is_empty())),
    measure(Measure::CHANNELS, Some(Kind::Channel), |element| has(element, |measure| measure.channels.is_empty())),
    measure(Measure::RESPONSIBLE, Some(Kind::Role), |element| has(element, |measure| measure.responsible.is_empty())),
    measure(Measure::CONSULTED, Some(Kind::Role), |element| has(element, |measure| measure.consulted.is_empty())),
    measure(Measure::INFORMED, Some(Kind::Role), |element| has(element, |measure| measure.informed.is_empty())),
    measure(Measure::DELIVERABLE, None, |element| has(element, |measure| measure.deliverable.is_none())),
    measure(Measure::EFFECT, None, |element| has(element, |measure| measure.effect.is_none())),
    Wanted {
        kind: Kind::Channel,
        field: Channel::REACHES,
        target: Some(Kind::Audience),
        is_missing: |element| element.channel().is_some_and(|channel| channel.reaches.is_empty()),
    },
    Wanted {
        kind: Kind::Risk,
        field: Risk::MEASURES,
        target: Some(Kind::Measure),
        is_missing: |element| element.risk().is_some_and(|risk| risk.measures.is_empty()),
    },
];

/// What holds for a measure.
fn has(element: &Element, what: impl Fn(&Measure) -> bool) -> bool {
    element.measure().is_some_and(what)
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked() {
        let mut told = Vec::new();
        for wanted in &WANTED {
            let Some((id, others)) = alone(context, scope, wanted) else { continue };
            if !told.contains(&id) {
                told.push(id);
                sink.push(report(context.plan.element(id), wanted.field, others));
            }
        }
    }
}

/// The one element that lacks the field, and how many have it.
fn alone(context: &Context<'_>, scope: ScopeId, wanted: &Wanted) -> Option<(ElementId, usize)> {
    let (mut without, mut with) = (None, 0);
    for (id, element) in context.plan.of_kind(scope, wanted.kind).filter(|(_, element)| is_going(element)) {
        if !(wanted.is_missing)(element) {
            with += 1;
        } else if without.replace(id).is_some() {
            return None;
        }
    }
    let least = if wanted.kind == Kind::Risk { OTHER_RISKS } else { OTHERS };
    let id = without.filter(|_| with >= least)?;
    let is_told = wanted.target.is_some_and(|kind| context.tells_of(id, &[kind]));
    let is_open = context.plan.element(id).risk().is_some_and(|risk| risk.mitigation.is_none());
    let is_idle = wanted.kind == Kind::Channel && !context.is_named_by(id, &[Kind::Measure]);
    (!is_told && !is_open && !is_idle).then_some((id, with))
}

fn is_going(element: &Element) -> bool {
    let closes =
        |channel: &Channel| channel.policy.as_ref().is_some_and(|policy| policy.value == ChannelPolicy::Retire);
    !element.measure().is_some_and(is_over) && !element.channel().is_some_and(closes)
}

fn report(element: &Element, field: FieldId, others: usize) -> Diagnostic {
    let message = say!(
        "\"{title}\" does not say {what}, although the {others} others do",
        title = element.title(),
        what = what(field),
        others
    );
    Diagnostic::new(&CODE, element.span, message)
        .help(say!("write it under \"{field}:\", unless it was left out on purpose", field = field.name))
}

/// What the field says, as the end of a sentence.
fn what(field: FieldId) -> Message {
    match field {
        _ if field == Common::FOCUS_AREA => say!("which focus area it belongs to"),
        _ if field == Goal::SUPPORTS => say!("what it serves"),
        _ if field == Goal::OWNER => say!("who answers for it"),
        _ if field == Measure::AUDIENCES => say!("whom it is for"),
        _ if field == Measure::CHANNELS => say!("which channels it uses"),
        _ if field == Measure::RESPONSIBLE => say!("who does the work"),
        _ if field == Measure::CONSULTED => say!("whom to ask for advice"),
        _ if field == Measure::INFORMED => say!("whom to keep informed"),
        _ if field == Measure::DELIVERABLE => say!("what it is to deliver"),
        _ if field == Measure::EFFECT => say!("what it is to change"),
        _ if field == Channel::REACHES => say!("whom it reaches"),
        _ => say!("which measures reduce it"),
    }
}
