//! What can go wrong, grouped by whose fault it is.

mod service;

use core::fmt;
use std::error::Error as StdError;
use std::sync::Arc;

use serde::Serialize;

pub use self::service::ServiceError;

/// Why a call, an answer or a configuration was refused.
///
/// Neither text nor `Debug` output of any variant shows a key, an `Authorization` header or a body; only
/// [`ServiceError::detail`] hands on a part of an unsigned answer, for those who ask for it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Error {
    /// Wrong use or set-up: a key that cannot be read, a malformed serial. The text names the cure.
    Config(ConfigError),
    /// The input breaks the endpoint's rules; every failing field is listed. Nothing was signed.
    Validation(Vec<Issue>),
    /// An answer or a notification that cannot be trusted.
    Signature(SignatureError),
    /// WeChat Pay answered 3xx, 4xx or 5xx.
    Service(Box<ServiceError>),
    /// The answer was verified, but is not of the documented shape.
    Response(ResponseError),
    /// A notification was verified, but cannot be opened.
    Notification(NotificationError),
    /// A state that this crate excludes was reached: please report it.
    Internal(String),
}

impl Error {
    /// [`Error::Config`] with this text and no cause.
    #[must_use]
    pub fn config(message: impl Into<String>) -> Self {
        Self::Config(ConfigError { message: message.into(), source: None })
    }

    /// [`Error::Config`] with this text and what caused it.
    pub(crate) fn config_because(message: impl Into<String>, source: impl StdError + Send + Sync + 'static) -> Self {
        Self::Config(ConfigError { message: message.into(), source: Some(Arc::new(source)) })
    }
}

/// The text of an error is that of what it holds, so its cause is that one's cause.
impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Config(error) => error.source(),
            _ => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Config(error) => error.fmt(f),
            Self::Validation(issues) => write_issues(f, issues),
            Self::Signature(error) => error.fmt(f),
            Self::Service(error) => error.fmt(f),
            Self::Response(error) => error.fmt(f),
            Self::Notification(error) => error.fmt(f),
            Self::Internal(message) => write!(f, "internal error in wechatpay-entrust, please report it: {message}"),
        }
    }
}

fn write_issues(f: &mut fmt::Formatter<'_>, issues: &[Issue]) -> fmt::Result {
    f.write_str("invalid input, nothing was sent: ")?;
    for (index, issue) in issues.iter().enumerate() {
        if index > 0 {
            f.write_str("; ")?;
        }
        f.write_str(&issue.message)?;
    }
    Ok(())
}

/// Wrong use or set-up. Two are equal when their texts are.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ConfigError {
    /// What is wrong and what to do.
    pub message: String,
    source: Option<Arc<dyn StdError + Send + Sync>>,
}

impl PartialEq for ConfigError {
    fn eq(&self, other: &Self) -> bool {
        self.message == other.message
    }
}

impl Eq for ConfigError {}

impl<T: Into<String>> From<T> for ConfigError {
    fn from(message: T) -> Self {
        Self { message: message.into(), source: None }
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// The cause is the error of the library that read the key, where one did. It tells places and kinds, never contents.
impl StdError for ConfigError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}

/// One field of the input that breaks one rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Issue {
    /// Where: `sub_orders[0].amount.total_amount`; the empty string is the input itself.
    pub path: String,
    /// Which rule: see [`Rule`].
    pub rule: Rule,
    /// What is wrong and what is expected, in one sentence that begins with the path. Never the value.
    pub message: String,
}

/// The rules that an input field can break.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Rule {
    /// A character that the field does not take.
    Characters,
    /// Text of another form than the field takes, for example an address with a query.
    Format,
    /// Too few or too many characters or items.
    Length,
    /// A number outside the limits.
    Range,
    /// The field is missing.
    Required,
    /// A value of another type.
    Type,
    /// A field that the endpoint does not document.
    Unknown,
}

/// Why a signature was not accepted. The checks run in the order of the variants of [`SignatureReason`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SignatureError {
    /// Which check failed.
    pub reason: SignatureReason,
    /// What is wrong and what to do.
    pub message: String,
    /// WeChat Pay's `Request-ID`, where there was one.
    pub request_id: Option<String>,
    /// The serial or public key id that the answer named, where there was one.
    pub serial: Option<String>,
}

impl StdError for SignatureError {}

impl fmt::Display for SignatureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// The four ways in which a signature is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum SignatureReason {
    /// One of the four `Wechatpay-*` headers is missing or empty.
    MissingHeader,
    /// The timestamp is more than 300 s away from the clock, in either direction, or is not a time.
    Stale,
    /// The answer names a platform key that the keyring does not hold, or a certificate outside of its time.
    UnknownSerial,
    /// The signature does not belong to these bytes.
    Mismatch,
}

/// A verified answer that is not of the documented shape.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ResponseError {
    /// The field that is missing or of another type; the empty string is the body itself.
    pub field: String,
    /// What is wrong.
    pub message: String,
    /// WeChat Pay's `Request-ID`, where there was one.
    pub request_id: Option<String>,
}

impl StdError for ResponseError {}

impl fmt::Display for ResponseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// A verified notification that cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NotificationError {
    /// Why.
    pub reason: NotificationReason,
    /// What is wrong and what to do.
    pub message: String,
    /// WeChat Pay's `Request-ID`, where there was one.
    pub request_id: Option<String>,
}

impl StdError for NotificationError {}

impl fmt::Display for NotificationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// Why a verified notification cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum NotificationReason {
    /// It was encrypted with another APIv3 key, or damaged.
    Decrypt,
    /// It is not of the documented shape.
    Malformed,
    /// It is encrypted with an algorithm that WeChat Pay does not document.
    Algorithm,
}
