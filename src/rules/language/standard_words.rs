//! Words and endings that only one standard of Norwegian has, however they are inflected.
//!
//! The selection is our own. Each word was looked up in a dictionary of either standard, and stands in one of them alone.

use crate::model::value::Language;

/// Words of nynorsk that bokmål has in no form, in alphabetical order.
#[rustfmt::skip]
const NYNORSK: &[&str] = &[
    "aktørane", "aktørar", "allereie", "ansvarleg", "anten", "arbeidsgjevar", "arbeidsgjevarar", "arbeidstakar", "arbeidstakarar", "avdelingane",
    "avdelingar", "avgjer", "avtalane", "avtalar", "barnehagane", "barnehagar", "barneskule", "barneskulen", "berekraft", "berre", "bidreg",
    "brukarane", "brukarar", "brukaren", "byggje", "byggjer", "byrja", "byrjar", "byrje", "dagane", "dagar", "dagleg", "daglege", "dei", "deira",
    "delar", "deltakar", "deltakarane", "deltakarar", "deltek", "desse", "difor", "driftar", "driftast", "dykkar", "eigedom", "eigedomar", "ein",
    "einaste", "einig", "einige", "einingane", "einingar", "einskap", "einskild", "einskilde", "einskildvedtak", "eit", "eitt", "elevane",
    "elevar", "endeleg", "endrar", "endå", "etablerar", "evaluerast", "fagleg", "faglege", "ferdigheiter", "finst", "fleire", "flyttar",
    "forklarar", "formidlar", "forventar", "frå", "færrast", "følgjande", "føreset", "gje", "gjeldande", "gjennomførast", "gjer", "gjerast",
    "gjere", "gjev", "gjevast", "gjeve", "gledeleg", "grunngje", "grunngjeving", "grunnleggjande", "haldast", "halde", "haldninga", "haldningar",
    "handlingar", "handsamar", "heilskapleg", "heldt", "helseteneste", "helsetenester", "hentar", "hovudmål", "hovudmåla", "hovudsak",
    "hovudsakleg", "hyggjeleg", "høgare", "høgast", "høgskule", "høyring", "høyringa", "høyringane", "høyringar", "ikkje", "innan", "innanfor",
    "innbyggjar", "innbyggjarane", "innbyggjarar", "inneheld", "innhald", "innhaldet", "innspel", "innspela", "innspelet", "jamleg", "jamlege",
    "jobbar", "kanalane", "kanalar", "kartleggje", "kjend", "kjende", "kjennast", "klarar", "kommunane", "kommunar", "konsekvensar", "kontaktar",
    "kontoar", "korkje", "korleis", "kostar", "kostnadar", "krevjande", "krevje", "krevst", "kva", "kvalitetar", "kvarandre", "kvardag",
    "kvardagen", "kven", "kvifor", "lagar", "lagast", "laurdag", "leggjast", "leggje", "leiar", "leiarane", "leiarar", "leiaren", "leverast",
    "likeins", "lokalar", "lovar", "lydhøyr", "lyttar", "lærar", "lærarane", "lærarar", "læraren", "løysingane", "løysingar", "medan",
    "medarbeidar", "medarbeidarane", "medarbeidarar", "medarbeidaren", "medlemmar", "medverkar", "medverke", "medverknad", "medverknaden", "meir",
    "mellomleiarar", "mogelegheit", "mogelegheiter", "mogleg", "moglege", "mogleggjer", "mogleggjere", "moglegheit", "moglegheita",
    "moglegheiter", "mottakar", "mottakarane", "mottakarar", "mottakaren", "munnleg", "mykje", "månad", "månaden", "månader", "månadleg",
    "møtast", "nabokommunar", "namn", "namnet", "naudsynt", "naudsynte", "nettstadar", "noka", "noko", "nokolunde", "nokon", "nokre", "noverande",
    "nyheiter", "nyttar", "nyttast", "offentleg", "offentlege", "offentleggjere", "oftare", "omdømet", "omfattar", "omtalar", "ope", "opnar",
    "opne", "opning", "opningstid", "opningstider", "oppgåva", "oppgåve", "oppgåvene", "oppgåver", "opplevingar", "opplysingar", "oppteken",
    "opptekne", "ordførar", "ordførarane", "ordføraren", "organisasjonane", "organisasjonar", "orienterar", "partane", "partar", "pasientane",
    "pasientar", "personane", "personar", "personleg", "planane", "planar", "politikar", "politikarane", "politikarar", "prioriterast",
    "prosessane", "prosessar", "prosjektleiar", "påverkar", "påverkast", "påverke", "rapportar", "rapporterast", "raskare", "reglane", "reglar",
    "ressursane", "ressursar", "rettane", "rettar", "rettleiar", "rutinane", "rutinar", "rådgjevar", "rådgjevarar", "rådgjevaren", "sakleg",
    "saklege", "sakshandsamar", "sakshandsamarane", "sakshandsamarar", "sakshandsaming", "sakshandsamingstid", "saman", "samanheng",
    "samanhengar", "samarbeidspartnar", "samarbeidspartnarar", "samlar", "seiast", "seinare", "seksjonsleiar", "sendast", "setje", "sidan",
    "sikrar", "sikrast", "sistnemnde", "sjølv", "skapar", "skriftleg", "skrivast", "skulane", "skular", "skuldast", "skuleleiar", "skulen",
    "snakkar", "soleis", "sommar", "sommaren", "sporast", "spørje", "spørjeundersøking", "spørjeundersøkinga", "stadar", "startar", "statleg",
    "stillingar", "strategiane", "strategiar", "strukturar", "styrkar", "styrkje", "støttar", "støttast", "sundag", "svarar", "synleg", "synlege",
    "synleggjere", "særleg", "søkjar", "søkjarar", "søkje", "søkjer", "søknadar", "sørgje", "sørgjer", "tankar", "teke", "tekne", "tekstar",
    "tenesta", "teneste", "tenestene", "tenesteområde", "tenester", "tenesteytar", "tenesteytarar", "tenkje", "tenkjer", "tidleg", "tidlegare",
    "tilbakemeldingar", "tilbod", "tilboda", "tilbodet", "tilflyttar", "tilflyttarar", "tilgjenge", "tilgjengeleg", "tilgjengelege",
    "tilhøyrarar", "tilhøyrer", "tilpassar", "tilskot", "tilskotet", "tilvisingar", "trengjast", "trengje", "trengst", "truleg", "truverd",
    "tverrfagleg", "tydeleg", "tydelegare", "tydelege", "tydeleggjere", "tydelegheit", "tysdag", "undersøkinga", "undersøkingar", "ungdomar",
    "utan", "utanfor", "utarbeidast", "utdanningar", "utfordrar", "utfordringar", "utførast", "utgjer", "utgjere", "utval", "utvalet", "utviklar",
    "utviklast", "valde", "vanleg", "vanlege", "vanskeleg", "vanskelegare", "varslar", "varslast", "vekentleg", "velje", "venleg", "venlege",
    "vennleg", "ventar", "verdiane", "verdiar", "vere", "verkar", "verksemd", "verksemda", "verksemdene", "verksemder", "verksemdleiar",
    "verksemdleiarane", "verksemdsleiar", "verksemdsleiarane", "vert", "verte", "vesentleg", "vesentlege", "vidare", "vidareføre", "vidareføring",
    "vidareutvikle", "vidareutvikling", "viktigaste", "visast", "vore", "vurderast", "vurderingane", "vurderingar", "ynskje", "ynskjer", "ynskt",
    "ytringar", "ytringsfridom", "åleine", "årleg", "årlege", "ærleg", "ærlege", "ønskjast", "ønskje", "ønskjeleg", "ønskjer", "øvingar",
];

/// Words of bokmål that nynorsk has in no form, in alphabetical order.
#[rustfmt::skip]
const BOKMAL: &[&str] = &[
    "annerledes", "annet", "ansatt", "ansatte", "anses", "antall", "antallet", "avdelingene", "bedre", "beskytte", "betydelig", "betydning",
    "betydningen", "bodd", "brukere", "brukeren", "brukerne", "brukernes", "brukes", "deltakere", "deltakerne", "disse", "egentlig", "eget",
    "endrer", "endringer", "enheter", "enhver", "erfaringer", "etterhvert", "flere", "flertallet", "foreldrene", "forholde", "forsinket",
    "forskjeller", "fortelle", "forteller", "forventer", "forventet", "fra", "fremdeles", "fremgår", "fremover", "fremtid", "fremtiden",
    "følgende", "følger", "følges", "ganger", "gjør", "gjøre", "gjøres", "hensyn", "henter", "hentet", "hjem", "hjemme", "holder", "hun", "hva",
    "hvem", "hver", "hverandre", "hverdag", "hverdagen", "hvert", "hvilke", "hvilken", "hvilket", "hvis", "hvor", "hvordan", "hvorfor",
    "hvorvidt", "høringen", "høringer", "ifra", "ikke", "imidlertid", "innbyggere", "innbyggerne", "innenfor", "innholdet", "jeg", "jevnlig",
    "jobber", "kaller", "kalles", "kjærlighet", "knyttet", "kommunene", "kommuner", "kravene", "krever", "kreves", "kvinnen", "kvinners",
    "ledelsen", "ledere", "lederen", "lederens", "lederne", "lytter", "lærere", "læreren", "lærerne", "løsning", "løsningen", "løsninger",
    "mangler", "medarbeidere", "medarbeiderne", "mellomtiden", "mener", "mennesker", "mer", "midlertidig", "mottakere", "mottakerne", "mulighet",
    "muligheten", "muligheter", "muntlig", "mye", "myndighetene", "myndigheter", "måneden", "måneder", "møtene", "nettsted", "noe", "noen",
    "nyheter", "nåværende", "nærmere", "nærmeste", "områdene", "oppgave", "oppgaven", "oppgavene", "oppgaver", "opplevelse", "opplevelser",
    "oppleves", "opplysninger", "opplæringen", "opprettholde", "ordføreren", "organisasjonene", "pasienter", "personer", "planene", "politikere",
    "rettigheten", "rettigheter", "samme", "sammen", "sammenheng", "savner", "selv", "selve", "selvfølgelig", "selvstendig", "senere", "sier",
    "sies", "sikkerhet", "sikkerheten", "sjelden", "skolene", "snakker", "spørre", "spørres", "starter", "stedet", "stillinger", "studenter",
    "størrelse", "størrelsen", "sykehus", "sykehuset", "særlig", "søkere", "tidligere", "tilbud", "tilbudet", "tjeneste", "tjenesten",
    "tjenestene", "tjenester", "trolig", "tror", "tydeligere", "uken", "uker", "ungdommer", "utenfor", "utfordringene", "utfordringer",
    "utvikler", "utviklingen", "valgt", "vanskeligere", "vedtakene", "velge", "velger", "verdiene", "verdier", "videre", "videreføre",
    "viktigere", "viktigste", "virksomhet", "virksomheten", "virksomhetene", "virksomheter", "vises", "vurderes", "være", "vært", "ytterligere",
    "åpen", "åpent", "åpne", "åpner", "åpning", "åpningstid", "åpningstider", "årsaken", "øke", "øker", "økning", "ønskes",
];

/// Endings of nynorsk that no word of bokmål has, and the fewest letters of a word with one.
#[rustfmt::skip]
const ENDS_NYNORSK: [(&str, usize); 13] = [
    ("ingar", 9), ("ingane", 8), ("arane", 7), ("heiter", 8), ("heita", 6), ("legare", 7), ("legheit", 8), ("leg", 6), ("arar", 6), ("leiar", 5),
    ("gjevar", 6), ("jande", 7), ("erast", 8),
];

/// Endings of bokmål that no word of nynorsk has. "Finger" and "ringer" are too short to be meant.
const ENDS_BOKMAL: [(&str, usize); 7] =
    [("ingene", 9), ("dinger", 9), ("ninger", 9), ("ringer", 10), ("lighet", 7), ("heten", 8), ("heter", 8)];

/// What ends like nynorsk and is bokmål all the same: a few old nouns, a fish and a dancer's partner.
const BOTH: [&str; 4] = ["privileg", "utleg", "springar", "pederast"];

/// The letters with which no word of nynorsk begins.
const BEGINS_BOKMAL: &str = "hv";

/// Whether a word in small letters can only be of the other standard.
pub fn is_surely_of_other(word: &str, own: Language) -> bool {
    let (words, ends) = match own {
        Language::Bokmal => (NYNORSK, &ENDS_NYNORSK[..]),
        Language::Nynorsk => (BOKMAL, &ENDS_BOKMAL[..]),
        Language::English | Language::NorthernSami => return false,
    };
    let has_end = |(end, least): &(&str, usize)| word.ends_with(end) && word.chars().count() >= *least;
    let begins = own == Language::Nynorsk && word.starts_with(BEGINS_BOKMAL);
    let is_plain = || word.chars().all(char::is_lowercase) && !BOTH.iter().any(|both| word.ends_with(both));
    words.binary_search(&word).is_ok() || ((begins || ends.iter().any(has_end)) && is_plain())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_in_order_and_belong_to_one_standard() {
        assert!(BOKMAL.is_sorted() && NYNORSK.is_sorted());
        assert!(BOKMAL.iter().all(|word| !NYNORSK.contains(word)));
    }

    #[test]
    fn endings_tell_the_standard_of_long_words() {
        for word in ["samlar", "endringar", "innbyggjarane", "moglegheiter", "tydelegare", "sakleg", "leiar"] {
            assert!(
                is_surely_of_other(word, Language::Bokmal) && !is_surely_of_other(word, Language::Nynorsk),
                "{word}"
            );
        }
        for word in ["tilbakemeldinger", "vurderingene", "tilgjengeligheten", "åpner", "hvilke"] {
            assert!(
                is_surely_of_other(word, Language::Nynorsk) && !is_surely_of_other(word, Language::Bokmal),
                "{word}"
            );
        }
        for word in [
            "finger", "ringer", "billig", "frivillige", "rapporten", "skape", "svar", "springar", "tiltaka", "privileg",
        ] {
            assert!(
                !is_surely_of_other(word, Language::Nynorsk) && !is_surely_of_other(word, Language::Bokmal),
                "{word}"
            );
        }
    }
}
