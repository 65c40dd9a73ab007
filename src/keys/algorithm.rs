//! `AlgorithmIdentifier` (RFC 5280, 4.1.1.2), which says what kind of key a key is.

use super::der::{Malformed, Reader};

/// `rsaEncryption`, 1.2.840.113549.1.1.1 (RFC 8017, appendix C).
pub(super) const RSA: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01];

/// `id-ecPublicKey`, 1.2.840.10045.2.1 (RFC 5480, 2.1.1).
pub(super) const EC: &[u8] = &[0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01];

/// [`RSA`] as a whole `AlgorithmIdentifier`, with its parameters: NULL.
pub(super) const RSA_IDENTIFIER: &[u8] =
    &[0x30, 0x0D, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01, 0x05, 0x00];

/// Reads an `AlgorithmIdentifier`: the content of its object identifier.
pub(super) fn read<'a>(reader: &mut Reader<'a>) -> Result<&'a [u8], Malformed> {
    reader.sequence(|identifier| {
        let algorithm = identifier.object_identifier()?;
        if !identifier.is_finished() {
            let _parameters = identifier.element()?;
        }
        Ok(algorithm)
    })
}
