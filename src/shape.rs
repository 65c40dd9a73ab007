//! Reading the few documents that are no answer of an endpoint: envelopes of notifications, lists of certificates.

use crate::error::{Issue, Rule};
use crate::input::Input;

/// An object of a document, and where it stands.
pub(crate) struct Node<'a> {
    path: String,
    value: &'a Input,
}

impl<'a> Node<'a> {
    /// The document itself.
    pub(crate) fn root(value: &'a Input) -> Result<Self, Issue> {
        Self::object(String::new(), value)
    }

    fn object(path: String, value: &'a Input) -> Result<Self, Issue> {
        if let Input::Object(_) = value {
            return Ok(Self { path, value });
        }
        let subject = if path.is_empty() { "the body" } else { &path };
        let message = format!("{subject} must be an object, got {}", value.name());
        Err(Issue { path, rule: Rule::Type, message })
    }

    /// A text that must be there, and not be empty.
    pub(crate) fn text(&self, name: &str) -> Result<&'a str, Issue> {
        match self.optional_text(name)? {
            Some("") => Err(self.issue(name, Rule::Length, "must not be empty")),
            text => text.ok_or_else(|| self.missing(name)),
        }
    }

    /// A text that may be missing.
    pub(crate) fn optional_text(&self, name: &str) -> Result<Option<&'a str>, Issue> {
        match self.find(name) {
            None => Ok(None),
            Some(Input::Text(text)) => Ok(Some(text)),
            Some(other) => Err(self.wrong_type(name, "a string", other)),
        }
    }

    /// An object that must be there.
    pub(crate) fn child(&self, name: &str) -> Result<Self, Issue> {
        let value = self.find(name).ok_or_else(|| self.missing(name))?;
        Self::object(self.at(name), value)
    }

    /// The objects of a list that must be there.
    pub(crate) fn children(&self, name: &str) -> Result<Vec<Self>, Issue> {
        match self.find(name).ok_or_else(|| self.missing(name))? {
            Input::List(items) => {
                let at = self.at(name);
                items.iter().enumerate().map(|(index, item)| Self::object(format!("{at}[{index}]"), item)).collect()
            }
            other => Err(self.wrong_type(name, "a list", other)),
        }
    }

    fn find(&self, name: &str) -> Option<&'a Input> {
        self.value.get(name).filter(|value| **value != Input::Null)
    }

    /// Where the field `name` stands.
    pub(crate) fn at(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    fn missing(&self, name: &str) -> Issue {
        self.issue(name, Rule::Required, "is missing")
    }

    fn wrong_type(&self, name: &str, expected: &str, found: &Input) -> Issue {
        self.issue(name, Rule::Type, &format!("must be {expected}, got {}", found.name()))
    }

    fn issue(&self, name: &str, rule: Rule, fault: &str) -> Issue {
        let path = self.at(name);
        let message = format!("{path} {fault}");
        Issue { path, rule, message }
    }
}
