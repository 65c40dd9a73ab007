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
    let mut last = groups.last().copied().unwrap_or_default();
    let mut padding = 0;
    // Written as zeros, padding becomes bytes that must be zero.
    for digit in last.iter_mut().rev().take(2).take_while(|digit| **digit == b'=') {
        (*digit, padding) = (b'A', usize::saturating_add(padding, 1));
    }
    let whole = groups.split_last().map(|(_, before)| before).unwrap_or_default();
    let mut bytes = vec![0; groups.len().saturating_mul(3)];
    let mut seen = 0;
    for (group, place) in whole.iter().chain([&last]).zip(bytes.as_chunks_mut::<3>().0) {
        let mut bits = 0_u32;
        for digit in group {
            let value = *VALUES.get(usize::from(*digit)).unwrap_or(&NONE);
            seen |= value;
            bits = (bits << 6) | u32::from(value);
        }
        [_, place[0], place[1], place[2]] = bits.to_be_bytes();
    }
    let kept = bytes.len().checked_sub(padding)?;
    // Values have six bits: the two above are set where one is no digit.
    let sound = rest.is_empty() && seen & 0xC0 == 0 && bytes.get(kept..)?.iter().all(|byte| *byte == 0);
    bytes.truncate(kept);
    sound.then_some(bytes)
}

/// The text of bytes, with padding.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut text = vec![b'='; bytes.len().div_ceil(3).saturating_mul(4)];
    for (group, places) in bytes.chunks(3).zip(text.as_chunks_mut::<4>().0) {
        let mut bits = group.iter().fold(0_u32, |bits, byte| (bits << 8) | u32::from(*byte)) << 8;
        bits <<= 8_usize.saturating_mul(3_usize.saturating_sub(group.len()));
        for place in places.iter_mut().take(group.len().saturating_add(1)) {
            *place = DIGITS.get((bits >> 26) as usize).copied().unwrap_or_default();
            bits <<= 6;
        }
    }
    String::from_utf8(text).unwrap_or_default()
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
