//! Keys, a clock, and bytes taken apart.

use std::sync::LazyLock;

use wechatpay_entrust::Error;
use wechatpay_entrust::crypto::Crypto;
use wechatpay_entrust::http::{Headers, Response};
use wechatpay_entrust::keys::{Keyring, PlatformKey, Serial};
use wechatpay_entrust::secret::ApiV3Key;
use wechatpay_entrust::sign::Credential;
use wechatpay_entrust::verify::{Subject, Verified, examine};

pub(crate) const NOW: u64 = 1_795_140_000;
pub(crate) const NONCE: &str = "TLc3MCoGIE1HWr9B8ebOktijqYvYHzWu";
pub(crate) const PUBLIC_KEY_ID: &str = "PUB_KEY_ID_0000000000000024101100397200000006";
pub(crate) const CERTIFICATE_SERIAL: &str = "3796A0F2E2592BFE20CE50950590397B50239D49";
const MERCHANT_SERIAL: &str = "5157F09EFDC096DE15EBE81A47057A7232F1B8E1";

macro_rules! vector {
    ($name:literal) => {
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/vectors/", $name))
    };
}

pub(crate) static KEYRING: LazyLock<Keyring> = LazyLock::new(|| {
    let public = vector!("keys/combine-papay-platform-public.pem");
    let certificate = vector!("keys/combine-papay-platform-certificate.pem");
    let keys = [PlatformKey::parse(PUBLIC_KEY_ID, public), PlatformKey::parse(CERTIFICATE_SERIAL, certificate)];
    keys.into_iter().collect::<Result<_, _>>().expect("the keys of the vectors")
});

pub(crate) fn apiv3_key() -> ApiV3Key {
    ApiV3Key::new(b"A3EgBJHJgTfWdTsyepRcytDAK9PkEPPT".to_vec()).expect("32 bytes")
}

pub(crate) fn credential() -> Credential {
    let serial = Serial::parse(MERCHANT_SERIAL).expect("a serial");
    Credential::new("1900000109", serial).expect("a merchant id")
}

/// Who computes in place of a key: the targets are about what is done with its verdict, not about RSA.
pub(crate) struct Verdict(pub(crate) bool);

impl Crypto for Verdict {
    async fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        Ok(message.iter().copied().rev().take(256).collect())
    }

    async fn verify(&self, _: &PlatformKey, _: &[u8], _: &[u8]) -> Result<bool, Error> {
        Ok(self.0)
    }

    async fn decrypt(&self, ciphertext: &[u8]) -> Result<Vec<u8>, Error> {
        Ok(ciphertext.to_vec())
    }
}

/// The four headers of a signature.
pub(crate) fn headers(timestamp: &str, nonce: &str, serial: &str, signature: &str) -> Headers {
    let signed = [
        ("Request-ID", "request-1"),
        ("Wechatpay-Timestamp", timestamp),
        ("Wechatpay-Nonce", nonce),
        ("Wechatpay-Serial", serial),
        ("Wechatpay-Signature", signature),
    ];
    signed.into_iter().collect()
}

/// A message that passed for genuine, as if its signature were right.
pub(crate) fn verified(body: &[u8], subject: Subject) -> Verified {
    let headers = headers(&NOW.to_string(), NONCE, PUBLIC_KEY_ID, "AAAA");
    let response = Response { status: 0, headers, body: body.to_vec() };
    let examination = examine(response, &KEYRING, NOW, subject).expect("headers in order");
    examination.unverified.conclude(true).expect("a verdict of true")
}

/// The first `N` lines as text, and the bytes after them. What is missing is empty.
pub(crate) fn lines<const N: usize>(data: &[u8]) -> ([String; N], &[u8]) {
    let mut rest = data;
    let lines = std::array::from_fn(|_| {
        let end = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
        let (line, after) = rest.split_at(end);
        rest = after.get(1..).unwrap_or_default();
        String::from_utf8_lossy(line).into_owned()
    });
    (lines, rest)
}

/// An error is for a person: it has a text, and nothing in it moves a terminal's cursor or breaks a line of a log.
pub(crate) fn assert_plain(error: &Error) {
    let text = error.to_string();
    assert!(!text.is_empty(), "an error without a text");
    assert!(!text.chars().any(char::is_control), "control characters in {text:?}");
    assert!(text.len() <= 64 * 1024, "an error of {} bytes", text.len());
}
