//! Keys in every spelling that users have, and the keyring of platform keys.

mod algorithm;
mod certificate;
mod consistency;
mod der;
mod encoding;
mod keyring;
mod merchant_serial;
mod natural;
mod pkcs1;
mod pkcs8;
mod private_key;
mod public_key;
mod serial;
mod spki;
mod time;
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
