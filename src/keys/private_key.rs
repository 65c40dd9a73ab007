//! The merchant's RSA private key.

use core::fmt;

use super::algorithm;
use super::consistency::is_consistent;
use super::der::Malformed;
use super::encoding::{self, Kind};
use super::pkcs1::RsaPrivateKey;
use super::pkcs8::{self, PrivateKeyInfo};
use super::public_key::{PublicKey, check_numbers};
use crate::error::Error;
use crate::secret::{Secret, wipe_stack};

/// The merchant's private key (`apiclient_key.pem`): RSA, 2048 bits or more.
#[derive(Clone)]
pub struct PrivateKey {
    pkcs8: Secret,
    modulus: Vec<u8>,
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PrivateKey(redacted)")
    }
}

impl PrivateKey {
    /// Reads PEM (PKCS#8 or PKCS#1; line breaks may have become literal `\n`, CRLF, or be lost), base64 of PEM or
    /// DER, or DER.
    ///
    /// # Errors
    /// [`Error::Config`] that says what was given instead: a certificate, a public, encrypted, EC or too short key.
    pub fn parse(input: &[u8]) -> Result<Self, Error> {
        let key = Self::read(input);
        wipe_stack();
        key
    }

    /// Takes over what [`pkcs8`](Self::pkcs8) gave: DER and nothing else.
    ///
    /// # Errors
    /// [`Error::Config`] for what is not PKCS#8 DER, and as [`parse`](Self::parse) for another algorithm or length.
    pub fn from_pkcs8(der: Vec<u8>) -> Result<Self, Error> {
        let pkcs8 = Secret::new(der);
        let modulus = check(pkcs8.expose())?;
        Ok(Self { pkcs8, modulus })
    }

    /// Not inlined, so that its frames are below the one that wipes.
    #[inline(never)]
    fn read(input: &[u8]) -> Result<Self, Error> {
        let material = encoding::read(input, "PRIVATEKEY");
        let mut pkcs8 = match material.kind {
            Kind::Pkcs8 => material.der,
            Kind::Pkcs1Private => pkcs8::of_pkcs1(&material.der),
            other => return Err(Error::config(refusal(other))),
        };
        Self::from_pkcs8(core::mem::take(&mut *pkcs8))
    }

    /// The key as PKCS#8 DER, for the crypto of the host. Wipe what you copy.
    #[must_use]
    pub fn pkcs8(&self) -> &[u8] {
        self.pkcs8.expose()
    }

    /// Whether `public` belongs to this key.
    #[must_use]
    pub fn matches(&self, public: &PublicKey) -> bool {
        self.modulus == public.modulus()
    }

    /// Whether its numbers belong together. [`parse`](Self::parse) does not look: it takes a while, and a key that is never
    /// used does no harm.
    ///
    /// # Errors
    /// [`Error::Config`] for a key that was damaged on its way. It may sign wrongly, or not at all.
    pub fn check_numbers(&self) -> Result<(), Error> {
        if is_consistent(&self.numbers()?) { Ok(()) } else { Err(Error::config(DAMAGED)) }
    }

    /// Its numbers, unchecked.
    pub(crate) fn numbers(&self) -> Result<RsaPrivateKey<'_>, Error> {
        let info = PrivateKeyInfo::read(self.pkcs8()).map_err(unreadable)?;
        RsaPrivateKey::read(info.private_key).map_err(unreadable)
    }
}

fn refusal(kind: Kind) -> String {
    let whole;
    let cure = match kind {
        Kind::Certificate => "pass the content of apiclient_key.pem here, and apiclient_cert.pem as certificate",
        Kind::Spki | Kind::Pkcs1Public => "pass the content of apiclient_key.pem here, and pub_key.pem in certs",
        Kind::EncryptedPrivate => "decrypt it with `openssl pkcs8 -in key.pem -out apiclient_key.pem`",
        Kind::EcPrivate => "WeChat Pay signs with RSA: pass the content of apiclient_key.pem",
        Kind::Pkcs12 => {
            "take the key out with `openssl pkcs12 -in apiclient_cert.p12 -nocerts -nodes -out apiclient_key.pem` (OpenSSL 3 may need -legacy)"
        }
        Kind::Unknown => {
            "pass the content of apiclient_key.pem (PEM, base64 of it, or DER), complete with its BEGIN and END lines"
        }
        other => {
            whole = other.cure("apiclient_key.pem");
            &whole
        }
    };
    format!("privateKey is {}: {cure}", kind.name())
}

const DAMAGED: &str = "privateKey is damaged: download or export apiclient_key.pem again";

fn unreadable(error: Malformed) -> Error {
    Error::config_because(DAMAGED, error)
}

/// Algorithm and length.
fn check(pkcs8: &[u8]) -> Result<Vec<u8>, Error> {
    let info = PrivateKeyInfo::read(pkcs8).map_err(unreadable)?;
    if info.algorithm != algorithm::RSA {
        let named = if info.algorithm == algorithm::EC { "an EC private key" } else { "not an RSA key" };
        return Err(Error::config(format!(
            "privateKey is {named}: WeChat Pay signs with RSA, pass the content of apiclient_key.pem"
        )));
    }
    let key = RsaPrivateKey::read(info.private_key).map_err(unreadable)?;
    check_numbers("privateKey", key.modulus, key.public_exponent)?;
    Ok(key.modulus.to_vec())
}
