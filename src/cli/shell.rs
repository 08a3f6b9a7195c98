//! Paths and values in the commands and settings that people are told to write: ready to paste, whatever stands in them.

use std::path::Path;

use crate::source::is_control;

/// A path as one argument for the shell of this system: bash and its like, or those of Windows.
pub fn argument(path: &Path) -> String {
    if cfg!(windows) { for_windows(&path.to_string_lossy()) } else { for_bash(path) }
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

fn for_bash(path: &Path) -> String {
    // A path that begins like an option is none when it begins with the folder that it lies in.
    let bytes = path.as_os_str().as_encoded_bytes();
    let start = if bytes.starts_with(b"-") { "./" } else { "" };
    match path.to_str() {
        Some(text) if is_plain(&format!("{start}{text}")) => format!("{start}{text}"),
        Some(text) if !text.contains(|letter| letter == '\n' || letter == '\t' || is_control(letter)) => {
            format!("'{start}{}'", text.replace('\'', r"'\''"))
        }
        // Only this form of quotes has escapes.
        _ => format!("$'{start}{}'", bytes.iter().map(|byte| escaped(*byte)).collect::<String>()),
    }
}

fn escaped(byte: u8) -> String {
    match byte {
        b'\'' | b'\\' => format!("\\{}", char::from(byte)),
        b' '..=b'~' => char::from(byte).to_string(),
        _ => format!("\\x{byte:02x}"),
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
            ("a\u{1b}[2J'b\n", r"$'a\x1b[2J\'b\x0a'"),
        ];
        for (path, expected) in table {
            assert_eq!(for_bash(Path::new(path)), expected);
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
    fn bash_reads_an_argument_as_the_path_that_it_was() {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt;
        use std::process::Command;

        let names: [&[u8]; 8] = [
            b"plan",
            "Min kommune/ærlig talt".as_bytes(),
            b"'; rm -rf x; '",
            b"$(id) `id` \\ \" * ? [a] {b,c} ~ # & | < > !",
            b"\x1b[2J\x07\n\t",
            "\u{9b}\u{202e}".as_bytes(),
            b"not\xffutf-8 ' \\",
            b"~",
        ];
        for name in names {
            let argument = argument(Path::new(OsStr::from_bytes(name)));
            let script = format!("printf %s {argument}");
            let Ok(output) = Command::new("bash").args(["-c", &script]).output() else {
                eprintln!("skipped: there is no bash");
                return;
            };
            assert_eq!(output.stdout, name, "{argument}");
        }
    }

    #[test]
    fn values_are_quoted_where_yaml_needs_it() {
        for (text, expected) in [("maler", "maler"), ("mine maler", "\"mine maler\""), ("a: #b", "\"a: #b\"")] {
            assert_eq!(yaml(text), expected);
        }
    }
}
