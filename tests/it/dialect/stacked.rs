//! Lines that stand below one another because of what they are.

use super::assert_shown;
use super::lines::{assert_joined, assert_kept};

#[test]
fn names_titles_and_ways_to_reach_somebody_keep_their_lines() {
    assert_kept(&[
        "Kari Nes\nordfører",
        "**Kari Nes**\nordfører",
        "Kari Anne Nes\nassisterende kommunedirektør",
        "Ola Nordmann\nkommunedirektør\nFjordvik kommune",
        "Kari Nes\n12 34 56 78\nkari@testvik.no",
        "Kari Nes, ordfører\nTlf. 12 34 56 78\nkari@testvik.no",
        "https://example.org/a\nhttps://example.org/b",
    ]);
    assert_joined(&[
        "Kari Nes\nsvarte raskt på alt.",
        "Kari Nes\nog Ola Lie",
        "Fjordvik kommune\nskal svare",
        "Ring oss på\n12 34 56 78",
        "Les planen på\nwww.fjordvik.no\nog gi innspill.",
        "Se https://example.org/a\nog https://example.org/b",
    ]);
}

#[test]
fn what_is_quoted_and_who_said_it_keep_their_lines() {
    assert_kept(&[
        "Kari sa:\n– Vi må svare raskere.",
        "«Alle skal få svar.»\n– Kari Nes, ordfører",
        "Ja, vi elsker dette landet\nsom det stiger fram\nfuret, værbitt over vannet\nmed de tusen hjem",
    ]);
    let mut breaks = 0;
    stratc::prose::events("> «Alle skal få svar»\n> – Kari Nes", |event, _| {
        breaks += usize::from(matches!(event, pulldown_cmark::Event::HardBreak));
    });
    assert_eq!(breaks, 1);
    assert_joined(&[
        "Vi spør\n– og svarer – hver dag",
        "Se på planen, som\ngjelder oss alle,\nbåde unge, og\nalle nye her",
    ]);
}

#[test]
fn lists_below_text_are_lists() {
    let expected = &["Vi skal", "• svare raskt", "• skrive klart"][..];
    assert_shown(&[
        ("Vi skal\n\t- svare raskt\n\t- skrive klart", expected),
        ("Vi skal\n    - svare raskt\n    - skrive klart", expected),
        ("Vi skal\n    – svare raskt\n    – skrive klart", expected),
        ("- Vi skal\n      - svare raskt\n      - skrive klart", &["• Vi skal", "• svare raskt", "• skrive klart"]),
        ("Vi skal:\n• Svare raskt", &["Vi skal:", "• Svare raskt"]),
        ("Vi skal:\n    - svare raskt", &["Vi skal:", "• svare raskt"]),
        ("• Svare\n– på telefon\n– på chat\n• Skrive", &["• Svare", "• på telefon", "• på chat", "• Skrive"]),
        ("• Svare\n  - på telefon\n  - på chat\n• Skrive", &["• Svare", "• på telefon", "• på chat", "• Skrive"]),
        ("§ Svare raskt\n§ Skrive klart", &["• Svare raskt", "• Skrive klart"]),
        ("‒ Svare raskt\n‒ Skrive klart", &["• Svare raskt", "• Skrive klart"]),
        ("‑ Svare raskt\n‑ Skrive klart", &["• Svare raskt", "• Skrive klart"]),
    ]);
}

#[test]
fn the_title_of_a_box_stands_above_its_text() {
    let shown = |text: &str| {
        let mut paragraphs = 0;
        stratc::prose::events(text, |event, _| {
            paragraphs += usize::from(matches!(event, pulldown_cmark::Event::Start(pulldown_cmark::Tag::Paragraph)));
        });
        paragraphs
    };
    assert_eq!(shown("> [!TIP] Slik søker du\n> Fyll ut skjemaet."), 2);
    assert_eq!(shown("> [!note] Frister\n> Husk fristen i mai."), 2);
    assert_eq!(shown("> [!TIP] Du finner mer på\n> nettsidene våre."), 1);
    assert_eq!(shown("> [!TIP]\n> Husk fristen.\n> Den er i mai."), 1);
}
