//! Names of options that are misspelt, or those of other libraries.

use crate::error::Error;
use crate::typo::meant;

/// What others call it, and what it is here.
const OTHERS: [(&str, &str); 6] = [
    ("base_uri", "baseUrl"),
    ("key", "apiv3Key"),
    ("merchantId", "mchid"),
    ("serial_no", "serial"),
    ("certSerialNo", "serial"),
    ("merchantSerialNumber", "serial"),
];

/// Each unknown name with what to do; none is repeated that may be a key.
pub(super) fn unknown(names: &[String], known: &[String]) -> Error {
    let mut text = "unknown options: ".to_owned();
    for (index, name) in names.iter().enumerate() {
        if index > 0 {
            text.push_str(", ");
        }
        text.push_str(if is_name(name) { name } else { "one that is no name" });
        let other = OTHERS.iter().find(|(other, _)| meant(name, &mut [*other].into_iter()).is_some());
        let option = other.map(|(_, option)| *option).filter(|option| known.iter().any(|each| each == option));
        match (option.or_else(|| meant(name, &mut known.iter().map(String::as_str))), name.as_str()) {
            (Some(option), _) => text.extend([" (did you mean ", option, "?)"]),
            (_, "appid") => text.push_str(" (it goes into each call)"),
            (_, "publicKey") => text.push_str(" (the merchant's goes into certificate, WeChat Pay's into certs)"),
            (_, "secret") => text.push_str(" (only APIv2 needs it)"),
            _ => {}
        }
    }
    Error::config(text)
}

fn is_name(name: &str) -> bool {
    name.len() <= 32 && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}
