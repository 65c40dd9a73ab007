//! PKCS#1 (RFC 8017, appendix A.1): the numbers of RSA keys, big-endian and without leading zeros.

use super::der::{self, Malformed, Reader};

/// `RSAPublicKey`.
pub(crate) struct RsaPublicKey<'a> {
    pub(crate) modulus: &'a [u8],
    pub(crate) public_exponent: &'a [u8],
}

impl<'a> RsaPublicKey<'a> {
    pub(super) fn read(der: &'a [u8]) -> Result<Self, Malformed> {
        der::read(der, |reader| reader.sequence(Self::of_fields))
    }

    fn of_fields(key: &mut Reader<'a>) -> Result<Self, Malformed> {
        Ok(Self { modulus: key.unsigned()?, public_exponent: key.unsigned()? })
    }
}

/// `RSAPrivateKey`.
pub(crate) struct RsaPrivateKey<'a> {
    pub(crate) modulus: &'a [u8],
    pub(crate) public_exponent: &'a [u8],
    pub(crate) private_exponent: &'a [u8],
    pub(crate) prime1: &'a [u8],
    pub(crate) prime2: &'a [u8],
    pub(crate) exponent1: &'a [u8],
    pub(crate) exponent2: &'a [u8],
    pub(crate) coefficient: &'a [u8],
}

impl<'a> RsaPrivateKey<'a> {
    pub(super) fn read(der: &'a [u8]) -> Result<Self, Malformed> {
        der::read(der, |reader| reader.sequence(Self::of_fields))
    }

    fn of_fields(key: &mut Reader<'a>) -> Result<Self, Malformed> {
        let multi = key.version()?;
        let read = Self {
            modulus: key.unsigned()?,
            public_exponent: key.unsigned()?,
            private_exponent: key.unsigned()?,
            prime1: key.unsigned()?,
            prime2: key.unsigned()?,
            exponent1: key.unsigned()?,
            exponent2: key.unsigned()?,
            coefficient: key.unsigned()?,
        };
        if multi {
            key.sequence(other_primes)?;
        }
        Ok(read)
    }
}

/// `OtherPrimeInfos`, one or more.
fn other_primes(primes: &mut Reader<'_>) -> Result<(), Malformed> {
    loop {
        primes.sequence(|prime| {
            let _prime_exponent_and_coefficient = [prime.unsigned()?, prime.unsigned()?, prime.unsigned()?];
            Ok(())
        })?;
        if primes.is_finished() {
            return Ok(());
        }
    }
}
