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

/// What others call it, and what it is here.
const OTHERS: [(&str, &str); 6] = [
    ("key", "apiv3Key"),
    ("merchantId", "mchid"),
    ("serial_no", "serial"),
    ("certSerialNo", "serial"),
    ("merchantSerialNumber", "serial"),
    ("base_uri", "baseUrl"),
];

/// What others take, and what becomes of it.
const FOREIGN: [(&str, &str); 3] = [
    ("appid", " (it goes into each call)"),
    ("publicKey", " (the merchant's certificate goes into certificate, WeChat Pay's key into certs)"),
    ("secret", " (only APIv2 has it)"),
];

/// Each unknown name with what to do; none is repeated that may be a key.
#[cold]
#[inline(never)]
pub(super) fn unknown(names: &[&str]) -> Error {
    let mut text = "unknown option".to_owned();
    let mut before = if names.len() > 1 { "s " } else { " " };
    for name in names.iter().copied() {
        let is_name = name.len() <= 32 && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        let mut options = OPTIONS.iter();
        let option = found(&OTHERS, name).or_else(|| meant(name, &mut || options.next().copied()));
        let [opening, option, end] = match (option, found(&FOREIGN, name)) {
            (_, Some(fate)) => [fate, "", ""],
            (Some(option), _) => [" (did you mean ", option, "?)"],
            _ => [": is it misspelt?", "", ""],
        };
        for part in [before, if is_name { name } else { "that is no name" }, opening, option, end] {
            text.push_str(part);
        }
        before = ", ";
    }
    Error::config(text)
}

fn found(table: &[(&str, &'static str)], name: &str) -> Option<&'static str> {
    table.iter().find(|(other, _)| *other == name).map(|(_, found)| *found)
}
