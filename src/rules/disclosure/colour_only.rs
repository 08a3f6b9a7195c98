//! D011.

use super::colours::{find, is_colour};
use crate::diag::{Diagnostic, Sink, say};
use crate::rules::{Context, rule};

rule! {
    /// A text points to something by its colour alone.
    ///
    /// The rule looks for a colour together with what it marks on a page ("de grønne feltene", "den gule linjen"), with
    /// the marking ("merket med rødt", "vist i gult", "markert grønt", "tiltak i rødt"), for colours that stand for
    /// something ("de røde er forsinket", "målene er grønne, gule eller røde"), and for traffic lights ("grønt, gult og rødt"), in Norwegian and English. Colours that name other things (røde tall, den røde tråden,
    /// grønn omstilling) are left alone, and so are sentences that also name a shape, a sign or a word, or say what a
    /// colour means. The rule cannot know whether the text nearby says the same in words.
    ///
    /// ## Why
    ///
    /// Not everyone sees colours, and a printout may have none. Those readers cannot tell which measures are on track.
    ///
    /// Source: WCAG 2.1, 1.4.1 Use of Color.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Tjenester som ligger etter, er merket med rødt.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Tjenester som ligger etter, er merket med rødt og ordet «forsinket».
    /// ```
    "D011", "colour-only", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (writing, sentences) in
        context.strategies().flat_map(|(scope, _)| context.passages(scope, |word| is_colour(&word.to_lowercase())))
    {
        for sentence in sentences {
            if let Some(range) = find(&sentence.text) {
                sink.push(
                    Diagnostic::new(&CODE, writing.place(sentence, range), say!("this relies on colour alone"))
                        .help(say!("say it in words too, or name a sign that goes with the colour")),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_points_by_colour() {
        let table = [
            ("De grønne feltene er ferdige.", Some("grønne feltene")),
            ("Tiltak i rute er markert med grønt.", Some("grønt")),
            ("Forsinkede tiltak står med rød skrift.", Some("rød skrift")),
            ("Delayed measures are shown in red.", Some("red")),
            ("Røde punkter er forsinket.", Some("Røde punkter")),
            ("Rød tekst er ny.", Some("Rød tekst")),
            ("Se den gule linjen.", Some("gule linjen")),
            ("Det som er merket med grønt, er ferdig.", Some("grønt")),
            ("Status vises som rød, gul eller grønn.", Some("rød")),
            ("Vi følger tiltakene med trafikklys: grønt, gult og rødt.", Some("grønt, gult og rødt")),
            ("Tiltak i rødt haster.", Some("rødt")),
            ("Kommunene som er farget mørkeblå, er med.", Some("mørkeblå")),
            ("Frister som er markert rødt, er gått ut.", Some("rødt")),
            ("Trykk på den grønne knappen.", Some("grønne knappen")),
            ("The red bars are delayed.", Some("red bars")),
            ("Feltene i rødt må fylles ut.", Some("rødt")),
            ("Obligatoriske felt har rød farge.", Some("rød")),
            ("Status markeres med grønt, gult eller rødt lys.", Some("grønt")),
            ("De raude radene er forseinka.", Some("raude radene")),
            ("De røde er forsinket.", Some("røde")),
            ("Rapporten viser om målene er grønne, gule eller røde.", Some("grønne, gule eller røde")),
        ];
        for (text, expected) in table {
            assert_eq!(find(text).map(|range| &text[range]), expected, "{text}");
        }
    }

    #[test]
    fn colours_of_other_things_are_left_alone() {
        let texts = [
            "Driften går med røde tall.",
            "Den røde tråden er åpenhet.",
            "Vi satser på grønn omstilling.",
            "Forsinkede tiltak er merket med rødt og et kryss.",
            "Røde Kors er med.",
            "Blå lys varsler om uvær.",
            "Byen har mange grønne lunger.",
            "Rød linje på T-banen kjører hvert kvarter.",
            "Bygget har rød farge.",
            "Det er sendt ut gult varsel.",
            "Produktene er merket med Grønt Punkt.",
            "Produktene er merket med grønt miljømerke.",
            "Status vises som rød (forsinket), gul (utsatt) eller grønn (i rute).",
            "Grønt betyr i rute, og rødt betyr forsinket.",
            "Det grønne skiftet og de røde tallene.",
            "De grønne er størst i byen.",
            "Vi planter røde, gule og grønne blomster.",
            "Vi investerer i grønt.",
            "De grønne områdene i byen er åpne for alle.",
            "Rødt, grønt og blått er fargene i logoen.",
        ];
        for text in texts {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
