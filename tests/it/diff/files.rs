//! Pictures and attachments that are replaced while the words about them stay.

use super::{diff, repo, unwrapped};
use crate::repo::Repo;

const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"><path d=\"M0 0h9v9z\"/></svg>";

/// A repository with a chapter that shows a picture and leads to an attachment, committed.
fn with_files() -> Repo {
    let repo = repo();
    repo.write("strategies/plan/om.md", "# Om oss\n\n![Torget i Fjordvik.](torg.svg)\n\nLes [notatet](notat.csv).\n");
    repo.write("strategies/plan/torg.svg", SVG);
    repo.write("strategies/plan/notat.csv", "a;b\n");
    repo.commit("Kapittelet");
    repo
}

#[test]
fn a_replaced_picture_or_attachment_is_told_and_words_are_told_as_before() {
    let sentence = "Tekst: et bilde eller vedlegg er byttet ut.";
    let picture = with_files();
    picture.write("strategies/plan/torg.svg", SVG.replace("h9", "h8"));
    let attachment = with_files();
    attachment.write("strategies/plan/notat.csv", "a;c\n");
    for repo in [picture, attachment] {
        let run = diff(&repo, &[]);
        assert!(unwrapped(&run.out).contains(sentence), "{}", run.out);
        assert!(unwrapped(&run.out).contains("Ordene er de samme."), "{}", run.out);
    }
    let words = with_files();
    words.write(
        "strategies/plan/om.md",
        "# Om oss\n\n![Torget i Fjordvik.](torg.svg)\n\nLes gjerne det lange [notatet](notat.csv).\n",
    );
    let run = diff(&words, &[]);
    assert!(!unwrapped(&run.out).contains(sentence), "{}", run.out);
    let same = with_files();
    same.write("strategies/plan/maal.yaml", super::GOALS.replace("at_least: 80", "at_least: 70"));
    assert!(!unwrapped(&diff(&same, &[]).out).contains(sentence));
}
