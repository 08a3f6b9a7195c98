//! Pictures in prose.

use std::sync::Arc;

use super::attached::digest;
use super::blocks::Picture;
use super::context::ViewContext;
use crate::locale::Value;
use crate::model::EnclosedFile;

/// A picture without its words; `None` if the file is none.
pub fn picture(file: &Arc<EnclosedFile>, caption: Option<String>) -> Option<Picture> {
    let facts = file.picture?;
    Some(Picture {
        alternative: String::new(),
        words: String::new(),
        caption,
        media_type: facts.media_type,
        width: facts.width,
        height: facts.height,
        orientation: facts.orientation,
        digest: digest(file),
        file: Arc::clone(file),
    })
}

impl Picture {
    /// The picture with its text alternative.
    #[must_use]
    pub fn saying(mut self, context: &ViewContext<'_>, alternative: &str) -> Self {
        self.alternative = alternative.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = [("alternative", Value::Text(&self.alternative))];
        self.words = context.format.locale.label_with("picture-words", &words);
        self
    }
}
