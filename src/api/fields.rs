//! Reads models from untyped values, and lists everything that is wrong with them instead of the first thing.

use core::ops::RangeInclusive;

use super::characters::Characters;
use super::notify_url;
use crate::error::{Error, Issue, Rule};
use crate::input::{Input, MAX_SAFE_INTEGER};

/// A model that is read field by field.
pub trait Model: Sized {
    /// Reads every documented field. Faults are recorded in `fields`; the value read then is thrown away.
    fn read(fields: &mut Fields<'_>) -> Self;
}

/// The fields of one object while it is read.
#[derive(Debug)]
pub struct Fields<'a> {
    path: String,
    object: &'a [(String, Input)],
    known: Vec<&'static str>,
    issues: Vec<Issue>,
    lenient: bool,
}

impl<'a> Fields<'a> {
    /// Reads an input: limits count, and a field that is not documented is an issue.
    ///
    /// # Errors
    /// [`Error::Validation`] with every issue.
    pub fn read_input<M: Model>(input: &'a Input) -> Result<M, Error> {
        let (model, issues) = Self::read_object(String::new(), input, false);
        match model {
            Some(model) if issues.is_empty() => Ok(model),
            _ => Err(Error::Validation(issues)),
        }
    }

    /// Reads an answer: types count, limits do not, and new fields pass.
    ///
    /// # Errors
    /// The first issue.
    pub fn read_answer<M: Model>(answer: &'a Input) -> Result<M, Issue> {
        let (model, issues) = Self::read_object(String::new(), answer, true);
        match (issues.into_iter().next(), model) {
            (None, Some(model)) => Ok(model),
            (Some(issue), _) => Err(issue),
            (None, None) => Err(Issue { path: String::new(), rule: Rule::Type, message: "nothing was read".into() }),
        }
    }

    fn read_object<M: Model>(path: String, input: &'a Input, lenient: bool) -> (Option<M>, Vec<Issue>) {
        let Input::Object(object) = input else {
            let subject = if path.is_empty() { if lenient { "the body" } else { "the input" } } else { &path };
            let message = format!("{subject} must be an object, got {}", input.name());
            return (None, vec![Issue { path, rule: Rule::Type, message }]);
        };
        let mut fields = Self { path, object, known: Vec::new(), issues: Vec::new(), lenient };
        let model = M::read(&mut fields);
        if !lenient {
            fields.refuse_unknown();
        }
        (Some(model), fields.issues)
    }

    fn refuse_unknown(&mut self) {
        for (name, value) in self.object {
            if *value != Input::Null && !self.known.contains(&name.as_str()) {
                self.fail(name, Rule::Unknown, "is not documented for this endpoint; a call style can send it");
            }
        }
    }

    fn at(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    fn fail(&mut self, name: &str, rule: Rule, fault: &str) {
        let path = self.at(name);
        let message = format!("{path} {fault}");
        self.issues.push(Issue { path, rule, message });
    }

    fn find(&mut self, name: &'static str) -> Option<&'a Input> {
        self.known.push(name);
        // Of a name that comes twice the last value counts, as for `JSON.parse`, which reads the same text.
        let (_, value) = self.object.iter().rev().find(|(field, _)| field == name)?;
        Some(value).filter(|value| **value != Input::Null)
    }

    fn wrong_type(&mut self, name: &str, expected: &str, found: &Input) {
        self.fail(name, Rule::Type, &format!("must be {expected}, got {}", found.name()));
    }

    fn required<T: Default>(&mut self, name: &str, value: Option<T>, issues_before: usize) -> T {
        if value.is_none() && self.issues.len() == issues_before {
            self.fail(name, Rule::Required, "is missing");
        }
        value.unwrap_or_default()
    }

    /// A required text.
    pub fn text(&mut self, name: &'static str, length: RangeInclusive<usize>, characters: Characters) -> String {
        let before = self.issues.len();
        let value = self.optional_text(name, length, characters);
        self.required(name, value, before)
    }

    /// A required text that must not be empty, not in an answer either.
    pub fn given_text(&mut self, name: &'static str) -> String {
        let before = self.issues.len();
        let value = self.optional_text(name, 0..=usize::MAX, Characters::Any);
        if value.as_deref() == Some("") {
            self.fail(name, Rule::Length, "must not be empty");
        }
        self.required(name, value, before)
    }

    /// A text that may be missing. The length counts Unicode characters.
    pub fn optional_text(
        &mut self,
        name: &'static str,
        length: RangeInclusive<usize>,
        characters: Characters,
    ) -> Option<String> {
        match self.find(name)? {
            Input::Text(text) => {
                self.check_text(name, text, &length, characters);
                Some(text.clone())
            }
            other => {
                self.wrong_type(name, "a string", other);
                None
            }
        }
    }

    fn check_text(&mut self, name: &str, text: &str, length: &RangeInclusive<usize>, characters: Characters) {
        if self.lenient {
            return;
        }
        let count = text.chars().count();
        if !length.contains(&count) {
            let (least, most) = (length.start(), length.end());
            self.fail(name, Rule::Length, &format!("must have {least} to {most} characters, got {count}"));
        }
        if !text.chars().all(|character| characters.accepts(character)) {
            self.fail(name, Rule::Characters, &format!("takes {}", characters.description()));
        }
    }

    /// A required `http` or `https` address without query and fragment, of 1 to 256 characters.
    pub fn notify_url(&mut self, name: &'static str) -> String {
        let text = self.text(name, 1..=256, Characters::Any);
        if !self.lenient
            && !text.is_empty()
            && let Err(fault) = notify_url::check(&text)
        {
            self.fail(name, Rule::Format, fault);
        }
        text
    }

    /// A required integer.
    pub fn integer(&mut self, name: &'static str, range: RangeInclusive<i64>) -> i64 {
        let before = self.issues.len();
        let value = self.optional_integer(name, range);
        self.required(name, value, before)
    }

    /// An integer that may be missing.
    pub fn optional_integer(&mut self, name: &'static str, range: RangeInclusive<i64>) -> Option<i64> {
        match self.find(name)? {
            Input::Integer(number) => {
                if !self.lenient && !range.contains(number) {
                    let limits = format!("must be between {} and {}", range.start(), range.end());
                    self.fail(name, Rule::Range, &limits);
                }
                Some(*number)
            }
            Input::Number { whole: true } => {
                self.fail(
                    name,
                    Rule::Range,
                    &format!("must be at most {MAX_SAFE_INTEGER} in size, larger numbers lose digits"),
                );
                None
            }
            other => {
                self.wrong_type(name, "an integer", other);
                None
            }
        }
    }

    /// A boolean that may be missing.
    pub fn optional_boolean(&mut self, name: &'static str) -> Option<bool> {
        match self.find(name)? {
            Input::Bool(value) => Some(*value),
            other => {
                self.wrong_type(name, "a boolean", other);
                None
            }
        }
    }

    /// A required object.
    pub fn object<M: Model>(&mut self, name: &'static str) -> M {
        let before = self.issues.len();
        let model = self.optional_object(name);
        if model.is_none() && self.issues.len() == before {
            self.fail(name, Rule::Required, "is missing");
        }
        model.unwrap_or_else(|| blank(self.lenient))
    }

    /// An object that may be missing.
    pub fn optional_object<M: Model>(&mut self, name: &'static str) -> Option<M> {
        let value = self.find(name)?;
        let path = self.at(name);
        self.nested(path, value)
    }

    /// A required list of objects.
    pub fn list<M: Model>(&mut self, name: &'static str, length: RangeInclusive<usize>) -> Vec<M> {
        let before = self.issues.len();
        let items = self.optional_list(name, length);
        self.required(name, items, before)
    }

    /// A list of objects that may be missing.
    pub fn optional_list<M: Model>(&mut self, name: &'static str, length: RangeInclusive<usize>) -> Option<Vec<M>> {
        let items = match self.find(name)? {
            Input::List(items) => items,
            other => {
                self.wrong_type(name, "a list", other);
                return None;
            }
        };
        if !self.lenient && !length.contains(&items.len()) {
            let (least, most) = (length.start(), length.end());
            self.fail(name, Rule::Length, &format!("must have {least} to {most} items, got {}", items.len()));
        }
        let path = self.at(name);
        let read = items.iter().enumerate().map(|(index, item)| self.nested(format!("{path}[{index}]"), item));
        Some(read.collect::<Vec<_>>().into_iter().flatten().collect())
    }

    fn nested<M: Model>(&mut self, path: String, value: &'a Input) -> Option<M> {
        let (model, issues) = Self::read_object(path, value, self.lenient);
        self.issues.extend(issues);
        model
    }
}

/// Something to go on with after an issue was recorded; it is thrown away with the rest.
fn blank<M: Model>(lenient: bool) -> M {
    M::read(&mut Fields { path: String::new(), object: &[], known: Vec::new(), issues: Vec::new(), lenient })
}
