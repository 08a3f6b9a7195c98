//! The language's reference, made from the declarations: the JSON Schema for editors, and the pages that
//! `stratc explain` prints.

mod page;
mod schema;

pub use page::{Page, code_page, codes, kind_page};
pub use schema::{Target, schema};
