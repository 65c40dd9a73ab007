//! The list of platform certificates: opened with the APIv3 key, verified with what it brings.

use wechatpay_entrust::certificates::{self, Downloaded};
use wechatpay_entrust::crypto::ready;
use wechatpay_entrust::error::{Error, SignatureReason};
use wechatpay_entrust::http::Response;
use wechatpay_entrust::keys::Keyring;
use wechatpay_entrust::secret::ApiV3Key;

use super::fixture::{CERTIFICATE_SERIAL, Case, NOW, Platform, key, keyring, reason, verifier};

fn case() -> Case {
    Case::named("combine-papay-certificates")
}

fn open(response: Response, known: &Keyring, apiv3_key: &[u8]) -> Result<Vec<Downloaded>, Error> {
    let apiv3_key = ApiV3Key::new(apiv3_key.to_vec()).unwrap();
    ready(certificates::open(response, known, &apiv3_key, NOW, &verifier()))
}

fn list(serial: &str) -> Response {
    Platform::new().signed(200, &NOW.to_string(), serial, case().text("body").as_bytes())
}

#[test]
fn the_first_list_verifies_with_its_own_certificate() {
    let downloaded = open(list(CERTIFICATE_SERIAL), &Keyring::default(), case().field("apiv3_key").as_bytes()).unwrap();
    assert_eq!(downloaded.len(), 1);
    assert_eq!(downloaded[0].key.id(), CERTIFICATE_SERIAL);
    let expected = String::from_utf8(key("combine-papay-platform-certificate.pem")).unwrap();
    assert_eq!(downloaded[0].pem.trim(), expected.trim());
}

#[test]
fn a_list_signed_by_nobody_known_is_refused() {
    let unknown = "0000000000000000000000000000000000000001";
    let outcome = open(list(unknown), &Keyring::default(), case().field("apiv3_key").as_bytes());
    assert_eq!(reason(outcome), SignatureReason::UnknownSerial);
}

#[test]
fn a_list_whose_signature_is_wrong_is_refused_although_it_opens() {
    let mut response = list(CERTIFICATE_SERIAL);
    response.body.push(b'\n');
    let outcome = open(response, &Keyring::default(), case().field("apiv3_key").as_bytes());
    assert_eq!(reason(outcome), SignatureReason::Mismatch);
}

#[test]
fn another_apiv3_key_is_named_as_the_cause() {
    let outcome = open(list(CERTIFICATE_SERIAL), &keyring(), b"0123456789abcdef0123456789abcdef");
    let Err(Error::Response(error)) = outcome else { panic!("it opened") };
    assert_eq!(error.path, "data[0].encrypt_certificate");
    assert!(error.message.contains("apiv3Key"), "{}", error.message);
}

#[test]
fn a_list_of_another_shape_names_the_path() {
    for (body, path) in [("{}", "data"), ("{\"data\":[{}]}", "data[0].serial_no"), ("[]", ""), ("no", "")] {
        let response = Platform::new().answer(200, body.as_bytes());
        let Err(Error::Response(error)) = open(response, &keyring(), case().field("apiv3_key").as_bytes()) else {
            panic!("{body} was taken")
        };
        assert_eq!(error.path, path, "{body}");
    }
}

#[test]
fn a_certificate_under_another_serial_is_refused() {
    let body = case().text("body").replace(CERTIFICATE_SERIAL, "3796A0F2E2592BFE20CE50950590397B50239D4A");
    let response = Platform::new().answer(200, body.as_bytes());
    let outcome = open(response, &keyring(), case().field("apiv3_key").as_bytes());
    let Err(Error::Response(error)) = outcome else { panic!("it was taken") };
    assert!(error.message.contains(CERTIFICATE_SERIAL), "{}", error.message);
}
