//! The list of platform certificates: opened with the APIv3 key, verified with what it brings.

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, KeyInit, Nonce};
use base64ct::{Base64, Encoding};
use serde_json::{Value, json};
use wechatpay_entrust::certificates::{self, Downloaded, List};
use wechatpay_entrust::cipher;
use wechatpay_entrust::crypto::{Crypto, ready};
use wechatpay_entrust::error::{Error, SignatureReason};
use wechatpay_entrust::http::Response;
use wechatpay_entrust::keys::Keyring;
use wechatpay_entrust::message;
use wechatpay_entrust::secret::ApiV3Key;

use super::fixture::{
    CERTIFICATE_SERIAL, Case, NONCE, NOW, PUBLIC_KEY_ID, Platform, headers, key, keyring, reason, rsa, verifier,
};

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
    assert_eq!(error.field, "data[0].encrypt_certificate");
    assert!(error.message.contains("apiv3Key"), "{}", error.message);
}

#[test]
fn a_list_of_another_shape_names_the_path() {
    for (body, path) in [("{}", "data"), ("{\"data\":[{}]}", "data[0].serial_no"), ("[]", ""), ("no", "")] {
        let response = Platform::new().answer(200, body.as_bytes());
        let Err(Error::Response(error)) = open(response, &keyring(), case().field("apiv3_key").as_bytes()) else {
            panic!("{body} was taken")
        };
        assert_eq!(error.field, path, "{body}");
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

const APIV3_KEY: &[u8; 32] = b"A3EgBJHJgTfWdTsyepRcytDAK9PkEPPT";
/// `go-sdk-certificate.pem`.
const OTHER_SERIAL: &str = "F5765756002FDD77";

fn entry(serial: &str, plain: &[u8]) -> Value {
    let nonce = "0123456789ab";
    let cipher = Aes256Gcm::new_from_slice(APIV3_KEY).unwrap();
    let payload = Payload { msg: plain, aad: b"certificate" };
    let sealed = cipher.encrypt(&Nonce::try_from(nonce.as_bytes()).unwrap(), payload).unwrap();
    json!({ "serial_no": serial, "encrypt_certificate": {
        "algorithm": "AEAD_AES_256_GCM", "nonce": nonce, "associated_data": "certificate",
        "ciphertext": Base64::encode_string(&sealed),
    } })
}

/// A list of entries, signed under `serial` with the private key in `signer`.
fn signed_by(signer: &str, serial: &str, entries: &[Value], known: &Keyring) -> Result<Vec<Downloaded>, Error> {
    let body = json!({ "data": entries }).to_string().into_bytes();
    let timestamp = NOW.to_string();
    let signature = ready(rsa(signer).sign(&message::answer(&timestamp, NONCE, &body))).unwrap();
    let headers = headers(&timestamp, NONCE, serial, &Base64::encode_string(&signature));
    open(Response { status: 200, headers, body }, known, APIV3_KEY)
}

fn genuine(entries: &[Value]) -> Result<Vec<Downloaded>, Error> {
    signed_by("combine-papay-platform.pem", CERTIFICATE_SERIAL, entries, &keyring())
}

#[track_caller]
fn fault(outcome: Result<Vec<Downloaded>, Error>) -> String {
    match outcome {
        Err(Error::Response(error)) => error.message,
        other => panic!("expected a response error, got {other:?}"),
    }
}

fn platform() -> Value {
    entry(CERTIFICATE_SERIAL, &key("combine-papay-platform-certificate.pem"))
}

fn other() -> Value {
    entry(OTHER_SERIAL, &key("go-sdk-certificate.pem"))
}

/// With the key of `same-serial-certificate.pem`, whoever holds the APIv3 key could be the platform.
#[test]
fn a_list_that_names_a_known_key_must_verify_under_it() {
    let entries = [entry(CERTIFICATE_SERIAL, &key("same-serial-certificate.pem"))];
    let forged = |known: &Keyring| signed_by("go-sdk.pem", CERTIFICATE_SERIAL, &entries, known);
    assert_eq!(reason(forged(&keyring())), SignatureReason::Mismatch);
    assert_eq!(forged(&Keyring::default()).unwrap().len(), 1, "the first list vouches for itself");
    let public = [entry(PUBLIC_KEY_ID, &key("go-sdk-public.pem"))];
    let outcome = signed_by("go-sdk.pem", PUBLIC_KEY_ID, &public, &keyring());
    assert_eq!(reason(outcome), SignatureReason::Mismatch);
}

#[test]
fn a_known_key_is_never_contradicted() {
    let entries = [other(), entry(CERTIFICATE_SERIAL, &key("same-serial-certificate.pem"))];
    let outcomes = [genuine(&entries), signed_by("go-sdk.pem", OTHER_SERIAL, &entries, &keyring())];
    for outcome in outcomes {
        let message = fault(outcome);
        assert!(message.contains(CERTIFICATE_SERIAL) && message.contains("the known key stays"), "{message}");
    }
    let message =
        fault(signed_by("go-sdk.pem", OTHER_SERIAL, &[platform(), other(), entries[1].clone()], &Keyring::default()));
    assert!(message.contains(CERTIFICATE_SERIAL), "{message}");
    assert_eq!(genuine(&[platform(), other(), platform()]).unwrap().len(), 3, "the same again is no contradiction");
}

#[test]
fn a_list_brings_certificates_only() {
    for id in ["PUB_KEY_ID_7", OTHER_SERIAL] {
        let message = fault(genuine(&[platform(), entry(id, &key("go-sdk-public.pem"))]));
        assert!(message.contains("a public key without a certificate"), "{message}");
    }
}

#[test]
fn kinds_that_are_not_known_are_left_out_beside_good_ones() {
    let mut sm4 = other();
    sm4["encrypt_certificate"]["algorithm"] = "AEAD_SM4_GCM".into();
    let odd = [
        (sm4, "SM4"),
        (entry("AB", &key("ec-certificate.pem")), "is not an RSA key"),
        (entry("AB", &key("rsa-1024-certificate.pem")), "1024 bits"),
        (entry("AB", &key("go-sdk-certificate.pem")[..700]), "a PEM that is not whole: copy all of the certificate"),
        (entry("AB", &[0xFF, 0xFE]), "is not PEM"),
    ];
    for (odd, sentence) in odd {
        for entries in [[odd.clone(), platform()], [platform(), odd.clone()]] {
            let ids: Vec<_> = genuine(&entries).unwrap().into_iter().map(|each| each.key.id().to_owned()).collect();
            assert_eq!(ids, [CERTIFICATE_SERIAL], "{sentence}");
        }
        let message = fault(genuine(&[odd]));
        assert!(message.contains(sentence) && !message.contains("apiv3Key"), "{message}");
    }
}

/// What the APIv3 key does not open, and what stands under another's serial, is no new kind but a wrong one.
#[test]
fn what_is_wrong_in_one_entry_refuses_the_list() {
    let mut closed = other();
    closed["encrypt_certificate"]["nonce"] = "0123456789ac".into();
    assert!(fault(genuine(&[platform(), closed])).contains("apiv3Key"));
    let stolen = entry(OTHER_SERIAL, &key("combine-papay-platform-certificate.pem"));
    assert!(fault(genuine(&[platform(), stolen])).contains(CERTIFICATE_SERIAL));
}

fn body(entries: &[Value]) -> Vec<u8> {
    json!({ "data": entries }).to_string().into_bytes()
}

fn opened(list: &List) -> Vec<Option<Vec<u8>>> {
    let key = ApiV3Key::new(APIV3_KEY.to_vec()).unwrap();
    list.sealed().map(|sealed| cipher::open(&key, sealed?).ok()).collect()
}

/// Who cannot decrypt inside asks for what is sealed, and tells what it holds.
#[test]
fn a_list_gives_what_is_sealed_and_takes_what_it_holds() {
    let mut foreign = platform();
    foreign["encrypt_certificate"]["algorithm"] = "AEAD_SM4_GCM".into();
    let list = List::read(&body(&[platform(), foreign, other()]), Some("request-1")).unwrap();
    let sealed: Vec<_> = list.sealed().collect();
    assert_eq!(sealed.iter().map(Option::is_some).collect::<Vec<_>>(), [true, false, true]);
    let first = sealed[0].unwrap();
    assert_eq!((first.nonce.as_slice(), first.associated_data.as_slice()), (&b"0123456789ab"[..], &b"certificate"[..]));
    let plain = opened(&list);
    let downloaded = list.opened(plain, &Keyring::default()).unwrap();
    let ids: Vec<_> = downloaded.iter().map(|each| each.key.id()).collect();
    assert_eq!(ids, [CERTIFICATE_SERIAL, OTHER_SERIAL]);
}

#[test]
fn an_entry_that_does_not_open_is_named() {
    let mut damaged = other();
    damaged["encrypt_certificate"]["nonce"] = "too short".into();
    for (entries, refused) in [([platform(), damaged], 1), ([platform(), other()], 0)] {
        let list = List::read(&body(&entries), Some("request-1")).unwrap();
        assert_eq!(list.sealed().nth(1).unwrap().is_none(), refused == 1, "a nonce that fits no cipher is not offered");
        let mut plain = opened(&list);
        plain[refused] = None;
        let Err(Error::Response(error)) = list.opened(plain, &Keyring::default()) else { panic!("it was taken") };
        assert_eq!(error.field, format!("data[{refused}].encrypt_certificate"));
        assert_eq!(error.request_id.as_deref(), Some("request-1"));
        assert!(error.message.contains("apiv3Key"), "{}", error.message);
    }
}

/// A list that was opened elsewhere still must not bring another key under a known serial.
#[test]
fn what_a_list_holds_is_compared_with_what_is_known() {
    let list = List::read(&body(&[entry(CERTIFICATE_SERIAL, b"")]), None).unwrap();
    let plain = vec![Some(key("same-serial-certificate.pem"))];
    let message = fault(list.opened(plain, &keyring()));
    assert!(message.contains(CERTIFICATE_SERIAL) && message.contains("the known key stays"), "{message}");
}
