//! The serial number that a merchant signs under.

use super::certificate::Certificate;
use super::private_key::PrivateKey;
use super::serial::{Serial, normalized};
use crate::error::Error;

/// The serial that a merchant signs under: as given, or that of the certificate; what is given together must fit.
///
/// # Errors
/// [`Error::Config`] where nothing names the serial, where `serial` and `certificate` differ, and where the
/// certificate belongs to another key.
pub fn merchant_serial(
    serial: Option<&str>,
    certificate: Option<&Certificate>,
    private_key: Option<&PrivateKey>,
) -> Result<Serial, Error> {
    let Some(certificate) = certificate else {
        let missing = || {
            Error::config(
                "serial is missing: pass the serial number of the merchant API certificate, or the certificate \
                 (apiclient_cert.pem)",
            )
        };
        return Serial::parse(serial.ok_or_else(missing)?);
    };
    let own = certificate.serial();
    if private_key.is_some_and(|key| !key.matches(certificate.public_key())) {
        return Err(Error::config(format!(
            "certificate ({own}) does not belong to privateKey: take apiclient_cert.pem and apiclient_key.pem from the \
             same archive"
        )));
    }
    match serial.map(str::trim) {
        Some(given) if normalized(given) != normalized(own.as_str()) => Err(Error::config(format!(
            "serial is not that of certificate, which is {own}: use that, or leave serial out"
        ))),
        _ => Ok(own.clone()),
    }
}
