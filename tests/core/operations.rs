//! The table of endpoints, and the input rules of those beyond pre-sign.

use serde_json::{Value, json};
use wechatpay_entrust::api::{Host, Operation};
use wechatpay_entrust::crypto::ready;
use wechatpay_entrust::error::{Error, Rule};
use wechatpay_entrust::http::Method;
use wechatpay_entrust::{Call, input::Input};

use super::fixture::{NONCE, NOW, merchant};

const CONTRACT: &str = "/v3/ecommerce/combine-papay/contracts/plan-id/12535/out-contract-code/c1";

fn call(operation: Operation, input: Value) -> Result<Call, Error> {
    Call::operation(operation, &Input::from(input))
}

fn sent(operation: Operation, input: Value) -> (Method, String, Option<Value>) {
    let call = call(operation, input).unwrap();
    let request = ready(merchant().prepare(&call, NOW, NONCE)).unwrap();
    (request.method, request.path, request.body.map(|body| serde_json::from_str(&body).unwrap()))
}

fn sub_order() -> Value {
    json!({
        "mchid": "1900000109", "out_trade_no": "20150806125346", "sub_mchid": "1900000110",
        "description": "会员", "amount": { "total_amount": 100, "currency": "CNY" },
    })
}

fn debit() -> Value {
    json!({
        "combine_appid": "wx1", "combine_mchid": "1900000109", "combine_out_trade_no": "P2015_-*|@",
        "contract_id": "123124412412423431", "sub_orders": [sub_order()],
    })
}

#[track_caller]
fn issues(operation: Operation, input: Value) -> Vec<(String, Rule)> {
    let Err(Error::Validation(issues)) = call(operation, input) else { panic!("it was taken") };
    issues.into_iter().map(|issue| (issue.path, issue.rule)).collect()
}

#[test]
fn every_operation_is_found_by_name_and_by_path() {
    for operation in Operation::ALL {
        assert_eq!(Operation::named(operation.name()), Some(*operation));
        let path = operation.template().replace(['{', '}'], "");
        assert_eq!(Operation::reached_by(operation.method(), &path), Some(*operation), "{path}");
        let overseas = operation.template().starts_with("/v3/global/");
        assert_eq!(operation.host() == Host::Overseas, overseas, "{path}");
        let debit = *operation == Operation::TransactionsCreate;
        assert_eq!(operation.time(), debit.then_some(60_000));
    }
    assert_eq!(Operation::reached_by(Method::Get, "/v3/ecommerce/combine-papay/transactions"), None);
    assert_eq!(Operation::reached_by(Method::Post, "/v3/ecommerce/combine-papay/transactions/"), None);
}

/// A debit, a payout, a booking or a notice must not happen twice, whatever its name is.
#[test]
fn what_is_done_twice_by_a_repeat_is_never_repeatable() {
    let words = ["pay", "apply", "transfer", "transferandauthorize", "schedule", "renew", "modifyperiods", "create"];
    let mut once = 0;
    for operation in Operation::ALL {
        let name = operation.name().to_lowercase();
        let (group, call) = name.split_once('.').unwrap();
        let effect =
            words.contains(&call) || group == "paywithcontract" || call.ends_with("notify") || call == "repaymenturl";
        assert_eq!(operation.repeatable(), !effect, "{name}");
        once += usize::from(effect);
    }
    assert_eq!((Operation::ALL.len(), once), (123, 31));
}

#[test]
fn sensitive_fields_are_known_by_their_paths() {
    let sealing: Vec<_> = Operation::ALL.iter().filter(|operation| !operation.sealed().is_empty()).collect();
    assert_eq!(sealing.len(), 15);
    let sealed = Operation::named("vehicleEtc.presign").unwrap().sealed();
    assert_eq!(sealed, ["identify.encrypted_real_name", "identify.encrypted_credential_id", "bank_card_no"]);
}

#[test]
fn what_may_be_repeated_and_what_is_sensitive_is_known_of_each() {
    let once = ["transactions.create", "globalPapay.pay", "papayInsurance.apply", "transferAuthorization.transfer"];
    for name in once {
        assert!(!Operation::named(name).unwrap().repeatable(), "{name}");
    }
    assert!(Operation::PreEntrustSignApp.repeatable() && Operation::TransactionsReverse.repeatable());
    assert!(!Operation::TransactionsReverse.answers_with_body() && Operation::ContractsQuery.answers_with_body());
    let sealed = ["real_identity.real_name", "real_identity.id_card_number"];
    assert_eq!(Operation::PapayInsurancePresignApp.sealed(), sealed);
    assert_eq!(Operation::TransferAuthorizationTransfer.sealed(), ["user_name"]);
    assert!(Operation::TransactionsCreate.sealed().is_empty());
}

#[test]
fn fields_of_the_path_leave_the_body() {
    let key = json!({ "plan_id": 12535, "out_contract_code": "c1" });
    assert_eq!(sent(Operation::ContractsQuery, key), (Method::Get, CONTRACT.to_owned(), None));
    let termination = json!({ "plan_id": 12535, "out_contract_code": "c1", "contract_termination_remark": "用户解约" });
    let body = json!({ "contract_termination_remark": "用户解约" });
    assert_eq!(
        sent(Operation::ContractsTerminate, termination),
        (Method::Post, format!("{CONTRACT}/terminate"), Some(body))
    );
}

#[test]
fn a_body_is_sent_where_the_endpoint_has_one_or_was_given_one() {
    let optional = json!({ "out_trade_no": "o1" });
    assert_eq!(sent(Operation::GlobalPapayReverseOrder, optional).2, Some(json!({})), "all of it is optional");
    let none = json!({ "contract_id": "c1" });
    assert_eq!(sent(Operation::EduschoolpayTerminate, none.clone()).2, None, "there is none");
    let more = json!({ "contract_id": "c1", "reason": "其他" });
    assert_eq!(
        sent(Operation::EduschoolpayTerminate, more).2,
        Some(json!({ "reason": "其他" })),
        "not known, but given"
    );
}

#[test]
fn order_numbers_are_encoded_once() {
    let path = "/v3/ecommerce/combine-papay/transactions/P2015_-*%7C%40";
    let key = json!({ "combine_out_trade_no": "P2015_-*|@" });
    assert_eq!(sent(Operation::TransactionsQuery, key).1, path);
    let order = json!({ "mchid": "1", "out_trade_no": "20", "sub_mchid": "2" });
    let reversal = json!({ "combine_out_trade_no": "P2015_-*|@", "combine_appid": "wx1", "sub_orders": [order] });
    let (_, reverse, body) = sent(Operation::TransactionsReverse, reversal);
    assert_eq!(reverse, format!("{path}/reverse"));
    assert_eq!(body.unwrap(), json!({ "combine_appid": "wx1", "sub_orders": [order] }));
}

#[test]
fn a_debit_is_sent_as_given() {
    let mut input = debit();
    input["sub_orders"][0]["settle_info"] = json!({ "profit_sharing": true, "subsidy_amount": 10 });
    let (method, path, body) = sent(Operation::TransactionsCreate, input.clone());
    assert_eq!((method, path.as_str()), (Method::Post, "/v3/ecommerce/combine-papay/transactions"));
    assert_eq!(body, Some(input));
}

#[test]
fn nested_faults_are_named_by_their_path() {
    let mut input = debit();
    let mut broken = sub_order();
    broken["amount"] = json!({ "total_amount": 0, "currency": "CNY", "fee": 1 });
    broken["settle_info"] = json!({ "profit_sharing": "yes", "subsidy_amount": 500_001 });
    broken["out_trade_no"] = "a@b".into();
    input["sub_orders"] = json!([sub_order(), sub_order(), sub_order(), broken, "no object"]);
    let found = issues(Operation::TransactionsCreate, input);
    let expected = [
        ("sub_orders[3].amount.total_amount", Rule::Range),
        ("sub_orders[3].amount.fee", Rule::Unknown),
        ("sub_orders[3].out_trade_no", Rule::Characters),
        ("sub_orders[3].settle_info.profit_sharing", Rule::Type),
        ("sub_orders[3].settle_info.subsidy_amount", Rule::Range),
        ("sub_orders[4]", Rule::Type),
    ];
    assert_eq!(found, expected.map(|(path, rule)| (path.to_owned(), rule)));
}

#[test]
fn a_debit_has_1_to_50_orders() {
    for (count, fits) in [(0, false), (1, true), (50, true), (51, false)] {
        let mut input = debit();
        input["sub_orders"] = vec![sub_order(); count].into();
        assert_eq!(call(Operation::TransactionsCreate, input).is_ok(), fits, "{count}");
    }
}

#[test]
fn everything_required_is_asked_for_at_once() {
    let missing = |operation| issues(operation, json!({})).into_iter().map(|(path, _)| path).collect::<Vec<_>>();
    assert_eq!(missing(Operation::ContractsQuery), ["plan_id", "out_contract_code"]);
    assert_eq!(missing(Operation::ContractsTerminate), ["plan_id", "out_contract_code", "contract_termination_remark"]);
    assert_eq!(missing(Operation::TransactionsReverse), ["combine_out_trade_no", "combine_appid", "sub_orders"]);
    let debit = ["combine_appid", "combine_mchid", "combine_out_trade_no", "contract_id", "sub_orders"];
    assert_eq!(missing(Operation::TransactionsCreate), debit);
}

#[test]
fn app_pre_sign_takes_two_fields_more() {
    let mut input = super::fixture::pre_sign();
    input["return_app"] = true.into();
    input["attach"] = "数".repeat(255).into();
    assert_eq!(sent(Operation::PreEntrustSignApp, input.clone()).2, Some(input.clone()));
    input["attach"] = "数".repeat(256).into();
    assert_eq!(issues(Operation::PreEntrustSignApp, input.clone()), [("attach".to_owned(), Rule::Length)]);
    let unknown = issues(Operation::PreEntrustSignMiniProgram, input);
    assert_eq!(unknown, [("attach".to_owned(), Rule::Unknown), ("return_app".to_owned(), Rule::Unknown)]);
}

/// An unknown name must never pass for "no operation", which checks no answer.
#[test]
fn an_unknown_name_is_an_error() {
    assert_eq!("contracts.query".parse::<Operation>(), Ok(Operation::ContractsQuery));
    for name in ["", "contracts", "Contracts.query", "contracts.query "] {
        assert!(matches!(name.parse::<Operation>(), Err(Error::Internal(_))), "{name}");
        assert_eq!(Operation::named(name), None);
    }
}
