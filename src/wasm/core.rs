//! The one object that JavaScript holds: a configured exchange.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use js_sys::{JSON, Map, Uint8Array};
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::backend::{Backend, Provider};
use super::host::Host;
use super::{error, input, nonce, promise};
use crate::api::Operation;
use crate::call::{Call, Parts};
use crate::error::Error;
use crate::exchange::Exchange;
use crate::http::{Headers, Method, Request, Response};
use crate::input::Input;
use crate::keys::{Certificate, Keyring, PlatformKey, PrivateKey, Serial};
use crate::sign::Credential;

/// A configured merchant. Made again from the same parts when an instance had to be given up.
#[wasm_bindgen]
pub struct Core {
    exchange: Rc<Exchange<Backend>>,
    private_key: RefCell<Option<PrivateKey>>,
}

#[wasm_bindgen]
extern "C" {
    /// What `pkg/src/core.ts` passes to the constructor.
    #[wasm_bindgen(typescript_type = "CoreParts")]
    pub type CoreParts;

    #[wasm_bindgen(method, getter)]
    fn mchid(this: &CoreParts) -> String;
    #[wasm_bindgen(method, getter)]
    fn serial(this: &CoreParts) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn certificate(this: &CoreParts) -> Option<Vec<u8>>;
    #[wasm_bindgen(method, getter, js_name = privateKey)]
    fn private_key(this: &CoreParts) -> Option<Vec<u8>>;
    #[wasm_bindgen(method, getter, js_name = certIds)]
    fn cert_ids(this: &CoreParts) -> Vec<String>;
    #[wasm_bindgen(method, getter, js_name = certKeys)]
    fn cert_keys(this: &CoreParts) -> Vec<Uint8Array>;
    #[wasm_bindgen(method, getter, js_name = userAgent)]
    fn user_agent(this: &CoreParts) -> String;
    #[wasm_bindgen(method, getter)]
    fn signer(this: &CoreParts) -> String;
    #[wasm_bindgen(method, getter)]
    fn verifier(this: &CoreParts) -> String;
    #[wasm_bindgen(method, getter)]
    fn host(this: &CoreParts) -> Host;
    #[wasm_bindgen(method, getter)]
    fn store(this: &CoreParts) -> Map;

    /// A call, typed (`operation`, `input`) or generic (`method`, `path`, …).
    #[wasm_bindgen(typescript_type = "CoreCall")]
    pub type CoreCall;

    #[wasm_bindgen(method, getter)]
    fn operation(this: &CoreCall) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn input(this: &CoreCall) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn method(this: &CoreCall) -> String;
    #[wasm_bindgen(method, getter)]
    fn path(this: &CoreCall) -> String;
    #[wasm_bindgen(method, getter)]
    fn params(this: &CoreCall) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn query(this: &CoreCall) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn headers(this: &CoreCall) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn body(this: &CoreCall) -> Option<String>;
}

#[wasm_bindgen]
impl Core {
    /// Reads and checks everything.
    #[wasm_bindgen(constructor)]
    pub fn new(parts: &CoreParts) -> Result<Core, JsValue> {
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
        let credential = Credential::new(&parts.mchid(), serial)?;
        let exchange = Rc::new(Exchange { credential, keyring, crypto, user_agent: parts.user_agent() });
        Ok(Self { exchange, private_key: RefCell::new(private_key) })
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

    /// A signed request, or a promise of it. `now` is in Unix seconds.
    pub fn prepare(&self, call: &CoreCall, now: f64) -> Result<JsValue, JsValue> {
        let call = read_call(call)?;
        let exchange = self.exchange.clone();
        promise::run(async move {
            let request = exchange.prepare(&call, seconds(now), &nonce::draw()?).await?;
            prepared(&call, request)
        })
    }

    /// The verified and parsed body of an answer, or a promise of it. `headers` are names and values in turn.
    pub fn finish(
        &self,
        operation: Option<String>,
        status: u16,
        headers: Vec<String>,
        body: Vec<u8>,
        now: f64,
    ) -> Result<JsValue, JsValue> {
        let shape = operation.as_deref().and_then(Operation::named);
        let response = Response { status, headers: pairs(headers), body };
        let exchange = self.exchange.clone();
        promise::run(async move {
            let verified = exchange.finish(shape, response, seconds(now)).await?;
            parse(verified.body())
        })
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float converts to the nearest integer")]
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

/// The request as JavaScript sees it, and what the transport must know to send it.
#[derive(Serialize)]
struct Prepared {
    method: &'static str,
    path: String,
    headers: serde_json::Map<String, serde_json::Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    body: Option<String>,
    repeatable: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    operation: Option<&'static str>,
}

fn prepared(call: &Call, request: Request) -> Result<JsValue, Error> {
    let prepared = Prepared {
        method: request.method.as_str(),
        path: request.path,
        headers: request.headers.into_iter().map(|(name, value)| (name, value.into())).collect(),
        body: request.body,
        repeatable: call.repeatable(),
        operation: call.reaches().map(Operation::name),
    };
    prepared
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .map_err(|_| Error::Internal("a request could not cross to JavaScript".into()))
}

fn pairs(headers: Vec<String>) -> Headers {
    let mut rest = headers.into_iter();
    core::iter::from_fn(|| Some((rest.next()?, rest.next()?))).collect()
}

fn parse(body: &[u8]) -> Result<JsValue, Error> {
    if body.is_empty() {
        return Ok(JsValue::UNDEFINED);
    }
    let text = core::str::from_utf8(body).map_err(|_| Error::Internal("a checked body is not UTF-8".into()))?;
    JSON::parse(text).map_err(error::host_failure)
}
