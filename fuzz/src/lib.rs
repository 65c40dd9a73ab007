//! What must hold of the crate's public functions for any bytes at all. Each target panics where it does not.

mod answers;
mod calls;
mod exchanges;
mod fixture;
mod json_text;
mod key_material;
mod sealed_documents;
mod values;

pub use answers::{error_body, verification};
pub use calls::{operation, path};
pub use exchanges::exchange;
pub use json_text::json;
pub use key_material::keys;
pub use sealed_documents::{certificates, notification};
pub use values::values;

/// A target: takes any bytes, panics where something does not hold.
pub type Target = fn(&[u8]);

/// Every target by the name of its program and of its folder in `seeds`.
pub const TARGETS: [(&str, Target); 10] = [
    ("keys", keys),
    ("verification", verification),
    ("error_body", error_body),
    ("notification", notification),
    ("certificates", certificates),
    ("path", path),
    ("operation", operation),
    ("values", values),
    ("exchange", exchange),
    ("json", json),
];
