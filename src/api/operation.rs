//! The table of known endpoints.

use serde::Serialize;

use super::fields::{Fields, Model};
use super::pre_entrust_sign::{MiniProgram, PreEntrustSign};
use crate::error::{Error, Issue};
use crate::http::Method;
use crate::input::Input;

/// An endpoint whose input and answer this crate knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Operation {
    /// Mini-program pre-sign, 小程序方式预签约 (page partner/4017177322).
    PreEntrustSignMiniProgram,
}

/// The fields of the input that go into the path, and the body.
pub(crate) struct Prepared {
    pub(crate) params: Input,
    pub(crate) body: Option<String>,
}

impl Operation {
    /// Every known endpoint.
    pub const ALL: &[Self] = &[Self::PreEntrustSignMiniProgram];

    /// The name of the call in the npm package, for example `preEntrustSign.miniProgram`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::PreEntrustSignMiniProgram => "preEntrustSign.miniProgram",
        }
    }

    /// The HTTP method.
    #[must_use]
    pub fn method(self) -> Method {
        match self {
            Self::PreEntrustSignMiniProgram => Method::Post,
        }
    }

    /// The path with its `{parameters}`.
    #[must_use]
    pub fn template(self) -> &'static str {
        match self {
            Self::PreEntrustSignMiniProgram => "/v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program",
        }
    }

    /// Whether repeating the call cannot do a thing twice.
    #[must_use]
    pub fn repeatable(self) -> bool {
        match self {
            Self::PreEntrustSignMiniProgram => true,
        }
    }

    /// Whether success comes with a body.
    #[must_use]
    pub fn answers_with_body(self) -> bool {
        match self {
            Self::PreEntrustSignMiniProgram => true,
        }
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
            Self::PreEntrustSignMiniProgram => json_body::<MiniProgram>(input),
        }
    }

    /// Checks that a verified answer has the documented shape. Fields that are new pass.
    ///
    /// # Errors
    /// The first [`Issue`] of the answer.
    pub fn check_answer(self, answer: &Input) -> Result<(), Issue> {
        match self {
            Self::PreEntrustSignMiniProgram => shape::<PreEntrustSign>(answer),
        }
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

fn json_body<M: Model + Serialize>(input: &Input) -> Result<Prepared, Error> {
    let model: M = Fields::read_input(input)?;
    let body =
        serde_json::to_string(&model).map_err(|_| Error::Internal("a checked body could not be written".into()))?;
    Ok(Prepared { params: Input::Null, body: Some(body) })
}

fn shape<M: Model>(answer: &Input) -> Result<(), Issue> {
    Fields::read_answer::<M>(answer).map(drop)
}
