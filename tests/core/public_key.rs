//! WeChat Pay's public keys and platform certificates: every spelling, and every refusal with its cure.

use ::der::Encode;
use ::der::asn1::BitStringRef;
use pkcs1::{RsaPublicKey, UintRef};
use spki::SubjectPublicKeyInfoRef;
use wechatpay_entrust::crypto::{Crypto, ready};
use wechatpay_entrust::keys::{Certificate, PlatformKey, PublicKey};

use crate::fixture::{CERTIFICATE_SERIAL, PUBLIC_KEY_ID, config, key, verifier};
use crate::spelling;

#[test]
fn every_spelling_of_a_public_key_gives_the_same_key() {
    let spki = key("combine-papay-merchant-public.pem");
    let expected = spelling::der(&spki);
    for pem in [spki, key("combine-papay-merchant-public-pkcs1.pem")] {
        for (name, spelled) in spelling::every(&pem) {
            let parsed = PublicKey::parse("key", &spelled).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(parsed.spki(), expected, "{name}");
        }
    }
}

#[test]
fn every_spelling_of_a_certificate_gives_the_same_key() {
    let expected = spelling::der(&key("combine-papay-platform-public.pem"));
    for (name, spelled) in spelling::every(&key("combine-papay-platform-certificate.pem")) {
        let parsed = PlatformKey::parse(CERTIFICATE_SERIAL, &spelled).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!((parsed.id(), parsed.spki()), (CERTIFICATE_SERIAL, expected.as_slice()), "{name}");
        let parsed = Certificate::parse("certificate", &spelled).unwrap();
        assert_eq!(parsed.serial().as_str(), CERTIFICATE_SERIAL, "{name}");
    }
}

#[test]
fn a_certificate_tells_when_it_is_valid() {
    let parsed = Certificate::parse("certificate", &key("combine-papay-platform-certificate.pem")).unwrap();
    assert_eq!((parsed.validity().not_before, parsed.validity().not_after), (1_767_225_600, 1_924_992_000));
    // After 2050, certificates spell years with four digits.
    let parsed = Certificate::parse("certificate", &key("axios-plugin-merchant-certificate.pem")).unwrap();
    assert_eq!(parsed.validity().not_after, 10_232_618_538);
}

#[test]
fn of_a_chain_the_first_certificate_counts() {
    let chain = [key("combine-papay-platform-certificate.pem"), key("go-sdk-certificate.pem")].concat();
    assert_eq!(Certificate::parse("certificate", &chain).unwrap().serial().as_str(), CERTIFICATE_SERIAL);
}

#[test]
fn spki_is_taken_over_and_nothing_else() {
    let pem = key("combine-papay-platform-public.pem");
    let parsed = PlatformKey::parse(PUBLIC_KEY_ID, &pem).unwrap();
    assert_eq!(PlatformKey::from_spki(PUBLIC_KEY_ID, parsed.spki()).unwrap(), parsed);
    assert!(config(PlatformKey::from_spki("no id", parsed.spki())).contains("certs must be serial numbers"));
    let pkcs1 = spelling::der(&key("combine-papay-merchant-public-pkcs1.pem"));
    let certificate = spelling::der(&key("combine-papay-platform-certificate.pem"));
    for other in [pem, pkcs1, certificate, parsed.spki()[1..].to_vec(), Vec::new()] {
        assert!(config(PlatformKey::from_spki(PUBLIC_KEY_ID, &other)).contains("is damaged"));
    }
}

#[test]
fn platform_keys_refuse_what_is_none() {
    let refused: &[(&str, &[&str])] = &[
        ("combine-papay-platform.pem", &["is a private key", "pub_key.pem"]),
        ("combine-papay-merchant-pkcs1.pem", &["is a private key"]),
        ("ec.pem", &["is an EC private key"]),
        ("encrypted-pkcs8.pem", &["is an encrypted private key"]),
        ("ec-public.pem", &["is not an RSA key"]),
        ("rsa-1024-public.pem", &["1024 bits", "2048"]),
        ("merchant.p12", &["is a PKCS#12 file"]),
        ("request.csr", &["is neither a key nor a certificate"]),
    ];
    for (name, parts) in refused {
        let message = config(PlatformKey::parse(PUBLIC_KEY_ID, &key(name)));
        assert!(message.starts_with(&format!("certs[\"{PUBLIC_KEY_ID}\"] ")), "{name}: {message}");
        for part in *parts {
            assert!(message.contains(part), "{name}: {part:?} is not in {message:?}");
        }
    }
    for (name, input) in spelling::garbage() {
        let message = config(PlatformKey::parse(PUBLIC_KEY_ID, &input));
        assert!(message.contains(spelling::told(name)), "{name}: {message}");
    }
}

#[test]
fn certificates_refuse_what_is_none() {
    let refused = [
        ("combine-papay-merchant.pem", "certificate is a private key"),
        ("combine-papay-merchant-public.pem", "certificate is a public key"),
        ("encrypted-pkcs1.pem", "certificate is an encrypted private key"),
        ("merchant.p12", "certificate is a PKCS#12 file"),
        ("ec-certificate.pem", "certificate is not an RSA key"),
        ("rsa-1024-certificate.pem", "certificate is an RSA key of 1024 bits"),
        ("request.csr", "certificate is neither a key nor a certificate"),
    ];
    for (name, expected) in refused {
        let message = config(Certificate::parse("certificate", &key(name)));
        assert!(message.starts_with(expected), "{name}: {message}");
    }
    for (_, input) in spelling::garbage() {
        config(Certificate::parse("certificate", &input));
    }
}

#[test]
fn truncated_der_is_refused_at_every_length() {
    let (public, certificate) = (
        spelling::der(&key("combine-papay-platform-public.pem")),
        spelling::der(&key("combine-papay-platform-certificate.pem")),
    );
    for length in 0..public.len() {
        config(PlatformKey::parse(PUBLIC_KEY_ID, &public[..length]));
    }
    for length in 0..certificate.len() {
        config(PlatformKey::parse(CERTIFICATE_SERIAL, &certificate[..length]));
    }
}

/// An RSA public key of any numbers, which no library would make.
fn spki(modulus: &[u8], exponent: &[u8]) -> Vec<u8> {
    let (modulus, public_exponent) = (UintRef::new(modulus).unwrap(), UintRef::new(exponent).unwrap());
    let key = RsaPublicKey { modulus, public_exponent }.to_der().unwrap();
    let subject_public_key = BitStringRef::from_bytes(&key).unwrap();
    SubjectPublicKeyInfoRef { algorithm: pkcs1::ALGORITHM_ID, subject_public_key }.to_der().unwrap()
}

/// Under the exponent 1 a signature is the padded hash itself: anybody can write it.
#[test]
fn keys_under_which_signatures_prove_nothing_are_refused() {
    let mut modulus = [0xFF; 256];
    let below: &[&[u8]] = &[&[0], &[1], &[2], &[4], &[1, 0, 0], &[2, 0, 0, 0, 1], &[255; 5], &[255; 16]];
    for exponent in below {
        let message = config(PublicKey::parse("certs[\"1\"]", &spki(&modulus, exponent)));
        assert!(message.starts_with("certs[\"1\"] is an RSA key with a public exponent"), "{exponent:?}: {message}");
    }
    for exponent in [&[3][..], &[17], &[1, 0, 1], &[1, 255, 255, 255, 255]] {
        let parsed = PlatformKey::parse(PUBLIC_KEY_ID, &spki(&modulus, exponent)).unwrap();
        assert_eq!(ready(verifier().verify(&parsed, b"message", &[1; 256])), Ok(false), "{exponent:?}");
    }
    modulus[255] = 0xFE;
    let message = config(PublicKey::parse("key", &spki(&modulus, &[1, 0, 1])));
    assert!(message.contains("an even modulus"), "{message}");
}
