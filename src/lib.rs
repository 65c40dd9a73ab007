//! WeChat Pay APIv3 auto-debit contracts (委托代扣) for ecommerce platforms, without I/O.
//!
//! A call is a pure function: [`Exchange::prepare`] turns a [`Call`], a time and a nonce into the bytes to send, and
//! [`Exchange::finish_call`] turns the answer's bytes into a [`verify::Verified`] value or an [`Error`]. You send the
//! request with any HTTP client.
//!
//! ```
//! # use wechatpay_entrust::doctest::{answer, exchange};
//! use wechatpay_entrust::{Call, api::Operation, crypto::ready, input::Input};
//!
//! let exchange = exchange();
//! let input = Input::from(serde_json::json!({
//!     "appid": "wxd678efh567hg6787",
//!     "plan_id": 12535,
//!     "out_contract_code": "wxwtdk20200910100000",
//!     "contract_display_account": "微信代扣用户A",
//!     "notify_url": "https://yourapp.com/notify",
//! }));
//! let call = Call::operation(Operation::PreEntrustSignMiniProgram, &input)?;
//! let request = ready(exchange.prepare(&call, 1_795_140_000, "TLc3MCoGIE1HWr9B8ebOktijqYvYHzWu"))?;
//! assert_eq!(request.path, "/v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program");
//! # Ok::<_, wechatpay_entrust::Error>(())
//! ```
//!
//! # Modules
//!
//! [`keys`] reads keys in every spelling; [`message`] makes the canonical bytes; [`sign`] the `Authorization` header;
//! [`crypto`] computes; [`verify`] checks answers; [`api`] knows the endpoints; [`exchange`] puts them together.

#![forbid(unsafe_code)]

pub mod api;
pub mod call;
pub mod certificates;
pub mod cipher;
pub mod crypto;
pub mod error;
pub mod exchange;
mod hex;
mod hint;
pub mod http;
pub mod input;
pub mod keys;
pub mod message;
pub mod notification;
mod path;
pub mod secret;
pub mod sign;
pub mod verify;
#[cfg(feature = "wasm")]
mod wasm;

pub use call::{Call, Parts};
pub use error::Error;
pub use exchange::Exchange;
