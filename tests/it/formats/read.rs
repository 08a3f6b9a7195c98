//! Reads the output of each format back, by the format's own rules.

use percent_encoding::percent_decode_str;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event as Xml};
use serde_json::Value;

use super::Said;

pub fn value(text: &str) -> Value {
    serde_json::from_str(text).expect("it is JSON")
}

pub fn list(value: &Value) -> &[Value] {
    value.as_array().expect("it is a list")
}

fn word(value: &Value) -> String {
    value.as_str().expect("it is text").to_owned()
}

fn number(value: &Value) -> u64 {
    value.as_u64().expect("it is a number")
}

pub fn json(text: &str) -> Vec<Said> {
    let said = |finding: &Value| {
        let place = &finding["place"];
        (
            word(&finding["code"]),
            word(&finding["level"]),
            word(&place["path"]),
            number(&place["line"]),
            word(&finding["message"]),
        )
    };
    list(&value(text)).iter().map(said).collect()
}

pub fn short(text: &str) -> Vec<Said> {
    let said = |line: &str| {
        let (place, rest) = line.split_once(": ").expect("a line begins with a place");
        let (head, message) = rest.split_once("]: ").expect("a message stands behind its code");
        let (level, code) = head.split_once('[').expect("a code stands behind its level");
        let mut place = place.rsplitn(3, ':').skip(1);
        let line = place.next().and_then(|line| line.parse().ok()).expect("a place has a line");
        let path = place.next().expect("a place has a path").to_owned();
        (code.to_owned(), english(level), path, line, message.to_owned())
    };
    text.lines().map(said).collect()
}

pub fn sarif(text: &str) -> Vec<Said> {
    let log = value(text);
    let said = |result: &Value| {
        let place = &result["locations"][0]["physicalLocation"];
        let uri = word(&place["artifactLocation"]["uri"]);
        let path = percent_decode_str(&uri).decode_utf8().expect("paths are UTF-8").into_owned();
        let level = word(&result["level"]).replace("note", "advice");
        let message = word(&result["message"]["text"]).replace("{{", "{").replace("}}", "}").replace('\u{200b}', "");
        (word(&result["ruleId"]), level, path, number(&place["region"]["startLine"]), first_line(&message))
    };
    list(&log["runs"][0]["results"]).iter().map(said).collect()
}

pub fn github(text: &str) -> Vec<Said> {
    let said = |line: &str| {
        let (command, message) = line.strip_prefix("::").and_then(|line| line.split_once("::")).expect("a command");
        let (level, _) = command.split_once(' ').expect("a command has properties");
        let property = |name: &str| github_property(command, name).expect("the property is there");
        let code = property("title").split(' ').next().unwrap_or_default().to_owned();
        let line = property("line").parse().expect("a line is a number");
        (code, level.replace("notice", "advice"), property("file"), line, first_line(&github_text(message)))
    };
    text.lines().map(said).collect()
}

pub fn github_property(command: &str, name: &str) -> Option<String> {
    let (_, properties) = command.split_once(' ')?;
    let value = properties.split(',').find_map(|property| property.strip_prefix(name)?.strip_prefix('='))?;
    Some(github_text(&value.replace("%3A", ":").replace("%2C", ",")))
}

fn github_text(text: &str) -> String {
    text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
}

pub fn gitlab(text: &str) -> Vec<Said> {
    let said = |finding: &Value| {
        let level = match finding["severity"].as_str() {
            Some("major") => "error",
            Some("minor") => "warning",
            _ => "advice",
        };
        let description = word(&finding["description"]);
        let message = description.split(" – ").next().unwrap_or_default().to_owned();
        let location = &finding["location"];
        let line = number(&location["lines"]["begin"]);
        (word(&finding["check_name"]), level.to_owned(), word(&location["path"]), line, message)
    };
    list(&value(text)).iter().map(said).collect()
}

pub fn junit(text: &str) -> Vec<Said> {
    let mut reader = Reader::from_str(text);
    let (mut suite, mut case, mut said) = (String::new(), None, Vec::new());
    loop {
        match reader.read_event().expect("it is XML") {
            Xml::Start(element) if element.name().as_ref() == "testsuite" => suite = attribute(&element, "name"),
            Xml::Start(element) if element.name().as_ref() == "testcase" => case = Some(element.into_owned()),
            Xml::Start(element) if matches!(element.name().as_ref(), "failure" | "skipped") => {
                let case = case.take().expect("an outcome stands in a case, once");
                assert_eq!(attribute(&case, "file"), suite);
                let level = attribute(&element, "type");
                assert_eq!(level == "error", element.name().as_ref() == "failure");
                let code = attribute(&case, "name").split(' ').next().unwrap_or_default().to_owned();
                let line = attribute(&case, "line").parse().expect("a line is a number");
                said.push((code, level, suite.clone(), line, attribute(&element, "message")));
            }
            Xml::Eof => return said,
            _ => {}
        }
    }
}

pub fn attribute(element: &BytesStart<'_>, name: &str) -> String {
    let attribute = element.try_get_attribute(name).expect("attributes are sound").expect("the attribute is there");
    attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).expect("it is text").into_owned()
}

pub fn markdown(text: &str) -> Vec<Said> {
    let (mut path, mut in_heading, mut depth) = (String::new(), false, 0);
    let mut said: Vec<Said> = Vec::new();
    for event in Parser::new_ext(text, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
        match event {
            Event::Start(Tag::Heading { .. }) => in_heading = true,
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::Code(code) if in_heading => path = code.into_string(),
            Event::Start(Tag::List(_)) => depth += 1,
            Event::End(TagEnd::List(_)) => depth -= 1,
            Event::Start(Tag::Item) if depth == 1 => {
                said.push((String::new(), String::new(), path.clone(), 0, String::new()));
            }
            Event::Code(code) if depth == 1 => said.last_mut().expect("an item is open").0 = code.into_string(),
            Event::Text(text) if depth == 1 => said.last_mut().expect("an item is open").4.push_str(&text),
            Event::Start(Tag::Item | Tag::Strong | Tag::Paragraph)
            | Event::End(TagEnd::Item | TagEnd::Strong | TagEnd::Paragraph)
            | Event::Text(_)
            | Event::Code(_) => {}
            other => panic!("authors have no say in markup: {other:?}"),
        }
    }
    said.into_iter().map(markdown_item).collect()
}

/// Takes apart "error line 4: message"; the code, which stands after the level, is known already.
fn markdown_item((code, _, path, _, text): Said) -> Said {
    let (head, message) = text.split_once(": ").expect("a message stands behind its place");
    let mut words = head.split_whitespace();
    let level = english(words.next().expect("a level comes first"));
    let line = words.nth(1).and_then(|line| line.parse().ok()).expect("a line is a number");
    (code, level, path, line, message.replace('\u{200b}', ""))
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}

/// The word for a level that programs read, where people read it in their language.
fn english(level: &str) -> String {
    level.replace("feil", "error").replace("advarsel", "warning").replace("råd", "advice")
}
