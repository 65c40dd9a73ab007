//! Serial numbers of certificates.

use core::fmt;

use crate::error::Error;
use crate::hex::hex_digit;
use crate::substring::characters;

/// The serial number of the merchant API certificate, in upper-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Serial(String);

impl Serial {
    /// Reads the serial that the merchant platform shows: 40 hexadecimal digits, in any case.
    ///
    /// # Errors
    /// [`Error::Config`] for anything else; the text tells a decimal serial from a truncated one.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        if text.len() == 40 && text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Ok(Self(text.to_ascii_uppercase()));
        }
        let cure = "take it from the merchant platform or from `openssl x509 -in apiclient_cert.pem -noout -serial`, \
                    or pass the certificate instead";
        let digits = text.chars().filter(char::is_ascii_digit).count();
        let fault = if text.starts_with("PUB_KEY_ID_") {
            "is the id of WeChat Pay's public key, which belongs into certs"
        } else if text.bytes().any(|byte| byte == b':') {
            "has colons between its digits"
        } else if digits == characters(text) && digits > 40 {
            "looks like a decimal number"
        } else {
            "is not that"
        };
        Err(Error::config(format!(
            "serial must be the 40 hexadecimal digits of the merchant API certificate's serial number, but it {fault} \
             ({} characters): {cure}",
            characters(text)
        )))
    }

    pub(crate) fn of_certificate(bytes: &[u8]) -> Self {
        let significant = bytes.iter().skip_while(|byte| **byte == 0);
        Self(significant.flat_map(|byte| [byte >> 4, byte & 0xF]).map(hex_digit).collect())
    }

    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Serial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One spelling for every way to write a serial, so that `00ab`, `AB` and `ab` find the same key; ids that are not
/// hexadecimal stay as they are.
pub(crate) fn normalized(id: &str) -> String {
    if !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        id.trim_start_matches('0').to_ascii_uppercase()
    } else {
        id.to_owned()
    }
}
