//! Texts in texts. What `str` has for this is made for long ones, and weighs several KB in a wasm.

/// What stands before and after the first `part` of `text`.
pub(crate) fn split<'a>(text: &'a str, part: &str) -> Option<(&'a str, &'a str)> {
    let first = part.as_bytes().first();
    // Few windows begin right: that spares a call for each of the others.
    let begins = |window: &[u8]| window.first() == first && window == part.as_bytes();
    let at = text.as_bytes().windows(part.len()).position(begins)?;
    Some((text.get(..at)?, text.get(at.saturating_add(part.len())..)?))
}

/// Whether `text` holds `part`.
pub(crate) fn is_in(text: &str, part: &str) -> bool {
    split(text, part).is_some()
}

/// Texts with `between` between them.
pub(crate) fn joined(parts: &[&str], between: &str) -> String {
    let size = parts.iter().fold(0, |size: usize, part| size.saturating_add(part.len()).saturating_add(between.len()));
    let mut whole = String::with_capacity(size);
    for (index, part) in parts.iter().enumerate() {
        whole.push_str(if index == 0 { "" } else { between });
        whole.push_str(part);
    }
    whole
}

/// How many characters `text` has.
pub(crate) fn characters(text: &str) -> usize {
    text.bytes().filter(|byte| byte & 0xC0 != 0x80).count()
}
