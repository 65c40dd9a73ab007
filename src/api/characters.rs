//! Which characters a field takes.

/// The characters that a text field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Characters {
    /// Any.
    Any,
    /// None beyond the Basic Multilingual Plane: UTF-8 of up to 3 bytes, no emoji.
    BasicPlane,
    /// `0-9A-Za-z`.
    Alphanumeric,
    /// `0-9A-Za-z_-|*@`.
    OrderNumber,
    /// `0-9A-Za-z_-|*`.
    SubOrderNumber,
}

impl Characters {
    pub(super) fn accepts(self, character: char) -> bool {
        match self {
            Self::Any => true,
            Self::BasicPlane => u32::from(character) <= 0xFFFF,
            Self::Alphanumeric => character.is_ascii_alphanumeric(),
            Self::OrderNumber => character.is_ascii_alphanumeric() || "_-|*@".contains(character),
            Self::SubOrderNumber => character.is_ascii_alphanumeric() || "_-|*".contains(character),
        }
    }

    pub(super) fn description(self) -> &'static str {
        match self {
            Self::Any => "any characters",
            Self::BasicPlane => "characters of up to 3 bytes in UTF-8 (no emoji)",
            Self::Alphanumeric => "digits and letters only",
            Self::OrderNumber => "digits, letters and _-|*@ only",
            Self::SubOrderNumber => "digits, letters and _-|* only",
        }
    }
}
