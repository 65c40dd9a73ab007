//! What crosses as objects: it is rare and rich, so that serde may carry it.

use serde::ser::{Serialize, Serializer};
use wasm_bindgen::JsValue;

use super::error;
use crate::certificates::Downloaded;
use crate::error::Error;
use crate::keys::PlatformKey;
use crate::sealed;

/// The value; where it cannot cross, which does not happen, the error.
#[cold]
#[inline(never)]
pub(super) fn to_js(value: &impl Serialize) -> JsValue {
    value
        .serialize(&serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true))
        .unwrap_or_else(|_| error::to_js(Error::Internal("a value could not cross to JavaScript".into())))
}

/// Bytes as a `Uint8Array`.
pub(super) struct Bytes(Vec<u8>);

impl From<Vec<u8>> for Bytes {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

/// A platform key for the host.
#[derive(serde::Serialize)]
pub(super) struct Key {
    id: String,
    spki: Bytes,
}

impl Key {
    pub(super) fn of(key: &PlatformKey) -> Self {
        Self { id: key.id().to_owned(), spki: key.spki().to_vec().into() }
    }
}

/// What the host must do next with a list of certificates, or what is in it.
#[derive(serde::Serialize)]
#[serde(tag = "next", rename_all = "lowercase")]
pub(super) enum Step {
    /// Verify `signature` over `message`, and tell the verdict.
    Verify { ticket: u32, key: Key, message: Bytes, signature: Bytes },
    /// Open each entry, and tell what it holds.
    Open { ticket: u32, sealed: Vec<Option<Sealed>> },
    /// Nothing more.
    Done { certificates: Vec<Listed> },
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Sealed {
    nonce: Bytes,
    associated_data: Bytes,
    ciphertext: Bytes,
}

impl Sealed {
    pub(super) fn of(sealed: &sealed::Sealed) -> Self {
        let sealed::Sealed { nonce, associated_data, ciphertext } = sealed.clone();
        Self { nonce: nonce.into(), associated_data: associated_data.into(), ciphertext: ciphertext.into() }
    }
}

/// A downloaded certificate.
#[derive(serde::Serialize)]
pub(super) struct Listed {
    serial: String,
    pem: String,
}

impl Listed {
    pub(super) fn of(downloaded: &Downloaded) -> Self {
        Self { serial: downloaded.key.id().to_owned(), pem: downloaded.pem.clone() }
    }
}
