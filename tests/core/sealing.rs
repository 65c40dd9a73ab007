//! Sensitive fields: given in plain text, sent encrypted to a platform key.

use getrandom::SysRng;
use getrandom::rand_core::UnwrapErr;
use serde_json::{Value, json};
use wechatpay_entrust::api::Operation;
use wechatpay_entrust::cipher;
use wechatpay_entrust::crypto::ready;
use wechatpay_entrust::input::Input;
use wechatpay_entrust::{Call, Error};

use crate::fixture::{NONCE, NOW, PUBLIC_KEY_ID, merchant};

const NAME: &str = "张三\"\\\n";

fn transfer(change: &Value) -> Value {
    let mut input = json!({
        "appid": "wx1", "out_bill_no": "b1", "transfer_scene_id": "1000", "user_name": NAME, "transfer_amount": 100,
        "transfer_remark": "报销", "out_authorization_no": "a1",
    });
    input.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
    input
}

fn call(input: Value) -> Result<Call, Error> {
    Call::operation(Operation::TransferAuthorizationTransfer, &Input::from(input))
}

fn sealed_by(call: Call, ciphertexts: &[&str]) -> Result<Call, Error> {
    call.sealed("6789ABCD", &ciphertexts.iter().map(|&text| text.to_owned()).collect::<Vec<_>>())
}

#[test]
fn ciphertexts_stand_where_the_texts_stood() {
    let given = call(transfer(&json!({}))).unwrap();
    assert_eq!(given.plain_texts().collect::<Vec<_>>(), [NAME]);
    let request = ready(merchant().prepare(&sealed_by(given, &["c+/="]).unwrap(), NOW, NONCE)).unwrap();
    let sent: Value = serde_json::from_str(&request.body.unwrap()).unwrap();
    assert_eq!(sent, transfer(&json!({ "user_name": "c+/=" })));
    let serials: Vec<_> = request.headers.iter().filter(|(name, _)| name == "Wechatpay-Serial").collect();
    assert_eq!(serials.len(), 1, "the public key of the client is not named beside it");
    assert_eq!(serials[0].1, "6789ABCD");
}

#[test]
fn nothing_is_signed_before_everything_is_sealed() {
    let Err(Error::Config(error)) = ready(merchant().prepare(&call(transfer(&json!({}))).unwrap(), NOW, NONCE)) else {
        panic!("it was signed");
    };
    assert!(error.message.contains("encrypt them first"), "{}", error.message);
    for ciphertexts in [&[][..], &["a", "b"]] {
        let sealed = sealed_by(call(transfer(&json!({}))).unwrap(), ciphertexts);
        assert!(matches!(sealed, Err(Error::Internal(_))), "{ciphertexts:?}");
    }
}

/// It is in a body that nobody can read as JSON, and no error or debug output holds it.
#[test]
fn a_plain_text_is_never_shown() {
    let given = call(transfer(&json!({}))).unwrap();
    assert!(!given.body().unwrap().contains("张三"));
    assert!(serde_json::from_str::<Value>(given.body().unwrap()).is_err());
    assert!(!format!("{given:?}").contains("张三"));
    let Err(error) = call(transfer(&json!({ "user_name": "张三".repeat(36) }))) else { panic!("it was taken") };
    assert!(error.to_string().contains("at most 214 bytes"), "{error}");
    assert!(!format!("{error} {error:?}").contains("张三"));
}

#[test]
fn a_call_without_sensitive_texts_stays_as_it_is() {
    let given = call(transfer(&json!({ "user_name": null }))).unwrap();
    assert_eq!(given.plain_texts().count(), 0);
    let request = ready(merchant().prepare(&sealed_by(given, &[]).unwrap(), NOW, NONCE)).unwrap();
    assert!(request.headers.contains(&("Wechatpay-Serial".into(), PUBLIC_KEY_ID.into())));
    assert!(!request.body.unwrap().contains("user_name"));
}

/// Several, in nested objects, in the order of the body: each with its own.
#[test]
fn what_platform_keys_encrypt_fits_in() {
    let input = json!({
        "appid": "wx1", "plan_id": 1, "out_contract_code": "c1", "insured_display_name": "张*",
        "contract_notify_url": "https://shop.example/", "policy_start_date": "2026-01-01",
        "policy_end_date": "2026-12-31", "real_identity": { "id_card_number": "11010119900307", "real_name": NAME },
        "policy_periods": [
            { "policy_period_id": 1, "estimated_deduct_date": "2026-02-01", "estimated_deduct_amount": { "total": 1 } }
        ],
    });
    let call = Call::operation(Operation::PapayInsurancePresignApp, &Input::from(input)).unwrap();
    assert_eq!(call.plain_texts().collect::<Vec<_>>(), [NAME, "11010119900307"]);
    let exchange = merchant();
    let key = exchange.keyring.encryption_key(NOW).unwrap();
    let mut random = UnwrapErr(SysRng);
    let ciphertexts: Vec<String> =
        call.plain_texts().map(|text| cipher::encrypt(key, text, &mut random).unwrap()).collect();
    let call = call.sealed(key.id(), &ciphertexts).unwrap();
    let sent: Value = serde_json::from_str(call.body().unwrap()).unwrap();
    let identity = json!({ "real_name": ciphertexts[0], "id_card_number": ciphertexts[1] });
    assert_eq!(sent["real_identity"], identity);
    assert_eq!(sent["policy_periods"][0]["policy_period_id"], 1);
}
