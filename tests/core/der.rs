//! Keys and certificates are DER: what is read is what the crates `der`, `pkcs1`, `pkcs8` and `spki` read, which are the reference here, and
//! nothing that is not DER.

use ::der::asn1::{AnyRef, BitStringRef, GeneralizedTime, OctetStringRef, UintRef, UtcTime};
use ::der::{Decode, Encode, Reader, SliceReader, Tag, Tagged};
use getrandom::SysRng;
use getrandom::rand_core::UnwrapErr;
use pkcs1::{RsaPrivateKeyRef, RsaPublicKeyRef};
use pkcs8::PrivateKeyInfoRef;
use proptest::prelude::*;
use proptest::sample::Index;
use spki::SubjectPublicKeyInfoRef;
use wechatpay_entrust::crypto::{Crypto, Rsa, ready};
use wechatpay_entrust::keys::{Certificate, PlatformKey, PrivateKey, PublicKey};

use crate::fixture::{PUBLIC_KEY_ID, key};
use crate::spelling;

/// What a certificate holds: serial, validity, SPKI.
type Parts = (Vec<u8>, u64, u64, Vec<u8>);

fn sound(modulus: &UintRef<'_>, exponent: &UintRef<'_>) -> bool {
    let bits = |number: &UintRef<'_>| number.as_bytes().len() * 8 - number.as_bytes()[0].leading_zeros() as usize;
    let odd = |number: &UintRef<'_>| number.as_bytes().last().is_some_and(|byte| byte & 1 == 1);
    (2048..=8192).contains(&bits(modulus)) && odd(modulus) && odd(exponent) && (2..=33).contains(&bits(exponent))
}

/// The key as PKCS#8.
fn private(input: &[u8]) -> Option<Vec<u8>> {
    let whole = if PrivateKeyInfoRef::from_der(input).is_ok() {
        input.to_vec()
    } else {
        RsaPrivateKeyRef::from_der(input).ok()?;
        PrivateKeyInfoRef::new(pkcs1::ALGORITHM_ID, OctetStringRef::new(input).unwrap()).to_der().unwrap()
    };
    let info = PrivateKeyInfoRef::from_der(&whole).unwrap();
    let key = RsaPrivateKeyRef::from_der(info.private_key.as_bytes()).ok()?;
    let rsa = info.algorithm.oid == pkcs1::ALGORITHM_OID;
    (rsa && sound(&key.modulus, &key.public_exponent)).then_some(whole)
}

/// The key as SPKI.
fn public(input: &[u8]) -> Option<Vec<u8>> {
    if private(input).is_some() {
        return None;
    }
    let whole = if SubjectPublicKeyInfoRef::from_der(input).is_ok() {
        input.to_vec()
    } else {
        RsaPublicKeyRef::from_der(input).ok()?;
        let subject_public_key = BitStringRef::from_bytes(input).unwrap();
        SubjectPublicKeyInfoRef { algorithm: pkcs1::ALGORITHM_ID, subject_public_key }.to_der().unwrap()
    };
    let info = SubjectPublicKeyInfoRef::from_der(&whole).unwrap();
    let key = RsaPublicKeyRef::from_der(info.subject_public_key.as_bytes()?).ok()?;
    let rsa = info.algorithm.oid == pkcs1::ALGORITHM_OID;
    (rsa && sound(&key.modulus, &key.public_exponent)).then_some(whole)
}

fn element<'a>(reader: &mut SliceReader<'a>, tag: Tag) -> der::Result<AnyRef<'a>> {
    let any = AnyRef::decode(reader)?;
    tag.assert_eq(any.tag())?;
    Ok(any)
}

fn time(reader: &mut SliceReader<'_>) -> der::Result<u64> {
    Ok(match Tag::peek(reader)? {
        Tag::UtcTime => UtcTime::decode(reader)?.to_unix_duration(),
        _ => GeneralizedTime::decode(reader)?.to_unix_duration(),
    }
    .as_secs())
}

fn certificate(input: &[u8]) -> Option<Parts> {
    let mut reader = SliceReader::new(input).ok()?;
    let parts = reader.sequence(|certificate| {
        let parts = certificate.sequence(|signed| {
            if Tag::peek(signed)?.is_context_specific() {
                signed.tlv_bytes()?;
            }
            let serial = element(signed, Tag::Integer)?.value().to_vec();
            element(signed, Tag::Sequence)?;
            element(signed, Tag::Sequence)?;
            let (from, to) = signed.sequence(|times| Ok::<_, der::Error>((time(times)?, time(times)?)))?;
            element(signed, Tag::Sequence)?;
            let spki = signed.tlv_bytes()?.to_vec();
            while !signed.is_finished() {
                signed.tlv_bytes()?;
            }
            Ok::<_, der::Error>((serial, from, to, spki))
        })?;
        element(certificate, Tag::Sequence)?;
        element(certificate, Tag::BitString)?;
        Ok::<_, der::Error>(parts)
    });
    let (serial, from, to, spki) = parts.ok()?;
    reader.finish().ok()?;
    public(&spki).filter(|key| *key == spki).map(|spki| (serial, from, to, spki))
}

fn digits(serial: &[u8]) -> String {
    let digits = serial.iter().skip_while(|byte| **byte == 0).flat_map(|byte| [byte >> 4, byte & 0xF]);
    digits.map(|digit| char::from(b"0123456789ABCDEF"[usize::from(digit)])).collect()
}

/// What the reference takes although it is not DER.
fn is_taken_laxly(input: &[u8]) -> bool {
    if let Ok(info) = PrivateKeyInfoRef::from_der(input) {
        // A public key is of whole bytes.
        return info.public_key.is_some_and(|bits| bits.as_bytes().is_none());
    }
    certificate(input).is_some_and(|(serial, ..)| match serial.as_slice() {
        [] => true,
        [first, second, ..] => (*first, second >> 7) == (0, 0) || (*first, second >> 7) == (0xFF, 1),
        [_] => false,
    })
}

/// Tags of more than one byte stand nowhere in keys or certificates.
fn has_long_tags(input: &[u8]) -> bool {
    input.iter().any(|byte| *byte >= 0x40 && byte & 0x1F == 0x1F)
}

fn compare(input: &[u8]) -> Result<(), TestCaseError> {
    if is_taken_laxly(input) {
        return Ok(());
    }
    let read = PrivateKey::parse(input).ok().map(|key| key.pkcs8().to_vec());
    prop_assert_eq!(&read, &private(input), "a private key");
    let read = PublicKey::parse("key", input).ok().map(|key| key.spki().to_vec());
    prop_assert_eq!(&read, &public(input), "a public key");
    let read = Certificate::parse("certificate", input).ok().map(|certificate| {
        let validity = certificate.validity();
        let spki = certificate.public_key().spki().to_vec();
        (certificate.serial().as_str().to_owned(), validity.not_before, validity.not_after, spki)
    });
    let expected = certificate(input).map(|(serial, from, to, spki)| (digits(&serial), from, to, spki));
    prop_assert!(read == expected || (read.is_none() && has_long_tags(input)), "a certificate: {read:?} {expected:?}");
    Ok(())
}

const FILES: [&str; 20] = [
    "combine-papay-merchant.pem",
    "combine-papay-merchant-pkcs1.pem",
    "combine-papay-merchant-public.pem",
    "combine-papay-merchant-public-pkcs1.pem",
    "combine-papay-merchant-certificate.pem",
    "combine-papay-platform-certificate.pem",
    "axios-plugin-merchant-certificate.pem",
    "go-sdk-certificate.pem",
    "leading-zero-certificate.pem",
    "go-sdk.pem",
    "exponent-3.pem",
    "rsa-3072.pem",
    "rsa-2047.pem",
    "rsa-1024-certificate.pem",
    "ec.pem",
    "ec-pkcs8.pem",
    "ec-public.pem",
    "ec-certificate.pem",
    "ed25519.pem",
    "encrypted-pkcs8.pem",
];

fn documents() -> Vec<(&'static str, Vec<u8>)> {
    FILES.iter().map(|name| (*name, spelling::der(&key(name)))).collect()
}

/// An element, taken apart as far as it goes: so that one can be changed without breaking those around it.
#[derive(Clone, Debug)]
struct Node {
    tag: u8,
    /// Bytes of the length that DER would leave out.
    superfluous: usize,
    /// What stands before the parts: the count of unused bits of a bit string.
    before: Vec<u8>,
    parts: Vec<Self>,
    /// Of an element without parts.
    content: Vec<u8>,
}

impl Node {
    fn all(mut der: &[u8]) -> Option<Vec<Self>> {
        let mut nodes = Vec::new();
        while let [tag, first, rest @ ..] = der {
            let count = if *first < 0x80 { 0 } else { usize::from(first & 0x7F) };
            let (digits, rest) = rest.split_at_checked(count)?;
            let long = digits.iter().fold(0, |length, digit| (length << 8) | usize::from(*digit));
            let (content, rest) = rest.split_at_checked(if count == 0 { usize::from(*first) } else { long })?;
            nodes.push(Self::of(*tag, content));
            der = rest;
        }
        der.is_empty().then_some(nodes)
    }

    fn of(tag: u8, content: &[u8]) -> Self {
        let before = usize::from(tag == 0x03).min(content.len());
        let parts = Some(&content[before..]).filter(|_| matches!(tag, 0x03 | 0x04 | 0x30 | 0x31 | 0xA0..));
        let parts = parts.and_then(Self::all).unwrap_or_default();
        let (before, content) = if parts.is_empty() { (&[][..], content) } else { (&content[..before], &[][..]) };
        Self { tag, superfluous: 0, before: before.to_vec(), parts, content: content.to_vec() }
    }

    fn der(&self) -> Vec<u8> {
        let parts: Vec<u8> = self.parts.iter().flat_map(Self::der).collect();
        let content = [self.before.as_slice(), &parts, &self.content].concat();
        let digits: Vec<u8> = content.len().to_be_bytes().into_iter().skip_while(|digit| *digit == 0).collect();
        let digits = [vec![0; self.superfluous], digits].concat();
        let count = u8::try_from(digits.len()).unwrap() | 0x80;
        let length = match digits.as_slice() {
            [] => vec![0],
            [short @ ..0x80] => vec![*short],
            _ => [&[count], digits.as_slice()].concat(),
        };
        [&[self.tag], length.as_slice(), &content].concat()
    }

    /// How many there are, this one and those inside.
    fn count(&self) -> usize {
        1 + self.parts.iter().map(Self::count).sum::<usize>()
    }

    /// Changes the element at a place, where elements are counted from the outside in and from the front; this one is 0.
    fn edit(&mut self, mut place: usize, edit: &Edit) {
        if place == 0 {
            return edit.apply(self);
        }
        place -= 1;
        for part in &mut self.parts {
            let count = part.count();
            if place < count {
                return part.edit(place, edit);
            }
            place -= count;
        }
    }
}

#[derive(Clone, Debug)]
enum Edit {
    Tag(u8),
    /// The length in more bytes than it needs.
    Lengthen(usize),
    /// Bytes before the content.
    Pad(Vec<u8>),
    /// Bytes after it.
    Append(Vec<u8>),
    Replace(Vec<u8>),
    /// Without its first byte.
    Behead,
    DropPart(Index),
    RepeatPart(Index),
    SwapParts(Index, Index),
}

impl Edit {
    fn apply(&self, node: &mut Node) {
        let count = node.parts.len();
        match self {
            Self::Tag(tag) => node.tag = *tag,
            Self::Lengthen(bytes) => node.superfluous = *bytes,
            Self::Pad(bytes) => node.before = [bytes.as_slice(), &node.before].concat(),
            Self::Append(bytes) => node.content.extend(bytes),
            Self::Replace(bytes) => {
                *node = Node { parts: vec![], before: vec![], content: bytes.clone(), ..*node };
            }
            Self::Behead => drop((node.content.len() > 1).then(|| node.content.remove(0))),
            Self::DropPart(part) if count > 0 => drop(node.parts.remove(part.index(count))),
            Self::RepeatPart(part) if count > 0 => {
                let part = part.index(count);
                node.parts.insert(part, node.parts[part].clone());
            }
            Self::SwapParts(left, right) if count > 0 => node.parts.swap(left.index(count), right.index(count)),
            _ => {}
        }
    }
}

fn tag() -> impl Strategy<Value = u8> {
    prop_oneof![
        3 => prop::sample::select(&[2_u8, 3, 4, 5, 6, 0x17, 0x18, 0x30, 0x31, 0x80, 0x81, 0xA0, 0xA1, 0xA2, 0xA3][..]),
        1 => any::<u8>(),
    ]
}

fn edit() -> impl Strategy<Value = Edit> {
    let few = || {
        prop_oneof![
            prop::collection::vec(prop_oneof![Just(0), Just(1), Just(0x7F), Just(0x80), Just(0xFF), any::<u8>()], 0..4),
            Just(vec![0x05, 0x00]),
            Just(vec![0x02, 0x01, 0x00]),
            Just(vec![0x30, 0x03, 0x02, 0x01, 0x01]),
        ]
    };
    prop_oneof![
        tag().prop_map(Edit::Tag),
        (1..5_usize).prop_map(Edit::Lengthen),
        few().prop_map(Edit::Pad),
        few().prop_map(Edit::Append),
        few().prop_map(Edit::Replace),
        Just(Edit::Behead),
        any::<Index>().prop_map(Edit::DropPart),
        any::<Index>().prop_map(Edit::RepeatPart),
        (any::<Index>(), any::<Index>()).prop_map(|(left, right)| Edit::SwapParts(left, right)),
    ]
}

fn document() -> impl Strategy<Value = Vec<u8>> {
    prop::sample::select(documents()).prop_map(|(_, der)| der)
}

/// `YYMMDDHHMMSSZ` or `YYYYMMDDHHMMSSZ`, near the borders of what there is.
fn time_text() -> impl Strategy<Value = (u8, String)> {
    let year = prop_oneof![1949..1972_u32, 1995..2005_u32, 2045..2105_u32, 2399..2401_u32, 0..10_000_u32];
    let end = prop_oneof![8 => Just("Z"), 1 => Just(""), 1 => prop::sample::select(&["+0000", ".5Z", "z", "ZZ"][..])];
    let day = prop_oneof![1..29_u32, 28..33_u32, Just(0)];
    let parts = (year, 0..14_u32, day, 0..26_u32, 0..62_u32, 0..62_u32, end, any::<bool>());
    let text = parts.prop_map(|(year, month, day, hour, minute, second, end, short)| {
        let rest = format!("{month:02}{day:02}{hour:02}{minute:02}{second:02}{end}");
        if short { (0x17, format!("{:02}{rest}", year % 100)) } else { (0x18, format!("{year:04}{rest}")) }
    });
    (text, prop::option::weighted(0.1, (any::<Index>(), any::<char>()))).prop_map(|((tag, text), spoilt)| {
        let mut characters: Vec<char> = text.chars().collect();
        if let Some((place, character)) = spoilt {
            let place = place.index(characters.len());
            characters[place] = character;
        }
        (tag, characters.into_iter().collect())
    })
}

fn certificate_valid(from: (u8, &str), to: (u8, &str)) -> Vec<u8> {
    let der = spelling::der(&key("combine-papay-platform-certificate.pem"));
    let mut node = Node::all(&der).unwrap().remove(0);
    let times = [from, to].map(|(tag, text)| Node::of(tag, text.as_bytes()));
    node.parts[0].parts[4].parts = times.to_vec();
    node.der()
}

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) }
}

const FIELDS: &[&[u8]] = &[&[], &[0], &[0, 0xFF], &[8, 0xFF], &[0x30, 0], &[2, 1, 0], &[5, 0, 5, 0]];

proptest! {
    #![proptest_config(cases(6_000))]

    #[test]
    fn edited_structures_are_read_as_the_reference_reads_them(
        der in document(),
        edits in prop::collection::vec((any::<Index>(), edit()), 1..3),
    ) {
        let mut node = Node::all(&der).unwrap().remove(0);
        prop_assert_eq!(node.der(), der, "taken apart and put together");
        for (place, edit) in edits {
            node.edit(place.index(node.count()), &edit);
        }
        compare(&node.der())?;
    }

    #[test]
    fn damaged_bytes_are_read_as_the_reference_reads_them(
        der in document(),
        flips in prop::collection::vec((any::<Index>(), any::<u8>(), any::<bool>()), 0..4),
        length in prop::option::weighted(0.2, any::<Index>()),
        more in prop::collection::vec(any::<u8>(), 0..3),
    ) {
        let mut der = der;
        for (place, byte, early) in flips {
            // The first bytes are where tags and lengths are densest.
            let place = place.index(if early { 48 } else { der.len() });
            der[place] = byte;
        }
        if let Some(length) = length {
            der.truncate(length.index(der.len()));
        }
        der.extend(more);
        compare(&der)?;
    }

    #[test]
    fn fields_of_pkcs8_are_read_as_the_reference_reads_them(
        version in prop_oneof![Just(0_u8), Just(1), Just(2), Just(0x80)],
        fields in prop::collection::vec(
            (
                prop::sample::select(&[0xA0_u8, 0x80, 0x81, 0xA1, 0xA2, 0x82, 0xBE, 0x30, 0x60, 0xE1][..]),
                prop::sample::select(FIELDS),
            ),
            0..4,
        ),
    ) {
        let der = spelling::der(&key("combine-papay-merchant.pem"));
        let mut node = Node::all(&der).unwrap().remove(0);
        node.parts[0].content = vec![version];
        node.parts.extend(fields.iter().map(|(tag, content)| Node::of(*tag, content)));
        compare(&node.der())?;
    }

    #[test]
    fn times_are_those_of_the_reference(from in time_text(), to in time_text()) {
        compare(&certificate_valid((from.0, &from.1), (to.0, &to.1)))?;
    }
}

#[test]
fn untouched_and_truncated_files_are_read_as_the_reference_reads_them() {
    for (name, der) in documents() {
        compare(&der).unwrap_or_else(|error| panic!("{name}: {error}"));
        let node = Node::all(&der).unwrap().remove(0);
        for place in 0..node.count() {
            for edit in
                [Edit::Lengthen(1), Edit::Append(vec![0]), Edit::Pad(vec![0]), Edit::Replace(vec![]), Edit::Tag(0)]
            {
                let mut node = node.clone();
                node.edit(place, &edit);
                compare(&node.der()).unwrap_or_else(|error| panic!("{name}, {place}, {edit:?}: {error}"));
            }
        }
    }
}

/// Where the reference is laxer: what follows is not DER, and is not taken.
#[test]
fn what_is_not_der_is_refused_also_where_the_reference_takes_it() {
    let der = spelling::der(&key("combine-papay-platform-certificate.pem"));
    for serial in [vec![], vec![0, 1], vec![0, 0], vec![0xFF, 0x80]] {
        let mut node = Node::all(&der).unwrap().remove(0);
        node.parts[0].parts[1].content = serial.clone();
        assert!(certificate(&node.der()).is_some() && Certificate::parse("c", &node.der()).is_err(), "{serial:?}");
    }
    for serial in [vec![0], vec![0x80], vec![0, 0x80], vec![0xFF, 0x7F]] {
        let mut node = Node::all(&der).unwrap().remove(0);
        node.parts[0].parts[1].content = serial.clone();
        assert!(Certificate::parse("c", &node.der()).is_ok(), "{serial:?}");
    }
    let der = spelling::der(&key("combine-papay-merchant.pem"));
    for (bits, taken) in [(&[0, 0xFF][..], true), (&[0], true), (&[1, 0xFF], false), (&[4, 0xF0], false)] {
        let mut node = Node::all(&der).unwrap().remove(0);
        node.parts[0].content = vec![1];
        node.parts.push(Node::of(0x81, bits));
        assert!(private(&node.der()).is_some(), "{bits:?}");
        assert_eq!(PrivateKey::parse(&node.der()).is_ok(), taken, "{bits:?}");
    }
    let der = spelling::der(&key("combine-papay-platform-certificate.pem"));
    let mut node = Node::all(&der).unwrap().remove(0);
    node.parts[0].parts.push(Node::of(0xBF, b"\x21\x00"));
    assert!(Certificate::parse("c", &node.der()).is_err(), "tags of one byte are all there are");
}

#[test]
fn times_are_read_to_the_second() {
    let cases = [
        ((0x17, "700101000000Z"), 0),
        ((0x17, "700101000001Z"), 1),
        ((0x17, "491231235959Z"), 2_524_607_999),
        ((0x18, "20500101000000Z"), 2_524_608_000),
        ((0x17, "000229120000Z"), 951_825_600),
        ((0x17, "240229000000Z"), 1_709_164_800),
        ((0x18, "21000301000000Z"), 4_107_542_400),
        ((0x18, "24000229235959Z"), 13_574_649_599),
        ((0x18, "99991231235959Z"), 253_402_300_799),
    ];
    for (time, seconds) in cases {
        let parsed = Certificate::parse("c", &certificate_valid((0x17, "700101000000Z"), time)).unwrap();
        assert_eq!(parsed.validity().not_after, seconds, "{time:?}");
    }
    let impossible = [
        (0x17, "500101000000Z"),
        (0x17, "691231235959Z"),
        (0x17, "230229000000Z"),
        (0x18, "21000229000000Z"),
        (0x17, "240431000000Z"),
        (0x17, "240001000000Z"),
        (0x17, "241301000000Z"),
        (0x17, "240100000000Z"),
        (0x17, "240132000000Z"),
        (0x17, "240101240000Z"),
        (0x17, "240101006000Z"),
        (0x17, "240101000060Z"),
        (0x17, "2401010000Z"),
        (0x17, "240101000000"),
        (0x17, "240101000000+0000"),
        (0x17, "20240101000000Z"),
        (0x18, "240101000000Z"),
        (0x18, "20240101000000.5Z"),
        (0x18, "20240101000000z"),
        (0x18, "2O240101000000Z"),
        (0x18, "19691231235959Z"),
        (0x18, "00000101000000Z"),
        (0x17, ""),
        (0x17, "Z"),
        (0x16, "240101000000Z"),
    ];
    for time in impossible {
        assert!(Certificate::parse("c", &certificate_valid((0x17, "700101000000Z"), time)).is_err(), "{time:?}");
    }
}

/// NULL parameters may be missing: what is read is what is computed with.
#[test]
fn keys_without_parameters_of_their_algorithm_are_used() {
    let bare = |name: &str, algorithm: usize| {
        let mut node = Node::all(&spelling::der(&key(name))).unwrap().remove(0);
        node.parts[algorithm].parts.truncate(1);
        node.der()
    };
    let private = PrivateKey::parse(&bare("combine-papay-platform.pem", 1)).unwrap();
    let public = PlatformKey::parse(PUBLIC_KEY_ID, &bare("combine-papay-platform-public.pem", 0)).unwrap();
    let crypto = Rsa::new(Some(&private), UnwrapErr(SysRng)).unwrap();
    let signature = ready(crypto.sign(b"message")).unwrap();
    assert_eq!(ready(crypto.verify(&public, b"message", &signature)), Ok(true));
}

/// The cause of an error tells the kind and the place, and not what stands there.
#[test]
fn a_cause_tells_kind_and_place() {
    let mut node = Node::all(&spelling::der(&key("combine-papay-merchant.pem"))).unwrap().remove(0);
    node.parts[2].parts[0].parts[3].content.insert(0, 0);
    let error = PrivateKey::parse(&node.der()).unwrap_err();
    let cause = std::error::Error::source(&error).unwrap().to_string();
    assert!(cause.starts_with("a number that is negative or not minimal at byte 2"), "{cause}");
}
