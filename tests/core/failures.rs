//! Errors as other programs meet them: with causes, between threads, and without what must not be shown.

use std::error::Error as StdError;
use std::sync::Arc;
use std::thread;

use ::der::Encode;
use ::der::asn1::{BitStringRef, OctetStringRef};
use getrandom::SysRng;
use getrandom::rand_core::UnwrapErr;
use pkcs8::PrivateKeyInfoRef;
use spki::SubjectPublicKeyInfoRef;
use wechatpay_entrust::api::Operation;
use wechatpay_entrust::cipher::Closed;
use wechatpay_entrust::crypto::{Crypto, Rsa, ready};
use wechatpay_entrust::error::{ConfigError, NotificationError, ResponseError, ServiceError, SignatureError};
use wechatpay_entrust::http::Method;
use wechatpay_entrust::input::Input;
use wechatpay_entrust::keys::{PlatformKey, PrivateKey};
use wechatpay_entrust::sign::Unsigned;
use wechatpay_entrust::{Call, Error, Exchange};

use crate::fixture::{NONCE, NOW, PUBLIC_KEY_ID, System, key, merchant, pre_sign, rsa};

fn is_error<T: StdError + Send + Sync + 'static>() {}

#[test]
fn every_error_is_an_error_for_other_programs() {
    is_error::<Error>();
    is_error::<ConfigError>();
    is_error::<SignatureError>();
    is_error::<ServiceError>();
    is_error::<ResponseError>();
    is_error::<NotificationError>();
    is_error::<Closed>();
}

#[test]
fn a_damaged_key_tells_what_could_not_be_read() {
    let garbage = BitStringRef::from_bytes(&[7; 270]).unwrap();
    let public = SubjectPublicKeyInfoRef { algorithm: pkcs1::ALGORITHM_ID, subject_public_key: garbage };
    let private = PrivateKeyInfoRef::new(pkcs1::ALGORITHM_ID, OctetStringRef::new(&[7; 1200]).unwrap());
    let outcomes = [
        PlatformKey::parse(PUBLIC_KEY_ID, &public.to_der().unwrap()).map(drop),
        PrivateKey::parse(&private.to_der().unwrap()).map(drop),
        Rsa::new(Some(&PrivateKey::parse(&key("unequal-primes.pem")).unwrap()), UnwrapErr(SysRng)).map(drop),
    ];
    for outcome in outcomes {
        let error = outcome.unwrap_err();
        let Error::Config(inner) = &error else { panic!("{error:?}") };
        assert_eq!(error.to_string(), inner.to_string());
        let cause = error.source().map(ToString::to_string);
        assert_eq!(cause, inner.source().map(ToString::to_string));
        assert!(cause.is_some_and(|cause| !cause.is_empty() && cause != error.to_string()), "{error}");
    }
}

#[test]
fn wrong_use_has_a_text_and_no_cause() {
    let error = Error::config("what is wrong");
    assert!(error.source().is_none());
    assert_eq!(error, Error::Config("what is wrong".into()));
    assert_ne!(error, Error::config("something else"));
}

fn shared<T: Send + Sync>(value: T) -> T {
    value
}

fn sent<T: Send>(value: T) -> T {
    value
}

#[test]
fn an_exchange_with_rsa_serves_many_threads() {
    let exchange = Arc::new(shared(merchant()));
    let threads = (0..4).map(|_| {
        let exchange = Arc::clone(&exchange);
        thread::spawn(move || {
            let call = Call::operation(Operation::PreEntrustSignMiniProgram, &Input::from(pre_sign())).unwrap();
            ready(sent(exchange.prepare(&call, NOW, NONCE))).unwrap().headers.remove(0).1
        })
    });
    let signed: Vec<String> = threads.collect::<Vec<_>>().into_iter().map(|thread| thread.join().unwrap()).collect();
    assert!(signed.iter().all(|header| *header == signed[0]), "PKCS#1 v1.5 gives one signature");
}

/// That the futures can move between threads is checked when this compiles.
#[test]
fn every_future_can_move_between_threads() {
    let (exchange, crypto): (Exchange<System>, System) = (merchant(), rsa("combine-papay-merchant.pem"));
    let call = Call::operation(Operation::PreEntrustSignMiniProgram, &Input::from(pre_sign())).unwrap();
    drop(sent(exchange.prepare(&call, NOW, NONCE)));
    let answer = crate::fixture::Platform::new().answer(200, b"{}");
    drop(sent(exchange.finish_call(&call, answer, NOW)));
    drop(sent(crypto.sign(b"")));
    drop(sent(crypto.decrypt(b"")));
}

/// A native program could add headers of its own to a request by mistake.
#[test]
fn what_goes_into_a_header_is_checked() {
    let call = Call::operation(Operation::PreEntrustSignMiniProgram, &Input::from(pre_sign())).unwrap();
    for user_agent in ["", "shop\r\nX: 1", "商店/1.0", "a\tb", "a\u{7f}"] {
        let exchange = Exchange { user_agent: user_agent.to_owned(), ..merchant() };
        let error = ready(exchange.prepare(&call, NOW, NONCE)).unwrap_err();
        assert!(error.to_string().contains("user_agent must be printable ASCII"), "{user_agent:?}: {error}");
    }
    for nonce in ["", "a\"b", "a\r\nb", "a b", &"a".repeat(65)] {
        let outcome = Unsigned::new(Method::Get, "/v3/certificates", "", NOW, nonce);
        assert!(matches!(outcome, Err(Error::Config(_))), "{nonce:?}");
    }
}
