//! The state of a combined order, 合单订单: what the debit and its query answer. Amounts are in cents (分).

use serde::Serialize;

use super::characters::Characters;
use super::fields::{Fields, Model};
use crate::input::MAX_SAFE_INTEGER;

/// Answer of the debit and of its query (pages [1](https://pay.weixin.qq.com/doc/v3/partner/4012884121) and [2](https://pay.weixin.qq.com/doc/v3/partner/4012884130)).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(rename = "TransactionResult"))]
#[non_exhaustive]
pub struct TransactionOrder {
    /// App id of the initiator.
    pub combine_appid: String,
    /// Merchant number of the initiator.
    pub combine_mchid: String,
    /// Your number of the combined order.
    pub combine_out_trade_no: String,
    /// The orders; the official documents disagree on whether they are always there.
    #[cfg_attr(feature = "types", ts(optional))]
    pub sub_orders: Option<Vec<SubOrderResult>>,
    /// Who paid.
    #[cfg_attr(feature = "types", ts(optional))]
    pub combine_payer_info: Option<CombinePayerInfo>,
}

impl Model for TransactionOrder {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            combine_appid: fields.text("combine_appid", 1..=32, Characters::Any),
            combine_mchid: fields.text("combine_mchid", 1..=32, Characters::Any),
            combine_out_trade_no: fields.text("combine_out_trade_no", 1..=32, Characters::Any),
            sub_orders: fields.optional_list("sub_orders", 0..=50),
            combine_payer_info: fields.optional_object("combine_payer_info"),
        }
    }
}

/// The state of one order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[non_exhaustive]
pub struct SubOrderResult {
    /// Merchant number of the initiator.
    #[cfg_attr(feature = "types", ts(optional))]
    pub mchid: Option<String>,
    /// Your number of this order.
    pub out_trade_no: String,
    /// The second-level merchant.
    #[cfg_attr(feature = "types", ts(optional))]
    pub sub_mchid: Option<String>,
    /// App id of the second-level merchant.
    #[cfg_attr(feature = "types", ts(optional))]
    pub sub_appid: Option<String>,
    /// WeChat Pay's number of the payment.
    #[cfg_attr(feature = "types", ts(optional))]
    pub transaction_id: Option<String>,
    /// `PAP`: auto-debit.
    #[cfg_attr(feature = "types", ts(optional, type = "'PAP' | (string & {})"))]
    pub trade_type: Option<String>,
    /// `SUCCESS` for this family; WeChat Pay's other orders also know `REFUND`, `NOTPAY`, `CLOSED`, `REVOKED`,
    /// `USERPAYING` and `PAYERROR`.
    #[cfg_attr(
        feature = "types",
        ts(
            type = "'SUCCESS' | 'REFUND' | 'NOTPAY' | 'CLOSED' | 'REVOKED' | 'USERPAYING' | 'PAYERROR' | (string & {})"
        )
    )]
    pub trade_state: String,
    /// Bank, `CMC` for example.
    #[cfg_attr(feature = "types", ts(optional))]
    pub bank_type: Option<String>,
    /// As sent.
    #[cfg_attr(feature = "types", ts(optional))]
    pub attach: Option<String>,
    /// When it was paid, RFC 3339.
    #[cfg_attr(feature = "types", ts(optional))]
    pub success_time: Option<String>,
    /// What was debited.
    #[cfg_attr(feature = "types", ts(optional))]
    pub amount: Option<PaidAmount>,
}

impl Model for SubOrderResult {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            mchid: fields.optional_text("mchid", 1..=32, Characters::Any),
            out_trade_no: fields.text("out_trade_no", 1..=32, Characters::Any),
            sub_mchid: fields.optional_text("sub_mchid", 1..=32, Characters::Any),
            sub_appid: fields.optional_text("sub_appid", 1..=32, Characters::Any),
            transaction_id: fields.optional_text("transaction_id", 1..=32, Characters::Any),
            trade_type: fields.optional_text("trade_type", 1..=16, Characters::Any),
            trade_state: fields.text("trade_state", 1..=32, Characters::Any),
            bank_type: fields.optional_text("bank_type", 1..=32, Characters::Any),
            attach: fields.optional_text("attach", 1..=128, Characters::Any),
            success_time: fields.optional_text("success_time", 1..=64, Characters::Any),
            amount: fields.optional_object("amount"),
        }
    }
}

/// What was debited, in cents (分).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[non_exhaustive]
pub struct PaidAmount {
    /// The order's amount.
    #[cfg_attr(feature = "types", ts(optional, type = "number"))]
    pub total_amount: Option<i64>,
    /// `CNY`.
    #[cfg_attr(feature = "types", ts(optional))]
    pub currency: Option<String>,
    /// What the user paid.
    #[cfg_attr(feature = "types", ts(optional, type = "number"))]
    pub payer_amount: Option<i64>,
    /// The currency that the user paid in.
    #[cfg_attr(feature = "types", ts(optional))]
    pub payer_currency: Option<String>,
}

impl Model for PaidAmount {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            total_amount: fields.optional_integer("total_amount", 0..=MAX_SAFE_INTEGER),
            currency: fields.optional_text("currency", 1..=16, Characters::Any),
            payer_amount: fields.optional_integer("payer_amount", 0..=MAX_SAFE_INTEGER),
            payer_currency: fields.optional_text("payer_currency", 1..=16, Characters::Any),
        }
    }
}

/// Who paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[non_exhaustive]
pub struct CombinePayerInfo {
    /// The user.
    #[cfg_attr(feature = "types", ts(optional))]
    pub openid: Option<String>,
}

impl Model for CombinePayerInfo {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self { openid: fields.optional_text("openid", 1..=128, Characters::Any) }
    }
}
