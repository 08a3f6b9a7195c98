//! A workspace in two forms: one with a secret of every kind, and one that never had any.
//!
//! `<<left ~ right>>` is `left` in the form with secrets and `right` in the one without; HELD stands for the words in
//! the place of a reference that may not be shown, VISIBILITY for how a secret is kept.

use stratc::locale::Locale;
use stratc::model::value::Language;

use crate::support::Workspace;

/// The open strategy, `plan`.
const PLAN: &str = "
strategy:
  title: Åpen plan
  organisation: Fjordvik kommune
  kind: communication-plan
  language: nb
  vision: Alle får svar
  text: Etter <<[[kanari-rammer]] ~ HELD>>, <<[[kanari-rammekrav]] ~ HELD>> og <<[[rammer/kanari-demands]] ~ HELD>>.
  mission: Sammen med <<[[kanari-plan]] ~ HELD>> og <<[[kanari-plan|naboen]] ~ naboen>>.
  scope: Gjelder <<[[kanari-plan/kanari-fremmed-maal#by]] ~ HELD>>.
  builds_on: [rammer<<, kanari-rammer, kanari-plan>>]
  <<owner: kanari-roles>>
  waives:
    krav-fravikes: Kommunen har ikke tjenesten.
    <<kanari-fravikes: KANARI-waives-of-the-open-plan>>
  covers: [krav-besvart<<, kanari-demands>>]
  focus_area: [open-focus-areas<<, kanari-focus-areas>>]
  <<replaces: former-kanari-plan/kanari-former-strategy>>
  <<retired: {kanari-former-retired: KANARI-former-reason}>>
  <<approved_changes: [{element: kanari-former-approved, change: target-lowered, by: KANARI-former-approver, at: 2091,
    why: KANARI-former-why}]>>
goals:
  hovedmaal:
    title: Hovedmål
    <<replaces: [kanari-former-goal]>>
    goals:
      foerste: Første delmål
      <<kanari-delmaal: {title: KANARI-subgoal, visibility: VISIBILITY, goals: {kanari-under: KANARI-below-subgoal}}>>
      andre: Andre delmål
    indicators:
      <<kanari-under-maal: {title: KANARI-indicator-of-open-goal, visibility: VISIBILITY}>>
      andel: {title: Andel med svar, unit: '%', baseline: {value: 61, at: 2025}, targets: [{at_least: 80, by: 2028}]}
    measures:
      <<kanari-tiltak: {title: KANARI-measure-of-open-goal, by: 2061, cost: 918101 kr,
        costs: [{year: 2062, amount: 918131 kr, funding: KANARI-yearly-funding}], visibility: VISIBILITY}>>
      brev: {title: Nye brev, by: 2028, costs: [{year: 2027, amount: 300 kr}]}
messages: {hovedbudskap: Du får svar}
documents:
  loven:
    title: Forvaltningsloven
    demands:
      paragraf: {title: Svar uten ugrunnet opphold, covers: [krav-besvart<<, kanari-demands>>],
        focus_area: [open-focus-areas<<, kanari-focus-areas>>]}
";

/// Elements of the open plan: the collection, what the secret in it says, and what the open element says.
const ELEMENTS: [(&str, &str, &str); 21] = [
    ("values", "", ""),
    ("principles", "grounded_in: open-values", "grounded_in: [open-values<<, kanari-values>>]"),
    ("challenges", "", ""),
    ("focus_areas", "owner: open-roles, period: 2062–2063", "<<owner: kanari-roles>>"),
    (
        "programmes",
        "owner: open-roles, period: 2064–2065, supports: open-goals, budget: 918102 kr",
        "<<owner: kanari-roles, supports: kanari-goals>>",
    ),
    (
        "goals",
        "parent: open-goals, level: overall, supports: open-values, addresses: open-challenges, owner: open-roles,
         by: 2068-07-08, period: 2066–2067, perspective: finance, goals: {kanari-child: KANARI-child-that-looks-public},
         indicators: {kanari-child-indicator: KANARI-indicator-of-secret-goal},
         measures: {kanari-child-measure: {title: KANARI-measure-of-secret-goal, cost: 918103 kr}}",
        "supports: [open-values<<, kanari-values, kanari-rammer, kanari-plan>>],
         <<owner: kanari-roles, addresses: kanari-challenges>>",
    ),
    (
        "indicators",
        "goals: open-goals, chain: impact, unit: KANARI-indicators-unit, direction: increase,
         baseline: {value: 918104, at: 2069, note: KANARI-baseline-note},
         targets: [{at_least: 918105, at_most: 918106, by: 2071, per: week, note: KANARI-target-note},
           {below: 918107}, {above: 918108}, {exactly: 918109}, {change: 918110, from: 2070}, {factor: 918111},
           {words: KANARI-target-words}],
         readings: {2072: 918112}, thresholds: {on_track: 918114, off_track: 918113}, source: KANARI-source,
         method: KANARI-method, frequency: 7 weeks, owner: open-roles",
        "goals: [open-goals<<, kanari-goals>>], unit: saker, readings: {2025: 7}, <<owner: kanari-roles>>",
    ),
    (
        "measures",
        "goals: open-goals, programme: open-programmes, audiences: open-audiences, messages: open-messages,
         channels: open-channels, owner: open-roles, responsible: open-roles, consulted: open-roles,
         informed: open-roles, depends_on: brev, deliverable: KANARI-deliverable, effect: KANARI-effect,
         start: 2073-02-03, by: 2074-04-05, every: 17 weeks, last_done: 2076-07-08, review: 2077-08-09, publish: 2075-06-07, approver: open-roles, cost: 918115 kr,
         funding: KANARI-funding, status: stopped",
        "goals: [open-goals<<, kanari-goals>>], cost: 500 kr,
         <<programme: kanari-programmes, audiences: kanari-audiences, messages: kanari-messages,
         channels: kanari-channels, owner: kanari-roles, responsible: kanari-roles, consulted: kanari-roles,
         informed: kanari-roles, depends_on: kanari-measures, approver: kanari-roles>>",
    ),
    (
        "audiences",
        "scope: both, priority: low, insight: KANARI-insight, needs: KANARI-needs, barriers: KANARI-barriers,
         know: KANARI-know, feel: KANARI-feel, do: KANARI-act, power: low, interest: low, stance: opposed,
         languages: [KANARI-language]",
        "",
    ),
    (
        "messages",
        "audiences: open-audiences, supports: open-goals, proof: [KANARI-proof], spokesperson: open-roles,
         tone: KANARI-tone, call_to_action: KANARI-call, pillar_of: hovedbudskap",
        "audiences: [open-audiences<<, kanari-audiences>>], <<supports: kanari-principles, spokesperson: kanari-roles,
         pillar_of: kanari-messages>>",
    ),
    (
        "channels",
        "reaches: open-audiences, owner: open-roles, direction: one-way, policy: retire, form: system, media: paid,
         scope: both, cadence: 11 weeks, accessibility: KANARI-accessibility",
        "reaches: [open-audiences<<, kanari-audiences>>], <<owner: kanari-roles>>",
    ),
    (
        "roles",
        "holder: KANARI-holder, deputy: open-roles, unit: KANARI-roles-unit, contact: KANARI-contact",
        "holder: Kari Nordmann, <<deputy: kanari-roles>>",
    ),
    (
        "responsibilities",
        "role: open-roles, concerns: open-goals",
        "role: [open-roles<<, kanari-roles>>], concerns: [open-goals<<, kanari-goals>>]",
    ),
    ("policies", "supports: open-goals, owner: open-roles", "<<supports: kanari-focus-areas, owner: kanari-roles>>"),
    (
        "reviews",
        "every: 13 weeks, next: 2076-08-09, method: KANARI-review-method, questions: [KANARI-question],
         owner: open-roles, concerns: open-goals, learning: KANARI-learning",
        "every: year, <<owner: kanari-roles, concerns: [kanari-risks, kanari-terms, kanari-plan]>>",
    ),
    (
        "risks",
        "cause: KANARI-cause, effect: KANARI-risk-effect, probability: high, consequence: high,
         mitigation: KANARI-mitigation, measures: open-measures, threatens: open-goals, owner: open-roles",
        "<<measures: kanari-measures, threatens: kanari-indicators, owner: kanari-roles>>",
    ),
    ("terms", "instead_of: [KANARI-instead]", ""),
    ("non_goals", "reason: KANARI-reason", ""),
    (
        "replies",
        "from: KANARI-from, at: 2085-06-07, concerns: open-goals, outcome: noted, answer: KANARI-answer",
        "concerns: [open-goals<<, kanari-goals>>]",
    ),
    (
        "documents",
        "publisher: KANARI-publisher, level: international, period: 2077–2078, at: 2079-01-02,
         url: 'https://kanari.example/', reference: KANARI-reference, replaced_by: loven,
         demands: {kanari-paragraph: {title: KANARI-demand-that-looks-public, section: om, focus_area: open-focus-areas}}",
        "level: local, <<replaced_by: kanari-documents>>",
    ),
    ("sections", "parent: om, unnumbered: true, order: 2", "unnumbered: true"),
];

/// The open governing document.
const DOCUMENT: &str = "
document:
  title: Rammer
  publisher: Fjordvik kommune
  text: Erstatter <<[[kanari-rammer]] ~ HELD>>.
  <<replaced_by: kanari-rammer>>
  <<replaces: kanari-former-document>>
demands:
  krav-besvart: {title: Dette svarer planen på, relates_to: [krav-fravikes<<, kanari-demands>>]}
  <<kanari-demands: {title: KANARI-demands-title, text: KANARI-demands-text, category: KANARI-category,
    chapter: KANARI-in-chapter, place: KANARI-place, relates_to: krav-besvart, covers: krav-besvart,
    figures: [{quantity: KANARI-demands-figure, exactly: 918116}], replaces: kanari-former-demand,
    visibility: VISIBILITY}>>
  krav-fravikes: Dette fravikes
  <<kanari-fravikes: {title: KANARI-waived-demand, visibility: VISIBILITY}>>
  krav-som-bare-en-hemmelighet-svarer-paa: Dette står åpent
";

/// A governing document that is a secret as a whole.
const SECRET_DOCUMENT: &str = "
document: {title: KANARI-rammer-title, text: KANARI-rammer-text, publisher: KANARI-maker, visibility: VISIBILITY}
demands:
  kanari-rammekrav: {title: KANARI-rammekrav, figures: [{quantity: KANARI-demand-figure, at_least: 918117}]}
";

/// A strategy that is a secret as a whole.
const SECRET_PLAN: &str = "
strategy: {title: KANARI-plan-title, text: KANARI-plan-text, organisation: KANARI-organisation, kind: action-plan,
  language: nn, period: 2080–2081, version: KANARI-version, status: replaced, owner: kanari-fremmed-rolle,
  adopted: {by: KANARI-adopted-by, at: 2082-03-04, case: KANARI-case},
  hearing: {from: 2081-01-02, by: 2081-03-04, reply_to: KANARI-reply-to, case: KANARI-hearing-case, url: KANARI-hearing-url},
  review: 2083-05-06, builds_on: rammer,
  vision: KANARI-vision, mission: KANARI-mission, scope: KANARI-scope, budget: 918118 kr, budgets: {year: 2066, amount: 918132 kr}, covers: krav-besvart,
  waives: {krav-fravikes: KANARI-waives-reason}, figures: [{quantity: KANARI-plan-figure, exactly: 918119}],
  section: kanari-fremmed-del, focus_area: kanari-fremmed-satsing, replaces: kanari-former-plan,
  retired: {kanari-former-section: KANARI-former-chapter}, visibility: VISIBILITY,
  approved_changes: [{element: kanari-former-secret, by: KANARI-former-board, at: 2092, why: KANARI-former-need}]}
roles: {kanari-fremmed-rolle: KANARI-role-that-looks-public}
sections: {kanari-fremmed-del: KANARI-section-that-looks-public}
focus_areas: {kanari-fremmed-satsing: KANARI-focus-area-that-looks-public}
goals: {kanari-fremmed-maal: {title: KANARI-goal-that-looks-public, by: 2084, supports: plan/open-goals}}
";

/// An open strategy beside the others.
const NEIGHBOUR: &str = "
strategy: {title: Naboplan, organisation: Fjordvik kommune, kind: action-plan, language: nb, builds_on: plan}
goals:
  naboens-maal:
    title: Naboens mål
    text: Bygger på [[plan/open-goals]]<<, [[plan/kanari-goals]] ~ , HELD>><< og [[kanari-plan]] ~  og HELD>>.
    supports: [plan/open-goals<<, plan/kanari-goals, kanari-plan, kanari-plan/kanari-fremmed-maal>>]
";

/// Prose with references in every place where one can stand.
const PROSE: &str = "\
# Avslutning

Lenke <<[[kanari-goals]] ~ HELD>>, *kursiv <<[[kanari-measures]] ~ HELD>>*, ord <<[[kanari-goals|hit]] ~ hit>>,
verdi <<[[kanari-indicators#target]] ~ HELD>>, frist <<[[kanari-goals#by]] ~ HELD>>,
pris <<[[kanari-measures#cost]] ~ HELD>> og eier <<[[kanari-goals#owner]] ~ HELD>>.

## Om <<[[kanari-values]] ~ HELD>>

- Punkt om <<[[kanari-risks]] ~ HELD>>

> Sitat om <<[[kanari-roles#contact]] ~ HELD>>

| Tabell om <<[[kanari-terms]] ~ HELD>> | Tall |
| --- | --- |
| <<[[kanari-channels]] ~ HELD>> | <<[[kanari-indicators#baseline]] ~ HELD>> |
";

/// Settings for a workspace that may refer to secrets from what is open. Its address is known, so that the edition has a
/// catalogue and a map as well.
pub const WITHOUT_RULES_ON_SECRETS: &str =
    "levels: {off: [D]}\nsite: {url: https://www.fjordvik.no/planer, contact: post@fjordvik.no}\n";

pub fn with_secrets(visibility: &str) -> Workspace {
    let workspace = open_part(true, visibility);
    let chapter = "---\nvisibility: VISIBILITY\n---\n# KANARI-chapter-title\n\nKANARI-chapter-text\n";
    for (path, content) in [
        ("strategies/plan/hemmelig.yaml", secret_elements().as_str()),
        ("strategies/plan/kapitler/02-kanari/index.md", chapter),
        ("strategies/plan/kapitler/02-kanari/kanari-barn.md", "# KANARI-child-chapter\n\nKANARI-child-text\n"),
        ("strategies/kanari-plan/strategy.yaml", SECRET_PLAN),
        ("seeds/kanari-rammer.yaml", SECRET_DOCUMENT),
    ] {
        workspace.write(path, content.replace("VISIBILITY", visibility));
    }
    workspace
}

pub fn without_secrets() -> Workspace {
    open_part(false, "")
}

/// What is open in the workspace, with what it says of secrets or without.
fn open_part(has_secrets: bool, visibility: &str) -> Workspace {
    // Everything here refers to secrets, which is what the rules would stop. This is about what happens when they do not.
    let workspace = Workspace::empty().with("stratc.yaml", WITHOUT_RULES_ON_SECRETS);
    for (path, content) in [
        ("strategies/plan/strategy.yaml", PLAN),
        ("strategies/plan/elementer.yaml", open_elements().as_str()),
        ("strategies/plan/kapitler/01-om.md", "---\nsection: om\n---\n# Om planen\n\nÅpen tekst.\n"),
        ("strategies/plan/kapitler/03-slutt.md", PROSE),
        ("strategies/nabo/strategy.yaml", NEIGHBOUR),
        ("seeds/rammer.yaml", DOCUMENT),
    ] {
        workspace.write(path, form(content, has_secrets).replace("VISIBILITY", visibility));
    }
    workspace
}

fn secret_elements() -> String {
    let element = |(index, (collection, secret, _)): (usize, &(&str, &str, &str))| {
        let (id, number, other) = (collection.replace('_', "-"), 918_200 + index, 918_300 + index);
        format!(
            "{collection}:
  kanari-{id}: {{title: KANARI-{id}-title, text: KANARI-{id}-text, section: om, focus_area: open-focus-areas,
    covers: krav-som-bare-en-hemmelighet-svarer-paa, visibility: VISIBILITY, replaces: kanari-former-one-of-{id},
    figures: [{{quantity: KANARI-{id}-figure, exactly: {number}, unit: KANARI-{id}-measured-in, by: 2086,
      baseline: {{value: {other}, at: 2087}}, note: KANARI-{id}-note}}],
    {secret}}}
"
        )
    };
    ELEMENTS.iter().enumerate().map(element).collect()
}

fn open_elements() -> String {
    let element = |(collection, _, open): &(&str, &str, &str)| {
        let id = collection.replace('_', "-");
        format!(
            "{collection}:
  open-{id}: {{title: Åpen {id}, covers: [krav-besvart<<, rammer/kanari-demands>>],
    focus_area: [open-focus-areas<<, kanari-focus-areas>>], <<replaces: kanari-former-open-{id},>>
    text: 'Se <<[[kanari-{id}]] ~ HELD>>, <<[[kanari-{id}|ordene]] ~ ordene>> og <<[[kanari-{id}#title]] ~ HELD>>.',
    {open}}}
"
        )
    };
    ELEMENTS.iter().map(element).collect()
}

/// One form of a text: the left or the right side of every `<<left ~ right>>`.
fn form(text: &str, has_secrets: bool) -> String {
    let mut pieces = text.split("<<");
    let mut form = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (choice, rest) = piece.split_once(">>").expect("every << has its >>");
        let (left, right) = choice.split_once(" ~ ").unwrap_or((choice, ""));
        form.push_str(if has_secrets { left } else { right });
        form.push_str(rest);
    }
    form.replace("HELD", &held())
}

/// What stands in the place of a reference that may not be shown.
pub fn held() -> String {
    Locale::of(Language::Bokmal).label("withheld")
}
