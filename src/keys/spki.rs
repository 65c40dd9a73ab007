//! `SubjectPublicKeyInfo` (RFC 5280, 4.1.2.7): a public key and its algorithm.

use super::algorithm;
use super::der::{self, BIT_STRING, Malformed, Reader, SEQUENCE};

pub(super) struct SubjectPublicKeyInfo<'a> {
    /// The content of the algorithm's object identifier.
    pub(super) algorithm: &'a [u8],
    pub(super) public_key: &'a [u8],
}

impl<'a> SubjectPublicKeyInfo<'a> {
    pub(super) fn read(der: &'a [u8]) -> Result<Self, Malformed> {
        der::read(der, |reader| reader.sequence(Self::of_fields))
    }

    fn of_fields(info: &mut Reader<'a>) -> Result<Self, Malformed> {
        Ok(Self { algorithm: algorithm::read(info)?, public_key: info.expect(BIT_STRING)?.octets()? })
    }
}

/// Wraps a PKCS#1 public key.
pub(super) fn of_pkcs1(public_key: &[u8]) -> Vec<u8> {
    let public_key = der::written(BIT_STRING, &[&[0], public_key]);
    core::mem::take(&mut *der::written(SEQUENCE, &[algorithm::RSA_IDENTIFIER, &public_key]))
}
