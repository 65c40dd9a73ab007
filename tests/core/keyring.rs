//! Platform keys under their ids, and which id a request names.

use wechatpay_entrust::keys::{Keyring, PlatformKey};

use crate::fixture::{CERTIFICATE_SERIAL, PUBLIC_KEY_ID, config, key};

fn public(id: &str) -> PlatformKey {
    PlatformKey::parse(id, &key("combine-papay-platform-public.pem")).unwrap()
}

fn certificate() -> PlatformKey {
    PlatformKey::parse(CERTIFICATE_SERIAL, &key("combine-papay-platform-certificate.pem")).unwrap()
}

#[test]
fn a_certificate_under_another_serial_is_refused() {
    let pem = key("combine-papay-platform-certificate.pem");
    for id in [PUBLIC_KEY_ID, "D7CE59D1F522D701", &CERTIFICATE_SERIAL[1..]] {
        let message = config(PlatformKey::parse(id, &pem));
        assert!(message.contains(&format!("certs[\"{id}\"]")) && message.contains(CERTIFICATE_SERIAL), "{message}");
    }
    let spelled = PlatformKey::parse(&format!("00{}", CERTIFICATE_SERIAL.to_lowercase()), &pem).unwrap();
    assert_eq!(spelled.id(), CERTIFICATE_SERIAL, "the id is the certificate's own spelling");
}

#[test]
fn ids_are_serials_or_public_key_ids() {
    let pem = key("combine-papay-platform-public.pem");
    let long = "A".repeat(129);
    for id in ["", " ", "PUB KEY", "签名", "a\nb", "a\"b", &long] {
        let message = config(PlatformKey::parse(id, &pem));
        assert!(message.contains("PUB_KEY_ID_"), "{message}");
        assert!(id.trim().is_empty() || !message.contains(id), "an unfit id is not repeated: {message}");
    }
    assert_eq!(PlatformKey::parse(&long[..128], &pem).unwrap().id().len(), 128);
}

#[test]
fn requests_name_the_public_key_if_there_is_one() {
    let name = |keys: Vec<PlatformKey>| keys.into_iter().collect::<Keyring>().public_key_id().map(str::to_owned);
    assert_eq!(name(vec![]), None);
    assert_eq!(name(vec![certificate()]), None);
    assert_eq!(name(vec![certificate(), public(PUBLIC_KEY_ID)]).as_deref(), Some(PUBLIC_KEY_ID));
    assert_eq!(name(vec![public("D7CE59D1F522D701"), public(PUBLIC_KEY_ID)]).as_deref(), Some(PUBLIC_KEY_ID));
    assert_eq!(name(vec![public("D7CE59D1F522D701")]).as_deref(), Some("D7CE59D1F522D701"));
}

#[test]
fn a_key_with_the_same_id_is_replaced() {
    let mut ring: Keyring = [public(PUBLIC_KEY_ID), certificate()].into_iter().collect();
    assert_eq!(ring.ids().count(), 2);
    let other = PlatformKey::parse(PUBLIC_KEY_ID, &key("go-sdk-public.pem")).unwrap();
    ring.insert(other.clone());
    assert_eq!(ring.ids().collect::<Vec<_>>(), [CERTIFICATE_SERIAL, PUBLIC_KEY_ID]);
    assert!(ring.keys().any(|key| *key == other));
}
