//! A value as a caller gave it, before any rule was applied: JSON's types, and what is not JSON by name.

use serde_json::Value;

/// The largest integer that JavaScript holds exactly, 2^53 - 1.
pub const MAX_SAFE_INTEGER: i64 = 9_007_199_254_740_991;

/// What a caller passed in.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// `null`, or nothing at all.
    Null,
    /// A boolean.
    Bool(bool),
    /// An integer between -(2^53 - 1) and 2^53 - 1.
    Integer(i64),
    /// Any other finite number.
    Number(f64),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// Named fields in their order.
    Object(Vec<(String, Self)>),
    /// Something that JSON has no place for, named with its article: "a function", "a lone surrogate".
    Other(&'static str),
}

impl Input {
    /// The type as a person would name it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Bool(_) => "a boolean",
            Self::Integer(_) => "an integer",
            Self::Number(_) => "a number that is not a safe integer",
            Self::Text(_) => "a string",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
            Self::Other(name) => name,
        }
    }
}

/// JSON has one kind of number: `12535.0` is the integer 12535.
impl From<f64> for Input {
    #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "safe integers convert exactly")]
    fn from(number: f64) -> Self {
        if number.fract() == 0.0 && number.abs() <= MAX_SAFE_INTEGER as f64 {
            Self::Integer(number as i64)
        } else {
            Self::Number(number)
        }
    }
}

impl From<Value> for Input {
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(value),
            Value::Number(number) => match number.as_i64() {
                Some(integer) if (-MAX_SAFE_INTEGER..=MAX_SAFE_INTEGER).contains(&integer) => Self::Integer(integer),
                _ => Self::from(number.as_f64().unwrap_or(f64::NAN)),
            },
            Value::String(text) => Self::Text(text),
            Value::Array(items) => Self::List(items.into_iter().map(Self::from).collect()),
            Value::Object(fields) => Self::Object(fields.into_iter().map(|(k, v)| (k, v.into())).collect()),
        }
    }
}
