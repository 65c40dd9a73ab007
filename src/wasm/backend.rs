//! Which crypto signs and which verifies: every choice behind the core's one trait.

use std::cell::OnceCell;

use getrandom::SysRng;
use js_sys::{Map, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::host::{self, Host};
use super::webcrypto::{self, PKCS8};
use crate::crypto::{Crypto, Rsa};
use crate::error::Error;
use crate::keys::{PlatformKey, PrivateKey};

/// Who computes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Provider {
    Host,
    WebCrypto,
    Rsa,
}

impl Provider {
    pub(super) fn named(name: &str) -> Result<Self, Error> {
        match name {
            "host" => Ok(Self::Host),
            "webcrypto" => Ok(Self::WebCrypto),
            "rsa" => Ok(Self::Rsa),
            _ => Err(Error::Internal("unknown crypto provider".into())),
        }
    }
}

pub(super) struct Backend {
    pub(super) signer: Provider,
    pub(super) verifier: Provider,
    pub(super) host: Host,
    pub(super) store: Map,
    pub(super) rsa: OnceCell<Rsa<SysRng>>,
}

impl Backend {
    fn rsa(&self) -> Result<&Rsa<SysRng>, Error> {
        if let Some(rsa) = self.rsa.get() {
            return Ok(rsa);
        }
        let bytes = self.store.get(&JsValue::from_str(PKCS8));
        let key = bytes.dyn_ref::<Uint8Array>().map(|bytes| PrivateKey::parse(&bytes.to_vec())).transpose()?;
        let rsa = Rsa::new(key.as_ref(), SysRng)?;
        Ok(self.rsa.get_or_init(|| rsa))
    }
}

impl Crypto for Backend {
    async fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        match self.signer {
            Provider::Host => host::sign(&self.host, message).await,
            Provider::WebCrypto => webcrypto::sign(&self.store, message).await,
            Provider::Rsa => self.rsa()?.sign(message).await,
        }
    }

    async fn verify(&self, key: &PlatformKey, message: &[u8], signature: &[u8]) -> Result<bool, Error> {
        match self.verifier {
            Provider::Host => host::verify(&self.host, key, message, signature).await,
            Provider::WebCrypto => webcrypto::verify(&self.store, key, message, signature).await,
            Provider::Rsa => self.rsa()?.verify(key, message, signature).await,
        }
    }

    async fn decrypt(&self, ciphertext: &[u8]) -> Result<Vec<u8>, Error> {
        match self.signer {
            Provider::Host => host::decrypt(&self.host, ciphertext).await,
            Provider::WebCrypto => webcrypto::decrypt(&self.store, ciphertext).await,
            Provider::Rsa => self.rsa()?.decrypt(ciphertext).await,
        }
    }
}
