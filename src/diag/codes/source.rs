//! S: faults of files and of syntax.

use crate::diag::codes;

codes! {
    /// A file is not text in UTF-8, so its letters cannot be read with certainty.
    ///
    /// Old Norwegian files are often saved as "Windows-1252" or "ISO-8859-1"; æ, ø and å are then stored
    /// differently. Open the file in your editor and save it with the encoding UTF-8.
    NOT_UTF8 = "S001", "not-utf8", Error;

    /// A file or folder could not be read.
    ///
    /// The message says what the computer reported. Most often somebody else owns the file, or a link points to
    /// something that is gone.
    UNREADABLE = "S002", "unreadable", Error;

    /// A file is larger than stratc reads (16 MiB), or is not an ordinary file.
    ///
    /// No text that people write by hand is that large. Move pictures and data out of the strategy's folder,
    /// or split the file.
    NOT_A_SOURCE = "S003", "not-a-source", Error;

    /// A link leads out of the workspace, or in a circle.
    ///
    /// A plan must be built from what lies in its own folder, so that everyone who has the folder can build it.
    /// Copy what is needed into the workspace.
    LINK_LEAVES = "S004", "link-leaves", Error;

    /// A folder has a name that ends like a source file's, such as a folder called `strategy.yaml`.
    ///
    /// stratc cannot tell what was meant, and reads nothing in it. Rename the folder.
    FOLDER_NAMED_LIKE_FILE = "S005", "folder-named-like-file", Error;

    /// The text does not follow YAML's rules.
    ///
    /// Reading goes on at the next key in the first column, so one slip does not hide others. What went wrong
    /// often stands a line earlier: a missing quote, a missing space after a colon, or wrong indentation.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet:
    ///     title: "Alle finner svaret
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet:
    ///     title: "Alle finner svaret"
    /// ```
    YAML = "S006", "yaml", Error, fixable;

    /// A tab indents a line. YAML allows spaces only.
    ///
    /// Set your editor to insert two spaces when you press Tab.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    /// 	aapenhet:
    /// 		title: Alle finner svaret
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet:
    ///     title: Alle finner svaret
    /// ```
    TAB = "S007", "tab", Error, fixable;

    /// Lists and mappings are nested more than 64 deep.
    ///
    /// People's files stay under ten. A file like this was made by a program, or to do harm.
    TOO_DEEP = "S008", "too-deep", Error;

    /// Aliases (`*name`) copy more than 20 000 values in one file.
    ///
    /// An alias that contains aliases can grow without limit. Write the values out, or refer to elements by id.
    TOO_MANY_ALIASES = "S009", "too-many-aliases", Error;

    /// A key stands twice in the same place, so one of its values would be lost.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet:
    ///     title: Alle finner svaret
    ///     by: 2027
    ///     by: 2028
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet:
    ///     title: Alle finner svaret
    ///     by: 2028
    /// ```
    DUPLICATE_KEY = "S010", "duplicate-key", Error;

    /// A file holds something other than keys with values.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// - Alle finner svaret
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet: Alle finner svaret
    /// ```
    NOT_A_MAPPING = "S011", "not-a-mapping", Error;

    /// The front matter of a Markdown file begins with `---` and never ends.
    ///
    /// ## Faulty
    ///
    /// ```markdown kapitler/01-innledning.md
    /// ---
    /// unnumbered: true
    /// # Innledning
    /// ```
    ///
    /// ## Sound
    ///
    /// ```markdown kapitler/01-innledning.md
    /// ---
    /// unnumbered: true
    /// ---
    /// # Innledning
    /// ```
    FRONT_MATTER_OPEN = "S012", "front-matter-open", Error, fixable;

    /// Fields of a Markdown file stand where they would be published as text.
    ///
    /// The fields of a Markdown file stand at its very top, between two lines of exactly three hyphens: `---`. Other programs
    /// write more hyphens, `***` or `+++`, or take fields without any line around them, and editors make dashes of hyphens.
    /// Lines that begin with the name of a field are reported where a file begins with them in such a form, and where they
    /// stand between two lines of `---` further down, and so is a title that stands below a heading of the same words.
    ///
    /// ## Faulty
    ///
    /// ```markdown kapitler/01-innledning.md
    /// ----
    /// unnumbered: true
    /// ----
    /// # Innledning
    /// ```
    ///
    /// ## Sound
    ///
    /// ```markdown kapitler/01-innledning.md
    /// ---
    /// unnumbered: true
    /// ---
    /// # Innledning
    /// ```
    FIELDS_IN_TEXT = "S040", "fields-in-text", Error, fixable;

    /// A key is not one of those that are known where it stands.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet:
    ///     title: Alle finner svaret
    ///     deadline: 2027
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet:
    ///     title: Alle finner svaret
    ///     by: 2027
    /// ```
    UNKNOWN_KEY = "S013", "unknown-key", Error, fixable;

    /// A value does not have the form that its field accepts: a list where one text belongs, or the reverse.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet:
    ///     title: [Alle, finner, svaret]
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet:
    ///     title: Alle finner svaret
    /// ```
    WRONG_TYPE = "S014", "wrong-type", Error, fixable;

    /// An id has letters or signs that ids cannot have.
    ///
    /// Ids become addresses on the page and names in exports, so they may contain only lower-case letters a–z, digits,
    /// `-` and `.`. Write æ, ø and å as ae, oe and aa.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   Økt åpenhet:
    ///     title: Alle finner svaret
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   oekt-aapenhet:
    ///     title: Alle finner svaret
    /// ```
    INVALID_ID = "S015", "invalid-id", Error;

    /// A block stands where it does not belong: `strategy:` in another file than `strategy.yaml`, or `demands:`
    /// outside the document that makes them.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet: Alle finner svaret
    /// ```
    MISPLACED_BLOCK = "S022", "misplaced-block", Error;

    /// The front matter of a Markdown file names more than one element.
    ///
    /// ## Faulty
    ///
    /// ```markdown aapenhet.md
    /// ---
    /// goal: aapenhet
    /// challenge: knapphet
    /// ---
    /// # Alle finner svaret
    /// ```
    ///
    /// ## Sound
    ///
    /// ```markdown aapenhet.md
    /// ---
    /// goal: aapenhet
    /// ---
    /// # Alle finner svaret
    /// ```
    TWO_KINDS = "S023", "two-kinds", Error;

    /// A file has nothing in it.
    ///
    /// It changes nothing in the plan, but somebody may think that it does. Fill it or remove it.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// # Her kommer målene
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet: Alle finner svaret
    /// ```
    EMPTY_FILE = "S024", "empty-file", Advice;

    /// `[[id]]` stands in a field of plain words, such as a title, where it would be printed as it is.
    ///
    /// References work in texts: the body of a Markdown file, and the fields that hold Markdown.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar: Alle får svar
    ///   raskt-svar: "Raskere enn i [[svar]]"
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar: Alle får svar
    ///   raskt-svar:
    ///     title: Raskere svar
    ///     text: Raskere enn i [[svar]].
    /// ```
    REFERENCE_IN_LINE = "S025", "reference-in-line", Error;

    /// An invisible control character stands in a text, or in the name of a file.
    ///
    /// Such characters come along when text is copied: page breaks and line breaks from a PDF or from Word (`U+000C`,
    /// `U+000B`), marks around addresses and telephone numbers (`U+202A`, `U+202C`), damaged dashes and quotation marks
    /// from old files (`U+0080` to `U+009F`). A terminal may take them for commands, and some of them change the order
    /// in which letters are shown. They reach no page, whether they are written as they are, as an escape in double
    /// quotes (`\e`) or as a reference in Markdown (`&#27;`): white space takes their place. Remove them all the same,
    /// since they get in the way of searching and comparing; `stratc check --fix` does it.
    ///
    /// Joiners, soft hyphens, no-break spaces and the marks `U+200E` and `U+200F` are not control characters.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet: "Alle finner\v svaret"
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet: "Alle finner svaret"
    /// ```
    CONTROL_CHARACTER = "S033", "control-character", Warning, fixable;

    /// A file or folder looks as if it were meant for a plan, but is not read.
    ///
    /// Sources have names that end in `.yaml`, `.yml` or `.md`, in small letters. Editors and file managers like to
    /// add `.txt`, or to write the ending in capitals, and hide the ending: a file that is shown as `goals.yaml` may be
    /// `goals.yaml.txt`. stratc reads strategies in the folder `strategies`, governing documents in `seeds`, and
    /// settings in `stratc.yaml`, unless the settings name other folders. The folder of each plan has a `strategy.yaml`. Nothing
    /// outside them is in any plan, and your own templates are used only if the settings name their folder.
    ///
    /// Plain text is reported only if it begins like a source, or like a chapter. Documents, spreadsheets, presentations and
    /// pages of other programs are not reported if a source has the same name or mentions theirs, or if they are in a folder
    /// for something else, such as `attachments` or `archive`; nor are backups beside the source itself.
    OVERLOOKED = "S035", "overlooked", Warning;

    /// A source looks like a copy of another one in the same folder, and both are read.
    ///
    /// File managers call a copy `goals - Copy.yaml`, `Copy of goals.yaml` or `goals (1).yaml`. stratc reads every source in
    /// the folder of a plan, so the plan has everything in the file twice: each id is then defined by both, and a chapter
    /// is published twice.
    COPY = "S041", "copied-source", Warning;

    /// A source has a name that Windows cannot have, or the name of another source in other letters.
    ///
    /// On Linux a file may be called `aux.md`, `hva nå?.md` or `plan.`; on Windows `aux`, `con`, `nul`, `prn`, `com1` and
    /// `lpt1` mean devices, some signs are forbidden, and a full stop at the end of a name is lost. Windows and Mac take
    /// `Mål.md` and `mål.md` for one file. Somebody there cannot open such a plan, or gets one file in the place of the other.
    /// The list is Microsoft's, in "Naming Files, Paths, and Namespaces".
    UNPORTABLE_NAME = "S042", "unportable-name", Advice;

    /// A path in `stratc.yaml` leads out of the workspace, or is written as on Windows alone.
    ///
    /// Paths in the settings lead from the folder of `stratc.yaml` into the workspace, with `/` between the names:
    /// `maler/nett`. So they are the same on every machine, and whoever has the folder has all that the plan needs.
    /// Only the folder for `output` may lie beside the workspace, but on no disk or server of its own: `--output` names those.
    ///
    /// ## Faulty
    ///
    /// ```yaml /stratc.yaml
    /// output: nett\ut
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml /stratc.yaml
    /// output: nett/ut
    /// ```
    BAD_PATH = "S043", "bad-path", Error, fixable;
}
