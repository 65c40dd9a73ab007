//! The `rsa` crate behind the trait.

use core::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rand_core::{TryCryptoRng, TryRng};
use rsa::RsaPrivateKey;
use rsa::pkcs1v15::{Pkcs1v15Sign, Signature, VerifyingKey};
use rsa::signature::Verifier;
use rsa::traits::SignatureScheme;
use sha2::{Digest, Sha256};

use super::Crypto;
use crate::cipher;
use crate::error::Error;
use crate::keys::{PlatformKey, PrivateKey};
use crate::secret::wipe_stack;

/// The `rsa` crate: portable, with blinded private-key operations. `R` gives the randomness of the blinding.
///
/// It can be shared between threads when `R` is `Send`, and so can the futures that it takes part in: `R` is locked for
/// each draw only.
///
/// `rsa` leaves copies of the private numbers on the heap when it reads a key. Where that matters, give the program an
/// allocator that wipes what is freed, as the wasm of the npm package has.
///
/// [RUSTSEC-2023-0071](https://rustsec.org/advisories/RUSTSEC-2023-0071.html) (a timing side channel) is open on every
/// version of `rsa`: prefer the host's crypto where there is one.
pub struct Rsa<R> {
    key: Option<RsaPrivateKey>,
    verifying: Mutex<Vec<Known>>,
    random: Mutex<R>,
}

/// A platform key by its SPKI, ready to verify with.
type Known = (Vec<u8>, Arc<VerifyingKey<Sha256>>);

impl<R> fmt::Debug for Rsa<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Rsa(redacted)")
    }
}

impl<R: TryCryptoRng> Rsa<R> {
    /// Takes the merchant's key over; `None` only verifies.
    ///
    /// # Errors
    /// [`Error::Config`] for a damaged key, and for one that `rsa` does not compute with, such as one whose primes differ in
    /// length.
    pub fn new(key: Option<&PrivateKey>, random: R) -> Result<Self, Error> {
        key.map_or(Ok(()), PrivateKey::check_numbers)?;
        let key = key.map(cipher::private_key).transpose();
        wipe_stack();
        Ok(Self { key: key?, verifying: Mutex::default(), random: Mutex::new(random) })
    }

    fn sign_now(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let Some(key) = &self.key else {
            return Err(Error::config("there is no private key to sign with"));
        };
        let padding = Pkcs1v15Sign::new::<Sha256>();
        let signature = padding.sign(Some(&mut Draws(&self.random)), key, &Sha256::digest(message));
        wipe_stack();
        signature.map_err(|error| match error {
            rsa::Error::Rng => cipher::no_randomness(error),
            _ => Error::Internal("signing failed".into()),
        })
    }

    fn verify_now(&self, key: &PlatformKey, message: &[u8], signature: &[u8]) -> Result<bool, Error> {
        let known = self.verifying_key(key)?;
        let Ok(signature) = Signature::try_from(signature) else { return Ok(false) };
        Ok(known.verify(message, &signature).is_ok())
    }

    fn verifying_key(&self, key: &PlatformKey) -> Result<Arc<VerifyingKey<Sha256>>, Error> {
        let mut keys = locked(&self.verifying);
        if let Some((_, known)) = keys.iter().find(|(spki, _)| spki == key.spki()) {
            return Ok(known.clone());
        }
        let parsed = Arc::new(VerifyingKey::new(cipher::public_key(key)?));
        keys.push((key.spki().to_vec(), parsed.clone()));
        Ok(parsed)
    }
}

/// What a thread that panicked leaves locked is still sound: a cache, and a generator of random numbers.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The shared generator, locked for each draw and not for a whole signature.
struct Draws<'a, R>(&'a Mutex<R>);

impl<R: TryRng> TryRng for Draws<'_, R> {
    type Error = R::Error;

    fn try_next_u32(&mut self) -> Result<u32, R::Error> {
        locked(self.0).try_next_u32()
    }

    fn try_next_u64(&mut self) -> Result<u64, R::Error> {
        locked(self.0).try_next_u64()
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), R::Error> {
        locked(self.0).try_fill_bytes(bytes)
    }
}

impl<R: TryCryptoRng> TryCryptoRng for Draws<'_, R> {}

impl<R: TryCryptoRng> Crypto for Rsa<R> {
    async fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        self.sign_now(message)
    }

    async fn verify(&self, key: &PlatformKey, message: &[u8], signature: &[u8]) -> Result<bool, Error> {
        self.verify_now(key, message, signature)
    }

    async fn decrypt(&self, ciphertext: &[u8]) -> Result<Vec<u8>, Error> {
        let Some(key) = &self.key else {
            return Err(Error::config("there is no private key to decrypt with"));
        };
        cipher::decrypt_blinded(key, ciphertext, &mut Draws(&self.random))
    }
}
