use wechatpay_entrust::keys::{Certificate, PlatformKey, PrivateKey, PublicKey};

use crate::fixture::{CERTIFICATE_SERIAL, PUBLIC_KEY_ID, assert_plain};

/// Any bytes as every kind of key: each is read or refused, and what was read is read again as the same.
pub fn keys(data: &[u8]) {
    for id in [PUBLIC_KEY_ID, CERTIFICATE_SERIAL] {
        match PlatformKey::parse(id, data) {
            Ok(key) => assert_same_spki(key.spki()),
            Err(error) => assert_plain(&error),
        }
    }
    match PublicKey::parse("key", data) {
        Ok(key) => assert_same_spki(key.spki()),
        Err(error) => assert_plain(&error),
    }
    match Certificate::parse("certificate", data) {
        Ok(certificate) => {
            assert_same_spki(certificate.public_key().spki());
            assert!(!certificate.serial().as_str().is_empty());
        }
        Err(error) => assert_plain(&error),
    }
    private(PrivateKey::parse(data));
    private(PrivateKey::from_pkcs8(data.to_vec()));
}

fn assert_same_spki(spki: &[u8]) {
    let again = PublicKey::parse("key", spki).expect("an SPKI that was just written");
    assert_eq!(again.spki(), spki);
}

fn private(read: Result<PrivateKey, wechatpay_entrust::Error>) {
    match read {
        Ok(key) => {
            let again = PrivateKey::from_pkcs8(key.pkcs8().to_vec()).expect("a PKCS#8 that was just written");
            assert_eq!(again.pkcs8(), key.pkcs8());
            assert_eq!(again.check_numbers().is_ok(), key.check_numbers().is_ok());
        }
        Err(error) => assert_plain(&error),
    }
}
