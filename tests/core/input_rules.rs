//! The rules of mini-program pre-sign, as a table.

use serde_json::{Value, json};
use wechatpay_entrust::api::Operation;
use wechatpay_entrust::error::{Issue, Rule};
use wechatpay_entrust::input::Input;
use wechatpay_entrust::{Call, Error};

use crate::fixture::pre_sign;

fn issues(input: &Input<'_>) -> Vec<Issue> {
    match Call::operation(Operation::PreEntrustSignMiniProgram, input) {
        Ok(_) => Vec::new(),
        Err(Error::Validation(issues)) => issues,
        Err(other) => panic!("expected a validation error, got {other:?}"),
    }
}

fn faults<'a>(input: impl Into<Input<'a>>) -> Vec<(String, Rule)> {
    issues(&input.into()).into_iter().map(|issue| (issue.path, issue.rule)).collect()
}

fn with(name: &str, value: Value) -> Value {
    let mut input = pre_sign();
    input[name] = value;
    input
}

#[track_caller]
fn passes(name: &str, value: &Value) {
    assert_eq!(faults(with(name, value.clone())), [], "{name} = {value}");
}

#[track_caller]
fn fails(name: &str, value: &Value, rule: Rule) {
    assert_eq!(faults(with(name, value.clone())), [(name.to_owned(), rule)], "{name} = {value}");
}

#[test]
fn the_example_of_the_documentation_passes() {
    assert_eq!(faults(pre_sign()), []);
}

/// Characters count, not bytes: 32 Chinese characters are 96 bytes.
#[test]
fn texts_have_limits_in_characters() {
    for (name, most, character) in [
        ("appid", 32, "w"),
        ("appid", 32, "信"),
        ("appid", 32, "😀"),
        ("out_contract_code", 32, "7"),
        ("contract_display_account", 32, "用"),
        ("contract_display_account", 32, "é"),
    ] {
        passes(name, &json!(character));
        passes(name, &json!(character.repeat(most)));
        fails(name, &json!(character.repeat(most + 1)), Rule::Length);
        fails(name, &json!(""), Rule::Length);
    }
    let address = |length: usize, filler: &str| format!("https://a.cn/{}", filler.repeat(length - 13));
    for filler in ["n", "通"] {
        passes("notify_url", &json!(address(256, filler)));
        fails("notify_url", &json!(address(257, filler)), Rule::Length);
    }
    fails("notify_url", &json!(""), Rule::Length);
}

#[test]
fn contract_codes_are_digits_and_letters() {
    for value in ["A", "z9", "00000000000000000000000000000000"] {
        passes("out_contract_code", &json!(value));
    }
    for value in ["a b", "a-b", "a_b", "a|b", "协议", "é", "１", "a\n", "a\u{0}", "../x"] {
        fails("out_contract_code", &json!(value), Rule::Characters);
    }
}

#[test]
fn display_accounts_stay_within_three_bytes_of_utf8() {
    for value in ["微信代扣用户A", "\u{FFFD}", "\u{FFFF}", "Ünïcödé", "a b"] {
        passes("contract_display_account", &json!(value));
    }
    for value in ["用户😀", "\u{10000}", "𠮷野"] {
        fails("contract_display_account", &json!(value), Rule::Characters);
    }
    let both = faults(with("contract_display_account", json!("😀".repeat(33))));
    let name = "contract_display_account".to_owned();
    assert_eq!(both, [(name.clone(), Rule::Length), (name, Rule::Characters)]);
}

#[test]
fn plan_ids_are_safe_positive_integers() {
    for value in [json!(1), json!(12535), json!(12535.0), json!(9_007_199_254_740_991_i64)] {
        passes("plan_id", &value);
    }
    let beyond = [json!(9_007_199_254_740_992_i64), json!(i64::MAX), json!(u64::MAX), json!(i64::MIN), json!(1e300)];
    for value in [json!(0), json!(-1)].iter().chain(&beyond) {
        fails("plan_id", value, Rule::Range);
    }
    for value in [json!("12535"), json!(1.5), json!(true), json!([12535]), json!({})] {
        fails("plan_id", &value, Rule::Type);
    }
}

#[test]
fn notification_addresses_are_absolute_and_bare() {
    for value in [
        "https://yourapp.com/notify",
        "http://yourapp.com",
        "HTTPS://YOURAPP.COM/",
        "https://1.2.3.4:8443/a/b.php",
        "https://[2001:db8::1]/notify",
        "https://例子.cn/通知",
        "https://a.cn/%E9%80%9A?".trim_end_matches('?'),
        "https://a.cn/a@b",
    ] {
        passes("notify_url", &json!(value));
    }
    for value in [
        "yourapp.com/notify",
        "/notify",
        "//yourapp.com",
        "ftp://yourapp.com",
        "https:/yourapp.com",
        "https://",
        "http://",
        "https:///notify",
        "https://:443/",
        "https://?a",
        "javascript:alert(1)",
        "https://a.cn/?",
        "https://a.cn/n?a=1",
        "https://a.cn/#f",
        "https://a.cn#",
        "https://user:password@a.cn/",
        "https://a.cn/a b",
        " https://a.cn",
        "https://a.cn/\n",
        "https://a.cn/\u{0}",
        "https://a.cn\\b",
        "https://a.cn/<x>",
        "https://a.cn/\u{3000}",
        "信",
    ] {
        fails("notify_url", &json!(value), Rule::Format);
    }
}

#[test]
fn every_field_is_needed_and_has_its_type() {
    for name in ["appid", "plan_id", "out_contract_code", "contract_display_account", "notify_url"] {
        let mut missing = pre_sign();
        missing.as_object_mut().unwrap().remove(name);
        assert_eq!(faults(missing), [(name.to_owned(), Rule::Required)]);
        fails(name, &Value::Null, Rule::Required);
        for value in [json!(true), json!(1.5), json!([]), json!({}), json!([name])] {
            fails(name, &value, Rule::Type);
        }
    }
    fails("appid", &json!(7), Rule::Type);
}

#[test]
fn fields_that_the_endpoint_does_not_document_are_refused() {
    for name in ["attach", "return_app", "openid", "outContractCode", "", "plan_id ", "__proto__"] {
        fails(name, &json!("value"), Rule::Unknown);
        passes(name, &Value::Null);
    }
}

#[test]
fn every_fault_is_reported_at_once_and_in_order() {
    let input = json!({
        "appid": "",
        "plan_id": "12535",
        "out_contract_code": "a-b",
        "contract_display_account": "😀",
        "notify_url": "https://a.cn/?a=1",
        "attach": "x",
    });
    let expected = [
        ("appid", Rule::Length),
        ("plan_id", Rule::Type),
        ("out_contract_code", Rule::Characters),
        ("contract_display_account", Rule::Characters),
        ("notify_url", Rule::Format),
        ("attach", Rule::Unknown),
    ];
    assert_eq!(faults(input), expected.map(|(name, rule)| (name.to_owned(), rule)));
    let names = ["appid", "plan_id", "out_contract_code", "contract_display_account", "notify_url"];
    assert_eq!(faults(json!({})), names.map(|name| (name.to_owned(), Rule::Required)));
}

#[test]
fn what_is_no_object_has_the_empty_path() {
    let given = [
        (Input::Null, "nothing"),
        (Input::List(vec![]), "a list"),
        (Input::Text("{}".into()), "a string"),
        (Input::Bool(true), "a boolean"),
        (Input::Number { whole: false }, "a number"),
        (Input::Number { whole: true }, "a number"),
        (Input::Other("a function"), "a function"),
    ];
    for (input, name) in given {
        let found = issues(&input);
        assert_eq!((found.len(), found[0].path.as_str(), found[0].rule), (1, "", Rule::Type), "{name}");
        assert!(found[0].message.contains(name), "{}", found[0].message);
    }
}

#[test]
fn what_json_has_no_place_for_is_named() {
    let input = |name: &'static str, value: Input<'static>| {
        let Input::Object(mut fields) = Input::from(pre_sign()) else { panic!("an object") };
        fields.retain(|(field, _)| field != name);
        fields.push((name.into(), value));
        Input::Object(fields)
    };
    let surrogate = issues(&input("appid", Input::Other("a string with a lone surrogate")));
    assert_eq!((surrogate[0].path.as_str(), surrogate[0].rule), ("appid", Rule::Type));
    assert!(surrogate[0].message.contains("a lone surrogate"), "{}", surrogate[0].message);
    for number in [f64::NAN, f64::INFINITY, -0.5] {
        assert_eq!(faults(input("plan_id", Input::from(number))), [("plan_id".to_owned(), Rule::Type)], "{number}");
    }
}

/// Values may be personal data: rules and limits are told, what was given is not.
#[test]
fn messages_begin_with_the_path_and_never_hold_the_value() {
    for (name, value) in [
        ("appid", json!("PRIVATE".repeat(9))),
        ("out_contract_code", json!("PRIVATE-")),
        ("contract_display_account", json!("PRIVATE😀")),
        ("notify_url", json!("https://PRIVATE.cn/?PRIVATE")),
        ("plan_id", json!("PRIVATE")),
        ("attach", json!("PRIVATE")),
    ] {
        let error = Call::operation(Operation::PreEntrustSignMiniProgram, &Input::from(with(name, value))).unwrap_err();
        let text = error.to_string();
        assert!(text.contains("nothing was sent") && text.contains(name), "{text}");
        assert!(!format!("{text} {error:?}").contains("PRIVATE"), "{text}");
        let Error::Validation(issues) = error else { panic!("a validation error") };
        assert!(issues[0].message.starts_with(name), "{}", issues[0].message);
    }
}
