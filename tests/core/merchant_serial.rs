//! The serial that a merchant signs under: given, or that of the certificate.

use wechatpay_entrust::Error;
use wechatpay_entrust::keys::{Certificate, PrivateKey, Serial, merchant_serial};
use wechatpay_entrust::sign::Credential;

use crate::fixture::{config, key};

const SERIAL: &str = "5157F09EFDC096DE15EBE81A47057A7232F1B8E1";

fn certificate(name: &str) -> Certificate {
    Certificate::parse("certificate", &key(name)).unwrap()
}

fn serial(given: Option<&str>, certificate: Option<&Certificate>) -> Result<Serial, Error> {
    let private = PrivateKey::parse(&key("combine-papay-merchant.pem")).unwrap();
    merchant_serial(given, certificate, Some(&private))
}

#[test]
fn serials_are_forty_hexadecimal_digits() {
    for spelled in [SERIAL.to_owned(), SERIAL.to_lowercase(), format!(" {SERIAL}\n")] {
        assert_eq!(Serial::parse(&spelled).unwrap().as_str(), SERIAL);
    }
    let (short, long) = (&SERIAL[1..], format!("0{SERIAL}"));
    let colons = "51:57:F0:9E:FD:C0:96:DE:15:EB:E8:1A:47:05:7A:72:32:F1:B8:E1";
    let refused = [
        ("", "(0 characters)"),
        (short, "(39 characters)"),
        (&long, "(41 characters)"),
        (colons, "colons"),
        ("464263298127350129836412983641298364129836412981", "decimal"),
        ("PUB_KEY_ID_0000000000000024101100397200000006", "belongs into certs"),
        ("证书序列号", "(5 characters)"),
        ("G157F09EFDC096DE15EBE81A47057A7232F1B8E1", "is not that"),
    ];
    for (spelled, expected) in refused {
        let message = config(Serial::parse(spelled));
        assert!(message.contains(expected) && message.contains("openssl x509"), "{spelled}: {message}");
    }
}

#[test]
fn the_certificate_gives_the_serial() {
    let own = certificate("combine-papay-merchant-certificate.pem");
    assert_eq!(serial(None, Some(&own)).unwrap().as_str(), SERIAL);
    for given in [SERIAL, &SERIAL.to_lowercase(), &format!(" 00{SERIAL}")] {
        assert_eq!(serial(Some(given), Some(&own)).unwrap().as_str(), SERIAL, "{given}");
    }
    assert_eq!(serial(Some(SERIAL), None).unwrap().as_str(), SERIAL);
    assert_eq!(merchant_serial(None, Some(&own), None).unwrap().as_str(), SERIAL, "an external signer has no key here");
}

#[test]
fn serials_of_certificates_begin_with_their_first_digit() {
    let short = certificate("axios-plugin-merchant-certificate.pem");
    assert_eq!(short.serial().as_str(), "898DBAD30F416EC7", "DER puts a zero byte before it");
    let zero = certificate("leading-zero-certificate.pem");
    assert_eq!(zero.serial().as_str(), "0A96A0F2E2592BFE20CE50950590397B50239D49");
}

#[test]
fn what_does_not_fit_together_is_refused() {
    let own = certificate("combine-papay-merchant-certificate.pem");
    let message = config(serial(Some(&SERIAL.replace('5', "6")), Some(&own)));
    assert!(message.contains(SERIAL), "{message}");
    let message = config(serial(None, Some(&certificate("go-sdk-certificate.pem"))));
    assert!(message.contains("does not belong to privateKey"), "{message}");
    let message = config(serial(None, None));
    assert!(message.starts_with("serial is missing") && message.contains("apiclient_cert.pem"), "{message}");
}

#[test]
fn merchant_numbers_are_digits() {
    let serial = Serial::parse(SERIAL).unwrap();
    let long = "1".repeat(33);
    for mchid in ["", " 1900000109", "1900000109\"", "１９００００００１０９", "wx123", &long] {
        assert!(config(Credential::new(mchid, serial.clone())).starts_with("mchid "), "{mchid}");
    }
    assert_eq!(Credential::new(&long[..32], serial).unwrap().mchid().len(), 32);
}

#[test]
fn a_serial_of_another_form_is_told_by_that_form() {
    let digits = "1".repeat(41);
    for (text, fault) in [
        (digits.as_str(), "looks like a decimal number"),
        (&digits[..39], "is not that"),
        (&format!("{digits}A"), "is not that"),
        (&"A".repeat(41), "is not that"),
        ("51:57:F0", "has colons between its digits"),
        ("PUB_KEY_ID_0", "is the id of WeChat Pay's public key"),
    ] {
        let message = config(Serial::parse(text));
        let counted = format!("but it {fault}");
        assert!(message.contains(&counted) && message.contains(&format!("({} characters)", text.len())), "{message}");
    }
}
