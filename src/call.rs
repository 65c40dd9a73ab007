//! One call, checked and encoded, before it is signed.

use crate::api::{Operation, PlainTexts, filled};
use crate::error::{Error, Issue, Rule};
use crate::expected::Expected;
use crate::http::Method;
use crate::input::Input;
use crate::path;

/// What to ask WeChat Pay for. Made by [`Call::operation`] with checked input, or by [`Call::generic`] for any endpoint.
#[derive(Clone)]
pub struct Call {
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Option<String>,
    plain_texts: PlainTexts,
    expected: Expected,
    reached: Option<Operation>,
}

impl core::fmt::Debug for Call {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Call").field("method", &self.method).field("path", &self.path).finish_non_exhaustive()
    }
}

/// The parts of a [`Call::generic`].
#[derive(Clone)]
pub struct Parts<'a> {
    /// Values for the `{places}` of the path.
    pub params: Input<'a>,
    /// The query: text, numbers, booleans, or lists of them. What is null is left out.
    pub query: Input<'a>,
    /// Headers to add or to replace. `Authorization` is made by [`Exchange::prepare`](crate::Exchange::prepare).
    pub headers: Input<'a>,
    /// The body as JSON text, which is signed and sent as it is.
    pub body: Option<String>,
}

impl core::fmt::Debug for Parts<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Parts").finish_non_exhaustive()
    }
}

impl Default for Parts<'_> {
    fn default() -> Self {
        Self { params: Input::Null, query: Input::Null, headers: Input::Null, body: None }
    }
}

impl Call {
    /// A call of a known endpoint. The input's rules are checked, and the answer's shape will be.
    ///
    /// # Errors
    /// [`Error::Validation`] with every failing field.
    pub fn operation(operation: Operation, input: &Input<'_>) -> Result<Self, Error> {
        let prepared = operation.prepare(input)?;
        Ok(Self {
            method: operation.method(),
            path: path::expand(operation.template(), &prepared.params, &prepared.query, "")?,
            headers: Vec::new(),
            body: prepared.body,
            plain_texts: prepared.plain_texts,
            expected: Expected::of(operation, input),
            reached: Some(operation),
        })
    }

    /// A call of any APIv3 endpoint. `template` is its path with or without the leading `/`; parameters are
    /// percent-encoded once.
    ///
    /// ```
    /// use wechatpay_entrust::{Call, Parts, http::Method, input::Input};
    /// let params = Input::Object(vec![("id".into(), Input::Text("A|1".into()))]);
    /// let call = Call::generic(Method::Get, "v3/orders/{id}", Parts { params, ..Parts::default() })?;
    /// assert_eq!(call.path(), "/v3/orders/A%7C1");
    /// # Ok::<_, wechatpay_entrust::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Validation`] for parameters that are missing, left over, `.` or `..`, and for headers that cannot be sent.
    pub fn generic(method: Method, template: &str, parts: Parts<'_>) -> Result<Self, Error> {
        let rooted = format!("/{}", template.trim_start_matches('/'));
        let path = path::expand(&rooted, &parts.params, &parts.query, "query.")?;
        let reached = Operation::reached_by(method, &path);
        Ok(Self {
            method,
            path,
            headers: headers(&parts.headers)?,
            body: parts.body,
            plain_texts: PlainTexts::default(),
            expected: Expected::default(),
            reached,
        })
    }

    /// Path and query, percent-encoded, as they are signed and sent.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The known endpoint that this call reaches, by whatever way it was made.
    #[must_use]
    pub fn reaches(&self) -> Option<Operation> {
        self.reached
    }

    /// Whether repeating the call is safe: GET, PUT, DELETE, and the POST endpoints known to be.
    #[must_use]
    pub fn repeatable(&self) -> bool {
        match self.reached {
            Some(operation) => operation.repeatable(),
            None => matches!(self.method, Method::Get | Method::Put | Method::Delete),
        }
    }

    /// What the answer must look like.
    #[must_use]
    pub fn expected(&self) -> &Expected {
        &self.expected
    }

    /// The HTTP method.
    #[must_use]
    pub fn method(&self) -> Method {
        self.method
    }

    /// Headers that the caller added, in the order given.
    #[must_use]
    pub fn headers(&self) -> &[(String, String)] {
        &self.headers
    }

    /// The sensitive texts of an operation's input, in the order of the body. Where there are any, encrypt each to one platform
    /// key, and go on with [`sealed`](Self::sealed). A call of [`generic`](Self::generic) has none: its body is sent as given.
    pub fn plain_texts(&self) -> impl Iterator<Item = &str> {
        self.plain_texts.texts()
    }

    /// The call with the ciphertexts, in base64, in place of its [`plain_texts`](Self::plain_texts). It names the key that
    /// encrypted them as `Wechatpay-Serial`. Do it once for all attempts: each encryption gives other bytes, and what is sent
    /// again should be the same request.
    ///
    #[cfg_attr(feature = "portable", doc = "```")]
    #[cfg_attr(not(feature = "portable"), doc = "```ignore")]
    /// use wechatpay_entrust::api::Operation;
    /// # use wechatpay_entrust::{Call, Error, cipher, keys::PlatformKey, input::Input};
    /// # fn sealed(input: &Input, key: &PlatformKey, random: &mut impl rand_core::TryCryptoRng) -> Result<Call, Error> {
    /// let call = Call::operation(Operation::TransferAuthorizationTransfer, input)?;
    /// let ciphertexts = call.plain_texts().map(|text| cipher::encrypt(key, text, random)).collect::<Result<Vec<_>, _>>()?;
    /// call.sealed(key.id(), &ciphertexts)
    /// # }
    /// ```
    ///
    /// # Errors
    /// [`Error::Internal`] where there are not as many ciphertexts as texts.
    pub fn sealed(mut self, key_id: &str, ciphertexts: &[String]) -> Result<Self, Error> {
        let places: Vec<usize> = self.plain_texts.places().collect();
        let body = self.body.as_deref().map(|body| filled(body, &places, ciphertexts)).transpose()?;
        if !places.is_empty() {
            self.headers.push(("Wechatpay-Serial".to_owned(), key_id.to_owned()));
        }
        self.body = body;
        self.plain_texts = PlainTexts::default();
        Ok(self)
    }

    /// What of the body is still to be encrypted.
    pub(crate) fn unsealed(&self) -> &PlainTexts {
        &self.plain_texts
    }

    /// The body as JSON text; without its [`plain_texts`](Self::plain_texts), and no JSON, until they are
    /// [`sealed`](Self::sealed).
    #[must_use]
    pub fn body(&self) -> Option<&str> {
        self.body.as_deref()
    }
}

fn headers(input: &Input<'_>) -> Result<Vec<(String, String)>, Error> {
    let fields = match input {
        Input::Null => return Ok(Vec::new()),
        Input::Object(fields) => fields,
        other => return Err(invalid("headers", Rule::Type, &format!("must be an object, got {}", other.name()))),
    };
    let sent = fields.iter().filter(|(_, value)| *value != Input::Null);
    sent.map(|(name, value)| header(name, value)).collect()
}

fn header(name: &str, value: &Input<'_>) -> Result<(String, String), Error> {
    let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if name.is_empty() || !name.bytes().all(token) {
        return Err(invalid("headers", Rule::Characters, "holds a name that HTTP does not take"));
    }
    let path = format!("headers.{name}");
    if name.eq_ignore_ascii_case("authorization") {
        return Err(invalid(&path, Rule::Unknown, "is made by this package"));
    }
    let Input::Text(value) = value else {
        return Err(invalid(&path, Rule::Type, &format!("must be a string, got {}", value.name())));
    };
    if !value.bytes().all(|byte| byte == b'\t' || (0x20..0x7F).contains(&byte)) {
        return Err(invalid(&path, Rule::Characters, "takes printable ASCII characters only"));
    }
    Ok((name.to_owned(), value.to_string()))
}

fn invalid(path: &str, rule: Rule, fault: &str) -> Error {
    Error::Validation(vec![Issue { path: path.to_owned(), rule, message: format!("{path} {fault}") }])
}
