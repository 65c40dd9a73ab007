//! What a refusal means in view of the call that was refused: more than its text tells.

use crate::api::Operation;
use crate::hint::DEBUGGED;
use crate::http::Method;
use crate::input::Input;
use crate::substring::{is_in, split};

/// An answer of 401 or 404, and what is known of its request.
pub(crate) struct Refusal<'a> {
    pub(crate) status: &'a str,
    /// What the error says of it.
    pub(crate) message: &'a str,
    /// WeChat Pay's `detail`.
    pub(crate) detail: Option<Input>,
    pub(crate) method: Method,
    /// Path and query, as they were sent.
    pub(crate) path: &'a str,
    /// How many bytes were signed.
    pub(crate) signed: &'a str,
    /// Seconds by which the clock of the caller is ahead of that of the answer's `Date`, where they are too many.
    pub(crate) ahead: &'a str,
    /// Whether the error shows what was signed.
    pub(crate) debugged: bool,
    /// Where it was sent: a sandbox?
    pub(crate) origin: &'a str,
}

impl Refusal<'_> {
    /// What to do, where anything is known.
    pub(crate) fn advice(&self) -> Option<String> {
        match self.status {
            "401" => self.clock().or_else(|| self.sandbox()).or_else(|| self.signature()),
            "404" => self.unknown_path().or_else(|| self.contract_id()),
            _ => None,
        }
    }

    fn clock(&self) -> Option<String> {
        let behind = self.ahead.strip_prefix('-');
        let off = behind.unwrap_or(self.ahead);
        let cure = match off.len() {
            0 => return None,
            1..10 => "synchronise it (NTP), or correct the option now",
            _ => "the option now must give milliseconds",
        };
        let side = if behind.is_some() { " s behind that of " } else { " s ahead of that of " };
        Some(["the clock of this machine is ", off, side, self.origin, ": ", cure].concat())
    }

    fn sandbox(&self) -> Option<String> {
        let unknown = is_in(self.message, "未申请过证书") || is_in(self.message, "证书序列号有误");
        if !unknown || is_in(self.origin, ".weixin.qq.com") {
            return None;
        }
        let text = " does not know these keys: a sandbox that was started again has new ones, so take over its settings again, \
                    or start it with --keys FILE";
        Some([self.origin, text].concat())
    }

    /// WeChat Pay tells what it verified.
    fn signature(&self) -> Option<String> {
        let Some(seen) = self.detail.as_ref().and_then(|detail| detail.get("sign_information")) else {
            // The text of the hint for whoever has not set it.
            return is_in(self.message, "WECHATPAY_DEBUG").then(|| DEBUGGED.to_owned()).filter(|_| self.debugged);
        };
        let length = match seen.get("sign_message_length") {
            Some(Input::Integer(length)) => length.to_string(),
            _ => self.signed.to_owned(),
        };
        let as_sent = seen.text("method") == self.method.as_str() && seen.text("url") == self.path;
        if as_sent && length == self.signed {
            let text = "what arrived has the method, path and length that were signed, so the signature was made with another key \
                        than that of serial: run `wechatpay-entrust doctor`";
            return Some(text.to_owned());
        }
        let cure = " were signed: a proxy, or a fetch of yours, changed method, path or body after that";
        Some([&length, " bytes arrived, and ", self.signed, cure].concat())
    }

    fn unknown_path(&self) -> Option<String> {
        if Operation::reached_by(self.method, self.path).is_some() {
            return None;
        }
        let meant = Operation::meant_by(self.method, self.path)?;
        Some(["did you mean ", meant.method().as_str(), " ", meant.template(), "?"].concat())
    }

    /// An id of WeChat Pay's has 18 digits.
    fn contract_id(&self) -> Option<String> {
        let (_, code) = split(self.path, "/out-contract-code/")?;
        let digits = code.bytes().take_while(u8::is_ascii_digit).count();
        let whole = matches!(code.as_bytes().get(digits), None | Some(b'/' | b'?'));
        let text =
            "out_contract_code is the number that you gave: this one has 18 digits, as a contract_id of WeChat Pay's";
        (digits == 18 && whole).then(|| text.to_owned())
    }
}
