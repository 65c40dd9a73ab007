//! The table of known endpoints.

use serde::Serialize;

use super::contracts::{Contract, ContractKey, ContractTermination, Termination};
use super::fields::{Fields, Model};
use super::orders::TransactionOrder;
use super::pre_entrust_sign::{App, MiniProgram, PreEntrustSign};
use super::transactions::{OrderKey, Reversal, Transaction};
use crate::error::{Error, Issue};
use crate::http::Method;
use crate::input::Input;

/// Declares the operations and the list of them together, so that none can be missing from the list.
macro_rules! operations {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// An endpoint whose input and answer this crate knows.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Operation {
            $($(#[$doc])* $name,)*
        }

        impl Operation {
            /// Every known endpoint.
            pub const ALL: &[Self] = &[$(Self::$name,)*];
        }
    };
}

operations! {
    /// Query contract, 通过商户协议号查询协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884060)).
    ContractsQuery,
    /// Terminate contract, 商户协议号解约协议 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884072)).
    ContractsTerminate,
    /// App pre-sign, APP方式预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012881608)).
    PreEntrustSignApp,
    /// Mini-program pre-sign, 小程序方式预签约 ([page](https://pay.weixin.qq.com/doc/v3/partner/4017177322)).
    PreEntrustSignMiniProgram,
    /// Debit, 电商合单委托代扣支付 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884121)).
    TransactionsCreate,
    /// Query order, 查询订单 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884130)).
    TransactionsQuery,
    /// Reverse order, 撤销订单 ([page](https://pay.weixin.qq.com/doc/v3/partner/4012884126)).
    TransactionsReverse,
}

/// What is fixed for an endpoint.
struct Endpoint {
    name: &'static str,
    method: Method,
    template: &'static str,
    repeatable: bool,
    answers_with_body: bool,
}

/// The fields of the input that go into the path, and the body.
pub(crate) struct Prepared {
    pub(crate) params: Input,
    pub(crate) body: Option<String>,
}

impl Operation {
    fn endpoint(self) -> Endpoint {
        let (name, method, template) = match self {
            Self::ContractsQuery => (
                "contracts.query",
                Method::Get,
                "/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}",
            ),
            Self::ContractsTerminate => (
                "contracts.terminate",
                Method::Post,
                "/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate",
            ),
            Self::PreEntrustSignApp => {
                ("preEntrustSign.app", Method::Post, "/v3/ecommerce/combine-papay/contracts/pre-entrust-sign")
            }
            Self::PreEntrustSignMiniProgram => (
                "preEntrustSign.miniProgram",
                Method::Post,
                "/v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program",
            ),
            Self::TransactionsCreate => {
                ("transactions.create", Method::Post, "/v3/ecommerce/combine-papay/transactions")
            }
            Self::TransactionsQuery => {
                ("transactions.query", Method::Get, "/v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}")
            }
            Self::TransactionsReverse => (
                "transactions.reverse",
                Method::Post,
                "/v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}/reverse",
            ),
        };
        let repeatable = self != Self::TransactionsCreate;
        Endpoint { name, method, template, repeatable, answers_with_body: self != Self::TransactionsReverse }
    }

    /// The name of the call in the npm package, for example `preEntrustSign.miniProgram`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.endpoint().name
    }

    /// The HTTP method.
    #[must_use]
    pub fn method(self) -> Method {
        self.endpoint().method
    }

    /// The path with its `{parameters}`.
    #[must_use]
    pub fn template(self) -> &'static str {
        self.endpoint().template
    }

    /// Whether repeating the call cannot do a thing twice: all but the debit.
    #[must_use]
    pub fn repeatable(self) -> bool {
        self.endpoint().repeatable
    }

    /// Whether success comes with a body: all but the reversal.
    #[must_use]
    pub fn answers_with_body(self) -> bool {
        self.endpoint().answers_with_body
    }

    /// Finds an operation by its [`name`](Self::name).
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|operation| operation.name() == name)
    }

    /// The operation that `method` and an expanded `path` (a query does not count) reach, by whatever style.
    #[must_use]
    pub fn reached_by(method: Method, path: &str) -> Option<Self> {
        let path = path.split('?').next().unwrap_or_default();
        Self::ALL
            .iter()
            .copied()
            .find(|operation| operation.method() == method && matches_template(operation.template(), path))
    }

    pub(crate) fn prepare(self, input: &Input) -> Result<Prepared, Error> {
        match self {
            Self::ContractsQuery => bodyless::<ContractKey>(input),
            Self::ContractsTerminate => prepared::<ContractTermination>(input),
            Self::PreEntrustSignApp => prepared::<App>(input),
            Self::PreEntrustSignMiniProgram => prepared::<MiniProgram>(input),
            Self::TransactionsCreate => prepared::<Transaction>(input),
            Self::TransactionsQuery => bodyless::<OrderKey>(input),
            Self::TransactionsReverse => prepared::<Reversal>(input),
        }
    }

    /// Checks that a verified answer has the documented shape. Fields that are new pass.
    ///
    /// # Errors
    /// The first [`Issue`] of the answer.
    pub fn check_answer(self, answer: &Input) -> Result<(), Issue> {
        match self {
            Self::ContractsQuery => shape::<Contract>(answer),
            Self::ContractsTerminate => shape::<Termination>(answer),
            Self::PreEntrustSignApp | Self::PreEntrustSignMiniProgram => shape::<PreEntrustSign>(answer),
            Self::TransactionsCreate | Self::TransactionsQuery => shape::<TransactionOrder>(answer),
            Self::TransactionsReverse => Ok(()),
        }
    }
}

/// By its [`name`](Operation::name). An unknown one is an error of the caller's program, never "no operation": that would
/// leave an answer unchecked.
impl core::str::FromStr for Operation {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        Self::named(name).ok_or_else(|| Error::Internal("unknown operation".into()))
    }
}

fn matches_template(template: &str, path: &str) -> bool {
    let mut places = template.split('/');
    let mut segments = path.split('/');
    loop {
        match (places.next(), segments.next()) {
            (None, None) => return true,
            (Some(place), Some(segment)) if place.starts_with('{') || place == segment => {}
            _ => return false,
        }
    }
}

/// The input of an endpoint: some of its fields belong into the path, the others into the body.
pub(crate) trait Parameters: Model + Serialize {
    /// Names of the fields that go into the path.
    const IN_PATH: &'static [&'static str] = &[];
}

fn prepared<M: Parameters>(input: &Input) -> Result<Prepared, Error> {
    let (params, model) = split::<M>(input)?;
    let body = serde_json::to_string(&model).map_err(|_| unwritable())?;
    Ok(Prepared { params, body: Some(body) })
}

fn bodyless<M: Parameters>(input: &Input) -> Result<Prepared, Error> {
    let (params, _) = split::<M>(input)?;
    Ok(Prepared { params, body: None })
}

/// Reads the input; what goes into the path is taken from it as it was checked.
fn split<M: Parameters>(input: &Input) -> Result<(Input, M), Error> {
    let model: M = Fields::read_input(input)?;
    let Input::Object(fields) = input else { return Ok((Input::Null, model)) };
    let in_path = fields.iter().filter(|(name, _)| M::IN_PATH.contains(&name.as_str()));
    Ok((Input::Object(in_path.cloned().collect()), model))
}

fn unwritable() -> Error {
    Error::Internal("a checked body could not be written".into())
}

fn shape<M: Model>(answer: &Input) -> Result<(), Issue> {
    Fields::read_answer::<M>(answer).map(drop)
}
