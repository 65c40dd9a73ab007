//! Prepared requests: their headers, and what is refused before anything is signed.

use wechatpay_entrust::api::Operation;
use wechatpay_entrust::crypto::ready;
use wechatpay_entrust::error::Rule;
use wechatpay_entrust::http::{Method, Request};
use wechatpay_entrust::input::Input;
use wechatpay_entrust::keys::Keyring;
use wechatpay_entrust::{Call, Error, Parts};

use crate::fixture::{NONCE, NOW, PUBLIC_KEY_ID, config, merchant, object};

fn generic(method: Method, headers: &[(&str, &str)], body: Option<&str>) -> Call {
    let parts = Parts { headers: object(headers), body: body.map(str::to_owned), ..Parts::default() };
    Call::generic(method, "/v3/certificates", parts).unwrap()
}

fn prepared(call: &Call) -> Request {
    ready(merchant().prepare(call, NOW, NONCE)).unwrap()
}

fn others(request: &Request) -> Vec<(&str, &str)> {
    let headers = request.headers.iter().filter(|(name, _)| name != "Authorization");
    headers.map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

#[test]
fn requests_carry_what_the_gateway_wants() {
    let json = ("Accept", "application/json");
    let (agent, serial) = (("User-Agent", "tests/1"), ("Wechatpay-Serial", PUBLIC_KEY_ID));
    let get = prepared(&generic(Method::Get, &[], None));
    assert_eq!((others(&get), get.body.as_deref()), (vec![json, agent, serial], None));
    let post = prepared(&generic(Method::Post, &[], Some("{}")));
    let content = ("Content-Type", "application/json");
    assert_eq!((others(&post), post.body.as_deref()), (vec![json, content, agent, serial], Some("{}")));

    let mut exchange = merchant();
    exchange.keyring = Keyring::default();
    let request = ready(exchange.prepare(&generic(Method::Get, &[], None), NOW, NONCE)).unwrap();
    assert_eq!(others(&request), [json, agent], "without a public key there is nothing to name");
}

#[test]
fn given_headers_replace_ours_in_any_case() {
    let given = [("accept", "*/*"), ("WECHATPAY-SERIAL", "1234"), ("Idempotency-Key", "k\t1")];
    let request = prepared(&generic(Method::Get, &given, None));
    assert_eq!(others(&request), [("User-Agent", "tests/1"), given[0], given[1], given[2]]);
}

#[test]
fn headers_that_cannot_be_sent_are_refused() {
    let text = |text: &'static str| Input::Text(text.into());
    let refused = [
        ("Authorization", text("x"), "headers.Authorization", Rule::Unknown),
        ("aUTHORIZATION", text("x"), "headers.aUTHORIZATION", Rule::Unknown),
        ("", text("x"), "headers", Rule::Characters),
        ("a b", text("x"), "headers", Rule::Characters),
        ("a\r\nb", text("x"), "headers", Rule::Characters),
        ("名", text("x"), "headers", Rule::Characters),
        ("a", text("x\r\nb: c"), "headers.a", Rule::Characters),
        ("a", text("值"), "headers.a", Rule::Characters),
        ("a", text("\u{7F}"), "headers.a", Rule::Characters),
        ("a", Input::Integer(1), "headers.a", Rule::Type),
        ("a", Input::List(vec![]), "headers.a", Rule::Type),
    ];
    for (name, value, path, rule) in refused {
        let parts = Parts { headers: Input::Object(vec![(name.into(), value)]), ..Parts::default() };
        let Err(Error::Validation(issues)) = Call::generic(Method::Get, "/v3/a", parts) else {
            panic!("{name:?} passes")
        };
        assert_eq!((issues[0].path.as_str(), issues[0].rule), (path, rule), "{name:?}");
    }
    let parts = Parts { headers: Input::Text("a: b".into()), ..Parts::default() };
    assert!(matches!(Call::generic(Method::Get, "/v3/a", parts), Err(Error::Validation(_))));
    let absent = Parts { headers: Input::Object(vec![("a".into(), Input::Null)]), ..Parts::default() };
    assert!(Call::generic(Method::Get, "/v3/a", absent).is_ok(), "null is not there");
}

#[test]
fn nonces_are_digits_and_letters() {
    let call = generic(Method::Get, &[], None);
    let exchange = merchant();
    let long = "A".repeat(65);
    for nonce in ["", " ", "a\"b", "a\nb", "a-b", "随机", &long] {
        let message = config(ready(exchange.prepare(&call, NOW, nonce)));
        assert!(message.contains("nonce"), "{message}");
    }
    for nonce in ["0", NONCE, &long[..64]] {
        assert!(ready(exchange.prepare(&call, NOW, nonce)).is_ok(), "{nonce}");
    }
}

#[test]
fn methods_are_those_of_the_protocol() {
    for (spelled, expected) in
        [("get", "GET"), ("POST", "POST"), ("Put", "PUT"), ("patch", "PATCH"), ("DELETE", "DELETE")]
    {
        assert_eq!(Method::parse(spelled).unwrap().as_str(), expected);
    }
    for spelled in ["", "HEAD", "OPTIONS", "TRACE", " GET", "GET\n", "ＧＥＴ"] {
        assert!(config(Method::parse(spelled)).contains("GET, POST"), "{spelled}");
    }
}

/// What is safe to repeat does not depend on the style of the call.
#[test]
fn calls_know_whether_they_may_be_repeated() {
    let generic = |method, path: &str| Call::generic(method, path, Parts::default()).unwrap();
    for method in [Method::Get, Method::Put, Method::Delete] {
        assert!(generic(method, "/v3/anything").repeatable(), "{method:?}");
    }
    for method in [Method::Post, Method::Patch] {
        assert!(!generic(method, "/v3/anything").repeatable(), "{method:?}");
    }
    for operation in Operation::ALL {
        let path = operation.template().replace(['{', '}'], "");
        let call = generic(operation.method(), &format!("{path}?a=1"));
        assert_eq!((call.reaches(), call.repeatable()), (Some(*operation), operation.repeatable()), "{path}");
        assert_eq!(Operation::named(operation.name()), Some(*operation));
        assert_eq!(generic(Method::Patch, &path).reaches(), None, "another method reaches nothing known");
    }
}
