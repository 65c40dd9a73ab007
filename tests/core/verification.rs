//! The five outcomes of a verification, their order and their limits.

use wechatpay_entrust::Error;
use wechatpay_entrust::crypto::{Crypto, ready};
use wechatpay_entrust::error::SignatureReason::{Mismatch, MissingHeader, Stale, UnknownSerial};
use wechatpay_entrust::http::{Headers, Response};
use wechatpay_entrust::keys::{Keyring, PlatformKey};
use wechatpay_entrust::verify::{Examination, Subject, Verified, examine, verify};

use crate::fixture::{
    CERTIFICATE_SERIAL, NONCE, NOW, PUBLIC_KEY_ID, Platform, check, headers, key, keyring, reason, refusal, verifier,
};

const BODY: &[u8] = br#"{"pre_entrustweb_id":"5778aadY9nltAsZzXixCkFIGYnV2V"}"#;
const SIGNED: [&str; 4] = ["Wechatpay-Timestamp", "Wechatpay-Nonce", "Wechatpay-Serial", "Wechatpay-Signature"];

fn replaced(response: &Response, name: &str, value: Option<&str>) -> Response {
    let names = ["Request-ID", SIGNED[0], SIGNED[1], SIGNED[2], SIGNED[3]];
    let kept = names.iter().filter(|each| **each != name).filter_map(|each| Some((*each, response.headers.get(each)?)));
    let headers = kept.chain(value.map(|value| (name, value))).collect::<Headers>();
    Response { headers, ..response.clone() }
}

#[test]
fn a_genuine_answer_keeps_its_bytes() {
    let verified = check(Platform::new().answer(200, BODY), &keyring(), NOW).unwrap();
    assert_eq!((verified.status(), verified.body()), (200, BODY));
    assert_eq!(verified.headers().get("wechatpay-serial"), Some(PUBLIC_KEY_ID));
}

#[test]
fn each_header_is_needed() {
    let answer = Platform::new().answer(200, BODY);
    for name in SIGNED {
        for value in [None, Some(""), Some(" \t")] {
            let error = refusal(check(replaced(&answer, name, value), &keyring(), NOW));
            assert_eq!(error.reason, MissingHeader, "{name} {value:?}");
            assert!(error.message.contains(name), "{name} is not named: {}", error.message);
        }
    }
}

#[test]
fn header_names_come_in_any_case() {
    let answer = Platform::new().answer(200, BODY);
    let lower = |name: &&str| (name.to_lowercase(), answer.headers.get(name).unwrap().to_owned());
    let headers = SIGNED.iter().map(lower).collect();
    assert!(check(Response { headers, ..answer }, &keyring(), NOW).is_ok());
}

/// Each answer has its own fault and all those that are checked later.
#[test]
fn the_checks_run_in_their_order() {
    let with = |timestamp, nonce, serial, signature| Response {
        status: 200,
        headers: headers(timestamp, nonce, serial, signature),
        body: BODY.to_vec(),
    };
    let old = (NOW - 301).to_string();
    let now = NOW.to_string();
    let cases = [
        (with(&old, NONCE, "UNKNOWN", ""), MissingHeader),
        (with(&old, "", "UNKNOWN", "AAAA"), MissingHeader),
        (with(&old, NONCE, "UNKNOWN", "AAAA"), Stale),
        (with(&old, NONCE, PUBLIC_KEY_ID, "AAAA"), Stale),
        (with(&now, NONCE, "UNKNOWN", "AAAA"), UnknownSerial),
        (with(&now, NONCE, PUBLIC_KEY_ID, "AAAA"), Mismatch),
    ];
    for (index, (response, expected)) in cases.into_iter().enumerate() {
        assert_eq!(reason(check(response, &keyring(), NOW)), expected, "answer {index}");
    }
}

#[test]
fn three_hundred_seconds_are_allowed_either_way() {
    let answer = Platform::new().answer(200, BODY);
    for now in [NOW - 300, NOW - 299, NOW, NOW + 299, NOW + 300] {
        assert!(check(answer.clone(), &keyring(), now).is_ok(), "{now}");
    }
    for (now, direction) in
        [(NOW - 301, "301 s ahead of"), (NOW + 301, "301 s behind"), (0, "ahead"), (u64::MAX, "behind")]
    {
        let error = refusal(check(answer.clone(), &keyring(), now));
        assert_eq!(error.reason, Stale, "{now}");
        assert!(error.message.contains(direction), "{}", error.message);
    }
}

/// Signed as they stand, so that nothing but the spelling of the time is wrong.
#[test]
fn what_is_not_a_time_is_stale() {
    let platform = Platform::new();
    let (milliseconds, fraction, signed) = (format!("{NOW}000"), format!("{NOW}.0"), format!("+{NOW}"));
    let spelled = [
        "now",
        "-1795140000",
        "0x6AFF",
        "1.79514e9",
        "18446744073709551615",
        "18446744073709551616",
        "１７９５１４００００",
        "1795140000,1795140000",
        &milliseconds,
        &fraction,
        &signed,
    ];
    for timestamp in spelled {
        let answer = platform.signed(200, timestamp, PUBLIC_KEY_ID, BODY);
        assert_eq!(reason(check(answer, &keyring(), NOW)), Stale, "{timestamp}");
    }
}

#[test]
fn serials_are_found_however_they_are_spelled() {
    let platform = Platform::new();
    let pem = key("leading-zero-certificate.pem");
    let zero = "0A96A0F2E2592BFE20CE50950590397B50239D49";
    let now = NOW + 7 * 86_400; // its certificate is valid by then
    let ring: Keyring = keyring().keys().cloned().chain([PlatformKey::parse(zero, &pem).unwrap()]).collect();
    let spelled = [
        CERTIFICATE_SERIAL.to_owned(),
        CERTIFICATE_SERIAL.to_lowercase(),
        format!("00{CERTIFICATE_SERIAL}"),
        format!("00{}", CERTIFICATE_SERIAL.to_lowercase()),
        zero.to_owned(),
        zero.to_lowercase(),
        zero.trim_start_matches('0').to_owned(),
        format!("  {zero} "),
    ];
    for serial in &spelled {
        let answer = platform.signed(200, &now.to_string(), serial, BODY);
        assert!(check(answer, &ring, now).is_ok(), "{serial}");
    }
}

#[test]
fn other_serials_are_unknown() {
    let platform = Platform::new();
    let truncated = &CERTIFICATE_SERIAL[..39];
    let lower = PUBLIC_KEY_ID.to_lowercase();
    for serial in ["PUB_KEY_ID_1", &lower, truncated, "0", "ＰＵＢ", "x\u{202e}y"] {
        let error = refusal(check(platform.signed(200, &NOW.to_string(), serial, BODY), &keyring(), NOW));
        assert_eq!(error.reason, UnknownSerial, "{serial}");
        assert!(
            error.message.contains(CERTIFICATE_SERIAL) && error.message.contains(PUBLIC_KEY_ID),
            "{}",
            error.message
        );
    }
    let answer = platform.answer(200, BODY);
    let error = refusal(check(answer, &Keyring::default(), NOW));
    assert!(error.reason == UnknownSerial && error.message.contains("no key"), "{}", error.message);
}

#[test]
fn a_certificate_counts_up_to_its_last_second() {
    let platform = Platform::new();
    let ring = keyring();
    let last = ring.keys().find_map(PlatformKey::validity).unwrap().not_after;
    let at = |now: u64| check(platform.signed(200, &now.to_string(), CERTIFICATE_SERIAL, BODY), &ring, now);
    assert!(at(last).is_ok());
    let error = refusal(at(last + 1));
    assert!(error.reason == UnknownSerial && error.message.contains("expired"), "{}", error.message);
    let by_public_key = platform.signed(200, &(last + 1).to_string(), PUBLIC_KEY_ID, BODY);
    assert!(check(by_public_key, &ring, last + 1).is_ok(), "a public key does not expire");
}

#[test]
fn signatures_that_cannot_be_read_are_mismatches() {
    let answer = Platform::new().answer(200, BODY);
    let genuine = answer.headers.get("Wechatpay-Signature").unwrap();
    let spelled = [
        "WECHATPAY/SIGNTEST/VGVzdA==".to_owned(),
        format!("WECHATPAY/SIGNTEST/{genuine}"),
        "not base64".to_owned(),
        "AAAA".to_owned(),
        "签名".to_owned(),
        genuine.trim_end_matches('=').to_owned(),
        genuine.replace('+', "-").replace('/', "_"),
        format!("{genuine}{genuine}"),
        format!("{}\n{}", &genuine[..76], &genuine[76..]),
        "A".repeat(1 << 20),
    ];
    for signature in &spelled {
        let shown = &signature[..signature.len().min(20)];
        let outcome = check(replaced(&answer, "Wechatpay-Signature", Some(signature)), &keyring(), NOW);
        assert_eq!(reason(outcome), Mismatch, "{shown}");
    }
}

fn notified(response: Response) -> Result<Verified, Error> {
    ready(verify(response, &keyring(), NOW, &verifier(), Subject::Notification))
}

#[test]
fn the_error_tells_whose_it_is_and_what_to_do() {
    let forged = replaced(&Platform::new().answer(200, BODY), "Wechatpay-Signature", Some("AAAA"));
    let error = refusal(check(forged.clone(), &keyring(), NOW));
    assert_eq!((error.request_id.as_deref(), error.serial.as_deref()), (Some("request-1"), Some(PUBLIC_KEY_ID)));
    assert!(error.message.contains("may have been processed"), "{}", error.message);

    let error = refusal(notified(forged));
    assert!(error.message.starts_with("the notification"), "{}", error.message);
    assert!(!error.message.contains("processed"), "{}", error.message);
}

/// Headers of a forged answer are an attacker's text.
#[test]
fn the_error_repeats_nothing_it_should_not() {
    let answer = Platform::new().answer(200, BODY);
    let genuine = answer.headers.get("Wechatpay-Signature").unwrap().to_owned();
    let (hostile, endless) = ("<script>\u{1b}[31m\u{202e}", "script".repeat(100));
    for name in SIGNED {
        for value in [hostile, &endless] {
            let error = refusal(check(replaced(&answer, name, Some(value)), &keyring(), NOW));
            let shown = format!("{error:?} {error}");
            for secret in ["script", "\u{1b}", "\u{202e}", &genuine, NONCE, "5778aad"] {
                assert!(!shown.contains(secret), "{name}: {secret:?} is repeated");
            }
        }
    }
}

#[test]
fn a_typo_in_an_id_is_told() {
    let platform = Platform::new();
    let told =
        |serial: &str| refusal(check(platform.signed(200, &NOW.to_string(), serial, BODY), &keyring(), NOW)).message;
    let without = |index: usize| [&PUBLIC_KEY_ID[..index], &PUBLIC_KEY_ID[index + 1..]].concat();
    let cases = [
        (without(44), "1 character:"),
        (without(20), "1 character:"),
        (format!("{PUBLIC_KEY_ID}1"), "1 character:"),
        (PUBLIC_KEY_ID.replace("2410", "2140"), "2 characters:"),
        (PUBLIC_KEY_ID.replace("241011", "142111"), "3 characters:"),
        (format!("{}000", &CERTIFICATE_SERIAL[..37]), "3 characters:"),
    ];
    for (serial, differences) in &cases {
        let message = told(serial);
        assert!(message.contains(&format!("differs from it in {differences}")), "{serial}: {message}");
    }
    let far = [PUBLIC_KEY_ID.replace("241011", "142199"), format!("{PUBLIC_KEY_ID}1234"), without(44)[..40].to_owned()];
    for serial in &far {
        assert!(told(serial).contains("add that key to certs") && !told(serial).contains("typo"), "{serial}");
    }
}

/// Who cannot compute inside asks for what is to be verified, and tells the verdict.
#[test]
fn what_is_examined_is_what_was_signed() {
    let (answer, ring) = (Platform::new().answer(200, BODY), keyring());
    let examined = examine(answer.clone(), &ring, NOW, Subject::Answer).unwrap();
    let Examination { key, message, signature, unverified } = examined;
    assert_eq!((key.id(), signature.len()), (PUBLIC_KEY_ID, 256));
    assert_eq!(message, [format!("{NOW}\n{NONCE}\n").as_bytes(), BODY, b"\n"].concat());
    assert_eq!(ready(verifier().verify(key, &message, &signature)), Ok(true));
    let verified = unverified.conclude(true).unwrap();
    assert_eq!((verified.status(), verified.body(), verified.request_id()), (200, BODY, Some("request-1")));
    let by_certificate = Platform::new().signed(200, &NOW.to_string(), CERTIFICATE_SERIAL, BODY);
    assert_eq!(examine(by_certificate, &ring, NOW, Subject::Answer).unwrap().key.id(), CERTIFICATE_SERIAL);
}

#[test]
fn a_false_verdict_is_a_mismatch_whoever_tells_it() {
    let answer = Platform::new().answer(200, BODY);
    for (subject, begins) in [(Subject::Answer, "the answer"), (Subject::Notification, "the notification")] {
        let error = refusal(examine(answer.clone(), &keyring(), NOW, subject).unwrap().unverified.conclude(false));
        assert_eq!((error.reason, error.serial.as_deref()), (Mismatch, Some(PUBLIC_KEY_ID)));
        assert_eq!(error.request_id.as_deref(), Some("request-1"));
        assert!(error.message.starts_with(begins) && error.message.contains("these bytes"), "{}", error.message);
        let forged = replaced(&answer, "Wechatpay-Signature", Some("AAAA"));
        let whole = refusal(ready(verify(forged, &keyring(), NOW, &verifier(), subject)));
        assert_eq!(error, whole, "the same error as in one step");
    }
}

/// No verdict is asked for where none could make the message trusted.
#[test]
fn what_cannot_be_genuine_is_not_examined() {
    let platform = Platform::new();
    let answer = platform.answer(200, BODY);
    let now = NOW.to_string();
    let cases = [
        (replaced(&answer, "Wechatpay-Nonce", None), MissingHeader),
        (platform.signed(200, "1", PUBLIC_KEY_ID, BODY), Stale),
        (platform.signed(200, &now, "PUB_KEY_ID_1", BODY), UnknownSerial),
        (replaced(&answer, "Wechatpay-Signature", Some("not base64")), Mismatch),
        (replaced(&answer, "Wechatpay-Nonce", Some("a\nb")), Mismatch),
    ];
    for (response, expected) in cases {
        let outcome = examine(response, &keyring(), NOW, Subject::Answer).map(|examined| examined.message);
        assert_eq!(reason(outcome), expected);
    }
}
