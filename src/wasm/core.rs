//! The one object that JavaScript holds: a configured merchant. Nothing in it waits: `ask` gives what is to be signed,
//! `examine` what is to be verified, and `tell` and `conclude` take what the host made of it.

use std::cell::RefCell;

use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::error::to_js;
use super::parts::{CoreCall, CoreParts};
use super::pending::{Pending, Slots};
use super::record::{self, Key, Listed, Step};
use super::{input, nonce, options, text};
use crate::api::{Operation, filled};
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
    /// Reads and checks everything. What is handed over is laid out as for [`enter`](Self::enter): see [`CoreParts::read`].
    #[wasm_bindgen(constructor)]
    pub fn new(given: &[u8], length: usize) -> Result<Self, JsValue> {
        Self::build(given, length).map_err(to_js)
    }

    /// The one door: does `task`, an index of [`TASKS`]. Handed over are a number, and a text with bytes behind it, which
    /// `length` tells apart. An error comes back like any answer: engines have one way into all functions that give a single
    /// value, and compile another for each kind of those that give more, at every start.
    pub fn enter(&self, task: usize, given: &[u8], length: usize, number: f64) -> JsValue {
        self.answer(task, given, length, number).map_or_else(to_js, JsValue::from)
    }
}

/// What a task gives.
enum Answer {
    Nothing,
    Bytes(Vec<u8>),
    Text(String),
    Step(Step),
}

impl From<Answer> for JsValue {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Nothing => Self::UNDEFINED,
            Answer::Bytes(bytes) => Uint8Array::from(bytes.as_slice()).into(),
            Answer::Text(text) => Self::from_str(&text),
            Answer::Step(step) => record::to_js(&step),
        }
    }
}

type Task = fn(&Core, &str, &[u8], f64) -> Result<Answer, Error>;

/// In the order of `Task` in `pkg/src/core/task.ts`.
const TASKS: [Task; 25] = [
    Core::serial,
    Core::take_private_key,
    Core::check_private_key,
    Core::platform_key,
    Core::headers,
    Core::check,
    Core::check_request,
    Core::ask,
    Core::tell,
    Core::forget,
    Core::examine,
    Core::conclude,
    Core::examine_notification,
    Core::conclude_notification,
    Core::opened,
    Core::sealing_key,
    Core::ciphertext,
    Core::plaintext,
    Core::sealed,
    Core::ask_payment,
    Core::target,
    Core::advise,
    Core::certificates,
    Core::certificates_verified,
    Core::certificates_opened,
];

#[allow(clippy::unnecessary_wraps, clippy::unused_self, reason = "every task has the same shape")]
impl Core {
    fn build(given: &[u8], length: usize) -> Result<Self, Error> {
        let (text, bytes) = handed(given, length)?;
        let parts = CoreParts::read(text, bytes).ok_or_else(mistaken)?;
        let unknown = parts.unknown();
        if !unknown.is_empty() {
            return Err(options::unknown(&unknown));
        }
        let private_key = parts.private_key().map(PrivateKey::parse).transpose()?;
        let serial = serial(&parts, private_key.as_ref())?;
        let keyring = parts.keys().map(|(id, key)| PlatformKey::parse(id, key)).collect::<Result<Keyring, _>>()?;
        keyring.refuse_own(&serial, private_key.as_ref())?;
        let credential = Credential::new(parts.mchid(), serial)?;
        let user_agent = parts.user_agent().to_owned();
        check_user_agent(&user_agent)?;
        let exchange = Exchange { credential, keyring, crypto: (), user_agent };
        Ok(Self { exchange, private_key: RefCell::new(private_key), pending: RefCell::default() })
    }

    fn answer(&self, task: usize, given: &[u8], length: usize, number: f64) -> Result<Answer, Error> {
        let (text, bytes) = handed(given, length)?;
        TASKS.get(task).ok_or_else(mistaken)?(self, text, bytes, number)
    }

    /// The serial of the merchant certificate.
    fn serial(&self, _: &str, _: &[u8], _: f64) -> Result<Answer, Error> {
        Ok(Answer::Text(self.exchange.credential.serial().as_str().to_owned()))
    }

    /// Gives the private key to the host as PKCS#8 DER, once: the copy in here is wiped. Nothing where there is none.
    fn take_private_key(&self, _: &str, _: &[u8], _: f64) -> Result<Answer, Error> {
        Ok(Answer::Bytes(self.private_key.take().map(|key| key.pkcs8().to_vec()).unwrap_or_default()))
    }

    /// Refuses a private key, in PKCS#8 DER, whose numbers do not belong together.
    fn check_private_key(&self, _: &str, pkcs8: &[u8], _: f64) -> Result<Answer, Error> {
        PrivateKey::parse(pkcs8)?.check_numbers()?;
        Ok(Answer::Nothing)
    }

    /// The platform key at a place that [`examine`](Self::examine) named: see [`text::key`].
    fn platform_key(&self, _: &str, _: &[u8], place: f64) -> Result<Answer, Error> {
        self.exchange.keyring.keys().nth(text::index(place)).map(text::key).map(Answer::Bytes).ok_or_else(mistaken)
    }

    /// Every header of a request but `Authorization`, names and values in turn as JSON. `given` are the caller's, in the same
    /// way; `has_body` is 1 or 0.
    fn headers(&self, given: &str, _: &[u8], has_body: f64) -> Result<Answer, Error> {
        Ok(Answer::Text(text::in_turn(&self.exchange.headers(&text::pairs(given), has_body != 0.0))))
    }

    /// Checks the call of an operation: its name, and on the next line the input as JSON. See [`text::checked`].
    fn check(&self, text: &str, _: &[u8], _: f64) -> Result<Answer, Error> {
        let (operation, input) = text.split_once('\n').ok_or_else(mistaken)?;
        let input = Input::from_json(input.as_bytes()).ok_or_else(mistaken)?;
        Ok(Answer::Text(text::checked(&Call::operation(operation.parse()?, &input)?)))
    }

    /// Checks any call: its method, on the next line `params`, `query` and `headers` as JSON or nothing, and then its path.
    /// The body stays outside.
    fn check_request(&self, text: &str, _: &[u8], _: f64) -> Result<Answer, Error> {
        let (method, rest) = text.split_once('\n').ok_or_else(mistaken)?;
        let (parts, path) = rest.split_once('\n').ok_or_else(mistaken)?;
        let parts = if parts.is_empty() {
            Parts::default()
        } else {
            let parts = Input::from_json(parts.as_bytes()).ok_or_else(mistaken)?;
            let part = |name| parts.get(name).cloned().unwrap_or(Input::Null);
            Parts { params: part("params"), query: part("query"), headers: part("headers"), body: None }
        };
        Ok(Answer::Text(text::checked(&Call::generic(Method::parse(method)?, path, parts)?)))
    }

    /// The body of a checked call with a ciphertext at each of its places: places and ciphertexts in turn as JSON, and on the
    /// next line the body.
    fn sealed(&self, text: &str, _: &[u8], _: f64) -> Result<Answer, Error> {
        let (placed, body) = text.split_once('\n').ok_or_else(mistaken)?;
        let (places, ciphertexts): (Vec<_>, Vec<_>) = text::pairs(placed).into_iter().unzip();
        let places =
            places.iter().map(|place| place.parse().map_err(|_| mistaken())).collect::<Result<Vec<usize>, _>>()?;
        filled(body, &places, &ciphertexts).map(Answer::Text)
    }

    /// The bytes to sign for a request, after four bytes of a ticket for [`tell`](Self::tell). `request` is method, path and,
    /// if there is one, body, each on a line; `now` is in Unix seconds.
    fn ask(&self, request: &str, _: &[u8], now: f64) -> Result<Answer, Error> {
        let (method, rest) = request.split_once('\n').unwrap_or((request, ""));
        let (path, body) = rest.split_once('\n').unwrap_or((rest, ""));
        let unsigned = Unsigned::new(Method::parse(method)?, path, body, text::seconds(now), &nonce::draw()?)?;
        let message = unsigned.message().to_vec();
        let ticket = self.pending.borrow_mut().keep(Pending::Request(unsigned));
        Ok(Answer::Bytes([ticket.to_le_bytes().as_slice(), &message].concat()))
    }

    /// What to sign to open the cashier: nonce, a line break, and the message. `text` is appid and package, each on a line;
    /// `now` is in Unix seconds.
    fn ask_payment(&self, text: &str, _: &[u8], now: f64) -> Result<Answer, Error> {
        let (appid, package) = text.split_once('\n').ok_or_else(mistaken)?;
        let nonce = nonce::draw()?;
        let message = message::payment(appid, text::seconds(now), &nonce, package);
        Ok(Answer::Bytes([nonce.as_bytes(), b"\n", &message].concat()))
    }

    /// The `Authorization` header of the request of this ticket.
    fn tell(&self, _: &str, signature: &[u8], ticket: f64) -> Result<Answer, Error> {
        match self.take(ticket)? {
            Pending::Request(unsigned) => {
                Ok(Answer::Text(self.exchange.credential.authorization(&unsigned, signature)))
            }
            _ => Err(mistaken()),
        }
    }

    /// Gives a ticket back whose answer will not come.
    fn forget(&self, _: &str, _: &[u8], ticket: f64) -> Result<Answer, Error> {
        drop(self.take(ticket));
        Ok(Answer::Nothing)
    }

    /// What must be verified of an answer: four bytes of a ticket for [`conclude`](Self::conclude), four of the place of the
    /// platform key, four of the length of the signature, signature, message. `text`: see [`text::answer`].
    fn examine(&self, text: &str, body: &[u8], now: f64) -> Result<Answer, Error> {
        let (status, expected, headers) = text::answer(text)?;
        let response = successful(Response { status, headers, body: body.to_vec() })?;
        self.examined(response, now, Subject::Answer, |unverified| Pending::Answer(expected, unverified))
    }

    /// Takes the verdict on an answer, and checks that it is the documented one.
    fn conclude(&self, genuine: &str, _: &[u8], ticket: f64) -> Result<Answer, Error> {
        let Pending::Answer(expected, unverified) = self.take(ticket)? else { return Err(mistaken()) };
        expected.check(&unverified.conclude(text::verdict(genuine))?)?;
        Ok(Answer::Nothing)
    }

    /// [`examine`](Self::examine) for a notification; `headers`: see [`text::headers`].
    fn examine_notification(&self, headers: &str, body: &[u8], now: f64) -> Result<Answer, Error> {
        let response = Response { status: 0, headers: text::headers(headers), body: body.to_vec() };
        self.examined(response, now, Subject::Notification, Pending::Notification)
    }

    /// Takes the verdict on a notification. What AES-256-GCM has to open comes back: 12 bytes of nonce, four of the length
    /// of the associated data, associated data, ciphertext with tag. The ticket stays good for [`opened`](Self::opened).
    fn conclude_notification(&self, genuine: &str, _: &[u8], ticket: f64) -> Result<Answer, Error> {
        let Pending::Notification(unverified) = self.take(ticket)? else { return Err(mistaken()) };
        let envelope = Envelope::read(&unverified.conclude(text::verdict(genuine))?)?;
        let Some(sealed) = &envelope.resource else { return Err(envelope.closed()) };
        let length = u32::try_from(sealed.associated_data.len()).map_err(|_| envelope.closed())?;
        let parts = [&sealed.nonce[..], &length.to_le_bytes(), &sealed.associated_data, &sealed.ciphertext].concat();
        self.pending.borrow_mut().put(text::ticket(ticket), Pending::Sealed(envelope));
        Ok(Answer::Bytes(parts))
    }

    /// Checks what the resource of a notification turned out to hold, where the verdict is that it opened.
    fn opened(&self, genuine: &str, plain: &[u8], ticket: f64) -> Result<Answer, Error> {
        let Pending::Sealed(envelope) = self.take(ticket)? else { return Err(mistaken()) };
        if !text::verdict(genuine) {
            return Err(envelope.closed());
        }
        envelope.check(plain)?;
        Ok(Answer::Nothing)
    }

    /// The key that seals `text` for WeChat Pay: see [`text::key`].
    fn sealing_key(&self, text: &str, _: &[u8], now: f64) -> Result<Answer, Error> {
        let key = self.exchange.keyring.encryption_key(text::seconds(now)).ok_or_else(|| {
            Error::config(
                "there is no platform key to encrypt with: pass one in certs, or call certificates.download()",
            )
        })?;
        cipher::check_length(key, "text", text)?;
        Ok(Answer::Bytes(text::key(key)))
    }

    /// The bytes of a sensitive field in base64.
    fn ciphertext(&self, base64: &str, _: &[u8], _: f64) -> Result<Answer, Error> {
        cipher::ciphertext(base64).map(Answer::Bytes)
    }

    /// The text of a sensitive field, where the verdict is that it could be decrypted.
    fn plaintext(&self, decrypted: &str, plain: &[u8], _: f64) -> Result<Answer, Error> {
        if text::verdict(decrypted) {
            cipher::plaintext(plain.to_vec()).map(Answer::Text)
        } else {
            Err(cipher::undecryptable())
        }
    }

    /// The first [`Step`] of reading a list of platform certificates; `text`: see [`text::answer`]. A list that names a known
    /// key is verified before anything in it is read.
    fn certificates(&self, text: &str, body: &[u8], now: f64) -> Result<Answer, Error> {
        let (status, _, headers) = text::answer(text)?;
        let response = successful(Response { status, headers, body: body.to_vec() })?;
        let signer = response.headers.get("Wechatpay-Serial").and_then(|id| self.exchange.keyring.get(id));
        if signer.is_none() {
            let list = List::read(&response.body, request_id(&response.headers))?;
            return Ok(Answer::Step(self.opening(list, Some((response, text::seconds(now))))));
        }
        let examination = examine(response, &self.exchange.keyring, text::seconds(now), Subject::Answer)?;
        Ok(Answer::Step(self.verifying(examination, None)))
    }

    /// The [`Step`] after the verdict on a list.
    fn certificates_verified(&self, genuine: &str, _: &[u8], ticket: f64) -> Result<Answer, Error> {
        let Pending::List(unverified, brought) = self.take(ticket)? else { return Err(mistaken()) };
        let verified = unverified.conclude(text::verdict(genuine))?;
        match brought {
            Some(brought) => Ok(Answer::Step(done(&brought))),
            None => Ok(Answer::Step(self.opening(List::read(verified.body(), verified.request_id())?, None))),
        }
    }

    /// The [`Step`] after a list was opened, entry by entry: see [`text::pieces`]. A list whose signer was not known can only
    /// be verified now, with what it brought.
    fn certificates_opened(&self, _: &str, plain: &[u8], ticket: f64) -> Result<Answer, Error> {
        let Pending::SealedList(list, unverified) = self.take(ticket)? else { return Err(mistaken()) };
        let known = &self.exchange.keyring;
        let brought = list.opened(text::pieces(plain), known)?;
        let Some((response, now)) = unverified else { return Ok(Answer::Step(done(&brought))) };
        let joined = known.joined(&brought);
        Ok(Answer::Step(self.verifying(examine(response, &joined, now, Subject::Answer)?, Some(brought))))
    }

    fn examined(
        &self,
        response: Response,
        now: f64,
        subject: Subject,
        pending: impl FnOnce(Unverified) -> Pending,
    ) -> Result<Answer, Error> {
        let keyring = &self.exchange.keyring;
        let Examination { key, message, signature, unverified } =
            examine(response, keyring, text::seconds(now), subject)?;
        let place = keyring.keys().position(|other| core::ptr::eq(other, key)).and_then(|place| place.try_into().ok());
        let (Some(place), Ok(length)) = (place, u32::try_from(signature.len())) else { return Err(mistaken()) };
        let ticket = self.pending.borrow_mut().keep(pending(unverified));
        let [ticket, place, length] = [ticket, place, length].map(u32::to_le_bytes);
        Ok(Answer::Bytes([ticket.as_slice(), &place, &length, &signature, &message].concat()))
    }

    fn opening(&self, list: List, unverified: Option<(Response, u64)>) -> Step {
        let sealed = list.sealed().map(|sealed| sealed.map(record::Sealed::of)).collect();
        let ticket = self.pending.borrow_mut().keep(Pending::SealedList(list, unverified));
        Step::Open { ticket, sealed }
    }

    fn verifying(&self, examination: Examination<'_>, brought: Option<Vec<Downloaded>>) -> Step {
        let Examination { key, message, signature, unverified } = examination;
        let (key, message, signature) = (Key::of(key), message.into(), signature.into());
        let ticket = self.pending.borrow_mut().keep(Pending::List(unverified, brought));
        Step::Verify { ticket, key, message, signature }
    }

    /// Method and path of an operation.
    fn target(&self, name: &str, _: &[u8], _: f64) -> Result<Answer, Error> {
        let operation: Operation = name.parse()?;
        Ok(Answer::Text([operation.method().as_str(), " ", operation.template()].concat()))
    }

    /// What to do about an answer that refuses, or nothing; `text`: see [`text::refusal`].
    fn advise(&self, text: &str, _: &[u8], _: f64) -> Result<Answer, Error> {
        Ok(Answer::Text(text::refusal(text)?.advice().concat()))
    }

    fn take(&self, ticket: f64) -> Result<Pending, Error> {
        self.pending.borrow_mut().take(text::ticket(ticket)).ok_or_else(mistaken)
    }
}

/// Checks a call value by value: what JSON text would lose (half a character, NaN, a function) is found and named. Gives a
/// text: see [`text::checked`].
#[wasm_bindgen(js_name = checkValues)]
pub fn check_values(call: &CoreCall) -> Result<JsValue, JsValue> {
    let read = |value: JsValue| input::read(&value).map_err(super::error::host_fault);
    let checked = if let Some(operation) = call.operation() {
        let input = read(call.input())?;
        operation.parse().and_then(|operation| Call::operation(operation, &input))
    } else {
        let (params, query, headers) = (read(call.params())?, read(call.query())?, read(call.headers())?);
        let parts = Parts { params, query, headers, body: None };
        Method::parse(&call.method()).and_then(|method| Call::generic(method, &call.path(), parts))
    };
    checked.map(|call| text::checked(&call).into()).map_err(to_js)
}

/// The text that was handed over, and the bytes behind it.
fn handed(given: &[u8], length: usize) -> Result<(&str, &[u8]), Error> {
    let (text, bytes) = given.split_at_checked(length).ok_or_else(mistaken)?;
    Ok((core::str::from_utf8(text).map_err(|_| mistaken())?, bytes))
}

fn serial(parts: &CoreParts<'_>, private_key: Option<&PrivateKey>) -> Result<Serial, Error> {
    let certificate = parts.certificate().map(|bytes| Certificate::parse("certificate", bytes)).transpose()?;
    crate::keys::merchant_serial(parts.serial(), certificate.as_ref(), private_key)
}

fn done(downloaded: &[Downloaded]) -> Step {
    Step::Done { certificates: downloaded.iter().map(Listed::of).collect() }
}

fn mistaken() -> Error {
    Error::Internal("a ticket was used for something else than it was given for".into())
}
