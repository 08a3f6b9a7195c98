#!/usr/bin/env bash
# pulldown-cmark 0.13.6 (crates.io), options ENABLE_TABLES and ENABLE_WIKILINKS
#
# In a table, a bar inside a wikilink must be escaped, `[[plan\|planen]]`, or it ends the cell. The parser takes the
# escape away from the words ("planen") but leaves it in the address, which is `plan\`. GitHub's wikis and Obsidian,
# from which the notation comes, read the address as `plan`.
#
# What one would have sworn: that whoever escapes a bar for the table gets the link that stands outside the table
# without the backslash, since the table's own rule says that the backslash is removed before the cell is read.
#
# Whom it hurts: everybody who turns notes with tables into pages. The link is there, its words look right, and it leads
# to a page that does not exist; nothing is reported.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cargo init --quiet --name probe .
cargo add --quiet pulldown-cmark@=0.13.6 --no-default-features
cat > src/main.rs <<'RUST'
use pulldown_cmark::{Event, Options, Parser, Tag};

fn addresses(text: &str) -> Vec<String> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_WIKILINKS;
    let events = Parser::new_ext(text, options);
    events.filter_map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url.to_string()),
        _ => None,
    }).collect()
}

fn main() {
    let alone = addresses("[[plan|planen]]\n");
    let in_table = addresses("| a |\n|---|\n| [[plan\\|planen]] |\n");
    println!("alone: {alone:?}");
    println!("in a table: {in_table:?}");
    assert_eq!(alone, ["plan"]);
    assert_eq!(in_table, ["plan\\"], "the behaviour has changed");
}
RUST
cargo run --quiet
