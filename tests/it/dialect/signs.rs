//! Signs of numbers: they are text, and each has its line.

use super::assert_shown;

#[test]
fn a_sign_belongs_to_an_amount_with_its_unit() {
    assert_shown(&[
        ("- 5 grader er grensa for uteaktivitet.", &["- 5 grader er grensa for uteaktivitet."][..]),
        ("+ 3 gradar er venta.", &["+ 3 gradar er venta."]),
        ("- 12 årsverk er konsekvensen.", &["- 12 årsverk er konsekvensen."]),
        ("Resultatet ble\n- 1,5 mill. kr i 2025.", &["Resultatet ble - 1,5 mill. kr i 2025."]),
        ("Resultatet ble:\n- 1,5 mill. kr i 2025", &["Resultatet ble:", "- 1,5 mill. kr i 2025"]),
        ("- 3 nye stillinger", &["• 3 nye stillinger"]),
        ("- 12 årsverk\n- 4 biler", &["• 12 årsverk", "• 4 biler"]),
    ]);
}

#[test]
fn signed_amounts_below_one_another_keep_their_lines() {
    assert_shown(&[
        ("Utviklingen:\n\n+ 5 % i 2025\n- 3 % i 2026", &["Utviklingen:", "+ 5 % i 2025", "- 3 % i 2026"][..]),
        ("+5 % i 2025\n-3 % i 2026", &["+5 % i 2025", "-3 % i 2026"]),
        ("−3 % i 2025\n−5 % i 2026", &["−3 % i 2025", "−5 % i 2026"]),
        ("Målene er:\n> 90 % fornøyde\n> 80 % raske svar", &["Målene er:", "> 90 % fornøyde", "> 80 % raske svar"]),
        ("> 90 % er fornøyde.\n> 80 % svarer raskt.", &["> 90 % er fornøyde.", "> 80 % svarer raskt."]),
        ("Vi måler\n≥ 80 prosent og\n≥ 90 prosent", &["Vi måler ≥ 80 prosent og ≥ 90 prosent"]),
        ("Andelen er\n> 90 % i dag.", &["Andelen er > 90 % i dag."]),
    ]);
}

#[test]
fn more_than_a_number_is_no_quotation() {
    let quotes = |text: &str| {
        let mut found = 0;
        stratc::prose::events(text, |event, _| {
            found += usize::from(matches!(event, pulldown_cmark::Event::Start(pulldown_cmark::Tag::BlockQuote(_))));
        });
        found
    };
    for text in ["> 50 ansatte deltar hvert år.", "> 18 år kan delta.", ">\u{a0}90 % er fornøyde.", "> 5 %\n> 3 %"] {
        assert_eq!(quotes(text), 0, "{text}");
    }
    for text in [
        "> 2026 ble året da alt snudde.",
        "> 1. mai er vi ferdige.",
        "> 12 kommuner svarte.\n> Vi er glade for det.",
        "> Vi må svare raskt.\n> 50 ansatte sa det samme.",
    ] {
        assert_eq!(quotes(text), 1, "{text}");
    }
}

#[test]
fn a_sign_alone_on_its_line_makes_no_heading() {
    assert_shown(&[
        ("2 + 2\n=\n4", &["2 + 2", "=", "4"][..]),
        ("Tekst her.\n-\nMer.", &["Tekst her.", "-", "Mer."]),
        ("Tekst\n--\nMer", &["Tekst", "--", "Mer"]),
    ]);
}
