//! Crypto by WebCrypto. Keys are imported at first use and live as non-extractable `CryptoKey`s in a `Map` of the
//! caller's, who keeps them when the instance is replaced.

use js_sys::{Map, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Crypto, CryptoKey, SubtleCrypto};

use super::error::host_failure;
use super::promise::settle;
use crate::cipher;
use crate::error::Error;
use crate::keys::PlatformKey;

const ALGORITHM: &str = "RSASSA-PKCS1-v1_5";
const OAEP: &str = "RSA-OAEP";
/// The entry of the store that holds the merchant's key as PKCS#8 until it is imported, and is wiped then.
pub(super) const PKCS8: &str = "pkcs8";
const SIGNING: &str = "signing";
const DECRYPTING: &str = "decrypting";

pub(super) async fn sign(store: &Map, message: &[u8]) -> Result<Vec<u8>, Error> {
    let key = private_key(store, SIGNING).await?;
    let signing = subtle()?.sign_with_str_and_js_u8_array(ALGORITHM, &key, &Uint8Array::from(message));
    let buffer = settle(signing.map_err(host_failure)?.into()).await.map_err(host_failure)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

pub(super) async fn verify(store: &Map, key: &PlatformKey, message: &[u8], signature: &[u8]) -> Result<bool, Error> {
    let key = verifying_key(store, key).await?;
    let (message, signature) = (Uint8Array::from(message), Uint8Array::from(signature));
    let verifying = subtle()?.verify_with_str_and_js_u8_array_and_js_u8_array(ALGORITHM, &key, &signature, &message);
    let verdict = settle(verifying.map_err(host_failure)?.into()).await.map_err(host_failure)?;
    Ok(verdict.as_bool() == Some(true))
}

fn subtle() -> Result<SubtleCrypto, Error> {
    let crypto = Reflect::get(&js_sys::global(), &"crypto".into()).unwrap_or_default();
    if crypto.is_object() {
        return Ok(crypto.unchecked_into::<Crypto>().subtle());
    }
    Err(Error::Config("this platform has no WebCrypto: use the option signer: 'rsa'".into()))
}

pub(super) async fn decrypt(store: &Map, ciphertext: &[u8]) -> Result<Vec<u8>, Error> {
    let key = private_key(store, DECRYPTING).await?;
    let decrypting = subtle()?.decrypt_with_str_and_js_u8_array(OAEP, &key, &Uint8Array::from(ciphertext));
    let buffer = settle(decrypting.map_err(host_failure)?.into()).await.map_err(|_| cipher::undecryptable())?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// The store holds promises of the keys, so that calls at the same time import them once. Both uses are imported
/// together: afterwards the bytes are gone.
async fn private_key(store: &Map, usage: &str) -> Result<CryptoKey, Error> {
    let raw = JsValue::from_str(PKCS8);
    if let Ok(pkcs8) = store.get(&raw).dyn_into::<Uint8Array>() {
        store.delete(&raw);
        store.set(&SIGNING.into(), &import("pkcs8", &pkcs8, ALGORITHM, "SHA-256", "sign")?);
        store.set(&DECRYPTING.into(), &import("pkcs8", &pkcs8, OAEP, "SHA-1", "decrypt")?);
        // WebCrypto copied the bytes before it gave the promises.
        pkcs8.fill(0, 0, pkcs8.length());
    }
    if store.has(&usage.into()) {
        return imported(store.get(&usage.into())).await;
    }
    Err(Error::Config("this client holds no private key".into()))
}

async fn verifying_key(store: &Map, key: &PlatformKey) -> Result<CryptoKey, Error> {
    let name = JsValue::from_str(&format!("verifying {}", key.id()));
    if !store.has(&name) {
        store.set(&name, &import("spki", &Uint8Array::from(key.spki()), ALGORITHM, "SHA-256", "verify")?);
    }
    imported(store.get(&name)).await
}

async fn imported(promise: JsValue) -> Result<CryptoKey, Error> {
    settle(promise).await.map(JsCast::unchecked_into).map_err(host_failure)
}

fn import(format: &str, bytes: &Uint8Array, algorithm: &str, hash: &str, usage: &str) -> Result<JsValue, Error> {
    let parameters = Object::new();
    for (name, value) in [("name", algorithm), ("hash", hash)] {
        Reflect::set(&parameters, &name.into(), &value.into()).map_err(host_failure)?;
    }
    let usages = js_sys::Array::of1(&usage.into());
    subtle()?
        .import_key_with_object(format, bytes, &parameters, false, &usages)
        .map(JsValue::from)
        .map_err(host_failure)
}
