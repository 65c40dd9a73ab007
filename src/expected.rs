//! What the answer to a call must look like, and which request it must be about.

use crate::api::Operation;
use crate::error::{Error, ResponseError};
use crate::input::Input;
use crate::verify::Verified;

/// What identifies the thing that a call is about. An answer that names one of them names the request's.
const IDENTITIES: [&str; 11] = [
    "plan_id",
    "out_contract_code",
    "contract_id",
    "combine_out_trade_no",
    "out_trade_no",
    "transaction_id",
    "service_id",
    "out_record_id",
    "out_authorization_no",
    "authorization_id",
    "out_bill_no",
];

/// The documented answer of a call, and the identities that it must repeat where it names them.
///
/// A signature binds an answer to WeChat Pay and to a time, not to a request: within the tolerance of the clock, somebody
/// on the way could hand over the genuine answer to another request. Comparing what the answer repeats excludes that.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Expected {
    operation: Option<Operation>,
    identities: Vec<(String, String)>,
}

impl Expected {
    /// What is expected of the answer to `operation` with this input. Where no official page was read, no identity is: what the
    /// answer calls by a name may be another thing.
    #[must_use]
    pub fn of(operation: Operation, input: &Input<'_>) -> Self {
        let Input::Object(fields) = input else { return Self::of_identities(operation, Vec::new()) };
        let identifies = |name: &str| operation.documented() && IDENTITIES.contains(&name);
        let named = fields.iter().filter(|(name, _)| identifies(name));
        let identities = named.filter_map(|(name, value)| Some((name.to_string(), text(value)?)));
        Self::of_identities(operation, identities.collect())
    }

    /// [`of`](Self::of) with identities that were read before: names of fields, and their values as text.
    #[must_use]
    pub fn of_identities(operation: Operation, identities: Vec<(String, String)>) -> Self {
        Self { operation: Some(operation), identities }
    }

    /// The operation whose documented answer is expected.
    #[must_use]
    pub fn operation(&self) -> Option<Operation> {
        self.operation
    }

    /// Names of fields, and their values as text.
    #[must_use]
    pub fn identities(&self) -> &[(String, String)] {
        &self.identities
    }

    /// Whether a verified answer is the documented one, about what was asked for. An accepted but unfinished answer (202) has
    /// no documented body, so only its being JSON is checked.
    ///
    /// # Errors
    /// [`Error::Response`] with the first field that is not.
    pub fn check(&self, verified: &Verified) -> Result<(), Error> {
        let failed = |field: String, message: String| {
            Error::Response(ResponseError { field, message, request_id: verified.request_id().map(str::to_owned) })
        };
        let operation = self.operation().filter(|_| verified.status() != 202);
        let filled = |operation: Operation| operation.answers_with_body() && operation.checks_answer();
        if verified.body().is_empty() && !operation.is_some_and(filled) {
            return Ok(());
        }
        let answer = Input::from_json(verified.body())
            .ok_or_else(|| failed(String::new(), "the answer is verified, but its body is not JSON".into()))?;
        let Some(operation) = operation else { return Ok(()) };
        operation.check_answer(&answer).map_err(|issue| {
            failed(issue.path, format!("the answer is verified, but not of the documented shape: {}", issue.message))
        })?;
        self.contradicted_by(&answer).map_or(Ok(()), |name| Err(failed(name.to_owned(), about_another(name))))
    }

    /// The first identity by which `answer` is about something else.
    #[must_use]
    pub fn contradicted_by(&self, answer: &Input<'_>) -> Option<&str> {
        let other = |(name, expected): &&(String, String)| {
            answer.get(name).and_then(text).is_some_and(|given| given != *expected)
        };
        self.identities.iter().find(other).map(|(name, _)| name.as_str())
    }
}

/// Numbers and texts are compared by how they are written: the official pages disagree on which `plan_id` is. A number
/// that is no integer identifies nothing.
fn text(value: &Input<'_>) -> Option<String> {
    match value {
        Input::Text(text) => Some(text.to_string()),
        Input::Integer(number) => Some(number.to_string()),
        _ => None,
    }
}

fn about_another(name: &str) -> String {
    format!(
        "the answer is verified, but its {name} is not the one that was asked for: it belongs to another request. This one \
         may have been processed: query before you repeat it"
    )
}
