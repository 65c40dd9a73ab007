//! Keys in every spelling that users have, and the keyring of platform keys.

mod certificate;
mod consistency;
mod encoding;
mod keyring;
mod natural;
mod private_key;
mod public_key;
mod serial;
mod x509;

pub use certificate::Certificate;
pub(crate) use keyring::Lookup;
pub use keyring::{Keyring, PlatformKey, Validity};
pub use private_key::PrivateKey;
pub use public_key::PublicKey;
pub use serial::{Serial, merchant_serial};
