//! What WeChat Pay's messages mean, in plain words: one code stands for many causes, and only the text
//! tells them apart.

use crate::substring;

/// What a text of WeChat Pay's contains, and what to do then.
const HINTS: &[(&str, &str)] = &[
    ("Authorization值格式错误", HEADER),
    ("认证类型不正确", HEADER),
    (
        "timestamp与发起请求的时间",
        "the clock of this machine is more than 5 minutes off: synchronise it (NTP), or correct the option now",
    ),
    (
        "证书序列号有误",
        "serial does not belong to privateKey: pass the certificate (apiclient_cert.pem) instead of serial, and both are \
         compared",
    ),
    ("证书已过期", CERTIFICATE),
    ("证书已作废", CERTIFICATE),
    ("已作废", CERTIFICATE),
    ("已更换证书", CERTIFICATE),
    ("未设置APIv3密钥", "the account has no APIv3 key: set it on the merchant platform, account centre, API security"),
    (
        "未申请过证书",
        "the account has no API certificate, or mchid is not the merchant number of this key: apply for one on the merchant \
         platform, account centre, API security",
    ),
    ("mchid不匹配", "the merchant number in the body is not the client's mchid: they must be the same"),
    (
        "Wechatpay-Serial错误",
        "the header Wechatpay-Serial names no platform key of this account: send the serial that encrypt() gave",
    ),
    (
        "无可用的平台证书",
        "the account has no platform certificates: configure WeChat Pay's public key in certs instead (merchant platform, \
         account centre, API security)",
    ),
    ("签名信息错误", SIGNATURE),
    ("签名错误", SIGNATURE),
    ("验签失败", SIGNATURE),
];

const HEADER: &str = "the Authorization header arrived damaged or not at all: does a proxy on the way change headers?";

const CERTIFICATE: &str = "the merchant API certificate is no longer valid: download the current one with its key from the \
                           merchant platform, account centre, API security";

const SIGNATURE: &str = "the signature was made with another key than that of serial, or the request was changed on its \
                         way: run `wechatpay-entrust doctor`, and set WECHATPAY_DEBUG=1 to see the string that was signed";

/// The same where `WECHATPAY_DEBUG` is set already.
#[cfg(feature = "wasm")]
pub(crate) const DEBUGGED: &str = "the signature was made with another key than that of serial, or the request was changed \
                                   on its way: run `wechatpay-entrust doctor`, and compare with signedMessage";

/// The hint for an error of WeChat Pay's, if its text is known.
pub(crate) fn hint(status: u16, message: &str) -> Option<&'static str> {
    let known = HINTS.iter().find(|(text, _)| substring::is_in(message, text)).map(|(_, hint)| *hint);
    known.or((status == 401).then_some(SIGNATURE))
}
