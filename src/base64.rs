//! Base64 (RFC 4648) of what is no secret: signatures and ciphertexts, on the way of every message. Keys are decoded by
//! `base64ct`, in a time that does not depend on them, which costs several times as much.

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// What is no digit.
const NONE: u8 = 0xFF;

/// The value of each byte as a digit.
static VALUES: [u8; 256] = values();

#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::cast_possible_truncation,
    reason = "computed when this crate is compiled"
)]
const fn values() -> [u8; 256] {
    let mut values = [NONE; 256];
    let mut value = 0;
    while value < DIGITS.len() {
        values[DIGITS[value] as usize] = value as u8;
        value += 1;
    }
    values
}

/// The bytes of a text with its padding. `None` for anything else, bits behind the last byte included: one text for the same
/// bytes.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    let (groups, rest) = text.as_bytes().as_chunks::<4>();
    if !rest.is_empty() {
        return None;
    }
    let Some((last, whole)) = groups.split_last() else { return Some(Vec::new()) };
    let mut bytes = Vec::with_capacity(groups.len().saturating_mul(3));
    bytes.resize(whole.len().saturating_mul(3), 0);
    for (group, place) in whole.iter().zip(bytes.as_chunks_mut::<3>().0) {
        *place = three(*group)?;
    }
    let [first, second, third, fourth] = *last;
    match (third, fourth) {
        (b'=', b'=') => {
            let [byte, rest @ ..] = three([first, second, b'A', b'A'])?;
            bytes.push(byte);
            (rest == [0, 0]).then_some(bytes)
        }
        (_, b'=') => {
            let [one, two, rest] = three([first, second, third, b'A'])?;
            bytes.extend_from_slice(&[one, two]);
            (rest == 0).then_some(bytes)
        }
        _ => {
            bytes.extend_from_slice(&three(*last)?);
            Some(bytes)
        }
    }
}

fn three(digits: [u8; 4]) -> Option<[u8; 3]> {
    let [a, b, c, d] = digits.map(|digit| *VALUES.get(usize::from(digit)).unwrap_or(&NONE));
    // Values have six bits: the two above are set where one is no digit.
    if (a | b | c | d) & 0xC0 != 0 {
        return None;
    }
    Some([(a << 2) | (b >> 4), (b << 4) | (c >> 2), (c << 6) | d])
}

/// The text of bytes, with padding.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3).saturating_mul(4));
    for group in bytes.chunks(3) {
        let at = |index: usize| group.get(index).copied().unwrap_or_default();
        let [a, b, c] = [at(0), at(1), at(2)];
        let digits = [a >> 2, (a << 4) | (b >> 4), (b << 2) | (c >> 6), c];
        for (index, value) in digits.into_iter().enumerate() {
            let digit = DIGITS.get(usize::from(value & 0x3F)).copied().unwrap_or(b'=');
            text.push(if index > group.len() { '=' } else { char::from(digit) });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};
    use base64ct::{Base64, Encoding};
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn texts_are_those_of_a_library(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let text = Base64::encode_string(&bytes);
            prop_assert_eq!(encode(&bytes), text.clone());
            prop_assert_eq!(decode(&text), Some(bytes));
        }

        #[test]
        fn what_is_refused_is_what_a_library_refuses(text in "[A-Za-d0-3+/=\\-_ \n]{0,12}|[A-Z]{4}[A-Za-z0-9+/=]{4}|[\u{1}-\u{3ff}]{1,8}") {
            prop_assert_eq!(decode(&text), Base64::decode_vec(&text).ok());
        }
    }
}
