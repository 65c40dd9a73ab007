//! What WeChat Pay encrypts with the APIv3 key: resources of notifications, and platform certificates.

use crate::base64;
use crate::input::Input;

/// The one algorithm of encrypted resources.
pub const ALGORITHM: &str = "AEAD_AES_256_GCM";

/// The length of a nonce in bytes.
pub const NONCE_BYTES: usize = 12;

/// Bytes that AES-256-GCM opens under the APIv3 key, with a tag of 16 bytes at the end of `ciphertext`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// 12 bytes.
    pub nonce: Vec<u8>,
    /// What was authenticated beside the ciphertext; may be empty.
    pub associated_data: Vec<u8>,
    /// Ciphertext and tag.
    pub ciphertext: Vec<u8>,
}

impl Sealed {
    /// [`read`](Self::read) of the fields of a checked document.
    pub(crate) fn of(document: &Input<'_>) -> Option<Self> {
        let part = |name| document.text(name);
        Self::read(part("nonce"), part("associated_data"), part("ciphertext"))
    }

    /// Reads the texts as they come: nonce and associated data are used as bytes, the ciphertext is base64. `None` for a
    /// nonce of another length than 12 bytes and for what is not base64: no key opens that.
    #[must_use]
    pub fn read(nonce: &str, associated_data: &str, ciphertext: &str) -> Option<Self> {
        let ciphertext = base64::decode(ciphertext).filter(|_| nonce.len() == NONCE_BYTES)?;
        Some(Self { nonce: nonce.into(), associated_data: associated_data.into(), ciphertext })
    }
}
