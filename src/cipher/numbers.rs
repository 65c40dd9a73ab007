//! From keys to the numbers that `rsa` computes with.

use rsa::{BoxedUint, RsaPrivateKey, RsaPublicKey};

use crate::error::Error;
use crate::keys::{PlatformKey, PrivateKey};
use crate::secret::wipe_stack;

/// A private key as `rsa` has it. `rsa` looks at two primes, and reckons their exponents and coefficient itself.
pub(crate) fn private(key: &PrivateKey) -> Result<RsaPrivateKey, Error> {
    let private = converted(key);
    wipe_stack();
    private
}

/// Not inlined, so that its frames are below the one that wipes.
#[inline(never)]
fn converted(key: &PrivateKey) -> Result<RsaPrivateKey, Error> {
    let key = key.numbers()?;
    let bits = bits(key.modulus);
    let number = |bytes: &[u8]| BoxedUint::from_be_slice(bytes, bits).map_err(rsa::Error::from);
    let read = || {
        let primes = vec![number(key.prime1)?, number(key.prime2)?];
        RsaPrivateKey::from_components(
            number(key.modulus)?,
            exponent(key.public_exponent),
            number(key.private_exponent)?,
            primes,
        )
    };
    read().map_err(unusual)
}

/// A platform key as `rsa` has it.
pub(crate) fn public(key: &PlatformKey) -> Result<RsaPublicKey, Error> {
    let read = || {
        let key = key.public_key().numbers()?;
        let modulus = BoxedUint::from_be_slice(key.modulus, bits(key.modulus)).ok()?;
        RsaPublicKey::new(modulus, exponent(key.public_exponent)).ok()
    };
    // What `PlatformKey` checked is read again without fail.
    read().ok_or_else(|| Error::Internal("a platform key that was checked could not be read".into()))
}

/// Public exponents are short, so that the time that reading takes tells nothing.
fn exponent(bytes: &[u8]) -> BoxedUint {
    BoxedUint::from_be_slice_vartime(bytes)
}

fn bits(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX).saturating_mul(8)
}

/// That its numbers belong together was checked before, so it is not damaged.
fn unusual(error: rsa::Error) -> Error {
    let text = "privateKey is sound, but not of the common kind that the portable signer computes with (two primes of the \
                same length): let the host sign (signer 'node' or 'webcrypto'), or download a new key from the merchant \
                platform";
    Error::config_because(text, error)
}
