//! The shapes that `pkg/src/core/core.ts` passes in, getter by getter.

use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// What `pkg/src/core/core.ts` passes to the constructor.
    #[wasm_bindgen(typescript_type = "CoreParts")]
    pub type CoreParts;

    #[wasm_bindgen(method, getter)]
    pub(super) fn mchid(this: &CoreParts) -> String;
    #[wasm_bindgen(method, getter)]
    pub(super) fn serial(this: &CoreParts) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(super) fn certificate(this: &CoreParts) -> Option<Vec<u8>>;
    #[wasm_bindgen(method, getter, js_name = privateKey)]
    pub(super) fn private_key(this: &CoreParts) -> Option<Vec<u8>>;
    #[wasm_bindgen(method, getter, js_name = certIds)]
    pub(super) fn cert_ids(this: &CoreParts) -> Vec<String>;
    #[wasm_bindgen(method, getter, js_name = certKeys)]
    pub(super) fn cert_keys(this: &CoreParts) -> Vec<Uint8Array>;
    #[wasm_bindgen(method, getter, js_name = userAgent)]
    pub(super) fn user_agent(this: &CoreParts) -> String;
    /// Names of options that there are not.
    #[wasm_bindgen(method, getter)]
    pub(super) fn unknown(this: &CoreParts) -> Option<Vec<String>>;

    /// A call, typed (`operation`, `input`) or generic (`method`, `path`, …).
    #[wasm_bindgen(typescript_type = "CoreCall")]
    pub type CoreCall;

    #[wasm_bindgen(method, getter)]
    pub(super) fn operation(this: &CoreCall) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(super) fn input(this: &CoreCall) -> JsValue;
    #[wasm_bindgen(method, getter)]
    pub(super) fn method(this: &CoreCall) -> String;
    #[wasm_bindgen(method, getter)]
    pub(super) fn path(this: &CoreCall) -> String;
    #[wasm_bindgen(method, getter)]
    pub(super) fn params(this: &CoreCall) -> JsValue;
    #[wasm_bindgen(method, getter)]
    pub(super) fn query(this: &CoreCall) -> JsValue;
    #[wasm_bindgen(method, getter)]
    pub(super) fn headers(this: &CoreCall) -> JsValue;
}
