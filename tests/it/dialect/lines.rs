//! Lines that stand below one another, and those that only a narrow page has broken.

use super::assert_shown;

/// Asserts that each line of a text has a line of its own.
pub fn assert_kept(texts: &[&str]) {
    for text in texts {
        assert_shown(&[(text, &text.replace("**", "").lines().map(str::trim).collect::<Vec<_>>()[..])]);
    }
}

/// Asserts that the lines of a text are one.
pub fn assert_joined(texts: &[&str]) {
    for text in texts {
        assert_shown(&[(text, &[&*text.replace('\n', " ")][..])]);
    }
}

#[test]
fn successive_numbers_letters_and_steps_keep_their_lines() {
    assert_kept(&[
        "Vi skal:\ni. spørre\nii. lytte\niii. lære",
        "I. Spørre\nII. Lytte",
        "a. spørre\nb. lytte",
        "A. Spørre\nB. Lytte",
        "A) Spørre\nB) Lytte",
        "(1) Spørre\n(2) Lytte",
        "(a) spørre\n(b) lytte",
        "1.1 Spørre\n1.2 Lytte\n1.2.1 Hvem\n2 Svare",
        "§ 1 Formål\n§ 2 Virkeområde",
        "1: spørre\n2: lytte",
        "Trinn 1: spørre\nTrinn 2: lytte",
        "**Trinn 1:** spørre\n**Trinn 2:** lytte",
        "Vi skal:\n2. Spørre\n3. Lytte",
        "1 Spørre\n2 Lytte",
        "① Spørre\n② Lytte",
    ]);
    assert_shown(&[(
        "(1) Kommunen skal svare alle som spør oss, og\nden svarer skriftlig.\n(2) Kommunen skal lytte.",
        &["(1) Kommunen skal svare alle som spør oss, og den svarer skriftlig.", "(2) Kommunen skal lytte."],
    )]);
}

#[test]
fn what_only_looks_like_a_number_keeps_no_line() {
    assert_joined(&[
        "Takk til A. Hansen og\nB. Olsen for alt",
        "Det står i\ni. e. og mer",
        "Kommunen viser til\n§ 1 i loven og\n§ 2 i forskriften",
        "Vi viser til kapittel\n2 i planen og til side\n3 i vedlegget",
        "Prisen er\n1.1 prosent og\n3.2 prosent",
        "Først nevner vi\nmål 1 og så\nmål 3",
    ]);
}

#[test]
fn labels_times_and_pairs_keep_their_lines() {
    assert_kept(&[
        "Tid: onsdag\nSted: rådhuset\nPris: gratis",
        "Visjon: Alle skal finne fram, forstå og få svar når de spør oss\nMål: Alle får svar",
        "**Tid:** onsdag\n**Sted:** rådhuset",
        "2024: Start\n2026: Slutt",
        "09.00 Åpning\n09.30 Kaffe\n11.15 Foredrag",
        "Mandag – møte\nTirsdag – fri",
        "Innledning ....... 3\nMål og tiltak …… 5",
        "Med vennlig hilsen\nKari Nordmann",
    ]);
    assert_shown(&[("- Tid: onsdag\n  Sted: rådhuset", &["• Tid: onsdag", "Sted: rådhuset"][..])]);
    assert_joined(&[
        "Vi har ett mål\nMål: alle får svar",
        "Vi åpner klokka\n09.00 og stenger kl.\n15.30 hver dag",
        "Kilde: Porter (1996), What Is Strategy?, i\nHarvardutgaven (1): Svar.",
        "Vi venter på svar fra mer enn\n3 kommuner",
    ]);
}

#[test]
fn short_lines_keep_their_lines() {
    assert_kept(&[
        "Åpenhet\nMot\nRespekt",
        "Verdiene våre:\nÅpenhet\nMot\nRespekt",
        "Kari Nordmann\nKommunikasjonssjef\nFjordvik kommune",
        "Vi skal:\nspørre\nlytte\nsvare",
        "Vi skal:\nspørre alle som kommer;\nlytte til det de sier;\nsvare.",
    ]);
}

#[test]
fn lines_that_a_narrow_page_has_broken_are_one() {
    assert_joined(&[
        "Vi skal svare raskt, og det\nGjør vi nå. Det er et mål",
        "Vi skal:\nsvare alle\nsom spør oss",
        "Vi har som mål\nat alle får svar\ninnen 2027",
        "Vi samarbeider med\nBergen kommune og\nOslo kommune",
        "Vi svarer.\nVi lytter.\nVi lærer.",
    ]);
}
