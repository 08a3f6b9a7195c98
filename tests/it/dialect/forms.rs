//! What stands in each form between two words, line by line: an item of a list begins with `•` or its number after `#`,
//! a quotation with `>`.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The words.
pub const EDGES: [&str; 2] = ["FØRST", "SIST"];

fn between(lines: Vec<String>) -> Vec<String> {
    let lines = lines.into_iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty());
    let inside = lines.skip_while(|line| line != EDGES[0]).skip(1).take_while(|line| line != EDGES[1]);
    inside.collect()
}

/// The lines of a plain text, in which marks cannot be told from text.
pub fn text(text: &str) -> Vec<String> {
    between(text.lines().map(str::to_owned).collect())
}

/// The lists that are open, each with the number of its next item.
#[derive(Default)]
struct Lines {
    lines: Vec<String>,
    lists: Vec<Option<u64>>,
}

impl Lines {
    fn item(&mut self, number: Option<u64>) {
        let mark = match self.lists.last_mut() {
            Some(Some(next)) => {
                let number = number.unwrap_or(*next);
                *next = number + 1;
                format!("#{number} ")
            }
            _ => "• ".to_owned(),
        };
        self.lines.push(mark);
    }

    /// A new line, unless a mark waits for its text.
    fn begin(&mut self) {
        if !self.lines.last().is_some_and(|line| line.starts_with(['#', '•', '>']) && line.ends_with(' ')) {
            self.lines.push(String::new());
        }
    }

    fn add(&mut self, words: &str) {
        self.lines.last_mut().expect("a line has begun").push_str(words);
    }
}

pub fn markdown(text: &str) -> Vec<String> {
    let mut lines = Lines::default();
    lines.begin();
    for event in Parser::new_ext(text, Options::empty()) {
        match event {
            Event::Start(Tag::List(start)) => lines.lists.push(start),
            Event::End(TagEnd::List(_)) => drop(lines.lists.pop()),
            Event::Start(Tag::Item) => lines.item(None),
            Event::Start(Tag::BlockQuote(_)) => lines.lines.push("> ".to_owned()),
            Event::Start(Tag::Paragraph | Tag::Heading { .. }) => lines.begin(),
            Event::HardBreak => lines.lines.push(String::new()),
            Event::Text(words) | Event::Code(words) => lines.add(&words),
            _ => {}
        }
    }
    between(lines.lines)
}

pub fn page(html: &str) -> Vec<String> {
    let start = html.find(&format!("<p>{}", EDGES[0])).expect("it begins");
    let end = html.find(&format!("<p>{}", EDGES[1])).expect("it ends") + "<p>".len() + EDGES[1].len();
    let mut lines = Lines::default();
    for piece in html[start..end].split('<').skip(1) {
        let (tag, words) = piece.split_once('>').expect("a tag ends");
        let number = |name: &str| tag.split_once(name).and_then(|(_, value)| value.trim_end_matches('"').parse().ok());
        match tag.split(' ').next().expect("a tag has a name") {
            "ol" => lines.lists.push(Some(number("start=\"").unwrap_or(1))),
            "ul" => lines.lists.push(None),
            "/ol" | "/ul" => drop(lines.lists.pop()),
            "li" => lines.item(number("value=\"")),
            "blockquote" => lines.lines.push("> ".to_owned()),
            "p" => lines.begin(),
            "br" => lines.lines.push(String::new()),
            _ => {}
        }
        let words = words.replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
        if !words.trim().is_empty() {
            lines.add(words.trim_matches('\n'));
        }
    }
    between(lines.lines)
}

/// The paragraphs of a Word document, with the numbers that Word gives them.
pub fn paper(bytes: &[u8]) -> Vec<String> {
    let numbering = part(bytes, "word/numbering.xml");
    let start = |id: &str| {
        let (_, list) = numbering.split_once(&format!("<w:num w:numId=\"{id}\"")).expect("the list is there");
        attribute(list, "<w:startOverride w:val=\"")
            .and_then(|start| start.parse::<u64>().ok())
            .expect("it has a start")
    };
    assert!(!numbering.contains("lowerLetter") && !numbering.contains("lowerRoman"), "numbers are numbers");
    let mut counts = BTreeMap::new();
    let document = part(bytes, "word/document.xml");
    let mut lines = Vec::new();
    for paragraph in document.split("<w:p>").skip(1) {
        let mark = match attribute(paragraph, "<w:numId w:val=\"") {
            Some("1") => "• ".to_owned(),
            Some(id) => {
                let count = counts.entry(id.to_owned()).and_modify(|count| *count += 1).or_insert_with(|| start(id));
                format!("#{count} ")
            }
            None if paragraph.contains("<w:pStyle w:val=\"Quote\"/>") => "> ".to_owned(),
            None => String::new(),
        };
        let text = paragraph.replace("<w:br/>", "\n");
        let pieces = text.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, words)| words));
        let words = pieces.collect::<String>().replace("&gt;", ">");
        lines.extend(format!("{mark}{words}").lines().map(str::to_owned));
    }
    between(lines)
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("it is an archive");
    let mut text = String::new();
    archive.by_name(name).expect("it has the part").read_to_string(&mut text).expect("it is text");
    text
}

fn attribute<'a>(xml: &'a str, name: &str) -> Option<&'a str> {
    xml.split_once(name).and_then(|(_, rest)| rest.split('"').next())
}
