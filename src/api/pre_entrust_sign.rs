//! Pre-sign, 预签约: what a server asks for before a user can sign a contract.

use serde::Serialize;

use super::characters::Characters;
use super::fields::{Fields, Model};
use super::operation::Parameters;
use crate::input::MAX_SAFE_INTEGER;

/// Input of mini-program pre-sign, 小程序方式预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4017177322)). Limits count Unicode characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(rename = "MiniProgramPreEntrustSign"))]
pub struct MiniProgram {
    /// App id of the ecommerce provider (official account, mini program or app). 1 to 32 characters.
    pub appid: String,
    /// Template id, 委托代扣协议模板ID. 1 to 2^53 - 1.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub plan_id: i64,
    /// Your own contract number, 商户签约协议号. 1 to 32 digits and letters, unique for your merchant number; a number
    /// that was used for a signing cannot be used again.
    pub out_contract_code: String,
    /// The user's name on the signing page, 用户账户展示名称. 1 to 32 characters of up to 3 bytes in UTF-8: no emoji, so
    /// never a WeChat nickname as it is.
    pub contract_display_account: String,
    /// Where WeChat Pay sends the result of the signing. Absolute, `https` (or `http`: the official pages disagree), up
    /// to 256 characters, without query and fragment.
    pub notify_url: String,
}

impl Parameters for MiniProgram {}

impl Model for MiniProgram {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            appid: fields.text("appid", 1..=32, Characters::Any),
            plan_id: fields.integer("plan_id", 1..=MAX_SAFE_INTEGER),
            out_contract_code: fields.text("out_contract_code", 1..=32, Characters::Alphanumeric),
            contract_display_account: fields.text("contract_display_account", 1..=32, Characters::BasicPlane),
            notify_url: fields.notify_url("notify_url"),
        }
    }
}

/// Input of app pre-sign, APP方式预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012881608)). Limits count Unicode characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(rename = "AppPreEntrustSign"))]
pub struct App {
    /// What mini-program pre-sign takes, too.
    #[serde(flatten)]
    #[cfg_attr(feature = "types", ts(flatten))]
    pub common: MiniProgram,
    /// Return to the app after signing, instead of staying in WeChat. The `appid` must belong to the app then.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub return_app: Option<bool>,
    /// Data of yours, invisible to the user, that comes back in the notifications. 1 to 255 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub attach: Option<String>,
}

impl Parameters for App {}

impl Model for App {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            common: MiniProgram::read(fields),
            return_app: fields.optional_boolean("return_app"),
            attach: fields.optional_text("attach", 1..=255, Characters::Any),
        }
    }
}

/// Answer of pre-sign (pages [1](https://pay.weixin.qq.com/doc/v3/partner/4017177322) and [2](https://pay.weixin.qq.com/doc/v3/partner/4012881608)). WeChat Pay may add fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(rename = "PreEntrustSignResult"))]
#[non_exhaustive]
pub struct PreEntrustSign {
    /// The signing session, valid for two hours. Hand it to the mini program or app.
    pub pre_entrustweb_id: String,
    /// Merchant number.
    pub mchid: String,
    /// Template id, as sent.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub plan_id: i64,
    /// Your contract number, as sent.
    pub out_contract_code: String,
}

impl Model for PreEntrustSign {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            pre_entrustweb_id: fields.text("pre_entrustweb_id", 1..=128, Characters::Any),
            mchid: fields.text("mchid", 1..=32, Characters::Any),
            plan_id: fields.integer("plan_id", 1..=MAX_SAFE_INTEGER),
            out_contract_code: fields.text("out_contract_code", 1..=32, Characters::Any),
        }
    }
}
