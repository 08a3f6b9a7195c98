#!/usr/bin/env bash
# typst-assets 0.15.1 (crates.io), feature `fonts`, which is what `embedded-fonts` of typst-kit puts into a program
#
# The manifest says `Apache-2.0`, and that is what tools that gate or list licences read. With the feature `fonts` the crate
# is seventeen typefaces, and one of them, New Computer Modern 10 Regular, is under the GPL 3 or later with a font exception
# and a distribution exception; its bold and italic faces, from the same family and folder, are under the GUST licence, as
# the file NOTICE says further down. The face cannot be left out: `fonts()` holds all.
#
# What one would have sworn: that a family has one licence, that the one of TeX's New Computer Modern is GUST's, and that
# a check of licences which passes has seen what is in the program.
#
# Whom it hurts: whoever ships a program with typesetting built in, under a policy without the GPL. `cargo deny` and
# `cargo about` say Apache-2.0, and the list of licences that goes with the program leaves out the text which the face asks for.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cargo init --quiet --name probe .
cargo add --quiet typst-assets@=0.15.1 --features fonts
cargo vendor --quiet vendor >/dev/null
declared=$(sed -n 's/^license = //p' vendor/typst-assets/Cargo.toml)
echo "the manifest declares: $declared"
notice=vendor/typst-assets/NOTICE
echo "the notice says:"
# The licence that stands above a line about faces.
licence_of() { grep -B 4 -F "$1" "$notice" | tr '\n' ' ' | grep -o -E 'The (GUST Font License|GNU General Public License)[^*]*' | head -n 1; }
regular=$(licence_of '* NewCM10-Regular font in files/fonts/')
others=$(licence_of '* NewComputerModern fonts other than NewCM10-Regular')
echo "  NewCM10-Regular: $regular"
echo "  the other faces of the family: $others"
[[ $declared == '"Apache-2.0"' ]] || { echo "the declaration has changed"; exit 1; }
[[ $regular == "The GNU General Public License"* && $others == "The GUST Font License"* ]] || { echo "the notice has changed"; exit 1; }
cat > src/main.rs <<'RUST'
fn main() {
    let names: Vec<_> = typst_assets::fonts().collect();
    let has = |file: &str| {
        let bytes = std::fs::read(format!("vendor/typst-assets/files/fonts/{file}")).expect("the crate has the file");
        names.iter().any(|face| **face == bytes[..])
    };
    println!("faces: {}, NewCM10-Regular among them: {}", names.len(), has("NewCM10-Regular.otf"));
    assert!(has("NewCM10-Regular.otf"), "the face is gone");
}
RUST
cargo run --quiet
