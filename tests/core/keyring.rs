//! Platform keys under their ids, and which id a request names.

use wechatpay_entrust::error::SignatureReason;
use wechatpay_entrust::keys::{Keyring, PlatformKey, PrivateKey, Serial};

use crate::fixture::{CERTIFICATE_SERIAL, NOW, PUBLIC_KEY_ID, Platform, check, config, key, refusal};

/// `future-certificate.pem`: the platform's key again, from 2030 to 2035.
const FUTURE: &str = "5796A0F2E2592BFE20CE50950590397B50239D49";

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

#[test]
fn of_several_keys_with_one_id_the_first_is_collected() {
    let other = PlatformKey::parse(PUBLIC_KEY_ID, &key("go-sdk-public.pem")).unwrap();
    let forged = PlatformKey::parse(&format!("00{CERTIFICATE_SERIAL}"), &key("go-sdk-public.pem")).unwrap();
    let ring: Keyring = [public(PUBLIC_KEY_ID), certificate(), other, forged].into_iter().collect();
    assert_eq!(ring.keys().cloned().collect::<Vec<_>>(), [certificate(), public(PUBLIC_KEY_ID)]);
    assert_eq!(ring.get(&CERTIFICATE_SERIAL.to_lowercase()), Some(&certificate()));
    assert_eq!(ring.get("ABCDEF"), None);
}

#[test]
fn a_certificate_encrypts_from_its_first_to_its_last_second() {
    let future = PlatformKey::parse(FUTURE, &key("future-certificate.pem")).unwrap();
    let validity = future.validity().unwrap();
    let ring: Keyring = [certificate(), future.clone()].into_iter().collect();
    let at = |now| ring.encryption_key(now).map(PlatformKey::id);
    assert_eq!(at(NOW), Some(CERTIFICATE_SERIAL), "the other starts later, but has not started");
    assert_eq!(at(validity.not_before - 1), Some(CERTIFICATE_SERIAL));
    assert_eq!(at(validity.not_before), Some(FUTURE));
    assert_eq!(at(validity.not_after), Some(FUTURE));
    assert_eq!(at(validity.not_after + 1), None);
    let alone: Keyring = [future].into_iter().collect();
    assert_eq!(alone.encryption_key(NOW), None);
}

#[test]
fn a_certificate_verifies_from_its_first_second() {
    let future = PlatformKey::parse(FUTURE, &key("future-certificate.pem")).unwrap();
    let first = future.validity().unwrap().not_before;
    let ring: Keyring = [future].into_iter().collect();
    let at = |now: u64| check(Platform::new().signed(200, &now.to_string(), FUTURE, b"{}"), &ring, now);
    let error = refusal(at(first - 1));
    assert_eq!(error.reason, SignatureReason::UnknownSerial);
    assert!(error.message.contains("is not valid yet") && error.message.contains(FUTURE), "{}", error.message);
    assert!(at(first).is_ok());
}

#[test]
fn the_merchants_own_key_and_certificate_are_no_platform_keys() {
    let private = PrivateKey::parse(&key("combine-papay-merchant.pem")).unwrap();
    let serial = Serial::parse("5157F09EFDC096DE15EBE81A47057A7232F1B8E1").unwrap();
    let own_key = PlatformKey::parse("PUB_KEY_ID_1", &key("combine-papay-merchant-public.pem")).unwrap();
    let own_certificate = key("combine-papay-merchant-certificate.pem");
    let own_certificate = PlatformKey::parse(serial.as_str(), &own_certificate).unwrap();
    for own in [own_key.clone(), own_certificate.clone()] {
        let ring: Keyring = [public(PUBLIC_KEY_ID), certificate(), own.clone()].into_iter().collect();
        let message = config(ring.refuse_own(&serial, Some(&private)));
        assert!(message.contains("merchant's own") && message.contains(own.id()), "{message}");
    }
    let ring: Keyring = [public(PUBLIC_KEY_ID), certificate()].into_iter().collect();
    ring.refuse_own(&serial, Some(&private)).unwrap();
    let with_key: Keyring = [own_key].into_iter().collect();
    with_key.refuse_own(&serial, None).unwrap();
    let with_certificate: Keyring = [own_certificate].into_iter().collect();
    config(with_certificate.refuse_own(&serial, None));
}

#[test]
fn ids_have_a_known_form() {
    let pem = key("combine-papay-platform-public.pem");
    let digits = format!("PUB_KEY_ID_{}", "7".repeat(500));
    for id in ["0", "abcdef", CERTIFICATE_SERIAL, "PUB_KEY_ID_0", &digits] {
        assert_eq!(PlatformKey::parse(id, &pem).unwrap().id(), id);
    }
    let endless = "7".repeat(129);
    for id in [
        "PUB_KEY_ID_",
        "PUB_KEY_ID_1a",
        "PUB_KEY_ID_ 1",
        "pub_key_id_1",
        "PUB_KEY_ID-1",
        "own",
        "0x1F",
        "1-2",
        "１２",
        &endless,
    ] {
        let message = config(PlatformKey::parse(id, &pem));
        assert!(message.contains("hexadecimal digits") && message.contains("PUB_KEY_ID_ and digits"), "{message}");
    }
}
