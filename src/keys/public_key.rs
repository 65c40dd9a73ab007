//! RSA public keys.

use super::algorithm;
use super::der::Malformed;
use super::encoding::{self, Kind};
use super::pkcs1::RsaPublicKey;
use super::spki::{self, SubjectPublicKeyInfo};
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
    /// [`Error::Config`] that begins with `name` and says what was given instead, or which number of the key is unfit: a
    /// modulus of less than 2048 or more than 8192 bits or an even one, a public exponent that is even, 1, or 2^33 or more.
    pub fn parse(name: &str, input: &[u8]) -> Result<Self, Error> {
        let material = encoding::read(input, "PUBLICKEY");
        match material.kind {
            Kind::Spki => Self::from_spki(name, &material.der),
            Kind::Pkcs1Public => Self::from_spki(name, &spki::of_pkcs1(&material.der)),
            other => Err(Error::config(format!("{name} is {}: {}", other.name(), other.cure("pub_key.pem")))),
        }
    }

    pub(crate) fn from_spki(name: &str, der: &[u8]) -> Result<Self, Error> {
        let damaged = |error: Malformed| Error::config_because(format!("{name} is damaged: export it again"), error);
        let info = SubjectPublicKeyInfo::read(der).map_err(damaged)?;
        if info.algorithm != algorithm::RSA {
            return Err(Error::config(format!("{name} is not an RSA key: WeChat Pay's platform keys are RSA")));
        }
        let key = RsaPublicKey::read(info.public_key).map_err(damaged)?;
        check_numbers(name, key.modulus, key.public_exponent)?;
        Ok(Self { spki: der.to_vec(), modulus: key.modulus.to_vec() })
    }

    /// The key as `SubjectPublicKeyInfo` DER.
    #[must_use]
    pub fn spki(&self) -> &[u8] {
        &self.spki
    }

    /// Its numbers, which were checked.
    #[cfg(feature = "portable")]
    pub(crate) fn numbers(&self) -> Option<RsaPublicKey<'_>> {
        RsaPublicKey::read(SubjectPublicKeyInfo::read(&self.spki).ok()?.public_key).ok()
    }

    pub(crate) fn modulus(&self) -> &[u8] {
        &self.modulus
    }
}

/// Bits of a number without leading zero bytes.
fn bit_length(modulus: &[u8]) -> usize {
    let leading = modulus.first().map_or(0, |byte| byte.leading_zeros() as usize);
    modulus.len().saturating_mul(8).saturating_sub(leading)
}

/// What makes a key one that signatures prove something with. Under the exponent 1 everybody can sign, with an even one
/// nobody can; an even modulus is no product of two large primes. Beyond 2^33 the portable signer, `rsa`, refuses a key, so
/// that one client would verify what another cannot.
pub(super) fn check_numbers(name: &str, modulus: &[u8], exponent: &[u8]) -> Result<(), Error> {
    let bits = bit_length(modulus);
    if !(2048..=8192).contains(&bits) {
        return Err(Error::config(format!(
            "{name} is an RSA key of {bits} bits: WeChat Pay's keys have 2048 or more (up to 8192)"
        )));
    }
    let odd = |number: &[u8]| number.last().is_some_and(|byte| byte & 1 == 1);
    let length = bit_length(exponent);
    let fault = if !odd(modulus) {
        "an even modulus"
    } else if !odd(exponent) || !(2..=33).contains(&length) {
        "a public exponent that proves nothing (WeChat Pay's keys have 65537)"
    } else {
        return Ok(());
    };
    Err(Error::config(format!("{name} is an RSA key with {fault}: it is damaged or forged, export it again")))
}
