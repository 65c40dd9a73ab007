use wechatpay_entrust::api::Operation;
use wechatpay_entrust::http::Method;
use wechatpay_entrust::input::Input;
use wechatpay_entrust::{Call, Error, Parts};

use crate::fixture::lines;

const METHODS: [Method; 5] = [Method::Delete, Method::Get, Method::Patch, Method::Post, Method::Put];

fn value(text: &str) -> Input<'_> {
    Input::from_json(text.as_bytes()).unwrap_or(Input::Null)
}

/// A template, a line each of JSON for places, query and headers, and a body: what is signed is a target that no proxy or URL
/// parser reads as another one.
pub fn path(data: &[u8]) {
    let ([template, params, query, headers], body) = lines(data);
    let parts = Parts {
        params: value(&params),
        query: value(&query),
        headers: value(&headers),
        body: std::str::from_utf8(body).ok().filter(|body| !body.is_empty()).map(str::to_owned),
    };
    for method in METHODS {
        match Call::generic(method, &template, parts.clone()) {
            Ok(call) => {
                assert_target(call.path());
                assert_eq!(call.body(), parts.body.as_deref());
                for (name, value) in call.headers() {
                    assert!(!name.eq_ignore_ascii_case("authorization"), "a caller's own Authorization");
                    assert!(!name.is_empty() && !name.contains([':', '\r', '\n', ' ']), "the header name {name:?}");
                    assert!(!value.contains(['\r', '\n', '\0']), "the header value {value:?}");
                }
                let _ = (call.repeatable(), call.reaches());
            }
            Err(error) => assert_issues(&error),
        }
    }
}

/// The name of an operation, and its input as JSON.
pub fn operation(data: &[u8]) {
    let ([name], json) = lines(data);
    let Ok(operation) = name.parse::<Operation>() else { return };
    let Some(input) = Input::from_json(json) else { return };
    check(operation, &input);
}

/// An input is taken whole or refused with reasons; what is taken is a target and a body that are what they look like.
pub(crate) fn check(operation: Operation, input: &Input) -> Option<Call> {
    let _ = operation.check_answer(input);
    let call = match Call::operation(operation, input) {
        Ok(call) => call,
        Err(error) => {
            assert_issues(&error);
            return None;
        }
    };
    assert_target(call.path());
    assert!(call.method() == operation.method() && call.reaches() == Some(operation));
    let texts: Vec<String> = call.plain_texts().map(str::to_owned).collect();
    let ciphertexts: Vec<String> = texts.iter().map(|_| "c2VhbGVk".to_owned()).collect();
    let call = call.sealed("KEY", &ciphertexts).expect("as many ciphertexts as texts");
    if let Some(body) = call.body() {
        let value: serde_json::Value = serde_json::from_str(body).expect("a body that is JSON");
        assert!(value.is_object(), "a body that is no object");
    }
    Some(call)
}

/// Printable ASCII below `/v3/`, without what leads elsewhere. A `%` that the caller wrote stays, as URL parsers leave it.
pub(crate) fn assert_target(target: &str) {
    assert!(target.starts_with("/v3/"), "{target}");
    assert!(target.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"#<>\\^`{|}".contains(&byte)), "{target}");
    let path = target.split_once('?').map_or(target, |(path, _)| path);
    assert!(!path.contains("//"), "{target}");
    let dots = |segment: &str| matches!(segment.to_ascii_lowercase().replace("%2e", ".").as_str(), "." | "..");
    assert!(!path.split('/').any(dots), "{target}");
}

pub(crate) fn assert_issues(error: &Error) {
    let Error::Validation(issues) = error else { panic!("an error of another kind: {error}") };
    assert!(!issues.is_empty());
    let _ = error.to_string();
}
