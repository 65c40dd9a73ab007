//! The merchant's private key: every spelling, and every refusal with its cure.

use getrandom::SysRng;
use getrandom::rand_core::UnwrapErr;
use wechatpay_entrust::Error;
use wechatpay_entrust::crypto::{Crypto, Rsa, ready};
use wechatpay_entrust::keys::{Certificate, PlatformKey, PrivateKey, PublicKey};

use crate::fixture::{config, key, rsa, verifier};
use crate::spelling;

#[test]
fn every_spelling_gives_the_same_key() {
    let pkcs8 = key("combine-papay-merchant.pem");
    let expected = spelling::der(&pkcs8);
    for pem in [pkcs8, key("combine-papay-merchant-pkcs1.pem")] {
        for (name, spelled) in spelling::every(&pem) {
            let parsed = PrivateKey::parse(&spelled).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(parsed.pkcs8(), expected, "{name}");
        }
    }
}

#[test]
fn der_is_taken_over_and_nothing_else() {
    let pem = key("combine-papay-merchant.pem");
    let der = spelling::der(&pem);
    assert_eq!(PrivateKey::from_pkcs8(der.clone()).unwrap().pkcs8(), der);
    let pkcs1 = spelling::der(&key("combine-papay-merchant-pkcs1.pem"));
    for other in [pem, pkcs1, der[1..].to_vec(), [&der[..], &[0]].concat(), Vec::new()] {
        assert!(config(PrivateKey::from_pkcs8(other)).contains("privateKey is damaged"));
    }
    let message = config(PrivateKey::from_pkcs8(spelling::der(&key("ec-pkcs8.pem"))));
    assert!(message.contains("is an EC private key"), "{message}");
    let message = config(PrivateKey::from_pkcs8(spelling::der(&key("rsa-1024.pem"))));
    assert!(message.contains("1024 bits"), "{message}");
}

#[test]
fn the_key_is_found_among_other_blocks() {
    let (pem, certificate) = (key("combine-papay-merchant.pem"), key("combine-papay-merchant-certificate.pem"));
    let (public, ec) =
        (key("combine-papay-merchant-public.pem"), b"-----BEGIN EC PARAMETERS-----\n-----END EC PARAMETERS-----\n");
    for before in [certificate.as_slice(), &public, ec] {
        let parsed = PrivateKey::parse(&[before, &pem].concat()).unwrap();
        assert_eq!(parsed.pkcs8(), spelling::der(&pem));
    }
}

#[test]
fn longer_keys_work() {
    for name in ["rsa-3072.pem", "rsa-4096.pem"] {
        let parsed = PrivateKey::parse(&key(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(parsed.pkcs8(), spelling::der(&key(name)));
        assert!(!ready(rsa(name).sign(b"message")).unwrap().is_empty(), "{name} signs");
    }
}

#[test]
fn refusals_say_what_was_given_and_what_to_do() {
    let refused: &[(&str, &[&str])] = &[
        ("ec.pem", &["is an EC private key", "RSA", "apiclient_key.pem"]),
        ("ec-pkcs8.pem", &["is an EC private key", "RSA", "apiclient_key.pem"]),
        ("ed25519.pem", &["is not an RSA key", "apiclient_key.pem"]),
        ("rsa-1024.pem", &["1024 bits", "2048"]),
        ("rsa-2047.pem", &["2047 bits", "2048"]),
        ("encrypted-pkcs8.pem", &["is an encrypted private key", "openssl pkcs8"]),
        ("encrypted-pkcs1.pem", &["is an encrypted private key", "openssl"]),
        ("combine-papay-merchant-public.pem", &["is a public key", "apiclient_key.pem", "pub_key.pem in certs"]),
        ("combine-papay-merchant-public-pkcs1.pem", &["is a public key", "apiclient_key.pem"]),
        ("ec-public.pem", &["is a public key"]),
        ("combine-papay-merchant-certificate.pem", &["is a certificate", "apiclient_cert.pem as certificate"]),
        ("ec-certificate.pem", &["is a certificate"]),
        ("merchant.p12", &["is a PKCS#12 file", "openssl pkcs12"]),
        ("request.csr", &["is neither a key nor a certificate", "BEGIN and END"]),
    ];
    for (name, parts) in refused {
        let input = key(name);
        let mut spelled = vec![("as it is", input.clone())];
        if !matches!(*name, "merchant.p12" | "encrypted-pkcs1.pem") {
            spelled.extend(spelling::every(&input));
        }
        for (spelling, input) in spelled {
            let message = config(PrivateKey::parse(&input));
            assert!(message.starts_with("privateKey "), "{name}, {spelling}: {message}");
            for part in *parts {
                assert!(message.contains(part), "{name}, {spelling}: {part:?} is not in {message:?}");
            }
        }
    }
}

#[test]
fn garbage_is_neither() {
    for (name, input) in spelling::garbage() {
        let message = config(PrivateKey::parse(&input));
        assert!(message.contains(spelling::told(name)), "{name}: {message}");
    }
}

#[test]
fn a_truncated_key_is_refused_at_every_length() {
    for name in ["combine-papay-merchant.pem", "combine-papay-merchant-pkcs1.pem"] {
        let der = spelling::der(&key(name));
        for length in 0..der.len() {
            config(PrivateKey::parse(&der[..length]));
        }
        config(PrivateKey::parse(&[der.as_slice(), &[0]].concat()));
    }
}

/// A key whose numbers belong together.
fn sound(input: &[u8]) -> Result<PrivateKey, Error> {
    let key = PrivateKey::parse(input)?;
    key.check_numbers().map(|()| key)
}

/// Reading does not look at the numbers, which takes a while; signing does, before anything is signed.
#[test]
fn numbers_are_checked_before_a_key_is_used() {
    for name in ["combine-papay-merchant.pem", "go-sdk.pem", "exponent-3.pem", "unequal-primes.pem", "rsa-4096.pem"] {
        assert_eq!(sound(&key(name)).map(drop), Ok(()), "{name}");
    }
    let mut damaged = spelling::der(&key("combine-papay-merchant.pem"));
    *damaged.last_mut().unwrap() ^= 1;
    let read = PrivateKey::parse(&damaged).unwrap();
    let message = config(read.check_numbers());
    assert!(message.contains("privateKey is damaged"), "{message}");
    assert_eq!(config(Rsa::new(Some(&read), UnwrapErr(SysRng))), message);
}

/// A digit that went wrong in a chat window or a form: wherever it stands, the key must not sign.
#[test]
fn a_damaged_digit_is_noticed_wherever_it_stands() {
    let text = String::from_utf8(key("combine-papay-merchant.pem")).unwrap();
    let body = text.find("KEY-----\n").unwrap() + 9..text.find("-----END").unwrap();
    for index in body.filter(|index| text.as_bytes()[*index].is_ascii_alphanumeric()) {
        let mut damaged = text.clone().into_bytes();
        damaged[index] = if damaged[index] == b'A' { b'B' } else { b'A' };
        let message = config(sound(&damaged));
        assert!(message.starts_with("privateKey is "), "digit {index}: {message}");
    }
}

#[test]
fn messages_never_show_the_key() {
    let text = String::from_utf8(key("combine-papay-merchant.pem")).unwrap();
    let lines: Vec<&str> = text.lines().filter(|line| line.len() == 64).collect();
    let lost = [&lines[..5], &lines[6..]].concat().join("\n");
    let message =
        config(PrivateKey::parse(format!("-----BEGIN PRIVATE KEY-----\n{lost}\n-----END PRIVATE KEY-----").as_bytes()));
    for line in lines {
        assert!(!message.contains(&line[..8]), "{message}");
    }
}

#[test]
fn keys_and_certificates_are_matched_by_their_numbers() {
    let cases = [
        ("combine-papay-merchant.pem", "combine-papay-merchant-certificate.pem", true),
        ("axios-plugin-merchant.pem", "axios-plugin-merchant-certificate.pem", true),
        ("axios-plugin-merchant.pem", "axios-plugin-platform-certificate.pem", true),
        ("go-sdk.pem", "go-sdk-certificate.pem", true),
        ("combine-papay-merchant.pem", "axios-plugin-merchant-certificate.pem", false),
        ("go-sdk.pem", "combine-papay-platform-certificate.pem", false),
    ];
    for (private, certificate, expected) in cases {
        let private = PrivateKey::parse(&key(private)).unwrap();
        let parsed = Certificate::parse("certificate", &key(certificate)).unwrap();
        assert_eq!(private.matches(parsed.public_key()), expected, "{certificate}");
    }
    let public = PublicKey::parse("key", &key("go-sdk-public.pem")).unwrap();
    assert!(PrivateKey::parse(&key("go-sdk.pem")).unwrap().matches(&public));
}

#[test]
fn without_a_key_nothing_is_signed() {
    assert!(config(ready(verifier().sign(b"message"))).contains("no private key"));
}

/// Which numbers a signer can use differs; what is sound is not called damaged.
#[test]
fn sound_keys_of_uncommon_kinds_are_read() {
    let small = PrivateKey::parse(&key("exponent-3.pem")).unwrap();
    assert!(!ready(rsa("exponent-3.pem").sign(b"message")).unwrap().is_empty() && !small.pkcs8().is_empty());
    let unequal = PrivateKey::parse(&key("unequal-primes.pem")).unwrap();
    let message = config(Rsa::new(Some(&unequal), UnwrapErr(SysRng)));
    assert!(message.contains("privateKey is sound") && message.contains("webcrypto"), "{message}");
}

/// What the npm package hands from one of its modules to the other.
#[test]
fn der_without_a_reader_of_pem() {
    let read = PrivateKey::parse(&key("go-sdk.pem")).unwrap();
    let handed = PrivateKey::from_pkcs8(read.pkcs8().to_vec()).unwrap();
    assert_eq!(handed.pkcs8(), read.pkcs8());
    assert!(handed.matches(&PublicKey::parse("key", &key("go-sdk-public.pem")).unwrap()));
    assert!(config(PrivateKey::from_pkcs8(key("go-sdk.pem"))).contains("privateKey is damaged"));

    let public = PlatformKey::parse("PUB_KEY_ID_0", &key("go-sdk-public.pem")).unwrap();
    assert_eq!(PlatformKey::from_spki("PUB_KEY_ID_0", public.spki()), Ok(public.clone()));
    assert!(config(PlatformKey::from_spki("PUB_KEY_ID_0", &key("go-sdk-public.pem"))).contains("damaged"));
    assert!(PlatformKey::from_spki("nothing known", public.spki()).is_err());
}

#[test]
fn what_is_no_key_is_told_with_its_cure() {
    let told = |input: &str| PrivateKey::parse(input.as_bytes()).unwrap_err().to_string();
    let named = "is the name of a file: pass the content of apiclient_key.pem, or in the environment its name as WECHATPAY_…_FILE";
    for name in
        ["apiclient_key.pem", "cert.P12.p12", "/etc/keys/merchant", "./key", "../key", "~/key", "file:key", "\"/a/b\""]
    {
        assert!(told(name).contains(named), "{name}: {}", told(name));
    }
    let long = format!("{}.pem", "a".repeat(260));
    for text in ["a\nb.pem", &long] {
        assert!(told(text).contains("is neither a key nor a certificate: pass the content of"), "{}", told(text));
    }
    let pem = String::from_utf8(key("go-sdk.pem")).unwrap();
    let twice = told(&pem.replace('\n', "\\\\n"));
    assert!(twice.contains("escaped twice, as \\\\n: write each line break as \\n, or as it is"), "{twice}");
    // Its bytes are text as well: an EC key without any number.
    assert!(told("MAUCAQEEAA==").contains("is an EC private key"), "{}", told("MAUCAQEEAA=="));
    // A sequence and an octet string, alone and before a third element.
    assert!(told("MAQwAAQA").contains("is an encrypted private key"), "{}", told("MAQwAAQA"));
    assert!(told("MAYwAAQABQA=").contains("is neither a key nor a certificate"), "{}", told("MAYwAAQABQA="));
}
