//! What is said about marks that are not read, and about lines that are read as something else.

use stratc::diag::Diagnostic;
use stratc::fix::fix_sources;
use stratc::world::Memory;

use crate::support::{STRATEGY, TODAY, compile_files};

const CODES: [&str; 16] = [
    "C006", "D012", "L009", "L013", "L014", "L015", "L016", "L018", "L020", "L021", "L022", "L023", "L024", "L025",
    "L026", "L028",
];

fn strategy() -> String {
    STRATEGY.replace(
        "levels: {off: [C, M, T, N, A, F, O, L, D]",
        "levels: {off: [C007, C005, C013, M, T, N, A, F, O, L007, D], advice: [D012]",
    )
}

/// The codes of interest that are found in a chapter with a text, each with the words at its place.
pub(super) fn found(text: &str) -> Vec<(&'static str, String)> {
    found_in("strategies/plan/kapitler/01.md", &format!("# Innledning\n\n{text}\n"))
}

pub(super) fn found_in(path: &str, content: &str) -> Vec<(&'static str, String)> {
    let compilation = compile_files(&[("strategies/plan/strategy.yaml", &strategy()), (path, content)]);
    let place = |found: &Diagnostic| content.get(found.span.range()).unwrap_or_default().to_owned();
    let of_interest = compilation.diagnostics.iter().filter(|found| CODES.contains(&found.code.id));
    of_interest.map(|found| (found.code.id, place(found))).collect()
}

pub(super) fn fixed(path: &str, content: &str) -> String {
    let world = Memory::new(TODAY).with("strategies/plan/strategy.yaml", strategy()).with(path, content);
    let fixed = fix_sources(&world, None);
    fixed.files.into_iter().find(|file| file.path == path).map_or_else(|| content.to_owned(), |file| file.after)
}

#[test]
fn marks_of_other_programs_are_found_in_texts() {
    for (text, code, place) in [
        ("Arealet er $a^2$ her.", "L022", "$a^2$"),
        ("$$\nx = 1\n$$", "L022", "$$\nx = 1\n$$"),
        ("::: info\nTekst\n:::", "L022", ":::"),
        ("[TOC]", "L022", "[TOC]"),
        ("[[_TOC_]]", "L022", "[[_TOC_]]"),
        ("Vi er i mål :tada:", "L022", ":tada:"),
        ("> [!FAKTA]\n> Vi er mange.", "L022", "[!FAKTA]"),
        ("Se [planen](#ingensteds).", "L022", "[planen](#ingensteds)"),
        ("## Mål {.stor}\n\nTekst.", "L022", "{.stor}"),
        ("## Mål {#Mål}\n\nTekst.", "L022", "{#Mål}"),
        ("## Mål {#a}\n\nA.\n\n## Mer {#a}\n\nB.", "L022", "{#a}"),
        ("Hos {{kommunenavn}} får alle svar.", "C006", "{{kommunenavn}}"),
        ("Hos {kommunenavn} får alle svar.", "C006", "{kommunenavn}"),
        ("Hos <<navn>> får alle svar.", "C006", "<navn>"),
        ("Hos [navn på kommunen] får alle svar.", "C006", "[navn på kommunen]"),
        ("Klikk eller trykk her for å skrive inn tekst.", "C006", "Klikk eller trykk her for å skrive inn tekst"),
        ("Feil! Fant ikke referansekilden.", "L023", "Fant ikke referansekilden"),
        ("Vi svarer.\n\n%% husk tallene", "L023", "%% husk tallene"),
        ("Åtte av ti [NB! sjekk] får svar.", "L023", "[NB! sjekk]"),
        ("Åtte av ti (sjekk dette) får svar.", "L023", "(sjekk dette)"),
        ("Alle fÃ¥r svar.", "L024", "fÃ¥r"),
        ("Alle f�r svar.", "L024", "f�r"),
        ("**Viktig:**alle får svar.", "L013", "**Viktig:**"),
        ("| A | B |\n|---|---|\n| 1 | 2 | 3 |", "L014", "3"),
    ] {
        assert_eq!(found(text), [(code, place.to_owned())], "{text}");
    }
}

#[test]
fn an_open_fence_and_indented_words_are_found() {
    assert_eq!(found("```\nkode\n\n## Mål\n\nTekst."), [("L025", "```".to_owned())]);
    assert_eq!(found("Her:\n\n    telefon og e-post\n"), [("L025", "telefon og e-post".to_owned())]);
    for text in [
        "```\nkode\n```",
        "Her:\n\n    let a = b;\n    print(a)\n",
        "Ord.\n\n    Dette er et avsnitt som er rykket inn.\n",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn what_means_something_else_is_left_alone() {
    for text in [
        "Det koster 5 $, eller $ 10 og $ 20.",
        "kl. 10:30:00, http://x:8080 og a:b:c",
        "#hashtag og `{navn}`, `$x$` og `:tada:`",
        "\\$x\\$ og \\[TOC\\]",
        "```\n{navn} $x$ :tada: [TOC]\n```",
        "Se [her i planen](#frister).\n\n## Frister {#frister}\n\nTekst.",
        "Se [målet](https://a.no/#b).",
        "- [ ] Oppgave\n- [x] Ferdig",
        "> [!NOTE]\n> Husk.",
        "R&D, A & B og 5 < 6",
        "Ta med legitimasjon (husk gyldig pass).",
        "Bokmål // nynorsk",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn marks_are_found_in_titles_and_mended_where_that_is_certain() {
    let path = "strategies/plan/maal.yaml";
    let goal = |title: &str| format!("goals:\n  svar:\n    title: {title}\n");
    for (title, code, place, right) in [
        ("Alle får **raskt** svar", "L013", "**raskt**", "Alle får raskt svar"),
        ("Alle får *raskt* svar", "L022", "*raskt*", "Alle får raskt svar"),
        ("Svar &amp; ro", "L022", "&amp;", "Svar & ro"),
        ("F&oslash;r kl. 12", "L022", "&oslash;", "Før kl. 12"),
        ("Alle <b>får svar", "L022", "<b>", "Alle får svar"),
        ("Svar [her](https://a.no)", "L022", "[her](https://a.no)", "Svar [her](https://a.no)"),
        ("Alle fÃ¥r svar", "L024", "fÃ¥r", "Alle får svar"),
    ] {
        assert_eq!(found_in(path, &goal(title)), [(code, place.to_owned())], "{title}");
        assert_eq!(fixed(path, &goal(title)), goal(right), "{title}");
    }
    let chapter = "# **Mål** og [her](https://a.no)\n\nTekst.\n";
    let codes: Vec<_> = found_in("strategies/plan/kapitler/01.md", chapter).into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, ["L013", "L022"]);
    assert_eq!(found_in(path, &goal("Svar kl. 10:30, 2 * 3 * 4 og R&D")), []);
}

#[test]
fn letters_and_spaces_are_put_back_in_texts() {
    let path = "strategies/plan/kapitler/01.md";
    let chapter = |text: &str| format!("# Innledning\n\n{text}\n");
    for (text, right) in [
        ("Alle fÃ¥r svar â€“ nå.", "Alle får svar – nå."),
        ("**Viktig:**alle får svar.", "**Viktig:** alle får svar."),
        ("Først.\n\n[TOC]\n\nSist.", "Først.\n\n\n\nSist."),
    ] {
        assert_eq!(fixed(path, &chapter(text)), chapter(right));
    }
}

#[test]
fn a_folded_text_with_a_list_or_paragraphs_is_found_and_mended() {
    let path = "strategies/plan/maal.yaml";
    let goal = |mark: &str, text: &str| format!("goals:\n  svar:\n    title: Svar\n    text: {mark}\n{text}");
    let list = "      Vi svarer på:\n      - telefon\n      - e-post\n";
    let paragraphs = "      Vi svarer på telefon.\n\n      Vi svarer på e-post.\n";
    for text in [list, paragraphs] {
        for mark in [">", ">-"] {
            assert_eq!(found_in(path, &goal(mark, text)), [("L026", ">".to_owned())], "{text}");
            assert_eq!(fixed(path, &goal(mark, text)), goal(&mark.replace('>', "|"), text));
        }
        assert_eq!(found_in(path, &goal("|", text)), []);
    }
    assert_eq!(
        found_in(path, &goal(">", "      Vi svarer på telefon\n      - og på e-post -\n      hver dag.\n")).len(),
        1
    );
    for text in
        ["      ## Svar\n      Vi svarer.\n", "      Vi svarer.\n      # Svar\n", "      | A | B |\n      | 1 | 2 |\n"]
    {
        assert_eq!(found_in(path, &goal(">", text)), [("L026", ">".to_owned())], "{text}");
    }
    for text in
        ["      Vi svarer på telefon\n      og e-post.\n", "      #svar og mer\n      #raskt\n", "      # Svar\n"]
    {
        assert_eq!(found_in(path, &goal(">", text)), [], "{text}");
    }
}

#[test]
fn a_text_without_a_sign_is_found_and_mended_where_its_lines_are_meant() {
    let path = "strategies/plan/maal.yaml";
    let goal = |text: &str| format!("goals:\n  svar:\n    title: Svar\n    text:{text}\n");
    for (text, place, right) in [
        (
            " Vi svarer på\n      - telefon\n      - e-post",
            "Vi svarer på",
            " |\n      Vi svarer på\n      - telefon\n      - e-post",
        ),
        (" Vi svarer.\n\n      Vi lytter.", "Vi svarer.", " |\n      Vi svarer.\n\n      Vi lytter."),
        ("\n      Vi svarer\n      - raskt", "Vi svarer", " |\n      Vi svarer\n      - raskt"),
        (" 'Vi svarer.\n\n      Vi lytter.'", "'Vi svarer.", " |\n      Vi svarer.\n\n      Vi lytter."),
        (" \"Tid: onsdag\n      Sted: rådhuset\"", "\"Tid: onsdag", " |\n      Tid: onsdag\n      Sted: rådhuset"),
        (" >\n      Tid: onsdag\n      Sted: rådhuset", ">", " |\n      Tid: onsdag\n      Sted: rådhuset"),
    ] {
        assert_eq!(found_in(path, &goal(text)), [("L026", place.to_owned())], "{text}");
        assert_eq!(fixed(path, &goal(text)), goal(right), "{text}");
    }
    for (text, right) in [
        (" Vi vil:\n      - svare\n      - lytte", " |\n      Vi vil:\n      - svare\n      - lytte"),
        ("\n      - svare\n      - lytte", " |\n      - svare\n      - lytte"),
        ("\n      Vi vil:\n      - svare", " |\n      Vi vil:\n      - svare"),
    ] {
        assert_eq!(fixed(path, &goal(text)), goal(right), "{text}");
    }
    for text in [
        " Vi svarer alle\n      som spør oss.",
        " \"Vi svarer alle\n      som spør oss.\"",
        " \"Vi svarer.\\n\\nVi lytter.\"",
    ] {
        assert_eq!(found_in(path, &goal(text)), [], "{text}");
    }
    // What quotes spell in their own way is left to people.
    let escaped = goal(" \"Vi svarer.\n\n      Vi \\\"lytter\\\".\"");
    assert_eq!((found_in(path, &escaped).len(), fixed(path, &escaped)), (1, escaped.clone()));
}

#[test]
fn what_looks_like_a_table_and_is_none_is_found() {
    for (text, place) in [
        ("Vi er:\n\n| Navn | Rom |", "| Navn | Rom |"),
        ("+---+---+\n| A | B |\n| C | D |\n+===+===+\n| a | b |\n+---+---+\n| c | d |\n+---+---+", "+---+---+"),
        ("Navn      Telefon    Rom\nKari      123\nOla       456        3", "Navn      Telefon    Rom"),
        ("Navn,Telefon,Rom\nKari,123,4\nOla,456,5", "Navn,Telefon,Rom"),
    ] {
        assert_eq!(found(text), [("L028", place.to_owned())], "{text}");
    }
    for text in [
        "Hjem | Om oss | Kontakt",
        "| A | B |\n| 1 | 2 |",
        "Kari, Ola, Per\nog Pål, Ida, Liv\nog alle, alle, alle",
        "`| a | b |`",
        "+47 12 34 56 78",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn a_merge_that_failed_is_one_clear_error() {
    let conflict = "<<<<<<< HEAD\n    title: Svar\n=======\n    title: Raske svar\n>>>>>>> forslag\n";
    for (path, content) in [
        ("strategies/plan/maal.yaml", format!("goals:\n  svar:\n{conflict}")),
        ("strategies/plan/kapitler/01.md", format!("# Innledning\n\n{conflict}\n")),
    ] {
        let compilation = compile_files(&[("strategies/plan/strategy.yaml", STRATEGY), (path, &content)]);
        let codes: Vec<_> = compilation.diagnostics.iter().map(|found| found.code.id).collect();
        assert_eq!(codes, ["L027"], "{path}");
    }
}

#[test]
fn front_matter_is_read_after_an_empty_line_and_closed_where_that_is_certain() {
    let path = "strategies/plan/kapitler/01.md";
    for before in ["\n", "<!-- Husk. -->\n"] {
        let content = format!("{before}---\ngoal: svar\nby: 2027\n---\n# Alle får svar\n\nTekst.\n");
        let compilation = compile_files(&[("strategies/plan/strategy.yaml", STRATEGY), (path, &content)]);
        assert!(compilation.diagnostics.is_empty(), "{:#?}", compilation.diagnostics);
    }
    let open = "---\nunnumbered: true\n# Innledning\n\nTekst.\n";
    assert_eq!(fixed(path, open), "---\nunnumbered: true\n---\n# Innledning\n\nTekst.\n");
    for dashes in ["--", "----", "–—"] {
        assert_eq!(fixed(path, &open.replace("# I", &format!("{dashes}\n# I"))), open.replace("# I", "---\n# I"));
    }
    for unclear in ["---\nTekst uten felt.\n", "---\nunnumbered: true\n-a-\n# Innledning\n\nTekst.\n"] {
        assert_eq!(fixed(path, unclear), unclear);
    }
}

#[test]
fn a_list_or_several_paragraphs_in_a_field_of_one_line_are_found() {
    let path = "strategies/plan/strategy.yaml";
    let plan = |vision: &str| format!("{}  vision: {}\n", strategy(), vision.replace("\n  ", "\n    "));
    let l026 = |vision: &str| -> Vec<_> {
        let compilation = compile_files(&[(path, &plan(vision))]);
        let found = compilation.diagnostics.iter().filter(|found| found.code.id == "L026");
        found.map(|found| plan(vision)[found.span.range()].to_owned()).collect()
    };
    for (vision, place) in [
        (">\n  Alle skal finne fram.\n\n  Alle skal få svar.", "Alle skal finne fram."),
        ("Alle skal finne fram.\n\n  Alle skal få svar.", "Alle skal finne fram."),
        ("|\n  Alle skal finne fram.\n  Alle skal få svar.", "Alle skal finne fram."),
        (">\n  Vi vil:\n  - spørre\n  - svare", "Vi vil:"),
        ("|\n  Vi vil:\n  - spørre", "Vi vil:"),
        (">-\n  Vi vil:\n  1) spørre\n  2) svare", "Vi vil:"),
        ("|\n  Vi vil\n  a) spørre\n  b) svare", "Vi vil"),
        ("|\n  – Alle finner fram\n  – Alle får svar", "– Alle finner fram"),
    ] {
        assert_eq!(l026(vision), [place], "{vision}");
    }
    for vision in [
        ">\n  Alle skal finne fram til den som\n  kan svare, og få svar.",
        ">\n  Alle skal finne fram.\n  Alle skal få svar.",
        ">\n  Alle skal finne fram\n  – også de som bor langt unna.",
        ">\n  Vi feirer dagen den\n  17. mai hvert år.",
        "|\n  Alle skal finne fram til den som\n  kan svare.",
        "|\n  Alle skal finne fram.",
        "Alle skal finne\n  fram.",
    ] {
        assert_eq!(l026(vision), <[&str; 0]>::default(), "{vision}");
    }
}
