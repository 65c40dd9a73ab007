//! Texts in texts. What `str` has for this is made for long ones, and weighs several KB in a wasm.

/// What stands before and after the first `part` of `text`.
pub(crate) fn split<'a>(text: &'a str, part: &str) -> Option<(&'a str, &'a str)> {
    let at = text.as_bytes().windows(part.len()).position(|window| window == part.as_bytes())?;
    Some((text.get(..at)?, text.get(at.saturating_add(part.len())..)?))
}

/// Whether `text` holds `part`.
pub(crate) fn is_in(text: &str, part: &str) -> bool {
    split(text, part).is_some()
}
