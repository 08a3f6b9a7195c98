//! A028.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Element, ElementId, Kind, KindTag, ScopeId};
use crate::prose::{INSERTED, Reference, significant};
use crate::rules::{Context, Topics, Writing, rule, stems};

rule! {
    /// The words of a reference name another element than the one that it leads to.
    ///
    /// The rule looks at references with words of their own. It reports words that are the title of another element of the
    /// strategy, two or more words of one title only, or the noun that opens the title of one element of the same kind, if they have nothing in common with the title, the id and the text of the
    /// element that the reference leads to, and if that is not a responsibility for the one named.
    ///
    /// ## Why
    ///
    /// Our own judgement: Readers who follow the link come to something else than they were promised, and those who are named
    /// there will be asked about what others answer for. It happens when a sentence is copied and only its words are changed.
    ///
    /// ## Faulty
    ///
    /// ```yaml ansvar.yaml
    /// roles: {webredaktoer: Webredaktøren, kommunikasjonssjef: Kommunikasjonssjefen}
    /// ```
    ///
    /// ```markdown kapitler/ansvar.md
    /// # Ansvar
    ///
    /// [[webredaktoer|Kommunikasjonssjefen]] eier planen.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml ansvar.yaml
    /// roles: {webredaktoer: Webredaktøren, kommunikasjonssjef: Kommunikasjonssjefen}
    /// ```
    ///
    /// ```markdown kapitler/ansvar.md
    /// # Ansvar
    ///
    /// [[kommunikasjonssjef|Kommunikasjonssjefen]] eier planen.
    /// ```
    "A028", "link-of-another", Advice, check
}

/// The fewest letters of a word that makes two texts speak of the same.
const TELLING: usize = 4;
/// The fewest letters of a word that names an element of whatever kind: "klarspråkskurset". Our own default.
const LONG: usize = 9;

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let known = OnceCell::new();
        for writing in context.writings(scope).iter().filter(|writing| writing.is_prose()) {
            for sentence in &writing.analysis.sentences {
                for one in sentence.references.iter().filter(|one| !one.target.contains('#')) {
                    let said = sentence.text.get(one.at..one.end).unwrap_or_default();
                    let titles = known.get_or_init(|| titles(context, scope));
                    let Some((own, other)) = astray(context, titles, writing, one, said) else { continue };
                    let message = say!(
                        "the link on \"{said}\" leads to \"{title}\", but its words name \"{other}\"",
                        said,
                        title = own.title(),
                        other = other.title()
                    );
                    sink.push(
                        Diagnostic::new(&CODE, writing.place(sentence, one.at..one.end), message)
                            .note(other.span, say!("this is what the words name"))
                            .help(say!("refer to \"{id}\", or change the words", id = other.id.to_string())),
                    );
                }
            }
        }
    }
}

/// The elements of a strategy by the words of their titles. What is quoted from documents, and chapters, are left out.
fn titles(context: &Context<'_>, scope: ScopeId) -> Topics {
    let all = context.plan.scope(scope).elements.iter().map(|id| (*id, context.plan.element(*id)));
    Topics::of(all.filter(|(_, element)| !element.kind().is(KindTag::Given) && element.kind() != Kind::Section))
}

/// The element that a reference leads to, and the one that its words name instead.
fn astray<'a>(
    context: &Context<'a>,
    titles: &Topics,
    writing: &Writing<'_>,
    one: &Reference,
    said: &str,
) -> Option<(&'a Element, &'a Element)> {
    let id = writing.target(&one.target)?;
    let words = stems(said);
    if said.contains(INSERTED) || words.is_empty() {
        return None;
    }
    let own = context.plan.element(id);
    let named: Vec<_> = titles.named_by(&words).into_iter().filter(|other| *other != id).collect();
    let other = match named[..] {
        [other] => other,
        [] => alone(context, titles, &words, own.kind())?,
        // Of several, the one whose title says no more is meant.
        _ => {
            let mut whole = named.into_iter().filter(|other| stems(context.plan.element(*other).title()) == words);
            whole.next().filter(|_| whole.next().is_none())?
        }
    };
    let text = own.common.text.as_ref().map_or("", |text| &*text.markdown);
    let known = stems(&format!("{} {} {text}", own.title(), own.id));
    // A responsibility for a meeting place may be linked to on the name of the place.
    let tells_of =
        own.kind() == Kind::Responsibility && context.plan.incoming(other).iter().any(|link| link.from == id);
    let is_meant = tells_of || words.iter().any(|word| known.iter().any(|known| is_akin(word, known)));
    (!is_meant).then(|| (own, context.plan.element(other)))
}

/// The element of the same kind of whose title, and of no other, one word is the first noun: "rutinen" for "Ny rutine for varsling".
fn alone(context: &Context<'_>, titles: &Topics, words: &BTreeSet<String>, kind: Kind) -> Option<ElementId> {
    let [word] = &words.iter().filter(|word| !is_new(word)).collect::<Vec<_>>()[..] else { return None };
    let [id] = titles.all_with(word)[..] else { return None };
    let other = context.plan.element(id);
    let first = significant(other.title()).find(|own| !is_new(own))?;
    let length = word.chars().count();
    let is_telling = length >= LONG || (length >= TELLING && other.kind() == kind);
    (is_telling && first == **word).then_some(id)
}

/// Whether a stem says of something that it is new.
fn is_new(stem: &str) -> bool {
    matches!(stem, "ny" | "nye" | "nytt" | "new")
}

/// Whether two stems may be of the same word, or one of them stands in the other: "brev" in "vedtaksbrev".
fn is_akin(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    short == long || (short.chars().count() >= TELLING && long.contains(short))
}
