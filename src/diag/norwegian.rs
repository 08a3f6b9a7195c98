//! The language's keys and words in Norwegian, for authors who think of them in their own language.

/// Norwegian words, in bokmål and nynorsk and without æ, ø and å, with the English keys and words that they may stand
/// for, the likeliest first. The context decides which of these is meant.
pub const WORDS: &[(&[&str], &[&str])] = &[
    // Collections, and fields that refer to them.
    (
        &["maal", "maalet", "maalene", "hovedmaal", "delmaal", "maalsetting", "maalsettinger"],
        &["target", "targets", "goals", "goal"],
    ),
    (&["indikator", "indikatorer", "indikatorar"], &["indicators", "indicator"]),
    (&["tiltak", "tiltaket", "tiltakene", "tiltaka"], &["measures", "measure"]),
    (&["maalgruppe", "maalgrupper", "maalgruppene"], &["audiences", "audience"]),
    (&["budskap", "budskapet", "budskapene", "bodskap"], &["messages", "message"]),
    (&["kanal", "kanaler", "kanalar"], &["channels", "channel"]),
    (&["rolle", "roller", "rollar"], &["roles", "role"]),
    (&["verdi"], &["value", "values"]),
    (&["verdier", "verdiar"], &["values"]),
    (&["prinsipp", "prinsipper", "prinsippet"], &["principles", "principle"]),
    (&["utfordring", "utfordringer", "utfordringar"], &["challenges", "challenge", "addresses"]),
    (&["program", "programmer", "programma"], &["programmes", "programme"]),
    (&["ansvarsomraade", "ansvarsomraader", "oppgaver", "oppgaaver"], &["responsibilities", "responsibility"]),
    (&["retningslinje", "retningslinjer", "retningsliner"], &["policies", "policy"]),
    (&["gjennomgang", "gjennomganger", "gjennomgangar", "rullering"], &["reviews", "review"]),
    (&["risiko", "risikoer", "risikoar"], &["risks", "risk"]),
    (&["begrep", "begreper", "omgrep"], &["terms", "term"]),
    (
        &["avgrensning", "avgrensninger", "avgrensing", "avgrensingar", "ikke-maal", "ikkje-maal"],
        &["non_goals", "scope"],
    ),
    (&["satsingsomraade", "satsingsomraader", "innsatsomraade", "innsatsomraader"], &["focus_areas", "focus_area"]),
    (&["dokument", "dokumenter", "styringsdokument", "styringsdokumenter"], &["documents", "document"]),
    (&["krav", "kravene", "krava"], &["demands", "demand", "covers"]),
    (&["kapittel"], &["section", "sections", "chapter"]),
    (&["kapitler", "seksjoner"], &["sections"]),
    (&["seksjon"], &["section", "sections"]),
    (&["strategi"], &["strategy"]),
    // Fields.
    (&["tittel", "namn", "navn", "overskrift"], &["title"]),
    (&["tekst", "beskrivelse", "beskriving", "skildring", "omtale"], &["text"]),
    (&["eier", "eigar"], &["owner"]),
    (&["ansvarlig", "ansvarleg", "ansvar"], &["responsible", "owner", "responsibilities"]),
    (&["frist", "innen", "innan", "tidsfrist"], &["by"]),
    (&["overordnet", "overordna", "del-av"], &["parent"]),
    (&["stoetter", "stoettar", "bygger-opp-under"], &["supports"]),
    (&["dekker", "svarer-paa", "svarar-paa"], &["covers"]),
    (&["fraviker", "fravik"], &["waives"]),
    (&["erstatter", "erstattar", "avloeser"], &["replaces"]),
    (&["utgaatt", "utgaatte", "tatt-ut", "teke-ut"], &["retired"]),
    (&["godkjente-endringer", "godkjende-endringar"], &["approved_changes"]),
    (&["hvorfor", "kvifor"], &["why"]),
    (&["synlighet", "synlegheit"], &["visibility"]),
    (&["tall", "tal"], &["figures"]),
    (&["enhet", "eining", "benevning"], &["unit"]),
    (&["retning"], &["direction"]),
    (&["utgangspunkt", "nullpunkt", "startverdi"], &["baseline"]),
    (&["maalverdi", "maalverdier", "maaltall", "maaltal"], &["targets"]),
    (&["maalinger", "maalingar", "maaling", "avlesninger"], &["readings"]),
    (&["terskel", "terskler", "terskelverdier", "grenseverdier"], &["thresholds"]),
    (&["kilde", "kjelde"], &["source"]),
    (&["metode"], &["method"]),
    (&["hyppighet", "frekvens", "hyppigheit"], &["frequency", "every", "cadence"]),
    (&["minst"], &["at_least"]),
    (&["hoeyst", "maks", "maksimalt", "hoegst"], &["at_most"]),
    (&["under"], &["below"]),
    (&["over"], &["above"]),
    (&["noeyaktig", "akkurat"], &["exactly"]),
    (&["endring"], &["change"]),
    (&["faktor"], &["factor"]),
    (&["ord"], &["words"]),
    (&["fra", "fraa"], &["from"]),
    (&["til"], &["to"]),
    (&["merknad"], &["note"]),
    (&["periode"], &["period"]),
    (&["oppstart"], &["start"]),
    (&["kostnad", "kostnader", "pris"], &["cost"]),
    (&["budsjett"], &["budget", "cost"]),
    (&["finansiering"], &["funding"]),
    (&["leveranse", "leveranser"], &["deliverable"]),
    (&["effekt", "virkning", "verknad"], &["effect", "consequence"]),
    (&["avhenger-av", "avhengig-av"], &["depends_on"]),
    (&["publiseres", "publisering"], &["publish"]),
    (&["godkjenner", "godkjennar"], &["approver"]),
    (&["stedfortreder", "vara"], &["deputy"]),
    (&["organisasjon", "virksomhet", "verksemd"], &["organisation"]),
    (&["spraak"], &["language", "languages"]),
    (&["visjon"], &["vision"]),
    (&["oppdrag", "samfunnsoppdrag"], &["mission"]),
    (&["bygger-paa", "byggjer-paa"], &["builds_on"]),
    (&["omfang"], &["scope"]),
    (&["vedtatt", "vedteken", "vedtatt-dato"], &["adopted"]),
    (&["behov"], &["needs"]),
    (&["interesse"], &["interest"]),
    (&["makt"], &["power"]),
    (&["sannsynlighet", "sannsyn"], &["probability"]),
    (&["konsekvens"], &["consequence"]),
    (&["aarsak"], &["cause"]),
    (&["begrunnelse", "grunngiving", "grunngjeving"], &["reason", "why"]),
    (&["lenke"], &["url"]),
    (&["talsperson"], &["spokesperson"]),
    (&["konsulteres", "hoeres"], &["consulted"]),
    (&["informeres"], &["informed"]),
    (&["prioritet"], &["priority"]),
    (&["rekkefoelge", "rekkjefoelgje"], &["order"]),
    // Words of lists.
    (&["planlagt"], &["planned"]),
    (&["paagaar", "paagaaende", "i-gang", "igangsatt"], &["ongoing"]),
    (&["ferdig", "fullfoert", "utfoert", "gjennomfoert"], &["done"]),
    (&["forsinket", "forsinka"], &["delayed"]),
    (&["stanset", "stoppet", "stoppa", "stansa"], &["stopped"]),
    (&["oeke", "auke", "oeker", "opp"], &["increase"]),
    (&["redusere", "reduser", "minske", "senke", "ned"], &["decrease", "reduce"]),
    (&["opprettholde", "holde", "beholde", "vedlikeholde"], &["maintain"]),
    (&["hoey", "hoeg"], &["high"]),
    (&["middels"], &["medium"]),
    (&["lav", "laag"], &["low"]),
    (&["intern", "internt"], &["internal"]),
    (&["ekstern", "eksternt"], &["external"]),
    (&["begge"], &["both"]),
    (&["utkast"], &["draft"]),
    (&["hoering", "hoeyring"], &["hearing"]),
    (&["innsats", "ressurs", "ressurser"], &["input"]),
    (&["aktivitet"], &["activity"]),
    (&["produkt"], &["output"]),
    (&["stoettende"], &["supportive"]),
    (&["noeytral"], &["neutral"]),
    (&["motstander"], &["opposed"]),
    (&["kommunikasjonsstrategi"], &["communication-strategy"]),
    (&["kommunikasjonsplan"], &["communication-plan"]),
    (&["handlingsplan"], &["action-plan"]),
    (&["utviklingsplan"], &["development-plan"]),
    (&["kommuneplan"], &["municipal-plan"]),
    // How often, true and false, and languages.
    (&["dag", "daglig", "dagleg"], &["day"]),
    (&["uke", "ukentlig", "veke", "vekentleg"], &["week"]),
    (&["maaned", "maanedlig", "maanad", "maanadleg"], &["month"]),
    (&["kvartal", "kvartalsvis"], &["quarter"]),
    (&["tertialvis"], &["tertial"]),
    (&["halvaar", "halvaarlig", "halvaarleg"], &["half-year"]),
    (&["aar", "aarlig", "aarleg"], &["year"]),
    (&["loepende", "kontinuerlig", "kontinuerleg", "loepande"], &["continuous"]),
    (&["ja", "sann"], &["true"]),
    (&["nei", "usann"], &["false"]),
    (&["bokmaal"], &["nb"]),
    (&["nynorsk"], &["nn"]),
    (&["engelsk"], &["en"]),
    (&["nordsamisk", "samisk", "davvisaamegiella"], &["se"]),
];

/// The English keys and words that a Norwegian one may stand for, the likeliest first; none if it is not known.
pub fn in_english(word: &str) -> &'static [&'static str] {
    let plain = plain(word);
    let found = WORDS.iter().find(|(norwegian, _)| norwegian.contains(&&*plain));
    found.map_or(&[], |(_, english)| english)
}

/// A word in lower case, with ae, oe and aa for æ, ø and å, and hyphens between its parts.
fn plain(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    for letter in word.trim().chars().flat_map(char::to_lowercase) {
        match letter {
            'æ' => plain.push_str("ae"),
            'ø' => plain.push_str("oe"),
            'å' => plain.push_str("aa"),
            ' ' | '_' => plain.push('-'),
            _ => plain.push(letter),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn norwegian_letters_and_their_spellings_are_one() {
        for word in ["Målgrupper", "maalgrupper", "MÅLGRUPPER"] {
            assert_eq!(in_english(word), ["audiences", "audience"], "{word}");
        }
        assert_eq!(in_english("avhenger av"), ["depends_on"]);
        assert!(in_english("owner").is_empty());
    }

    #[test]
    fn no_norwegian_word_stands_twice() {
        let mut words: Vec<_> = WORDS.iter().flat_map(|(norwegian, _)| *norwegian).collect();
        words.sort_unstable();
        let twice: Vec<_> = words.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }
}
