//! Encryption by Rust alone: `aes-gcm` and `rsa`.

use core::fmt;

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, KeyInit, Nonce};
use base64ct::{Base64, Encoding};
use rand_core::TryCryptoRng;
use rsa::traits::PaddingScheme;
use rsa::{Oaep, RsaPrivateKey};
use sha1::Sha1;

use super::numbers::{private_key, public_key};
use super::{check_length, undecryptable};
use crate::error::Error;
use crate::keys::{PlatformKey, PrivateKey};
use crate::sealed::Sealed;
use crate::secret::{ApiV3Key, wipe_stack};

/// Why a resource stays closed. Which part was wrong is not told apart: authenticated encryption cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closed;

impl core::error::Error for Closed {}

impl fmt::Display for Closed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("it does not open with this key")
    }
}

/// Opens an encrypted resource with AES-256-GCM.
///
/// # Errors
/// [`Closed`] for another key, and for any bit that differs from what was encrypted.
pub fn open(key: &ApiV3Key, sealed: &Sealed) -> Result<Vec<u8>, Closed> {
    let plain = opened(key, sealed);
    wipe_stack();
    plain
}

/// Not inlined, so that its frame, where the round keys lie, is below the one that wipes.
#[inline(never)]
fn opened(key: &ApiV3Key, sealed: &Sealed) -> Result<Vec<u8>, Closed> {
    let Sealed { nonce, associated_data, ciphertext } = sealed;
    let cipher = Aes256Gcm::new_from_slice(key.expose()).map_err(|_| Closed)?;
    let nonce = Nonce::try_from(nonce.as_slice()).map_err(|_| Closed)?;
    cipher.decrypt(&nonce, Payload { msg: ciphertext, aad: associated_data }).map_err(|_| Closed)
}

/// Encrypts a sensitive field for WeChat Pay: RSA-OAEP with SHA-1 and MGF1, base64. Send the key's id as
/// `Wechatpay-Serial`.
///
/// # Errors
/// [`Error::Validation`] for more than [`MOST_BYTES`](super::MOST_BYTES) bytes of UTF-8 (more with longer keys), [`Error::Config`] where
/// `random` fails.
pub fn encrypt(key: &PlatformKey, text: &str, random: &mut impl TryCryptoRng) -> Result<String, Error> {
    check_length(key, "text", text)?;
    seal(key, text.as_bytes(), random).map(|sealed| Base64::encode_string(&sealed))
}

/// [`encrypt`] as bytes.
///
/// # Errors
/// [`Error::Config`] where `random` fails.
pub fn seal(key: &PlatformKey, plain: &[u8], random: &mut impl TryCryptoRng) -> Result<Vec<u8>, Error> {
    PaddingScheme::encrypt(Oaep::<Sha1>::new(), random, &public_key(key)?, plain).map_err(|error| match error {
        rsa::Error::Rng => no_randomness(error),
        _ => Error::Internal("encryption failed".into()),
    })
}

/// Decrypts a sensitive field that WeChat Pay encrypted to the merchant's certificate; portable, with blinding.
///
/// # Errors
/// [`Error::Validation`] when it was not encrypted to this key, [`Error::Config`] where `random` fails or `rsa` does not
/// compute with the key.
pub fn decrypt(key: &PrivateKey, ciphertext: &[u8], random: &mut impl TryCryptoRng) -> Result<Vec<u8>, Error> {
    let private = private_key(key);
    wipe_stack();
    decrypt_blinded(&private?, ciphertext, random)
}

pub(crate) fn decrypt_blinded(
    key: &RsaPrivateKey,
    ciphertext: &[u8],
    random: &mut impl TryCryptoRng,
) -> Result<Vec<u8>, Error> {
    let plain = PaddingScheme::decrypt(Oaep::<Sha1>::new(), Some(random), key, ciphertext);
    wipe_stack();
    plain.map_err(|error| match error {
        rsa::Error::Rng => no_randomness(error),
        _ => undecryptable(),
    })
}

pub(crate) fn no_randomness(error: rsa::Error) -> Error {
    let text = "this platform gives no random numbers, which RSA needs: is crypto.getRandomValues or the system's \
                generator available?";
    Error::config_because(text, error)
}
