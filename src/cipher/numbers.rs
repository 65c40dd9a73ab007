//! Keys of this crate as `rsa` computes with them.

use rsa::{BoxedUint, RsaPrivateKey, RsaPublicKey};

use crate::error::Error;
use crate::keys::{PlatformKey, PrivateKey};

/// The copies that this makes of the private numbers are wiped by no one but the allocator.
pub(crate) fn private_key(key: &PrivateKey) -> Result<RsaPrivateKey, Error> {
    let numbers = key.numbers()?;
    let length = numbers.modulus.len();
    let read = |number| natural(number, length).map_err(unusual);
    let primes = vec![read(numbers.prime1)?, read(numbers.prime2)?];
    let exponent = natural(numbers.public_exponent, numbers.public_exponent.len()).map_err(unusual)?;
    RsaPrivateKey::from_components(read(numbers.modulus)?, exponent, read(numbers.private_exponent)?, primes)
        .map_err(unusual)
}

pub(crate) fn public_key(key: &PlatformKey) -> Result<RsaPublicKey, Error> {
    let numbers = key.public_key().numbers().ok_or_else(unchecked)?;
    let read = |number: &[u8]| natural(number, number.len()).map_err(|_| unchecked());
    RsaPublicKey::new(read(numbers.modulus)?, read(numbers.public_exponent)?).map_err(|_| unchecked())
}

fn natural(bytes: &[u8], length: usize) -> Result<BoxedUint, rsa::Error> {
    let bits = u32::try_from(length.saturating_mul(8)).map_err(|_| rsa::Error::ModulusTooLarge)?;
    BoxedUint::from_be_slice(bytes, bits).map_err(|_| rsa::Error::InvalidArguments)
}

/// A private key was checked before it got here ([`PrivateKey::parse`]), so it is not damaged.
fn unusual(error: rsa::Error) -> Error {
    let text = "privateKey is sound, but not of the common kind that the portable signer computes with (two primes of the \
                same length): let the host sign (signer 'node' or 'webcrypto'), or download a new key from the merchant \
                platform";
    Error::config_because(text, error)
}

/// What [`PlatformKey`] checked is read again without fail.
fn unchecked() -> Error {
    Error::Internal("a platform key that was checked could not be read".into())
}
