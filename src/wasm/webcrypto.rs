//! WebCrypto, called and not waited for: each function gives the platform's promise.

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CryptoKey, SubtleCrypto};

use super::error::{host_fault, to_js};
use crate::error::Error;

const ALGORITHM: &str = "RSASSA-PKCS1-v1_5";
const OAEP: &str = "RSA-OAEP";
const AES: &str = "AES-GCM";

/// Imports an RSA key that stays in the platform. `format` is `pkcs8` or `spki`; `usage` is `sign`, `verify`, `encrypt` or
/// `decrypt`, which also says for which algorithm.
#[wasm_bindgen(js_name = importRsaKey)]
pub fn import_rsa_key(format: &str, bytes: &Uint8Array, usage: &str) -> Result<Promise, JsValue> {
    let (algorithm, hash) = if matches!(usage, "sign" | "verify") { (ALGORITHM, "SHA-256") } else { (OAEP, "SHA-1") };
    let parameters = parameters(&[("name", &algorithm.into()), ("hash", &hash.into())])?;
    promised(subtle()?.import_key_with_object(format, bytes, &parameters, false, &Array::of1(&usage.into())))
}

/// Imports the APIv3 key.
#[wasm_bindgen(js_name = importAesKey)]
pub fn import_aes_key(bytes: &Uint8Array) -> Result<Promise, JsValue> {
    promised(subtle()?.import_key_with_str("raw", bytes, AES, false, &Array::of1(&"decrypt".into())))
}

/// RSASSA-PKCS1-v1_5 with SHA-256.
#[wasm_bindgen(js_name = signWith)]
pub fn sign_with(key: &CryptoKey, message: &Uint8Array) -> Result<Promise, JsValue> {
    promised(subtle()?.sign_with_str_and_js_u8_array(ALGORITHM, key, message))
}

/// Whether `signature` is that of `message`.
#[wasm_bindgen(js_name = verifyWith)]
pub fn verify_with(key: &CryptoKey, signature: &Uint8Array, message: &Uint8Array) -> Result<Promise, JsValue> {
    promised(subtle()?.verify_with_str_and_js_u8_array_and_js_u8_array(ALGORITHM, key, signature, message))
}

/// RSA-OAEP with SHA-1.
#[wasm_bindgen(js_name = encryptWith)]
pub fn encrypt_with(key: &CryptoKey, plain: &Uint8Array) -> Result<Promise, JsValue> {
    promised(subtle()?.encrypt_with_str_and_js_u8_array(OAEP, key, plain))
}

/// RSA-OAEP with SHA-1.
#[wasm_bindgen(js_name = decryptWith)]
pub fn decrypt_with(key: &CryptoKey, ciphertext: &Uint8Array) -> Result<Promise, JsValue> {
    promised(subtle()?.decrypt_with_str_and_js_u8_array(OAEP, key, ciphertext))
}

/// AES-256-GCM with a tag of 16 bytes.
#[wasm_bindgen(js_name = openWith)]
pub fn open_with(
    key: &CryptoKey,
    nonce: &Uint8Array,
    associated_data: &Uint8Array,
    ciphertext: &Uint8Array,
) -> Result<Promise, JsValue> {
    let parameters = parameters(&[("name", &AES.into()), ("iv", nonce), ("additionalData", associated_data)])?;
    promised(subtle()?.decrypt_with_object_and_js_u8_array(&parameters, key, ciphertext))
}

/// What the platform throws is its own affair, and no trap of ours.
fn promised<T: JsCast>(called: Result<T, JsValue>) -> Result<Promise, JsValue> {
    called.map(JsCast::unchecked_into).map_err(host_fault)
}

fn parameters(fields: &[(&str, &JsValue)]) -> Result<Object, JsValue> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &JsValue::from_str(name), value)?;
    }
    Ok(object)
}

fn subtle() -> Result<SubtleCrypto, JsValue> {
    let field = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).unwrap_or_default();
    let crypto = field(&js_sys::global(), "crypto");
    let subtle = if crypto.is_object() { field(&crypto, "subtle") } else { JsValue::UNDEFINED };
    if subtle.is_object() {
        return Ok(subtle.unchecked_into());
    }
    Err(to_js(Error::config("this platform has no WebCrypto: use the option signer: 'rsa'")))
}
