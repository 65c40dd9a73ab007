//! How the printed rows are laid out, and how one of them is read: by looking at it where it lies.

use crate::http::Method;

/// Everything that rows share. Names, rules and shapes stand in it once, however many rows have them.
#[derive(Debug)]
pub(super) struct Table {
    /// The names of all fields, one after the other.
    pub(super) names: &'static str,
    /// Where each name begins, and where the last one ends.
    pub(super) starts: &'static [u16],
    /// A name and a rule each.
    pub(super) fields: &'static [(u16, u16)],
    /// The first of a shape's fields, and the one after its last.
    pub(super) shapes: &'static [(u16, u16)],
    pub(super) rules: &'static [Rule],
    /// What texts of a character set take beside digits and letters.
    pub(super) sets: &'static [&'static str],
}

/// What is fixed for an endpoint.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) name: &'static str,
    pub(super) method: Method,
    pub(super) template: &'static str,
    /// Of [`REPEATABLE`], [`NO_CONTENT`], [`OVERSEAS`], [`OPEN`].
    pub(super) flags: u8,
    /// The time of an attempt, where it is not the default.
    pub(super) seconds: u8,
    /// A shape.
    pub(super) input: u16,
    /// A shape, or [`UNCHECKED`].
    pub(super) answer: u16,
}

/// Repeating the call cannot do a thing twice.
pub(super) const REPEATABLE: u8 = 1;
/// Success comes without a body.
pub(super) const NO_CONTENT: u8 = 2;
/// It is served by the host of overseas merchants.
pub(super) const OVERSEAS: u8 = 4;
/// No official page was read: only types and what is required count, and fields that are not known pass.
pub(super) const OPEN: u8 = 8;

/// In place of a shape: the answer may be any JSON.
pub(super) const UNCHECKED: u16 = u16::MAX;

/// What a field takes.
#[derive(Debug)]
pub(super) struct Rule {
    pub(super) kind: Kind,
    pub(super) format: Format,
    /// Of [`OPTIONAL`], [`IN_PATH`], [`IN_QUERY`], [`SEALED`], [`GIVEN`].
    pub(super) flags: u8,
    /// [`ANY`], [`BASIC_PLANE`], or [`SETS`] and more.
    pub(super) characters: u8,
    /// The shape of an object, or of each object of a list.
    pub(super) shape: u16,
    /// The fewest characters or items, or the smallest integer.
    pub(super) least: u32,
    /// The most of them; [`UNLIMITED`] is no limit.
    pub(super) most: u32,
}

/// It may be missing.
pub(super) const OPTIONAL: u8 = 1;
/// It goes into the path.
pub(super) const IN_PATH: u8 = 2;
/// It goes into the query.
pub(super) const IN_QUERY: u8 = 4;
/// It is sent encrypted to the platform's key.
pub(super) const SEALED: u8 = 8;
/// A text that must not be empty, not in an answer either.
pub(super) const GIVEN: u8 = 16;

pub(super) const UNLIMITED: u32 = u32::MAX;

/// Any character.
pub(super) const ANY: u8 = 0;
/// None beyond the Basic Multilingual Plane: UTF-8 of up to 3 bytes, no emoji.
pub(super) const BASIC_PLANE: u8 = 1;
/// Digits and letters, and what the first of the table's sets holds.
pub(super) const SETS: u8 = 2;

/// The type of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(dead_code, reason = "the rows decide which of them occur")]
pub(super) enum Kind {
    Text,
    Integer,
    Boolean,
    Object,
    /// A list of objects.
    List,
    /// A list of texts.
    Texts,
}

/// The form of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(dead_code, reason = "the rows decide which of them occur")]
pub(super) enum Format {
    Free,
    /// An `https` or `http` address without query and fragment.
    Address,
    /// An `https` address without query and fragment.
    SecureAddress,
    /// An `https` address.
    SecureLink,
    /// `2026-12-31`.
    Date,
}

/// The fields of one object.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shape {
    pub(super) table: &'static Table,
    pub(super) index: u16,
}

/// One field of a shape.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    table: &'static Table,
    pub(super) name: &'static str,
    pub(super) rule: &'static Rule,
}

impl Shape {
    pub(super) fn fields(self) -> impl Iterator<Item = Field> {
        let table = self.table;
        let (first, end) = table.shapes.get(usize::from(self.index)).copied().unwrap_or_default();
        let fields = table.fields.get(usize::from(first)..usize::from(end)).unwrap_or_default();
        fields.iter().filter_map(|(name, rule)| table.field(*name, *rule))
    }
}

impl Table {
    fn field(&'static self, name: u16, rule: u16) -> Option<Field> {
        let index = usize::from(name);
        let start = usize::from(*self.starts.get(index)?);
        let end = usize::from(*self.starts.get(index.checked_add(1)?)?);
        Some(Field { table: self, name: self.names.get(start..end)?, rule: self.rules.get(usize::from(rule))? })
    }
}

impl Field {
    pub(super) fn is(self, flag: u8) -> bool {
        self.rule.flags & flag != 0
    }

    /// Of an object or of each object of a list.
    pub(super) fn shape(self) -> Shape {
        Shape { table: self.table, index: self.rule.shape }
    }

    /// What a text takes beside digits and letters, where its set is one of the table's.
    pub(super) fn set(self) -> Option<&'static str> {
        self.table.sets.get(usize::from(self.rule.characters.checked_sub(SETS)?)).copied()
    }
}
