//! XML parts as trees, serialised once they are complete.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An XML element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Child>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Child {
    Node(Node),
    Text(String),
}

/// An empty element.
pub fn node(name: &'static str) -> Node {
    Node { name, attributes: Vec::new(), children: Vec::new() }
}

/// An element whose only attribute is `w:val`, which is how most properties are written.
pub fn value(name: &'static str, value: impl Into<String>) -> Node {
    node(name).with("w:val", value)
}

impl Node {
    /// Adds an attribute.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, writable(&value.into())));
        self
    }

    /// Adds a child element.
    #[must_use]
    pub fn and(mut self, child: Node) -> Self {
        self.children.push(Child::Node(child));
        self
    }

    /// Adds child elements.
    #[must_use]
    pub fn holding(mut self, children: impl IntoIterator<Item = Node>) -> Self {
        self.children.extend(children.into_iter().map(Child::Node));
        self
    }

    /// Adds text.
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        self.children.push(Child::Text(writable(text)));
        self
    }

    /// Appends `property` to the `properties` of every descendant called `name`.
    #[must_use]
    pub fn each_with(mut self, name: &str, properties: &'static str, property: &Node) -> Self {
        let inner = std::mem::take(&mut self.children).into_iter().map(|child| match child {
            Child::Node(inner) => Child::Node(inner.each_with(name, properties, property)),
            text @ Child::Text(_) => text,
        });
        self.children = inner.collect();
        if self.name == name {
            match self.children.first_mut() {
                Some(Child::Node(first)) if first.name == properties => {
                    first.children.push(Child::Node(property.clone()));
                }
                _ => self.children.insert(0, Child::Node(node(properties).and(property.clone()))),
            }
        }
        self
    }

    /// The element serialised as a part of its own.
    ///
    /// # Errors
    /// None in practice: it writes to memory.
    pub fn part(&self) -> io::Result<Vec<u8>> {
        let mut writer = Writer::new(Vec::new());
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))))?;
        self.write(&mut writer)?;
        Ok(writer.into_inner())
    }

    fn write(&self, to: &mut Writer<Vec<u8>>) -> io::Result<()> {
        let attributes = self.attributes.iter().map(|(name, value)| (*name, value.as_str()));
        let start = BytesStart::new(self.name).with_attributes(attributes);
        if self.children.is_empty() {
            return to.write_event(Event::Empty(start));
        }
        to.write_event(Event::Start(start))?;
        for child in &self.children {
            match child {
                Child::Node(node) => node.write(to)?,
                Child::Text(text) => to.write_event(Event::Text(BytesText::new(text)))?,
            }
        }
        to.write_event(Event::End(BytesEnd::new(self.name)))
    }
}

/// Text without the characters that XML cannot represent.
fn writable(text: &str) -> String {
    let is_writable = |letter: char| letter >= ' ' && !matches!(letter, '\u{fffe}' | '\u{ffff}') || letter == '\t';
    text.chars().map(|letter| if is_writable(letter) { letter } else { char::REPLACEMENT_CHARACTER }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(node: &Node) -> String {
        let part = node.part().and_then(|part| String::from_utf8(part).map_err(io::Error::other));
        part.unwrap_or_default()
    }

    #[test]
    fn what_an_author_writes_is_text_and_never_markup() {
        let found = written(&node("w:t").with("w:x", "\"><a b='").text("</w:t>&amp;\u{1}"));
        let (start, rest) = found.split_once("<w:t").unwrap_or_default();
        assert!(start.starts_with("<?xml"));
        assert_eq!(rest, " w:x=\"&quot;&gt;&lt;a b=&apos;\">&lt;/w:t&gt;&amp;amp;\u{fffd}</w:t>");
    }

    #[test]
    fn an_element_with_nothing_in_it_is_closed_at_once() {
        assert!(written(&node("w:p").and(value("w:b", "1"))).ends_with("<w:p><w:b w:val=\"1\"/></w:p>"));
    }
}
