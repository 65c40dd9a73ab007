//! Compares a value with a shape, and lists everything that is wrong with it instead of the first thing.

use super::address;
use super::table::{ANY, BASIC_PLANE, Field, GIVEN, Kind, OPTIONAL, SEALED, Shape, UNLIMITED};
use crate::error::{Error, Issue, Rule};
use crate::input::{Input, MAX_SAFE_INTEGER};

/// What RSA-OAEP with SHA-1 under a key of 2048 bits takes.
const MOST_SEALED: usize = 214;

/// How much of the rules counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// All of them; what is not documented is refused.
    Documented,
    /// Types and what is required: no official page was read. What else is given must be JSON.
    Open,
    /// Types and what is required: WeChat Pay may change limits and add fields.
    Answer,
}

/// # Errors
/// [`Error::Validation`] with every issue.
pub(super) fn check_input(shape: Shape, input: &Input, mode: Mode) -> Result<(), Error> {
    let issues = check(shape, input, mode);
    if issues.is_empty() { Ok(()) } else { Err(Error::Validation(issues)) }
}

/// # Errors
/// The first issue.
pub(crate) fn check_answer(shape: Shape, answer: &Input) -> Result<(), Issue> {
    check(shape, answer, Mode::Answer).into_iter().next().map_or(Ok(()), Err)
}

fn check(shape: Shape, value: &Input, mode: Mode) -> Vec<Issue> {
    let mut check = Check { mode, issues: Vec::new() };
    check.object(shape, value, &Place::Root);
    check.issues
}

/// The last of several values counts, as for `JSON.parse`, which reads the same text; null is none.
pub(super) fn find<'a>(object: &'a [(String, Input)], name: &str) -> Option<&'a Input> {
    let (_, value) = object.iter().rev().find(|(field, _)| field == name)?;
    Some(value).filter(|value| **value != Input::Null)
}

/// Where in the value: spelled out only when something is wrong there.
enum Place<'a> {
    Root,
    Field(&'a Self, &'a str),
    Item(&'a Self, usize),
}

impl Place<'_> {
    fn path(&self) -> String {
        match self {
            Self::Root => String::new(),
            Self::Field(parent, name) => {
                let mut path = parent.path();
                if !path.is_empty() {
                    path.push('.');
                }
                path + name
            }
            Self::Item(parent, index) => parent.path() + "[" + &index.to_string() + "]",
        }
    }
}

struct Check {
    mode: Mode,
    issues: Vec<Issue>,
}

impl Check {
    fn fail(&mut self, place: &Place<'_>, rule: Rule, fault: &[&str]) {
        let path = place.path();
        let subject = match self.mode {
            _ if !path.is_empty() => &path,
            Mode::Answer => "the body",
            _ => "the input",
        };
        let message = [subject, " ", &fault.concat()].concat();
        self.issues.push(Issue { path, rule, message });
    }

    fn wrong_type(&mut self, place: &Place<'_>, expected: &str, found: &Input) {
        self.fail(place, Rule::Type, &["must be ", expected, ", got ", found.name()]);
    }

    fn object(&mut self, shape: Shape, value: &Input, place: &Place<'_>) {
        let Input::Object(object) = value else { return self.wrong_type(place, "an object", value) };
        for field in shape.fields() {
            let place = Place::Field(place, field.name);
            match find(object, field.name) {
                Some(value) => self.field(field, value, &place),
                None if field.is(OPTIONAL) => {}
                None => self.fail(&place, Rule::Required, &["is missing"]),
            }
        }
        if self.mode != Mode::Answer {
            self.others(shape, object, place);
        }
    }

    fn others(&mut self, shape: Shape, object: &[(String, Input)], place: &Place<'_>) {
        for (name, value) in object {
            if *value == Input::Null || shape.fields().any(|field| field.name == name) {
                continue;
            }
            let place = Place::Field(place, name);
            if self.mode == Mode::Open {
                self.plain(value, &place);
            } else {
                let fault = "is not documented for this endpoint; a call style can send it";
                self.fail(&place, Rule::Unknown, &[fault]);
            }
        }
    }

    /// A value of a field that is not known, which is sent as it is given.
    fn plain(&mut self, value: &Input, place: &Place<'_>) {
        match value {
            Input::Object(fields) => {
                for (name, each) in fields {
                    self.plain(each, &Place::Field(place, name));
                }
            }
            Input::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.plain(item, &Place::Item(place, index));
                }
            }
            Input::Number(_) | Input::Other(_) => {
                self.wrong_type(place, "a value that JSON holds exactly", value);
            }
            _ => {}
        }
    }

    fn field(&mut self, field: Field, value: &Input, place: &Place<'_>) {
        match (field.rule.kind, value) {
            (Kind::Text, Input::Text(text)) => self.text(field, text, place),
            (Kind::Integer, Input::Integer(number)) => self.integer(field, *number, place),
            (Kind::Integer, Input::Number(number)) if number.fract() == 0.0 => {
                let most = MAX_SAFE_INTEGER.to_string();
                self.fail(place, Rule::Range, &["must be at most ", &most, " in size, larger numbers lose digits"]);
            }
            (Kind::Boolean, Input::Bool(_)) => {}
            (Kind::Object, _) => self.object(field.shape(), value, place),
            (Kind::List | Kind::Texts, Input::List(items)) => self.list(field, items, place),
            (kind, other) => self.wrong_type(place, named(kind), other),
        }
    }

    fn text(&mut self, field: Field, text: &str, place: &Place<'_>) {
        if field.is(GIVEN) && text.is_empty() {
            self.fail(place, Rule::Length, &["must not be empty"]);
        }
        if field.is(SEALED) && self.mode != Mode::Answer && text.len() > MOST_SEALED {
            let (most, count) = (MOST_SEALED.to_string(), text.len().to_string());
            let fault =
                ["must have at most ", &most, " bytes in UTF-8, got ", &count, ": its encryption takes no more"];
            self.fail(place, Rule::Length, &fault);
        }
        if self.mode != Mode::Documented {
            return;
        }
        self.length(field, text.chars().count(), " characters, got ", place);
        self.characters(field, text, place);
        if !text.is_empty()
            && let Some(fault) = address::fault(field.rule.format, text)
        {
            self.fail(place, Rule::Format, &[fault]);
        }
    }

    fn length(&mut self, field: Field, count: usize, unit: &str, place: &Place<'_>) {
        let (least, most) = (field.rule.least, field.rule.most);
        let fits = u32::try_from(count).is_ok_and(|count| (least..=most).contains(&count));
        if fits {
            return;
        }
        let (least, count) = (least.to_string(), count.to_string());
        if most == UNLIMITED {
            self.fail(place, Rule::Length, &["must have ", &least, " or more", unit, &count]);
        } else {
            self.fail(place, Rule::Length, &["must have ", &least, " to ", &most.to_string(), unit, &count]);
        }
    }

    fn characters(&mut self, field: Field, text: &str, place: &Place<'_>) {
        match (field.rule.characters, field.set()) {
            (ANY, _) => {}
            (BASIC_PLANE, _) => {
                if text.chars().any(|character| u32::from(character) > 0xFFFF) {
                    let fault = "takes characters of up to 3 bytes in UTF-8 (no emoji)";
                    self.fail(place, Rule::Characters, &[fault]);
                }
            }
            (_, set) => {
                let set = set.unwrap_or_default();
                let taken = |character: char| character.is_ascii_alphanumeric() || set.contains(character);
                if text.chars().all(taken) {
                    return;
                }
                if set.is_empty() {
                    self.fail(place, Rule::Characters, &["takes digits and letters only"]);
                } else {
                    self.fail(place, Rule::Characters, &["takes digits, letters and ", set, " only"]);
                }
            }
        }
    }

    fn integer(&mut self, field: Field, number: i64, place: &Place<'_>) {
        let least = i64::from(field.rule.least);
        let most = if field.rule.most == UNLIMITED { MAX_SAFE_INTEGER } else { i64::from(field.rule.most) };
        if self.mode == Mode::Documented && !(least..=most).contains(&number) {
            self.fail(place, Rule::Range, &["must be between ", &least.to_string(), " and ", &most.to_string()]);
        }
    }

    fn list(&mut self, field: Field, items: &[Input], place: &Place<'_>) {
        if self.mode == Mode::Documented {
            self.length(field, items.len(), " items, got ", place);
        }
        for (index, item) in items.iter().enumerate() {
            let place = Place::Item(place, index);
            if field.rule.kind == Kind::List {
                self.object(field.shape(), item, &place);
            } else if !matches!(item, Input::Text(_)) {
                self.wrong_type(&place, "a string", item);
            }
        }
    }
}

fn named(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "a string",
        Kind::Integer => "an integer",
        Kind::Boolean => "a boolean",
        Kind::Object => "an object",
        Kind::List | Kind::Texts => "a list",
    }
}
