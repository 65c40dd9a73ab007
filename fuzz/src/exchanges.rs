use wechatpay_entrust::api::Operation;
use wechatpay_entrust::crypto::ready;
use wechatpay_entrust::http::{Method, Response};
use wechatpay_entrust::input::Input;
use wechatpay_entrust::{Call, Error, Exchange, Parts, message};

use crate::fixture::{KEYRING, NOW, PUBLIC_KEY_ID, Verdict, assert_plain, credential, headers, lines};

/// An operation or a path, the input as JSON, a nonce, a User-Agent, a line with the status of an answer, and its body.
pub fn exchange(data: &[u8]) {
    let ([target, input, nonce, user_agent, status], body) = lines(data);
    let Some(call) = call(&target, &input) else { return };
    let exchange = |verdict| Exchange {
        credential: credential(),
        keyring: KEYRING.clone(),
        crypto: Verdict(verdict),
        user_agent: user_agent.clone(),
    };
    prepare(&exchange(true), &call, &nonce);
    let status = status.trim().parse().unwrap_or(200);
    let response =
        || Response { status, headers: headers(&NOW.to_string(), "NONCE", PUBLIC_KEY_ID, "AAAA"), body: body.to_vec() };
    let forged = ready(exchange(false).finish_call(&call, response(), NOW));
    assert!(forged.is_err(), "an answer was taken against the verdict");
    match ready(exchange(true).finish_call(&call, response(), NOW)) {
        Ok(verified) => {
            assert!((200..300).contains(&verified.status()) && verified.body() == body);
            assert!(body.is_empty() || Input::from_json(body).is_some(), "a body that is not JSON was taken");
        }
        Err(error) => assert_plain(&error),
    }
}

fn call(target: &str, input: &str) -> Option<Call> {
    let value = Input::from_json(input.as_bytes()).unwrap_or(Input::Null);
    match target.parse::<Operation>() {
        Ok(operation) => Call::operation(operation, &value).ok(),
        Err(_) => {
            let parts = Parts { query: value, body: Some(input.to_owned()), ..Parts::default() };
            Call::generic(Method::Post, target, parts).ok()
        }
    }
}

fn prepare(exchange: &Exchange<Verdict>, call: &Call, nonce: &str) {
    match ready(exchange.prepare(call, NOW, nonce)) {
        Ok(request) => {
            let body = request.body.as_deref().unwrap_or_default();
            let message = message::request(request.method, &request.path, NOW, nonce, body);
            assert_eq!(message.iter().filter(|byte| **byte == b'\n').count(), 5 + body.matches('\n').count());
            let (name, authorization) = &request.headers[0];
            assert_eq!(name, "Authorization");
            assert!(authorization.starts_with("WECHATPAY2-SHA256-RSA2048 mchid=\"1900000109\""), "{authorization}");
            assert!(authorization.contains(&format!("nonce_str=\"{nonce}\"")));
            for (name, value) in &request.headers {
                let plain = value.bytes().all(|byte| byte == b'\t' || (0x20..0x7F).contains(&byte));
                assert!(plain, "the header {name} is {value:?}");
            }
            assert_eq!(
                request.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case("authorization")).count(),
                1
            );
        }
        Err(error) => assert!(matches!(error, Error::Config(_)), "{error}"),
    }
}
