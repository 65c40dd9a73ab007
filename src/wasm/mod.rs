//! The JavaScript boundary: it converts values and hands work to the host. It holds no logic of the protocol.
#![allow(clippy::needless_pass_by_value, reason = "JavaScript hands values over, and so does `map_err`")]
#![allow(
    unreachable_pub,
    missing_debug_implementations,
    reason = "wasm-bindgen exports what is pub; nothing here is printed"
)]

mod core;
mod error;
mod input;
mod nonce;
mod object;
mod options;
mod parts;
mod pending;
mod record;
mod text;
mod webcrypto;

use std::alloc::System;

use wasm_bindgen::prelude::wasm_bindgen;
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

/// Panics, so that tests can prove that a panic is survived.
#[wasm_bindgen]
#[allow(clippy::panic, reason = "that is what it is for")]
pub fn panic() {
    std::panic!("asked for");
}
