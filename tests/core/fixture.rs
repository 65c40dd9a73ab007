//! Vectors, keys, a merchant, and a platform that signs what a test wants signed.

use std::fs;
use std::path::PathBuf;

use base64ct::{Base64, Encoding};
use getrandom::SysRng;
use getrandom::rand_core::UnwrapErr;
use serde_json::Value;
use wechatpay_entrust::crypto::{Crypto, Rsa, ready};
use wechatpay_entrust::error::{SignatureError, SignatureReason};
use wechatpay_entrust::http::{Headers, Response};
use wechatpay_entrust::input::Input;
use wechatpay_entrust::keys::{Keyring, PlatformKey, PrivateKey, Serial};
use wechatpay_entrust::sign::Credential;
use wechatpay_entrust::verify::{Subject, Verified, verify};
use wechatpay_entrust::{Error, Exchange, message};

pub(crate) const NOW: u64 = 1_795_140_000;
pub(crate) const NONCE: &str = "TLc3MCoGIE1HWr9B8ebOktijqYvYHzWu";
pub(crate) const PUBLIC_KEY_ID: &str = "PUB_KEY_ID_0000000000000024101100397200000006";
pub(crate) const CERTIFICATE_SERIAL: &str = "3796A0F2E2592BFE20CE50950590397B50239D49";

pub(crate) type System = Rsa<UnwrapErr<SysRng>>;

fn vectors() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/vectors")
}

pub(crate) fn key(name: &str) -> Vec<u8> {
    fs::read(vectors().join("keys").join(name)).unwrap_or_else(|_| panic!("tests/vectors/keys/{name} is missing"))
}

/// A folder of `tests/vectors`.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) json: Value,
}

impl Case {
    pub(crate) fn named(name: &str) -> Self {
        let json = fs::read(vectors().join(name).join("case.json")).unwrap_or_else(|_| panic!("{name} is missing"));
        Self { name: name.to_owned(), json: serde_json::from_slice(&json).unwrap() }
    }

    /// Every case of a kind, by name. `count` notices a folder that got lost.
    pub(crate) fn all(kind: &str, count: usize) -> Vec<Self> {
        let folders = fs::read_dir(vectors()).unwrap().map(|entry| entry.unwrap());
        let cases = folders.filter(|entry| entry.path().join("case.json").is_file());
        let named = cases.map(|entry| Self::named(entry.file_name().to_str().unwrap()));
        let mut found: Vec<Self> = named.filter(|case| case.json["kind"] == kind).collect();
        found.sort_by(|left, right| left.name.cmp(&right.name));
        assert_eq!(found.len(), count, "cases of kind {kind}");
        found
    }

    pub(crate) fn file(&self, name: &str) -> Option<Vec<u8>> {
        fs::read(vectors().join(&self.name).join(format!("{name}.txt"))).ok()
    }

    pub(crate) fn text(&self, name: &str) -> String {
        String::from_utf8(self.file(name).unwrap_or_else(|| panic!("{}/{name}.txt is missing", self.name))).unwrap()
    }

    pub(crate) fn field(&self, name: &str) -> &str {
        self.json[name].as_str().unwrap_or_else(|| panic!("{}/case.json lacks {name}", self.name))
    }

    pub(crate) fn number(&self, name: &str) -> u64 {
        self.json[name].as_u64().unwrap_or_else(|| panic!("{}/case.json lacks {name}", self.name))
    }

    /// An answer or a notification as it would arrive.
    pub(crate) fn response(&self) -> Response {
        let headers = self.json["headers"].as_object().unwrap();
        let headers = headers.iter().map(|(name, value)| (name.as_str(), value.as_str().unwrap())).collect();
        let status = self.json["status"].as_u64().map_or(0, |status| u16::try_from(status).unwrap());
        Response { status, headers, body: self.file("body").unwrap() }
    }

    pub(crate) fn keyring(&self) -> Keyring {
        [PlatformKey::parse(self.field("key_id"), &key(self.field("key"))).unwrap()].into_iter().collect()
    }
}

pub(crate) fn rsa(private_key: &str) -> System {
    Rsa::new(Some(&PrivateKey::parse(&key(private_key)).unwrap()), UnwrapErr(SysRng)).unwrap()
}

pub(crate) fn verifier() -> System {
    Rsa::new(None, UnwrapErr(SysRng)).unwrap()
}

/// The public key and the certificate of the platform whose private key [`Platform`] signs with.
pub(crate) fn keyring() -> Keyring {
    let keys = [
        PlatformKey::parse(PUBLIC_KEY_ID, &key("combine-papay-platform-public.pem")),
        PlatformKey::parse(CERTIFICATE_SERIAL, &key("combine-papay-platform-certificate.pem")),
    ];
    keys.into_iter().collect::<Result<_, _>>().unwrap()
}

pub(crate) fn merchant() -> Exchange<System> {
    let serial = Serial::parse("5157F09EFDC096DE15EBE81A47057A7232F1B8E1").unwrap();
    Exchange {
        credential: Credential::new("1900000109", serial).unwrap(),
        keyring: keyring(),
        crypto: rsa("combine-papay-merchant.pem"),
        user_agent: "tests/1".to_owned(),
    }
}

/// Signs answers as WeChat Pay does.
pub(crate) struct Platform(System);

impl Platform {
    pub(crate) fn new() -> Self {
        Self(rsa("combine-papay-platform.pem"))
    }

    /// A genuine answer at [`NOW`], signed with the public key.
    pub(crate) fn answer(&self, status: u16, body: &[u8]) -> Response {
        self.signed(status, &NOW.to_string(), PUBLIC_KEY_ID, body)
    }

    pub(crate) fn signed(&self, status: u16, timestamp: &str, serial: &str, body: &[u8]) -> Response {
        let signature = ready(self.0.sign(&message::answer(timestamp, NONCE, body))).unwrap();
        let headers = headers(timestamp, NONCE, serial, &Base64::encode_string(&signature));
        Response { status, headers, body: body.to_vec() }
    }
}

pub(crate) fn headers(timestamp: &str, nonce: &str, serial: &str, signature: &str) -> Headers {
    let signed = [
        ("Request-ID", "request-1"),
        ("Wechatpay-Timestamp", timestamp),
        ("Wechatpay-Nonce", nonce),
        ("Wechatpay-Serial", serial),
        ("Wechatpay-Signature", signature),
    ];
    signed.into_iter().collect()
}

pub(crate) fn check(response: Response, keyring: &Keyring, now: u64) -> Result<Verified, Error> {
    ready(verify(response, keyring, now, &verifier(), Subject::Answer))
}

#[track_caller]
pub(crate) fn refusal<T: std::fmt::Debug>(outcome: Result<T, Error>) -> SignatureError {
    match outcome {
        Err(Error::Signature(error)) => error,
        other => panic!("expected a signature error, got {other:?}"),
    }
}

#[track_caller]
pub(crate) fn reason<T: std::fmt::Debug>(outcome: Result<T, Error>) -> SignatureReason {
    refusal(outcome).reason
}

/// The text of the configuration error that `outcome` must be.
#[track_caller]
pub(crate) fn config<T>(outcome: Result<T, Error>) -> String {
    match outcome {
        Err(Error::Config(error)) => error.message,
        Err(other) => panic!("expected a configuration error, got {other:?}"),
        Ok(_) => panic!("expected a configuration error, got a value"),
    }
}

pub(crate) fn pre_sign() -> Value {
    serde_json::json!({
        "appid": "wxd678efh567hg6787",
        "plan_id": 12535,
        "out_contract_code": "wxwtdk20200910100000",
        "contract_display_account": "微信代扣用户A",
        "notify_url": "https://yourapp.com/notify",
    })
}

pub(crate) fn object<'a>(fields: &[(&'a str, &'a str)]) -> Input<'a> {
    Input::Object(fields.iter().map(|(name, value)| ((*name).into(), Input::Text((*value).into()))).collect())
}
