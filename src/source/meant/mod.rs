//! Text as it was meant: without what nobody can see, and with the letters that everybody sees.
//!
//! Characters without width, no-break spaces in indentation, letters that are written as two characters, and Cyrillic letters
//! among Latin ones come along when text is copied. Nobody sees them, and each makes for a different id, key or word. So
//! everything after this reads the text that people see; findings say where it is written differently.

mod change;
mod letters;
mod lines;

use std::ops::Range;

pub use change::{Change, Oddity};
pub use letters::{is_cyrillic, is_other_alphabet, mixed};

/// A text as it was meant, if it is not written like that, with the changes in order.
pub fn meant(written: &str, is_yaml: bool) -> Option<(String, Vec<Change>)> {
    if written.is_ascii() || !written.chars().any(letters::is_suspect) {
        return None;
    }
    let mut changes: Vec<_> = letters::unseen(written).chain(letters::apart(written)).collect();
    changes.extend(letters::joined(written));
    changes.extend(letters::alike(written));
    changes.extend(lines::changes(written, is_yaml));
    changes.sort_by_key(|change| (change.written.start, change.oddity));
    let (mut text, mut done) = (String::with_capacity(written.len()), 0);
    changes.retain_mut(|change| {
        let is_free = change.written.start >= done;
        if is_free {
            text.push_str(&written[done..change.written.start]);
            let start = text.len();
            text.push_str(&change.new);
            (change.read, done) = (start..text.len(), change.written.end);
        }
        is_free
    });
    text.push_str(&written[done..]);
    (!changes.is_empty()).then_some((text, changes))
}

/// The bytes that were written for `read`, a range of the text as it is read: with what was left out on either side of it.
pub fn written(changes: &[Change], read: Range<usize>) -> Range<usize> {
    let before = changes.partition_point(|change| change.read.start < read.start);
    let start = match changes[..before].last() {
        Some(change) if read.start < change.read.end => change.written.start,
        Some(change) => change.written.end + (read.start - change.read.end),
        None => read.start,
    };
    let before = changes.partition_point(|change| change.read.start <= read.end);
    let end = match changes[..before].last() {
        Some(change) if change.read.end <= read.end => change.written.end + (read.end - change.read.end),
        Some(change) if change.read.start == read.end => change.written.start,
        Some(change) => change.written.end,
        None => read.end,
    };
    start..end.max(start)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(written: &str) -> String {
        meant(written, true).map_or_else(|| written.to_owned(), |(text, _)| text)
    }

    #[test]
    fn what_nobody_sees_is_left_out() {
        for (written, expected) in [
            ("goals:\n  sv\u{200b}ar: Al\u{feff}le\u{2060}\n", "goals:\n  svar: Alle\n"),
            ("title: Al\u{200d}le", "title: Alle"),
            ("owner: sj\u{ad}ef", "owner: sjef"),
            ("owner: [sj\u{ad}ef, \u{a0}leder]", "owner: [sjef,  leder]"),
            ("text: Se [[sv\u{ad}ar|sv\u{ad}aret]].", "text: Se [[svar|sv\u{ad}aret]]."),
        ] {
            assert_eq!(read(written), expected);
        }
    }

    #[test]
    fn what_has_a_meaning_stays() {
        for text in [
            "title: 👩\u{200d}👧 og می\u{200c}خواهم",
            "title: Kommunikasjons\u{ad}plan for alle",
            "title: 10\u{a0}000 kroner, kl.\u{a0}12",
            "title: Київ, α-verdi, 5 μm, IT-отдел",
            "text: |\n  En.\n\n      \u{a0}to",
            "text: |\n  1.\u{a0}januar 2027 begynner planen.",
            "text: |\n  -\u{a0}3\u{a0}% færre klager",
            "text: |\n  3.\u{202f}kvartal",
        ] {
            assert_eq!(read(text), text);
        }
    }

    #[test]
    fn no_break_spaces_separate_where_yaml_and_markdown_need_a_space() {
        for (written, expected) in [
            ("goals:\n\u{a0}\u{a0}svar:\n \u{a0}\u{202f} title:\u{a0}Alle\u{a0}", "goals:\n  svar:\n    title: Alle "),
            ("goals:\n  -\u{a0}svar", "goals:\n  - svar"),
            ("a: {by:\u{a0}2027,\u{a0}x: 1}", "a: {by: 2027, x: 1}"),
            ("title: Merk:\u{a0}dette", "title: Merk:\u{a0}dette"),
            ("text: |\n  #\u{a0}En\n  -\u{a0}to 10\u{a0}000", "text: |\n  # En\n  - to 10\u{a0}000"),
        ] {
            assert_eq!(read(written), expected);
        }
        assert_eq!(meant("#\u{a0}Innledning\n", false).map(|(text, _)| text).as_deref(), Some("# Innledning\n"));
    }

    #[test]
    fn letters_are_those_that_everybody_sees() {
        for (written, expected) in [
            ("title: Pa\u{30a} nett og a\u{30a}\u{323}", "title: På nett og \u{1ea1}\u{30a}"),
            ("title: sv\u{430}r, m\u{e5}l-\u{430}, \u{391}lle", "title: svar, mål-a, Alle"),
            ("title: \u{212b}ngstr\u{f6}m", "title: Ångström"),
            ("title: o\u{fb03}siell pro\u{fb01}l, \u{fb06}or", "title: offisiell profil, stor"),
        ] {
            assert_eq!(read(written), expected);
        }
    }

    proptest! {
        #[test]
        fn every_place_is_found_again(text in "(?s)[a :\\-\n\u{200b}\u{a0}\u{30a}\u{430}å]{0,30}", is_yaml: bool) {
            let Some((read, changes)) = meant(&text, is_yaml) else { return Ok(()) };
            prop_assert_eq!(written(&changes, 0..read.len()), 0..text.len());
            for (start, _) in read.char_indices() {
                for end in (start..=read.len()).filter(|end| read.is_char_boundary(*end)) {
                    let range = written(&changes, start..end);
                    let raw = text.get(range);
                    prop_assert!(raw.is_some());
                }
            }
        }
    }
}
