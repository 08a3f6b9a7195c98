//! Keys: which lines begin with one, which nodes can be one, and which are duplicated.

use std::collections::HashMap;

use super::origin::line_start;
use crate::diag::codes::source as codes;
use crate::diag::{Diagnostic, Sink, say};
use crate::source::Span;
use crate::syntax::{Entry, Key, Node, Value};

/// The most keys for which a mapping is searched without a hash table.
const FEW_KEYS: usize = 16;

/// The start of the first line from `at` that looks like `key:` in the first column. The line containing `at` itself
/// counts unless it is the first one of `text`: reading that again would lead to the same fault.
pub(super) fn next_top_level_key(text: &str, at: usize) -> usize {
    let own = Some(line_start(text, at)).filter(|start| *start > 0);
    let rest = text.get(at..).unwrap_or_default();
    let later = rest.match_indices('\n').map(|(newline, _)| at + newline + 1);
    let mut starts = own.into_iter().chain(later);
    starts.find(|start| looks_like_key(&text[*start..])).unwrap_or(text.len())
}

fn looks_like_key(text: &str) -> bool {
    let line = text.lines().next().unwrap_or_default();
    let is_key = |key: &str| key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    line.starts_with(|first: char| first.is_ascii_alphabetic())
        && line.split_once(':').is_some_and(|(key, _)| is_key(key))
}

/// Keeps the first of several entries with the same key, reports the others, and records their spans in `dropped`.
pub(super) fn drop_repeated_keys(entries: &mut Vec<Entry>, dropped: &mut Vec<Span>, sink: &mut Sink) {
    let mut seen: HashMap<&str, Span> = HashMap::new();
    let mut repeated = Vec::new();
    for (index, Entry { key, node }) in entries.iter().enumerate() {
        // Most mappings have few keys, for which a linear search is faster than a table.
        let first = if entries.len() <= FEW_KEYS {
            entries[..index].iter().find(|before| before.key.text == key.text).map(|before| before.key.span)
        } else {
            seen.get(&*key.text).copied()
        };
        if let Some(first) = first {
            repeated.push(index);
            dropped.extend(matches!(node.value, Value::Map(_)).then_some(node.span));
            sink.push(repeated_key(key, first));
        } else if entries.len() > FEW_KEYS {
            seen.insert(&key.text, key.span);
        }
    }
    let mut repeated = repeated.into_iter().peekable();
    let mut index = 0..;
    entries.retain(|_| index.next().is_some_and(|index| repeated.next_if_eq(&index).is_none()));
}

fn repeated_key(key: &Key, first: Span) -> Diagnostic {
    Diagnostic::new(&codes::DUPLICATE_KEY, key.span, say!("\"{key}\" appears twice here", key = &*key.text))
        .note(first, say!("first given here"))
        .help(say!("keep one of the two, or put what both say under one \"{key}\"", key = &*key.text))
}

/// Converts a node into a key; `None`, with a finding, if it cannot be one.
pub(super) fn as_key(node: &Node, sink: &mut Sink) -> Option<Key> {
    let text: Box<str> = match &node.value {
        Value::Scalar { text, .. } => text.clone(),
        Value::Null => "null".into(),
        Value::List(_) | Value::Map(_) => {
            sink.push(
                Diagnostic::new(
                    &codes::YAML,
                    node.span,
                    say!("a list or a group of fields cannot come before a colon"),
                )
                .help(say!("write a word before the colon")),
            );
            return None;
        }
    };
    Some(Key { text, span: node.span })
}
