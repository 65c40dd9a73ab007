//! The parts of an X.509 certificate (RFC 5280, section 4.1) that count here, found by walking its DER.
//!
//! A full decoder would make up a tenth of the wasm, and check names and extensions that nobody here looks at: trust in a
//! platform certificate comes from its being configured, or from the APIv3 key that it was sealed with.

use der::asn1::{AnyRef, GeneralizedTime, UtcTime};
use der::{Decode, Reader, SliceReader, Tag, Tagged};

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
pub(super) fn read(der: &[u8]) -> der::Result<Parts<'_>> {
    let mut reader = SliceReader::new(der)?;
    let parts = reader.sequence(|certificate| {
        let parts = certificate.sequence(read_signed)?;
        element(certificate, Tag::Sequence)?;
        element(certificate, Tag::BitString)?;
        Ok::<_, der::Error>(parts)
    })?;
    reader.finish()?;
    Ok(parts)
}

/// `TBSCertificate`, element by element.
fn read_signed<'a>(reader: &mut SliceReader<'a>) -> der::Result<Parts<'a>> {
    if Tag::peek(reader)?.is_context_specific() {
        let _version = reader.tlv_bytes()?;
    }
    let serial = element(reader, Tag::Integer)?.value();
    let _algorithm = element(reader, Tag::Sequence)?;
    let _issuer = element(reader, Tag::Sequence)?;
    let validity =
        reader.sequence(|times| Ok::<_, der::Error>(Validity { not_before: time(times)?, not_after: time(times)? }))?;
    let _subject = element(reader, Tag::Sequence)?;
    Tag::Sequence.assert_eq(Tag::peek(reader)?)?;
    let spki = reader.tlv_bytes()?;
    while !reader.is_finished() {
        // Unique identifiers and extensions.
        reader.tlv_bytes()?;
    }
    Ok(Parts { serial, validity, spki })
}

fn element<'a>(reader: &mut SliceReader<'a>, tag: Tag) -> der::Result<AnyRef<'a>> {
    let any = AnyRef::decode(reader)?;
    tag.assert_eq(any.tag())?;
    Ok(any)
}

/// Unix seconds.
fn time(reader: &mut SliceReader<'_>) -> der::Result<u64> {
    let since = match Tag::peek(reader)? {
        Tag::UtcTime => UtcTime::decode(reader)?.to_unix_duration(),
        _ => GeneralizedTime::decode(reader)?.to_unix_duration(),
    };
    Ok(since.as_secs())
}
