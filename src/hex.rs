//! Hexadecimal digits, in upper case as WeChat Pay writes them.

/// The digit of a value below 16.
pub(crate) fn hex_digit(value: u8) -> char {
    char::from_digit(u32::from(value), 16).unwrap_or_default().to_ascii_uppercase()
}
