//! A value as a caller gave it, before any rule was applied: JSON's types, and what is not JSON by name.

use std::borrow::Cow;

use crate::json;

/// The largest integer that JavaScript holds exactly, 2^53 - 1.
pub const MAX_SAFE_INTEGER: i64 = 9_007_199_254_740_991;

/// The fields of an object, in their order.
pub(crate) type Fields<'a> = [(Cow<'a, str>, Input<'a>)];

/// What a caller passed in. Texts that were read from JSON are parts of it where they hold no escape.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Input<'a> {
    /// `null`, or nothing at all.
    Null,
    /// A boolean.
    Bool(bool),
    /// An integer between -(2^53 - 1) and 2^53 - 1.
    Integer(i64),
    /// Any other number. No rule takes one, so its value is not kept.
    Number {
        /// Whether it is an integer, one beyond those that JavaScript holds exactly.
        whole: bool,
    },
    /// Text.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Self>),
    /// Named fields in their order.
    Object(Vec<(Cow<'a, str>, Self)>),
    /// Something that JSON has no place for, named with its article: "a function", "a lone surrogate".
    Other(&'static str),
}

impl<'a> Input<'a> {
    /// Reads JSON text. Half a character in an escape becomes U+FFFD, a number that is no safe integer becomes
    /// [`Input::Number`].
    ///
    /// ```
    /// use wechatpay_entrust::input::Input;
    /// let body = Input::from_json(br#"{ "description": "\ud83d", "total_amount": 100 }"#).ok_or("not JSON")?;
    /// assert_eq!(body.get("total_amount"), Some(&Input::Integer(100)));
    /// # Ok::<_, &str>(())
    /// ```
    ///
    /// `None` for what is not JSON in UTF-8, and for what is nested more than 128 deep.
    #[must_use]
    pub fn from_json(json: &'a [u8]) -> Option<Self> {
        json::read(json)
    }

    /// The field of this name of an object; of several, the last counts, as in JavaScript.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(fields) => fields.iter().rev().find(|(field, _)| field == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The text of a field of a checked document; empty where there is none.
    pub(crate) fn text(&self, name: &str) -> &str {
        match self.get(name) {
            Some(Self::Text(text)) => text,
            _ => "",
        }
    }

    /// The type as a person would name it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Bool(_) => "a boolean",
            Self::Integer(_) => "an integer",
            Self::Number { .. } => "a number that is not a safe integer",
            Self::Text(_) => "a string",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
            Self::Other(name) => name,
        }
    }
}

/// JSON has one kind of number: `12535.0` is the integer 12535.
impl From<f64> for Input<'_> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "safe integers convert exactly")]
    fn from(number: f64) -> Self {
        if number.fract() == 0.0 && number.abs() <= MAX_SAFE_INTEGER as f64 {
            Self::Integer(number as i64)
        } else {
            Self::Number { whole: number.is_finite() && number.fract() == 0.0 }
        }
    }
}

#[cfg(feature = "json")]
impl From<serde_json::Value> for Input<'_> {
    fn from(value: serde_json::Value) -> Self {
        use serde_json::Value;
        match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(value),
            Value::Number(number) => match number.as_i64() {
                Some(integer) if (-MAX_SAFE_INTEGER..=MAX_SAFE_INTEGER).contains(&integer) => Self::Integer(integer),
                _ => Self::from(number.as_f64().unwrap_or(f64::NAN)),
            },
            Value::String(text) => Self::Text(text.into()),
            Value::Array(items) => Self::List(items.into_iter().map(Self::from).collect()),
            Value::Object(fields) => Self::Object(fields.into_iter().map(|(k, v)| (k.into(), v.into())).collect()),
        }
    }
}
