//! The parts of an X.509 certificate (RFC 5280, section 4.1) that count here, found by walking its DER.
//!
//! Names and extensions are not looked at: trust in a platform certificate comes from its being configured, or from the
//! APIv3 key that it was sealed with.

use super::der::{self, BIT_STRING, Malformed, Reader, SEQUENCE};
use super::time;
use super::validity::Validity;

/// What counts in a certificate.
pub(super) struct Parts<'a> {
    /// The content of the INTEGER.
    pub(super) serial: &'a [u8],
    pub(super) validity: Validity,
    /// `SubjectPublicKeyInfo`, whole.
    pub(super) spki: &'a [u8],
}

/// Reads a certificate; nothing may follow it.
pub(super) fn read(der: &[u8]) -> Result<Parts<'_>, Malformed> {
    der::read(der, |reader| {
        reader.sequence(|certificate| {
            let parts = certificate.sequence(read_signed)?;
            let _algorithm = certificate.expect(SEQUENCE)?;
            let _signature = certificate.expect(BIT_STRING)?;
            Ok(parts)
        })
    })
}

/// `TBSCertificate`, element by element.
fn read_signed<'a>(reader: &mut Reader<'a>) -> Result<Parts<'a>, Malformed> {
    if reader.tag().is_some_and(|tag| tag & 0xC0 == 0x80) {
        let _version = reader.element()?;
    }
    let serial = reader.integer()?;
    let _algorithm = reader.expect(SEQUENCE)?;
    let _issuer = reader.expect(SEQUENCE)?;
    let validity =
        reader.sequence(|times| Ok(Validity { not_before: time::read(times)?, not_after: time::read(times)? }))?;
    let _subject = reader.expect(SEQUENCE)?;
    let spki = reader.expect(SEQUENCE)?.whole;
    while !reader.is_finished() {
        let _identifier_or_extensions = reader.element()?;
    }
    Ok(Parts { serial, validity, spki })
}
