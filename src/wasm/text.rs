//! What crosses on the way of every call: one text, in which parts are told apart by a character that none of them holds.

use crate::advice::Refusal;
use crate::api::Host;
use crate::call::Call;
use crate::error::Error;
use crate::expected::Expected;
use crate::http::{Headers, Method};
use crate::input::Input;
use crate::json;
use crate::keys::PlatformKey;
use crate::substring::joined;

/// The headers of a message that count here, in the order in which their values cross, each ended by a NUL.
const HEADERS: [&str; 5] =
    ["Wechatpay-Timestamp", "Wechatpay-Nonce", "Wechatpay-Serial", "Wechatpay-Signature", "Request-ID"];

/// A checked call, line by line: the known endpoint that it reaches, and its path with places, or nothing; 1 where repeating it cannot do a thing
/// twice, else 0, and 1 where it is served by the host of overseas merchants, else 0; what its answer must be about, the
/// caller's headers, and what is to be encrypted with its place in the body, names and values in turn as JSON, or nothing;
/// the method; path and query; and the body, if there is one. No part holds a line break: JSON text escapes them.
pub(super) fn checked(call: &Call) -> String {
    let (operation, template) = call.reaches().map(|known| (known.name(), known.template())).unwrap_or_default();
    let digit = |flag| if flag { "1" } else { "0" };
    let overseas = call.reaches().is_some_and(|operation| operation.host() == Host::Overseas);
    let (identities, headers) = (in_turn(call.expected().identities()), in_turn(call.headers()));
    let plain_texts: Vec<_> =
        call.unsealed().placed().map(|(place, text)| (place.to_string(), text.to_owned())).collect();
    let (method, path) = (call.method().as_str(), call.path());
    let (plain_texts, body) = (in_turn(&plain_texts), call.body());
    let flags = [digit(call.repeatable()), digit(overseas)].concat();
    let lines =
        [operation, template, &flags, &identities, &headers, &plain_texts, method, path, body.unwrap_or_default()];
    joined(lines.get(..8).filter(|_| body.is_none()).unwrap_or(&lines), "\n")
}

/// Names and values in turn as JSON; nothing where there are none.
pub(super) fn in_turn(pairs: &[(String, String)]) -> String {
    if pairs.is_empty() {
        return String::new();
    }
    let mut text = String::from("[");
    for (index, part) in pairs.iter().flat_map(|(name, value)| [name, value]).enumerate() {
        if index > 0 {
            text.push(',');
        }
        json::write_text(&mut text, part);
    }
    text.push(']');
    text
}

/// What [`in_turn`] wrote.
pub(super) fn pairs(text: &str) -> Vec<(String, String)> {
    let Some(Input::List(items)) = Input::from_json(text.as_bytes()) else { return Vec::new() };
    let mut texts = items.into_iter().filter_map(|item| match item {
        Input::Text(text) => Some(text.into_owned()),
        _ => None,
    });
    core::iter::from_fn(|| Some((texts.next()?, texts.next()?))).collect()
}

/// The values of [`HEADERS`].
pub(super) fn headers(values: &str) -> Headers {
    HEADERS.into_iter().zip(values.split('\0')).filter(|(_, value)| !value.is_empty()).collect()
}

/// An answer but for its body: the status, the name of the operation whose documented answer this must be, or nothing, what
/// it must be about as [`checked`] gave it, and the [`headers`]. What comes from outside comes last.
pub(super) fn answer(text: &str) -> Result<(u16, Expected, Headers), Error> {
    let mut parts = text.splitn(4, '\0');
    let mut part = || parts.next().unwrap_or_default();
    let (status, operation, identities) = (part().parse().unwrap_or_default(), part(), part());
    let expected = if operation.is_empty() {
        Expected::default()
    } else {
        Expected::of_identities(operation.parse()?, pairs(identities))
    };
    Ok((status, expected, headers(part())))
}

/// A refused call: the fields of [`Refusal`] in their order. What the error says comes from outside, and last.
pub(super) fn refusal(text: &str) -> Result<Refusal<'_>, Error> {
    let mut parts = text.splitn(8, '\0');
    let mut part = || parts.next().unwrap_or_default();
    Ok(Refusal {
        method: Method::parse(part())?,
        path: part(),
        status: part(),
        origin: part(),
        clock: part(),
        seen: part(),
        debugged: verdict(part()),
        message: part(),
    })
}

/// A platform key for the host: its id, a NUL, and its SPKI.
pub(super) fn key(key: &PlatformKey) -> Vec<u8> {
    [key.id().as_bytes(), b"\0", key.spki()].concat()
}

/// What the host says of a signature or of a tag.
pub(super) fn verdict(text: &str) -> bool {
    text == "1"
}

/// Each piece as four bytes of its length, the highest for one that is missing, and its bytes.
pub(super) fn pieces(mut bytes: &[u8]) -> Vec<Option<Vec<u8>>> {
    let mut pieces = Vec::new();
    while let Some((length, rest)) = bytes.split_first_chunk() {
        let length = u32::from_le_bytes(*length);
        let piece = if length == u32::MAX { None } else { rest.get(..length as usize) };
        bytes = rest.get(piece.map_or(0, <[u8]>::len)..).unwrap_or_default();
        pieces.push(piece.map(<[u8]>::to_vec));
    }
    pieces
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the package passes what it was given")]
pub(super) fn ticket(number: f64) -> u32 {
    number as u32
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the package passes what it was given")]
pub(super) fn index(number: f64) -> usize {
    number as usize
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the package passes whole seconds; NaN is 0"
)]
pub(super) fn seconds(now: f64) -> u64 {
    now as u64
}
