//! From what users paste to DER: PEM in every state, base64 of PEM or DER, DER itself.

use base64ct::{Base64, Encoding};
use zeroize::Zeroizing;

use super::der::{self, Element, INTEGER, Malformed, OCTET_STRING, Reader, SEQUENCE};
use super::pkcs1::{RsaPrivateKey, RsaPublicKey};
use super::pkcs8::PrivateKeyInfo;
use super::spki::SubjectPublicKeyInfo;
use super::x509;
use crate::substring;

/// What a text turned out to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Pkcs8,
    Pkcs1Private,
    EcPrivate,
    EncryptedPrivate,
    Spki,
    Pkcs1Public,
    Certificate,
    Pkcs12,
    FileName,
    EscapedTwice,
    Cut,
    Unknown,
}

impl Kind {
    /// The kind as a person would name it, with its article.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Pkcs8 | Self::Pkcs1Private => "a private key",
            Self::EcPrivate => "an EC private key",
            Self::EncryptedPrivate => "an encrypted private key",
            Self::Spki | Self::Pkcs1Public => "a public key",
            Self::Certificate => "a certificate",
            Self::Pkcs12 => "a PKCS#12 file (.p12)",
            Self::FileName => "the name of a file",
            Self::EscapedTwice => "a PEM with each line break escaped twice, as \\\\n",
            Self::Cut => "a PEM that is not whole",
            Self::Unknown => "neither a key nor a certificate",
        }
    }

    /// What to do, where `file` was meant.
    pub(crate) fn cure(self, file: &str) -> String {
        let content = format!("pass the content of {file}");
        match self {
            Self::FileName => format!("{content}, or in the environment its name as WECHATPAY_…_FILE"),
            Self::EscapedTwice => "write each line break as \\n, or as it is".to_owned(),
            Self::Cut => format!("copy all of {file}, from its BEGIN line to its END line"),
            _ => content,
        }
    }
}

/// DER and what it is.
pub(crate) struct Material {
    pub(crate) kind: Kind,
    pub(crate) der: Zeroizing<Vec<u8>>,
}

/// Finds the DER in `input`. `preferred` chooses among several PEM blocks: the label must end with it.
pub(crate) fn read(input: &[u8], preferred: &str) -> Material {
    if is_der(input) {
        return Material::of_der(Zeroizing::new(input.to_vec()));
    }
    let Ok(text) = core::str::from_utf8(input) else { return Material::unknown() };
    let text = unescaped(text);
    if substring::is_in(&text, BEGIN) {
        return match read_pem(&text, preferred) {
            Material { kind: Kind::Unknown, .. } => Material::none(broken(&text)),
            material => material,
        };
    }
    let bare = text.trim().trim_matches(['"', '\'']);
    if is_file_name(bare) {
        return Material::none(Kind::FileName);
    }
    let Some(bytes) = decode_base64(bare) else { return Material::unknown() };
    match core::str::from_utf8(&bytes) {
        Ok(pem) if pem.starts_with(BEGIN) => read_pem(pem, preferred),
        _ => Material::of_der(bytes),
    }
}

/// What begins a block of PEM; its label follows.
const BEGIN: &str = "-----BEGIN";

/// With line breaks for literal `\n` and `\r`. The buffer never grows, so that no copy is left behind unwiped.
fn unescaped(text: &str) -> Zeroizing<String> {
    let mut whole = Zeroizing::new(String::with_capacity(text.len()));
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        whole.push_str(before);
        let broken = after.strip_prefix(['n', 'r']);
        whole.push(if broken.is_some() { '\n' } else { '\\' });
        rest = broken.unwrap_or(after);
    }
    whole.push_str(rest);
    whole
}

/// What is wrong with a PEM that holds nothing. A backslash that is left after its line break is one of two.
fn broken(text: &str) -> Kind {
    if substring::is_in(text, "\\\n") {
        Kind::EscapedTwice
    } else if substring::is_in(text, "-----END") {
        Kind::Unknown
    } else {
        Kind::Cut
    }
}

/// A path may look like base64, but no key begins like one, and none is so short.
fn is_file_name(text: &str) -> bool {
    const ENDINGS: [&str; 7] = [".pem", ".key", ".p12", ".pfx", ".crt", ".cer", ".der"];
    const BEGINNINGS: [&str; 5] = ["file:", "/", "./", "../", "~/"];
    let short = text.len() <= 260 && !text.contains('\n');
    short && (ENDINGS.iter().any(|end| text.ends_with(end)) || BEGINNINGS.iter().any(|begin| text.starts_with(begin)))
}

/// A sequence of 128 bytes or more, which no text looks like, or one that is as short as it says.
fn is_der(input: &[u8]) -> bool {
    matches!(input, [0x30, length, content @ ..] if *length >= 0x80 || usize::from(*length) == content.len())
}

impl Material {
    fn unknown() -> Self {
        Self::none(Kind::Unknown)
    }

    fn none(kind: Kind) -> Self {
        Self { kind, der: Zeroizing::default() }
    }

    fn of_der(der: Zeroizing<Vec<u8>>) -> Self {
        Self { kind: identify(&der), der }
    }
}

fn read_pem(text: &str, preferred: &str) -> Material {
    let mut blocks = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = substring::split(rest, BEGIN) {
        let (block, _) = substring::split(after, BEGIN).unwrap_or((after, ""));
        blocks.extend(split_block(block));
        rest = after;
    }
    let chosen = blocks.iter().find(|(label, _)| label.ends_with(preferred)).or_else(|| blocks.first());
    let Some((label, body)) = chosen else { return Material::unknown() };
    if label.starts_with("ENCRYPTED") || substring::is_in(body, "ENCRYPTED") {
        return Material { kind: Kind::EncryptedPrivate, der: Zeroizing::default() };
    }
    decode_base64(body).map_or_else(Material::unknown, Material::of_der)
}

/// Label without blanks (they get lost along with line breaks), and what stands between the two lines.
fn split_block(block: &str) -> Option<(String, &str)> {
    let (label, rest) = substring::split(block, "-----")?;
    let (body, _) = substring::split(rest, "-----END")?;
    Some((label.split_whitespace().collect(), body))
}

/// Both buffers have their size from the start, and are wiped where decoding fails half-way, too.
fn decode_base64(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let mut compact = Zeroizing::new(String::with_capacity(text.len()));
    compact.extend(text.chars().filter(|character| !character.is_whitespace()));
    if compact.is_empty() {
        return None;
    }
    let mut bytes = Zeroizing::new(vec![0; compact.len()]);
    let length = Base64::decode(compact.as_bytes(), &mut bytes).ok()?.len();
    bytes.truncate(length);
    Some(bytes)
}

fn identify(der: &[u8]) -> Kind {
    if PrivateKeyInfo::read(der).is_ok() {
        Kind::Pkcs8
    } else if RsaPrivateKey::read(der).is_ok() {
        Kind::Pkcs1Private
    } else if SubjectPublicKeyInfo::read(der).is_ok() {
        Kind::Spki
    } else if RsaPublicKey::read(der).is_ok() {
        Kind::Pkcs1Public
    } else if x509::read(der).is_ok() {
        Kind::Certificate
    } else {
        der::read(der, |reader| reader.sequence(identify_by_shape)).unwrap_or(Kind::Unknown)
    }
}

/// Formats that are only recognised, so that the error can name them: their first elements are enough.
fn identify_by_shape(elements: &mut Reader<'_>) -> Result<Kind, Malformed> {
    let (first, second) = (elements.element()?, elements.element()?);
    let only_two = elements.is_finished();
    while !elements.is_finished() {
        elements.element()?;
    }
    Ok(match (first, second) {
        (Element { tag: INTEGER, content: [1], .. }, Element { tag: OCTET_STRING, .. }) => Kind::EcPrivate,
        (Element { tag: INTEGER, content: [3], .. }, Element { tag: SEQUENCE, .. }) => Kind::Pkcs12,
        (Element { tag: SEQUENCE, .. }, Element { tag: OCTET_STRING, .. }) if only_two => Kind::EncryptedPrivate,
        _ => Kind::Unknown,
    })
}
