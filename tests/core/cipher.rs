//! Resources and sensitive fields: opened with the right key, closed for everything else.

use std::fmt::{Display, Formatter};
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;

use getrandom::SysRng;
use getrandom::rand_core::{TryCryptoRng, TryRng, UnwrapErr};
use serde_json::Value;
use wechatpay_entrust::cipher::{self, Closed, MOST_BYTES};
use wechatpay_entrust::crypto::{Crypto, Rsa, ready};
use wechatpay_entrust::error::{Error, Rule};
use wechatpay_entrust::keys::{PlatformKey, PrivateKey};
use wechatpay_entrust::sealed::Sealed;
use wechatpay_entrust::secret::ApiV3Key;

use super::fixture::{Case, PUBLIC_KEY_ID, config, key, merchant, rsa};

/// The sealed resource of a vector, its key, and what it holds.
fn sealed() -> (ApiV3Key, Sealed, String) {
    let case = Case::named("combine-papay-notification");
    let body: Value = serde_json::from_str(&case.text("body")).unwrap();
    let part = |name: &str| body["resource"][name].as_str().unwrap();
    let key = ApiV3Key::new(case.field("apiv3_key").as_bytes().to_vec()).unwrap();
    let sealed = Sealed::read(part("nonce"), part("associated_data"), part("ciphertext")).unwrap();
    (key, sealed, case.text("plaintext"))
}

#[test]
fn a_resource_opens_with_its_key() {
    let (key, sealed, plaintext) = sealed();
    assert_eq!(cipher::open(&key, &sealed), Ok(plaintext.into_bytes()));
}

#[test]
fn a_resource_stays_closed_when_anything_differs() {
    let (key, sealed, _) = sealed();
    let closed = |what: String, changed: Sealed| assert_eq!(cipher::open(&key, &changed), Err(Closed), "{what}");
    for index in 0..sealed.nonce.len() {
        let mut changed = sealed.clone();
        changed.nonce[index] ^= 1;
        closed(format!("nonce {index}"), changed);
    }
    for length in [0, 11, 13, 16] {
        let mut nonce = sealed.nonce.clone();
        nonce.resize(length, 0);
        closed(format!("nonce of {length} bytes"), Sealed { nonce, ..sealed.clone() });
    }
    for associated_data in [vec![], [sealed.associated_data.as_slice(), b" "].concat()] {
        closed("associated data".to_owned(), Sealed { associated_data, ..sealed.clone() });
    }
    for index in 0..sealed.ciphertext.len() {
        for bit in 0..8 {
            let mut changed = sealed.clone();
            changed.ciphertext[index] ^= 1 << bit;
            closed(format!("byte {index}, bit {bit}"), changed);
        }
    }
    let whole = sealed.ciphertext.len();
    for length in [0, 1, 15, 16, whole - 12, whole - 1] {
        let ciphertext = sealed.ciphertext[..length].to_vec();
        closed(format!("cut to {length}"), Sealed { ciphertext, ..sealed.clone() });
    }
    let other = ApiV3Key::new(b"0123456789abcdef0123456789abcdef".to_vec()).unwrap();
    assert_eq!(cipher::open(&other, &sealed), Err(Closed));
}

/// Nonce and associated data are bytes as they come, and the ciphertext is base64 without blanks.
#[test]
fn what_no_key_can_open_is_not_read() {
    let read = |nonce: &str, ciphertext: &str| Sealed::read(nonce, "联系", ciphertext);
    let sealed = read("0123456789ab", "AQID").unwrap();
    assert_eq!((sealed.nonce.as_slice(), sealed.ciphertext.as_slice()), (&b"0123456789ab"[..], &[1, 2, 3][..]));
    assert_eq!(sealed.associated_data, "联系".as_bytes());
    assert_eq!(read("联系联系", "").map(|sealed| sealed.nonce.len()), Some(12), "bytes count, not characters");
    for nonce in ["", "0123456789a", "0123456789abc", "联系联系联系联系联系联系"] {
        assert_eq!(read(nonce, "AQID"), None, "{nonce}");
    }
    for ciphertext in ["AQI", "AQI*", "AQ\nID", " AQID", "AQID====", "AQJ="] {
        assert_eq!(read("0123456789ab", ciphertext), None, "{ciphertext:?}");
    }
}

#[test]
fn an_apiv3_key_has_32_bytes() {
    for length in [0, 16, 31, 33, 34, 64] {
        let text = config(ApiV3Key::new(vec![b'k'; length]));
        assert!(text.contains(&format!("got {length}")), "{text}");
    }
}

#[test]
fn the_go_sdk_sample_decrypts() {
    let case = Case::named("go-sdk-oaep");
    let crypto = rsa(case.field("key"));
    let ciphertext = cipher::ciphertext(&case.text("ciphertext")).unwrap();
    let plain = ready(crypto.decrypt(&ciphertext)).unwrap();
    assert_eq!(cipher::plaintext(plain).unwrap(), case.text("plaintext"));
}

fn own_platform_key() -> PlatformKey {
    let private = PrivateKey::parse(&key("combine-papay-platform.pem")).unwrap();
    let public = PlatformKey::parse(PUBLIC_KEY_ID, &key("combine-papay-platform-public.pem")).unwrap();
    assert!(!private.pkcs8().is_empty());
    public
}

#[test]
fn a_field_round_trips_up_to_its_limit() {
    let crypto = rsa("combine-papay-platform.pem");
    for text in ["", "张三", &"x".repeat(MOST_BYTES)] {
        let sealed = cipher::encrypt(&own_platform_key(), text, &mut UnwrapErr(SysRng)).unwrap();
        let opened = ready(crypto.decrypt(&cipher::ciphertext(&sealed).unwrap())).unwrap();
        assert_eq!(cipher::plaintext(opened).unwrap(), text);
    }
}

#[test]
fn a_field_beyond_its_limit_is_refused() {
    let outcome = cipher::encrypt(&own_platform_key(), &"张".repeat(72), &mut UnwrapErr(SysRng));
    let Err(Error::Validation(issues)) = outcome else { panic!("216 bytes were taken") };
    assert_eq!((issues[0].path.as_str(), issues[0].rule), ("text", Rule::Length));
    assert!(issues[0].message.contains("214"), "{}", issues[0].message);
}

#[test]
fn a_field_for_somebody_else_is_refused_without_a_reason_an_oracle_could_use() {
    let sealed = cipher::encrypt(&own_platform_key(), "secret", &mut UnwrapErr(SysRng)).unwrap();
    let own = merchant().crypto;
    let wrong_key = ready(own.decrypt(&cipher::ciphertext(&sealed).unwrap())).unwrap_err();
    let too_short = ready(own.decrypt(&[1, 2, 3])).unwrap_err();
    let not_base64 = cipher::ciphertext("§").unwrap_err();
    assert!(matches!(&wrong_key, Error::Validation(issues) if issues[0].path == "ciphertext"));
    assert_eq!(wrong_key, too_short);
    assert_eq!(wrong_key, not_base64);
}

#[test]
fn blanks_around_a_ciphertext_do_not_count() {
    let sealed = cipher::encrypt(&own_platform_key(), "text", &mut UnwrapErr(SysRng)).unwrap();
    let bytes = cipher::ciphertext(&sealed).unwrap();
    assert_eq!(cipher::ciphertext(&format!(" \r\n{sealed}\n\t")).unwrap(), bytes);
    assert!(cipher::ciphertext(&format!("{}\n{}", &sealed[..76], &sealed[76..])).is_err());
}

/// Counts what is drawn; without an answer, it fails.
struct Counter<'a> {
    drawn: &'a AtomicUsize,
    works: bool,
}

#[derive(Debug)]
struct Dry;

impl std::error::Error for Dry {}

impl Display for Dry {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.write_str("dry")
    }
}

impl Counter<'_> {
    fn draw(&self, bytes: &mut [u8]) -> Result<(), Dry> {
        self.drawn.fetch_add(bytes.len(), Relaxed);
        if self.works { SysRng.try_fill_bytes(bytes).map_err(|_| Dry) } else { Err(Dry) }
    }
}

impl TryRng for Counter<'_> {
    type Error = Dry;

    fn try_next_u32(&mut self) -> Result<u32, Dry> {
        let mut bytes = [0; 4];
        self.draw(&mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Dry> {
        let mut bytes = [0; 8];
        self.draw(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Dry> {
        self.draw(bytes)
    }
}

impl TryCryptoRng for Counter<'_> {}

fn private_key() -> PrivateKey {
    PrivateKey::parse(&key("combine-papay-platform.pem")).unwrap()
}

/// A blinding factor is as long as the modulus: 256 bytes of randomness for each use of the private key.
#[test]
fn every_use_of_the_private_key_is_blinded() {
    let bytes =
        cipher::ciphertext(&cipher::encrypt(&own_platform_key(), "text", &mut UnwrapErr(SysRng)).unwrap()).unwrap();
    let drawn = AtomicUsize::new(0);
    let blinded = |what: &str| assert!(drawn.swap(0, Relaxed) >= 256, "{what} is not blinded");
    let crypto = Rsa::new(Some(&private_key()), Counter { drawn: &drawn, works: true }).unwrap();
    assert_eq!(drawn.load(Relaxed), 0);
    ready(crypto.sign(b"message")).unwrap();
    blinded("signing");
    assert_eq!(ready(crypto.decrypt(&bytes)).unwrap(), b"text");
    blinded("decrypting");
    let plain = cipher::decrypt(&private_key(), &bytes, &mut Counter { drawn: &drawn, works: true }).unwrap();
    assert_eq!(plain, b"text");
    blinded("decrypting without Rsa");
}

#[test]
fn without_randomness_nothing_is_computed_and_nothing_panics() {
    let bytes =
        cipher::ciphertext(&cipher::encrypt(&own_platform_key(), "text", &mut UnwrapErr(SysRng)).unwrap()).unwrap();
    let drawn = AtomicUsize::new(0);
    let counter = || Counter { drawn: &drawn, works: false };
    let crypto = Rsa::new(Some(&private_key()), counter()).unwrap();
    let texts = [
        config(ready(crypto.sign(b"message"))),
        config(ready(crypto.decrypt(&bytes))),
        config(cipher::encrypt(&own_platform_key(), "text", &mut counter())),
        config(cipher::decrypt(&private_key(), &bytes, &mut counter())),
    ];
    assert!(texts.iter().all(|text| text.contains("gives no random numbers")), "{texts:?}");
}
