//! The request target: filled, encoded once, and refused where it would reach something else.

use wechatpay_entrust::error::Rule;
use wechatpay_entrust::http::Method;
use wechatpay_entrust::input::Input;
use wechatpay_entrust::{Call, Error, Parts};

use crate::fixture::object;

fn call(template: &str, params: Input<'_>, query: Input<'_>) -> Result<String, Vec<(String, Rule)>> {
    match Call::generic(Method::Get, template, Parts { params, query, ..Parts::default() }) {
        Ok(call) => Ok(call.path().to_owned()),
        Err(Error::Validation(issues)) => Err(issues.into_iter().map(|issue| (issue.path, issue.rule)).collect()),
        Err(other) => panic!("expected a validation error, got {other:?}"),
    }
}

fn filled(template: &str, params: &[(&str, &str)]) -> Result<String, Vec<(String, Rule)>> {
    call(template, object(params), Input::Null)
}

fn queried(query: Input<'_>) -> Result<String, Vec<(String, Rule)>> {
    call("/v3/a", Input::Null, query)
}

fn fault(path: &str, rule: Rule) -> Result<String, Vec<(String, Rule)>> {
    Err(vec![(path.to_owned(), rule)])
}

#[test]
fn templates_take_text_and_integers() {
    let params = Input::Object(vec![
        ("plan_id".into(), Input::Integer(12535)),
        ("out_contract_code".into(), Input::Text("wxwtdk".into())),
    ]);
    let path = call("v3/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}", params, Input::Null);
    assert_eq!(path.unwrap(), "/v3/contracts/plan-id/12535/out-contract-code/wxwtdk");
    for spelled in ["v3/certificates", "/v3/certificates", "///v3/certificates"] {
        assert_eq!(filled(spelled, &[]).unwrap(), "/v3/certificates");
    }
    assert_eq!(
        filled("/v3/{a}-{b}/{a}.json", &[("a", "1"), ("b", "2")]),
        fault("a", Rule::Required),
        "one place, one value"
    );
    assert_eq!(filled("/v3/{a}-{b}.json", &[("a", "1"), ("b", "2")]).unwrap(), "/v3/1-2.json");
}

#[test]
fn values_are_encoded_as_encode_uri_component_does() {
    let kept = "ABCxyz019-_.!~*'()";
    assert_eq!(filled("/v3/{a}", &[("a", kept)]).unwrap(), format!("/v3/{kept}"));
    let encoded = [
        ("P2015_-*|@", "P2015_-*%7C%40"),
        ("a/b", "a%2Fb"),
        ("a?b#c", "a%3Fb%23c"),
        ("100%", "100%25"),
        ("%2e%2e", "%252e%252e"),
        (" +&=;,:$", "%20%2B%26%3D%3B%2C%3A%24"),
        ("\"<>\\^`{}[]", "%22%3C%3E%5C%5E%60%7B%7D%5B%5D"),
        ("订单😀", "%E8%AE%A2%E5%8D%95%F0%9F%98%80"),
        ("\r\n\u{0}\u{7F}", "%0D%0A%00%7F"),
        ("...", "..."),
    ];
    for (value, expected) in encoded {
        assert_eq!(filled("/v3/a/{a}/b", &[("a", value)]).unwrap(), format!("/v3/a/{expected}/b"), "{value:?}");
    }
}

#[test]
fn values_that_would_change_the_path_are_refused() {
    assert_eq!(filled("/v3/{a}", &[]), fault("a", Rule::Required));
    assert_eq!(filled("/v3/{a}", &[("a", "1"), ("b", "2")]), fault("b", Rule::Unknown));
    assert_eq!(filled("/v3/{a}", &[("a", "")]), fault("a", Rule::Length));
    for value in [".", ".."] {
        assert_eq!(filled("/v3/{a}/b", &[("a", value)]), fault("a", Rule::Format), "{value}");
    }
    let others = [
        Input::Null,
        Input::Bool(true),
        Input::from(1.5),
        Input::from(1e300),
        Input::List(vec![]),
        Input::Object(vec![]),
        Input::Other("bytes"),
    ];
    for value in others {
        let params = Input::Object(vec![("a".into(), value.clone())]);
        assert_eq!(call("/v3/{a}", params, Input::Null), fault("a", Rule::Type), "{value:?}");
    }
    let expected =
        vec![("a".to_owned(), Rule::Required), ("b".to_owned(), Rule::Unknown), ("c".to_owned(), Rule::Unknown)];
    assert_eq!(filled("/v3/{a}", &[("b", "1"), ("c", "2")]), Err(expected), "every fault at once");
    assert_eq!(call("/v3/a", Input::List(vec![]), Input::Null), fault("", Rule::Type));
}

#[test]
fn templates_that_lead_elsewhere_are_refused() {
    for template in [
        "",
        "/",
        "v3",
        "/v2/a",
        "/V3/a",
        "https://api.mch.weixin.qq.com/v3/a",
        "//evil.cn/v3/a",
        "/v3//a",
        "/v3/a//",
        "/v3/./a",
        "/v3/../a",
        "/v3/a/..",
        "/v3/%2e%2e/a",
        "/v3/.%2E",
        "/v3/%2E",
        "/v3/a#b",
        "/v3/a?b#c",
        "/v3/a\\b",
        "/v3/a?b\\c",
        "/v3/a\nb",
        "/v3/a?b\r\nc",
        "/v3/a\u{0}",
    ] {
        assert_eq!(filled(template, &[]), fault("path", Rule::Format), "{template:?}");
    }
    for (template, expected) in [
        ("/v3/a/", "/v3/a/"),
        ("/v3/.a/b..", "/v3/.a/b.."),
        ("/v3/a{b", "/v3/a%7Bb"),
        ("/v3/a}b", "/v3/a%7Db"),
        ("/v3/委托 代扣|\"^`<>[]", "/v3/%E5%A7%94%E6%89%98%20%E4%BB%A3%E6%89%A3%7C%22%5E%60%3C%3E%5B%5D"),
        ("/v3/a%20b%7C", "/v3/a%20b%7C"),
    ] {
        assert_eq!(filled(template, &[]).unwrap(), expected, "{template}");
    }
}

#[test]
fn queries_are_appended_in_their_order() {
    let query = Input::Object(vec![
        ("mchid".into(), Input::Text("1900000109".into())),
        ("offset".into(), Input::Integer(-10)),
        ("all".into(), Input::Bool(false)),
        ("none".into(), Input::Null),
        ("empty".into(), Input::Text("".into())),
        ("id".into(), Input::List(vec![Input::Text("a b".into()), Input::Integer(2)])),
        ("名".into(), Input::Text("it's & = ? / # +".into())),
    ]);
    let expected = "/v3/a?mchid=1900000109&offset=-10&all=false&empty=&id=a%20b&id=2&%E5%90%8D=it%27s%20%26%20%3D%20%3F%20%2F%20%23%20%2B";
    assert_eq!(queried(query).unwrap(), expected);
    assert_eq!(queried(Input::Object(vec![])).unwrap(), "/v3/a");
    assert_eq!(call("/v3/a?b=1", Input::Null, object(&[("c", "2")])).unwrap(), "/v3/a?b=1&c=2");
}

#[test]
fn a_written_query_stays_as_it_is() {
    for query in ["limit=5&offset=10", "a%3D%7B%22b%22%3A1%7D", "a=?&b=/&c=@:,;!$()*~", "a"] {
        assert_eq!(filled(&format!("/v3/a?{query}"), &[]).unwrap(), format!("/v3/a?{query}"));
    }
    assert_eq!(
        filled("/v3/a?b='{c}' \"", &[]).unwrap(),
        "/v3/a?b=%27%7Bc%7D%27%20%22",
        "a URL parser would encode these"
    );
    assert_eq!(filled("/v3/a?b={c}", &[("c", "1")]), fault("c", Rule::Unknown), "places are in the path");
}

#[test]
fn queries_refuse_what_has_no_spelling() {
    for value in [
        Input::from(0.5),
        Input::from(1e300),
        Input::Object(vec![]),
        Input::Other("a Date"),
        Input::List(vec![Input::Null]),
    ] {
        let query = Input::Object(vec![("a".into(), value.clone())]);
        assert_eq!(queried(query), fault("query.a", Rule::Type), "{value:?}");
    }
    assert_eq!(queried(Input::Text("a=1".into())), fault("query", Rule::Type));
}
