//! Where sentences end in real texts: each line is a text, with `|` between its sentences.

use crate::prose::{INSERTED, analyse};

fn hold(gold: &[&str]) {
    let wrong = gold.iter().filter_map(|line| {
        let expected: Vec<_> = line.split(" | ").collect();
        let analysis = analyse(&expected.join(" "));
        let found = analysis.sentences.iter().map(|sentence| sentence.text.trim().replace(INSERTED, "[[andel]]"));
        let found: Vec<_> = found.collect();
        (found != expected).then(|| format!("{line}\n  but: {}", found.join(" | ")))
    });
    let wrong: Vec<_> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn capitals_are_initials_and_small_letters_are_words() {
    hold(&[
        "Samfunnet vi lever i. | Den siste tida har vist det.",
        "Dette er noe vi må leve på. | Vi har et hus å bo i. | Kommunen eier det.",
        "Ferja går til ei ø. | Der bor det folk.",
        "Det følger av bokstav b. | Kommunen skal svare.",
        "Planen er skrevet av A. Hansen.",
        "Bøkene til J.K. Rowling og J. R. R. Tolkien lånes mest.",
        "Boka er av J.-P. Sartre.",
        "Hun er født i 1962 (f. Hansen).",
        "Anne Hansen, f. 1962, leder utvalget.",
        "Arbeidet ledes av kommunen v. Kari Nordmann.",
        "Se s. 12 og p. 14.",
        "Slik er rekkefølgen: a. Kommunen skal svare.",
        "Kommunen skal: a. Svare alle; b. Klage til fylket.",
        "a. Kommunen skal svare.",
        "Dommen Roe v. Wade er kjent.",
    ]);
}

#[test]
fn what_closes_an_amount_or_a_list_ends_it_before_a_capital() {
    hold(&[
        "Tiltaket koster 12 mill. | Kommunen betaler.",
        "Gjelden er 3 mrd. | Den øker.",
        "Andelen er 12 pst. | Målet er 20 pst.",
        "Turen tar 20 min. | Bussen går ofte.",
        "Vi har bøker, aviser etc. | Alle kan låne.",
        "Vi har bøker, aviser o.l. | Alle kan låne.",
        "Vi har bøker, aviser o. l. | Alle kan låne.",
        "Vi har bøker, aviser m. m. | Alle kan låne.",
        "Vi har bøker, aviser m.m. | Alle kan låne.",
        "Vi har bøker, aviser osv. | Alle kan låne.",
        "Det gjelder skoler, barnehager mv. | Helsehus har egne regler.",
        "Boka er min. | Kommunen lånte den.",
        "Billetten koster 50 kr. | Barn reiser gratis.",
        "Fristen er 1. des. | Kommunen svarer innen jul.",
        "Leder er Jan. | Kari er nestleder.",
        "Tiltaket koster 12 mill. kroner.",
        "Tiltaket koster 12 mill. NOK i året.",
        "Tiltaket koster 5 mill. (Oslo) og 3 mill. (Bergen).",
        "Det bor 5 mill. [[andel]] i landet.",
        "Det varer i min. 20 dager og maks. 30.",
        "Kurs, møter etc. holdes på rådhuset.",
        "Hansen et al. 2019 og Olsen m.fl. 2020 viser det samme.",
        "Satsen er kr. 500 fra 1. jan. 2027.",
        "Perioden jan.–mars og okt. 2026 er unntatt.",
        "The deadline is Sept. 5, 2027.",
    ]);
}

#[test]
fn what_announces_something_does_not_end_it() {
    hold(&[
        "Planen gjelder f.o.m. 2027 t.o.m. 2030.",
        "Utgiften pr. Innbygger er lav.",
        "Gården har gnr. 12 og bnr. 7.",
        "Se brev vedr. Storgata 1 iht. Plan- og bygningsloven.",
        "Vi vokser ift. Bergen og mht. Oslo.",
        "Det er dyrt iflg. Statistisk sentralbyrå.",
        "Veien er stengt p.g.a. Elva, og p. g. a. Flommen.",
        "Det gjeld m.a. Voss og den s.k. Vossapakka.",
        "Skolen, tidl. Fjordvik barneskole, ligger ved avd. Nord i 3. etg. Rådhuset.",
        "Summen er ekskl. Merverdiavgift, jf. fig. A og tab. B.",
        "Loven følger av kgl. res. 12. juni 2020 og kgl.res. 3. mai 2021.",
        "Det står i St.meld.\u{a0}nr.\u{a0}7 og Meld.\u{a0}St.\u{a0}8.",
        "Det står i St.meld. 7, Meld.St. 8 og Ot.prp. 9.",
        "Det gjelder bl.\u{a0}a.\u{a0}Oslo og f.\u{a0}eks. Bergen.",
        "Det gjelder bl. a. Oslo og f. eks. Bergen.",
        "Det gjelder bl.\u{202f}a.\u{202f}Oslo.",
        "Vi har bøker m.\u{a0}m. | Alle kan låne.",
        "Ask Mr. Smith, e.g. Monday vs. Tuesday.",
    ]);
}

#[test]
fn a_colon_ends_it_between_whole_sentences_only() {
    hold(&[
        "Foto: Fjordvik kommune",
        "Kontakt i kommunen: Kari Nordmann leder dette arbeidet.",
        "Tre store kommuner deltar: Oslo, Bergen og Trondheim.",
        "Ordføreren sa: «Vi skal svare alle som spør.»",
        "Målet er klart: svar til alle som spør oss.",
        "Møtet begynner kl. 10:00 Alle er velkomne.",
        "Arbeidet har ett mål: | Alle som spør oss, skal få svar.",
        "The work has one aim: | Everybody who asks us gets an answer.",
    ]);
}

#[test]
fn numbers_and_dates_do_not_end_it() {
    hold(&[
        "Fristen er 1. januar 2027.",
        "Fristen var 17. mai. | Ingen svarte.",
        "§ 3. Formål",
        "§ 3-1. Virkeområde",
        "Det følger av § 3. | Kommunen skal svare.",
        "Kommunen svarer. | 2. Fylket svarer.",
        "Se nr. 4 Kommunen som eier.",
        "Se nr. 4. | Kommunen eier den.",
        "Andelen er 13.4 prosent. | 20 kommuner deltok.",
        "Kommunen kom på 2. plass i 3. kvartal.",
        "Møtet er kl. 10.00. | Alle er velkomne.",
        "Møtet er kl. 10.00 på rådhuset.",
        "Planen gjelder til 2027. | Da kommer en ny.",
        "Kapittel 3.2. | Kommunen skal svare.",
    ]);
}

#[test]
fn other_marks_are_as_they_were() {
    hold(&[
        "Vent … | Så kom svaret.",
        "Vi ventet … og ventet.",
        "«Vi svarer.» | Hun smilte.",
        "«Vi svarer!» sa hun.",
        "(Se vedlegg.) | Kommunen svarer.",
        "Kommunen (se vedlegg) svarer. | «Nå» er i dag.",
        "Se fjordvik.kommune.no for mer. | Der står alt.",
        "Skriv til post@fjordvik.no. | Vi svarer.",
        "Kan alle delta? | Ja! | Alle.",
        "Vi bruker «Min side». | Den er ny.",
        "– Vi svarer. | – Når da?",
    ]);
}
