//! Paths and values in the commands and settings that people are told to write: ready to paste, whatever stands in them.

use std::path::Path;

use crate::source::{is_control, shown};

/// A path as one argument for the shell of this system: that of POSIX and its like, or those of Windows.
pub fn argument(path: &Path) -> String {
    if cfg!(windows) { for_windows(&shown(path)) } else { for_sh(path) }
}

/// A text as a value in YAML.
pub fn yaml(text: &str) -> String {
    // What is quoted as JSON has it, YAML reads in the same way.
    if is_plain(text) { text.to_owned() } else { serde_json::Value::from(text).to_string() }
}

/// Whether no shell, and YAML neither, takes any sign of a text for something else.
fn is_plain(text: &str) -> bool {
    let is_harmless = |letter: char| letter.is_alphanumeric() || matches!(letter, '/' | '.' | '_' | '-');
    !text.is_empty() && !text.starts_with('-') && text.chars().all(is_harmless)
}

fn for_sh(path: &Path) -> String {
    // A path that begins like an option is none when it begins with the folder that it lies in.
    let bytes = path.as_os_str().as_encoded_bytes();
    let start = if bytes.starts_with(b"-") { "./" } else { "" };
    match path.to_str() {
        Some(text) if is_plain(&format!("{start}{text}")) => format!("{start}{text}"),
        Some(text) if !text.contains(|letter: char| letter.is_control() || is_control(letter)) => {
            format!("'{start}{}'", text.replace('\'', r"'\''"))
        }
        _ => printed(start, bytes),
    }
}

/// A path that no quotes of every shell can hold: what `printf` prints. Line ends at the end are lost in what a command
/// prints, so they follow in quotes.
fn printed(start: &str, bytes: &[u8]) -> String {
    let kept = bytes.iter().rposition(|byte| *byte != b'\n').map_or(0, |last| last + 1);
    let text = &bytes[..kept];
    let escaped: String = text.iter().map(|byte| escaped(*byte)).collect();
    let ends = "\n".repeat(bytes.len() - text.len());
    let ends = if ends.is_empty() { ends } else { format!("'{ends}'") };
    format!("\"$(printf '{start}{escaped}')\"{ends}")
}

/// A byte as `printf` reads it. Only letters and digits, and signs that no shell looks at, stand for themselves.
fn escaped(byte: u8) -> String {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b' ' | b'/' | b'.' | b'_' | b'-' => char::from(byte).to_string(),
        _ => format!("\\{byte:03o}"),
    }
}

/// No path holds a quotation mark there. A backslash before the last one would be taken together with it.
fn for_windows(path: &str) -> String {
    let start = if path.starts_with('-') { ".\\" } else { "" };
    if is_plain(&format!("{start}{path}").replace([':', '\\'], "")) {
        return format!("{start}{path}");
    }
    let end = if path.ends_with('\\') { "\\" } else { "" };
    format!("\"{start}{path}{end}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_quoted_only_where_they_must_be() {
        let table = [
            ("plan", "plan"),
            ("Fjordvik/ærlig-talt_2026.d", "Fjordvik/ærlig-talt_2026.d"),
            ("../plan", "../plan"),
            ("Min kommune", "'Min kommune'"),
            ("-C", "./-C"),
            ("- x", "'./- x'"),
            ("~/plan", "'~/plan'"),
            ("Kari's $HOME `x` !1", r"'Kari'\''s $HOME `x` !1'"),
            ("", "''"),
            ("a\u{1b}[2J'b\tc", r#""$(printf 'a\033\1332J\047b\011c')""#),
            ("a\rb", r#""$(printf 'a\015b')""#),
            ("a\nb\n", "\"$(printf 'a\\012b')\"'\n'"),
        ];
        for (path, expected) in table {
            assert_eq!(for_sh(Path::new(path)), expected);
        }
    }

    #[test]
    fn the_shells_of_windows_have_one_sort_of_quotes() {
        let table = [
            (r"C:\planer\ærlig", r"C:\planer\ærlig"),
            (r"C:\Min kommune", r#""C:\Min kommune""#),
            (r"C:\Min kommune\", r#""C:\Min kommune\\""#),
            ("a&b", r#""a&b""#),
            ("-C", r".\-C"),
        ];
        for (path, expected) in table {
            assert_eq!(for_windows(path), expected);
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_shell_reads_an_argument_as_the_path_that_it_was() {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt;
        use std::process::Command;

        let names: [&[u8]; 9] = [
            b"plan",
            "Min kommune/ærlig talt".as_bytes(),
            b"'; rm -rf x; '",
            b"$(id) `id` \\ \" * ? [a] {b,c} ~ # & | < > !",
            b"\x1b[2J\x07\n\t",
            b"-n%s \\0 !1 \x01 7\n\n",
            "\u{9b}\u{202e}".as_bytes(),
            b"not\xffutf-8 ' \\",
            b"~",
        ];
        for shell in ["sh", "bash"] {
            for name in names {
                let argument = argument(Path::new(OsStr::from_bytes(name)));
                let script = format!("printf %s {argument}");
                let Ok(output) = Command::new(shell).args(["-c", &script]).output() else {
                    eprintln!("skipped: there is no {shell}");
                    break;
                };
                let read = output.stdout.strip_prefix(b"./").unwrap_or(&output.stdout);
                assert_eq!(read, name, "{shell}: {argument}");
            }
        }
    }

    #[test]
    fn values_are_quoted_where_yaml_needs_it() {
        for (text, expected) in [("maler", "maler"), ("mine maler", "\"mine maler\""), ("a: #b", "\"a: #b\"")] {
            assert_eq!(yaml(text), expected);
        }
    }
}
