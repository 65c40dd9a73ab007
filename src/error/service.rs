//! What WeChat Pay answers when it refuses.

use core::fmt;
use std::error::Error as StdError;

use crate::hint::hint;
use crate::input::Input;
use crate::plain::printable;

/// An answer of 3xx, 4xx or 5xx. Such answers are not verified, as those to failed authentication are unsigned: nothing
/// here is proof of anything.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ServiceError {
    /// The HTTP status.
    pub status: u16,
    /// WeChat Pay's own code (`PARAM_ERROR`), or `HTTP_404` where the body holds none.
    pub code: String,
    /// WeChat Pay's own text, where there is one.
    pub message: Option<String>,
    /// WeChat Pay's `detail`, the JSON text as it came; none where it has more than 16 KiB. It may quote the request.
    pub detail: Option<String>,
    /// WeChat Pay's `Request-ID`; absent on some 401.
    pub request_id: Option<String>,
}

/// `detail` quotes what the user sent, so its contents stay out of logs.
impl fmt::Debug for ServiceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { status, code, message, detail, request_id } = self;
        f.debug_struct("ServiceError")
            .field("status", status)
            .field("code", code)
            .field("message", message)
            .field("detail", &detail.as_ref().map(|_| format_args!("redacted")))
            .field("request_id", request_id)
            .finish()
    }
}

impl StdError for ServiceError {}

impl ServiceError {
    /// Whether the same request may succeed later: 429 and every 5xx.
    #[must_use]
    pub fn retryable(&self) -> bool {
        self.status == 429 || (500..600).contains(&self.status)
    }

    /// What the error means in plain words, and what to do, where WeChat Pay's text is known.
    #[must_use]
    pub fn hint(&self) -> Option<&'static str> {
        hint(self.status, self.message.as_deref().unwrap_or_default())
    }
}

impl fmt::Display for ServiceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WeChat Pay answered {} {}", self.status, self.code)?;
        if let Some(message) = &self.message {
            write!(f, ": {message}")?;
        }
        let detail = self.detail.as_ref().and_then(|detail| Input::from_json(detail.as_bytes()));
        if let Some(Input::Text(pointer)) = detail.as_ref().and_then(|detail| detail.get("field")) {
            write!(f, " (field {})", printable(pointer, 128))?;
        }
        if self.status / 100 == 3 {
            f.write_str(" (redirects are not followed: check the base URL)")?;
        }
        if let Some(hint) = self.hint() {
            let stop = if self.message.as_ref().is_some_and(|text| text.ends_with('。') || text.ends_with('.')) {
                ""
            } else {
                "."
            };
            write!(f, "{stop} Hint: {hint}")?;
        }
        Ok(())
    }
}
