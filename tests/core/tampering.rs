//! No single bit of what is signed can change, and none of the signature.

use wechatpay_entrust::crypto::ready;
use wechatpay_entrust::error::SignatureReason;
use wechatpay_entrust::http::Response;
use wechatpay_entrust::verify::{Subject, verify};

use crate::fixture::{NONCE, NOW, PUBLIC_KEY_ID, Platform, System, check, headers, keyring, reason, verifier};

struct Parts {
    timestamp: Vec<u8>,
    nonce: Vec<u8>,
    body: Vec<u8>,
    signature: Vec<u8>,
}

impl Parts {
    fn genuine() -> Self {
        let answer = Platform::new().answer(200, br#"{"pre_entrustweb_id":"5778","mchid":"1900000109"}"#);
        let header = |name: &str| answer.headers.get(name).unwrap().as_bytes().to_vec();
        Self {
            timestamp: header("Wechatpay-Timestamp"),
            nonce: header("Wechatpay-Nonce"),
            signature: header("Wechatpay-Signature"),
            body: answer.body,
        }
    }

    fn verifies(&self, crypto: &System) -> bool {
        let text = |bytes: &[u8]| bytes.iter().copied().map(char::from).collect::<String>();
        let headers = headers(&text(&self.timestamp), &text(&self.nonce), PUBLIC_KEY_ID, &text(&self.signature));
        let response = Response { status: 200, headers, body: self.body.clone() };
        ready(verify(response, &keyring(), NOW, crypto, Subject::Answer)).is_ok()
    }
}

fn no_flip_verifies(name: &str, part: impl Fn(&mut Parts) -> &mut Vec<u8>) {
    let crypto = verifier();
    let mut parts = Parts::genuine();
    assert!(parts.verifies(&crypto), "the genuine answer verifies");
    for index in 0..part(&mut parts).len() {
        for bit in 0..8 {
            part(&mut parts)[index] ^= 1 << bit;
            assert!(!parts.verifies(&crypto), "{name}: bit {bit} of byte {index}");
            part(&mut parts)[index] ^= 1 << bit;
        }
    }
    assert!(parts.verifies(&crypto), "every bit is back in its place");
}

#[test]
fn body() {
    no_flip_verifies("body", |parts| &mut parts.body);
}

#[test]
fn timestamp() {
    no_flip_verifies("timestamp", |parts| &mut parts.timestamp);
}

#[test]
fn nonce() {
    no_flip_verifies("nonce", |parts| &mut parts.nonce);
}

#[test]
fn signature() {
    no_flip_verifies("signature", |parts| &mut parts.signature);
}

/// Bytes that move from one line of the message to another leave the message alone, and must not verify.
#[test]
fn bytes_cannot_move_between_lines() {
    let crypto = verifier();
    let mut parts = Parts::genuine();
    let last = parts.nonce.pop().unwrap();
    parts.body.insert(0, last);
    assert!(!parts.verifies(&crypto), "from the nonce into the body");

    let mut parts = Parts::genuine();
    parts.body.push(b'\n');
    assert!(!parts.verifies(&crypto), "a line break after the body");
}

/// The message stays the same to the byte; the body would lose its first line.
#[test]
fn a_line_of_the_body_cannot_move_into_the_nonce() {
    let answer = Platform::new().answer(200, b"{\"refused\":true,\n\"granted\":true}");
    let moved = format!("{NONCE}\n{{\"refused\":true,");
    let signature = answer.headers.get("Wechatpay-Signature").unwrap();
    let headers = headers(&NOW.to_string(), &moved, PUBLIC_KEY_ID, signature);
    let forged = Response { headers, body: b"\"granted\":true}".to_vec(), ..answer.clone() };
    assert_eq!(reason(check(forged, &keyring(), NOW)), SignatureReason::Mismatch);
    assert!(check(answer, &keyring(), NOW).is_ok(), "untouched, it verifies");
}
