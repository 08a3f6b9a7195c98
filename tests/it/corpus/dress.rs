//! Sentences as authors write them: with every mark that the language knows.

use std::fmt::Write as _;

/// A chapter in Markdown of the sentences that `next` gives.
pub fn chapter(number: usize, next: &mut impl FnMut() -> String) -> String {
    let mut text = format!("# {}\n", next());
    for (turn, block) in BLOCKS.iter().cycle().skip(number).take(BLOCKS.len() * 2).enumerate() {
        text.push_str("\n\n");
        text.push_str(&block(number * 100 + turn, next));
    }
    text
}

type Block = fn(usize, &mut dyn FnMut() -> String) -> String;

const BLOCKS: [Block; 15] = [
    paragraph, heading, bullets, paragraph, numbers, quotation, paragraph, pasted, table, tasks, definitions, lines,
    callout, notes, nested,
];

fn paragraph(turn: usize, next: &mut dyn FnMut() -> String) -> String {
    let sentences = (0..6).map(|index| dressed(turn + index, &next()));
    sentences.collect::<Vec<_>>().join(if turn.is_multiple_of(2) { " " } else { "\n" })
}

fn heading(_: usize, next: &mut dyn FnMut() -> String) -> String {
    format!("## {}\n\n{}.", next(), next())
}

fn bullets(turn: usize, next: &mut dyn FnMut() -> String) -> String {
    (0..3).map(|index| format!("- {}", dressed(turn + index, &next()))).collect::<Vec<_>>().join("\n")
}

fn numbers(_: usize, next: &mut dyn FnMut() -> String) -> String {
    (3..6).map(|number| format!("{number}. {}", next())).collect::<Vec<_>>().join("\n")
}

fn quotation(_: usize, next: &mut dyn FnMut() -> String) -> String {
    format!("> {}.\n> {}.\n>\n> {}.", next(), next(), next())
}

/// A list as it comes from Word.
fn pasted(_: usize, next: &mut dyn FnMut() -> String) -> String {
    format!("•\t{}\n•\t{}\n•\t{}", next(), next(), next())
}

fn table(_: usize, next: &mut dyn FnMut() -> String) -> String {
    let mut text = format!("| {} | {} |\n|:---|---:|\n", next(), next());
    (0..2).for_each(|_| _ = writeln!(text, "| {} | {}. |", next(), next()));
    text
}

fn tasks(_: usize, next: &mut dyn FnMut() -> String) -> String {
    format!("- [ ] {}\n- [x] {}\n", next(), next())
}

fn definitions(_: usize, next: &mut dyn FnMut() -> String) -> String {
    format!("{}\n: {}.\n: {}.", next(), next(), next())
}

/// Lines that begin like marks of Markdown but are not.
fn lines(_: usize, next: &mut dyn FnMut() -> String) -> String {
    format!("1. mars 2027: {}.\n\n> 90 % svarer at {}.\n\n- 3 % mener at {}.", next(), next(), next())
}

fn callout(_: usize, next: &mut dyn FnMut() -> String) -> String {
    format!("> [!NOTE]\n> {}.\n> {}.", next(), next())
}

fn notes(turn: usize, next: &mut dyn FnMut() -> String) -> String {
    let (one, other) = (turn, format!("kilde{turn}"));
    let text = format!("{}.[^{one}] {}.[^{other}]\n{}.[^{one}]", next(), next(), next());
    format!("{text}\n\n[^{one}]: {}.\n[^{other}]: {}.\n\n    {}.", next(), next(), next())
}

fn nested(_: usize, next: &mut dyn FnMut() -> String) -> String {
    format!("1. {}\n   - {}\n   - {}\n\n     {}.\n2. {}", next(), next(), next(), next(), next())
}

/// A sentence with one of the marks that can be used in a line. Nothing but marks comes between its words.
fn dressed(turn: usize, sentence: &str) -> String {
    let (first, rest) = sentence.split_once(' ').unwrap_or((sentence, ""));
    let (start, last) = sentence.rsplit_once(' ').unwrap_or(("", sentence));
    match turn % 11 {
        0 => format!("**{first}** {rest}."),
        1 => format!("*{first}* {rest}!"),
        2 => format!("«{sentence}.»"),
        3 => format!("{start} [{last}](https://www.fjordvik.kommune.no/{turn})."),
        4 => format!("[[apenhet|{first}]] {rest}."),
        5 => format!("~~{first}~~ {rest} …"),
        6 => format!("{start} {last}^{turn}^."),
        7 => format!("{start}\\\n{last}?"),
        8 => format!("{start} `{last}`."),
        9 => format!("{start} [{last}](lang:nn) – altså."),
        _ => format!("{sentence} (***nå***) H~2~O."),
    }
}
