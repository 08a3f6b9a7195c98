//! What is found about footnotes, and about numbers of chapters.

use stratc::diag::Translator;
use stratc::fix::fix_sources;
use stratc::world::Memory;

use crate::support::{TODAY, compile_files};

/// A `strategy.yaml` in which only the rules on language are on.
const STRATEGY: &str = "\
levels: {off: [C, M, T, N, A, F, O, D]}
strategy:
  title: Kommunikasjonsplan
  organisation: Fjordvik kommune
  kind: communication-plan
  language: nb
";

/// The codes found in some files, each with the words that it is about.
fn found(files: &[(&str, &str)]) -> Vec<String> {
    let all: Vec<_> = [("strategies/plan/strategy.yaml", STRATEGY)].into_iter().chain(files.iter().copied()).collect();
    let compilation = compile_files(&all);
    let said = compilation.diagnostics.iter().map(|found| {
        let text = compilation.sources.slice(found.span);
        format!("{} {}", found.code.id, text)
    });
    said.collect()
}

fn in_chapter(text: &str) -> Vec<String> {
    found(&[("strategies/plan/kapitler/01-innledning.md", &format!("# Innledning\n\n{text}\n"))])
}

#[track_caller]
fn assert_found(cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(in_chapter(text), *expected, "{text}");
    }
}

#[test]
fn footnotes_that_readers_do_not_get_are_found() {
    assert_found(&[
        ("Tekst.[^1]\n\n[^1]: SSB", &[][..]),
        ("Tekst.[^1] Mer.[^1]\n[^1]: SSB\n\n    Andre avsnitt.", &[]),
        ("Tekst.[^1]", &["L015 [^1]"]),
        ("Tekst.\n\n[^1]: SSB", &["L015 [^1]"]),
        ("Tekst.[^1]\n\n[^1]: SSB\n[^1]: KS", &["L015 [^1]"]),
        ("Tekst.[^1]\n\n[^1]:\n", &["L015 [^1]"]),
        ("Tekst.^[SSB]", &["L015 ^[SSB]"]),
        ("Se [ordet[^1]](https://a.no).\n\n[^1]: SSB", &["L009 [ordet[^1]]("]),
        ("Se [[innledning|ordet[^1]]].\n\n[^1]: SSB", &["L015 [[innledning|ordet[^1]]", "L015 [^1]"]),
        ("[1]: Årsmeldingen\n\nTekst.", &["L014 [1]: Årsmeldingen"]),
        // What a footnote says is read as any text is.
        ("Tekst.[^1] Ny setning.\n\n[^1]: SSB og og KS", &["L011 og og"]),
        ("Tekst og[^1]\n\n[^1]: og mer", &[]),
    ]);
    let goal = "goals:\n  svar:\n    title: Alle får svar[^1]\n    text: |\n      Samme dag.\n\n      [^1]: SSB\n";
    assert_eq!(found(&[("strategies/plan/maal.yaml", goal)]), ["L015 [^1]", "L015 [^1]"]);
}

#[test]
fn a_label_that_was_misspelt_is_asked_about() {
    let chapter = "# Innledning\n\nTekst.[^kidle] Mer.[^kilde]\n\n[^kilde]: SSB\n";
    let files = [("strategies/plan/strategy.yaml", STRATEGY), ("strategies/plan/kapitler/01.md", chapter)];
    let compilation = compile_files(&files);
    let [found] = &compilation.diagnostics[..] else { panic!("{:?}", compilation.diagnostics) };
    assert_eq!(found.help[0].text(&Translator::default()), "did you mean [^kilde]?");
}

#[test]
fn numbers_typed_before_titles_are_found() {
    let titled = |title: &str| found(&[("strategies/plan/kapitler/01.md", &format!("# {title}\n\nTekst.\n"))]);
    for (title, typed) in
        [("2. Bakgrunn", "2. "), ("Kapittel 3: Mål", "Kapittel 3: "), ("2.1 Om målene", "2.1 "), ("2) Bakgrunn", "2) ")]
    {
        assert_eq!(titled(title), [format!("L016 {typed}")], "{title}");
    }
    for title in [
        "17 bærekraftsmål", "2027 i korte trekk", "10 grep", "1. mai", "112-dagen", "3D", "3 Mål", "Bakgrunn", "1. Mai",
    ] {
        assert_eq!(titled(title), <[&str; 0]>::default(), "{title}");
    }
    // A bare number is the chapter's own where it equals the place.
    let both = [
        ("strategies/plan/kapitler/01.md", "# 1 Bakgrunn\n\nEn.\n"),
        ("strategies/plan/kapitler/02.md", "# 2 Mål\n\nTo.\n"),
    ];
    assert_eq!(found(&both), ["L016 1 ", "L016 2 "]);
    assert_found(&[
        ("## 1.1 Om målene\n\nTekst.", &["L016 1.1 "]),
        ("## 1. Spørre\n\nTekst.\n\n## 2. Lytte\n\nTekst.", &[]),
        ("## 2.0 Digitalt\n\nTekst.", &[]),
    ]);
    let unnumbered = "---\nunnumbered: true\n---\n# 2. Bakgrunn\n\n## 2.1 Om målene\n\nTekst.\n";
    assert_eq!(found(&[("strategies/plan/kapitler/01.md", unnumbered)]), <[&str; 0]>::default());
    // Goals are numbered on pages too, and measures are not.
    assert_eq!(found(&[("strategies/plan/maal.yaml", "goals: {svar: 2. Alle får svar}\n")]), ["L016 2. "]);
    assert_eq!(
        found(&[("strategies/plan/tiltak.yaml", "measures: {svar: 2. Alle får svar}\n")]),
        <[&str; 0]>::default()
    );
}

#[test]
fn a_typed_number_is_taken_away() {
    let fixed = |path: &str, text: &str| {
        let world = Memory::new(TODAY).with("strategies/plan/strategy.yaml", STRATEGY).with(path, text);
        let fixed = fix_sources(&world, None).files.into_iter().find(|file| file.path == path);
        fixed.map_or_else(|| text.to_owned(), |file| file.after)
    };
    let chapter = "# 2. Bakgrunn\n\n## 2.1 Om målene\n\nTekst.\n\n### 2.1.1 «Mer»\n\nTekst.\n";
    let expected = "# Bakgrunn\n\n## Om målene\n\nTekst.\n\n### «Mer»\n\nTekst.\n";
    assert_eq!(fixed("strategies/plan/kapitler/01.md", chapter), expected);
    let section = |title: &str, heading: &str| {
        format!("sections:\n  maal:\n    title: {title}\n    text: |\n      ## {heading}\n\n      Tekst.\n")
    };
    let path = "strategies/plan/kapitler.yaml";
    assert_eq!(fixed(path, &section("3. Mål", "3.1 Om dem")), section("Mål", "Om dem"));
    for title in ["\"3. Mål\"", "3. Null", "3.\n      Mål"] {
        assert_eq!(fixed(path, &section(title, "Om")), section(title, "Om"), "{title}");
    }
}

#[test]
fn chapters_named_by_number_are_found() {
    assert_found(&[
        ("Se kapittel 4.", &["L017 kapittel 4"][..]),
        ("Sjå kapittel 4 for det.", &["L017 kapittel 4"]),
        ("Målene er delt (jf. punkt 3.2).", &["L017 punkt 3.2"]),
        ("See chapter 4.", &["L017 chapter 4"]),
        ("Tekst.[^1]\n\n[^1]: Se kap. 1.", &["L017 kap. 1"]),
        ("Se kapittel 4 i folkehelseloven.", &[]),
        ("Se kapittel 4 i planen fra 2019.", &[]),
        ("Se lovens kapittel 4.", &[]),
        ("Kravet står i folkehelseloven. Se kapittel 4.", &[]),
        ("Kravet står i forskriften, se kapittel 4.", &[]),
        ("Midlene står på kap. 1320 post 30.", &[]),
        ("Se kap. 13 post 30.", &[]),
        ("Se punkt 3 i lista.", &[]),
        ("## 1.2 Spørsmål\n\nSe punkt 1.2.", &["L016 1.2 "]),
    ]);
    let document = "documents:\n  kommuneplan: {title: Kommuneplanen, demands: {krav: Krav}}\n";
    let chapter = "# Innledning\n\nVi følger [[kommuneplan]]. Se kapittel 4.\n";
    let files = [("strategies/plan/dokumenter.yaml", document), ("strategies/plan/kapitler/01.md", chapter)];
    assert_eq!(found(&files), <[&str; 0]>::default());
}

#[test]
fn the_id_of_a_chapter_is_named() {
    let files = [
        ("strategies/plan/strategy.yaml", STRATEGY),
        ("strategies/plan/kapitler/01-innledning.md", "# Innledning\n\nSe kapittel 2.\n"),
        ("strategies/plan/kapitler/02-veien.md", "# Veien videre\n\nTekst.\n"),
    ];
    let compilation = compile_files(&files);
    let [found] = &compilation.diagnostics[..] else { panic!("{:?}", compilation.diagnostics) };
    let english = Translator::default();
    assert_eq!(found.message.text(&english), "chapter 2 is \"Veien videre\" today, and may get another number");
    assert!(found.help[0].text(&english).contains("[[veien|kapittel 2]]"));
}
