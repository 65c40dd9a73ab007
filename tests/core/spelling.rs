//! The ways in which a key travels from a file into a variable, and what they do to it.

use base64ct::{Base64, Encoding};

pub(crate) fn der(pem: &[u8]) -> Vec<u8> {
    let text = std::str::from_utf8(pem).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with("-----"));
    Base64::decode_vec(&lines.collect::<String>()).unwrap()
}

/// Every spelling of a PEM that users have, with a name for the failing test.
pub(crate) fn every(pem: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let text = String::from_utf8(pem.to_vec()).unwrap();
    let base64 = Base64::encode_string(pem);
    let lines: Vec<&str> = base64.as_bytes().chunks(76).map(|line| std::str::from_utf8(line).unwrap()).collect();
    let spelled = [
        ("as it is", text.clone()),
        ("without the last line break", text.trim_end().to_owned()),
        ("CRLF", text.replace('\n', "\r\n")),
        ("CR", text.replace('\n', "\r")),
        ("literal \\n", text.replace('\n', "\\n")),
        ("literal \\r\\n", text.replace('\n', "\\r\\n")),
        ("literal \\n in double quotes", format!("\"{}\"", text.replace('\n', "\\n"))),
        ("literal \\n in single quotes", format!("'{}'", text.replace('\n', "\\n"))),
        ("line breaks lost", text.replace('\n', "")),
        ("every blank lost", text.replace(['\n', ' '], "")),
        ("line breaks turned into blanks", text.replace('\n', " ")),
        ("indented", text.replace('\n', "\n    ")),
        ("blank lines around", format!("\n\n  {text}\n\n")),
        ("byte order mark", format!("\u{feff}{text}")),
        (
            "attributes before it",
            format!("Bag Attributes\n    friendlyName: 1900000109\nKey Attributes: <none>\n{text}"),
        ),
        ("base64 of PEM", base64.clone()),
        ("base64 of PEM in quotes", format!("\"{base64}\"\n")),
        ("base64 of PEM in lines", lines.join("\n")),
        ("base64 of DER", Base64::encode_string(&der(pem))),
        ("base64 of DER with blanks around", format!(" {}\r\n", Base64::encode_string(&der(pem)))),
    ];
    let texts = spelled.into_iter().map(|(name, text)| (name, text.into_bytes()));
    texts.chain([("DER", der(pem))]).collect()
}

/// How what is no key is told.
pub(crate) fn told(garbage: &str) -> &'static str {
    match garbage {
        "a file name" => "is the name of a file: pass the content of",
        "only a first line" => "is a PEM that is not whole: copy all of",
        _ => "is neither a key nor a certificate: pass the content of",
    }
}

/// Texts and bytes that hold neither key nor certificate.
pub(crate) fn garbage() -> Vec<(&'static str, Vec<u8>)> {
    let texts = [
        ("empty", ""),
        ("blanks", " \n\t"),
        ("quotes", "\"\""),
        ("a file name", "./apiclient_key.pem"),
        ("prose", "the private key of the merchant"),
        ("base64 of prose", "dGhlIHByaXZhdGUga2V5"),
        ("only a first line", "-----BEGIN PRIVATE KEY-----"),
        ("nothing between the lines", "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----"),
        ("no base64 between the lines", "-----BEGIN PRIVATE KEY-----\n!!!!\n-----END PRIVATE KEY-----"),
        ("no DER between the lines", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"),
        ("dashes", "-----BEGIN----------END-----"),
        ("an empty sequence", "MAA="),
    ];
    let bytes = [
        ("not UTF-8", vec![0xFF, 0xFE, 0x00]),
        ("an endless sequence", vec![0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF]),
        ("an indefinite sequence", vec![0x30, 0x80, 0x00, 0x00]),
        ("a short sequence", vec![0x30, 0x82, 0x04, 0xBD, 0x02, 0x01, 0x00]),
        ("zeros", vec![0; 4096]),
    ];
    let texts = texts.into_iter().map(|(name, text)| (name, text.as_bytes().to_vec()));
    texts.chain(bytes).collect()
}
