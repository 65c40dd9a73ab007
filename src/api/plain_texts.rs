//! The sensitive texts of a body: given in plain, and sent encrypted to a platform key.

use zeroize::Zeroizing;

use crate::error::Error;
use crate::json;

/// Texts that are missing in a body until they are encrypted, in its order, each with its place in bytes. The body is no JSON
/// until then, so that it cannot be sent by mistake.
#[derive(Clone, Default)]
pub(crate) struct PlainTexts(Vec<(usize, Zeroizing<String>)>);

impl PlainTexts {
    pub(crate) fn push(&mut self, place: usize, text: &str) {
        self.0.push((place, Zeroizing::new(text.to_owned())));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(_, text)| text.as_str())
    }

    /// Each text after its place.
    #[cfg(any(test, feature = "wasm"))]
    pub(crate) fn placed(&self) -> impl Iterator<Item = (usize, &str)> {
        self.0.iter().map(|(place, text)| (*place, text.as_str()))
    }

    /// The places alone.
    pub(crate) fn places(&self) -> impl Iterator<Item = usize> {
        self.0.iter().map(|(place, _)| *place)
    }
}

/// `body` with a ciphertext at each place.
///
/// # Errors
/// [`Error::Internal`] where they do not fit together.
pub(crate) fn filled(body: &str, places: &[usize], ciphertexts: &[String]) -> Result<String, Error> {
    let unfit = || Error::Internal("ciphertexts do not fit to the sensitive fields of a body".into());
    if places.len() != ciphertexts.len() {
        return Err(unfit());
    }
    let mut whole = String::new();
    let mut written = 0;
    for (place, ciphertext) in places.iter().zip(ciphertexts) {
        whole.push_str(body.get(written..*place).ok_or_else(unfit)?);
        json::write_text(&mut whole, ciphertext);
        written = *place;
    }
    whole.push_str(body.get(written..).ok_or_else(unfit)?);
    Ok(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_comes_with_its_place() {
        let mut texts = PlainTexts::default();
        texts.push(3, "a");
        texts.push(9, "汉");
        assert_eq!(texts.placed().collect::<Vec<_>>(), [(3, "a"), (9, "汉")]);
    }
}
