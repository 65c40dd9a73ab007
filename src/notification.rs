//! From a verified notification to its decrypted resource.

use core::fmt;

use crate::api::{ENVELOPE, Shape, check_answer, resource_of};
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
    checked(ENVELOPE, &input)?;
    let (id, event_type) = (text(&input, "id").to_owned(), text(&input, "event_type").to_owned());
    let (resource, input) =
        read(opened(input.get("resource").unwrap_or(&Input::Null), key)?, "its decrypted resource")?;
    if let Some(shape) = resource_of(&event_type) {
        checked(shape, &input)?;
    }
    Ok(Notification { id, event_type, envelope, resource })
}

fn read(json: Vec<u8>, what: &str) -> Result<(String, Input), Fault> {
    let malformed = || Fault::malformed(format!("{what} is not JSON"));
    let input = Input::from_json(&json).ok_or_else(malformed)?;
    Ok((String::from_utf8(json).map_err(|_| malformed())?, input))
}

fn checked(shape: Shape, input: &Input) -> Result<(), Fault> {
    check_answer(shape, input)
        .map_err(|issue| Fault::malformed(["not of the documented shape: ", &issue.message].concat()))
}

fn text<'a>(checked: &'a Input, name: &str) -> &'a str {
    match checked.get(name) {
        Some(Input::Text(text)) => text,
        _ => "",
    }
}

fn opened(resource: &Input, key: &ApiV3Key) -> Result<Vec<u8>, Fault> {
    if text(resource, "algorithm") != cipher::ALGORITHM {
        let text = format!("its algorithm is not {}: is this version of the package too old?", cipher::ALGORITHM);
        return Err(Fault(NotificationReason::Algorithm, text));
    }
    let part = |name| text(resource, name);
    cipher::open(key, part("nonce"), part("associated_data"), part("ciphertext")).map_err(|_| {
        let text = "its resource does not open with this apiv3Key: compare it with the one set on the merchant \
                    platform (account centre, API security)";
        Fault(NotificationReason::Decrypt, text.to_owned())
    })
}
