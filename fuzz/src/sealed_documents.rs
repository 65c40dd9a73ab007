use wechatpay_entrust::certificates::{self, List};
use wechatpay_entrust::crypto::ready;
use wechatpay_entrust::error::Error;
use wechatpay_entrust::http::Response;
use wechatpay_entrust::keys::Keyring;
use wechatpay_entrust::notification::{self, Envelope};
use wechatpay_entrust::verify::Subject;

use crate::fixture::{CERTIFICATE_SERIAL, KEYRING, NONCE, NOW, Verdict, apiv3_key, assert_plain, headers, verified};

/// Parts of the data, which a NUL byte parts.
fn parts(data: &[u8]) -> impl Iterator<Item = &[u8]> {
    data.split(|byte| *byte == 0)
}

/// An envelope, and after a NUL what its resource turns out to hold.
pub fn notification(data: &[u8]) {
    let mut parts = parts(data);
    let verified = verified(parts.next().unwrap_or_default(), Subject::Notification);
    let envelope = match Envelope::read(&verified) {
        Ok(envelope) => envelope,
        Err(error) => return assert_plain(&error),
    };
    assert!(!envelope.id.is_empty(), "a notification without an id");
    for plain in parts {
        envelope.check(plain).err().iter().for_each(assert_plain);
    }
    match notification::open(&verified, &apiv3_key()) {
        Ok(opened) => assert_eq!(opened.envelope.as_bytes(), verified.body()),
        Err(error) => {
            assert!(matches!(error, Error::Notification(_)));
            assert_plain(&error);
        }
    }
}

/// A list, and after NUL bytes what its entries turn out to hold: no certificate comes out under the serial of another key.
pub fn certificates(data: &[u8]) {
    let mut parts = parts(data);
    let body = parts.next().unwrap_or_default();
    let signed = headers(&NOW.to_string(), NONCE, CERTIFICATE_SERIAL, "AAAA");
    for known in [&Keyring::default(), &*KEYRING] {
        let response = || Response { status: 200, headers: signed.clone(), body: body.to_vec() };
        let forged = ready(certificates::open(response(), known, &apiv3_key(), NOW, &Verdict(false)));
        assert!(forged.is_err(), "a list was taken against the verdict");
        let _ = ready(certificates::open(response(), known, &apiv3_key(), NOW, &Verdict(true)));
    }
    let list = match List::read(body, Some("request-1")) {
        Ok(list) => list,
        Err(error) => return assert_plain(&error),
    };
    let sealed = list.sealed().count();
    let plain: Vec<Option<Vec<u8>>> =
        parts.map(|part| Some(part.to_vec())).chain(std::iter::repeat(None)).take(sealed).collect();
    match list.opened(plain, &KEYRING) {
        Ok(downloaded) => {
            for each in downloaded {
                let known = KEYRING.get(each.key.id());
                assert!(known.is_none_or(|known| known.spki() == each.key.spki()), "another key under a known serial");
                assert!(each.key.validity().is_some(), "a key without a certificate");
            }
        }
        Err(error) => assert_plain(&error),
    }
}
