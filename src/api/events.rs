//! What notifications of this family carry, once decrypted ([page](https://pay.weixin.qq.com/doc/v3/partner/4012881605)).

use serde::Serialize;

use super::characters::Characters;
use super::fields::{Fields, Model};
use crate::error::Issue;
use crate::input::{Input, MAX_SAFE_INTEGER};

/// The event of a user who signed.
pub const SIGN: &str = "ECOMMERCE_ENTRUST.SIGN";
/// The event of a contract that ended.
pub const TERMINATE: &str = "ECOMMERCE_ENTRUST.TERMINATE";

/// The documented values of `contract_termination_mode`: the user, your API call, your merchant platform, WeChat Pay's
/// customer service, WeChat Pay's system. WeChat Pay may add others.
pub const TERMINATION_MODES: &[&str] =
    &["USER_TERMINATE", "MCH_API_TERMINATE", "WEPAY_WEB_TERMINATE", "CUSTOMER_SERVICE_TERMINATE", "SYSTEM_TERMINATE"];

/// Checks what a verified event carries. Events that are not known pass.
///
/// # Errors
/// The first [`Issue`].
pub fn check(event_type: &str, resource: &Input) -> Result<(), Issue> {
    if matches!(event_type, SIGN | TERMINATE) {
        Fields::read_answer::<Entrust>(resource)?;
    }
    Ok(())
}

/// The resource of both events. Fields beyond what names the contract may be missing; new ones pass.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(rename = "EntrustResource"))]
#[non_exhaustive]
pub struct Entrust {
    /// Merchant number.
    pub mchid: String,
    /// Your contract number.
    pub out_contract_code: String,
    /// Template id.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub plan_id: i64,
    /// App id.
    #[cfg_attr(feature = "types", ts(optional))]
    pub appid: Option<String>,
    /// The user.
    #[cfg_attr(feature = "types", ts(optional))]
    pub openid: Option<String>,
    /// When it happened, RFC 3339.
    #[cfg_attr(feature = "types", ts(optional))]
    pub operate_time: Option<String>,
    /// When the contract expires, RFC 3339; only when it was signed.
    #[cfg_attr(feature = "types", ts(optional))]
    pub contract_expired_time: Option<String>,
    /// Who ended the contract; only when it ended.
    #[cfg_attr(feature = "types", ts(optional, type = "TerminationMode"))]
    pub contract_termination_mode: Option<String>,
    /// What app pre-sign was given as `attach`.
    #[cfg_attr(feature = "types", ts(optional))]
    pub attach: Option<String>,
    /// The contract's id: not in the current documents, but seen. Where it is missing, query the contract.
    #[cfg_attr(feature = "types", ts(optional))]
    pub contract_id: Option<String>,
}

impl Model for Entrust {
    fn read(fields: &mut Fields<'_>) -> Self {
        let mut optional = |name| fields.optional_text(name, 1..=256, Characters::Any);
        let appid = optional("appid");
        let openid = optional("openid");
        let operate_time = optional("operate_time");
        let contract_expired_time = optional("contract_expired_time");
        let contract_termination_mode = optional("contract_termination_mode");
        let attach = optional("attach");
        let contract_id = optional("contract_id");
        Self {
            mchid: fields.text("mchid", 1..=32, Characters::Any),
            out_contract_code: fields.text("out_contract_code", 1..=32, Characters::Any),
            plan_id: fields.integer("plan_id", 1..=MAX_SAFE_INTEGER),
            appid,
            openid,
            operate_time,
            contract_expired_time,
            contract_termination_mode,
            attach,
            contract_id,
        }
    }
}
