//! The two pure halves of a call: what to send, and what the answer means.

use crate::call::Call;
use crate::crypto::Crypto;
use crate::error::{Error, ServiceError};
use crate::expected::Expected;
use crate::http::{Request, Response};
use crate::input::Input;
use crate::json;
use crate::keys::Keyring;
use crate::plain::printable;
use crate::sign::{Credential, Unsigned, check_user_agent};
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

impl<C> Exchange<C> {
    /// Every header but `Authorization` that a request carries beside those `given`.
    #[must_use]
    pub fn headers(&self, given: &[(String, String)], has_body: bool) -> Vec<(String, String)> {
        let json = "application/json";
        let defaults = [
            ("Accept", Some(json)),
            ("Content-Type", has_body.then_some(json)),
            ("User-Agent", Some(self.user_agent.as_str())),
            ("Wechatpay-Serial", self.keyring.public_key_id()),
        ];
        let replaced = |name: &str| given.iter().any(|(other, _)| other.eq_ignore_ascii_case(name));
        let mut headers: Vec<_> = defaults
            .into_iter()
            .filter(|(name, _)| !replaced(name))
            .filter_map(|(name, value)| Some((name.to_owned(), value?.to_owned())))
            .collect();
        headers.extend(given.iter().cloned());
        headers
    }
}

impl<C: Crypto> Exchange<C> {
    /// Signs `call`. `now` is in Unix seconds; `nonce` are 1 to 64 fresh random digits and letters, 32 by custom.
    ///
    /// # Errors
    /// [`Error::Config`] for an unfit nonce or `user_agent` and for a call whose sensitive texts are not
    /// [`sealed`](Call::sealed), and whatever the crypto raises.
    pub async fn prepare(&self, call: &Call, now: u64, nonce: &str) -> Result<Request, Error> {
        check_user_agent(&self.user_agent)?;
        if !call.unsealed().is_empty() {
            return Err(Error::config("the call holds sensitive texts: encrypt them first, see Call::sealed"));
        }
        let unsigned = Unsigned::new(call.method, &call.path, call.body.as_deref().unwrap_or_default(), now, nonce)?;
        let signature = self.crypto.sign(unsigned.message()).await?;
        let authorization = self.credential.authorization(&unsigned, &signature);
        let mut headers = vec![("Authorization".to_owned(), authorization)];
        headers.extend(self.headers(&call.headers, call.body.is_some()));
        Ok(Request { method: call.method, path: call.path.clone(), headers, body: call.body.clone() })
    }

    /// Opens an answer: 2xx is verified over its raw bytes and then compared with what is `expected`, everything else
    /// becomes an error. `now` is in Unix seconds.
    ///
    /// # Errors
    /// [`Error::Service`] for 3xx, 4xx and 5xx, [`Error::Signature`], and [`Error::Response`] for a verified answer of
    /// another shape, or about something else than what was asked for.
    pub async fn finish(&self, expected: &Expected, response: Response, now: u64) -> Result<Verified, Error> {
        let verified = verify(successful(response)?, &self.keyring, now, &self.crypto, Subject::Answer).await?;
        expected.check(&verified)?;
        Ok(verified)
    }

    /// [`finish`](Self::finish) for the answer to `call`.
    ///
    /// # Errors
    /// As [`finish`](Self::finish).
    pub async fn finish_call(&self, call: &Call, response: Response, now: u64) -> Result<Verified, Error> {
        self.finish(call.expected(), response, now).await
    }
}

/// An answer of 2xx, still unverified.
///
/// # Errors
/// [`Error::Service`] for every other status.
pub fn successful(response: Response) -> Result<Response, Error> {
    if (200..300).contains(&response.status) {
        return Ok(response);
    }
    Err(Error::Service(Box::new(service_error(&response))))
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
        detail: detail(&response.body),
        request_id: request_id(&response.headers).map(str::to_owned),
    }
}

fn detail(body: &[u8]) -> Option<String> {
    let detail = json::field(body, "detail")?;
    (detail != "null" && detail.len() <= MOST_DETAIL).then(|| detail.to_owned())
}
