//! Messages in nynorsk: who gets them, and that no bokmål is left in them.

use std::collections::BTreeSet;

use crate::messages::files;
use crate::support::{Run, Workspace, command};

#[test]
fn readers_of_nynorsk_are_known_by_the_option_and_by_their_system() {
    let said = "feil: mappa borte finst ikkje\n";
    let cases = [
        ("C", &["--lang", "nn"][..], said),
        ("nn_NO.UTF-8", &[], said),
        ("nn-NO", &[], said),
        ("nn", &[], said),
        ("nb_NO.UTF-8", &["--lang=nn"], said),
        ("nn_NO.UTF-8", &["--lang", "nb"], "feil: mappen borte finnes ikke\n"),
        ("no", &[], "feil: mappen borte finnes ikke\n"),
        ("nn_NO.UTF-8", &["--lang", "en"], "error: there is no folder borte\n"),
    ];
    for (locale, language, expected) in cases {
        let run = run_in(locale, &[language, &["check", "-C", "borte"]].concat());
        assert!(run.err.starts_with(expected), "{locale} {language:?}: {}", run.err);
    }
}

#[test]
fn a_page_that_is_not_in_nynorsk_is_in_bokmal_and_not_in_english() {
    let page = run_in("nn_NO.UTF-8", &["explain", "S007"]).out;
    assert!(page.starts_with("S007 tab (feil)\n\nEn linje er rykket inn med tabulator."), "{page}");
    assert!(page.contains("\n## Rett\n"), "{page}");
}

#[test]
fn no_word_of_bokmal_is_left() {
    let translations = files("nn");
    let own = translations.lines().filter(|line| line.starts_with(' ') || line.starts_with('#'));
    let slips: Vec<_> = own.flat_map(|line| bokmal(line).into_iter().map(move |word| (word, line))).collect();
    assert!(slips.is_empty(), "these have a word of bokmål: {slips:#?}");
}

#[test]
fn words_of_bokmal_are_found_where_they_are_ours() {
    let table = [
        ("  det finnes ikke noe mål", &["finnes", "ikke", "noe"][..]),
        ("  Hvis alle tiltakene ...", &["Hvis", "tiltakene"]),
        ("# Meldingene om en plan", &["en"]),
        ("  «{noe}» heiter ikkje «hvis» her, men `uten`", &[]),
        ("  eit språk: nb, nn, en eller se; id-en til PDF-en", &[]),
        ("  [!ADVARSEL] kan stå i **del**en og «ord»et", &[]),
    ];
    for (line, expected) in table {
        assert_eq!(bokmal(line), expected, "{line}");
    }
    let distinct: BTreeSet<_> = BOKMAL.iter().collect();
    assert_eq!(distinct.len(), BOKMAL.len(), "a word stands twice");
}

/// The words of bokmål in a line. What is quoted, filled in or written in a plan is not ours, nor are endings of a word that
/// is (`id-en`, `**del**en`).
fn bokmal(line: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = line;
    while !rest.is_empty() {
        let end = rest.find(['«', '`', '{']).unwrap_or(rest.len());
        let ours = rest[..end].split(|sign: char| !sign.is_alphabetic() && !"-*!".contains(sign));
        let codes = rest[..end].contains(CODES);
        words.extend(ours.filter(|word| BOKMAL.contains(&word.to_lowercase().as_str()) && !(codes && *word == "en")));
        rest = after_quoted(&rest[end..]);
    }
    words
}

/// What follows the quotation that opens `text`.
fn after_quoted(text: &str) -> &str {
    let Some(opening) = text.chars().next() else { return "" };
    let closing = match opening {
        '«' => '»',
        '{' => '}',
        same => same,
    };
    let inner = &text[opening.len_utf8()..];
    inner.split_once(closing).map_or("", |(_, after)| after.trim_start_matches(char::is_alphabetic))
}

fn run_in(locale: &str, args: &[&str]) -> Run {
    let folder = Workspace::empty();
    let output = command(folder.root()).env("LC_ALL", locale).args(args).output();
    Run::new(output.expect("the program starts"))
}

/// The codes of the languages of plans, one of which is a word of bokmål.
const CODES: &str = "nb, nn, en eller se";

/// Words that bokmål has and nynorsk has not, as far as messages are likely to have them.
const BOKMAL: [&str; 194] = [
    "advarsel", "advarsler", "allerede", "alvorlig", "annen", "annet", "ansvarlig", "arbeidsmappen", "avgjør", "bare",
    "begrep", "begreper", "begrepet", "begynnelse", "ble", "brukes", "budskap", "budskapene", "budskapet", "byttet",
    "dager", "datoer", "dem", "dere", "deres", "disse", "eier", "elementene", "elementer", "ellers", "en", "endringen",
    "endringer", "enhet", "enheten", "ennå", "enten", "erstattet", "et", "feltene", "fikk", "filen", "finnes", "flere",
    "forskjell", "fortsatt", "fra", "ganger", "gikk", "gjelder", "gjør", "gjøre", "hel", "hele", "hensyn", "heter",
    "hjelpen", "hjemme", "hjemmel", "hva", "hvem", "hver", "hverandre", "hvert", "hvilke", "hvilken", "hvilket",
    "hvis", "hvor", "hvordan", "hvorfor", "høyere", "høyest", "høyeste", "høyst", "igjen", "ikke", "indikatorene",
    "indikatorer", "innen", "innenfor", "innhold", "innholdet", "innstillingene", "innstillinger", "jeg", "kanalene",
    "kanaler", "kapitlene", "kapitlet", "kilde", "kilden", "kildene", "kilder", "kjør", "kjøre", "kommer", "kravene",
    "lavere", "laveste", "leser", "leses", "ligger", "linjen", "listen", "malene", "mangler", "mappen",
    "mellomrommene", "mens", "mer", "mulig", "mye", "målene", "målgruppen", "måned", "måneden", "måneder", "navn",
    "navnene", "navnet", "nevn", "nevner", "noe", "noen", "nødvendig", "offentlig", "offentligheten", "oppgave",
    "opplysningene", "opplysninger", "ordene", "overskriften", "planene", "planer", "prinsipper", "programmer",
    "prosentene", "rekkefølge", "rekkefølgen", "retningslinjen", "riktig", "risikoer", "rollen", "samme", "sammen",
    "sammenligne", "sammenligning", "selv", "setningen", "siden", "skrevet", "skrives", "slutter", "spørsmålene",
    "steder", "svarer", "tall", "tallene", "tallet", "tas", "tatt", "tegn", "tegnene", "tegnet", "tilgjengelig",
    "tiltakene", "trenger", "tydelig", "uke", "uten", "utfordringen", "utgave", "utgaven", "vanlig", "vanlige",
    "vanskelig", "vedtatt", "vei", "velg", "verdiene", "verdier", "versjonene", "versjoner", "vet", "viktigste",
    "virksomhet", "virksomheten", "vises", "være", "vært", "åpen", "åpne", "åpner",
];
