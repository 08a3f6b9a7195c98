//! The templates that come with the program.

macro_rules! templates {
    ($($name:literal,)+) => {
        /// Name and source of every template.
        pub const TEMPLATES: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../templates/", $name)))),+];
    };
}

templates! {
    "html/plan.html",
    "html/index.html",
    "html/body.html",
    "html/parts.html",
    "html/document.html",
    "html/head.html",
    "html/accessibility.html",
    "html/changes.css",
    "html/changes.html",
    "html/figures.html",
    "html/figures.css",
    "html/style.css",
    "html/theme.css",
    "html/theme.html",
    "html/page.js",
    "print/margins.css",
    "print/onepage.css",
    "print/onepage.html",
    "print/plan.html",
    "print/style.css",
    "report/report.html",
    "report/report.txt",
    "report/style.css",
    "changes/changes.html",
    "changes/changes.txt",
    "changes/filter.js",
    "changes/style.css",
    "typst/style.typ",
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn every_template_file_is_embedded() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
        for folder in ["html", "print", "report", "changes", "typst"] {
            let files = std::fs::read_dir(root.join(folder)).expect("the folder is there");
            for file in files {
                let name = format!("{folder}/{}", file.expect("it can be read").file_name().to_string_lossy());
                assert!(TEMPLATES.iter().any(|(known, _)| *known == name), "{name} is not embedded");
            }
        }
    }
}
