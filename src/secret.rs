//! Secrets: redacted when printed, wiped when dropped.

use core::fmt;

use zeroize::{Zeroize, Zeroizing};

use crate::error::Error;

/// Bytes that must not be printed, compared or left behind in memory.
#[derive(Clone)]
pub struct Secret(Zeroizing<Vec<u8>>);

impl Secret {
    /// Takes the bytes over; they are wiped when the secret is dropped.
    #[must_use]
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The bytes themselves. Do not log them and do not keep a copy.
    #[must_use]
    pub fn expose(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(redacted)")
    }
}

/// Overwrites the stack below the caller: computing with a secret leaves parts of it in frames that were left.
#[inline(never)]
#[expect(clippy::large_stack_arrays, reason = "the stack is what is wiped")]
pub(crate) fn wipe_stack() {
    [0_u64; 8 * 1024].zeroize();
}

/// The APIv3 key: 32 bytes that open notifications and platform certificates.
#[derive(Clone, Debug)]
pub struct ApiV3Key(Secret);

impl ApiV3Key {
    /// Checks the length; the bytes are used as they are, not decoded.
    ///
    /// # Errors
    /// [`Error::Config`] unless there are exactly 32 bytes.
    pub fn new(bytes: Vec<u8>) -> Result<Self, Error> {
        let key = Secret::new(bytes);
        match key.expose().len() {
            32 => Ok(Self(key)),
            length => Err(Error::config(format!(
                "apiv3Key must have 32 bytes, got {length}: copy it from the merchant platform, account centre, API \
                 security (it is not the APIv2 key), and look for blanks or line breaks around it"
            ))),
        }
    }

    /// The 32 bytes. Do not log them and do not keep a copy.
    #[must_use]
    pub fn expose(&self) -> &[u8] {
        self.0.expose()
    }
}
