//! Pictures in texts.

use super::forms::Forms;
use super::{JPEG, PNG, PROGRESSIVE, SVG, found, messages, plan};

const FILES: &[(&str, &[u8])] = &[
    ("bilder/torg.jpg", JPEG),
    ("bilder/torg.png", PNG),
    ("bilder/kart.svg", SVG),
    ("bilder/progressiv.jpeg", PROGRESSIVE),
];

fn forms(text: &str) -> Forms {
    let plan = plan(text, FILES);
    assert_eq!(found(&plan), [], "{text}");
    Forms::of(&plan)
}

#[test]
fn a_picture_that_stands_by_itself_is_a_figure_with_its_words_and_caption() {
    let forms = forms("Før.\n\n![Ordføreren «åpner» torget](../bilder/torg.jpg \"Torget i mai\")\n\nEtter.");
    for page in ["index.html", "print.html"] {
        let page = forms.text(page);
        let figure = page.split("<figure class=\"picture\">").nth(1).expect("there is a figure");
        assert!(figure.starts_with("<img src=\"data:image/jpeg;base64,"));
        assert!(figure.contains("alt=\"Ordføreren «åpner» torget\" width=\"60\" height=\"40\"><figcaption>Torget i mai</figcaption></figure>"));
        assert!(page.contains("img-src data:"));
    }
    assert!(forms.text("plan.txt").contains("Før.\n\n[Bilde: Ordføreren «åpner» torget]\nTorget i mai\n\nEtter."));
    assert!(forms.text("plan.md").contains("Før.\n\n\\[Bilde: Ordføreren «åpner» torget\\]\\\nTorget i mai\n\nEtter."));
    let paper = forms.paper();
    assert!(paper.contains("<wp:docPr id=") && paper.contains("descr=\"Ordføreren «åpner» torget\""));
    assert!(paper.contains("<w:pStyle w:val=\"Caption\"/>") && paper.contains(">Torget i mai</w:t>"));
    assert!(paper.contains("<wp:extent cx=\"571500\" cy=\"381000\"/>"), "60 by 40 pixels");
    assert_eq!(forms.part("word/media/picture1.jpeg"), JPEG, "there was nothing to leave out");
    assert!(forms.text("plan.json").contains("\"alternative\": \"Ordføreren «åpner» torget\""));
}

#[test]
fn a_plan_without_pictures_allows_none() {
    let page = forms("Ord.").text("index.html");
    assert!(!page.contains("img-src") && !page.contains("<figure class=\"picture\">"));
}

#[test]
fn a_picture_in_a_line_stays_in_it() {
    for (text, page, plain) in [
        ("Midt ![et kart](../bilder/kart.svg) i.", "<p>Midt <img class=\"line\"", "Midt [Bilde: et kart] i."),
        ("- ![Kart](../bilder/torg.png)\n- Ord", "<li><figure class=\"picture\"><img", "- [Bilde: Kart]\n- Ord"),
        ("- Se ![Kart](../bilder/torg.png)", "<li>Se <img class=\"line\"", "- Se [Bilde: Kart]"),
        ("> ![Kart](../bilder/torg.png)", "<blockquote><figure class=\"picture\">", "> [Bilde: Kart]"),
        ("| A |\n|---|\n| ![Kart](../bilder/torg.png) |", "<td><img class=\"line\"", "[Bilde: Kart]"),
        ("**![Kart](../bilder/torg.png)** her", "<strong><img class=\"line\"", "[Bilde: Kart] her"),
        (
            "[![Kart](../bilder/torg.png)](https://a.no)",
            "<figure class=\"picture\"><a href=\"https://a.no\"><img",
            "[Bilde: Kart] (https://a.no)",
        ),
        (
            "Se [![Kart](../bilder/torg.png)](https://a.no).",
            "Se <a href=\"https://a.no\"><img",
            "[Bilde: Kart] (https://a.no).",
        ),
        ("Se ![Kart](../bilder/torg.png \"Sentrum\").", "height=\"40\"> (Sentrum).</p>", "Se [Bilde: Kart] (Sentrum)."),
    ] {
        let forms = forms(text);
        assert!(forms.text("index.html").contains(page), "{text}");
        assert!(forms.text("plan.txt").contains(plain), "{text}: {}", forms.text("plan.txt"));
        assert!(forms.paper().matches("<w:drawing>").count() == 1, "{text}");
    }
}

#[test]
fn a_file_is_held_once_by_a_word_document_however_often_it_is_shown() {
    let forms = forms(
        "![A](../bilder/torg.png)\n\n![B](../bilder/torg.png) ![C](../bilder/progressiv.jpeg)\n\n![D](../bilder/kart.svg)",
    );
    assert_eq!(forms.paper().matches("<w:drawing>").count(), 4);
    let relations = String::from_utf8(forms.part("word/_rels/document.xml.rels")).expect("it is text");
    assert_eq!(relations.matches("Target=\"media/").count(), 3);
    let drawn = forms.part("word/media/picture3.png");
    assert!(drawn.starts_with(b"\x89PNG"), "every version of Word shows it");
}

#[test]
fn a_picture_may_stand_in_yaml() {
    let plan = plan(
        "Ord.",
        &[
            ("bilder/torg.png", PNG),
            ("tekst.yaml", b"sections:\n  mer:\n    title: Mer\n    text: |\n      ![Torget](bilder/torg.png)\n"),
        ],
    );
    assert_eq!(found(&plan), []);
    assert!(Forms::of(&plan).text("index.html").contains("alt=\"Torget\""));
}

#[test]
fn paths_are_those_of_markdown() {
    let files: &[(&str, &[u8])] = &[("bilder/mitt torg å (1).png", PNG)];
    for path in [
        "<../bilder/mitt torg å (1).png>",
        "../bilder/mitt%20torg%20%C3%A5%20%281%29.png",
        "./../bilder/mitt%20torg%20å%20(1).png",
    ] {
        let plan = plan(&format!("![Torget]({path})"), files);
        assert_eq!(found(&plan), [], "{path}");
        assert!(Forms::of(&plan).text("index.html").contains("data:image/png"), "{path}");
    }
}

/// What is found about a picture with this address, and the fix.
fn fault(address: &str, files: &[(&str, &[u8])]) -> (String, Option<String>) {
    let text = format!("Ord. ![Torget]({address})");
    let plan = plan(&text, files);
    let mut found = found(&plan);
    assert_eq!(found.len(), 1, "{address}: {found:?}");
    let (code, place, fix) = found.remove(0);
    assert_eq!((code, place), ("L018", format!("![Torget]({address})")));
    (messages(&plan).remove(0), fix)
}

#[test]
fn what_cannot_be_shown_is_told_where_it_stands() {
    let big = [PNG, &vec![0; 2 * 1024 * 1024]].concat();
    let mut wide = PNG.to_vec();
    wide[16..20].copy_from_slice(&9_000_u32.to_be_bytes());
    let cut = &JPEG[..JPEG.len() - 40];
    let files: &[(&str, &[u8])] = &[
        ("b/stor.png", &big),
        ("b/bred.png", &wide),
        ("b/kuttet.jpg", cut),
        ("b/feil.png", JPEG),
        ("b/film.gif", b"GIF89a"),
        ("b/notat.jpg", b"Notat"),
        ("b/ond.svg", b"<svg><script>1</script></svg>"),
        ("b/henter.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><image href='https://a.no/b.png'/></svg>"),
        ("b/kilde.md", b"# Ord\n"),
    ];
    for (address, message) in [
        ("https://a.no/b.png", "this picture is on the web, and no page of a plan fetches anything from elsewhere"),
        ("../b/borte.png", "there is no file ../b/borte.png"),
        ("../../annen/b.png", "../../annen/b.png is outside the plan's folder"),
        ("/etc/b.png", "/etc/b.png is outside the plan's folder"),
        ("../../../../../b.png", "../../../../../b.png is outside the plan's folder"),
        ("data:image/png;base64,AAAA", "\"data:image/png;base64,AAAA\" is not the path of a file in the plan's folder"),
        ("../b", "../b is not an ordinary file"),
        ("../b/stor.png", "../b/stor.png is 3 MB, but pages take in at most 2 MB"),
        ("../b/bred.png", "the picture ../b/bred.png is 9000 pixels wide or high, which is too large to show"),
        ("../b/kuttet.jpg", "the picture ../b/kuttet.jpg is cut off or broken"),
        ("../b/feil.png", "../b/feil.png is a picture of the kind JPEG, but its name says otherwise"),
        ("../b/film.gif", "../b/film.gif is not a picture that pages can show"),
        ("../b/notat.jpg", "../b/notat.jpg is not a picture that pages can show"),
        ("../b/kilde.md", "../b/kilde.md is not a picture that pages can show"),
        ("../b/ond.svg", "the drawing ../b/ond.svg contains <script>, which pages must not include"),
        (
            "../b/henter.svg",
            "the drawing ../b/henter.svg fetches \"https://a.no/b.png\", and no page of a plan fetches anything from elsewhere",
        ),
    ] {
        assert_eq!(fault(address, files), (message.to_owned(), None), "{address}");
    }
}

#[test]
fn the_file_that_was_meant_is_named() {
    let files: &[(&str, &[u8])] = &[("bilder/torg.JPG", JPEG), ("bilder/havnekart.png", PNG)];
    for (address, fix) in [
        ("../bilder/torg.jpg", Some("../bilder/torg.jpg → ../bilder/torg.JPG")),
        ("../bilder/havnekrat.png", Some("../bilder/havnekrat.png → ../bilder/havnekart.png")),
        ("..\\bilder\\havnekart.png", Some("..\\bilder\\havnekart.png → ../bilder/havnekart.png")),
        // If the file is elsewhere, it may be a different one.
        ("havnekart.png", None),
        ("../bilder/noe-helt-annet.png", None),
    ] {
        assert_eq!(fault(address, files).1.as_deref(), fix, "{address}");
    }
}

#[test]
fn a_picture_needs_words_even_if_its_file_is_sound() {
    let plan = plan("![](../bilder/torg.png)\n\n![torg.png](../bilder/torg.png)", FILES);
    assert_eq!(found(&plan).iter().map(|(code, ..)| *code).collect::<Vec<_>>(), ["D007", "D007"]);
}

#[test]
fn a_picture_in_hidden_prose_is_in_no_public_byte() {
    let hidden = "sections:\n  hemmelig:\n    title: Hemmelig\n    visibility: {internal: {basis: offl. § 14, review: 2027-01-31}}\n    text: |\n      ![Torget](bilder/torg.jpg)\n\n      [Skjema](vedlegg/skjema.pdf)\n";
    let files: &[(&str, &[u8])] =
        &[("bilder/torg.jpg", JPEG), ("vedlegg/skjema.pdf", b"HEMMELIG"), ("h.yaml", hidden.as_bytes())];
    let plan = plan("Ord.", files);
    let forms = Forms::of(&plan);
    assert!(!forms.hold(JPEG) && !forms.hold(b"torg") && !forms.hold(b"skjema"));
    assert!(forms.view.attachments.is_empty());
}

#[test]
fn the_checksum_tells_one_picture_from_another() {
    let digest = |bytes: &[u8]| {
        let files: &[(&str, &[u8])] = &[("a.png", bytes)];
        Forms::of(&plan("![Torget](../a.png)", files)).view.provenance.digest
    };
    let mut other = PNG.to_vec();
    let (last, at) = (other.len() - 12, 8 + 8 + 8);
    assert!(last > at);
    other.truncate(last);
    other.extend_from_slice(b"\0\0\0\0IEND\xae\x42\x60\x82");
    assert_eq!(digest(PNG), digest(&other), "the same picture");
    let svg = |bytes: &[u8]| {
        let files: &[(&str, &[u8])] = &[("a.svg", bytes)];
        Forms::of(&plan("![Torget](../a.svg)", files)).view.provenance.digest
    };
    assert_ne!(svg(SVG), svg(&String::from_utf8_lossy(SVG).replace("h9", "h8").into_bytes()));
}
