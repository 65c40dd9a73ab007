//! Printed from table/ by `npm run table`. Do not edit.

use super::table::{ANY, BASIC_PLANE, Format, GIVEN, IN_PATH, Kind, NO_CONTENT, OPTIONAL, REPEATABLE, Row, Rule, SETS, Shape, Table, UNCHECKED, UNLIMITED};
use crate::http::Method;

/// An endpoint whose input and answer this crate knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
#[non_exhaustive]
pub enum Operation {
    /// Mini-program pre-sign, 小程序方式预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4017177322)).
    PreEntrustSignMiniProgram,
    /// App pre-sign, APP方式预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012881608)).
    PreEntrustSignApp,
    /// Query a contract by your own number, 通过商户协议号查询协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884060)).
    ContractsQuery,
    /// Terminate a contract, 商户协议号解约协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884072)).
    ContractsTerminate,
    /// Debit, 电商合单委托代扣支付 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884121)).
    TransactionsCreate,
    /// Query an order, 查询订单 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884130)).
    TransactionsQuery,
    /// Reverse an order, 撤销订单 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884126)).
    TransactionsReverse,
}

impl Operation {
    /// Every known endpoint.
    pub const ALL: &[Self] = &[
        Self::PreEntrustSignMiniProgram,
        Self::PreEntrustSignApp,
        Self::ContractsQuery,
        Self::ContractsTerminate,
        Self::TransactionsCreate,
        Self::TransactionsQuery,
        Self::TransactionsReverse,
    ];
}

/// The rows, in the order of [`Operation::ALL`].
pub(super) static ROWS: &[Row] = &[
    Row {
        name: "preEntrustSign.miniProgram",
        method: Method::Post,
        template: "/v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program",
        flags: REPEATABLE,
        seconds: 0,
        input: 0,
        answer: 1,
    },
    Row {
        name: "preEntrustSign.app",
        method: Method::Post,
        template: "/v3/ecommerce/combine-papay/contracts/pre-entrust-sign",
        flags: REPEATABLE,
        seconds: 0,
        input: 2,
        answer: 1,
    },
    Row {
        name: "contracts.query",
        method: Method::Get,
        template: "/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}",
        flags: REPEATABLE,
        seconds: 0,
        input: 3,
        answer: 5,
    },
    Row {
        name: "contracts.terminate",
        method: Method::Post,
        template: "/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate",
        flags: REPEATABLE,
        seconds: 0,
        input: 6,
        answer: 7,
    },
    Row {
        name: "transactions.create",
        method: Method::Post,
        template: "/v3/ecommerce/combine-papay/transactions",
        flags: 0,
        seconds: 60,
        input: 11,
        answer: 15,
    },
    Row {
        name: "transactions.query",
        method: Method::Get,
        template: "/v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}",
        flags: REPEATABLE,
        seconds: 0,
        input: 16,
        answer: 15,
    },
    Row {
        name: "transactions.reverse",
        method: Method::Post,
        template: "/v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}/reverse",
        flags: REPEATABLE | NO_CONTENT,
        seconds: 0,
        input: 18,
        answer: UNCHECKED,
    },
];

/// What a notification is sent in. Its id is what repeats are known by: two without one would pass for the same.
pub(crate) const ENVELOPE: Shape = Shape { table: &TABLE, index: 20 };

/// The list of platform certificates.
pub(crate) const CERTIFICATES: Shape = Shape { table: &TABLE, index: 23 };

/// What the resource of an event must look like, where that is known for certain.
pub(crate) fn resource_of(event_type: &str) -> Option<Shape> {
    let index = match event_type {
        "ECOMMERCE_ENTRUST.SIGN" | "ECOMMERCE_ENTRUST.TERMINATE" => 24,
        _ => return None,
    };
    Some(Shape { table: &TABLE, index })
}

pub(super) static TABLE: Table = Table {
    names: concat!(
        "appid", "plan_id", "out_contract_code", "contract_display_account", "notify_url", "pre_entrustweb_id",
        "mchid", "return_app", "attach", "contract_id", "contract_state", "contract_signed_time",
        "contract_expired_time", "contract_terminate_info", "contract_termination_mode", "contract_terminated_time",
        "contract_termination_remark", "openid", "combine_appid", "combine_mchid", "combine_out_trade_no",
        "sub_orders", "amount", "total_amount", "currency", "out_trade_no", "sub_mchid", "sub_appid", "description",
        "settle_info", "profit_sharing", "subsidy_amount", "sub_risk_info", "risk_info", "transaction_id",
        "trade_type", "trade_state", "bank_type", "success_time", "payer_amount", "payer_currency",
        "combine_payer_info", "id", "event_type", "resource", "algorithm", "ciphertext", "nonce", "associated_data",
        "data", "serial_no", "encrypt_certificate", "operate_time",
    ),
    starts: &[
        0, 5, 12, 29, 53, 63, 80, 85, 95, 101, 112, 126, 146, 167, 190, 215, 239, 266, 272, 285, 298, 318, 328, 334,
        346, 354, 366, 375, 384, 395, 406, 420, 434, 447, 456, 470, 480, 491, 500, 512, 524, 538, 556, 558, 568, 576,
        585, 595, 600, 615, 619, 628, 647, 659,
    ],
    fields: &[
        (0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 5), (1, 6), (2, 5), (0, 0), (1, 1), (2, 2), (3, 3), (4, 4),
        (7, 7), (8, 8), (1, 9), (2, 10), (14, 11), (15, 11), (16, 11), (6, 5), (9, 11), (0, 11), (1, 6), (2, 5),
        (3, 11), (10, 5), (11, 11), (12, 11), (13, 12), (17, 11), (1, 9), (2, 10), (16, 13), (6, 5), (1, 6), (2, 5),
        (23, 1), (24, 16), (30, 7), (31, 21), (6, 0), (8, 15), (22, 17), (25, 18), (26, 0), (27, 19), (28, 20),
        (29, 22), (32, 23), (18, 0), (19, 0), (20, 14), (9, 0), (21, 24), (33, 8), (23, 25), (24, 11), (39, 25),
        (40, 11), (6, 11), (25, 5), (26, 11), (27, 11), (34, 11), (35, 11), (36, 5), (37, 11), (8, 11), (38, 11),
        (22, 26), (17, 11), (18, 5), (19, 5), (20, 5), (21, 27), (41, 28), (20, 29), (6, 0), (25, 18), (26, 0),
        (27, 19), (20, 29), (18, 0), (21, 30), (45, 31), (46, 31), (47, 31), (48, 11), (42, 31), (43, 31), (44, 32),
        (45, 11), (47, 31), (48, 11), (46, 31), (50, 31), (51, 33), (49, 34), (6, 5), (2, 5), (1, 6), (0, 11),
        (17, 11), (52, 11), (12, 11), (14, 11), (8, 11), (9, 11),
    ],
    shapes: &[
        (0, 5), (5, 9), (9, 16), (16, 18), (18, 21), (21, 32), (32, 35), (35, 38), (38, 40), (40, 42), (42, 51),
        (51, 57), (57, 61), (61, 72), (72, 73), (73, 78), (78, 79), (79, 83), (83, 86), (86, 90), (90, 93), (93, 97),
        (97, 99), (99, 100), (100, 110),
    ],
    rules: &[
        Rule { kind: Kind::Text, format: Format::Free, flags: 0, characters: ANY, shape: 0, least: 1, most: 32 },
        Rule { kind: Kind::Integer, format: Format::Free, flags: 0, characters: ANY, shape: 0, least: 1, most: UNLIMITED },
        Rule { kind: Kind::Text, format: Format::Free, flags: 0, characters: SETS, shape: 0, least: 1, most: 32 },
        Rule { kind: Kind::Text, format: Format::Free, flags: 0, characters: BASIC_PLANE, shape: 0, least: 1, most: 32 },
        Rule { kind: Kind::Text, format: Format::Address, flags: 0, characters: ANY, shape: 0, least: 1, most: 256 },
        Rule { kind: Kind::Text, format: Format::Free, flags: 0, characters: ANY, shape: 0, least: 0, most: UNLIMITED },
        Rule { kind: Kind::Integer, format: Format::Free, flags: 0, characters: ANY, shape: 0, least: 0, most: UNLIMITED },
        Rule { kind: Kind::Boolean, format: Format::Free, flags: OPTIONAL, characters: ANY, shape: 0, least: 0, most: UNLIMITED },
        Rule { kind: Kind::Text, format: Format::Free, flags: OPTIONAL, characters: ANY, shape: 0, least: 1, most: 255 },
        Rule { kind: Kind::Integer, format: Format::Free, flags: IN_PATH, characters: ANY, shape: 0, least: 1, most: UNLIMITED },
        Rule { kind: Kind::Text, format: Format::Free, flags: IN_PATH, characters: SETS, shape: 0, least: 1, most: 32 },
        Rule { kind: Kind::Text, format: Format::Free, flags: OPTIONAL, characters: ANY, shape: 0, least: 0, most: UNLIMITED },
        Rule { kind: Kind::Object, format: Format::Free, flags: OPTIONAL, characters: ANY, shape: 4, least: 0, most: UNLIMITED },
        Rule { kind: Kind::Text, format: Format::Free, flags: 0, characters: ANY, shape: 0, least: 1, most: 256 },
        Rule { kind: Kind::Text, format: Format::Free, flags: 0, characters: SETS + 1, shape: 0, least: 1, most: 32 },
        Rule { kind: Kind::Text, format: Format::Free, flags: OPTIONAL, characters: ANY, shape: 0, least: 1, most: 128 },
        Rule { kind: Kind::Text, format: Format::Free, flags: 0, characters: SETS, shape: 0, least: 1, most: 16 },
        Rule { kind: Kind::Object, format: Format::Free, flags: 0, characters: ANY, shape: 8, least: 0, most: UNLIMITED },
        Rule { kind: Kind::Text, format: Format::Free, flags: 0, characters: SETS + 2, shape: 0, least: 2, most: 32 },
        Rule { kind: Kind::Text, format: Format::Free, flags: OPTIONAL, characters: ANY, shape: 0, least: 1, most: 32 },
        Rule { kind: Kind::Text, format: Format::Free, flags: 0, characters: ANY, shape: 0, least: 1, most: 127 },
        Rule { kind: Kind::Integer, format: Format::Free, flags: OPTIONAL, characters: ANY, shape: 0, least: 0, most: 500_000 },
        Rule { kind: Kind::Object, format: Format::Free, flags: OPTIONAL, characters: ANY, shape: 9, least: 0, most: UNLIMITED },
        Rule { kind: Kind::Text, format: Format::Free, flags: OPTIONAL, characters: ANY, shape: 0, least: 1, most: UNLIMITED },
        Rule { kind: Kind::List, format: Format::Free, flags: 0, characters: ANY, shape: 10, least: 1, most: 50 },
        Rule { kind: Kind::Integer, format: Format::Free, flags: OPTIONAL, characters: ANY, shape: 0, least: 0, most: UNLIMITED },
        Rule { kind: Kind::Object, format: Format::Free, flags: OPTIONAL, characters: ANY, shape: 12, least: 0, most: UNLIMITED },
        Rule { kind: Kind::List, format: Format::Free, flags: OPTIONAL, characters: ANY, shape: 13, least: 0, most: UNLIMITED },
        Rule { kind: Kind::Object, format: Format::Free, flags: OPTIONAL, characters: ANY, shape: 14, least: 0, most: UNLIMITED },
        Rule { kind: Kind::Text, format: Format::Free, flags: IN_PATH, characters: SETS + 1, shape: 0, least: 1, most: 32 },
        Rule { kind: Kind::List, format: Format::Free, flags: 0, characters: ANY, shape: 17, least: 1, most: 50 },
        Rule { kind: Kind::Text, format: Format::Free, flags: GIVEN, characters: ANY, shape: 0, least: 0, most: UNLIMITED },
        Rule { kind: Kind::Object, format: Format::Free, flags: 0, characters: ANY, shape: 19, least: 0, most: UNLIMITED },
        Rule { kind: Kind::Object, format: Format::Free, flags: 0, characters: ANY, shape: 21, least: 0, most: UNLIMITED },
        Rule { kind: Kind::List, format: Format::Free, flags: 0, characters: ANY, shape: 22, least: 0, most: UNLIMITED },
    ],
    sets: &["", "_-|*@", "_-|*"],
};
