//! The platform keys that answers are verified with, by serial number or public key id.

use super::certificate::{Certificate, is_certificate};
use super::private_key::PrivateKey;
use super::public_key::PublicKey;
use super::serial::{Serial, normalized};
use super::validity::Validity;
use crate::error::Error;
use crate::substring::characters;

/// One of WeChat Pay's keys: its public key, which does not expire, or the key of a platform certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlatformKey {
    id: String,
    key: PublicKey,
    validity: Option<Validity>,
}

impl PlatformKey {
    /// Reads the key that `certs` holds under `id`: a public key under its `PUB_KEY_ID_…`, or a certificate under its
    /// serial number.
    ///
    /// # Errors
    /// [`Error::Config`] for what is neither, for a certificate under another serial than its own, and for an `id` that is
    /// neither a serial number nor `PUB_KEY_ID_` with digits.
    pub fn parse(id: &str, input: &[u8]) -> Result<Self, Error> {
        check_id(id)?;
        // Without the machinery of `format!`, which a client's start would be the first to need.
        let name = ["certs[\"", id, "\"]"].concat();
        if is_certificate(input) {
            return Self::of_certificate(&name, id, &Certificate::parse(&name, input)?);
        }
        Ok(Self { id: id.to_owned(), key: PublicKey::parse(&name, input)?, validity: None })
    }

    /// Takes what [`spki`](Self::spki) of the key with this id gave: DER and nothing else.
    ///
    /// # Errors
    /// [`Error::Config`] for what is not the DER of an RSA key's SPKI, and as [`parse`](Self::parse) for an `id` of no known
    /// form.
    pub fn from_spki(id: &str, der: &[u8]) -> Result<Self, Error> {
        check_id(id)?;
        Ok(Self { id: id.to_owned(), key: PublicKey::from_spki(&format!("certs[\"{id}\"]"), der)?, validity: None })
    }

    /// The key of a certificate whose serial number must be `id`. Errors begin with `name`.
    pub(crate) fn of_certificate(name: &str, id: &str, certificate: &Certificate) -> Result<Self, Error> {
        let serial = certificate.serial().as_str();
        if normalized(serial) != normalized(id) {
            return Err(Error::config(format!(
                "{name} is the certificate with the serial {serial}: use that as its key"
            )));
        }
        let validity = Some(certificate.validity());
        Ok(Self { id: serial.to_owned(), key: certificate.public_key().clone(), validity })
    }

    /// The public key id, or the serial number in upper case.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The key as `SubjectPublicKeyInfo` DER.
    #[must_use]
    pub fn spki(&self) -> &[u8] {
        self.key.spki()
    }

    /// The length of the modulus, and so of signatures and ciphertexts.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.key.modulus().len()
    }

    /// The key alone.
    #[cfg(feature = "portable")]
    pub(crate) fn public_key(&self) -> &PublicKey {
        &self.key
    }

    /// When the certificate is valid; `None` for a public key, which does not expire.
    #[must_use]
    pub fn validity(&self) -> Option<Validity> {
        self.validity
    }

    fn expired(&self, now: u64) -> bool {
        self.validity.is_some_and(|validity| now > validity.not_after)
    }

    fn begun(&self, now: u64) -> bool {
        self.validity.is_none_or(|validity| validity.not_before <= now)
    }
}

/// What begins the id of a public key; digits follow.
const PUBLIC_KEY_ID: &str = "PUB_KEY_ID_";

/// An id that has no known form would never be named by an answer. It is not repeated: it may be a key in the wrong place.
fn check_id(id: &str) -> Result<(), Error> {
    let serial = id.len() <= 128 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    let digits = id.strip_prefix(PUBLIC_KEY_ID).unwrap_or(id);
    let public_key_id = digits.len() < id.len() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !digits.is_empty() && (serial || public_key_id) {
        return Ok(());
    }
    Err(Error::config(format!(
        "the keys of certs must be serial numbers of certificates (hexadecimal digits), or the ids of public keys: \
         {PUBLIC_KEY_ID} and digits, such as {PUBLIC_KEY_ID}0000000000000024101100397200000006; one has {} characters and is \
         neither",
        characters(id)
    )))
}

/// What became of looking up a serial.
pub(crate) enum Lookup<'a> {
    Found(&'a PlatformKey),
    Expired,
    NotYetValid,
    Unknown,
}

/// The platform keys a client trusts. Collected from several keys with the same id, it holds the first: what comes later,
/// from a download for example, never takes the place of what was there.
#[derive(Debug, Clone, Default)]
pub struct Keyring(Vec<PlatformKey>);

impl Keyring {
    /// Adds a key; one with the same id is replaced.
    pub fn insert(&mut self, key: PlatformKey) {
        let (Ok(at) | Err(at)) = self.place(&key.id);
        self.0.retain(|other| normalized(&other.id) != normalized(&key.id));
        self.0.insert(at, key);
    }

    /// The key with this id, however it is spelled, whether it is valid now or not.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&PlatformKey> {
        self.place(id).ok().and_then(|at| self.0.get(at))
    }

    /// Where the key with this id is, or would be: keys are in the order of their ids, in one spelling.
    fn place(&self, id: &str) -> Result<usize, usize> {
        let id = normalized(id);
        self.0.binary_search_by(|key| normalized(&key.id).cmp(&id))
    }

    pub(crate) fn look_up(&self, id: &str, now: u64) -> Lookup<'_> {
        match self.get(id) {
            Some(key) if key.expired(now) => Lookup::Expired,
            Some(key) if !key.begun(now) => Lookup::NotYetValid,
            Some(key) => Lookup::Found(key),
            None => Lookup::Unknown,
        }
    }

    /// The id that requests send as `Wechatpay-Serial`, so that answers are signed with the public key
    /// too during the switch from certificates to it: that of the configured public key, if there is one.
    #[must_use]
    pub fn public_key_id(&self) -> Option<&str> {
        let mut ids = self.0.iter().filter(|key| key.validity.is_none()).map(PlatformKey::id);
        let first = ids.clone().next();
        ids.find(|id| id.starts_with(PUBLIC_KEY_ID)).or(first)
    }

    /// Recognises the merchant's own certificate or key among the platform keys, a common mistake: answers would never
    /// verify.
    ///
    /// # Errors
    /// [`Error::Config`] that names it.
    pub fn refuse_own(&self, serial: &Serial, private_key: Option<&PrivateKey>) -> Result<(), Error> {
        let own_public_key =
            |key: &&PlatformKey| key.validity.is_none() && private_key.is_some_and(|private| private.matches(&key.key));
        let own_certificate = self.get(serial.as_str()).filter(|key| key.validity.is_some());
        let Some(own) = own_certificate.or_else(|| self.0.iter().find(own_public_key)) else { return Ok(()) };
        Err(Error::config(format!(
            "certs[\"{}\"] is the merchant's own certificate or key (apiclient_cert.pem): answers are signed by WeChat Pay, \
             pass its public key (pub_key.pem) or platform certificate",
            own.id
        )))
    }

    /// The key to encrypt with: the public key, else the certificate that starts latest of those that are
    /// valid at `now` (Unix seconds).
    #[must_use]
    pub fn encryption_key(&self, now: u64) -> Option<&PlatformKey> {
        if let Some(id) = self.public_key_id() {
            return self.get(id);
        }
        let usable = self.0.iter().filter(|key| key.begun(now) && !key.expired(now));
        usable.max_by_key(|key| key.validity.map(|validity| validity.not_before))
    }

    /// Every key.
    pub fn keys(&self) -> impl Iterator<Item = &PlatformKey> {
        self.0.iter()
    }

    /// Every id, for messages and for diagnosis.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(PlatformKey::id)
    }
}

impl FromIterator<PlatformKey> for Keyring {
    fn from_iter<I: IntoIterator<Item = PlatformKey>>(keys: I) -> Self {
        let mut ring = Self::default();
        for key in keys {
            if ring.get(&key.id).is_none() {
                ring.insert(key);
            }
        }
        ring
    }
}
