use wechatpay_entrust::crypto::ready;
use wechatpay_entrust::error::Error;
use wechatpay_entrust::exchange::successful;
use wechatpay_entrust::http::Response;
use wechatpay_entrust::message;
use wechatpay_entrust::verify::{Subject, TOLERANCE, examine, verify};

use crate::fixture::{KEYRING, NOW, Verdict, assert_plain, headers, lines};

/// Four lines of headers (timestamp, nonce, serial, signature) and a body: what must have been signed holds exactly these, and
/// nothing is verified without a verdict.
pub fn verification(data: &[u8]) {
    let ([timestamp, nonce, serial, signature], body) = lines(data);
    let response =
        || Response { status: 200, headers: headers(&timestamp, &nonce, &serial, &signature), body: body.to_vec() };
    for subject in [Subject::Answer, Subject::Notification] {
        match examine(response(), &KEYRING, NOW, subject) {
            Ok(examination) => {
                let time: u64 = timestamp.trim().parse().expect("a timestamp that was taken");
                assert!(time.abs_diff(NOW) <= TOLERANCE, "a message out of time");
                assert_eq!(examination.message, message::answer(timestamp.trim(), nonce.trim(), body));
                assert!(!nonce.trim().contains('\n'), "a nonce of several lines");
                assert!(examination.key.id().eq_ignore_ascii_case(serial.trim()) || serial.trim().len() > 16);
            }
            Err(error) => assert_plain(&error),
        }
        let refused = ready(verify(response(), &KEYRING, NOW, &Verdict(false), subject));
        assert!(matches!(refused, Err(Error::Signature(_))), "verified against the verdict");
    }
}

/// Two bytes of status and a body: all but 2xx becomes an error that shows what is plain, and no more than so much of it.
pub fn error_body(data: &[u8]) {
    let (status, body) = data.split_at(data.len().min(2));
    let status = status.iter().fold(0_u16, |status, byte| status << 8 | u16::from(*byte));
    for status in [status % 700, 400] {
        let response =
            Response { status, headers: [("Request-ID", "request-1")].into_iter().collect(), body: body.to_vec() };
        match successful(response) {
            Ok(response) => assert!((200..300).contains(&response.status)),
            Err(error) => {
                assert!(!(200..300).contains(&status));
                assert_plain(&error);
                let Error::Service(error) = error else { panic!("an error of another kind") };
                assert_eq!(error.status, status);
                assert!(
                    error.code.chars().count() <= 80 && error.message.as_deref().unwrap_or("").chars().count() <= 600
                );
                assert!(error.detail.as_deref().unwrap_or("").len() <= 16 * 1024);
                let _ = (error.retryable(), error.hint());
            }
        }
    }
}
