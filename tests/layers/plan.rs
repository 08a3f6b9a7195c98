//! The plan of the house, as data.

/// A room, and the rooms that it may import.
pub const ROOMS: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("world", &[]),
    ("diag", &["source", "digits", "mentions"]),
    ("digits", &[]),
    ("model", &["source"]),
    ("prose", &[]),
    ("format", &[]),
    ("mentions", &[]),
    ("provenance", &[]),
    ("theme", &[]),
    ("naming", &["diag", "model"]),
    ("locale", &["digits", "model"]),
    ("syntax", &["source", "diag"]),
    ("lower", &["source", "diag", "locale", "model", "naming", "prose", "syntax"]),
    ("resolve", &["source", "diag", "model", "naming"]),
    ("rules", &["source", "diag", "model", "prose"]),
    ("baseline", &["source", "diag", "syntax"]),
    ("reference", &["diag", "locale", "model", "naming", "prose", "rules"]),
    ("workspace", &["format", "source", "diag", "model", "syntax", "lower", "rules", "theme"]),
    ("compile", &["source", "diag", "model", "syntax", "lower", "resolve", "rules", "theme", "workspace", "world"]),
    ("view", &["source", "model", "prose", "locale", "provenance"]),
    ("diff", &["locale", "model", "prose", "view"]),
    ("document", &["locale", "model", "view"]),
    ("render", &["document", "export", "format", "theme", "view", "locale"]),
    ("fix", &["source", "diag", "workspace", "compile", "world"]),
    ("export", &["document", "format", "mentions", "theme", "view", "locale"]),
    (
        "edition",
        &[
            "source", "diag", "model", "locale", "workspace", "compile", "document", "view", "render", "export",
            "format", "theme", "world",
        ],
    ),
    (
        "cli",
        &[
            "source", "diag", "model", "locale", "baseline", "reference", "workspace", "compile", "diff", "document",
            "edition", "fix", "view", "render", "export", "format", "provenance", "theme", "world",
        ],
    ),
];

/// Words that may stand only in some places, and why.
pub const CONFINED: &[(&[&str], &[&str], &str)] = &[
    (
        &["Parser::new_ext"],
        &["src/prose/dialect/outline.rs", "src/prose/unshown.rs", "src/export/markdown/tests.rs"],
        "only the dialect parses Markdown, so that every reader takes it the same way, and what looks for what that leaves out",
    ),
    (&["tera::"], &["src/render/engine.rs"], "only the engine knows the template language"),
    (&["granit_parser"], &["src/syntax/yaml/"], "only one room knows the YAML parser"),
    (&["annotate_snippets"], &["src/diag/emit/pretty.rs"], "only one emitter knows how snippets are drawn"),
    (
        &["quick_xml"],
        &[
            "src/diag/emit/junit.rs", "src/export/office/docx/xml.rs", "src/export/sitemap.rs", "src/theme/svg.rs",
            "src/theme/drawn.rs",
        ],
        "only three files write XML, and two look at drawings",
    ),
    (&["rust_xlsxwriter"], &["src/export/office/xlsx/"], "only one folder knows how workbooks are written"),
    (&["typst_pdf", "typst_kit", "typst_layout", "use typst::"], &["src/render/pdf/"], "only one room knows Typst"),
    (&["anstyle::"], &["src/render/changes/terminal.rs"], "only one file colours what it writes for a terminal"),
    (&["img_parts", "exif::"], &["src/theme/stripped.rs"], "only one file takes photos apart"),
    (&["resvg"], &["src/theme/raster.rs"], "only one file turns drawings into pixels"),
    (&["indicatif"], &["src/cli/ui/progress.rs"], "only the terminal shows how far work has come"),
    (
        &["similar::"],
        &["src/fix/diff.rs", "src/diff/words/mod.rs"],
        "only two files know how differences are found: of lines for people who edit, and of words for people who read",
    ),
    (&["gix::"], &["src/world/git/"], "only one room knows git"),
    (&["fluent_bundle"], &["src/locale/"], "only the locale knows Fluent"),
    (
        &["println!", "print!(", "eprintln!", "eprint!(", "io::stdout", "io::stderr", "dbg!"],
        &["src/cli/ui/terminal.rs"],
        "only the command line prints",
    ),
    (
        &[
            "std::fs", "fs::File", "std::env::", "path::absolute", ".is_dir()", ".is_file()", ".exists()",
            ".canonicalize()", "Zoned::now", "SystemTime", "Instant::now", "std::process::Command",
        ],
        &["src/world/"],
        "only the world touches the outside",
    ),
];
