//! Crypto by WebCrypto. Keys are imported at first use and live as non-extractable `CryptoKey`s in a `Map` of the
//! caller's, who keeps them when the instance is replaced.

use js_sys::{Map, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Crypto, CryptoKey, SubtleCrypto};

use super::error::host_failure;
use super::promise::settle;
use crate::error::Error;
use crate::keys::PlatformKey;

const ALGORITHM: &str = "RSASSA-PKCS1-v1_5";
/// The entry of the store that holds the merchant's key as PKCS#8 until it is imported, and is wiped then.
pub(super) const PKCS8: &str = "pkcs8";
const SIGNING: &str = "signing";

pub(super) async fn sign(store: &Map, message: &[u8]) -> Result<Vec<u8>, Error> {
    let key = signing_key(store).await?;
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

/// The store holds the promise of the key, so that calls at the same time import it once.
async fn signing_key(store: &Map) -> Result<CryptoKey, Error> {
    let (name, raw) = (JsValue::from_str(SIGNING), JsValue::from_str(PKCS8));
    if store.has(&name) {
        return imported(store.get(&name)).await;
    }
    let Some(pkcs8) = store.get(&raw).dyn_into::<Uint8Array>().ok() else {
        return Err(Error::Config("there is no private key to sign with".into()));
    };
    let promise = import("pkcs8", &pkcs8, "sign")?;
    store.set(&name, &promise);
    let key = imported(promise).await?;
    pkcs8.fill(0, 0, pkcs8.length());
    store.delete(&raw);
    Ok(key)
}

async fn verifying_key(store: &Map, key: &PlatformKey) -> Result<CryptoKey, Error> {
    let name = JsValue::from_str(&format!("verifying {}", key.id()));
    if !store.has(&name) {
        store.set(&name, &import("spki", &Uint8Array::from(key.spki()), "verify")?);
    }
    imported(store.get(&name)).await
}

async fn imported(promise: JsValue) -> Result<CryptoKey, Error> {
    settle(promise).await.map(JsCast::unchecked_into).map_err(host_failure)
}

fn import(format: &str, bytes: &Uint8Array, usage: &str) -> Result<JsValue, Error> {
    let algorithm = Object::new();
    for (name, value) in [("name", ALGORITHM), ("hash", "SHA-256")] {
        Reflect::set(&algorithm, &name.into(), &value.into()).map_err(host_failure)?;
    }
    let usages = js_sys::Array::of1(&usage.into());
    subtle()?.import_key_with_object(format, bytes, &algorithm, false, &usages).map(JsValue::from).map_err(host_failure)
}
