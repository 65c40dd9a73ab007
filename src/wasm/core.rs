//! The one object that JavaScript holds: a configured exchange.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use getrandom::SysRng;
use js_sys::{JSON, Reflect};
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::backend::{Backend, Provider};
use super::parts::{CoreCall, CoreParts};
use super::{error, input, nonce, promise};
use crate::api::Operation;
use crate::call::{Call, Parts};
use crate::crypto::Crypto;
use crate::error::Error;
use crate::exchange::Exchange;
use crate::expected::Expected;
use crate::http::{Headers, Method, Request, Response};
use crate::input::Input;
use crate::keys::{Certificate, Keyring, PlatformKey, PrivateKey, Serial};
use crate::secret::ApiV3Key;
use crate::sign::Credential;
use crate::verify::{Subject, verify};
use crate::{certificates, cipher, message, notification};

/// A configured merchant. Made again from the same parts when an instance had to be given up.
#[wasm_bindgen]
pub struct Core {
    exchange: Rc<Exchange<Backend>>,
    private_key: RefCell<Option<PrivateKey>>,
    apiv3_key: Option<ApiV3Key>,
    debug: bool,
}

#[wasm_bindgen]
impl Core {
    /// Reads and checks everything.
    #[wasm_bindgen(constructor)]
    pub fn new(parts: &CoreParts) -> Result<Self, JsValue> {
        Self::build(parts).map_err(error::to_js)
    }

    fn build(parts: &CoreParts) -> Result<Self, Error> {
        let private_key = parts.private_key().map(|bytes| PrivateKey::parse(&bytes)).transpose()?;
        let serial = serial(parts, private_key.as_ref())?;
        let keys = parts.cert_ids().into_iter().zip(parts.cert_keys());
        let keyring = keys.map(|(id, key)| PlatformKey::parse(&id, &key.to_vec())).collect::<Result<Keyring, _>>()?;
        let crypto = Backend {
            signer: Provider::named(&parts.signer())?,
            verifier: Provider::named(&parts.verifier())?,
            host: parts.host(),
            store: parts.store(),
            rsa: OnceCell::new(),
        };
        keyring.refuse_own(&serial, private_key.as_ref())?;
        let credential = Credential::new(&parts.mchid(), serial)?;
        let exchange = Rc::new(Exchange { credential, keyring, crypto, user_agent: parts.user_agent() });
        let apiv3_key = parts.apiv3_key().map(ApiV3Key::new).transpose()?;
        Ok(Self { exchange, private_key: RefCell::new(private_key), apiv3_key, debug: parts.debug() })
    }

    /// The serial of the merchant certificate.
    #[must_use]
    pub fn serial(&self) -> String {
        self.exchange.credential.serial().to_string()
    }

    /// Gives the private key to the host as PKCS#8 DER, once: the copy in here is wiped.
    #[wasm_bindgen(js_name = takePrivateKey)]
    pub fn take_private_key(&self) -> Option<Vec<u8>> {
        self.private_key.take().map(|key| key.pkcs8().to_vec())
    }

    /// Reads and checks a call, once: what comes back is plain data, which every attempt is signed from.
    pub fn check(call: &CoreCall) -> Result<JsValue, JsValue> {
        checked(&read_call(call)?).map_err(error::to_js)
    }

    /// The headers of a signed request, or a promise of them. `headers` are the caller's names and values in turn; `now` is
    /// in Unix seconds.
    pub fn prepare(
        &self,
        method: &str,
        path: String,
        headers: Vec<String>,
        body: Option<String>,
        now: f64,
    ) -> Result<JsValue, JsValue> {
        let method = Method::parse(method).map_err(error::to_js)?;
        let call = Call::again(method, path, in_pairs(headers).collect(), body);
        let exchange = self.exchange.clone();
        let debug = self.debug;
        promise::run(async move {
            let (now, nonce) = (seconds(now), nonce::draw()?);
            let request = exchange.prepare(&call, now, &nonce).await?;
            let message = debug.then(|| signed_message(&request, now, &nonce));
            prepared(request, message)
        })
    }

    /// The verified and parsed body of an answer, or a promise of it. `identities` and `headers` are names and values in
    /// turn.
    pub fn finish(
        &self,
        operation: Option<String>,
        identities: Vec<String>,
        status: u16,
        headers: Vec<String>,
        body: Vec<u8>,
        now: f64,
    ) -> Result<JsValue, JsValue> {
        let expected = expected(operation, identities).map_err(error::to_js)?;
        let response = Response { status, headers: pairs(headers), body };
        let exchange = self.exchange.clone();
        promise::run(async move {
            let verified = exchange.finish(&expected, response, seconds(now)).await?;
            parse(verified.body())
        })
    }

    /// A notification, verified and opened, or a promise of it.
    #[wasm_bindgen(js_name = openNotification)]
    pub fn open_notification(&self, headers: Vec<String>, body: Vec<u8>, now: f64) -> Result<JsValue, JsValue> {
        let key = self.apiv3_key("notifications").map_err(error::to_js)?;
        let response = Response { status: 0, headers: pairs(headers), body };
        let exchange = self.exchange.clone();
        promise::run(async move {
            let subject = Subject::Notification;
            let verified = verify(response, &exchange.keyring, seconds(now), &exchange.crypto, subject).await?;
            let opened = notification::open(&verified, &key)?;
            let event = parse(opened.envelope.as_bytes())?;
            let resource = parse(opened.resource.as_bytes())?;
            Reflect::set(&event, &"resource".into(), &resource).map_err(error::host_failure)?;
            Ok(event)
        })
    }

    /// The platform certificates of an answer, `[{ serial, pem }]`, or a promise of them.
    #[wasm_bindgen(js_name = openCertificates)]
    pub fn open_certificates(
        &self,
        status: u16,
        headers: Vec<String>,
        body: Vec<u8>,
        now: f64,
    ) -> Result<JsValue, JsValue> {
        let key = self.apiv3_key("certificate download").map_err(error::to_js)?;
        let response = Response { status, headers: pairs(headers), body };
        let exchange = self.exchange.clone();
        promise::run(async move {
            let response = exchange.successful(response)?;
            let (keyring, crypto) = (&exchange.keyring, &exchange.crypto);
            let downloaded = certificates::open(response, keyring, &key, seconds(now), crypto).await?;
            let listed: Vec<_> = downloaded
                .into_iter()
                .map(|each| serde_json::json!({ "serial": each.key.id(), "pem": each.pem }))
                .collect();
            parse(serde_json::Value::Array(listed).to_string().as_bytes())
        })
    }

    /// `{ ciphertext, serial }` of a sensitive field.
    pub fn encrypt(&self, text: &str, now: f64) -> Result<JsValue, JsValue> {
        let Some(key) = self.exchange.keyring.encryption_key(seconds(now)) else {
            return Err(error::to_js(Error::config(
                "there is no platform key to encrypt with: pass one in certs, or call certificates.download()",
            )));
        };
        let ciphertext = cipher::encrypt(key, text, &mut SysRng).map_err(error::to_js)?;
        let sealed = serde_json::json!({ "ciphertext": ciphertext, "serial": key.id() });
        parse(sealed.to_string().as_bytes()).map_err(error::to_js)
    }

    /// The text of a sensitive field, or a promise of it.
    pub fn decrypt(&self, ciphertext: &str) -> Result<JsValue, JsValue> {
        let ciphertext = cipher::ciphertext(ciphertext).map_err(error::to_js)?;
        let exchange = self.exchange.clone();
        promise::run(async move {
            let plain = exchange.crypto.decrypt(&ciphertext).await?;
            Ok(JsValue::from_str(&cipher::plaintext(plain)?))
        })
    }

    fn apiv3_key(&self, what: &str) -> Result<ApiV3Key, Error> {
        self.apiv3_key.clone().ok_or_else(|| {
            Error::config(format!(
                "{what} needs the option apiv3Key (WECHATPAY_APIV3_KEY): 32 bytes, from the merchant platform"
            ))
        })
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "core.ts passes whole seconds; NaN is 0")]
fn seconds(now: f64) -> u64 {
    now as u64
}

fn serial(parts: &CoreParts, private_key: Option<&PrivateKey>) -> Result<Serial, Error> {
    let certificate = parts.certificate().map(|bytes| Certificate::parse("certificate", &bytes)).transpose()?;
    crate::keys::merchant_serial(parts.serial().as_deref(), certificate.as_ref(), private_key)
}

fn read_input(value: &JsValue) -> Result<Input, JsValue> {
    input::read(value).map_err(error::host_fault)
}

fn read_call(call: &CoreCall) -> Result<Call, JsValue> {
    if let Some(name) = call.operation() {
        let operation =
            Operation::named(&name).ok_or_else(|| error::to_js(Error::Internal("unknown operation".into())))?;
        return Call::operation(operation, &read_input(&call.input())?).map_err(error::to_js);
    }
    let parts = Parts {
        params: read_input(&call.params())?,
        query: read_input(&call.query())?,
        headers: read_input(&call.headers())?,
        body: call.body(),
    };
    let method = Method::parse(&call.method()).map_err(error::to_js)?;
    Call::generic(method, &call.path(), parts).map_err(error::to_js)
}

/// A checked call as JavaScript keeps it.
#[derive(Serialize)]
struct Checked<'a> {
    method: &'static str,
    path: &'a str,
    /// Names and values in turn.
    headers: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    body: Option<&'a str>,
    repeatable: bool,
    /// The known endpoint that the call reaches.
    #[serde(skip_serializing_if = "Option::is_none")]
    operation: Option<&'static str>,
    /// What the answer must be about: names and values in turn.
    identities: Vec<&'a str>,
}

fn checked(call: &Call) -> Result<JsValue, Error> {
    to_js(&Checked {
        method: call.method().as_str(),
        path: call.path(),
        headers: in_turn(call.headers()),
        body: call.body(),
        repeatable: call.repeatable(),
        operation: call.reaches().map(Operation::name),
        identities: in_turn(call.expected().identities()),
    })
}

fn in_turn(pairs: &[(String, String)]) -> Vec<&str> {
    pairs.iter().flat_map(|(name, value)| [name.as_str(), value.as_str()]).collect()
}

/// What signing adds to a checked call.
#[derive(Serialize)]
struct Prepared {
    headers: serde_json::Map<String, serde_json::Value>,
    /// The string that was signed, for diagnosis only.
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<String>,
}

fn signed_message(request: &Request, now: u64, nonce: &str) -> String {
    let body = request.body.as_deref().unwrap_or_default();
    let message = message::request(request.method, &request.path, now, nonce, body);
    String::from_utf8_lossy(&message).into_owned()
}

fn prepared(request: Request, message: Option<String>) -> Result<JsValue, Error> {
    let headers = request.headers.into_iter().map(|(name, value)| (name, value.into())).collect();
    to_js(&Prepared { headers, message })
}

fn to_js(value: &impl Serialize) -> Result<JsValue, Error> {
    value
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .map_err(|_| Error::Internal("a request could not cross to JavaScript".into()))
}

fn expected(operation: Option<String>, identities: Vec<String>) -> Result<Expected, Error> {
    let Some(name) = operation else { return Ok(Expected::default()) };
    let operation = Operation::named(&name).ok_or_else(|| Error::Internal("unknown operation".into()))?;
    Ok(Expected::of_identities(operation, in_pairs(identities).collect()))
}

fn pairs(headers: Vec<String>) -> Headers {
    in_pairs(headers).collect()
}

fn in_pairs(in_turn: Vec<String>) -> impl Iterator<Item = (String, String)> {
    let mut rest = in_turn.into_iter();
    core::iter::from_fn(move || Some((rest.next()?, rest.next()?)))
}

fn parse(body: &[u8]) -> Result<JsValue, Error> {
    if body.is_empty() {
        return Ok(JsValue::UNDEFINED);
    }
    let text = core::str::from_utf8(body).map_err(|_| Error::Internal("a checked body is not UTF-8".into()))?;
    JSON::parse(text).map_err(error::host_failure)
}
