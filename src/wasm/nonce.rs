//! Random nonces, drawn at call time: some platforms have no randomness before.

use crate::error::Error;

const LENGTH: usize = 32;
const ALPHABET: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// 32 random digits and letters, each as likely as the next: bytes beyond the alphabet are passed over, so that a few more
/// are drawn than are needed.
pub(super) fn draw() -> Result<String, Error> {
    let mut nonce = String::with_capacity(LENGTH);
    let mut bytes = [0_u8; LENGTH + LENGTH / 4];
    while nonce.len() < LENGTH {
        getrandom::fill(&mut bytes)
            .map_err(|_| Error::config("this platform gives no random numbers (crypto.getRandomValues)"))?;
        let characters = bytes.iter().filter_map(|byte| ALPHABET.get(usize::from(byte & 63)));
        nonce.extend(characters.take(LENGTH.saturating_sub(nonce.len())).map(|byte| char::from(*byte)));
    }
    Ok(nonce)
}
