//! Files that texts link to.

use super::forms::Forms;
use super::{found, messages, plan, strategy};
use crate::support::{Workspace, build_args};

const FILES: &[(&str, &[u8])] =
    &[("vedlegg/skjema.pdf", b"PDF en"), ("b/skjema.pdf", b"PDF to"), ("vedlegg/mitt skjema å.docx", b"DOCX")];

#[test]
fn a_file_lies_beside_the_plan_and_every_form_leads_there() {
    let text = "Se [skjema](../vedlegg/skjema.pdf), [det andre](../b/skjema.pdf#page=2) og [mitt](<../vedlegg/mitt skjema å.docx>). [Igjen](../vedlegg/skjema.pdf)";
    let plan = plan(text, FILES);
    assert_eq!(found(&plan), []);
    let forms = Forms::of(&plan);
    let paths: Vec<_> = forms.view.attachments.iter().map(|each| (&*each.path, each.file.bytes.as_slice())).collect();
    assert_eq!(
        paths,
        [
            ("vedlegg/skjema.pdf", &b"PDF en"[..]),
            ("vedlegg/skjema-2.pdf", b"PDF to"),
            ("vedlegg/mitt skjema å.docx", b"DOCX")
        ]
    );
    for page in ["index.html", "print.html"] {
        let page = forms.text(page);
        assert_eq!(page.matches("<a href=\"vedlegg/skjema.pdf\">").count(), 2);
        assert!(page.contains("<a href=\"vedlegg/skjema-2.pdf#page=2\">det andre</a>"));
        assert!(page.contains("<a href=\"vedlegg/mitt%20skjema%20%C3%A5.docx\">mitt</a>"));
    }
    let text = forms.text("plan.txt").replace('\n', " ");
    assert!(text.contains(
        "Se skjema (vedlegg/skjema.pdf), det andre (vedlegg/skjema-2.pdf#page=2) og mitt (vedlegg/mitt skjema å.docx)."
    ));
    assert!(forms.text("plan.md").contains("[mitt](<vedlegg/mitt%20skjema%20%C3%A5.docx>)"));
    let relations = String::from_utf8(forms.part("word/_rels/document.xml.rels")).expect("it is text");
    assert!(relations.contains("Target=\"vedlegg/skjema.pdf\" TargetMode=\"External\""));
    assert!(relations.contains("Target=\"vedlegg/mitt%20skjema%20%C3%A5.docx\""));
    if stratc::format::Format::Pdf.is_built_in() {
        assert!(forms.hold(b"(vedlegg/skjema.pdf)"), "the PDF leads there");
    }
}

/// A Mac may write "å" in the names of files as "a" and a ring; what people type has it as one letter.
#[test]
fn a_name_is_found_however_its_letters_are_written_and_published_in_one_way() {
    for (written, name) in [("søknad på å.pdf", "søknad pa\u{30a} a\u{30a}.pdf"), ("pa\u{30a}.pdf", "på.pdf")] {
        let text = format!("Fyll ut [søknaden](<../vedlegg/{written}>).");
        let plan = plan(&text, &[(&format!("vedlegg/{name}"), b"PDF")]);
        assert_eq!(found(&plan).iter().filter(|found| found.0 == "L019").count(), 0, "{:?}", messages(&plan));
        let forms = Forms::of(&plan);
        let paths: Vec<_> = forms.view.attachments.iter().map(|each| &*each.path).collect();
        let expected = if written.starts_with('s') { "vedlegg/søknad på å.pdf" } else { "vedlegg/på.pdf" };
        assert_eq!(paths, [expected]);
    }
}

#[test]
fn what_cannot_be_published_is_told_where_it_stands() {
    let files: &[(&str, &[u8])] =
        &[("vedlegg/Skjema.pdf", b"PDF"), ("vedlegg/side.html", b"<p>"), ("kilde.md", b"# Ord\n"), ("feil.png", b"x")];
    for (address, message, fix) in [
        (
            "../vedlegg/skjema.pdf",
            "there is no file ../vedlegg/skjema.pdf",
            Some("../vedlegg/skjema.pdf → ../vedlegg/Skjema.pdf"),
        ),
        ("side", "there is no file side", None),
        ("../../annen/plan.docx", "../../annen/plan.docx is outside the plan's folder", None),
        ("../vedlegg/side.html", "../vedlegg/side.html is a kind of file that is not published with plans", None),
        ("../kilde.md", "../kilde.md is one of the plans' sources, which are not published", None),
        ("../vedlegg", "../vedlegg is not an ordinary file", None),
        ("../feil.png", "the picture ../feil.png is cut off or broken", None),
    ] {
        let plan = plan(&format!("Se [skjema]({address})."), files);
        let expected = ("L019", format!("[skjema]({address})"), fix.map(str::to_owned));
        assert_eq!((found(&plan), messages(&plan)), (vec![expected], vec![message.to_owned()]), "{address}");
        // There is no link to what is not there, and its words stay.
        assert!(Forms::of(&plan).text("index.html").contains("<p>Se skjema.</p>"), "{address}");
    }
}

#[test]
fn an_edition_has_the_files_that_it_leads_to_and_verify_says_it_is_whole() {
    let hidden = "sections:\n  skjult:\n    title: Skjult\n    visibility: {internal: {basis: offl. § 14, review: 2027-01-31}}\n    text: Se [det](vedlegg/hemmelig.pdf).\n";
    let workspace = Workspace::empty()
        .with("strategies/plan/strategy.yaml", strategy())
        .with(
            "strategies/plan/tekst.yaml",
            "sections:\n  a:\n    title: A\n    text: Se [skjema](vedlegg/skjema.pdf).\n",
        )
        .with("strategies/plan/skjult.yaml", hidden)
        .with("strategies/plan/vedlegg/skjema.pdf", "PDF")
        .with("strategies/plan/vedlegg/hemmelig.pdf", "PDF H")
        .with("strategies/plan/vedlegg/ubrukt.pdf", "PDF U");
    let names = |edition: &str| {
        let build = workspace.run(&build_args(edition, "html,text", edition));
        assert_eq!(build.status, 0, "{}", build.err);
        let folder = std::fs::read_dir(workspace.path(&format!("{edition}/plan/vedlegg"))).expect("it is there");
        let mut names: Vec<_> =
            folder.map(|file| file.expect("it is listed").file_name().into_string().expect("it is text")).collect();
        names.sort();
        names
    };
    assert_eq!(names("public"), ["skjema.pdf"]);
    assert_eq!(names("internal"), ["hemmelig.pdf", "skjema.pdf"]);
    let verify = workspace.run(&["verify", "public/plan/index.html", "public/plan/plan.txt"]);
    assert_eq!((verify.status, verify.out.matches("byte for byte").count()), (0, 2), "{}{}", verify.out, verify.err);
    assert!(verify.out.contains("strategies/plan/vedlegg/skjema.pdf"), "{}", verify.out);
    workspace.write("strategies/plan/vedlegg/skjema.pdf", "PDF 2");
    assert_ne!(workspace.run(&["verify", "public/plan/index.html"]).status, 0, "another file is another plan");
    // A file that nothing links to any more is removed.
    workspace.write("strategies/plan/tekst.yaml", "sections:\n  a:\n    title: A\n    text: Ord.\n");
    assert_eq!(workspace.run(&build_args("public", "html", "public")).status, 0);
    assert!(!workspace.path("public/plan/vedlegg").exists());
}

#[test]
fn a_file_that_a_text_leads_to_is_not_overlooked() {
    let files: &[(&str, &[u8])] = &[("mitt skjema.docx", b"PK"), ("notat å.txt", b"goals:\n  a: b\n")];
    let plan = plan("[a](../mitt%20skjema.docx) [b](<../notat å.txt>)", files);
    assert_eq!(found(&plan), []);
}
