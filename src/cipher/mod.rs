//! Encryption: AES-256-GCM of resources, RSA-OAEP of sensitive fields. Who computes is the host, or this crate
//! where the feature `portable` is on.

use zeroize::Zeroizing;

use crate::base64;
use crate::error::{Error, Issue, Rule};
use crate::keys::PlatformKey;

#[cfg(feature = "portable")]
pub(crate) mod numbers;
#[cfg(feature = "portable")]
mod portable;

pub use crate::sealed::ALGORITHM;
#[cfg(feature = "portable")]
pub use portable::{Closed, decrypt, encrypt, open, seal};
#[cfg(feature = "portable")]
pub(crate) use portable::{decrypt_blinded, no_randomness};

/// The most bytes that one sensitive field can hold with a key of 2048 bits: 256 - 2 × 20 - 2.
pub const MOST_BYTES: usize = 214;

/// What OAEP adds: two SHA-1 hashes of 20 bytes, and two bytes.
const OAEP_OVERHEAD: usize = 42;

/// Checks that `key` can encrypt `text`, the sensitive field at `path`, in one piece.
///
/// # Errors
/// [`Error::Validation`] for more than [`MOST_BYTES`] bytes of UTF-8 (more with longer keys).
pub fn check_length(key: &PlatformKey, path: &str, text: &str) -> Result<(), Error> {
    let most = key.bytes().saturating_sub(OAEP_OVERHEAD);
    if text.len() > most {
        let fault = format!("takes at most {most} bytes of UTF-8, got {}", text.len());
        return Err(invalid(path, Rule::Length, &fault));
    }
    Ok(())
}

/// The bytes of a ciphertext in base64.
///
/// # Errors
/// [`Error::Validation`] for what is not base64.
pub fn ciphertext(base64: &str) -> Result<Vec<u8>, Error> {
    base64::decode(base64.trim()).ok_or_else(undecryptable)
}

/// The text of a decrypted field.
///
/// # Errors
/// [`Error::Validation`] for bytes that are not UTF-8.
pub fn plaintext(bytes: Vec<u8>) -> Result<String, Error> {
    let bytes = Zeroizing::new(bytes);
    core::str::from_utf8(&bytes).map(str::to_owned).map_err(|_| undecryptable())
}

/// One error for every cause, as an oracle would need the difference.
#[must_use]
pub fn undecryptable() -> Error {
    let fault = "cannot be decrypted: it must be base64 of what was encrypted to the certificate of this privateKey \
                 (RSA-OAEP, SHA-1)";
    invalid("ciphertext", Rule::Format, fault)
}

fn invalid(path: &str, rule: Rule, fault: &str) -> Error {
    Error::Validation(vec![Issue { path: path.to_owned(), rule, message: format!("{path} {fault}") }])
}
