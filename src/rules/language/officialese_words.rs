//! Officialese, and plain words that say the same.
//!
//! Språkrådet's pages about officialese ("Kansellisten") show what kind of words these are. The selection, the plain
//! words and the forms are our own.

use std::ops::Range;
use std::sync::LazyLock;

use crate::model::value::Language;
use crate::prose::Phrases;

/// The words of one language.
pub struct Officialese {
    phrases: Phrases,
    /// The row of each phrase.
    rows: Vec<&'static Row>,
}

/// The forms of a word, separated by `|`, and plain words for it.
pub type Row = (&'static str, &'static str);

impl Officialese {
    /// The words of `language`.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::Bokmal => &BOKMAL,
            Language::Nynorsk => &NYNORSK,
            Language::English => &ENGLISH,
            Language::NorthernSami => &NONE,
        }
    }

    fn new(rows: &'static [Row]) -> Self {
        let forms = rows.iter().flat_map(|row| row.0.split('|').map(move |form| (form, row)));
        let (forms, rows): (Vec<_>, Vec<_>) = forms.unzip();
        Self { phrases: Phrases::new(forms), rows }
    }

    /// Whether a text with this word may contain one of the phrases.
    pub fn may_hold(&self, word: &str) -> bool {
        self.phrases.may_hold(word, &[""])
    }

    /// The phrases found in a text: the place of each, and its row.
    pub fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (Range<usize>, &'static Row)> + 'a {
        self.phrases.find(text).filter_map(|(place, range)| Some((range, *self.rows.get(place)?)))
    }
}

static BOKMAL: LazyLock<Officialese> = LazyLock::new(|| Officialese::new(BOKMAL_ROWS));

const BOKMAL_ROWS: &[Row] = &[
    ("vedrørende|angående", "om"),
    ("herunder", "blant annet, også"),
    ("påkrevd|påkrevde|påkrevet", "nødvendig"),
    ("i henhold til", "etter, ifølge"),
    ("i medhold av", "etter"),
    ("med hensyn til", "om, når det gjelder"),
    ("i forbindelse med", "ved, når, om"),
    ("i den forbindelse", "da, her"),
    (
        "ved gjennomføring av|i gjennomføringen av|for gjennomføring av|til gjennomføring av",
        "når vi gjennomfører, for å gjennomføre",
    ),
    ("hva angår|hva gjelder|for så vidt gjelder", "når det gjelder"),
    ("foreta|foretar|foretas|foretok|foretatt", "gjøre"),
    ("iverksette|iverksetter|iverksettes|iverksatte|iverksatt", "sette i gang"),
    ("igangsette|igangsetter|igangsettes|igangsatte|igangsatt", "sette i gang"),
    ("benytte|benytter|benyttes|benyttet", "bruke"),
    ("anvende|anvender|anvendes|anvendte|anvendt", "bruke"),
    ("ytterligere", "mer, flere"),
    ("samtlige", "alle"),
    ("således", "slik, derfor"),
    ("følgelig", "derfor"),
    ("såfremt", "hvis"),
    ("hvorvidt", "om"),
    ("inneha|innehar|innehas", "ha"),
    ("besitte|besitter|besittes", "ha"),
    ("avholde|avholder|avholdes|avholdt", "holde"),
    ("omhandle|omhandler|omhandles|omhandlet", "handle om"),
    ("bistå|bistår|bisto|bistått", "hjelpe"),
    ("medføre|medfører|medførte|medført", "føre til"),
    ("tilveiebringe|tilveiebringer|tilveiebringes|tilveiebrakt", "skaffe"),
    ("forefinnes", "finnes"),
    ("foreligge|foreligger|forelå|foreligget", "finnes, være klar"),
    ("fremkomme|fremkommer|framkomme|framkommer", "gå fram, stå"),
    ("anmode|anmoder|anmodes|anmodet|anmodning", "be"),
    ("påregne|påregner|påregnes", "regne med"),
    ("tilstrebe|tilstreber|tilstrebes|tilstrebet", "prøve å få til"),
    ("imøtekomme|imøtekommer|imøtekommes|imøtekommet", "oppfylle"),
    ("hensynta|hensyntar|hensyntas|hensyntatt", "ta hensyn til"),
    ("ovennevnte|ovenstående|nedenstående", "dette, disse"),
    ("nærværende", "denne"),
    ("likeledes", "også"),
    ("inneværende år", "i år"),
    ("på nåværende tidspunkt|per dags dato|pr. dags dato", "nå, i dag"),
    ("erverve|erverver|erverves", "få, skaffe"),
    ("utferdige|utferdiger|utferdiges|utferdiget", "lage, skrive"),
    ("inngi|inngir|inngis|inngitt", "sende, levere"),
    ("effektuere|effektuerer|effektueres|effektuert", "gjennomføre"),
    ("initiere|initierer|initieres|initierte|initiert", "sette i gang"),
    ("implementere|implementerer|implementeres|implementerte|implementert", "innføre, ta i bruk"),
    ("forelegge|forelegger|forelegges|forelagt", "legge fram for"),
    ("underrette|underretter|underrettes|underrettet|underretning", "si fra, gi beskjed"),
    ("fordre|fordrer|fordres", "kreve"),
    ("rekvirere|rekvirerer|rekvireres|rekvirert", "bestille"),
    ("tilkjennegi|tilkjennegir|tilkjennegitt", "si, vise"),
    ("fortrinnsvis", "helst"),
    ("i påvente av", "mens vi venter på"),
    ("i den grad|i den utstrekning", "så langt"),
    ("med sikte på å|med henblikk på", "for å"),
    ("i tilknytning til", "ved, om"),
    ("på det nåværende tidspunkt|i nåværende situasjon", "nå"),
    ("herværende|hertil|herav|hvorav", "denne, til dette, av dette"),
    ("det bemerkes at|det presiseres at|det understrekes at", "si det rett fram"),
    ("rask og hurtig|raskt og hurtig|hurtig og raskt", "raskt"),
    ("mål og målsetting|mål og målsettinger|mål og målsetninger|mål og målsetning", "mål"),
    ("samarbeide sammen|samarbeider sammen", "samarbeide"),
];

static NYNORSK: LazyLock<Officialese> = LazyLock::new(|| Officialese::new(NYNORSK_ROWS));

const NYNORSK_ROWS: &[Row] = &[
    ("vedrørande|angåande", "om"),
    ("herunder", "mellom anna, også"),
    ("påkravd|påkravde", "nødvendig"),
    ("med omsyn til", "om, når det gjeld"),
    ("føreta|føretek|føreteke|foreta|foretek", "gjere"),
    ("iverksetje|iverksette|iverkset|iverksett|iverksetjast", "setje i gang"),
    ("igangsetje|igangsette|igangset|igangsett|igangsetjast", "setje i gang"),
    ("benytte|benyttar|benyttast|benytta", "bruke"),
    ("anvende|anvender|anvendast|anvendt", "bruke"),
    ("ytterlegare", "meir, fleire"),
    ("samtlege", "alle"),
    ("følgjeleg", "derfor"),
    ("såframt", "dersom"),
    ("kvarvidt|hvorvidt", "om"),
    ("inneha|innehar", "ha"),
    ("avhalde|avheld|avhaldast", "halde"),
    ("omhandle|omhandlar|omhandlast|omhandla", "handle om"),
    ("bistå|bistår|bistod|bistått", "hjelpe"),
    ("medføre|medfører|medførte|medført", "føre til"),
    ("føreligge|føreligg|føreliggje", "finnast, vere klar"),
    ("anmode|anmodar|anmoda|anmoding", "be"),
    ("tilstrebe|tilstrebar|tilstreba", "prøve å få til"),
    ("imøtekome|imøtekomme|imøtekjem", "oppfylle"),
    ("omsynta|omsyntek|omsynteke", "ta omsyn til"),
    ("ovannemnde|ovanståande|nedanståande", "dette, desse"),
    ("likeleis", "også"),
    ("inneverande år", "i år"),
    ("på noverande tidspunkt|per dags dato", "no, i dag"),
    ("effektuere|effektuerer|effektuerast|effektuert", "gjennomføre"),
    ("initiere|initierer|initierast|initierte|initiert", "setje i gang"),
    ("implementere|implementerer|implementerast|implementerte|implementert", "innføre, ta i bruk"),
    ("underrette|underrettar|underretta", "seie frå, gi beskjed"),
    ("fordre|fordrar", "krevje"),
    ("rekvirere|rekvirerer|rekvirerast|rekvirert", "tinge"),
    ("i tilknyting til", "ved, om"),
];

/// We know of no such words for Northern Sámi.
static NONE: LazyLock<Officialese> = LazyLock::new(|| Officialese::new(&[]));

static ENGLISH: LazyLock<Officialese> = LazyLock::new(|| Officialese::new(ENGLISH_ROWS));

const ENGLISH_ROWS: &[Row] = &[
    ("utilise|utilises|utilised|utilising|utilize|utilizes|utilized|utilizing", "use"),
    ("in order to", "to"),
    ("prior to", "before"),
    ("subsequent to", "after"),
    ("with regard to|with respect to|in respect of|in relation to", "about"),
    ("pursuant to|in accordance with", "under, following"),
    ("commence|commences|commenced|commencing", "start"),
    ("endeavour|endeavours|endeavor|endeavors", "try"),
    ("in the event that|in the event of", "if"),
    ("for the purpose of", "to"),
    ("at this point in time", "now"),
    ("notwithstanding", "despite"),
    ("hereby|herein|hereinafter|therein|thereof|aforementioned", "this, these"),
    ("ascertain|ascertains|ascertained", "find out"),
    ("facilitate|facilitates|facilitated|facilitating", "help"),
    ("forthwith", "at once"),
    ("inter alia", "among other things"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_forms_and_leaves_words_that_only_look_like_them() {
        let found =
            |text| Officialese::of(Language::Bokmal).find(text).map(|(range, _)| &text[range]).collect::<Vec<_>>();
        assert_eq!(found("Tiltaket iverksettes i henhold til planen"), ["iverksettes", "i henhold til"]);
        assert_eq!(found("Vedrørende foretaket"), ["Vedrørende"]);
        assert!(found("Foretaksgruppen er imøtekommende, og anvendelig, med innehaver").is_empty());
    }

    #[test]
    fn each_form_is_found_as_itself() {
        for language in Language::ALL {
            let rows = match language {
                Language::Bokmal => BOKMAL_ROWS,
                Language::Nynorsk => NYNORSK_ROWS,
                Language::English => ENGLISH_ROWS,
                Language::NorthernSami => &[],
            };
            for row in rows {
                for form in row.0.split('|') {
                    let found: Vec<_> = Officialese::of(language).find(form).collect();
                    assert_eq!(found, [(0..form.len(), row)], "{form}");
                }
            }
        }
    }
}
