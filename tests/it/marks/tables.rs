//! Tables that Markdown does not know, though they are plainly meant as such.

use super::forms::{assert_has, forms};

/// Sources of the same table.
const SOURCES: [&str; 14] = [
    "| Navn | Rom |\n| Kari | 2 |",
    "| Navn | Rom |\n|---|\n| Kari | 2 |",
    "| Navn | Rom |\n|–––|–––|\n| Kari | 2 |",
    "| Navn | Rom |\n|—|—|\n| Kari | 2 |",
    "| Navn | Rom |\n\n|---|---|\n| Kari | 2 |",
    "Navn | Rom\nKari | 2",
    "+------+-----+\n| Navn | Rom |\n+======+=====+\n| Kari | 2   |\n+------+-----+",
    "Navn    Rom\nKari    2",
    "Navn   Rom\n----   ---\nKari   2",
    "====   ===\nNavn   Rom\n====   ===\nKari   2\n====   ===",
    "Navn\tRom\nKari\t2",
    "| Navn | Rom |\n|---|---|\n|---|---|\n| Kari | 2 |",
    "|Navn|Rom|\n|Kari|2|",
    "\\---\n\n| Navn | Rom |\n| Kari | 2 |",
];

#[test]
fn each_way_to_draw_a_table_makes_one() {
    let chapter = SOURCES.map(|source| format!("Vi er:\n\n{source}\n\nDet er alle.")).join("\n\n");
    let forms = forms(&chapter);
    let count = |form: &str, part: &str| form.matches(part).count();
    assert_eq!(count(&forms.text, "Navn  Rom\n----  ---\nKari  2\n"), SOURCES.len(), "{}", forms.text);
    assert_eq!(count(&forms.markdown, "| Kari | 2 |"), SOURCES.len(), "{}", forms.markdown);
    for page in [&forms.page, &forms.print] {
        assert_eq!(count(page, "<th scope=\"col\">Navn</th>"), SOURCES.len(), "{page}");
    }
    assert_eq!(count(&forms.paper, "<w:tbl>"), SOURCES.len(), "{}", forms.paper);
    assert!(!forms.pdf.contains(['|', '+']), "{}", forms.pdf);
}

#[test]
fn rows_after_an_empty_line_go_on_and_what_says_the_source_does_not() {
    let forms = forms(
        "| Navn | Rom |\n|---|---|\n| Kari | 2 |\n\n| Ola | 3 |\nKilde: SSB\n\nNavn | Rom\n--|--\nKari | 2\nKilde: SSB\n\n\
         Navn\tTelefon\tRom\nKari\t1\nOla\t2\t3\n\nNavn;Rom\nKari;2\nOla;3\n\n| A | B |\n| 1 | 2 | 3 |\nSist.",
    );
    assert_has(
        &forms.text,
        &["Navn  Rom\n----  ---\nKari  2\nOla   3\n\nKilde: SSB\n\nNavn  Rom\n----  ---\nKari  2\n\nKilde: SSB"],
    );
    assert_has(
        &forms.text,
        &[
            "Navn  Telefon  Rom\n----  -------  ---\nKari  1\nOla   2        3\n\nNavn  Rom\n----  ---\nKari  2\nOla   3\n\n",
        ],
    );
    assert_has(&forms.text, &["1  2  3\n\nSist."]);
    assert_has(&forms.page, &["<p>Kilde: SSB</p>", "<td>3</td>", "<p>Sist.</p>"]);
    assert_has(&forms.paper, &["Kilde: SSB"]);
    assert_has(&forms.pdf, &["Kilde: SSB", "Sist."]);
}

#[test]
fn what_only_looks_like_a_table_is_text() {
    let forms = forms(
        "Velg ja | nei her.\n\nVi svarer; vi lytter;\nvi lærer; vi ler;\nvi går; vi står.\n\nVi svarer.  Vi lytter.\nVi ler.  Vi går.\n\n\
         `a | b`\n`c | d`\n\n```\n| a | b |\n| c | d |\n```\n\n> - a\n> - b\n> Etter listen kommer dette.\n\n> - c\n> - d\n\
         Etter sitatet kommer dette.\n\n> Sitat.\n— Kari\n\n☐ spørre\n☑ lytte",
    );
    assert!(!forms.page.contains("<table"), "{}", forms.page);
    assert_has(
        &forms.text,
        &["Velg ja | nei her.", "Vi svarer; vi lytter; vi lærer;", "| a | b |", "> - b\n>\n> Etter listen"],
    );
    assert_has(&forms.text, &["> - d\n\nEtter sitatet kommer dette.\n\n> Sitat.\n> — Kari\n\n- ☐ spørre\n- ☑ lytte"]);
    assert_has(
        &forms.page,
        &["</ul>\n<p>Etter listen kommer dette.</p>\n</blockquote>", "<p>Etter sitatet kommer dette.</p>"],
    );
}
