//! Names of options that are misspelt, or those of other libraries.

use crate::error::Error;
use crate::typo::meant;

const OPTIONS: [&str; 17] = [
    "mchid",
    "privateKey",
    "serial",
    "certificate",
    "certs",
    "autoCertificates",
    "apiv3Key",
    "baseUrl",
    "backupUrl",
    "timeout",
    "maxRetries",
    "signer",
    "fetch",
    "agent",
    "connectTimeout",
    "now",
    "onAttempt",
];

/// Each unknown name with what to do; none is repeated that may be a key.
pub(super) fn unknown(names: &[String]) -> Error {
    let mut text = "unknown option".to_owned();
    let mut before = if names.len() > 1 { "s " } else { " " };
    for name in names {
        text.push_str(before);
        before = ", ";
        let is_name = name.len() <= 32 && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        text.push_str(if is_name { name } else { "that is no name" });
        let (start, cure, end) = match name.as_str() {
            "key" => did_you_mean("apiv3Key"),
            "merchantId" => did_you_mean("mchid"),
            "base_uri" => did_you_mean("baseUrl"),
            "serial_no" | "certSerialNo" | "merchantSerialNumber" => did_you_mean("serial"),
            "appid" => (" (", "it goes into each call", ")"),
            "publicKey" => (" (", "the merchant's certificate goes into certificate, WeChat Pay's key into certs", ")"),
            "secret" => (" (", "only APIv2 has it", ")"),
            _ => match meant(name, &mut OPTIONS.into_iter()) {
                Some(option) => did_you_mean(option),
                None => ("", ": is it misspelt?", ""),
            },
        };
        text.extend([start, cure, end]);
    }
    Error::config(text)
}

fn did_you_mean(option: &str) -> (&str, &str, &str) {
    (" (did you mean ", option, "?)")
}
