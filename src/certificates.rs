//! Platform certificates (PROTOCOL E.1): reading the list that WeChat Pay sends.

use serde_json::Value;

use crate::api::{Characters, Fields, Model};
use crate::cipher;
use crate::crypto::Crypto;
use crate::error::{Error, ResponseError};
use crate::http::Response;
use crate::input::Input;
use crate::keys::{Keyring, PlatformKey};
use crate::secret::ApiV3Key;
use crate::verify::{Subject, request_id, verify};

/// The path of the list.
pub const PATH: &str = "/v3/certificates";

/// A platform certificate as it was downloaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Downloaded {
    /// Its key, under its own serial number.
    pub key: PlatformKey,
    /// The certificate in PEM.
    pub pem: String,
}

/// Reads a list of certificates and verifies it with what it brought, together with `known`. `now` is in Unix seconds.
///
/// This is the one answer that is read before it is verified: the first list can only be verified with its own
/// certificates. What is read was authenticated by AES-GCM under the APIv3 key.
///
/// # Errors
/// [`Error::Response`] for a list of another shape or with certificates that the APIv3 key does not open,
/// [`Error::Signature`] for a list that none of the keys signed.
pub async fn open<C: Crypto>(
    response: Response,
    known: &Keyring,
    key: &ApiV3Key,
    now: u64,
    crypto: &C,
) -> Result<Vec<Downloaded>, Error> {
    let downloaded = read(&response, key)?;
    let keyring: Keyring = known.keys().chain(downloaded.iter().map(|each| &each.key)).cloned().collect();
    verify(response, &keyring, now, crypto, Subject::Answer).await?;
    Ok(downloaded)
}

fn read(response: &Response, key: &ApiV3Key) -> Result<Vec<Downloaded>, Error> {
    let failed = |path: &str, message: String| {
        let request_id = request_id(&response.headers).map(str::to_owned);
        Error::Response(ResponseError { path: path.to_owned(), message, request_id })
    };
    let json: Value = serde_json::from_slice(&response.body)
        .map_err(|_| failed("", "the list of platform certificates is not JSON".to_owned()))?;
    let list: List = Fields::read_answer(&Input::from(json)).map_err(|issue| {
        let message = format!("the list of platform certificates is not of the documented shape: {}", issue.message);
        failed(&issue.path, message)
    })?;
    let opened = list.data.iter().enumerate().map(|(index, entry)| {
        entry.open(key).map_err(|message| failed(&format!("data[{index}].encrypt_certificate"), message))
    });
    opened.collect()
}

struct List {
    data: Vec<Entry>,
}

impl Model for List {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self { data: fields.list("data", 0..=usize::MAX) }
    }
}

struct Entry {
    serial_no: String,
    encrypt_certificate: Sealed,
}

impl Model for Entry {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            serial_no: fields.text("serial_no", 1..=64, Characters::Any),
            encrypt_certificate: fields.object("encrypt_certificate"),
        }
    }
}

struct Sealed {
    nonce: String,
    associated_data: Option<String>,
    ciphertext: String,
}

impl Model for Sealed {
    fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            nonce: fields.text("nonce", 1..=16, Characters::Any),
            associated_data: fields.optional_text("associated_data", 0..=64, Characters::Any),
            ciphertext: fields.text("ciphertext", 1..=usize::MAX, Characters::Any),
        }
    }
}

impl Entry {
    fn open(&self, key: &ApiV3Key) -> Result<Downloaded, String> {
        let Sealed { nonce, associated_data, ciphertext } = &self.encrypt_certificate;
        let aad = associated_data.as_deref().unwrap_or_default();
        let plain = cipher::open(key, nonce, aad, ciphertext).map_err(|_| {
            "a platform certificate does not open with this apiv3Key: compare it with the one set on the merchant \
             platform (account centre, API security)"
        })?;
        let pem = String::from_utf8(plain).map_err(|_| "a platform certificate is not PEM")?;
        let key = PlatformKey::parse(self.serial_no.trim(), pem.as_bytes()).map_err(|error| error.to_string())?;
        Ok(Downloaded { key, pem })
    }
}
