//! Who computes with keys: one trait for the host's crypto, an external signer, and the portable [`Rsa`].

use core::cell::RefCell;
use core::fmt;
use core::future::Future;
use core::pin::pin;
use core::task::{Context, Poll, Waker};
use std::collections::BTreeMap;

use pkcs8::DecodePrivateKey;
use rsa::pkcs1v15::{Signature, SigningKey, VerifyingKey};
use rsa::signature::{RandomizedSigner, SignatureEncoding, Verifier};
use rsa::{RsaPrivateKey, RsaPublicKey};
use sha2::Sha256;
use spki::DecodePublicKey;
use zeroize::Zeroize;

use crate::cipher;
use crate::error::Error;
use crate::keys::{PlatformKey, PrivateKey};

/// Signs and verifies RSASSA-PKCS1-v1_5 with SHA-256. What is signed comes from [`message`](crate::message) alone,
/// whoever signs it.
pub trait Crypto {
    /// The signature of `message` with the merchant's private key.
    fn sign(&self, message: &[u8]) -> impl Future<Output = Result<Vec<u8>, Error>>;

    /// Whether `signature` is that of `message` under `key`. A signature that cannot be read is `false`, not an error.
    fn verify(&self, key: &PlatformKey, message: &[u8], signature: &[u8]) -> impl Future<Output = Result<bool, Error>>;

    /// What RSA-OAEP with SHA-1 encrypted to the merchant's key.
    fn decrypt(&self, ciphertext: &[u8]) -> impl Future<Output = Result<Vec<u8>, Error>>;
}

/// The result of a future that never waits, such as those that [`Rsa`] takes part in.
///
/// # Errors
/// [`Error::Internal`] when the future had to wait after all.
pub fn ready<T>(future: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result,
        Poll::Pending => Err(Error::Internal("a future that should be ready had to wait".into())),
    }
}

/// The `rsa` crate: portable, with blinded signatures. `R` gives the randomness of the blinding.
///
/// RUSTSEC-2023-0071 (a timing side channel) is open on every version of `rsa`: prefer the host's crypto where there
/// is one.
pub struct Rsa<R> {
    key: Option<PrivateKey>,
    signing: Option<SigningKey<Sha256>>,
    verifying: RefCell<BTreeMap<Vec<u8>, VerifyingKey<Sha256>>>,
    random: RefCell<R>,
}

impl<R> fmt::Debug for Rsa<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Rsa(redacted)")
    }
}

/// Overwrites the stack below the caller: arithmetic leaves parts of the key in frames that it has left.
#[inline(never)]
#[expect(clippy::large_stack_arrays, reason = "the stack is what is wiped")]
fn wipe_stack() {
    [0_u8; 64 * 1024].zeroize();
}

impl<R: rand_core::CryptoRng> Rsa<R> {
    /// Takes the merchant's key over; `None` only verifies.
    ///
    /// # Errors
    /// [`Error::Config`] for a key whose numbers do not belong together.
    pub fn new(key: Option<&PrivateKey>, random: R) -> Result<Self, Error> {
        let damaged = |_| Error::Config("privateKey is damaged: its numbers do not belong together".into());
        let signing = key.map(|key| RsaPrivateKey::from_pkcs8_der(key.pkcs8()).map(SigningKey::new)).transpose();
        wipe_stack();
        Ok(Self {
            key: key.cloned(),
            signing: signing.map_err(damaged)?,
            verifying: RefCell::default(),
            random: RefCell::new(random),
        })
    }

    fn sign_now(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let Some(key) = &self.signing else {
            return Err(Error::Config("there is no private key to sign with".into()));
        };
        let signature = key.try_sign_with_rng(&mut *self.random.borrow_mut(), message);
        wipe_stack();
        Ok(signature.map_err(|_| Error::Internal("signing failed".into()))?.to_vec())
    }

    fn verify_now(&self, key: &PlatformKey, message: &[u8], signature: &[u8]) -> Result<bool, Error> {
        let mut keys = self.verifying.borrow_mut();
        if !keys.contains_key(key.spki()) {
            let parsed = RsaPublicKey::from_public_key_der(key.spki())
                .map_err(|_| Error::Config(format!("certs[\"{}\"] cannot be used: export it again", key.id())))?;
            keys.insert(key.spki().to_vec(), VerifyingKey::new(parsed));
        }
        let known = keys.get(key.spki());
        let Ok(signature) = Signature::try_from(signature) else { return Ok(false) };
        Ok(known.is_some_and(|known| known.verify(message, &signature).is_ok()))
    }
}

impl<R: rand_core::CryptoRng> Crypto for Rsa<R> {
    async fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        self.sign_now(message)
    }

    async fn verify(&self, key: &PlatformKey, message: &[u8], signature: &[u8]) -> Result<bool, Error> {
        self.verify_now(key, message, signature)
    }

    async fn decrypt(&self, ciphertext: &[u8]) -> Result<Vec<u8>, Error> {
        let Some(key) = &self.key else {
            return Err(Error::Config("there is no private key to decrypt with".into()));
        };
        let plain = cipher::decrypt(key, ciphertext, &mut *self.random.borrow_mut());
        wipe_stack();
        plain
    }
}
