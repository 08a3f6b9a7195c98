//! Writes a workspace of any size, for benchmarks and for trying things out:
//!
//! ```sh
//! cargo run --release --example generate -- --elements 5000 DIR
//! ```
//!
//! The plans are made of Norwegian-like words that mean nothing, but they are whole: every kind of element is
//! there, each with its prose and its references, demands are covered and figures agree, so that `stratc check`
//! has nothing to say. The same numbers always give the same bytes.

mod random;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::Parser;
use stratc::model::Kind;

use random::{NOUNS, OPENINGS, Random, VERBS};

/// Write a made-up workspace that checks without findings
#[derive(Debug, Parser)]
struct Args {
    /// How many elements it is to have in all
    #[arg(long, value_name = "NUMBER", default_value_t = 5000)]
    elements: usize,

    /// How many elements a strategy, with its governing document, has at most
    #[arg(long, value_name = "NUMBER", default_value_t = 1000)]
    per_strategy: usize,

    /// The folder to write it to; it must not be there
    folder: PathBuf,
}

fn main() -> io::Result<()> {
    let args = Args::parse();
    fs::create_dir_all(args.folder.parent().unwrap_or(Path::new("")))?;
    fs::create_dir(&args.folder)?;
    for (path, text) in workspace(args.elements, args.per_strategy) {
        let path = args.folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&args.folder))?;
        fs::write(path, text)?;
    }
    Ok(())
}

/// The files of a workspace with this many elements, spread evenly over as many strategies as it takes. A strategy
/// needs some sixty elements to have something of everything; no plan is made smaller than that.
pub fn workspace(elements: usize, per_strategy: usize) -> Vec<(String, String)> {
    let strategies = elements.div_ceil(per_strategy.max(SMALLEST)).max(1);
    let share = |number: usize| elements * (number + 1) / strategies - elements * number / strategies;
    (0..strategies).flat_map(|number| Strategy::new(number, share(number).max(SMALLEST)).files()).collect()
}

/// The fewest elements of a strategy and its governing document.
const SMALLEST: usize = 60;
/// The most elements of one collection that a file holds.
const PER_FILE: usize = 300;
/// Words of prose that an element has, roughly.
const WORDS: usize = 45;
/// What every measure costs; the strategy's budget is the sum.
const COST: usize = 100_000;

/// How many elements in a hundred are of a kind. What rounding leaves over becomes sections.
fn per_cent(kind: Kind) -> usize {
    match kind {
        // One of each to a strategy; the document with the demands lies in a file of its own.
        Kind::Strategy | Kind::Document => 0,
        Kind::Demand => 10,
        Kind::Goal => 12,
        Kind::Indicator => 13,
        Kind::Measure => 18,
        Kind::Section => 8,
        Kind::Message | Kind::Responsibility | Kind::Risk => 4,
        Kind::Role | Kind::Audience | Kind::Channel | Kind::Challenge | Kind::Policy | Kind::Term => 3,
        Kind::Value
        | Kind::Principle
        | Kind::FocusArea
        | Kind::Programme
        | Kind::Review
        | Kind::NonGoal
        | Kind::Reply => 1,
    }
}

/// One made-up strategy and the governing document that it answers.
struct Strategy {
    number: usize,
    counts: Vec<(Kind, usize)>,
    random: Random,
}

impl Strategy {
    fn new(number: usize, elements: usize) -> Self {
        let least = |kind: Kind| if kind == Kind::Role { 2 } else { 1 };
        let own =
            |kind: Kind| if kind == Kind::Strategy { 1 } else { (elements * per_cent(kind) / 100).max(least(kind)) };
        let mut counts: Vec<_> = Kind::ALL.iter().map(|kind| (*kind, own(*kind))).collect();
        // The root of the governing document counts too.
        let given = 1 + counts.iter().map(|(_, count)| count).sum::<usize>();
        let sections = counts.iter_mut().filter(|(kind, _)| *kind == Kind::Section);
        sections.for_each(|(_, count)| *count += elements.saturating_sub(given));
        Self { number, counts, random: Random(number as u64) }
    }

    fn count(&self, kind: Kind) -> usize {
        self.counts.iter().find(|(known, _)| *known == kind).map_or(0, |(_, count)| *count)
    }

    /// All files, by path.
    fn files(mut self) -> Vec<(String, String)> {
        let folder = format!("strategies/plan-{}", self.number + 1);
        let mut files = vec![
            (format!("seeds/{}.yaml", self.document()), self.demands()),
            (format!("{folder}/strategy.yaml"), self.block()),
        ];
        for (kind, count) in self.counts.clone() {
            match kind {
                Kind::Strategy | Kind::Demand => {}
                Kind::Section => files.extend((0..count).map(|index| self.section(&folder, index))),
                _ => files.extend((0..count).step_by(PER_FILE).map(|from| self.collection(&folder, kind, from))),
            }
        }
        files
    }

    fn document(&self) -> String {
        format!("foeringer-{}", self.number + 1)
    }

    fn block(&mut self) -> String {
        let (document, owner, text) = (self.document(), id(Kind::Role, 0), self.prose(4));
        let budget = COST * self.count(Kind::Measure);
        format!(
            "strategy:\n  title: Plan {}\n  organisation: Kommune {}\n  kind: business-strategy\n  language: nb\n  \
             period: 2025–2034\n  version: \"1.0\"\n  status: adopted\n  \
             adopted: {{by: Kommunestyret, at: 2024-12-12, case: \"46/24\"}}\n  owner: {owner}\n  review: 2034\n  \
             builds_on: {document}\n  vision: {}\n  budget: {budget} kr\n  mission: |\n{text}",
            self.number + 1,
            self.number + 1,
            self.title(),
        )
    }

    fn demands(&mut self) -> String {
        let mut text = format!(
            "document:\n  id: {}\n  title: Føringer {}\n  publisher: Fjordvik kommune\n  level: local\n  at: 2024-06-20\n\
             demands:\n",
            self.document(),
            self.number + 1,
        );
        for index in 0..self.count(Kind::Demand) {
            let title = self.title();
            text.push_str(&format!("  krav-{}:\n    title: {title}\n    category: krav\n", index + 1));
            text.push_str(&format!("    place: punkt {}\n{}", index + 1, figure(index)));
            let other = (index + 1) % self.count(Kind::Demand) + 1;
            text.push_str(&format!("    relates_to: [krav-{other}]\n    text: |\n{}", self.sentences(6)));
            text.push_str(&format!("      Dette følger av [[krav-{other}]].\n"));
        }
        text
    }

    /// The file of a kind that holds its elements from the one with this place on.
    fn collection(&mut self, folder: &str, kind: Kind, from: usize) -> (String, String) {
        let collection = kind.spec().collection;
        let to = (from + PER_FILE).min(self.count(kind));
        let mut text = format!("{collection}:\n");
        for index in from..to {
            text.push_str(&self.element(kind, index));
        }
        let part = if from == 0 { String::new() } else { format!("-{}", from / PER_FILE + 1) };
        (format!("{folder}/{}{part}.yaml", collection.replace('_', "-")), text)
    }

    /// An element of a collection. Every fourth goal holds the three that follow it.
    fn element(&mut self, kind: Kind, index: usize) -> String {
        let nested = kind == Kind::Goal && !index.is_multiple_of(4);
        let indent = if nested { "    " } else { "" };
        let mut text = format!("{indent}  {}:\n{indent}    title: {}\n", id(kind, index), self.title_of(kind, index));
        // What no section shows, the plan shows by kind.
        if index.is_multiple_of(3) {
            let section = self.one(Kind::Section);
            text.push_str(&format!("{indent}    section: {section}\n"));
        }
        for field in self.fields(kind, index).lines() {
            text.push_str(&format!("{indent}    {field}\n"));
        }
        let prose = self.prose(indent.len() + 6);
        text.push_str(&format!("{indent}    text: |\n{prose}"));
        if kind == Kind::Goal && !nested {
            text.push_str("    goals:\n");
        }
        text
    }

    /// The fields of a kind's own, a line each.
    fn fields(&mut self, kind: Kind, index: usize) -> String {
        let owner = self.owner(index);
        match kind {
            Kind::Principle => format!("grounded_in: {}", self.one(Kind::Value)),
            Kind::FocusArea => owner,
            Kind::Programme | Kind::Policy => format!("{owner}supports: [{}]", self.one(Kind::Goal)),
            Kind::Goal => self.goal(index, &owner),
            Kind::Indicator => self.indicator(index, &owner),
            Kind::Measure => self.measure(index, &owner),
            Kind::Audience => "scope: external\npriority: high\nneeds: Et klart svar på det de spør om".to_owned(),
            Kind::Message => {
                let (audience, role, proof) = (self.nth(Kind::Audience, index), self.one(Kind::Role), self.title());
                format!("audiences: [{audience}]\nspokesperson: {role}\nproof: [{proof}]")
            }
            Kind::Channel => self.channel(index, &owner),
            Kind::Role => format!("unit: {}", self.title()),
            Kind::Responsibility => {
                format!("role: [{}]\nconcerns: [{}]", self.one(Kind::Role), self.one(Kind::Measure))
            }
            Kind::Review => format!("every: year\nnext: 2033-03\n{owner}concerns: [{}]", self.one(Kind::Goal)),
            Kind::Risk => self.risk(index, &owner),
            Kind::Term => format!("instead_of: [{} sak]", self.title().to_lowercase()),
            Kind::NonGoal => format!("reason: {}", self.title()),
            Kind::Reply => {
                let (goal, answer) = (self.one(Kind::Goal), self.title());
                format!("from: Bygdelaget {index}\nconcerns: [{goal}]\noutcome: followed\nanswer: {answer}")
            }
            Kind::Document => "publisher: Stortinget\nlevel: national\nat: 2008-06-27".to_owned(),
            Kind::Value | Kind::Challenge | Kind::Strategy | Kind::Demand | Kind::Section => String::new(),
        }
    }

    /// Who answers for an element: each role has its turn.
    fn owner(&self, index: usize) -> String {
        format!("owner: {}\n", self.nth(Kind::Role, index))
    }

    fn goal(&mut self, index: usize, owner: &str) -> String {
        let (challenge, area) = (self.nth(Kind::Challenge, index), self.nth(Kind::FocusArea, index));
        format!("{owner}by: 2032\naddresses: [{challenge}]\nfocus_area: [{area}]\n{}", self.cover_in_words(index))
    }

    /// An indicator answers the demand of its place, if there is one, with the figure that it asks for.
    fn indicator(&mut self, index: usize, owner: &str) -> String {
        let goal = self.nth(Kind::Goal, index);
        let covers =
            if index < self.count(Kind::Demand) { format!("covers: [krav-{}]\n", index + 1) } else { String::new() };
        let (at_least, baseline) = (demanded(index), demanded(index) - 30);
        format!(
            "goals: [{goal}]\n{owner}chain: outcome\nunit: \"%\"\ndirection: increase\nfrequency: year\n\
             source: Statistikkbanken\nbaseline: {{value: {baseline}, at: 2024}}\n\
             targets: [{{at_least: {}, by: 2029}}, {{at_least: {at_least}, by: 2032}}]\n\
             readings: {{2025: {}, 2026: {}}}\n{covers}",
            at_least - 10,
            baseline + 5,
            baseline + 9,
        )
    }

    fn measure(&mut self, index: usize, owner: &str) -> String {
        let (goal, programme) = (self.nth(Kind::Goal, index), self.nth(Kind::Programme, index));
        let meets = match index % 7 {
            0 => format!("audiences: [{}]\n", self.one(Kind::Audience)),
            2 => format!("channels: [{}]\n", self.one(Kind::Channel)),
            // The first of the seven is done before this one starts.
            6 => format!("depends_on: [{}]\n", id(Kind::Measure, index - 6)),
            _ => String::new(),
        };
        let (start, status) = if index % 7 == 6 { ("2031-T2", "planned") } else { ("2025-T2", "ongoing") };
        format!(
            "goals: [{goal}]\nprogramme: {programme}\n{owner}start: {start}\n\
             by: {}\ncost: {COST} kr\nfunding: Driftsrammen\nstatus: {status}\n{meets}",
            2030 + (index % 7 / 2).min(2),
        )
    }

    fn channel(&mut self, index: usize, owner: &str) -> String {
        let (first, second) = (self.nth(Kind::Audience, index), self.nth(Kind::Audience, index + 1));
        let reaches = if first == second { first } else { format!("{first}, {second}") };
        format!("reaches: [{reaches}]\n{owner}direction: two-way\npolicy: grow\nform: website\nscope: external")
    }

    fn risk(&mut self, index: usize, owner: &str) -> String {
        let goal = self.one(Kind::Goal);
        let hidden = "visibility: {internal: {basis: offl. § 14, review: 2033}}";
        let hidden = if index.is_multiple_of(10) { hidden } else { "" };
        format!(
            "probability: low\nconsequence: high\nthreatens: [{goal}]\nmitigation: Følges opp hvert tertial\n{owner}{hidden}"
        )
    }

    /// Every third goal answers the demand of its place too, and states its figure in words of the demand's own.
    fn cover_in_words(&self, index: usize) -> String {
        if !index.is_multiple_of(3) || index >= self.count(Kind::Demand) {
            return String::new();
        }
        format!("covers: [krav-{}]\n{}", index + 1, figure(index).replace("    ", ""))
    }

    /// A section: chapters with three sections below each.
    fn section(&mut self, folder: &str, index: usize) -> (String, String) {
        let chapter = index / 4 + 1;
        let (id, title) = (id(Kind::Section, index), self.title());
        let text = format!("---\nsection: {id}\n---\n# {title}\n\n{}", self.prose(0));
        let name = if index.is_multiple_of(4) { "index".to_owned() } else { format!("{:02}-{id}", index % 4) };
        (format!("{folder}/kapitler/{chapter:04}/{name}.md"), text)
    }

    /// The title of an element. No goal says the same as another, or as what is not aimed at; indicators of one name
    /// would be one indicator.
    fn title_of(&mut self, kind: Kind, index: usize) -> String {
        match kind {
            Kind::Goal => {
                let (place, count) = (self.number * self.count(Kind::Goal) + index, NOUNS.len());
                let (first, round) = (place % count, place / count % (count - 1));
                let opening = OPENINGS[(place + place / (count * (count - 1))) % OPENINGS.len()];
                format!("{opening} {} for {}", NOUNS[first], NOUNS[(first + 1 + round) % count])
            }
            Kind::NonGoal => format!("{} som egen satsing", self.title()),
            Kind::Indicator => format!("{} {}-{}", self.title(), self.number + 1, index + 1),
            _ => self.title(),
        }
    }

    /// A title of a few words.
    fn title(&mut self) -> String {
        let words = [self.random.pick(&OPENINGS), self.random.pick(&NOUNS), "for", self.random.pick(&NOUNS)];
        words.join(" ")
    }

    /// Prose with one reference, indented by so many spaces.
    fn prose(&mut self, indent: usize) -> String {
        let (sentences, reference) = (self.sentences(indent), self.reference());
        format!("{sentences}{:indent$}Dette bygger på {reference}.\n", "")
    }

    /// Sentences, a line each.
    fn sentences(&mut self, indent: usize) -> String {
        let lines = (0..WORDS / SENTENCE).map(|_| format!("{:indent$}{}\n", "", self.sentence()));
        lines.collect::<Vec<_>>().concat()
    }

    /// A sentence of [`SENTENCE`] words.
    fn sentence(&mut self) -> String {
        let mut words = vec![self.random.pick(&OPENINGS), self.random.pick(&NOUNS), self.random.pick(&VERBS)];
        for link in ["for", "og", "i", "med"] {
            words.extend([link, self.random.pick(&NOUNS)]);
        }
        words.join(" ") + "."
    }

    /// A reference in prose: to an element, or to a value of one.
    fn reference(&mut self) -> String {
        match self.random.below(6) {
            0 => format!("målet [[{}|om {}]]", self.one(Kind::Goal), self.random.pick(&NOUNS)),
            1 => format!("at andelen blir [[{}#target]]", self.one(Kind::Indicator)),
            2 => format!("tiltaket [[{}]]", self.one(Kind::Measure)),
            3 => format!("arbeidet med [[{}]]", self.one(Kind::Audience)),
            4 => format!("[[{}]]", self.one(Kind::Goal)),
            _ => format!("verdien [[{}]]", self.one(Kind::Value)),
        }
    }

    /// The id of some element of a kind.
    fn one(&mut self, kind: Kind) -> String {
        let count = self.count(kind);
        id(kind, self.random.below(count))
    }

    /// The id of the element of a kind with this place, counted round and round, so that each has its turn.
    fn nth(&self, kind: Kind, index: usize) -> String {
        id(kind, index % self.count(kind))
    }
}

/// The id of the element of a kind with this place.
fn id(kind: Kind, index: usize) -> String {
    format!("{}-{}", kind.word().replace('_', "-"), index + 1)
}

/// The share that the demand with this place asks for, in per cent.
fn demanded(index: usize) -> usize {
    60 + index % 37
}

/// The figure of a demand; every second demand sets one.
fn figure(index: usize) -> String {
    if !index.is_multiple_of(2) {
        return String::new();
    }
    let at_least = demanded(index);
    format!("    figures: [{{quantity: andel med svar, at_least: {at_least}, unit: \"%\", by: 2032}}]\n")
}

/// Words in each sentence of [`Strategy::sentence`].
const SENTENCE: usize = 11;
