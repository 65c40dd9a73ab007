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
    pub(super) exponent1: &'a [u8],
    pub(super) exponent2: &'a [u8],
    pub(super) coefficient: &'a [u8],
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

#[cfg(test)]
mod tests {
    use super::super::der::{INTEGER, SEQUENCE, written};
    use super::*;

    /// Whether a key of this version, with eight numbers and then `rest`, is read.
    fn reads(version: u8, rest: &[&[u8]]) -> bool {
        let numbers = [&[INTEGER, 1, version], [INTEGER, 1, 5].repeat(8).as_slice()].concat();
        let key = [&[numbers.as_slice()], rest].concat();
        RsaPrivateKey::read(&written(SEQUENCE, &key)).is_ok()
    }

    #[test]
    fn other_primes_come_with_the_second_version_and_with_no_other() {
        let prime = written(SEQUENCE, &[&[INTEGER, 1, 5].repeat(3)]);
        let [one, two] = [written(SEQUENCE, &[&prime]), written(SEQUENCE, &[&prime, &prime])];
        assert!(reads(0, &[]) && reads(1, &[&one]) && reads(1, &[&two]));
        assert!(!reads(0, &[&one]) && !reads(1, &[]) && !reads(2, &[&one]));
        assert!(!reads(1, &[&[SEQUENCE, 0]]), "one or more");
        assert!(!reads(1, &[&written(SEQUENCE, &[&prime, &[INTEGER, 1, 5]])]));
        assert!(!reads(1, &[&written(SEQUENCE, &[&written(SEQUENCE, &[&[INTEGER, 1, 5].repeat(2)])])]));
    }
}
