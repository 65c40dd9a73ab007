//! Debits, 委托代扣支付: create, query, reverse. Amounts are in cents (分).

use serde::Serialize;

use super::characters::Characters;
use super::fields::{Fields, Model};
use super::operation::Parameters;
use crate::input::MAX_SAFE_INTEGER;

/// Input of the debit, 电商合单委托代扣支付 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884121)). An order is debited once; there is no payment
/// notification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Transaction {
    /// App id of the initiator. 1 to 32 characters.
    pub combine_appid: String,
    /// Merchant number of the initiator. 1 to 32 characters.
    pub combine_mchid: String,
    /// Your number of the combined order, 合单商户订单号. 1 to 32 of digits, letters and `_-|*@`, unique for your merchant
    /// number.
    pub combine_out_trade_no: String,
    /// The contract, from its query or from the client's launch result. 1 to 32 characters.
    pub contract_id: String,
    /// 1 to 50 orders of second-level merchants.
    pub sub_orders: Vec<SubOrder>,
    /// Risk-control information, 风控信息. 1 to 255 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub risk_info: Option<String>,
}

impl Parameters for Transaction {}

impl Model for Transaction {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            combine_appid: fields.text("combine_appid", 1..=32, Characters::Any),
            combine_mchid: fields.text("combine_mchid", 1..=32, Characters::Any),
            combine_out_trade_no: fields.text("combine_out_trade_no", 1..=32, Characters::OrderNumber),
            contract_id: fields.text("contract_id", 1..=32, Characters::Any),
            sub_orders: fields.list("sub_orders", 1..=50),
            risk_info: fields.optional_text("risk_info", 1..=255, Characters::Any),
        }
    }
}

/// One order of a second-level merchant. Where the page of the debit is silent, the limits are those of WeChat Pay's
/// combined orders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct SubOrder {
    /// Merchant number of the initiator. 1 to 32 characters.
    pub mchid: String,
    /// Returned by the query. 1 to 128 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub attach: Option<String>,
    /// What is debited.
    pub amount: Amount,
    /// Your number of this order. 2 to 32 of digits, letters and `_-|*`, unique for your merchant number.
    pub out_trade_no: String,
    /// The second-level merchant, 二级商户. 1 to 32 characters.
    pub sub_mchid: String,
    /// App id of the second-level merchant. 1 to 32 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub sub_appid: Option<String>,
    /// What is sold. 1 to 127 characters.
    pub description: String,
    /// Settlement.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub settle_info: Option<SettleInfo>,
    /// Risk-control information of this order.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub sub_risk_info: Option<String>,
}

impl Model for SubOrder {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            mchid: fields.text("mchid", 1..=32, Characters::Any),
            attach: fields.optional_text("attach", 1..=128, Characters::Any),
            amount: fields.object("amount"),
            out_trade_no: fields.text("out_trade_no", 2..=32, Characters::SubOrderNumber),
            sub_mchid: fields.text("sub_mchid", 1..=32, Characters::Any),
            sub_appid: fields.optional_text("sub_appid", 1..=32, Characters::Any),
            description: fields.text("description", 1..=127, Characters::Any),
            settle_info: fields.optional_object("settle_info"),
            sub_risk_info: fields.optional_text("sub_risk_info", 1..=usize::MAX, Characters::Any),
        }
    }
}

/// An amount of money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Amount {
    /// In cents (分), from 1.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub total_amount: i64,
    /// `CNY`.
    #[cfg_attr(feature = "types", ts(type = "'CNY' | (string & {})"))]
    pub currency: String,
}

impl Model for Amount {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            total_amount: fields.integer("total_amount", 1..=MAX_SAFE_INTEGER),
            currency: fields.text("currency", 1..=16, Characters::Alphanumeric),
        }
    }
}

/// Settlement of one order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct SettleInfo {
    /// Whether the money is to be shared, 分账.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub profit_sharing: Option<bool>,
    /// Subsidy in cents (分), up to 500,000.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional, type = "number"))]
    pub subsidy_amount: Option<i64>,
}

impl Model for SettleInfo {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            profit_sharing: fields.optional_boolean("profit_sharing"),
            subsidy_amount: fields.optional_integer("subsidy_amount", 0..=500_000),
        }
    }
}

/// What names a combined order; it goes into the path ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884130)).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct OrderKey {
    /// Your number of the combined order. 1 to 32 of digits, letters and `_-|*@`.
    pub combine_out_trade_no: String,
}

impl Parameters for OrderKey {
    const IN_PATH: &'static [&'static str] = &["combine_out_trade_no"];
}

impl Model for OrderKey {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self { combine_out_trade_no: fields.text("combine_out_trade_no", 1..=32, Characters::OrderNumber) }
    }
}

/// Input of the reversal, 撤销订单 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884126)).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Reversal {
    /// Your number of the combined order. 1 to 32 of digits, letters and `_-|*@`.
    #[serde(skip_serializing)]
    pub combine_out_trade_no: String,
    /// App id of the initiator. 1 to 32 characters.
    pub combine_appid: String,
    /// 1 to 50 orders: those of the debit.
    pub sub_orders: Vec<ReversalSubOrder>,
}

impl Parameters for Reversal {
    const IN_PATH: &'static [&'static str] = OrderKey::IN_PATH;
}

impl Model for Reversal {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            combine_out_trade_no: OrderKey::read(fields).combine_out_trade_no,
            combine_appid: fields.text("combine_appid", 1..=32, Characters::Any),
            sub_orders: fields.list("sub_orders", 1..=50),
        }
    }
}

/// One order of a reversal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ReversalSubOrder {
    /// Merchant number of the initiator. 1 to 32 characters.
    pub mchid: String,
    /// Your number of this order. 2 to 32 of digits, letters and `_-|*`.
    pub out_trade_no: String,
    /// The second-level merchant. 1 to 32 characters.
    pub sub_mchid: String,
    /// App id of the second-level merchant. 1 to 32 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub sub_appid: Option<String>,
}

impl Model for ReversalSubOrder {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            mchid: fields.text("mchid", 1..=32, Characters::Any),
            out_trade_no: fields.text("out_trade_no", 2..=32, Characters::SubOrderNumber),
            sub_mchid: fields.text("sub_mchid", 1..=32, Characters::Any),
            sub_appid: fields.optional_text("sub_appid", 1..=32, Characters::Any),
        }
    }
}
