//! Encryption: AES-256-GCM of resources, RSA-OAEP of sensitive fields.

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, KeyInit, Nonce};
use base64ct::{Base64, Encoding};
use pkcs8::DecodePrivateKey;
use rsa::{Oaep, RsaPrivateKey, RsaPublicKey};
use sha1::Sha1;
use spki::DecodePublicKey;
use zeroize::Zeroizing;

use crate::error::{Error, Issue, Rule};
use crate::keys::{PlatformKey, PrivateKey};
use crate::secret::ApiV3Key;

/// The one algorithm of encrypted resources.
pub const ALGORITHM: &str = "AEAD_AES_256_GCM";

/// The most bytes that one sensitive field can hold with a key of 2048 bits: 256 - 2 × 20 - 2.
pub const MOST_BYTES: usize = 214;

/// Why a resource stays closed. Which part was wrong is not told apart: authenticated encryption cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closed;

/// Opens an encrypted resource (PROTOCOL C.2). `nonce` and `associated_data` are used as bytes, `ciphertext` is base64 of
/// ciphertext and tag.
///
/// # Errors
/// [`Closed`] for another key, and for any bit that differs from what was encrypted.
pub fn open(key: &ApiV3Key, nonce: &str, associated_data: &str, ciphertext: &str) -> Result<Vec<u8>, Closed> {
    let cipher = Aes256Gcm::new_from_slice(key.expose()).map_err(|_| Closed)?;
    let nonce = Nonce::try_from(nonce.as_bytes()).map_err(|_| Closed)?;
    let sealed = Base64::decode_vec(ciphertext).map_err(|_| Closed)?;
    let payload = Payload { msg: &sealed, aad: associated_data.as_bytes() };
    cipher.decrypt(&nonce, payload).map_err(|_| Closed)
}

/// Encrypts a sensitive field for WeChat Pay: RSA-OAEP with SHA-1 and MGF1 (PROTOCOL F), base64. Send the key's id as
/// `Wechatpay-Serial`.
///
/// # Errors
/// [`Error::Validation`] for more than [`MOST_BYTES`] bytes of UTF-8 (more with longer keys).
pub fn encrypt(key: &PlatformKey, text: &str, random: &mut impl rand_core::CryptoRng) -> Result<String, Error> {
    let public = RsaPublicKey::from_public_key_der(key.spki())
        .map_err(|_| Error::Config(format!("certs[\"{}\"] cannot be used: export it again", key.id())))?;
    let most = rsa::traits::PublicKeyParts::size(&public).saturating_sub(42);
    if text.len() > most {
        let fault = format!("takes at most {most} bytes of UTF-8, got {}", text.len());
        return Err(invalid("text", Rule::Length, &fault));
    }
    let sealed = public.encrypt(random, Oaep::<Sha1>::new(), text.as_bytes());
    Ok(Base64::encode_string(&sealed.map_err(|_| Error::Internal("encryption failed".into()))?))
}

/// Decrypts a sensitive field that WeChat Pay encrypted to the merchant's certificate; portable, with blinding.
///
/// # Errors
/// [`Error::Validation`] when it was not encrypted to this key.
pub fn decrypt(key: &PrivateKey, ciphertext: &[u8], random: &mut impl rand_core::CryptoRng) -> Result<Vec<u8>, Error> {
    let private = RsaPrivateKey::from_pkcs8_der(key.pkcs8())
        .map_err(|_| Error::Config("privateKey is damaged: its numbers do not belong together".into()))?;
    private.decrypt_blinded(random, Oaep::<Sha1>::new(), ciphertext).map_err(|_| undecryptable())
}

/// The bytes of a ciphertext in base64.
///
/// # Errors
/// [`Error::Validation`] for what is not base64.
pub fn ciphertext(base64: &str) -> Result<Vec<u8>, Error> {
    Base64::decode_vec(base64.trim()).map_err(|_| undecryptable())
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
