//! From a verified notification to its decrypted resource.

use core::fmt;

use crate::api::{ENVELOPE, check_answer, resource_of};
use crate::error::{Error, Issue, NotificationError, NotificationReason};
use crate::input::Input;
use crate::sealed::{ALGORITHM, Sealed};
use crate::verify::Verified;

/// A verified [notification](https://pay.weixin.qq.com/doc/v3/partner/4012881605) whose resource is still encrypted.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Envelope {
    /// Unique, never empty; whether a repeat keeps it is not documented.
    pub id: String,
    /// `ECOMMERCE_ENTRUST.SIGN`, `ECOMMERCE_ENTRUST.TERMINATE`, or one that this crate does not know.
    pub event_type: String,
    /// What AES-256-GCM opens under the APIv3 key; `None` where no key can open it.
    pub resource: Option<Sealed>,
    request_id: Option<String>,
}

impl fmt::Debug for Envelope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Envelope").field("id", &self.id).field("event_type", &self.event_type).finish_non_exhaustive()
    }
}

impl Envelope {
    /// Reads the envelope. Fields that are not known pass.
    ///
    /// # Errors
    /// [`Error::Notification`] for another shape or another algorithm.
    pub fn read(verified: &Verified) -> Result<Self, Error> {
        let request_id = verified.request_id();
        Self::of_body(verified.body(), request_id).map_err(|fault| fault.into_error(request_id))
    }

    fn of_body(body: &[u8], request_id: Option<&str>) -> Result<Self, Fault> {
        let input = Input::from_json(body).ok_or_else(|| Fault::malformed("its body is not JSON"))?;
        // The id is what repeats are known by: two notifications without one would pass for the same.
        check_answer(ENVELOPE, &input)?;
        let (id, event_type) = (input.text("id").to_owned(), input.text("event_type").to_owned());
        let resource = input.get("resource").unwrap_or(&Input::Null);
        if resource.text("algorithm") != ALGORITHM {
            let text = format!("its algorithm is not {ALGORITHM}: is this version of the package too old?");
            return Err(Fault(NotificationReason::Algorithm, text));
        }
        let resource = Sealed::of(resource);
        Ok(Self { id, event_type, resource, request_id: request_id.map(str::to_owned) })
    }

    /// Checks what the resource turned out to hold: JSON, and of known events what names the contract.
    ///
    /// # Errors
    /// [`Error::Notification`] for another shape.
    pub fn check(&self, plain: &[u8]) -> Result<(), Error> {
        self.check_plain(plain).map_err(|fault| fault.into_error(self.request_id.as_deref()))
    }

    fn check_plain(&self, plain: &[u8]) -> Result<(), Fault> {
        let input = Input::from_json(plain).ok_or_else(|| Fault::malformed("its decrypted resource is not JSON"))?;
        resource_of(&self.event_type).map_or(Ok(()), |shape| check_answer(shape, &input))?;
        Ok(())
    }

    /// The error for a resource that the APIv3 key does not open.
    #[must_use]
    pub fn closed(&self) -> Error {
        let text = "its resource does not open with this apiv3Key: compare it with the one set on the merchant platform \
                    (account centre, API security)";
        Fault(NotificationReason::Decrypt, text.to_owned()).into_error(self.request_id.as_deref())
    }
}

struct Fault(NotificationReason, String);

impl Fault {
    fn malformed(message: impl Into<String>) -> Self {
        Self(NotificationReason::Malformed, message.into())
    }

    fn into_error(self, request_id: Option<&str>) -> Error {
        let Self(reason, text) = self;
        let message = format!("the notification is verified, but {text}");
        Error::Notification(NotificationError { reason, message, request_id: request_id.map(str::to_owned) })
    }
}

impl From<Issue> for Fault {
    fn from(issue: Issue) -> Self {
        Self::malformed(format!("not of the documented shape: {}", issue.message))
    }
}

/// An opened notification. Texts are JSON as WeChat Pay wrote it, with its order of fields and its spelling of numbers.
#[cfg(feature = "portable")]
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Notification {
    /// Unique, never empty; whether a repeat keeps it is not documented.
    pub id: String,
    /// `ECOMMERCE_ENTRUST.SIGN`, `ECOMMERCE_ENTRUST.TERMINATE`, or one that this crate does not know.
    pub event_type: String,
    /// The whole envelope, whose `resource` is still encrypted: an object as JSON text.
    pub envelope: String,
    /// The decrypted resource as JSON text. Read it with [`Input::from_json`] or a JSON library.
    pub resource: String,
}

#[cfg(feature = "portable")]
impl fmt::Debug for Notification {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Notification")
            .field("id", &self.id)
            .field("event_type", &self.event_type)
            .finish_non_exhaustive()
    }
}

/// Decrypts and checks a notification. Events and fields that are not known pass through.
///
/// # Errors
/// [`Error::Notification`].
#[cfg(feature = "portable")]
pub fn open(verified: &Verified, key: &crate::secret::ApiV3Key) -> Result<Notification, Error> {
    let envelope = Envelope::read(verified)?;
    let opened = envelope.resource.as_ref().and_then(|sealed| crate::cipher::open(key, sealed).ok());
    let plain = opened.ok_or_else(|| envelope.closed())?;
    envelope.check(&plain)?;
    let text =
        |bytes: Vec<u8>| String::from_utf8(bytes).map_err(|_| Error::Internal("checked JSON is not UTF-8".into()));
    let Envelope { id, event_type, .. } = envelope;
    Ok(Notification { id, event_type, envelope: text(verified.body().to_vec())?, resource: text(plain)? })
}
