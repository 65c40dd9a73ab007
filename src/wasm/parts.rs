//! What `pkg/src/core` passes in: a merchant as text and bytes, and a call getter by getter.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::text;
use crate::input::Input;

/// What a merchant is made of.
pub(super) struct CoreParts<'a> {
    texts: Input<'a>,
    pieces: Vec<Option<Vec<u8>>>,
}

impl<'a> CoreParts<'a> {
    /// `texts` is JSON of `mchid`, `serial`, `userAgent` and `certIds`, or of `unknown` alone. `bytes` are certificate, private
    /// key and one platform key for each id: see [`text::pieces`].
    pub(super) fn read(texts: &'a str, bytes: &[u8]) -> Option<Self> {
        Some(Self { texts: Input::from_json(texts.as_bytes())?, pieces: text::pieces(bytes) })
    }

    /// Names of options that there are not.
    pub(super) fn unknown(&self) -> Vec<&str> {
        self.list("unknown")
    }

    pub(super) fn mchid(&self) -> &str {
        self.texts.text("mchid")
    }

    pub(super) fn serial(&self) -> Option<&str> {
        Some(self.texts.text("serial")).filter(|_| self.texts.get("serial").is_some())
    }

    pub(super) fn user_agent(&self) -> &str {
        self.texts.text("userAgent")
    }

    pub(super) fn certificate(&self) -> Option<&[u8]> {
        self.pieces.first()?.as_deref()
    }

    pub(super) fn private_key(&self) -> Option<&[u8]> {
        self.pieces.get(1)?.as_deref()
    }

    /// Platform keys with their ids.
    pub(super) fn keys(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.list("certIds").into_iter().zip(self.pieces.iter().skip(2).flatten().map(Vec::as_slice))
    }

    fn list(&self, name: &str) -> Vec<&str> {
        let Some(Input::List(items)) = self.texts.get(name) else { return Vec::new() };
        let texts = items.iter().map(|item| match item {
            Input::Text(text) => text.as_ref(),
            _ => "",
        });
        texts.collect()
    }
}

#[wasm_bindgen]
extern "C" {
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
