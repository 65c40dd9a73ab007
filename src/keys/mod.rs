//! Keys in every spelling that users have, and the keyring of platform keys.

mod certificate;
mod consistency;
mod encoding;
mod keyring;
mod merchant_serial;
mod natural;
mod private_key;
mod public_key;
mod serial;
mod validity;
mod x509;

pub use certificate::Certificate;
pub(crate) use keyring::Lookup;
pub use keyring::{Keyring, PlatformKey};
pub use merchant_serial::merchant_serial;
pub use private_key::PrivateKey;
pub use public_key::PublicKey;
pub use serial::Serial;
pub use validity::Validity;
