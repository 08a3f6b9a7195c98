//! The language that a strategy is written in.

/// A language that a strategy may be written in. It decides how numbers are read and written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// Norwegian bokmål, `nb`; the default of a strategy that names no language.
    #[default]
    Bokmal,
    /// Norwegian nynorsk, `nn`.
    Nynorsk,
    /// English, `en`.
    English,
    /// Northern Sámi, `se`.
    NorthernSami,
}

impl Language {
    /// Every language there is, in the order that lists show them.
    pub const ALL: [Self; 4] = [Self::Bokmal, Self::Nynorsk, Self::English, Self::NorthernSami];

    /// The ISO 639-1 code: `nb`, `nn`, `en` or `se`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Bokmal => "nb",
            Self::Nynorsk => "nn",
            Self::English => "en",
            Self::NorthernSami => "se",
        }
    }

    /// The language with this code, spaces around it aside; `None` if there is none.
    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.trim();
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_go_round() {
        for language in Language::ALL {
            assert_eq!(Language::from_code(language.code()), Some(language));
        }
        assert_eq!(Language::from_code(" nn "), Some(Language::Nynorsk));
    }

    #[test]
    fn other_codes_are_refused() {
        for code in ["", "no", "NB", "nb-NO", "english"] {
            assert_eq!(Language::from_code(code), None, "{code}");
        }
        assert_eq!(Language::default(), Language::Bokmal);
    }
}
