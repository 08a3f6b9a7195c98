//! Addresses of links, and addresses that stand in a text as they are.

use super::forms::Forms;
use super::{found, plan};

#[test]
fn an_address_that_stands_in_a_text_is_a_link_in_every_form() {
    for (text, address, words, plain) in [
        (
            "Se https://www.fjordvik.no.", "https://www.fjordvik.no", "https://www.fjordvik.no",
            "Se https://www.fjordvik.no.",
        ),
        ("Se (https://a.no/b_c_d).", "https://a.no/b_c_d", "https://a.no/b_c_d", "Se (https://a.no/b_c_d)."),
        ("Se «https://a.no/*b*/c».", "https://a.no/*b*/c", "https://a.no/*b*/c", "Se «https://a.no/*b*/c»."),
        ("Se <https://a.no>", "https://a.no", "https://a.no", "Se https://a.no"),
        ("Se **https://a.no/b**, nå", "https://a.no/b", "https://a.no/b", "Se https://a.no/b, nå"),
        ("Se www.vg.no/a.", "https://www.vg.no/a", "www.vg.no/a", "Se www.vg.no/a."),
        ("Se <www.vg.no>.", "https://www.vg.no", "www.vg.no", "Se www.vg.no."),
        ("Skriv til <post@a.no>.", "mailto:post@a.no", "post@a.no", "Skriv til post@a.no."),
        ("Skriv til post@a.no.", "mailto:post@a.no", "post@a.no", "Skriv til post@a.no."),
        ("| A |\n|---|\n| https://a.no |", "https://a.no", "https://a.no", "https://a.no"),
    ] {
        let plan = plan(text, &[]);
        assert_eq!(found(&plan), [], "{text}");
        let forms = Forms::of(&plan);
        for page in ["index.html", "print.html"] {
            assert!(forms.text(page).contains(&format!("<a href=\"{address}\">{words}</a>")), "{text}");
        }
        assert!(forms.text("plan.txt").contains(plain), "{text}: {}", forms.text("plan.txt"));
        let markdown = forms.text("plan.md");
        assert!(markdown.contains(&format!("<{address}>")), "{text}: {markdown}");
        let relations = String::from_utf8(forms.part("word/_rels/document.xml.rels")).expect("it is text");
        assert!(relations.contains(&format!("Target=\"{address}\"")), "{text}");
        if stratc::format::Format::Pdf.is_built_in() {
            assert!(forms.hold(format!("({address})").as_bytes()), "{text}");
        }
    }
}

#[test]
fn links_may_lead_to_addresses_with_marks_in_them() {
    for (text, page) in [
        ("Se [loven](https://a.no/a_b).", "<a href=\"https://a.no/a_b\">loven</a>"),
        ("Se [om loven](https://a.no/~a/*b* \"Lov\").", "<a href=\"https://a.no/~a/*b*\">om loven</a>"),
        ("[byen](https://a.no/Byen_(kommune))", "<a href=\"https://a.no/Byen_(kommune)\">byen</a>"),
        ("[Kari](mailto:kari_vik@a.no)", "<a href=\"mailto:kari_vik@a.no\">Kari</a>"),
        ("[https://a.no/a_b](https://a.no/a_b)", "<a href=\"https://a.no/a_b\">https://a.no/a_b</a>"),
        ("Se <https://a.no/a_b_c>.", "<a href=\"https://a.no/a_b_c\">https://a.no/a_b_c</a>"),
        ("Se [loven][l].\n\n[l]: https://a.no/a_b_c", "<a href=\"https://a.no/a_b_c\">loven</a>"),
        ("| A |\n|---|\n| [loven](https://a.no/a_b) |", "<a href=\"https://a.no/a_b\">loven</a>"),
        ("Loven.[^1]\n\n[^1]: https://a.no/a_b_c", "<a href=\"https://a.no/a_b_c\">https://a.no/a_b_c</a>"),
    ] {
        let plan = plan(text, &[]);
        let html = Forms::of(&plan).text("index.html");
        assert!(html.contains(page), "{text}");
    }
}

#[test]
fn code_and_links_are_left_alone() {
    for (text, page) in [
        ("Ikke `https://a.no`.", "<code>https://a.no</code>"),
        ("```\nhttps://a.no\n```", "<pre>https://a.no</pre>"),
        ("[Les https://a.no nå](https://b.no)", "<a href=\"https://b.no\">Les https://a.no nå</a>"),
        ("Bruker @fjordvik, 3@2 og https:// alene.", "<p>Bruker @fjordvik, 3@2 og https:// alene.</p>"),
    ] {
        let plan = plan(text, &[]);
        assert!(Forms::of(&plan).text("index.html").contains(page), "{text}");
    }
}

#[test]
fn an_address_that_leads_nowhere_is_told_with_the_right_one() {
    let fix = |fix: &str| Some(fix.to_owned());
    for (text, expected) in [
        ("[VG](www.vg.no)", ("L020", fix("www.vg.no → https://www.vg.no"))),
        ("[VG](vg.no/a)", ("L020", fix("vg.no/a → https://vg.no/a"))),
        ("[post](navn@kommune.no)", ("L020", fix("navn@kommune.no → mailto:navn@kommune.no"))),
        ("[a](http:/x)", ("L020", fix("http:/x → http://x"))),
        ("[a](https//vg.no)", ("L020", fix("https//vg.no → https://vg.no"))),
        ("[a](<https//vg.no>)", ("L020", fix("https//vg.no → https://vg.no"))),
        ("[tom]()", ("L020", None)),
        ("[tom](#)", ("L020", None)),
        ("[b](C:\\filer\\x.docx)", ("L020", None)),
        ("[c](file:///home/x.docx)", ("L020", None)),
        ("[x](javascript:alert(1))", ("L020", None)),
        ("[x](ftp://a.no/b)", ("L020", None)),
        ("[x](side)", ("L019", None)),
    ] {
        let (code, fix) = expected;
        let plan = plan(&format!("Se {text} her."), &[]);
        assert_eq!(found(&plan), [(code, text.to_owned(), fix)], "{text}");
        let page = Forms::of(&plan).text("index.html");
        assert!(
            !page.contains("javascript:alert") && !page.contains("C:\\filer") && !page.contains("file:///"),
            "{text}"
        );
    }
}

#[test]
fn a_space_that_keeps_a_link_apart_is_taken_away() {
    let files: &[(&str, &[u8])] = &[("vedlegg/mitt skjema.pdf", b"PDF")];
    for (text, place, fix) in [
        ("[x] (https://a.no)", "[x] (https://a.no)", "  → "),
        ("[x]  (www.a.no)", "[x]  (www.a.no)", "   → "),
        (
            "[x](../vedlegg/mitt skjema.pdf)",
            "[x](../vedlegg/mitt skjema.pdf)",
            "../vedlegg/mitt skjema.pdf → ../vedlegg/mitt%20skjema.pdf",
        ),
    ] {
        let plan = plan(&format!("Se {text} her."), files);
        assert_eq!(found(&plan), [("L021", place.to_owned(), Some(fix.to_owned()))], "{text}");
    }
}

#[test]
fn what_is_right_is_left_alone() {
    for text in [
        "[a](https://www.a.no) [b](http://a.no/b?c#d) [c](mailto:a@b.no) [d](tel:+4799999999) [e](lang:en)",
        "[a][b]\n\n[b]: https://a.no",
        "Han sa [sic] (s. 12) og [1] (https://a.no) og [ord] (et innskudd).",
        "\\[x] (https://a.no)",
        "Skjemaet [finnes](kanskje en gang) her.",
    ] {
        assert_eq!(found(&plan(text, &[])), [], "{text}");
    }
}
