//! HTTP messages as plain data: this crate sends and receives nothing.

use core::fmt;

use crate::error::Error;

/// The methods of APIv3.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Method {
    /// `DELETE`
    Delete,
    /// `GET`
    Get,
    /// `PATCH`
    Patch,
    /// `POST`
    Post,
    /// `PUT`
    Put,
}

impl Method {
    /// The method in upper case, as it is signed.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Delete => "DELETE",
            Self::Get => "GET",
            Self::Patch => "PATCH",
            Self::Post => "POST",
            Self::Put => "PUT",
        }
    }

    /// Reads a method in any case.
    ///
    /// # Errors
    /// [`Error::Config`] for a method that APIv3 does not use.
    pub fn parse(text: &str) -> Result<Self, Error> {
        [Self::Delete, Self::Get, Self::Patch, Self::Post, Self::Put]
            .into_iter()
            .find(|method| method.as_str().eq_ignore_ascii_case(text))
            .ok_or_else(|| Error::config("the method must be GET, POST, PUT, PATCH or DELETE"))
    }
}

/// A signed request. What was signed is exactly what it holds: send `path`, `headers` and `body` unchanged.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Request {
    /// The HTTP method.
    pub method: Method,
    /// Path and query, percent-encoded. Prefix it with the origin, for example `https://api.mch.weixin.qq.com`.
    pub path: String,
    /// Every header to send, `Authorization` included.
    pub headers: Vec<(String, String)>,
    /// The body, if the request has one.
    pub body: Option<String>,
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request").field("method", &self.method).field("path", &self.path).finish_non_exhaustive()
    }
}

/// An answer or a notification as it arrived, body bytes untouched.
#[derive(Clone)]
pub struct Response {
    /// The HTTP status; 0 for a notification.
    pub status: u16,
    /// The headers.
    pub headers: Headers,
    /// The body as received. A body that was parsed and serialised again does not verify.
    pub body: Vec<u8>,
}

impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response").field("status", &self.status).finish_non_exhaustive()
    }
}

/// Headers, found by name without regard to case.
#[derive(Debug, Clone, Default)]
pub struct Headers(Vec<(String, String)>);

impl Headers {
    /// The trimmed value of the first header of this name; an empty value counts as missing.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let (_, value) = self.0.iter().find(|(key, _)| key.eq_ignore_ascii_case(name))?;
        Some(value.trim()).filter(|value| !value.is_empty())
    }
}

impl<K: Into<String>, V: Into<String>> FromIterator<(K, V)> for Headers {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(key, value)| (key.into(), value.into())).collect())
    }
}
