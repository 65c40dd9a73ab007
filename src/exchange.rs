//! The two pure halves of a call: what to send, and what the answer means.

use crate::call::Call;
use crate::crypto::Crypto;
use crate::error::{Error, ResponseError, ServiceError};
use crate::expected::Expected;
use crate::http::{Request, Response};
use crate::input::Input;
use crate::keys::Keyring;
use crate::message;
use crate::plain::printable;
use crate::sign::{Credential, check_nonce, check_user_agent};
use crate::verify::{Subject, Verified, request_id, verify};

/// A merchant's side of the conversation with WeChat Pay.
#[derive(Debug)]
pub struct Exchange<C> {
    /// Who signs.
    pub credential: Credential,
    /// Whose answers are trusted.
    pub keyring: Keyring,
    /// Who computes.
    pub crypto: C,
    /// The `User-Agent` that requests carry; WeChat Pay refuses requests without one. Printable ASCII.
    pub user_agent: String,
}

impl<C: Crypto> Exchange<C> {
    /// Signs `call`. `now` is in Unix seconds; `nonce` are 1 to 64 fresh random digits and letters, 32 by custom.
    ///
    /// # Errors
    /// [`Error::Config`] for an unfit nonce or `user_agent`, and whatever the crypto raises.
    pub async fn prepare(&self, call: &Call, now: u64, nonce: &str) -> Result<Request, Error> {
        check_nonce(nonce)?;
        check_user_agent(&self.user_agent)?;
        let body = call.body.as_deref().unwrap_or_default();
        let message = message::request(call.method, &call.path, now, nonce, body);
        let signature = self.crypto.sign(&message).await?;
        let mut headers = vec![("Authorization".to_owned(), self.credential.authorization(now, nonce, &signature)?)];
        headers.extend(self.headers(call));
        Ok(Request { method: call.method, path: call.path.clone(), headers, body: call.body.clone() })
    }

    fn headers(&self, call: &Call) -> Vec<(String, String)> {
        let json = "application/json";
        let defaults = [
            ("Accept", Some(json)),
            ("Content-Type", call.body.is_some().then_some(json)),
            ("User-Agent", Some(self.user_agent.as_str())),
            ("Wechatpay-Serial", self.keyring.public_key_id()),
        ];
        let replaced = |name: &str| call.headers.iter().any(|(given, _)| given.eq_ignore_ascii_case(name));
        let mut headers: Vec<_> = defaults
            .into_iter()
            .filter(|(name, _)| !replaced(name))
            .filter_map(|(name, value)| Some((name.to_owned(), value?.to_owned())))
            .collect();
        headers.extend(call.headers.iter().cloned());
        headers
    }

    /// Opens an answer: 2xx is verified over its raw bytes and then compared with what is `expected`, everything else
    /// becomes an error. `now` is in Unix seconds.
    ///
    /// # Errors
    /// [`Error::Service`] for 3xx, 4xx and 5xx, [`Error::Signature`], and [`Error::Response`] for a verified answer of
    /// another shape, or about something else than what was asked for.
    pub async fn finish(&self, expected: &Expected, response: Response, now: u64) -> Result<Verified, Error> {
        let response = self.successful(response)?;
        let verified = verify(response, &self.keyring, now, &self.crypto, Subject::Answer).await?;
        check_shape(expected, &verified)?;
        Ok(verified)
    }

    /// An answer of 2xx, still unverified.
    ///
    /// # Errors
    /// [`Error::Service`] for every other status.
    pub fn successful(&self, response: Response) -> Result<Response, Error> {
        if (200..300).contains(&response.status) {
            return Ok(response);
        }
        Err(Error::Service(Box::new(service_error(&response))))
    }

    /// [`finish`](Self::finish) for the answer to `call`.
    ///
    /// # Errors
    /// As [`finish`](Self::finish).
    pub async fn finish_call(&self, call: &Call, response: Response, now: u64) -> Result<Verified, Error> {
        self.finish(call.expected(), response, now).await
    }
}

/// An accepted but unfinished answer (202) has no documented body, so only its being JSON is checked.
fn check_shape(expected: &Expected, verified: &Verified) -> Result<(), Error> {
    let failed = |path: String, message: String| {
        Error::Response(ResponseError { path, message, request_id: verified.request_id().map(str::to_owned) })
    };
    let operation = expected.operation().filter(|_| verified.status() != 202);
    if verified.body().is_empty() && operation.is_none_or(|operation| !operation.answers_with_body()) {
        return Ok(());
    }
    let answer = Input::from_json(verified.body())
        .ok_or_else(|| failed(String::new(), "the answer is verified, but its body is not JSON".into()))?;
    let Some(operation) = operation else { return Ok(()) };
    operation.check_answer(&answer).map_err(|issue| {
        failed(issue.path, format!("the answer is verified, but not of the documented shape: {}", issue.message))
    })?;
    expected.contradicted_by(&answer).map_or(Ok(()), |name| Err(failed(name.to_owned(), about_another(name))))
}

fn about_another(name: &str) -> String {
    format!(
        "the answer is verified, but its {name} is not the one that was asked for: it belongs to another request. This one \
         may have been processed: query before you repeat it"
    )
}

/// The most bytes of `detail` as JSON text: anybody on the way can make an error answer of any size, and errors get logged.
const MOST_DETAIL: usize = 16 * 1024;

fn service_error(response: &Response) -> ServiceError {
    let body = Input::from_json(&response.body).unwrap_or(Input::Null);
    let text = |name: &str| match body.get(name) {
        Some(Input::Text(text)) if !text.is_empty() => Some(text),
        _ => None,
    };
    ServiceError {
        status: response.status,
        code: text("code").map_or_else(|| format!("HTTP_{}", response.status), |code| printable(code, 64)),
        message: text("message").map(|message| printable(message, 512)),
        detail: body.get("detail").and_then(|_| detail(&response.body)),
        request_id: request_id(&response.headers).map(str::to_owned),
    }
}

fn detail(body: &[u8]) -> Option<serde_json::Value> {
    let mut body: serde_json::Value = serde_json::from_slice(body).ok()?;
    let detail = body.get_mut("detail").map(serde_json::Value::take)?;
    Some(detail).filter(|detail| !detail.is_null() && detail.to_string().len() <= MOST_DETAIL)
}
