//! Platform certificates: reading the list that WeChat Pay sends.

use crate::api::{CERTIFICATES, check_answer};
use crate::error::{Error, Issue, ResponseError};
use crate::input::Input;
use crate::keys::{Certificate, Keyring, PlatformKey, PublicKey};
use crate::sealed::{ALGORITHM, Sealed};

#[cfg(feature = "portable")]
pub use self::opening::open;

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

/// A list of certificates that are still encrypted.
///
/// Only X.509 certificates are taken. Entries of another algorithm, and certificates that are not of RSA or cannot be read,
/// are left out where others are good: WeChat Pay may add kinds. No certificate is given out whose serial belongs to another
/// key of those that are known.
#[derive(Debug)]
pub struct List {
    entries: Vec<Entry>,
    request_id: Option<String>,
}

#[derive(Debug)]
struct Entry {
    serial_no: String,
    content: Content,
}

#[derive(Debug)]
enum Content {
    Sealed(Sealed),
    /// Said to be sealed, but no key opens it.
    Unopenable,
    /// Encrypted in a way that this crate does not know.
    Foreign,
}

impl List {
    /// Reads the body of an answer. Errors name `request_id`.
    ///
    /// # Errors
    /// [`Error::Response`] for a list of another shape.
    pub fn read(body: &[u8], request_id: Option<&str>) -> Result<Self, Error> {
        let request_id = request_id.map(str::to_owned);
        match Entry::all(body) {
            Ok(entries) => Ok(Self { entries, request_id }),
            Err(Fault { path: field, message }) => Err(Error::Response(ResponseError { field, message, request_id })),
        }
    }

    /// What AES-256-GCM has to open under the APIv3 key, entry by entry; `None` where there is nothing to open.
    pub fn sealed(&self) -> impl Iterator<Item = Option<&Sealed>> {
        self.entries.iter().map(|entry| match &entry.content {
            Content::Sealed(sealed) => Some(sealed),
            Content::Unopenable | Content::Foreign => None,
        })
    }

    /// The certificates, given what [`sealed`](Self::sealed) turned out to hold; `None` for what did not open.
    ///
    /// # Errors
    /// [`Error::Response`] for certificates that the APIv3 key does not open, and for a list that contradicts itself or
    /// `known`.
    pub fn opened(self, plain: Vec<Option<Vec<u8>>>, known: &Keyring) -> Result<Vec<Downloaded>, Error> {
        let Self { entries, request_id } = self;
        let named = |Fault { path: field, message }| Error::Response(ResponseError { field, message, request_id });
        read(&entries, plain, known).map_err(named)
    }
}

impl Keyring {
    /// These keys, and those of a list where they lack them.
    pub(crate) fn joined(&self, brought: &[Downloaded]) -> Self {
        self.keys().chain(brought.iter().map(|each| &each.key)).cloned().collect()
    }
}

/// What is wrong with a list, and where.
struct Fault {
    path: String,
    message: String,
}

impl From<Issue> for Fault {
    fn from(issue: Issue) -> Self {
        let message = format!("the list of platform certificates is not of the documented shape: {}", issue.message);
        Self { path: issue.path, message }
    }
}

impl Entry {
    fn all(body: &[u8]) -> Result<Vec<Self>, Fault> {
        let json = Input::from_json(body).ok_or_else(|| Fault {
            path: String::new(),
            message: "the list of platform certificates is not JSON".to_owned(),
        })?;
        check_answer(CERTIFICATES, &json)?;
        let Some(Input::List(entries)) = json.get("data") else { return Ok(Vec::new()) };
        Ok(entries.iter().map(Self::read_checked).collect())
    }

    fn read_checked(entry: &Input<'_>) -> Self {
        let sealed = entry.get("encrypt_certificate").unwrap_or(&Input::Null);
        let named = !matches!(sealed.get("algorithm"), None | Some(Input::Null));
        let known = !named || sealed.text("algorithm") == ALGORITHM;
        let content = match Sealed::of(sealed) {
            _ if !known => Content::Foreign,
            Some(sealed) => Content::Sealed(sealed),
            None => Content::Unopenable,
        };
        Self { serial_no: entry.text("serial_no").trim().to_owned(), content }
    }
}

fn read(entries: &[Entry], plain: Vec<Option<Vec<u8>>>, known: &Keyring) -> Result<Vec<Downloaded>, Fault> {
    let mut opened: Vec<Downloaded> = Vec::new();
    let mut left_out = None;
    for (index, (entry, plain)) in entries.iter().zip(plain).enumerate() {
        let fault = |message| Fault { path: format!("data[{index}].encrypt_certificate"), message };
        match entry.open(plain) {
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

impl Entry {
    fn open(&self, plain: Option<Vec<u8>>) -> Result<Downloaded, Unfit> {
        if matches!(self.content, Content::Foreign) {
            return Err(Unfit::LeftOut(format!(
                "a platform certificate is not encrypted with {ALGORITHM} (SM4, perhaps), which is the one algorithm that \
                 this package opens"
            )));
        }
        self.read(plain.ok_or_else(|| Unfit::Refused(CLOSED.to_owned()))?)
    }

    fn read(&self, plain: Vec<u8>) -> Result<Downloaded, Unfit> {
        let serial = &self.serial_no;
        let pem =
            String::from_utf8(plain).map_err(|_| Unfit::LeftOut("a platform certificate is not PEM".to_owned()))?;
        if PublicKey::parse("", pem.as_bytes()).is_ok() {
            return Err(Unfit::Refused(BARE.to_owned()));
        }
        let name = "a downloaded platform certificate";
        let certificate =
            Certificate::parse(name, pem.as_bytes()).map_err(|error| Unfit::LeftOut(error.to_string()))?;
        let key = PlatformKey::of_certificate(name, serial, &certificate)
            .map_err(|error| Unfit::Refused(error.to_string()))?;
        Ok(Downloaded { key, pem })
    }
}

const CLOSED: &str = "a platform certificate does not open with this apiv3Key: compare it with the one set on the merchant \
                      platform (account centre, API security)";

/// A public key has no serial of its own, and does not expire: it would take any id that the list gives it.
const BARE: &str = "the list of platform certificates holds a public key without a certificate: only certificates are taken \
                    from a list, so nothing of this one is";

#[cfg(feature = "portable")]
mod opening {
    use super::{Downloaded, List};
    use crate::cipher;
    use crate::crypto::Crypto;
    use crate::error::Error;
    use crate::http::Response;
    use crate::keys::Keyring;
    use crate::secret::ApiV3Key;
    use crate::verify::{Subject, request_id, verify};

    /// Opens a list of certificates with the APIv3 key and verifies it. `now` is in Unix seconds.
    ///
    /// A list that names a key of `known` must verify under that key, and is verified before anything in it is read. The
    /// first list, or one whose signer is not known, can only be verified with what it brought: what it says was
    /// authenticated by AES-GCM under the APIv3 key, and that is all that vouches for it.
    ///
    /// # Errors
    /// [`Error::Response`] as [`List::read`] and [`List::opened`]; [`Error::Signature`] for a list that none of the keys
    /// signed.
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
            return read(verified.body(), verified.request_id(), known, key);
        }
        let brought = read(&response.body, request_id(&response.headers), known, key)?;
        verify(response, &known.joined(&brought), now, crypto, Subject::Answer).await?;
        Ok(brought)
    }

    fn read(body: &[u8], request_id: Option<&str>, known: &Keyring, key: &ApiV3Key) -> Result<Vec<Downloaded>, Error> {
        let list = List::read(body, request_id)?;
        let plain = list.sealed().map(|sealed| cipher::open(key, sealed?).ok()).collect();
        list.opened(plain, known)
    }
}
