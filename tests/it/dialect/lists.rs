//! Lists with marks of other programs, and what stands below a list or a quotation.

use super::assert_shown;

#[test]
fn any_sign_marks_items_if_it_stands_twice() {
    for sign in ["➢", "→", "❖", "»", "○", "□", "–", "⁃", "∙", "\u{f0d8}", "\u{f0fc}", "\u{f0a8}", "\u{e123}", "->", "o"]
    {
        for space in [" ", "\t"] {
            let list = format!("{sign}{space}spørre\n{sign}{space}lytte");
            assert_shown(&[
                (&list, &["• spørre", "• lytte"][..]),
                (&format!("Vi skal:\n{list}"), &["Vi skal:", "• spørre", "• lytte"]),
            ]);
        }
    }
}

#[test]
fn signs_that_say_something_stay() {
    assert_shown(&[
        ("✓ spørre\n✔ lytte", &["• ✓ spørre", "• ✔ lytte"][..]),
        ("✅ spørre\n❌ tie", &["• ✅ spørre", "• ❌ tie"]),
    ]);
}

#[test]
fn signs_in_sentences_mark_nothing() {
    assert_shown(&[
        ("Behov\n→ tiltak", &["Behov → tiltak"][..]),
        ("Vi måler\n≥ 80 prosent og\n≥ 90 prosent", &["Vi måler ≥ 80 prosent og ≥ 90 prosent"]),
        ("§ 4 sier det", &["§ 4 sier det"]),
        ("Det er «slik»\n«Sånn» er det ikke", &["Det er «slik» «Sånn» er det ikke"]),
    ]);
}

#[test]
fn other_signs_or_indentation_make_another_level() {
    let nested = &["• Spørre", "• Hvem", "• Hva", "• Lytte"][..];
    assert_shown(&[
        ("•\tSpørre\no\tHvem\no\tHva\n•\tLytte", nested),
        ("•\tSpørre\n\to\tHvem\n\to\tHva\n•\tLytte", nested),
        ("• Spørre\n   • Hvem\n   • Hva\n• Lytte", nested),
        ("•\tSpørre\n\no\tHvem\n\no\tHva\n\n•\tLytte", nested),
        ("•\tSpørre\n–\tHvem\n–\tHva\n•\tLytte", nested),
        ("•\tSpørre\n•\tLytte\n–\tHvem\n‣\tHva", &["• Spørre", "• Lytte", "• Hvem", "• Hva"]),
        ("Vi skal:\n\n\t•\tSpørre\n\t•\tLytte", &["Vi skal:", "• Spørre", "• Lytte"]),
        ("Vi skal:\n\n    - spørre\n    - lytte", &["Vi skal:", "• spørre", "• lytte"]),
    ]);
    let tree = stratc::prose::analyse("•\tA\no\tB\n•\tC");
    assert_eq!(tree.sentences.len(), 3);
}

#[test]
fn a_star_without_a_space_marks_items_unless_it_stresses() {
    assert_shown(&[
        ("*spørre\n*lytte", &["• spørre", "• lytte"][..]),
        ("+spørre\n+lytte", &["• spørre", "• lytte"]),
        ("Vi skal:\n*spørre **mer**\n*lytte", &["Vi skal:", "• spørre mer", "• lytte"]),
        ("*spørre", &["*spørre"]),
    ]);
}

#[test]
fn a_sentence_below_a_list_or_quotation_stands_below_it() {
    assert_shown(&[
        ("- a\n- b\nTeksten går videre her.", &["• a", "• b", "Teksten går videre her."][..]),
        ("1. a\n2. b\nTeksten går videre\nog slutter her.", &["#1 a", "#2 b", "Teksten går videre og slutter her."]),
        ("- a\n  - b\nTeksten går videre her.", &["• a", "• b", "Teksten går videre her."]),
        ("> sitat\nEtter sitatet kommer dette.", &["> sitat", "Etter sitatet kommer dette."]),
    ]);
}

#[test]
fn lines_that_go_on_with_an_item_stay_in_it() {
    assert_shown(&[
        (
            "- Vi skal samarbeide med\nFjordvik kommune om dette.\n- Mer",
            &["• Vi skal samarbeide med Fjordvik kommune om dette.", "• Mer"][..],
        ),
        ("- a\n- Vi svarer på\nalt. Det tar tid.", &["• a", "• Vi svarer på alt. Det tar tid."]),
        ("- a\n  Teksten går videre her.", &["• a Teksten går videre her."]),
        (
            "- Vi svarer på alle henvendelser som kommer inn nå.\nSvaret kommer raskt.",
            &["• Vi svarer på alle henvendelser som kommer inn nå. Svaret kommer raskt."],
        ),
        ("> Vi svarer på\nAlta sine spørsmål.", &["> Vi svarer på Alta sine spørsmål."]),
        ("- Vi vil vente til\n3.", &["• Vi vil vente til 3."]),
        // It is not known whether it belongs to the item, but it has a line of its own.
        ("- a\nTeksten går videre her.\n- b", &["• a", "Teksten går videre her.", "• b"]),
    ]);
}
