//! Texts that have to fit into a line.

/// A text on one line, cut after a word where it has more than `longest` letters.
pub fn shortened(text: &str, longest: usize) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    let line = words.join(" ");
    let Some((end, _)) = line.char_indices().nth(longest) else { return line };
    let cut = &line[..end];
    let whole_words = cut.rsplit_once(' ').map_or(cut, |(words, _)| words);
    format!("{} …", whole_words.trim_end_matches([',', ';', ':', '–']))
}
