//! Writes a checked input as the JSON of a body: documented fields in the order of the documents, whatever order they were
//! given in.

use std::borrow::Cow;

use super::check::find;
use super::plain_texts::PlainTexts;
use super::table::{Field, IN_PATH, IN_QUERY, Kind, SEALED, Shape};
use crate::input::{Fields, Input};
use crate::json;

/// Room for the bodies of most calls: a text that grows is copied, and what it leaves behind is wiped.
const ROOM: usize = 512;

/// The body without its sensitive texts, and these. With `open`, what is not known follows as it was given.
pub(super) fn body(shape: Shape, input: &Input<'_>, open: bool) -> (String, PlainTexts) {
    let mut writer = Writer { json: String::with_capacity(ROOM), plain_texts: PlainTexts::default(), open };
    writer.shaped(shape, input);
    (writer.json, writer.plain_texts)
}

/// Whether any field of the shape goes into the body.
pub(super) fn has_body(shape: Shape) -> bool {
    shape.fields().any(in_body)
}

/// The fields with this flag as an object, and with `open` those that are not known.
pub(super) fn outside<'a>(shape: Shape, input: &Input<'a>, flag: u8, open: bool) -> Input<'a> {
    let Input::Object(object) = input else { return Input::Null };
    let mut found = Vec::new();
    for field in shape.fields().filter(|field| field.is(flag)) {
        if let Some(value) = find(object, field.name) {
            found.push((field.name.into(), value.clone()));
        }
    }
    if open {
        found.extend(unknown(shape, object).cloned());
    }
    Input::Object(found)
}

/// What an object holds beside the fields of its shape.
fn unknown<'o, 'a>(shape: Shape, object: &'o Fields<'a>) -> impl Iterator<Item = &'o (Cow<'a, str>, Input<'a>)> {
    object
        .iter()
        .enumerate()
        .filter(move |(index, (name, value))| {
            let again = || object.iter().skip(*index).skip(1).any(|(later, _)| later == name);
            *value != Input::Null && !shape.fields().any(|field| field.name == name) && !again()
        })
        .map(|(_, field)| field)
}

fn in_body(field: Field) -> bool {
    !field.is(IN_PATH | IN_QUERY)
}

struct Writer {
    json: String,
    plain_texts: PlainTexts,
    open: bool,
}

impl Writer {
    fn shaped(&mut self, shape: Shape, value: &Input<'_>) {
        let Input::Object(object) = value else { return self.value(value) };
        self.json.push('{');
        let start = self.json.len();
        for field in shape.fields().filter(|field| in_body(*field)) {
            if let Some(value) = find(object, field.name) {
                self.name(field.name, start);
                self.field(field, value);
            }
        }
        if self.open {
            for (name, value) in unknown(shape, object) {
                self.name(name, start);
                self.value(value);
            }
        }
        self.json.push('}');
    }

    fn field(&mut self, field: Field, value: &Input<'_>) {
        match (field.rule.kind, value) {
            (Kind::Object, _) => self.shaped(field.shape(), value),
            (Kind::List, Input::List(items)) => self.list(items, Some(field.shape())),
            (Kind::Text, Input::Text(text)) if field.is(SEALED) => self.plain_texts.push(self.json.len(), text),
            _ => self.value(value),
        }
    }

    fn name(&mut self, name: &str, start: usize) {
        if self.json.len() > start {
            self.json.push(',');
        }
        json::write_text(&mut self.json, name);
        self.json.push(':');
    }

    fn list(&mut self, items: &[Input<'_>], shape: Option<Shape>) {
        self.json.push('[');
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.json.push(',');
            }
            match shape {
                Some(shape) => self.shaped(shape, item),
                None => self.value(item),
            }
        }
        self.json.push(']');
    }

    /// What was checked holds no other number than a safe integer, and nothing that is not JSON.
    fn value(&mut self, value: &Input<'_>) {
        match value {
            Input::Bool(true) => self.json.push_str("true"),
            Input::Bool(false) => self.json.push_str("false"),
            Input::Integer(number) => self.json.push_str(&number.to_string()),
            Input::Text(text) => json::write_text(&mut self.json, text),
            Input::List(items) => self.list(items, None),
            Input::Object(fields) => {
                self.json.push('{');
                let start = self.json.len();
                for (name, value) in fields {
                    self.name(name, start);
                    self.value(value);
                }
                self.json.push('}');
            }
            Input::Null | Input::Number { .. } | Input::Other(_) => self.json.push_str("null"),
        }
    }
}
