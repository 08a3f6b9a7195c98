//! Sentences of real texts.

use super::super::analyse;
use super::*;

mod gold;

fn texts(markdown: &str) -> Vec<String> {
    analyse(markdown).sentences.into_iter().map(|sentence| sentence.text.trim().to_owned()).collect()
}

#[test]
fn a_sentence_ends_at_a_mark_before_a_capital() {
    assert_eq!(texts("Vi svarer. Alle får svar! Når? I dag."), ["Vi svarer.", "Alle får svar!", "Når?", "I dag."]);
    assert_eq!(texts("Tiltaket «Svar nå.» Neste tiltak."), ["Tiltaket «Svar nå.»", "Neste tiltak."]);
    assert_eq!(texts("Målet er klart: svar til alle."), ["Målet er klart: svar til alle."]);
}

#[test]
fn an_ellipsis_ends_a_sentence_before_a_capital_only() {
    assert_eq!(texts("Vent … Så kom svaret."), ["Vent …", "Så kom svaret."]);
    assert_eq!(texts("Vent ... Så kom svaret."), ["Vent ...", "Så kom svaret."]);
    assert_eq!(texts("Vent… Så kom svaret."), ["Vent…", "Så kom svaret."]);
    assert_eq!(texts("Hva …? Jo, slik …! Ferdig."), ["Hva …?", "Jo, slik …!", "Ferdig."]);
    for text in ["Vi ventet … og ventet.", "Vi fikk … 12 svar.", "Og så videre …", "Se nr. 4 … og nr. 5."] {
        assert_eq!(texts(text), [text]);
    }
}

#[test]
fn what_is_left_out_is_no_sentence_of_its_own() {
    for text in [
        "(…) Kommunen skal svare.", "[…] Kommunen skal svare.", "(...) Kommunen skal svare.", "… Kommunen skal svare.",
        "... Kommunen skal svare.", "– … Kommunen skal svare.", "«(…) Kommunen skal svare.»",
        "Kommunen (…) skal svare.", "Kommunen skal svare […].", "…",
    ] {
        assert_eq!(texts(text), [text]);
    }
    assert_eq!(
        texts("Kommunen skal svare. (…) Fristen er tre uker. […] Klagen går til fylket (…)."),
        ["Kommunen skal svare.", "(…) Fristen er tre uker.", "[…] Klagen går til fylket (…)."]
    );
    assert_eq!(texts("Kommunen skal svare (…) Fristen er kort."), ["Kommunen skal svare (…)", "Fristen er kort."]);
}

#[test]
fn marks_that_close_belong_to_the_sentence_before_them() {
    for (text, expected) in [
        ("«Vent …» Hun ventet.", ["«Vent …»", "Hun ventet."]),
        ("„Vent …“ Hun ventet.", ["„Vent …“", "Hun ventet."]),
        ("“Vent …” Hun ventet.", ["“Vent …”", "Hun ventet."]),
        ("”Vent …” Hun ventet.", ["”Vent …”", "Hun ventet."]),
        ("»Vent …« Hun ventet.", ["»Vent …«", "Hun ventet."]),
        ("‘Vent!’ Hun ventet.", ["‘Vent!’", "Hun ventet."]),
        ("‚Vent!‘ Hun ventet.", ["‚Vent!‘", "Hun ventet."]),
        ("«Hun sa ‹vent …›» Hun ventet.", ["«Hun sa ‹vent …›»", "Hun ventet."]),
        ("« Vent … » Hun ventet.", ["« Vent … »", "Hun ventet."]),
        ("Hun ventet. «Nå» kom svaret.", ["Hun ventet.", "«Nå» kom svaret."]),
        ("Hun ventet. »Nå« kom svaret.", ["Hun ventet.", "»Nå« kom svaret."]),
        ("Hun ventet (lenge …) Så kom svaret.", ["Hun ventet (lenge …)", "Så kom svaret."]),
        ("Hun ventet [i uker.] Så kom svaret.", ["Hun ventet [i uker.]", "Så kom svaret."]),
    ] {
        assert_eq!(texts(text), expected);
    }
    for text in ["Hun sa « vent … ».", "Hun sa «vent …», og ventet.", "«Vent …» sa hun."] {
        assert_eq!(texts(text), [text]);
    }
}

#[test]
fn scripts_without_capitals_have_sentences_too() {
    assert_eq!(texts("הכול טוב. נמשיך."), ["הכול טוב.", "נמשיך."]);
}

#[test]
fn abbreviations_and_ordinals_do_not_end_it() {
    for text in ["Det gjelder bl.a. Oslo og ca. 20 andre.", "Fristen er 1. januar 2027, jf. Prop. 1 S.", "Se nr. 4."] {
        assert_eq!(texts(text), [text]);
    }
    assert_eq!(texts("Fristen er kl.\u{a0}12, jf.\u{a0}Prop. 1 S."), ["Fristen er kl.\u{a0}12, jf.\u{a0}Prop. 1 S."]);
    assert_eq!(texts("Planen gjelder til 2027. Da kommer en ny."), ["Planen gjelder til 2027.", "Da kommer en ny."]);
}

#[test]
fn a_place_in_the_text_is_found_in_the_markdown() {
    let markdown = "Først. Vi skal **alltid** svare\n[[andel]] brukere.";
    let sentence = &analyse(markdown).sentences[1];
    for word in ["alltid", "svare", "brukere"] {
        let at = sentence.text.find(word).expect("the word is there");
        assert_eq!(&markdown[sentence.place(at..at + word.len())], word);
    }
    assert_eq!(&markdown[sentence.whole()], "Vi skal **alltid** svare\n[[andel]] brukere.");
}

#[test]
fn a_place_never_cuts_a_character() {
    for markdown in [
        "`🙂`",
        "Se `é`",
        "`å` og `æ`. Så [[a#b|ø…]] … Ÿ",
        "&nGt;å &amp; &hellip;å",
        "To\r\nlinjer …  \nog tre. – Ja\\*å",
        "« Vent … » Åse",
    ] {
        for sentence in analyse(markdown).sentences {
            let ends = sentence.text.char_indices().map(|(at, letter)| (at, at + letter.len_utf8()));
            for (start, end) in ends {
                assert!(markdown.get(sentence.place(start..end)).is_some(), "{markdown} {start}..{end}");
            }
            assert!(markdown.get(sentence.whole()).is_some_and(|whole| !whole.is_empty()), "{markdown}");
        }
    }
    let sentence = &analyse("Se `🙂`.").sentences[0];
    assert_eq!(sentence.place(3..3 + INSERTED.len_utf8()), 3..9);
}

#[test]
fn words_have_marks_inside_but_not_around() {
    let found: Vec<_> = words("«LIS-3» og e-helse, 13,4 %.").map(|(_, word)| word).collect();
    assert_eq!(found, ["LIS-3", "og", "e-helse", "13,4"]);
    // Letters made of two characters, and invisible characters.
    for word in ["ma\u{30a}let", "cafe\u{301}", "kommune\u{ad}plan", "a\u{2060}b"] {
        assert_eq!(words(&format!("«{word}…» \u{301}")).collect::<Vec<_>>(), [(2, word)]);
    }
}

#[test]
fn lix_is_counted_as_its_author_did() {
    // 10 words in 2 sentences, 2 of them long: 10/2 + 100 * 2/10 = 25.
    let reading = analyse("Vi gir svar til alle innbyggere. De får det raskt elektronisk.");
    let total: usize = reading.sentences.iter().map(Sentence::word_count).sum();
    assert_eq!(total, 11);
    // 11/2 + 100 * 2/11 = 5.5 + 18.2
    assert_eq!(lix(&reading.sentences, 1), Some(24));
    assert_eq!(lix(&reading.sentences, 100), None);
}
