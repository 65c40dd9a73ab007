//! The core as a user of the crate sees it. One binary, so that it links once.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test may panic, and reads its fixtures from files"
)]

mod answer_shape;
mod certificates;
mod cipher;
mod der;
mod error_body;
mod failures;
mod fixture;
mod input_rules;
mod json;
mod keyring;
mod merchant_serial;
mod notification;
mod operations;
mod outcomes;
mod path;
mod prepare;
mod private_key;
mod properties;
mod public_key;
mod redaction;
mod sealing;
mod spelling;
mod tampering;
mod vectors;
mod verification;
mod wycheproof;
