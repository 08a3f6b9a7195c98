//! Lines that are read as they were meant.

use super::assert_shown;

#[test]
fn indented_sentences_are_paragraphs() {
    assert_shown(&[
        ("Ord.\n\n    Dette er et avsnitt som er rykket inn.", &["Ord.", "Dette er et avsnitt som er rykket inn."][..]),
        ("- Ord\n\n    Dette er et avsnitt i punktet.", &["• Ord", "Dette er et avsnitt i punktet."]),
    ]);
}

#[test]
fn addresses_keep_their_lines() {
    assert_shown(&[
        ("Storgata 1\n0123 Stedet\nTlf. 12 34 56 78", &["Storgata 1", "0123 Stedet", "Tlf. 12 34 56 78"][..]),
        ("Fjordvik kommune\nPostboks 12\n5700 Fjordvik", &["Fjordvik kommune", "Postboks 12", "5700 Fjordvik"]),
        ("Telefon: 12345678\nE-post: post", &["Telefon: 12345678", "E-post: post"]),
        ("Vi har som mål for\n2027 At alle får svar", &["Vi har som mål for 2027 At alle får svar"]),
        ("Ring oss på\ntelefon 12345678 i dag", &["Ring oss på telefon 12345678 i dag"]),
    ]);
}

#[test]
fn a_colon_explains_a_term_and_nothing_else() {
    assert_shown(&[
        ("Dette er en setning.\n: og mer", &["Dette er en setning. : og mer"][..]),
        ("To linjer\nsom står her\n: og mer", &["To linjer som står her : og mer"]),
        ("Ord\n:tada:", &["Ord :tada:"]),
    ]);
}
