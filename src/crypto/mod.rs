//! Who computes with keys: one trait for the host's crypto, an external signer, and the portable [`Rsa`].

use core::future::Future;
use core::pin::pin;
use core::task::{Context, Poll, Waker};

use crate::error::Error;
use crate::keys::PlatformKey;

#[cfg(feature = "portable")]
mod rsa;

#[cfg(feature = "portable")]
pub use self::rsa::Rsa;

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
