//! What becomes of inputs, answers, notifications and certificate lists when one value in them is another one: every body
//! to the byte, and every issue with its path, rule and text, as tests/vectors/combine-papay-outcomes/outcomes.txt holds them.

use std::fmt::Write;

use serde_json::{Value, json};
use wechatpay_entrust::api::Operation;
use wechatpay_entrust::crypto::ready;
use wechatpay_entrust::error::Issue;
use wechatpay_entrust::input::Input;
use wechatpay_entrust::keys::Keyring;
use wechatpay_entrust::secret::ApiV3Key;
use wechatpay_entrust::{Call, Error, certificates};

use super::fixture::{CERTIFICATE_SERIAL, Case, NOW, Platform, verifier};
use super::notification;

const RECORDED: &str = include_str!("../vectors/combine-papay-outcomes/outcomes.txt");

fn values() -> Vec<Value> {
    vec![
        Value::Null,
        json!(true),
        json!(0),
        json!(-1),
        json!(1.5),
        json!(600_000),
        json!(9_007_199_254_740_992_u64),
        json!(""),
        json!("x"),
        json!("a-b_|*@"),
        json!("é😀 \u{7f}\u{1f}\u{0}\u{8}\u{c}\n\r\t\"\\/\u{2028}"),
        json!("http://a.cn/通知"),
        json!("https://a.cn/?a=1"),
        json!("a".repeat(33)),
        json!("汉".repeat(257)),
        json!([]),
        json!([null, {}]),
        json!({}),
        json!({ "other": 1, "nothing": null }),
    ]
}

/// The values that tell types apart; answers know no limits.
fn types() -> Vec<Value> {
    vec![
        Value::Null,
        json!(true),
        json!(1),
        json!(1e17),
        json!(1.5),
        json!(""),
        json!("a".repeat(300)),
        json!([]),
        json!([1]),
        json!({ "other": 1 }),
    ]
}

fn inputs() -> Vec<(Operation, Value)> {
    let key = json!({ "plan_id": 12535, "out_contract_code": "c1" });
    let mut termination = key.clone();
    termination["contract_termination_remark"] = "用户解约".into();
    let mut app = super::fixture::pre_sign();
    app["return_app"] = true.into();
    app["attach"] = "附加".into();
    let order = json!({ "mchid": "1900000109", "out_trade_no": "20", "sub_mchid": "1900000110", "sub_appid": "wx2" });
    let mut sub_order = order.clone();
    sub_order["description"] = "会员".into();
    sub_order["attach"] = "店".into();
    sub_order["sub_risk_info"] = "ip:127.0.0.1;".into();
    sub_order["amount"] = json!({ "currency": "CNY", "total_amount": 100 });
    sub_order["settle_info"] = json!({ "subsidy_amount": 10, "profit_sharing": false });
    let debit = json!({
        "risk_info": "ip", "sub_orders": [sub_order], "contract_id": "1231", "combine_out_trade_no": "P2015_-*|@",
        "combine_mchid": "1900000109", "combine_appid": "wx1",
    });
    let reversal = json!({ "combine_out_trade_no": "P1", "combine_appid": "wx1", "sub_orders": [order] });
    vec![
        (Operation::PreEntrustSignMiniProgram, super::fixture::pre_sign()),
        (Operation::PreEntrustSignApp, app),
        (Operation::ContractsQuery, key),
        (Operation::ContractsTerminate, termination),
        (Operation::TransactionsCreate, debit),
        (Operation::TransactionsQuery, json!({ "combine_out_trade_no": "P1" })),
        (Operation::TransactionsReverse, reversal),
    ]
}

fn answers() -> Vec<(Operation, Value)> {
    let key = json!({ "mchid": "1900000109", "plan_id": 12535, "out_contract_code": "c1" });
    let mut session = key.clone();
    session["pre_entrustweb_id"] = "5778".into();
    let mut contract = key.clone();
    for name in ["contract_id", "appid", "contract_display_account", "contract_state", "openid"] {
        contract[name] = name.into();
    }
    contract["contract_signed_time"] = "2020-09-10T13:29:35.120+08:00".into();
    contract["contract_expired_time"] = "2021-09-10T13:29:35.120+08:00".into();
    contract["contract_terminate_info"] = json!({ "contract_termination_mode": "m", "contract_terminated_time": "t", "contract_termination_remark": "r" });
    let mut sub =
        json!({ "amount": { "total_amount": 1, "currency": "CNY", "payer_amount": 1, "payer_currency": "CNY" } });
    for name in ["mchid", "out_trade_no", "sub_mchid", "sub_appid", "transaction_id", "trade_type", "trade_state"] {
        sub[name] = name.into();
    }
    for name in ["bank_type", "attach", "success_time"] {
        sub[name] = name.into();
    }
    let order = json!({
        "combine_appid": "wx1", "combine_mchid": "1", "combine_out_trade_no": "P1", "sub_orders": [sub],
        "combine_payer_info": { "openid": "o" },
    });
    vec![
        (Operation::PreEntrustSignMiniProgram, session),
        (Operation::ContractsQuery, contract),
        (Operation::ContractsTerminate, key),
        (Operation::TransactionsCreate, order),
        (Operation::TransactionsReverse, json!({})),
    ]
}

/// JSON pointers of every value in `value`, itself first.
fn places(value: &Value) -> Vec<String> {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(index, item)| (index.to_string(), item)).collect(),
        _ => Vec::new(),
    };
    let below = children.into_iter().flat_map(|(name, child)| {
        places(child).into_iter().map(move |place| format!("/{name}{place}")).collect::<Vec<_>>()
    });
    [String::new()].into_iter().chain(below).collect()
}

fn short(value: &Value) -> String {
    let text = value.to_string();
    if text.chars().count() <= 40 { text } else { format!("{}…", text.chars().take(8).collect::<String>()) }
}

/// What is in `text` and not in `base`, and where: together with `base` it gives `text`.
fn difference(base: &str, text: &str) -> String {
    let before = base.chars().zip(text.chars()).take_while(|(left, right)| left == right).count();
    let (base, text): (Vec<char>, Vec<char>) =
        (base.chars().skip(before).collect(), text.chars().skip(before).collect());
    let after = base.iter().rev().zip(text.iter().rev()).take_while(|(left, right)| left == right).count();
    let changed: String = text[..text.len() - after].iter().collect();
    format!("at {before}, {} for {changed}", base.len() - after)
}

fn told(issues: &[Issue]) -> String {
    let each = issues.iter().map(|Issue { path, rule, message, .. }| format!("{rule:?} <{path}> {message}"));
    each.collect::<Vec<_>>().join("; ")
}

fn sent(operation: Operation, input: &Value) -> Result<String, String> {
    match Call::operation(operation, &Input::from(input.clone())) {
        Ok(call) => Ok(format!("{} {}", call.path(), call.body().unwrap_or("-"))),
        Err(Error::Validation(issues)) => Err(told(&issues)),
        Err(other) => panic!("{other:?}"),
    }
}

fn changed(base: &Value, values: &[Value], mut outcome: impl FnMut(&Value) -> String) -> String {
    let mut lines = String::new();
    for place in places(base) {
        for value in values {
            let mut input = base.clone();
            *input.pointer_mut(&place).unwrap() = value.clone();
            writeln!(lines, "{place} = {}: {}", short(value), outcome(&input)).unwrap();
        }
    }
    lines
}

fn outcomes() -> String {
    let mut lines = String::new();
    for (operation, input) in inputs() {
        let base = sent(operation, &input).unwrap();
        writeln!(lines, "# {} sends {base}", operation.name()).unwrap();
        lines += &changed(&input, &values(), |input| match sent(operation, input) {
            Ok(text) => format!("sent {}", difference(&base, &text)),
            Err(issues) => issues,
        });
    }
    for (operation, answer) in answers() {
        writeln!(lines, "# {} is answered", operation.name()).unwrap();
        lines += &changed(&answer, &types(), |answer| match operation.check_answer(&Input::from(answer.clone())) {
            Ok(()) => "taken".to_owned(),
            Err(issue) => told(&[issue]),
        });
    }
    lines + &notifications() + &lists()
}

fn notifications() -> String {
    let mut resource = notification::signed_contract();
    for name in ["appid", "openid", "operate_time", "contract_expired_time", "contract_termination_mode", "contract_id"]
    {
        resource[name] = name.into();
    }
    let plain = |resource: &Value| notification::seal(resource.to_string().as_bytes(), Some("contract"));
    let outcome = |envelope: &Value| match notification::open(envelope.to_string().as_bytes()) {
        Ok(_) => "taken".to_owned(),
        Err(error) => error.to_string(),
    };
    let types = types();
    let envelope = notification::envelope("ECOMMERCE_ENTRUST.SIGN", plain(&resource));
    let mut lines = format!("# envelope\n{}", changed(&envelope, &types, outcome));
    for event in ["ECOMMERCE_ENTRUST.SIGN", "ECOMMERCE_ENTRUST.TERMINATE", "OTHER"] {
        writeln!(lines, "# {event}").unwrap();
        let types = if event.ends_with("SIGN") { &types[..] } else { &types[..2] };
        lines += &changed(&resource, types, |resource| outcome(&notification::envelope(event, plain(resource))));
    }
    lines
}

fn lists() -> String {
    let case = Case::named("combine-papay-certificates");
    let key = || ApiV3Key::new(case.field("apiv3_key").as_bytes().to_vec()).unwrap();
    let open = |list: &Value| {
        let body = list.to_string();
        let response = Platform::new().signed(200, &NOW.to_string(), CERTIFICATE_SERIAL, body.as_bytes());
        match ready(certificates::open(response, &Keyring::default(), &key(), NOW, &verifier())) {
            Ok(list) => format!("{} taken", list.len()),
            Err(error) => error.to_string(),
        }
    };
    let list: Value = serde_json::from_str(&case.text("body")).unwrap();
    format!("# certificates\n{}", changed(&list, &types(), open))
}

#[test]
fn nothing_changed() {
    let outcomes = outcomes();
    let (mut recorded, mut found) = (RECORDED.lines(), outcomes.lines());
    loop {
        let (expected, line) = (recorded.next(), found.next());
        assert_eq!(line, expected);
        if expected.is_none() {
            break;
        }
    }
}
