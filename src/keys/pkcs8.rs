//! PKCS#8 (RFC 5958): a private key and its algorithm.

use zeroize::Zeroizing;

use super::algorithm;
use super::der::{self, Malformed, OCTET_STRING, Reader, SEQUENCE};

/// `PrivateKeyInfo`, or `OneAsymmetricKey` in its second version.
pub(super) struct PrivateKeyInfo<'a> {
    /// The content of the algorithm's object identifier.
    pub(super) algorithm: &'a [u8],
    pub(super) private_key: &'a [u8],
}

/// `[0] IMPLICIT SET OF Attribute`.
const ATTRIBUTES: u8 = 0xA0;
/// `[1] IMPLICIT BIT STRING`.
const PUBLIC_KEY: u8 = 0x81;
/// The same, wrongly constructed.
const CONSTRUCTED_PUBLIC_KEY: u8 = 0xA1;
/// An integer, zero: the first version.
const FIRST_VERSION: &[u8] = &[0x02, 0x01, 0x00];

impl<'a> PrivateKeyInfo<'a> {
    pub(super) fn read(der: &'a [u8]) -> Result<Self, Malformed> {
        der::read(der, |reader| reader.sequence(Self::of_fields))
    }

    fn of_fields(info: &mut Reader<'a>) -> Result<Self, Malformed> {
        let has_public_key = info.version()?;
        let algorithm = algorithm::read(info)?;
        let private_key = info.expect(OCTET_STRING)?.content;
        if info.tag() == Some(ATTRIBUTES) {
            let _attributes = info.element()?;
        }
        if has_public_key || info.tag().is_some_and(is_public_key) {
            let public_key = info.expect(PUBLIC_KEY)?;
            let _bytes = public_key.octets()?;
            has_public_key.then_some(()).ok_or_else(|| public_key.fault("a public key in the first version"))?;
        }
        while !info.is_finished() {
            extension(info)?;
        }
        Ok(Self { algorithm, private_key })
    }
}

/// Also where it is wrongly constructed.
fn is_public_key(tag: u8) -> bool {
    tag | 0x20 == CONSTRUCTED_PUBLIC_KEY
}

/// Later versions may add fields, each around one element.
fn extension(info: &mut Reader<'_>) -> Result<(), Malformed> {
    let extension = info.element()?;
    if !(0xA0..0xC0).contains(&extension.tag) {
        return Err(extension.fault("a field that PKCS#8 does not have"));
    }
    extension.whole(|field| field.element().map(drop))
}

/// Wraps a PKCS#1 private key.
pub(super) fn of_pkcs1(private_key: &[u8]) -> Zeroizing<Vec<u8>> {
    let private_key = der::written(OCTET_STRING, &[private_key]);
    der::written(SEQUENCE, &[FIRST_VERSION, algorithm::RSA_IDENTIFIER, &private_key])
}

#[cfg(test)]
mod tests {
    use super::super::der::{INTEGER, written};
    use super::*;

    const SECOND_VERSION: &[u8] = &[INTEGER, 1, 1];

    /// Whether a version, an RSA algorithm, an empty key and these fields are read.
    fn reads(version: &[u8], fields: &[&[u8]]) -> bool {
        let key = [&[version, algorithm::RSA_IDENTIFIER, &[OCTET_STRING, 0]], fields].concat();
        PrivateKeyInfo::read(&written(SEQUENCE, &key)).is_ok()
    }

    #[test]
    fn the_public_key_comes_with_the_second_version_and_with_no_other() {
        let public_key: &[u8] = &[PUBLIC_KEY, 2, 0, 7];
        let constructed: &[u8] = &[CONSTRUCTED_PUBLIC_KEY, 3, OCTET_STRING, 1, 7];
        let attributes: &[u8] = &[ATTRIBUTES, 0];
        assert!(reads(FIRST_VERSION, &[]));
        assert!(reads(FIRST_VERSION, &[attributes]));
        assert!(reads(SECOND_VERSION, &[public_key]));
        assert!(reads(SECOND_VERSION, &[attributes, public_key]));
        assert!(!reads(SECOND_VERSION, &[]));
        assert!(!reads(SECOND_VERSION, &[attributes]));
        assert!(!reads(SECOND_VERSION, &[constructed]));
        assert!(!reads(FIRST_VERSION, &[public_key]));
        assert!(!reads(FIRST_VERSION, &[constructed]));
        assert!(!reads(SECOND_VERSION, &[public_key, attributes]));
        assert!(!reads(&[INTEGER, 1, 2], &[]));
    }

    #[test]
    fn a_field_that_comes_later_is_one_element_within_a_tag_of_its_own() {
        for field in [&[0xA2, 2, INTEGER, 0][..], &[0xBE, 3, INTEGER, 1, 5]] {
            assert!(reads(FIRST_VERSION, &[field]) && reads(FIRST_VERSION, &[field, field]), "{field:02X?}");
        }
        for field in
            [&[0x82, 2, INTEGER, 0][..], &[0xC2, 2, INTEGER, 0], &[INTEGER, 1, 5], &[0xA2, 0], &[0xA2, 4, 5, 0, 5, 0]]
        {
            assert!(!reads(FIRST_VERSION, &[field]), "{field:02X?}");
        }
    }
}
