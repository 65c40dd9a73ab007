//! From a verified notification to its decrypted resource.

use core::fmt;

use serde_json::{Map, Value};

use crate::api::events::{Entrust, SIGN, TERMINATE};
use crate::api::{Characters, Fields, Model};
use crate::cipher;
use crate::error::{Error, NotificationError, NotificationReason};
use crate::input::Input;
use crate::secret::ApiV3Key;
use crate::verify::Verified;

/// An opened notification (PROTOCOL C.2).
#[derive(Clone, PartialEq)]
pub struct Notification {
    /// Unique; whether a repeat keeps it is not documented.
    pub id: String,
    /// `ECOMMERCE_ENTRUST.SIGN`, `ECOMMERCE_ENTRUST.TERMINATE`, or one that this crate does not know.
    pub event_type: String,
    /// Everything else of the envelope but the encrypted resource.
    pub envelope: Map<String, Value>,
    /// The decrypted resource.
    pub resource: Value,
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
    let json: Value = serde_json::from_slice(body).map_err(|_| Fault::malformed("its body is not JSON"))?;
    let input = Input::from(json.clone());
    let envelope: Envelope = checked(&input)?;
    let resource = envelope.resource.open(key)?;
    if matches!(envelope.event_type.as_str(), SIGN | TERMINATE) {
        checked::<Entrust>(&Input::from(resource.clone()))?;
    }
    let Value::Object(mut rest) = json else { return Err(Fault::malformed("its body is not an object")) };
    rest.remove("resource");
    Ok(Notification { id: envelope.id, event_type: envelope.event_type, envelope: rest, resource })
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
            id: fields.text("id", 1..=64, Characters::Any),
            event_type: fields.text("event_type", 1..=64, Characters::Any),
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
            algorithm: fields.text("algorithm", 1..=64, Characters::Any),
            ciphertext: fields.text("ciphertext", 1..=1_048_576, Characters::Any),
            nonce: fields.text("nonce", 1..=16, Characters::Any),
            associated_data: fields.optional_text("associated_data", 0..=64, Characters::Any),
        }
    }
}

impl Resource {
    fn open(&self, key: &ApiV3Key) -> Result<Value, Fault> {
        if self.algorithm != cipher::ALGORITHM {
            let text = format!("its algorithm is not {}: is this version of the package too old?", cipher::ALGORITHM);
            return Err(Fault(NotificationReason::Algorithm, text));
        }
        let associated_data = self.associated_data.as_deref().unwrap_or_default();
        let plain = cipher::open(key, &self.nonce, associated_data, &self.ciphertext).map_err(|_| {
            let text = "its resource does not open with this apiv3Key: compare it with the one set on the merchant \
                        platform (account centre, API security)";
            Fault(NotificationReason::Decrypt, text.to_owned())
        })?;
        serde_json::from_slice(&plain).map_err(|_| Fault::malformed("its decrypted resource is not JSON"))
    }
}
