# The habits of this repository, each as one word: `just` lists them. See https://just.systems.

set windows-shell := ["bash", "-cu"]

# The validator that tests/run installs, if it has; else the one on the path.
own_validator := justfile_directory() / "target/tools/bin/check-jsonschema"
export CHECK_JSONSCHEMA := env("CHECK_JSONSCHEMA", if path_exists(own_validator) == "true" { own_validator } else { "check-jsonschema" })

_:
    @{{ just_executable() }} --list --unsorted

# What needs nothing but cargo: format, lints, the tests that tell most about a change
quick:
    tests/run --quick

# Everything that must hold before a change is submitted; --no-install leaves out what is missing
check *options:
    tests/run {{ options }}

# All tests, or those whose names contain a word: just test footnotes
test *names:
    cargo test --locked {{ names }}

# The same with PDF, whose library takes minutes to build
test-pdf *names:
    cargo test --locked --features pdf {{ names }}

# Put all sources into our format
format:
    cargo fmt
    find src/rules -name '*.rs' -exec rustfmt --edition 2024 {} +

# Begin a rule: just rule N033 share-of-all
rule code name:
    tools/new-rule {{ code }} {{ name }}

# Write what tests keep of findings, examples and comparisons anew; then read what changed
accept:
    UPDATE_FIXTURES=1 SNAPSHOTS=overwrite cargo test --locked --test it -- examples:: strategies:: history:: labels:: docs:: {{ snapshots }}

# The modules of tests/it with texts that snapbox can rewrite where they stand
snapshots := `grep -lr 'assert_data_eq' tests/it | sed 's|^tests/it/||; s|/.*||; s|\.rs$||' | sort -u | sed 's|$|::|' | tr '\n' ' '`

# Make the pictures of the guides anew; look at each
pictures:
    docs/pictures

# Measure time and memory for docs/performance.md
measure *options:
    docs/measure {{ options }}

# The documentation of the code; links that lead nowhere are errors
docs:
    RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --locked

# How long the stages take: just bench, or just bench compare
bench name="compile" *filters:
    cargo bench --locked --bench {{ name }} -- {{ filters }}

# Feed a reader with arbitrary input: just fuzz svg 60. Needs Rust's nightly and `cargo install cargo-fuzz`
fuzz target seconds="60":
    fuzz/run {{ target }} {{ seconds }}

# How much of the code the tests reach. Needs `cargo install cargo-llvm-cov` and `rustup component add llvm-tools`
coverage *options:
    cargo llvm-cov test --locked --lib --test it {{ options }}

# What stratc may be built of. Needs `cargo install cargo-deny`; just deny advisories asks the network
deny *what="bans licenses sources":
    cargo deny check {{ what }}

# What others would download, built from its own archive
package:
    cargo package --locked

# Build what a release has for one platform of release/platforms.txt, and publish nothing
release-dry platform="linux-x64":
    release/build {{ platform }}
