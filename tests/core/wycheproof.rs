//! Project Wycheproof's vectors for what the crate computes with: tests/vectors/wycheproof.

use std::fs;

use base64ct::{Base64, Encoding};
use getrandom::SysRng;
use getrandom::rand_core::UnwrapErr;
use serde_json::Value;
use wechatpay_entrust::cipher;
use wechatpay_entrust::crypto::{Crypto, ready};
use wechatpay_entrust::keys::{PlatformKey, PrivateKey};
use wechatpay_entrust::sealed::Sealed;
use wechatpay_entrust::secret::ApiV3Key;

use crate::fixture::{PUBLIC_KEY_ID, verifier};

/// Each group with its tests. `count` notices vectors that got lost.
fn groups(name: &str, count: usize) -> Vec<(Value, Vec<Value>)> {
    let path = format!("{}/tests/vectors/wycheproof/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let groups: Vec<Value> = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    let groups: Vec<_> =
        groups.into_iter().map(|group| (group.clone(), group["tests"].as_array().unwrap().clone())).collect();
    assert_eq!(groups.iter().map(|(_, tests)| tests.len()).sum::<usize>(), count, "{name}");
    groups
}

fn bytes(test: &Value, name: &str) -> Vec<u8> {
    Base64::decode_vec(test[name].as_str().unwrap()).unwrap()
}

/// What is merely acceptable lacks the NULL of the algorithm: refused, as by OpenSSL and WebCrypto.
#[test]
fn pkcs1_signatures() {
    for (bits, count) in [(2048, 259), (3072, 259), (4096, 258)] {
        for (group, tests) in groups(&format!("pkcs1-sha256-{bits}"), count) {
            let key = PlatformKey::from_spki(PUBLIC_KEY_ID, &bytes(&group, "spki")).unwrap();
            let crypto = verifier();
            for test in tests {
                let verdict = ready(crypto.verify(&key, &bytes(&test, "msg"), &bytes(&test, "sig"))).unwrap();
                assert_eq!(verdict, test["result"] == "valid", "{bits} {}: {}", test["id"], test["comment"]);
            }
        }
    }
}

/// A label is nothing that the protocol has: what needs one stays closed.
#[test]
fn oaep_ciphertexts() {
    for (group, tests) in groups("oaep-sha1-2048", 36) {
        let key = PrivateKey::from_pkcs8(bytes(&group, "pkcs8")).unwrap();
        for test in tests {
            let opened = cipher::decrypt(&key, &bytes(&test, "ct"), &mut UnwrapErr(SysRng)).ok();
            let opens = test["result"] == "valid" && bytes(&test, "label").is_empty();
            assert_eq!(opened, opens.then(|| bytes(&test, "msg")), "{}: {}", test["id"], test["comment"]);
        }
    }
}

#[test]
fn aes_256_gcm_ciphertexts() {
    for (_, tests) in groups("aes-256-gcm", 66) {
        for test in tests {
            let key = ApiV3Key::new(bytes(&test, "key")).unwrap();
            // Through the public fields: in a document the nonce is text, which these are not.
            let mut sealed = Sealed::read("123456789012", "", "").unwrap();
            sealed.nonce = bytes(&test, "iv");
            sealed.associated_data = bytes(&test, "aad");
            sealed.ciphertext = bytes(&test, "ct");
            let expected = (test["result"] == "valid").then(|| bytes(&test, "msg"));
            assert_eq!(cipher::open(&key, &sealed).ok(), expected, "{}: {}", test["id"], test["comment"]);
        }
    }
}
