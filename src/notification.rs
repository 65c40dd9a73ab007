//! From a verified notification to its decrypted resource.

use core::fmt;

use crate::api::events::{Entrust, SIGN, TERMINATE};
use crate::api::{Characters, Fields, Model};
use crate::cipher;
use crate::error::{Error, NotificationError, NotificationReason};
use crate::input::Input;
use crate::secret::ApiV3Key;
use crate::verify::Verified;

/// An opened [notification](https://pay.weixin.qq.com/doc/v3/partner/4012881605). Texts are JSON as WeChat Pay wrote it,
/// with its order of fields and its spelling of numbers.
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
pub fn open(verified: &Verified, key: &ApiV3Key) -> Result<Notification, Error> {
    open_body(verified.body(), key).map_err(|fault| fault.into_error(verified.request_id()))
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

fn open_body(body: &[u8], key: &ApiV3Key) -> Result<Notification, Fault> {
    let (envelope, input) = read(body.to_vec(), "its body")?;
    let Envelope { id, event_type, resource } = checked(&input)?;
    let (resource, input) = read(resource.open(key)?, "its decrypted resource")?;
    if matches!(event_type.as_str(), SIGN | TERMINATE) {
        checked::<Entrust>(&input)?;
    }
    Ok(Notification { id, event_type, envelope, resource })
}

fn read(json: Vec<u8>, what: &str) -> Result<(String, Input), Fault> {
    let malformed = || Fault::malformed(format!("{what} is not JSON"));
    let input = Input::from_json(&json).ok_or_else(malformed)?;
    Ok((String::from_utf8(json).map_err(|_| malformed())?, input))
}

fn checked<M: Model>(input: &Input) -> Result<M, Fault> {
    let described = |issue: crate::error::Issue| format!("not of the documented shape: {}", issue.message);
    Fields::read_answer(input).map_err(|issue| Fault::malformed(described(issue)))
}

struct Envelope {
    id: String,
    event_type: String,
    resource: Resource,
}

impl Model for Envelope {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            // The id is what repeats are known by: two notifications without one would pass for the same.
            id: fields.given_text("id"),
            event_type: fields.given_text("event_type"),
            resource: fields.object("resource"),
        }
    }
}

struct Resource {
    algorithm: String,
    ciphertext: String,
    nonce: String,
    associated_data: Option<String>,
}

impl Model for Resource {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            algorithm: fields.given_text("algorithm"),
            ciphertext: fields.given_text("ciphertext"),
            nonce: fields.given_text("nonce"),
            associated_data: fields.optional_text("associated_data", 0..=64, Characters::Any),
        }
    }
}

impl Resource {
    fn open(&self, key: &ApiV3Key) -> Result<Vec<u8>, Fault> {
        if self.algorithm != cipher::ALGORITHM {
            let text = format!("its algorithm is not {}: is this version of the package too old?", cipher::ALGORITHM);
            return Err(Fault(NotificationReason::Algorithm, text));
        }
        let associated_data = self.associated_data.as_deref().unwrap_or_default();
        cipher::open(key, &self.nonce, associated_data, &self.ciphertext).map_err(|_| {
            let text = "its resource does not open with this apiv3Key: compare it with the one set on the merchant \
                        platform (account centre, API security)";
            Fault(NotificationReason::Decrypt, text.to_owned())
        })
    }
}
