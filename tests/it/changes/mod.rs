//! How comparisons are read: as a page, as plain text, as a comment, on a terminal, and as the last chapter of a plan.

mod log;
pub mod view;

use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::Value;
use snapbox::{assert_data_eq, file};
use stratc::export::changes_markdown;
use stratc::format::Format;
use stratc::render::{self, Engine, changes_for_terminal};
use stratc::view::ChangesView;

use view::{STRENGTHENED, WEAKENED, block, change, comparison, element};

fn rendered(view: &ChangesView, format: Format) -> String {
    let engine = Engine::new(&[]).expect("the templates are sound");
    let files = render::changes(&engine, view, &[format]).expect("it can be rendered");
    String::from_utf8(files.into_iter().next().expect("one file").bytes).expect("it is text")
}

/// Every format, by its name.
fn all(view: &ChangesView) -> [(&'static str, String); 5] {
    [
        ("page", rendered(view, Format::Html)),
        ("text", rendered(view, Format::Text)),
        ("comment", changes_markdown(view)),
        ("terminal", changes_for_terminal(view, false, 100)),
        ("coloured terminal", changes_for_terminal(view, true, 100)),
    ]
}

/// A page between its head and its foot.
fn main_of(page: &str) -> &str {
    let (_, rest) = page.split_once("<main").expect("a page has a main part");
    rest.split_once("</main>").expect("it ends").0
}

#[test]
fn a_small_comparison_on_the_page() {
    assert_data_eq!(main_of(&rendered(&comparison(), Format::Html)), file!["page.html"].raw());
}

#[test]
fn a_small_comparison_as_plain_text() {
    assert_data_eq!(rendered(&comparison(), Format::Text), file!["text.txt"].raw());
}

#[test]
fn a_small_comparison_as_a_comment() {
    assert_data_eq!(changes_markdown(&comparison()), file!["comment.md"].raw());
}

#[test]
fn a_small_comparison_on_a_terminal() {
    assert_data_eq!(changes_for_terminal(&comparison(), false, 80), file!["terminal.txt"].raw());
}

/// Words without what a format puts into them or around them.
fn bare(text: &str) -> String {
    let mut bare = String::new();
    let mut is_inside = false;
    for letter in text.chars() {
        match letter {
            '<' => is_inside = true,
            '>' => is_inside = false,
            '\\' | '\u{ad}' | '\u{200b}' => {}
            letter if !is_inside => bare.extend(letter.to_lowercase()),
            _ => {}
        }
    }
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every word of a view that is for people: `(where, what)`.
fn words_in(value: &Value, place: &str, found: &mut Vec<(String, String)>) {
    let keys = ["kind", "judgement", "field", "anchor", "language", "edition", "state", "value", "plan", "refiled"];
    match value {
        Value::Object(fields) => {
            for (name, field) in fields.iter().filter(|(name, _)| !keys.contains(&name.as_str())) {
                // Only whole pages have room for both versions of a text beside its words.
                let is_shown_in_words =
                    fields.get("words").is_some_and(|words| words.as_array().is_some_and(|words| !words.is_empty()));
                if !(is_shown_in_words && ["before", "after"].contains(&name.as_str())) {
                    words_in(field, &format!("{place}.{name}"), found);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| words_in(item, place, found)),
        Value::String(words) if !place.ends_with(".operation") => found.push((place.to_owned(), bare(words))),
        Value::Number(number) => found.push((place.to_owned(), number.to_string())),
        _ => {}
    }
}

#[test]
fn everything_for_people_reaches_every_format() {
    let view = comparison();
    let mut words = Vec::new();
    words_in(&serde_json::to_value(&view).expect("a view is data"), "", &mut words);
    // The id of a plan stands in addresses only.
    words.retain(|(place, _)| place != ".plans.id");
    // Sentences tell the kind of a change and its field.
    words.retain(|(place, _)| !place.ends_with(".changes.kind_label") && !place.ends_with(".field_label"));
    // On a terminal, a plan's counts are those of the whole, and in texts the summary tells them.
    let is_of_pages = |place: &str| place.starts_with(".plans.counts");
    assert!(words.len() > 40, "{words:?}");
    for (name, text) in all(&view) {
        let text = if name == "coloured terminal" { continue } else { bare(&text) };
        for (place, words) in &words {
            let may_lack = ["text", "comment"].contains(&name) && place.starts_with(".counts")
                || name != "page" && name != "text" && is_of_pages(place)
                || ["terminal", "comment"].contains(&name) && place.ends_with(".changes.judgement_label");
            assert!(may_lack || text.contains(words), "{place} ({words}) is not in the {name}:\n{text}");
        }
    }
}

#[test]
fn both_versions_of_a_text_stand_on_the_page_beside_its_words() {
    let page = rendered(&comparison(), Format::Html);
    for words in ["<dd>Alle skal få svar.</dd>", "<dd>Alle bør få svar innen en uke.</dd>"] {
        assert!(page.contains(words), "{words}");
    }
}

/// The comparison with `words` for every title, sentence and name in it.
fn with_words(words: &str) -> ChangesView {
    let mut view = comparison();
    let put = |text: &mut String| words.clone_into(text);
    put(&mut view.title);
    put(&mut view.summary);
    put(&mut view.before.name);
    view.after.date = Some(words.to_owned());
    view.omissions.iter_mut().for_each(put);
    view.weightiest.iter_mut().for_each(|each| put(&mut each.sentence));
    for plan in &mut view.plans {
        put(&mut plan.title);
        for group in &mut plan.groups {
            put(&mut group.title);
            for element in &mut group.elements {
                put(&mut element.title);
                element.approved = Some(words.to_owned());
                for change in &mut element.changes {
                    put(&mut change.sentence);
                    put(&mut change.kind_label);
                    change.reason = Some(words.to_owned());
                    change.before.iter_mut().for_each(|said| put(&mut said.words));
                    change.others.iter_mut().for_each(|other| put(&mut other.title));
                    change.words.iter_mut().flatten().for_each(|segment| put(&mut segment.text));
                }
            }
        }
    }
    view
}

#[test]
fn no_authors_word_becomes_markup() {
    let words = "</title></script><script>alert(1)</script>\"'><img src=x onerror=alert(1)> & {{ t }}";
    let page = rendered(&with_words(words), Format::Html);
    assert_eq!(page.matches("<script").count(), 1, "the page has its own script");
    assert!(!page.contains("<img") && page.contains("&lt;img src=x onerror=alert(1)&gt; &amp; {{ t }}"));
}

#[test]
fn no_authors_word_becomes_markup_in_a_comment_or_calls_anyone() {
    let words = "# a\n- b\n1. <b> ![x](http://y.no) **c** ~~d~~ `e` @leder #12 </details> | $f$";
    let comment = changes_markdown(&with_words(words));
    for event in Parser::new_ext(&comment, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
        let is_markup =
            matches!(event, Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::Link { .. } | Tag::Image { .. }));
        assert!(
            !is_markup
                && !matches!(
                    event,
                    Event::InlineMath(_) | Event::Start(Tag::Heading { level: pulldown_cmark::HeadingLevel::H1, .. })
                ),
            "{event:?}"
        );
    }
    for call in ["@leder", "#12", "http://y"] {
        assert!(!comment.contains(call), "{call}");
    }
}

#[test]
fn colours_add_nothing_that_signs_do_not_say() {
    let plain = changes_for_terminal(&comparison(), false, 80);
    for sign in ["[-skal-] {+bør+}", "[-Vi måler hvert år.-] (flyttet herfra)", "− svekket:", "+ styrket:"] {
        assert!(plain.contains(sign), "{sign}\n{plain}");
    }
    let coloured = changes_for_terminal(&comparison(), true, 80);
    assert!(!plain.contains('\u{1b}') && coloured.contains("\u{1b}[31m−\u{1b}[0m"));
    assert!(!coloured.contains("[-"));
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for (width, colour) in [(40, false), (60, true), (200, false)] {
        let text = changes_for_terminal(&comparison(), colour, width);
        let longest = text.lines().map(textwrap::core::display_width).max();
        assert!(longest <= Some(width), "{longest:?} of {width}\n{text}");
    }
}

#[test]
fn a_comment_is_never_too_long_and_counts_what_it_leaves_out() {
    let mut view = comparison();
    let many = (0..3000).map(|number| {
        let sentence = format!("Målet nummer {number} er nytt, og lover noe som ikke var lovet før.");
        let added = change(("added", "Nytt"), STRENGTHENED, &sentence);
        element(&format!("m{number}"), ("goal", "Mål"), &format!("Mål {number}"), STRENGTHENED, vec![added])
    });
    view.plans[0].groups[1].elements = many.collect();
    let comment = changes_markdown(&view);
    let shown = comment.matches("Målet nummer").count();
    assert!(comment.chars().count() < 65_536 && shown > 100, "{shown}");
    assert!(!comment.contains("Plain words"), "the element of the other plan had no room either");
    assert!(comment.ends_with(&format!("**{} elementer til er endret, men fikk ikke plass her.**\n", 3001 - shown)));
    assert!(!changes_markdown(&comparison()).contains("fikk ikke plass"));
    let endless = changes_markdown(&with_words(&"ord og mer ".repeat(20_000)));
    assert!(endless.chars().count() < 65_536);
}

#[test]
fn a_comparison_without_omissions_or_weighty_changes_has_no_empty_headings() {
    let mut view = comparison();
    view.omissions.clear();
    view.weightiest.clear();
    view.counts.clear();
    view.plans.clear();
    for (name, text) in all(&view) {
        for words in ["tar med", "veier tyngst", "<ul class=\"tally\"></ul>"] {
            assert!(!text.contains(words), "{words} is in the {name}");
        }
    }
}

#[test]
fn what_is_deleted_and_inserted_keeps_its_spaces() {
    use stratc::view::Operation::{Deleted, Inserted, Same};
    let mut view = comparison();
    let words = vec![block(&[(Same, "Den"), (Deleted, " gamle"), (Same, ". "), (Inserted, "Slutt")])];
    let mut worded = change(("wording", "Ordlyd"), WEAKENED, "Ord.");
    worded.words = words;
    worded.field = Some("text".to_owned());
    view.plans[0].groups[0].elements = vec![element("a", ("goal", "Mål"), "A", WEAKENED, vec![worded])];
    assert!(rendered(&view, Format::Text).contains("Den [slettet: gamle]. [satt inn: Slutt]"));
    let page = bare(&rendered(&view, Format::Html));
    assert!(page.contains("den [slettet: gamle slutt på slettet] . [satt inn: slutt"), "{page}");
    assert!(changes_for_terminal(&view, false, 80).contains("Den [-gamle-] . {+Slutt+}"));
    assert!(changes_markdown(&view).contains("Den ~~gamle~~ . **Slutt**"));
}

#[test]
fn the_same_comparison_gives_the_same_bytes() {
    assert_eq!(all(&comparison()), all(&comparison()));
}

#[test]
fn the_public_edition_bears_no_mark_of_the_internal_one() {
    let mut view = comparison();
    for (name, text) in all(&view) {
        assert!(name.contains("terminal") || text.contains("Intern utgave"), "{name}");
    }
    view.edition = stratc::view::Edition::Public;
    for (name, text) in all(&view) {
        assert!(!text.contains("Intern utgave"), "{name}");
    }
}
