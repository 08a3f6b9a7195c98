//! Marks of other programs, one finding for each, and what looks like them and is right.

use super::found::{fixed, found, found_in};

const CHAPTER: &str = "strategies/plan/kapitler/01.md";
const GOALS: &str = "strategies/plan/maal.yaml";

#[track_caller]
fn assert_found(cases: &[(&str, &'static str, &str)]) {
    for (text, code, place) in cases {
        assert_eq!(found(text), [(*code, (*place).to_owned())], "{text}");
    }
}

fn goal(title: &str) -> String {
    format!("goals:\n  svar:\n    title: {title}\n")
}

#[test]
fn marks_around_links_and_words_have_one_finding_each() {
    assert_found(&[
        ("Se [x](https://a.no){.klasse} her.", "L022", "{.klasse}"),
        ("Se [x](https://a.no){target=_blank} her.", "L022", "{target=_blank}"),
        ("{.klasse}", "L022", "{.klasse}"),
        ("{: .x}", "L022", "{: .x}"),
        ("Se [x][1] her.", "L022", "[x][1]"),
        ("![x][b]", "L022", "[x][b]"),
        ("Se (x)[https://a.no] her.", "L022", "(x)[https://a.no]"),
        ("Se (x)(https://a.no) her.", "L022", "(x)(https://a.no)"),
        ("Se [x](https://a.no og mer", "L009", "[x]("),
        ("Se [x](skjema.pdf og mer", "L009", "[x]("),
        ("Se [x](a b.pdf) her.", "L021", "[x](a b.pdf)"),
        ("Vi {++svarer++} nå.", "L022", "{++svarer++}"),
        ("Vi {--svarer--} nå.", "L022", "{--svarer--}"),
        ("Vi {>>husk<<} nå.", "L022", "{>>husk<<}"),
        ("Vi {==svarer==} nå.", "L022", "{==svarer==}"),
        ("Vi {~~svarte~>svarer~~} nå.", "L022", "{~~svarte~>svarer~~}"),
        ("Se __x__y", "L013", "__x__"),
        ("Vi er ++raske++ nå.", "L022", "++raske++"),
        ("Vi er ^^raske^^ nå.", "L022", "^^raske^^"),
        ("Vi er ||raske|| nå.", "L022", "||raske||"),
        ("Vi er [b]raske[/b] nå.", "L022", "[b]raske[/b]"),
        ("Vi er [url=https://a.no]raske[/url] nå.", "L022", "[url=https://a.no]raske[/url]"),
        ("Vi er '''raske''' nå.", "L022", "'''raske'''"),
        ("*[HTML]: Hypertext", "L022", "*[HTML]:"),
        ("Linje<br>neste", "D012", "<br>"),
        ("[x] Svare", "L022", "[x]"),
    ]);
}

#[test]
fn what_nothing_closes_is_found() {
    assert_found(&[
        ("**Viktig\n\nslutt**", "L013", "**"),
        ("Dette **er feil.", "L013", "**"),
        ("Dette er** feil.", "L013", "**"),
        ("Dette _er feil.", "L013", "_"),
        ("Dette *er feil.", "L013", "*"),
        ("Dette `er kode.", "L022", "`"),
        ("Dette ~~er feil.", "L022", "~~"),
    ]);
}

#[test]
fn lines_that_were_to_be_something_else_are_found() {
    assert_found(&[
        ("#Svar", "L022", "#Svar"),
        ("####### Mål", "L022", "#######"),
        ("## Mål {#a b}\n\nTekst.", "L022", "{#a b}"),
        ("== Overskrift ==", "L022", "== Overskrift =="),
        ("h2. Overskrift", "L022", "h2."),
        ("## ", "L022", "##"),
        ("Ord.\n\n##\n\nOrd.", "L022", "##"),
        ("\\newpage", "L022", "\\newpage"),
        ("Linje \\\\\nneste", "L022", "\\"),
        ("---pagebreak---", "L022", "---pagebreak---"),
        ("<!-- pagebreak -->", "L022", "<!-- pagebreak -->"),
        ("Tekst:\n\n    ## Mål\n    ord og ord\n", "L025", "## Mål"),
        ("Se [x](#bakgrun).\n\n## Bakgrunn\n\nTekst.", "L022", "[x](#bakgrun)"),
        ("Se [x](#mer).\n\n## Mer\n\nA.\n\n## Mer\n\nB.", "L022", "[x](#mer)"),
    ]);
}

#[test]
fn what_word_processors_leave_is_found() {
    assert_found(&[
        ("HYPERLINK \"https://a.no\" Fjordvik", "L023", "HYPERLINK \"https://a.no\""),
        ("Side { PAGE } her", "L023", "{ PAGE }"),
        ("Se { REF _Ref123 \\h } her", "L023", "{ REF _Ref123 \\h }"),
        ("TOC \\o \"1-3\" \\h \\z \\u", "L023", "TOC \\o \"1-3\" \\h \\z \\u"),
        ("Error! Bookmark not defined.", "L023", "Bookmark not defined"),
        ("Feil! Bokmerke er ikke definert.", "L023", "Bokmerke er ikke definert"),
        ("Kommentert [KV1]: Dette må sjekkes", "L023", "Kommentert [KV1]: Dette må sjekkes"),
        ("Commented [AB1]: Check", "L023", "Commented [AB1]: Check"),
        ("Slettet: gammel tekst", "L023", "Slettet: gammel tekst"),
        ("Formatert: Skrift: Fet", "L023", "Formatert: Skrift: Fet"),
        ("Ord.\n\nSide 3 av 12\n\nOrd.", "L023", "Side 3 av 12"),
        ("Klikk her for å legge inn tekst", "C006", "Klikk her for å legge inn tekst"),
        ("Skriv inn tekst her", "C006", "Skriv inn tekst her"),
        ("Vel eit element.", "C006", "Vel eit element."),
        ("Choose an item.", "C006", "Choose an item."),
        ("Hos <sett inn navn> får alle svar.", "C006", "<sett inn navn>"),
        ("Hos [set inn namn] får alle svar.", "C006", "[set inn namn]"),
        ("Ord \u{f0e0} ord", "L024", "\u{f0e0}"),
        ("Vi svarer：nå", "L024", "："),
        ("Ord \u{fffc} ord", "L024", "\u{fffc}"),
    ]);
}

#[test]
fn what_looks_like_a_mark_and_is_right_is_left_alone() {
    for text in [
        "Takk til @navn og post@a.no for #svar og #Fjordvik.",
        "#hashtag",
        "#FjordvikSvarer",
        "\\#Svar",
        "Følg\n#Fjordvik for nyheter",
        "#Fjordvik er best i byen.",
        "Vi er #1 i landet, og C# og C++ er språk.",
        "Han sa «det er bra [sic]» (…)[sitat] og […].",
        "Se [1] og [2][3], [i]gjen og [b].",
        "Telefon 12 34 56 78 | E-post post@a.no",
        "Ligger i mappen _felles og i C:\\_felles\\*plan eller \\\\server\\felles\\_mal.",
        "`{.x}`, `**x`, `\\newpage` og `[x][1]`",
        "\\*x\\*, \\_x\\_, \\[x\\]\\[1\\], \\{.x\\} og \\`x\\`",
        "Pris* og kostnad*\n\n*Uten moms.",
        "Pris** og kostnad.\n\n**Uten moms.\n\nSum** og mer.",
        "a == b, 3 < 5 og A||B, 'a' og ''b''",
        "d`Arc og 5 $",
        "Se side 3 av 12 i rapporten. Slettet innhold blir borte.",
        "Skriv inn tekst her og trykk på knappen.",
        "TOC, REF og HYPERLINK er ord.",
        "日本：東京",
        "**Frister**",
        "<!-- Husk sideskift her -->",
        "Tekst:\n\n    # installer\n    cargo build\n",
        "Linje én\\\nlinje to",
        "Dato: __.__.2027, og __init__.py",
        "Se [x][a].\n\n[a]: https://a.no",
        "## Mål {innen fristen, 2027}\n\nTekst.",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn swapped_brackets_and_old_signs_are_put_right() {
    let chapter = |text: &str| format!("# Innledning\n\n{text}\n");
    for (text, right) in [
        ("Se (her)[https://a.no].", "Se [her](https://a.no)."),
        ("Ord \u{f0e0} ord：nå", "Ord → ord:nå"),
        ("Ord.\n\n<!-- pagebreak -->\n\nOrd.", "Ord.\n\n\n\nOrd."),
    ] {
        assert_eq!(fixed(CHAPTER, &chapter(text)), chapter(right));
    }
}

#[test]
fn lines_have_no_marks_at_all() {
    for (title, code, place, right) in [
        ("• Alle får svar", "L022", "• ", "Alle får svar"),
        ("Mindre CO~2~ i byen", "L022", "~2~", "Mindre CO₂ i byen"),
        ("Fem m^2^ til hver", "L022", "^2^", "Fem m² til hver"),
        ("Alle <b>får</b> svar", "L022", "<b>får</b>", "Alle får svar"),
        ("Alle får `svar`", "L022", "`svar`", "Alle får svar"),
        ("Alle får svar 1\\. mai", "L022", "\\", "Alle får svar 1. mai"),
        ("Alle \\*får\\* svar", "L022", "\\*får\\*", "Alle \\*får\\* svar"),
        ("Alle får [svar][1]", "L022", "[svar][1]", "Alle får [svar][1]"),
        ("Alle får svar {.stor}", "L022", "{.stor}", "Alle får svar {.stor}"),
        ("Alle får ==svar==", "L022", "==svar==", "Alle får ==svar=="),
        ("Alle får svar[^1]", "L015", "[^1]", "Alle får svar[^1]"),
        ("Mål 1 – Alle får svar", "L016", "Mål 1 – ", "Alle får svar"),
        ("1.2 Alle får svar", "L016", "1.2 ", "1.2 Alle får svar"),
    ] {
        assert_eq!(found_in(GOALS, &goal(title)), [(code, place.to_owned())], "{title}");
        assert_eq!(fixed(GOALS, &goal(title)), goal(right), "{title}");
    }
    for title in [
        "\"> 90 % får svar\"", "\"- 3 % færre klager\"", "#1 i Norge får svar", "Svar i C:\\_felles\\*plan",
        "Mål 16 i bærekraftsmålene nås", "Åpen (…)[sitat] kommune",
    ] {
        assert_eq!(found_in(GOALS, &goal(title)), [], "{title}");
    }
    let measures = "measures:\n  svar:\n    title: \"Tiltak 1: Alle får svar\"\n";
    assert_eq!(found_in("strategies/plan/tiltak.yaml", measures), []);
}

#[test]
fn captions_are_lines_too() {
    let text = "![Torget](torg.png \"Torget i **mai** og *juni*\")";
    let codes: Vec<_> = found(text).into_iter().filter(|(code, _)| *code == "L022").map(|(_, place)| place).collect();
    assert_eq!(codes, ["**mai**", "*juni*"]);
}

#[test]
fn the_number_of_a_chapter_is_certain_in_its_place() {
    assert_eq!(found_in(CHAPTER, "# 1 Innledning\n\nTekst.\n"), [("L016", "1 ".to_owned())]);
    assert_eq!(fixed(CHAPTER, "# 1 Innledning\n\nTekst.\n"), "# Innledning\n\nTekst.\n");
    for sound in [
        "# 3 Mål\n\nTekst.\n",
        "# 17 mål for verden\n\nTekst.\n",
        "---\nunnumbered: true\n---\n# 1 Innledning\n\nTekst.\n",
    ] {
        assert_eq!(found_in(CHAPTER, sound), [], "{sound}");
    }
}

#[test]
fn a_number_of_another_chapter_or_a_letter_is_one_too() {
    for (title, typed) in [("4 Bakgrunn", "4 "), ("II. Bakgrunn", "II. "), ("a) Bakgrunn", "a) "), ("B) Tiltak", "B) ")]
    {
        let content = format!("# {title}\n\nTekst.\n");
        assert_eq!(found_in(CHAPTER, &content), [("L016", typed.to_owned())], "{title}");
        assert_eq!(fixed(CHAPTER, &content), content.replacen(typed, "", 1));
    }
    for title in [
        "10 gode grunner", "2027 er valgår", "17 mål", "5 Satsingsområder", "II. verdenskrig", "H. Ibsen",
        "40 Bakgrunn",
    ] {
        assert_eq!(found_in(CHAPTER, &format!("# {title}\n\nTekst.\n")), [], "{title}");
    }
    assert_found(&[("## 2 Skole\n\nTekst.", "L016", "2 "), ("## a) Skole\n\nTekst.", "L016", "a) ")]);
    let two = "## 4 Mål\n\nTekst.\n\n## 5 Tiltak\n\nTekst.";
    assert_eq!(found(two), [("L016", "4 ".to_owned()), ("L016", "5 ".to_owned())]);
    for text in ["## 1 Spør\n\nTekst.\n\n## 2 Svar\n\nTekst.", "## 3 Mål\n\nTekst.", "## 10 gode grunner\n\nTekst."] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn what_a_word_processor_leaves_is_found_in_its_forms() {
    assert_found(&[
        ("<o:p></o:p>Vi svarer.", "D012", "<o:p>"),
        ("<v:shape id=\"x\">Vi svarer.", "D012", "<v:shape id=\"x\">"),
        ("Vi svarer <w:tbl> alle.", "D012", "<w:tbl>"),
        ("[Kommentar KL1]: Husk å spørre", "L023", "[Kommentar KL1]: Husk å spørre"),
        ("Vi svarer.[KL1] Vi spør.", "L023", "[KL1]"),
    ]);
    for text in [
        "Se <https://www.fjordvik.no/plan> for mer.",
        "Ring <tel:112> nå.",
        "Skriv `<o:p>` her.",
        "Skriv \\<o:p> her.",
        "Vi svarer [KL1] alle.",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn a_picture_with_its_mark_apart_is_found() {
    let codes: Vec<_> =
        found("! [Barn leker](bilder/torget.png)").into_iter().filter(|(code, _)| *code == "L021").collect();
    assert_eq!(codes, [("L021", "! [Barn leker](bilder/torget.png)".to_owned())]);
    assert!(fixed(CHAPTER, "# A\n\n! [Barn leker](bilder/torget.png)\n").contains("\n![Barn leker]"));
    for text in ["Hei! [Kart](torget.png)", "! [Vi svarer](https://a.no)"] {
        assert!(!found(text).iter().any(|(code, _)| *code == "L021"), "{text}");
    }
}
