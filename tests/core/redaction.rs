//! What holds a secret shows nothing of it.

use std::fmt::Debug;

use base64ct::{Base64, Encoding};
use wechatpay_entrust::api::Operation;
use wechatpay_entrust::cipher::Closed;
use wechatpay_entrust::crypto::ready;
use wechatpay_entrust::http::Method;
use wechatpay_entrust::input::Input;
use wechatpay_entrust::keys::PrivateKey;
use wechatpay_entrust::notification::Envelope;
use wechatpay_entrust::secret::{ApiV3Key, Secret};
use wechatpay_entrust::sign::Unsigned;
use wechatpay_entrust::{Call, Parts};

use crate::fixture::{NONCE, NOW, Platform, check, config, key, keyring, merchant, object, pre_sign, rsa};
use crate::{notification, spelling};

const API_V3_KEY: &str = "A3EgBJHJgTfWdTsyepRcytDAK9PkEPPT";

/// Whether 12 bytes of the secret show: as text, base64, hexadecimal, or a list of bytes.
fn shows(subject: &dyn Debug, secret: &[u8]) -> bool {
    let shown = format!("{subject:?}{subject:#?}").to_lowercase();
    let shown: String = shown.split_whitespace().collect();
    secret.chunks_exact(12).any(|part| {
        let hexadecimal = part.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
        let list = part.iter().map(u8::to_string).collect::<Vec<_>>().join(",");
        let spelled = [String::from_utf8_lossy(part).into_owned(), Base64::encode_string(part), hexadecimal, list];
        spelled.iter().any(|text| shown.contains(&text.to_lowercase()))
    })
}

#[track_caller]
fn hides(subject: &dyn Debug, secret: &[u8]) {
    assert!(!shows(subject, secret), "{subject:?}");
}

#[test]
fn the_check_itself_finds_secrets() {
    let secret = API_V3_KEY.as_bytes();
    for subject in [&API_V3_KEY as &dyn Debug, &secret, &Base64::encode_string(secret)] {
        assert!(shows(subject, secret), "{subject:?}");
    }
}

#[test]
fn private_keys() {
    let pem = key("combine-papay-merchant.pem");
    let der = spelling::der(&pem);
    let parsed = PrivateKey::parse(&pem).unwrap();
    hides(&parsed, &der);
    hides(&rsa("combine-papay-merchant.pem"), &der);
    hides(&merchant(), &der);
    hides(&Secret::new(der.clone()), &der);
    assert_eq!(format!("{parsed:?}"), "PrivateKey(redacted)");
}

#[test]
fn api_v3_keys() {
    let parsed = ApiV3Key::new(API_V3_KEY.into()).unwrap();
    hides(&parsed, API_V3_KEY.as_bytes());
    assert_eq!(parsed.expose(), API_V3_KEY.as_bytes());
    for wrong in ["", "A3EgBJHJgTfWdTsyepRcytDAK9PkEPP", "A3EgBJHJgTfWdTsyepRcytDAK9PkEPPT\n", "testMchAPIv3Key0"] {
        let message = config(ApiV3Key::new(wrong.into()));
        assert!(
            message.starts_with("apiv3Key must have 32 bytes") && message.contains(&wrong.len().to_string()),
            "{message}"
        );
        assert!(wrong.is_empty() || !message.contains(wrong), "{message}");
    }
}

/// A signed request is a credential for five minutes; bodies hold personal data.
#[test]
fn requests_and_answers() {
    let call = Call::operation(Operation::PreEntrustSignMiniProgram, &Input::from(pre_sign())).unwrap();
    let request = ready(merchant().prepare(&call, NOW, NONCE)).unwrap();
    let body = request.body.clone().unwrap();
    for subject in [&call as &dyn Debug, &request] {
        hides(subject, body.as_bytes());
        hides(subject, request.headers[0].1.as_bytes());
    }
    let answer = Platform::new().answer(200, body.as_bytes());
    hides(&answer, body.as_bytes());
    hides(&check(answer, &keyring(), NOW).unwrap(), body.as_bytes());
}

#[test]
fn parts_of_a_call() {
    let secret = "PRIVATE-PRIVATE-PRIVATE";
    let given = || object(&[("name", secret)]);
    let parts = Parts { params: given(), query: given(), headers: given(), body: Some(secret.to_owned()) };
    hides(&parts, secret.as_bytes());
    let call = Call::generic(Method::Post, "/v3/{name}", Parts { query: Input::Null, ..parts }).unwrap();
    assert!(!format!("{call:?}").contains("\"PRIVATE"), "headers and body: {call:?}");
}

/// What is known of a secret by its name, its time or its id helps at 3 a.m.; the rest stays away.
#[test]
fn what_shows_instead() {
    let unsigned = Unsigned::new(Method::Post, "/v3/x", "PRIVATE", NOW, NONCE).unwrap();
    assert_eq!(format!("{unsigned:?}"), format!("Unsigned {{ timestamp: {NOW}, .. }}"));

    let body = notification::envelope("ENTRUST.SIGN", notification::seal(b"{\"name\":\"PRIVATE-PRIVATE\"}", None));
    let body = serde_json::to_vec(&body).unwrap();
    let verified = notification::verified(&body);
    assert_eq!(format!("{verified:?}"), format!("{:?}", Platform::new().answer(200, &body)));
    let shown = "{ id: \"EV-1\", event_type: \"ENTRUST.SIGN\", .. }";
    assert_eq!(format!("{:?}", Envelope::read(&verified).unwrap()), format!("Envelope {shown}"));
    assert_eq!(format!("{:?}", notification::open(&body).unwrap()), format!("Notification {shown}"));
    assert_eq!(Closed.to_string(), "it does not open with this key");
}
