//! Crypto by WebCrypto. Keys are imported at first use and live as non-extractable `CryptoKey`s in a `Map` of the
//! caller's, who keeps them when the instance is replaced.

use js_sys::{Map, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CryptoKey, SubtleCrypto};

use super::error::host_failure;
use super::promise::settle;
use crate::cipher;
use crate::error::Error;
use crate::keys::PlatformKey;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Promise, js_name = allSettled)]
    fn all_settled(promises: &js_sys::Array);
}

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
    let field = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).unwrap_or_default();
    let crypto = field(&js_sys::global(), "crypto");
    let subtle = if crypto.is_object() { field(&crypto, "subtle") } else { JsValue::UNDEFINED };
    if subtle.is_object() {
        return Ok(subtle.unchecked_into());
    }
    Err(Error::config("this platform has no WebCrypto: use the option signer: 'rsa'"))
}

pub(super) async fn decrypt(store: &Map, ciphertext: &[u8]) -> Result<Vec<u8>, Error> {
    let key = private_key(store, DECRYPTING).await?;
    let decrypting = subtle()?.decrypt_with_str_and_js_u8_array(OAEP, &key, &Uint8Array::from(ciphertext));
    let buffer = settle(decrypting.map_err(host_failure)?.into()).await.map_err(|_| cipher::undecryptable())?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// The store holds promises of the keys, so that calls at the same time import them once. Both uses are imported
/// together: afterwards the bytes are gone, whether the platform took them or not, and every later call meets what it
/// answered then. Where there is no WebCrypto at all nothing is taken, and each call says so.
async fn private_key(store: &Map, usage: &str) -> Result<CryptoKey, Error> {
    let raw = JsValue::from_str(PKCS8);
    if let Ok(pkcs8) = store.get(&raw).dyn_into::<Uint8Array>() {
        let subtle = subtle()?;
        store.set(&SIGNING.into(), &import(&subtle, "pkcs8", &pkcs8, [ALGORITHM, "SHA-256", "sign"])?);
        store.set(&DECRYPTING.into(), &import(&subtle, "pkcs8", &pkcs8, [OAEP, "SHA-1", "decrypt"])?);
        // WebCrypto copied the bytes before it gave the promises.
        pkcs8.fill(0, 0, pkcs8.length());
        store.delete(&raw);
    }
    if store.has(&usage.into()) {
        return imported(store.get(&usage.into())).await;
    }
    Err(Error::config("this client holds no private key"))
}

async fn verifying_key(store: &Map, key: &PlatformKey) -> Result<CryptoKey, Error> {
    let name = JsValue::from_str(&format!("verifying {}", key.id()));
    if !store.has(&name) {
        let spki = Uint8Array::from(key.spki());
        store.set(&name, &import(&subtle()?, "spki", &spki, [ALGORITHM, "SHA-256", "verify"])?);
    }
    imported(store.get(&name)).await
}

async fn imported(promise: JsValue) -> Result<CryptoKey, Error> {
    settle(promise).await.map(JsCast::unchecked_into).map_err(host_failure)
}

/// A promise of the key, rejected where the platform throws. Whoever needs the key waits for it; until then nobody does,
/// so it gets a handler here: a rejection that nobody handles ends a process.
fn import(
    subtle: &SubtleCrypto,
    format: &str,
    bytes: &Uint8Array,
    [algorithm, hash, usage]: [&str; 3],
) -> Result<JsValue, Error> {
    let parameters = Object::new();
    for (name, value) in [("name", algorithm), ("hash", hash)] {
        Reflect::set(&parameters, &name.into(), &value.into()).map_err(host_failure)?;
    }
    let usages = js_sys::Array::of1(&usage.into());
    let promise = subtle
        .import_key_with_object(format, bytes, &parameters, false, &usages)
        .unwrap_or_else(|thrown| Promise::reject(&thrown));
    all_settled(&js_sys::Array::of1(&promise));
    Ok(promise.into())
}
