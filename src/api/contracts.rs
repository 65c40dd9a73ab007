//! Contracts, 协议: query and terminate.

use serde::Serialize;

use super::characters::Characters;
use super::fields::{Fields, Model};
use super::operation::Parameters;
use crate::input::MAX_SAFE_INTEGER;

/// What names a contract: template and your own contract number. Both go into the path ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884060)).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ContractKey {
    /// Template id, 委托代扣协议模板ID. 1 to 2^53 - 1.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub plan_id: i64,
    /// Your own contract number, 商户签约协议号. 1 to 32 digits and letters.
    pub out_contract_code: String,
}

impl Parameters for ContractKey {
    const IN_PATH: &'static [&'static str] = &["plan_id", "out_contract_code"];
}

impl Model for ContractKey {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            plan_id: fields.integer("plan_id", 1..=MAX_SAFE_INTEGER),
            out_contract_code: fields.text("out_contract_code", 1..=32, Characters::Alphanumeric),
        }
    }
}

/// Input of terminate contract, 商户协议号解约协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884072)).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ContractTermination {
    /// Template id, 委托代扣协议模板ID. 1 to 2^53 - 1.
    #[serde(skip_serializing)]
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub plan_id: i64,
    /// Your own contract number, 商户签约协议号. 1 to 32 digits and letters.
    #[serde(skip_serializing)]
    pub out_contract_code: String,
    /// Why, 解约备注. 1 to 256 characters.
    pub contract_termination_remark: String,
}

impl Parameters for ContractTermination {
    const IN_PATH: &'static [&'static str] = ContractKey::IN_PATH;
}

impl Model for ContractTermination {
    fn read(fields: &mut Fields<'_>) -> Self {
        let ContractKey { plan_id, out_contract_code } = ContractKey::read(fields);
        let contract_termination_remark = fields.text("contract_termination_remark", 1..=256, Characters::Any);
        Self { plan_id, out_contract_code, contract_termination_remark }
    }
}

/// Answer of terminate contract ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884072)). Whether the contract has ended already or only with the
/// notification is not documented.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(rename = "ContractTerminationResult"))]
#[non_exhaustive]
pub struct Termination {
    /// Merchant number.
    pub mchid: String,
    /// Template id.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub plan_id: i64,
    /// Your contract number.
    pub out_contract_code: String,
}

impl Model for Termination {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            mchid: fields.text("mchid", 1..=32, Characters::Any),
            plan_id: fields.integer("plan_id", 1..=MAX_SAFE_INTEGER),
            out_contract_code: fields.text("out_contract_code", 1..=32, Characters::Any),
        }
    }
}

/// Answer of query contract, 通过商户协议号查询协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884060)). What a contract that was never signed cannot
/// have may be missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Contract {
    /// Merchant number.
    pub mchid: String,
    /// WeChat Pay's id of the contract, 委托代扣协议ID: debits name it.
    #[cfg_attr(feature = "types", ts(optional))]
    pub contract_id: Option<String>,
    /// App id.
    #[cfg_attr(feature = "types", ts(optional))]
    pub appid: Option<String>,
    /// Template id.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub plan_id: i64,
    /// Your contract number.
    pub out_contract_code: String,
    /// The user's name on the signing page.
    #[cfg_attr(feature = "types", ts(optional))]
    pub contract_display_account: Option<String>,
    /// `NOT_SIGNED` 未签约, `SIGNED` 已签约, `TERMINATED` 已解约; WeChat Pay may add others.
    #[cfg_attr(feature = "types", ts(type = "'NOT_SIGNED' | 'SIGNED' | 'TERMINATED' | (string & {})"))]
    pub contract_state: String,
    /// When it was signed, RFC 3339.
    #[cfg_attr(feature = "types", ts(optional))]
    pub contract_signed_time: Option<String>,
    /// When it expires, RFC 3339.
    #[cfg_attr(feature = "types", ts(optional))]
    pub contract_expired_time: Option<String>,
    /// How it ended, if it did.
    #[cfg_attr(feature = "types", ts(optional))]
    pub contract_terminate_info: Option<ContractTerminateInfo>,
    /// The user who signed.
    #[cfg_attr(feature = "types", ts(optional))]
    pub openid: Option<String>,
}

impl Model for Contract {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            mchid: fields.text("mchid", 1..=32, Characters::Any),
            contract_id: fields.optional_text("contract_id", 1..=32, Characters::Any),
            appid: fields.optional_text("appid", 1..=32, Characters::Any),
            plan_id: fields.integer("plan_id", 1..=MAX_SAFE_INTEGER),
            out_contract_code: fields.text("out_contract_code", 1..=32, Characters::Any),
            contract_display_account: fields.optional_text("contract_display_account", 1..=32, Characters::Any),
            contract_state: fields.text("contract_state", 1..=32, Characters::Any),
            contract_signed_time: fields.optional_text("contract_signed_time", 1..=32, Characters::Any),
            contract_expired_time: fields.optional_text("contract_expired_time", 1..=32, Characters::Any),
            contract_terminate_info: fields.optional_object("contract_terminate_info"),
            openid: fields.optional_text("openid", 1..=128, Characters::Any),
        }
    }
}

/// How a contract ended ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884060)).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[non_exhaustive]
pub struct ContractTerminateInfo {
    /// Who ended it: the user, your API call, your merchant platform, customer service or WeChat Pay's system.
    #[cfg_attr(feature = "types", ts(optional, type = "TerminationMode"))]
    pub contract_termination_mode: Option<String>,
    /// When, RFC 3339.
    #[cfg_attr(feature = "types", ts(optional))]
    pub contract_terminated_time: Option<String>,
    /// Why, as the terminate call said.
    #[cfg_attr(feature = "types", ts(optional))]
    pub contract_termination_remark: Option<String>,
}

impl Model for ContractTerminateInfo {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            contract_termination_mode: fields.optional_text("contract_termination_mode", 1..=64, Characters::Any),
            contract_terminated_time: fields.optional_text("contract_terminated_time", 1..=32, Characters::Any),
            contract_termination_remark: fields.optional_text("contract_termination_remark", 1..=256, Characters::Any),
        }
    }
}
