//! Audiences that are everybody.

/// Words in titles that mean everyone, in bokmål, nynorsk and English.
#[rustfmt::skip]
const EVERYONE: &[&str] = &[
    "alle", "alle sammen", "alle saman", "allmennheten", "allmenheten", "ålmenta", "befolkningen", "befolkninga", "befolkning",
    "folket", "offentligheten", "offentlegheita", "publikum", "samfunnet", "storsamfunnet", "omverdenen", "omverda", "omgivelsene",
    "omgjevnadene", "allmenn offentlighet", "hvem som helst", "kven som helst", "everyone", "everybody", "the public", "general public", "society", "population", "community",
];

/// Words behind "alle" that mean everyone.
#[rustfmt::skip]
const PEOPLE: &[&str] = &[
    "innbyggere", "innbyggerne", "innbyggarar", "innbyggarane", "innbyggjarar", "innbyggjarane", "borgere", "borgerne", "folk", "mennesker",
    "menneske", "målgrupper", "målgruppene", "interessenter", "aldersgrupper", "aldersgruppene", "grupper", "bosatte", "busette",
    "citizens", "residents", "inhabitants", "people", "audiences", "groups", "norske borgere", "kommunens innbyggere", "våre innbyggere",
    "våre målgrupper", "innbyggerne våre", "innbyggarane våre", "members of the public",
];

/// Sectors that are everybody too, where they stand beside a word for everyone.
const SECTORS: &[&str] = &[
    "næringslivet", "næringsliv", "organisasjonslivet", "frivilligheten", "kulturlivet", "arbeidslivet", "business",
    "media", "mediene", "andre", "andre interesserte", "andre interesserte parter", "øvrige interesserte",
    "alle andre", "besøkende", "besøkjande", "pressen", "pressa", "tilreisende", "tilreisande", "turister", "others",
];

/// Places that a whole population has, besides those with a name.
#[rustfmt::skip]
const PLACES: &[&str] = &[
    "kommunen", "regionen", "fylket", "landet", "byen", "bygda", "bygdene", "distriktet", "området", "nærområdet", "lokalsamfunnet", "samfunnet",
    "befolkningen", "befolkninga", "norge", "noreg", "her", "kommunen vår", "vår kommune", "byen vår", "the municipality",
    "the region", "the county", "the country", "town", "the city", "society", "the community",
];

/// Whether the title of an audience names everybody: "Alle innbyggere", "Hele befolkningen", "Alle som bor i Fjordvik".
pub(super) fn is_everyone(title: &str) -> bool {
    let title = title.trim().trim_end_matches('.');
    let title = [", uansett", ", uavhengig", " uansett", " uavhengig", ", regardless"]
        .iter()
        .find_map(|joint| title.split_once(joint))
        .map_or(title, |(body, _)| body);
    let whole = [" generelt", " for øvrig", " som helhet", " som heilskap", " i sin helhet"]
        .iter()
        .find_map(|end| title.strip_suffix(end));
    if dwells(title) || whole.is_some_and(is_everyone) {
        return true;
    }
    let parts: Vec<&str> = [", ", " og ", " and ", " samt ", " & "]
        .iter()
        .fold(vec![title], |parts, joint| parts.into_iter().flat_map(|part| part.split(joint)).collect());
    let is_sector = |part: &&str| SECTORS.contains(&&*part.trim().to_lowercase());
    let (sectors, others): (Vec<_>, Vec<_>) = parts.into_iter().partition(is_sector);
    let is_only_sectors = !sectors.is_empty() && others.is_empty();
    !is_only_sectors && others.into_iter().all(|part| is_all(part.trim()))
}

/// "Alle som bor, jobber eller besøker Fjordvik": all that they have in common is the place.
fn dwells(title: &str) -> bool {
    let doing = [
        "som", "bor", "bur", "lever", "jobber", "jobbar", "arbeider", "arbeidar", "oppholder", "seg", "ferdes",
        "besøker", "besøkjer", "studerer", "ferierer", "har", "tilknytning", "til", "i", "og", "eller", "who", "live",
        "work", "visit", "in", "or", "and",
    ];
    let Some(rest) =
        ["Alle som ", "Samtlige som ", "Everyone who ", "alle som "].iter().find_map(|all| title.strip_prefix(all))
    else {
        return false;
    };
    let place = rest
        .split([' ', ','])
        .filter(|word| !word.is_empty())
        .skip_while(|word| doing.contains(word))
        .collect::<Vec<_>>()
        .join(" ");
    !place.is_empty()
        && is_place(&place)
        && rest.split([' ', ',']).any(|word| matches!(word, "bor" | "bur" | "lever" | "live" | "tilknytning"))
}

/// Whether one part of a title is everybody.
fn is_all(part: &str) -> bool {
    let lower = part.to_lowercase();
    if let Some(place) =
        ["hele ", "heile ", "the whole ", "the entire ", "all of "].iter().find_map(|whole| lower.strip_prefix(whole))
    {
        let written = part.get(part.len() - place.len()..).unwrap_or_default();
        let (body, rest) = in_place(written);
        // "Hele Fjordviks befolkning".
        let of_place = written.split_once("s ").is_some_and(|(place, who)| is_place(place) && EVERYONE.contains(&who));
        return of_place
            || is_place(written)
            || (EVERYONE.contains(&&*body.to_lowercase()) && rest.is_none_or(is_place));
    }
    let lower = &*lower;
    let is_everywhere = matches!(
        lower,
        "innbyggere i alle aldre"
            | "alle innbyggere i alle aldre"
            | "alle interesserte"
            | "alle som vil"
            | "alle som er interessert"
            | "alle som har kontakt med kommunen"
            | "alle som bruker kommunens tjenester"
            | "alle som bruker tjenestene våre"
    );
    // "Fjordviks befolkning", "kommunens innbyggere": only with a word for all of them.
    let of_place =
        part.split_once("s ").is_some_and(|(place, who)| is_place(place) && matches!(who, "befolkning" | "folk"));
    if is_everywhere || of_place || EVERYONE.contains(&lower) {
        return true;
    }
    let (body, place) = in_place(part);
    place.is_none_or(is_place) && is_all_of(&body.to_lowercase(), place.is_some())
}

/// A part of a title before and behind the words for where somebody is or lives.
fn in_place(part: &str) -> (&str, Option<&str>) {
    let dwelling = [
        " som bor og arbeider i ", " som bor eller arbeider i ", " som lever i ", " som bor i ", " som bur i ",
        " som oppholder seg i ", " som er bosatt i ", " bosatt i ", " som hører til i ", " who live in ",
        " who lives in ", " living in ", " i ", " in ", " av ", " of ",
    ];
    if let Some(body) = [" som bor her", " som bur her", " who live here", " who lives here"]
        .iter()
        .find_map(|here| part.strip_suffix(here))
    {
        return (body, Some("her"));
    }
    dwelling.iter().find_map(|word| part.split_once(word)).map_or((part, None), |(body, place)| (body, Some(place)))
}

/// Whether words, in lower case, mean all the people of a place, or of the world where no place is named.
fn is_all_of(body: &str, has_place: bool) -> bool {
    let body = body.strip_prefix("den ").or_else(|| body.strip_prefix("the ")).unwrap_or(body);
    if matches!(body, "jevne innbygger" | "vanlige innbygger" | "jamne innbyggjar") {
        return true;
    }
    let body = body.strip_prefix("generelle ").or_else(|| body.strip_prefix("vanlige ")).unwrap_or(body);
    let behind = |first: &[&str]| first.iter().find_map(|word| body.strip_prefix(word)).map(str::trim);
    let people = |who: &str| PEOPLE.contains(&who) || who.strip_prefix("de ").is_some_and(|who| PEOPLE.contains(&who));
    let flest = body
        .strip_suffix(" flest")
        .or_else(|| body.strip_suffix(" in general"))
        .or_else(|| body.strip_suffix(" generelt"));
    EVERYONE.contains(&body)
        || matches!(body, "samtlige" | "samtlege" | "hvermansen" | "mannen i gata" | "enhver" | "public at large")
        || behind(&["alle ", "samtlige ", "samtlege ", "all ", "all the "]).is_some_and(people)
        || behind(&["enhver ", "every ", "hver "])
            .is_some_and(|who| matches!(who, "innbygger" | "borger" | "citizen" | "resident"))
        || flest.is_some_and(|who| {
            people(who) || EVERYONE.contains(&who) || matches!(who, "folk" | "innbyggarar" | "public" | "the public")
        })
        || (has_place && matches!(body, "folk" | "alle" | "de" | "people"))
}

/// Whether words stand for a whole place: its name, or the municipality, the region and so on.
fn is_place(words: &str) -> bool {
    let words = words.strip_prefix("hele ").or_else(|| words.strip_prefix("heile ")).unwrap_or(words);
    let is_name = words.split(' ').all(|word| {
        word.starts_with(char::is_uppercase) || matches!(word, "kommune" | "fylke" | "fylkeskommune" | "og" | "county")
    });
    (is_name && words.starts_with(char::is_uppercase)) || PLACES.contains(&&*words.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_everybody_are_found() {
        for title in [
            "Alle innbyggere", "Alle", "Allmennheten", "Befolkningen i Innlandet", "Omgivelsene og samfunnet",
            "Hele befolkningen", "Alle målgrupper", "Samtlige innbyggere i Fjordvik", "Alle innbyggjarar",
            "The general public", "Alle som bor i Fjordvik", "Alle som bor i kommunen vår", "Alle som bur her",
            "Innbyggere flest", "Folk flest", "Folk i kommunen", "Allmennheten og næringslivet", "Samtlige",
            "Hele kommunen", "Hele Fjordvik", "Alle i Fjordvik kommune", "Heile befolkninga",
            "Den generelle befolkningen", "Alle grupper i befolkningen",
        ] {
            assert!(is_everyone(title), "{title}");
        }
    }

    #[test]
    fn everybody_has_many_names() {
        for title in [
            "Everyone who lives in Fjordvik",
            "All residents of Fjordvik",
            "Enhver innbygger",
            "Alle som bor, jobber eller besøker Fjordvik",
            "Hele Fjordviks befolkning",
            "Alle innbyggere, uansett alder",
            "Den jevne innbygger",
            "Befolkningen generelt",
            "Alle og enhver",
            "Innbyggere i alle aldre",
            "Hele befolkningen og andre interesserte",
            "Offentligheten",
            "Offentligheten generelt",
            "Alle som bor i eller besøker kommunen",
            "Alle som bor i eller besøker Fjordvik",
            "Befolkningen for øvrig",
            "Fjordviks befolkning",
            "Alle interesserte",
            "Alle innbyggere og besøkende",
            "Alle som har tilknytning til Fjordvik",
            "Hvem som helst",
            "Allmennheten og pressen",
            "Befolkningen som helhet",
            "Folk i Fjordvik generelt",
            "Alle som har kontakt med kommunen",
        ] {
            assert!(is_everyone(title), "{title}");
        }
    }

    #[test]
    fn titles_that_narrow_it_down_are_left_alone() {
        for title in [
            "Innbyggere",
            "Alle ansatte",
            "Alle foresatte i skolen",
            "Alle i helsetjenesten som skriver brev",
            "Unge mellom 13 og 25 år",
            "Befolkningen over 80 år",
            "Ansatte og publikum",
            "Resten av helse- og omsorgssektoren i regionen",
            "Samfunnskontakter",
            "Næringslivet",
            "Næringslivet og frivilligheten",
            "Alle som bor alene",
            "Alle som jobber i kommunen",
            "Alle som bruker nettsidene",
            "Hele personalet",
            "Alle som bor i omsorgsbolig",
            "Innbyggerne i Midt-Norge",
            "Hele familien",
            "Folk som pendler",
            "Alle i kommuneledelsen",
            "Pasienter flest",
            "Alle innbyggere over 67 år",
            "Alle som bor i Fjordvik og har barn",
            "Folk i arbeid",
            "Turister og besøkende",
            "Pasienter generelt",
            "Alle som har kontakt med barnevernet",
            "Andre",
            "Alle som har barn i barnehagen",
            "Fjordviks ungdom",
            "",
        ] {
            assert!(!is_everyone(title), "{title}");
        }
    }
}
