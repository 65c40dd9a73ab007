//! WeChat Pay APIv3 auto-debit contracts (委托代扣) for ecommerce platforms, without I/O.
//!
//! A call is a pure function: [`Exchange::prepare`] turns a [`Call`], a time and a nonce into the bytes to send, and
//! [`Exchange::finish_call`] turns the answer's bytes into a [`verify::Verified`] value or an [`Error`]. You send the
//! request with any HTTP client. Both take a [`Crypto`](crypto::Crypto) that computes; without one, [`sign::Unsigned`] gives
//! the bytes to sign, and [`verify::examine`] those to verify.
//!
//! ```
//! use wechatpay_entrust::api::Operation;
//! use wechatpay_entrust::crypto::{Rsa, ready};
//! use wechatpay_entrust::input::Input;
//! use wechatpay_entrust::keys::{PlatformKey, PrivateKey, Serial};
//! use wechatpay_entrust::sign::Credential;
//! use wechatpay_entrust::{Call, Exchange};
//! # use getrandom::{SysRng, rand_core::UnwrapErr};
//! # use wechatpay_entrust::http::{Request, Response};
//! # macro_rules! vector {
//! #     ($name:literal) => { include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/", $name)) };
//! # }
//! # let apiclient_key = vector!("keys/combine-papay-merchant.pem");
//! # let pub_key = vector!("keys/combine-papay-platform-public.pem");
//! # let random = UnwrapErr(SysRng);
//! # let (now, nonce) = (1_795_140_000, "TLc3MCoGIE1HWr9B8ebOktijqYvYHzWu");
//! # fn send(_: &Request) -> Response {
//! #     let case: serde_json::Value = serde_json::from_slice(vector!("combine-papay-answer/case.json")).unwrap();
//! #     let headers = case["headers"].as_object().unwrap().iter().map(|(name, value)| (name, value.as_str().unwrap()));
//! #     Response { status: 200, headers: headers.collect(), body: vector!("combine-papay-answer/body.txt").to_vec() }
//! # }
//!
//! let private_key = PrivateKey::parse(apiclient_key)?;
//! let platform_key = PlatformKey::parse("PUB_KEY_ID_0000000000000024101100397200000006", pub_key)?;
//! let exchange = Exchange {
//!     credential: Credential::new("1900000109", Serial::parse("5157F09EFDC096DE15EBE81A47057A7232F1B8E1")?)?,
//!     keyring: [platform_key].into_iter().collect(),
//!     crypto: Rsa::new(Some(&private_key), random)?, // or your own `Crypto`: an HSM, the host of the wasm
//!     user_agent: "shop/1.0".into(),
//! };
//!
//! let input = Input::from(serde_json::json!({
//!     "appid": "wxd678efh567hg6787",
//!     "plan_id": 12535,
//!     "out_contract_code": "wxwtdk20200910100000",
//!     "contract_display_account": "微信代扣用户A",
//!     "notify_url": "https://yourapp.com/notify",
//! }));
//! let call = Call::operation(Operation::PreEntrustSignMiniProgram, &input)?;
//!
//! let request = ready(exchange.prepare(&call, now, nonce))?; // now in Unix seconds, a nonce of 32 digits and letters
//! let response = send(&request); // yours: method, path, headers and body go out as they are
//! let verified = ready(exchange.finish_call(&call, response, now))?;
//!
//! let answer: serde_json::Value = serde_json::from_slice(verified.body())?;
//! assert_eq!(answer["pre_entrustweb_id"], "5778aadY9nltAsZzXixCkFIGYnV2V");
//! # Ok::<_, Box<dyn std::error::Error>>(())
//! ```
//!
//! # Features
//!
//! `portable` (default): [`crypto::Rsa`] and AES-256-GCM by Rust alone. `json` (default): [`input::Input`] from
//! `serde_json::Value`. `wasm`: the module of the npm package.
//!
//! # Modules
//!
//! [`keys`] reads keys in every spelling; [`message`] makes the canonical bytes; [`sign`] the `Authorization` header;
//! [`crypto`] computes; [`verify`] checks answers; [`cipher`] opens what is encrypted; [`api`] knows the endpoints;
//! [`expected`] says what an answer must be about; [`exchange`], [`notification`] and [`certificates`] put them together.

#![forbid(unsafe_code)]

#[cfg(feature = "wasm")]
mod advice;
pub mod api;
mod base64;
pub mod call;
pub mod certificates;
pub mod cipher;
pub mod crypto;
pub mod error;
pub mod exchange;
pub mod expected;
mod hex;
mod hint;
pub mod http;
pub mod input;
mod json;
pub mod keys;
pub mod message;
pub mod notification;
mod path;
mod plain;
pub mod sealed;
pub mod secret;
pub mod sign;
mod substring;
mod typo;
pub mod verify;
#[cfg(feature = "wasm")]
mod wasm;

pub use call::{Call, Parts};
pub use error::Error;
pub use exchange::Exchange;
pub use expected::Expected;
