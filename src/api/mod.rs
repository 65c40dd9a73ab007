//! The endpoints: paths, input rules and the shape of answers. All that is known of them stands in `table/`, one JSON file a
//! family of endpoints; `rows.rs` is printed from it by `npm run table`.

mod address;
mod check;
mod operation;
mod plain_texts;
#[rustfmt::skip]
mod rows;
mod table;
mod write;

pub(crate) use check::check_answer;
pub use operation::Host;
pub(crate) use plain_texts::{PlainTexts, filled};
pub use rows::Operation;
pub(crate) use rows::{CERTIFICATES, ENVELOPE, resource_of};
