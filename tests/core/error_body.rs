//! Answers that are not 2xx, in every state that their bodies have.

use serde_json::json;
use wechatpay_entrust::crypto::ready;
use wechatpay_entrust::error::ServiceError;
use wechatpay_entrust::http::{Headers, Response};
use wechatpay_entrust::{Error, Expected};

use crate::fixture::{NOW, merchant};

fn answered(status: u16, body: &[u8]) -> ServiceError {
    let headers: Headers = [("request-id", "08F5"), ("Content-Type", "application/json")].into_iter().collect();
    match ready(merchant().finish(&Expected::default(), Response { status, headers, body: body.to_vec() }, NOW)) {
        Err(Error::Service(error)) => *error,
        other => panic!("{status}: expected a service error, got {other:?}"),
    }
}

#[test]
fn a_full_body_gives_every_field() {
    let detail = json!({"field": "/amount/currency", "value": "XYZ", "issue": "invalid", "location": "body"});
    let body = json!({"code": "PARAM_ERROR", "message": "参数错误", "detail": detail});
    let error = answered(400, body.to_string().as_bytes());
    assert_eq!((error.status, error.code.as_str()), (400, "PARAM_ERROR"));
    assert_eq!((error.message.as_deref(), error.request_id.as_deref()), (Some("参数错误"), Some("08F5")));
    assert_eq!(error.detail, Some(detail.to_string()));
    assert_eq!(error.to_string(), "WeChat Pay answered 400 PARAM_ERROR: 参数错误 (field /amount/currency)");
}

#[test]
fn every_part_may_be_missing() {
    let cases = [
        (r#"{"code":"SIGN_ERROR"}"#, "SIGN_ERROR", None, None),
        (r#"{"code":"SIGN_ERROR","message":"","detail":null}"#, "SIGN_ERROR", None, None),
        (r#"{"message":"签名错误"}"#, "HTTP_401", Some("签名错误"), None),
        (r#"{"code":"","message":null}"#, "HTTP_401", None, None),
        (r#"{"code":40003,"message":["x"],"detail":"d"}"#, "HTTP_401", None, Some("\"d\"")),
        (r#"{"detail":{"field":7}}"#, "HTTP_401", None, Some(r#"{"field":7}"#)),
        ("{}", "HTTP_401", None, None),
    ];
    for (body, code, message, detail) in cases {
        let error = answered(401, body.as_bytes());
        let found = (error.code.as_str(), error.message.as_deref(), error.detail.as_deref());
        assert_eq!(found, (code, message, detail), "{body}");
        assert!(error.to_string().starts_with(&format!("WeChat Pay answered 401 {code}")), "{error}");
    }
}

#[test]
fn what_is_no_object_gives_the_status() {
    let deep = [vec![b'['; 100_000], vec![b']'; 100_000]].concat();
    let nested = format!("{}1{}", r#"{"detail":"#.repeat(5000), "}".repeat(5000));
    let huge = vec![b'x'; 8 << 20];
    let bodies: [&[u8]; 12] = [
        b"",
        b" ",
        b"null",
        b"[]",
        b"\"PARAM_ERROR\"",
        b"404",
        b"<html>502 Bad Gateway</html>",
        b"{\"code\":\"PARAM_ERR",
        &[0xFF, 0xFE, 0x00],
        &deep,
        nested.as_bytes(),
        &huge,
    ];
    for body in bodies {
        let error = answered(404, body);
        let shown = String::from_utf8_lossy(&body[..body.len().min(30)]);
        assert_eq!((error.code.as_str(), error.message, error.detail), ("HTTP_404", None, None), "{shown}");
    }
}

#[test]
fn texts_are_cut_and_cleaned() {
    let body = json!({
        "code": format!("A\n\u{1b}[31m{}", "B".repeat(1 << 20)),
        "message": format!("\r\n\u{0}\u{85}{}", "错".repeat(1 << 20)),
        "detail": {"field": format!("/a\n\u{7}{}", "/b".repeat(1 << 20))},
    });
    let error = answered(400, body.to_string().as_bytes());
    assert!(error.code.starts_with("A[31mB") && error.code.chars().count() == 64, "{}", error.code.len());
    assert_eq!(error.message.as_ref().map(|text| text.chars().count()), Some(512));
    let text = error.to_string();
    assert!(!text.chars().any(char::is_control), "control characters get into logs");
    assert!(text.chars().count() < 800, "{} characters get into logs", text.chars().count());
}

#[test]
fn some_statuses_are_worth_repeating() {
    for status in (0..200).chain(300..1000) {
        let expected = status == 429 || (500..=599).contains(&status);
        assert_eq!(answered(status, b"").retryable(), expected, "{status}");
    }
}

#[test]
fn redirects_are_explained() {
    for status in [300, 301, 302, 304, 307, 308, 399] {
        let text = answered(status, b"").to_string();
        assert!(
            text.contains(&format!("{status} HTTP_{status}")) && text.contains("redirects are not followed"),
            "{text}"
        );
    }
    assert!(!answered(400, b"").to_string().contains("redirects"));
}

/// Only what WeChat Pay says about the fault is repeated.
#[test]
fn the_text_holds_neither_body_nor_headers() {
    let body = json!({"code": "PARAM_ERROR", "message": "m", "detail": {"value": "4111-1111"}, "other": "PRIVATE"});
    let headers: Headers = [("Authorization", "SECRET"), ("Wechatpay-Signature", "SIGNATURE")].into_iter().collect();
    let response = Response { status: 400, headers, body: body.to_string().into_bytes() };
    let text = ready(merchant().finish(&Expected::default(), response, NOW)).unwrap_err().to_string();
    assert_eq!(text, "WeChat Pay answered 400 PARAM_ERROR: m");
}

#[test]
fn a_missing_request_id_stays_missing() {
    let response = Response { status: 401, headers: Headers::default(), body: Vec::new() };
    match ready(merchant().finish(&Expected::default(), response, NOW)) {
        Err(Error::Service(error)) => assert_eq!((error.request_id, error.detail), (None, None)),
        other => panic!("expected a service error, got {other:?}"),
    }
}

/// What reorders, hides or breaks a line of a log: an error answer is unsigned, and anybody on the way can write it.
#[test]
fn characters_that_nobody_sees_are_left_out() {
    let hidden = "\u{ad}\u{600}\u{61c}\u{180e}\u{200b}\u{200d}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202e}\u{2060}\u{2066}\u{2069}\u{feff}\
                  \u{fff9}\u{1d173}\u{e0001}\u{e0041}\u{e007f}\u{0}\u{1b}\u{7f}\u{85}\u{9b}";
    let body = json!({
        "code": format!("A{hidden}B"), "message": format!("付{hidden}款 é😀"), "detail": { "field": format!("/a{hidden}/b") },
    });
    let text = answered(400, body.to_string().as_bytes()).to_string();
    assert_eq!(text, "WeChat Pay answered 400 AB: 付款 é😀 (field /a/b)");
}

#[test]
fn a_request_id_is_a_plain_word_or_none() {
    let with =
        |id: &str| Response { status: 400, headers: [("Request-ID", id)].into_iter().collect(), body: Vec::new() };
    let of = |id: &str| match ready(merchant().finish(&Expected::default(), with(id), NOW)) {
        Err(Error::Service(error)) => error.request_id,
        other => panic!("expected a service error, got {other:?}"),
    };
    for id in ["08F5C1E2A0061096031886E5BF2520F8D21828A2B003-0", "a:b/c=", &"a".repeat(128)] {
        assert_eq!(of(id).as_deref(), Some(id));
    }
    for id in ["a b", "\u{9b}31m", "a\u{202e}b", "签", &"a".repeat(129)] {
        assert_eq!(of(id), None, "{id:?}");
    }
}

/// Nothing is parsed and written again, so that nobody has to ask whose spelling of it this is.
#[test]
fn a_detail_is_the_text_as_it_came() {
    let cases = [
        (
            r#"{"detail":{ "b" : 1.50,\t"a":[ 1e400, null ] } , "code":"C"}"#,
            Some(r#"{ "b" : 1.50,\t"a":[ 1e400, null ] }"#),
        ),
        ("\r\n{\n  \"detail\"\t:\r\n\t 12535.0 \n}\n", Some("12535.0")),
        (r#"{"detail":"first","detail":["last"]}"#, Some(r#"["last"]"#)),
        (r#"{"detail":{"a":1},"detail":null}"#, None),
        (r#"{"detail":null,"detail":false}"#, Some("false")),
        (r#"{"detail": null }"#, None),
        (r#"{"detail":"null"}"#, Some(r#""null""#)),
        (r#"{"detail":"\ud83d"}"#, Some(r#""\ud83d""#)),
        (r#"{"d\u0065tail":"付款"}"#, Some(r#""付款""#)),
        (r#"{"other":{"detail":"inner"}}"#, None),
        (r#"{"other":{"detail":"inner"},"detail":{"detail":{"detail":0}}}"#, Some(r#"{"detail":{"detail":0}}"#)),
        (r#"["detail", {"detail":1}]"#, None),
        (r#"{"detail":1,}"#, None),
        (r#"{"detail":1"#, None),
        (r#"{"detail":01}"#, None),
        (r#"{"detail":1} {}"#, None),
        (r#"{"detail":1}x"#, None),
    ];
    for (body, detail) in cases {
        let body = body.replace("\\t", "\t");
        let detail = detail.map(|detail| detail.replace("\\t", "\t"));
        assert_eq!(answered(400, body.as_bytes()).detail, detail, "{body}");
    }
}

#[test]
fn a_detail_beyond_16_kib_is_left_out() {
    let sized = |length: usize| json!({ "code": "PARAM_ERROR", "detail": "x".repeat(length - 2) }).to_string();
    assert!(answered(400, sized(16 * 1024).as_bytes()).detail.is_some());
    for length in [16 * 1024 + 1, 1 << 20] {
        let error = answered(400, sized(length).as_bytes());
        assert_eq!((error.code.as_str(), error.detail), ("PARAM_ERROR", None), "{length}");
    }
}

#[test]
fn logs_of_an_error_do_not_show_what_detail_quotes() {
    let body = json!({ "code": "PARAM_ERROR", "message": "m", "detail": { "value": "4111-1111", "field": "/card" } });
    let error = answered(400, body.to_string().as_bytes());
    let shown = format!("{error:?} {:?}", Error::Service(Box::new(error.clone())));
    assert!(!shown.contains("4111") && !shown.contains("card"), "{shown}");
    assert!(shown.contains("400") && shown.contains("PARAM_ERROR") && shown.contains("redacted"), "{shown}");
    assert!(!format!("{:?}", answered(400, b"{}")).contains("redacted"));
}

/// Whether a debit is declined hangs on the code: half a character elsewhere must not hide it.
#[test]
fn a_code_is_found_in_any_json() {
    let body = br#"{"code":"CONTRACT_NOT_EXIST","message":"\ud83d","detail":{"n":1e400}}"#;
    let error = answered(400, body);
    assert_eq!((error.code.as_str(), error.message.as_deref()), ("CONTRACT_NOT_EXIST", Some("\u{fffd}")));
}
