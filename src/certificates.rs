//! Platform certificates: reading the list that WeChat Pay sends.

use crate::api::{CERTIFICATES, check_answer};
use crate::cipher;
use crate::crypto::Crypto;
use crate::error::{Error, ResponseError};
use crate::http::Response;
use crate::input::Input;
use crate::keys::{Certificate, Keyring, PlatformKey, PublicKey};
use crate::secret::ApiV3Key;
use crate::verify::{Subject, request_id, verify};

/// The path of the list.
pub const PATH: &str = "/v3/certificates";

/// A platform certificate as it was downloaded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Downloaded {
    /// Its key, under its own serial number.
    pub key: PlatformKey,
    /// The certificate in PEM.
    pub pem: String,
}

/// Opens a list of certificates with the APIv3 key and verifies it. `now` is in Unix seconds.
///
/// A list that names a key of `known` must verify under that key, and is verified before anything in it is read. The
/// first list, or one whose signer is not known, can only be verified with what it brought: what it says was authenticated
/// by AES-GCM under the APIv3 key, and that is all that vouches for it.
///
/// Only X.509 certificates are taken. Entries of another algorithm, and certificates that are not of RSA or cannot be read,
/// are left out where others are good: WeChat Pay may add kinds. No certificate is given out whose serial belongs to another
/// key of `known`.
///
/// # Errors
/// [`Error::Response`] for a list of another shape, with certificates that the APIv3 key does not open, or that contradicts
/// itself or `known`; [`Error::Signature`] for a list that none of the keys signed.
pub async fn open<C: Crypto>(
    response: Response,
    known: &Keyring,
    key: &ApiV3Key,
    now: u64,
    crypto: &C,
) -> Result<Vec<Downloaded>, Error> {
    let signer = response.headers.get("Wechatpay-Serial").and_then(|id| known.get(id));
    if signer.is_some() {
        let verified = verify(response, known, now, crypto, Subject::Answer).await?;
        return read(verified.body(), known, key).map_err(|fault| fault.into_error(verified.request_id()));
    }
    let brought = read(&response.body, known, key).map_err(|fault| fault.into_error(request_id(&response.headers)))?;
    let keyring: Keyring = known.keys().chain(brought.iter().map(|each| &each.key)).cloned().collect();
    verify(response, &keyring, now, crypto, Subject::Answer).await?;
    Ok(brought)
}

/// What is wrong with a list, and where.
struct Fault {
    path: String,
    message: String,
}

impl Fault {
    fn into_error(self, request_id: Option<&str>) -> Error {
        let Self { path, message } = self;
        Error::Response(ResponseError { path, message, request_id: request_id.map(str::to_owned) })
    }
}

fn read(body: &[u8], known: &Keyring, key: &ApiV3Key) -> Result<Vec<Downloaded>, Fault> {
    let list = parse(body)?;
    let Some(Input::List(entries)) = list.get("data") else { return Ok(Vec::new()) };
    let mut opened: Vec<Downloaded> = Vec::new();
    let mut left_out = None;
    for (index, entry) in entries.iter().enumerate() {
        let fault = |message| Fault { path: format!("data[{index}].encrypt_certificate"), message };
        match open_entry(entry, key) {
            Ok(downloaded) => {
                let id = downloaded.key.id();
                let listed = opened.iter().map(|each| &each.key).find(|key| key.id() == id);
                refuse_contradiction(&downloaded.key, [known.get(id), listed]).map_err(fault)?;
                opened.push(downloaded);
            }
            Err(Unfit::Refused(message)) => return Err(fault(message)),
            Err(Unfit::LeftOut(message)) => left_out = left_out.or_else(|| Some(fault(message))),
        }
    }
    match left_out {
        Some(fault) if opened.is_empty() => Err(fault),
        _ => Ok(opened),
    }
}

fn parse(body: &[u8]) -> Result<Input, Fault> {
    let json = Input::from_json(body).ok_or_else(|| Fault {
        path: String::new(),
        message: "the list of platform certificates is not JSON".to_owned(),
    })?;
    check_answer(CERTIFICATES, &json).map_err(|issue| Fault {
        path: issue.path,
        message: format!("the list of platform certificates is not of the documented shape: {}", issue.message),
    })?;
    Ok(json)
}

/// A serial belongs to one certificate for ever, so a list that gives it another key is not WeChat Pay's, or certs is wrong:
/// nothing of such a list is taken. Whoever holds the APIv3 key alone could replace a pinned key with it otherwise.
fn refuse_contradiction(key: &PlatformKey, same_id: [Option<&PlatformKey>; 2]) -> Result<(), String> {
    if same_id.into_iter().flatten().any(|other| other.spki() != key.spki()) {
        return Err(format!(
            "the list of platform certificates holds another key under the serial {} than certs or the list itself: the \
             known key stays. Compare certs with the merchant platform; if it is right, somebody forged the list, and the \
             apiv3Key may have leaked",
            key.id()
        ));
    }
    Ok(())
}

/// Why an entry gives no certificate.
enum Unfit {
    /// A kind that this crate does not know, beside which others may be good.
    LeftOut(String),
    /// Nothing that WeChat Pay sends: the whole list is refused.
    Refused(String),
}

fn text<'a>(checked: &'a Input, name: &str) -> &'a str {
    match checked.get(name) {
        Some(Input::Text(text)) => text,
        _ => "",
    }
}

fn open_entry(entry: &Input, key: &ApiV3Key) -> Result<Downloaded, Unfit> {
    let sealed = entry.get("encrypt_certificate").unwrap_or(&Input::Null);
    let named = !matches!(sealed.get("algorithm"), None | Some(Input::Null));
    if named && text(sealed, "algorithm") != cipher::ALGORITHM {
        return Err(Unfit::LeftOut(format!(
            "a platform certificate is not encrypted with {} (SM4, perhaps), which is the one algorithm that this package \
             opens",
            cipher::ALGORITHM
        )));
    }
    let part = |name| text(sealed, name);
    let plain = cipher::open(key, part("nonce"), part("associated_data"), part("ciphertext"))
        .map_err(|_| Unfit::Refused(CLOSED.to_owned()))?;
    read_certificate(text(entry, "serial_no").trim(), plain)
}

fn read_certificate(serial: &str, plain: Vec<u8>) -> Result<Downloaded, Unfit> {
    let pem = String::from_utf8(plain).map_err(|_| Unfit::LeftOut("a platform certificate is not PEM".to_owned()))?;
    if PublicKey::parse("", pem.as_bytes()).is_ok() {
        return Err(Unfit::Refused(BARE.to_owned()));
    }
    let name = "a downloaded platform certificate";
    let certificate = Certificate::parse(name, pem.as_bytes()).map_err(|error| Unfit::LeftOut(error.to_string()))?;
    let key =
        PlatformKey::of_certificate(name, serial, &certificate).map_err(|error| Unfit::Refused(error.to_string()))?;
    Ok(Downloaded { key, pem })
}

const CLOSED: &str = "a platform certificate does not open with this apiv3Key: compare it with the one set on the merchant \
                      platform (account centre, API security)";

/// A public key has no serial of its own, and does not expire: it would take any id that the list gives it.
const BARE: &str = "the list of platform certificates holds a public key without a certificate: only certificates are taken \
                    from a list, so nothing of this one is";
