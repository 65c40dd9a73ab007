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
        Err(Error::Config("mchid must be the merchant number: a string of 1 to 32 digits, such as '1900000109'".into()))
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

    /// The value of the `Authorization` header (PROTOCOL D.2). `timestamp` and `nonce` are those of the signed message.
    #[must_use]
    pub fn authorization(&self, timestamp: u64, nonce: &str, signature: &[u8]) -> String {
        let Self { mchid, serial } = self;
        let signature = Base64::encode_string(signature);
        format!(
            "{SCHEME} mchid=\"{mchid}\",nonce_str=\"{nonce}\",timestamp=\"{timestamp}\",serial_no=\"{serial}\",\
             signature=\"{signature}\""
        )
    }
}

/// A nonce goes into a quoted header value and into the signed message: 1 to 64 digits and letters.
pub(crate) fn check_nonce(nonce: &str) -> Result<(), Error> {
    if (1..=64).contains(&nonce.len()) && nonce.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Ok(());
    }
    Err(Error::Config("the nonce must be 1 to 64 digits and letters; WeChat Pay's SDKs use 32".into()))
}
