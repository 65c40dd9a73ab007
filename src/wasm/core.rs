//! The one object that JavaScript holds: a configured merchant. Nothing in it waits: `ask` gives what is to be signed,
//! `examine` what is to be verified, and `tell` and `conclude` take what the host made of it.

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::error::to_js;
use super::parts::{CoreCall, CoreParts};
use super::pending::{Pending, Slots};
use super::record::{self, Listed, Record, SealingKey, Step};
use super::{input, nonce, text};
use crate::api::filled;
use crate::call::{Call, Parts};
use crate::certificates::{Downloaded, List};
use crate::cipher;
use crate::error::Error;
use crate::exchange::{Exchange, successful};
use crate::http::{Method, Response};
use crate::input::Input;
use crate::keys::{Certificate, Keyring, PlatformKey, PrivateKey, Serial};
use crate::message;
use crate::notification::Envelope;
use crate::sign::{Credential, Unsigned, check_user_agent};
use crate::verify::{Examination, Subject, Unverified, examine, request_id};

/// A configured merchant. Made again from the same parts when an instance had to be given up.
#[wasm_bindgen]
pub struct Core {
    exchange: Exchange<()>,
    private_key: RefCell<Option<PrivateKey>>,
    pending: RefCell<Slots>,
}

#[wasm_bindgen]
impl Core {
    /// Reads and checks everything.
    #[wasm_bindgen(constructor)]
    pub fn new(parts: &CoreParts) -> Result<Self, JsValue> {
        Self::build(parts).map_err(to_js)
    }

    fn build(parts: &CoreParts) -> Result<Self, Error> {
        let private_key = parts.private_key().map(|bytes| PrivateKey::parse(&bytes)).transpose()?;
        let serial = serial(parts, private_key.as_ref())?;
        let keys = parts.cert_ids().into_iter().zip(parts.cert_keys());
        let keyring = keys.map(|(id, key)| PlatformKey::parse(&id, &key.to_vec())).collect::<Result<Keyring, _>>()?;
        keyring.refuse_own(&serial, private_key.as_ref())?;
        let credential = Credential::new(&parts.mchid(), serial)?;
        let user_agent = parts.user_agent();
        check_user_agent(&user_agent)?;
        let exchange = Exchange { credential, keyring, crypto: (), user_agent };
        Ok(Self { exchange, private_key: RefCell::new(private_key), pending: RefCell::default() })
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

    /// The platform key at a place that [`examine`](Self::examine) named: `{ id, spki }`.
    #[wasm_bindgen(js_name = platformKey)]
    pub fn platform_key(&self, place: usize) -> Result<JsValue, JsValue> {
        record::to_js(&self.exchange.keyring.keys().nth(place).map(SealingKey::of))
    }

    /// Every header of a request but `Authorization`, by name. `given` are the caller's, names and values in turn as JSON.
    pub fn headers(&self, given: &str, has_body: bool) -> Result<JsValue, JsValue> {
        record::to_js(&Record(&self.exchange.headers(&text::pairs(given), has_body)))
    }

    /// Checks the call of an operation. `input` is JSON text; see [`text::checked`] for what comes back.
    pub fn check(operation: &str, input: &str) -> Result<String, JsValue> {
        let checked = || {
            let input = Input::from_json(input.as_bytes()).ok_or_else(unreadable)?;
            Call::operation(operation.parse()?, &input)
        };
        checked().map(|call| text::checked(&call)).map_err(to_js)
    }

    /// Checks any call. `parts` is JSON text of its `params`, `query` and `headers`, or empty; the body stays outside.
    #[wasm_bindgen(js_name = checkRequest)]
    pub fn check_request(method: &str, path: &str, parts: &str) -> Result<String, JsValue> {
        let checked = || {
            let method = Method::parse(method)?;
            if parts.is_empty() {
                return Call::generic(method, path, Parts::default());
            }
            let parts = Input::from_json(parts.as_bytes()).ok_or_else(unreadable)?;
            let part = |name| parts.get(name).cloned().unwrap_or(Input::Null);
            let parts = Parts { params: part("params"), query: part("query"), headers: part("headers"), body: None };
            Call::generic(method, path, parts)
        };
        checked().map(|call| text::checked(&call)).map_err(to_js)
    }

    /// Checks a call value by value: what JSON text would lose (half a character, NaN, a function) is found and named.
    #[wasm_bindgen(js_name = checkValues)]
    pub fn check_values(call: &CoreCall) -> Result<String, JsValue> {
        let read = |value: JsValue| input::read(&value).map_err(super::error::host_fault);
        let checked = if let Some(operation) = call.operation() {
            let input = read(call.input())?;
            operation.parse().and_then(|operation| Call::operation(operation, &input))
        } else {
            let (params, query, headers) = (read(call.params())?, read(call.query())?, read(call.headers())?);
            let parts = Parts { params, query, headers, body: None };
            Method::parse(&call.method()).and_then(|method| Call::generic(method, &call.path(), parts))
        };
        checked.map(|call| text::checked(&call)).map_err(to_js)
    }

    /// The body of a checked call with a ciphertext at each of its places.
    pub fn sealed(body: &str, places: &[usize], ciphertexts: Vec<String>) -> Result<String, JsValue> {
        filled(body, places, &ciphertexts).map_err(to_js)
    }

    /// The bytes to sign for a request, after four bytes of a ticket for [`tell`](Self::tell). `request` is method, path and,
    /// if there is one, body, each on a line; `now` is in Unix seconds.
    pub fn ask(&self, request: &str, now: f64) -> Result<Vec<u8>, JsValue> {
        let ask = || {
            let (method, rest) = request.split_once('\n').unwrap_or((request, ""));
            let (path, body) = rest.split_once('\n').unwrap_or((rest, ""));
            let unsigned = Unsigned::new(Method::parse(method)?, path, body, text::seconds(now), &nonce::draw()?)?;
            let message = unsigned.message().to_vec();
            let ticket = self.pending.borrow_mut().keep(Pending::Request(unsigned));
            Ok([ticket.to_le_bytes().as_slice(), &message].concat())
        };
        ask().map_err(to_js)
    }

    /// What to sign to open the cashier: nonce, a line break, and the message. `now` is in Unix seconds.
    #[wasm_bindgen(js_name = askPayment)]
    pub fn ask_payment(appid: &str, package: &str, now: f64) -> Result<Vec<u8>, JsValue> {
        let nonce = nonce::draw().map_err(to_js)?;
        let message = message::payment(appid, text::seconds(now), &nonce, package);
        Ok([nonce.as_bytes(), b"\n", &message].concat())
    }

    /// The `Authorization` header of the request of this ticket.
    pub fn tell(&self, ticket: u32, signature: &[u8]) -> Result<String, JsValue> {
        match self.take(ticket)? {
            Pending::Request(unsigned) => Ok(self.exchange.credential.authorization(&unsigned, signature)),
            _ => Err(to_js(mistaken())),
        }
    }

    /// Gives a ticket back whose answer will not come.
    pub fn forget(&self, ticket: u32) {
        drop(self.pending.borrow_mut().take(ticket));
    }

    /// What must be verified of an answer: four bytes of a ticket for [`conclude`](Self::conclude), four of the place of the
    /// platform key, four of the length of the signature, signature, message. `headers`: see [`text::headers`]. `operation`
    /// names whose documented answer this must be, or is empty; `identities` are those of the checked call.
    pub fn examine(
        &self,
        status: u16,
        headers: &str,
        body: Vec<u8>,
        now: f64,
        operation: &str,
        identities: &str,
    ) -> Result<Vec<u8>, JsValue> {
        let examined = || {
            let expected = text::expected(operation, identities)?;
            let response = successful(Response { status, headers: text::headers(headers), body })?;
            self.examined(response, now, Subject::Answer, |unverified| Pending::Answer(expected, unverified))
        };
        examined().map_err(to_js)
    }

    /// Takes the verdict on an answer, and checks that it is the documented one.
    pub fn conclude(&self, ticket: u32, genuine: bool) -> Result<(), JsValue> {
        let Pending::Answer(expected, unverified) = self.take(ticket)? else { return Err(to_js(mistaken())) };
        unverified.conclude(genuine).and_then(|verified| expected.check(&verified)).map_err(to_js)
    }

    /// [`examine`](Self::examine) for a notification.
    #[wasm_bindgen(js_name = examineNotification)]
    pub fn examine_notification(&self, headers: &str, body: Vec<u8>, now: f64) -> Result<Vec<u8>, JsValue> {
        let response = Response { status: 0, headers: text::headers(headers), body };
        self.examined(response, now, Subject::Notification, Pending::Notification).map_err(to_js)
    }

    /// Takes the verdict on a notification. What AES-256-GCM has to open comes back: 12 bytes of nonce, four of the length
    /// of the associated data, associated data, ciphertext with tag. The ticket stays good for [`opened`](Self::opened).
    #[wasm_bindgen(js_name = concludeNotification)]
    pub fn conclude_notification(&self, ticket: u32, genuine: bool) -> Result<Vec<u8>, JsValue> {
        let Pending::Notification(unverified) = self.take(ticket)? else { return Err(to_js(mistaken())) };
        let sealed = || {
            let envelope = Envelope::read(&unverified.conclude(genuine)?)?;
            let Some(sealed) = &envelope.resource else { return Err(envelope.closed()) };
            let length = u32::try_from(sealed.associated_data.len()).map_err(|_| envelope.closed())?;
            let parts =
                [&sealed.nonce[..], &length.to_le_bytes(), &sealed.associated_data, &sealed.ciphertext].concat();
            self.pending.borrow_mut().put(ticket, Pending::Sealed(envelope));
            Ok(parts)
        };
        sealed().map_err(to_js)
    }

    /// Checks what the resource of a notification turned out to hold; nothing means that it did not open.
    pub fn opened(&self, ticket: u32, plain: Option<Vec<u8>>) -> Result<(), JsValue> {
        let Pending::Sealed(envelope) = self.take(ticket)? else { return Err(to_js(mistaken())) };
        plain.ok_or_else(|| envelope.closed()).and_then(|plain| envelope.check(&plain)).map_err(to_js)
    }

    /// The first [`Step`] of reading a list of platform certificates. A list that names a known key is verified before
    /// anything in it is read.
    pub fn certificates(&self, status: u16, headers: &str, body: Vec<u8>, now: f64) -> Result<JsValue, JsValue> {
        let step = || {
            let response = successful(Response { status, headers: text::headers(headers), body })?;
            let signer = response.headers.get("Wechatpay-Serial").and_then(|id| self.exchange.keyring.get(id));
            if signer.is_none() {
                let list = List::read(&response.body, request_id(&response.headers))?;
                return Ok(self.opening(list, Some((response, text::seconds(now)))));
            }
            let examination = examine(response, &self.exchange.keyring, text::seconds(now), Subject::Answer)?;
            Ok(self.verifying(examination, None))
        };
        step().map_err(to_js).and_then(|step| record::to_js(&step))
    }

    /// The [`Step`] after the verdict on a list.
    #[wasm_bindgen(js_name = certificatesVerified)]
    pub fn certificates_verified(&self, ticket: u32, genuine: bool) -> Result<JsValue, JsValue> {
        let Pending::List(unverified, brought) = self.take(ticket)? else { return Err(to_js(mistaken())) };
        let step = || {
            let verified = unverified.conclude(genuine)?;
            match brought {
                Some(brought) => Ok(done(&brought)),
                None => Ok(self.opening(List::read(verified.body(), verified.request_id())?, None)),
            }
        };
        step().map_err(to_js).and_then(|step| record::to_js(&step))
    }

    /// The [`Step`] after a list was opened, entry by entry; `undefined` for what did not open. A list whose signer was not
    /// known can only be verified now, with what it brought.
    #[wasm_bindgen(js_name = certificatesOpened)]
    pub fn certificates_opened(&self, ticket: u32, plain: Vec<JsValue>) -> Result<JsValue, JsValue> {
        let Pending::SealedList(list, unverified) = self.take(ticket)? else { return Err(to_js(mistaken())) };
        let step = || {
            let known = &self.exchange.keyring;
            let brought = list.opened(plain.iter().map(text::bytes).collect(), known)?;
            let Some((response, now)) = unverified else { return Ok(done(&brought)) };
            let joined = known.joined(&brought);
            Ok(self.verifying(examine(response, &joined, now, Subject::Answer)?, Some(brought)))
        };
        step().map_err(to_js).and_then(|step| record::to_js(&step))
    }

    /// The key that seals `text` for WeChat Pay: `{ id, spki }`.
    #[wasm_bindgen(js_name = sealingKey)]
    pub fn sealing_key(&self, text: &str, now: f64) -> Result<JsValue, JsValue> {
        let key = self.exchange.keyring.encryption_key(text::seconds(now)).ok_or_else(|| {
            Error::config(
                "there is no platform key to encrypt with: pass one in certs, or call certificates.download()",
            )
        });
        let key = key.and_then(|key| cipher::check_length(key, "text", text).map(|()| key)).map_err(to_js)?;
        record::to_js(&SealingKey::of(key))
    }

    fn examined(
        &self,
        response: Response,
        now: f64,
        subject: Subject,
        pending: impl FnOnce(Unverified) -> Pending,
    ) -> Result<Vec<u8>, Error> {
        let keyring = &self.exchange.keyring;
        let Examination { key, message, signature, unverified } =
            examine(response, keyring, text::seconds(now), subject)?;
        let place = keyring.keys().position(|other| core::ptr::eq(other, key)).and_then(|place| place.try_into().ok());
        let (Some(place), Ok(length)) = (place, u32::try_from(signature.len())) else { return Err(mistaken()) };
        let ticket = self.pending.borrow_mut().keep(pending(unverified));
        let [ticket, place, length] = [ticket, place, length].map(u32::to_le_bytes);
        Ok([ticket.as_slice(), &place, &length, &signature, &message].concat())
    }

    fn opening(&self, list: List, unverified: Option<(Response, u64)>) -> Step {
        let sealed = list.sealed().map(|sealed| sealed.map(record::Sealed::of)).collect();
        let ticket = self.pending.borrow_mut().keep(Pending::SealedList(list, unverified));
        Step::Open { ticket, sealed }
    }

    fn verifying(&self, examination: Examination<'_>, brought: Option<Vec<Downloaded>>) -> Step {
        let Examination { key, message, signature, unverified } = examination;
        let (key, message, signature) = (SealingKey::of(key), message.into(), signature.into());
        let ticket = self.pending.borrow_mut().keep(Pending::List(unverified, brought));
        Step::Verify { ticket, key, message, signature }
    }

    fn take(&self, ticket: u32) -> Result<Pending, JsValue> {
        self.pending.borrow_mut().take(ticket).ok_or_else(|| to_js(mistaken()))
    }
}

/// Refuses a private key, in PKCS#8 DER, whose numbers do not belong together.
#[wasm_bindgen(js_name = checkPrivateKey)]
pub fn check_private_key(pkcs8: Vec<u8>) -> Result<(), JsValue> {
    PrivateKey::parse(&pkcs8).and_then(|key| key.check_numbers()).map_err(to_js)
}

/// The bytes of a sensitive field in base64.
#[wasm_bindgen]
pub fn ciphertext(base64: &str) -> Result<Vec<u8>, JsValue> {
    cipher::ciphertext(base64).map_err(to_js)
}

/// The text of a decrypted field; nothing means that it could not be decrypted.
#[wasm_bindgen]
pub fn plaintext(plain: Option<Vec<u8>>) -> Result<String, JsValue> {
    plain.ok_or_else(cipher::undecryptable).and_then(cipher::plaintext).map_err(to_js)
}

fn serial(parts: &CoreParts, private_key: Option<&PrivateKey>) -> Result<Serial, Error> {
    let certificate = parts.certificate().map(|bytes| Certificate::parse("certificate", &bytes)).transpose()?;
    crate::keys::merchant_serial(parts.serial().as_deref(), certificate.as_ref(), private_key)
}

fn done(downloaded: &[Downloaded]) -> Step {
    Step::Done { certificates: downloaded.iter().map(Listed::of).collect() }
}

fn mistaken() -> Error {
    Error::Internal("a ticket was used for something else than it was given for".into())
}

fn unreadable() -> Error {
    Error::Internal("what crossed is not JSON".into())
}
