//! RSA public keys.

use der::{Decode, Encode};
use spki::SubjectPublicKeyInfoRef;

use super::encoding::{self, Kind};
use crate::error::Error;

/// An RSA public key of 2048 bits or more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey {
    spki: Vec<u8>,
    modulus: Vec<u8>,
}

impl PublicKey {
    /// Reads an SPKI or PKCS#1 public key in every spelling that [`PrivateKey::parse`](super::PrivateKey::parse) takes.
    ///
    /// # Errors
    /// [`Error::Config`] that begins with `name` and says what was given instead.
    pub fn parse(name: &str, input: &[u8]) -> Result<Self, Error> {
        let material = encoding::read(input, "PUBLICKEY");
        match material.kind {
            Kind::Spki => Self::from_spki(name, &material.der),
            Kind::Pkcs1Public => {
                let spki = encoding::pkcs1_public_to_spki(&material.der).map_err(|_| damaged(name))?;
                Self::from_spki(name, &spki)
            }
            other => Err(Error::Config(format!("{name} is {}: pass the content of pub_key.pem", other.name()))),
        }
    }

    pub(crate) fn from_spki(name: &str, der: &[u8]) -> Result<Self, Error> {
        let info = SubjectPublicKeyInfoRef::from_der(der).map_err(|_| damaged(name))?;
        if info.algorithm.oid != pkcs1::ALGORITHM_OID {
            return Err(Error::Config(format!("{name} is not an RSA key: WeChat Pay's platform keys are RSA")));
        }
        let bits = info.subject_public_key.as_bytes().ok_or_else(|| damaged(name))?;
        let key = pkcs1::RsaPublicKeyRef::from_der(bits).map_err(|_| damaged(name))?;
        check_bits(name, bit_length(key.modulus.as_bytes()))?;
        let spki = info.to_der().map_err(|_| damaged(name))?;
        Ok(Self { spki, modulus: key.modulus.as_bytes().to_vec() })
    }

    /// The key as `SubjectPublicKeyInfo` DER.
    #[must_use]
    pub fn spki(&self) -> &[u8] {
        &self.spki
    }

    pub(crate) fn modulus(&self) -> &[u8] {
        &self.modulus
    }
}

fn damaged(name: &str) -> Error {
    Error::Config(format!("{name} is damaged: export it again"))
}

/// Bits of a number without leading zero bytes.
pub(crate) fn bit_length(modulus: &[u8]) -> usize {
    let leading = modulus.first().map_or(0, |byte| byte.leading_zeros() as usize);
    modulus.len().saturating_mul(8).saturating_sub(leading)
}

pub(crate) fn check_bits(name: &str, bits: usize) -> Result<(), Error> {
    if (2048..=8192).contains(&bits) {
        return Ok(());
    }
    Err(Error::Config(format!("{name} is an RSA key of {bits} bits: WeChat Pay's keys have 2048 or more (up to 8192)")))
}
