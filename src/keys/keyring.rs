//! The platform keys that answers are verified with, by serial number or public key id.

use std::collections::BTreeMap;

use super::certificate::{Certificate, is_certificate};
use super::private_key::PrivateKey;
use super::public_key::PublicKey;
use super::serial::{Serial, normalized};
use crate::error::Error;

/// When a certificate is valid, in Unix seconds, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Validity {
    /// The first second.
    pub not_before: u64,
    /// The last second.
    pub not_after: u64,
}

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
    /// [`Error::Config`] for what is neither, and for a certificate under another serial than its own.
    pub fn parse(id: &str, input: &[u8]) -> Result<Self, Error> {
        check_id(id)?;
        let name = format!("certs[\"{id}\"]");
        if !is_certificate(input) {
            return Ok(Self { id: id.to_owned(), key: PublicKey::parse(&name, input)?, validity: None });
        }
        let certificate = Certificate::parse(&name, input)?;
        let serial = certificate.serial().as_str();
        if normalized(serial) != normalized(id) {
            return Err(Error::Config(format!(
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

    /// When the certificate is valid; `None` for a public key, which does not expire.
    #[must_use]
    pub fn validity(&self) -> Option<Validity> {
        self.validity
    }

    fn expired(&self, now: u64) -> bool {
        self.validity.is_some_and(|validity| now > validity.not_after)
    }
}

fn check_id(id: &str) -> Result<(), Error> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    if !id.is_empty() && id.len() <= 128 && id.bytes().all(plain) {
        return Ok(());
    }
    Err(Error::Config(
        "the keys of certs must be certificate serial numbers or public key ids such as PUB_KEY_ID_0000000000000024…"
            .into(),
    ))
}

/// What became of looking up a serial.
pub(crate) enum Lookup<'a> {
    Found(&'a PlatformKey),
    Expired,
    Unknown,
}

/// The platform keys a client trusts.
#[derive(Debug, Clone, Default)]
pub struct Keyring(BTreeMap<String, PlatformKey>);

impl Keyring {
    /// Adds a key; one with the same id is replaced.
    pub fn insert(&mut self, key: PlatformKey) {
        self.0.insert(normalized(&key.id), key);
    }

    pub(crate) fn look_up(&self, id: &str, now: u64) -> Lookup<'_> {
        match self.0.get(&normalized(id)) {
            Some(key) if key.expired(now) => Lookup::Expired,
            Some(key) => Lookup::Found(key),
            None => Lookup::Unknown,
        }
    }

    /// The id that requests send as `Wechatpay-Serial`, so that answers are signed with the public key
    /// (PROTOCOL D.3, E.3): that of the configured public key, if there is one.
    #[must_use]
    pub fn public_key_id(&self) -> Option<&str> {
        let mut ids = self.0.values().filter(|key| key.validity.is_none()).map(PlatformKey::id);
        let first = ids.clone().next();
        ids.find(|id| id.starts_with("PUB_KEY_ID_")).or(first)
    }

    /// Recognises the merchant's own certificate or key among the platform keys, a common mistake: answers would never
    /// verify.
    ///
    /// # Errors
    /// [`Error::Config`] that names it.
    pub fn refuse_own(&self, serial: &Serial, private_key: Option<&PrivateKey>) -> Result<(), Error> {
        let own_public_key =
            |key: &&PlatformKey| key.validity.is_none() && private_key.is_some_and(|private| private.matches(&key.key));
        let own_certificate = self.0.get(&normalized(serial.as_str())).filter(|key| key.validity.is_some());
        let Some(own) = own_certificate.or_else(|| self.0.values().find(own_public_key)) else { return Ok(()) };
        Err(Error::Config(format!(
            "certs[\"{}\"] is the merchant's own certificate or key (apiclient_cert.pem): answers are signed by WeChat Pay, \
             pass its public key (pub_key.pem) or platform certificate",
            own.id
        )))
    }

    /// The key to encrypt with (PROTOCOL E.1): the public key, else the certificate that starts latest of those that are
    /// valid at `now` (Unix seconds).
    #[must_use]
    pub fn encryption_key(&self, now: u64) -> Option<&PlatformKey> {
        if let Some(id) = self.public_key_id() {
            return self.0.get(&normalized(id));
        }
        let started = |key: &&PlatformKey| key.validity.is_some_and(|validity| validity.not_before <= now);
        let usable = self.0.values().filter(|key| !key.expired(now)).filter(started);
        usable.max_by_key(|key| key.validity.map(|validity| validity.not_before))
    }

    /// Every key.
    pub fn keys(&self) -> impl Iterator<Item = &PlatformKey> {
        self.0.values()
    }

    /// Every id, for messages and for diagnosis.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(PlatformKey::id)
    }
}

impl FromIterator<PlatformKey> for Keyring {
    fn from_iter<I: IntoIterator<Item = PlatformKey>>(keys: I) -> Self {
        let mut ring = Self::default();
        keys.into_iter().for_each(|key| ring.insert(key));
        ring
    }
}
