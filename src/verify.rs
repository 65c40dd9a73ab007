//! From an untrusted message to a [`Verified`] one, which nothing else can make.

use core::fmt;

use crate::base64;
use crate::crypto::Crypto;
use crate::error::{Error, SignatureError, SignatureReason};
use crate::http::{Headers, Response};
use crate::keys::Lookup;
use crate::keys::{Keyring, PlatformKey};
use crate::message;
use crate::plain::is_word;
use crate::substring::joined;
use crate::typo::few_differences;

/// How far a timestamp may be from the clock, in seconds, in either direction, as WeChat Pay's documents ask for.
pub const TOLERANCE: u64 = 300;

/// What is being verified; it decides what the error tells the reader to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Subject {
    /// The answer to a request.
    Answer,
    /// A notification sent by WeChat Pay.
    Notification,
}

/// Bytes whose signature was verified. Its only constructor is [`Unverified::conclude`].
#[derive(Clone)]
pub struct Verified {
    response: Response,
}

impl fmt::Debug for Verified {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.response.fmt(f)
    }
}

impl Verified {
    /// The HTTP status; 0 for a notification.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.response.status
    }

    /// The headers. Only the four `Wechatpay-*` ones take part in the signature.
    #[must_use]
    pub fn headers(&self) -> &Headers {
        &self.response.headers
    }

    /// The bytes that were signed.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.response.body
    }

    /// WeChat Pay's `Request-ID`, which takes no part in the signature.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        request_id(&self.response.headers)
    }
}

/// Nothing vouches for the header, and it goes into errors: what is no plain word is none.
pub(crate) fn request_id(headers: &Headers) -> Option<&str> {
    headers.get("Request-ID").filter(|id| is_word(id))
}

/// A message before anybody looked at its signature: which key must have made it, of which bytes.
#[derive(Debug)]
pub struct Examination<'a> {
    /// The key that the message names.
    pub key: &'a PlatformKey,
    /// The bytes that must have been signed.
    pub message: Vec<u8>,
    /// The signature that came with it.
    pub signature: Vec<u8>,
    /// The message itself, for [`Unverified::conclude`].
    pub unverified: Unverified,
}

/// A message that waits for the verdict on its signature.
#[derive(Debug)]
pub struct Unverified {
    response: Response,
    subject: Subject,
}

impl Unverified {
    /// The message, where its signature is `genuine`: the verdict on what [`examine`] gave.
    ///
    /// # Errors
    /// [`Error::Signature`] of reason mismatch where it is not.
    pub fn conclude(self, genuine: bool) -> Result<Verified, Error> {
        if genuine {
            return Ok(Verified { response: self.response });
        }
        Err(Fault(SignatureReason::Mismatch, MISMATCH.into()).into_error(&self.response.headers, self.subject))
    }
}

/// Finds out what the signature of `response` must be, over its raw bytes. `now` is in Unix seconds.
///
/// # Errors
/// [`Error::Signature`], checked in the order missing header, stale, unknown serial, mismatch. A signature that is
/// not base64, such as the probe `WECHATPAY/SIGNTEST/…`, is a mismatch.
pub fn examine(response: Response, keyring: &Keyring, now: u64, subject: Subject) -> Result<Examination<'_>, Error> {
    let read = Claim::read(&response.headers).and_then(|claim| Ok((claim.key(keyring, now)?, claim)));
    let (key, claim) = read.map_err(|fault| fault.into_error(&response.headers, subject))?;
    let message = message::answer(claim.timestamp, claim.nonce, &response.body);
    // A nonce that holds a line break would take a line of the body over, and leave the message as it was.
    let signature = base64::decode(claim.signature).filter(|_| claim.nonce.bytes().all(|byte| byte != b'\n'));
    let unverified = Unverified { response, subject };
    match signature {
        Some(signature) => Ok(Examination { key, message, signature, unverified }),
        None => unverified.conclude(false).and(Err(Error::Internal("a false verdict was taken for a true one".into()))),
    }
}

/// Verifies `response` over its raw bytes: [`examine`], with the verdict of `crypto`.
///
/// # Errors
/// As [`examine`] and [`Unverified::conclude`].
pub async fn verify<C: Crypto>(
    response: Response,
    keyring: &Keyring,
    now: u64,
    crypto: &C,
    subject: Subject,
) -> Result<Verified, Error> {
    let Examination { key, message, signature, unverified } = examine(response, keyring, now, subject)?;
    unverified.conclude(crypto.verify(key, &message, &signature).await?)
}

const MISMATCH: &str = "the signature does not belong to these bytes: the body must arrive untouched (no parsing, \
                        re-encoding or proxy in between), and the key in certs must be WeChat Pay's";

/// The four headers that make up a signature.
struct Claim<'a> {
    timestamp: &'a str,
    nonce: &'a str,
    serial: &'a str,
    signature: &'a str,
}

impl<'a> Claim<'a> {
    fn read(headers: &'a Headers) -> Result<Self, Fault> {
        let header = |name: &str| {
            headers.get(name).ok_or_else(|| {
                Fault(
                    SignatureReason::MissingHeader,
                    format!("the header {name} is missing (proxies and CDNs may strip it)"),
                )
            })
        };
        Ok(Self {
            timestamp: header("Wechatpay-Timestamp")?,
            nonce: header("Wechatpay-Nonce")?,
            serial: header("Wechatpay-Serial")?,
            signature: header("Wechatpay-Signature")?,
        })
    }

    fn key<'k>(&self, keyring: &'k Keyring, now: u64) -> Result<&'k PlatformKey, Fault> {
        self.check_time(now)?;
        match keyring.look_up(self.serial, now) {
            Lookup::Found(key) => Ok(key),
            Lookup::Expired => Err(Fault(
                SignatureReason::UnknownSerial,
                format!("the certificate {} in certs has expired: download the current ones", shown(self.serial)),
            )),
            Lookup::NotYetValid => Err(Fault(
                SignatureReason::UnknownSerial,
                format!(
                    "the certificate {} in certs is not valid yet: check the clock of this machine",
                    shown(self.serial)
                ),
            )),
            Lookup::Unknown => Err(Fault(SignatureReason::UnknownSerial, unknown_serial(self.serial, keyring))),
        }
    }

    fn check_time(&self, now: u64) -> Result<(), Fault> {
        let stale = |text| Fault(SignatureReason::Stale, text);
        let digits = Some(self.timestamp).filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
        let timestamp = digits
            .and_then(|digits| digits.parse::<u64>().ok())
            .ok_or_else(|| stale("the Wechatpay-Timestamp is not a time in Unix seconds".to_owned()))?;
        match timestamp.abs_diff(now) {
            0..=TOLERANCE => Ok(()),
            off => Err(stale(format!(
                "its timestamp is {off} s {} the clock of this machine, {TOLERANCE} are allowed: check the clock, or \
                 somebody replays an old message",
                if timestamp < now { "behind" } else { "ahead of" },
            ))),
        }
    }
}

#[cold]
#[inline(never)]
fn unknown_serial(serial: &str, keyring: &Keyring) -> String {
    let known: Vec<&str> = keyring.ids().collect();
    let held = if known.is_empty() { "no key".to_owned() } else { joined(&known, ", ") };
    let serial = shown(serial);
    let cure = match known.iter().find_map(|id| Some((id, few_differences(id, serial)?))) {
        Some((id, count)) => {
            let differences = if count == 1 { "1 character".to_owned() } else { format!("{count} characters") };
            format!("{id} differs from it in {differences}: compare the two for a typo, or add the other key to certs")
        }
        None => "add that key to certs".to_owned(),
    };
    format!("it names the platform key {serial}, but certs holds {held}: {cure}")
}

/// A serial comes from outside: what is not plain is not repeated.
fn shown(serial: &str) -> &str {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    if serial.len() <= 128 && serial.bytes().all(plain) { serial } else { "(unreadable)" }
}

struct Fault(SignatureReason, String);

impl Fault {
    #[cold]
    #[inline(never)]
    fn into_error(self, headers: &Headers, subject: Subject) -> Error {
        let Self(reason, text) = self;
        let message = match subject {
            Subject::Answer => format!(
                "the answer cannot be trusted: {text}. The request may have been processed: query before you repeat it"
            ),
            Subject::Notification => format!("the notification cannot be trusted: {text}"),
        };
        Error::Signature(SignatureError {
            reason,
            message,
            request_id: request_id(headers).map(str::to_owned),
            serial: headers.get("Wechatpay-Serial").map(|serial| shown(serial).to_owned()),
        })
    }
}
