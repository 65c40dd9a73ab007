//! JSON text: everything that the grammar allows is read, and nothing else.

use proptest::prelude::*;
use serde::de::IgnoredAny;
use serde_json::{Value, json};
use wechatpay_entrust::api::Operation;
use wechatpay_entrust::crypto::ready;
use wechatpay_entrust::input::Input;
use wechatpay_entrust::{Error, Expected};

use crate::fixture::{NOW, Platform, merchant};

fn finished(shape: Option<Operation>, body: &[u8]) -> Result<Vec<u8>, Error> {
    let answer = Platform::new().answer(200, body);
    let expected = shape.map(|operation| Expected::of(operation, &Input::Null)).unwrap_or_default();
    ready(merchant().finish(&expected, answer, NOW)).map(|verified| verified.body().to_vec())
}

const ODD: [&str; 10] = [
    r#"{"a":"\ud83d"}"#,
    r#"{"a":"\ude00 \ud83d\ud83d\ude00"}"#,
    r#"{"\udfff":1}"#,
    r#"{"a":"\ud83dx\u0041"}"#,
    r#"{"a":1e400}"#,
    r#"{"a":-1E+4000}"#,
    r#"{"a":123456789012345678901234567890}"#,
    r#"{"a":0.1e-400}"#,
    "\t[ \r\n-0.0 , {} , [ ] ]\n",
    "\"\u{2028}\u{7f}\"",
];

#[test]
fn what_is_json_is_never_called_something_else() {
    for body in ODD {
        assert_eq!(finished(None, body.as_bytes()).unwrap(), body.as_bytes(), "{body}");
    }
}

/// A new field with half a character, as a server makes it that cuts texts by UTF-16, must not hide the result of a call.
#[test]
fn a_typed_answer_may_hold_them_too() {
    let body =
        r#"{"pre_entrustweb_id":"5778","mchid":"1","plan_id":12535,"out_contract_code":"c","new":["\ud83d",1e400]}"#;
    assert!(finished(Some(Operation::PreEntrustSignMiniProgram), body.as_bytes()).is_ok());
    let body = body.replace("12535", "1e400");
    let Err(Error::Response(error)) = finished(Some(Operation::PreEntrustSignMiniProgram), body.as_bytes()) else {
        panic!("it was taken")
    };
    assert_eq!(error.field, "plan_id");
    assert!(error.message.contains("at most 9007199254740991"), "{}", error.message);
}

#[test]
fn what_is_not_json_stays_refused() {
    let deep = format!("{}{}", "[".repeat(129), "]".repeat(129));
    let refused = [
        "",
        " ",
        "nul",
        "nulll",
        "True",
        "{",
        "}",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{,}",
        "01",
        "-",
        "+1",
        ".5",
        "1.",
        "1.e5",
        "1e",
        "1e+",
        "--1",
        "0x1",
        "1_0",
        "NaN",
        "Infinity",
        "1 1",
        "'a'",
        "\"a",
        "\"\n\"",
        "\"\u{1}\"",
        r#""\x""#,
        r#""\u12""#,
        r#""\u12g4""#,
        r#""\u+123""#,
        r#""\ud83d\u12""#,
        "\u{feff}1",
        "\u{a0}1",
        "/**/1",
        &deep,
    ];
    for body in refused {
        assert_eq!(Input::from_json(body.as_bytes()), None, "{body}");
    }
    assert_eq!(Input::from_json(b"\"\xFF\""), None);
    assert!(Input::from_json(&deep.as_bytes()[1..257]).is_some());
}

#[test]
fn escapes_and_numbers_are_read() {
    let text = |json: &str| match Input::from_json(json.as_bytes()) {
        Some(Input::Text(text)) => text.into_owned(),
        other => panic!("{json}: {other:?}"),
    };
    assert_eq!(text(r#""\"\\\/\b\f\n\r\tA\u4ee3\uD83D\uDE00é""#), "\"\\/\u{8}\u{C}\n\r\tA代😀é");
    assert_eq!(text(r#""\ud83d""#), "\u{FFFD}");
    assert_eq!(text(r#""\ude00\ud83d\u0041""#), "\u{FFFD}\u{FFFD}A");
    assert_eq!(text(r#""\ud83d\ud83d\ude00""#), "\u{FFFD}😀");
    assert_eq!(Input::from_json(b"-12535.0"), Some(Input::Integer(-12535)));
}

/// Only what JavaScript holds exactly is an integer, however it is spelled; of other numbers, it counts whether they are whole.
#[test]
fn numbers_are_told_apart_by_their_value() {
    let (whole, broken) = (Input::Number { whole: true }, Input::Number { whole: false });
    let zeros = "0".repeat(5000);
    let cases = [
        ("12535.0", Input::Integer(12535)),
        ("1.2535e4", Input::Integer(12535)),
        ("1253500e-2", Input::Integer(12535)),
        ("125.35E+2", Input::Integer(12535)),
        ("12535.000e0", Input::Integer(12535)),
        ("-12535.0", Input::Integer(-12535)),
        ("0", Input::Integer(0)),
        ("-0", Input::Integer(0)),
        ("-0.000", Input::Integer(0)),
        ("0e999", Input::Integer(0)),
        ("0.0e-99999999999999999999", Input::Integer(0)),
        ("0e99999999999999999999", Input::Integer(0)),
        ("9007199254740991", Input::Integer(9_007_199_254_740_991)),
        ("-9007199254740991", Input::Integer(-9_007_199_254_740_991)),
        ("9007199254740991.0", Input::Integer(9_007_199_254_740_991)),
        ("90071992547409.91e2", Input::Integer(9_007_199_254_740_991)),
        ("9007199254740992", whole.clone()),
        ("-9007199254740992", whole.clone()),
        ("9.007199254740992e15", whole.clone()),
        ("123456789012345678901234567890", whole.clone()),
        ("1e400", whole.clone()),
        ("1e9223372036854775807", whole.clone()),
        ("1.5e99999999999999999999", whole.clone()),
        ("1e-1", broken.clone()),
        ("0.5", broken.clone()),
        ("1.2535e3", broken.clone()),
        ("12535.5", broken.clone()),
        ("9007199254740991.5", broken.clone()),
        ("1e-400", broken.clone()),
        ("1e-9223372036854775808", broken.clone()),
        ("1e-99999999999999999999", broken),
        ("10000000000000000000000e-21", Input::Integer(10)),
        ("10000000000000000000000e-22", Input::Integer(1)),
        ("10000000000000000000000e-23", Input::Number { whole: false }),
    ];
    for (text, expected) in cases {
        assert_eq!(Input::from_json(text.as_bytes()), Some(expected), "{text}");
    }
    let long = [
        (format!("1{zeros}e-5000"), Input::Integer(1)),
        (format!("1{zeros}e-4999"), Input::Integer(10)),
        (format!("1{zeros}e-5001"), Input::Number { whole: false }),
        (format!("0.{zeros}1e5001"), Input::Integer(1)),
        (format!("0.{zeros}1e5000"), Input::Number { whole: false }),
        (format!("1{zeros}"), whole),
        (format!("5.{zeros}"), Input::Integer(5)),
        (format!("5e{zeros}1"), Input::Integer(50)),
        (format!("50e-{zeros}1"), Input::Integer(5)),
        (format!("{zeros}e1"), Input::Null),
    ];
    for (text, expected) in long {
        let expected = Some(expected).filter(|expected| *expected != Input::Null);
        assert_eq!(Input::from_json(text.as_bytes()), expected, "{} characters", text.len());
    }
}

/// `JSON.parse` of the same text takes the last one, so a check of the first would check something else.
#[test]
fn of_a_name_that_comes_twice_the_last_counts() {
    let object = Input::from_json(br#"{"a":1,"b":2,"a":"x"}"#).unwrap();
    assert_eq!(object.get("a"), Some(&Input::Text("x".into())));
    assert_eq!((object.get("c"), Input::Null.get("a")), (None, None));
    let body = r#"{"plan_id":12535,"pre_entrustweb_id":"5778","mchid":"1","out_contract_code":"c","plan_id":"text"}"#;
    let Err(Error::Response(error)) = finished(Some(Operation::PreEntrustSignApp), body.as_bytes()) else {
        panic!("it was taken")
    };
    assert_eq!(error.field, "plan_id");
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(|number| json!(number)),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("[a-c\"\\\\\n代😀]{0,3}", inner, 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2048) })]

    /// What is written is compared: `serde_json` rounds some fractions when it reads them.
    #[test]
    fn values_are_those_that_serde_json_wrote(value in any_value(), pretty in any::<bool>()) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
        prop_assert_eq!(Input::from_json(text.as_bytes()), Some(Input::from(value)), "{}", text);
    }

    /// Where a double holds the number exactly, it must be the same one.
    #[test]
    fn numbers_are_those_of_a_double(digits in 0..=999_999_999_i64, zeros in 0..12_usize, point in -15..=5_i32, negative in any::<bool>()) {
        let text = format!("{}{digits}{}e{point}", if negative { "-" } else { "" }, "0".repeat(zeros));
        let scale = point + i32::try_from(zeros).unwrap();
        let whole = scale >= 0 || digits % 10_i64.pow(scale.unsigned_abs()) == 0;
        let double: f64 = text.parse().unwrap();
        prop_assume!(double.abs() <= 9e15 || double.abs() >= 9.1e15);
        let expected = if whole { Input::from(double) } else { Input::Number { whole: false } };
        prop_assert_eq!(Input::from_json(text.as_bytes()), Some(expected), "{}", text);
    }

    /// `IgnoredAny` checks the grammar alone, as `JSON.parse` does.
    #[test]
    fn the_grammar_is_that_of_serde_json(text in r#"[\[\]{}:,"\\u0-9dDeE+.\- \ntrfalsn]{0,12}"#) {
        let expected = serde_json::from_str::<IgnoredAny>(&text).is_ok();
        prop_assert_eq!(Input::from_json(text.as_bytes()).is_some(), expected, "{}", text);
    }
}
