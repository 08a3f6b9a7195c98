//! The guides: README, LESMEG and what is in `docs/`. Their links lead somewhere, the commands that they show exist,
//! what they quote is what the program says, and the reference is as the program prints it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};

use clap::error::{ContextKind, ContextValue, ErrorKind};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::support::Workspace;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const LANGUAGES: [&str; 2] = ["en", "nb"];
/// Larger pages are shown as bare text by hosts of repositories.
const LARGEST: usize = 512 * 1024;

// The reference.

#[test]
fn the_reference_is_what_the_program_explains() {
    let update = std::env::var_os("UPDATE_FIXTURES").is_some();
    for language in LANGUAGES {
        let run = Workspace::empty().run(&["--lang", language, "explain", "--all", "--format", "markdown"]);
        assert_eq!((run.status, run.err.as_str()), (0, ""));
        assert!(run.out.len() <= LARGEST, "{language}: {} bytes: a page for each family would be shown", run.out.len());
        let path = Path::new(ROOT).join(format!("docs/reference/{language}.md"));
        if update {
            fs::create_dir_all(path.parent().expect("it is in a folder")).expect("folders can be made");
            fs::write(&path, run.out).expect("the reference can be written");
        } else {
            let is_same = fs::read_to_string(&path).is_ok_and(|written| written == run.out);
            assert!(is_same, "{}: UPDATE_FIXTURES=1 cargo test --test it docs:: writes it anew", path.display());
        }
    }
}

// Links.

#[test]
fn every_link_leads_to_a_file_of_this_repository_and_a_place_in_it() {
    let guides = guides();
    let is_ours = |link: &&String| !link.contains("://") && !link.starts_with("mailto:");
    let links = guides.iter().flat_map(|(path, page)| page.links.iter().filter(is_ours).map(move |link| (path, link)));
    let links: Vec<_> = links.collect();
    assert!(links.len() > 30, "there is little to look at: {links:?}");
    let dead: Vec<_> = links.iter().filter(|(path, link)| !leads_somewhere(path, link)).collect();
    assert!(dead.is_empty(), "{dead:#?}");
}

#[test]
fn a_link_that_leads_nowhere_is_noticed() {
    let page = Path::new("docs/formats.md");
    for link in ["formats.md#plans-as-data", "#plans-as-data", "../README.md#the-commands", "reference/nb.md#M001"] {
        assert!(leads_somewhere(page, link), "{link}");
    }
    for link in ["format.md", "formats.md#plans-as-date", "#plans-as-date", "README.md", "reference/nb.md#M000"] {
        assert!(!leads_somewhere(page, link), "{link}");
    }
}

#[test]
fn every_picture_says_in_words_what_it_shows() {
    let pages = guides();
    let pictures: Vec<_> =
        pages.iter().flat_map(|(path, page)| page.pictures.iter().map(move |it| (path, it))).collect();
    assert!(pictures.len() > 1);
    for (path, words) in pictures {
        assert!(words.len() > 20, "{}: a picture of {words:?}", path.display());
    }
}

// Commands.

#[test]
fn every_command_that_a_guide_shows_can_be_given() {
    let mut seen = 0;
    let mut faults = Vec::new();
    for (path, page) in guides() {
        let named = page.named.iter().map(|command| (command, fault(command).filter(|it| !is_lack(it))));
        for (command, fault) in page.commands.iter().map(|command| (command, fault(command))).chain(named) {
            faults.extend(fault.map(|fault| format!("{}: {command}: {fault}", path.display())));
            seen += 1;
        }
    }
    assert!(seen > 80, "there is little to look at: {seen} commands");
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_command_that_does_not_exist_is_noticed() {
    for (text, wanted) in [
        ("```sh\nstratc check --nothing   # why\n```", "stratc check --nothing"),
        ("```sh\ncargo run --release -- nothing\n```", "stratc nothing"),
        ("```sh\nstratc schema nothing > file\n```", "stratc schema nothing"),
        ("- `stratc\n  nothing`", "stratc nothing"),
        ("- `stratc diff --format nothing`", "stratc diff --format nothing"),
    ] {
        let page = Page::new(text);
        assert_eq!([page.commands, page.named].concat(), [wanted]);
        assert!(fault(wanted).is_some_and(|fault| !is_lack(&fault)), "{wanted}");
    }
}

#[test]
fn the_guides_name_every_command() {
    let commands: Vec<_> = stratc::cli::command().get_subcommands().filter(|it| !it.is_hide_set()).cloned().collect();
    assert!(commands.len() > 10);
    for path in ["README.md", "docs/commands.md"] {
        let page = Page::read(Path::new(path));
        for command in commands.iter().map(clap::Command::get_name) {
            let is_it = |shown: &String| shown.split_whitespace().nth(1) == Some(command);
            assert!(page.commands.iter().chain(&page.named).any(is_it), "{path} does not show stratc {command}");
        }
    }
}

// What the program says.

/// The reader makes a workspace, builds it, and misspells a role, as the guides tell her to.
#[test]
fn what_the_guides_quote_is_what_the_program_says() {
    for (guide, language) in [("README.md", "en"), ("LESMEG.md", "nb")] {
        let workspace = Workspace::empty();
        let mut said = String::new();
        let mut run = |command: &[&str]| {
            let run = workspace.run(&[&["--lang", language], command].concat());
            said += &format!("{}{}", run.err, run.out);
            run.status
        };
        assert_eq!([run(&["init", "."]), run(&["check"]), run(&["build"])], [0; 3]);
        let goals = "strategies/min-strategi/maal.yaml";
        workspace.write(goals, misspelt(&workspace.read(goals)));
        assert_eq!([run(&["check"]), run(&["build"])], [1; 2]);
        let quotes = Page::read(Path::new(guide)).quotes;
        assert!(!quotes.is_empty(), "{guide} quotes nothing");
        for quote in quotes {
            assert!(said.contains(&quote), "{guide} quotes:\n{quote}\nThe program says:\n{said}");
        }
    }
}

/// The goals with the role of the second one misspelt.
fn misspelt(goals: &str) -> String {
    let (first, second) = goals.split_once("klart-spraak:").expect("the starter has two goals");
    format!("{first}klart-spraak:{}", second.replacen("kommunikasjonssjef", "kommunikasjonsjef", 1))
}

// Reading guides.

/// What a guide has in it.
#[derive(Default)]
struct Page {
    /// Where its links and pictures lead.
    links: Vec<String>,
    /// The words for its pictures.
    pictures: Vec<String>,
    /// The places that a link can lead to, as hosts of repositories name them.
    places: BTreeSet<String>,
    /// The commands of stratc in its blocks, which a reader can copy as they are.
    commands: Vec<String>,
    /// The commands that its sentences name, some without all that they need.
    named: Vec<String>,
    /// What it quotes of the program.
    quotes: Vec<String>,
}

impl Page {
    fn read(path: &Path) -> Self {
        let place = Path::new(ROOT).join(path);
        Self::new(&fs::read_to_string(&place).unwrap_or_else(|error| panic!("{}: {error}", place.display())))
    }

    fn new(text: &str) -> Self {
        let mut page = Self::default();
        let mut seen = BTreeMap::new();
        let mut words = String::new();
        let mut fence = None;
        for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
            match event {
                Event::Start(Tag::Heading { .. }) => words.clear(),
                Event::Start(Tag::CodeBlock(kind)) => {
                    words.clear();
                    fence = Some(kind);
                }
                Event::Start(Tag::Link { dest_url, .. }) => page.links.push(dest_url.into_string()),
                Event::Start(Tag::Image { dest_url, .. }) => {
                    words.clear();
                    page.links.push(dest_url.into_string());
                }
                Event::End(TagEnd::Image) => page.pictures.push(words.clone()),
                Event::End(TagEnd::Heading(_)) => page.add_place(&words, &mut seen),
                Event::End(TagEnd::CodeBlock) => page.add_block(&words, fence.take()),
                Event::Html(html) | Event::InlineHtml(html) => page.places.extend(id(&html)),
                Event::Code(code) => {
                    page.named.extend(command(&code));
                    words += &code;
                }
                Event::Text(text) => words += &text,
                Event::SoftBreak | Event::HardBreak => words.push(' '),
                _ => {}
            }
        }
        page
    }

    /// A heading's place is made of its letters and digits; one that comes again is counted.
    fn add_place(&mut self, heading: &str, seen: &mut BTreeMap<String, usize>) {
        let is_kept = |letter: &char| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_');
        let place = heading.to_lowercase().chars().filter(is_kept).collect::<String>().replace(' ', "-");
        let count = seen.entry(place.clone()).or_default();
        self.places.insert(if *count == 0 { place } else { format!("{place}-{count}") });
        *count += 1;
    }

    fn add_block(&mut self, text: &str, kind: Option<pulldown_cmark::CodeBlockKind<'_>>) {
        self.commands.extend(text.lines().filter_map(command));
        if matches!(kind, Some(pulldown_cmark::CodeBlockKind::Fenced(info)) if &*info == "text") {
            self.quotes.push(text.to_owned());
        }
    }
}

/// README, LESMEG and all pages in `docs/`, with their paths.
fn guides() -> Vec<(PathBuf, Page)> {
    let pages = walkdir::WalkDir::new(Path::new(ROOT).join("docs")).sort_by_file_name();
    let pages = pages.into_iter().map(|entry| entry.expect("docs can be read").into_path());
    let pages = pages.filter(|path| path.extension().is_some_and(|ending| ending == "md"));
    let pages = pages.map(|path| path.strip_prefix(ROOT).expect("it is below the root").to_owned());
    let paths = ["README.md", "LESMEG.md"].map(PathBuf::from).into_iter().chain(pages);
    paths.map(|path| (path.clone(), Page::read(&path))).collect()
}

/// The path of a file that a guide links to, from the root.
fn beside(guide: &Path, link: &str) -> PathBuf {
    let mut path = guide.parent().unwrap_or(Path::new("")).to_owned();
    for part in Path::new(link).components() {
        match part {
            Component::ParentDir => assert!(path.pop(), "{}: {link} leads out of the repository", guide.display()),
            part => path.push(part),
        }
    }
    path
}

/// Whether a link in a guide leads to a file, and to a place in it where it names one.
fn leads_somewhere(guide: &Path, link: &str) -> bool {
    let (file, place) = link.split_once('#').unwrap_or((link, ""));
    let target = if file.is_empty() { guide.to_owned() } else { beside(guide, file) };
    Path::new(ROOT).join(&target).exists() && (place.is_empty() || Page::read(&target).places.contains(place))
}

/// What the program would say against a command.
fn fault(command: &str) -> Option<clap::Error> {
    let parsed = stratc::cli::command().try_get_matches_from(command.split_whitespace());
    // Help and the version are errors to the parser too, for it stops there.
    parsed.err().filter(clap::Error::use_stderr)
}

/// Whether a command only lacks an argument or a value.
fn is_lack(fault: &clap::Error) -> bool {
    let value = fault.get(ContextKind::InvalidValue);
    fault.kind() == ErrorKind::MissingRequiredArgument
        || value.is_some_and(|value| matches!(value, ContextValue::String(text) if text.is_empty()))
}

/// The place that an anchor in HTML names.
fn id(html: &str) -> Option<String> {
    html.split_once("id=\"")?.1.split_once('"').map(|(id, _)| id.to_owned())
}

/// The command of stratc in a line, without what its output goes to and what is said about it.
fn command(line: &str) -> Option<String> {
    let line = line
        .trim()
        .strip_prefix("cargo run --release --")
        .map_or_else(|| line.to_owned(), |rest| format!("stratc{rest}"));
    let words: Vec<_> = line.split_whitespace().take_while(|word| !matches!(*word, "#" | ">" | "&&")).collect();
    (words.len() > 1 && words[0] == "stratc").then(|| words.join(" "))
}
