//! Verified answers: lenient about what is new, exact about what is missing.

use serde_json::{Value, json};
use wechatpay_entrust::api::Operation;
use wechatpay_entrust::crypto::ready;
use wechatpay_entrust::error::ResponseError;
use wechatpay_entrust::input::Input;
use wechatpay_entrust::verify::Verified;
use wechatpay_entrust::{Call, Error, Expected, Parts, http::Method};

use crate::fixture::{NOW, Platform, merchant, object};

fn opened(shape: Option<Operation>, status: u16, body: &[u8]) -> Result<Verified, ResponseError> {
    let expected = shape.map(|operation| Expected::of(operation, &Input::Null)).unwrap_or_default();
    match ready(merchant().finish(&expected, Platform::new().answer(status, body), NOW)) {
        Ok(verified) => Ok(verified),
        Err(Error::Response(error)) => Err(error),
        Err(other) => panic!("expected a response error, got {other:?}"),
    }
}

fn pre_signed(body: &Value) -> Result<Verified, ResponseError> {
    opened(Some(Operation::PreEntrustSignMiniProgram), 200, body.to_string().as_bytes())
}

fn answer() -> Value {
    json!({
        "pre_entrustweb_id": "5778aadY9nltAsZzXixCkFIGYnV2V",
        "mchid": "1900000109",
        "plan_id": 12535,
        "out_contract_code": "wxwtdk20200910100000",
    })
}

fn with(name: &str, value: Value) -> Value {
    let mut answer = answer();
    answer[name] = value;
    answer
}

#[test]
fn new_fields_and_new_lengths_pass() {
    let new = [
        answer(),
        with("miniprogram_path", json!("pages/index")),
        with("nested", json!({"list": [1, {"deep": null}]})),
        with("pre_entrustweb_id", json!("x".repeat(1000))),
        with("out_contract_code", json!("with-dashes_and 中文")),
        with("plan_id", json!(0)),
        with("plan_id", json!(12535.0)),
        with("redirect_appid", Value::Null),
    ];
    for body in new {
        pre_signed(&body).unwrap_or_else(|error| panic!("{body}: {error}"));
    }
}

#[test]
fn what_is_missing_is_named() {
    for name in ["pre_entrustweb_id", "mchid", "plan_id", "out_contract_code"] {
        let mut missing = answer();
        missing.as_object_mut().unwrap().remove(name);
        for body in [missing, with(name, Value::Null)] {
            let error = pre_signed(&body).unwrap_err();
            assert_eq!(error.field, name);
            assert!(error.message.contains("is verified") && error.message.contains("missing"), "{}", error.message);
            assert_eq!(error.request_id.as_deref(), Some("request-1"));
        }
    }
}

#[test]
fn wrong_types_are_named() {
    let wrong = [json!(true), json!([]), json!({"a": 1}), json!(1.5)];
    for name in ["pre_entrustweb_id", "mchid", "plan_id", "out_contract_code"] {
        let other = if name == "plan_id" { json!("12535") } else { json!(12535) };
        for value in wrong.iter().chain([&other]) {
            let error = pre_signed(&with(name, value.clone())).unwrap_err();
            assert_eq!(error.field, name, "{value}");
        }
    }
    let error = pre_signed(&with("plan_id", json!(9_007_199_254_740_992_u64))).unwrap_err();
    assert_eq!(error.field, "plan_id", "digits beyond 2^53 would be lost in JavaScript");
}

#[test]
fn a_body_that_is_no_object_has_the_empty_path() {
    let bodies: [&[u8]; 9] = [b"", b"null", b"[]", b"12", b"\"text\"", b"{", b"<html>", b"{} {}", &[0xFF]];
    for body in bodies {
        let error = opened(Some(Operation::PreEntrustSignMiniProgram), 200, body).unwrap_err();
        assert_eq!(error.field, "", "{}", String::from_utf8_lossy(body));
        assert!(error.message.starts_with("the answer is verified, but"), "{}", error.message);
    }
}

#[test]
fn errors_never_hold_the_body() {
    let body = json!({"pre_entrustweb_id": 5778, "mchid": "PRIVATE", "note": "PRIVATE"});
    assert!(!format!("{:?}", pre_signed(&body).unwrap_err()).contains("PRIVATE"));
}

#[test]
fn an_unfinished_answer_has_no_shape_yet() {
    for body in [&b""[..], b"{}", b"{\"state\":\"PROCESSING\"}"] {
        assert_eq!(opened(Some(Operation::PreEntrustSignMiniProgram), 202, body).unwrap().status(), 202);
    }
    assert!(opened(Some(Operation::PreEntrustSignMiniProgram), 202, b"<html>").is_err());
}

#[test]
fn unknown_endpoints_answer_any_json_or_nothing() {
    for body in [&b""[..], b"{}", b"[1]", b"null"] {
        assert_eq!(opened(None, 200, body).unwrap().body(), body);
    }
    assert_eq!(opened(None, 200, b"not json").unwrap_err().field, "");
}

/// A style sends what a typed call would not, and so expects nothing.
#[test]
fn a_generic_call_has_no_shape_though_it_reaches_a_known_endpoint() {
    let parts = Parts { params: object(&[]), body: Some("{}".to_owned()), ..Parts::default() };
    let call = Call::generic(Method::Post, Operation::PreEntrustSignMiniProgram.template(), parts).unwrap();
    assert_eq!(call.reaches(), Some(Operation::PreEntrustSignMiniProgram));
    assert!(call.repeatable());
    let answer = Platform::new().answer(200, b"{\"new\":1}");
    assert_eq!(ready(merchant().finish_call(&call, answer, NOW)).unwrap().body(), b"{\"new\":1}");
}

/// Of families whose answers are not known for certain.
#[test]
fn an_answer_is_not_refused_for_what_it_lacks_where_that_is_uncertain() {
    for body in [&b""[..], b"{}", b"{\"contract_id\":1}"] {
        assert_eq!(opened(Some(Operation::GlobalPapayQueryById), 200, body).unwrap().body(), body);
    }
    assert!(opened(Some(Operation::PreEntrustSignMiniProgram), 200, b"").is_err());
}

#[test]
fn an_answer_about_something_else_is_refused_where_names_are_known_for_certain() {
    let contradicted = |operation, asked: Value, answered: Value| {
        let expected = Expected::of(operation, &Input::from(asked));
        expected.contradicted_by(&Input::from(answered)).map(str::to_owned)
    };
    let query = Operation::GlobalPapayQueryById;
    let other = Some("contract_id".to_owned());
    assert_eq!(contradicted(query, json!({ "contract_id": "a" }), json!({ "contract_id": "b" })), other);
    assert_eq!(contradicted(query, json!({ "contract_id": "a" }), json!({ "contract_id": "a" })), None);
    assert_eq!(contradicted(query, json!({ "contract_id": "a" }), json!({})), None, "what an answer lacks is no sign");
    let more = json!({ "contract_id": "a", "plan_id": 7, "appid": "wx2", "mchid": "9" });
    assert_eq!(contradicted(query, json!({ "contract_id": "a", "appid": "wx1" }), more), None, "only what was named");
    let transfer = Operation::TransferAuthorizationTransfer;
    let other = Some("out_bill_no".to_owned());
    assert_eq!(contradicted(transfer, json!({ "out_bill_no": "1" }), json!({ "out_bill_no": "2" })), other);
    // No official page was read of this one.
    let terminate = Operation::PapayInsuranceTerminateByCode;
    let asked = json!({ "plan_id": 1, "out_contract_code": "a" });
    assert_eq!(contradicted(terminate, asked, json!({ "plan_id": 2, "out_contract_code": "b" })), None);
}

/// `JSON.parse` takes the last of several fields of one name: that is what the caller reads, so it is what must fit.
#[test]
fn of_several_identities_the_last_is_compared() {
    let asked = object(&[("out_contract_code", "A")]);
    let expected = Expected::of(Operation::PreEntrustSignMiniProgram, &asked);
    let other = Input::from_json(br#"{"out_contract_code":"A","out_contract_code":"B"}"#).unwrap();
    assert_eq!(expected.contradicted_by(&other), Some("out_contract_code"));
    let same = Input::from_json(br#"{"out_contract_code":"B","out_contract_code":"A"}"#).unwrap();
    assert_eq!(expected.contradicted_by(&same), None);
}
