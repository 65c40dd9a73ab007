//! The canonical bytes that are signed. Nothing else in this crate joins lines with `\n`.

use crate::http::Method;

/// The five lines of a [request](https://pay.weixin.qq.com/doc/v3/merchant/4012365336), each ended by one `\n`, the last too.
///
/// `path` is path and query as they are sent, percent-encoded; `timestamp` is in Unix seconds.
///
/// ```
/// use wechatpay_entrust::{http::Method, message};
/// let bytes = message::request(Method::Get, "/v3/certificates", 1554208460, "NONCE", "");
/// assert_eq!(bytes, b"GET\n/v3/certificates\n1554208460\nNONCE\n\n");
/// ```
#[must_use]
pub fn request(method: Method, path: &str, timestamp: u64, nonce: &str, body: &str) -> Vec<u8> {
    [method.as_str(), "\n", path, "\n", &timestamp.to_string(), "\n", nonce, "\n", body, "\n"].concat().into_bytes()
}

/// The three lines of an [answer or a notification](https://pay.weixin.qq.com/doc/v3/merchant/4013053249): timestamp and nonce as the headers spell them,
/// and the raw body.
#[must_use]
pub fn answer(timestamp: &str, nonce: &str, body: &[u8]) -> Vec<u8> {
    [timestamp.as_bytes(), b"\n", nonce.as_bytes(), b"\n", body, b"\n"].concat()
}

/// The four lines that open the cashier for an order, each ended by one
/// `\n`. `package` is `prepay_id=` with its value for a mini program or a page in WeChat, and the value alone for an app;
/// `timestamp` is in Unix seconds.
///
/// ```
/// let bytes = wechatpay_entrust::message::payment("wx8888", 1414561699, "NONCE", "prepay_id=wx20");
/// assert_eq!(bytes, b"wx8888\n1414561699\nNONCE\nprepay_id=wx20\n");
/// ```
#[must_use]
pub fn payment(appid: &str, timestamp: u64, nonce: &str, package: &str) -> Vec<u8> {
    format!("{appid}\n{timestamp}\n{nonce}\n{package}\n").into_bytes()
}
