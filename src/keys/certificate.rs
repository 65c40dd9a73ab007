//! X.509 certificates, as far as WeChat Pay needs them.

use super::encoding::{self, Kind};
use super::public_key::PublicKey;
use super::serial::Serial;
use super::validity::Validity;
use super::x509;
use crate::error::Error;

/// What counts in a certificate: its serial number, its key and when it is valid. The chain is not checked, as in
/// WeChat Pay's own SDKs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    serial: Serial,
    key: PublicKey,
    validity: Validity,
}

impl Certificate {
    /// Reads an X.509 certificate with an RSA key, in every spelling that
    /// [`PrivateKey::parse`](super::PrivateKey::parse) takes. Of a chain, the first certificate counts.
    ///
    /// # Errors
    /// [`Error::Config`] that begins with `name` and says what was given instead.
    pub fn parse(name: &str, input: &[u8]) -> Result<Self, Error> {
        let material = encoding::read(input, "CERTIFICATE");
        if material.kind != Kind::Certificate {
            let kind = material.kind;
            let cure = kind.cure("the certificate, in PEM");
            return Err(Error::config(format!("{name} is {}: {cure}", kind.name())));
        }
        let damaged = |error| Error::config_because(format!("{name} is a damaged certificate: export it again"), error);
        let parts = x509::read(&material.der).map_err(damaged)?;
        Ok(Self {
            serial: Serial::of_certificate(parts.serial),
            key: PublicKey::from_spki(name, parts.spki)?,
            validity: parts.validity,
        })
    }

    /// The serial number.
    #[must_use]
    pub fn serial(&self) -> &Serial {
        &self.serial
    }

    /// The public key.
    #[must_use]
    pub fn public_key(&self) -> &PublicKey {
        &self.key
    }

    /// When it is valid.
    #[must_use]
    pub fn validity(&self) -> Validity {
        self.validity
    }
}

/// Whether `input` holds a certificate.
pub(crate) fn is_certificate(input: &[u8]) -> bool {
    encoding::read(input, "CERTIFICATE").kind == Kind::Certificate
}
