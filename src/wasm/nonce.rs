//! Random nonces, drawn at call time: some platforms have no randomness before.

use crate::error::Error;
use crate::hex::hex_digit;

/// 32 hexadecimal digits of 16 random bytes.
pub(super) fn draw() -> Result<String, Error> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes)
        .map_err(|_| Error::config("this platform gives no random numbers (crypto.getRandomValues)"))?;
    Ok(bytes.iter().flat_map(|byte| [byte >> 4, byte & 0xF]).map(hex_digit).collect())
}
