//! WebCrypto, called and not waited for: what comes back is the platform's promise.

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CryptoKey, SubtleCrypto};

use super::error::{host_fault, to_js};
use super::object;
use crate::error::Error;

const ALGORITHM: &str = "RSASSA-PKCS1-v1_5";
const OAEP: &str = "RSA-OAEP";
const AES: &str = "AES-GCM";

#[wasm_bindgen]
extern "C" {
    /// What `pkg/src/core/web-crypto.ts` asks for: an object, because engines compile a way in for every kind of function
    /// that a module exports.
    #[wasm_bindgen(typescript_type = "SubtleTask")]
    pub type SubtleTask;

    /// `crypto.subtle` of the platform, where it has one.
    #[wasm_bindgen(method, getter)]
    fn subtle(this: &SubtleTask) -> JsValue;
    /// `import`, `sign`, `verify`, `encrypt`, `decrypt` or `open`.
    #[wasm_bindgen(method, getter)]
    fn operation(this: &SubtleTask) -> String;
    /// Of an import: `pkcs8`, `spki`, or `raw` for the APIv3 key.
    #[wasm_bindgen(method, getter)]
    fn format(this: &SubtleTask) -> String;
    /// Of an import: the one use of the key, which says for which algorithm it is.
    #[wasm_bindgen(method, getter)]
    fn usage(this: &SubtleTask) -> String;
    #[wasm_bindgen(method, getter)]
    fn key(this: &SubtleTask) -> CryptoKey;
    /// The key to import, the message, the plain text or the ciphertext.
    #[wasm_bindgen(method, getter)]
    fn bytes(this: &SubtleTask) -> Uint8Array;
    #[wasm_bindgen(method, getter)]
    fn signature(this: &SubtleTask) -> Uint8Array;
    #[wasm_bindgen(method, getter)]
    fn nonce(this: &SubtleTask) -> Uint8Array;
    #[wasm_bindgen(method, getter, js_name = associatedData)]
    fn associated_data(this: &SubtleTask) -> Uint8Array;
}

/// Begins a task: RSASSA-PKCS1-v1_5 with SHA-256, RSA-OAEP with SHA-1, or AES-256-GCM with a tag of 16 bytes. Imported keys
/// stay in the platform. The value is a promise.
#[wasm_bindgen(js_name = beginSubtle)]
pub fn begin_subtle(task: &SubtleTask) -> Result<JsValue, JsValue> {
    let (subtle, bytes) = (subtle(task)?, task.bytes());
    let algorithm = |name: &str| object::of(&[("name", &name.into())]);
    let begun = match task.operation().as_str() {
        "import" => import(&subtle, task, &bytes),
        "sign" => subtle
            .sign_with_object_and_js_u8_array(&algorithm(ALGORITHM), &task.key(), &bytes)
            .map(JsCast::unchecked_into),
        "verify" => subtle
            .verify_with_object_and_js_u8_array_and_js_u8_array(
                &algorithm(ALGORITHM),
                &task.key(),
                &task.signature(),
                &bytes,
            )
            .map(JsCast::unchecked_into),
        "encrypt" => subtle
            .encrypt_with_object_and_js_u8_array(&algorithm(OAEP), &task.key(), &bytes)
            .map(JsCast::unchecked_into),
        "decrypt" => subtle
            .decrypt_with_object_and_js_u8_array(&algorithm(OAEP), &task.key(), &bytes)
            .map(JsCast::unchecked_into),
        _ => {
            let fields: [(&str, &JsValue); 3] =
                [("name", &AES.into()), ("iv", &task.nonce()), ("additionalData", &task.associated_data())];
            let opening = object::of(&fields);
            subtle.decrypt_with_object_and_js_u8_array(&opening, &task.key(), &bytes).map(JsCast::unchecked_into)
        }
    };
    // What the platform throws is its own affair, and no trap of ours.
    begun.map(|promise: Promise| promise.into()).map_err(host_fault)
}

fn import(subtle: &SubtleCrypto, task: &SubtleTask, bytes: &Uint8Array) -> Result<Promise, JsValue> {
    let (format, usage) = (task.format(), task.usage());
    let algorithm = match usage.as_str() {
        _ if format == "raw" => object::of(&[("name", &AES.into())]),
        "sign" | "verify" => object::of(&[("name", &ALGORITHM.into()), ("hash", &"SHA-256".into())]),
        _ => object::of(&[("name", &OAEP.into()), ("hash", &"SHA-1".into())]),
    };
    let usages = Array::of1(&usage.into());
    subtle.import_key_with_object(&format, bytes, &algorithm, false, &usages).map(JsCast::unchecked_into)
}

fn subtle(task: &SubtleTask) -> Result<SubtleCrypto, JsValue> {
    let subtle = task.subtle();
    if subtle.is_object() {
        return Ok(subtle.unchecked_into());
    }
    Err(to_js(Error::config("this platform has no WebCrypto: use the option signer: 'rsa'")))
}
