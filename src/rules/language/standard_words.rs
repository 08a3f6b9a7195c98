//! Words and endings that only one standard of Norwegian has, however they are inflected.
//!
//! The selection is our own. Each word was looked up in a dictionary of either standard, and stands in one of them alone.

use crate::model::value::Language;

/// Words of nynorsk that bokmål has in no form, in alphabetical order.
#[rustfmt::skip]
const NYNORSK: &[&str] = &[
    "allereie", "arbeidsgjevar", "avtalane", "avtalar", "barnehagane", "barnehagar", "berre", "bidreg", "brukarane", "brukarar", "byggjer", "dagane",
    "dagar", "dagleg", "daglege", "delar", "deltek", "desse", "difor", "einskild", "einskilde", "elevane", "elevar", "endrar", "endå", "evaluerast",
    "finst", "fleire", "frå", "føreset", "gje", "gjennomførast", "gjer", "gjerast", "gjere", "grunngje", "grunngjeving", "handsamar", "heilskapleg",
    "hentar", "ikkje", "innbyggjar", "innbyggjarane", "innbyggjarar", "innspela", "jamleg", "jamlege", "kanalane", "kanalar", "kjend", "kjende",
    "kommunane", "kommunar", "korkje", "korleis", "kostar", "krevjande", "krevje", "kva", "kvarandre", "kvardag", "kvardagen", "kven", "kvifor",
    "lagar", "lagast", "leiar", "leiarar", "leverast", "likeins", "læraren", "medan", "medverkar", "medverke", "medverknad", "meir", "mogleg",
    "moglege", "moglegheit", "mottakar", "mykje", "møtast", "naudsynt", "naudsynte", "noko", "nokon", "nokre", "noverande", "nyttar", "nyttast",
    "offentleg", "offentlege", "offentleggjere", "opnar", "opningstid", "opningstider", "oppgåva", "oppgåve", "oppgåvene", "oppgåver", "pasientane",
    "pasientar", "personar", "planane", "planar", "rapportar", "reglane", "reglar", "rettleiar", "saman", "samanheng", "samanhengar", "samlar",
    "seiast", "seinare", "sendast", "setje", "sidan", "sjølv", "skapar", "skrivast", "skulane", "skular", "skulen", "snakkar", "spørje",
    "spørjeundersøking", "spørjeundersøkinga", "startar", "styrkar", "styrkje", "støttar", "svarar", "særleg", "søkjar", "søkje", "søkjer", "teke",
    "tekne", "tenesta", "teneste", "tenestene", "tenester", "tenkje", "tenkjer", "tidleg", "tidlegare", "tilbod", "tilboda", "tilbodet",
    "tilgjengeleg", "tilgjengelege", "trengst", "tydeleg", "tydelegare", "tydelege", "ungdomar", "utan", "utanfor", "utfordrar", "utfordringar",
    "utviklar", "vanleg", "vanlege", "velje", "ventar", "verdiane", "verdiar", "vere", "verksemd", "verksemda", "verksemdene", "verksemder", "vidare",
    "vidareføre", "vidareutvikle", "viktigaste", "visast", "vore", "vurderast", "ynskje", "ynskjer", "åleine", "årleg", "årlege", "ønskje", "ønskjer",
];

/// Words of bokmål that nynorsk has in no form, in alphabetical order.
#[rustfmt::skip]
const BOKMAL: &[&str] = &[
    "annerledes", "annet", "ansatt", "ansatte", "anses", "antall", "antallet", "bedre", "beskytte", "betydelig", "betydning", "betydningen",
    "brukere", "brukerne", "brukes", "disse", "egentlig", "eget", "endrer", "endringer", "enheter", "enhver", "erfaringer", "etterhvert", "flere",
    "flertallet", "foreldrene", "forholde", "forskjeller", "fortelle", "forteller", "forventet", "fra", "fremdeles", "fremover", "fremtid",
    "fremtiden", "følgende", "følger", "følges", "ganger", "gjør", "gjøre", "gjøres", "hensyn", "henter", "hentet", "hjem", "hjemme", "holder", "hun",
    "hva", "hvem", "hver", "hverandre", "hverdag", "hverdagen", "hvert", "hvilke", "hvilken", "hvilket", "hvis", "hvor", "hvordan", "hvorfor",
    "hvorvidt", "ifra", "ikke", "imidlertid", "innbyggere", "innbyggerne", "innenfor", "innholdet", "jeg", "jevnlig", "jobber", "kaller", "kalles",
    "kjærlighet", "knyttet", "kommunene", "kommuner", "kravene", "krever", "kreves", "kvinnen", "kvinners", "ledelsen", "ledere", "lederen",
    "lederne", "lærere", "læreren", "lærerne", "løsning", "løsningen", "løsninger", "mangler", "mellomtiden", "mener", "mennesker", "mer",
    "midlertidig", "mulighet", "muligheten", "muligheter", "mye", "myndighetene", "myndigheter", "måneden", "måneder", "nettsted", "noe", "noen",
    "nyheter", "nåværende", "nærmere", "nærmeste", "områdene", "oppgave", "oppgaven", "oppgavene", "oppgaver", "opplevelse", "opplevelser",
    "opplysninger", "opprettholde", "pasienter", "personer", "planene", "politikere", "rettigheten", "rettigheter", "samme", "sammen", "sammenheng",
    "selv", "selve", "selvfølgelig", "selvstendig", "senere", "sier", "sies", "sikkerhet", "sikkerheten", "sjelden", "skolene", "snakker", "starter",
    "stedet", "stillinger", "studenter", "størrelse", "størrelsen", "sykehus", "sykehuset", "særlig", "tidligere", "tilbud", "tilbudet", "tjeneste",
    "tjenesten", "tjenestene", "tjenester", "trolig", "tror", "uken", "uker", "ungdommer", "utenfor", "utfordringene", "utfordringer", "utvikler",
    "utviklingen", "valgt", "vanskeligere", "vedtakene", "velge", "velger", "verdiene", "verdier", "videre", "videreføre", "virksomhet",
    "virksomheten", "virksomhetene", "virksomheter", "være", "vært", "ytterligere", "åpen", "åpne", "åpner", "årsaken", "øke", "øker", "økning",
];

/// Endings of nynorsk that no word of bokmål has, and the fewest letters of a word with one.
const ENDS_NYNORSK: [(&str, usize); 6] =
    [("ingar", 9), ("ingane", 8), ("arane", 8), ("heiter", 8), ("legare", 8), ("legheit", 8)];

/// Endings of bokmål that no word of nynorsk has. "Finger" and "ringer" are too short to be meant.
const ENDS_BOKMAL: [(&str, usize); 6] =
    [("ingene", 9), ("dinger", 9), ("ninger", 9), ("ringer", 10), ("heten", 8), ("heter", 8)];

/// Whether a word in small letters can only be of the other standard.
pub fn is_surely_of_other(word: &str, own: Language) -> bool {
    let (words, ends) = match own {
        Language::Bokmal => (NYNORSK, &ENDS_NYNORSK[..]),
        Language::Nynorsk => (BOKMAL, &ENDS_BOKMAL[..]),
        Language::English | Language::NorthernSami => return false,
    };
    let has_end = |(end, least): &(&str, usize)| word.ends_with(end) && word.chars().count() >= *least;
    words.binary_search(&word).is_ok() || (ends.iter().any(has_end) && word.chars().all(char::is_lowercase))
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
        for word in ["samlar", "endringar", "innbyggjarane", "moglegheiter", "tydelegare"] {
            assert!(
                is_surely_of_other(word, Language::Bokmal) && !is_surely_of_other(word, Language::Nynorsk),
                "{word}"
            );
        }
        for word in ["tilbakemeldinger", "vurderingene", "tilgjengeligheten", "åpner"] {
            assert!(
                is_surely_of_other(word, Language::Nynorsk) && !is_surely_of_other(word, Language::Bokmal),
                "{word}"
            );
        }
        for word in ["finger", "ringer", "billig", "frivillige", "rapporten", "skape", "svar", "springar", "tiltaka"] {
            assert!(
                !is_surely_of_other(word, Language::Nynorsk) && !is_surely_of_other(word, Language::Bokmal),
                "{word}"
            );
        }
    }
}
