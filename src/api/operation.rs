//! What is known of an endpoint, read from its row.

use super::check::{Mode, check_answer, check_input};
use super::plain_texts::PlainTexts;
use super::rows::{Operation, ROWS, TABLE};
use super::table::{IN_PATH, IN_QUERY, Kind, NO_CONTENT, OPEN, OVERSEAS, REPEATABLE, Row, SEALED, Shape, UNCHECKED};
use super::write::{body, has_body, outside};
use crate::error::{Error, Issue};
use crate::http::Method;
use crate::input::Input;
#[cfg(any(test, feature = "wasm"))]
use crate::typo::distance;

/// Who serves an endpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Host {
    /// `api.mch.weixin.qq.com`.
    Mainland,
    /// `apihk.mch.weixin.qq.com`, for overseas merchants.
    Overseas,
}

/// A checked input: the fields that go into path and query, the body, and what is still to be encrypted of it.
pub(crate) struct Prepared<'a> {
    pub(crate) params: Input<'a>,
    pub(crate) query: Input<'a>,
    pub(crate) body: Option<String>,
    pub(crate) plain_texts: PlainTexts,
}

/// What stands for a row that is not there, which cannot be: rows and operations are printed together.
const NONE: Row =
    Row { name: "", method: Method::Get, template: "", flags: 0, seconds: 0, input: UNCHECKED, answer: UNCHECKED };

impl Operation {
    fn row(self) -> &'static Row {
        ROWS.get(usize::from(self as u8)).unwrap_or(&NONE)
    }

    fn is(self, flag: u8) -> bool {
        self.row().flags & flag != 0
    }

    fn input(self) -> Shape {
        Shape { table: &TABLE, index: self.row().input }
    }

    /// The name of the call in the npm package, for example `preEntrustSign.miniProgram`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// The HTTP method.
    #[must_use]
    pub fn method(self) -> Method {
        self.row().method
    }

    /// The path with its `{parameters}`.
    #[must_use]
    pub fn template(self) -> &'static str {
        self.row().template
    }

    /// Whether repeating the call cannot do a thing twice: queries, pre-signs, terminations and reversals.
    #[must_use]
    pub fn repeatable(self) -> bool {
        self.is(REPEATABLE)
    }

    /// The time that an attempt should have, in milliseconds, where WeChat Pay's rules ask for another than the default.
    #[must_use]
    pub fn time(self) -> Option<u32> {
        let seconds = u32::from(self.row().seconds);
        (seconds > 0).then(|| seconds.saturating_mul(1000))
    }

    /// Who serves it.
    #[must_use]
    pub fn host(self) -> Host {
        if self.is(OVERSEAS) { Host::Overseas } else { Host::Mainland }
    }

    /// Whether success comes with a body.
    #[must_use]
    pub fn answers_with_body(self) -> bool {
        !self.is(NO_CONTENT)
    }

    /// The paths of fields that are sent encrypted to the platform's key; `[]` stands for each item of a list.
    #[must_use]
    pub fn sealed(self) -> Vec<String> {
        let mut paths = Vec::new();
        collect_sealed(self.input(), "", &mut paths);
        paths
    }

    /// Finds an operation by its [`name`](Self::name).
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|operation| operation.name() == name)
    }

    /// The operation that `method` and an expanded `path` (a query does not count) reach, by whatever style.
    #[must_use]
    pub fn reached_by(method: Method, path: &str) -> Option<Self> {
        let path = path.split('?').next().unwrap_or_default();
        Self::ALL
            .iter()
            .copied()
            .find(|operation| operation.method() == method && matches_template(operation.template(), path))
    }

    /// The operation that a method and a path that reach none may have been meant for.
    #[cfg(any(test, feature = "wasm"))]
    pub(crate) fn meant_by(method: Method, path: &str) -> Option<Self> {
        let mut nearest = None;
        let mut most: usize = 8;
        for operation in Self::ALL.iter().copied() {
            // Of two paths that are as near, the one of this method.
            let other_method = usize::from(operation.method() != method);
            let apart = apart(operation.template(), path).saturating_mul(2).saturating_add(other_method);
            if apart < most {
                (most, nearest) = (apart, Some(operation));
            }
        }
        nearest
    }

    pub(crate) fn prepare<'a>(self, input: &Input<'a>) -> Result<Prepared<'a>, Error> {
        let shape = self.input();
        let open = self.is(OPEN);
        check_input(shape, input, if open { Mode::Open } else { Mode::Documented })?;
        let params = outside(shape, input, IN_PATH, false);
        if matches!(self.method(), Method::Get | Method::Delete) {
            let query = outside(shape, input, IN_QUERY, open);
            return Ok(Prepared { params, query, body: None, plain_texts: PlainTexts::default() });
        }
        let (json, plain_texts) = body(shape, input, open);
        let body = Some(json).filter(|json| json != "{}" || has_body(shape));
        Ok(Prepared { params, query: outside(shape, input, IN_QUERY, false), body, plain_texts })
    }

    /// Whether an official page was read, so that more than types and what is required is known for certain.
    pub(crate) fn documented(self) -> bool {
        !self.is(OPEN)
    }

    /// Whether the shape of its answer is known for certain.
    pub(crate) fn checks_answer(self) -> bool {
        self.row().answer != UNCHECKED
    }

    /// Checks that a verified answer has the documented shape, where this crate knows it for certain. Fields that are new
    /// pass.
    ///
    /// # Errors
    /// The first [`Issue`] of the answer.
    pub fn check_answer(self, answer: &Input<'_>) -> Result<(), Issue> {
        match self.row().answer {
            UNCHECKED => Ok(()),
            index => check_answer(Shape { table: &TABLE, index }, answer),
        }
    }
}

/// By its [`name`](Operation::name). An unknown one is an error of the caller's program, never "no operation": that would
/// leave an answer unchecked.
impl core::str::FromStr for Operation {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        Self::named(name).ok_or_else(|| Error::Internal("unknown operation".into()))
    }
}

fn matches_template(template: &str, path: &str) -> bool {
    let mut places = template.split('/');
    let mut segments = path.split('/');
    loop {
        match (places.next(), segments.next()) {
            (None, None) => return true,
            (Some(place), Some(segment)) if place.starts_with('{') || place == segment => {}
            _ => return false,
        }
    }
}

/// How many characters a path differs in from a template of as many segments.
#[cfg(any(test, feature = "wasm"))]
fn apart(template: &str, path: &str) -> usize {
    let mut places = template.split('/');
    let mut segments = path.split('/');
    let mut sum: usize = 0;
    loop {
        match (places.next(), segments.next()) {
            (None, None) => return sum,
            (Some(place), Some(_)) if place.starts_with('{') => {}
            (Some(place), Some(segment)) => sum = sum.saturating_add(distance(place.as_bytes(), segment.as_bytes())),
            _ => return usize::MAX,
        }
    }
}

fn collect_sealed(shape: Shape, parent: &str, paths: &mut Vec<String>) {
    for field in shape.fields() {
        let path = [parent, field.name].concat();
        if field.is(SEALED) {
            paths.push(path);
        } else if field.rule.kind == Kind::Object {
            collect_sealed(field.shape(), &(path + "."), paths);
        } else if field.rule.kind == Kind::List {
            collect_sealed(field.shape(), &(path + "[]."), paths);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(method: Method, path: &str) -> Option<&'static str> {
        Operation::meant_by(method, path).map(Operation::name)
    }

    #[test]
    fn a_path_is_near_to_the_operation_that_it_was_meant_for() {
        const TRANSACTION: &str = "/v3/ecommerce/combine-papay/transactions/o1";
        assert_eq!(meant(Method::Get, TRANSACTION), Some("transactions.query"));
        assert_eq!(meant(Method::Post, &format!("{TRANSACTION}/revers")), Some("transactions.reverse"));
        let three_wrong = TRANSACTION.replace("transactions", "xxxnsactions");
        assert_eq!(meant(Method::Get, &three_wrong), Some("transactions.query"));
        // Three letters and another method are nearer than four letters, which are no slip any more.
        assert_eq!(meant(Method::Put, &three_wrong), Some("transactions.query"));
        assert_eq!(meant(Method::Get, &TRANSACTION.replace("transactions", "xxxxsactions")), None);
        assert_eq!(meant(Method::Get, "/v3/certificates"), None);
    }

    #[test]
    fn of_two_that_are_as_near_the_method_decides_and_then_the_first() {
        let path = "/v3/edu-papay/contracts/presign";
        assert_eq!(meant(Method::Post, path), Some("eduPapay.presign"));
        assert_eq!(meant(Method::Delete, path), Some("eduPapay.terminate"));
        let first = Operation::ALL.iter().copied().find(|operation| apart(operation.template(), path) == 0);
        assert_eq!(meant(Method::Get, path), first.map(Operation::name));
    }

    #[test]
    fn paths_of_another_length_are_far_apart() {
        assert_eq!(apart("/v3/{id}/ab", "/v3/anything/ab"), 0);
        assert_eq!(apart("/v3/{id}/ab", "/v2/anything/a"), 2);
        assert_eq!(apart("/v3/{id}", "/v3/anything/ab"), usize::MAX);
        assert_eq!(apart("/v3/{id}/ab", "/v3/anything"), usize::MAX);
    }
}
