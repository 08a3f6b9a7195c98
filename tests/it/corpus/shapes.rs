//! Documents of every shape that CommonMark and its GitHub flavour know, one for each seed.

use fastrand::Rng;

/// A document, and the words in it that a reader must come across. No two documents share a word.
pub struct Document {
    pub markdown: String,
    pub words: Vec<String>,
}

/// The document of a seed.
pub fn document(seed: usize) -> Document {
    let mut author = Author { chance: Rng::with_seed(seed as u64), seed, words: Vec::new(), definitions: Vec::new() };
    let mut blocks = vec![format!("# {}", author.word())];
    blocks.extend((0..8).map(|_| author.block(0)));
    blocks.append(&mut author.definitions);
    Document { markdown: blocks.join("\n\n") + "\n", words: author.words }
}

struct Author {
    chance: Rng,
    seed: usize,
    words: Vec<String>,
    /// Link definitions, which stand at the end.
    definitions: Vec<String>,
}

impl Author {
    /// A word that nothing else contains: no other begins with a `q`.
    fn word(&mut self) -> String {
        const SYLLABLES: [&str; 16] =
            ["ba", "de", "fi", "go", "hu", "jy", "kæ", "lø", "må", "na", "pe", "ri", "so", "tu", "vy", "ås"];
        let number = self.seed * 256 + self.words.len();
        let syllables = (0..4).map(|place| SYLLABLES[(number >> (4 * place)) % 16]);
        let word = format!("q{}", syllables.collect::<String>());
        self.words.push(word.clone());
        word
    }

    fn pick<const N: usize>(&mut self, of: [&'static str; N]) -> &'static str {
        of[self.chance.usize(..N)]
    }

    /// Some blocks of a deeper level, each line after the first with an indent.
    fn inside(&mut self, depth: usize, first: &str, indent: &str) -> String {
        let count = self.chance.usize(1..3);
        let blocks: Vec<_> = (0..count).map(|_| self.block(depth + 1)).collect();
        let text = blocks.join("\n\n");
        let lines = text.lines().enumerate().map(|(number, line)| match (number, line) {
            (0, line) => format!("{first}{line}"),
            (_, "") => indent.trim_end().to_owned(),
            (_, line) => format!("{indent}{line}"),
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    fn block(&mut self, depth: usize) -> String {
        let kinds = if depth < 3 { 14 } else { 7 };
        match self.chance.usize(..kinds) {
            0..=2 => self.paragraph(),
            3 => self.heading(depth),
            4 => self.fence(),
            5 => self.table(),
            6 => self.break_or_html(),
            7 | 8 => self.list(depth, ["- ", "* ", "+ "]),
            9 => self.list(depth, ["1. ", "2) ", "10. "]),
            10 => self.inside(depth, "> ", "> "),
            11 => self.tasks(),
            12 => self.footnote(),
            _ => self.definition(),
        }
    }

    fn paragraph(&mut self) -> String {
        let lines = self.chance.usize(1..4);
        let lines: Vec<_> = (0..lines).map(|_| self.line()).collect();
        let end = self.pick(["\n", "  \n", "\\\n"]);
        lines.join(end)
    }

    fn line(&mut self) -> String {
        let pieces = self.chance.usize(1..6);
        let pieces: Vec<_> = (0..pieces).map(|_| self.inline(0)).collect();
        pieces.join(" ")
    }

    fn inline(&mut self, depth: usize) -> String {
        if depth > 2 {
            return self.word();
        }
        match self.chance.usize(..16) {
            0 => format!("*{}*", self.inline(depth + 1)),
            1 => format!("**{} {}**", self.word(), self.inline(depth + 1)),
            2 => format!("_{}_", self.word()),
            3 => format!("~~{}~~", self.word()),
            4 => format!("`{}`", self.word()),
            5 => format!("[{}](https://example.no/a)", self.word()),
            6 => self.link_by_name(),
            7 => format!("<https://example.no/{}>", self.word()),
            8 => format!("{}&nbsp;{} &amp;", self.word(), self.word()),
            9 => format!("\\*{}\\* {}\\_", self.word(), self.word()),
            10 => format!("<b>{}</b>", self.word()),
            11 => format!("{}^2^ H~2~{}", self.word(), self.word()),
            12 => format!("«{}», ({})", self.word(), self.word()),
            _ => self.word(),
        }
    }

    fn link_by_name(&mut self) -> String {
        let (words, name) = (self.word(), format!("lenke-{}", self.words.len()));
        self.definitions.push(format!("[{name}]: https://example.no/b"));
        format!("[{words}][{name}]")
    }

    fn heading(&mut self, depth: usize) -> String {
        match self.chance.usize(..3) {
            0 if depth == 0 => format!("{}\n{}", self.word(), self.pick(["---", "======"])),
            1 => format!("### {} ###", self.inline(1)),
            _ => format!("## {}", self.inline(1)),
        }
    }

    fn fence(&mut self) -> String {
        match self.chance.usize(..3) {
            0 => format!("```yaml\n{}: {}\n\n{}\n```", self.word(), self.word(), self.word()),
            1 => format!("~~~\n{} *{}*\n~~~", self.word(), self.word()),
            _ => format!("{}\n\n    {}\n    {}", self.word(), self.word(), self.word()),
        }
    }

    fn table(&mut self) -> String {
        let rule = self.pick(["|---|---|", "|:--|--:|", "| :-: | - |"]);
        let mut text = format!("| {} | {} |\n{rule}", self.word(), self.inline(1));
        for _ in 0..self.chance.usize(1..4) {
            text.push_str(&format!("\n| {} | {} |", self.inline(1), self.word()));
        }
        text
    }

    fn break_or_html(&mut self) -> String {
        match self.chance.usize(..3) {
            0 => format!("{}\n\n{}\n\n{}", self.word(), self.pick(["***", "- - -", "___"]), self.word()),
            1 => format!("<div>\n{}\n</div>", self.word()),
            _ => format!("<p align=\"right\">{}</p>", self.word()),
        }
    }

    fn list(&mut self, depth: usize, marks: [&'static str; 3]) -> String {
        let mark = self.pick(marks);
        let gap = self.pick(["\n", "\n\n"]);
        let count = self.chance.usize(1..4);
        let indent = " ".repeat(mark.len());
        let items: Vec<_> = (0..count).map(|_| self.item(depth, mark, &indent)).collect();
        items.join(gap)
    }

    fn item(&mut self, depth: usize, mark: &str, indent: &str) -> String {
        if self.chance.bool() { format!("{mark}{}", self.line()) } else { self.inside(depth, mark, indent) }
    }

    fn tasks(&mut self) -> String {
        format!("- [ ] {}\n- [x] {}", self.line(), self.word())
    }

    fn footnote(&mut self) -> String {
        let label = format!("note-{}-{}", self.seed, self.words.len());
        let text = format!("{}.[^{label}] {}", self.word(), self.word());
        let note = format!("[^{label}]: {}\n\n    {}", self.line(), self.word());
        self.definitions.push(note);
        text
    }

    fn definition(&mut self) -> String {
        format!("{}\n: {}\n: {}", self.word(), self.line(), self.word())
    }
}
