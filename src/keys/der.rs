//! DER (X.690), as far as keys and certificates need it: read from a slice without copying, and written for the few
//! structures that are made.

use core::error::Error;
use core::fmt;

use zeroize::Zeroizing;

pub(super) const INTEGER: u8 = 0x02;
pub(super) const BIT_STRING: u8 = 0x03;
pub(super) const OCTET_STRING: u8 = 0x04;
pub(super) const OBJECT_IDENTIFIER: u8 = 0x06;
pub(super) const UTC_TIME: u8 = 0x17;
pub(super) const GENERALIZED_TIME: u8 = 0x18;
pub(super) const SEQUENCE: u8 = 0x30;

/// What is not DER, or stands where something else must. It tells the kind and the place, never what stands there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Malformed {
    fault: &'static str,
    at: usize,
}

impl Error for Malformed {}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.fault)?;
        f.write_str(" at byte ")?;
        self.at.fmt(f)
    }
}

impl fmt::Debug for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Reads `der` as one structure; nothing may follow it.
pub(super) fn read<'a, T>(
    der: &'a [u8],
    structure: impl FnOnce(&mut Reader<'a>) -> Result<T, Malformed>,
) -> Result<T, Malformed> {
    Reader { rest: der, at: 0 }.whole(structure)
}

/// What is left to read of a structure.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    rest: &'a [u8],
    /// Bytes of the document that come before.
    at: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn is_finished(&self) -> bool {
        self.rest.is_empty()
    }

    /// The tag that comes next.
    pub(super) fn tag(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    /// The next element, whatever it is.
    pub(super) fn element(&mut self) -> Result<Element<'a>, Malformed> {
        let before = *self;
        let tag = self.byte()?;
        if !is_tag(tag) {
            return Err(before.fault("an unknown tag"));
        }
        let length = self.length()?;
        let at = self.at;
        let content = self.take(length)?;
        let (whole, _) = before.rest.split_at(before.rest.len().saturating_sub(self.rest.len()));
        Ok(Element { tag, content, whole, at })
    }

    /// The next element, which must have this tag.
    pub(super) fn expect(&mut self, tag: u8) -> Result<Element<'a>, Malformed> {
        match self.tag() {
            Some(found) if found != tag => Err(self.fault("an unexpected tag")),
            _ => self.element(),
        }
    }

    /// The next element, which must be a sequence, read to its end.
    pub(super) fn sequence<T>(
        &mut self,
        structure: impl FnOnce(&mut Self) -> Result<T, Malformed>,
    ) -> Result<T, Malformed> {
        self.expect(SEQUENCE)?.whole(structure)
    }

    /// The next element, which must be an integer that is not negative, without the zero that keeps it positive.
    pub(super) fn unsigned(&mut self) -> Result<&'a [u8], Malformed> {
        let integer = self.expect(INTEGER)?;
        match integer.content {
            [0] | [1..=0x7F, ..] => Ok(integer.content),
            [0, digits @ ..] if digits.first().is_some_and(|digit| *digit >= 0x80) => Ok(digits),
            _ => Err(integer.fault("a number that is negative or not minimal")),
        }
    }

    /// The next element, which must be an integer: its content.
    pub(super) fn integer(&mut self) -> Result<&'a [u8], Malformed> {
        let integer = self.expect(INTEGER)?;
        match integer.content {
            [] | [0, 0..=0x7F, ..] | [0xFF, 0x80..=0xFF, ..] => Err(integer.fault("a number that is not minimal")),
            content => Ok(content),
        }
    }

    /// The next element, which must be an integer of one of these two values: whether it is the second.
    pub(super) fn version(&mut self) -> Result<bool, Malformed> {
        let version = self.expect(INTEGER)?;
        match version.content {
            [0] => Ok(false),
            [1] => Ok(true),
            _ => Err(version.fault("an unknown version")),
        }
    }

    /// The next element, which must be an object identifier: its content.
    pub(super) fn object_identifier(&mut self) -> Result<&'a [u8], Malformed> {
        let identifier = self.expect(OBJECT_IDENTIFIER)?;
        // The last byte of an arc has its highest bit clear, and its first byte is not a leading zero.
        let mut arcs = identifier.content.split_inclusive(|byte| byte & 0x80 == 0);
        let ended = identifier.content.last().is_some_and(|byte| byte & 0x80 == 0);
        let sound = ended && arcs.all(|arc| !arc.starts_with(&[0x80]));
        if sound { Ok(identifier.content) } else { Err(identifier.fault("an object identifier that is none")) }
    }

    /// Reads what is left as `structure`, to its end.
    fn whole<T>(mut self, structure: impl FnOnce(&mut Self) -> Result<T, Malformed>) -> Result<T, Malformed> {
        let value = structure(&mut self)?;
        if self.is_finished() { Ok(value) } else { Err(self.fault("something more than expected")) }
    }

    /// In as few bytes as it can be written, or it is not DER.
    fn length(&mut self) -> Result<usize, Malformed> {
        let before = *self;
        let first = self.byte()?;
        if first < 0x80 {
            return Ok(usize::from(first));
        }
        let bytes = match first {
            0x81..=0x84 => self.take(usize::from(first & 0x7F))?,
            _ => &[],
        };
        let length = bytes.iter().fold(0, |length, byte| (length << 8) | u32::from(*byte));
        let minimal = length >= 0x80 && !bytes.starts_with(&[0]);
        usize::try_from(length).ok().filter(|_| minimal).ok_or_else(|| before.fault("a length that is not minimal"))
    }

    fn byte(&mut self) -> Result<u8, Malformed> {
        self.take(1).map(|bytes| bytes.iter().copied().sum())
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8], Malformed> {
        let (taken, rest) = self.rest.split_at_checked(length).ok_or_else(|| self.fault("an end too early"))?;
        *self = Self { rest, at: self.at.saturating_add(length) };
        Ok(taken)
    }

    fn fault(&self, fault: &'static str) -> Malformed {
        Malformed { fault, at: self.at }
    }
}

/// Those of one byte that are in use: what is primitive and what is constructed is fixed for the universal ones.
fn is_tag(tag: u8) -> bool {
    match tag {
        0x01..=0x06 | 0x09 | 0x0A | 0x0C | 0x0D | 0x12..=0x18 | 0x1A | 0x1B | 0x1E | 0x30 | 0x31 => true,
        0x40.. => tag & 0x1F != 0x1F,
        _ => false,
    }
}

/// A tag and what it stands before.
#[derive(Clone, Copy)]
pub(super) struct Element<'a> {
    pub(super) tag: u8,
    pub(super) content: &'a [u8],
    /// With tag and length.
    pub(super) whole: &'a [u8],
    at: usize,
}

impl<'a> Element<'a> {
    /// Reads the content as `structure`, to its end.
    pub(super) fn whole<T>(
        self,
        structure: impl FnOnce(&mut Reader<'a>) -> Result<T, Malformed>,
    ) -> Result<T, Malformed> {
        Reader { rest: self.content, at: self.at }.whole(structure)
    }

    /// The bits of a bit string, which must be whole bytes.
    pub(super) fn octets(self) -> Result<&'a [u8], Malformed> {
        match self.content {
            [0, octets @ ..] => Ok(octets),
            _ => Err(self.fault("a bit string that is not of whole bytes")),
        }
    }

    /// That something about the content is wrong.
    pub(super) fn fault(self, fault: &'static str) -> Malformed {
        Malformed { fault, at: self.at }
    }
}

/// A tag, the count of the bytes of the length, and the length.
const LONGEST_HEADER: usize = 10;

/// An element of these contents. The buffer has its size from the start, so that no copy is left behind unwiped.
pub(super) fn written(tag: u8, contents: &[&[u8]]) -> Zeroizing<Vec<u8>> {
    let length = contents.iter().fold(0_usize, |length, content| length.saturating_add(content.len()));
    let mut der = Zeroizing::new(Vec::with_capacity(length.saturating_add(LONGEST_HEADER)));
    der.push(tag);
    write_length(&mut der, length);
    for content in contents {
        der.extend_from_slice(content);
    }
    der
}

fn write_length(der: &mut Vec<u8>, length: usize) {
    let bytes = length.to_be_bytes();
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    let digits = bytes.iter().skip(zeros).copied();
    if length >= 0x80 {
        // As many as a usize has: fewer than 0x80.
        der.extend(u8::try_from(digits.len()).map(|count| count | 0x80));
    }
    if length == 0 {
        der.push(0);
    }
    der.extend(digits);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn identifier(content: &[u8]) -> Option<Vec<u8>> {
        read(&written(OBJECT_IDENTIFIER, &[content]), |reader| reader.object_identifier().map(<[u8]>::to_vec)).ok()
    }

    #[test]
    fn an_object_identifier_has_whole_arcs_without_leading_zeros() {
        for sound in [&[0x2A][..], &[0x2A, 0x86, 0x48], &[0x2A, 0x86, 0x80, 0x01, 0x05], &[0x88, 0x37, 0x01]] {
            assert_eq!(identifier(sound).as_deref(), Some(sound));
        }
        for odd in [&[][..], &[0x2A, 0x86], &[0x2A, 0x80, 0x01], &[0x80, 0x01], &[0x2A, 0x86, 0x48, 0x80]] {
            assert_eq!(identifier(odd), None, "{odd:02X?}");
        }
    }

    #[test]
    fn a_length_is_written_in_as_few_bytes_as_it_can_be() {
        let content = vec![0_u8; 0x1_0203];
        for length in [0, 1, 0x7F, 0x80, 0xFF, 0x100, 0x1_0203] {
            let der = written(OCTET_STRING, &[content.get(..length).unwrap_or_default()]);
            let found = read(&der, |reader| reader.element().map(|element| element.content.len()));
            assert_eq!(found.ok(), Some(length));
        }
        let headers: [&[u8]; 6] = [&[0x80], &[0x81, 0x7F], &[0x82, 0, 0x80], &[0x85, 0, 0, 0, 0, 0x80], &[0xFF], &[]];
        for header in headers {
            let der = [&[OCTET_STRING], header, &[0; 0x80]].concat();
            assert!(read(&der, |reader| reader.element().map(drop)).is_err(), "{header:02X?}");
        }
    }

    #[test]
    fn a_fault_says_where_it_is_however_it_is_printed() {
        let fault = read(&[SEQUENCE, 3, INTEGER, 1], |reader| reader.element().map(drop)).err();
        let fault = fault.map(|fault| (fault.to_string(), format!("{fault:?}"))).unwrap_or_default();
        assert_eq!(fault, ("an end too early at byte 2".to_owned(), "an end too early at byte 2".to_owned()));
    }

    #[test]
    fn tags_are_those_in_use() {
        for tag in [0x01, 0x06, 0x09, 0x18, 0x1E, SEQUENCE, 0x31, 0x40, 0x5E, 0xA0, 0xA3, 0xDE, 0xFE] {
            assert!(is_tag(tag), "{tag:02X}");
        }
        for tag in
            [0x00, 0x07, 0x08, 0x0B, 0x0E, 0x11, 0x19, 0x1F, 0x20, 0x22, 0x2F, 0x32, 0x3F, 0x5F, 0x7F, 0xBF, 0xFF]
        {
            assert!(!is_tag(tag), "{tag:02X}");
        }
    }
}
