//! What a refusal means in view of the call that was refused: more than its text tells.

use crate::api::Operation;
use crate::hint::{DEBUGGED, hint};
use crate::http::Method;
use crate::input::Input;
use crate::plain::printable;
use crate::substring::is_in;

/// An answer of 4xx or 5xx, and what is known of its request.
pub(crate) struct Refusal<'a> {
    pub(crate) status: u16,
    /// What the error says of it.
    pub(crate) message: &'a str,
    /// WeChat Pay's `detail`.
    pub(crate) detail: Option<Input>,
    pub(crate) method: Method,
    /// Path and query, as they were sent.
    pub(crate) path: &'a str,
    /// How many bytes were signed.
    pub(crate) signed: i64,
    /// Seconds by which the clock of the caller is ahead of that of the answer's `Date`.
    pub(crate) ahead: Option<i64>,
    /// Whether the error shows what was signed.
    pub(crate) debugged: bool,
    /// Where it was sent: a sandbox?
    pub(crate) origin: &'a str,
}

/// What a sandbox says to keys that it does not know.
const UNKNOWN_KEYS: [&str; 2] = ["未申请过证书", "证书序列号有误"];

impl Refusal<'_> {
    /// What to do, where anything is known.
    pub(crate) fn advice(&self) -> Option<String> {
        match self.status {
            401 => self.clock().or_else(|| self.sandbox()).or_else(|| self.signature()),
            404 => self.unknown_path().or_else(|| self.contract_id()),
            _ => None,
        }
    }

    fn clock(&self) -> Option<String> {
        const TOLERANCE: u64 = 300;
        let ahead = self.ahead.filter(|ahead| ahead.unsigned_abs() > TOLERANCE)?;
        let (off, side) = (ahead.unsigned_abs(), if ahead > 0 { "ahead of" } else { "behind" });
        let cure = if off > 1_000_000_000 {
            "the option now must give milliseconds"
        } else {
            "synchronise it (NTP), or correct the option now"
        };
        Some(format!("the clock of this machine is {off} s {side} that of {}: {cure}", self.origin))
    }

    fn sandbox(&self) -> Option<String> {
        let real = is_in(self.origin, ".weixin.qq.com") || is_in(self.origin, ".wechatpay.cn");
        let restarted = !real && UNKNOWN_KEYS.iter().any(|text| is_in(self.message, text));
        restarted.then(|| {
            format!(
                "{} does not know these keys: a sandbox that was started again has new ones, so take its settings anew, or \
                 start it with --keys FILE, which keeps them",
                self.origin
            )
        })
    }

    /// WeChat Pay tells over what it verified (PROTOCOL D.9).
    fn signature(&self) -> Option<String> {
        let Some(seen) = self.detail.as_ref().and_then(|detail| detail.get("sign_information")) else {
            return self.debugged.then(|| DEBUGGED.to_owned()).filter(|_| hint(401, self.message) == hint(401, ""));
        };
        let length = match seen.get("sign_message_length") {
            Some(Input::Integer(length)) => *length,
            _ => self.signed,
        };
        let (method, path) = (printable(seen.text("method"), 16), printable(seen.text("url"), 512));
        let fault = if method != self.method.as_str() {
            format!("as {method}")
        } else if path != self.path {
            "with another path or query".to_owned()
        } else if length != self.signed {
            format!("with {length} bytes to verify, of which {} were signed", self.signed)
        } else {
            return Some(
                "WeChat Pay verified method, path and length that were signed, so the signature is of another key than that \
                 of serial: pass the certificate (apiclient_cert.pem) instead of serial, and both are compared"
                    .to_owned(),
            );
        };
        Some(format!("the request arrived {fault}: a proxy, or a fetch of yours, changed it after it was signed"))
    }

    fn unknown_path(&self) -> Option<String> {
        if Operation::reached_by(self.method, self.path).is_some() {
            return None;
        }
        let meant = Operation::meant_by(self.method, self.path)?;
        Some(format!("no such path is known here: did you mean {meant}?"))
    }

    /// An id of WeChat Pay's has 18 digits.
    fn contract_id(&self) -> Option<String> {
        let (_, after) = crate::substring::split(self.path, "/out-contract-code/")?;
        let code = after.split(['/', '?']).next()?;
        let id = code.len() == 18 && code.bytes().all(|byte| byte.is_ascii_digit());
        id.then(|| {
            "out_contract_code is the number that you gave the contract; 18 digits look like a contract_id, which WeChat Pay \
             gave it"
                .to_owned()
        })
    }
}
