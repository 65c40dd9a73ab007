//! What a refusal means in view of the call that was refused: more than its text tells.

use crate::api::Operation;
use crate::hint::{DEBUGGED, hint};
use crate::http::Method;
use crate::substring::{is_in, split};

/// An answer of 4xx or 5xx, and what is known of its request.
pub(crate) struct Refusal<'a> {
    pub(crate) method: Method,
    /// Path and query, as they were sent.
    pub(crate) path: &'a str,
    pub(crate) status: &'a str,
    /// Where it was sent: a sandbox?
    pub(crate) origin: &'a str,
    /// How far the clock of the caller is from that of the answer's `Date`, where it is too far: "600 s ahead of".
    pub(crate) clock: &'a str,
    /// What WeChat Pay verified: "same" as what was signed, "other", or nothing where it does not tell.
    pub(crate) seen: &'a str,
    /// Whether the error shows what was signed.
    pub(crate) debugged: bool,
    /// What the error says of it.
    pub(crate) message: &'a str,
}

/// The parts of a sentence.
type Advice<'a> = [&'a str; 5];

impl<'a> Refusal<'a> {
    /// What to do; nothing where no more is known than the text tells.
    pub(crate) fn advice(&self) -> Advice<'a> {
        match self.status {
            "401" => self.unauthenticated(),
            "404" => self.not_found(),
            _ => [""; 5],
        }
    }

    fn unauthenticated(&self) -> Advice<'a> {
        let unknown_keys = is_in(self.message, "未申请过证书") || is_in(self.message, "证书序列号有误");
        if !self.clock.is_empty() {
            let cure = ": synchronise it (NTP), or correct the option now, which gives milliseconds";
            return ["the clock of this machine is ", self.clock, " that of ", self.origin, cure];
        }
        if unknown_keys && !is_in(self.origin, ".weixin.qq.com") {
            let cure = " does not know these keys. A sandbox that was started again has new ones: take over its settings again, \
                        or start it with --keys FILE. Otherwise ";
            return [self.origin, cure, hint(401, self.message).unwrap_or_default(), "", ""];
        }
        let text = match self.seen {
            "same" => {
                "what arrived has the method, path and length that were signed, so the signature was made with another key \
                 than that of serial: run `wechatpay-entrust doctor`"
            }
            "other" => {
                "the request was changed after it was signed, in method, path or body: by a proxy, or by a fetch of yours"
            }
            _ if self.debugged && is_in(self.message, "WECHATPAY_DEBUG") => DEBUGGED,
            _ => "",
        };
        [text, "", "", "", ""]
    }

    fn not_found(&self) -> Advice<'a> {
        if Operation::reached_by(self.method, self.path).is_none() {
            return match Operation::meant_by(self.method, self.path) {
                Some(meant) => ["did you mean ", meant.method().as_str(), " ", meant.template(), "?"],
                None => [""; 5],
            };
        }
        // An id of WeChat Pay's has 18 digits.
        let code = split(self.path, "/out-contract-code/").map_or("", |(_, code)| code).as_bytes();
        let digits = code.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let whole = matches!(code.get(digits), None | Some(b'/' | b'?'));
        let text =
            "out_contract_code is the number that you gave: this one has 18 digits, as a contract_id of WeChat Pay's";
        [if digits == 18 && whole { text } else { "" }, "", "", "", ""]
    }
}
