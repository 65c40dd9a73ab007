//! Random nonces, drawn at call time: some platforms have no randomness before.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::Error;

const LENGTH: usize = 32;
const ALPHABET: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

#[wasm_bindgen(raw_module = "../src/core/random.ts")]
extern "C" {
    #[wasm_bindgen(catch, js_name = fillRandomly)]
    fn fill_randomly(bytes: &mut [u8]) -> Result<(), JsValue>;
}

/// 32 random digits and letters, each as likely as the next: bytes beyond the alphabet are passed over, so that a few more
/// are drawn than are needed.
pub(super) fn draw() -> Result<String, Error> {
    let mut nonce = String::with_capacity(LENGTH);
    let mut bytes = [0_u8; LENGTH + LENGTH / 4];
    while nonce.len() < LENGTH {
        fill_randomly(&mut bytes)
            .map_err(|_| Error::config("this platform gives no random numbers (crypto.getRandomValues)"))?;
        let characters = bytes.iter().filter_map(|byte| ALPHABET.get(usize::from(byte & 63)));
        nonce.extend(characters.take(LENGTH.saturating_sub(nonce.len())).map(|byte| char::from(*byte)));
    }
    Ok(nonce)
}
