//! From a message to the `Authorization` header.

use base64ct::{Base64, Encoding};

use crate::error::Error;
use crate::keys::Serial;

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

    /// The value of the `Authorization` header. `timestamp` and `nonce` are those of the signed message.
    ///
    /// # Errors
    /// [`Error::Config`] for a nonce that is not 1 to 64 digits and letters: it would say something else in the header.
    pub fn authorization(&self, timestamp: u64, nonce: &str, signature: &[u8]) -> Result<String, Error> {
        check_nonce(nonce)?;
        let Self { mchid, serial } = self;
        let signature = Base64::encode_string(signature);
        Ok(format!(
            "{SCHEME} mchid=\"{mchid}\",nonce_str=\"{nonce}\",timestamp=\"{timestamp}\",serial_no=\"{serial}\",\
             signature=\"{signature}\""
        ))
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
