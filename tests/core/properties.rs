//! What holds for any input at all.

use base64ct::{Base64, Encoding};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Map, Number, Value};
use wechatpay_entrust::api::Operation;
use wechatpay_entrust::crypto::{Crypto, ready};
use wechatpay_entrust::http::{Headers, Method, Response};
use wechatpay_entrust::input::Input;
use wechatpay_entrust::keys::{Certificate, PlatformKey, PrivateKey, PublicKey};
use wechatpay_entrust::{Call, Error, Parts};

use crate::fixture::{CERTIFICATE_SERIAL, NOW, PUBLIC_KEY_ID, Platform, check, key, keyring, merchant, object};
use crate::spelling;

const KEYS: [&str; 6] = [
    "combine-papay-merchant.pem",
    "combine-papay-merchant-pkcs1.pem",
    "combine-papay-platform-public.pem",
    "combine-papay-platform-certificate.pem",
    "encrypted-pkcs8.pem",
    "ec.pem",
];

const NAMES: [&str; 7] =
    ["appid", "plan_id", "out_contract_code", "notify_url", "sub_orders", "combine_out_trade_no", "amount"];

fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) }
}

fn parse_as_everything(input: &[u8]) {
    for id in [PUBLIC_KEY_ID, CERTIFICATE_SERIAL] {
        drop(PlatformKey::parse(id, input));
    }
    drop(Certificate::parse("certificate", input));
    drop(PublicKey::parse("key", input));
    drop(PrivateKey::parse(input).and_then(|key| key.check_numbers()));
}

/// A key as PEM or DER with some bytes changed, left out or put in.
fn damaged_key() -> impl Strategy<Value = Vec<u8>> {
    let edits = vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 1..8);
    (prop::sample::select(&KEYS), any::<bool>(), edits).prop_map(|(name, as_der, edits)| {
        let pem = key(name);
        let mut bytes = if as_der { spelling::der(&pem) } else { pem };
        for (place, byte, edit) in edits {
            let place = place.index(bytes.len());
            match edit {
                0 => bytes[place] = byte,
                1 => drop(bytes.remove(place)),
                _ => bytes.insert(place, byte),
            }
        }
        bytes
    })
}

/// Any JSON, with the fields' own names among the others.
fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(|number| Number::from_f64(number).map_or(Value::Null, Value::Number)),
        prop_oneof![Just(i64::MIN), Just(i64::MAX), Just(0)].prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 64, 8, |inner| {
        let name = prop_oneof![prop::sample::select(&NAMES).prop_map(str::to_owned), any::<String>()];
        prop_oneof![
            vec(inner.clone(), 0..8).prop_map(Value::Array),
            vec((name, inner), 0..8).prop_map(|fields| Value::Object(fields.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn keys_of_any_bytes_never_panic(input in vec(any::<u8>(), 0..2048)) {
        parse_as_everything(&input);
    }

    #[test]
    fn keys_of_any_text_never_panic(text in any::<String>()) {
        parse_as_everything(text.as_bytes());
        parse_as_everything(format!("-----BEGIN {text}-----{text}-----END {text}-----").as_bytes());
    }

    #[test]
    fn damaged_keys_never_panic(input in damaged_key()) {
        parse_as_everything(&input);
    }

    /// A key that may sign although bytes of its file changed is the same key.
    #[test]
    fn damage_never_makes_another_private_key(input in damaged_key()) {
        if let Ok(parsed) = PrivateKey::parse(&input)
            && parsed.check_numbers().is_ok()
        {
            let expected = PrivateKey::parse(&key(KEYS[0])).unwrap();
            prop_assert_eq!(parsed.pkcs8(), expected.pkcs8());
        }
    }

    #[test]
    fn any_input_is_taken_or_refused_but_never_panics(input in json()) {
        let input = Input::from(input);
        for operation in Operation::ALL {
            if let Err(error) = Call::operation(*operation, &input) {
                prop_assert!(matches!(&error, Error::Validation(issues) if !issues.is_empty()), "{:?}", error);
            }
            drop(operation.check_answer(&input));
        }
        let parts = Parts { params: input.clone(), query: input.clone(), headers: input, body: None };
        drop(Call::generic(Method::Get, "/v3/{appid}", parts));
    }

    #[test]
    fn no_answer_verifies_by_chance(
        values in vec(any::<String>(), 4),
        near in any::<bool>(),
        known in any::<bool>(),
        signature in vec(any::<u8>(), 256),
        body in vec(any::<u8>(), 0..256),
        now in any::<u64>(),
    ) {
        let signature = Base64::encode_string(&signature);
        let (timestamp, now) = if near { (NOW.to_string(), NOW) } else { (values[0].clone(), now) };
        let serial = if known { PUBLIC_KEY_ID } else { &values[2] };
        let names = ["Wechatpay-Timestamp", "Wechatpay-Nonce", "Wechatpay-Serial", "Wechatpay-Signature"];
        let headers: Headers = names.into_iter().zip([timestamp.as_str(), &values[1], serial, &signature]).collect();
        let outcome = check(Response { status: 200, headers, body }, &keyring(), now);
        prop_assert!(matches!(outcome, Err(Error::Signature(_))), "{:?}", outcome);
    }

    #[test]
    fn headers_of_any_names_never_verify(pairs in vec((any::<String>(), any::<String>()), 0..12)) {
        let outcome = check(Response { status: 200, headers: pairs.into_iter().collect(), body: vec![] }, &keyring(), NOW);
        prop_assert!(matches!(outcome, Err(Error::Signature(_))), "{:?}", outcome);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..config() })]

    #[test]
    fn what_the_platform_signs_verifies(body in vec(any::<u8>(), 0..512), offset in 0..=600_u64) {
        let answer = Platform::new().answer(200, &body);
        let verified = check(answer, &keyring(), NOW - 300 + offset).unwrap();
        prop_assert_eq!(verified.body(), body);
    }

    #[test]
    fn what_a_merchant_signs_verifies(body in any::<String>(), nonce in "[0-9A-Za-z]{1,64}", now in any::<u64>()) {
        let exchange = merchant();
        let parts = Parts { body: Some(body.clone()), ..Parts::default() };
        let call = Call::generic(Method::Post, "/v3/a", parts).unwrap();
        let request = ready(exchange.prepare(&call, now, &nonce)).unwrap();
        let (_, signature) = request.headers[0].1.split_once("signature=\"").unwrap();
        let signature = Base64::decode_vec(signature.trim_end_matches('"')).unwrap();
        let own = PlatformKey::parse("ABCDEF", &key("combine-papay-merchant-public.pem")).unwrap();
        let message = format!("POST\n/v3/a\n{now}\n{nonce}\n{body}\n");
        prop_assert!(ready(exchange.crypto.verify(&own, message.as_bytes(), &signature)).unwrap());
    }
}

/// What the URL parser of WHATWG leaves alone in a path.
fn kept_in_path(character: char) -> bool {
    character.is_ascii_alphanumeric() || "%-._~!$&'()*+,;=:@/".contains(character)
}

fn decoded(text: &str) -> String {
    let mut bytes = text.bytes();
    let mut out = Vec::new();
    while let Some(byte) = bytes.next() {
        let digit = |byte: Option<u8>| char::from(byte.unwrap()).to_digit(16).unwrap();
        let value = if byte == b'%' { digit(bytes.next()) * 16 + digit(bytes.next()) } else { u32::from(byte) };
        out.push(u8::try_from(value).unwrap());
    }
    String::from_utf8(out).unwrap()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_text_fits_into_a_path(text in any::<String>()) {
        prop_assume!(!matches!(text.as_str(), "" | "." | ".."));
        let parts = Parts { params: object(&[("value", &text)]), ..Parts::default() };
        let path = Call::generic(Method::Get, "/v3/a/{value}/b", parts).unwrap().path().to_owned();
        prop_assert!(path.chars().all(kept_in_path), "{path}");
        prop_assert_eq!(path.matches('/').count(), 4);
        let value = path.strip_prefix("/v3/a/").and_then(|rest| rest.strip_suffix("/b")).unwrap();
        prop_assert_eq!(decoded(value), text);
    }

    #[test]
    fn any_text_fits_into_a_query(name in any::<String>(), text in any::<String>()) {
        let parts = Parts { query: object(&[(&name, &text)]), ..Parts::default() };
        let path = Call::generic(Method::Get, "/v3/a", parts).unwrap().path().to_owned();
        let (found, value) = path.strip_prefix("/v3/a?").unwrap().split_once('=').unwrap();
        prop_assert!(path[5..].chars().all(|character| kept_in_path(character) && character != '\'' || character == '?'));
        prop_assert_eq!((decoded(found), decoded(value)), (name, text));
    }

    /// A template is refused, or sent as a URL parser leaves it, and stays below /v3/.
    #[test]
    fn any_template_is_refused_or_stays_as_it_is(tail in any::<String>(), dots in "[./%2eE?]{0,8}") {
        for template in [format!("/v3/{tail}"), format!("/v3/a/{dots}"), tail] {
            let Ok(call) = Call::generic(Method::Get, &template, Parts::default()) else { continue };
            let (path, query) = call.path().split_once('?').unwrap_or((call.path(), ""));
            prop_assert!(path.starts_with("/v3/") && path.chars().all(kept_in_path), "{path}");
            prop_assert!(query.chars().all(|character| kept_in_path(character) && character != '\'' || character == '?'));
            let lower = path.to_lowercase().replace("%2e", ".");
            prop_assert!(!path.contains("//") && !lower.split('/').any(|segment| segment == "." || segment == ".."));
        }
    }
}
