//! From a call to the bytes to sign, and from a signature to the `Authorization` header.

use core::fmt;

use crate::base64;
use crate::error::Error;
use crate::http::Method;
use crate::keys::Serial;
use crate::message;

/// The authentication scheme of APIv3.
pub const SCHEME: &str = "WECHATPAY2-SHA256-RSA2048";

/// Who signs: the merchant number and the serial of the merchant API certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential {
    mchid: String,
    serial: Serial,
}

impl Credential {
    /// Checks the merchant number: 1 to 32 digits.
    ///
    /// # Errors
    /// [`Error::Config`] for anything else.
    pub fn new(mchid: &str, serial: Serial) -> Result<Self, Error> {
        if (1..=32).contains(&mchid.len()) && mchid.bytes().all(|byte| byte.is_ascii_digit()) {
            return Ok(Self { mchid: mchid.to_owned(), serial });
        }
        Err(Error::config("mchid must be the merchant number: a string of 1 to 32 digits, such as '1900000109'"))
    }

    /// The merchant number.
    #[must_use]
    pub fn mchid(&self) -> &str {
        &self.mchid
    }

    /// The serial of the merchant API certificate.
    #[must_use]
    pub fn serial(&self) -> &Serial {
        &self.serial
    }

    /// The value of the `Authorization` header for a request with this signature.
    #[must_use]
    pub fn authorization(&self, unsigned: &Unsigned, signature: &[u8]) -> String {
        let Self { mchid, serial } = self;
        let Unsigned { timestamp, nonce, .. } = unsigned;
        let parts = [
            SCHEME,
            " mchid=\"",
            mchid,
            "\",nonce_str=\"",
            nonce,
            "\",timestamp=\"",
            &timestamp.to_string(),
            "\",serial_no=\"",
            serial.as_str(),
            "\",signature=\"",
            &base64::encode(signature),
            "\"",
        ];
        parts.concat()
    }
}

/// What is to be signed, and what the header says of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Unsigned {
    message: Vec<u8>,
    timestamp: u64,
    nonce: String,
}

/// The message holds the body.
impl fmt::Debug for Unsigned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unsigned").field("timestamp", &self.timestamp).finish_non_exhaustive()
    }
}

impl Unsigned {
    /// The message of a request at the time `now`, in Unix seconds. `path` is path and query as they are sent; `nonce` are 1
    /// to 64 fresh random digits and letters, 32 by custom.
    ///
    /// # Errors
    /// [`Error::Config`] for an unfit nonce.
    pub fn new(method: Method, path: &str, body: &str, now: u64, nonce: &str) -> Result<Self, Error> {
        check_nonce(nonce)?;
        let message = message::request(method, path, now, nonce, body);
        Ok(Self { message, timestamp: now, nonce: nonce.to_owned() })
    }

    /// The bytes to sign.
    #[must_use]
    pub fn message(&self) -> &[u8] {
        &self.message
    }
}

/// A nonce goes into a quoted header value and into the signed message: 1 to 64 digits and letters.
pub(crate) fn check_nonce(nonce: &str) -> Result<(), Error> {
    if (1..=64).contains(&nonce.len()) && nonce.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Ok(());
    }
    Err(Error::config("the nonce must be 1 to 64 digits and letters; WeChat Pay's SDKs use 32"))
}

/// A line break in it would add headers of its own to the request.
pub(crate) fn check_user_agent(user_agent: &str) -> Result<(), Error> {
    if !user_agent.is_empty() && user_agent.bytes().all(|byte| (0x20..0x7F).contains(&byte)) {
        return Ok(());
    }
    Err(Error::config("user_agent must be printable ASCII, such as 'shop/1.0'"))
}
