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
    assert_eq!(error.path, "plan_id");
    assert!(error.message.contains("beyond every limit"), "{}", error.message);
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
        Some(Input::Text(text)) => text,
        other => panic!("{json}: {other:?}"),
    };
    assert_eq!(text(r#""\"\\\/\b\f\n\r\tA\u4ee3\uD83D\uDE00é""#), "\"\\/\u{8}\u{C}\n\r\tA代😀é");
    assert_eq!(text(r#""\ud83d""#), "\u{FFFD}");
    assert_eq!(text(r#""\ude00\ud83d\u0041""#), "\u{FFFD}\u{FFFD}A");
    assert_eq!(text(r#""\ud83d\ud83d\ude00""#), "\u{FFFD}😀");
    assert_eq!(Input::from_json(b"-12535.0"), Some(Input::Integer(-12535)));
    assert_eq!(Input::from_json(b"9007199254740992"), Some(Input::Number(9_007_199_254_740_992.0)));
}

/// `JSON.parse` of the same text takes the last one, so a check of the first would check something else.
#[test]
fn of_a_name_that_comes_twice_the_last_counts() {
    let object = Input::from_json(br#"{"a":1,"b":2,"a":"x"}"#).unwrap();
    assert_eq!(object.get("a"), Some(&Input::Text("x".to_owned())));
    assert_eq!((object.get("c"), Input::Null.get("a")), (None, None));
    let body = r#"{"plan_id":12535,"pre_entrustweb_id":"5778","mchid":"1","out_contract_code":"c","plan_id":"text"}"#;
    let Err(Error::Response(error)) = finished(Some(Operation::PreEntrustSignApp), body.as_bytes()) else {
        panic!("it was taken")
    };
    assert_eq!(error.path, "plan_id");
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

    #[test]
    fn values_are_those_of_serde_json(value in any_value(), pretty in any::<bool>()) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
        let again: Value = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(Input::from_json(text.as_bytes()), Some(Input::from(again)), "{}", text);
    }

    /// `IgnoredAny` checks the grammar alone, as `JSON.parse` does.
    #[test]
    fn the_grammar_is_that_of_serde_json(text in r#"[\[\]{}:,"\\u0-9dDeE+.\- \ntrfalsn]{0,12}"#) {
        let expected = serde_json::from_str::<IgnoredAny>(&text).is_ok();
        prop_assert_eq!(Input::from_json(text.as_bytes()).is_some(), expected, "{}", text);
    }
}
