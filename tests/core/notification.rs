//! Notifications: verified, opened, and refused for each way of being wrong.

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, KeyInit, Nonce};
use base64ct::{Base64, Encoding};
use serde_json::{Value, json};
use wechatpay_entrust::cipher;
use wechatpay_entrust::crypto::ready;
use wechatpay_entrust::error::{Error, NotificationError, NotificationReason};
use wechatpay_entrust::notification::{self, Envelope, Notification};
use wechatpay_entrust::secret::ApiV3Key;
use wechatpay_entrust::verify::{Subject, Verified, verify};

use super::fixture::{Case, NOW, Platform, keyring, verifier};

const KEY: &[u8; 32] = b"A3EgBJHJgTfWdTsyepRcytDAK9PkEPPT";

pub(crate) fn seal(plain: &[u8], associated_data: Option<&str>) -> Value {
    let nonce = "0123456789ab";
    let payload = Payload { msg: plain, aad: associated_data.unwrap_or_default().as_bytes() };
    let cipher = Aes256Gcm::new_from_slice(KEY).unwrap();
    let sealed = cipher.encrypt(&Nonce::try_from(nonce.as_bytes()).unwrap(), payload).unwrap();
    let mut resource =
        json!({ "algorithm": "AEAD_AES_256_GCM", "nonce": nonce, "ciphertext": Base64::encode_string(&sealed) });
    if let Some(text) = associated_data {
        resource["associated_data"] = text.into();
    }
    resource
}

pub(crate) fn signed_contract() -> Value {
    json!({ "mchid": "1900000109", "out_contract_code": "c1", "plan_id": 12535 })
}

pub(crate) fn envelope(event_type: &str, resource: impl Into<Value>) -> Value {
    json!({ "id": "EV-1", "event_type": event_type, "summary": "签约成功", "resource": resource.into() })
}

pub(crate) fn open(body: &[u8]) -> Result<Notification, Error> {
    notification::open(&verified(body), &ApiV3Key::new(KEY.to_vec()).unwrap())
}

pub(crate) fn verified(body: &[u8]) -> Verified {
    let message = Platform::new().answer(200, body);
    ready(verify(message, &keyring(), NOW, &verifier(), Subject::Notification)).unwrap()
}

#[track_caller]
fn refusal(body: &[u8]) -> NotificationError {
    match open(body) {
        Err(Error::Notification(error)) => error,
        other => panic!("expected a notification error, got {other:?}"),
    }
}

#[test]
fn the_vector_opens() {
    let case = Case::named("combine-papay-notification");
    let key = ApiV3Key::new(case.field("apiv3_key").as_bytes().to_vec()).unwrap();
    let now = case.number("now");
    let verified = ready(verify(case.response(), &case.keyring(), now, &verifier(), Subject::Notification)).unwrap();
    let opened = notification::open(&verified, &key).unwrap();
    assert_eq!(opened.event_type, "ECOMMERCE_ENTRUST.SIGN");
    assert_eq!(opened.resource, case.text("plaintext"));
}

#[test]
fn associated_data_may_be_empty_or_missing() {
    let plain = signed_contract().to_string();
    for associated_data in [None, Some(""), Some("contract")] {
        let body = envelope("ECOMMERCE_ENTRUST.SIGN", seal(plain.as_bytes(), associated_data)).to_string();
        assert_eq!(open(body.as_bytes()).unwrap().resource, plain, "{associated_data:?}");
    }
}

#[test]
fn unknown_events_and_fields_pass_through() {
    let mut body = envelope("SOMETHING.NEW", seal(b"{\"anything\":[1,null]}", None));
    body["new_field"] = json!({ "kept": true });
    let opened = open(body.to_string().as_bytes()).unwrap();
    assert_eq!(opened.event_type, "SOMETHING.NEW");
    assert_eq!(opened.resource, "{\"anything\":[1,null]}");
    assert_eq!(opened.envelope, body.to_string());
}

#[test]
fn a_known_event_must_name_its_contract() {
    for missing in ["mchid", "out_contract_code", "plan_id"] {
        let mut resource = signed_contract();
        resource.as_object_mut().unwrap().remove(missing);
        let body = envelope("ECOMMERCE_ENTRUST.TERMINATE", seal(resource.to_string().as_bytes(), None)).to_string();
        let error = refusal(body.as_bytes());
        assert_eq!(error.reason, NotificationReason::Malformed);
        assert!(error.message.contains(missing), "{}", error.message);
        assert_eq!(error.request_id.as_deref(), Some("request-1"));
    }
}

#[test]
fn what_cannot_be_opened_says_why() {
    let good = seal(signed_contract().to_string().as_bytes(), None);
    let mut other_algorithm = good.clone();
    other_algorithm["algorithm"] = "AEAD_SM4_GCM".into();
    let mut other_nonce = good.clone();
    other_nonce["nonce"] = "0123456789ac".into();
    let mut no_ciphertext = good;
    no_ciphertext.as_object_mut().unwrap().remove("ciphertext");
    let cases = [
        (envelope("X", other_algorithm).to_string(), NotificationReason::Algorithm),
        (envelope("X", other_nonce).to_string(), NotificationReason::Decrypt),
        (envelope("X", no_ciphertext).to_string(), NotificationReason::Malformed),
        (envelope("X", seal(b"not json", None)).to_string(), NotificationReason::Malformed),
        (envelope("X", Value::Null).to_string(), NotificationReason::Malformed),
        ("[]".to_owned(), NotificationReason::Malformed),
        ("<html>".to_owned(), NotificationReason::Malformed),
        (String::new(), NotificationReason::Malformed),
    ];
    for (body, reason) in cases {
        assert_eq!(refusal(body.as_bytes()).reason, reason, "{body}");
    }
}

#[test]
fn debug_output_keeps_the_user_private() {
    let plain = json!({ "mchid": "1", "out_contract_code": "c", "plan_id": 1, "openid": "o-secret" }).to_string();
    let opened = open(envelope("ECOMMERCE_ENTRUST.SIGN", seal(plain.as_bytes(), None)).to_string().as_bytes()).unwrap();
    assert!(!format!("{opened:?}").contains("o-secret"));
}

/// Repeats are known by the id: without one, different notifications would pass for the same.
#[test]
fn an_empty_id_or_event_is_refused() {
    for name in ["id", "event_type"] {
        let mut body = envelope("ECOMMERCE_ENTRUST.SIGN", seal(signed_contract().to_string().as_bytes(), None));
        body[name] = "".into();
        let error = refusal(body.to_string().as_bytes());
        assert_eq!(error.reason, NotificationReason::Malformed);
        assert!(error.message.contains(&format!("{name} must not be empty")), "{}", error.message);
    }
}

#[test]
fn texts_stay_as_wechat_pay_wrote_them() {
    let resource =
        r#"{ "z": 12345678901234567890123, "plan_id": 1.0, "mchid": "\ud83d", "out_contract_code": "c", "a": 1e400 }"#;
    let sealed = seal(resource.as_bytes(), None);
    let body = format!(r#"{{"z":1,"event_type":"ECOMMERCE_ENTRUST.SIGN","resource":{sealed},"id":"EV-1","a":1.50}}"#);
    let opened = open(body.as_bytes()).unwrap();
    assert_eq!((opened.resource.as_str(), opened.envelope.as_str()), (resource, body.as_str()));
}

/// Who cannot decrypt inside asks for what is sealed, and tells what it holds.
#[test]
fn an_envelope_tells_what_is_sealed_and_checks_what_it_holds() {
    let plain = signed_contract().to_string();
    let body = envelope("ECOMMERCE_ENTRUST.SIGN", seal(plain.as_bytes(), Some("contract"))).to_string();
    let read = Envelope::read(&verified(body.as_bytes())).unwrap();
    assert_eq!((read.id.as_str(), read.event_type.as_str()), ("EV-1", "ECOMMERCE_ENTRUST.SIGN"));
    let sealed = read.resource.clone().unwrap();
    assert_eq!((sealed.nonce.as_slice(), sealed.associated_data.as_slice()), (&b"0123456789ab"[..], &b"contract"[..]));
    let opened = cipher::open(&ApiV3Key::new(KEY.to_vec()).unwrap(), &sealed).unwrap();
    assert_eq!(opened, plain.as_bytes());
    assert_eq!(read.check(&opened), Ok(()));
    for other in ["", "not json", "[]", r#"{"mchid":"1","plan_id":1}"#, "{\"mchid\":\"\u{1}\"}"] {
        let Err(Error::Notification(error)) = read.check(other.as_bytes()) else { panic!("{other} was taken") };
        assert_eq!((error.reason, error.request_id.as_deref()), (NotificationReason::Malformed, Some("request-1")));
    }
    assert!(!format!("{read:?}").contains("ciphertext"));
}

/// The error is the one that opening in one step gives.
#[test]
fn an_envelope_that_no_key_opens_is_closed() {
    let mut resource = seal(signed_contract().to_string().as_bytes(), None);
    resource["nonce"] = "0123456789ac".into();
    let body = envelope("ECOMMERCE_ENTRUST.SIGN", resource.clone()).to_string();
    let read = Envelope::read(&verified(body.as_bytes())).unwrap();
    assert_eq!(read.closed(), open(body.as_bytes()).unwrap_err());
    for (field, value) in [("nonce", "too short"), ("ciphertext", "not base64")] {
        let mut resource = resource.clone();
        resource[field] = value.into();
        let body = envelope("X", resource).to_string();
        let read = Envelope::read(&verified(body.as_bytes())).unwrap();
        assert_eq!(read.resource, None, "{field}: there is nothing to open");
        assert_eq!(open(body.as_bytes()).unwrap_err(), read.closed());
        assert_eq!(refusal(body.as_bytes()).reason, NotificationReason::Decrypt);
    }
}
