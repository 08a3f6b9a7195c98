//! Rows without marks, and rows that go over several lines.

use pulldown_cmark::{Event, Tag};

/// The rows of a text, with a bar before each cell.
fn rows(text: &str) -> String {
    let mut rows = String::new();
    stratc::prose::events(text, |event, _| match event {
        Event::Start(Tag::TableHead | Tag::TableRow) => rows.push('\n'),
        Event::Start(Tag::TableCell) => rows.push('|'),
        Event::Text(words) => rows.push_str(&words),
        _ => {}
    });
    rows.trim().to_owned()
}

#[test]
fn rows_are_read_as_they_were_meant() {
    for (text, expected) in [
        ("Tiltak\tFrist\nKurs\tmai\tKari\nMøte\tjuni", "|Tiltak|Frist|\n|Kurs|mai|Kari\n|Møte|juni|"),
        ("2024\t61 %\n2025\t64 %", "||\n|2024|61 %\n|2025|64 %"),
        ("Kurs\t12\nMøte\t14", "||\n|Kurs|12\n|Møte|14"),
        ("| 2024 | 61 % |\n| 2025 | 64 % |", "||\n|2024|61 %\n|2025|64 %"),
        ("| A | B |\n|---|---|\n| Kurs og\nmøte | Kari |\n| Tur | Kai |", "|A|B\n|Kurs og møte|Kari\n|Tur|Kai"),
        ("Tiltak\t2024\t2025\nKurs\t12\t14", "|Tiltak|2024|2025\n|Kurs|12|14"),
        ("2024\t2025\n61 %\t64 %", "|2024|2025\n|61 %|64 %"),
        ("Tiltak\tHvem\nKurs\t\"Kari\nOla\"\nMøte\tPer", "|Tiltak|Hvem\n|Kurs|Kari Ola\n|Møte|Per"),
        ("Tiltak;Merknad\nKurs;\"mai; juni\"\nMøte;juli", "|Tiltak|Merknad\n|Kurs|mai; juni\n|Møte|juli"),
        ("Navn;Sitat\nKari;\"Vi \"\"vil\"\" det\"\nOla;Nei", "|Navn|Sitat\n|Kari|Vi \"vil\" det\n|Ola|Nei"),
        (
            "| Tiltak | Hvem |\n|---|---|\n| Kurs | Kari\nog Ola |\n| Møte | Per |\n| Tur | Kai |",
            "|Tiltak|Hvem\n|Kurs|Kari og Ola\n|Møte|Per\n|Tur|Kai",
        ),
        ("| A | B |\n|---|---|\n| a | b\n| c | d", "|A|B\n|a|b\n|c|d"),
        ("Tiltak | Frist\nKurs | mai", "|Tiltak|Frist\n|Kurs|mai"),
    ] {
        assert_eq!(rows(text), expected, "{text}");
    }
}

#[test]
fn sentences_are_no_rows() {
    super::assert_shown(&[("Velg ja | nei\nVelg rød | blå", &["Velg ja | nei", "Velg rød | blå"][..])]);
    for text in ["Tiltak,Frist\nKurs,mai\nMøte,juni", "Tiltak;Frist\nKurs;mai;Kari\nMøte;juni"] {
        assert_eq!(stratc::prose::unread_tables(text).len(), 1, "{text}");
    }
    assert!(stratc::prose::unread_tables("Oslo,Bergen er med.\nVi spør alle tre,og\nde svarer.").is_empty());
}
