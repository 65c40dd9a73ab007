//! Every vector, stage by stage: what breaks first is what is named.

use std::collections::BTreeMap;

use base64ct::{Base64, Encoding};
use wechatpay_entrust::api::Operation;
use wechatpay_entrust::crypto::{Crypto, ready};
use wechatpay_entrust::error::SignatureReason;
use wechatpay_entrust::http::{Method, Request};
use wechatpay_entrust::input::Input;
use wechatpay_entrust::keys::{Keyring, PlatformKey, Serial};
use wechatpay_entrust::sign::{Credential, Unsigned};
use wechatpay_entrust::verify::{Subject, verify};
use wechatpay_entrust::{Call, Exchange, Expected, Parts, message};

use crate::fixture::{Case, key, merchant, pre_sign, reason, rsa, verifier};

const DEFAULT_MCHID: &str = "1900000109";
const DEFAULT_SERIAL: &str = "5157F09EFDC096DE15EBE81A47057A7232F1B8E1";

#[test]
fn requests() {
    for case in Case::all("request", 9) {
        let name = &case.name;
        let method = Method::parse(case.field("method")).unwrap();
        let (timestamp, nonce, body) = (case.number("timestamp"), case.field("nonce"), case.text("body"));

        let message = message::request(method, case.field("path"), timestamp, nonce, &body);
        assert_eq!(String::from_utf8(message.clone()).unwrap(), case.text("message"), "{name}: message");

        let signature = ready(rsa(case.field("key")).sign(&message)).unwrap();
        assert_eq!(Base64::encode_string(&signature), case.text("signature"), "{name}: signature");

        let unsigned = Unsigned::new(method, case.field("path"), &body, timestamp, nonce).unwrap();
        assert_eq!(unsigned.message(), message, "{name}: message of the unsigned request");
        let header = credential(&case).authorization(&unsigned, &signature);
        assert_eq!(pairs(&header), expected_pairs(&case), "{name}: Authorization header");

        let request = prepared(&case, method, body.clone());
        assert_eq!(request.path, case.field("path"), "{name}: path of the prepared request");
        assert_eq!(request.body.unwrap_or_default(), body, "{name}: body of the prepared request");
        let (authorization, value) = &request.headers[0];
        assert_eq!(authorization, "Authorization");
        assert_eq!(pairs(value), expected_pairs(&case), "{name}: header of the prepared request");
    }
}

fn credential(case: &Case) -> Credential {
    let given = |name: &str, otherwise: &'static str| case.json[name].as_str().unwrap_or(otherwise).to_owned();
    let serial = Serial::parse(&given("serial", DEFAULT_SERIAL)).unwrap();
    Credential::new(&given("mchid", DEFAULT_MCHID), serial).unwrap()
}

fn prepared(case: &Case, method: Method, body: String) -> Request {
    let exchange = Exchange {
        credential: credential(case),
        keyring: Keyring::default(),
        crypto: rsa(case.field("key")),
        user_agent: "tests/1".to_owned(),
    };
    let parts = Parts {
        params: Input::from(case.json["params"].clone()),
        body: (!body.is_empty()).then_some(body),
        ..Parts::default()
    };
    let template = case.json["template"].as_str().unwrap_or(case.field("path"));
    let call = Call::generic(method, template, parts).unwrap();
    ready(exchange.prepare(&call, case.number("timestamp"), case.field("nonce"))).unwrap()
}

fn expected_pairs(case: &Case) -> BTreeMap<String, String> {
    if let Some(header) = case.file("authorization") {
        return pairs(std::str::from_utf8(&header).unwrap());
    }
    let credential = credential(case);
    let expected = [
        ("mchid", credential.mchid().to_owned()),
        ("nonce_str", case.field("nonce").to_owned()),
        ("serial_no", credential.serial().to_string()),
        ("signature", case.text("signature")),
        ("timestamp", case.number("timestamp").to_string()),
    ];
    expected.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// Scheme, one blank, five `name="value"` with commas and nothing else between them.
fn pairs(header: &str) -> BTreeMap<String, String> {
    let pairs = header.strip_prefix("WECHATPAY2-SHA256-RSA2048 ").expect("scheme and one blank");
    let mut found = BTreeMap::new();
    for pair in pairs.split(',') {
        let (name, value) = pair.split_once('=').expect("name=value");
        let value = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).expect("double quotes");
        assert!(!value.contains(['"', ' ', '\n', '\r']), "{name} holds what a quoted value must not");
        assert!(found.insert(name.to_owned(), value.to_owned()).is_none(), "{name} comes twice");
    }
    assert_eq!(found.len(), 5, "pairs");
    found
}

#[test]
fn typed_pre_sign_has_the_bytes_of_its_vector() {
    let case = Case::named("combine-papay-request");
    let call = Call::operation(Operation::PreEntrustSignMiniProgram, &Input::from(pre_sign())).unwrap();
    let request = ready(merchant().prepare(&call, case.number("timestamp"), case.field("nonce"))).unwrap();
    assert_eq!(request.method.as_str(), case.field("method"));
    assert_eq!(request.path, case.field("path"));
    assert_eq!(request.body.as_deref(), Some(case.text("body").as_str()));
    assert_eq!(pairs(&request.headers[0].1), expected_pairs(&case));
}

#[test]
fn plain_signatures() {
    for case in Case::all("signature", 3) {
        let signature = ready(rsa(case.field("key")).sign(case.text("message").as_bytes())).unwrap();
        assert_eq!(Base64::encode_string(&signature), case.text("signature"), "{}: signature", case.name);
    }
}

#[test]
fn payments() {
    for name in ["docs-signature-jsapi-pay", "docs-signature-app-pay"] {
        let expected = Case::named(name).text("message");
        let lines: Vec<&str> = expected.lines().collect();
        let message = message::payment(lines[0], lines[1].parse().unwrap(), lines[2], lines[3]);
        assert_eq!(String::from_utf8(message).unwrap(), expected, "{name}");
    }
}

#[test]
fn plain_verifications() {
    for case in Case::all("verify", 3) {
        let key = PlatformKey::parse(case.field("key_id"), &key(case.field("key"))).unwrap();
        let signature = Base64::decode_vec(&case.text("signature")).unwrap();
        let verdict = ready(verifier().verify(&key, case.text("message").as_bytes(), &signature)).unwrap();
        assert_eq!(verdict, case.json["genuine"], "{}: verdict", case.name);
    }
}

#[test]
fn answers_and_notifications() {
    let cases = Case::all("answer", 4).into_iter().map(|case| (case, Subject::Answer));
    for (case, subject) in cases.chain(Case::all("notification", 2).into_iter().map(|c| (c, Subject::Notification))) {
        let name = &case.name;
        let body = case.file("body").unwrap();

        let (timestamp, nonce) = (header(&case, "Wechatpay-Timestamp"), header(&case, "Wechatpay-Nonce"));
        let expected = [timestamp.as_bytes(), b"\n", nonce.as_bytes(), b"\n", &body, b"\n"].concat();
        assert_eq!(message::answer(&timestamp, &nonce, &body), expected, "{name}: message");

        let outcome = ready(verify(case.response(), &case.keyring(), case.number("now"), &verifier(), subject));
        if case.json["genuine"] == true {
            let verified = outcome.unwrap_or_else(|error| panic!("{name}: verdict: {error}"));
            assert_eq!(verified.body(), body, "{name}: body");
            assert_eq!(verified.request_id(), case.json["headers"]["Request-ID"].as_str(), "{name}: request id");
        } else {
            assert_eq!(reason(outcome), SignatureReason::Mismatch, "{name}: verdict");
        }
    }
}

fn header(case: &Case, name: &str) -> String {
    case.json["headers"][name].as_str().unwrap().to_owned()
}

/// The key of another merchant under the right name.
#[test]
fn nothing_verifies_with_another_key() {
    for case in Case::all("answer", 4).into_iter().chain(Case::all("notification", 2)) {
        let other = PlatformKey::parse(case.field("key_id"), &key("combine-papay-merchant-public.pem")).unwrap();
        let ring = [other].into_iter().collect();
        let outcome = ready(verify(case.response(), &ring, case.number("now"), &verifier(), Subject::Answer));
        assert_eq!(reason(outcome), SignatureReason::Mismatch, "{}", case.name);
    }
}

#[test]
fn answers_open_through_the_exchange() {
    let exchange = merchant();
    let call = Call::operation(Operation::PreEntrustSignMiniProgram, &Input::from(pre_sign())).unwrap();
    let case = Case::named("combine-papay-answer");
    let verified = ready(exchange.finish_call(&call, case.response(), case.number("now"))).unwrap();
    assert_eq!((verified.status(), verified.request_id()), (200, Some("synthetic-2")));

    let empty = Case::named("combine-papay-answer-204");
    let verified = ready(exchange.finish(&Expected::default(), empty.response(), empty.number("now"))).unwrap();
    assert_eq!((verified.status(), verified.body()), (204, &b""[..]));
}
