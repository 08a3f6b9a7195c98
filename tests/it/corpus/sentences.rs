//! Sentences in the manner of plans, as many as are wanted, and no two the same.

const WHO: [&str; 23] = [
    "Kommunen", "Biblioteket", "Servicetorget", "Helsestasjonen", "Ungdomsrådet", "Eldrerådet", "Brannvesenet",
    "Kommunikasjonsavdelingen", "Formannskapet", "Rektorene", "Barnehagene", "Frivilligsentralen", "Byggesakskontoret",
    "Havnevesenet", "Hjemmesykepleien", "Kulturskolen", "Planavdelingen", "Innbyggerne", "Lokalavisa", "Næringslivet",
    "Vaktmesterne", "Bydelsutvalgene", "Beredskapsledelsen",
];

const DOES: [&str; 19] = [
    "forklarer", "samler", "rydder opp i", "svarer på", "måler", "prøver ut", "viser fram", "følger opp", "forenkler",
    "oversetter", "gjennomgår", "tester", "publiserer", "drøfter", "etterlyser", "vurderer", "tar vare på", "deler",
    "oppdaterer",
];

const WHAT: [&str; 29] = [
    "spørsmålene om ny gang- og sykkelvei", "rådene om vann og avløp", "vedtakene på «Åpen kommune»",
    "brevene til foreldre", "skjemaene for byggesøknader", "tilbudet til unge uføre", "kartet over badeplasser",
    "varslene om stengte veier", "svartidene på e-post", "nettsidene på nynorsk", "plakatene i venterommene",
    "budskapene i klimaplanen", "møtene med lag og foreninger", "tallene fra innbyggerundersøkelsen",
    "øvelsene for krisekommunikasjon", "nyhetsbrevet til hyttefolk", "opplæringen i klarspråk",
    "listene over fastleger", "historiene fra hjemmetjenesten", "innspillene til kommuneplanen",
    "taushetsplikten i møte med pressen", "bildene fra folkemøtet", "filmene om tannhelse", "ordlista på sørsamisk",
    "åpningstidene i jula", "klagene på snøbrøyting", "avtalene med næringslivet", "rutinene for sosiale medier",
    "målene for mangfold",
];

const WHEN: [&str; 17] = [
    "før sommeren", "hver høst", "innen 14 dager", "sammen med fylkeskommunen", "i alle kretser", "på eget initiativ",
    "når budsjettet er vedtatt", "uten å vente på andre", "etter råd fra brukerne", "så langt det er mulig",
    "i samråd med de tillitsvalgte", "ved hvert kvartalsskifte", "også på samisk og engelsk", "i tråd med språkloven",
    "fra og med nyttår", "bl.a. på Facebook", "minst to ganger i året",
];

/// The sentence of a number, without its full stop. Numbers below 215 441 have sentences of their own.
pub fn sentence(number: usize) -> String {
    // A step that shares no factor with the lengths of the lists: neighbours have little in common.
    let place = number * 7919;
    let (who, rest) = (place % WHO.len(), place / WHO.len());
    let (does, rest) = (rest % DOES.len(), rest / DOES.len());
    let (what, rest) = (rest % WHAT.len(), rest / WHAT.len());
    format!("{} {} {} {}", WHO[who], DOES[does], WHAT[what], WHEN[rest % WHEN.len()])
}
