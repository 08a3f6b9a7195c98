use textwrap::core::display_width;

use super::prose::{plain, prose};
use super::{WIDTH, tidy, underline, wrap};
use crate::view::{Block, Inline, Numbers, Prose, Side};

fn text(words: &str) -> Vec<Inline> {
    vec![Inline::Text(words.to_owned())]
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph(text(words))
}

fn shown(blocks: Vec<Block>, indent: usize) -> String {
    prose(&Prose { blocks, ..Prose::default() }, indent)
}

#[test]
fn wrapped_lines_hang_below_their_mark_and_keep_to_the_width() {
    let long = "ord ".repeat(40);
    let wrapped = wrap(&long, "- ", "  ");
    assert!(wrapped.starts_with("- ord ord"));
    assert!(wrapped.lines().skip(1).all(|line| line.starts_with("  ord")));
    assert!(wrapped.lines().all(|line| display_width(line) <= WIDTH));
    assert_eq!(wrap("en\nto", "- ", "  "), "- en\n  to");
}

#[test]
fn what_belongs_together_stays_on_one_line() {
    let (fill, address) = ("x".repeat(66), format!("https://example.no/{}", "sti/".repeat(20)));
    assert_eq!(wrap(&format!("{fill} 850\u{a0}000\u{a0}kr"), "", ""), format!("{fill}\n850 000 kr"));
    assert_eq!(wrap(&format!("{fill} 2024–2027"), "", ""), format!("{fill}\n2024–2027"));
    assert_eq!(wrap(&format!("{fill} e-posten"), "", ""), format!("{fill}\ne-posten"));
    assert_eq!(wrap(&format!("se {address} der"), "  ", "  "), format!("  se\n  {address}\n  der"));
}

#[test]
fn an_underline_is_as_long_as_the_longest_line() {
    assert_eq!(underline("Mål", "="), "Mål\n===");
    let long = underline(&format!("{} slutt", "x".repeat(70)), "-");
    assert_eq!(long.lines().last().map(str::len), Some(70));
}

#[test]
fn tidying_leaves_one_empty_line_and_no_stray_spaces() {
    assert_eq!(tidy("\n\n a  \n\n \n\nb 1\u{a0}000\u{ad}\n\n\n"), " a\n\nb 1 000\n");
    assert_eq!(tidy(""), "\n");
}

#[test]
fn lists_nest_and_paragraphs_in_them_stand_apart() {
    let inner = Block::List(Some(Numbers::From(9)), vec![vec![paragraph("ni")], vec![paragraph("ti")]]);
    let outer = Block::List(None, vec![vec![paragraph("a"), inner], vec![paragraph("b"), paragraph("c")], vec![]]);
    assert_eq!(shown(vec![outer], 2), "  - a\n    9. ni\n    10. ti\n  - b\n\n    c\n  - ");
}

#[test]
fn quotes_keep_their_paragraphs_apart() {
    assert_eq!(shown(vec![Block::Quote(vec![paragraph("a"), paragraph("b")])], 0), "> a\n>\n> b");
}

#[test]
fn a_narrow_table_has_columns() {
    let rows = vec![vec![text("2026"), text("900\u{a0}000\u{a0}kr")], vec![text("Sum"), text("1 kr")]];
    let table = shown(vec![Block::Table(vec![text("År"), text("Ramme")], rows, vec![Side::Start, Side::End])], 0);
    assert_eq!(tidy(&table), "År         Ramme\n----  ----------\n2026  900 000 kr\nSum         1 kr\n");
}

#[test]
fn a_wide_table_becomes_labelled_lines() {
    let wide = "ord ".repeat(25);
    let rows = vec![vec![text("a"), text(wide.trim())], vec![text("b"), text("")]];
    let table = shown(vec![Block::Table(vec![text("Mål"), text("Hva")], rows, Vec::new())], 0);
    assert!(table.starts_with("Mål: a\nHva: ord ord"));
    assert!(table.ends_with("\n\nMål: b"));
    assert!(table.lines().all(|line| display_width(line) <= WIDTH));
}

#[test]
fn addresses_outside_follow_their_words() {
    let link = |address: &str, words: &str| plain(&[Inline::Link(address.to_owned(), text(words))]);
    assert_eq!(link("https://lovdata.no", "loven"), "loven (https://lovdata.no)");
    assert_eq!(link("https://lovdata.no", "https://lovdata.no"), "https://lovdata.no");
    assert_eq!(link("mailto:post@fjordvik.no", "skriv til oss"), "skriv til oss (post@fjordvik.no)");
    assert_eq!(link("#maal", "målet"), "målet");
    assert_eq!(plain(&[Inline::Strike(text("gammelt"))]), "~~gammelt~~");
}

#[test]
fn headings_are_in_capitals_and_addresses_keep_their_case() {
    let link = |address: &str, words: &str| Inline::Link(address.to_owned(), text(words));
    let heading = |inline: Inline| {
        let words = vec![Inline::Text("Se ".to_owned()), inline];
        shown(vec![Block::Heading(2, words, crate::view::Place { anchor: None, is_listed: false })], 0)
    };
    assert_eq!(heading(link("https://a.no/Rapport_A", "planen")), "SE PLANEN (https://a.no/Rapport_A)");
    assert_eq!(heading(link("https://a.no/Rapport_A", "https://a.no/Rapport_A")), "SE https://a.no/Rapport_A");
    assert_eq!(heading(link("mailto:Post@a.no", "Post@a.no")), "SE Post@a.no");
}
