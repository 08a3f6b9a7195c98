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

#[test]
fn an_item_marked_otherwise_than_its_neighbours_is_an_item() {
    for (markdown, items) in [
        ("- Skole\n-Helse", &["• Skole", "• Helse"][..]),
        ("1. Skole\n2.Helse\n3. Kultur", &["#1 Skole", "#2 Helse", "#3 Kultur"]),
        ("1) Skole\n2)Helse", &["#1 Skole", "#2 Helse"]),
        ("a) Skole\nb)Helse", &["• a) Skole", "• b)Helse"]),
        ("- Skole\n•\tHelse", &["• Skole", "• Helse"]),
        ("* Skole\n• Helse\n* Kultur", &["• Skole", "• Helse", "• Kultur"]),
        ("- Skole\n*Helse\n- Kultur", &["• Skole", "• Helse", "• Kultur"]),
        ("- Skole\n– Helse\n- Kultur", &["• Skole", "• Helse", "• Kultur"]),
        ("§\tSpørre\n§\tSvare", &["• Spørre", "• Svare"]),
        ("- Vi spør (om et\n  -skilt eller en melding)", &["• Vi spør (om et -skilt eller en melding)"]),
    ] {
        assert_shown(&[(markdown, items)]);
    }
}

#[test]
fn what_people_say_to_each_other_keeps_its_dashes() {
    assert_shown(&[
        ("– Ja, sa hun.\n– Nei, sa han.", &["– Ja, sa hun.", "– Nei, sa han."][..]),
        ("– Får vi svar?\n– Alltid.", &["– Får vi svar?", "– Alltid."]),
        ("– skole\n– helse", &["• skole", "• helse"]),
    ]);
}

#[test]
fn short_lines_keep_their_lines() {
    assert_shown(&[
        ("skole\nhelse\nkultur", &["skole", "helse", "kultur"][..]),
        ("Spørre;\nLytte;\nSvare.", &["Spørre;", "Lytte;", "Svare."]),
        ("Ja takk,\nnei takk,\nkanskje.", &["Ja takk,", "nei takk,", "kanskje."]),
        ("Med hilsen\nKari Lie\nkommunikasjonssjef", &["Med hilsen", "Kari Lie", "kommunikasjonssjef"]),
        ("6. juni 2027\nSamefolkets dag", &["6. juni 2027", "Samefolkets dag"]),
        ("¹ SSB 2026.\n² Egen telling.", &["¹ SSB 2026.", "² Egen telling."]),
        (
            "Vi svarer alle som spør oss om noe, og gjør det samme\ndag",
            &["Vi svarer alle som spør oss om noe, og gjør det samme dag"],
        ),
    ]);
}

#[test]
fn signs_before_numbers_and_inside_words_are_text() {
    assert_shown(&[
        (">100 deltakere er målet.", &[">100 deltakere er målet."][..]),
        (">= 80 % skal svare.", &[">= 80 % skal svare."]),
        ("> 100 deltakere kom, skrev avisa.", &["> 100 deltakere kom, skrev avisa."]),
        ("Ansatt*e og innbygger*e er med.", &["Ansatt*e og innbygger*e er med."]),
        ("Vi *er* her.", &["Vi er her."]),
    ]);
}

#[test]
fn what_is_read_lies_between_letters() {
    for text in [
        "•\tÅpne\n•\tøve",
        "–\tsvare\n–\tære",
        "☐ spørre\n☑ lytte",
        "> « å »\n• én\n• to",
        "År⇥Æ\n“a” – b\n• é\n\u{f0b7} ø",
        "Vi skal:\n➢ åpne\n   ➢ øve",
    ] {
        let text = text.replace('⇥', "\t");
        stratc::prose::events(&text, |_, range| {
            assert!(text.get(range.clone()).is_some(), "{text:?}: {range:?}");
        });
    }
}
