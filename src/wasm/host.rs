//! Crypto that the host gives as an object: `node:crypto` on Node, and the user's external signer.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::error::host_failure;
use super::promise::settle;
use crate::cipher;
use crate::error::Error;
use crate::keys::PlatformKey;

#[wasm_bindgen]
extern "C" {
    /// `{ sign(message), verify(id, spki, message, signature), decrypt(ciphertext) }`, each with a value or a promise of it.
    #[derive(Clone)]
    pub type Host;

    #[wasm_bindgen(method, catch)]
    fn sign(this: &Host, message: Uint8Array) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn verify(
        this: &Host,
        id: &str,
        spki: Uint8Array,
        message: Uint8Array,
        signature: Uint8Array,
    ) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn decrypt(this: &Host, ciphertext: Uint8Array) -> Result<JsValue, JsValue>;
}

pub(super) async fn sign(host: &Host, message: &[u8]) -> Result<Vec<u8>, Error> {
    let answer = host.sign(Uint8Array::from(message)).map_err(host_failure)?;
    let signature = settle(answer).await.map_err(host_failure)?;
    match signature.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec) {
        Some(bytes) if !bytes.is_empty() => Ok(bytes),
        _ => Err(Error::config("the external signer must resolve to the signature as a Uint8Array")),
    }
}

pub(super) async fn verify(host: &Host, key: &PlatformKey, message: &[u8], signature: &[u8]) -> Result<bool, Error> {
    let (spki, message, signature) =
        (Uint8Array::from(key.spki()), Uint8Array::from(message), Uint8Array::from(signature));
    let answer = host.verify(key.id(), spki, message, signature).map_err(host_failure)?;
    let verdict = match answer.as_bool() {
        Some(verdict) => Some(verdict),
        None => settle(answer).await.map_err(host_failure)?.as_bool(),
    };
    Ok(verdict == Some(true))
}

/// What the host says of a ciphertext that it cannot decrypt is not passed on: it might be an oracle.
pub(super) async fn decrypt(host: &Host, ciphertext: &[u8]) -> Result<Vec<u8>, Error> {
    let answer = host.decrypt(Uint8Array::from(ciphertext)).map_err(host_failure)?;
    let plain = settle(answer).await.map_err(|_| cipher::undecryptable())?;
    plain.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec).ok_or_else(cipher::undecryptable)
}
