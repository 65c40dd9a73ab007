//! The portable crypto behind `signer: 'rsa'`: RSA and AES-256-GCM by Rust alone. It knows nothing of the protocol; what is
//! signed, verified and opened is decided by the other module.
#![allow(
    clippy::needless_pass_by_value,
    clippy::missing_errors_doc,
    reason = "wasm-bindgen hands values over, to JavaScript"
)]

use std::alloc::System;

use getrandom::SysRng;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wechatpay_entrust::Error;
use wechatpay_entrust::cipher;
use wechatpay_entrust::crypto::{Crypto, Rsa, ready};
use wechatpay_entrust::keys::{PlatformKey, PrivateKey};
use wechatpay_entrust::sealed::Sealed;
use wechatpay_entrust::secret::ApiV3Key;
use zeroizing_alloc::ZeroAlloc;

/// Wipes whatever is freed, including the copies that the generated glue makes of arguments.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

/// Makes a panic an exception in JavaScript and the next call start from a fresh instance. The panic's own text may
/// quote data, so only its place is told.
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|info| {
        wasm_bindgen::handler::schedule_reinit();
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        wasm_bindgen::throw_str(&format!("wechatpay-entrust panicked at {place}"));
    }));
}

/// Gives up the current instance; the next call starts from a fresh one. For callers that saw a trap.
#[wasm_bindgen]
pub fn discard() {
    wasm_bindgen::handler::schedule_reinit();
}

/// Does nothing, but entering it replaces an instance that was given up, before anything of the old one is used.
#[wasm_bindgen]
pub fn settle() {}

/// RSA with the merchant's key, or without one for verifying only.
#[wasm_bindgen]
pub struct Portable(Rsa<SysRng>);

#[wasm_bindgen]
impl Portable {
    /// Takes the merchant's key as PKCS#8 DER.
    #[wasm_bindgen(constructor)]
    pub fn new(pkcs8: Option<Vec<u8>>) -> Result<Self, JsValue> {
        let key = pkcs8.map(PrivateKey::from_pkcs8).transpose().map_err(to_js)?;
        Ok(Self(Rsa::new(key.as_ref(), SysRng).map_err(to_js)?))
    }

    /// RSASSA-PKCS1-v1_5 with SHA-256, blinded.
    pub fn sign(&self, message: &[u8]) -> Result<Vec<u8>, JsValue> {
        ready(self.0.sign(message)).map_err(to_js)
    }

    /// Whether `signature` is that of `message` under the key in `spki`.
    pub fn verify(&self, spki: &[u8], message: &[u8], signature: &[u8]) -> Result<bool, JsValue> {
        ready(self.0.verify(&platform_key(spki)?, message, signature)).map_err(to_js)
    }

    /// RSA-OAEP with SHA-1 under the key in `spki`.
    pub fn encrypt(&self, spki: &[u8], plain: &[u8]) -> Result<Vec<u8>, JsValue> {
        cipher::seal(&platform_key(spki)?, plain, &mut SysRng).map_err(to_js)
    }

    /// What RSA-OAEP with SHA-1 encrypted to the merchant's key; nothing for anything else.
    pub fn decrypt(&self, ciphertext: &[u8]) -> Result<Option<Vec<u8>>, JsValue> {
        match ready(self.0.decrypt(ciphertext)) {
            Ok(plain) => Ok(Some(plain)),
            Err(Error::Validation(_)) => Ok(None),
            Err(error) => Err(to_js(error)),
        }
    }
}

/// What AES-256-GCM opens under the APIv3 key; nothing for what does not open.
#[wasm_bindgen]
pub fn open(
    key: Vec<u8>,
    nonce: Vec<u8>,
    associated_data: Vec<u8>,
    ciphertext: Vec<u8>,
) -> Result<Option<Vec<u8>>, JsValue> {
    let key = ApiV3Key::new(key).map_err(to_js)?;
    Ok(cipher::open(&key, &Sealed { nonce, associated_data, ciphertext }).ok())
}

fn platform_key(spki: &[u8]) -> Result<PlatformKey, JsValue> {
    PlatformKey::from_spki("PUB_KEY_ID_0", spki).map_err(to_js)
}

/// As the errors of the other module cross.
fn to_js(error: Error) -> JsValue {
    // Not any error's text: what explains the answers of WeChat Pay would come along.
    let (kind, message) = match error {
        Error::Config(error) => ("config", error.to_string()),
        Error::Internal(text) => ("internal", format!("internal error in wechatpay-entrust, please report it: {text}")),
        _ => ("internal", String::from("internal error in wechatpay-entrust, please report it")),
    };
    let fault = Object::new();
    for (name, value) in [("kind", kind), ("message", &message)] {
        if Reflect::set(&fault, &name.into(), &value.into()).is_err() {
            return JsValue::from_str("internal");
        }
    }
    fault.into()
}
